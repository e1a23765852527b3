"""What follows from rows and facts: states, held entries, what counts, totals, credentials.

Worked out in the transaction that changes them, for the people concerned and nobody else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.storage import credential_rows, hours_choice, hours_states, same_people
from plc_desktop.storage.authority import certified_people, entries_in_scope_of
from plc_desktop.storage.double_entries import Candidate, held, span_of
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.totals import refresh_totals
from plc_desktop.storage.touched import Touched


def settle(connection: Any, touched: Touched) -> None:
    """Work out everything that follows from what was touched."""
    if touched.is_empty():
        return
    people, classes, entries = set(touched.people), set(touched.classes), set(touched.entries)
    if touched.is_same_person:
        changed = same_people.settle(connection)
        people |= changed.people
        classes |= changed.classes
        entries |= changed.entries
    signers = touched.signers | (certified_people(connection) if touched.is_root else set())
    entries |= hours_states.signed_by(connection, signers)
    entries |= entries_in_scope_of(connection, touched.placements, touched.people)
    moved_entries, moved_classes = _move_entries(connection, touched.placements)
    entries |= moved_entries
    classes |= moved_classes
    people |= _people_of_sessions(connection, touched.sessions)
    people |= _people_under(connection, touched.rule_sets)
    credentials = set(touched.credentials)
    if signers or touched.is_root:
        credentials |= credential_rows.issued_under_a_root(connection)
    people |= credential_rows.settle(connection, credentials)
    chosen, concerned = hours_choice.settle(connection)
    entries |= chosen
    classes |= concerned
    if entries:
        classes |= hours_states.settle(connection, entries)
    _concern(connection, classes, people)
    _hold_back(connection)
    _count(connection)
    refresh_totals(connection)


def settle_all(connection: Any) -> None:
    """Work out everything for everybody, as after a rebuild."""
    everything = Touched(is_same_person=True)
    everything.entries.update(row[0] for row in connection.execute("SELECT id FROM hours_entry"))
    everything.classes.update(
        row[0] for row in connection.execute("SELECT DISTINCT person_class FROM hours_entry")
    )
    everything.people.update(row[0] for row in connection.execute("SELECT id FROM person"))
    everything.placements.update(row[0] for row in connection.execute("SELECT id FROM placement"))
    everything.credentials.update(
        str(fact.content.get("credential", ""))
        for fact_type in (facts.AWARD, facts.ISSUE)
        for fact, _ in FactsIndex(connection).of_type(fact_type)
    )
    settle(connection, everything)


def _move_entries(connection: Any, placements: Iterable[str]) -> tuple[set[str], set[str]]:
    """Give entries to the person their placement belongs to now.

    Returns:
        The entries that moved, and the classes of their former and present people.
    """
    moved = connection.execute(
        "SELECT h.id, h.person_class, coalesce(p.person_id, '') AS person,"
        " coalesce(c.class_id, p.person_id, '') AS class"
        " FROM hours_entry h LEFT JOIN placement p ON p.id = h.placement_id"
        " LEFT JOIN person_class c ON c.person_id = p.person_id"
        f" WHERE h.placement_id {IN_LIST}"
        " AND (h.person_id IS NOT coalesce(p.person_id, '')"
        " OR h.person_class IS NOT coalesce(c.class_id, p.person_id, ''))",
        (as_list(placements),),
    ).fetchall()
    connection.executemany(
        "UPDATE hours_entry SET person_id = ?, person_class = ? WHERE id = ?",
        [(person, new, entry) for entry, _, person, new in moved],
    )
    entries = {row[0] for row in moved}
    return entries, {row[1] for row in moved} | {row[3] for row in moved}


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


def _concern(connection: Any, classes: Iterable[str], people: Iterable[str]) -> None:
    """Fill the temporary tables with everybody whose totals are worked out now."""
    for table in ("concerned", "concerned_person", "concerned_enrollment", "concerned_level"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute(
        "INSERT OR IGNORE INTO concerned SELECT value FROM json_each(?) WHERE value <> ''",
        (as_list(classes),),
    )
    connection.execute(
        "INSERT OR IGNORE INTO concerned SELECT coalesce(c.class_id, j.value)"
        " FROM json_each(?) j LEFT JOIN person_class c ON c.person_id = j.value"
        " WHERE j.value <> ''",
        (as_list(people),),
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

_LOOK_ALIKES = """
SELECT h.person_class, h.worked_on, h.activity_key,
  h.rowid, h.id, h.minutes, h.starts_at, h.ends_at, h.state = 'signed', h.origin
FROM (
  SELECT person_class, worked_on, activity_key
  FROM concerned CROSS JOIN hours_entry ON person_class = class_id
  WHERE state <> 'void'
  GROUP BY person_class, worked_on, activity_key HAVING count(*) > 1
) AS alike
CROSS JOIN hours_entry h ON h.person_class = alike.person_class
  AND h.worked_on IS alike.worked_on AND h.activity_key = alike.activity_key
WHERE h.state <> 'void'
ORDER BY h.person_class, h.worked_on, h.activity_key
"""


def _hold_back(connection: Any) -> None:
    """Hold back possible double entries of those concerned, and let go of the others."""
    wanted: set[int] = set()
    alike = connection.execute(_LOOK_ALIKES).fetchall()
    freed = _freed(connection, [row[4] for row in alike])
    for _, rows in groupby(alike, key=lambda row: row[:3]):
        wanted |= held(
            [
                Candidate(number, name, minutes, span_of(start, end), bool(is_signed), origin)
                for _, _, _, number, name, minutes, start, end, is_signed, origin in rows
            ],
            freed,
        )
    present = {
        row[0]
        for row in connection.execute(
            "SELECT rowid FROM hours_entry"
            " WHERE person_class IN (SELECT class_id FROM concerned) AND is_held = 1"
        )
    }
    connection.executemany(
        "UPDATE hours_entry SET is_held = 1, counts = 0 WHERE rowid = ?",
        [(number,) for number in sorted(wanted - present)],
    )
    connection.executemany(
        "UPDATE hours_entry SET is_held = 0 WHERE rowid = ?",
        [(number,) for number in sorted(present - wanted)],
    )


def _freed(connection: Any, entries: Iterable[str]) -> dict[str, set[str]]:
    """Return for each entry those that somebody said are other events."""
    found = FactsIndex(connection).about(entries, facts.DISTINCT)
    freed: dict[str, set[str]] = defaultdict(set)
    for entry, items in found.items():
        for fact, is_retracted, _ in items:
            others = fact.content.get("entries")
            if not is_retracted and isinstance(others, list):
                freed[entry].update(str(other) for other in others if other != entry)
    return freed


def _count(connection: Any) -> None:
    """Say of each entry of those concerned whether it counts.

    Source: program §4: signed, at a level the rule set counts, and not held back.
    """
    counts = (
        "(state = 'signed' AND is_held = 0 AND EXISTS (SELECT 1 FROM concerned_level l"
        " WHERE l.class_id = person_class AND l.level = attestation_level))"
    )
    connection.execute(
        f"UPDATE hours_entry SET counts = {counts}"
        f" WHERE person_class IN (SELECT class_id FROM concerned) AND counts <> {counts}"
    )
