"""A QR code on the screen, always black on white so that every phone and scanner reads it."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.common import theme

_QUIET_MODULES = 4
"""Blank modules around the code. Source: ISO/IEC 18004."""

_LEAST_MODULE_PX = 3

QrCode: TypeAlias = tuple[bytes, ...]


class QrPicture(QWidget):
    """Draws a QR code with whole pixels for each module.

    Args:
        code: Its rows, from `qr_code`; none shows nothing.
        name: What it is, for screen readers.
        side: Wished width at 100 % text size.
    """

    def __init__(
        self,
        code: QrCode = (),
        *,
        name: str,
        side: int = 220,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture = QImage()
        self._side = side
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_code(code)

    def set_code(self, code: QrCode) -> None:
        """Show another code."""
        self._picture = _picture(code)
        self.setVisible(bool(code))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        modules = self._picture.width() + 2 * _QUIET_MODULES
        wished = theme.current().px(self._side)
        side = max(wished // modules, _LEAST_MODULE_PX) * modules
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        across = self._picture.width()
        step = min(self.width(), self.height()) // (across + 2 * _QUIET_MODULES)
        left, top = ((room - step * across) // 2 for room in (self.width(), self.height()))
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), Qt.GlobalColor.white)
            painter.drawImage(QRect(left, top, step * across, step * across), self._picture)


def qr_code(text: str) -> QrCode:
    """Return the rows of a code, a byte for each module, 1 where it is dark.

    Call it on the worker: a long text takes 60 ms.
    """
    import segno

    return tuple(bytes(row) for row in segno.make(text, error="l", micro=False).matrix)


def _picture(code: QrCode) -> QImage:
    """Return a picture with one pixel for each module."""
    side = len(code)
    gray = bytes(0 if is_dark else 255 for row in code for is_dark in row)
    return QImage(gray, side, side, side, QImage.Format.Format_Grayscale8).copy()
