"""One week of one placement as a grid: activities down, days across."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from plc_desktop.domain.names import fold
from plc_desktop.domain.tables import HoursRow

DAYS = 7


def week_start(day: date) -> date:
    """Return the Monday of a day's week; a week attestation names it by this date."""
    return day - timedelta(days=day.weekday())


@dataclass(frozen=True)
class WeekGrid:
    """The entries of a week by activity and day; void entries are left out.

    Attributes:
        starts_on: The Monday.
        activities: Words of the rows, in the order of their first entry, then those asked for.
        cells: Entries by folded activity and day.
    """

    starts_on: date
    activities: tuple[str, ...] = ()
    cells: Mapping[tuple[str, date], tuple[HoursRow, ...]] = field(default_factory=dict)

    @property
    def days(self) -> tuple[date, ...]:
        """The seven days."""
        return tuple(self.starts_on + timedelta(days=at) for at in range(DAYS))

    @property
    def entries(self) -> tuple[HoursRow, ...]:
        """All entries of the week, by day."""
        found = [entry for entries in self.cells.values() for entry in entries]
        return tuple(sorted(found, key=lambda entry: (entry.worked_on, entry.id)))

    def at(self, activity: str, day: date) -> tuple[HoursRow, ...]:
        """Return the entries of a cell."""
        return self.cells.get((fold(activity), day), ())

    def minutes(self, activity: str, day: date) -> int:
        """Return the minutes of a cell."""
        return sum(entry.minutes for entry in self.at(activity, day))

    def activity_minutes(self, activity: str) -> int:
        """Return the minutes of a row."""
        return sum(self.minutes(activity, day) for day in self.days)

    def day_minutes(self, day: date) -> int:
        """Return the minutes of a day."""
        return sum(entry.minutes for entry in self.entries if entry.worked_on == day)

    @property
    def total_minutes(self) -> int:
        """The minutes of the week."""
        return sum(entry.minutes for entry in self.entries)


def grid_of(starts_on: date, rows: Iterable[HoursRow], asked_for: Sequence[str] = ()) -> WeekGrid:
    """Return the grid of a week.

    Args:
        starts_on: The Monday.
        rows: Entries of the placement; those of earlier weeks only lend their activities.
        asked_for: Activities to show although they have no entry yet.
    """
    standing = sorted(
        (row for row in rows if row.state != "void"), key=lambda row: (row.worked_on, row.id)
    )
    ends_on = starts_on + timedelta(days=DAYS)
    cells: dict[tuple[str, date], tuple[HoursRow, ...]] = {}
    in_week = [row for row in standing if starts_on <= row.worked_on < ends_on]
    for row in in_week:
        key = (fold(row.activity), row.worked_on)
        cells[key] = (*cells.get(key, ()), row)
    wanted = [*(row.activity for row in in_week), *(row.activity for row in standing), *asked_for]
    spellings: dict[str, str] = {}
    for activity in wanted:
        spellings.setdefault(fold(activity), activity)
    return WeekGrid(starts_on, tuple(spellings.values()), cells)
