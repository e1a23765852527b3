"""What an erasure says again about others leaves everything as people see it.

The step that says it has seen every other. Left to itself it would decide what was written apart,
and bring back what was removed since.
Source: ARCHITECTURE.md, Erasing writes again what the same changes say about others.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

from plc_desktop.changes import fold
from plc_desktop.changes.fold import Write
from plc_desktop.changes.model import CONTENT
from plc_desktop.domain.fields import Json
from plc_desktop.storage import hours_choice
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.registers import REMOVED, Registers, choices_of
from plc_desktop.storage.sql import IN_LIST, as_list

Values = dict[str, dict[str, Json]]
"""Values by row and register."""


class AsShown:
    """Corrects what is to be said again of rows that were removed, or written apart.

    Attributes:
        decided: How many decisions that wait are made by it: what is shown stays.
    """

    def __init__(
        self,
        connection: Any,
        log: ChangeLog,
        blanked: Collection[str],
        value: Callable[[Write], Json],
    ) -> None:
        """Begin.

        Args:
            connection: To the workspace, as it stands before.
            log: Its log.
            blanked: Ids of the changes that will be blanked.
            value: What is said of a value: nothing if it is somebody's name.
        """
        self._db = connection
        self._log = log
        self._blanked = blanked
        self._value = value
        self.decided = 0

    def correct(self, kind: str, values: Values, removed: Iterable[str]) -> list[str]:
        """Put in what is shown; return the rows that have to be hidden again.

        Args:
            kind: Record kind.
            values: What the changes say of rows, and no later change replaced.
            removed: Rows that they hid.
        """
        open_ = self._open(kind, {*values, *removed})
        rows = self._not_plain(kind, {*values, *removed})
        present = Registers(self._db, kind, rows, self._log.op)
        shown = present.shown()
        for row in rows:
            names = values.get(row, {})
            self.decided += len(open_.get(row, set()).intersection({REMOVED, *names}))
            for name in [*names]:
                best = self._best(present, row, name, is_open=name in open_.get(row, ()))
                if best.change_id in self._blanked:
                    names[name] = self._value(best)
                else:
                    del names[name]
        return sorted(set(rows) - shown.keys())

    def _best(self, present: Registers, row: str, name: str, *, is_open: bool) -> Write:
        """Return the value of a register that people see, or would if the row were shown."""
        if is_open and name == CONTENT:
            return hours_choice.signed(self._db, [row])[row].best
        return fold.resolve(choices_of(present.rows[row], name, present.sees))

    def _not_plain(self, kind: str, rows: Collection[str]) -> list[str]:
        """Return those of the rows that somebody removed or wrote apart; mostly there are few."""
        found = self._db.execute(
            f"SELECT DISTINCT row FROM change_write WHERE kind = ? AND row {IN_LIST}"
            " AND is_live = 1 GROUP BY row, field HAVING field = ? OR count(*) > 1 ORDER BY row",
            (kind, as_list(rows), REMOVED),
        )
        return [row for (row,) in found]

    def _open(self, kind: str, rows: Collection[str]) -> dict[str, set[str]]:
        """Return the registers of these rows about which a person has to decide."""
        found: dict[str, set[str]] = {}
        for row, name in self._db.execute(
            f"SELECT row, field FROM open_conflict WHERE kind = ? AND row {IN_LIST}",
            (kind, as_list(rows)),
        ):
            found.setdefault(row, set()).add(name)
        return found
