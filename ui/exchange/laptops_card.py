"""The other laptops: when each was last heard, what they lack, what we lack."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.card import Card, Note
from ui.common.facts import clear_layout
from ui.common.flow import FlowLayout
from ui.common.text import PlainLabel
from ui.exchange.words import instant

if TYPE_CHECKING:
    from plc_desktop.services.exchange.syncing import ExchangeStatus, OtherLaptop
    from plc_desktop.services.identities.laptops import Withdrawn

translate = QCoreApplication.translate


class LaptopsCard(Card):
    """One block for each other laptop, this laptop below.

    Signals:
        write_asked: Key of the laptop a file is wanted for.
        withdraw_asked: An `OtherLaptop` that is to take part no longer.
        accept_asked: Another laptop's card is to be accepted.
        readmit_asked: A `Withdrawn` laptop is to take part again.
        name_asked: This laptop is to be called otherwise.
        card_asked: This laptop's card is to be written.
    """

    write_asked = Signal(str)
    withdraw_asked = Signal(object)
    readmit_asked = Signal(object)
    accept_asked = Signal()
    name_asked = Signal()
    card_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("The other laptops"))
        self.blocks: list[LaptopBlock] = []
        self.readmit_buttons: list[QPushButton] = []
        self._gone = Note("", "problem")
        self._gone.hide()
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.current().px(12))
        self._empty = self._first_steps()
        self._this = PlainLabel("", selectable=True)
        self.accept_button = _button(self.tr("Accept a laptop's card…"), self.accept_asked)
        self.name_button = _button(self.tr("Change the name…"), self.name_asked, "link")
        self.card_button = _button(self.tr("Write this laptop's card…"), self.card_asked)
        self._build()

    def show_status(self, status: ExchangeStatus) -> None:
        """Show the laptops as they are now."""
        clear_layout(self._column)
        self.blocks = [LaptopBlock(other) for other in status.others]
        for block in self.blocks:
            self._column.addWidget(block)
            key = block.other.laptop.key
            block.write_button.clicked.connect(partial(self.write_asked.emit, key))
            block.withdraw_button.clicked.connect(partial(self.withdraw_asked.emit, block.other))
        others = [one for one in status.withdrawn if one.laptop.key != status.this.key]
        self.readmit_buttons = [self._add_withdrawn(one) for one in others]
        is_withdrawn = len(others) < len(status.withdrawn)
        self._gone.set_text(self._gone_words(status) if is_withdrawn else "")
        self._empty.setVisible(not self.blocks and not status.withdrawn)
        self._this.setText(self.tr("This laptop is called {name}.").format(name=status.this.name))

    def _add_withdrawn(self, one: Withdrawn) -> QPushButton:
        """Add a laptop that takes part no longer, and what lets it take part again."""
        words = self.tr("{name} is withdrawn: {why}").format(name=one.laptop.name, why=_why(one))
        self._column.addWidget(PlainLabel(words, "muted", selectable=True))
        button = QPushButton(self.tr("Let it take part again…"))
        button.setProperty("role", "link")
        button.setAccessibleName(self.tr("Let {name} take part again").format(name=one.laptop.name))
        button.clicked.connect(partial(self.readmit_asked.emit, one))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def _gone_words(self, status: ExchangeStatus) -> str:
        (own,) = [one for one in status.withdrawn if one.laptop.key == status.this.key]
        return self.tr(
            "This laptop was withdrawn: {why} The others read none of its files. If that is wrong,"
            " call them: another laptop, or the organization’s key, can let it take part again."
        ).format(why=_why(own))

    def _build(self) -> None:
        px = theme.current().px
        self.body.addWidget(self._gone)
        self.body.addWidget(self._empty)
        self.body.addLayout(self._column)
        self.body.addStretch(1)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setProperty("role", "line")
        self.body.addWidget(line)
        this = QHBoxLayout()
        this.addWidget(self._this, 1)
        this.addWidget(self.name_button)
        self.body.addLayout(this)
        holder = QWidget()
        holder.setProperty("ground", "none")
        row = FlowLayout(spacing=px(8))
        holder.setLayout(row)
        for button in (self.card_button, self.accept_button):
            row.addWidget(button)
        self.body.addWidget(holder)

    def _first_steps(self) -> QWidget:
        """Return how a second laptop comes to take part, step by step."""
        steps = QWidget()
        steps.setProperty("ground", "none")
        grid = QGridLayout(steps)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px(8))
        grid.setColumnStretch(1, 1)
        words = self.tr(
            "Only this laptop works on this workspace so far. This is how a second one takes part:"
        )
        grid.addWidget(PlainLabel(words, "muted"), 0, 0, 1, 2)
        said = (
            self.tr("Here: write this laptop's card onto a stick."),
            self.tr(
                "On the other laptop: start PLC Desktop, press “Start as a second laptop…” and"
                " choose that card. It writes its own card onto the stick."
            ),
            self.tr("Here again: accept the card of that laptop, and write a file for it."),
            self.tr("On the other laptop: open that file. Now both hold the same."),
        )
        for number, step in enumerate(said, 1):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(PlainLabel(f"{number}", "strong", wraps=False), number, 0, top)
            grid.addWidget(PlainLabel(step), number, 1)
        return steps


class LaptopBlock(QWidget):
    """One laptop.

    Attributes:
        other: What is known of it.
    """

    def __init__(self, other: OtherLaptop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.other = other
        name = other.laptop.name
        self.write_button = QPushButton(self.tr("Write a file for it"))
        self.write_button.setAccessibleName(self.tr("Write a file for {name}").format(name=name))
        self.withdraw_button = QPushButton(self.tr("Lost or replaced…"))
        self.withdraw_button.setProperty("role", "link")
        self.withdraw_button.setAccessibleName(
            self.tr("{name} is lost or replaced").format(name=name)
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px(16))
        grid.setVerticalSpacing(theme.current().px(2))
        grid.addWidget(PlainLabel(name, "strong"), 0, 0, 1, 2)
        rows = (
            (self.tr("Last heard"), self._heard()),
            (self.tr("Not there yet"), self._not_there()),
            (self.tr("Not here yet"), self._changes(other.we_lack)),
            (self.tr("Our last file for it"), self._written()),
        )
        for at, (label, value) in enumerate(rows, 1):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(PlainLabel(label, "muted", wraps=False), at, 0, top)
            words = PlainLabel(value)
            words.setAccessibleName(f"{name}, {label}: {value}")
            grid.addWidget(words, at, 1)
        buttons = QWidget()  # below: beside the words they would leave no room for these
        buttons.setProperty("ground", "none")
        flow = FlowLayout(spacing=theme.current().px(8))
        buttons.setLayout(flow)
        for button in (self.write_button, self.withdraw_button):
            flow.addWidget(button)
        grid.setRowMinimumHeight(len(rows) + 1, theme.current().px(4))
        grid.addWidget(buttons, len(rows) + 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def _heard(self) -> str:
        at_ms = self.other.last_heard_ms
        return instant(at_ms) if at_ms else self.tr("Never; none of its files was read yet")

    def _written(self) -> str:
        at_ms = self.other.last_written_ms
        return instant(at_ms) if at_ms else self.tr("Never")

    def _not_there(self) -> str:
        changes = self._changes(self.other.they_lack)
        if self.other.they_lack and self.other.last_written_ms:
            return self.tr("{changes}, until its next file is read here").format(changes=changes)
        return changes

    def _changes(self, number: int) -> str:
        if not number:
            return self.tr("Nothing")
        return self.tr("%n change(s)", "", number)


def _why(one: Withdrawn) -> str:
    """Return who withdrew a laptop and why, as a sentence."""
    if one.reason == "replaced":
        return translate("LaptopsCard", "another laptop of that name was accepted.")
    if not one.by:
        return translate("LaptopsCard", "its certificate was withdrawn.")
    return translate("LaptopsCard", "{person} said “{reason}”.").format(
        person=one.by, reason=one.reason
    )


def _button(text: str, signal: SignalInstance, role: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", role)
    button.clicked.connect(lambda: signal.emit())  # noqa: PLW0108  # drops the checked flag
    return button
