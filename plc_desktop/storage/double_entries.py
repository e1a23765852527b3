"""Which hours entries may be the same event twice and are held back until somebody decides.

Entries of one person on one day with one activity are compared. With times on both sides they clash
if the times overlap; otherwise if the minutes are equal, or if they were written down apart: where
nobody who wrote one of them had seen the other. Of those that clash the signed one stays, else the
shortest, else the one written down first.

Lines that came with a record from another organization were written apart from ours. What one
organization wrote it tells apart itself.

Source: ARCHITECTURE.md, Lines written apart are presumed one event.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from operator import itemgetter
from typing import NamedTuple, TypeAlias

_DAY_MINUTES = 24 * 60
_SLOTS = 2 * _DAY_MINUTES
_MARK = b"\1"

Sees: TypeAlias = "Callable[[int, int], bool]"
"""Whether the change at one place in this file had seen the one at another place, or is it."""


class Candidate(NamedTuple):
    """An entry as it is compared.

    Attributes:
        number: Its row number.
        id: Its record id.
        minutes: Length.
        span: Start and end in minutes of the day, or None if a time is missing.
        is_signed: Whether a valid signature stands.
        origin: Orders entries by when they were first written.
        source: With what an entry came from another organization; empty for one typed here.
        first: Places of the changes that wrote it down first; none if it does not matter.
    """

    number: int
    id: str
    minutes: int
    span: tuple[int, int] | None
    is_signed: bool
    origin: str
    source: str = ""
    first: tuple[int, ...] = ()


def on_one_laptop(later: int, earlier: int) -> bool:
    """Return whether one change had seen another, if one laptop wrote everything."""
    return later >= earlier


@dataclass
class _Kept:
    """The entries of one group that stay, ready to be asked for a clash in constant time."""

    timed: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    untimed: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    covered: bytearray = field(default_factory=bytearray)
    spans: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, entry: Candidate) -> None:
        if entry.span is None:
            self.untimed[entry.minutes].add(entry.id)
            return
        start, end = entry.span
        self.timed[entry.minutes].add(entry.id)
        self.covered = self.covered or bytearray(_SLOTS)
        self.covered[start:end] = _MARK * (end - start)
        self.spans.append((start, end, entry.id))

    def clashes(self, entry: Candidate, freed: Collection[str]) -> bool:
        """Return whether an entry clashes with one that stays and from which it is not freed."""
        if _has_other(self.untimed.get(entry.minutes, ()), freed):
            return True
        if entry.span is None:
            return _has_other(self.timed.get(entry.minutes, ()), freed)
        start, end = entry.span
        if _MARK not in self.covered[start:end]:
            return False
        if not freed:
            return True
        return any(
            other_start < end and start < other_end and other not in freed
            for other_start, other_end, other in self.spans
        )


class _KeptApart:
    """The entries that stay, ready to be asked which of them was written apart from another.

    First writings of ours fall into lines: in a line each had seen the one before. Another one had
    seen the beginning of a line and is seen by its end; those between are found by halving.

    Attributes:
        are_any: Whether any two of the group may be apart.
    """

    def __init__(self, group: Collection[Candidate], sees: Sees) -> None:
        self._sees = sees
        self._line_of: dict[int, int] = {}
        ends: list[int] = []
        for place in sorted({place for entry in group for place in entry.first}):
            number = next((at for at, end in enumerate(ends) if sees(place, end)), len(ends))
            ends[number : number + 1] = [place]
            self._line_of[place] = number
        self._lines: list[list[tuple[int, Candidate]]] = [[] for _ in ends]
        self._by_source: dict[str, list[Candidate]] = defaultdict(list)
        self.are_any = len(ends) > 1 or len({entry.source for entry in group}) > 1

    def add(self, entry: Candidate) -> None:
        self._by_source[entry.source].append(entry)
        if entry.first:
            place = min(entry.first)
            insort(self._lines[self._line_of[place]], (place, entry), key=itemgetter(0))

    def clashes(self, entry: Candidate, freed: Collection[str]) -> bool:
        """Return whether an entry clashes with one that stays and was written apart from it."""
        return any(
            other.id not in freed and _may_overlap(other, entry)
            for other in self._may_be_apart(entry)
            if are_apart(other, entry, self._sees)
        )

    def _may_be_apart(self, entry: Candidate) -> Iterator[Candidate]:
        """Yield at least those that are apart from an entry, and of other ones few."""
        for source, others in self._by_source.items():
            if source != entry.source:
                yield from others
        for line in self._lines:
            begin, end = 0, len(line) if entry.first else 0
            for place in entry.first:
                begin = max(begin, bisect_left(line, True, key=partial(self._is_unseen, place)))
                end = min(end, bisect_left(line, True, key=partial(self._sees_it, place)))
            yield from (other for _, other in line[begin:end])

    def _is_unseen(self, place: int, kept: tuple[int, Candidate]) -> bool:
        return place < kept[0] or not self._sees(place, kept[0])

    def _sees_it(self, place: int, kept: tuple[int, Candidate]) -> bool:
        return kept[0] >= place and self._sees(kept[0], place)


def held(
    group: Iterable[Candidate], freed: Mapping[str, Collection[str]], sees: Sees = on_one_laptop
) -> set[int]:
    """Return the row numbers to hold back among entries of one person, day and activity.

    Nearly linear in the size of the group, however many look alike.

    Args:
        group: The entries, without void ones.
        freed: For an entry, those that somebody said are other events.
        sees: Who had seen what.
    """
    back = set()
    found = sorted(group, key=_order)
    kept, apart = _Kept(), _KeptApart(found, sees)
    for entry in found:
        others = freed.get(entry.id, ())
        if kept.clashes(entry, others) or (apart.are_any and apart.clashes(entry, others)):
            back.add(entry.number)
        else:
            kept.add(entry)
            apart.add(entry)
    return back


def kept_for(
    group: Iterable[Candidate], freed: Mapping[str, Collection[str]], sees: Sees = on_one_laptop
) -> dict[str, str]:
    """Return for each entry that `held` holds back the first that stays and clashes with it."""
    found = sorted(group, key=_order)
    back = held(found, freed, sees)
    stay = [entry for entry in found if entry.number not in back]
    return {
        entry.id: next(
            other.id
            for other in stay
            if other.id not in freed.get(entry.id, ()) and may_be_one(other, entry, sees)
        )
        for entry in found
        if entry.number in back
    }


def may_be_one(one: Candidate, other: Candidate, sees: Sees) -> bool:
    """Return whether two entries alike in person, day and activity may be one event."""
    if one.span is not None and other.span is not None:
        return _may_overlap(one, other)
    return one.minutes == other.minutes or are_apart(one, other, sees)


def are_apart(one: Candidate, other: Candidate, sees: Sees) -> bool:
    """Return whether nobody who first wrote one of two entries down had seen the other."""
    if one.source or other.source:
        return one.source != other.source
    return bool(one.first and other.first) and not any(
        sees(max(mine, theirs), min(mine, theirs)) for mine in one.first for theirs in other.first
    )


def span_of(starts_at: str | None, ends_at: str | None) -> tuple[int, int] | None:
    """Return start and end in minutes of the day; an end before the start is on the next day."""
    if starts_at is None or ends_at is None:
        return None
    start, end = _minute(starts_at), _minute(ends_at)
    return (start, end) if start < end else (start, end + _DAY_MINUTES)


def _order(entry: Candidate) -> tuple[bool, int, str, str]:
    """Return what decides which of the entries that clash stays: the first by this order."""
    return not entry.is_signed, entry.minutes, entry.origin, entry.id


def _may_overlap(one: Candidate, other: Candidate) -> bool:
    if one.span is None or other.span is None:
        return True
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]


def _minute(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:])


def _has_other(ids: Collection[str], freed: Collection[str]) -> bool:
    """Return whether there is an id that is not freed; looks at no more than needed."""
    return len(ids) > len(freed) or any(name not in freed for name in ids)
