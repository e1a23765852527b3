"""Sums for screens, read from summary rows and indexes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from plc_desktop.domain.requirements import Totals
from plc_desktop.storage.row_values import from_json
from plc_desktop.storage.sql import IN_LIST, as_list

_COLUMNS = (
    "counted_minutes, waiting_minutes, returned_minutes, held_minutes, draft_minutes,"
    " training_minutes, training_by_topic, course_credits, capstone"
)


def totals_of(connection: Any, people: Sequence[str]) -> dict[str, Totals]:
    """Return what each of these people has; nothing for those unknown."""
    found = {
        row[0]: read_totals(row[1:])
        for row in connection.execute(
            f"SELECT person_id, {_COLUMNS} FROM person_totals WHERE person_id {IN_LIST}",
            (as_list(people),),
        )
    }
    nothing = Totals()
    return {person: found.get(person, nothing) for person in people}


def read_totals(row: Sequence[Any]) -> Totals:
    """Return the totals of one summary row, whose columns come in the order of `Totals`."""
    by_topic = row[6]
    return Totals(*row[:6], {} if by_topic == "{}" else from_json(by_topic), *row[7:])


def waiting_totals(connection: Any) -> tuple[int, int]:
    """Return how many entries, and minutes, wait for a signature; held ones aside."""
    entries, minutes = connection.execute(
        "SELECT count(*), coalesce(sum(minutes), 0) FROM hours_entry"
        " WHERE waiting_since_on IS NOT NULL AND is_held = 0"
    ).fetchone()
    return int(entries), int(minutes)


def minutes_by_day(connection: Any, cohort_id: str) -> dict[date, tuple[int, int]]:
    """Return counted and waiting minutes by day, of one cohort or of everybody."""
    only = (
        " AND person_class IN (SELECT class_id FROM person_totals WHERE cohort_id = ?)"
        if cohort_id
        else ""
    )
    rows = connection.execute(
        "SELECT worked_on, sum(CASE WHEN counts THEN minutes ELSE 0 END),"
        " sum(CASE WHEN state = 'submitted' AND NOT is_held THEN minutes ELSE 0 END)"
        f" FROM hours_entry WHERE worked_on IS NOT NULL{only}"
        " GROUP BY worked_on ORDER BY worked_on",
        (cohort_id,) if cohort_id else (),
    )
    return {date.fromisoformat(day): (counted, waiting) for day, counted, waiting in rows}


def last_worked_on(connection: Any) -> dict[str, date]:
    """Return the last day each person has hours on."""
    rows = connection.execute(
        "SELECT person_id, last_worked_on FROM person_totals WHERE last_worked_on IS NOT NULL"
    )
    return {person: date.fromisoformat(day) for person, day in rows}
