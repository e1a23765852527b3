"""Choosing any number of people out of many: type to narrow, Space to tick."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from plc_desktop.domain.names import fold
from ui.common import theme
from ui.common.choosers import Option
from ui.common.text import PlainLabel

_ID_ROLE = int(Qt.ItemDataRole.UserRole)


class PeoplePicker(QWidget):
    """A list with ticks above which one types part of a name.

    Signals:
        edited: Somebody was ticked or unticked.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Part of a name"))
        self._search.setAccessibleName(self.tr("Part of a name"))
        self._search.setClearButtonEnabled(True)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("People to choose from"))
        self._list.setMinimumHeight(px(220))
        self._count = PlainLabel("", "help")
        self._wanted: set[str] = set()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self._search)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._count)
        self.setFocusProxy(self._search)
        self._search.installEventFilter(self)
        self._search.textChanged.connect(self._narrow)
        self._list.itemChanged.connect(self._tell)
        self._show_count()

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer these people."""
        chosen = {*self.value(), *self._wanted}
        self._list.blockSignals(True)
        self._list.clear()
        for option in options:
            item = QListWidgetItem(option.shown)
            item.setData(_ID_ROLE, option.value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_chosen = option.value in chosen
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._list.blockSignals(False)
        self._narrow(self._search.text())
        self._show_count()

    def value(self) -> Any:
        """Return the ids of everybody ticked."""
        return tuple(str(item.data(_ID_ROLE)) for item in self._items() if _is_ticked(item))

    def set_value(self, value: Any) -> None:
        """Tick exactly these people, also once they are offered."""
        wanted = self._wanted = set(value or ())
        for item in self._items():
            is_wanted = item.data(_ID_ROLE) in wanted
            item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)

    def draft_text(self) -> str:
        """Return the ids, one a line."""
        return "\n".join(self.value())

    def set_draft_text(self, text: str) -> None:
        """Tick again who was ticked."""
        self.set_value(text.split("\n") if text else ())

    def meaning(self) -> str:
        """Return nothing: the ticks stand there."""
        return ""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if watched is self._search and is_down and event.type() is QEvent.Type.KeyPress:
            self._list.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(at) for at in range(self._list.count())]

    @Slot(str)
    def _narrow(self, text: str) -> None:
        words = fold(text).split()
        for item in self._items():
            shown = fold(item.text())
            item.setHidden(not all(word in shown for word in words))

    @Slot()
    def _tell(self) -> None:
        self._wanted = set(self.value())
        self._show_count()
        self.edited.emit()

    def _show_count(self) -> None:
        count = len(self.value())
        self._count.setText(self.tr("%n chosen", "", count))


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked
