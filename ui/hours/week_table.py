"""The week's grid on screen: types, pastes, copies and moves like a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from plc_desktop.domain.tables import HoursRow
from ui.common import theme
from ui.common.badges import hours_badge
from ui.common.cell_delegate import CellEditDelegate
from ui.common.icons import pixmap
from ui.hours.week_grid import DAYS
from ui.hours.week_model import TYPED_ROLE, WEEK_COLUMN, WeekModel

_ACTIVITY, _LEAST_ACTIVITY = 170, 110
"""Width of the first column, and what it gives up so that no day is cut."""

_Key = Qt.Key
_Index = QModelIndex | QPersistentModelIndex


class WeekTable(QTableView):
    """Cells to type lengths into.

    Enter goes down, Tab to the next day, Del clears; letters and digits begin typing.

    Signals:
        cell_changed: Another cell has the focus.
        cleared: Indexes of cells to clear.
        pasted: (first cell, lines of cells) came from the clipboard.
        undo_asked: Ctrl+Z was pressed.
    """

    cell_changed = Signal(QModelIndex)
    cleared = Signal(list)
    pasted = Signal(QModelIndex, list)
    undo_asked = Signal()

    def __init__(self, model: WeekModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week = model
        self.setModel(model)
        self.setItemDelegate(WeekDelegate(self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.current().px(36))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(theme.current().px(56))
        model.modelReset.connect(self._start)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Make the days equally wide; the activities give room, so that no title is cut."""
        now, header = theme.current(), self.horizontalHeader()
        hints = [header.sectionSizeHint(at) for at in range(1, self._week.columnCount())]
        room = self.viewport().width()
        spare = room - max(hints) * len(hints)
        first = min(max(spare, now.px(_LEAST_ACTIVITY)), now.px(_ACTIVITY))
        if spare < first:  # not even then: every day gets what its title needs, and the same more
            more, rest = divmod(room - first - sum(hints), len(hints))
            widths = [hint + more + (at < rest) for at, hint in enumerate(hints)]
        else:
            equal, rest = divmod(room - first, len(hints))
            widths = [equal + (at < rest) for at in range(len(hints))]
        for at, width in enumerate([first, *widths]):
            header.resizeSection(at, width)

    def fitting_height(self) -> int:
        """Return the height at which every row shows."""
        rows = self._week.rowCount() * self.verticalHeader().defaultSectionSize()
        return rows + self.horizontalHeader().sizeHint().height() + theme.current().px(4)

    def go_to(self, index: QModelIndex) -> None:
        """Go to a cell and choose no other, whichever keys are held down."""
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect)

    def copy(self) -> None:
        """Put the chosen cells on the clipboard as spreadsheets read them."""
        chosen = [index for index in self.selectedIndexes() if index.isValid()]
        lines: dict[int, list[str]] = {}
        for index in sorted(chosen, key=lambda index: (index.row(), index.column())):
            lines.setdefault(index.row(), []).append(str(index.data() or ""))
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines.values()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        standard = QKeySequence.StandardKey
        if event.matches(standard.Copy):
            self.copy()
        elif event.matches(standard.Paste):
            self._paste()
        elif event.matches(standard.Undo):
            self.undo_asked.emit()
        elif event.key() in (_Key.Key_Delete, _Key.Key_Backspace) and not event.modifiers():
            self.cleared.emit(self._editable())
        elif event.key() in (_Key.Key_Return, _Key.Key_Enter) and not event.modifiers():
            self._enter()
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:  # Qt's name
        """Tab goes to the next day; after the last cell it leaves the table."""
        return self._step(1 if next else -1) or super().focusNextPrevChild(next)

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        end = QAbstractItemDelegate.EndEditHint
        super().closeEditor(editor, end.NoHint)
        if hint is end.EditNextItem:
            self._step(1)
        elif hint is end.EditPreviousItem:
            self._step(-1)
        elif hint is end.SubmitModelCache:
            self._move_to(self.currentIndex().row() + 1, self.currentIndex().column())

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.cell_changed.emit(self._week.index(current.row(), current.column()))

    def _start(self) -> None:
        self._share_width()
        if self._week.add_row and not self.currentIndex().isValid():
            self.go_to(self._week.index(0, 1))

    def _enter(self) -> None:
        index = self.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable and index.column() == 0:
            self.edit(index)
        else:
            self._move_to(index.row() + 1, index.column())

    def _step(self, step: int) -> bool:
        """Move to the next cell to type in, over the ends of lines; say whether there was one."""
        index = self.currentIndex()
        if not index.isValid():
            return False
        flat = index.row() * DAYS + (index.column() - 1) + step
        row, day = divmod(flat, DAYS)
        if not 0 <= row < self._week.add_row:
            return False
        return self._move_to(row, day + 1)

    def _move_to(self, row: int, column: int) -> bool:
        if row > self._week.add_row:
            return False
        self.go_to(self._week.index(row, 0 if row == self._week.add_row else column))
        return True

    def _editable(self) -> list[QModelIndex]:
        return [index for index in self.selectedIndexes() if self._week.cell(index) is not None]

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        lines = [line.split("\t") for line in text.replace("\r", "").rstrip("\n").split("\n")]
        if text.strip() and self._week.cell(self.currentIndex()) is not None:
            self.pasted.emit(self.currentIndex(), lines)


