"""Records that change their owner: what was offered, what is ours now, what is theirs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from plc_desktop.services.transfers.states import OPEN, THEIRS_NOW
from ui.common.card import Note
from ui.common.columns import Column, EmptyState, RowAction
from ui.common.dates import format_date
from ui.common.messages import text_for
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.common.text import PlainLabel
from ui.exchange.card_over_table import card_over_table

if TYPE_CHECKING:
    from plc_desktop.errors import PlcError
    from plc_desktop.services.app import Office
    from plc_desktop.services.transfers.states import TransferState
    from ui.common.page import PageContext

translate = QCoreApplication.translate
_AT_ONCE = 20
"""So many records are compared in less than half a second."""


class TransfersView(QWidget):
    """What it means on top, every offer below.

    Signals:
        offer_asked: A record is to be offered to another organization.
        read_asked: A file about a change of owner is to be read.
        withdraw_asked: An offer, a `TransferState`, is to be withdrawn.
        update_asked: The new owner is to be told how a record stands, a `TransferState`.
    """

    offer_asked = Signal()
    read_asked = Signal()
    withdraw_asked = Signal(object)
    update_asked = Signal(object)

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer_button = QPushButton(self.tr("Hand over a record…"))
        self.offer_button.setProperty("role", "primary")
        self.read_button = QPushButton(self.tr("Read their file…"))
        self.changed_note = Note("", "waiting")
        self.changed_note.hide()
        self.update_button = QPushButton(self.tr("Send what follows…"))
        self.changed_note.body.addWidget(self.update_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.problem = Note("", "problem")
        self.problem.hide()
        self._office = office
        self._context = context
        self._due: list[TransferState] = []
        self._to_compare = 0
        self._is_comparing = False
        self.table: PagedTable[TransferState] = PagedTable(
            context,
            ListSource(
                self._listed,
                lambda one: f"{one.name} {one.organization}",
                {
                    "name": lambda one: one.name.casefold(),
                    "organization": lambda one: one.organization.casefold(),
                    "offered": lambda one: one.offered_on,
                },
            ),
            _columns(),
            name=self.tr("Records that change their owner"),
            empty=EmptyState(
                self.tr(
                    "Nothing was handed over yet. When a parent leader moves to another"
                    " organization, offer it the record; when one comes to you, read the file that"
                    " their former organization gave you."
                )
            ),
            search_hint=self.tr("Search by name or organization"),
            sort="name",
        )
        self.table.set_row_actions(
            [
                RowAction(
                    self.tr("Withdraw the offer…"),
                    lambda rows: self.withdraw_asked.emit(rows[0]),
                    lambda rows: bool(rows) and rows[0].is_ours and rows[0].state == OPEN,
                ),
                RowAction(
                    self.tr("Send what follows…"),
                    lambda rows: self.update_asked.emit(rows[0]),
                    lambda rows: bool(rows) and rows[0].state == THEIRS_NOW,
                ),
            ]
        )
        self.table.loaded.connect(self._show_changed)
        self.update_button.clicked.connect(self._send_next)
        self._build()
        self.offer_button.clicked.connect(self.offer_asked)
        self.read_button.clicked.connect(self.read_asked)

    def show_problem(self, error: PlcError | None) -> None:
        """Say why a file was not read; None says nothing any more."""
        self.problem.set_text(text_for(error) if error is not None else "")

    def _listed(self) -> list[TransferState]:
        """Return all offers. Runs on the worker."""
        found, is_compared = self._office.transfers.listed()
        self._due = [one for one in found if one.has_changed]
        self._to_compare = 0 if is_compared else sum(one.state == THEIRS_NOW for one in found)
        return found

    def _compare(self) -> None:
        """Find out which records have changed here, while the list can be read already."""
        self._is_comparing = True
        tasks, compare = self._context.tasks, self._office.transfers.all
        if self._to_compare <= _AT_ONCE:
            tasks.run(self, compare, self._compared)
            return
        what = self.tr("Looking whether records that others own have changed here")
        tasks.run_long(self, what, compare, self._compared)  # stopped, it does not begin again

    def _compared(self, _found: list[TransferState]) -> None:
        self._is_comparing = False
        self.table.reload()

    @Slot()
    def _show_changed(self) -> None:
        """Say whose records have changed here since their new owners were told."""
        if self._to_compare and not self._is_comparing:
            self._compare()
        names = ", ".join(one.name for one in self._due)
        self.changed_note.set_text(
            self.tr(
                "Changed here since they were told: {names}. Perhaps a line was signed, or"
                " something was taken back or put right. Send it after the record."
            ).format(names=names)
            if names
            else ""
        )

    @Slot()
    def _send_next(self) -> None:
        """Begin with the chosen one of those that have changed, else with the first."""
        chosen = [one for one in self.table.selected_rows() if one.has_changed]
        self.update_asked.emit([*chosen, *self._due][0])

    def _build(self) -> None:
        words = PlainLabel(
            self.tr(
                "You offer, they accept, you read their answer: both have signed then, and the"
                " record is theirs. Every signed hour goes along and counts once; your history"
                " stays with you, read-only."
            ),
            "muted",
        )
        card_over_table(
            self,
            self.tr("Hand a record to another organization"),
            (words, self.changed_note, self.problem),
            (self.offer_button, self.read_button),
            self.table,
        )


def _columns() -> list[Column[TransferState]]:
    return [
        Column(
            translate("TransfersView", "Name"),
            lambda one: one.name or translate("TransfersView", "(not here)"),
            sort="name",
            is_strong=True,
            grows=True,
            width=22,
        ),
        Column(
            translate("TransfersView", "Organization"),
            _direction,
            sort="organization",
            width=28,
            tooltip=_direction,
        ),
        Column(
            translate("TransfersView", "Offered on"),
            lambda one: format_date(date.fromisoformat(one.offered_on)),
            sort="offered",
            width=13,
        ),
        Column(translate("TransfersView", "State"), state_words, width=30, tooltip=state_words),
    ]


def _direction(one: TransferState) -> str:
    words = (
        translate("TransfersView", "to {name}")
        if one.is_ours
        else translate("TransfersView", "from {name}")
    )
    return words.format(name=one.organization)


def state_words(one: TransferState) -> str:
    """Return how far a change of owner is."""
    words = {
        "open": translate("TransfersView", "waits for their answer until {until}"),
        "withdrawn": translate("TransfersView", "withdrawn"),
        "expired": translate("TransfersView", "over since {until}, not accepted"),
        "theirs_now": translate("TransfersView", "theirs since {since}"),
        "ours_now": translate("TransfersView", "ours since {since}"),
    }[one.state]
    if one.has_changed:
        words = translate("TransfersView", "theirs since {since}, changed here")
    until = format_date(date.fromisoformat(one.until))
    since = format_date(date.fromisoformat(one.since)) if one.since else ""
    return words.format(until=until, since=since)
