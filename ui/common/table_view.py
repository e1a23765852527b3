"""The view of a table: keyboard, sorting by header, copying, column widths."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.column_widths import in_sight, least_for_two_lines, shared_widths
from ui.common.painting import chip_size
from ui.common.rows_model import RowsModel
from ui.common.table_delegate import SMALL_PT, CellDelegate

_Key = Qt.Key
_LEAST_COLUMN = 48
_LEAST_HEIGHT = 112
"""Titles and two rows: a table without a row would say nothing at large text."""

_MEASURED_ROWS = 60
_MOST_STRETCH = 1.8
_BAR_KEEPS = 0.75


class RowsView(QTableView):
    """Shows a `RowsModel`.

    Signals:
        opened: Position of the row asked for by Enter or double click.
        sort_changed: Another column or direction was clicked.
        selection_changed: Other rows are selected.
    """

    opened = Signal(int)
    sort_changed = Signal()
    selection_changed = Signal()

    def __init__(self, model: RowsModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._kept_id = ""
        self._sort = ("", False)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(theme.current().px(_LEAST_HEIGHT))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.current().px(36))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(False)
        header.setMinimumSectionSize(theme.current().px(_LEAST_COLUMN))
        header.sectionClicked.connect(self._sort_by)
        self.doubleClicked.connect(self._open)
        model.modelAboutToBeReset.connect(self._keep_place)

    def sort_order(self) -> tuple[str, bool]:
        """Return the sort name, "" for the table's own order, and whether it is turned around."""
        return self._sort

    def show_sort(self, sort: str, *, descending: bool) -> None:
        """Show by which column the rows are sorted."""
        self._sort = (sort, descending)
        header = self.horizontalHeader()
        for at, column in enumerate(self._rows.columns):
            if sort and column.sort == sort:
                # the style points down for "ascending"; people read up as "grows downward"
                order = Qt.SortOrder.AscendingOrder if descending else Qt.SortOrder.DescendingOrder
                header.setSortIndicatorShown(True)
                header.setSortIndicator(at, order)
                return
        header.setSortIndicatorShown(False)

    def selected_positions(self) -> list[int]:
        """Return the positions of the selected rows, in order."""
        positions: set[int] = set()
        selection = self.selectionModel().selection()
        for at in range(selection.count()):
            chosen = selection.at(at)
            positions.update(range(chosen.top(), chosen.bottom() + 1))
        return sorted(positions)

    def fit_columns(self) -> None:
        """Share the width among the columns by what stands in them.

        Where they do not fit, bold words go into two lines; where that is not enough, columns that
        may step back go behind the others.
        """
        header, room = self.horizontalHeader(), self.viewport().width()
        smallest = header.minimumSectionSize()
        columns = self._rows.columns
        widths = [max(self._natural_width(at), smallest) for at in range(len(columns))]
        least = self._least_widths(widths)
        if sum(least) > room:
            least = [
                max(self._two_lines_width(at), smallest) if column.is_strong else least[at]
                for at, column in enumerate(columns)
            ]
        stays = in_sight(least, [column.steps_back for column in columns], room)
        order = sorted(range(len(columns)), key=lambda at: not stays[at])
        front = order[: sum(stays)]
        shared = shared_widths(
            [widths[at] for at in front],
            [min(least[at], widths[at]) for at in front],
            [columns[at].grows for at in front],
            room,
        )
        for at, width in zip(front, shared, strict=True):
            widths[at] = width
        for place, at in enumerate(order):
            header.moveSection(header.visualIndex(at), place)
            header.resizeSection(at, widths[at])

    def restore_place(self) -> None:
        """Select again the record that had the focus before the rows were replaced."""
        if not self._kept_id:
            return
        at = self._rows.position(lambda row: getattr(row, "id", None) == self._kept_id)
        if at >= 0:
            self.selectRow(at)

    @override
    def selectRow(self, row: int) -> None:
        """Select one row and no other; Qt would do as if a key that is held down were meant."""
        index = self._rows.index(row, max(self.currentIndex().column(), 0))
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (_Key.Key_Return, _Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self.visualRect(self.currentIndex()).bottomLeft()
            self.customContextMenuRequested.emit(at)
        else:
            self.customContextMenuRequested.emit(QPoint(event.pos()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def copy(self) -> None:
        """Put the selected rows on the clipboard, with titles, as spreadsheets read them."""
        columns = self._rows.columns
        lines = ["\t".join(_cell(column.title) for column in columns)]
        for at in self.selected_positions():
            row = self._rows.row(at)
            if row is not None:
                lines.append("\t".join(_cell(column.text(row)) for column in columns))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _natural_width(self, at: int) -> int:
        """Return the width a column's title and its first rows take."""
        now = theme.current()
        column = self._rows.columns[at]
        unit = now.metrics().averageCharWidth()
        if column.bar is not None:
            return max(column.width * unit, self._title_width(at)) + now.px(18)
        rows = self._rows.first_rows(_MEASURED_ROWS)
        if column.chip is not None:
            chips = (chip_size(column.chip(row), now).width() for row in rows)
            return max(self._title_width(at), *chips, column.width * unit // 2) + now.px(18)
        metrics = now.metrics(bold=column.is_strong)
        texts = [column.text(row) for row in rows]
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        most = round(column.width * unit * _MOST_STRETCH)
        return max(self._title_width(at), min(widest, most)) + now.px(18)

    def _two_lines_width(self, at: int) -> int:
        """Return the width in which the bold words of a column's first rows have two lines."""
        now = theme.current()
        column = self._rows.columns[at]
        width = now.metrics(SMALL_PT, bold=True).horizontalAdvance
        texts = [column.text(row) for row in self._rows.first_rows(_MEASURED_ROWS)]
        widest = max((least_for_two_lines(text, width) for text in texts), default=0)
        most = column.width * now.metrics().averageCharWidth()
        return max(self._title_width(at), min(widest, most)) + now.px(18)

    def _least_widths(self, wished: list[int]) -> list[int]:
        """Return below which widths the columns are not squeezed.

        Bold words and chips are never cut, bars keep room for their number, and what does not
        grow, such as a date, keeps its declared width; the rest goes down to its least or to the
        title's width.
        """
        now = theme.current()
        unit = now.metrics().averageCharWidth()
        least = []
        for at, (width, column) in enumerate(zip(wished, self._rows.columns, strict=True)):
            title = self._title_width(at) + now.px(18)
            if column.is_strong or column.chip is not None:
                least.append(width)
            elif column.bar is not None:
                least.append(max(round(width * _BAR_KEEPS), min(width, title)))
            else:
                characters = column.least if column.grows else column.width
                declared = characters * unit + now.px(18) if characters else 0
                least.append(min(width, max(declared, title)))
        return least

    def _title_width(self, at: int) -> int:
        now = theme.current()
        column = self._rows.columns[at]
        words = now.metrics(9, bold=True).horizontalAdvance(column.title)
        return words + (now.px(14) if column.sort else 0)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.row())

    @Slot(int)
    def _sort_by(self, section: int) -> None:
        sort = self._rows.columns[section].sort
        if not sort:
            self.show_sort(self._sort[0], descending=self._sort[1])
            return
        descending = self._sort == (sort, False)
        self.show_sort(sort, descending=descending)
        self.sort_changed.emit()

    @Slot()
    def _keep_place(self) -> None:
        row = self._rows.row(self.currentIndex().row()) if self.currentIndex().isValid() else None
        self._kept_id = str(getattr(row, "id", "")) if row is not None else ""


def _cell(text: str) -> str:
    """Return text that stays one cell, and is no formula when pasted into a spreadsheet."""
    plain = " ".join(text.replace("\t", " ").splitlines())
    return "'" + plain if plain[:1] in ("=", "+", "@") else plain
