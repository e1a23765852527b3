"""What a change replaced, so that its inverse can be written as a change of its own.

Who had seen what decides, not the order in this file: what another laptop wrote without knowing of
a change is neither before nor after it, and taking the change back leaves it alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from plc_desktop.changes import fold
from plc_desktop.changes.model import CONTENT, DeleteRow, Op, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.storage import hours_choice, kept_lines
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.registers import HOURS
from plc_desktop.storage.sql import IN_LIST, as_list

_MANY = 2_000
"""Operations from which on the whole index is looked through rather than each of them."""


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
        value: What the register would hold without the change, None if nothing.
        changed_since: Whether somebody who had seen the change wrote the register, or hid or showed
            the row; or several wrote it apart whom the change had not all seen, so that a person
            has to decide first.
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
    stamp: int


def rows_in(ops: Iterable[Op]) -> dict[tuple[str, str], None]:
    """Return kind and id of every row that operations write or hide, each once, in order."""
    return dict.fromkeys((op.kind, op.row) for op in ops if isinstance(op, SetField | DeleteRow))


def written(connection: Any, log: ChangeLog, change_id: str) -> list[tuple[str, str, bool]] | None:
    """Return the rows that a large change wrote, from the index over the log.

    An import writes hundreds of thousands of registers, nearly all into rows that were new; to
    read its operations and each register's past would take most of an undo.

    Returns:
        Kind and id, in the order of its operations, and whether no other change ever wrote the row.
        None if its operations have to be read: it is small, or adds facts too.

    Raises:
        RuleError: "change_missing".
    """
    entry = log.entry(change_id)
    if entry.op_count < _MANY:
        return None
    found = connection.execute(
        "SELECT kind, row, count(*), sum(seq = ?1), max(seq = ?1 AND field = '') FROM change_write"
        " GROUP BY row, kind HAVING sum(seq = ?1) > 0"
        " ORDER BY min(CASE WHEN seq = ?1 THEN position END)",
        (entry.seq,),
    ).fetchall()
    if sum(own for _, _, _, own, _ in found) != entry.op_count:
        return None
    return [(kind, row, all_ == own and not hides) for kind, row, all_, own, hides in found]


def before(
    connection: Any, log: ChangeLog, change_id: str, rows: Iterable[tuple[str, str]]
) -> list[RegisterBefore]:
    """Return every register that a change wrote into these rows, as it was before.

    Raises:
        RuleError: "change_missing".
    """
    seq = log.entry(change_id).seq
    writes = _writes(connection, {row for _, row in rows})
    past = _Past(connection, log, seq)
    found: list[RegisterBefore] = []
    for kind, row in rows:
        found += past.of_row(kind, row, writes.get((kind, row), []))
    return found


class _Past:
    """What rows were before the change at one place."""

    def __init__(self, connection: Any, log: ChangeLog, seq: int) -> None:
        self._db = connection
        self._log = log
        self._chains = Chains(connection)
        self._seq = seq

    def of_row(self, kind: str, row: str, writes: list[_Write]) -> Iterable[RegisterBefore]:
        """Yield the registers of one row that the change wrote or hid."""
        chains, seq = self._chains, self._seq
        own = {write.field for write in writes if write.seq == seq}
        after = {write.field for write in writes if write.seq > seq and chains.sees(write.seq, seq)}
        others = [
            write
            for write in writes
            if write.seq < seq or (write.seq > seq and not chains.sees(write.seq, seq))
        ]
        is_deletion = "" in own
        by_field: dict[str, list[_Write]] = {}
        for write in others:
            by_field.setdefault(write.field, []).append(write)
        existed = bool(others) and not self._is_hidden(kind, row, others)
        fields = [name for name in by_field if name] if is_deletion else sorted(own)
        for field in fields:
            standing = _standing(chains, by_field.get(field, []))
            yield RegisterBefore(
                kind=kind,
                row=row,
                field=field,
                row_existed=existed,
                value=self._shown(kind, row, standing),
                changed_since=field in after
                or "" in after
                or (is_deletion and bool(after))
                or not self._is_settled(standing),
            )

    def _is_hidden(self, kind: str, row: str, writes: list[_Write]) -> bool:
        """Return whether these writes leave the row removed: whoever removed it had seen the rest.

        A sign-off that they had not seen, or only as taken back, keeps a line, unless it stands by
        the change itself.
        """
        if all(write.field for write in writes):
            return False
        last = _standing(self._chains, writes)
        if any(write.field for write in last):
            return False
        if kind != HOURS:
            return True
        found = kept_lines.sign_offs(self._db, [row])
        sees, seqs = self._chains.sees, found.seqs

        def without(changes: Iterable[str]) -> bool:
            return any(seqs[change] != self._seq for change in changes)

        def is_known(write: _Write, signed: fold.SignOff) -> bool:
            return signed.stood_for(
                lambda changes: any(sees(write.seq, seqs[change]) for change in changes)
            )

        return all(
            any(is_known(write, signed) for write in last)
            for signed in found.by_line.get(row, ())
            if signed.stood_for(without)
        )

    def _is_settled(self, standing: list[_Write]) -> bool:
        """Return whether nothing was written apart, or the change had seen all of it."""
        return len(standing) < 2 or all(  # noqa: PLR2004  # two values
            write.seq < self._seq and self._chains.sees(self._seq, write.seq) for write in standing
        )

    def _shown(self, kind: str, row: str, standing: list[_Write]) -> Json:
        """Return the value that is shown of those that stand, None if there is none."""
        if not standing:
            return None
        if len(standing) == 1:
            return _value(self._log, standing[0])
        siblings = [self._sibling(kind, row, write) for write in standing]
        if (kind, standing[0].field) != (HOURS, CONTENT):
            return fold.resolve(siblings).value
        return hours_choice.best_of(self._db, siblings).value

    def _sibling(self, kind: str, row: str, write: _Write) -> fold.Write:
        found = self._db.execute("SELECT id FROM change WHERE seq = ?", (write.seq,)).fetchone()
        value = _value(self._log, write)
        return fold.Write(kind, row, write.field, str(found[0]), write.position, write.stamp, value)


def _standing(chains: Chains, writes: list[_Write]) -> list[_Write]:
    """Return the writes that no other of them had seen, the last in this file first."""
    found: list[_Write] = []
    for write in sorted(writes, key=lambda one: (one.seq, one.position), reverse=True):
        if not any(chains.sees(one.seq, write.seq) for one in found):
            found.append(write)
    return found


def _value(log: ChangeLog, write: _Write) -> Json:
    op = log.op(write.seq, write.position)
    return op.value if isinstance(op, SetField) else None


def _writes(connection: Any, rows: Iterable[str]) -> dict[tuple[str, str], list[_Write]]:
    """Return every write of these rows, oldest first."""
    found: dict[tuple[str, str], list[_Write]] = {}
    for kind, row, field, seq, position, stamp in connection.execute(
        "SELECT kind, row, field, seq, position, stamp FROM change_write"
        f" WHERE row {IN_LIST} ORDER BY seq, position",
        (as_list(rows),),
    ):
        found.setdefault((kind, row), []).append(_Write(field, seq, position, stamp))
    return found
