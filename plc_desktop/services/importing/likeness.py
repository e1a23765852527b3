"""Finds names that look alike among thousands without comparing each with each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plc_desktop.domain.names import similarity, words

ALIKE = 0.80
MOST_PAIRS = 300
_RAREST = 8
_MOST_SHARING = 300
_LEAST_SHARED = 0.45
_MOST_COMPARED = 30_000


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
    pairs: list[Alike] = []
    compared = 0
    for one in (position for position, new in enumerate(is_new) if new):
        for other in _candidates(one, grams, sharing):
            if digits[one] != digits[other] or (is_new[other] and other > one):
                continue
            compared += 1
            likeness = similarity(names[one], names[other])
            if ALIKE <= likeness < 1:
                pairs.append(Alike(one, other, likeness))
        if compared > _MOST_COMPARED:
            break
    return sorted(pairs, key=lambda pair: -pair.likeness)[:MOST_PAIRS]


def _candidates(
    one: int, grams: Sequence[frozenset[str]], sharing: dict[str, list[int]]
) -> Iterator[int]:
    """Return the names that share a rare piece, and enough pieces, with this one."""
    rarest = sorted(grams[one], key=lambda gram: (len(sharing[gram]), gram))[:_RAREST]
    found = {
        other
        for gram in rarest
        if len(sharing[gram]) <= _MOST_SHARING
        for other in sharing[gram]
        if other != one
    }
    for other in sorted(found):
        shared = 2 * len(grams[one] & grams[other])
        if shared >= _LEAST_SHARED * (len(grams[one]) + len(grams[other])):
            yield other


def _grams(name: str) -> frozenset[str]:
    return frozenset(
        padded[start : start + 3]
        for word in words(name)
        for padded in (f"^{word}$",)
        for start in range(max(1, len(padded) - 2))
    )
