"""Showing learner records to another organization, and keeping what others show: read-only.

A record has one owner, and only the owner changes it; what is kept here is the newest version the
owner sent. So no two organizations can ever edit the same record.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from plc_desktop import __version__
from plc_desktop.changes import facts
from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import (
    ERASE,
    EXTERNAL_PERSON,
    EXTERNAL_RECORD,
    SHARED_RECORDS,
    SIGN_OFF,
    TRANSFER,
)
from plc_desktop.changes.transfers import holder
from plc_desktop.domain.fields import Json
from plc_desktop.domain.names import fold
from plc_desktop.domain.records import Cohort, Enrollment, Nomination, Organization, Person
from plc_desktop.domain.signoff import KEY_LEVELS
from plc_desktop.domain.tables import HoursRow
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.exchange import container
from plc_desktop.exchange.container import RECORDS, Envelope
from plc_desktop.exchange.learner_records import (
    HOURS,
    SUFFIX,
    OpenedRecords,
    is_withdrawn,
    read_record,
    read_records,
    record_bytes,
    write_records,
)
from plc_desktop.files import file_name
from plc_desktop.services import withdrawn_records
from plc_desktop.services.laptops import Laptops
from plc_desktop.services.owners import all_transfers
from plc_desktop.services.partners import OtherOrganization, partners
from plc_desktop.services.people import People
from plc_desktop.services.same_people import same_as
from plc_desktop.services.session import Session, name_of
from plc_desktop.services.tables import hours_of
from plc_desktop.services.withdrawn_records import CONSENT, WITHDRAWN
from plc_desktop.storage.database import Fact, Reader

NEW, NEWER, KNOWN, OLDER = "new", "newer", "known", "older"
TAKEN_BACK, FORGOTTEN = "withdrawn", "erased"
_MEDIA_TYPE = "application/json"


@dataclass(frozen=True)
class ShownPerson:
    """What another organization would see of one person.

    Attributes:
        person_id: The person.
        name: Their name.
        code: Why nothing is shown: "consent_missing" or "not_enrolled"; empty if it is.
        record: Exactly what is shown.
    """

    person_id: str
    name: str
    code: str
    record: Mapping[str, Json]


@dataclass(frozen=True)
class Shared:
    """A file of records that was written and read back.

    Attributes:
        path: Where.
        organization: Who can open it.
        people: Whose records are in it.
        refused: Who may not be shown.
        withdrawn: Whose earlier records it takes back.
    """

    path: Path
    organization: str
    people: tuple[str, ...]
    refused: tuple[ShownPerson, ...]
    withdrawn: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ExternalRecord:
    """What another organization showed of one person.

    Attributes:
        owner: Id of its workspace.
        organization: Its name.
        subject: Its id of the person.
        version: Grows with each file.
        state: In a file: `NEW`, `NEWER`, `KNOWN` or `OLDER` than what is kept, `TAKEN_BACK` if
            what is kept goes, `FORGOTTEN` if it is about somebody who was erased here; else
            `KNOWN`.
        person_id: Whose record here it is about; empty if nobody said so.
        signed_lines: Lines whose signature by the supervisor's own key is right.
        content: The record.
        holder: Id of the workspace that owns the record now; `owner` unless it was handed over.
        holder_name: Its name; empty unless it was handed over.
        from_: Names of organizations that owned it before `owner`.
        was_name: Name in the record that this one takes back.
    """

    owner: str
    organization: str
    subject: str
    version: int
    state: str
    person_id: str
    signed_lines: int
    content: Mapping[str, Json]
    holder: str = ""
    holder_name: str = ""
    from_: tuple[str, ...] = ()
    was_name: str = ""

    @property
    def name(self) -> str:
        """The person's name as the owner writes it, or wrote it before taking it back."""
        return str(self.content["name"]) or self.was_name


@dataclass(frozen=True)
class SeenRecords:
    """A file of records, before anything is kept."""

    organization: str
    is_trusted: bool
    scope: str
    records: tuple[ExternalRecord, ...]


@dataclass(frozen=True)
class HoursTogether:
    """Signed minutes of one person here and elsewhere.

    Attributes:
        here: Counted here.
        elsewhere: Signed elsewhere and not here as well.
        held: Signed elsewhere on a day and for an activity that is counted here or for another
            organization: presumed the same event, so only the smallest number counts.
    """

    here: int
    elsewhere: int
    held: int


