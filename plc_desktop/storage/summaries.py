"""Sums for screens, read from summary rows and indexes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from plc_desktop.domain.requirements import Totals
from plc_desktop.storage.row_values import from_json
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.whose_hours import of_class

_NAMES = tuple(item.name for item in fields(Totals))
_JSON_NAMES = frozenset({"training_by_topic"})
_COLUMNS = ", ".join(f"json({name})" if name in _JSON_NAMES else name for name in _NAMES)
"""The summary row's columns are named as the fields of `Totals`."""

_WRITERS = tuple(getattr(Totals, name).__set__ for name in _NAMES)
"""Fill a field in place: the constructor of a frozen dataclass takes longer than the query."""

MANY = 500
"""From how many people on the whole table is read."""


def totals_of(connection: Any, people: Sequence[str]) -> dict[str, Totals]:
    """Return what each of these people has; nothing for those unknown."""
    # One JSON text for all is read five times as fast as a row for each.
    wanted = f"SELECT json_group_array(json_array(person_id, {_COLUMNS})) FROM person_totals"
    if len(people) > MANY:  # reading all of them in order is faster than finding each
        ((text,),) = connection.execute(wanted)
    else:
        among = f"{wanted} WHERE person_id {IN_LIST}"
        ((text,),) = connection.execute(among, (as_list(people),))
    found = _totals(from_json(text))
    return {person: found.get(person) or Totals() for person in people}


def _totals(rows: Iterable[Sequence[Any]]) -> dict[str, Totals]:
    """Return the totals of summary rows by person."""
    counted, waiting, returned, held, draft, training, topics, course, capstone = _WRITERS
    found = {}
    for person, a, b, c, d, e, f, by_topic, g, h in rows:
        totals = object.__new__(Totals)
        counted(totals, a)
        waiting(totals, b)
        returned(totals, c)
        held(totals, d)
        draft(totals, e)
        training(totals, f)
        topics(totals, by_topic)
        course(totals, g)
        capstone(totals, h)
        found[person] = totals
    return found


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
        f" AND {of_class('h', 'IN (SELECT class_id FROM person_totals WHERE cohort_id = ?)')}"
        if cohort_id
        else ""
    )
    rows = connection.execute(
        "SELECT worked_on, sum(CASE WHEN counts THEN minutes ELSE 0 END),"
        " sum(CASE WHEN state = 'submitted' AND NOT is_held THEN minutes ELSE 0 END)"
        f" FROM hours_entry h WHERE worked_on IS NOT NULL{only}"
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
