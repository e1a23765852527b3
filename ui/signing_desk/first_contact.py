"""A supervisor's own card, and how signing by file goes: before the first request is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.card import Card, Note
from ui.common.page import PageContext
from ui.common.text import PlainLabel
from ui.identities.my_card import MyCardView

if TYPE_CHECKING:
    from plc_desktop.services.identities.own import OwnIdentity


class FirstContact(QWidget):
    """Four steps in words, and the card below them."""

    def __init__(
        self, own: OwnIdentity, context: PageContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.why = Note("", "information")
        self.card = MyCardView(own, context)
        steps = Card(self.tr("Signing hours from your own computer"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(24))
        for at, text in enumerate(
            (
                self.tr("1  Make your card, with a passphrase only you know."),
                self.tr("2  Give the card to the office and compare six words with them."),
                self.tr("3  Open the file they send: double-click it, or drag it here."),
                self.tr("4  Sign line by line, and give the answer back."),
            )
        ):
            grid.addWidget(PlainLabel(text), at // 2, at % 2)
        steps.body.addLayout(grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.why)
        column.addWidget(steps)
        column.addWidget(self.card, 1)
        self.why.hide()
