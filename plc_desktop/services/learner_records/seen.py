"""A file of records that another organization sent, compared with what is kept of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from plc_desktop.changes.facts import EXTERNAL_RECORD
from plc_desktop.exchange.learner_records import OpenedRecords, is_withdrawn
from plc_desktop.services.learner_records.external import (
    FORGOTTEN,
    KNOWN,
    NEW,
    NEWER,
    OLDER,
    TAKEN_BACK,
    ExternalRecord,
    external_record,
    linked_people,
    newest_records,
)
from plc_desktop.services.learner_records.partners import OtherOrganization
from plc_desktop.storage.database import Reader


@dataclass(frozen=True)
class SeenRecords:
    """A file of records, before anything is kept.

    Attributes:
        organization: Who wrote it.
        is_trusted: Whether their card was accepted.
        scope: One of `exchange.learner_records.SCOPES`.
        records: What it shows.
        objection: Why they are not believed, as `partners.objection_to`; empty if they are.
    """

    organization: str
    is_trusted: bool
    scope: str
    records: tuple[ExternalRecord, ...]
    objection: str = ""


def is_trusted(partner: OtherOrganization | None, opened: OpenedRecords) -> bool:
    """Return whether a file was signed by an organization whose card stands, for its workspace."""
    return (
        partner is not None
        and not partner.is_revoked
        and partner.workspace == opened.envelope.workspace
    )


def seen_in(reader: Reader, opened: OpenedRecords) -> Iterable[ExternalRecord]:
    """Yield the records of a file, compared with what is kept."""
    owner = opened.envelope.workspace
    kept, linked = newest_records(reader), linked_people(reader)
    forgotten = reader.erased().people
    for content in opened.records:
        record = external_record(owner, opened.organization, content, "")
        key = (owner, record.subject)
        before = kept.get(key)
        state = _state(record, before)
        if forgotten & {record.subject, linked.get(key, "")}:
            state = FORGOTTEN
        if before is None:
            yield replace(record, state=state)
        else:
            is_shown = state == NEWER and not is_withdrawn(before.content)
            was = _counted(before) if is_shown else None
            yield replace(record, state=state, was_name=before.name, was_minutes=was)


def _counted(record: ExternalRecord) -> int:
    minutes = record.content["minutes"]
    return int(str(minutes.get("counted", 0))) if isinstance(minutes, dict) else 0


def _state(record: ExternalRecord, before: ExternalRecord | None) -> str:
    """Return how a record compares with the one that is kept."""
    if before is None:
        return KNOWN if is_withdrawn(record.content) else NEW
    if record.version <= before.version:
        return OLDER if record.version < before.version else KNOWN
    return TAKEN_BACK if is_withdrawn(record.content) else NEWER


def earlier_documents(reader: Reader, records: Iterable[ExternalRecord]) -> list[str]:
    """Return the documents of earlier versions of records."""
    keys = {(one.owner, one.subject) for one in records}
    return sorted(
        {
            str(fact.content["document_sha256"])
            for fact in reader.facts(EXTERNAL_RECORD)
            if (fact.content["owner"], fact.content["subject"]) in keys
        }
    )
