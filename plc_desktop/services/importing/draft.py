"""The records an import is going to put, collected while its rows are read."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import TypeVar

from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import KINDS, Record, kind_of, write_value
from plc_desktop.exchange.sheets import Cell
from plc_desktop.services.importing.findings import Change, Ignored, Rejected
from plc_desktop.services.importing.tables import Table

R = TypeVar("R", bound=Record)

_MIDNIGHT = " 00:00:00"
"""What a day without a time of day ends with when written out."""


@dataclasses.dataclass(frozen=True)
class Place:
    """Where in the workbook something stands."""

    sheet: str
    row: int


class Draft:
    """New and changed records, and every row that was not brought in.

    Attributes:
        rejected: Rows that cannot be used.
        ignored: Rows that hold no record.
        changes: What happens to existing records, in the order of the rows.
    """

    def __init__(
        self,
        new_id: Callable[[], str],
        new_dated_id: Callable[[], str],
        imported: Mapping[tuple[str, str], Mapping[str, Json]],
    ) -> None:
        self._new_id = new_id
        self._new_dated_id = new_dated_id
        self._imported = imported
        self._new: dict[str, dict[str, Record]] = {kind.name: {} for kind in KINDS}
        self._changed: dict[str, dict[str, Record]] = {kind.name: {} for kind in KINDS}
        self._unchanged: dict[str, set[str]] = {kind.name: set() for kind in KINDS}
        self.rejected: list[Rejected] = []
        self.ignored: list[Ignored] = []
        self.changes: list[Change] = []

    def add(self, record: R) -> R:
        """Plan a new record; it gets its id here."""
        made = dataclasses.replace(record, id=self._new_id())
        self._new[kind_of(made).name][made.id] = made
        return made

    def new_dated_id(self) -> str:
        """Return an id for one of many records, given to `add_made`."""
        return self._new_dated_id()

    def add_made(self, kind: str, record: Record) -> None:
        """Plan a new record that has its id already; the short way for many rows."""
        self._new[kind][record.id] = record

    def current(self, record: R) -> R:
        """Return a record as it will be after the import."""
        kind = kind_of(record).name
        found = self._new[kind].get(record.id) or self._changed[kind].get(record.id) or record
        assert isinstance(found, type(record))  # noqa: S101  # one id, one kind
        return found

    def fill(self, record: R, where: Place, /, **values: object) -> R:
        """Give a record the row's values; what the row leaves empty stays as it is.

        A value that an earlier import wrote and that somebody has corrected since is left alone.
        """
        kind = kind_of(record)
        present = self.current(record)
        base = self._imported.get((kind.name, record.id), {})
        wanted = {
            name: value
            for name, value in values.items()
            if value not in (None, "", ())
            and value != getattr(present, name)
            and write_value(kind.fields[name], value) != base.get(name, _NEVER)
        }
        if record.id in self._new[kind.name]:
            return self._replace_new(present, wanted)
        if not wanted:
            self.keep(kind.name, record.id)
            return present
        return self.change(present, where, wanted)

    def _replace_new(self, record: R, values: Mapping[str, object]) -> R:
        made = dataclasses.replace(record, **values)  # type: ignore[arg-type]  # declared fields
        self._new[kind_of(record).name][record.id] = made
        return made

    def change(
        self, record: R, place: Place, values: Mapping[str, object], *, unsigns: bool = False
    ) -> R:
        """Plan a change of an existing record."""
        kind = kind_of(record).name
        changed = dataclasses.replace(record, **values)  # type: ignore[arg-type]  # declared fields
        fields = {
            name: (_written(getattr(record, name)), _written(value))
            for name, value in values.items()
        }
        self._changed[kind][record.id] = changed
        self._unchanged[kind].discard(record.id)
        self.changes.append(Change(kind, record.id, place.sheet, place.row, fields, unsigns))
        return changed

    def keep(self, kind: str, record_id: str) -> None:
        """Note that a row says what the workspace has already."""
        if record_id not in self._changed[kind] and record_id not in self._new[kind]:
            self._unchanged[kind].add(record_id)

    def reject(self, table: Table, row: int, column: str, reason: str) -> None:
        """Leave a row out.

        Args:
            table: The table it stands in.
            row: Spreadsheet row number.
            column: Role of the cell in the way.
            reason: Code of the reason.
        """
        position = _position(table, row)
        cells = table.rows[position][1] if position is not None else ()
        value = table.cell(cells, column)
        header = table.header(column) or column
        written = "" if value is None else str(value).removesuffix(_MIDNIGHT)[:200]
        cells = _trimmed(cells)
        self.rejected.append(Rejected(table.sheet, row, header, written, reason, cells))

    def new_of(self, kind: str) -> dict[str, Record]:
        """Return the new records of a kind by id, in the order of the rows."""
        return self._new[kind]

    def changed_of(self, kind: str) -> dict[str, Record]:
        """Return the changed records of a kind by id."""
        return self._changed[kind]

    def counts(self) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
        """Return how many are new, changed and unchanged, by the kinds' plural names."""
        return (
            {kind.plural: len(self._new[kind.name]) for kind in KINDS if self._new[kind.name]},
            {
                kind.plural: len(self._changed[kind.name])
                for kind in KINDS
                if self._changed[kind.name]
            },
            {
                kind.plural: len(self._unchanged[kind.name])
                for kind in KINDS
                if self._unchanged[kind.name]
            },
        )

    def records(self) -> list[Record]:
        """Return everything to put, parents before children, rows in their order."""
        return [
            record
            for kind in KINDS
            for found in (self._new[kind.name], self._changed[kind.name])
            for record in found.values()
        ]


_NEVER = object()


def _written(value: object) -> str:
    """Return a field's value as it is shown before and after a change."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value)
    return str(value)


def _trimmed(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Return cells without the empty ones at the end."""
    filled = [position for position, cell in enumerate(cells) if cell is not None]
    return cells[: filled[-1] + 1] if filled else ()


def _position(table: Table, row: int) -> int | None:
    """Return where a row stands in the table, by halving."""
    low, high = 0, len(table.rows)
    while low < high:
        middle = (low + high) // 2
        if table.rows[middle][0] < row:
            low = middle + 1
        else:
            high = middle
    return low if low < len(table.rows) and table.rows[low][0] == row else None
