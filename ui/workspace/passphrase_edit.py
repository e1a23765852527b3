"""Typing a passphrase, with an eye to look at it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from plc_desktop.errors import RuleError
from ui.common import theme


class PassphraseEdit(QWidget):
    """A hidden line of text that can be shown.

    Signals:
        edited: The text changed.
        returned: Enter was pressed.
    """

    edited = Signal()
    returned = Signal()

    def __init__(self, *, shows_choice: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._show = QCheckBox(self.tr("Show what I type"))
        self._show.setVisible(shows_choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.current().px(4))
        layout.addWidget(self.line)
        layout.addWidget(self._show)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.edited)
        self.line.returnPressed.connect(self.returned)
        self._show.toggled.connect(self._reveal)

    @override
    def setAccessibleName(self, name: str) -> None:
        """Name the line, which has the focus."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def value(self) -> Any:
        """Return what was typed, white space included."""
        return self.line.text()

    def set_value(self, value: Any) -> None:
        """Show a text; only ever an empty one."""
        self.line.setText(str(value or ""))

    def draft_text(self) -> str:
        """Return nothing: a passphrase is never kept as a draft."""
        return ""

    def set_draft_text(self, text: str) -> None:
        """Keep what stands there."""

    def meaning(self) -> str:
        """Return nothing."""
        return ""

    @Slot(bool)
    def _reveal(self, shown: bool) -> None:  # noqa: FBT001  # a slot takes what the signal gives
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)


class RepeatedPassphrase(PassphraseEdit):
    """The passphrase once more; refuses to differ from the first."""

    def __init__(self, first: PassphraseEdit, parent: QWidget | None = None) -> None:
        super().__init__(shows_choice=False, parent=parent)
        self._first = first
        first.edited.connect(self.edited)

    @override
    def value(self) -> Any:
        if self.line.text() != self._first.line.text():
            raise RuleError("passphrases_differ")
        return self.line.text()
