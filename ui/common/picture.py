"""A picture as wide as there is room, sharp on screens of any density."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override


class Picture(QLabel):
    """A page as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_image(self, image: QImage) -> None:
        """Show another picture."""
        self._image = image
        self._fit()
        self.updateGeometry()

    @override
    def heightForWidth(self, width: int) -> int:
        if self._image.isNull():
            return 0
        return round(self._image.height() * width / self._image.width())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self._image.isNull() and self.width() > 1:
            ratio = self.devicePixelRatioF()
            fitted = self._image.scaledToWidth(
                round(self.width() * ratio), Qt.TransformationMode.SmoothTransformation
            )
            fitted.setDevicePixelRatio(ratio)
            self.setPixmap(QPixmap.fromImage(fitted))
