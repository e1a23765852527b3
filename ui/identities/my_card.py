"""A supervisor's own card and the offices they believe; no workspace needed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.common import theme
from ui.common.card import Card
from ui.common.confirm import confirm
from ui.common.editors import TextEdit
from ui.common.facts import clear_layout
from ui.common.form import Form, FormField
from ui.common.icons import icon
from ui.common.scrolling import scrolling
from ui.common.seen import seen_in_line
from ui.common.side_by_side import SideBySide
from ui.common.text import PlainLabel
from ui.identities.face import CardFace, what_a_card_is
from ui.identities.key_copies import ask_backup, ask_restore
from ui.identities.loading import ShownCard, own_card
from ui.identities.receiving import CardReceiver, keeper_of_oneself
from ui.workspace.passphrase_edit import PassphraseEdit, RepeatedPassphrase

if TYPE_CHECKING:
    from plc_desktop.exchange.cards import Card as IdentityCard
    from plc_desktop.services.identities.own import OwnIdentity
    from ui.common.page import PageContext


@dataclass(frozen=True)
class _State:
    """What is on this computer: one's own card, if any, and the accepted ones."""

    own: ShownCard | None
    offices: tuple[IdentityCard, ...]


class MyCardView(QWidget):
    """Makes one's own card, hands it over, and accepts the office's.

    Signals:
        made: One's own card (`plc_desktop.exchange.cards.Card`) was made.
        accepted: An office's card was accepted; its `Card`.
        left: The person is done here.
    """

    made = Signal(object)
    accepted = Signal(object)
    left = Signal()

    def __init__(
        self, own: OwnIdentity, context: PageContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._own = own
        self._context = context
        self._is_made = False
        self._waiting_for: tuple[Path, ...] = ()
        self._known: frozenset[str] = frozenset()
        self._just_accepted = False
        self.form: Form = self._make_form()
        self.make_button = QPushButton(self.tr("Make my card"))
        self.restore_button = QPushButton(self.tr("I have a key from another computer…"))
        self.backup_button = QPushButton(self.tr("Make a copy of my key…"))
        self.dialog: QDialog | None = None
        self.face = CardFace(context, self.tr("Your card"))
        self.accept_button = QPushButton(self.tr("Accept an office's card…"))
        self.done_button = QPushButton(self.tr("Done"))
        self._offices = QVBoxLayout()
        self.receiver = CardReceiver(context, keeper_of_oneself(own), self)
        self._pages = QStackedWidget()
        self._making = self._make_page()
        self._shown = self._card_page()
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Load what is on this computer."""
        self._context.tasks.run(self, partial(_load, self._own), self._show)

    def accept_file(self, *paths: Path) -> None:
        """Take offices' cards; they wait until there is a card of one's own to compare with."""
        if self._is_made:
            self.receiver.take(*paths)
        else:
            self._waiting_for = paths
            self.refresh()

    def show_done(self, *, visible: bool) -> None:
        """Show or hide the button that leaves."""
        self.done_button.setVisible(visible)

    def _show(self, state: _State) -> None:
        self._is_made = state.own is not None
        self._pages.setCurrentWidget(self._shown if state.own is not None else self._making)
        if state.own is None:
            self.form.focus_first()
            return
        self.face.show_card(state.own, self._own.export)
        self._show_offices(state.offices)
        fresh = [card for card in state.offices if card.key not in self._known]
        self._known = frozenset(card.key for card in state.offices)
        if self._waiting_for:
            paths, self._waiting_for = self._waiting_for, ()
            self.receiver.take(*paths)
        if self._just_accepted:
            self._just_accepted = False
            for card in fresh:
                self.accepted.emit(card)

    def _show_offices(self, offices: tuple[IdentityCard, ...]) -> None:
        clear_layout(self._offices)
        for card in offices:
            self._offices.addWidget(self._line(card))
        if not offices:
            self._offices.addWidget(
                PlainLabel(
                    self.tr(
                        "No office yet. Accept the card of the office that sends you hours; only"
                        " then can you sign what it sends."
                    ),
                    "muted",
                )
            )

    def _line(self, card: IdentityCard) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        name = seen_in_line(card.name)
        row.addWidget(PlainLabel(name), 1)
        withdraw = QPushButton(self.tr("Withdraw…"))
        withdraw.setAccessibleName(self.tr("Withdraw the card of {name}").format(name=name))
        withdraw.setIcon(icon("void", "ink", 16))
        withdraw.clicked.connect(partial(self._ask_withdraw, card))
        row.addWidget(withdraw)
        return box

    @Slot()
    def _ask_withdraw(self, card: IdentityCard) -> None:
        confirm(
            self,
            self.tr("Withdraw the card of {name}?").format(name=seen_in_line(card.name)),
            self.tr(
                "Requests from this office can no longer be signed here, and this card can not be"
                " accepted again. What you signed before stays signed."
            ),
            self.tr("Withdraw it"),
            partial(self._withdraw, card),
        )

    def _withdraw(self, card: IdentityCard) -> None:
        self._context.tasks.run(
            self, partial(self._own.revoke, card.key), lambda _none: self.refresh()
        )

    @Slot()
    def _back_up(self) -> None:
        self.dialog = ask_backup(self, self._context, self._own)

    @Slot()
    def _restore(self) -> None:
        self.dialog = ask_restore(self, self._context, self._own, self._was_made)

    @Slot(dict)
    def _make(self, values: dict[str, str]) -> None:
        self.make_button.setEnabled(False)
        job = partial(
            self._own.make, values["name"], values.get("organization", ""), values["passphrase"]
        )
        self._context.tasks.run(self, job, self._was_made, self._not_made)

    def _was_made(self, card: IdentityCard) -> None:
        self.make_button.setEnabled(True)
        self.form.set_values({"passphrase": "", "again": ""})
        self.made.emit(card)
        self.refresh()

    def _not_made(self, error: object) -> None:
        self.make_button.setEnabled(True)
        self.form.show_problem(error)  # type: ignore[arg-type]  # a PlcError

    @Slot(str)
    def _was_accepted(self, _name: str) -> None:
        self._just_accepted = True
        self.refresh()

    def _connect(self) -> None:
        self.form.submitted.connect(self._make)
        self.make_button.clicked.connect(self.form.submit)
        self.accept_button.clicked.connect(self.receiver.ask)
        self.backup_button.clicked.connect(self._back_up)
        self.restore_button.clicked.connect(self._restore)
        self.done_button.clicked.connect(self.left)
        self.receiver.accepted.connect(self._was_accepted)
        self.receiver.alarmed.connect(partial(self._pages.setCurrentWidget, self.receiver.page))
        self.receiver.calmed.connect(partial(self._pages.setCurrentWidget, self._shown))

    def _build(self) -> None:
        for page in (self._making, self._shown, self.receiver.page):
            self._pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _make_page(self) -> QWidget:
        px = theme.current().px
        card = Card(self.tr("Make your card"))
        card.body.addWidget(PlainLabel(what_a_card_is(), "muted"))
        card.body.addWidget(self.form)
        self.make_button.setProperty("role", "primary")
        self.restore_button.setProperty("role", "link")
        row = QHBoxLayout()
        row.addWidget(self.restore_button)
        row.addStretch(1)
        row.addWidget(self.make_button)
        card.body.addLayout(row)
        card.setMaximumWidth(px(640))
        return _above_a_stretch(card)

    def _card_page(self) -> QWidget:
        px = theme.current().px
        offices = Card(self.tr("Offices whose card you accepted"))
        self._offices.setSpacing(px(4))
        offices.body.addLayout(self._offices)
        self.accept_button.setProperty("role", "primary")
        offices.body.addWidget(self.accept_button, 0, Qt.AlignmentFlag.AlignLeading)
        offices.body.addSpacing(px(12))
        offices.body.addWidget(PlainLabel(self.tr("In case this computer is lost"), "card-title"))
        offices.body.addWidget(
            PlainLabel(
                self.tr("With a copy of your key you go on elsewhere without a new key."), "muted"
            )
        )
        offices.body.addWidget(self.backup_button, 0, Qt.AlignmentFlag.AlignLeading)
        offices.body.addStretch(1)
        self.done_button.hide()
        offices.body.addWidget(self.done_button, 0, Qt.AlignmentFlag.AlignTrailing)
        both = SideBySide()
        both.add(self.face)
        both.add(offices)
        return _above_a_stretch(both)

    def _make_form(self) -> Form:
        form = Form()
        first = PassphraseEdit()
        form.add(
            FormField(
                "name",
                self.tr("Your name"),
                TextEdit(),
                self.tr("As the office knows it."),
                is_required=True,
            )
        )
        form.add(FormField("organization", self.tr("Your organization"), TextEdit()))
        form.add(
            FormField(
                "passphrase",
                self.tr("Passphrase"),
                first,
                self.tr(
                    "At least 8 characters. You type it each time you sign; nobody can look it up"
                    " for you."
                ),
                is_required=True,
            )
        )
        form.add(
            FormField(
                "again",
                self.tr("The same passphrase again"),
                RepeatedPassphrase(first),
                is_required=True,
            )
        )
        return form


def _above_a_stretch(widget: QWidget) -> QScrollArea:
    inside = QWidget()
    inside.setProperty("ground", "none")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, theme.current().px(4), 0)
    column.addWidget(widget)
    column.addStretch(1)
    return scrolling(inside)


def _load(own: OwnIdentity) -> _State:
    """Runs on the worker."""
    mine = own_card(own)
    return _State(mine, tuple(own.trusted()) if mine is not None else ())
