"""What the exchange page does when a record changes its owner."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from plc_desktop.errors import ForeignFileError
from ui.common.changes import Topic
from ui.common.confirm import ConfirmDialog, confirm
from ui.exchange.answer_guide import AnswerGuide
from ui.exchange.loading import share_choices
from ui.exchange.offer_guide import OfferGuide
from ui.exchange.words import signed_minutes

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.learner_records.seen import SeenRecords
    from plc_desktop.services.transfers.desk import TransferDone
    from plc_desktop.services.transfers.handed_records import ChangedSince
    from plc_desktop.services.transfers.seen import SeenTransfer
    from plc_desktop.services.transfers.states import TransferState
    from ui.common.choosers import Option
    from ui.common.page import Page
    from ui.exchange.transfers_view import TransfersView


class TransferSteps(QObject):
    """Opens the guides of a page and tells it when something has changed.

    Signals:
        changed: An offer was made, answered or withdrawn.
    """

    changed = Signal()

    def __init__(self, page: Page, view: TransfersView) -> None:
        super().__init__(page)
        self._page = page
        self.guide: OfferGuide | AnswerGuide | None = None
        view.offer_asked.connect(self.ask_what)
        view.withdraw_asked.connect(self.ask_withdraw)
        view.update_asked.connect(self.ask_update)

    @Slot()
    def ask_what(self) -> None:
        """Ask to whom a record goes, and whose."""
        self._page.run(partial(share_choices, self._page.office), self._start)

    def _start(self, choices: tuple[list[Option], list[Option]]) -> None:
        guide = OfferGuide(self._page, *choices)
        guide.offered.connect(self._done)
        self.guide = guide
        guide.start()

    def show_seen(self, path: Path, seen: SeenTransfer) -> None:
        """Show what a file says and let a person answer it."""
        guide = AnswerGuide(self._page, path, seen)
        follows = seen.follows
        can_undo = follows is not None and not (follows.revoked or follows.papers)
        guide.answered.connect(self._followed if can_undo else self._done)
        self.guide = guide
        guide.start()

    def _followed(self, done: TransferDone) -> None:
        """Offer to take back what followed; what was issued or revoked cannot be."""
        words = self.tr("The record of {name} follows what changed there.").format(name=done.name)
        self._page.done(words, Topic.EVERYTHING, change_id=done.change_id)
        self.changed.emit()

    def _done(self, _done: TransferDone) -> None:
        self._page.context.changes.announce(Topic.EVERYTHING)
        self.changed.emit()

    def ask_withdraw(self, one: TransferState) -> None:
        """Ask before an offer is withdrawn, and where the letter for the others goes."""
        confirm(
            self._page,
            self.tr("Withdraw the offer of {name}?").format(name=one.name),
            self.tr(
                "The record stays yours. A file tells {organization} that they cannot accept it any"
                " more; choose where it goes. If they have accepted already, both signatures count"
                " and the record is theirs as soon as you finish."
            ).format(organization=one.organization),
            self.tr("Withdraw the offer…"),
            partial(self._withdraw, one),
        )

    def _withdraw(self, one: TransferState) -> None:
        ask = self._page.context.ask_folder
        folder = ask(self.tr("Where shall the file for them go?")) if ask is not None else ""
        if folder:  # else the person changed their mind, and the others would never hear of it
            job = partial(self._page.office.transfers.withdraw, one.offer, Path(folder))
            self._page.run(job, self._withdrawn)

    def _withdrawn(self, done: TransferDone) -> None:
        words = self.tr(
            "The offer to {name} is withdrawn. Give them this file, so that they do not accept it:"
            " {path}"
        ).format(name=done.organization, path=done.path)
        self._page.done(words, Topic.EVERYTHING, change_id=done.change_id)
        self.changed.emit()

    @Slot(object)
    def ask_update(self, one: TransferState) -> None:
        """Say what has changed here, and ask before it is written for the new owner."""
        job = partial(self._page.office.transfers.changed, one.offer)
        self._page.run(job, partial(self._show_update, one))

    def _show_update(self, one: TransferState, changed: ChangedSince | None) -> None:
        words = (
            self.tr("Nothing has changed here since you told them. You can send it all again.")
            if changed is None
            else self.tr(
                "Since they were told: {lines} more lines of hours, {hours} more signed hours,"
                " perhaps other details."
            ).format(lines=changed.lines, hours=signed_minutes(changed.minutes))
        )
        rest = self.tr(
            "The file holds the whole record as it stands here, and what you revoked or took back."
            " At {organization} only what they have not changed themselves becomes as it is here."
            " Scanned sheets stay with you."
        ).format(organization=one.organization)
        dialog = ConfirmDialog(
            self.tr("Send what follows about {name}?").format(name=one.name),
            f"{words}\n\n{rest}",
            self.tr("Write the file…"),
            self._page,
            is_danger=False,
        )
        dialog.accepted.connect(partial(self._update, one))
        dialog.open()

    def _update(self, one: TransferState) -> None:
        ask = self._page.context.ask_folder
        folder = ask(self.tr("Where shall the file for them go?")) if ask is not None else ""
        if folder:
            job = partial(self._page.office.transfers.update, one.offer, Path(folder))
            self._page.run(job, self._updated)

    def _updated(self, done: TransferDone) -> None:
        words = self.tr("Give this file to {name}: {path}").format(
            name=done.organization, path=done.path
        )
        self._page.done(words, Topic.EVERYTHING, change_id=done.change_id)
        self.changed.emit()


def seen_file(office: Office, path: Path) -> SeenRecords | SeenTransfer:
    """Return what a file of another organization shows: records, or a change of owner.

    Raises:
        PlcError: If it is neither, or not for us.
    """
    try:
        return office.learner_records.look(path)
    except ForeignFileError as error:
        if error.code != "other_exchange_file":
            raise
    return office.transfers.look(path)
