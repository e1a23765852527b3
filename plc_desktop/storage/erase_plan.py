"""What has to be blanked so that nothing about a person is left, and what has to be kept of it.

A change may speak of several people. What it says about the others is written again first, by
whoever erases; then the whole change can be blanked everywhere. Hashes that a credential rests on
stay, and so do ids.

Source: ARCHITECTURE.md, Erasing writes again what the same changes say about others.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any, TypeGuard

from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.erasure import Erased
from plc_desktop.changes.facts import AWARD
from plc_desktop.changes.fold import Write
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
from plc_desktop.storage import about_people, kept_facts, their_papers
from plc_desktop.storage.as_shown import AsShown
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.registers import HOURS
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.stages import Reporter, Stage

_KINDS = frozenset(kind.name for kind in KINDS)


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
        removed: Rows of others that are hidden, by kind.
        decided: How many decisions about others that wait are made by it: what is shown stays.
        facts: Facts that are about others, and what stays about these people's keys.
        stood: In which changes those facts stood, by fact.
        instead: In place of which facts those stand that say less than before, by fact.
        written: Which lines of hours of others the changes had written, by change.
        numbers: Numbers of awards that go: a paper with one may have been issued elsewhere.
    """

    changes: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    shown: dict[str, int] = field(default_factory=dict)
    registers: dict[str, dict[str, dict[str, Json]]] = field(default_factory=dict)
    removed: dict[str, list[str]] = field(default_factory=dict)
    decided: int = 0
    facts: list[AddFact] = field(default_factory=list)
    stood: dict[str, list[str]] = field(default_factory=dict)
    instead: dict[str, list[str]] = field(default_factory=dict)
    written: dict[str, list[str]] = field(default_factory=dict)
    numbers: set[str] = field(default_factory=set)


def plan(  # noqa: PLR0913  # three may be left out
    connection: Any,
    log: ChangeLog,
    people: Collection[str],
    rows: Collection[str] | None = None,
    words: AbstractSet[tuple[str, str]] = frozenset(),
    *,
    progress: Reporter | None = None,
) -> ErasePlan:
    """Return what has to be done so that nothing about these people is left.

    Args:
        connection: To the workspace.
        log: Its log.
        people: Person ids.
        rows: Rows that were about them, if they were erased before. Then what only a newer
            program can take apart is left for it.
        words: What they were called, if the log does not say so any more.
        progress: Told how far the log was read; it may raise.

    Raises:
        RuleError: "erase_needs_newer_program" if a change that speaks of them holds something
            only a newer program knows, and they were not erased before.
    """
    return _Planner(connection, log, people, rows, words).plan(Stage(progress))


class _Planner:
    """Walks the log once and collects what has to be blanked and said again."""

    def __init__(
        self,
        connection: Any,
        log: ChangeLog,
        people: Collection[str],
        rows: Collection[str] | None,
        words: AbstractSet[tuple[str, str]],
    ) -> None:
        self._db = connection
        self._log = log
        self._people = people
        self._are_erased = rows is not None
        named = {*people, *(rows or ())}
        self._owned = about_people.owned(log, named)
        self._about = (
            {row for _, row in self._owned}
            | named
            | {*their_papers.credentials_of(connection, people)}
        )
        self._issued = their_papers.issued_credentials(connection)
        self._words = words | kept_facts.words_of(connection, log, people)
        self._scans: set[str] = set()
        self._found = ErasePlan(
            rows=sorted(self._about),
            shown=_counted(connection, self._about),
            documents=their_papers.papers_about(connection, people, self._about),
        )

    def plan(self, stage: Stage) -> ErasePlan:
        """Return what was found."""
        found, last = self._found, self._log.last_seq()
        for seq, group in self._log.groups():
            stage.report(seq, last)
            kept = {
                at: self._kept(op) for at, op in enumerate(group.ops) if isinstance(op, AddFact)
            }
            is_said = any(kept[at] is not group.ops[at] for at in kept)
            if (is_said or any(map(self._speaks, group.ops))) and self._can_take_apart(group):
                found.changes.append(group.id)
                self._say_again(seq, group, kept)
        self._keep_as_shown()
        for row, registers in kept_facts.supervised(self._db, self._people).items():
            found.registers.setdefault("placement", {}).setdefault(row, {}).update(registers)
        found.documents = sorted({*found.documents, *their_papers.held(self._db, self._scans)})
        return found

    def _keep_as_shown(self) -> None:
        """Let others' rows be what they are: hidden, or with the values that are shown."""
        found = self._found
        shown = AsShown(self._db, self._log, frozenset(found.changes), self._value)
        for kind in sorted({*found.registers, *found.removed}):
            values = found.registers.setdefault(kind, {})
            found.removed[kind] = shown.correct(kind, values, found.removed.get(kind, ()))
        found.decided = shown.decided

    def _value(self, write: SetField | Write) -> Json:
        """Return what is said again of a value."""
        return "" if kept_facts.is_typed(write, self._words) else write.value

    def _kept(self, op: AddFact) -> AddFact | None:
        """Return what stays of a fact; None if it goes with the people it is about."""
        if about_people.goes_with(op, self._about, self._issued):
            self._scans.add(str(op.content.get("document", "")))
            if op.type == AWARD:
                self._found.numbers.add(str(op.content.get("number", "")))
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
        row[op.field] = self._value(op)

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


def left(
    connection: Any,
    log: ChangeLog,
    erased: Erased,
    first_seq: int,
    words: AbstractSet[tuple[str, str]],
) -> ErasePlan | None:
    """Return what has to be blanked of people who were erased before; None if nothing is left.

    Args:
        connection: To the workspace.
        log: Its log.
        erased: What is erased.
        first_seq: Place of the first change that may speak of them.
        words: What people were called who were erased elsewhere, as this computer knew them.
    """
    people = sorted(erased.people)
    if not people:
        return None
    is_said = words or about_people.speaks_of(log, first_seq, erased.people | erased.rows)
    if not is_said and not their_papers.papers_about(connection, people, erased.rows):
        return None
    found = plan(connection, log, people, erased.rows, words)
    return found if found.changes or found.documents else None


def _is_line(op: Op) -> TypeGuard[SetField]:
    return isinstance(op, SetField) and (op.kind, op.field) == (HOURS, CONTENT)


def _live(connection: Any, seq: int) -> set[int]:
    """Return the positions of those operations of a change that no later one replaced."""
    rows = connection.execute(
        "SELECT w.position FROM change_write w WHERE w.seq = ? AND w.is_live = 1", (seq,)
    )
    return {row[0] for row in rows}


def _counted(connection: Any, rows: Collection[str]) -> dict[str, int]:
    found = {}
    for kind in sorted(_KINDS):
        (found[kind],) = connection.execute(
            f"SELECT count(*) FROM {kind} WHERE id {IN_LIST}", (as_list(rows),)
        ).fetchone()
    return {kind: count for kind, count in found.items() if count}
