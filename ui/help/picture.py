"""A picture in the help, as wide as there is room."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override


class Picture(QWidget):
    """Shows a file in its own proportions; never wider than `widest`."""

    def __init__(self, path: Path, words: str, widest: int) -> None:
        super().__init__()
        self._pixmap = QPixmap(str(path))
        self._widest = widest
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setMaximumWidth(widest)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if self._pixmap.isNull():
            return 0
        shown = min(width, self._widest)
        return round(shown * self._pixmap.height() / self._pixmap.width())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._widest, self.heightForWidth(self._widest))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pixmap.isNull():
            return
        ratio = self.devicePixelRatioF()
        size = QSize(self.width(), self.heightForWidth(self.width()))
        smooth = Qt.TransformationMode.SmoothTransformation
        keep = Qt.AspectRatioMode.KeepAspectRatio
        fitted = self._pixmap.scaled(size * ratio, keep, smooth)
        QPainter(self).drawPixmap(QRect(0, 0, size.width(), size.height()), fitted)
