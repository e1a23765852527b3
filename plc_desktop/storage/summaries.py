"""Sums for screens, read from summary rows and indexes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from plc_desktop.domain.requirements import Totals
from plc_desktop.storage.row_values import from_json
from plc_desktop.storage.sql import IN_LIST, as_list

_NAMES = tuple(item.name for item in fields(Totals))
_COLUMNS = ", ".join(_NAMES)
"""The summary row's columns are named as the fields of `Totals`."""

_TOPICS = 1 + _NAMES.index("training_by_topic")

MANY = 500
"""From how many people on the whole table is read."""


def totals_of(connection: Any, people: Sequence[str]) -> dict[str, Totals]:
    """Return what each of these people has; nothing for those unknown."""
    if len(people) > MANY:  # reading all of them in order is faster than finding each
        rows = connection.execute(f"SELECT person_id, {_COLUMNS} FROM person_totals")
    else:
        rows = connection.execute(
            f"SELECT person_id, {_COLUMNS} FROM person_totals WHERE person_id {IN_LIST}",
            (as_list(people),),
        )
    found = {row[0]: row for row in rows}
    return {person: _totals(found.get(person)) for person in people}


def _totals(row: tuple[Any, ...] | None) -> Totals:
    """Return the totals of one summary row.

    Filled in place: the constructor of a frozen dataclass takes longer than the query.
    """
    if row is None:
        return Totals()
    totals = object.__new__(Totals)
    totals.__dict__.update(zip(_NAMES, row[1:], strict=True))
    by_topic = row[_TOPICS]
    totals.__dict__["training_by_topic"] = {} if by_topic == "{}" else from_json(by_topic)
    return totals


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
