"""Filing a record that another organization hands over: nothing of ours may be changed by it.

Ids and contents stay, so that what was signed stays signed and nothing counts twice. Organizations
and cohorts that are here already under the same name are used, and not made again.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from plc_desktop.changes.facts import (
    EVALUATION,
    ISSUE,
    ISSUE_STEP,
    REVOKE_CREDENTIAL,
    SIGN_OFF,
    Fact,
)
from plc_desktop.domain.fields import FieldType, Json
from plc_desktop.domain.names import fold
from plc_desktop.domain.records import (
    Cohort,
    HoursEntry,
    Organization,
    Person,
    Placement,
    Record,
    kind_of,
)
from plc_desktop.errors import RuleError
from plc_desktop.exchange.transfer_rows import write_rows
from plc_desktop.exchange.transfers import Handed, record_sha256
from plc_desktop.services.transfers.checks import check, check_references, is_own, people_in
from plc_desktop.services.transfers.erased_names import without_erased_names
from plc_desktop.services.transfers.handing_over import NOT_HANDED_OVER
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import label_of
from plc_desktop.storage.database import Reader, UnitOfWork

ROWS_TYPE = "application/plc-rows+jsonl"
"""Media type of a record's rows as they came."""

VOUCHED = frozenset({SIGN_OFF, EVALUATION, ISSUE, ISSUE_STEP, REVOKE_CREDENTIAL})
"""Types that count by the word of the former owner."""


@dataclass
class TakingOver:
    """What is written when a record is taken over.

    Attributes:
        people: The person, and records that are the same person.
        records: Records to be put, parents before children.
        submitted: When lines of hours were handed in, by id.
        facts: Facts to be written.
        vouched: Ids of those that count by the word of the former owner.
        brought: Ids of those that were not here before.
        entries: Ids of the lines of hours that were not here before.
        used: Ids of ours in the place of handed ones; empty for somebody who was erased here.
    """

    people: frozenset[str]
    records: list[Record] = field(default_factory=list)
    submitted: dict[str, Mapping[str, Json]] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    vouched: list[str] = field(default_factory=list)
    brought: list[str] = field(default_factory=list)
    entries: list[str] = field(default_factory=list)
    used: dict[str, str] = field(default_factory=dict)


def plan(reader: Reader, handed: Handed, subject: str, *, returns: bool) -> TakingOver:
    """Return what taking a record over would write.

    Args:
        reader: This workspace.
        handed: What the other organization hands over.
        subject: Whose record it is.
        returns: Whether the record was ours before, so that its rows are here already.

    Raises:
        ForeignFileError: "exchange_file_malformed" if it holds anything that is not about this
            person.
        RuleError: "transfer_collides" if it would change a record of ours.
    """
    handed = without_erased_names(reader, handed)
    made = TakingOver(people_in(handed, subject))
    check(made.people, handed)
    check_people(reader, made.people, subject)
    find_used(reader, handed, made)
    if not returns:
        check_new(reader, handed, made.people, ())
    for row in handed.rows:
        record = row.record
        if is_own(record, made.people):
            _check_ours(reader, record, made.people)
            made.records.append(with_ours(_with_roles(reader, record), made.used))
            if isinstance(record, HoursEntry) and reader.find(HoursEntry, record.id) is None:
                made.entries.append(record.id)
            if row.submitted:
                made.submitted[record.id] = row.submitted
        elif record.id not in made.used and reader.find(type(record), record.id) is None:
            made.records.append(with_ours(record, made.used))
    check_references(reader, made.records)
    choose_facts(reader, made, handed, theirs=None if returns else ())
    return made


def choose_facts(
    reader: Reader, made: TakingOver, handed: Handed, *, theirs: Collection[str] | None
) -> None:
    """Note which facts are believed, and which count by the word of the former owner.

    Nobody else speaks for our people: what is in their name counts by their own key, or not at all.

    Args:
        reader: This workspace.
        made: Where it is noted.
        handed: What the other organization sent.
        theirs: People who are here but speak for it; None if the record was ours before, so that
            our people went along when it left.
    """
    ours = {one.id for one in handed.facts if theirs is not None and _is_ours(reader, one, theirs)}
    made.facts = [one for one in handed.facts if one.id not in ours or "key" in one.content]
    made.vouched = [one.id for one in made.facts if one.type in VOUCHED and one.id not in ours]
    known = reader.known_facts([one.id for one in made.facts])
    made.brought = [one.id for one in made.facts if one.id not in known]


