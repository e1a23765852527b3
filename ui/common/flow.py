"""A layout that puts widgets in a line and goes on in the next when there is no room."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget
from typing_extensions import override

_ANY_WIDTH = 16_777_215


class FlowLayout(QLayout):
    """Lines of widgets at their wished size, mirrored for right-to-left.

    It learns its width when it is placed, and asks for more room then if it needs more lines. (Qt's
    way, a height for every width, asks hundreds of times while a page is laid out; each time would
    wait for the worker.)
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self._width = _ANY_WIDTH
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:  # None at the end
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:  # None at the end
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        needed = self._place(rect, only_measure=False)
        if rect.width() != self._width:
            self._width = rect.width()
            if needed != rect.height():
                self.update()  # laid out anew, with the height that this width needs

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        height = self._place(QRect(0, 0, self._width, 0), only_measure=True)
        return QSize(size.width(), max(height, size.height()))

    def _place(self, rect: QRect, *, only_measure: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            height = max(item.sizeHint().height() for item in line)
            if not only_measure:
                self._place_line(line, QRect(rect.x(), y, rect.width(), height))
            y += height + self._gap
        return max(y - self._gap - rect.y(), 0)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wanted = item.sizeHint().width()
            if not lines or used + self._gap + wanted > width:
                lines.append([])
                used = -self._gap
            lines[-1].append(item)
            used += self._gap + wanted
        return lines

    def _place_line(self, line: list[QLayoutItem], area: QRect) -> None:
        """Put the widgets of one line at its start, each centered in its height."""
        parent = self.parentWidget()
        direction = (
            parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        )
        x = area.x()
        for item in line:
            hint = item.sizeHint()
            width = min(hint.width(), area.width())
            top = area.y() + (area.height() - hint.height()) // 2
            place = QRect(x, top, width, hint.height())
            item.setGeometry(QStyle.visualRect(direction, area, place))
            x += width + self._gap
