"""The week as a table model: activities down, Monday to Sunday across, sums at the edges."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from plc_desktop.domain.names import fold
from plc_desktop.domain.tables import HoursRow
from ui.common.badges import hours_badge
from ui.common.dates import format_date, format_minutes, format_span
from ui.common.labels import list_word
from ui.hours.week_grid import DAYS, WeekGrid

_Role = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
WEEK_COLUMN = DAYS + 1
_SPOKEN = (_Role.AccessibleTextRole, _Role.ToolTipRole)
TYPED_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""What was typed and not yet stored, with its problem: (text, problem)."""


class WeekModel(QAbstractTableModel):
    """Shows a `WeekGrid`; what is typed is told, not kept.

    Signals:
        typed: (activity, day, text) was typed into a cell.
        activity_named: (old activity, new words); the old one is "" for the row that adds.
    """

    typed = Signal(str, object, str)
    activity_named = Signal(str, str)

    def __init__(self, grid: WeekGrid) -> None:
        super().__init__()
        self._grid = grid
        self._typed: dict[tuple[str, date], tuple[str, str]] = {}

    @property
    def grid(self) -> WeekGrid:
        """What is shown."""
        return self._grid

    @property
    def add_row(self) -> int:
        """The row that takes a new activity."""
        return len(self._grid.activities)

    @property
    def total_row(self) -> int:
        """The row of sums."""
        return self.add_row + 1

    def set_grid(self, grid: WeekGrid) -> None:
        """Show another week or other entries; typed text that was refused stays."""
        keeps_rows = (
            grid.activities == self._grid.activities and grid.starts_on == self._grid.starts_on
        )
        if keeps_rows:
            self._grid = grid
            last = self.index(self.total_row, WEEK_COLUMN)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        if grid.starts_on != self._grid.starts_on:
            self._typed.clear()
        self._grid = grid
        self.endResetModel()

    def note_typed(self, activity: str, day: date, text: str, problem: str = "") -> None:
        """Show what was typed until the grid says what was stored; "" lets it go."""
        key = (fold(activity), day)
        if text:
            self._typed[key] = (text, problem)
        else:
            self._typed.pop(key, None)
        for row, known in enumerate(self._grid.activities):
            if fold(known) == key[0] and day in self._grid.days:
                at = self.index(row, 1 + (day - self._grid.starts_on).days)
                self.dataChanged.emit(at, at)

    def cell(self, index: _Index) -> tuple[str, date] | None:
        """Return activity and day of an editable cell, None for any other."""
        if not index.isValid() or not 1 <= index.column() <= DAYS or index.row() >= self.add_row:
            return None
        return self._grid.activities[index.row()], self._grid.days[index.column() - 1]

    def entries(self, index: _Index) -> tuple[HoursRow, ...]:
        """Return the entries of a cell."""
        cell = self.cell(index)
        return self._grid.at(*cell) if cell is not None else ()

    def index_of(self, activity: str, day: date) -> QModelIndex:
        """Return the cell of an activity and a day, invalid if it is not shown."""
        for row, known in enumerate(self._grid.activities):
            if fold(known) == fold(activity) and day in self._grid.days:
                return self.index(row, 1 + (day - self._grid.starts_on).days)
        return QModelIndex()

    @override
    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._grid.activities) + 2

    @override
    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else DAYS + 2

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_activity = index.column() == 0 and index.row() == self.add_row
        if self.cell(index) is not None or is_activity:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def data(self, index: _Index, role: int = int(_Role.DisplayRole)) -> Any:
        if role == _Role.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignTrailing if index.column() else Qt.AlignmentFlag.AlignLeading
            )
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == _Role.DisplayRole:
            return self._text(index)
        if role == _Role.EditRole:
            return self._editable_text(index)
        if role == TYPED_ROLE:
            cell = self.cell(index)
            return self._typed.get((fold(cell[0]), cell[1])) if cell is not None else None
        return self._words(index) if role in _SPOKEN else None

    @override
    def setData(self, index: _Index, value: Any, role: int = int(_Role.EditRole)) -> bool:
        if role != _Role.EditRole:
            return False
        text = str(value).strip()
        cell = self.cell(index)
        if cell is not None:
            if text != self._editable_text(index):
                self.typed.emit(*cell, text)
            return True
        if index.column() == 0 and index.row() == self.add_row and text:
            self.activity_named.emit("", text)
            return True
        return False

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(_Role.DisplayRole)
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == _Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignTrailing if section else Qt.AlignmentFlag.AlignLeading
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role != _Role.DisplayRole:
            return None
        if section == 0:
            return self.tr("Activity")
        if section == WEEK_COLUMN:
            return self.tr("Week")
        return _short_day(self._grid.days[section - 1])

    def _text(self, index: _Index) -> str:
        row, column = index.row(), index.column()
        if row == self.total_row:
            return self._total_text(column)
        if row == self.add_row:
            return self.tr("+ activity") if column == 0 else ""
        activity = self._grid.activities[row]
        if column == 0:
            return list_word(activity) or self.tr("No activity")
        if column == WEEK_COLUMN:
            return _or_blank(self._grid.activity_minutes(activity))
        typed = self.data(index, TYPED_ROLE)
        if typed is not None:
            return str(typed[0])
        return _or_blank(self._grid.minutes(activity, self._grid.days[column - 1]))

    def _total_text(self, column: int) -> str:
        if column == 0:
            return self.tr("Total")
        if column == WEEK_COLUMN:
            return format_minutes(self._grid.total_minutes)
        return format_minutes(self._grid.day_minutes(self._grid.days[column - 1]))

    def _editable_text(self, index: _Index) -> str:
        cell = self.cell(index)
        if cell is None:
            return ""
        typed = self._typed.get((fold(cell[0]), cell[1]))
        return typed[0] if typed is not None else _or_blank(self._grid.minutes(*cell))

    def _words(self, index: _Index) -> str:
        """Return a cell in words, for screen readers and the pointer."""
        cell = self.cell(index)
        if cell is None:
            return self._text(index)
        day = format_date(cell[1], weekday=True, year=False)
        lines = [self.tr("{activity}, {day}").format(activity=self._text_of(cell[0]), day=day)]
        for entry in self._grid.at(*cell):
            badge = hours_badge(entry.state, entry.attestation_level, is_held=entry.is_held)
            times = format_span(entry.starts_at, entry.ends_at)
            parts = (format_minutes(entry.minutes), times, badge.text, entry.reason)
            lines.append(" · ".join(part for part in parts if part))
        typed = self.data(index, TYPED_ROLE)
        if typed is not None and typed[1]:
            lines.append(typed[1])
        return "\n".join(lines)

    def _text_of(self, activity: str) -> str:
        return list_word(activity) or self.tr("No activity")


def _or_blank(minutes: int) -> str:
    return format_minutes(minutes) if minutes else ""


def _short_day(day: date) -> str:
    from PySide6.QtCore import QLocale

    name = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{name} {day.day}"
