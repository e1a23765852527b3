"""Finds names that look alike among thousands without comparing each with each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plc_desktop.domain.names import similarity, words

ALIKE = 0.80
MOST_PAIRS = 300
_RAREST = 5
_MOST_SHARING = 150
_LEAST_SHARED = 0.5
_MOST_COMPARED = 3_000
_MOST_WORDS = 8


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
    index = _Index(names)
    likely: list[tuple[float, int, int]] = []
    for one in (position for position, new in enumerate(is_new) if new):
        likely += [
            (share, one, other)
            for share, other in index.near(one)
            if not (is_new[other] and other > one)
        ]
    likely.sort(key=lambda item: (-item[0], item[1], item[2]))
    pairs = [
        Alike(one, other, similarity(names[one], names[other]))
        for _share, one, other in likely[:_MOST_COMPARED]
    ]
    close = [pair for pair in pairs if ALIKE <= pair.likeness < 1]
    return sorted(close, key=lambda pair: -pair.likeness)[:MOST_PAIRS]


class _Index:
    """Finds names that share all words but one, or a rare piece of three letters."""

    def __init__(self, names: Sequence[str]) -> None:
        self._grams = [_grams(name) for name in names]
        self._keys = [_keys(name) for name in names]
        self._digits = ["".join(c for c in name if c.isdigit()) for name in names]
        self._of_gram: dict[str, list[int]] = defaultdict(list)
        self._of_key: dict[str, list[int]] = defaultdict(list)
        for position in range(len(names)):
            for gram in self._grams[position]:
                self._of_gram[gram].append(position)
            for key in self._keys[position]:
                self._of_key[key].append(position)

    def near(self, one: int) -> Iterator[tuple[float, int]]:
        """Yield the names worth comparing with this one, and the share of equal pieces.

        Names that differ in a digit are told apart by it.
        """
        own = self._grams[one]
        rarest = sorted(own, key=lambda gram: len(self._of_gram[gram]))[:_RAREST]
        groups = [self._of_gram[gram] for gram in rarest]
        groups += [self._of_key[key] for key in self._keys[one]]
        found = {other for group in groups if len(group) <= _MOST_SHARING for other in group}
        for other in found - {one}:
            if self._digits[other] == self._digits[one]:
                share = 2 * len(own & self._grams[other]) / (len(own) + len(self._grams[other]))
                if share >= _LEAST_SHARED:
                    yield share, other


def _keys(name: str) -> frozenset[str]:
    """Return a name's words, and the words without each of them, whatever their order."""
    parts = sorted(words(name))
    if len(parts) > _MOST_WORDS:
        return frozenset()
    shorter = (parts[:left] + parts[left + 1 :] for left in range(len(parts)))
    return frozenset(" ".join(some) for some in (parts, *shorter) if some)


def _grams(name: str) -> frozenset[str]:
    return frozenset(
        padded[start : start + 3]
        for word in words(name)
        for padded in (f"^{word}$",)
        for start in range(max(1, len(padded) - 2))
    )
