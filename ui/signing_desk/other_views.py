"""What the window shows instead of lines: a file that cannot be signed, and an answer saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from plc_desktop.errors import PlcError
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.dates import format_minutes
from ui.common.messages import text_for
from ui.common.scrolling import scrolling
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.services.sign_off.supervisor_desk import SavedAnswer

_WIDTH = 640


class RefusedView(QWidget):
    """Says why a file cannot be opened and what to do.

    Signals:
        other_wished: The person wants to open another file.
        card_wished: The person wants to see their card.
    """

    other_wished = Signal()
    card_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = PlainLabel("", "muted", selectable=True)
        self.note = Note("", "problem")
        other = QPushButton(self.tr("Open another file…"))
        card = QPushButton(self.tr("Show my card"))
        other.setProperty("role", "primary")
        other.clicked.connect(self.other_wished)
        card.clicked.connect(self.card_wished)
        box = Card(self.tr("This file cannot be signed"))
        for widget in (self._file, self.note):
            box.body.addWidget(widget)
        box.body.addWidget(
            PlainLabel(
                self.tr(
                    "If you made your card again, or on another computer, the office needs the new"
                    " card first."
                ),
                "help",
            )
        )
        box.body.addLayout(_row(other, card))
        _in_middle(self, box)

    def show_problem(self, path: Path, error: PlcError) -> None:
        """Show what is wrong with a file."""
        self._file.setText(path.name)
        self.note.set_text(text_for(error))


class SavedView(QWidget):
    """Says where the answer is and what to do with it.

    Signals:
        copy_wished: The person wants a second copy elsewhere, such as on a stick.
        other_wished: The person wants to open another file.
        closed: The person is done.
    """

    copy_wished = Signal()
    other_wished = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = Path()
        self.what = PlainLabel("", "strong")
        self._open = PlainLabel("", "muted")
        self.place = PlainLabel("", selectable=True)
        self.copied = Note("", "good")
        close = QPushButton(self.tr("Close"))
        close.setProperty("role", "primary")
        folder = QPushButton(self.tr("Show in its folder"))
        copy = QPushButton(self.tr("Save a copy, such as on a stick…"))
        other = QPushButton(self.tr("Open another file…"))
        close.clicked.connect(self.closed)
        folder.clicked.connect(self._show_folder)
        copy.clicked.connect(self.copy_wished)
        other.clicked.connect(self.other_wished)
        done = Card(self.tr("Your answer is saved"))
        for widget in (self.what, self._open, self.place, self.copied):
            done.body.addWidget(widget)
        self.copied.hide()
        next_ = Card(self.tr("What to do now"))
        for text in (
            self.tr("1.  Give this one file back to the office: by e-mail, or on a USB stick."),
            self.tr(
                "2.  Only the office can open it. You may send it again; nothing counts twice."
            ),
            self.tr("3.  Lines you left open can be signed later from the same file."),
        ):
            next_.body.addWidget(PlainLabel(text))
        next_.body.addLayout(_row(close, folder, copy, other))
        _in_middle(self, done, next_)

    def show_saved(self, saved: SavedAnswer) -> None:
        """Show what was saved and where."""
        self._path = saved.path
        words = []
        if saved.signed:
            signed = self.tr("%n line(s) signed", "", saved.signed)
            words.append(f"{signed} · {format_minutes(saved.minutes)}")
        if saved.returned:
            words.append(self.tr("%n line(s) returned", "", saved.returned))
        if saved.evaluations:
            words.append(self.tr("%n evaluation(s) signed", "", saved.evaluations))
        self.what.setText(" · ".join(words))
        self._open.setText(
            self.tr("%n line(s) left open", "", saved.skipped) if saved.skipped else ""
        )
        self._open.setVisible(bool(saved.skipped))
        self.place.setText(str(saved.path))
        self.copied.set_text("")

    def show_copy(self, path: Path) -> None:
        """Say that a copy was made."""
        self.copied.set_text(self.tr("A copy is here: {path}").format(path=path))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.current().px(8))
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _in_middle(view: QWidget, *cards: Card) -> None:
    """Put cards below each other in the middle, scrolling where the window is low."""
    px = theme.current().px
    inside = QWidget()
    inside.setProperty("ground", "none")
    column = QVBoxLayout(inside)
    column.setSpacing(px(12))
    column.addStretch(1)
    for card in cards:
        card.setMaximumWidth(px(_WIDTH))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 8)
        row.addStretch(1)
        column.addLayout(row)
    column.addStretch(2)
    outer = QVBoxLayout(view)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scrolling(inside, takes_focus=True))