class LearnerRecords:
    """What the exchange page does with `.plcrec` files."""

    def __init__(self, session: Session, laptop_list: Laptops, people: People) -> None:
        self._session = session
        self._laptops = laptop_list
        self._people = people

    def preview(self, person_ids: Collection[str], scope: str) -> list[ShownPerson]:
        """Return exactly what another organization would see; nothing is written."""
        version = self._session.environment.now_ms()
        with self._session.read() as reader:
            return [self._shown(reader, one, scope, version) for one in person_ids]

    def to_withdraw(self, partner_key: str) -> tuple[str, ...]:
        """Return whose records the next file for another organization takes back."""
        with self._session.read() as reader:
            partner = partners(reader).get(partner_key)
            return withdrawn_records.due(reader, partner.workspace) if partner else ()

    def share(
        self, partner_key: str, person_ids: Collection[str], scope: str, folder: Path
    ) -> Shared:
        """Write records into a file that only the other organization can open.

        It also takes back what they were shown of people who were erased or no longer agree.

        Raises:
            RuleError: "key_not_trusted", or "nothing_to_share" if nobody of them may be shown.
            EnvironmentProblem: If the file cannot be written.
        """
        shown = self.preview(person_ids, scope)
        records: list[Mapping[str, Json]] = [one.record for one in shown if not one.code]
        keys, now = self._laptops.keys(), self._session.environment.now_ms()
        with self._session.transaction("records_shared") as work:
            partner = partners(work).get(partner_key)
            if partner is None or partner.is_revoked:
                raise RuleError("key_not_trusted")
            withdrawn = withdrawn_records.due(work, partner.workspace)
            records += withdrawn_records.records(withdrawn, now)
            if not records:
                raise RuleError("nothing_to_share")
            name = name_of(work, Organization, self._session.organization_id)
            envelope = Envelope(
                kind=RECORDS,
                workspace=self._session.database.workspace_id,
                sender=name,
                to=(partner.recipient, keys.age.recipient),
                created_at_ms=now,
                app=__version__,
            )
            people = [one.person_id for one in shown if not one.code]
            moved = [one.content for one in work.facts(TRANSFER) if _is_about(one, people)]
            data = write_records(envelope, name, scope, records, keys, moved)
            read_records(data, [keys.age])
            path = self._path(folder, name, partner)
            for how, whom in ((scope, people), (WITHDRAWN, withdrawn)):
                if whom:
                    work.add_fact(SHARED_RECORDS, self._said(partner, how, whom, data, now))
            container.save_file(path, data)
        refused = tuple(one for one in shown if one.code)
        return Shared(path, partner.organization, tuple(people), refused, withdrawn)

    def _said(
        self,
        partner: OtherOrganization,
        scope: str,
        people: Iterable[str],
        data: bytes,
        now: int,
    ) -> dict[str, Json]:
        return {
            "partner": partner.workspace,
            "organization": partner.organization,
            "scope": scope,
            "people": list(people),
            "version": now,
            "file_sha256": hashlib.sha256(data).hexdigest(),
            "by": self._session.user_id,
            "at": now,
            "nonce": self._session.nonce(),
        }

    def _path(self, folder: Path, name: str, partner: OtherOrganization) -> Path:
        at = self._session.environment.clock().astimezone()
        parts = (name, "records-for", partner.organization, f"{at:%Y-%m-%d_%H%M}")
        path, number = folder / file_name(*parts, suffix=SUFFIX), 1
        while path.exists():
            number += 1
            path = folder / file_name(*parts, str(number), suffix=SUFFIX)
        return path

    def _shown(self, reader: Reader, person_id: str, scope: str, version: int) -> ShownPerson:
        person = reader.get(Person, person_id)
        enrollments = reader.all(Enrollment, person_id=person_id)
        if CONSENT not in person.consents:
            return ShownPerson(person_id, person.full_name, "consent_missing", {})
        if not enrollments:
            return ShownPerson(person_id, person.full_name, "not_enrolled", {})
        detail = self._people.parent_leader(person_id)
        enrollment = detail.enrollment or enrollments[-1]
        nominations = reader.all(Nomination, person_id=person_id)
        nominated_by = nominations[-1].organization_id if nominations else ""
        credential = detail.credential
        record: dict[str, Json] = {
            "cohort": name_of(reader, Cohort, enrollment.cohort_id),
            "consent": CONSENT,
            "credentials": [
                {
                    "issued_on": credential.issued_on.isoformat() if credential.issued_on else "",
                    "number": credential.number,
                    "sha256": credential.document_sha256,
                    "status": credential.status,
                }
            ]
            if credential is not None
            else [],
            "enrolled_on": enrollment.enrolled_on.isoformat() if enrollment.enrolled_on else "",
            "hours": _lines(reader, person_id) if scope == HOURS else [],
            "minutes": {
                "counted": detail.totals.counted_minutes,
                "held": detail.totals.held_minutes,
                "training": detail.totals.training_minutes,
                "waiting": detail.totals.waiting_minutes,
            },
            "name": person.full_name,
            "nominated_by": name_of(reader, Organization, nominated_by),
            "printed_name": person.printed_name,
            "status": enrollment.status,
            "steps": {step.step: int(step.is_met) for step in detail.progress.steps},
            "subject": person_id,
            "version": version,
        }
        return ShownPerson(person_id, person.full_name, "", record)

    def look(self, path: Path) -> SeenRecords:
        """Return what a file shows; nothing is kept.

        Raises:
            ForeignFileError: As `read_records`.
        """
        opened = read_records(container.read_file(path), [self._laptops.keys().age])
        with self._session.read() as reader:
            partner = partners(reader).get(opened.signer)
            return SeenRecords(
                partner.organization if partner else opened.organization,
                _is_trusted(partner, opened),
                opened.scope,
                tuple(_seen(reader, opened)),
            )

    def import_file(self, path: Path) -> SeenRecords:
        """Keep what a file shows, as far as it is newer; the same file again does nothing.

        Raises:
            ForeignFileError: As `look`.
            RuleError: "sender_unknown" if the organization's card was not accepted.
        """
        opened = read_records(container.read_file(path), [self._laptops.keys().age])
        with self._session.transaction("records_received") as work:
            partner = partners(work).get(opened.signer)
            if partner is None or not _is_trusted(partner, opened):
                raise RuleError("sender_unknown", name=opened.organization)
            seen = tuple(_seen(work, opened))
            gone = _earlier(work, [one for one in seen if one.state == TAKEN_BACK])
            if gone:
                said: dict[str, Json] = {"changes": [], "people": [], "documents": [*gone]}
                work.add_fact(ERASE, {**said, "reason": WITHDRAWN, **self._moment()})
            for record in seen:
                if record.state in {NEW, NEWER, TAKEN_BACK}:
                    sha256 = work.add_document(record_bytes(record.content), _MEDIA_TYPE)
                    work.add_fact(EXTERNAL_RECORD, self._filed(partner, opened, record, sha256))
            for moved in self._believed(work, opened):
                work.add_fact(TRANSFER, moved)
        return SeenRecords(partner.organization, True, opened.scope, seen)

    def _believed(self, reader: Reader, opened: OpenedRecords) -> Iterator[Mapping[str, Json]]:
        """Yield the changes of owner that are new here, of organizations whose cards we compared.

        One that names us as a party is known here already, or it is none.
        """
        cards = {
            (one.workspace, one.key) for one in partners(reader).values() if not one.is_revoked
        }
        for moved in opened.transfers:
            parties = {(moved["from"], moved["key"]), (moved["to"], moved["to_key"])}
            name = fact_id(TRANSFER, moved)
            if parties <= cards and not reader.facts(TRANSFER, id=name):
                yield moved

    def _filed(
        self,
        partner: OtherOrganization,
        opened: OpenedRecords,
        record: ExternalRecord,
        sha256: str,
    ) -> dict[str, Json]:
        return {
            "owner": partner.workspace,
            "organization": partner.organization,
            "subject": record.subject,
            "version": record.version,
            "scope": opened.scope,
            "document_sha256": sha256,
            **self._moment(),
        }

    def all(self) -> list[ExternalRecord]:
        """Return the newest version of every record that others showed, by name."""
        with self._session.read() as reader:
            found = list(kept_records(reader).values())
        return sorted(found, key=lambda one: (one.name.casefold(), one.owner, one.subject))

    def link(self, owner: str, subject: str, person_id: str) -> str:
        """Say whose record here another organization's record is about; return the change.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.transaction("record_linked") as work:
            if (owner, subject) not in kept_records(work):
                raise RuleError("record_missing", id=subject)
            work.get(Person, person_id)
            said: dict[str, Json] = {"owner": owner, "subject": subject, "person": person_id}
            work.add_fact(EXTERNAL_PERSON, {**said, **self._moment()})
        return work.change_id

    def hours_together(self, person_id: str) -> HoursTogether:
        """Return a person's signed minutes here and elsewhere, nothing counted twice."""
        with self._session.read() as reader:
            people = same_as(reader, person_id)
            others = [one for one in standing_records(reader) if one.person_id in people]
            return minutes_together(reader, people, others)

    def _moment(self) -> dict[str, Json]:
        now = self._session.environment.now_ms()
        return {"by": self._session.user_id, "at": now, "nonce": self._session.nonce()}


