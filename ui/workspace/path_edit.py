"""A file's place: typed, or chosen in the system's dialog."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from ui.common import theme


class PathEdit(QWidget):
    """A line with a button beside it.

    Signals:
        edited: The path changed.
    """

    edited = Signal()

    def __init__(
        self, choose: Callable[[str], str], button_text: str, parent: QWidget | None = None
    ) -> None:
        """Build it.

        Args:
            choose: Called with the present path; returns another, or "" when left.
            button_text: Label of the button.
            parent: Widget it belongs to.
        """
        super().__init__(parent)
        self._choose = choose
        self.line = QLineEdit()
        self.button = QPushButton(button_text)
        self.button.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.current().px(8))
        layout.addWidget(self.line, 1)
        layout.addWidget(self.button)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.edited)
        self.button.clicked.connect(self._ask)

    @override
    def setAccessibleName(self, name: str) -> None:
        """Name the line, which has the focus."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def value(self) -> Any:
        """Return the path as text."""
        return self.line.text().strip()

    def set_value(self, value: Any) -> None:
        """Show a path."""
        self.line.setText(str(value or ""))

    def draft_text(self) -> str:
        """Return what stands there."""
        return self.line.text()

    def set_draft_text(self, text: str) -> None:
        """Put back what stood there."""
        self.line.setText(text)

    def meaning(self) -> str:
        """Return nothing."""
        return ""

    @Slot()
    def _ask(self) -> None:
        chosen = self._choose(self.line.text())
        if chosen:
            self.line.setText(chosen)
