"""Handing a learner record to another organization: offered, accepted, finished, or withdrawn.

The owner signs an offer to one organization. That one reads what it would own, signs the very same
offer, files the record as its own in one step, and sends its acceptance back. Nothing that was
signed or issued is written anew, and the former owner's history stays where it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from plc_desktop import __version__
from plc_desktop.changes import transfers as statements
from plc_desktop.changes.encoding import content_hash
from plc_desktop.changes.facts import (
    AWARD,
    EXTERNAL_PERSON,
    HANDED_OVER,
    SAME_PERSON,
    SIGN_OFF,
    TRANSFER,
    TRANSFER_OFFER,
    TRANSFER_WITHDRAWN,
    VOID,
)
from plc_desktop.changes.transfers import Transfer, holder
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import (
    Attendance,
    Cohort,
    Enrollment,
    HoursEntry,
    Organization,
    Person,
    kind_of,
    write_values,
)
from plc_desktop.domain.signoff import KEY_LEVELS, SIGNED
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.exchange import container
from plc_desktop.exchange.container import TRANSFERS, Envelope
from plc_desktop.exchange.learner_records import SUFFIX
from plc_desktop.exchange.transfers import (
    ACCEPTANCE,
    OFFER,
    WITHDRAWAL,
    Handed,
    OpenedTransfer,
    read_transfer,
    record_sha256,
    write_transfer,
)
from plc_desktop.files import file_name
from plc_desktop.services import handing_over, taking_over
from plc_desktop.services.laptops import Laptops
from plc_desktop.services.owners import all_transfers, day_of, record_transferred, transferred
from plc_desktop.services.partners import OtherOrganization, partners
from plc_desktop.services.same_people import same_as
from plc_desktop.services.session import Session, name_of
from plc_desktop.storage.database import Reader, UnitOfWork

OFFER_DAYS = 60
"""How long an offer is good for unless somebody says otherwise."""

OPEN, ACCEPTED, WITHDRAWN, EXPIRED, FINISHED = (
    "open",
    "accepted",
    "withdrawn",
    "expired",
    "finished",
)
UNKNOWN = "unknown"
OURS_NOW, THEIRS_NOW = "ours_now", "theirs_now"


@dataclass(frozen=True, kw_only=True)
class HandedRecord:
    """What is handed over, counted and in words.

    Attributes:
        name: The person.
        cohort: Their cohort.
        lines: Lines of hours.
        minutes: Minutes of the lines that a supervisor signed.
        signed: Lines that a supervisor signed.
        by_key: Those of them that carry the supervisor's own signature.
        trainings: Training sessions they were at.
        credentials: Credentials that were awarded and stand.
        records: How many records go along, by kind.
    """

    name: str
    cohort: str
    lines: int
    minutes: int
    signed: int
    by_key: int
    trainings: int
    credentials: int
    records: Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class TransferState:
    """One offer, whoever made it.

    Attributes:
        offer: Its id.
        subject: The person.
        name: Their name here; empty if they are not here.
        organization: The other organization.
        is_ours: Whether we offered it.
        state: `OPEN`, `WITHDRAWN`, `EXPIRED`, `THEIRS_NOW` or `OURS_NOW`.
        offered_on: Day of the offer, ISO.
        until: Last day on which it may be accepted, ISO.
        since: Day of the acceptance, ISO; empty before.
    """

    offer: str
    subject: str
    name: str
    organization: str
    is_ours: bool
    state: str
    offered_on: str
    until: str
    since: str = ""


@dataclass(frozen=True, kw_only=True)
class ChangedSince:
    """How a record differs from what was offered.

    Attributes:
        lines: Lines of hours more than in the offer.
        minutes: Signed minutes more than in the offer.
        is_other: Whether anything at all is different.
    """

    lines: int
    minutes: int
    is_other: bool


@dataclass(frozen=True, kw_only=True)
class SeenTransfer:
    """A file about a change of owner, before anything follows from it.

    Attributes:
        what: `OFFER`, `ACCEPTANCE` or `WITHDRAWAL`.
        organization: Who wrote it.
        is_trusted: Whether their card was accepted.
        state: `OPEN` if something can be done with it; `ACCEPTED`, `FINISHED`, `WITHDRAWN`,
            `EXPIRED`, or `UNKNOWN` if it answers nothing that was offered here.
        name: The person, as far as it can be told.
        offered_on: Day of the offer, ISO; empty in a withdrawal.
        until: Last day on which it may be accepted, ISO; empty in a withdrawal.
        consented_on: Day the person agreed, ISO; empty in a withdrawal.
        record: What an offer hands over; None for other files.
        changed: How our record differs from what they accepted; None if it does not.
        same_as: Our people who are known to be this person.
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


