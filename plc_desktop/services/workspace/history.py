"""The history of records, and undo: the inverse of a change, written as a change of its own.

Undo only touches what nobody has changed since. It lives below the window, so that scripts and
every page undo alike. Source: architecture §20.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

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
from plc_desktop.domain.records import HoursEntry, Person, kind_of
from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.progress import Progress
from plc_desktop.services.workspace.records import is_signed_at
from plc_desktop.services.workspace.retracting import retract, withdraw_certificate
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.storage.database import HistoryItem, Reader, RegisterBefore, UnitOfWork
from plc_desktop.storage.quiet import without_collection

_LINE = kind_of(HoursEntry).name

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
            with without_collection():
                inverse = _checked(work, change_id, progress)
                _leave_what_is_signed(work, change_id, inverse)
            work.undoes(change_id)
            refs = inverse.refs
            _put_back(work, inverse, progress)
            given = {ref for ref in refs if work.facts(CERTIFICATE, id=ref)}
            for certificate_id in sorted(given):
                withdraw_certificate(self._session, work, certificate_id, "undone")
            if refs - given:
                retract(self._session, work, refs - given, "undone")
        return work.change_id


def _is_undoable(reader: Reader, change_id: str) -> bool:
    try:
        _checked(reader, change_id, Progress())
    except RuleError:
        return False
    return True


@dataclass
class _Inverse:
    """What has to be written to take a change back.

    Attributes:
        refs: Facts to take back.
        hidden: Kind and id of rows that were not there before, in the order they were written.
        registers: What the registers of all other rows held.
    """

    refs: set[str]
    hidden: list[tuple[str, str]]
    registers: list[RegisterBefore]


def _checked(reader: Reader, change_id: str, progress: Progress) -> _Inverse:
    """Return what takes a change back.

    Raises:
        RuleError: "changed_since", "issued_cannot_be_undone" or "nothing_to_undo".
    """
    progress.report(0, _STEPS)
    added, rows = _written(reader, change_id)
    progress.report(_READ_STEPS, _STEPS)
    refs = _facts_to_retract(reader, added)
    others = [(kind, row) for kind, row, is_new in rows if not is_new]
    registers = reader.before(change_id, others)
    progress.report(_CHECKED_STEPS, _STEPS)
    if not refs and not registers and len(others) == len(rows):
        raise RuleError("nothing_to_undo")
    if any(item.changed_since or _is_signed_for(reader, item) for item in registers):
        raise RuleError("changed_since")
    existed = {(item.kind, item.row): item.row_existed for item in registers}
    hidden = [
        (kind, row) for kind, row, is_new in rows if is_new or existed.get((kind, row)) is False
    ]
    by_kind: dict[str, list[str]] = {}
    for kind, row in hidden:
        by_kind.setdefault(kind, []).append(row)
    touched = {row for _, row in (*existed, *hidden)}
    if reader.is_rested_on(change_id, touched, by_kind):
        raise RuleError("changed_since")
    return _Inverse(refs, hidden, [item for item in registers if item.row_existed])


def _leave_what_is_signed(reader: Reader, change_id: str, inverse: _Inverse) -> None:
    """Leave lines as they are that are signed now if a file is read again that was taken back.

    Who wrote the file may not have heard of the signature; that question was answered by taking the
    file back, and nobody would be asked again.
    """
    if change_id in {one.undone_by for one in reader.batches()}:
        lines = [item.row for item in inverse.registers if item.kind == _LINE]
        signed = {row for row, now in reader.hours_status(lines).items() if now.state == "signed"}
        inverse.registers[:] = [item for item in inverse.registers if item.row not in signed]


def _is_signed_for(reader: Reader, item: RegisterBefore) -> bool:
    """Return whether a placement would go to somebody else although hours were signed there."""
    is_given = (item.kind, item.field) == ("placement", "person_id") and item.row_existed
    return is_given and is_signed_at(reader, item.row)


def _written(reader: Reader, change_id: str) -> tuple[list[AddFact], list[tuple[str, str, bool]]]:
    """Return the facts a change added, and the rows it wrote with whether they are known as new."""
    found = reader.written(change_id)
    if found is not None:
        return [], found
    added: list[AddFact] = []
    rows: dict[tuple[str, str], None] = {}
    for op in reader.ops(change_id):
        if isinstance(op, AddFact):
            added.append(op)
        elif isinstance(op, SetField | DeleteRow):
            rows[op.kind, op.row] = None
    return added, [(kind, row, False) for kind, row in rows]


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


def _put_back(work: UnitOfWork, inverse: _Inverse, progress: Progress) -> None:
    """Hide what was not there before, children first; give other rows the registers they had.

    What is done is let go at once: a hundred thousand at the end would hold up the window.
    """
    by_row = groupby(inverse.registers, key=lambda item: (item.kind, item.row))
    rows = [list(items) for _, items in by_row]
    inverse.registers.clear()
    total = len(inverse.hidden) + len(rows)

    def tell() -> None:
        left = len(inverse.hidden) + len(rows)
        if left % _REPORT_ROWS == 0:
            share = (_WRITTEN_STEPS - _CHECKED_STEPS) * (total - left) // total
            progress.report(_CHECKED_STEPS + share, _STEPS)

    while inverse.hidden:
        tell()
        work.delete(*inverse.hidden.pop())
    while rows:
        tell()
        for item in rows.pop():
            work.set_register(item.kind, item.row, item.field, item.value)
