"""The history of records, and undo: the inverse of a change, written as a change of its own.

Undo only touches what nobody has changed since. It lives below the window, so that scripts and
every page undo alike. Source: architecture §20.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import (
    AWARD,
    CERTIFICATE,
    FINAL,
    HOME,
    ISSUE,
    PERSON_KEY,
    REVOKE_CERTIFICATE,
    REVOKE_CREDENTIAL,
    ROOT_KEY,
    TRANSFER,
)
from plc_desktop.changes.model import AddFact, DeleteRow, SetField
from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from plc_desktop.services.certificates import withdraw
from plc_desktop.services.progress import Progress
from plc_desktop.services.retracting import retract
from plc_desktop.services.session import Session, name_of
from plc_desktop.storage.database import HistoryItem, Reader, RegisterBefore, UnitOfWork

_KEPT = frozenset({HOME, PERSON_KEY})
"""Facts that an undo leaves alone: a key that was registered stays true."""

_FINAL_CODES = {
    REVOKE_CREDENTIAL: "revoked_cannot_be_undone",
    ROOT_KEY: "root_cannot_be_undone",
    TRANSFER: "transfer_cannot_be_undone",
}

_STEPS, _READ_STEPS, _CHECKED_STEPS, _WRITTEN_STEPS = 100, 20, 40, 90
"""How far undo is when the change was read, when it was checked, when its rows are back."""

_REPORT_ROWS = 500

_LOOKED_AT = 500
"""Steps with more operations are not looked at for a list."""


@dataclass(frozen=True)
class RecentChange:
    """One step somebody took.

    Attributes:
        at_ms: When, by the computer's clock, UTC milliseconds.
        what: Short code of the step, such as "hours_recorded".
        can_undo: Whether its inverse can be written now; steps as large as an import are looked
            at only when they are undone.
    """

    change_id: str
    at_ms: int
    user: str
    what: str
    can_undo: bool


class History:
    """Who did what when, and taking it back."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, kind: str, record_id: str) -> list[HistoryItem]:
        """Return what happened to a record, newest first."""
        with self._session.read() as reader:
            return reader.history(kind, record_id)

    def recent(self, limit: int = 50) -> list[RecentChange]:
        """Return the last steps, newest first."""
        with self._session.read() as reader:
            return [
                RecentChange(
                    item.change_id,
                    item.at_ms,
                    name_of(reader, Person, item.user_id),
                    item.what,
                    item.op_count > _LOOKED_AT or _is_undoable(reader, item.change_id),
                )
                for item in reader.recent_changes(limit)
            ]

    def undo(self, change_id: str, progress: Progress | None = None) -> str:
        """Write the inverse of a change and return the new change.

        Args:
            change_id: The change to take back.
            progress: Told how far the work is.

        Raises:
            RuleError: "changed_since" if something newer changed what it set,
                "issued_cannot_be_undone", "root_cannot_be_undone",
                "transfer_cannot_be_undone", "nothing_to_undo" or "record_missing".
            Stopped: If the person stopped it; nothing is taken back.
        """
        progress = progress or Progress()
        with self._session.transaction("undone") as work:
            refs, registers = _checked(work, change_id, progress)
            _put_back(work, registers, progress)
            given = {ref for ref in refs if work.facts(CERTIFICATE, id=ref)}
            for certificate_id in sorted(given):
                withdraw(self._session, work, certificate_id, "undone")
            if refs - given:
                retract(self._session, work, refs - given, "undone")
        return work.change_id


def _is_undoable(reader: Reader, change_id: str) -> bool:
    try:
        _checked(reader, change_id, Progress())
    except RuleError:
        return False
    return True


def _checked(
    reader: Reader, change_id: str, progress: Progress
) -> tuple[set[str], list[RegisterBefore]]:
    """Return the facts to take back and the registers to put back.

    Raises:
        RuleError: "changed_since", "issued_cannot_be_undone" or "nothing_to_undo".
    """
    progress.report(0, _STEPS)
    added: list[AddFact] = []
    rows: dict[tuple[str, str], None] = {}
    for op in reader.ops(change_id):
        if isinstance(op, AddFact):
            added.append(op)
        elif isinstance(op, SetField | DeleteRow):
            rows[op.kind, op.row] = None
    progress.report(_READ_STEPS, _STEPS)
    refs = _facts_to_retract(reader, added)
    registers = reader.before(change_id, rows)
    progress.report(_CHECKED_STEPS, _STEPS)
    if not refs and not registers:
        raise RuleError("nothing_to_undo")
    if any(item.changed_since for item in registers):
        raise RuleError("changed_since")
    hidden: dict[str, list[str]] = {}
    for kind, row, items in _rows(registers):
        if not items[0].row_existed:
            hidden.setdefault(kind, []).append(row)
    if reader.is_rested_on(change_id, {item.row for item in registers}, hidden):
        raise RuleError("changed_since")
    return refs, registers


def _facts_to_retract(reader: Reader, facts: Sequence[AddFact]) -> set[str]:
    """Return the ids of the facts a change added, which all still stand.

    Raises:
        RuleError: "issued_cannot_be_undone" and the like; "changed_since" if an award was issued
            meanwhile or a fact was taken back already.
    """
    refs = set()
    for op in facts:
        if op.type in _KEPT:
            continue
        if op.type in FINAL - {CERTIFICATE}:
            raise RuleError(_FINAL_CODES.get(op.type, "issued_cannot_be_undone"))
        added = fact_id(op.type, op.content)
        if op.type == CERTIFICATE and reader.facts(REVOKE_CERTIFICATE, certificate=added):
            raise RuleError("changed_since")
        if op.type == AWARD and reader.facts(ISSUE, award=added):
            raise RuleError("issued_cannot_be_undone")
        standing = {fact.id for fact in reader.facts(op.type, id=added)}
        if added not in standing:
            raise RuleError("changed_since")
        refs.add(added)
    return refs


_Registers = list[RegisterBefore]


def _rows(registers: Sequence[RegisterBefore]) -> list[tuple[str, str, _Registers]]:
    """Return registers by row, rows in reverse order, so that children go before parents."""
    by_row: dict[tuple[str, str], _Registers] = {}
    for item in registers:
        by_row.setdefault((item.kind, item.row), []).append(item)
    return [(kind, row, items) for (kind, row), items in reversed(by_row.items())]


def _put_back(work: UnitOfWork, registers: _Registers, progress: Progress) -> None:
    """Give rows the registers they had; rows that did not exist before are deleted, first.

    What is done is let go at once: a hundred thousand at the end would hold up the window.
    """
    rows = _rows(registers)
    registers.clear()
    rows.sort(key=lambda row: row[2][0].row_existed)
    rows.reverse()
    total = len(rows)
    while rows:
        if len(rows) % _REPORT_ROWS == 0:
            share = (_WRITTEN_STEPS - _CHECKED_STEPS) * (total - len(rows)) // total
            progress.report(_CHECKED_STEPS + share, _STEPS)
        kind, row, items = rows.pop()
        if not items[0].row_existed:
            work.delete(kind, row)
            continue
        for item in items:
            work.set_register(kind, row, item.field, item.value)
