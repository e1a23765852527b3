"""What follows from rows and facts: states, held entries, what counts, totals, credentials.

Worked out in the transaction that changes them, for the people concerned and nobody else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.storage import (
    counted_hours,
    credential_rows,
    given_placements,
    hours_choice,
    hours_states,
    needed_rows,
    same_people,
    totals,
)
from plc_desktop.storage.authority import certified_people, entries_in_scope_of
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.stages import Stage
from plc_desktop.storage.touched import Alike, Touched
from plc_desktop.storage.whose_hours import CLASSES_OF_PEOPLE, MONTH, class_of, of_class

PIECE_LINES = 8192
"""About so many lines of hours are in memory when everything is worked out."""

_STATES = 0.7
"""Share of working everything out that is done when all lines have their states."""

_MOVE_ALL = f"""
UPDATE hours_entry SET person_id = theirs.person, person_class = theirs.class
FROM (
  SELECT h.rowid AS line, coalesce(p.person_id, '') AS person,
    coalesce({class_of("p.person_id")}, '') AS class
  FROM hours_entry h LEFT JOIN placement p ON p.id = h.placement_id
) AS theirs
WHERE theirs.line = hours_entry.rowid
  AND (person_id <> theirs.person OR person_class <> theirs.class)
"""
"""Gives lines that came before their placement to the person it belongs to."""

_LINES_OF_CLASSES = f"""
SELECT name, sum(lines) FROM (
  SELECT person_class AS name, count(*) AS lines FROM hours_entry GROUP BY {MONTH}, person_class
  UNION ALL SELECT {class_of("p.id")}, 0 FROM person p
) GROUP BY name ORDER BY name
"""


def settle(connection: Any, touched: Touched) -> None:
    """Work out everything that follows from what was touched."""
    if touched.is_empty():
        return
    people, entries, alike = set(touched.people), set(touched.entries), set(touched.alike)
    classes: set[str] = set()  # of people whose totals are worked out anew
    if touched.is_same_person:
        changed = same_people.settle(connection)
        people |= changed.people
        classes = changed.classes
        entries |= changed.entries
    signers = touched.signers | (certified_people(connection) if touched.is_root else set())
    entries |= hours_states.signed_by(connection, signers)
    entries |= entries_in_scope_of(connection, touched.placed | touched.people)
    moved_entries, moved_alike = _move_entries(connection, touched.placements, touched.placed)
    entries |= moved_entries
    alike |= moved_alike
    people |= _people_of_sessions(connection, touched.sessions)
    people |= _people_under(connection, touched.rule_sets)
    credentials = set(touched.credentials)
    if signers or touched.is_root:
        credentials |= credential_rows.issued_under_a_root(connection)
    people |= credential_rows.settle(connection, credentials)
    chosen, chosen_alike = hours_choice.settle(connection)
    entries |= chosen
    alike |= chosen_alike
    given = set(touched.rows.get("placement", ()))
    if entries:
        states = hours_states.settle(connection, entries)
        alike |= states[0]
        given |= states[1]
    given_placements.settle(connection, given)
    of_people = _classes_of(connection, people)
    classes |= of_people | {name for name, *_ in alike}
    _concern(connection, classes | touched.added.keys())
    counted_hours.concern(connection, alike | touched.new_alike)
    classes |= counted_hours.hold_back(connection)
    classes |= counted_hours.count(connection, of_people)
    totals.add(connection, {name: touched.added[name] for name in touched.added.keys() - classes})
    totals.refresh(connection, classes)
    is_nobodys = touched.is_nobodys or any(not name for name, *_ in alike)
    needed_rows.settle(connection, touched.rows, classes, is_nobodys=is_nobodys)


def settle_all(connection: Any, stage: Stage) -> None:
    """Work out everything for everybody, as after a rebuild, a piece of the hours at a time.

    Args:
        connection: The open file.
        stage: Told how far the work is.
    """
    same_people.settle(connection)
    connection.execute(_MOVE_ALL)
    credential_rows.settle(connection, _all_credentials(connection))
    hours_choice.settle(connection)
    pieces = list(_pieces_of_classes(connection))
    given: set[str] = set()
    states, counts = stage.part(0, _STATES), stage.part(_STATES, 1)
    for number, classes in enumerate(pieces, 1):
        theirs = as_list(classes)
        rows = connection.execute(
            f"SELECT id FROM hours_entry h WHERE {of_class('h', IN_LIST)}", (theirs,)
        )
        given |= hours_states.settle(connection, [row[0] for row in rows])[1]
        states.report(number, len(pieces))
    for number, classes in enumerate(pieces, 1):
        _concern(connection, classes)
        counted_hours.concern_alike(connection)
        counted_hours.hold_back(connection)
        counted_hours.count(connection, classes)
        totals.refresh(connection, classes)
        counts.report(number, len(pieces))
    given_placements.settle(connection, given)
    needed_rows.settle_all(connection)


def _all_credentials(connection: Any) -> set[str]:
    index = FactsIndex(connection)
    return {
        str(fact.content.get("credential", ""))
        for fact_type in (facts.AWARD, facts.ISSUE)
        for fact, _ in index.of_type(fact_type)
    }


def _pieces_of_classes(connection: Any) -> Iterator[list[str]]:
    """Yield the classes of all people and all lines, so many that their lines are few enough."""
    piece: list[str] = []
    lines = 0
    for name, count in connection.execute(_LINES_OF_CLASSES).fetchall():
        piece.append(name)
        lines += count + 1  # somebody without lines takes room as well
        if lines >= PIECE_LINES:
            yield piece
            piece, lines = [], 0
    yield piece


def _move_entries(
    connection: Any, placements: set[str], placed: set[str]
) -> tuple[set[str], set[Alike]]:
    """Give entries to the person their placement belongs to now.

    Args:
        connection: The open file.
        placements: Those that may belong to somebody else.
        placed: Whose they are and were; entries that came before their placement are nobody's.

    Returns:
        The entries that moved, and what they are and were alike in.
    """
    if not placements:
        return set(), set()
    moved = connection.execute(
        "SELECT h.id, h.person_class, h.worked_on, h.activity_key,"
        " coalesce(p.person_id, '') AS person, coalesce(c.class_id, p.person_id, '') AS class"
        " FROM hours_entry h LEFT JOIN placement p ON p.id = h.placement_id"
        " LEFT JOIN person_class c ON c.person_id = p.person_id"
        f" WHERE {of_class('h', f'IN ({CLASSES_OF_PEOPLE})')} AND h.placement_id {IN_LIST}"
        " AND (h.person_id IS NOT coalesce(p.person_id, '')"
        " OR h.person_class IS NOT coalesce(c.class_id, p.person_id, ''))",
        (as_list(placed | {""}), as_list(placements)),
    ).fetchall()
    connection.executemany(
        "UPDATE hours_entry SET person_id = ?, person_class = ? WHERE id = ?",
        [(person, new, entry) for entry, *_, person, new in moved],
    )
    alike = {
        (name, day, activity) for _, old, day, activity, _, new in moved for name in (old, new)
    }
    return {row[0] for row in moved}, alike


def _people_of_sessions(connection: Any, sessions: Iterable[str]) -> set[str]:
    rows = connection.execute(
        f"SELECT DISTINCT person_id FROM attendance WHERE session_id {IN_LIST}",
        (as_list(sessions),),
    )
    return {row[0] for row in rows}


def _people_under(connection: Any, rule_sets: Iterable[str]) -> set[str]:
    rows = connection.execute(
        f"SELECT DISTINCT person_id FROM enrollment WHERE rule_set_id {IN_LIST}",
        (as_list(rule_sets),),
    )
    return {row[0] for row in rows}


def _classes_of(connection: Any, people: Iterable[str]) -> set[str]:
    return {row[0] for row in connection.execute(CLASSES_OF_PEOPLE, (as_list(people),))}


def _concern(connection: Any, classes: Iterable[str]) -> None:
    """Fill the temporary tables with everybody whose hours or totals are looked at now."""
    for table in ("concerned", "concerned_person", "concerned_enrollment", "concerned_level"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute(
        "INSERT OR IGNORE INTO concerned SELECT value FROM json_each(?) WHERE value <> ''",
        (as_list(classes),),
    )
    connection.execute("INSERT INTO concerned_person SELECT class_id, class_id FROM concerned")
    connection.execute(
        "INSERT OR REPLACE INTO concerned_person SELECT person_id, class_id FROM person_class"
        " WHERE class_id IN (SELECT class_id FROM concerned)"
    )
    connection.execute(_ENROLLMENTS)
    connection.execute(
        "INSERT OR IGNORE INTO concerned_level SELECT e.class_id, level.value"
        " FROM concerned_enrollment e JOIN rule_set r ON r.id = e.rule_set_id,"
        " json_each(r.counted_levels) AS level"
    )


_ENROLLMENTS = """
INSERT INTO concerned_enrollment
SELECT class_id, id, cohort_id, rule_set_id, status FROM (
  SELECT p.class_id, e.id, e.cohort_id, e.rule_set_id, e.status,
    row_number() OVER (
      PARTITION BY p.class_id
      ORDER BY e.status = 'withdrew', e.enrolled_on IS NULL, e.enrolled_on DESC, e.id
    ) AS place
  FROM concerned_person p JOIN enrollment e ON e.person_id = p.person_id
) WHERE place = 1
"""
"""One enrollment stands for a person: the newest one that was not left."""
