"""A table with search, filters, sorting, a footer and an empty state, over any number of rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from plc_desktop.domain.tables import TableRequest
from ui.common import theme
from ui.common.columns import Column, EmptyState, Filter, RowAction
from ui.common.dates import format_minutes
from ui.common.filter_chip import FilterChip
from ui.common.flow import FlowLayout
from ui.common.page import PageContext
from ui.common.rows_model import RowsModel
from ui.common.table_source import TableSource
from ui.common.table_view import RowsView
from ui.common.text import PlainLabel

R = TypeVar("R")
_SEARCH_AFTER_MS = 120


class PagedTable(QWidget, Generic[R]):
    """Rows of a source, one page at a time.

    Signals:
        opened: A row was asked for by Enter or double click.
        selection_changed: Other rows are selected.
        loaded: The first page has arrived.
    """

    opened = Signal(object)
    selection_changed = Signal()
    loaded = Signal()

    def __init__(  # noqa: PLR0913  # keyword-only after the first three
        self,
        context: PageContext,
        source: TableSource[R],
        columns: Sequence[Column[R]],
        *,
        name: str,
        empty: EmptyState | None = None,
        filters: Sequence[Filter] = (),
        search_hint: str = "",
        sort: str = "",
        descending: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build the table; it loads at the first `reload`.

        Args:
            context: The page's context.
            source: Where the rows come from.
            columns: What is shown of a row.
            name: Accessible name, such as "Hours entries".
            empty: What to say while nothing is there at all.
            filters: Choices above the table.
            search_hint: Placeholder of the search box; without it there is no search box.
            sort: Name of the column's `sort` to begin with.
            descending: Whether that sort is turned around.
            parent: Widget it belongs to.
        """
        super().__init__(parent)
        self._context = context
        self._empty = empty or EmptyState(self.tr("Nothing here yet."))
        self._fixed: dict[str, str | tuple[str, ...]] = {}
        self._chips: dict[str, FilterChip] = {}
        self._actions: list[tuple[RowAction[R], QAction]] = []
        self._summed = 0
        self.model: RowsModel[R] = RowsModel(context.tasks, source, columns, self)
        self.view = RowsView(self.model, name)
        self._search = QLineEdit(self)
        self._count = PlainLabel("", "muted", wraps=False)
        self._footer = PlainLabel("", "muted", wraps=False)
        self._bar = FlowLayout(spacing=theme.current().px(8))
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(_SEARCH_AFTER_MS)
        self._build(filters, search_hint)
        self.view.show_sort(sort, descending=descending)
        self._connect()

    @property
    def request(self) -> TableRequest:
        """What is asked for now: search, filters and order."""
        sort, descending = self.view.sort_order()
        filters = {name: chip.value for name, chip in self._chips.items() if chip.value}
        return TableRequest(self._search.text(), {**filters, **self._fixed}, sort, descending)

    def reload(self) -> None:
        """Ask for the rows again; selection and place are kept where the rows still exist."""
        self.model.load(self.request)

    def set_filter(self, name: str, value: str | tuple[str, ...]) -> None:
        """Narrow the table from outside, such as from an address; "" for all."""
        if name in self._chips and isinstance(value, str):
            self._chips[name].set_value(value)
        elif value:
            self._fixed[name] = value
        else:
            self._fixed.pop(name, None)
        self.reload()

    def filter_value(self, name: str) -> str:
        """Return what a filter that people see is set to; "" for all."""
        return self._chips[name].value

    def set_filter_choices(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        """Give a filter its choices once they are loaded: (value, label)."""
        self._chips[name].set_choices(choices)

    def set_search(self, text: str) -> None:
        """Search as if it had been typed."""
        self._search.setText(text)

    def set_row_actions(self, actions: Sequence[RowAction[R]]) -> None:
        """Offer actions on the selected rows, in the context menu and by shortcut."""
        for action in actions:
            item = QAction(action.text, self.view)
            if action.shortcut:
                item.setShortcut(QKeySequence(action.shortcut))
                item.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            item.triggered.connect(partial(self._act, action))
            self.view.addAction(item)
            self._actions.append((action, item))
        self._enable_actions()

    def add_tool(self, widget: QWidget) -> None:
        """Put a widget beside the filters, before the rows for Tab as well."""
        before = self._bar.itemAt(self._bar.count() - 1)
        self._bar.addWidget(widget)
        last = before.widget() if before is not None else None
        if last is not None:
            QWidget.setTabOrder(last, widget)

    def selected_rows(self) -> list[R]:
        """Return the selected rows that have been fetched, in order."""
        rows = (self.model.row(at) for at in self.view.selected_positions())
        return [row for row in rows if row is not None]

    def selected_rowids(self) -> list[int]:
        """Return the row ids of everything selected, fetched or not."""
        return self.model.rowids(self.view.selected_positions())

    def current_row(self) -> R | None:
        """Return the row with the focus."""
        return self.model.row(self.view.currentIndex().row())

    def select_record(self, record_id: str) -> bool:
        """Select the fetched row of a record and return whether it was there."""
        at = self.model.position(lambda row: getattr(row, "id", None) == record_id)
        if at >= 0:
            self.view.selectRow(at)
        return at >= 0

    @Slot()
    def _show_loaded(self) -> None:
        count = self.model.rowCount()
        asked = self.model.request
        is_narrowed = bool(asked.search or asked.filters)
        self._stack.setCurrentIndex(0 if count or is_narrowed else 1)
        self._nothing.setVisible(count == 0 and is_narrowed)
        self._show_count(_rows_in_words(count))
        self.view.fit_columns()
        self.view.restore_place()
        self._show_selection()
        self.loaded.emit()

    def _show_count(self, words: str) -> None:
        """Show how many rows there are; the filters beside it must not take its room."""
        self._count.setText(words)
        width = self._count.fontMetrics().horizontalAdvance(words)
        self._count.setMinimumWidth(width + theme.current().px(4))

    @Slot()
    def _show_selection(self) -> None:
        self._enable_actions()
        self.selection_changed.emit()
        positions = self.view.selected_positions()
        total = next((column for column in self.model.columns if column.total), None)
        self._footer.setVisible(len(positions) > 1)
        if len(positions) <= 1:
            self._footer.setText("")
            return
        text = _selected_in_words(len(positions))
        self._footer.setText(text)
        if total is not None:
            self._sum(positions, total, text)

    def _sum(self, positions: Sequence[int], column: Column[R], text: str) -> None:
        """Add up the selection; rows not on screen yet are read on the worker."""
        self._summed += 1
        asked = self._summed
        rows = [self.model.row(at) for at in positions]
        known = [row for row in rows if row is not None]
        if len(known) == len(rows):
            self._show_sum(asked, text, column, known)
            return
        rowids = self.model.rowids(positions)
        source = self.model.source
        self._context.tasks.run(
            self, lambda: source.rows(rowids), partial(self._show_sum, asked, text, column)
        )

    def _show_sum(self, asked: int, text: str, column: Column[R], rows: Sequence[R]) -> None:
        if asked != self._summed or column.total is None:
            return
        total = format_minutes(sum(column.total(row) for row in rows))
        self._footer.setText(
            self.tr("{selected}, {total} in all").format(selected=text, total=total)
        )

    def _enable_actions(self) -> None:
        rows = self.selected_rows() if self._actions else []
        for action, item in self._actions:
            item.setEnabled(bool(rows) and action.is_enabled(rows))

    def _act(self, action: RowAction[R]) -> None:
        rows = self.selected_rows()
        if rows and action.is_enabled(rows):
            action.run(rows)

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        if not self._actions:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([item for _action, item in self._actions])
        menu.popup(self.view.viewport().mapToGlobal(at))

    @Slot(int)
    def _open(self, position: int) -> None:
        row = self.model.row(position)
        if row is not None:
            self.opened.emit(row)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._debounce.start)
        self._debounce.timeout.connect(self.reload)
        self.view.sort_changed.connect(self.reload)
        self.view.opened.connect(self._open)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.selection_changed.connect(self._show_selection)
        self.model.loaded.connect(self._show_loaded)

    def _build(self, filters: Sequence[Filter], search_hint: str) -> None:
        px = theme.current().px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        top = QHBoxLayout()
        top.addLayout(self._bar, 1)
        top.addWidget(self._count)
        if search_hint:
            self._build_search(search_hint)
        else:
            self._search.hide()  # it has no place
        for filter_ in filters:
            chip = FilterChip(filter_)
            chip.changed.connect(self.reload)
            self._chips[filter_.name] = chip
            self._bar.addWidget(chip)
        layout.addLayout(top)
        self._nothing = PlainLabel(self.tr("Nothing matches. Try fewer words or filters."), "muted")
        self._nothing.hide()
        layout.addWidget(self._nothing)
        self._stack = QStackedLayout()
        layout.addLayout(self._stack, 1)  # first, or the view would be shown as a window
        self._stack.addWidget(self.view)
        self._stack.addWidget(_empty_widget(self._empty))
        self._footer.hide()  # its empty line would cut the last row in half
        layout.addWidget(self._footer)

    def _build_search(self, hint: str) -> None:
        self._search.setPlaceholderText(hint)
        self._search.setAccessibleName(hint)
        self._search.setClearButtonEnabled(True)
        px, metrics = theme.current().px, self._search.fontMetrics()
        whole = metrics.horizontalAdvance(hint) + px(40)  # else the hint would be cut
        self._search.setMinimumWidth(min(max(px(220), whole), px(340)))
        self._bar.addWidget(self._search)


def _empty_widget(empty: EmptyState) -> QWidget:
    widget = QWidget()
    px = theme.current().px
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(px(24), px(24), px(24), px(24))
    layout.setSpacing(px(12))
    layout.addStretch(1)
    label = PlainLabel(empty.text, "muted")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    layout.addWidget(label)
    if empty.action is not None and empty.action_text:
        button = QPushButton(empty.action_text)
        button.setProperty("role", "primary")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        action = empty.action
        button.clicked.connect(lambda: action())  # noqa: PLW0108  # drops the checked flag
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
    layout.addStretch(2)
    return widget


def filters_from(argument: str) -> Mapping[str, str]:
    """Return the filters in an address such as `hours/state=waiting&person=abc`."""
    from urllib.parse import parse_qsl

    return dict(parse_qsl(argument, keep_blank_values=True))


def _rows_in_words(count: int) -> str:
    """Return "7 rows"; a method of a derived class would look for it under another name."""
    return QCoreApplication.translate("PagedTable", "%n row(s)", "", count)


def _selected_in_words(count: int) -> str:
    """Return "3 selected"."""
    return QCoreApplication.translate("PagedTable", "%n selected", "", count)
