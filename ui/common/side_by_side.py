"""Parts side by side, and below each other when there is no room for that."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from ui.common import theme

_LEAST_FOR_TWO = 760


class SideBySide(QWidget):
    """Holds a few widgets in a row.

    They stand in a column below 760 px of the 100 % design, and wherever their words, which are
    longer in some languages, would not fit beside each other.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.current().px(12))

    def add(self, widget: QWidget, share: int = 1) -> None:
        """Add a part that takes this share of the room."""
        self._parts.append(widget)
        self._box.addWidget(widget, share)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a size in which they fit in a column, so that a page may become that narrow."""
        widest = max((_least_width(part) for part in self._parts), default=0)
        height = super().minimumSizeHint().height()
        if self._box.direction() is QBoxLayout.Direction.TopToBottom and self.width() > widest:
            # words that wrap need less height than at their least width
            height = min(height, self._box.minimumHeightForWidth(self.width()))
        return QSize(widest, height)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # the height that is needed follows from the width

    def _arrange(self) -> None:
        parts = [_least_width(part) for part in self._parts if not part.isHidden()]
        needed = sum(parts) + self._box.spacing() * (len(parts) - 1)
        is_wide = self.width() >= max(theme.current().px(_LEAST_FOR_TWO), needed)
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)


def _least_width(part: QWidget) -> int:
    return max(part.minimumSizeHint().width(), part.minimumWidth())
