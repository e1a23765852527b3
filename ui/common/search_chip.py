"""A filter chip over more things than fit a menu: a small window that narrows while typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.common import theme
from ui.common.choosers import Option
from ui.common.tasks import TaskRunner
from ui.common.text import restyle

_SEARCH_AFTER_MS = 120
_ID_ROLE = int(Qt.ItemDataRole.UserRole)


class SearchChip(QPushButton):
    """Shows the chosen thing: "Site: Nuestra Voz".

    Args:
        title: Translated, such as "Site".
        find: Called on the worker with what was typed; returns the first matches.

    Signals:
        changed: Another one was chosen.
    """

    changed = Signal()

    def __init__(
        self,
        tasks: TaskRunner,
        title: str,
        find: Callable[[str], Sequence[Option]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._label = ""
        self.value = ""
        self.setProperty("role", "chip")
        self.setAutoDefault(False)
        self._tasks = tasks
        self._find = find
        self.clicked.connect(self._open)
        self._show()

    def set_value(self, value: str, label: str = "") -> None:
        """Choose without telling anybody."""
        self.value = value
        self._label = label
        self._show()

    @cached_property
    def _popup(self) -> _SearchPopup:
        """The small window, made when it is first asked for: its page opens sooner."""
        popup = _SearchPopup(self._tasks, self._title, self._find, self)
        popup.chosen.connect(self._choose)
        return popup

    @Slot()
    def _open(self) -> None:
        self._popup.open_below(self)

    @Slot(str, str)
    def _choose(self, value: str, label: str) -> None:
        if value != self.value:
            self.set_value(value, label)
            self.changed.emit()

    def _show(self) -> None:
        shown = self._label if self.value else self.tr("all")
        text = self.tr("{filter}: {value}").format(filter=self._title, value=shown)
        self.setText(text.replace("&", "&&") + " ▾")
        self.setAccessibleName(text)
        self.setProperty("isSet", bool(self.value))
        restyle(self)


class _SearchPopup(QFrame):
    """Search box and matches; Enter takes the first, Esc leaves.

    Signals:
        chosen: (value, label); both empty for "all".
    """

    chosen = Signal(str, str)

    def __init__(
        self,
        tasks: TaskRunner,
        title: str,
        find: Callable[[str], Sequence[Option]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._tasks = tasks
        self._find = find
        self._asked = 0
        self.setProperty("role", "card")
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Type to narrow"))
        self._search.setAccessibleName(self.tr("Search: {filter}").format(filter=title))
        self._search.setClearButtonEnabled(True)
        self._list = QListWidget()
        self._list.setProperty("role", "popup")
        self._list.setAccessibleName(title)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SEARCH_AFTER_MS)
        self._later.timeout.connect(self._load)
        self._search.textEdited.connect(self._later.start)
        self._search.returnPressed.connect(self._take_current)
        self._list.itemActivated.connect(self._take)
        self._list.itemClicked.connect(self._take)
        self._build()

    def open_below(self, chip: QWidget) -> None:
        """Show the popup under its chip with an empty search."""
        self._search.clear()
        self._load()
        at = chip.mapToGlobal(QPoint(0, chip.height() + theme.current().px(4)))
        screen = chip.screen().availableGeometry()
        at.setX(max(screen.left(), min(at.x(), screen.right() - self.width())))
        self.move(at)
        self.show()
        self._search.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._search.hasFocus():
            self._list.setFocus()
            self._list.setCurrentRow(min(1, self._list.count() - 1))
        else:
            super().keyPressEvent(event)

    @Slot()
    def _load(self) -> None:
        self._asked += 1
        asked, text = self._asked, self._search.text()
        self._tasks.run(self, lambda: self._find(text), lambda found: self._fill(asked, found))

    def _fill(self, asked: int, found: Sequence[Option]) -> None:
        if asked != self._asked:
            return
        self._list.clear()
        self._add("", self.tr("All"))
        for option in found:
            self._add(option.value, option.shown)
        self._list.setCurrentRow(1 if found and self._search.text() else 0)

    def _add(self, value: str, text: str) -> None:
        item = QListWidgetItem(text, self._list)
        item.setData(_ID_ROLE, value)

    @Slot()
    def _take_current(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._take(item)

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem) -> None:
        self.hide()
        value = str(item.data(_ID_ROLE))
        self.chosen.emit(value, item.text() if value else "")

    def _build(self) -> None:
        px = theme.current().px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(8), px(8), px(8), px(8))
        layout.setSpacing(px(8))
        layout.addWidget(self._search)
        layout.addWidget(self._list)
        self.resize(px(340), px(320))
