"""The four steps of the pathway side by side, each with how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.card import Card
from ui.common.icons import pixmap
from ui.common.meters import ProgressBar
from ui.common.painting import Bar
from ui.common.text import PlainLabel

_SIDE_BY_SIDE_FROM = 600


@dataclass(frozen=True)
class StepPicture:
    """What one card says.

    Attributes:
        title: Name of the step.
        lead: What is reached, such as "45:00 of 60:00 signed".
        detail: Where it stands, more words.
        is_met: Whether nothing is missing.
        is_begun: Whether anything is there.
        bar: Progress in minutes, if the step has some.
    """

    title: str
    lead: str
    detail: str
    is_met: bool
    is_begun: bool
    bar: Bar | None = None


class StepNumber(QWidget):
    """The step's number, a tick once it is met."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._tone = "neutral"
        self._is_met = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, *, is_met: bool, is_begun: bool) -> None:
        """Show whether the step is met or begun."""
        self._is_met = is_met
        self._tone = "good" if is_met else "waiting" if is_begun else "information"
        words = self.tr("Step {number}, met") if is_met else self.tr("Step {number}, not met yet")
        self.setAccessibleName(words.format(number=self._number))
        self.setToolTip(self.accessibleName())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = theme.current().px(30)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        text_color, ground = now.tone(self._tone)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(self.rect()), now.px(8), now.px(8))
            if self._is_met:
                side = now.px(18)
                left, top = (self.width() - side) // 2, (self.height() - side) // 2
                ratio = self.devicePixelRatioF()
                painter.drawPixmap(left, top, pixmap("check", text_color, side, ratio))
                return
            painter.setPen(text_color)
            painter.setFont(now.font(10.5, bold=True))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


class StepCard(Card):
    """One step."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self._badge = StepNumber(number)
        self._bar = ProgressBar()
        self._lead = PlainLabel("", "strong")
        self._detail = PlainLabel("", "muted")
        self.top.insertWidget(0, self._badge)
        self.body.addWidget(self._bar)
        self.body.addWidget(self._lead)
        self.body.addWidget(self._detail)
        self.body.addStretch(1)

    def show_step(self, picture: StepPicture) -> None:
        """Show how far the step is."""
        self.set_title(picture.title)
        self._badge.set_state(is_met=picture.is_met, is_begun=picture.is_begun)
        self._bar.setVisible(picture.bar is not None)
        if picture.bar is not None:
            self._bar.set_bar(picture.bar)
        self._lead.setText(picture.lead)
        self._lead.setVisible(bool(picture.lead))
        self._detail.setText(picture.detail)
        self._detail.setVisible(bool(picture.detail))


class StepCards(QWidget):
    """All four; two by two where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = [StepCard(number) for number in range(1, 5)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.current().px(12))
        self._columns = 0
        self._arrange(4)

    def show_steps(self, pictures: Sequence[StepPicture]) -> None:
        """Show the four steps in their order."""
        for card, picture in zip(self._cards, pictures, strict=True):
            card.show_step(picture)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.current().px(_SIDE_BY_SIDE_FROM)
        self._arrange(4 if is_wide else 2)

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(theme.current().px(280), hint.height())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, at // columns, at % columns)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
