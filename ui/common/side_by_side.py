"""Parts side by side, and below each other when there is no room for that."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from ui.common import theme

_LEAST_FOR_TWO = 760


class SideBySide(QWidget):
    """Holds a few widgets in a row; in a column below 760 px of the 100 % design."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.current().px(12))

    def add(self, widget: QWidget, share: int = 1) -> None:
        """Add a part that takes this share of the room."""
        self._box.addWidget(widget, share)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.current().px(_LEAST_FOR_TWO)
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