class WeekDelegate(CellEditDelegate):
    """Draws the grid, and gives a plain line to type in."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setProperty("role", "cell")
        editor.setMaxLength(60 if index.column() else 200)
        if index.column():
            editor.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        else:
            from plc_desktop.domain.lists import ACTIVITIES
            from ui.common.editors import complete_from
            from ui.common.labels import list_word

            complete_from(editor, [list_word(word) for word in ACTIVITIES])
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        return editor

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    @override
    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, WeekModel):
            super().paint(painter, option, index)
            return
        now = theme.current()
        typed = index.data(TYPED_ROLE)
        has_problem = bool(typed and typed[1])
        painter.save()
        if has_problem:
            painter.fillRect(option.rect, now.color("problem_ground"))
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, now.color("primary_ground"))
        painter.setPen(now.color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        area = option.rect.adjusted(now.px(8), 0, -now.px(8), 0)
        is_sum = index.column() == WEEK_COLUMN or index.row() == model.total_row
        self._draw_signs(painter, area, model.entries(index))
        painter.setFont(now.font(bold=is_sum))
        is_muted = index.row() == model.add_row or (typed is not None and not has_problem)
        painter.setPen(now.color("problem" if has_problem else "muted" if is_muted else "ink"))
        align = Qt.AlignmentFlag(int(index.data(Qt.ItemDataRole.TextAlignmentRole)))
        text = str(index.data() or "")
        if QFontMetrics(painter.font()).horizontalAdvance(text) > area.width():
            _draw_two_lines(painter, area, text, int(align))
        else:
            painter.drawText(area, int(align), text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(now.color("primary"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _draw_signs(self, painter: QPainter, area: QRect, entries: tuple[HoursRow, ...]) -> None:
        """Draw a small sign for the state of a cell; the tooltip has its words."""
        if not entries:
            return
        now = theme.current()
        order = ("returned", "held", "draft", "submitted", "signed")
        states = {"held" if entry.is_held else entry.state for entry in entries}
        state = next((state for state in order if state in states), "draft")
        badge = hours_badge(state)
        side = now.px(13)
        ratio = painter.device().devicePixelRatioF()
        color = now.tone(badge.tone)[0]
        image = pixmap(badge.icon or "draft", color, side, ratio)
        painter.drawPixmap(area.left(), area.center().y() - side // 2 + 1, image)


def _draw_two_lines(painter: QPainter, area: QRect, text: str, align: int) -> None:
    """Draw a long activity in two lines of smaller letters, elided if even that is too little."""
    painter.setFont(theme.current().font(8))
    metrics = QFontMetrics(painter.font())
    room = round(area.width() * 1.6)  # lines break between words, so two are never quite filled
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(area, align | int(Qt.TextFlag.TextWordWrap), shown)
