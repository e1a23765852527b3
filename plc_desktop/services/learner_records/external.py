"""What other organizations showed, as it is kept here: the newest version of each record.

Which of them count is worked out from who owns a record now: of a record that was handed over only
the new owner's version does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from plc_desktop.changes import facts
from plc_desktop.changes.facts import EXTERNAL_PERSON, EXTERNAL_RECORD
from plc_desktop.changes.transfers import holder
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.domain.signoff import KEY_LEVELS
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.exchange.learner_records import is_withdrawn, read_record
from plc_desktop.services.identities.known_keys import said_when
from plc_desktop.services.workspace.owners import all_transfers
from plc_desktop.storage.database import Reader

NEW, NEWER, KNOWN, OLDER = "new", "newer", "known", "older"
TAKEN_BACK, FORGOTTEN = "withdrawn", "erased"


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
        was_minutes: In a file, for a `NEWER` record: counted minutes of the one that is kept.
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
    was_minutes: int | None = None

    @property
    def name(self) -> str:
        """The person's name as the owner writes it, or wrote it before taking it back."""
        return str(self.content["name"]) or self.was_name


def linked_people(reader: Reader) -> dict[tuple[str, str], str]:
    """Return whose records here others' records are said to be about, by owner and subject.

    What was said last stands, on whichever laptop, whatever was read first here.
    """
    return {
        (str(fact.content.get("owner")), str(fact.content.get("subject"))): str(
            fact.content.get("person")
        )
        for fact in sorted(reader.facts(EXTERNAL_PERSON), key=said_when)
    }


def last_linked_at(reader: Reader) -> int:
    """Return when the last link was made by the clocks of all laptops; 0 if there is none."""
    return max((said_when(fact)[0] for fact in reader.facts(EXTERNAL_PERSON)), default=0)


def kept_records(reader: Reader) -> dict[tuple[str, str], ExternalRecord]:
    """Return the newest version of every record that was filed and not taken back."""
    found = {
        key: one for key, one in newest_records(reader).items() if not is_withdrawn(one.content)
    }
    return _with_holders(reader, found) if found else {}


def newest_records(reader: Reader) -> dict[tuple[str, str], ExternalRecord]:
    """Return the newest version of every record that was filed and whose document is here."""
    people = linked_people(reader)
    found: dict[tuple[str, str], ExternalRecord] = {}
    for fact in reader.facts(EXTERNAL_RECORD):
        said = fact.content
        key = (str(said.get("owner")), str(said.get("subject")))
        try:
            content = read_record(reader.document(str(said.get("document_sha256"))))
        except (RuleError, ForeignFileError):  # not received yet
            continue
        record = external_record(
            key[0], str(said.get("organization")), content, people.get(key, "")
        )
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


def external_record(
    owner: str, organization: str, content: Mapping[str, Json], person_id: str, state: str = KNOWN
) -> ExternalRecord:
    """Return a record as it stands in a file, and how much of it is signed."""
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
