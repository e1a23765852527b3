"""Small painted widgets: a progress bar toward a requirement, and a chip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.painting import Badge, Bar, bar_height, chip_size, draw_bar, draw_chip


class ProgressBar(QWidget):
    """A bar: signed part solid, waiting part hatched. Its words stand beside it, as a label."""

    def __init__(self, bar: Bar | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = bar or Bar(0, 0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_bar(self._bar)

    def set_bar(self, bar: Bar) -> None:
        """Show another progress."""
        self._bar = bar
        self.setAccessibleName(bar.text)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        now = theme.current()
        return QSize(now.px(120), bar_height(now))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        with QPainter(self) as painter:
            draw_bar(painter, self.rect(), self._bar, theme.current(), mirrored=mirrored)


class Chip(QWidget):
    """A word with an icon on a colored ground."""

    def __init__(
        self, text: str = "", tone: str = "neutral", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._badge = Badge(text, tone, icon)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_badge(self._badge)

    @property
    def text(self) -> str:
        """The word shown."""
        return self._badge.text

    def set_badge(self, badge: Badge) -> None:
        """Show another word."""
        self._badge = badge
        self.setAccessibleName(badge.text)
        self.setVisible(bool(badge.text))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return chip_size(self._badge, theme.current())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        with QPainter(self) as painter:
            draw_chip(painter, self.rect(), self._badge, theme.current(), mirrored=mirrored)
