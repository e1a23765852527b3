"""Rows that came with one change and that nobody had written before: there is nothing to fold.

Most of what another laptop writes is of this kind, and it is written down once, as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from plc_desktop.changes.model import CONTENT, ChangeGroup, DeleteRow, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Kind
from plc_desktop.storage.hours_columns import Place
from plc_desktop.storage.projection import FreshRow, contents
from plc_desktop.storage.registers import HOURS, SUBMITTED
from plc_desktop.storage.row_values import row_values


@dataclass
class _Row:
    """What one change says of a row.

    Attributes:
        place: The change.
        registers: Value of each register.
        position: Of the operation that wrote the content.
        is_plain: Whether no other change, and nothing but one write per register, is about it.
    """

    place: Place
    registers: dict[str, Json] = field(default_factory=dict)
    position: int = 0
    is_plain: bool = True


class FreshRows:
    """The fresh rows of some changes."""

    def __init__(self, placed: Iterable[tuple[int, ChangeGroup]], known: Collection[str]) -> None:
        """Look through changes.

        Args:
            placed: Changes with their places in this file.
            known: Ids of the rows that were written before.
        """
        self._rows: dict[str, dict[str, _Row]] = {}
        for seq, group in placed:
            header = group.header
            place = Place(seq, header.replica, header.n, header.wall_ms)
            for position, op in enumerate(group.ops):
                if isinstance(op, SetField) and op.row not in known:
                    self._write(op, position, place)
                elif isinstance(op, DeleteRow):
                    self._row(op.kind, op.row, place).is_plain = False

    def _row(self, kind: str, row: str, place: Place) -> _Row:
        rows = self._rows.setdefault(kind, {})
        found = rows.get(row)
        if found is None:
            found = rows[row] = _Row(place)
        return found

    def _write(self, op: SetField, position: int, place: Place) -> None:
        row = self._row(op.kind, op.row, place)
        if row.place is not place or op.field in row.registers:
            row.is_plain = False
        row.registers[op.field] = op.value
        if op.field == CONTENT:
            row.position = position

    def of_kind(self, kind: Kind) -> list[FreshRow]:
        """Return the fresh rows of a kind, ready for its table."""
        columns_for = row_values(kind.name).columns_for
        found: list[FreshRow] = []
        for name, row in self._rows.get(kind.name, {}).items():
            said = row.registers
            if row.is_plain and (kind.name != HOURS or CONTENT in said):
                content = contents(kind, said)
                origin = row.place.origin(row.position)
                found.append((name, content, columns_for(content), said.get(SUBMITTED), origin))
        return found
