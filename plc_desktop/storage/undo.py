"""What a change replaced, so that its inverse can be written as a change of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from plc_desktop.changes.model import DeleteRow, Op, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.sql import IN_LIST, as_list


@dataclass(frozen=True)
class RegisterBefore:
    """One register as it was before a change.

    A change that hid a row gives one of these for each register the row had; writing them again
    shows the row again.

    Attributes:
        kind: Record kind.
        row: Record id.
        field: Register.
        row_existed: Whether the row had been written before; if not, undo hides it.
        value: Value of the register before, None if it had none.
        changed_since: Whether somebody wrote the register, or hid or showed the row, afterwards.
    """

    kind: str
    row: str
    field: str
    row_existed: bool
    value: Json
    changed_since: bool


@dataclass(frozen=True)
class _Write:
    """One line of the index over the log."""

    field: str
    seq: int
    position: int


def rows_in(ops: Iterable[Op]) -> dict[tuple[str, str], None]:
    """Return kind and id of every row that operations write or hide, each once, in order."""
    return dict.fromkeys((op.kind, op.row) for op in ops if isinstance(op, SetField | DeleteRow))


def before(
    connection: Any, log: ChangeLog, change_id: str, rows: Iterable[tuple[str, str]]
) -> list[RegisterBefore]:
    """Return every register that a change wrote into these rows, as it was before.

    Raises:
        RuleError: "change_missing".
    """
    seq = log.entry(change_id).seq
    writes = _writes(connection, {row for _, row in rows})
    found: list[RegisterBefore] = []
    for kind, row in rows:
        found += _of_row(log, seq, kind, row, writes.get((kind, row), []))
    return found


def _of_row(
    log: ChangeLog, seq: int, kind: str, row: str, writes: list[_Write]
) -> Iterable[RegisterBefore]:
    """Yield the registers of one row that the change at `seq` wrote or hid."""
    earlier = [write for write in writes if write.seq < seq]
    own = {write.field for write in writes if write.seq == seq}
    later = {write.field for write in writes if write.seq > seq}
    is_deletion = "" in own
    last: dict[str, _Write] = {}
    for write in earlier:
        last[write.field] = write
    existed = bool(earlier) and not _is_hidden(earlier)
    fields = [name for name in last if name] if is_deletion else sorted(own)
    for field in fields:
        yield RegisterBefore(
            kind=kind,
            row=row,
            field=field,
            row_existed=existed,
            value=_value(log, last.get(field)),
            changed_since=field in later or "" in later or (is_deletion and bool(later)),
        )


def _is_hidden(writes: list[_Write]) -> bool:
    """Return whether the newest of these writes is a removal."""
    return max(writes, key=lambda write: (write.seq, write.position)).field == ""


def _value(log: ChangeLog, write: _Write | None) -> Json:
    if write is None:
        return None
    op = log.op(write.seq, write.position)
    return op.value if isinstance(op, SetField) else None


def _writes(connection: Any, rows: Iterable[str]) -> dict[tuple[str, str], list[_Write]]:
    """Return every write of these rows, oldest first."""
    found: dict[tuple[str, str], list[_Write]] = {}
    for kind, row, field, seq, position in connection.execute(
        "SELECT kind, row, field, seq, position FROM change_write"
        f" WHERE row {IN_LIST} ORDER BY seq, position",
        (as_list(rows),),
    ):
        found.setdefault((kind, row), []).append(_Write(field, seq, position))
    return found
