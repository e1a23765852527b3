"""The table model: a vector of row ids, and pages of rows fetched when they come into view."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from typing_extensions import override

from plc_desktop.domain.tables import TableRequest
from ui.common.columns import Align, Column
from ui.common.table_source import TableSource
from ui.common.tasks import TaskRunner

R = TypeVar("R")
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
PAGE_SIZE = 128
_KEPT_PAGES = 64
_Role = Qt.ItemDataRole
_ALIGN = {
    Align.START: Qt.AlignmentFlag.AlignLeading,
    Align.END: Qt.AlignmentFlag.AlignTrailing,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
}
_NO_INDEX = QModelIndex()


class RowsModel(QAbstractTableModel, Generic[R]):
    """Shows the rows of a source; never sorts or filters itself, it asks again.

    Signals:
        loaded: The first page and the count have arrived.
        completed: The ids of all rows have arrived too.
    """

    loaded = Signal()
    completed = Signal()

    def __init__(
        self,
        tasks: TaskRunner,
        source: TableSource[R],
        columns: Sequence[Column[R]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._source = source
        self._columns = tuple(columns)
        self._request = TableRequest()
        self._asked = 0
        self._count = 0
        self._ids: array[int] = array("q")
        self._pages: dict[int, Sequence[R]] = {}
        self._wanted: set[int] = set()
        self._fetching: set[int] = set()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._fetch)

    @property
    def columns(self) -> tuple[Column[R], ...]:
        """The columns, in order."""
        return self._columns

    @property
    def request(self) -> TableRequest:
        """What is searched, filtered and sorted by."""
        return self._request

    @property
    def source(self) -> TableSource[R]:
        """Where the rows come from."""
        return self._source

    def load(self, request: TableRequest) -> None:
        """Ask for rows; what is shown stays until the first page arrives."""
        self._request = request
        self._asked += 1
        asked = self._asked

        def look() -> tuple[Sequence[R], int]:
            if asked != self._asked:  # another letter was typed while this waited
                return (), 0
            return self._source.first_page(request, PAGE_SIZE), self._source.count(request)

        self._tasks.run(self, look, lambda found: self._show(asked, *found))

    def row(self, at: int) -> R | None:
        """Return the row at a position, or None while it has not arrived."""
        page = self._pages.get(at // PAGE_SIZE)
        offset = at % PAGE_SIZE
        return page[offset] if page is not None and offset < len(page) else None

    def first_rows(self, most: int) -> Sequence[R]:
        """Return the first rows, as far as they have arrived; never more than a page."""
        return self._pages.get(0, ())[:most]

    def rowids(self, positions: Sequence[int]) -> list[int]:
        """Return the ids at positions; only after `completed`."""
        return [self._ids[at] for at in positions if at < len(self._ids)]

    def position(self, matches: Callable[[R], bool]) -> int:
        """Return the position of the first loaded row that matches, or -1."""
        for number, page in self._pages.items():
            for offset, row in enumerate(page):
                if matches(row):
                    return number * PAGE_SIZE + offset
        return -1

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else self._count

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(  # noqa: PLR0911  # one way out for each role
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == _Role.TextAlignmentRole:
            return int(_ALIGN[column.align] | Qt.AlignmentFlag.AlignVCenter)
        if role not in (
            _Role.DisplayRole,
            _Role.ToolTipRole,
            _Role.AccessibleTextRole,
            ROW_ROLE,
        ):
            return None
        row = self._row_or_ask(index.row())
        if role == ROW_ROLE:
            return row
        if row is None:
            return "…" if role == _Role.DisplayRole else None
        if role == _Role.ToolTipRole:
            return _plain_tooltip(column.tooltip(row)) if column.tooltip else None
        return column.text(row)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1) if role == _Role.DisplayRole else None
        if not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == _Role.DisplayRole:
            return column.title
        if role == _Role.TextAlignmentRole:
            return int(_ALIGN[column.align] | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _row_or_ask(self, at: int) -> R | None:
        row = self.row(at)
        if row is None and at // PAGE_SIZE not in self._fetching:
            self._wanted.add(at // PAGE_SIZE)
            self._later.start()
        return row

    def _show(self, asked: int, first: Sequence[R], count: int) -> None:
        if asked != self._asked:
            return
        self.beginResetModel()
        self._count = count
        self._ids = array("q")
        self._pages = {0: first}
        self._wanted.clear()
        self._fetching.clear()
        self.endResetModel()
        self.loaded.emit()
        request = self._request

        def look() -> array[int]:
            return self._source.ids(request) if asked == self._asked else array("q")

        self._tasks.run(self, look, lambda ids: self._complete(asked, ids))

    def _complete(self, asked: int, ids: array[int]) -> None:
        if asked != self._asked:
            return
        self._ids = ids
        if len(ids) != self._count:
            self.beginResetModel()
            self._count = len(ids)
            self._pages = {}
            self.endResetModel()
        self.completed.emit()
        if self._wanted:
            self._later.start()

    def _fetch(self) -> None:
        if not self._ids:
            return
        asked = self._asked
        wanted = sorted(page for page in self._wanted if page not in self._pages)
        self._wanted.clear()
        self._fetching.update(wanted)
        for page in wanted:
            rowids = self._ids[page * PAGE_SIZE : (page + 1) * PAGE_SIZE].tolist()
            self._tasks.run(
                self,
                lambda rowids=rowids: self._source.rows(rowids),  # type: ignore[misc]
                lambda rows, page=page: self._keep(asked, page, rows),  # type: ignore[misc]
            )

    def _keep(self, asked: int, page: int, rows: Sequence[R]) -> None:
        if asked != self._asked:
            return
        self._fetching.discard(page)
        self._pages[page] = rows
        if len(self._pages) > _KEPT_PAGES:
            farthest = max(self._pages, key=lambda kept: abs(kept - page))
            del self._pages[farthest]
        first, last = page * PAGE_SIZE, min((page + 1) * PAGE_SIZE, self._count) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))


def _plain_tooltip(text: str) -> str:
    """Keep what a person typed from being read as markup by the tooltip."""
    from html import escape

    return f"<p style='white-space:pre-wrap'>{escape(text)}</p>" if text else ""
