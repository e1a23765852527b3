"""A sheet of people, each with a mark and something typed: attendance, grades."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from plc_desktop.errors import RuleError
from ui.common.messages import text_for
from ui.common.painting import Badge

_Role = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_SPOKEN = (_Role.AccessibleTextRole, _Role.ToolTipRole)
NAME, MARK, VALUE = range(3)


@dataclass(frozen=True)
class MarkLine:
    """One person.

    Attributes:
        id: Of the person.
        name: As it is shown.
        mark: Code, "" while there is none.
        value: What stands in the last column; None for nothing.
        problem: Why what was typed there makes no sense.
        typed: What was typed there, if it makes no sense.
    """

    id: str
    name: str
    mark: str = ""
    value: Any = None
    problem: str = ""
    typed: str = ""


@dataclass(frozen=True)
class MarkSheet:
    """What the columns of a sheet are and mean.

    Attributes:
        mark_title: Translated header of the marks.
        marks: Codes in the order in which Space goes through them.
        badge: Shows a mark, also "".
        value_title: Translated header of the last column.
        read: Returns what a typed value means; raises `RuleError` if nothing.
        write: Returns a value as it is shown.
        value_of: Value that a mark brings along, such as the whole session for "present".
    """

    mark_title: str
    marks: tuple[str, ...]
    badge: Callable[[str], Badge]
    value_title: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    value_of: Callable[[str], Any] = lambda _mark: None


class MarkModel(QAbstractTableModel):
    """The lines of a sheet; marks and values are set here and read by the page.

    Signals:
        edited: A mark or a value was changed.
    """

    edited = Signal()

    def __init__(self, sheet: MarkSheet) -> None:
        super().__init__()
        self.sheet = sheet
        self._lines: list[MarkLine] = []

    @property
    def lines(self) -> tuple[MarkLine, ...]:
        """All lines in order."""
        return tuple(self._lines)

    def set_lines(self, lines: Sequence[MarkLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()
        self.edited.emit()

    def set_mark(self, rows: Sequence[int], mark: str) -> None:
        """Mark people; the value follows the mark."""
        for row in rows:
            value = self.sheet.value_of(mark)
            self._put(row, replace(self._lines[row], mark=mark, value=value, problem="", typed=""))
        self.edited.emit()

    def next_mark(self, rows: Sequence[int]) -> None:
        """Give everyone the mark after the first one's."""
        marks = self.sheet.marks
        if rows:
            now = self._lines[rows[0]].mark
            at = marks.index(now) + 1 if now in marks else 0
            self.set_mark(rows, marks[at % len(marks)])

    def counts(self) -> Mapping[str, int]:
        """Return how many have each mark, "" included."""
        found = dict.fromkeys((*self.sheet.marks, ""), 0)
        for line in self._lines:
            found[line.mark] = found.get(line.mark, 0) + 1
        return found

    @property
    def problem(self) -> str:
        """The first thing typed that makes no sense, in words; "" if all does."""
        return next((f"{line.name}: {line.problem}" for line in self._lines if line.problem), "")

    @override
    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else 3

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == VALUE else flags

    @override
    def data(self, index: _Index, role: int = int(_Role.DisplayRole)) -> Any:
        line = self._lines[index.row()]
        if role in (_Role.DisplayRole, _Role.EditRole):
            return self._text(line, index.column())
        if role in _SPOKEN:
            mark = self.sheet.badge(line.mark).text
            parts = (line.name, mark, self._text(line, VALUE), line.problem)
            return ", ".join(part for part in parts if part)
        if role == _Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeading
            if index.column() == VALUE:
                side = Qt.AlignmentFlag.AlignTrailing
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    @override
    def setData(self, index: _Index, value: Any, role: int = int(_Role.EditRole)) -> bool:
        if index.column() != VALUE or role != _Role.EditRole:
            return False
        line, text = self._lines[index.row()], str(value).strip()
        try:
            found = self.sheet.read(text) if text else None
            changed = replace(line, value=found, problem="", typed="")
        except RuleError as error:
            changed = replace(line, problem=text_for(error), typed=text)
        if found_mark := self._mark_for(changed, text):
            changed = replace(changed, mark=found_mark)
        if changed != line:
            self._put(index.row(), changed)
            self.edited.emit()
        return True

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(_Role.DisplayRole)
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == _Role.DisplayRole:
            return (self.tr("Name"), self.sheet.mark_title, self.sheet.value_title)[section]
        if role == _Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeading
            if section == VALUE:
                side = Qt.AlignmentFlag.AlignTrailing
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _mark_for(self, line: MarkLine, text: str) -> str:
        """Return the first mark for somebody who gets a value but has no mark yet."""
        return self.sheet.marks[0] if text and not line.mark and not line.problem else ""

    def _text(self, line: MarkLine, column: int) -> str:
        if column == NAME:
            return line.name
        if column == MARK:
            return self.sheet.badge(line.mark).text
        if line.typed:
            return line.typed
        return "" if line.value is None else self.sheet.write(line.value)

    def _put(self, row: int, line: MarkLine) -> None:
        self._lines[row] = line
        self.dataChanged.emit(self.index(row, 0), self.index(row, VALUE))
