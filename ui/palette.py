"""Ctrl+K: find people, pages and actions by typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from plc_desktop.domain.names import fold
from ui.common import theme
from ui.common.icons import icon
from ui.common.page import PageContext
from ui.common.text import PlainLabel
from ui.page_list import PAGES, page_title

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.workspace.session import Choice

_SEARCH_AFTER_MS = 120
_MOST_RECORDS = 8
_RECORD_PAGES = (
    ("person", "parent-leader", "person"),
    ("organization", "organization", "building"),
)


@dataclass(frozen=True)
class Find:
    """One line of the palette.

    Attributes:
        text: Its words.
        icon: Name of its icon.
        run: Called when chosen.
        detail: Muted words after it.
    """

    text: str
    icon: str
    run: Callable[[], object]
    detail: str = ""


class Palette(QDialog):
    """A search box over a list; arrows move, Enter goes, Esc leaves.

    Signals:
        chosen: An address to go to.
    """

    chosen = Signal(str)

    def __init__(
        self,
        office: Office,
        context: PageContext,
        actions: Sequence[Find],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._context = context
        self._finds: list[Find] = []
        self._records: list[Find] = []
        self._asked = 0
        self._fixed = [*self._pages(), *actions]
        self._line = QLineEdit()
        self._list = QListWidget()
        self._nothing = PlainLabel(self.tr("Nothing found. Try fewer words."), "muted")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SEARCH_AFTER_MS)
        self._build()
        self._line.textChanged.connect(self._typed)
        self._line.installEventFilter(self)
        self._timer.timeout.connect(self._search_records)
        self._list.itemClicked.connect(self._take)
        self._show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                count = max(self._list.count(), 1)
                self._list.setCurrentRow((self._list.currentRow() + step) % count)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self._list.currentItem())
                return True
        return False

    def words(self) -> list[str]:
        """Return the lines shown."""
        return [self._list.item(at).text() for at in range(self._list.count())]

    def _pages(self) -> list[Find]:
        return [
            Find(page_title(entry), entry.icon, partial(self._go, entry.address))
            for entry in PAGES
            if entry.section
        ]

    @Slot()
    def _typed(self) -> None:
        self._records = []
        self._show()
        self._nothing.hide()  # people are looked for only now
        self._timer.start()

    @Slot()
    def _search_records(self) -> None:
        text = self._line.text().strip()
        if not text:
            return
        self._asked += 1
        asked = self._asked
        records = self._office.records

        def search() -> list[tuple[str, str, Choice]]:
            return [
                (address, icon_name, choice)
                for kind, address, icon_name in _RECORD_PAGES
                for choice in records.choices(kind, text, limit=_MOST_RECORDS)
            ]

        self._context.tasks.run(self, search, partial(self._found, asked))

    def _found(self, asked: int, found: list[tuple[str, str, Choice]]) -> None:
        if asked != self._asked:
            return
        self._records = [
            Find(
                choice.label, icon_name, partial(self._go, f"{address}/{choice.id}"), choice.detail
            )
            for address, icon_name, choice in found
        ]
        self._show()
        self._nothing.setVisible(not self._finds)

    def _show(self) -> None:
        words = fold(self._line.text()).split()
        fixed = [find for find in self._fixed if all(word in fold(find.text) for word in words)]
        self._finds = [*self._records, *fixed]
        self._list.clear()
        for find in self._finds:
            text = f"{find.text} · {find.detail}" if find.detail else find.text
            self._list.addItem(QListWidgetItem(icon(find.icon, "muted"), text))
        self._list.setCurrentRow(0)

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        find = self._finds[self._list.row(item)]
        self.accept()
        find.run()

    def _go(self, address: str) -> None:
        self.chosen.emit(address)

    def _build(self) -> None:
        px = theme.current().px
        self.setWindowTitle(self.tr("Search"))
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(12), px(12), px(12), px(12))
        layout.setSpacing(px(8))
        hint = self.tr("Search people, pages, actions")
        self._line.setPlaceholderText(hint)
        self._line.setAccessibleName(hint)
        self._list.setAccessibleName(self.tr("Found"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout.addWidget(self._line)
        self._nothing.hide()
        layout.addWidget(self._nothing)
        layout.addWidget(self._list)
        self.resize(px(520), px(420))
