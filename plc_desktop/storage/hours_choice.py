"""Which of several contents written apart an hours entry shows.

One with a valid signature wins over one without; else the later stamp. Signatures, keys and
classes of people may change that, so it is worked out whenever something changes.
Source: storage/SCHEMA.md, Reading a file of another laptop.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plc_desktop.changes.encoding import content_hash
from plc_desktop.changes.fold import Write, resolve
from plc_desktop.changes.model import CONTENT
from plc_desktop.domain.fields import Json
from plc_desktop.storage import hours_states
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.hours_columns import BASE, HoursColumns
from plc_desktop.storage.hours_states import Entry
from plc_desktop.storage.registers import HOURS, Registers, choices_of
from plc_desktop.storage.row_values import from_json, row_values
from plc_desktop.storage.sql import IN_LIST, as_list, update
from plc_desktop.storage.touched import Alike


def settle(connection: Any) -> tuple[set[str], set[Alike]]:
    """Show the right content of every entry about which people have to decide.

    Returns:
        The entries whose content is another one now, and what they are and were alike in.
    """
    rows = [
        row[0]
        for row in connection.execute(
            "SELECT row FROM open_conflict WHERE kind = ? AND field = ?", (HOURS, CONTENT)
        )
    ]
    if not rows:
        return set(), set()
    return _Choice(connection, rows).settle()


@dataclass(frozen=True)
class Signed:
    """The contents of one entry.

    Attributes:
        best: The one that is shown.
        writes: Those on which a valid signature stands.
    """

    best: Write
    writes: Collection[Write]


def signed(connection: Any, rows: Iterable[str]) -> dict[str, Signed]:
    """Return of entries whose contents were written apart which one is best, and which are signed.

    Args:
        connection: The open file.
        rows: Entries that are shown.
    """
    choice = _Choice(connection, list(rows))
    return {row: choice.signed(row) for row in choice.rows}


def best_of(connection: Any, siblings: Sequence[Write], without: Collection[str] = ()) -> Write:
    """Return which of the contents of one entry is shown, as if these stood alone.

    Args:
        connection: The open file.
        siblings: Contents written apart.
        without: Sign-offs that are about to be taken back.
    """
    row = siblings[0].row
    valid = hours_states.valid_sign_offs(connection, [row]).get(row, ())
    hashes = {fact.content.get("content_hash") for fact in valid if fact.id not in without}
    return resolve(
        siblings, lambda write: content_hash(row, _content(write), is_checked=True) in hashes
    )


class _Choice:
    """Compares the contents of some entries."""

    def __init__(self, connection: Any, rows: list[str]) -> None:
        self._db = connection
        self.rows = rows
        registers = Registers(connection, HOURS, rows, ChangeLog(connection).op, only=CONTENT)
        self._present = {
            row[0]: row
            for row in connection.execute(
                "SELECT id, content_hash, person_class, origin, submitted, worked_on,"
                " activity_key"
                f" FROM hours_entry WHERE id {IN_LIST}",
                (as_list(rows),),
            )
        }
        self._writes = {
            row: choices_of(registers.rows[row], CONTENT, registers.sees) for row in rows
        }
        writes = [write for siblings in self._writes.values() for write in siblings]
        columns = HoursColumns(connection)
        columns.look_up(str(_content(write).get("placement_id", "")) for write in writes)
        self._bases = {_key(write): self._base(columns, write) for write in writes}
        self._approved = hours_states.approved(
            connection,
            [
                Entry(key[0], base[2], base[5], base[6], base[1])
                for key, base in self._bases.items()
            ],
        )

    def settle(self) -> tuple[set[str], set[Alike]]:
        """Show the best contents; see `settle` of this module."""
        changed: list[tuple[Any, ...]] = []
        alike: set[Alike] = set()
        names = row_values(HOURS).columns
        day = names.index("worked_on")
        for row in self.rows:
            best = self.signed(row).best
            base = self._bases[_key(best)]
            _, present_hash, old_class, _, _, old_day, old_activity = self._present[row]
            if base[2] != present_hash:
                columns = row_values(HOURS).columns_for(_content(best))
                alike.add((old_class, old_day, old_activity))
                alike.add((base[1], columns[day], base[3]))
                changed.append((*columns, *base, row))
        self._db.executemany(update(HOURS, (*names, *BASE)), changed)
        return {row[-1] for row in changed}, alike

    def signed(self, row: str) -> Signed:
        """Return the best content of an entry and those that are signed."""
        writes = self._writes[row]
        valid = [write for write in writes if self._is_signed(write)]
        return Signed(resolve(writes, lambda write: write in valid), valid)

    def _is_signed(self, write: Write) -> bool:
        return (write.row, self._bases[_key(write)][2]) in self._approved

    def _base(self, columns: HoursColumns, write: Write) -> tuple[str, ...]:
        origin, submitted = self._present[write.row][3:5]
        said = from_json(submitted) if submitted else None
        return columns.base(write.row, _content(write), said, origin)


def _key(write: Write) -> tuple[str, str, int]:
    return (write.row, write.change_id, write.index)


def _content(write: Write) -> Mapping[str, Json]:
    return write.value if isinstance(write.value, dict) else {}