def _lines(reader: Reader, person_id: str) -> list[Json]:
    """Return the lines that count, each with the sign-off it counts by."""
    rows = [row for row in hours_of(reader, same_as(reader, person_id)) if row.counts]
    signed = reader.facts_by(SIGN_OFF, "entry", [row.id for row in rows])
    lines: list[Json] = []
    for row in rows:
        found = facts.decide(
            [facts.Fact(one.id, one.type, one.content) for one in signed.get(row.id, ())],
            row.content_hash,
        )
        lines.append(
            {
                "activity": row.activity,
                "entry": row.id,
                "hash": row.content_hash,
                "level": row.attestation_level,
                "minutes": row.minutes,
                "sign_off": dict(found.content) if found is not None else {},
                "site": row.site,
                "worked_on": row.worked_on.isoformat(),
            }
        )
    return lines


def _is_trusted(partner: OtherOrganization | None, opened: OpenedRecords) -> bool:
    return (
        partner is not None
        and not partner.is_revoked
        and partner.workspace == opened.envelope.workspace
    )


def _seen(reader: Reader, opened: OpenedRecords) -> Iterable[ExternalRecord]:
    """Yield the records of a file, compared with what is kept."""
    owner = opened.envelope.workspace
    kept, linked = _newest(reader), _linked(reader)
    forgotten = reader.erased().people
    for content in opened.records:
        record = _external(owner, opened.organization, content, "")
        key = (owner, record.subject)
        before = kept.get(key)
        state = _state(record, before)
        if forgotten & {record.subject, linked.get(key, "")}:
            state = FORGOTTEN
        yield replace(record, state=state, was_name=before.name if before is not None else "")


