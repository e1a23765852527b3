"""Which files that were read are taken back: written down in the very step that does it.

A step of its own afterwards would be missing after a crash: the file would stand there as one that
can be taken back, with nothing left to take back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import RETRACT, Fact, texts_of
from plc_desktop.changes.model import AddFact, DeleteRow, Op, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.change_log import ChangeLog

_Row: TypeAlias = tuple[str, str]
_Register: TypeAlias = tuple[str, str, str]


def note(connection: Any, batch_id: int, change_id: str) -> None:
    """Note that a change took back what a file brought.

    Args:
        connection: To the workspace.
        batch_id: Number of the file among those read.
        change_id: The change.
    """
    connection.execute(
        "UPDATE exchange_batch SET undone_by = ? WHERE id = ?", (change_id, batch_id)
    )


def follow(connection: Any, undone: tuple[str, int], change: tuple[str, int]) -> None:
    """Note what undoing a change, from whatever page, means for the files that were read.

    What had taken a file back no longer does: its content stands in the undoing change now. And if
    a change is all that a file brought, undoing it takes the file back.

    Args:
        connection: To the workspace.
        undone: Id and place of the change that was undone.
        change: Id and place of the change that undoes it.
    """
    (name, seq), (change_id, now) = undone, change
    connection.execute(
        "UPDATE exchange_batch SET undone_by = ? WHERE is_import = 1 AND first_seq = ?"
        " AND last_seq = ? AND undone_by = ''",
        (change_id, seq, seq),
    )
    connection.execute(
        "UPDATE exchange_batch SET undone_by = '', first_seq = ?, last_seq = ? WHERE undone_by = ?",
        (now, now, name),
    )


@dataclass(frozen=True)
class _Step:
    """What a step does, as far as another can do the opposite.

    Attributes:
        values: What it wrote.
        removed: The rows it removed.
        retractions: Facts by which it took others back.
        refs: Those others.
    """

    values: dict[_Register, Json]
    removed: set[_Row]
    retractions: set[str]
    refs: set[str]


def follow_others(connection: Any, log: ChangeLog, first_seq: int) -> None:
    """Note what others undid, of the steps that took files back here.

    No change names the one it undoes. One that shows again every row which another had removed,
    gives back every value, and takes its retraction back, is taken for that.

    Args:
        connection: To the workspace.
        log: Its history.
        first_seq: Place of the first change that has just arrived.
    """
    taken_back = connection.execute(
        "SELECT undone_by, first_seq, last_seq FROM exchange_batch"
        " WHERE is_import = 1 AND undone_by <> ''"
    )
    for name, *span in taken_back.fetchall():
        seq = log.entry(name).seq
        for later in _candidates(connection, log, seq, first_seq):
            undone, step = _step(log.ops(seq)), _step(log.ops(later))
            if _is_opposite(connection, log, undone, step, span):
                follow(connection, (name, seq), ("", later))
                break


def _candidates(connection: Any, log: ChangeLog, seq: int, first_seq: int) -> list[int]:
    """Return places of new changes, the last first, that have to do with a step that is known."""
    found = connection.execute(
        "SELECT i.seq FROM fact f JOIN fact_subject s ON s.subject = f.id AND s.role = 'about'"
        " JOIN fact_in i ON i.fact_id = s.fact_id"
        " WHERE f.type = ? AND f.seq = ? AND i.seq >= ? ORDER BY i.seq DESC",
        (RETRACT, seq, first_seq),
    ).fetchall()
    first = next(log.ops(seq), None)
    if not found and isinstance(first, SetField | DeleteRow):
        found = connection.execute(
            "SELECT DISTINCT seq FROM change_write WHERE row = ? AND kind = ? AND seq >= ?"
            " ORDER BY seq DESC",
            (first.row, first.kind, first_seq),
        ).fetchall()
    chains = Chains(connection)
    return [later for (later,) in found if chains.sees(later, seq)]


def _step(ops: Iterable[Op]) -> _Step:
    found = _Step({}, set(), set(), set())
    for op in ops:
        if isinstance(op, SetField):
            found.values[op.kind, op.row, op.field] = op.value
        elif isinstance(op, DeleteRow):
            found.removed.add((op.kind, op.row))
        elif isinstance(op, AddFact) and op.type == RETRACT:
            fact = Fact(fact_id(op.type, op.content), op.type, op.content)
            found.retractions.add(fact.id)
            found.refs.update(texts_of(fact, "refs"))
    return found


def _is_opposite(
    connection: Any, log: ChangeLog, undone: _Step, step: _Step, span: Sequence[int]
) -> bool:
    """Return whether a step gives back all that another took back of what a file brought."""
    shown = {(kind, row) for kind, row, _ in step.values}
    if not (undone.removed <= shown and undone.retractions <= step.refs):
        return False
    return all(
        (kind, row) in step.removed
        or (
            (kind, row, name) in step.values
            and step.values[kind, row, name] == _brought(connection, log, (kind, row, name), span)
        )
        for kind, row, name in undone.values
    )


def _brought(connection: Any, log: ChangeLog, register: _Register, span: Sequence[int]) -> Json:
    """Return the value that a file brought for a register, the last if it brought several."""
    kind, row, name = register
    found = connection.execute(
        "SELECT seq, position FROM change_write WHERE row = ? AND kind = ? AND field = ?"
        " AND seq BETWEEN ? AND ? ORDER BY seq DESC, position DESC",
        (row, kind, name, *span),
    ).fetchone()
    return op.value if found and isinstance(op := log.op(*found), SetField) else None
