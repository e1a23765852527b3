"""Small charts drawn with the painter; what they show is also their accessible text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.dates import format_minutes


@dataclass(frozen=True)
class WeekBar:
    """One week.

    Attributes:
        label: What stands below the bar.
        signed_minutes: The lower part.
        waiting_minutes: The upper part.
        detail: Words for the pointer and the screen reader.
    """

    label: str
    signed_minutes: int
    waiting_minutes: int
    detail: str


class WeekBars(QWidget):
    """Hours by week: signed below, waiting above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[WeekBar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: Sequence[WeekBar]) -> None:
        """Show these weeks, oldest first."""
        self._bars = tuple(bars)
        self.setAccessibleName("; ".join(bar.detail for bar in bars))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(240), theme.current().px(150))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(160), theme.current().px(150))

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            for bar, area in zip(self._bars, self._areas(), strict=True):
                if area.left() <= event.pos().x() <= area.right():
                    QToolTip.showText(event.globalPos(), bar.detail, self)
                    return True
            QToolTip.hideText()
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        most = max((bar.signed_minutes + bar.waiting_minutes for bar in self._bars), default=0)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(now.font(8))
            areas, labelled = self._areas(), self.labelled()
            for at, (bar, area) in enumerate(zip(self._bars, areas, strict=True)):
                self._draw(painter, bar, area, most, now)
                if at in labelled:
                    below = QRectF(area)
                    below.setTop(area.bottom() - now.px(16))
                    # the room of the neighbors that have no label is free
                    below.adjust(-area.width(), 0, area.width(), 0)
                    painter.setPen(now.color("muted"))
                    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, bar.label)

    def labelled(self) -> range:
        """Return which bars have words below: as many as stand apart, the newest among them."""
        now = theme.current()
        metrics = QFontMetricsF(now.font(8))
        widest = max((metrics.horizontalAdvance(bar.label) for bar in self._bars), default=0.0)
        room = self.width() / max(len(self._bars), 1)
        step = max(math.ceil((widest + now.px(8)) / max(room, 1.0)), 1)
        return range((len(self._bars) - 1) % step if self._bars else 0, len(self._bars), step)

    def _draw(
        self, painter: QPainter, bar: WeekBar, area: QRectF, most: int, now: theme.Theme
    ) -> None:
        words = now.px(18)
        head = now.px(16)
        room = area.height() - words - head
        width = min(area.width() * 0.62, now.px(28))
        left = area.center().x() - width / 2
        bottom = area.bottom() - words
        signed = room * bar.signed_minutes / most if most else 0
        waiting = room * bar.waiting_minutes / most if most else 0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.color("track"))
        painter.drawRect(QRectF(left, bottom - 1, width, 1))
        if signed >= 1:
            painter.setBrush(now.color("primary"))
            painter.drawRoundedRect(QRectF(left, bottom - signed, width, signed), 2, 2)
        if waiting >= 1:
            painter.setBrush(now.color("waiting"))
            top = bottom - signed - waiting - (2 if signed >= 1 else 0)
            painter.drawRoundedRect(QRectF(left, top, width, waiting), 2, 2)
        painter.setPen(now.color("muted"))
        total = bar.signed_minutes + bar.waiting_minutes
        if total:
            above = QRectF(area.left(), bottom - signed - waiting - head, area.width(), head - 2)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, _short(total))

    def _areas(self) -> list[QRectF]:
        count = max(len(self._bars), 1)
        width = self.width() / count
        areas = [QRectF(at * width, 0, width, self.height()) for at in range(len(self._bars))]
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            areas.reverse()
        return areas


def _short(minutes: int) -> str:
    """Return whole hours, or the exact length below ten hours."""
    return format_minutes(minutes) if minutes < 600 else str(round(minutes / 60))  # noqa: PLR2004
