"""The second step of a change of owner: the offer is signed, and the record filed as ours."""

from __future__ import annotations

from pathlib import Path

from plc_desktop.changes import transfers as statements
from plc_desktop.changes.facts import HANDED_OVER, SAME_PERSON, TRANSFER
from plc_desktop.changes.transfers import holder
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from plc_desktop.exchange.transfers import ACCEPTANCE, OFFER, OpenedTransfer
from plc_desktop.files import check_folder
from plc_desktop.services.learner_records import external
from plc_desktop.services.transfers import taking_over
from plc_desktop.services.transfers.desk import TransferDesk, TransferDone, sender
from plc_desktop.services.transfers.states import EXPIRED, WITHDRAWN, accepted, state_of
from plc_desktop.services.workspace.owners import all_transfers
from plc_desktop.services.workspace.session import name_of
from plc_desktop.storage.database import Reader, UnitOfWork


class Accepting:
    """What the taker does with an offer."""

    def __init__(self, desk: TransferDesk) -> None:
        self._desk = desk

    def accept(self, path: Path, folder: Path) -> TransferDone:
        """Take a record over and write the acceptance; see `Transfers.accept`."""
        opened = self._desk.opened(path)
        if opened.what != OFFER:
            raise RuleError("not_an_offer")
        check_folder(folder)  # before the record is ours
        with self._desk.session.transaction("record_taken_over") as work:
            partner = sender(work, opened, self._desk.workspace)
            known = accepted(work).get(opened.offer)
            subject = str(opened.statement["subject"])
            if known is None:
                known = self._take_over(work, opened, subject)
            name = name_of(work, Person, subject)
        with self._desk.session.read() as reader:
            written = self._desk.write(reader, ACCEPTANCE, known, partner, folder)
        return TransferDone(work.change_id, subject, name, partner.organization, written)

    def _take_over(self, work: UnitOfWork, opened: OpenedTransfer, subject: str) -> dict[str, Json]:
        """Write everything down in this one step; return what both signed."""
        said, session = opened.statement, self._desk.session
        state = state_of(work, opened, self._desk.workspace, session.today())
        if state == WITHDRAWN:
            raise RuleError("transfer_withdrawn", organization=said["from_name"])
        if state == EXPIRED:
            raise RuleError("transfer_expired", organization=said["from_name"])
        made = self.plan(work, opened)
        linked = linked_people(work, opened)
        now = session.environment.now_ms()
        content = statements.accept(said, now, session.user_id, self._desk.keys.signing)
        transfer = work.add_fact(TRANSFER, content)
        told = taking_over.handed_over(work, made, opened.handed, transfer, 0)
        taking_over.write(work, made, opened.handed)
        work.add_fact(HANDED_OVER, {**told, "person": subject, **self._desk.moment()})
        for one in linked:
            pair: list[Json] = [*sorted((one, subject))]
            work.add_fact(SAME_PERSON, {"people": pair, "nonce": session.nonce()})
        return content

    def plan(self, reader: Reader, opened: OpenedTransfer) -> taking_over.TakingOver:
        """Return what accepting would write.

        Raises:
            RuleError: "transfer_not_for_us", "transfer_not_theirs" or "transfer_collides".
            ForeignFileError: "exchange_file_malformed".
        """
        said, workspace = opened.statement, self._desk.workspace
        if (said["to"], said["to_key"]) != (workspace, self._desk.card_key):
            raise RuleError("transfer_not_for_us", organization=said["to_name"])
        subject, known = str(said["subject"]), all_transfers(reader)
        owner = holder(known, str(said["from"]), subject)
        if owner.workspace != said["from"] or owner.transfer not in {"", said["previous"]}:
            raise RuleError("transfer_not_theirs", organization=owner.name)
        returns = any(one.subject == subject and one.giver == workspace for one in known)
        return taking_over.plan(reader, opened.handed, subject, returns=returns)


def linked_people(reader: Reader, opened: OpenedTransfer) -> list[str]:
    """Return our people who were said to be the person of the other organization's record."""
    if opened.what != OFFER:
        return []
    owner, subject = str(opened.statement["from"]), str(opened.statement["subject"])
    said = external.linked_people(reader).get((owner, subject), subject)
    return [said] if said != subject and reader.find(Person, said) else []
