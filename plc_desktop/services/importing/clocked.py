"""Puts start, end, break and length of one hours row together into what a record can hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from plc_desktop.domain.durations import (
    MINUTES_PER_DAY,
    is_overnight,
    minutes_of,
    span_minutes,
)
from plc_desktop.exchange.sheets import Cell
from plc_desktop.services.importing import findings
from plc_desktop.services.importing.cells import is_day_fraction, minutes_in, span_in, time_in
from plc_desktop.services.importing.tables import Table

_HALF_DAY_HOURS = 12


@dataclass(frozen=True)
class Clocked:
    """The amounts of a row; `reason` and `column` say why it has none."""

    minutes: int = 0
    starts_at: time | None = None
    ends_at: time | None = None
    break_minutes: int = 0
    reason: str = ""
    column: str = ""


class Amounts:
    """Reads the amounts of one table's rows."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._duration, self._minutes = table.place("duration"), table.place("minutes")
        self._start, self._end = table.place("start"), table.place("end")
        self._span, self._break = table.place("span"), table.place("break")
        self._has_times = not table.columns.keys().isdisjoint(("start", "end", "span"))
        lengths = [cells[self._duration] for _number, cells in table.rows]
        self._duration_unit = MINUTES_PER_DAY if is_day_fraction(lengths) else 60
        self._plain: dict[tuple[Cell, Cell], Clocked] = {}

    def read(self, cells: Sequence[Cell]) -> Clocked:
        """Return the amounts of a row."""
        if self._has_times:
            return self._with_times(cells)
        key = (cells[self._duration], cells[self._minutes])
        if isinstance(key[0], bool):
            return self._without_times(cells)
        found = self._plain.get(key)
        if found is None:
            found = self._plain[key] = self._without_times(cells)
        return found

    def length(self, cells: Sequence[Cell]) -> tuple[int | None, str, str]:
        """Return the written length in minutes, or the reason and column why there is none."""
        hours, reason = minutes_in(cells[self._duration], self._duration_unit)
        if reason:
            return None, reason, "duration"
        minutes, reason = minutes_in(cells[self._minutes], 1)
        if reason:
            return None, reason, "minutes"
        if hours is None and minutes is None:
            return None, "", ""
        return (hours or 0) + (minutes or 0), "", ""

    def _amount_column(self) -> str:
        return next((n for n in ("duration", "minutes", "end") if n in self._table.columns), "end")

    def _without_times(self, cells: Sequence[Cell]) -> Clocked:
        length, reason, column = self.length(cells)
        if reason:
            return Clocked(reason=reason, column=column)
        if length is None:
            return Clocked(reason=findings.MISSING, column=self._amount_column())
        if length == 0 or length > MINUTES_PER_DAY:
            reason = findings.TOO_LONG if length else findings.ZERO
            return Clocked(reason=reason, column=self._amount_column())
        return Clocked(length)

    def _with_times(self, cells: Sequence[Cell]) -> Clocked:
        start, end, reason, column = self._start_and_end(cells)
        if reason:
            return Clocked(reason=reason, column=column)
        if start is None or end is None:
            found = self._without_times(cells)
            return found if found.reason else Clocked(found.minutes, start, end)
        return self._within(start, end, cells)

    def _start_and_end(self, cells: Sequence[Cell]) -> tuple[time | None, time | None, str, str]:
        span, reason = span_in(cells[self._span])
        if reason:
            return None, None, reason, "span"
        if span:
            return *span, "", ""
        start, reason = time_in(cells[self._start])
        if reason:
            return None, None, reason, "start"
        end, reason = time_in(cells[self._end])
        if reason:
            return None, None, reason, "end"
        if start is None or end is None:
            return start[0] if start else None, end[0] if end else None, "", ""
        return *_halves(start, end), "", ""

    def _within(self, start: time, end: time, cells: Sequence[Cell]) -> Clocked:
        """Return the amounts of a row with both times; a shorter written length means a break."""
        is_night = end <= start and is_overnight(start, end)
        if end <= start and not is_night:
            reason = findings.ZERO if end == start else findings.REVERSED
            return Clocked(reason=reason, column="end")
        span = span_minutes(start, end)
        length, reason, column = self.length(cells)
        pause, pause_reason = minutes_in(cells[self._break], 1)
        if reason or pause_reason:
            return Clocked(reason=reason or pause_reason, column=column or "break")
        if length is None:
            length = span - (pause or 0)
        if not 0 < length <= span:
            is_zero = length == 0
            reason = findings.ZERO if is_zero else findings.TOO_LONG
            return Clocked(reason=reason, column=column or self._amount_column())
        return Clocked(length, start, end, span - length)


def _halves(start: tuple[time, bool], end: tuple[time, bool]) -> tuple[time, time]:
    """Return both times with the half of the day that nobody wrote filled in.

    `9:00` to `1:30` ends in the afternoon, `1:00` to `2:30 PM` starts in it.
    """
    first, first_is_certain = start
    last, last_is_certain = end
    if not last_is_certain and last <= first and last.hour < _HALF_DAY_HOURS:
        later = last.replace(hour=last.hour + _HALF_DAY_HOURS)
        last = later if later > first else last
    is_afternoon = minutes_of(last) > _HALF_DAY_HOURS * 60
    if not first_is_certain and last_is_certain and is_afternoon and first.hour < _HALF_DAY_HOURS:
        later = first.replace(hour=first.hour + _HALF_DAY_HOURS)
        first = later if later < last else first
    return first, last
