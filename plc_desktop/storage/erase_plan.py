"""What has to be blanked so that nothing about a person is left, and what has to be kept of it.

A change may speak of several people. What it says about the others is written again first, by
whoever erases; then the whole change can be blanked everywhere. Hashes that a credential rests on
stay, and so do ids. Source: design 1.3 and the owner's decision 5.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.changes.encoding import fact_id
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
        registers: What they say about others: values by kind, row and register.
        removed: Rows of others that they hid, by kind.
        facts: Facts that are about others.
    """

    changes: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    registers: dict[str, dict[str, dict[str, Json]]] = field(default_factory=dict)
    removed: dict[str, list[str]] = field(default_factory=dict)
    facts: list[AddFact] = field(default_factory=list)


def plan(connection: Any, log: ChangeLog, people: Collection[str]) -> ErasePlan:
    """Return what has to be done so that nothing about these people is left.

    Raises:
        RuleError: "erase_needs_newer_program" if a change that speaks of them holds something
            only a newer program knows.
    """
    owned = _owned(log, people)
    subjects_ = {row for _, row in owned} | set(people)
    found = ErasePlan()
    for seq, group in log.groups():
        dropped = {
            fact_id(op.type, op.content)
            for op in group.ops
            if isinstance(op, AddFact) and _is_about(op, subjects_)
        }
        rows = {(op.kind, op.row) for op in group.ops if isinstance(op, SetField | DeleteRow)}
        if not dropped and not rows & owned:
            continue
        if (
            any(isinstance(op, UnknownOp) for op in group.ops)
            or {kind for kind, _ in rows} - _KINDS
        ):
            raise RuleError("erase_needs_newer_program")
        found.changes.append(group.id)
        live = _live(connection, seq)
        for position, op in enumerate(group.ops):
            if isinstance(op, AddFact) and fact_id(op.type, op.content) not in dropped:
                found.facts.append(op)
            elif isinstance(op, SetField) and (op.kind, op.row) not in owned and position in live:
                row = found.registers.setdefault(op.kind, {}).setdefault(op.row, {})
                row[op.field] = op.value
            elif isinstance(op, DeleteRow) and (op.kind, op.row) not in owned and position in live:
                found.removed.setdefault(op.kind, []).append(op.row)
    found.documents = _papers(connection, people)
    return found


def _owned(log: ChangeLog, people: Collection[str]) -> set[_Row]:
    """Return every row that is, or is about, one of these people, hidden ones too."""
    said: dict[_Row, dict[str, Json]] = {}
    for _, group in log.groups():
        for op in group.ops:
            if isinstance(op, SetField):
                content = op.value if op.field == CONTENT else {op.field: op.value}
                if isinstance(content, dict):
                    said.setdefault((op.kind, op.row), {}).update(_references(content))
    mine = {("person", person) for person in people}
    mine |= {key for key, content in said.items() if content.get("person_id") in people}
    placements = {row for kind, row in mine if kind == "placement"}
    return mine | {
        key for key, content in said.items() if content.get("placement_id") in placements
    }


def _references(content: Mapping[str, Json]) -> dict[str, Json]:
    return {name: content[name] for name in ("person_id", "placement_id") if name in content}


def _is_about(op: AddFact, ids: Collection[str]) -> bool:
    if op.type not in _DROPPED:
        return False
    about = {
        subject for subject, role in subjects(Fact("", op.type, op.content)) if role == "about"
    }
    return not about.isdisjoint(ids) or op.content.get("participant") in ids


def _live(connection: Any, seq: int) -> set[int]:
    """Return the positions of those operations of a change that no later one replaced."""
    rows = connection.execute(
        "SELECT w.position FROM change_write w WHERE w.seq = ? AND w.is_live = 1", (seq,)
    )
    return {row[0] for row in rows}


def _papers(connection: Any, people: Iterable[str]) -> list[str]:
    """Return the papers that were issued to these people."""
    rows = connection.execute(
        "SELECT DISTINCT json_extract(f.content, '$.document_sha256') FROM fact f"
        f" WHERE f.type {IN_LIST} AND json_extract(f.content, '$.credential') IN"
        f" (SELECT id FROM credential WHERE person_id {IN_LIST})",
        (as_list(_PAPERS), as_list(people)),
    )
    return sorted(row[0] for row in rows if row[0])
