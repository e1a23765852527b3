"""Which of several contents written apart an hours entry shows.

One with a valid signature wins over one without; else the later stamp. Signatures, keys and
classes of people may change that, so it is worked out whenever something changes.
Source: design 1.5, hours entry.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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


def settle(connection: Any) -> tuple[set[str], set[str]]:
    """Show the right content of every entry about which people have to decide.

    Returns:
        The entries whose content is another one now, and the classes of people concerned.
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


class _Choice:
    """Compares the contents of some entries."""

    def __init__(self, connection: Any, rows: list[str]) -> None:
        self._db = connection
        self._rows = rows
        self._registers = Registers(connection, HOURS, rows, ChangeLog(connection).op)
        self._present = {
            row[0]: row
            for row in connection.execute(
                "SELECT id, content_hash, person_class, origin, submitted FROM hours_entry"
                f" WHERE id {IN_LIST}",
                (as_list(rows),),
            )
        }
        self._columns = HoursColumns(connection)

    def settle(self) -> tuple[set[str], set[str]]:
        choices = {row: self._choices(row) for row in self._rows}
        contents = [_content(write) for writes in choices.values() for write in writes]
        self._columns.look_up(str(content.get("placement_id", "")) for content in contents)
        bases = {
            (row, write.change_id, write.index): self._base(row, write)
            for row, writes in choices.items()
            for write in writes
        }
        approved = hours_states.approved(
            self._db,
            [Entry(key[0], base[2], base[5], base[6], base[1]) for key, base in bases.items()],
        )
        changed: list[tuple[Any, ...]] = []
        classes: set[str] = set()
        for row, writes in choices.items():
            best = resolve(
                writes,
                lambda write: (write.row, bases[_key(write)][2]) in approved,
            )
            base = bases[_key(best)]
            if base[2] != self._present[row][1]:
                classes |= {self._present[row][2], base[1]}
                columns = row_values(HOURS).columns_for(_content(best))
                changed.append((*columns, *base, row))
        names = (*row_values(HOURS).columns, *BASE)
        self._db.executemany(update(HOURS, names), changed)
        return {row[-1] for row in changed}, classes

    def _choices(self, row: str) -> list[Write]:
        return list(choices_of(self._registers.rows[row], CONTENT, self._registers.sees))

    def _base(self, row: str, write: Write) -> tuple[str, ...]:
        _, _, _, origin, submitted = self._present[row]
        said = from_json(submitted) if submitted else None
        return self._columns.base(row, _content(write), said, origin)


def _key(write: Write) -> tuple[str, str, int]:
    return (write.row, write.change_id, write.index)


def _content(write: Write) -> Mapping[str, Json]:
    return write.value if isinstance(write.value, dict) else {}
