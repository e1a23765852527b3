"""Filing a record that another organization hands over: nothing of ours may be changed by it.

Ids and contents stay, so that what was signed stays signed and nothing counts twice. Organizations
and cohorts that are here already under the same name are used, and not made again.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from plc_desktop.changes.facts import (
    AWARD,
    DISTINCT,
    EVALUATION,
    ISSUE,
    ISSUE_STEP,
    SAME_PERSON,
    SIGN_OFF,
    VOID,
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
    RuleSetVersion,
    TrainingSession,
    kind_named,
    kind_of,
)
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.exchange.transfers import Handed
from plc_desktop.services.handing_over import NOT_HANDED_OVER, OWN_KINDS
from plc_desktop.services.same_people import same_as, same_in
from plc_desktop.services.session import label_of
from plc_desktop.storage.database import Reader, UnitOfWork

_SHARED = (Organization, Cohort, RuleSetVersion, TrainingSession)
_VOUCHED = frozenset({SIGN_OFF, EVALUATION, ISSUE, ISSUE_STEP})
"""Types that count by the word of the former owner."""

_SUBJECT_OF: Mapping[str, str] = {
    SIGN_OFF: "participant",
    EVALUATION: "person",
    AWARD: "person",
    ISSUE_STEP: "person",
}


@dataclass
class TakingOver:
    """What is written when a record is taken over.

    Attributes:
        people: The person, and records that are the same person.
        records: Records to be put, parents before children.
        submitted: When lines of hours were handed in, by id.
        facts: Facts to be written.
        vouched: Ids of those that count by the word of the former owner.
        entries: Ids of the lines of hours that were not here before.
        used: Ids of ours in the place of handed ones.
    """

    people: frozenset[str]
    records: list[Record] = field(default_factory=list)
    submitted: dict[str, Mapping[str, Json]] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    vouched: list[str] = field(default_factory=list)
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
    made = TakingOver(_people(handed, subject))
    _check(made.people, handed)
    _check_people(reader, made.people, subject)
    _find_used(reader, handed, made)
    for row in handed.rows:
        record = row.record
        if _is_own(record, made.people):
            _check_free(reader, record, made.people, returns=returns)
            made.records.append(_with_ours(_with_roles(reader, record), made.used))
            if isinstance(record, HoursEntry) and reader.find(HoursEntry, record.id) is None:
                made.entries.append(record.id)
            if row.submitted:
                made.submitted[record.id] = row.submitted
        elif record.id not in made.used and reader.find(type(record), record.id) is None:
            made.records.append(_with_ours(record, made.used))
    _check_references(reader, made)
    ours = set() if returns else {one.id for one in handed.facts if _is_of_ours(reader, one)}
    made.facts = [one for one in handed.facts if one.id not in ours or "key" in one.content]
    made.vouched = [one.id for one in made.facts if one.type in _VOUCHED and one.id not in ours]
    return made


def write(work: UnitOfWork, made: TakingOver, handed: Handed) -> None:
    """Put what was planned; the caller says whose it is."""
    for document in handed.documents:
        work.add_document(document.body, document.media_type)
    work.put_many(made.records)
    for entry, submitted in made.submitted.items():
        work.set_register("hours_entry", entry, "submitted", dict(submitted))
    for fact in made.facts:
        work.add_fact(fact.type, fact.content)


def _people(handed: Handed, subject: str) -> frozenset[str]:
    """Return the person with the records that the former owner said are the same person."""
    pairs = []
    for fact in handed.facts:
        if fact.type == SAME_PERSON:
            people = sorted(_texts(fact, "people"))
            if len(people) != 2:  # noqa: PLR2004  # a pair
                raise _malformed()
            pairs.append((people[0], people[1]))
    found = same_in(pairs, subject)
    there = {one.id for one in handed.records if isinstance(one, Person)}
    if any(one not in found for pair in pairs for one in pair) or not found <= there:
        raise _malformed()
    return found


def _is_own(record: Record, people: Collection[str]) -> bool:
    """Return whether a record is about the person; everything else is shared with others."""
    if isinstance(record, Person):
        return record.id in people
    return isinstance(record, (HoursEntry, *OWN_KINDS))


def _check(people: frozenset[str], handed: Handed) -> None:
    """Refuse what is about anybody else."""
    have = {
        kind: {one.id for one in handed.records if isinstance(one, kind)}
        for kind in (Placement, HoursEntry)
    }
    awards = {str(one.content["credential"]) for one in handed.facts if one.type == AWARD}
    for record in handed.records:
        if not _is_theirs(record, people, have[Placement]):
            raise _malformed()
    for fact in handed.facts:
        person = _SUBJECT_OF.get(fact.type)
        if person is not None and fact.content[person] not in people:
            raise _malformed()
        about, known = {
            SIGN_OFF: ("entry", have[HoursEntry]),
            VOID: ("entry", have[HoursEntry]),
            DISTINCT: ("entries", have[HoursEntry]),
            EVALUATION: ("placement", have[Placement]),
            ISSUE: ("credential", awards),
        }.get(fact.type, ("", set[str]()))
        if about and not _texts(fact, about) <= known:
            raise _malformed()


def _is_theirs(record: Record, people: frozenset[str], placements: Collection[str]) -> bool:
    """Return whether a record is about the person, or one that several people share."""
    if isinstance(record, HoursEntry):
        return record.placement_id in placements
    if isinstance(record, OWN_KINDS):
        return getattr(record, "person_id", "") in people
    if isinstance(record, Person):
        return not NOT_HANDED_OVER & set(record.roles)
    return isinstance(record, _SHARED)


def _check_people(reader: Reader, people: Collection[str], subject: str) -> None:
    """Refuse to have somebody of ours made the person: only we say that two of ours are one."""
    here = {one.id for one in reader.many(Person, sorted(people))}
    if not here - {subject} <= same_as(reader, subject):
        raise RuleError("transfer_collides", kind="person")


def _check_free(reader: Reader, record: Record, people: Collection[str], *, returns: bool) -> None:
    """Refuse a record whose id is taken here, unless it comes back to us."""
    found = reader.find(type(record), record.id)
    if found is None:
        return
    person = getattr(found, "person_id", found.id)
    if isinstance(found, HoursEntry):
        placement = reader.find(Placement, found.placement_id)
        person = placement.person_id if placement is not None else ""
    if not returns or person not in people:
        raise RuleError("transfer_collides", kind=kind_of(record).name)


def _find_used(reader: Reader, handed: Handed, made: TakingOver) -> None:
    """Note organizations and cohorts that are here under the same name, once."""
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


def _with_ours(record: Record, used: Mapping[str, str]) -> Record:
    """Return a record that refers to ours where we have the same; lines of hours never change."""
    changes = {
        name: used[getattr(record, name)]
        for name, one in kind_of(record).fields.items()
        if one.type is FieldType.REFERENCE and getattr(record, name) in used
    }
    return dataclasses.replace(record, **changes) if changes else record


def _check_references(reader: Reader, made: TakingOver) -> None:
    """Refuse records that refer to what neither came along nor is here."""
    have = {(kind_of(one).name, one.id) for one in made.records}
    wanted = {
        (target, getattr(record, name))
        for record in made.records
        for name, target in kind_of(record).references().items()
        if getattr(record, name)
    }
    for kind, name in wanted - have:
        if reader.find(kind_named(kind).record, name) is None:
            raise _malformed()


def _is_of_ours(reader: Reader, fact: Fact) -> bool:
    """Return whether a fact is in the name of one of us, for whom nobody else speaks.

    Only a record that comes back may know our people: they went along when it left.
    """
    signer = str(fact.content.get("by") or fact.content.get("issuer") or "")
    return fact.type in _VOUCHED and reader.find(Person, signer) is not None


def _texts(fact: Fact, name: str) -> set[str]:
    value = fact.content[name]
    return {str(one) for one in value} if isinstance(value, list) else {str(value)}


def _malformed() -> ForeignFileError:
    return ForeignFileError("exchange_file_malformed")
