"""What a person has to decide, what waits, and the files that were read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.card import Card, Note
from ui.common.facts import clear_layout
from ui.common.text import PlainLabel
from ui.exchange.words import brought, instant, missing_words

if TYPE_CHECKING:
    from plc_desktop.storage.peers import Batch
    from ui.exchange.loading import Overview

_SHOWN = 5


class DecideCard(Card):
    """Three work lists with their counts, and what waits for a missing file.

    Signals:
        asked: Name of a list: "conflicts", "doubles", "same" or "orphans".
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("For you to decide"))
        self.setAccessibleName(self.title_label.text())  # it has the focus when nothing waits
        self._rows = QVBoxLayout()
        self.buttons: dict[str, QPushButton] = {}
        self.body.addLayout(self._rows)

    def show_work(self, overview: Overview) -> None:
        """Show how much there is."""
        clear_layout(self._rows)
        self.buttons = {}
        status = overview.status
        for name, number, words in (
            ("conflicts", status.conflicts, self.tr("Edited on two laptops")),
            ("doubles", overview.doubles, self.tr("Hours that may be written down twice")),
            ("same", overview.same_people, self.tr("Records that may be one person")),
            ("orphans", overview.orphans, self.tr("Changes that waited a month in vain")),
        ):
            if number:
                self._rows.addWidget(self._row(name, number, words))
        if not self.buttons:
            self._rows.addWidget(PlainLabel(self.tr("Nothing waits for you."), "muted"))
        elif not self.buttons.keys().isdisjoint(("conflicts", "doubles")):
            under = self.tr("Until you decide, the smaller number of hours is counted.")
            self._rows.addWidget(PlainLabel(under, "help"))
        for part in status.missing:
            self._rows.addWidget(Note(missing_words(part), "waiting"))

    @property
    def first(self) -> QPushButton | None:
        """The button of what is to be decided first; None if nothing is."""
        return next(iter(self.buttons.values()), None)

    def _row(self, name: str, number: int, words: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(PlainLabel(f"{number:,}", "number", wraps=False))
        line.addWidget(PlainLabel(words), 1)
        button = QPushButton(self.tr("Decide…"))
        button.setAccessibleName(self.tr("Decide: {words}").format(words=words))
        button.clicked.connect(partial(self.asked.emit, name))
        self.buttons[name] = button
        line.addWidget(button)
        return row


class ReadFilesCard(Card):
    """The files that were read last.

    Signals:
        undo_asked: A `Batch` that is to be taken back.
    """

    undo_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Files read lately"))
        self.undo_buttons: list[QPushButton] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.current().px(6))
        self.body.addLayout(self._rows)

    def show_batches(self, overview: Overview) -> None:
        """Show the newest of them."""
        clear_layout(self._rows)
        self.undo_buttons = []
        for batch in overview.batches[:_SHOWN]:
            self._rows.addWidget(self._row(batch, overview.laptops.get(batch.device_key, "")))
        if not overview.batches:
            self._rows.addWidget(PlainLabel(self.tr("None yet."), "muted"))

    @property
    def first(self) -> QPushButton | None:
        """The button that takes the newest file back that can be; None if none can."""
        return next(iter(self.undo_buttons), None)

    def _row(self, batch: Batch, name: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        report: Any = batch.report
        words = self.tr("{when} from {name}: %n change(s)", "", report.get("applied", 0)).format(
            when=instant(batch.at_ms), name=name or self.tr("another laptop")
        )
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(PlainLabel(words))
        done = brought(batch)
        if done:
            said.addWidget(PlainLabel(done, "help"))
        line.addLayout(said, 1)
        if batch.is_beginning:
            line.addWidget(PlainLabel(self.tr("this workspace began with it"), "muted"))
        elif batch.undone_by:
            line.addWidget(PlainLabel(self.tr("taken back"), "muted", wraps=False))
        elif report.get("applied"):
            button = QPushButton(self.tr("Take back…"))
            button.setProperty("role", "link")
            button.setAccessibleName(self.tr("Take back: {words}").format(words=words))
            button.clicked.connect(partial(self.undo_asked.emit, batch))
            self.undo_buttons.append(button)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row
