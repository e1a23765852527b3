"""Records that were removed although others, or signed forms, that are there refer to them.

Nobody can remove what is in use; on a laptop that the use has not reached they can, and after an
exchange hours would be nobody's and attendance of no session. The record stays removed, so that
totals under-count, and a person decides.

Source: ARCHITECTURE.md, What was removed here and used there is asked about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.domain.fields import FieldType
from plc_desktop.domain.records import KINDS
from plc_desktop.storage import missed_enrollments
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.missed_enrollments import ENROLLMENT
from plc_desktop.storage.registers import HOURS, REMOVED
from plc_desktop.storage.sql import IN_LIST, as_list, quoted
from plc_desktop.storage.whose_hours import of_class

_PLACEMENT = "placement"

_REFERENCES = tuple(
    (kind.name, name, field.target)
    for kind in KINDS
    for name, field in kind.fields.items()
    if field.type is FieldType.REFERENCE
)
"""Kind, field, and the kind that it refers to."""

_LISTED = "SELECT kind, row FROM open_conflict WHERE field = ?"
"""What is needed and not there, and what is kept although somebody removed it."""

_TARGETS = sorted({target for _, _, target in _REFERENCES})


def settle(
    connection: Any,
    rows: Mapping[str, Collection[str]],
    classes: Collection[str],
    *,
    is_nobodys: bool,
) -> None:
    """List what is needed and not there, as far as a step may have changed that.

    Args:
        connection: The open file; lines whose placement is not there stand under nobody by now.
        rows: Ids by kind of what was made, changed or hidden, lines of hours aside.
        classes: Of people whose totals were worked out.
        is_nobodys: Whether lines stand or stood under nobody.
    """
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for kind, row in connection.execute(_LISTED, (REMOVED,)):
        wanted[kind].add(row)
    for kind in (*_TARGETS, ENROLLMENT):
        wanted[kind].update(rows.get(kind, ()))
    for user, name, target in _REFERENCES:
        if rows.get(user):
            wanted[target] |= _lacking(connection, user, name, target, rows[user])
    wanted[ENROLLMENT] |= missed_enrollments.removed_beside(connection, classes)
    if is_nobodys:
        wanted[_PLACEMENT] |= _placements_of_nobody(connection)
    for kind, ids in wanted.items():
        _note(connection, kind, _hidden(connection, kind, ids))


def settle_all(connection: Any) -> None:
    """List everything that is needed and not there, as after a rebuild."""
    rows = {
        kind.name: [row for (row,) in connection.execute(f"SELECT id FROM {quoted(kind.name)}")]
        for kind in KINDS
        if kind.name != HOURS
    }
    formed = FactsIndex(connection).of_type(facts.EVALUATION)
    rows[_PLACEMENT] += [str(fact.content["placement"]) for fact, _ in formed]
    people = [name for (name,) in connection.execute("SELECT class_id FROM person_totals")]
    settle(connection, rows, people, is_nobodys=True)


def among(connection: Any, kind: str, rows: Collection[str]) -> set[str]:
    """Return those of some records that are needed and not there."""
    found = connection.execute(
        f"SELECT row FROM open_conflict WHERE row {IN_LIST} AND kind = ? AND field = ?",
        (as_list(rows), kind, REMOVED),
    )
    return _hidden(connection, kind, (row for (row,) in found))


def _lacking(connection: Any, user: str, name: str, target: str, rows: Collection[str]) -> set[str]:
    """Return what some rows refer to and is not there."""
    found = connection.execute(
        f"SELECT DISTINCT u.{quoted(name)} FROM {quoted(user)} u"
        f" LEFT JOIN {quoted(target)} t ON t.id = u.{quoted(name)}"
        f" WHERE u.id {IN_LIST} AND u.{quoted(name)} <> '' AND t.id IS NULL",
        (as_list(rows),),
    )
    return {row for (row,) in found}


def _placements_of_nobody(connection: Any) -> set[str]:
    rows = connection.execute(
        f"SELECT DISTINCT placement_id FROM hours_entry h WHERE {of_class('h', '= ?')}", ("",)
    )
    return {row for (row,) in rows}


def _hidden(connection: Any, kind: str, ids: Iterable[str]) -> set[str]:
    """Return those of these records that are not there."""
    rows = set(ids)
    shown = connection.execute(
        f"SELECT id FROM {quoted(kind)} WHERE id {IN_LIST}", (as_list(rows),)
    )
    return rows - {row for (row,) in shown}


def _note(connection: Any, kind: str, hidden: Collection[str]) -> None:
    """Write down which of these records, which are not there, are needed.

    What was never here may still arrive, and of somebody erased nothing is left to come back.
    """
    if not hidden:
        return
    written = connection.execute(
        f"SELECT DISTINCT row FROM change_write WHERE row {IN_LIST} AND kind = ? AND field <> ?",
        (as_list(hidden), kind, REMOVED),
    ).fetchall()
    needed = _needed(connection, kind, [row for (row,) in written])
    connection.execute(
        f"DELETE FROM open_conflict WHERE row {IN_LIST} AND kind = ? AND field = ?",
        (as_list(hidden), kind, REMOVED),
    )
    connection.executemany(
        "INSERT INTO open_conflict (row, kind, field) VALUES (?, ?, ?)",
        [(row, kind, REMOVED) for row in sorted(needed)],
    )


def _needed(connection: Any, kind: str, rows: Collection[str]) -> set[str]:
    """Return those of some records to which others refer, or on which facts rest."""
    found: set[str] = set()
    if kind == _PLACEMENT:
        found |= _evaluated(connection, rows)
    if kind == ENROLLMENT:
        found |= missed_enrollments.missed(connection, rows)
    for user, name, target in _REFERENCES:
        if target != kind or not rows:
            continue
        whose = f" AND {of_class('u', '= ?')}" if user == HOURS else ""
        found.update(
            row
            for (row,) in connection.execute(
                f"SELECT DISTINCT u.{quoted(name)} FROM {quoted(user)} u"
                f" WHERE u.{quoted(name)} {IN_LIST}{whose}",
                (as_list(rows), "") if whose else (as_list(rows),),
            )
        )
    return found


def _evaluated(connection: Any, placements: Collection[str]) -> set[str]:
    """Return those placements about which a supervisor's form stands."""
    about = FactsIndex(connection).about(placements, facts.EVALUATION)
    return {
        placement
        for placement, items in about.items()
        if any(not is_retracted for _, is_retracted, _ in items)
    }
