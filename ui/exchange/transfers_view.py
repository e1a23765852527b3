"""Records that change their owner: what was offered, what is ours now, what is theirs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from plc_desktop.services.transfer_states import OPEN
from ui.common import theme
from ui.common.card import Card
from ui.common.columns import Column, EmptyState, RowAction
from ui.common.dates import format_date
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.transfer_states import TransferState
    from ui.common.page import PageContext

translate = QCoreApplication.translate


class TransfersView(QWidget):
    """What it means on top, every offer below.

    Signals:
        offer_asked: A record is to be offered to another organization.
        read_asked: A file about a change of owner is to be read.
        withdraw_asked: An offer, a `TransferState`, is to be withdrawn.
    """

    offer_asked = Signal()
    read_asked = Signal()
    withdraw_asked = Signal(object)

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer_button = QPushButton(self.tr("Hand over a record…"))
        self.offer_button.setProperty("role", "primary")
        self.read_button = QPushButton(self.tr("Read their file…"))
        self.table: PagedTable[TransferState] = PagedTable(
            context,
            ListSource(
                office.transfers.all,
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
                )
            ]
        )
        self._build()
        self.offer_button.clicked.connect(self.offer_asked)
        self.read_button.clicked.connect(self.read_asked)

    def _build(self) -> None:
        card = Card(self.tr("Hand a record to another organization"))
        card.body.addWidget(
            PlainLabel(
                self.tr(
                    "You offer, they accept, you read their answer: both have signed then, and the"
                    " record is theirs. Every signed hour goes along and counts once; your history"
                    " stays with you, read-only."
                ),
                "muted",
            )
        )
        row = QHBoxLayout()
        row.addWidget(self.offer_button)
        row.addWidget(self.read_button)
        row.addStretch(1)
        card.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(12))
        column.addWidget(card)
        column.addWidget(self.table, 1)


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
    until = format_date(date.fromisoformat(one.until))
    since = format_date(date.fromisoformat(one.since)) if one.since else ""
    return words.format(until=until, since=since)
