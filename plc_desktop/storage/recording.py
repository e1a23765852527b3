"""Turns what a step puts into operations, and keeps index and projection in step with them.

Everything works on many rows at once. A row that is new, or shown and written by nobody else,
takes the short way; every other case takes the long way through `changes.fold`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from plc_desktop.changes.fold import next_stamp
from plc_desktop.changes.model import CONTENT, AddFact, DeleteRow, Op, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Kind, Merge, Record
from plc_desktop.storage import facts_index
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.hours_columns import Place, submission
from plc_desktop.storage.projection import REMOVED, Projection
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
        values = row_values(kind.name)
        current = self._projection.columns_by_id(kind, records)
        stamps = self._stamps(kind.name, records)
        is_whole = kind.merge is Merge.WHOLE
        fresh: list[tuple[str, dict[str, Json], list[Any], Json, int]] = []
        edited: list[tuple[str, dict[str, Json], list[Any], Sequence[Any]]] = []
        hidden: list[str] = []
        writes: list[tuple[str, str, str, int, int, int]] = []
        for row, record in records.items():
            content = values.values_of(record)
            old = current.get(row)
            if old is not None:
                changes, content, columns = _changed(values, old, content)
                if not changes:
                    continue
                edited.append((row, content, columns, old))
            elif row in stamps:
                kept = set(stamps[row]) - {REMOVED}
                changes = {
                    name: value
                    for name, value in content.items()
                    if name in kept or not values.is_blank(name, value)
                }
                hidden.append(row)
            else:
                position = len(self.ops)
                fresh.append(
                    (row, content, values.columns_for(content), submitted.get(row), position)
                )
                changes = content if is_whole else _mentioned(values, content)
            if is_whole:
                changes = {CONTENT: content}
            self._write(kind.name, row, changes, stamps.get(row, {}), writes)
            if old is None and row not in stamps and row in submitted:
                self._write(kind.name, row, {SUBMITTED: submitted[row]}, {}, writes)
        self._store(writes, stamps)
        self._projection.insert(kind, fresh)
        self._projection.update(kind, edited)
        if hidden:
            self._projection.refold(kind, hidden)
        return frozenset(row for row, *_ in fresh if row in submitted)

    def set_registers(self, kind: Kind, name: str, new: Mapping[str, Json]) -> None:
        """Write one register of each of these rows.

        Args:
            kind: Their kind.
            name: Register: a field name, "content" or "submitted".
            new: Values by record id.
        """
        stamps = self._stamps(kind.name, new)
        wanted = dict(new)
        is_submission = kind.name == HOURS and name == SUBMITTED
        if is_submission:
            now = self._projection.submitted(new)
            wanted = {
                row: value for row, value in new.items() if now.get(row) != submission(value)[0]
            }
        writes: list[tuple[str, str, str, int, int, int]] = []
        for row, value in wanted.items():
            self._write(kind.name, row, {name: value}, stamps.get(row, {}), writes)
        self._store(writes, stamps)
        if is_submission:
            self._projection.submit(wanted)
        else:
            self._projection.refold(kind, list(wanted))

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

    def add_facts(self, found: Sequence[tuple[str, Mapping[str, Json]]]) -> None:
        """Write facts down; a fact that is known already has no further effect."""
        placed = []
        for fact_type, content in found:
            placed.append(
                (facts_index.new_fact(fact_type, content), self._place.seq, len(self.ops))
            )
            self.ops.append(AddFact(fact_type, content))
        fresh = self._facts.add(placed)
        self.touched.by_facts(fresh)
        self.touched.by_facts(self._facts.settle_retractions())

    def _write(
        self,
        kind: str,
        row: str,
        changes: Mapping[str, Json],
        stamps: Mapping[str, int],
        writes: list[tuple[str, str, str, int, int, int]],
    ) -> None:
        """Add one operation for each register that changes."""
        wall, seq = self._place.wall_ms, self._place.seq
        for name, value in changes.items():
            stamp = next_stamp(wall, stamps.get(name))
            writes.append((row, kind, name, seq, len(self.ops), stamp))
            self.ops.append(SetField(kind, row, name, stamp, value))

    def _store(self, writes: list[tuple[str, str, str, int, int, int]], stamps: Stamps) -> None:
        """Index the operations; what they replace is no longer live."""
        if stamps:
            replaced = [write[:3] for write in writes if write[0] in stamps]
            self._db.executemany(_REPLACE_WRITE, replaced)
        self._db.executemany(_ADD_WRITE, sorted(writes))

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
    values: RowValues, old: Sequence[Any], content: Mapping[str, Json]
) -> tuple[dict[str, Json], dict[str, Json], list[Any]]:
    """Return the fields that differ, the whole content afterwards, and its columns.

    What a newer program wrote into the row and this one does not know is kept.
    """
    columns = values.columns_for(content)
    changes = {
        name: content[name]
        for index, name in enumerate(values.names)
        if columns[index] != old[index]
    }
    if not changes:
        return {}, {}, columns
    if old[len(values.names) + 1] is None:
        return changes, dict(content), columns
    merged = {**values.values_for(old), **changes}
    return changes, merged, values.columns_for(merged)
