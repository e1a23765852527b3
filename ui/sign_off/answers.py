"""Supervisors' answers that come in as files: taken in, and what each of them did."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.card import Card, Note
from ui.common.dates import format_date
from ui.common.messages import text_for, text_for_code
from ui.common.scrolling import scrolling
from ui.common.seen import seen_in_line
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.services.sign_off.answers import ImportedSignatures
    from plc_desktop.services.sign_off.batches import TakenFile, TakenFiles
    from ui.opening.host import Host

_LIST_HEIGHT = 320


def open_answers(window: Host, paths: Sequence[Path]) -> None:
    """Take in answers on the sign-off page."""
    from ui.sign_off.page import SignOffPage

    assert window.workbench is not None  # noqa: S101  # files of this kind wait for it
    window.workbench.navigate("sign-off")
    page = window.workbench.page
    assert isinstance(page, SignOffPage)  # noqa: S101
    page.by_file.take_in(paths)


class AnswersDialog(QDialog):
    """Says for each file what it did, or why it was refused.

    Signals:
        undo_wished: Ids of the changes that shall be taken back.
        cards_wished: The person wants to accept a card.
    """

    undo_wished = Signal(list)
    cards_wished = Signal()

    def __init__(self, taken: TakenFiles, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setWindowTitle(self.tr("Answers of supervisors"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(px(620))
        inside = QWidget()
        inside.setProperty("ground", "none")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        if taken.is_stopped:
            rows.addWidget(Note(self.tr("Stopped. The files below were taken in; the rest not.")))
        for file in taken.files:
            rows.addWidget(self._card(file))
        rows.addStretch(1)
        area = scrolling(inside, takes_focus=True)
        area.setMinimumHeight(min(px(_LIST_HEIGHT), inside.sizeHint().height() + px(16)))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(PlainLabel(self.windowTitle(), "card-title"))
        column.addWidget(area, 1)
        column.addLayout(self._buttons(taken))

    def _buttons(self, taken: TakenFiles) -> QHBoxLayout:
        close = QPushButton(self.tr("Close"))
        close.setProperty("role", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        changes = [file.done.change_id for file in taken.files if file.done and file.done.change_id]
        if changes:
            undo = QPushButton(self.tr("Undo: take all of it back"))
            undo.setAutoDefault(False)
            undo.clicked.connect(self.accept)
            undo.clicked.connect(lambda: self.undo_wished.emit(changes))
            row.addWidget(undo)
        if any(file.problem and file.problem.code == "sender_unknown" for file in taken.files):
            cards = QPushButton(self.tr("Accept a card…"))
            cards.setAutoDefault(False)
            cards.clicked.connect(self.accept)
            cards.clicked.connect(self.cards_wished)
            row.addWidget(cards)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _card(self, file: TakenFile) -> Card:
        card = Card()
        if file.done is None:
            card.set_title(seen_in_line(file.path.name))
            if file.problem is not None:
                card.body.addWidget(Note(text_for(file.problem), "problem"))
            return card
        card.set_title(file.done.supervisor)
        card.body.addWidget(PlainLabel(seen_in_line(file.path.name), "muted"))
        for words, tone in self._outcomes(file.done):
            card.body.addWidget(PlainLabel(words, "strong" if tone else "", tone=tone))
        for refused in file.refused:
            day = format_date(refused.worked_on) if refused.worked_on else ""
            whose = ", ".join(part for part in (seen_in_line(refused.person), day) if part)
            why = text_for_code(refused.code, {})
            card.body.addWidget(Note(f"{whose}: {why}" if whose else why, "problem"))
        return card

    def _outcomes(self, done: ImportedSignatures) -> list[tuple[str, str]]:
        """Return a sentence and its tone for everything the file did."""
        counted = (
            (done.signed, self.tr("%n line(s) signed", "", done.signed), "good"),
            (
                done.returned,
                self.tr("%n line(s) returned, with a reason", "", done.returned),
                "waiting",
            ),
            (done.evaluations, self.tr("%n evaluation(s) signed", "", done.evaluations), "good"),
            (
                done.older,
                self.tr(
                    "%n line(s) signed as they were before you changed them. These lines wait for a"
                    " new signature; the old one is kept.",
                    "",
                    done.older,
                ),
                "waiting",
            ),
            (
                done.early,
                self.tr(
                    "%n line(s) are not on this laptop yet. Their signatures are kept and count as"
                    " soon as the lines arrive.",
                    "",
                    done.early,
                ),
                "information",
            ),
            (done.known, self.tr("%n line(s) were known already", "", done.known), ""),
        )
        return [(words, tone) for count, words, tone in counted if count]
