"""Showing learner records to another organization, and keeping what others show: read-only.

A record has one owner, and only the owner changes it; what is kept here is the newest version the
owner sent. So no two organizations can ever edit the same record.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plc_desktop import __version__
from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import (
    ERASE,
    EXTERNAL_PERSON,
    EXTERNAL_RECORD,
    SHARED_RECORDS,
    TRANSFER,
)
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Organization, Person
from plc_desktop.errors import RuleError
from plc_desktop.exchange import container
from plc_desktop.exchange.container import RECORDS, Envelope
from plc_desktop.exchange.learner_records import (
    SUFFIX,
    OpenedRecords,
    read_records,
    record_bytes,
    write_records,
)
from plc_desktop.files import check_folder, free_path
from plc_desktop.services.identities.laptops import Laptops
from plc_desktop.services.learner_records import shown_before, withdrawing
from plc_desktop.services.learner_records.external import (
    NEW,
    NEWER,
    TAKEN_BACK,
    ExternalRecord,
    kept_records,
    last_linked_at,
)
from plc_desktop.services.learner_records.partners import (
    OtherOrganization,
    objection_to,
    partners,
)
from plc_desktop.services.learner_records.seen import (
    SeenRecords,
    earlier_documents,
    is_trusted,
    seen_in,
)
from plc_desktop.services.learner_records.shown_before import mark_of
from plc_desktop.services.learner_records.shown_people import ShownPerson, objections, shown_person
from plc_desktop.services.learner_records.withdrawing import WITHDRAWN
from plc_desktop.services.people.parent_leaders import People
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.storage.database import Fact, Reader

_MEDIA_TYPE = "application/json"


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


class LearnerRecords:
    """What the exchange page does with `.plcrec` files."""

    def __init__(self, session: Session, laptop_list: Laptops, people: People) -> None:
        self._session = session
        self._laptops = laptop_list
        self._people = people

    def preview(
        self, person_ids: Collection[str], scope: str, partner_key: str = ""
    ) -> list[ShownPerson]:
        """Return exactly what another organization would see; nothing is written.

        Args:
            person_ids: Whose records.
            scope: How much of them.
            partner_key: Key of its card, to know what it was shown before.
        """
        with self._session.read() as reader:
            version, partner = self._next_version(reader), partners(reader).get(partner_key)
            found = [
                shown_person(reader, self._people.parent_leader, one, scope, version)
                for one in person_ids
            ]
            if partner is None:
                return found
            return [shown_before.compared(reader, partner.workspace, one, scope) for one in found]

    def objections(self, person_ids: Sequence[str]) -> dict[str, str]:
        """Return why nothing is shown of people: "consent_missing" or "not_enrolled".

        Args:
            person_ids: Of whom it is asked; those who can be shown are not in the answer.
        """
        with self._session.read() as reader:
            return objections(reader, person_ids)

    def last_shown_on(self) -> dict[str, str]:
        """Return when each organization was shown anything last, ISO, by its workspace."""
        with self._session.read() as reader:
            return shown_before.last_shown_on(reader)

    def to_withdraw(self, partner_key: str) -> tuple[str, ...]:
        """Return whose records the next file for another organization takes back."""
        with self._session.read() as reader:
            partner = partners(reader).get(partner_key)
            return withdrawing.due(reader, partner.workspace) if partner else ()

    def share(
        self, partner_key: str, person_ids: Collection[str], scope: str, folder: Path
    ) -> Shared:
        """Write records into a file that only the other organization can open.

        It also takes back what they were shown of people who were erased or no longer agree.

        Raises:
            RuleError: "key_not_trusted", or "nothing_to_share" if nobody of them may be shown.
            EnvironmentProblem: "folder_missing", or if the file cannot be written.
        """
        check_folder(folder)
        shown = self.preview(person_ids, scope)
        records: list[Mapping[str, Json]] = [one.record for one in shown if not one.code]
        keys, now = self._laptops.keys(), self._session.environment.now_ms()
        with self._session.transaction("records_shared") as work:
            version = self._next_version(work)
            partner = partners(work).get(partner_key)
            if partner is None or partner.is_revoked:
                raise RuleError("key_not_trusted")
            withdrawn = withdrawing.due(work, partner.workspace)
            records += withdrawing.records(withdrawn, version)
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
            told = {str(one["subject"]): one for one in records}
            for how, whom in ((scope, people), (WITHDRAWN, withdrawn)):
                if whom:
                    said = self._said(partner, how, whom, data, version)
                    marks: dict[str, Json] = {
                        one: mark_of(told[one], str(said["nonce"])) for one in people if one in whom
                    }
                    work.add_fact(SHARED_RECORDS, {**said, "marks": marks} if marks else said)
            container.save_file(path, data)
        refused = tuple(one for one in shown if one.code)
        return Shared(path, partner.organization, tuple(people), refused, withdrawn)

    def _said(
        self,
        partner: OtherOrganization,
        scope: str,
        people: Iterable[str],
        data: bytes,
        version: int,
    ) -> dict[str, Json]:
        return {
            "partner": partner.workspace,
            "organization": partner.organization,
            "scope": scope,
            "people": list(people),
            "version": version,
            "file_sha256": hashlib.sha256(data).hexdigest(),
            **self._moment(),
        }

    def _next_version(self, reader: Reader) -> int:
        """Return a version above all that were shown: the clock may have been ahead then."""
        shown = [fact.content["version"] for fact in reader.facts(SHARED_RECORDS)]
        last = max((one for one in shown if isinstance(one, int)), default=0)
        return max(self._session.environment.now_ms(), last + 1)

    def _path(self, folder: Path, name: str, partner: OtherOrganization) -> Path:
        at = self._session.environment.clock().astimezone()
        parts = (name, "records-for", partner.organization, f"{at:%Y-%m-%d_%H%M}")
        return free_path(folder, *parts, suffix=SUFFIX)

    def look(self, path: Path) -> SeenRecords:
        """Return what a file shows; nothing is kept.

        Raises:
            ForeignFileError: As `read_records`.
        """
        opened = read_records(container.read_file(path), [self._laptops.keys().age])
        with self._session.read() as reader:
            partner = partners(reader).get(opened.signer)
            trusted = is_trusted(partner, opened)
            return SeenRecords(
                partner.organization if partner else opened.organization,
                trusted,
                opened.scope,
                tuple(seen_in(reader, opened)),
                "" if trusted else self._objection(reader, opened),
            )

    def import_file(self, path: Path) -> SeenRecords:
        """Keep what a file shows, as far as it is newer; the same file again does nothing.

        Raises:
            ForeignFileError: As `look`.
            RuleError: As `partners.objection_to` if the organization's card was not accepted.
        """
        opened = read_records(container.read_file(path), [self._laptops.keys().age])
        with self._session.transaction("records_received") as work:
            partner = partners(work).get(opened.signer)
            if partner is None or not is_trusted(partner, opened):
                raise RuleError(self._objection(work, opened), name=opened.organization)
            seen = tuple(seen_in(work, opened))
            gone = earlier_documents(work, [one for one in seen if one.state == TAKEN_BACK])
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

    def _objection(self, reader: Reader, opened: OpenedRecords) -> str:
        ours = self._session.database.workspace_id
        return objection_to(reader, opened.envelope.workspace, ours)

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
            at = max(self._session.environment.now_ms(), last_linked_at(work) + 1)
            work.add_fact(EXTERNAL_PERSON, {**said, **self._moment(), "at": at})
        return work.change_id

    def _moment(self) -> dict[str, Json]:
        now = self._session.environment.now_ms()
        return {"by": self._session.user_id, "at": now, "nonce": self._session.nonce()}


def _is_about(moved: Fact, people: Collection[str]) -> bool:
    return moved.content.get("subject") in people
