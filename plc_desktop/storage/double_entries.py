"""Which hours entries may be the same event twice and are held back until somebody decides.

Entries of one person on one day with one activity are compared: with times on both sides they
clash if the times overlap, otherwise if the minutes are equal. Of those that clash the signed one
stays, else the one written down first. Lines that came with a record from another organization were
typed there without seeing ours: any two of different organizations clash unless their times say
otherwise, and the shorter stays.

Source: ARCHITECTURE.md, A line was first written where nobody had seen an earlier writing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

_DAY_MINUTES = 24 * 60
_SLOTS = 2 * _DAY_MINUTES
_MARK = b"\1"


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
    """

    number: int
    id: str
    minutes: int
    span: tuple[int, int] | None
    is_signed: bool
    origin: str
    source: str = ""


@dataclass
class _Kept:
    """The entries of one group that stay, ready to be asked for a clash in constant time."""

    timed: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    untimed: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    covered: bytearray = field(default_factory=bytearray)
    spans: list[tuple[int, int, str]] = field(default_factory=list)
    entries: list[Candidate] = field(default_factory=list)

    def add(self, entry: Candidate) -> None:
        self.entries.append(entry)
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

    def clashes_elsewhere(self, entry: Candidate, freed: Collection[str]) -> bool:
        """Return whether an entry clashes with one that stays and came from somewhere else."""
        return any(
            other.source != entry.source and other.id not in freed and _may_overlap(other, entry)
            for other in self.entries
        )


def held(group: Iterable[Candidate], freed: Mapping[str, Collection[str]]) -> set[int]:
    """Return the row numbers to hold back among entries of one person, day and activity.

    Linear in the size of the group, however many look alike, unless some came from elsewhere.

    Args:
        group: The entries, without void ones.
        freed: For an entry, those that somebody said are other events.
    """
    kept = _Kept()
    back = set()
    found = list(group)
    is_mixed = len({entry.source for entry in found}) > 1
    for entry in sorted(
        found,
        key=lambda entry: (
            not entry.is_signed,
            entry.minutes if is_mixed else 0,
            entry.origin,
            entry.id,
        ),
    ):
        others = freed.get(entry.id, ())
        if kept.clashes(entry, others) or (is_mixed and kept.clashes_elsewhere(entry, others)):
            back.add(entry.number)
        else:
            kept.add(entry)
    return back


def span_of(starts_at: str | None, ends_at: str | None) -> tuple[int, int] | None:
    """Return start and end in minutes of the day; an end before the start is on the next day."""
    if starts_at is None or ends_at is None:
        return None
    start, end = _minute(starts_at), _minute(ends_at)
    return (start, end) if start < end else (start, end + _DAY_MINUTES)


def _may_overlap(one: Candidate, other: Candidate) -> bool:
    if one.span is None or other.span is None:
        return True
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]


def _minute(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:])


def _has_other(ids: Collection[str], freed: Collection[str]) -> bool:
    """Return whether there is an id that is not freed; looks at no more than needed."""
    return len(ids) > len(freed) or any(name not in freed for name in ids)
