"""Computes every table anew from the log, and compares with what was there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from sys import intern
from typing import Any, Protocol

from plc_desktop.changes import fold
from plc_desktop.changes.facts import Fact
from plc_desktop.changes.fold import Removal, Write
from plc_desktop.changes.model import CONTENT, AddFact, DeleteRow, Header, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import KINDS, Kind
from plc_desktop.storage import facts_index, kept_lines, newer_rows, standing
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

_SHORT = 40
"""Characters; ids, days, activities and skills are shorter, descriptions are not."""


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


@dataclass(slots=True)
class _Row(RowState):
    """One row while the log is read.

    Attributes:
        origin: When its content was first written; of first writings apart, the earliest.
        first: Places in this file of those first writings.
    """

    origin: str = ""
    first: tuple[int, ...] = ()


def rebuild(connection: Any, log: ChangeLog, progress: Reporter | None) -> RebuildResult:
    """Empty and refill every table that follows from the log; the caller has begun a transaction.

    Raises:
        RuleError: "log_damaged".
    """
    log.verify()
    before = _prints(connection)
    refill(connection, log, progress)
    after = _prints(connection)
    different = tuple(name for name in DERIVED_TABLES if before[name] != after[name])
    rows = sum(after[kind.name].rows for kind in KINDS)
    return RebuildResult(rows, not different, different)


def refill(connection: Any, log: ChangeLog, progress: Reporter | None = None) -> None:
    """Empty and refill every table that follows from the log."""
    for table in DERIVED_TABLES:
        connection.execute(f"DELETE FROM {table}")
    _Refill(connection, log, progress).run()


@dataclass(frozen=True)
class _Print:
    """What a table holds, in short: how many rows, and the sum of a hash of each."""

    rows: int
    hashes: int


def _prints(connection: Any) -> dict[str, _Print]:
    """Return what tells the content of every table, without holding it; order does not count."""
    found = {}
    for table in DERIVED_TABLES:
        rows, hashes = 0, 0
        for row in connection.execute(f"SELECT {_columns(connection, table)} FROM {table}"):
            rows += 1
            hashes += int.from_bytes(blake2b(repr(row).encode(), digest_size=16).digest(), "big")
        found[table] = _Print(rows, hashes)
    return found


def _columns(connection: Any, table: str) -> str:
    """Return the names of a table's columns, without row numbers."""
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    return ", ".join(f'"{name}"' for name in names if name != "rowid")


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
        self._read()
        self._chains.flush()
        self._insert_writes()
        index = FactsIndex(self._db)
        index.add(self._facts)
        index.settle_retractions()
        self._read_sign_offs()
        self._insert_conflicts()
        for kind in KINDS:
            self._insert_kind(kind)
        self._rows.clear()  # most of what is in memory, and of no more use
        standing.settle_all(self._db)

    def _read(self) -> None:
        total = self._log.last_seq()
        for seq, name, header in self._log.headers():
            self._take(seq, name, header)
            if self._progress is not None:
                self._progress.report(seq, total)

    def _sees(self, later: str, earlier: str) -> bool:
        return self._chains.sees(self._seqs[later], self._seqs[earlier])

    def _take(self, seq: int, change_id: str, header: Header) -> None:
        """Fold one change group."""
        self._seqs[change_id] = seq
        self._chains.add(seq, change_id, header)
        place = Place(seq, header.replica, header.n, header.wall_ms)
        unknown = []
        for position, op in enumerate(self._log.ops(seq)):
            if isinstance(op, SetField):
                self._take_write(op, change_id, position, place)
            elif isinstance(op, DeleteRow):
                row = self._rows[op.kind][op.row]
                removal = Removal(op.kind, op.row, change_id, position)
                row.removals = fold.merge_removals(row.removals, [removal], self._sees)
                stamp = header.wall_ms
                self._all_writes.append((op.row, op.kind, REMOVED, seq, position, stamp))
            elif isinstance(op, AddFact):
                fact = facts_index.new_fact(op.type, op.content)
                self._facts.append((fact, seq, position))
            else:  # what a newer program writes stays in the log only
                unknown.append(op)
        newer_rows.note(self._db, [(change_id, unknown)])

    def _take_write(self, op: SetField, change_id: str, position: int, place: Place) -> None:
        kind, name, field = intern(op.kind), intern(op.row), intern(op.field)
        row = self._rows[kind][name]
        write = Write(kind, name, field, change_id, position, op.stamp, _shared(op.value))
        siblings = row.registers.get(field, ())
        row.registers[field] = fold.merge(siblings, [write], self._sees)
        self._all_writes.append((name, kind, field, place.seq, position, op.stamp))
        if op.field == CONTENT and not any(self._chains.sees(place.seq, one) for one in row.first):
            row.first = (*row.first, place.seq)
            origin = place.origin(position)
            row.origin = min(origin, row.origin or origin)

    def _insert_writes(self) -> None:
        """Fill the index over the log; live is what no later write saw."""
        states = [row for rows in self._rows.values() for row in rows.values()]
        live = {_place(self._seqs[one.change_id], one.index) for s in states for one in s.writes()}
        live |= {_place(self._seqs[one.change_id], one.index) for s in states for one in s.removals}
        self._all_writes.sort()
        self._db.executemany(
            "INSERT INTO change_write (row, kind, field, seq, position, stamp, is_live)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            ((*write, int(_place(*write[3:5]) in live)) for write in self._all_writes),
        )
        self._all_writes.clear()

    def _read_sign_offs(self) -> None:
        """Find what keeps lines that somebody removed."""
        lines = self._rows[HOURS]
        removed = [name for name, row in lines.items() if row.removals]
        for name, signed in kept_lines.sign_offs(self._db, removed).by_line.items():
            lines[name].sign_offs = signed

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
        values = row_values(kind.name)
        columns: tuple[str, ...] = ("id", *values.columns)
        if kind.name == HOURS:
            self._insert_hours(kind, columns)
            return
        self._db.executemany(
            insert(kind.name, columns),
            ((name, *values.columns_for(contents(kind, said))) for name, said in self._shown(kind)),
        )

    def _insert_hours(self, kind: Kind, columns: tuple[str, ...]) -> None:
        """Fill the table of hours, whose placements are in theirs by now."""
        values, derive = row_values(HOURS), HoursColumns(self._db)
        derive.look_up(name for (name,) in self._db.execute("SELECT id FROM placement"))

        def rows() -> Iterator[tuple[Any, ...]]:
            for name, said in self._shown(kind):
                content, origin = contents(kind, said), self._rows[HOURS][name].origin
                fresh = derive.fresh(name, content, said.get(SUBMITTED), origin)
                yield (name, *values.columns_for(content), *fresh)

        self._db.executemany(insert(HOURS, (*columns, *DERIVED)), rows())

    def _shown(self, kind: Kind) -> Iterator[tuple[str, dict[str, Json]]]:
        """Yield the rows of a kind that stand, with the value of each register."""
        for name, row in self._rows[kind.name].items():
            if row.stands(self._sees):
                yield name, values_of(row, self._sees)


def _place(seq: int, position: int) -> int:
    """Return one number for the place of an operation in this file."""
    return seq << 32 | position


def _shared(value: Json) -> Json:
    """Return a value whose short texts are held once, however many rows say the same.

    Every row of a log is in memory for a moment; what they repeat is half of it.
    """
    if isinstance(value, str):
        return intern(value) if len(value) <= _SHORT else value
    if isinstance(value, dict):
        return {name: _shared(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_shared(inner) for inner in value]
    return value
