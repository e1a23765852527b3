"""Choosing from a list: one that filters while typing, and several at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QPushButton,
    QWidget,
)
from typing_extensions import override

from plc_desktop.domain.names import fold
from plc_desktop.errors import RuleError
from ui.common import theme
from ui.common.flow import FlowLayout
from ui.common.popup_list import PopupList

_WIDEST_LIST = 560


@dataclass(frozen=True)
class Option:
    """One thing to choose.

    Attributes:
        value: What the record holds: a code or an id.
        label: Its words.
        detail: What tells it from another of the same name.
    """

    value: str
    label: str
    detail: str = ""

    @property
    def shown(self) -> str:
        """The words in the list."""
        return f"{self.label} · {self.detail}" if self.detail else self.label


class _ChoiceLine(QLineEdit):
    """The line of a choice: a click marks its words, so that typing replaces them.

    Signals:
        clicked: The pointer was pressed and released on the words.
    """

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._was_focused = False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._was_focused = self.hasFocus() and bool(self.selectedText())
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if not self._was_focused and not self.hasSelectedText():
            length = len(self.text())
            self.setSelection(length, -length)  # the cursor at the start, where the name is
        self.clicked.emit()


class ChoiceEdit(QComboBox):
    """One of a list; a click shows it, typing narrows it, accents and case aside.

    Signals:
        edited: Another one was chosen or typed.
    """

    edited = Signal()

    def __init__(
        self, options: Sequence[Option] = (), *, none_label: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._options: tuple[Option, ...] = ()
        self._none_label = none_label
        self._wanted = ""
        self._line = _ChoiceLine()
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self._shown = QStringListModel(self)
        completer = QCompleter(self._shown, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(10)
        self._list = PopupList()
        completer.setPopup(self._list)
        self.setCompleter(completer)
        completer.activated.connect(self._take)
        self._line.textEdited.connect(self._narrow)
        self._line.clicked.connect(self._offer)
        self._line.editingFinished.connect(self._show_only_match)
        self.currentIndexChanged.connect(self._index_chosen)
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other things; the chosen value stays if it is among them."""
        self._options = _told_apart(options)
        self.blockSignals(True)
        self.clear()
        self.addItem(self._none_label, "")
        for option in self._options:
            self.addItem(option.shown, option.value)
        self.blockSignals(False)
        self._shown.setStringList([option.shown for option in self._options])
        self.set_value(self._wanted)

    @property
    def is_settled(self) -> bool:
        """Whether the words of an option stand there, rather than a piece of them being typed."""
        return self.itemText(self.currentIndex()) == self.currentText()

    def value(self) -> Any:
        """Return the chosen value, "" for none.

        Raises:
            RuleError: "not_in_list" if something else was typed.
        """
        text = self.currentText().strip()
        if not text or text == self._none_label:
            # a reference whose option is not there (yet) is kept, not lost by saving
            return self._wanted if self.findData(self._wanted) < 0 else ""
        index = self.currentIndex()
        if index >= 0 and self.itemText(index) == self.currentText():
            return str(self.itemData(index) or "")
        exact = [option for option in self._options if fold(option.label) == fold(text)]
        matches = exact or self._matching(text)
        if len(matches) == 1:
            return matches[0].value
        raise RuleError("not_in_list")

    def set_value(self, value: Any) -> None:
        """Choose a value; it is remembered until the options with it arrive."""
        self._wanted = str(value or "")
        self.setCurrentIndex(max(self.findData(self._wanted), 0))
        self._line.setCursorPosition(0)

    def draft_text(self) -> str:
        """Return the chosen value."""
        try:
            return str(self.value())
        except RuleError:
            return ""

    def set_draft_text(self, text: str) -> None:
        """Choose again what was chosen."""
        self.set_value(text)

    def meaning(self) -> str:
        """Return nothing: the words stand there."""
        return ""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the page must not change a value

    @Slot()
    def _offer(self) -> None:
        """Show everything there is to choose, without leaving the line."""
        self._shown.setStringList([option.shown for option in self._options])
        completer = self.completer()
        if completer is not None and self._options and self.isEnabled():
            wished = self._list.sizeHintForColumn(0) + theme.current().px(40)
            room = self.rect()
            room.setWidth(max(self.width(), min(wished, theme.current().px(_WIDEST_LIST))))
            completer.complete(room)

    @Slot(str)
    def _narrow(self, text: str) -> None:
        self._wanted = ""
        self._shown.setStringList([option.shown for option in self._matching(text)])
        self.edited.emit()

    @Slot()
    def _show_only_match(self) -> None:
        """Write out the one option that was meant, so that the person sees it."""
        matches = self._matching(self.currentText())
        if self.currentText().strip() and len(matches) == 1:
            self.setCurrentIndex(self.findData(matches[0].value))

    def _matching(self, text: str) -> list[Option]:
        words = fold(text).split()
        return [
            option for option in self._options if all(word in fold(option.shown) for word in words)
        ]

    @Slot(str)
    def _take(self, text: str) -> None:
        self.setCurrentIndex(max(self.findText(text), 0))
        self._line.setCursorPosition(0)

    @Slot(int)
    def _index_chosen(self, index: int) -> None:
        self._wanted = str(self.itemData(index) or "")
        self.edited.emit()


class ChoicesEdit(QWidget):
    """Any number out of a short list, as buttons that stay pressed.

    Signals:
        edited: One was pressed or released.
    """

    edited = Signal()

    def __init__(self, options: Sequence[Option] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QPushButton] = {}
        self._flow = FlowLayout(self, spacing=theme.current().px(4))
        self._wanted: tuple[str, ...] = ()
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other things; pressed ones stay pressed."""
        wanted = self._wanted
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        for option in options:
            self._add(option)
        self.set_value(wanted)

    def value(self) -> Any:
        """Return the pressed values in the order offered."""
        return tuple(value for value, button in self._buttons.items() if button.isChecked())

    def set_value(self, value: Any) -> None:
        """Press these; one that is not offered is offered too, so that nothing is lost."""
        wanted = self._wanted = tuple(value or ())
        for missing in wanted:
            if missing not in self._buttons and self._buttons:
                self._add(Option(missing, missing))
        for name, button in self._buttons.items():
            button.setChecked(name in wanted)  # each that changes says what is pressed by then

    def draft_text(self) -> str:
        """Return the pressed values, one a line."""
        return "\n".join(self.value())

    def set_draft_text(self, text: str) -> None:
        """Press again what was pressed."""
        self.set_value(tuple(text.split("\n")) if text else ())

    def meaning(self) -> str:
        """Return nothing: the words stand there."""
        return ""

    def _add(self, option: Option) -> None:
        button = QPushButton(option.label.replace("&", "&&"))
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setProperty("role", "chip")
        button.setAccessibleName(option.label)
        button.toggled.connect(self._toggled)
        self._buttons[option.value] = button
        self._flow.addWidget(button)

    @Slot()
    def _toggled(self) -> None:
        self._wanted = self.value()
        self.edited.emit()


def _told_apart(options: Sequence[Option]) -> tuple[Option, ...]:
    """Number options that would read the same, so that each can be chosen."""
    seen: dict[str, int] = {}
    found = []
    for option in options:
        seen[option.shown] = number = seen.get(option.shown, 0) + 1
        detail = f"{option.detail} ({number})".strip() if number > 1 else option.detail
        found.append(Option(option.value, option.label, detail))
    return tuple(found)
