"""The registers of rows, read from the index over the log and folded by `changes.fold`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from plc_desktop.changes import fold
from plc_desktop.changes.fold import Removal, SignOff, Write
from plc_desktop.changes.model import CONTENT, Op, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.storage import kept_lines
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.hours_columns import submission
from plc_desktop.storage.row_values import to_json
from plc_desktop.storage.sql import IN_LIST, as_list

REMOVED = ""
"""Name under which the removal of a row stands among its registers."""

HOURS = "hours_entry"
SUBMITTED = "submitted"

SIGNATURE = "signature"
"""Stands among conflicts for what was edited by somebody who had not seen a signature on it."""

SIGNED = {HOURS: CONTENT, "placement": "person_id"}
"""The register that such a decision is about: what was signed, and for whom."""


@dataclass(slots=True)
class RowState:
    """Live writes and removals of one row.

    Attributes:
        registers: Of each register, the writes that no later one saw.
        removals: The removals that no later one saw.
        sign_offs: Those that stand, of a line of hours that somebody removed.
    """

    registers: dict[str, list[Write]] = field(default_factory=dict)
    removals: list[Removal] = field(default_factory=list)
    sign_offs: list[SignOff] = field(default_factory=list)

    def writes(self) -> Iterator[Write]:
        """Yield the live writes of all registers."""
        for siblings in self.registers.values():
            yield from siblings

    def stands(self, sees: fold.Sees) -> bool:
        """Return whether the row is shown."""
        return fold.stands(self.writes(), self.removals, sees, self.sign_offs)


class Registers:
    """Reads rows; the change being written has seen everything and is seen by nothing.

    Attributes:
        rows: State of each row that was ever written.
    """

    def __init__(  # noqa: PLR0913  # two may be left out
        self,
        connection: Any,
        kind: str,
        rows: Iterable[str],
        op_at: Callable[[int, int], Op],
        *,
        chains: Chains | None = None,
        only: str = "",
    ) -> None:
        """Read rows of one kind.

        Args:
            connection: The open file.
            kind: Record kind.
            rows: Record ids.
            op_at: Reads an operation by place in this file and position.
            chains: Who had seen what; read anew if not given.
            only: The one register to read beside removals; all if empty.
        """
        self._chains = chains or Chains(connection)
        self._seqs: dict[str, int] = {}
        self.rows: dict[str, RowState] = {}
        for row, name, seq, position, stamp, change_id in connection.execute(
            "SELECT w.row, w.field, w.seq, w.position, w.stamp, coalesce(c.id, ?)"
            " FROM change_write w LEFT JOIN change c ON c.seq = w.seq"
            f" WHERE w.row {IN_LIST} AND w.kind = ? AND w.is_live = 1"
            " AND (? = '' OR w.field IN (?, ''))",
            (kept_lines.UNFINISHED, as_list(rows), kind, only, only),
        ):
            self._seqs[change_id] = seq
            state = self.rows.setdefault(row, RowState())
            if name == REMOVED:
                state.removals.append(Removal(kind, row, change_id, position))
                continue
            op = op_at(seq, position)
            value = op.value if isinstance(op, SetField) else None
            write = Write(kind, row, name, change_id, position, stamp, value)
            state.registers.setdefault(name, []).append(write)
        if kind == HOURS:
            self._read_sign_offs(connection)

    def _read_sign_offs(self, connection: Any) -> None:
        """Read what keeps lines that somebody removed; mostly there are none."""
        removed = [row for row, state in self.rows.items() if state.removals]
        if removed:
            self.keep_by(kept_lines.sign_offs(connection, removed))

    def keep_by(self, found: kept_lines.SignOffs) -> None:
        """Let these sign-offs keep the lines that somebody removed, and no others."""
        self._seqs.update(found.seqs)
        for row, state in self.rows.items():
            state.sign_offs = found.by_line.get(row, [])

    def sees(self, later: str, earlier: str) -> bool:
        """Return whether the first change that was read had seen the second, or is it."""
        return self._chains.sees(self._seqs[later], self._seqs[earlier])

    def shown(self) -> dict[str, dict[str, Json]]:
        """Return the registers of the rows that stand."""
        return {
            row: values_of(state, self.sees)
            for row, state in self.rows.items()
            if state.stands(self.sees)
        }

    def conflicts(self, row: str) -> list[str]:
        """Return the registers of a row about which a person has to decide."""
        state = self.rows.get(row)
        return conflicts_of(state, self.sees) if state else []


def values_of(state: RowState, sees: fold.Sees) -> dict[str, Json]:
    """Return the value of each register that is shown."""
    return {
        name: fold.resolve(fold.shown(siblings, state.removals, sees)).value
        for name, siblings in state.registers.items()
    }


def choices_of(state: RowState, name: str, sees: fold.Sees) -> Sequence[Write]:
    """Return the writes of a register that a person can choose from."""
    return fold.shown(state.registers.get(name, ()), state.removals, sees)


def conflicts_of(state: RowState, sees: fold.Sees) -> list[str]:
    """Return the registers with different values written apart.

    `REMOVED` is among them if the row stands although somebody removed what they had seen of it.
    """
    if not state.stands(sees):
        return []
    found = [
        name
        for name, siblings in state.registers.items()
        if len(siblings) > 1 and _differ(fold.shown(siblings, state.removals, sees))
    ]
    if any(
        _are_apart(removal, write, sees) for removal in state.removals for write in state.writes()
    ) or fold.signed_apart(state.writes(), state.removals, sees, state.sign_offs):
        found.append(REMOVED)
    return sorted(found)


def _are_apart(removal: Removal, write: Write, sees: fold.Sees) -> bool:
    if removal.change_id == write.change_id:
        return False
    return not (
        sees(removal.change_id, write.change_id) or sees(write.change_id, removal.change_id)
    )


def _differ(siblings: Sequence[Write]) -> bool:
    """Return whether values differ; on which day a line was submitted makes no difference."""
    return len({_comparable(write) for write in siblings}) > 1


def _comparable(write: Write) -> str:
    if (write.kind, write.field) == (HOURS, SUBMITTED):
        return "submitted" if submission(write.value)[1] else ""
    return to_json(write.value)


def note_conflicts(
    connection: Any, kind: str, rows: Sequence[str], registers: Registers, shown: Collection[str]
) -> None:
    """Write down what people have to decide about these rows.

    Whether a row that is not shown is needed by others is not asked here (`needed_rows.py`).

    Args:
        connection: The open file.
        kind: Their kind.
        rows: Their ids.
        registers: What was read of them.
        shown: Ids of those that stand.
    """
    connection.execute(
        f"DELETE FROM open_conflict WHERE row {IN_LIST} AND kind = ?"
        f" AND (field <> ? OR row {IN_LIST})",
        (as_list(rows), kind, REMOVED, as_list(shown)),
    )
    connection.executemany(
        "INSERT INTO open_conflict (row, kind, field) VALUES (?, ?, ?)",
        [(row, kind, name) for row in rows for name in registers.conflicts(row)],
    )
