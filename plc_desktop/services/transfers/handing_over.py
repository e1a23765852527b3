"""Everything that goes along when a parent leader's record is handed to another organization.

What is theirs goes whole; of the people and organizations they met go names only.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping

from plc_desktop.changes.facts import (
    AWARD,
    DISTINCT,
    EVALUATION,
    ISSUE,
    ISSUE_STEP,
    SAME_PERSON,
    VOID,
    Fact,
)
from plc_desktop.domain.fields import FieldType, Json
from plc_desktop.domain.records import (
    KINDS,
    Attendance,
    Capstone,
    Cohort,
    CourseResult,
    Enrollment,
    HoursEntry,
    Nomination,
    Organization,
    Person,
    Placement,
    Record,
    WeekAttestation,
    kind_named,
    kind_of,
)
from plc_desktop.errors import RuleError
from plc_desktop.exchange.transfer_rows import HandedRow
from plc_desktop.exchange.transfers import Handed, HandedDocument
from plc_desktop.services.credentials.listed import credentials_of
from plc_desktop.services.credentials.revocations import standing_revocations
from plc_desktop.services.credentials.steps import steps_of
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.storage.database import Fact as StoredFact
from plc_desktop.storage.database import Reader

OWN_KINDS: tuple[type[Record], ...] = (
    Enrollment,
    Nomination,
    Placement,
    WeekAttestation,
    Attendance,
    CourseResult,
    Capstone,
)
"""Kinds whose records name the person they are about; lines of hours name the placement."""

NOT_HANDED_OVER = frozenset({"staff", "issuer"})
"""Roles that mean something in one organization only."""

_ORDER = {kind.name: place for place, kind in enumerate(KINDS)}
_ISSUED = (ISSUE, ISSUE_STEP)


def collect(reader: Reader, person_id: str) -> Handed:
    """Return what is handed over of one person, always in the same order.

    Raises:
        RuleError: "record_missing".
    """
    people = same_as(reader, person_id)
    own = list(_own(reader, people))
    entries = [one.id for one in own if isinstance(one, HoursEntry)]
    found = sorted(
        [
            *_signed(reader, entries),
            *_about(reader, people, entries, own),
            *_credentials(reader, people),
        ],
        key=lambda fact: (fact.type, fact.id),
    )
    others = _others(reader, own, found)
    records = sorted([*own, *others], key=lambda one: (_ORDER[kind_of(one).name], one.id))
    submitted = _submitted(reader, entries)
    rows = tuple(HandedRow(one, submitted.get(one.id, {})) for one in records)
    return Handed(rows, tuple(found), tuple(_papers(reader, found)))


def _own(reader: Reader, people: Iterable[str]) -> Iterator[Record]:
    """Yield the records of the person, also of merged records."""
    for one in sorted(people):
        person = reader.get(Person, one)
        roles = tuple(role for role in person.roles if role not in NOT_HANDED_OVER)
        yield dataclasses.replace(person, roles=roles)
        for kind in OWN_KINDS:
            yield from reader.all(kind, person_id=one)
        for placement in reader.all(Placement, person_id=one):
            yield from reader.all(HoursEntry, placement_id=placement.id)


def _submitted(reader: Reader, entries: list[str]) -> dict[str, Mapping[str, Json]]:
    """Return of the lines that were handed in, when."""
    return {
        name: {"on": status.submitted_on.isoformat()}
        for name, status in reader.hours_status(entries).items()
        if status.submitted_on is not None
    }


def _signed(reader: Reader, entries: list[str]) -> Iterator[Fact]:
    """Yield the sign-offs that are worth something here, returns too."""
    for found in reader.valid_sign_offs(entries).values():
        yield from found


def _about(
    reader: Reader, people: frozenset[str], entries: list[str], own: list[Record]
) -> Iterator[Fact]:
    """Yield what was decided and said about the person and the lines."""
    lines = set(entries)
    for found in reader.facts_by(VOID, "entry", entries).values():
        yield from map(_plain, found)
    for fact in reader.facts(DISTINCT):
        if _texts(fact.content["entries"]) <= lines:
            yield _plain(fact)
    for fact in reader.facts(SAME_PERSON):
        if _texts(fact.content["people"]) <= people:
            yield _plain(fact)
    placements = {one.id for one in own if isinstance(one, Placement)}
    forms = [fact for one in sorted(people) for fact in reader.facts(EVALUATION, person=one)]
    aside = reader.evaluations_set_aside(forms)
    for fact in forms:
        if fact.id not in aside and fact.content["placement"] in placements:
            yield _plain(fact)


def _credentials(reader: Reader, people: frozenset[str]) -> Iterator[Fact]:
    """Yield awards and issues of credentials, and which of them were revoked."""
    whole = [item.id for item in credentials_of(reader, people)]
    steps = [step.id for step in steps_of(reader, people)]
    for credential in whole:
        yield from map(_plain, reader.facts(AWARD, credential=credential))
        yield from _issues(reader, ISSUE, credential)
    for credential in steps:
        yield from _issues(reader, ISSUE_STEP, credential)
    yield from map(_plain, standing_revocations(reader, [*whole, *steps]).values())


def _issues(reader: Reader, fact_type: str, credential: str) -> Iterator[Fact]:
    yield from map(_plain, reader.with_effect(reader.facts(fact_type, credential=credential)))


def _papers(reader: Reader, found: Iterable[Fact]) -> Iterator[HandedDocument]:
    """Yield the papers that were issued, as far as they are here."""
    for name in sorted(
        {str(one.content["document_sha256"]) for one in found if one.type in _ISSUED}
    ):
        try:
            body, media_type = reader.typed_document(name)
        except RuleError:  # not received yet
            continue
        yield HandedDocument(body, media_type)


def _others(reader: Reader, own: list[Record], found: Iterable[Fact]) -> list[Record]:
    """Return whom and what the records name: by name, without telephone or e-mail."""
    have = {(kind_of(one).name, one.id) for one in own}
    waiting = [name for one in own for name in _named(one)]
    waiting += [
        ("person", str(one.content.get(part))) for one in found for part in ("by", "issuer")
    ]
    others: list[Record] = []
    while waiting:
        kind, name = waiting.pop()
        record = reader.find(kind_named(kind).record, name) if (kind, name) not in have else None
        have.add((kind, name))
        if record is not None:
            others.append(_by_name(record))
            waiting += _named(others[-1])
    return others


def _named(record: Record) -> Iterator[tuple[str, str]]:
    """Yield kind and id of the records that one refers to."""
    for name, field in kind_of(record).fields.items():
        value = getattr(record, name)
        if field.type is FieldType.REFERENCE and value:
            yield field.target, value


def _by_name(record: Record) -> Record:
    """Return somebody whom the parent leader met, as far as another office has to know them."""
    if isinstance(record, Person):
        return Person(
            id=record.id,
            full_name=record.full_name,
            roles=tuple(role for role in record.roles if role not in NOT_HANDED_OVER),
            organization_id=record.organization_id,
            title=record.title,
        )
    if isinstance(record, Organization):
        return dataclasses.replace(record, contact_name="", email="", phone="")
    if isinstance(record, Cohort):
        return dataclasses.replace(record, facilitator_ids=())
    return record


def _plain(fact: StoredFact) -> Fact:
    return Fact(fact.id, fact.type, fact.content)


def _texts(value: Json) -> set[str]:
    return {str(item) for item in value} if isinstance(value, list) else set()