def _state(record: ExternalRecord, before: ExternalRecord | None) -> str:
    """Return how a record compares with the one that is kept."""
    if before is None:
        return KNOWN if is_withdrawn(record.content) else NEW
    if record.version <= before.version:
        return OLDER if record.version < before.version else KNOWN
    return TAKEN_BACK if is_withdrawn(record.content) else NEWER


def _earlier(reader: Reader, records: Iterable[ExternalRecord]) -> list[str]:
    """Return the documents of earlier versions of records."""
    keys = {(one.owner, one.subject) for one in records}
    return sorted(
        {
            str(fact.content["document_sha256"])
            for fact in reader.facts(EXTERNAL_RECORD)
            if (fact.content["owner"], fact.content["subject"]) in keys
        }
    )


def _linked(reader: Reader) -> dict[tuple[str, str], str]:
    """Return whose records here others' records are said to be about, by owner and subject."""
    return {
        (str(fact.content.get("owner")), str(fact.content.get("subject"))): str(
            fact.content.get("person")
        )
        for fact in reader.facts(EXTERNAL_PERSON)
    }


def kept_records(reader: Reader) -> dict[tuple[str, str], ExternalRecord]:
    """Return the newest version of every record that was filed and not taken back."""
    found = {key: one for key, one in _newest(reader).items() if not is_withdrawn(one.content)}
    return _with_holders(reader, found) if found else {}


def _newest(reader: Reader) -> dict[tuple[str, str], ExternalRecord]:
    """Return the newest version of every record that was filed and whose document is here."""
    people = _linked(reader)
    found: dict[tuple[str, str], ExternalRecord] = {}
    for fact in reader.facts(EXTERNAL_RECORD):
        said = fact.content
        key = (str(said.get("owner")), str(said.get("subject")))
        try:
            content = read_record(reader.document(str(said.get("document_sha256"))))
        except (RuleError, ForeignFileError):  # not received yet
            continue
        record = _external(key[0], str(said.get("organization")), content, people.get(key, ""))
        if key not in found or found[key].version < record.version:
            found[key] = record
    return found


def standing_records(reader: Reader) -> list[ExternalRecord]:
    """Return the records of others that count: without those whose new owner's record is here."""
    found = kept_records(reader)
    ours = reader.authority().workspace if found else ""
    return [
        one
        for key, one in sorted(found.items())
        if one.holder == one.owner
        or not ((one.holder, one.subject) in found or (one.holder == ours and one.person_id))
    ]


