"""Drawing shared by widgets and table cells: progress bars and chips."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.common.theme import Theme


@dataclass(frozen=True)
class Bar:
    """Progress toward a requirement: signed part, waiting part, and what is owed.

    Attributes:
        done: What counts.
        waiting: What would count once signed.
        required: What is owed; 0 draws a full bar.
        text: What stands beside it, such as "45:00".
    """

    done: int
    waiting: int
    required: int
    text: str = ""


@dataclass(frozen=True)
class Badge:
    """A word with an icon and a color.

    Attributes:
        text: The word; meaning never hangs on the color alone.
        tone: Out of `ui.common.tokens.TONES`.
        icon: Name of an icon, or "".
    """

    text: str
    tone: str = "neutral"
    icon: str = ""


def bar_height(theme: Theme) -> int:
    """Return the height of a progress bar in pixels."""
    return theme.px(8)


def draw_bar(painter: QPainter, area: QRect, bar: Bar, theme: Theme, *, mirrored: bool) -> None:
    """Draw a progress bar filling `area`: done solid, waiting hatched, the rest as track."""
    required = max(bar.required, 1)
    done = 1.0 if bar.required <= 0 else min(bar.done / required, 1.0)
    waiting = min(max(bar.waiting, 0) / required, 1.0 - done)
    radius = area.height() / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(area), radius, radius)
    painter.setClipPath(shape)
    painter.fillRect(area, theme.color("track"))
    if mirrored:
        painter.translate(area.left() + area.right() + 1, 0)
        painter.scale(-1, 1)
    full = area.width()
    solid = QRectF(area.left(), area.top(), full * done, area.height())
    painter.fillRect(solid, theme.color("primary"))
    _hatch(painter, QRectF(solid.right(), area.top(), full * waiting, area.height()), theme)
    painter.restore()


def _hatch(painter: QPainter, area: QRectF, theme: Theme) -> None:
    if area.width() < 1:
        return
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.fillRect(area, theme.color("surface"))
    step = max(theme.px(6), 4)
    painter.setPen(QPen(theme.color("waiting"), step / 2))
    at = area.left() - area.height()
    while at < area.right() + area.height():
        painter.drawLine(
            QPointF(at, area.top() - 1), QPointF(at + area.height() + 2, area.bottom() + 1)
        )
        at += step
    painter.restore()


def chip_size(badge: Badge, theme: Theme) -> QSize:
    """Return how much room a chip takes."""
    metrics = theme.metrics(9, bold=True)
    icon = theme.px(16) if badge.icon else 0
    width = metrics.horizontalAdvance(badge.text) + icon + theme.px(18)
    return QSize(width, metrics.height() + theme.px(4))


def draw_chip(
    painter: QPainter, area: QRect, badge: Badge, theme: Theme, *, mirrored: bool
) -> None:
    """Draw a chip at the start of `area`, centered in its height."""
    from ui.common.icons import pixmap

    text_color, ground = theme.tone(badge.tone)
    size = chip_size(badge, theme)
    width = min(size.width(), area.width())
    left = area.right() + 1 - width if mirrored else area.left()
    box = QRect(left, area.center().y() - size.height() // 2, width, size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.color("line") if badge.tone == "neutral" else ground)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    inner = box.adjusted(theme.px(9), 0, -theme.px(9), 0)
    if badge.icon:
        side = theme.px(12)
        ratio = painter.device().devicePixelRatioF()
        icon_left = inner.right() + 1 - side if mirrored else inner.left()
        image = pixmap(badge.icon, text_color, side, ratio)
        painter.drawPixmap(icon_left, box.center().y() - side // 2 + 1, image)
        shift = theme.px(16)
        inner.adjust(0 if mirrored else shift, 0, -shift if mirrored else 0, 0)
    painter.setFont(theme.font(9, bold=True))
    painter.setPen(text_color)
    painter.drawText(
        inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, badge.text
    )
    painter.restore()
