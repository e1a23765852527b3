"""A file about a change of owner, before anything follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.exchange.transfers import ACCEPTANCE, OFFER, UPDATE, WITHDRAWAL, OpenedTransfer
from plc_desktop.services.learner_records.external import kept_records
from plc_desktop.services.learner_records.partners import (
    OWN_FILE,
    OtherOrganization,
    objection_to,
    partners,
)
from plc_desktop.services.transfers.accepting import Accepting, linked_people
from plc_desktop.services.transfers.desk import TransferDesk, is_trusted
from plc_desktop.services.transfers.followed import Follows, follows_in
from plc_desktop.services.transfers.handed_records import (
    ChangedSince,
    HandedRecord,
    changed_since,
    summary,
)
from plc_desktop.services.transfers.states import OPEN, WITHDRAWN, accepted, offers, state_of
from plc_desktop.services.transfers.updating import KNOWN, Updating
from plc_desktop.services.workspace.owners import day_of
from plc_desktop.services.workspace.session import name_of
from plc_desktop.storage.database import Reader


@dataclass(frozen=True, kw_only=True)
class SeenTransfer:
    """A file about a change of owner, before anything follows from it.

    Attributes:
        what: `OFFER`, `ACCEPTANCE`, `WITHDRAWAL` or `UPDATE`.
        organization: Who wrote it; of our own file who is to read it, empty if not known here.
        is_trusted: Whether their card was accepted.
        state: `OPEN` if something can be done with it; `ACCEPTED`, `FINISHED`, `WITHDRAWN`,
            `EXPIRED`, or `UNKNOWN` if it answers nothing that was offered here; of an update also
            `KNOWN`, `OLDER` or `FORKED`.
        name: The person, as far as it can be told.
        offered_on: Day of the offer, or of the update, ISO; empty if a withdrawal does not say it.
        until: Last day on which it may be accepted, ISO; empty if a withdrawal does not say it.
        consented_on: Day the person agreed, ISO; empty in a withdrawal.
        record: What an offer hands over; None for other files.
        changed: How our record differs from what they accepted; None if it does not.
        same_as: Our people who are known to be this person.
        follows: What an update changes here, or did; None for other files.
        objection: Why they are not believed, as `partners.objection_to`; empty if they are.
    """

    what: str
    organization: str
    is_trusted: bool
    state: str
    name: str
    offered_on: str = ""
    until: str = ""
    consented_on: str = ""
    record: HandedRecord | None = None
    changed: ChangedSince | None = None
    same_as: tuple[str, ...] = ()
    follows: Follows | None = None
    objection: str = ""

    @property
    def is_own(self) -> bool:
        """Whether it was written here, for the other organization."""
        return self.objection == OWN_FILE


class Looking:
    """Shows what a file says and what can be done with it."""

    def __init__(self, desk: TransferDesk) -> None:
        self._desk = desk
        self._accepting, self._updating = Accepting(desk), Updating(desk)

    def look(self, path: Path) -> SeenTransfer:
        """Return what a file says; see `Transfers.look`."""
        opened = self._desk.opened(path)
        ours = self._desk.workspace
        with self._desk.session.read() as reader:
            seen = self._seen(reader, opened)
            if seen.is_trusted:
                return seen
            objection = objection_to(reader, opened.envelope.workspace, ours)
            if objection == OWN_FILE:
                seen = replace(seen, organization=_receiver(reader, opened))
            return replace(seen, objection=objection)

    def _seen(self, reader: Reader, opened: OpenedTransfer) -> SeenTransfer:
        partner = partners(reader).get(opened.signer)
        trusted = is_trusted(partner, opened)
        said, subject = opened.statement, str(opened.statement["subject"])
        if opened.what == UPDATE:
            return self._seen_update(reader, opened, partner)
        state = state_of(reader, opened, self._desk.workspace, self._desk.session.today())
        record = summary(opened.handed, subject) if opened.what == OFFER else None
        if record is not None and trusted and state == OPEN:
            self._accepting.plan(reader, opened)
        is_answer = opened.what == ACCEPTANCE and state in {OPEN, WITHDRAWN}
        return SeenTransfer(
            what=opened.what,
            organization=partner.organization if partner else opened.organization,
            is_trusted=trusted,
            state=state,
            name=record.name if record else _known_name(reader, said),
            offered_on=(
                str(said.get("offered_on", ""))
                if opened.what == WITHDRAWAL
                else day_of(int(str(said["at"])))
            ),
            until=str(said.get("until", "")),
            consented_on=str(said.get("consented_on", "")),
            record=record,
            changed=changed_since(reader, said) if is_answer else None,
            same_as=tuple(name_of(reader, Person, one) for one in linked_people(reader, opened)),
        )

    def _seen_update(
        self, reader: Reader, opened: OpenedTransfer, partner: OtherOrganization | None
    ) -> SeenTransfer:
        """Return what follows a record that is ours, and what would be otherwise here."""
        state, trusted = self._updating.state(reader, opened), is_trusted(partner, opened)
        follows = None
        if trusted and state in {OPEN, KNOWN}:
            follows = follows_in(self._updating.plan(reader, opened))
        subject = str(opened.statement["subject"])
        return SeenTransfer(
            what=opened.what,
            organization=partner.organization if partner else opened.organization,
            is_trusted=trusted,
            state=state,
            name=name_of(reader, Person, subject) or summary(opened.handed, subject).name,
            offered_on=day_of(int(str(opened.statement["at"]))),
            follows=follows,
        )


def _receiver(reader: Reader, opened: OpenedTransfer) -> str:
    """Return for whom our own file was written; empty if that is not known here."""
    if opened.what == ACCEPTANCE:
        return str(opened.statement["from_name"])
    said, place = opened.statement, (opened.statement.get("to"), opened.statement["subject"])
    known = {**accepted(reader), **offers(reader, include_retracted=True), "": said}
    return next(
        (
            str(one["to_name"])
            for offer, one in known.items()
            if "to_name" in one and (offer == opened.offer or (one["to"], one["subject"]) == place)
        ),
        "",
    )


def _known_name(reader: Reader, said: Mapping[str, Json]) -> str:
    """Return what the person is called here or in a record that their owner showed, if anything.

    A withdrawal names nobody: the person may have taken their consent back, and the offer may never
    have been opened.
    """
    subject = str(said["subject"])
    shown = kept_records(reader).get((str(said["from"]), subject))
    return name_of(reader, Person, subject) or (shown.name if shown is not None else "")
