"""Any number out of a long list: chosen ones stay in sight, a search finds the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from plc_desktop.domain.names import fold
from ui.common import theme
from ui.common.choosers import Option
from ui.common.flow import FlowLayout
from ui.common.text import PlainLabel

_OFFERED = 12
"""So many stand below the search at once, beside those that are chosen."""


class _Search(QLineEdit):
    """Keeps Enter to itself, so that it does not press the default button of a dialog.

    Signals:
        entered: Enter was pressed.
    """

    entered = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class SearchedChoicesEdit(QWidget):
    """Chosen ones as pressed buttons, then what the search finds, the first few of it.

    Attributes:
        search: Narrows what is offered; Enter presses the first.

    Signals:
        edited: One was pressed or released.
    """

    edited = Signal()

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = {option.value: option.label for option in options}
        self._folded = {option.value: fold(option.label) for option in options}
        self._chosen: list[str] = []
        self.search = _Search()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self._buttons: list[QPushButton] = []
        self._more = PlainLabel("", "help")
        self._build()
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(self._offer)
        self.search.entered.connect(self._press_first)
        self._offer()

    def value(self) -> Any:
        """Return what is chosen, in the order offered."""
        return tuple(value for value in self._options if value in self._chosen)

    def set_value(self, value: Any) -> None:
        """Choose these; one that is not offered is offered too, so that nothing is lost."""
        self._chosen = list(value or ())
        for missing in self._chosen:
            self._options.setdefault(missing, missing)
            self._folded.setdefault(missing, fold(missing))
        self._offer()

    def draft_text(self) -> str:
        """Return what is chosen, one a line."""
        return "\n".join(self.value())

    def set_draft_text(self, text: str) -> None:
        """Choose again what was chosen."""
        self.set_value(tuple(text.split("\n")) if text else ())

    def meaning(self) -> str:
        """Return nothing: the words stand there."""
        return ""

    @Slot()
    def _offer(self) -> None:
        """Show what is chosen, and the first of what is found."""
        words = fold(self.search.text()).split()
        found = [
            value
            for value, folded in self._folded.items()
            if value not in self._chosen and all(word in folded for word in words)
        ]
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(value) for value in (*self.value(), *found[:_OFFERED])]
        for button in self._buttons:
            self._flow.addWidget(button)
            button.show()  # else only with the next turn
        hidden = len(found) - _OFFERED
        text = ""
        if not found:
            text = self.tr("Nothing else has these words.")
        elif hidden > 0:
            text = self.tr("%n more: type a part of the name.", "", hidden)
        self._more.setText(text)

    def _button(self, value: str) -> QPushButton:
        label = self._options[value]
        button = QPushButton(label.replace("&", "&&"))
        button.setCheckable(True)
        button.setChecked(value in self._chosen)
        button.setAutoDefault(False)
        button.setProperty("role", "chip")
        button.setAccessibleName(label)
        button.toggled.connect(lambda is_on: self._choose(value, is_on=is_on))
        return button

    def _choose(self, value: str, *, is_on: bool) -> None:
        """Press or release; the button stays where it is until something else is searched."""
        if is_on:
            self._chosen.append(value)
        else:
            self._chosen.remove(value)
        self.edited.emit()

    @Slot()
    def _press_first(self) -> None:
        first = next((button for button in self._buttons if not button.isChecked()), None)
        if first is not None and self.search.text().strip():
            first.setChecked(True)
            self.search.clear()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(4))
        column.addWidget(self.search)
        self._flow = FlowLayout(spacing=theme.current().px(4))
        column.addLayout(self._flow)
        column.addWidget(self._more)
