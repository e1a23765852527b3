"""Icons drawn from SVG in the theme's colors."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QToolButton, QWidget
from typing_extensions import override

from resources import icon_path
from ui.common import theme


def pixmap(name: str, color: QColor, side: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a square picture.

    Args:
        name: File name without ending in the icon folder.
        color: Of its strokes.
        side: Width and height in device-independent pixels.
        ratio: Device pixels for one of them.
    """
    return _draw(name, color.name(), side, ratio)


def icon(name: str, token: str = "ink", side: int = 18) -> QIcon:  # noqa: S107  # a color token
    """Return an icon in a color of the theme in use; where it is disabled, in that of the words."""
    now = theme.current()
    made = QIcon(pixmap(name, now.color(token), now.px(side), 2.0))
    made.addPixmap(pixmap(name, now.color("muted"), now.px(side), 2.0), QIcon.Mode.Disabled)
    return made


class IconButton(QToolButton):
    """A button that is only an icon; its words are the tooltip and the accessible name."""

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setProperty("role", "icon")
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._draw()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        side = theme.current().px(18)
        self.setIcon(icon(self._name))
        self.setIconSize(QSize(side, side))


@lru_cache(maxsize=512)
def _draw(name: str, color: str, side: int, ratio: float) -> QPixmap:
    source = icon_path(name).read_bytes().replace(b"currentColor", color.encode())
    pixels = round(side * ratio)
    image = QPixmap(pixels, pixels)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, pixels, pixels))
    image.setDevicePixelRatio(ratio)
    return image
