"""Turns what a step puts into operations, and keeps index and projection in step with them.

Everything works on many rows at once. A row that is new, or shown and written by nobody else,
takes the short way; every other case takes the long way through `changes.fold`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from plc_desktop.changes.fold import next_stamp
from plc_desktop.changes.model import CONTENT, AddFact, DeleteRow, Op, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Kind, Merge, Record, kind_named
from plc_desktop.errors import RuleError
from plc_desktop.storage import facts_index, kept_lines, needed_rows
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.hours_columns import Place, submission
from plc_desktop.storage.projection import EditedRow, FreshRow, Projection
from plc_desktop.storage.registers import REMOVED, Registers, note_conflicts, values_of
from plc_desktop.storage.row_values import RowValues, row_values
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.touched import Touched

SUBMITTED = "submitted"
HOURS = "hours_entry"

_ADD_WRITE = (
    "INSERT INTO change_write (row, kind, field, seq, position, stamp, is_live)"
    " VALUES (?, ?, ?, ?, ?, ?, 1)"
)
_REPLACE_WRITE = (
    "UPDATE change_write SET is_live = 0 WHERE row = ? AND kind = ? AND field = ? AND is_live = 1"
)

Stamps = Mapping[str, Mapping[str, int]]
"""Largest stamp of each register, by row and register name."""


@dataclass
class _Batch:
    """What a put comes to.

    Attributes:
        stamps: Largest stamp of each register that was written before.
        writes: Row, kind, register, place, position and stamp of each operation.
        fresh: Rows that were never there.
        edited: Rows that are shown and change.
        hidden: Rows that are shown again.
    """

    stamps: Stamps
    writes: list[tuple[str, str, str, int, int, int]] = field(default_factory=list)
    fresh: list[FreshRow] = field(default_factory=list)
    edited: list[EditedRow] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)


class Recording:
    """The operations of one change group while it is being made.

    Attributes:
        ops: What changed so far, in order.
        touched: What follows from it and is not worked out yet.
    """

    def __init__(self, connection: Any, place: Place, op_at: Callable[[int, int], Op]) -> None:
        self.ops: list[Op] = []
        self.touched = Touched()
        self._db = connection
        self._place = place
        self._op_in_log = op_at
        self._facts = FactsIndex(connection)
        self._projection = Projection(connection, self.touched, self._op_at, place)

    def put(
        self, kind: Kind, records: Mapping[str, Record], submitted: Mapping[str, Json]
    ) -> frozenset[str]:
        """Write records of one kind, as far as they differ from what is there.

        Args:
            kind: Their kind.
            records: By id.
            submitted: Value of that register for hours entries among them.

        Returns:
            The ids in `submitted` that were dealt with, because their rows are new.
        """
        current = self._projection.columns_by_id(kind, records)
        stamps = self._stamps(kind.name, records)
        batch = _Batch(stamps)
        for row, record in records.items():
            old = current.get(row)
            if old is not None:
                self._edit(kind, record, old, batch)
            elif row in stamps:
                self._show_again(kind, record, batch)
            else:
                self._begin(kind, record, submitted, batch)
        self._store(batch.writes, stamps)
        self._projection.insert(kind, batch.fresh)
        self._projection.update(kind, batch.edited)
        if batch.hidden:
            self._projection.refold(kind, batch.hidden)
        return frozenset(row for row, *_ in batch.fresh if row in submitted)

    def _begin(
        self, kind: Kind, record: Record, submitted: Mapping[str, Json], batch: _Batch
    ) -> None:
        """Take a record that was never there."""
        values = row_values(kind.name)
        content, columns = values.of_record(record)
        origin = self._place.origin(len(self.ops))
        is_whole = kind.merge is Merge.WHOLE
        said = {CONTENT: content} if is_whole else _mentioned(values, content)
        self._write(kind.name, record.id, said, batch)
        row = record.id
        is_submitted = row in submitted
        if is_submitted:
            self._write(kind.name, row, {SUBMITTED: submitted[row]}, batch)
        handed_in = submitted[row] if is_submitted else None
        batch.fresh.append((row, content, columns, handed_in, origin))

    def _edit(self, kind: Kind, record: Record, old: Sequence[Any], batch: _Batch) -> None:
        """Take a record that is shown, as far as it differs."""
        changes, content, columns = _changed(row_values(kind.name), old, record)
        if changes:
            said = {CONTENT: content} if kind.merge is Merge.WHOLE else changes
            self._write(kind.name, record.id, said, batch)
            batch.edited.append((record.id, content, columns, old))

    def _show_again(self, kind: Kind, record: Record, batch: _Batch) -> None:
        """Take a record that was hidden: every register it had is written again."""
        values = row_values(kind.name)
        content, _ = values.of_record(record)
        said = {
            name: value
            for name, value in content.items()
            if name in batch.stamps[record.id] or not values.is_blank(name, value)
        }
        if kind.merge is Merge.WHOLE:
            said = {CONTENT: content}
        self._write(kind.name, record.id, said, batch)
        batch.hidden.append(record.id)

    def set_registers(self, kind: Kind, name: str, new: Mapping[str, Json]) -> None:
        """Write one register of each of these rows.

        Args:
            kind: Their kind.
            name: Register: a field name, "content" or "submitted".
            new: Values by record id.

        Raises:
            RuleError: "record_missing" if an entry to be submitted was never there.
        """
        stamps = self._stamps(kind.name, new)
        if (kind.name, name) != (HOURS, SUBMITTED):
            self._write_registers(kind, name, new, stamps)
            self._projection.refold(kind, list(new))
            return
        now = self._projection.submitted(new)
        alike = [row for row in now if now[row] == submission(new[row])[0]]
        left_alone = set(alike) - self._once_removed(kind, alike)
        shown = {row: new[row] for row in now if row not in left_alone}
        hidden = {row: value for row, value in new.items() if row not in now}
        for row in hidden.keys() - stamps.keys():
            raise RuleError("record_missing", kind=kind.name, id=row)
        self._write_registers(kind, name, {**shown, **hidden}, stamps)
        self._projection.submit(shown)
        if hidden:
            self._projection.refold(kind, list(hidden))

    def _once_removed(self, kind: Kind, rows: Collection[str]) -> set[str]:
        """Return those of these rows that were removed and brought back.

        What the removal had seen and nobody wrote again would count as removed, should somebody
        turn out to have signed the line.
        """
        found = self._db.execute(
            "SELECT row FROM change_write WHERE kind = ? AND field = ? AND is_live = 1"
            f" AND row {IN_LIST}",
            (kind.name, REMOVED, as_list(rows)),
        )
        return {row for (row,) in found}

    def write_again(
        self, kind: Kind, wanted: Mapping[str, Mapping[str, Json]], *, is_filled_anew: bool = False
    ) -> None:
        """Write registers even if they hold these values: a person has decided so.

        Args:
            kind: Kind of the rows.
            wanted: Values by row and register.
            is_filled_anew: Whether all tables will be worked out anew in any case.

        Raises:
            RuleError: "record_missing" if a row was never there.
        """
        stamps = self._stamps(kind.name, wanted)
        batch = _Batch(stamps)
        for row, changes in wanted.items():
            if row not in stamps:
                raise RuleError("record_missing", kind=kind.name, id=row)
            self._write(kind.name, row, changes, batch)
        self._store(batch.writes, stamps)
        if not is_filled_anew:
            self._projection.refold(kind, list(wanted))

    def keep(self, kind: Kind, rows: Sequence[str]) -> None:
        """Write every register of rows again as it is shown, so that no earlier removal counts.

        Of what is needed and not there, as it was when it was removed.

        Raises:
            RuleError: "record_missing" if a row is neither shown nor needed.
        """
        registers = Registers(self._db, kind.name, rows, self._op_at)
        kept = registers.shown()
        for row in needed_rows.among(self._db, kind.name, rows) - kept.keys():
            kept[row] = values_of(registers.rows[row], registers.sees)
        for row in rows:
            if row not in kept:
                raise RuleError("record_missing", kind=kind.name, id=row)
        self.write_again(kind, kept)

    def _write_registers(
        self, kind: Kind, name: str, new: Mapping[str, Json], stamps: Stamps
    ) -> None:
        """Add one operation for each row."""
        batch = _Batch(stamps)
        for row, value in new.items():
            self._write(kind.name, row, {name: value}, batch)
        self._store(batch.writes, stamps)

    def delete(self, kind: Kind, rows: Iterable[str]) -> None:
        """Hide the rows that are shown."""
        shown = self._projection.columns_by_id(kind, rows)
        stamps = self._stamps(kind.name, shown)
        writes = []
        for row in shown:
            wall, seq = self._place.wall_ms, self._place.seq
            writes.append((row, kind.name, REMOVED, seq, len(self.ops), wall))
            self.ops.append(DeleteRow(kind.name, row))
        self._store(writes, stamps)
        self._projection.remove(kind, shown)

    def remove_again(self, kind: Kind, rows: Sequence[str]) -> None:
        """Hide rows that are hidden already, because the removal is about to be blanked."""
        writes = []
        for row in rows:
            wall, seq = self._place.wall_ms, self._place.seq
            writes.append((row, kind.name, REMOVED, seq, len(self.ops), wall))
            self.ops.append(DeleteRow(kind.name, row))
        self._store(writes, self._stamps(kind.name, rows))

    def add_facts(self, found: Sequence[tuple[str, Mapping[str, Json]]]) -> None:
        """Write facts down; one that is known already was said by another step now as well.

        A removed line may be shown again by them, or hidden.
        """
        placed = []
        for fact_type, content in found:
            placed.append(
                (facts_index.new_fact(fact_type, content), self._place.seq, len(self.ops))
            )
            self.ops.append(AddFact(fact_type, content))
        fresh = self._facts.add(placed)
        self.touched.by_facts(fact for fact, _, _ in placed)
        settled = self._facts.settle_retractions()
        self.touched.by_facts(settled)
        removed = kept_lines.removed_of(self._db, [*fresh, *settled])
        if removed:
            self._projection.refold(kind_named(HOURS), removed)

    def _write(self, kind: str, row: str, changes: Mapping[str, Json], batch: _Batch) -> None:
        """Add one operation for each register that changes."""
        wall, seq = self._place.wall_ms, self._place.seq
        stamps = batch.stamps.get(row, {})
        for name, value in changes.items():
            stamp = next_stamp(wall, stamps.get(name))
            batch.writes.append((row, kind, name, seq, len(self.ops), stamp))
            self.ops.append(SetField(kind, row, name, stamp, value))

    def _store(self, writes: list[tuple[str, str, str, int, int, int]], stamps: Stamps) -> None:
        """Index the operations; what they replace is no longer live."""
        if stamps:
            replaced = [write[:3] for write in writes if write[0] in stamps]
            self._db.executemany(_REPLACE_WRITE, replaced)
        self._db.executemany(_ADD_WRITE, sorted(writes))
        if stamps:
            self._decide(stamps.keys() & {write[0] for write in writes})

    def _decide(self, rows: Iterable[str]) -> None:
        """Strike out what people had to decide about these rows, as far as they have now."""
        undecided: dict[str, list[str]] = {}
        for row, kind in self._db.execute(
            f"SELECT DISTINCT row, kind FROM open_conflict WHERE row {IN_LIST}", (as_list(rows),)
        ):
            undecided.setdefault(kind, []).append(row)
        for kind, found in undecided.items():
            registers = Registers(self._db, kind, found, self._op_at)
            note_conflicts(self._db, kind, found, registers, registers.shown())

    def _stamps(self, kind: str, rows: Iterable[str]) -> dict[str, dict[str, int]]:
        """Return the largest stamp of each register of these rows."""
        found: dict[str, dict[str, int]] = {}
        for row, name, stamp in self._db.execute(
            "SELECT row, field, max(stamp) FROM change_write"
            f" WHERE row {IN_LIST} AND kind = ? GROUP BY row, field",
            (as_list(rows), kind),
        ):
            found.setdefault(row, {})[name] = stamp
        return found

    def _op_at(self, seq: int, position: int) -> Op:
        if seq == self._place.seq:
            return self.ops[position]
        return self._op_in_log(seq, position)


def _mentioned(values: RowValues, content: Mapping[str, Json]) -> dict[str, Json]:
    """Return what a new record says; at least one field, so that the row exists."""
    said = {name: value for name, value in content.items() if not values.is_blank(name, value)}
    first = values.names[0]
    return said or {first: content[first]}


def _changed(
    values: RowValues, old: Sequence[Any], record: Record
) -> tuple[dict[str, Json], dict[str, Json], list[Any]]:
    """Return the fields that differ, the whole content afterwards, and its columns.

    What a newer program wrote into the row and this one does not know is kept.
    """
    content, columns = values.of_record(record)
    changes = {
        name: content[name]
        for index, name in enumerate(values.names)
        if columns[index] != old[index]
    }
    if not changes:
        return {}, {}, columns
    if old[len(values.names) + 1] is None:
        return changes, content, columns
    merged = {**values.values_for(old), **changes}
    return changes, merged, values.columns_for(merged)
