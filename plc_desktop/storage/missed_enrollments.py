"""Enrollments that were removed beside hours that were signed, or attendance that was marked.

Nothing refers to an enrollment, so nothing shows that it is needed; but what somebody does counts
under the rules of one. Who removed it and who confirmed something could not know of each other.

Source: ARCHITECTURE.md, An enrollment is needed for what its person did.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from plc_desktop.changes.facts import SIGN_OFF
from plc_desktop.changes.model import SetField
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.registers import REMOVED
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.whose_hours import class_of, of_class

ENROLLMENT = "enrollment"

_SIGNED = f"SELECT 1 FROM hours_entry h WHERE {of_class('h', '= t.class_id')} AND state = 'signed'"
_MARKED = "SELECT 1 FROM attendance WHERE person_id = t.person_id AND status = 'present'"
_WITHOUT = (
    "SELECT EXISTS (SELECT 1 FROM person_totals t WHERE t.enrollment_id = ''"
    f" AND t.class_id {IN_LIST} AND (EXISTS ({_MARKED}) OR EXISTS ({_SIGNED})))"
)
"""Asked first, because to find what was removed, all writes are looked through."""

_REMOVED = "SELECT DISTINCT row FROM change_write WHERE kind = ? AND field = ? AND is_live = 1"


def removed_beside(connection: Any, classes: Collection[str]) -> set[str]:
    """Return the removed enrollments if anything of these is confirmed and they are in none."""
    if not connection.execute(_WITHOUT, (as_list(classes),)).fetchone()[0]:
        return set()
    return {row for (row,) in connection.execute(_REMOVED, (ENROLLMENT, REMOVED))}


def missed(connection: Any, enrollments: Iterable[str]) -> set[str]:
    """Return those of some removed enrollments beside which something was confirmed.

    Only those of people who are there and in no other one; who was removed too is asked for first.
    """
    sees = Chains(connection).sees
    found = set()
    there = "SELECT EXISTS (SELECT 1 FROM person_totals WHERE class_id = ?)"
    for row in enrollments:
        if not connection.execute(there, (_class(connection, row),)).fetchone()[0]:
            continue
        removals = _seqs(connection, "row = ? AND field = ?", (row, REMOVED))
        if any(
            not any(sees(removal, act) or sees(act, removal) for removal in removals)
            for act in _confirmed(connection, row)
        ):
            found.add(row)
    return found


def in_use(connection: Any, enrollments: Iterable[str], since: int = 0) -> set[str]:
    """Return those of some enrollments without which something confirmed counted nowhere.

    Args:
        connection: The open file.
        enrollments: Their ids.
        since: Only what was confirmed after this place is asked for.
    """
    return {row for row in enrollments if any(act > since for act in _confirmed(connection, row))}


def _confirmed(connection: Any, row: str) -> set[int]:
    """Return the places of what confirms something that an enrollment's person did.

    Nothing if they are in another one too.
    """
    name = _class(connection, row)
    people = as_list(
        [name, *_column(connection, "SELECT person_id FROM person_class WHERE class_id = ?", name)]
    )
    enrolled = f"SELECT EXISTS (SELECT 1 FROM enrollment WHERE person_id {IN_LIST} AND id <> ?)"
    if not name or connection.execute(enrolled, (people, row)).fetchone()[0]:
        return set()
    signed = _column(
        connection,
        f"SELECT id FROM hours_entry h WHERE {of_class('h', '= ?')} AND state = 'signed'",
        name,
    )
    about = FactsIndex(connection).about(signed, SIGN_OFF)
    facts = {fact.id for items in about.values() for fact, fallen, _ in items if not fallen}
    came = connection.execute(f"SELECT seq FROM fact_in WHERE fact_id {IN_LIST}", (as_list(facts),))
    marked = f"SELECT id FROM attendance WHERE status = 'present' AND person_id {IN_LIST}"
    return {seq for (seq,) in came} | _seqs(connection, f"row IN ({marked})", (people,))


def _class(connection: Any, row: str) -> str:
    """Return the class of the person whose enrollment this is or was; empty if nobody's."""
    written = connection.execute(
        "SELECT w.seq, w.position FROM change_write w JOIN change c ON c.seq = w.seq"
        " WHERE w.row = ? AND w.kind = ? AND w.field = 'person_id' AND w.is_live = 1",
        (row, ENROLLMENT),
    ).fetchall()
    log = ChangeLog(connection)
    said = [log.op(seq, position) for seq, position in written]
    person = max((str(op.value) for op in said if isinstance(op, SetField)), default="")
    return str(connection.execute(f"SELECT {class_of('?1')}", (person,)).fetchone()[0])


def _seqs(connection: Any, condition: str, parameters: tuple[str, ...]) -> set[int]:
    """Return the places of the live writes of some rows."""
    rows = connection.execute(
        f"SELECT DISTINCT seq FROM change_write WHERE {condition} AND is_live = 1", parameters
    )
    return {seq for (seq,) in rows}


def _column(connection: Any, query: str, value: str) -> list[str]:
    return [row for (row,) in connection.execute(query, (value,))]
