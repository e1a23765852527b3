"""Fills every table that follows from the log, a piece of the log in memory at a time.

The log is read twice. The first reading checks every change, says who had seen what, and lists
the writes and the facts. Then each row's writes can be found together; the second reading folds
every row where the log first names it, in the order of the log.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple, TypeAlias, cast

from plc_desktop.changes import fold
from plc_desktop.changes.facts import Fact
from plc_desktop.changes.fold import Removal, Write
from plc_desktop.changes.model import CONTENT, AddFact, DeleteRow, Op, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import KINDS, Kind
from plc_desktop.storage import facts_index, kept_lines, newer_rows, standing
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.hours_columns import DERIVED, HoursColumns, Place
from plc_desktop.storage.projection import contents
from plc_desktop.storage.quiet import without_collection
from plc_desktop.storage.registers import (
    HOURS,
    REMOVED,
    SUBMITTED,
    RowState,
    conflicts_of,
    values_of,
)
from plc_desktop.storage.row_values import row_values
from plc_desktop.storage.sql import IN_LIST, as_list, insert
from plc_desktop.storage.stages import Reporter, Stage

DERIVED_TABLES = (
    *(kind.name for kind in KINDS),
    "change_write",
    "fact",
    "fact_subject",
    "person_class",
    "person_totals",
    "credential",
    "change_chain",
    "chain_seen",
    "change_head",
    "fact_in",
    "open_conflict",
)
"""Everything that follows from the log."""

PIECE_OPS = 8192
"""So many operations are in memory; what they take bounds what a refill takes."""

_READ, _FOLDED = 0.45, 0.85
"""Shares of the work that are done after each reading, seen at a hundred thousand lines."""

_WRITES = (
    "SELECT w.row, w.field, w.seq, w.position, w.stamp, c.id, c.wall_ms, c.replica, c.n"
    f" FROM change_write w JOIN change c ON c.seq = w.seq WHERE w.row {IN_LIST} AND w.kind = ?"
    " ORDER BY w.row, w.field, w.seq, w.position"
)


_LATER: Any = object()
"""Stands for a value that a later piece of the log writes."""

_At: TypeAlias = tuple[int, int]
"""Place of a change in this file, and position of an operation in it."""


class _Written(NamedTuple):
    """One write of a row, as the first reading listed it."""

    field: str
    seq: int
    position: int
    stamp: int
    change_id: str
    wall_ms: int
    replica: str
    n: int

    @property
    def at(self) -> _At:
        """Where it stands."""
        return self.seq, self.position

    def origin(self) -> str:
        """Return text that orders rows by when they were first written."""
        return Place(self.seq, self.replica, self.n, self.wall_ms).origin(self.position)


def refill(connection: Any, log: ChangeLog, progress: Reporter | None = None) -> None:
    """Empty and refill every table that follows from the log; the caller has begun a transaction.

    Args:
        connection: To the workspace.
        log: What the tables follow from.
        progress: Told how far the work is; if it raises, the caller rolls back.

    Raises:
        RuleError: "log_damaged".
    """
    stage = Stage(progress)
    stage.report(0, 1)
    for table in DERIVED_TABLES:
        connection.execute(f"DELETE FROM {table}")
    with without_collection():  # a hundred thousand new objects and no circles
        _Listing(connection, log).run(stage.part(0, _READ))
        _fold(connection, log, stage.part(_READ, _FOLDED))
        standing.settle_all(connection, stage.part(_FOLDED, 1))


def _fold(connection: Any, log: ChangeLog, stage: Stage) -> None:
    """Read the log again, folding the rows that each piece is the first to name."""
    done, total = 0, log.op_count()
    for window in _windows(log):
        _Folding(connection, log, window).run()
        done += window.size
        stage.report(done, total)


class _Listing:
    """The first reading: lists writes and facts, and who had seen what."""

    def __init__(self, connection: Any, log: ChangeLog) -> None:
        self._db = connection
        self._log = log
        self._chains = Chains(connection)
        self._index = FactsIndex(connection)
        self._writes: list[tuple[str, str, str, int, int, int]] = []
        self._facts: list[tuple[Fact, int, int]] = []

    def run(self, stage: Stage) -> None:
        """Read the whole log, writing down what was listed after each piece."""
        done, total = 0, self._log.op_count()
        for seq, name, header, ops in self._log.checked():
            self._chains.add(seq, name, header)
            unknown: list[Op] = []
            for position, op in enumerate(ops):
                if not self._list(op, seq, position, header.wall_ms):
                    unknown.append(op)
                if len(self._writes) + len(self._facts) >= PIECE_OPS:
                    done += self._write_down()
                    stage.report(done, total)
            newer_rows.note(self._db, [(name, unknown)])
        self._write_down()
        self._index.settle_retractions()

    def _list(self, op: Op, seq: int, position: int, wall_ms: int) -> bool:
        """Note one operation; return if it is known: what is not stays in the log only."""
        if isinstance(op, SetField):
            self._writes.append((op.row, op.kind, op.field, seq, position, op.stamp))
        elif isinstance(op, DeleteRow):
            self._writes.append((op.row, op.kind, REMOVED, seq, position, wall_ms))
        elif isinstance(op, AddFact):
            self._facts.append((facts_index.new_fact(op.type, op.content), seq, position))
        else:
            return False
        return True

    def _write_down(self) -> int:
        """Write down what was listed, and return how much; all writes are live at first."""
        listed = len(self._writes) + len(self._facts)
        self._chains.flush()
        self._writes.sort()
        self._db.executemany(
            "INSERT INTO change_write (row, kind, field, seq, position, stamp, is_live)"
            " VALUES (?, ?, ?, ?, ?, ?, 1)",
            self._writes,
        )
        self._index.add(self._facts)
        self._writes, self._facts = [], []
        return listed


@dataclass
class _Window:
    """A piece of the log.

    Attributes:
        start: Place of the change and position of its first operation.
        rows: Ids of the rows it names, by kind, in the order of the log.
        values: What it writes, by place and position.
        size: How many operations it holds.
    """

    start: _At
    rows: defaultdict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    values: dict[_At, Json] = field(default_factory=dict)
    size: int = 0

    def take(self, seq: int, first: int, ops: Sequence[Op]) -> None:
        """Take a stored piece in."""
        for position, op in enumerate(ops, first):
            if isinstance(op, SetField):
                self.rows[op.kind][op.row] = None
                self.values[seq, position] = op.value
            elif isinstance(op, DeleteRow):
                self.rows[op.kind][op.row] = None
        self.size += len(ops)


def _windows(log: ChangeLog) -> Iterator[_Window]:
    """Yield the log in pieces of so many operations."""
    window = _Window((0, 0))
    for seq, first, ops in log.pieces():
        if window.size >= PIECE_OPS:
            yield window
            window = _Window((seq, first))
        window.take(seq, first, ops)
    yield window


@dataclass(slots=True)
class _Row(RowState):
    """One row while its writes are folded.

    Attributes:
        origin: When its content was first written; of first writings apart, the earliest.
    """

    origin: str = ""


class _Folding:
    """Folds the rows that one piece of the log is the first to name, and shows them."""

    def __init__(self, connection: Any, log: ChangeLog, window: _Window) -> None:
        self._db = connection
        self._log = log
        self._window = window
        self._chains = Chains(connection)
        self._seqs: dict[str, int] = {}
        self._overtaken: list[tuple[str, str, str, int, int]] = []

    def run(self) -> None:
        """Fold them, then fill the tables of rows in the order of the kinds."""
        folded = {kind: self._fold(kind) for kind in self._window.rows}
        self._db.executemany(
            "UPDATE change_write SET is_live = 0"
            " WHERE row = ? AND kind = ? AND field = ? AND seq = ? AND position = ?",
            self._overtaken,
        )
        self._read_sign_offs(folded.get(HOURS, {}))
        for kind in KINDS:
            rows = folded.get(kind.name, {})
            self._insert_conflicts(kind, rows)
            self._insert_rows(kind, rows)

    def _sees(self, later: str, earlier: str) -> bool:
        return self._chains.sees(self._seqs[later], self._seqs[earlier])

    def _fold(self, kind: str) -> dict[str, _Row]:
        """Return the rows of a kind that no earlier piece has named."""
        named = self._window.rows[kind]
        found: dict[str, list[_Written]] = {name: [] for name in named}
        for row, *written in self._db.execute(_WRITES, (as_list(named), kind)):
            found[row].append(_Written(*written))
        rows = {
            name: self._fold_row(kind, name, written)
            for name, written in found.items()
            if min(one.at for one in written) >= self._window.start
        }
        self._read_values(rows.values())
        return rows

    def _fold_row(self, kind: str, name: str, written: Sequence[_Written]) -> _Row:
        row = _Row()
        for register, group in groupby(written, key=attrgetter("field")):
            found = list(group)
            self._seqs.update((one.change_id, one.seq) for one in found)
            live: Sequence[Write | Removal]
            if register == REMOVED:
                removals = [Removal(kind, name, one.change_id, one.position) for one in found]
                live = row.removals = fold.merge_removals((), removals, self._sees)
            else:
                live = row.registers[register] = self._live(kind, name, found)
            if kind == HOURS and register == CONTENT:
                row.origin = self._origin(found)
            if len(live) < len(found):
                kept = {(self._seqs[one.change_id], one.index) for one in live}
                self._overtaken += [
                    (name, kind, register, *one.at) for one in found if one.at not in kept
                ]
        return row

    def _live(self, kind: str, name: str, found: Sequence[_Written]) -> list[Write]:
        """Return the writes of a register that no other of them saw."""
        values = self._window.values
        writes = [
            Write(
                kind,
                name,
                one.field,
                one.change_id,
                one.position,
                one.stamp,
                values.get(one.at, _LATER),
            )
            for one in found
        ]
        return writes if len(writes) == 1 else fold.merge((), writes, self._sees)

    def _origin(self, found: Sequence[_Written]) -> str:
        """Return when the content was first written; of first writings apart, the earliest."""
        first = {one.seq: one for one in reversed(found)}
        return min(first[seq].origin() for seq in self._chains.first(first))

    def _read_values(self, rows: Iterable[_Row]) -> None:
        """Read what later pieces of the log write, each stored piece of it once."""
        later = [
            (self._seqs[write.change_id], write.index, siblings, number)
            for row in rows
            for siblings in row.registers.values()
            for number, write in enumerate(siblings)
            if write.value is _LATER
        ]
        for seq, position, siblings, number in sorted(later, key=itemgetter(0, 1)):
            op = cast("SetField", self._log.op(seq, position))
            siblings[number] = replace(siblings[number], value=op.value)

    def _read_sign_offs(self, lines: Mapping[str, _Row]) -> None:
        """Find what keeps lines that somebody removed."""
        removed = [name for name, row in lines.items() if row.removals]
        found = kept_lines.sign_offs(self._db, removed)
        self._seqs.update(found.seqs)
        for name, signed in found.by_line.items():
            lines[name].sign_offs = signed

    def _insert_conflicts(self, kind: Kind, rows: Mapping[str, _Row]) -> None:
        """List what people have to decide."""
        self._db.executemany(
            "INSERT INTO open_conflict (row, kind, field) VALUES (?, ?, ?)",
            [
                (name, kind.name, register)
                for name, row in rows.items()
                for register in conflicts_of(row, self._sees)
            ],
        )

    def _insert_rows(self, kind: Kind, rows: Mapping[str, _Row]) -> None:
        """Fill the table of a kind with the rows that stand."""
        values = row_values(kind.name)
        columns = ("id", *values.columns)
        shown = [
            (name, values_of(row, self._sees), row.origin)
            for name, row in rows.items()
            if row.stands(self._sees)
        ]
        if kind.name == HOURS:
            self._insert_hours(kind, columns, shown)
            return
        self._db.executemany(
            insert(kind.name, columns),
            (
                (name, *values.columns_for(contents(kind, registers)))
                for name, registers, _ in shown
            ),
        )

    def _insert_hours(
        self, kind: Kind, columns: Sequence[str], shown: Sequence[tuple[str, dict[str, Json], str]]
    ) -> None:
        """Fill the table of hours; whose placement comes later belong to nobody yet."""
        values, derive = row_values(HOURS), HoursColumns(self._db)
        lines = [
            (name, contents(kind, registers), registers.get(SUBMITTED), origin)
            for name, registers, origin in shown
        ]
        derive.look_up(str(content.get("placement_id", "")) for _, content, *_ in lines)
        self._db.executemany(
            insert(HOURS, (*columns, *DERIVED)),
            (
                (
                    name,
                    *values.columns_for(content),
                    *derive.fresh(name, content, submitted, origin),
                )
                for name, content, submitted, origin in lines
            ),
        )
