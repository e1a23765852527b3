"""What has to be blanked so that nothing about a person is left, and what has to be kept of it.

A change may speak of several people. What it says about the others is written again first, by
whoever erases; then the whole change can be blanked everywhere. Hashes that a credential rests on
stay, and so do ids.

Source: ARCHITECTURE.md, Erasing writes again what the same changes say about others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.erasure import Erased
from plc_desktop.changes.facts import Fact
from plc_desktop.changes.model import CONTENT, AddFact, DeleteRow, SetField, UnknownOp
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import KINDS
from plc_desktop.errors import RuleError
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.facts_index import subjects
from plc_desktop.storage.sql import IN_LIST, as_list

_KINDS = frozenset(kind.name for kind in KINDS)
_DROPPED = frozenset(
    {
        facts.SIGN_OFF,
        facts.VOID,
        facts.EDIT_REASON,
        facts.EDIT_REASON,
        facts.DISTINCT,
        facts.SAME_PERSON,
        facts.DIFFERENT_PEOPLE,
        facts.EVALUATION,
    }
)
"""Facts that go with the person they are about; the others hold ids and hashes only."""

_PAPERS = (facts.ISSUE, facts.ISSUE_STEP)
_Row = tuple[str, str]


@dataclass
class ErasePlan:
    """What has to be written before and in an `erase` fact.

    Attributes:
        changes: Ids of the changes to blank.
        documents: SHA-256 of the documents to remove.
        rows: Ids of the rows that are these people or about them, so that what others still write
            about those is known when it comes.
        shown: How many rows of each kind people see of them now.
        registers: What they say about others: values by kind, row and register.
        removed: Rows of others that they hid, by kind.
        facts: Facts that are about others.
    """

    changes: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    shown: dict[str, int] = field(default_factory=dict)
    registers: dict[str, dict[str, dict[str, Json]]] = field(default_factory=dict)
    removed: dict[str, list[str]] = field(default_factory=dict)
    facts: list[AddFact] = field(default_factory=list)


def plan(
    connection: Any, log: ChangeLog, people: Collection[str], rows: Collection[str] | None = None
) -> ErasePlan:
    """Return what has to be done so that nothing about these people is left.

    Args:
        connection: To the workspace.
        log: Its log.
        people: Person ids.
        rows: Rows that were about them, if they were erased before. Then what only a newer
            program can take apart is left for it.

    Raises:
        RuleError: "erase_needs_newer_program" if a change that speaks of them holds something
            only a newer program knows, and they were not erased before.
    """
    named = {*people, *(rows or ())}
    owned = _owned(log, named)
    about = {row for _, row in owned} | named | {*_credentials(connection, people)}
    found = ErasePlan(
        rows=sorted(about),
        shown=_counted(connection, about),
        documents=papers_about(connection, people, about),
    )
    issued = _all_issued(connection)
    scans = set()
    for seq, group in log.groups():
        dropped = {
            fact_id(op.type, op.content): op
            for op in group.ops
            if isinstance(op, AddFact) and _goes_with(op, about, issued)
        }
        touched = {(op.kind, op.row) for op in group.ops if isinstance(op, SetField | DeleteRow)}
        if not dropped and not touched & owned:
            continue
        if (
            any(isinstance(op, UnknownOp) for op in group.ops)
            or {kind for kind, _ in touched} - _KINDS
        ):
            if rows is not None:
                continue
            raise RuleError("erase_needs_newer_program")
        found.changes.append(group.id)
        scans |= {_text(op.content, "document") for op in dropped.values()}
        live = _live(connection, seq)
        for position, op in enumerate(group.ops):
            if isinstance(op, AddFact) and fact_id(op.type, op.content) not in dropped:
                found.facts.append(op)
            elif isinstance(op, SetField) and (op.kind, op.row) not in owned and position in live:
                row = found.registers.setdefault(op.kind, {}).setdefault(op.row, {})
                row[op.field] = op.value
            elif isinstance(op, DeleteRow) and (op.kind, op.row) not in owned and position in live:
                found.removed.setdefault(op.kind, []).append(op.row)
    found.documents = sorted({*found.documents, *_held(connection, scans)})
    return found


def papers_about(connection: Any, people: Collection[str], rows: Collection[str]) -> list[str]:
    """Return the documents here that were issued to these people or show them.

    What another organization shows of them is named by a fact that links it to them.

    Args:
        connection: To the workspace.
        people: Person ids.
        rows: Ids of what is about them, credentials too.
    """
    return _held(connection, {*_issued(connection, rows), *_shown(connection, people)})


def left(connection: Any, log: ChangeLog, erased: Erased, first_seq: int) -> ErasePlan | None:
    """Return what has to be blanked of people who were erased before; None if nothing is left.

    Args:
        connection: To the workspace.
        log: Its log.
        erased: What is erased.
        first_seq: Place of the first change that may speak of them.
    """
    people = sorted(erased.people)
    if not people:
        return None
    is_said = speaks_of(log, first_seq, erased.people | erased.rows)
    if not is_said and not papers_about(connection, people, erased.rows):
        return None
    found = plan(connection, log, people, erased.rows)
    return found if found.changes or found.documents else None


def speaks_of(log: ChangeLog, first_seq: int, erased: AbstractSet[str]) -> bool:
    """Return whether a change from this place on says anything about people who were erased.

    Args:
        log: The log.
        first_seq: Place of the first change to look at.
        erased: Ids of the people and of all rows that were about them.
    """
    return bool(erased) and any(
        _goes_with(op, erased, ())
        if isinstance(op, AddFact)
        else isinstance(op, SetField) and not erased.isdisjoint((op.row, *_references(op).values()))
        for _, group in log.groups(first_seq)
        for op in group.ops
    )


def _owned(log: ChangeLog, people: Collection[str]) -> set[_Row]:
    """Return every row that is, or is about, one of these people, hidden ones too.

    Args:
        log: The log.
        people: Their ids, and ids of rows known to be about them.
    """
    said: dict[_Row, dict[str, str]] = {}
    for _, group in log.groups():
        for op in group.ops:
            if isinstance(op, SetField):
                said.setdefault((op.kind, op.row), {}).update(_references(op))
            elif isinstance(op, DeleteRow):
                said.setdefault((op.kind, op.row), {})
    mine = {key for key in said if key[1] in people}
    mine |= {key for key, content in said.items() if content.get("person_id") in people}
    placements = {*people, *(row for kind, row in mine if kind == "placement")}
    return mine | {
        key for key, content in said.items() if content.get("placement_id") in placements
    }


def _references(op: SetField) -> dict[str, str]:
    """Return whom and what placement an operation names."""
    content = op.value if op.field == CONTENT else {op.field: op.value}
    if not isinstance(content, dict):
        return {}
    return {name: _text(content, name) for name in ("person_id", "placement_id") if name in content}


def _goes_with(op: AddFact, ids: Collection[str], issued: Collection[str]) -> bool:
    """Return whether a fact goes with the people and rows it is about.

    An award stays if a paper was issued for it.
    """
    if op.type == facts.AWARD:
        return _text(op.content, "person") in ids and op.content.get("credential") not in issued
    return _is_about(op, ids)


def _is_about(op: AddFact, ids: Collection[str]) -> bool:
    if op.type not in _DROPPED:
        return False
    about = {
        subject for subject, role in subjects(Fact("", op.type, op.content)) if role == "about"
    }
    return not about.isdisjoint(ids) or _text(op.content, "participant") in ids


def _live(connection: Any, seq: int) -> set[int]:
    """Return the positions of those operations of a change that no later one replaced."""
    rows = connection.execute(
        "SELECT w.position FROM change_write w WHERE w.seq = ? AND w.is_live = 1", (seq,)
    )
    return {row[0] for row in rows}


def _credentials(connection: Any, people: Collection[str]) -> list[str]:
    """Return the ids of the credentials that were awarded or issued to these people."""
    rows = connection.execute(
        f"SELECT json_extract(content, '$.credential') FROM fact WHERE type {IN_LIST}"
        f" AND json_extract(content, '$.person') {IN_LIST}",
        (as_list((facts.AWARD, facts.ISSUE_STEP)), as_list(people)),
    )
    return [str(row[0]) for row in rows]


def _issued(connection: Any, credentials: Iterable[str]) -> list[str]:
    """Return the papers of credentials."""
    rows = connection.execute(
        "SELECT json_extract(content, '$.document_sha256') FROM fact"
        f" WHERE type {IN_LIST} AND json_extract(content, '$.credential') {IN_LIST}",
        (as_list(_PAPERS), as_list(credentials)),
    )
    return [str(row[0]) for row in rows]


def _shown(connection: Any, people: Iterable[str]) -> list[str]:
    """Return the records about these people that other organizations showed.

    A record that was handed over keeps the person's id.
    """
    rows = connection.execute(
        "SELECT json_extract(r.content, '$.document_sha256') FROM fact r WHERE r.type = ?"
        f" AND (json_extract(r.content, '$.subject') {IN_LIST} OR EXISTS ("
        " SELECT 1 FROM fact p WHERE p.type = ?"
        " AND json_extract(r.content, '$.owner') = json_extract(p.content, '$.owner')"
        " AND json_extract(r.content, '$.subject') = json_extract(p.content, '$.subject')"
        f" AND json_extract(p.content, '$.person') {IN_LIST}))",
        (facts.EXTERNAL_RECORD, as_list(people), facts.EXTERNAL_PERSON, as_list(people)),
    )
    return [str(row[0]) for row in rows]


def _all_issued(connection: Any) -> list[str]:
    rows = connection.execute(
        "SELECT json_extract(content, '$.credential') FROM fact WHERE type = ?", (facts.ISSUE,)
    )
    return [str(row[0]) for row in rows]


def _counted(connection: Any, rows: Collection[str]) -> dict[str, int]:
    found = {}
    for kind in sorted(_KINDS):
        (found[kind],) = connection.execute(
            f"SELECT count(*) FROM {kind} WHERE id {IN_LIST}", (as_list(rows),)
        ).fetchone()
    return {kind: count for kind, count in found.items() if count}


def _held(connection: Any, documents: Iterable[str]) -> list[str]:
    rows = connection.execute(
        f"SELECT sha256 FROM document WHERE sha256 {IN_LIST} ORDER BY sha256",
        (as_list(documents),),
    )
    return [row[0] for row in rows]


def _text(content: Mapping[str, Json], name: str) -> str:
    value = content.get(name)
    return value if isinstance(value, str) else ""
