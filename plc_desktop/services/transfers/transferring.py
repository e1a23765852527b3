"""Handing a learner record to another organization: offered, accepted, finished, or withdrawn.

The owner signs an offer to one organization. That one reads what it would own, signs the very same
offer, files the record as its own in one step, and sends its acceptance back. Nothing that was
signed or issued is written anew, and the former owner's history stays where it is.

| step | module |
|---|---|
| offer, withdraw | `offering`, with what goes along from `handing_over` |
| look | `seen` |
| accept | `accepting`, with what is written from `taking_over` |
| finish | `finishing` |
| tell what follows, follow it | `updating`, with what is laid over ours from `following` |
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from pathlib import Path

from plc_desktop.changes.transfers import Transfer
from plc_desktop.services.identities.laptops import Laptops
from plc_desktop.services.transfers.accepting import Accepting
from plc_desktop.services.transfers.desk import TransferDesk, TransferDone
from plc_desktop.services.transfers.finishing import Finishing
from plc_desktop.services.transfers.handed_records import ChangedSince, HandedRecord, summary
from plc_desktop.services.transfers.offering import Offering, collected
from plc_desktop.services.transfers.seen import Looking, SeenTransfer
from plc_desktop.services.transfers.states import THEIRS_NOW, TransferState, all_states
from plc_desktop.services.transfers.updating import SinceTold, Updating
from plc_desktop.services.workspace.owners import all_transfers, handed_over_people, transferred
from plc_desktop.services.workspace.progress import Progress
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import Reader


class Transfers:
    """What the exchange page does when a record changes its owner."""

    def __init__(self, session: Session, laptop_list: Laptops) -> None:
        self._session = session
        self._desk = desk = TransferDesk(session, laptop_list)
        self._offering, self._looking = Offering(desk), Looking(desk)
        self._accepting, self._finishing = Accepting(desk), Finishing(desk)
        self._updating, self._since_told = Updating(desk), SinceTold(session)

    def preview(self, person_id: str) -> HandedRecord:
        """Return what would be handed over; nothing is written.

        Raises:
            RuleError: "record_missing", "not_enrolled" or "record_transferred".
        """
        with self._session.read() as reader:
            return summary(collected(reader, person_id), person_id)

    def offer(  # keyword-only after the third
        self,
        partner_key: str,
        person_id: str,
        folder: Path,
        *,
        consented_on: date,
        until: date | None = None,
    ) -> TransferDone:
        """Offer a person's record to another organization, and write the file for it.

        Args:
            partner_key: Key of the other organization's accepted card.
            person_id: Whose record.
            folder: Where the file goes.
            consented_on: The day the person agreed to it.
            until: Last day on which it may be accepted; `OFFER_DAYS` from now if None.

        Raises:
            RuleError: "key_not_trusted", "record_missing", "not_enrolled", "record_transferred",
                "record_offered" if an offer is open already, "consent_in_the_future", or
                "offer_over" if `until` has passed.
            EnvironmentProblem: "folder_missing", or if the file cannot be written.
        """
        return self._offering.offer(partner_key, person_id, folder, consented_on, until)

    def withdraw(self, offer: str, folder: Path | None = None) -> TransferDone:
        """Withdraw an offer that was not accepted yet; can be undone.

        Args:
            offer: Its id.
            folder: Where to write the file that tells the other organization; None for none.

        Raises:
            RuleError: "offer_unknown", "record_transferred" if both signed it already, or
                "key_not_trusted" if a file is wanted and their card was withdrawn.
            EnvironmentProblem: "folder_missing", or if the file cannot be written.
        """
        return self._offering.withdraw(offer, folder)

    def look(self, path: Path) -> SeenTransfer:
        """Return what a file says and what can be done with it; nothing is kept.

        Raises:
            ForeignFileError: As `read_transfer`.
            RuleError: "transfer_collides" if an offer would change a record of ours.
        """
        return self._looking.look(path)

    def accept(self, path: Path, folder: Path) -> TransferDone:
        """Sign an offer, file the record as ours, and write the acceptance for the other side.

        An offer that was accepted before is not filed again; its acceptance is written again.

        Raises:
            ForeignFileError: As `look`.
            RuleError: "not_an_offer", as `desk.sender`, "transfer_withdrawn", "transfer_expired",
                "transfer_not_for_us", "transfer_not_theirs" if somebody else owns the record as
                far as is known here, or "transfer_collides".
            EnvironmentProblem: "folder_missing", and nothing happened; or if the file cannot be
                written, and the record is ours all the same.
        """
        return self._accepting.accept(path, folder)

    def finish(
        self, path: Path, *, although_changed: bool = False, although_withdrawn: bool = False
    ) -> TransferDone:
        """Take in the acceptance of an offer: the record is theirs from then on.

        Args:
            path: Their file.
            although_changed: Whether a person decided so although our record has changed since.
            although_withdrawn: Whether a person decided so although we withdrew the offer.

        Raises:
            ForeignFileError: As `look`.
            RuleError: "not_an_acceptance", as `desk.sender`, "offer_unknown",
                "record_transferred" if it is somebody else's already, "transfer_withdrawn",
                "record_changed_since" with `lines` and `minutes`.
        """
        return self._finishing.finish(
            path, although_changed=although_changed, although_withdrawn=although_withdrawn
        )

    def keep_withdrawal(self, path: Path) -> TransferDone:
        """Remember that an offer was withdrawn, so that nobody here accepts it any more.

        Raises:
            ForeignFileError: As `look`.
            RuleError: "not_a_withdrawal", as `desk.sender`, or "withdrawn_too_late" if the offer
                was accepted here before.
        """
        return self._finishing.keep_withdrawal(path)

    def changed(self, offer: str) -> ChangedSince | None:
        """Return how a record that is theirs has changed here since they were told last."""
        with self._session.read() as reader:
            return self._since_told.find(reader).get(offer)

    def update(self, offer: str, folder: Path) -> TransferDone:
        """Write the file that tells the new owner how a record stands here now.

        It holds the whole record again, so that a file that was lost is made good by the next.

        Args:
            offer: By which offer the record went.
            folder: Where the file goes.

        Raises:
            RuleError: "record_not_theirs" if they have not accepted it or it came back,
                "person_erased", or "key_not_trusted" if their card was withdrawn.
            EnvironmentProblem: "folder_missing", or if the file cannot be written.
        """
        return self._updating.send(offer, folder)

    def follow(self, path: Path, *, although_less: bool = False) -> TransferDone:
        """Take over what has changed at the former owner of a record, as far as we have not.

        The same version again does nothing.

        Args:
            path: Their file.
            although_less: Whether a person decided so although much is taken away.

        Raises:
            ForeignFileError: As `look`.
            RuleError: "not_an_update", as `desk.sender`, "update_unknown" if the record did not
                come from them, "update_older", "update_forked" if another file had this number,
                "update_without_record", "transfer_collides", "person_erased", or
                "update_takes_away" with how many `signatures` and `records`.
        """
        return self._updating.take(path, although_less=although_less)

    def all(self, progress: Progress | None = None) -> list[TransferState]:
        """Return every offer made here or accepted here, newest first, and what has to follow.

        Args:
            progress: Told how many records were compared with what their new owners have.

        Raises:
            Stopped: If the person asked to stop.
        """
        with self._session.read() as reader:
            return self._states(reader, self._since_told.find(reader, progress))

    def listed(self) -> tuple[list[TransferState], bool]:
        """Return the same at once, without comparing any record.

        Returns:
            The offers, with what was found when records were compared last; and whether that holds
            still. If it does not, `all` finds out.
        """
        with self._session.read() as reader:
            changed, is_current = self._since_told.known(reader)
            return self._states(reader, changed), is_current

    def _states(self, reader: Reader, changed: Collection[str]) -> list[TransferState]:
        found = all_states(reader, self._desk.workspace, self._session.today())
        return [
            replace(one, has_changed=one.state == THEIRS_NOW and one.offer in changed)
            for one in found
        ]

    def handed_over(self) -> set[str]:
        """Return everybody here whose record another organization owns."""
        with self._session.read() as reader:
            return handed_over_people(reader)

    def transferred(self, person_id: str) -> Transfer | None:
        """Return by which transfer somebody else owns a person's record; None if it is ours."""
        with self._session.read() as reader:
            found = transferred(reader, person_id)
            known = {one.id: one for one in all_transfers(reader)}
            return known.get(found.transfer) if found is not None else None
