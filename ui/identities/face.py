"""One's own card on the screen: who it is, its code, and how to hand it over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.card import Card
from ui.common.document_texts import document_texts
from ui.common.facts import FactList
from ui.common.flow import FlowLayout
from ui.common.qr_picture import QrPicture
from ui.common.text import PlainLabel
from ui.identities.loading import ShownCard, file_name

if TYPE_CHECKING:
    from datetime import date

    from ui.common.page import PageContext, PageName

_LARGE_SIDE = 560


class CardFace(Card):
    """Shows a card of one's own and offers it as a file and on paper."""

    def __init__(self, context: PageContext, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._context = context
        self._export: Callable[[Path], object] | None = None
        self._shown: ShownCard | None = None
        self.dialog: LargeCode | None = None
        self._facts = FactList()
        self.qr = QrPicture(name=self.tr("QR code of your card"))
        self._hint = PlainLabel("", "help")
        self.large_button = QPushButton(self.tr("Show large…"))
        self.save_button = QPushButton(self.tr("Save card…"))
        self.print_button = QPushButton(self.tr("Print card…"))
        self._build()
        self.large_button.clicked.connect(self._show_large)
        self.save_button.clicked.connect(self._save)
        self.print_button.clicked.connect(self._print)

    def show_card(self, shown: ShownCard, export: Callable[[Path], object]) -> None:
        """Show a card.

        Args:
            shown: What stands on it.
            export: Writes its file; called on the worker.
        """
        self._shown, self._export = shown, export
        card = shown.card
        organization = "" if card.organization == card.name else card.organization
        # not the words of the key: people would compare them with the words of both cards
        self._facts.set_facts(
            [(self.tr("Name"), card.name), (self.tr("Organization"), organization)]
        )
        self.qr.set_code(shown.code)
        for button in (self.print_button, self.large_button):
            button.setVisible(bool(shown.text))
        self._hint.setText(
            self.tr("Others save a photo or scan of this code and open it with “Accept a card”.")
            if shown.text
            else self.tr("The names are too long for a code. Hand the card over as a file.")
        )

    @Slot()
    def _save(self) -> None:
        if self._shown is None or self._export is None:
            return
        path = self._context.ask_save_path(
            self.tr("Save your card"),
            file_name(self._shown.card.name),
            self.tr("Cards (*.plccard)"),
        )
        if path:
            job = partial(self._export, Path(path))
            said = self.tr(
                "Your card was saved. There is nothing secret on it; hand it over by e-mail or on"
                " a USB stick."
            )
            self._context.tasks.run(self, job, lambda _card: self._context.notices.show(said))

    @Slot()
    def _show_large(self) -> None:
        if self._shown is not None:
            self.dialog = LargeCode(self._shown, self)
            self.dialog.open()

    @Slot()
    def _print(self) -> None:
        if self._shown is None:
            return
        job = partial(
            draw_card, self._shown, document_texts(), self._context.page_size(), self._today()
        )
        self._context.tasks.run(self, job, self._show_print)

    def _today(self) -> date:
        return self._context.today()

    def _show_print(self, pdf: bytes) -> None:
        if self._context.print_pdf is not None:
            self._context.print_pdf(self, pdf, self.tr("Identity card"))

    def _build(self) -> None:
        px = theme.current().px
        self.body.addWidget(self._facts)
        self.body.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(self._hint)
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=px(8))
        for button in (self.save_button, self.print_button, self.large_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.body.addWidget(buttons)
        self.body.addStretch(1)


class LargeCode(QDialog):
    """The code so large that a phone reads it across the table."""

    def __init__(self, shown: ShownCard, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setWindowTitle(self.tr("Card of {name}").format(name=shown.card.name))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = self.screen().availableGeometry().height() - px(200)
        side = min(px(_LARGE_SIDE), room) * 100 // theme.current().text_scale
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(PlainLabel(shown.card.name, "title"))
        picture = QrPicture(shown.code, name=self.tr("QR code of your card"), side=side)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)


def draw_card(shown: ShownCard, texts: object, page: PageName, today: date) -> bytes:
    """Return a card as a PDF, drawn on the worker."""
    from plc_desktop.domain.documents import CardSheet
    from reports.identity_card import render

    card = shown.card
    sheet = CardSheet(
        name=card.name,
        organization="" if card.organization == card.name else card.organization,
        words=shown.words,
        code=shown.text,
        made_on=today,
    )
    return render(sheet, texts, page)  # type: ignore[arg-type]  # a mapping of words


def what_a_card_is() -> str:
    """Return two sentences for somebody who has never heard of keys."""
    return QCoreApplication.translate(
        "CardFace",
        "A card tells another computer which signatures and files are really yours, the way a"
        " stamp does on paper. It is not secret: give yours to the people you work with, and"
        " accept theirs once, after both of you have read the same six words.",
    )
