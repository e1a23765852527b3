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
from typing import Any, TypeGuard

from plc_desktop.changes import facts
from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.erasure import Erased
from plc_desktop.changes.facts import Fact
from plc_desktop.changes.model import (
    CONTENT,
    AddFact,
    ChangeGroup,
    DeleteRow,
    Op,
    SetField,
    UnknownOp,
)
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import KINDS
from plc_desktop.errors import RuleError
from plc_desktop.storage import kept_facts
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.facts_index import FactsIndex, subjects
from plc_desktop.storage.registers import HOURS
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.waiting import stored_change

_KINDS = frozenset(kind.name for kind in KINDS)
_DROPPED = frozenset(
    {
        facts.SIGN_OFF,
        facts.VOID,
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
        facts: Facts that are about others, and what stays about these people's keys.
        stood: In which changes those facts stood, by fact.
        instead: In place of which facts those stand that say less than before, by fact.
        written: Which lines of hours of others the changes had written, by change.
    """

    changes: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    shown: dict[str, int] = field(default_factory=dict)
    registers: dict[str, dict[str, dict[str, Json]]] = field(default_factory=dict)
    removed: dict[str, list[str]] = field(default_factory=dict)
    facts: list[AddFact] = field(default_factory=list)
    stood: dict[str, list[str]] = field(default_factory=dict)
    instead: dict[str, list[str]] = field(default_factory=dict)
    written: dict[str, list[str]] = field(default_factory=dict)


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
    return _Planner(connection, log, people, rows).plan()


class _Planner:
    """Walks the log once and collects what has to be blanked and said again."""

    def __init__(
        self,
        connection: Any,
        log: ChangeLog,
        people: Collection[str],
        rows: Collection[str] | None,
    ) -> None:
        self._db = connection
        self._log = log
        self._people = people
        self._are_erased = rows is not None
        named = {*people, *(rows or ())}
        self._owned = _owned(log, named)
        self._about = {row for _, row in self._owned} | named | {*_credentials(connection, people)}
        self._issued = _all_issued(connection)
        self._words = kept_facts.words_of(log, people)
        self._scans: set[str] = set()
        self._found = ErasePlan(
            rows=sorted(self._about),
            shown=_counted(connection, self._about),
            documents=papers_about(connection, people, self._about),
        )

    def plan(self) -> ErasePlan:
        """Return what was found."""
        found = self._found
        for seq, group in self._log.groups():
            kept = {
                at: self._kept(op) for at, op in enumerate(group.ops) if isinstance(op, AddFact)
            }
            is_said = any(kept[at] is not group.ops[at] for at in kept)
            if (is_said or any(map(self._speaks, group.ops))) and self._can_take_apart(group):
                found.changes.append(group.id)
                self._say_again(seq, group, kept)
        for row, registers in kept_facts.supervised(self._db, self._people).items():
            found.registers.setdefault("placement", {}).setdefault(row, {}).update(registers)
        found.documents = sorted({*found.documents, *_held(self._db, self._scans)})
        return found

    def _kept(self, op: AddFact) -> AddFact | None:
        """Return what stays of a fact; None if it goes with the people it is about."""
        if _goes_with(op, self._about, self._issued):
            self._scans.add(_text(op.content, "document"))
            return None
        return kept_facts.without_words(op, self._people, self._words)

    def _speaks(self, op: Op) -> bool:
        """Return whether an operation on a row is about these people."""
        is_typed = isinstance(op, SetField) and kept_facts.is_typed(op, self._words)
        return is_typed or self._is_theirs(op)

    def _is_theirs(self, op: Op) -> bool:
        return isinstance(op, SetField | DeleteRow) and (op.kind, op.row) in self._owned

    def _can_take_apart(self, group: ChangeGroup) -> bool:
        kinds = {op.kind for op in group.ops if isinstance(op, SetField | DeleteRow)}
        if kinds <= _KINDS and not any(isinstance(op, UnknownOp) for op in group.ops):
            return True
        if self._are_erased:
            return False
        raise RuleError("erase_needs_newer_program")

    def _say_again(self, seq: int, group: ChangeGroup, kept: Mapping[int, AddFact | None]) -> None:
        """Collect what a change to be blanked says about others and about keys."""
        live = _live(self._db, seq)
        stood = kept_facts.stood_in(group)
        lines = {op.row for op in group.ops if _is_line(op) and not self._is_theirs(op)}
        if lines:
            self._found.written[group.id] = sorted(lines)
        for at, op in enumerate(group.ops):
            if isinstance(op, AddFact):
                self._say_fact_again(op, kept[at], stood)
            elif isinstance(op, SetField | DeleteRow) and at in live and not self._is_theirs(op):
                self._say_row_again(op)

    def _say_row_again(self, op: SetField | DeleteRow) -> None:
        if isinstance(op, DeleteRow):
            self._found.removed.setdefault(op.kind, []).append(op.row)
            return
        row = self._found.registers.setdefault(op.kind, {}).setdefault(op.row, {})
        row[op.field] = "" if kept_facts.is_typed(op, self._words) else op.value

    def _say_fact_again(
        self, op: AddFact, kept: AddFact | None, stood: Mapping[str, list[str]]
    ) -> None:
        before = fact_id(op.type, op.content)
        if kept is None or (kept is not op and self._is_retracted(before)):
            return
        self._found.facts.append(kept)
        after = fact_id(kept.type, kept.content)
        if after != before:
            self._found.instead.setdefault(after, []).append(before)
        places = self._found.stood.setdefault(after, [])
        places += [change for change in stood[before] if change not in places]

    def _is_retracted(self, name: str) -> bool:
        return any(is_retracted for _, is_retracted in FactsIndex(self._db).with_ids([name]))


def papers_about(connection: Any, people: Collection[str], rows: Collection[str]) -> list[str]:
    """Return the documents here that were issued to these people, or show them or their hand.

    What another organization shows of them is named by a fact that links it to them.

    Args:
        connection: To the workspace.
        people: Person ids.
        rows: Ids of what is about them, credentials too.
    """
    found = (
        *_issued(connection, rows),
        *_shown(connection, people),
        *_handed_over(connection, people),
        *kept_facts.signed_scans(connection, people),
    )
    return _held(connection, found)


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


def waiting_about(connection: Any, erased: Erased) -> set[str]:
    """Return the changes that wait for others and say anything about people who were erased."""
    rows = connection.execute("SELECT header, ops FROM pending_change WHERE ops IS NOT NULL")
    groups = [stored_change(*row).group for row in rows.fetchall()]
    about = {*erased.people, *erased.rows}
    for _ in ("placements", "their hours"):
        about |= {
            op.row
            for group in groups
            for op in group.ops
            if isinstance(op, SetField) and not about.isdisjoint(_references(op).values())
        }
    return {group.id for group in groups if _says(group, about)}


def speaks_of(log: ChangeLog, first_seq: int, erased: AbstractSet[str]) -> bool:
    """Return whether a change from this place on says anything about people who were erased.

    Args:
        log: The log.
        first_seq: Place of the first change to look at.
        erased: Ids of the people and of all rows that were about them.
    """
    return bool(erased) and any(_says(group, erased) for _, group in log.groups(first_seq))


def _says(group: ChangeGroup, about: AbstractSet[str]) -> bool:
    """Return whether a change says anything about people and rows."""
    return any(
        _goes_with(op, about, ()) or kept_facts.without_words(op, about) is not op
        if isinstance(op, AddFact)
        else isinstance(op, SetField) and not about.isdisjoint((op.row, *_references(op).values()))
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


def _is_line(op: Op) -> TypeGuard[SetField]:
    return isinstance(op, SetField) and (op.kind, op.field) == (HOURS, CONTENT)


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


def _handed_over(connection: Any, people: Iterable[str]) -> list[str]:
    """Return the records of these people as a former owner sent them."""
    found = FactsIndex(connection).about(people, facts.HANDED_OVER).values()
    return [_text(fact.content, "document_sha256") for items in found for fact, _, _ in items]


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
