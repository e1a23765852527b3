"""Which hours are held back as possible double entries, and which count.

Only what may have changed is looked at again: lines of one person, day and activity of which one
was written, moved or signed, and for counting everybody whose rules may be others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.storage import double_entries, first_writings, undecided
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.double_entries import Candidate, LineOf, Sees, span_of
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.one_event import FirstSaid, first_of_each
from plc_desktop.storage.row_values import to_json
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.touched import Alike
from plc_desktop.storage.whose_hours import month_of, of_class

_CONCERN = (
    "INSERT INTO concerned_alike SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)"
    " WHERE value ->> 0 <> ''"
)

_CONCERN_ALIKE = f"""
INSERT INTO concerned_alike SELECT h.person_class, h.worked_on, h.activity_key
FROM hours_entry h WHERE {of_class("h", "IN (SELECT class_id FROM concerned)")}
GROUP BY h.person_class, h.worked_on, h.activity_key HAVING count(*) > 1 OR max(h.is_held)
"""


def _is_alike(name: str) -> str:
    """Return the condition that line `h` is of the person, day and activity of a row."""
    return (
        f"{month_of('h')} = {month_of(name)} AND h.person_class = {name}.person_class"
        f" AND h.worked_on IS {name}.worked_on AND h.activity_key = {name}.activity_key"
    )


_ALIKE = f"concerned_alike a CROSS JOIN hours_entry h ON {_is_alike('a')}"

_COLUMNS = """h.person_class, h.worked_on, h.activity_key,
  h.rowid, h.id, h.minutes, h.starts_at, h.ends_at, h.state = 'signed', h.origin"""

_LOOK_ALIKES = f"""
SELECT {_COLUMNS}
FROM (
  SELECT h.person_class, h.worked_on, h.activity_key FROM {_ALIKE}
  WHERE h.state <> 'void'
  GROUP BY h.person_class, h.worked_on, h.activity_key HAVING count(*) > 1
) AS alike
CROSS JOIN hours_entry h ON {_is_alike("alike")}
WHERE h.state <> 'void'
ORDER BY h.person_class, h.worked_on, h.activity_key
"""

_ALIKE_TO = f"""
SELECT {_COLUMNS}
FROM (
  SELECT DISTINCT person_class, worked_on, activity_key FROM hours_entry
  WHERE id {IN_LIST} AND state <> 'void'
) AS alike
CROSS JOIN hours_entry h ON {_is_alike("alike")}
WHERE h.state <> 'void'
ORDER BY h.person_class, h.worked_on, h.activity_key
"""

_COUNTS = """(state = 'signed' AND is_held = 0 AND EXISTS (SELECT 1 FROM concerned_level l
  WHERE l.class_id = person_class AND l.level = attestation_level))"""
"""Source: program §4: signed, at a level the rule set counts, and not held back."""


def concern(connection: Any, alike: Iterable[Alike]) -> None:
    """Note which entries are looked at again, in a temporary table."""
    connection.execute("DELETE FROM concerned_alike")
    connection.execute(_CONCERN, (to_json([[*one] for one in alike]),))


def concern_alike(connection: Any) -> None:
    """Note the entries of those concerned that are alike, or were when they were held back."""
    connection.execute("DELETE FROM concerned_alike")
    connection.execute(_CONCERN_ALIKE)


def hold_back(connection: Any) -> set[str]:
    """Hold back possible double entries among those concerned, and let go of the others.

    Returns:
        The classes of people of whom other entries are held back now.
    """
    wanted: set[int] = set()
    for group in _groups(connection, connection.execute(_LOOK_ALIKES).fetchall()):
        wanted |= double_entries.held(
            group.entries, group.freed, group.sees, group.line_of, group.said
        )
    present = {
        row[0] for row in connection.execute(f"SELECT h.rowid FROM {_ALIKE} WHERE h.is_held = 1")
    }
    among = f"rowid {IN_LIST}"
    return {
        *_changed(connection, "is_held = 1, counts = 0", among, sorted(wanted - present)),
        *_changed(connection, "is_held = 0", among, sorted(present - wanted)),
    }


def kept_for(connection: Any, entries: Iterable[str]) -> dict[str, str]:
    """Return of entries, and those alike, which are held back and which one stays for each.

    Args:
        connection: The open file.
        entries: Ids.
    """
    rows = connection.execute(_ALIKE_TO, (as_list(entries),)).fetchall()
    return {
        held: stays
        for group in _groups(connection, rows)
        for held, stays in double_entries.kept_for(
            group.entries, group.freed, group.sees, group.line_of, group.said
        ).items()
    }


@dataclass(frozen=True)
class _Group:
    """Entries of one person, day and activity, and what their comparison needs."""

    entries: Sequence[Candidate]
    freed: dict[str, set[str]]
    sees: Sees
    line_of: LineOf
    said: FirstSaid


def _groups(connection: Any, alike: Sequence[Any]) -> Iterator[_Group]:
    """Yield the entries that are compared with each other.

    Args:
        connection: The open file.
        alike: Rows of `_COLUMNS`, in the order of their groups.
    """
    entries = [row[4] for row in alike]
    index = FactsIndex(connection)
    freed, sources = undecided.freed_by(index, entries), _sources(index, entries)
    _, _, said = undecided.with_kept(index, entries)
    groups = [list(rows) for _, rows in groupby(alike, key=lambda row: row[:3])]
    chains = Chains(connection)
    first = first_writings.of_lines(connection, chains, _in_question(groups))
    sees = cache(chains.sees)
    candidates = [
        double_entries.in_order(
            Candidate(
                number,
                name,
                minutes,
                span_of(start, end),
                bool(is_signed),
                origin,
                sources.get(name, ""),
                first.get(name, ()),
            )
            for _, _, _, number, name, minutes, start, end, is_signed, origin in rows
        )
        for rows in groups
    ]
    said_of_each = first_of_each(said, ([one.id for one in rows] for rows in candidates))
    for rows, firsts in zip(candidates, said_of_each, strict=True):
        yield _Group(rows, freed, sees, chains.number, firsts)


def _in_question(groups: Iterable[Sequence[Any]]) -> list[dict[str, str]]:
    """Return those groups, as `origin` by id, of which it matters whether they were written apart.

    Times tell events apart where all have them, and equal lengths clash in any case.
    """
    return [
        {row[4]: row[9] for row in rows}
        for rows in groups
        if len({row[5] for row in rows}) > 1 and not all(row[6] and row[7] for row in rows)
    ]


def _sources(index: FactsIndex, entries: Iterable[str]) -> dict[str, str]:
    """Return of the entries that came from another organization by which transfer they came."""
    found = index.about(entries, facts.HANDED_OVER)
    return {entry: str(items[0][0].content["transfer"]) for entry, items in found.items()}


def count(connection: Any, classes: Iterable[str]) -> set[str]:
    """Say of each entry concerned, and of all entries of some classes, whether it counts.

    Args:
        connection: The open file.
        classes: Of people whose rules may be others now.

    Returns:
        The classes of people of whom other entries count now.
    """
    what, differ = f"counts = {_COUNTS}", f"counts <> {_COUNTS}"
    alike = f"{differ} AND rowid IN (SELECT h.rowid FROM {_ALIKE})"
    theirs = f"{differ} AND {of_class('hours_entry', IN_LIST)}"
    return {
        *_changed(connection, what, alike),
        *_changed(connection, what, theirs, classes),
    }


def _changed(connection: Any, what: str, where: str, *among: Iterable[str | int]) -> Iterator[str]:
    """Change entries and yield whose they are, by class of people."""
    rows = connection.execute(
        f"UPDATE hours_entry SET {what} WHERE {where} RETURNING person_class",
        tuple(map(as_list, among)),
    )
    return (row[0] for row in rows.fetchall())
