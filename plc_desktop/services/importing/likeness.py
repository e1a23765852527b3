"""Finds names that look alike among thousands without comparing each with each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plc_desktop.domain.names import similarity, words

ALIKE = 0.80
MOST_PAIRS = 300
_RAREST = 5
_MOST_SHARING = 100
_LEAST_SHARED = 0.5
_MOST_COMPARED = 3_000


@dataclass(frozen=True)
class Alike:
    """Two names that look alike, by their positions."""

    first: int
    second: int
    likeness: float


def alike(names: Sequence[str], is_new: Sequence[bool]) -> list[Alike]:
    """Return the pairs of names that may be one person, the likeliest first.

    Only pairs with at least one new name count; the new one comes first, and of two new ones the
    later. Equal names are no pair.

    Args:
        names: Every name, without repetitions.
        is_new: Which of them the workspace does not know yet.
    """
    grams = [_grams(name) for name in names]
    digits = ["".join(c for c in name if c.isdigit()) for name in names]
    sharing: dict[str, list[int]] = defaultdict(list)
    for position, found in enumerate(grams):
        for gram in found:
            sharing[gram].append(position)
    likely: list[tuple[float, int, int]] = []
    for one in (position for position, new in enumerate(is_new) if new):
        for share, other in _candidates(one, grams, sharing):
            if digits[one] == digits[other] and not (is_new[other] and other > one):
                likely.append((share, one, other))
    likely.sort(key=lambda item: (-item[0], item[1], item[2]))
    pairs = [
        Alike(one, other, similarity(names[one], names[other]))
        for _share, one, other in likely[:_MOST_COMPARED]
    ]
    close = [pair for pair in pairs if ALIKE <= pair.likeness < 1]
    return sorted(close, key=lambda pair: -pair.likeness)[:MOST_PAIRS]


def _candidates(
    one: int, grams: Sequence[frozenset[str]], sharing: dict[str, list[int]]
) -> Iterator[tuple[float, int]]:
    """Yield the names that share a rare piece and enough pieces with this one, and the share."""
    own = grams[one]
    rarest = sorted(own, key=lambda gram: len(sharing[gram]))[:_RAREST]
    found = {
        other
        for gram in rarest
        if len(sharing[gram]) <= _MOST_SHARING
        for other in sharing[gram]
        if other != one
    }
    for other in found:
        share = 2 * len(own & grams[other]) / (len(own) + len(grams[other]))
        if share >= _LEAST_SHARED:
            yield share, other


def _grams(name: str) -> frozenset[str]:
    return frozenset(
        padded[start : start + 3]
        for word in words(name)
        for padded in (f"^{word}$",)
        for start in range(max(1, len(padded) - 2))
    )
