"""The first step of a change of owner: the record is offered, or the offer is withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from plc_desktop.changes import transfers as statements
from plc_desktop.changes.facts import TRANSFER_OFFER, TRANSFER_WITHDRAWN
from plc_desktop.changes.transfers import holder
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Enrollment, Person
from plc_desktop.errors import RuleError
from plc_desktop.exchange.transfers import OFFER, WITHDRAWAL, Handed, record_sha256
from plc_desktop.services.learner_records.partners import OtherOrganization
from plc_desktop.services.transfers import handing_over
from plc_desktop.services.transfers.desk import TransferDesk, TransferDone, receiver
from plc_desktop.services.transfers.handed_records import summary
from plc_desktop.services.transfers.states import OPEN, all_states, offers, withdrawn
from plc_desktop.services.workspace.owners import all_transfers, check_owned, day_of
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import name_of
from plc_desktop.storage.database import Reader

OFFER_DAYS = 60
"""How long an offer is good for unless somebody says otherwise."""


@dataclass(frozen=True)
class _Dates:
    """When the person agreed, and the last day to accept."""

    consented_on: date
    until: date


def collected(reader: Reader, person_id: str) -> Handed:
    """Return what would be handed over of a record that is ours.

    Raises:
        RuleError: "record_missing", "not_enrolled" or "record_transferred".
    """
    person = reader.get(Person, person_id)
    check_owned(reader, person_id)
    if not reader.all(Enrollment, person_id=person.id):
        raise RuleError("not_enrolled")
    return handing_over.collect(reader, person_id)


class Offering:
    """What the giver does before anybody has accepted."""

    def __init__(self, desk: TransferDesk) -> None:
        self._desk = desk

    def offer(
        self,
        partner_key: str,
        person_id: str,
        folder: Path,
        consented_on: date,
        until: date | None,
    ) -> TransferDone:
        """Sign an offer and write the file for it; see `Transfers.offer`."""
        today = self._desk.session.today()
        dates = _Dates(consented_on, until or today + timedelta(days=OFFER_DAYS))
        if dates.consented_on > today:
            raise RuleError("consent_in_the_future", on=dates.consented_on.isoformat())
        if dates.until < today:
            raise RuleError("offer_over", on=dates.until.isoformat())
        with self._desk.session.transaction("record_offered") as work:
            partner = receiver(work, partner_key)
            handed = collected(work, person_id)
            self._check_not_offered(work, person_id)
            content = self._content(work, handed, person_id, partner, dates)
            signed = statements.offer(content, self._desk.keys.signing)
            work.add_fact(TRANSFER_OFFER, signed)
            path = self._desk.write(work, OFFER, signed, partner, folder, handed)
            name = name_of(work, Person, person_id)
        return TransferDone(work.change_id, person_id, name, partner.organization, path)

    def _content(
        self,
        reader: Reader,
        handed: Handed,
        person_id: str,
        partner: OtherOrganization,
        dates: _Dates,
    ) -> Mapping[str, Json]:
        """Return what the giver signs."""
        record, workspace = summary(handed, person_id), self._desk.workspace
        return {
            **self._desk.moment(),
            "consented_on": dates.consented_on.isoformat(),
            "from": workspace,
            "from_name": self._desk.name(reader),
            "lines": record.lines,
            "minutes": record.minutes,
            "previous": holder(all_transfers(reader), workspace, person_id).transfer,
            "record_sha256": record_sha256(handed),
            "subject": person_id,
            "to": partner.workspace,
            "to_key": partner.key,
            "to_name": partner.organization,
            "until": dates.until.isoformat(),
        }

    def _check_not_offered(self, reader: Reader, person_id: str) -> None:
        people = same_as(reader, person_id)
        for one in all_states(reader, self._desk.workspace, self._desk.session.today()):
            if one.is_ours and one.state == OPEN and one.subject in people:
                raise RuleError("record_offered", organization=one.organization, until=one.until)

    def withdraw(self, offer: str, folder: Path | None) -> TransferDone:
        """Withdraw an offer and write the letter about it; see `Transfers.withdraw`."""
        desk = self._desk
        with desk.session.transaction("offer_withdrawn") as work:
            said = offers(work).get(offer)
            if said is None or said["from"] != desk.workspace:
                raise RuleError("offer_unknown")
            _check_not_accepted(work, offer)
            subject, path = str(said["subject"]), None
            about: dict[str, Json] = {"from": desk.workspace, "offer": offer, "subject": subject}
            if offer not in withdrawn(work):
                work.add_fact(TRANSFER_WITHDRAWN, {**about, **desk.moment()})
            if folder is not None:
                partner = receiver(work, str(said["to_key"]))
                statement = {
                    **about,
                    "at": desk.session.environment.now_ms(),
                    "offered_on": day_of(int(str(said["at"]))),
                    "until": said["until"],
                }
                path = desk.write(work, WITHDRAWAL, statement, partner, folder)
            name = name_of(work, Person, subject)
        return TransferDone(work.change_id, subject, name, str(said["to_name"]), path)


def _check_not_accepted(reader: Reader, offer: str) -> None:
    """Refuse to withdraw what both have signed."""
    for one in all_transfers(reader):
        if one.offer == offer:
            raise RuleError(
                "record_transferred", organization=one.taker_name, on=day_of(one.accepted_at_ms)
            )