def handed_over(
    work: UnitOfWork, made: TakingOver, handed: Handed, transfer: str, version: int
) -> dict[str, Json]:
    """Return what a `handed_over` fact says of a version of a record, and keep its rows.

    Asked before the facts are written: it reads, and reading works out what signatures are worth
    that are there without the word of the former owner.

    Args:
        work: The step that takes it over.
        made: What was planned.
        handed: What the other organization sent.
        transfer: By which change of owner it came.
        version: 0 for the offer.
    """
    rows = without_erased_names(work, handed).rows
    own = [row for row in rows if is_own(row.record, made.people)]
    lists = {
        "entries": made.entries,
        "facts": made.vouched,
        "brought": made.brought,
        "people": [one.id for one in made.records if isinstance(one, Person)],
    }
    return {
        **{name: [*ids] for name, ids in lists.items()},
        "transfer": transfer,
        "version": version,
        "used": dict(made.used),
        "record_sha256": record_sha256(handed),
        "document_sha256": work.add_document(write_rows(own), ROWS_TYPE),
    }


def write(work: UnitOfWork, made: TakingOver, handed: Handed) -> None:
    """Put what was planned; the caller says whose it is."""
    for document in handed.documents:
        work.add_document(document.body, document.media_type)
    work.put_many(made.records)
    for entry, submitted in made.submitted.items():
        work.set_register("hours_entry", entry, "submitted", dict(submitted) or None)
    for fact in made.facts:
        work.add_fact(fact.type, fact.content)


def check_people(reader: Reader, people: Collection[str], subject: str) -> None:
    """Refuse to have somebody of ours made the person: only we say that two of ours are one."""
    here = {one.id for one in reader.many(Person, sorted(people))}
    if not here - {subject} <= same_as(reader, subject):
        raise RuleError("transfer_collides", kind="person")


def check_new(
    reader: Reader, handed: Handed, people: Collection[str], theirs: Collection[str]
) -> None:
    """Refuse records of the person whose ids are or were taken here.

    Args:
        reader: This workspace.
        handed: What the other organization sent.
        people: Ids of the person.
        theirs: Ids of records that came from there.
    """
    own = {
        row.record.id: kind_of(row.record).name for row in handed.rows if is_own(row.record, people)
    }
    taken = reader.ever_written(own.keys() - set(theirs))
    for name in sorted(taken):
        raise RuleError("transfer_collides", kind=own[name])


def _check_ours(reader: Reader, record: Record, people: Collection[str]) -> None:
    """Refuse a record that is about somebody else here, though the person's record comes back."""
    found = reader.find(type(record), record.id)
    if found is None:
        return
    person = getattr(found, "person_id", found.id)
    if isinstance(found, HoursEntry):
        placement = reader.find(Placement, found.placement_id)
        person = placement.person_id if placement is not None else ""
    if person not in people:
        raise RuleError("transfer_collides", kind=kind_of(record).name)


def find_used(reader: Reader, handed: Handed, made: TakingOver) -> None:
    """Note organizations and cohorts that are here under the same name, once.

    Nothing stands in the place of others whom the record names and who were erased here.
    """
    others = {one.id for one in handed.records if isinstance(one, Person)} - made.people
    made.used.update(dict.fromkeys(sorted(others & reader.erased().people), ""))
    for kind, detail in ((Organization, "city"), (Cohort, "term")):
        ours: dict[tuple[str, str], list[str]] = {}
        for one in reader.all(kind):
            ours.setdefault(_called(one, detail), []).append(one.id)
        for record in handed.records:
            if isinstance(record, kind) and reader.find(kind, record.id) is None:
                alike = ours.get(_called(record, detail), [])
                if len(alike) == 1:
                    made.used[record.id] = alike[0]


def _called(record: Record, detail: str) -> tuple[str, str]:
    return fold(label_of(record)), fold(str(getattr(record, detail)))


def _with_roles(reader: Reader, record: Record) -> Record:
    """Return somebody who comes back with what they are for us besides."""
    before = reader.find(Person, record.id) if isinstance(record, Person) else None
    if before is None or not isinstance(record, Person):
        return record
    kept = tuple(role for role in before.roles if role in NOT_HANDED_OVER)
    return dataclasses.replace(record, roles=(*record.roles, *kept))


def with_ours(record: Record, used: Mapping[str, str]) -> Record:
    """Return a record that refers to ours where we have the same; lines of hours never change."""
    changes = {
        name: used[getattr(record, name)]
        for name, one in kind_of(record).fields.items()
        if one.type is FieldType.REFERENCE and getattr(record, name) in used
    }
    return dataclasses.replace(record, **changes) if changes else record


def _is_ours(reader: Reader, fact: Fact, theirs: Collection[str]) -> bool:
    """Return whether a fact is in the name of one of us, for whom nobody else speaks."""
    signer = str(fact.content.get("by") or fact.content.get("issuer") or "")
    is_said = fact.type in VOUCHED and signer not in theirs
    return is_said and reader.find(Person, signer) is not None