@dataclass(frozen=True)
class TransferDone:
    """What a step did.

    Attributes:
        change_id: The change; empty if nothing had to be written down.
        person_id: The person.
        name: Their name.
        organization: The other organization.
        path: The file that was written for it; None if there is none.
    """

    change_id: str
    person_id: str
    name: str
    organization: str
    path: Path | None = None


class Transfers:
    """What the exchange page does when a record changes its owner."""

    def __init__(self, session: Session, laptop_list: Laptops) -> None:
        self._session = session
        self._laptops = laptop_list

    def preview(self, person_id: str) -> HandedRecord:
        """Return what would be handed over; nothing is written.

        Raises:
            RuleError: "record_missing", "not_enrolled" or "record_transferred".
        """
        with self._session.read() as reader:
            return self._summary(self._collected(reader, person_id), person_id)

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
            EnvironmentProblem: If the file cannot be written.
        """
        today = self._session.today()
        last = until or today + timedelta(days=OFFER_DAYS)
        if consented_on > today:
            raise RuleError("consent_in_the_future", on=consented_on.isoformat())
        if last < today:
            raise RuleError("offer_over", on=last.isoformat())
        with self._session.transaction("record_offered") as work:
            partner = _partner(work, partner_key)
            handed = self._collected(work, person_id)
            self._check_not_offered(work, person_id)
            summary = self._summary(handed, person_id)
            content = {
                **self._moment(),
                "consented_on": consented_on.isoformat(),
                "from": self._workspace,
                "from_name": self._name(work),
                "lines": summary.lines,
                "minutes": summary.minutes,
                "previous": holder(all_transfers(work), self._workspace, person_id).transfer,
                "record_sha256": record_sha256(handed),
                "subject": person_id,
                "to": partner.workspace,
                "to_key": partner.key,
                "to_name": partner.organization,
                "until": last.isoformat(),
            }
            signed = statements.offer(content, self._laptops.keys().signing)
            work.add_fact(TRANSFER_OFFER, signed)
            path = self._write(work, OFFER, signed, partner, folder, handed)
        return TransferDone(work.change_id, person_id, summary.name, partner.organization, path)

    def _collected(self, reader: Reader, person_id: str) -> Handed:
        """Return what would be handed over of a record that is ours.

        Raises:
            RuleError: "record_missing", "not_enrolled" or "record_transferred".
        """
        person = reader.get(Person, person_id)
        found = transferred(reader, person_id)
        if found is not None:
            raise record_transferred(found)
        if not reader.all(Enrollment, person_id=person.id):
            raise RuleError("not_enrolled")
        return handing_over.collect(reader, person_id)

    def _check_not_offered(self, reader: Reader, person_id: str) -> None:
        people = same_as(reader, person_id)
        for one in self._states(reader):
            if one.is_ours and one.state == OPEN and one.subject in people:
                raise RuleError("record_offered", organization=one.organization, until=one.until)

    def withdraw(self, offer: str, folder: Path | None = None) -> TransferDone:
        """Withdraw an offer that was not accepted yet; can be undone.

        Args:
            offer: Its id.
            folder: Where to write the file that tells the other organization; None for none.

        Raises:
            RuleError: "offer_unknown", "record_transferred" if both signed it already, or
                "key_not_trusted" if a file is wanted and their card was withdrawn.
            EnvironmentProblem: If the file cannot be written.
        """
        with self._session.transaction("offer_withdrawn") as work:
            said = _offers(work).get(offer)
            if said is None or said["from"] != self._workspace:
                raise RuleError("offer_unknown")
            subject = str(said["subject"])
            for one in all_transfers(work):
                if one.offer == offer:
                    raise RuleError(
                        "record_transferred",
                        organization=one.taker_name,
                        on=day_of(one.accepted_at_ms),
                    )
            about: dict[str, Json] = {"from": self._workspace, "offer": offer, "subject": subject}
            if offer not in _withdrawn(work):
                work.add_fact(TRANSFER_WITHDRAWN, {**about, **self._moment()})
            name, to_name = name_of(work, Person, subject), str(said["to_name"])
            path = None
            if folder is not None:
                partner = _partner(work, str(said["to_key"]))
                statement = {**about, "at": self._session.environment.now_ms()}
                path = self._write(work, WITHDRAWAL, statement, partner, folder)
        return TransferDone(work.change_id, subject, name, to_name, path)

    def look(self, path: Path) -> SeenTransfer:
        """Return what a file says and what can be done with it; nothing is kept.

        Raises:
            ForeignFileError: As `read_transfer`.
            RuleError: "transfer_collides" if an offer would change a record of ours.
        """
        opened = self._opened(path)
        with self._session.read() as reader:
            return self._seen(reader, opened)

    def _seen(self, reader: Reader, opened: OpenedTransfer) -> SeenTransfer:
        partner = partners(reader).get(opened.signer)
        is_trusted = _is_trusted(partner, opened)
        said = opened.statement
        subject = str(said["subject"])
        record = None
        if opened.what == OFFER:
            record = self._summary(opened.handed, subject)
            if is_trusted and self._state(reader, opened) == OPEN:
                self._plan(reader, opened)
        state = self._state(reader, opened)
        changed = None
        if opened.what == ACCEPTANCE and state in {OPEN, WITHDRAWN}:
            changed = self._changed(reader, said)
        return SeenTransfer(
            what=opened.what,
            organization=partner.organization if partner else opened.organization,
            is_trusted=is_trusted,
            state=state,
            name=record.name if record else name_of(reader, Person, subject),
            offered_on="" if opened.what == WITHDRAWAL else day_of(int(str(said["at"]))),
            until=str(said.get("until", "")),
            consented_on=str(said.get("consented_on", "")),
            record=record,
            changed=changed,
            same_as=tuple(name_of(reader, Person, one) for one in self._linked(reader, opened)),
        )

    def _state(self, reader: Reader, opened: OpenedTransfer) -> str:
        """Return what became of the offer that a file is about, as far as is known here."""
        is_done = any(one.offer == opened.offer for one in all_transfers(reader))
        if opened.what == WITHDRAWAL:
            if is_done:
                return ACCEPTED
            return WITHDRAWN if opened.offer in _withdrawn(reader) else OPEN
        if opened.what == ACCEPTANCE:
            return FINISHED if is_done else self._answers(reader, opened)
        if is_done:
            return ACCEPTED
        if opened.offer in _withdrawn(reader):
            return WITHDRAWN
        is_over = str(opened.statement["until"]) < self._session.today().isoformat()
        return EXPIRED if is_over else OPEN

    def _answers(self, reader: Reader, opened: OpenedTransfer) -> str:
        """Return whether an acceptance answers an offer of ours that stands."""
        offer = opened.offer
        if opened.statement["from"] != self._workspace:
            return UNKNOWN
        if offer not in _offers(reader):
            return WITHDRAWN if offer in _offers(reader, include_retracted=True) else UNKNOWN
        return WITHDRAWN if offer in _withdrawn(reader) else OPEN

    def accept(self, path: Path, folder: Path) -> TransferDone:
        """Sign an offer, file the record as ours, and write the acceptance for the other side.

        An offer that was accepted before is not filed again; its acceptance is written again.

        Raises:
            ForeignFileError: As `look`.
            RuleError: "not_an_offer", "sender_unknown", "transfer_withdrawn", "transfer_expired",
                "transfer_not_for_us", "transfer_not_theirs" if somebody else owns the record as
                far as is known here, or "transfer_collides".
            EnvironmentProblem: If the file cannot be written; the record is ours all the same.
        """
        opened = self._opened(path)
        if opened.what != OFFER:
            raise RuleError("not_an_offer")
        with self._session.transaction("record_taken_over") as work:
            partner = self._sender(work, opened)
            known = _accepted(work).get(opened.offer)
            subject = str(opened.statement["subject"])
            if known is None:
                known = self._take_over(work, opened, subject)
            name = name_of(work, Person, subject)
        with self._session.read() as reader:
            written = self._write(reader, ACCEPTANCE, known, partner, folder)
        return TransferDone(work.change_id, subject, name, partner.organization, written)

    def _take_over(self, work: UnitOfWork, opened: OpenedTransfer, subject: str) -> dict[str, Json]:
        """Write everything down in this one step; return what both signed."""
        said, keys = opened.statement, self._laptops.keys()
        state = self._state(work, opened)
        if state == WITHDRAWN:
            raise RuleError("transfer_withdrawn", organization=said["from_name"])
        if state == EXPIRED:
            raise RuleError("transfer_expired", organization=said["from_name"])
        made = self._plan(work, opened)
        linked = self._linked(work, opened)
        taking_over.write(work, made, opened.handed)
        now = self._session.environment.now_ms()
        content = statements.accept(said, now, self._session.user_id, keys.signing)
        transfer = work.add_fact(TRANSFER, content)
        entries: list[Json] = [*made.entries]
        vouched: list[Json] = [*made.vouched]
        about: dict[str, Json] = {"transfer": transfer, "person": subject, "entries": entries}
        work.add_fact(HANDED_OVER, {**about, "facts": vouched, **self._moment()})
        for one in linked:
            pair: list[Json] = [*sorted((one, subject))]
            work.add_fact(SAME_PERSON, {"people": pair, "nonce": self._session.nonce()})
        return content

    def _plan(self, reader: Reader, opened: OpenedTransfer) -> taking_over.TakingOver:
        """Return what accepting would write.

        Raises:
            RuleError: "transfer_not_for_us", "transfer_not_theirs" or "transfer_collides".
            ForeignFileError: "exchange_file_malformed".
        """
        said = opened.statement
        if (said["to"], said["to_key"]) != (self._workspace, self._laptops.this().key):
            raise RuleError("transfer_not_for_us", organization=said["to_name"])
        subject, known = str(said["subject"]), all_transfers(reader)
        owner = holder(known, str(said["from"]), subject)
        if owner.workspace != said["from"] or owner.transfer not in {"", said["previous"]}:
            raise RuleError("transfer_not_theirs", organization=owner.name)
        returns = any(one.subject == subject and one.giver == self._workspace for one in known)
        return taking_over.plan(reader, opened.handed, subject, returns=returns)

    def _linked(self, reader: Reader, opened: OpenedTransfer) -> list[str]:
        """Return our people who were said to be the person of the other organization's record."""
        if opened.what != OFFER:
            return []
        owner, subject = opened.statement["from"], str(opened.statement["subject"])
        said = [
            str(fact.content["person"])
            for fact in reader.facts(EXTERNAL_PERSON)
            if (fact.content["owner"], fact.content["subject"]) == (owner, subject)
        ]
        return [one for one in said[-1:] if one != subject and reader.find(Person, one)]

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
            RuleError: "not_an_acceptance", "sender_unknown", "offer_unknown",
                "record_transferred" if it is somebody else's already, "transfer_withdrawn",
                "record_changed_since" with `lines` and `minutes`.
        """
        opened = self._opened(path)
        if opened.what != ACCEPTANCE:
            raise RuleError("not_an_acceptance")
        with self._session.transaction("record_handed_over") as work:
            partner = self._sender(work, opened)
            said = opened.statement
            subject = str(said["subject"])
            state = self._state(work, opened)
            if state != FINISHED:
                self._check_finish(work, said, state, although_withdrawn=although_withdrawn)
                changed = self._changed(work, said)
                if changed is not None and not although_changed:
                    raise RuleError(
                        "record_changed_since", lines=changed.lines, minutes=changed.minutes
                    )
                work.add_fact(TRANSFER, said)
            name = name_of(work, Person, subject)
        return TransferDone(work.change_id, subject, name, partner.organization)

    def _check_finish(
        self, work: UnitOfWork, said: Mapping[str, Json], state: str, *, although_withdrawn: bool
    ) -> None:
        if state == UNKNOWN:
            raise RuleError("offer_unknown")
        owner = holder(all_transfers(work), self._workspace, str(said["subject"]))
        if owner.workspace != self._workspace or owner.transfer != said["previous"]:
            raise record_transferred(owner)
        if state == WITHDRAWN and not although_withdrawn:
            raise RuleError("transfer_withdrawn", organization=said["from_name"])

    def keep_withdrawal(self, path: Path) -> TransferDone:
        """Remember that an offer was withdrawn, so that nobody here accepts it any more.

        Raises:
            ForeignFileError: As `look`.
            RuleError: "not_a_withdrawal", "sender_unknown", or "withdrawn_too_late" if the offer
                was accepted here before.
        """
        opened = self._opened(path)
        if opened.what != WITHDRAWAL:
            raise RuleError("not_a_withdrawal")
        with self._session.transaction("withdrawal_received") as work:
            partner = self._sender(work, opened)
            said = opened.statement
            if opened.offer in _accepted(work):
                raise RuleError("withdrawn_too_late", organization=partner.organization)
            if opened.offer not in _withdrawn(work):
                about = {name: said[name] for name in ("from", "offer", "subject")}
                work.add_fact(TRANSFER_WITHDRAWN, {**about, **self._moment()})
        return TransferDone(work.change_id, str(said["subject"]), "", partner.organization)

    def all(self) -> list[TransferState]:
        """Return every offer made here or accepted here, newest first."""
        with self._session.read() as reader:
            return self._states(reader)

    def transferred(self, person_id: str) -> Transfer | None:
        """Return by which transfer somebody else owns a person's record; None if it is ours."""
        with self._session.read() as reader:
            found = transferred(reader, person_id)
            known = {one.id: one for one in all_transfers(reader)}
            return known.get(found.transfer) if found is not None else None

    def _states(self, reader: Reader) -> list[TransferState]:
        done = {one.offer: one for one in all_transfers(reader)}
        withdrawn, today = _withdrawn(reader), self._session.today().isoformat()
        found = []
        said_of = {**_accepted(reader), **_offers(reader)}
        for offer, said in said_of.items():
            is_ours = said["from"] == self._workspace
            if not is_ours and said["to"] != self._workspace:
                continue
            one = done.get(offer)
            if one is not None:
                state = THEIRS_NOW if is_ours else OURS_NOW
            elif offer in withdrawn:
                state = WITHDRAWN
            else:
                state = EXPIRED if str(said["until"]) < today else OPEN
            found.append(
                TransferState(
                    offer=offer,
                    subject=str(said["subject"]),
                    name=name_of(reader, Person, str(said["subject"])),
                    organization=str(said["to_name" if is_ours else "from_name"]),
                    is_ours=is_ours,
                    state=state,
                    offered_on=day_of(int(str(said["at"]))),
                    until=str(said["until"]),
                    since=day_of(one.accepted_at_ms) if one is not None else "",
                )
            )
        return sorted(found, key=lambda item: (item.offered_on, item.offer), reverse=True)

    def _changed(self, reader: Reader, said: Mapping[str, Json]) -> ChangedSince | None:
        """Return how our record differs from what was offered; None if it does not."""
        subject = str(said["subject"])
        if reader.find(Person, subject) is None:
            return ChangedSince(lines=0, minutes=0, is_other=True)
        handed = handing_over.collect(reader, subject)
        if record_sha256(handed) == said["record_sha256"]:
            return None
        now = self._summary(handed, subject)
        return ChangedSince(
            lines=now.lines - int(str(said["lines"])),
            minutes=now.minutes - int(str(said["minutes"])),
            is_other=True,
        )

    @staticmethod
    def _summary(handed: Handed, subject: str) -> HandedRecord:
        records = handed.records
        signed = _signed(handed)
        minutes = {one.id: one.minutes for one in records if isinstance(one, HoursEntry)}
        names = {one.id: one.full_name for one in records if isinstance(one, Person)}
        cohorts = [one.name for one in records if isinstance(one, Cohort)]
        attended = [
            one for one in records if isinstance(one, Attendance) and one.status == "present"
        ]
        return HandedRecord(
            name=names.get(subject, ""),
            cohort=", ".join(cohorts),
            lines=len(minutes),
            minutes=sum(minutes[entry] for entry in signed),
            signed=len(signed),
            by_key=sum(signed.values()),
            trainings=len(attended),
            credentials=sum(fact.type == AWARD for fact in handed.facts),
            records=dict(Counter(kind_of(one).name for one in records)),
        )

    def _opened(self, path: Path) -> OpenedTransfer:
        return read_transfer(container.read_file(path), [self._laptops.keys().age])

    def _sender(self, reader: Reader, opened: OpenedTransfer) -> OtherOrganization:
        partner = partners(reader).get(opened.signer)
        if partner is None or not _is_trusted(partner, opened):
            raise RuleError("sender_unknown", name=opened.organization)
        return partner

    def _write(  # noqa: PLR0913, PLR0917  # private
        self,
        reader: Reader,
        what: str,
        statement: Mapping[str, Json],
        partner: OtherOrganization,
        folder: Path,
        handed: Handed | None = None,
    ) -> Path:
        keys, name = self._laptops.keys(), self._name(reader)
        envelope = Envelope(
            kind=TRANSFERS,
            workspace=self._workspace,
            sender=name,
            to=(partner.recipient, keys.age.recipient),
            created_at_ms=self._session.environment.now_ms(),
            app=__version__,
        )
        data = write_transfer(
            envelope,
            what=what,
            organization=name,
            statement=statement,
            keys=keys,
            handed=handed or Handed(),
        )
        try:
            read_transfer(data, [keys.age])
        except ForeignFileError:
            raise RuleError("record_not_whole") from None
        path = self._path(folder, name, what, partner)
        container.save_file(path, data)
        return path

    def _path(self, folder: Path, name: str, what: str, partner: OtherOrganization) -> Path:
        at = self._session.environment.clock().astimezone()
        parts = (name, what, "for", partner.organization, f"{at:%Y-%m-%d_%H%M}")
        path, number = folder / file_name(*parts, suffix=SUFFIX), 1
        while path.exists():
            number += 1
            path = folder / file_name(*parts, str(number), suffix=SUFFIX)
        return path

    @property
    def _workspace(self) -> str:
        return self._session.database.workspace_id

    def _name(self, reader: Reader) -> str:
        return name_of(reader, Organization, self._session.organization_id)

    def _moment(self) -> dict[str, Json]:
        now = self._session.environment.now_ms()
        return {"by": self._session.user_id, "at": now, "nonce": self._session.nonce()}


