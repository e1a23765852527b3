"""Takes back what a file brought: by changes of one's own that say the opposite.

What somebody changed since, signed, or wrote other records for is left as it is. Papers that were
issued, keys, and what was erased stay: others rely on them. So does what an erasure that came with
the file says about others again: it was here before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from plc_desktop.changes import facts, fold
from plc_desktop.changes.fold import Removal, Write
from plc_desktop.changes.model import CONTENT, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import KINDS
from plc_desktop.errors import RuleError
from plc_desktop.storage import (
    dependents,
    hours_choice,
    kept_lines,
    missed_enrollments,
    undo_signed,
)
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.missed_enrollments import ENROLLMENT
from plc_desktop.storage.peers import begins
from plc_desktop.storage.registers import (
    HOURS,
    REMOVED,
    SIGNED,
    Registers,
    RowState,
    choices_of,
    conflicts_of,
    values_of,
)
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.whose_hours import classes_of_placements, of_class

ANSWERED = frozenset(
    {
        facts.SIGN_OFF,
        facts.VOID,
        facts.EDIT_REASON,
        facts.DEADLINES,
        facts.DISTINCT,
        facts.SAME_PERSON,
        facts.DIFFERENT_PEOPLE,
        facts.EVALUATION,
        facts.AWARD,
        facts.HANDED_OVER,
        facts.RETRACT,
    }
)
"""Types of facts that an undo answers with their opposite."""

_RESTING = frozenset({facts.SIGN_OFF, facts.EVALUATION, facts.AWARD})
"""Types of facts that rest on rows: what was signed or awarded would be lost with them."""

_ERASING = "(SELECT i.seq FROM fact_in i JOIN fact f ON f.id = i.fact_id WHERE f.type = 'erase')"
"""Steps that erased somebody."""

_PLACEMENT = "placement"
_PERSON = SIGNED[_PLACEMENT]

_AT_ONCE = 2_000
"""Rows planned together: letting go of a whole import at once would hold up every other thread."""


@dataclass
class Plan:
    """What has to be written to take an import back.

    Attributes:
        registers: Kind, row and register with the value it had, or has without the import.
        hidden: Kind and row of what the import had brought.
        shown: Kind and row of what the import had removed.
        falling: Lines that only a signature of the import keeps: nothing is written about them.
        rising: Lines that a signature keeps again which the import took back.
        facts: Ids of the facts to be taken back.
        kept: Kind and row of what somebody changed or signed since, or rests other records on.
    """

    registers: dict[tuple[str, str, str], Json] = field(default_factory=dict)
    hidden: list[tuple[str, str]] = field(default_factory=list)
    shown: list[tuple[str, str]] = field(default_factory=list)
    falling: list[str] = field(default_factory=list)
    rising: list[str] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    kept: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class ImportUndone:
    """What taking an import back did, or would do.

    Attributes:
        change_id: The change; empty in a dry run.
        registers: How many registers got another value.
        hidden: Ids by kind of what is no longer shown.
        shown: Ids by kind of what is shown again.
        facts: How many facts were taken back.
        kept: Ids by kind of what stays because somebody changed it since, signed it, or wrote other
            records that need it.
    """

    change_id: str
    registers: int
    hidden: Mapping[str, tuple[str, ...]]
    shown: Mapping[str, tuple[str, ...]]
    facts: int
    kept: Mapping[str, tuple[str, ...]]


def told(plan: Plan, change_id: str) -> ImportUndone:
    """Return in numbers and ids what a plan comes to."""
    return ImportUndone(
        change_id,
        len(plan.registers),
        _by_kind([*plan.hidden, *((HOURS, line) for line in plan.falling)]),
        _by_kind([*plan.shown, *((HOURS, line) for line in plan.rising)]),
        len(plan.facts),
        _by_kind(plan.kept),
    )


def batch_range(connection: Any, batch_id: int) -> tuple[int, int]:
    """Return first and last place of the changes that a file brought.

    Raises:
        RuleError: "nothing_to_undo", "already_undone", or "import_is_beginning" for the file that
            the workspace began with.
    """
    row = connection.execute(
        "SELECT first_seq, last_seq, undone_by FROM exchange_batch WHERE id = ? AND is_import = 1",
        (batch_id,),
    ).fetchone()
    if row is None or row[1] < row[0]:
        raise RuleError("nothing_to_undo")
    if begins(row[0]):
        raise RuleError("import_is_beginning")
    if row[2]:
        raise RuleError("already_undone")
    return int(row[0]), int(row[1])


def plan(connection: Any, log: ChangeLog, first: int, last: int) -> Plan:
    """Return what has to be written to take the changes between two places back.

    Raises:
        RuleError: "nothing_to_undo" if nothing is left of them.
    """
    found = Plan(facts=_facts(connection, first, last))
    written: list[str] = []
    for kind in KINDS:
        rows = [
            row[0]
            for row in connection.execute(
                "SELECT DISTINCT row FROM change_write WHERE kind = ? AND seq BETWEEN ? AND ?"
                f" AND seq NOT IN {_ERASING}",
                (kind.name, first, last),
            )
        ]
        for at in range(0, len(rows), _AT_ONCE):
            some = rows[at : at + _AT_ONCE]
            _KindPlan(connection, log, kind.name, some, (first, last)).add_to(found)
        written = rows if kind.name == HOURS else written
    found.falling, found.rising = undo_signed.following(connection, log.op, found.facts, {*written})
    _keep_what_is_used(connection, found, last)
    if not (found.registers or found.hidden or found.shown or found.facts):
        raise RuleError("nothing_to_undo")
    return found


class _KindPlan:
    """Compares rows of one kind with what they would be without the import."""

    def __init__(
        self, connection: Any, log: ChangeLog, kind: str, rows: list[str], span: tuple[int, int]
    ) -> None:
        self._db = connection
        self._kind = kind
        self._rows = rows
        self._first, self._last = span
        self._chains = Chains(connection)
        self._present = Registers(connection, kind, rows, log.op, chains=self._chains)
        self._without: dict[str, RowState] = {row: RowState() for row in rows}
        self._later: dict[str, set[str]] = {row: set() for row in rows}
        self._seqs: dict[str, int] = {}
        for row, name, seq, position, stamp, change_id in connection.execute(
            "SELECT w.row, w.field, w.seq, w.position, w.stamp, c.id FROM change_write w"
            f" JOIN change c ON c.seq = w.seq WHERE w.row {IN_LIST} AND w.kind = ?"
            f" AND (w.seq NOT BETWEEN ? AND ? OR w.seq IN {_ERASING}) ORDER BY w.seq, w.position",
            (as_list(rows), kind, self._first, self._last),
        ):
            self._seqs[change_id] = seq
            if seq > self._last:
                self._later[row].add(name)
            state = self._without[row]
            if name == REMOVED:
                removal = Removal(kind, row, change_id, position)
                state.removals = fold.merge_removals(state.removals, [removal], self._sees)
                continue
            op = log.op(seq, position)
            value = op.value if isinstance(op, SetField) else None
            write = Write(kind, row, name, change_id, position, stamp, value)
            state.registers[name] = fold.merge(state.registers.get(name, ()), [write], self._sees)

    def add_to(self, found: Plan) -> None:
        """Add to a plan what has to be written about these rows."""
        present = self._present.shown()
        self._read_sign_offs(found.facts)
        spoken_of = _spoken_of(self._db, self._rows, self._last, found.facts)
        signed = spoken_of if self._kind == HOURS else set()
        theirs = self._signed_at(found.facts) if self._kind == _PLACEMENT else set()
        for row in self._rows:
            state = self._without[row]
            key = (self._kind, row)
            without = self._values(state, found.facts) if state.stands(self._sees) else {}
            if row not in present and not without:
                continue
            if row in present and row in (signed if without else spoken_of):
                found.kept.append(key)
            elif not without:
                found.hidden.append(key)
            elif self._is_taken_up(row, present):
                found.kept.append(key)
            elif row in present:
                if row in theirs and present[row].get(_PERSON) != without.get(_PERSON):
                    found.kept.append(key)
                    without[_PERSON] = present[row][_PERSON]
                self._add_registers(found, row, present[row], without)
            else:
                found.shown.append(key)
                for name, value in without.items():
                    found.registers[*key, name] = value

    def _signed_at(self, taken_back: Collection[str]) -> set[str]:
        """Return the placements at which hours were signed since: whose those are stays."""
        rows, theirs = as_list(self._rows), classes_of_placements(f"x.id {IN_LIST}")
        lines = dict(
            self._db.execute(
                "SELECT h.id, h.placement_id FROM hours_entry h"
                f" WHERE {of_class('h', f'IN ({theirs})')}"
                f" AND h.placement_id {IN_LIST}",
                (rows, rows),
            ).fetchall()
        )
        signed = _spoken_of(self._db, lines, self._last, taken_back)
        return {lines[line] for line in signed}

    def _read_sign_offs(self, taken_back: Collection[str]) -> None:
        """Find what keeps removed lines without the import."""
        removed = [row for row, state in self._without.items() if state.removals]
        if self._kind == HOURS and removed:
            found = kept_lines.sign_offs(self._db, removed, taken_back)
            self._seqs.update(found.seqs)
            for row, signed in found.by_line.items():
                self._without[row].sign_offs = signed

    def _values(self, state: RowState, taken_back: Collection[str]) -> dict[str, Json]:
        """Return what a row would show; of contents apart a signed one counts, as everywhere."""
        found = values_of(state, self._sees)
        contents = choices_of(state, CONTENT, self._sees)
        if len(contents) > 1:
            found[CONTENT] = hours_choice.best_of(self._db, contents, taken_back).value
        return found

    def _is_taken_up(self, row: str, present: Mapping[str, Mapping[str, Json]]) -> bool:
        """Return whether somebody went on with a row that the import brought, or hid it since."""
        earlier = any(seq < self._first for seq in map(self._seq, self._without[row].writes()))
        return bool(self._later[row]) and (not earlier or row not in present)

    def _seq(self, write: Write) -> int:
        return self._seqs[write.change_id]

    def _add_registers(
        self, found: Plan, row: str, present: Mapping[str, Json], without: Mapping[str, Json]
    ) -> None:
        """Give back what registers held that the import wrote and nobody since.

        What people have to decide only because of the import is settled by it.
        """
        asked = {*self._present.conflicts(row)} - {*conflicts_of(self._without[row], self._sees)}
        for name, value in present.items():
            is_asked = name in asked or REMOVED in asked
            if name not in self._later[row] and (is_asked or value != without.get(name)):
                found.registers[self._kind, row, name] = without.get(name)

    def _sees(self, later: str, earlier: str) -> bool:
        return self._chains.sees(self._seqs[later], self._seqs[earlier])


def _facts(connection: Any, first: int, last: int) -> list[str]:
    """Return the facts that came with the import alone and still stand.

    And those that would stand again once these are taken back: somebody had signed a line and taken
    that back before the file was written.
    """
    rows = connection.execute(
        "SELECT DISTINCT f.id, f.is_retracted FROM fact_in i JOIN fact f ON f.id = i.fact_id"
        f" WHERE i.seq BETWEEN ? AND ? AND i.seq NOT IN {_ERASING} AND f.type {IN_LIST}"
        " AND NOT EXISTS (SELECT 1 FROM fact_in o WHERE o.fact_id = f.id"
        f" AND (o.seq NOT BETWEEN ? AND ? OR o.seq IN {_ERASING})) ORDER BY f.id",
        (first, last, as_list(ANSWERED), first, last),
    )
    came = dict(rows.fetchall())
    found = {name for name, is_retracted in came.items() if not is_retracted}
    index = FactsIndex(connection)
    while again := index.would_stand(came.keys() - found, _opposite(found)):
        found |= again
    return sorted(found)


def _opposite(names: Collection[str]) -> facts.Fact:
    return facts.Fact("", facts.RETRACT, {"refs": [*names]})


def _spoken_of(
    connection: Any, rows: Collection[str], last: int, taken_back: Collection[str]
) -> set[str]:
    """Return those of some rows about which, or by whom, something was stated since that stands.

    Args:
        connection: The open file.
        rows: Their ids.
        last: Place of the last change of the import.
        taken_back: Facts that are taken back with it.
    """
    found = connection.execute(
        "SELECT DISTINCT s.subject FROM fact_subject s JOIN fact f ON f.id = s.fact_id"
        f" WHERE s.subject {IN_LIST} AND f.is_retracted = 0 AND f.id NOT {IN_LIST}"
        f" AND f.type {IN_LIST}"
        " AND EXISTS (SELECT 1 FROM fact_in i WHERE i.fact_id = f.id AND i.seq > ?)",
        (as_list(rows), as_list(taken_back), as_list(_RESTING), last),
    )
    return {row for (row,) in found}


def _keep_what_is_used(connection: Any, found: Plan, last: int) -> None:
    """Leave those rows alone, of the hidden ones, to which rows refer that stay.

    And the enrollments of people of whom something was confirmed since.
    """
    hidden: dict[str, set[str]] = {}
    for kind, row in found.hidden:
        hidden.setdefault(kind, set()).add(row)
    enrolled = missed_enrollments.in_use(connection, hidden.get(ENROLLMENT, ()), last)
    used = {(ENROLLMENT, row) for row in enrolled}
    while used := used or dependents.used_by_others(connection, hidden):
        for kind, row in used:
            hidden[kind].discard(row)
        found.hidden = [key for key in found.hidden if key not in used]
        found.kept += sorted(used)
        used = set()


def _by_kind(keys: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for kind, row in keys:
        found.setdefault(kind, []).append(row)
    return {kind: tuple(rows) for kind, rows in found.items()}