def _with_holders(
    reader: Reader, found: Mapping[tuple[str, str], ExternalRecord]
) -> dict[tuple[str, str], ExternalRecord]:
    """Return records with who owns them now, and whose they are here.

    An id is never given twice, so a record with the id of somebody here is about them, and what was
    said of a record stands for it under its new owner too.
    """
    moved = all_transfers(reader)
    said = {one.subject: one.person_id for one in found.values() if one.person_id}
    here = {one.id for one in reader.many(Person, sorted({subject for _, subject in found}))}
    told = {}
    for key, record in found.items():
        end = holder(moved, record.owner, record.subject)
        known = record.person_id or said.get(record.subject, "")
        mine = record.subject if record.subject in here else ""
        told[key] = replace(
            record,
            holder=end.workspace,
            holder_name=end.name if end.workspace != record.owner else "",
            from_=tuple(
                one.giver_name
                for one in moved
                if (one.taker, one.subject) == (record.owner, record.subject)
            ),
            person_id=known or mine,
        )
    return told


def _external(
    owner: str, organization: str, content: Mapping[str, Json], person_id: str, state: str = KNOWN
) -> ExternalRecord:
    signed = [line for line in lines_of(content) if _is_signed(line)]
    return ExternalRecord(
        owner=owner,
        organization=organization,
        subject=str(content["subject"]),
        version=int(str(content["version"])),
        state=state,
        person_id=person_id,
        signed_lines=len(signed),
        content=content,
    )


def _is_about(moved: Fact, people: Collection[str]) -> bool:
    return moved.content.get("subject") in people


def minutes_together(
    reader: Reader, people: Collection[str], others: Iterable[ExternalRecord]
) -> HoursTogether:
    """Return signed minutes of one person here and in others' records, no event counted twice.

    What two of them signed on one day for one activity is presumed to be one event: the smaller
    number counts. What one of them says is taken together, as it is the owner who knows. Lines that
    are here themselves, by id and content, are no second claim.
    """
    rows = _mine(reader, people)
    same = {(row.id, row.content_hash) for row in rows}
    here = _by_event((row.worked_on.isoformat(), row.activity, row.minutes) for row in rows)
    elsewhere: dict[tuple[str, str], int] = {}
    claimed = 0
    for record in others:
        lines = lines_of(record.content)
        said = _by_event(map(_event_of, lines))
        theirs = _by_event(map(_event_of, (one for one in lines if _line_of(one) not in same)))
        for event, minutes in said.items():
            if event not in theirs:
                continue  # these very lines are here: the record was handed over
            known = here if event in here else elsewhere
            claimed += minutes
            known[event] = min(known.get(event, minutes), minutes)
    counted = sum(elsewhere.values())
    return HoursTogether(sum(here.values()), counted, claimed - counted)


def _mine(reader: Reader, people: Collection[str]) -> list[HoursRow]:
    return [row for row in hours_of(reader, people) if row.counts]


def _event_of(line: Mapping[str, Json]) -> tuple[str, str, int]:
    return str(line["worked_on"]), str(line["activity"]), int(str(line["minutes"]))


def _line_of(line: Mapping[str, Json]) -> tuple[str, str]:
    return str(line["entry"]), str(line["hash"])


def _by_event(lines: Iterable[tuple[str, str, int]]) -> dict[tuple[str, str], int]:
    """Return minutes by day and activity."""
    found: dict[tuple[str, str], int] = {}
    for day, activity, minutes in lines:
        event = (day, fold(activity))
        found[event] = found.get(event, 0) + minutes
    return found


def lines_of(content: Mapping[str, Json]) -> list[dict[str, Json]]:
    """Return the lines of hours a record shows; none if it is a summary."""
    lines = content["hours"]
    return [line for line in lines if isinstance(line, dict)] if isinstance(lines, list) else []


def _is_signed(line: Mapping[str, Json]) -> bool:
    """Return whether the supervisor's own key signed this very line, by its hash and length."""
    said = line["sign_off"]
    if not isinstance(said, dict) or said.get("level") not in KEY_LEVELS:
        return False
    same = (("entry", "entry"), ("content_hash", "hash"), ("minutes", "minutes"))
    if any(said.get(mine) != line[theirs] for mine, theirs in same):
        return False
    return facts.is_authentic(said, (str(said.get("key")),))