def _signed(handed: Handed) -> dict[str, bool]:
    """Return the lines that a supervisor signed as they stand, and whether by their own key."""
    hashes = {
        one.id: content_hash(one.id, write_values(one))
        for one in handed.records
        if isinstance(one, HoursEntry)
    }
    void = {str(fact.content["entry"]) for fact in handed.facts if fact.type == VOID}
    found: dict[str, bool] = {}
    for fact in handed.facts:
        said = fact.content
        entry = str(said.get("entry"))
        if fact.type != SIGN_OFF or said["content_hash"] != hashes.get(entry):
            continue
        if said["decision"] == SIGNED and entry not in void:
            found[entry] = found.get(entry, False) or said["level"] in KEY_LEVELS
    return found


def _partner(reader: Reader, key: str) -> OtherOrganization:
    partner = partners(reader).get(key)
    if partner is None or partner.is_revoked:
        raise RuleError("key_not_trusted")
    return partner


def _is_trusted(partner: OtherOrganization | None, opened: OpenedTransfer) -> bool:
    return (
        partner is not None
        and not partner.is_revoked
        and partner.workspace == opened.envelope.workspace
    )


def _offers(reader: Reader, *, include_retracted: bool = False) -> dict[str, Mapping[str, Json]]:
    """Return what was offered here, by the id of the offer."""
    found = reader.facts(TRANSFER_OFFER, include_retracted=include_retracted)
    return {fact.id: fact.content for fact in found}


def _withdrawn(reader: Reader) -> set[str]:
    return {str(fact.content["offer"]) for fact in reader.facts(TRANSFER_WITHDRAWN)}


def _accepted(reader: Reader) -> dict[str, dict[str, Json]]:
    """Return what both signed, by the id of the offer."""
    return {
        statements.offer_id(fact.content): dict(fact.content)
        for fact in reader.facts(TRANSFER)
        if statements.is_accepted(fact.content)
    }
