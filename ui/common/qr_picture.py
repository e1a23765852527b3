"""A QR code on the screen, always black on white so that every phone and scanner reads it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.common import theme

_QUIET_MODULES = 4
"""Blank modules around the code. Source: ISO/IEC 18004."""

_LEAST_MODULE_PX = 3


class QrPicture(QWidget):
    """Draws a text as a QR code with whole pixels for each module.

    Args:
        text: What the code says; "" shows nothing.
        name: What it is, for screen readers.
        side: Wished width at 100 % text size.
    """

    def __init__(
        self, text: str = "", *, name: str, side: int = 220, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows: list[bytes] = []
        self._side = side
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._rows = _modules(text) if text else []
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        modules = len(self._rows) + 2 * _QUIET_MODULES
        wished = theme.current().px(self._side)
        side = max(wished // modules, _LEAST_MODULE_PX) * modules
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        modules = len(self._rows) + 2 * _QUIET_MODULES
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), Qt.GlobalColor.white)
            step = min(self.width(), self.height()) // modules
            left = (self.width() - step * len(self._rows)) // 2
            top = (self.height() - step * len(self._rows)) // 2
            for down, row in enumerate(self._rows):
                for across, is_dark in enumerate(row):
                    if is_dark:
                        place = QRect(left + across * step, top + down * step, step, step)
                        painter.fillRect(place, Qt.GlobalColor.black)


def _modules(text: str) -> list[bytes]:
    import segno

    code = segno.make(text, error="l", micro=False)
    return [bytes(row) for row in code.matrix]
