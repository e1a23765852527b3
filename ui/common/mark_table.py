"""The sheet on screen: Space goes through the marks, a letter sets one, digits type a value."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from plc_desktop.domain.names import fold
from ui.common import theme
from ui.common.cell_delegate import CellEditDelegate
from ui.common.mark_model import MARK, NAME, VALUE, MarkModel
from ui.common.painting import draw_chip

_Key = Qt.Key
_Index = QModelIndex | QPersistentModelIndex


class MarkTable(QTableView):
    """Marks a whole group by keyboard or by clicking the mark.

    Space: next mark. A letter: the mark whose word begins with it. Enter: next person.
    """

    def __init__(self, model: MarkModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = model
        self.setModel(model)
        self.setItemDelegate(_MarkDelegate(self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.current().px(36))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(MARK, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(MARK, theme.current().px(180))
        header.resizeSection(VALUE, theme.current().px(120))
        self.clicked.connect(self._click)
        model.modelReset.connect(self._start)

    def chosen_rows(self) -> list[int]:
        """Return the selected rows in order; the one with the focus if none is."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        current = self.currentIndex().row()
        return rows or ([current] if current >= 0 else [])

    def go_to(self, row: int, column: int = MARK) -> None:
        """Go to a person and select nobody else, whichever keys are held down."""
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(
            self._marks.index(row, column), flag.ClearAndSelect | flag.Rows
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        plain = not event.modifiers() or event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() == _Key.Key_Space and plain:
            self._marks.next_mark(self.chosen_rows())
        elif event.key() in (_Key.Key_Return, _Key.Key_Enter) and plain:
            self._go_down()
        elif plain and text.isdigit():
            self._type(text)
        elif plain and text.isalpha() and self._mark_by_letter(text):
            return
        else:
            super().keyPressEvent(event)

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if hint is not QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self._go_down()

    def _mark_by_letter(self, letter: str) -> bool:
        for mark in self._marks.sheet.marks:
            word = self._marks.sheet.badge(mark).text
            if fold(word).startswith(fold(letter)):
                self._marks.set_mark(self.chosen_rows(), mark)
                self._go_down(only_single=True)
                return True
        return False

    def _type(self, text: str) -> None:
        """Begin typing a value."""
        from PySide6.QtWidgets import QLineEdit

        index = self._marks.index(self.currentIndex().row(), VALUE)
        if not index.isValid():
            return
        self.go_to(index.row(), VALUE)
        self.edit(index)
        editor = self.findChild(QLineEdit)
        if isinstance(editor, QLineEdit):
            editor.setText(text)

    def _go_down(self, *, only_single: bool = False) -> None:
        index = self.currentIndex()
        if only_single and len(self.chosen_rows()) > 1:
            return
        if index.row() + 1 < self._marks.rowCount():
            self.go_to(index.row() + 1, index.column())

    def _click(self, index: QModelIndex) -> None:
        if index.column() == MARK:
            self._marks.next_mark([index.row()])

    def _start(self) -> None:
        if self._marks.rowCount():
            self.go_to(0)


class _MarkDelegate(CellEditDelegate):
    """Draws name, mark as a chip, and value."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        from PySide6.QtWidgets import QLineEdit

        editor = QLineEdit(parent)
        editor.setProperty("role", "cell")
        editor.setMaxLength(60)
        editor.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        return editor

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, MarkModel):
            super().paint(painter, option, index)
            return
        now = theme.current()
        line = model.lines[index.row()]
        has_problem = bool(line.problem) and index.column() == VALUE
        painter.save()
        if has_problem:
            painter.fillRect(option.rect, now.color("problem_ground"))
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, now.color("primary_ground"))
        painter.setPen(now.color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        area = option.rect.adjusted(now.px(8), 0, -now.px(8), 0)
        if index.column() == MARK:
            mirrored = option.direction is Qt.LayoutDirection.RightToLeft
            draw_chip(painter, area, model.sheet.badge(line.mark), now, mirrored=mirrored)
        else:
            painter.setFont(now.font(bold=index.column() == NAME))
            painter.setPen(now.color("problem" if has_problem else "ink"))
            align = Qt.AlignmentFlag(int(index.data(Qt.ItemDataRole.TextAlignmentRole)))
            text = QFontMetrics(painter.font()).elidedText(
                str(index.data() or ""), Qt.TextElideMode.ElideRight, area.width()
            )
            painter.drawText(area, int(align), text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(now.color("primary"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()
