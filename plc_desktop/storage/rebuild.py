"""Computes every table anew from the log, and compares with what was there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

from plc_desktop.changes import fold
from plc_desktop.changes.facts import Fact
from plc_desktop.changes.fold import Removal, Write
from plc_desktop.changes.model import CONTENT, AddFact, ChangeGroup, DeleteRow, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import KINDS, Kind
from plc_desktop.storage import facts_index, newer_rows, standing
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.hours_columns import DERIVED, HoursColumns, Place
from plc_desktop.storage.projection import contents
from plc_desktop.storage.registers import (
    HOURS,
    REMOVED,
    SUBMITTED,
    RowState,
    conflicts_of,
    values_of,
)
from plc_desktop.storage.row_values import row_values
from plc_desktop.storage.sql import insert

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


@dataclass(frozen=True)
class RebuildResult:
    """What a rebuild found.

    Attributes:
        rows: Rows of people's records afterwards.
        is_equal: Whether every table was as it is now, apart from row numbers.
        different: Names of the tables that were not.
    """

    rows: int
    is_equal: bool
    different: tuple[str, ...] = ()


class Reporter(Protocol):
    """What a long job reports to."""

    def report(self, done: int, total: int, /) -> None:
        """Say how far the work is."""


@dataclass
class _Row(RowState):
    """One row while the log is read.

    Attributes:
        origin: When its content was first written; of first writings apart, the earliest.
        first: Places in this file of those first writings.
    """

    origin: str = ""
    first: list[int] = field(default_factory=list)


def rebuild(connection: Any, log: ChangeLog, progress: Reporter | None) -> RebuildResult:
    """Empty and refill every table that follows from the log; the caller has begun a transaction.

    Raises:
        RuleError: "log_damaged".
    """
    log.verify()
    before = snapshot(connection)
    refill(connection, log, progress)
    after = snapshot(connection)
    different = tuple(name for name in DERIVED_TABLES if before[name] != after[name])
    rows = sum(len(after[kind.name]) for kind in KINDS)
    return RebuildResult(rows, not different, different)


def refill(connection: Any, log: ChangeLog, progress: Reporter | None = None) -> None:
    """Empty and refill every table that follows from the log."""
    for table in DERIVED_TABLES:
        connection.execute(f"DELETE FROM {table}")
    _Refill(connection, log, progress).run()


def snapshot(connection: Any) -> dict[str, list[tuple[Any, ...]]]:
    """Return the content of every table that follows from the log, without row numbers."""
    found = {}
    for table in DERIVED_TABLES:
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        columns = ", ".join(f'"{name}"' for name in names if name != "rowid")
        found[table] = connection.execute(
            f"SELECT {columns} FROM {table} ORDER BY {columns}"
        ).fetchall()
    return found


class _Refill:
    """One pass over the log, then one insert per table."""

    def __init__(self, connection: Any, log: ChangeLog, progress: Reporter | None) -> None:
        self._db = connection
        self._log = log
        self._progress = progress
        self._rows: dict[str, dict[str, _Row]] = defaultdict(lambda: defaultdict(_Row))
        self._facts: list[tuple[Fact, int, int]] = []
        self._seqs: dict[str, int] = {}
        self._chains = Chains(connection)
        self._all_writes: list[tuple[str, str, str, int, int, int]] = []

    def run(self) -> None:
        total = self._log.last_seq()
        for seq, group in self._log.groups():
            self._take(seq, group)
            if self._progress is not None:
                self._progress.report(seq, total)
        self._chains.flush()
        self._insert_writes()
        self._insert_conflicts()
        for kind in KINDS:
            self._insert_kind(kind)
        index = FactsIndex(self._db)
        index.add(self._facts)
        index.settle_retractions()
        standing.settle_all(self._db)

    def _sees(self, later: str, earlier: str) -> bool:
        return self._chains.sees(self._seqs[later], self._seqs[earlier])

    def _take(self, seq: int, group: ChangeGroup) -> None:
        """Fold one change group."""
        self._seqs[group.id] = seq
        header = group.header
        self._chains.add(seq, group.id, header)
        place = Place(seq, header.replica, header.n, header.wall_ms)
        newer_rows.note(self._db, [(group.id, group.ops)])
        for position, op in enumerate(group.ops):
            if isinstance(op, SetField):
                self._take_write(op, group.id, position, place)
            elif isinstance(op, DeleteRow):
                row = self._rows[op.kind][op.row]
                removal = Removal(op.kind, op.row, group.id, position)
                row.removals = fold.merge_removals(row.removals, [removal], self._sees)
                stamp = header.wall_ms
                self._all_writes.append((op.row, op.kind, REMOVED, seq, position, stamp))
            elif isinstance(op, AddFact):  # what a newer program writes stays in the log only
                fact = facts_index.new_fact(op.type, op.content)
                self._facts.append((fact, seq, position))

    def _take_write(self, op: SetField, change_id: str, position: int, place: Place) -> None:
        row = self._rows[op.kind][op.row]
        write = Write(op.kind, op.row, op.field, change_id, position, op.stamp, op.value)
        siblings = row.registers.get(op.field, ())
        row.registers[op.field] = fold.merge(siblings, [write], self._sees)
        self._all_writes.append((op.row, op.kind, op.field, place.seq, position, op.stamp))
        if op.field == CONTENT and not any(self._chains.sees(place.seq, one) for one in row.first):
            row.first.append(place.seq)
            origin = place.origin(position)
            row.origin = min(origin, row.origin or origin)

    def _insert_writes(self) -> None:
        """Fill the index over the log; live is what no later write saw."""
        live = {
            (write.row, write.kind, write.field, self._seqs[write.change_id], write.index)
            for rows in self._rows.values()
            for row in rows.values()
            for write in row.writes()
        } | {
            (item.row, item.kind, REMOVED, self._seqs[item.change_id], item.index)
            for rows in self._rows.values()
            for row in rows.values()
            for item in row.removals
        }
        self._db.executemany(
            "INSERT INTO change_write (row, kind, field, seq, position, stamp, is_live)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(*write, int(write[:5] in live)) for write in sorted(self._all_writes)],
        )

    def _insert_conflicts(self) -> None:
        """List what people have to decide."""
        self._db.executemany(
            "INSERT INTO open_conflict (row, kind, field) VALUES (?, ?, ?)",
            [
                (name, kind.name, field)
                for kind in KINDS
                for name, row in self._rows[kind.name].items()
                for field in conflicts_of(row, self._sees)
            ],
        )

    def _insert_kind(self, kind: Kind) -> None:
        """Fill one table with the rows that stand."""
        shown = dict(self._shown(kind))
        values = row_values(kind.name)
        columns: tuple[str, ...] = ("id", *values.columns)
        if kind.name != HOURS:
            rows = [
                (name, *values.columns_for(contents(kind, said))) for name, said in shown.items()
            ]
            self._db.executemany(insert(kind.name, columns), rows)
            return
        content = {name: contents(kind, said) for name, said in shown.items()}
        derive = HoursColumns(self._db)
        derive.look_up(str(said.get("placement_id", "")) for said in content.values())
        self._db.executemany(
            insert(HOURS, (*columns, *DERIVED)),
            [
                (
                    name,
                    *values.columns_for(content[name]),
                    *derive.fresh(
                        name,
                        content[name],
                        shown[name].get(SUBMITTED),
                        self._rows[HOURS][name].origin,
                    ),
                )
                for name in content
            ],
        )

    def _shown(self, kind: Kind) -> Iterator[tuple[str, dict[str, Json]]]:
        """Yield the rows of a kind that stand, with the value of each register."""
        for name, row in self._rows[kind.name].items():
            if fold.stands(row.writes(), row.removals, self._sees):
                yield name, values_of(row, self._sees)
