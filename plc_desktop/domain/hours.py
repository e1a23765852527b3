"""Rules of one hours entry: what is refused, and what is only pointed out.

A refusal (`problems`) keeps impossible lines out. Advice never blocks: it stands
beside the line for the person who types and for the supervisor who signs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as data_field
from datetime import date, time
from typing import Any

from plc_desktop.domain.durations import is_overnight, minutes_of, span_minutes
from plc_desktop.domain.records import HoursEntry, Placement, RuleSetVersion
from plc_desktop.domain.tables import HoursRow

DAY_MINUTES = 24 * 60
REPEATED_TEXT_TIMES = 5
"""From how many lines with the same words on advice is given. Source: practice."""

FIRST_YEAR = 2000
LAST_YEAR = 2100


@dataclass(frozen=True)
class Problem:
    """Why a field cannot be saved as it is."""

    field: str
    code: str
    facts: Mapping[str, object] = data_field(default_factory=dict)


@dataclass(frozen=True)
class Advice:
    """Something worth a second look; never blocks."""

    code: str
    facts: Mapping[str, object] = data_field(default_factory=dict)


def worked_minutes(starts_at: time, ends_at: time, break_minutes: int = 0) -> int:
    """Return the length between two times without the break; an evening may run past midnight."""
    return span_minutes(starts_at, ends_at) - break_minutes


def problems(entry: HoursEntry) -> tuple[Problem, ...]:
    """Return everything that keeps this entry from being saved, by field."""
    found = []
    if not entry.placement_id:
        found.append(Problem("placement_id", "field_required"))
    worked_on: Any = entry.worked_on  # a form's date is None before it is typed
    if worked_on is None:
        found.append(Problem("worked_on", "field_required"))
    elif not FIRST_YEAR <= worked_on.year <= LAST_YEAR:
        found.append(Problem("worked_on", "date_out_of_range", {"date": worked_on}))
    if not 1 <= entry.minutes <= DAY_MINUTES:
        found.append(Problem("minutes", "minutes_out_of_range", {"minutes": entry.minutes}))
    if not 0 <= entry.break_minutes < DAY_MINUTES:
        found.append(Problem("break_minutes", "break_out_of_range"))
    found += _time_problems(entry)
    return tuple(found)


def _time_problems(entry: HoursEntry) -> list[Problem]:
    """Return what is wrong between start, end, break and length."""
    if entry.starts_at is None or entry.ends_at is None:
        return []
    if entry.ends_at <= entry.starts_at and not is_overnight(entry.starts_at, entry.ends_at):
        return [Problem("ends_at", "end_before_start")]
    span = worked_minutes(entry.starts_at, entry.ends_at, entry.break_minutes)
    if span <= 0:
        return [Problem("break_minutes", "break_too_long")]
    if span != entry.minutes:
        facts = {"minutes": entry.minutes, "span": span}
        return [Problem("minutes", "length_differs_from_times", facts)]
    return []


def overlaps(one: HoursEntry, other: HoursEntry) -> bool:
    """Return whether both have times on the same day and the times overlap."""
    if one.worked_on != other.worked_on:
        return False
    first, second = _span(one), _span(other)
    if first is None or second is None:
        return False
    return first[0] < second[1] and second[0] < first[1]


def _may_be_one_event(entry: HoursEntry, other: HoursEntry) -> bool:
    """Return whether two lines of one day may be one event that two people wrote down.

    With equal lengths, or written down on laptops that had not heard of each other, one of them is
    held back anyway; with times on both sides these tell.
    """
    return (
        entry.minutes != other.minutes
        and (_span(entry) is None or _span(other) is None)
        and _folded(entry.activity) == _folded(other.activity) != ""
    )


def _span(entry: HoursEntry) -> tuple[int, int] | None:
    """Return start and end in minutes of the day, the end past midnight if need be."""
    if entry.starts_at is None or entry.ends_at is None:
        return None
    start = minutes_of(entry.starts_at)
    return start, start + span_minutes(entry.starts_at, entry.ends_at)


class Neighbors:
    """The entries of one person, sorted so that each line is compared only with its own day."""

    def __init__(self, entries: Iterable[HoursEntry]) -> None:
        self._by_day: dict[date, list[HoursEntry]] = {}
        self._by_words: dict[str, set[str]] = {}
        for entry in entries:
            self._by_day.setdefault(entry.worked_on, []).append(entry)
            self._by_words.setdefault(_folded(entry.description), set()).add(entry.id)

    def on_day_of(self, entry: HoursEntry) -> list[HoursEntry]:
        """Return the other entries of the same day."""
        same_day = self._by_day.get(entry.worked_on, [])
        return [other for other in same_day if other.id != entry.id]

    def times(self, entry: HoursEntry) -> int:
        """Return how many entries say the same words, this one included; 0 without words."""
        words = _folded(entry.description)
        return len(self._by_words.get(words, set()) | {entry.id}) if words else 0


def advice(
    entry: HoursEntry,
    others: Neighbors,
    placement: Placement,
    rules: RuleSetVersion,
    today: date,
) -> tuple[Advice, ...]:
    """Return what is worth a second look at this entry.

    Args:
        entry: The line that is typed or about to be signed.
        others: Entries of the same person at any site, without void ones; `entry` itself in it
            is passed over.
        placement: Where the hours were worked.
        rules: The rule set of the person's enrollment.
        today: The local date.
    """
    same_day = others.on_day_of(entry)
    found = []
    if entry.worked_on > today:
        found.append(Advice("in_the_future", {"date": entry.worked_on}))
    found += _placement_advice(entry, placement)
    found += [
        Advice("overlaps", {"date": other.worked_on, "minutes": other.minutes, "id": other.id})
        for other in same_day
        if overlaps(entry, other)
    ]
    found += [
        Advice("same_activity", {"date": other.worked_on, "minutes": other.minutes, "id": other.id})
        for other in same_day
        if _may_be_one_event(entry, other)
    ]
    day_minutes = entry.minutes + sum(other.minutes for other in same_day)
    if day_minutes > rules.daily_limit_minutes:
        facts = {"minutes": day_minutes, "limit": rules.daily_limit_minutes}
        found.append(Advice("over_daily_limit", facts))
    if others.times(entry) >= REPEATED_TEXT_TIMES:
        found.append(Advice("repeated_text", {"times": others.times(entry)}))
    if rules.rounding_minutes > 1 and entry.minutes % rules.rounding_minutes:
        found.append(Advice("not_rounded", {"step": rules.rounding_minutes}))
    return tuple(found)


def _placement_advice(entry: HoursEntry, placement: Placement) -> list[Advice]:
    """Point out days before the placement starts or after it ends."""
    starts, ends = placement.starts_on, placement.ends_on
    is_before = starts is not None and entry.worked_on < starts
    is_after = ends is not None and entry.worked_on > ends
    if is_before or is_after:
        return [Advice("outside_placement", {"starts_on": starts, "ends_on": ends})]
    return []


def _folded(text: str) -> str:
    """Return words without regard to case and spacing."""
    return " ".join(text.casefold().split())


def entry_of(row: HoursRow) -> HoursEntry:
    """Return what a row of the table says of the entry itself; rows leave its other fields out."""
    return HoursEntry(
        id=row.id,
        placement_id=row.placement_id,
        worked_on=row.worked_on,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        break_minutes=row.break_minutes,
        minutes=row.minutes,
        activity=row.activity,
        description=row.description,
    )
