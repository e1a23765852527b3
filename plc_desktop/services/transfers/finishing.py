"""The last step of a change of owner: the answer, or the withdrawal, of the other side is read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import TRANSFER, TRANSFER_WITHDRAWN
from plc_desktop.changes.transfers import holder
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from plc_desktop.exchange.transfers import ACCEPTANCE, WITHDRAWAL
from plc_desktop.services.transfers.desk import TransferDesk, TransferDone, sender
from plc_desktop.services.transfers.handed_records import changed_since
from plc_desktop.services.transfers.states import (
    FINISHED,
    UNKNOWN,
    WITHDRAWN,
    accepted,
    state_of,
    withdrawn,
)
from plc_desktop.services.workspace.owners import all_transfers, record_transferred
from plc_desktop.services.workspace.session import name_of
from plc_desktop.storage.database import Reader


class Finishing:
    """What either side does with the other's last word."""

    def __init__(self, desk: TransferDesk) -> None:
        self._desk = desk

    def finish(
        self, path: Path, *, although_changed: bool, although_withdrawn: bool
    ) -> TransferDone:
        """Take in the acceptance of an offer; see `Transfers.finish`."""
        opened = self._desk.opened(path)
        if opened.what != ACCEPTANCE:
            raise RuleError("not_an_acceptance")
        session = self._desk.session
        with session.transaction("record_handed_over") as work:
            partner = sender(work, opened, self._desk.workspace)
            said = opened.statement
            subject = str(said["subject"])
            state = state_of(work, opened, self._desk.workspace, session.today())
            if state != FINISHED:
                self._check(work, said, state, although_withdrawn=although_withdrawn)
                if not although_changed:
                    _check_unchanged(work, said)
            if not work.facts(TRANSFER, id=fact_id(TRANSFER, said)):
                work.add_fact(TRANSFER, said)  # a taker that was put back has signed once more
            name = name_of(work, Person, subject)
        return TransferDone(work.change_id, subject, name, partner.organization)

    def _check(
        self, reader: Reader, said: Mapping[str, Json], state: str, *, although_withdrawn: bool
    ) -> None:
        if state == UNKNOWN:
            raise RuleError("offer_unknown")
        owner = holder(all_transfers(reader), self._desk.workspace, str(said["subject"]))
        if owner.workspace != self._desk.workspace or owner.transfer != said["previous"]:
            raise record_transferred(owner)
        if state == WITHDRAWN and not although_withdrawn:
            raise RuleError("transfer_withdrawn", organization=said["from_name"])

    def keep_withdrawal(self, path: Path) -> TransferDone:
        """Remember that an offer was withdrawn; see `Transfers.keep_withdrawal`."""
        opened = self._desk.opened(path)
        if opened.what != WITHDRAWAL:
            raise RuleError("not_a_withdrawal")
        with self._desk.session.transaction("withdrawal_received") as work:
            partner = sender(work, opened, self._desk.workspace)
            said = opened.statement
            if opened.offer in accepted(work):
                raise RuleError("withdrawn_too_late", organization=partner.organization)
            if opened.offer not in withdrawn(work):
                about = {name: said[name] for name in ("from", "offer", "subject")}
                work.add_fact(TRANSFER_WITHDRAWN, {**about, **self._desk.moment()})
        return TransferDone(work.change_id, str(said["subject"]), "", partner.organization)


def _check_unchanged(reader: Reader, said: Mapping[str, Json]) -> None:
    changed = changed_since(reader, said)
    if changed is not None:
        raise RuleError("record_changed_since", lines=changed.lines, minutes=changed.minutes)
