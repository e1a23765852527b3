"""Which hours entries may be the same event twice and are held back until somebody decides.

Entries of one person on one day with one activity are compared. With times on both sides they clash
if the times overlap; otherwise if the minutes are equal, or if they were written down apart: where
nobody who wrote one of them had seen the other. Those about which people decided differently clash
in any case (`undecided.py`). Of those that clash the signed one stays, else the
shortest, else the one written down first.

Lines that came with a record from another organization were written apart from ours. What one
organization wrote it tells apart itself.

Source: ARCHITECTURE.md, Lines written apart are presumed one event.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property, partial
from typing import NamedTuple, TypeAlias

from plc_desktop.storage.one_event import NOTHING_SAID, FirstSaid

_DAY_MINUTES = 24 * 60
_SLOTS = 2 * _DAY_MINUTES
_NONE = sys.maxsize
_FEW = 32
_EXACT = 4_096
"""Groups up to so many entries are looked through exactly; of larger ones blocks of a line."""

Sees: TypeAlias = "Callable[[int, int], bool]"
"""Whether the change at one place in this file had seen the one at another place, or is it."""

LineOf: TypeAlias = "Callable[[int], int]"
"""A number for each place, the same only for places of which each had seen all before it."""


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


def own_line(place: int) -> int:
    """Return a line of its own for each place: never wrong, and slow if there are many."""
    return place


class _Kept:
    """The entries of one group that stay, by their times and lengths.

    Attributes:
        timed: Of those with times, by length, their numbers in the group by id.
        untimed: Of those without.
    """

    def __init__(self, said: FirstSaid) -> None:
        self.timed: dict[int, dict[str, int]] = defaultdict(dict)
        self.untimed: dict[int, dict[str, int]] = defaultdict(dict)
        self._said = said
        self._spans: dict[int, tuple[int, int, str]] = {}
        self._owners: list[int] = []
        self._in_slot: dict[int, dict[str, int]] = defaultdict(dict)
        self._unplaced: list[tuple[int, int, int, str]] = []

    def add(self, entry: Candidate, at: int) -> None:
        """Let an entry stay; numbers grow."""
        self._said.add(entry.id, at)
        if entry.span is None:
            self.untimed[entry.minutes][entry.id] = at
            return
        self.timed[entry.minutes][entry.id] = at
        self._spans[at] = (*entry.span, entry.id)
        self._unplaced.append((at, *entry.span, entry.id))

    def first(self, entry: Candidate, freed: Collection[str]) -> int:
        """Return the first that an entry clashes with and is not freed from."""
        said = self._said.first(entry.id)
        found = min(
            _first_of(self.untimed.get(entry.minutes), freed), _NONE if said is None else said
        )
        if entry.span is None:
            return min(found, _first_of(self.timed.get(entry.minutes), freed))
        if len(self._spans) > _FEW:
            return min(found, self._first_of_many(*entry.span, freed))
        start, end = entry.span
        for at, (begins, ends, name) in self._spans.items():
            if begins < end and start < ends and name not in freed:
                return min(found, at)
        return found

    def _first_of_many(self, start: int, end: int, freed: Collection[str]) -> int:
        """Return the first that overlaps with a span and is not freed.

        Those that stay and overlap were all freed from each other: there are few in a minute.
        """
        self._place()
        first = min(self._owners[start:end])
        if first < _NONE and self._spans[first][2] in freed:
            return min(_first_of(self._in_slot.get(slot), freed) for slot in range(start, end))
        return first

    def _place(self) -> None:
        """Write down by minutes what was added since."""
        self._owners = self._owners or [_NONE] * _SLOTS
        for at, begins, ends, name in self._unplaced:
            for slot in range(begins, ends):
                self._owners[slot] = min(self._owners[slot], at)
                self._in_slot[slot][name] = at
        self._unplaced.clear()


class _Line:
    """First writings of which each had seen those before it, and which entries they wrote."""

    def __init__(self, places: Sequence[int], wrote: Mapping[int, Sequence[int]], of: int) -> None:
        self._places = places
        self._wrote = wrote
        self._block = max(1, of // _EXACT)

    def related(self, place: int, sees: Sees) -> int:
        """Return the entries that a change had seen or that had seen it, as bits; few may lack."""
        seen = bisect_left(self._places, True, key=partial(_is_unseen, sees, place))
        later = bisect_left(self._places, True, key=partial(_is_later, sees, place))
        return self._before[seen // self._block] | self._after[-(-later // self._block)]

    @cached_property
    def all(self) -> int:
        """Every entry that was written here, as bits."""
        return self._bits(self._places)

    @cached_property
    def _before(self) -> list[int]:
        found = [0]
        for start in range(0, len(self._places), self._block):
            found.append(found[-1] | self._bits(self._places[start : start + self._block]))
        return found

    @cached_property
    def _after(self) -> list[int]:
        found = [0]
        starts = range(0, len(self._places), self._block)
        for start in reversed(starts):
            found.append(found[-1] | self._bits(self._places[start : start + self._block]))
        return found[::-1]

    def _bits(self, places: Sequence[int]) -> int:
        bits = 0
        for place in places:
            for at in self._wrote[place]:
                bits |= 1 << at
        return bits


class _KeptApart:
    """The entries that stay, ready to be asked which of them was written apart from another.

    Sets of entries are the bits of a number, which is quick even where thousands have several
    first writings each.

    Attributes:
        are_any: Whether any two of the group may be apart.
    """

    def __init__(self, found: Sequence[Candidate], sees: Sees, line_of: LineOf) -> None:
        self._sees = sees
        self._found = found
        wrote: dict[int, list[int]] = defaultdict(list)
        for at, entry in enumerate(found):
            for place in entry.first:
                wrote[place].append(at)
        places: dict[int, list[int]] = defaultdict(list)
        for place in sorted(wrote):
            places[line_of(place)].append(place)
        self._line_of = {place: name for name, line in places.items() for place in line}
        self._lines = {name: _Line(line, wrote, len(found)) for name, line in places.items()}
        self._kept_lines: set[int] = set()
        self._kept = self._kept_untimed = self._kept_first = 0
        self._by_source: dict[str, int] = defaultdict(int)
        self.are_any = len(places) > 1 or len({entry.source for entry in found}) > 1

    def add(self, entry: Candidate, at: int) -> None:
        """Let an entry stay."""
        bit = 1 << at
        self._kept |= bit
        self._by_source[entry.source] |= bit
        self._kept_lines |= {self._line_of[place] for place in entry.first}
        if entry.span is None:
            self._kept_untimed |= bit
        if entry.first:
            self._kept_first |= bit

    def first(self, entry: Candidate, freed: Collection[str]) -> int:
        """Return the first that an entry is not freed from and was written apart from it.

        Where both have times these decide, and not who had seen what.
        """
        others = self._apart(entry) & (self._kept_untimed if entry.span else self._kept)
        while others:
            at = (others & -others).bit_length() - 1
            if self._found[at].id not in freed and self._is_apart(at, entry):
                return at
            others &= others - 1
        return _NONE

    def _apart(self, entry: Candidate) -> int:
        """Return those that are apart from an entry, as bits, and of other ones few.

        What one organization wrote it tells apart itself.
        """
        apart = ~self._by_source[entry.source]
        if entry.first and not entry.source:
            related = 0
            for place in entry.first:
                own = self._line_of[place]
                for name in self._kept_lines:
                    line = self._lines[name]
                    related |= line.all if name == own else line.related(place, self._sees)
            apart |= self._kept_first & ~related
        return apart

    def _is_apart(self, at: int, entry: Candidate) -> bool:
        """Return whether one of those few is apart; of small groups all are."""
        other = self._found[at]
        if len(self._found) < 2 * _EXACT or other.source != entry.source:
            return True
        return not any(
            self._sees(max(mine, theirs), min(mine, theirs))
            for mine in entry.first
            for theirs in other.first
        )


def held(
    group: Iterable[Candidate],
    freed: Mapping[str, Collection[str]],
    sees: Sees = on_one_laptop,
    line_of: LineOf = own_line,
    said: FirstSaid = NOTHING_SAID,
) -> set[int]:
    """Return the row numbers to hold back among entries of one person, day and activity.

    Nearly linear in the size of the group, however many look alike.

    Args:
        group: The entries, without void ones.
        freed: For an entry, those that somebody said are other events.
        sees: Who had seen what.
        line_of: In which line of changes each place stands.
        said: Which of them were said to be one event, where that decides nothing; not used before.
    """
    back = set()
    found = in_order(group)
    kept, apart = _Kept(said), _KeptApart(found, sees, line_of)
    for at, entry in enumerate(found):
        others = freed.get(entry.id, ())
        if kept.first(entry, others) < _NONE or (
            apart.are_any and apart.first(entry, others) < _NONE
        ):
            back.add(entry.number)
        else:
            kept.add(entry, at)
            apart.add(entry, at)
    return back


def kept_for(
    group: Iterable[Candidate],
    freed: Mapping[str, Collection[str]],
    sees: Sees = on_one_laptop,
    line_of: LineOf = own_line,
    said: FirstSaid = NOTHING_SAID,
) -> dict[str, str]:
    """Return for each entry that `held` holds back the first that stays and clashes with it."""
    stays: dict[str, str] = {}
    found = in_order(group)
    kept, apart = _Kept(said), _KeptApart(found, sees, line_of)
    for at, entry in enumerate(found):
        others = freed.get(entry.id, ())
        first = kept.first(entry, others)
        if apart.are_any:
            first = min(first, apart.first(entry, others))
        if first < _NONE:
            stays[entry.id] = found[first].id
        else:
            kept.add(entry, at)
            apart.add(entry, at)
    return stays


def in_order(group: Iterable[Candidate]) -> list[Candidate]:
    """Return the entries so that of those that clash the first stays."""
    return sorted(group, key=_order)


def span_of(starts_at: str | None, ends_at: str | None) -> tuple[int, int] | None:
    """Return start and end in minutes of the day; an end before the start is on the next day."""
    if starts_at is None or ends_at is None:
        return None
    start, end = _minute(starts_at), _minute(ends_at)
    return (start, end) if start < end else (start, end + _DAY_MINUTES)


def _order(entry: Candidate) -> tuple[bool, int, str, str]:
    """Return what decides which of the entries that clash stays: the first by this order."""
    return not entry.is_signed, entry.minutes, entry.origin, entry.id


def _is_unseen(sees: Sees, place: int, other: int) -> bool:
    return place < other or not sees(place, other)


def _is_later(sees: Sees, place: int, other: int) -> bool:
    return other >= place and sees(other, place)


def _minute(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:])


def _first_of(found: Mapping[str, int] | None, freed: Collection[str]) -> int:
    """Return the first number whose id is not freed; looks at no more than needed."""
    return next((at for name, at in (found or {}).items() if name not in freed), _NONE)
