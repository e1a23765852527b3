"""What another organization may send of a record: everything about this person, nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from plc_desktop.changes.facts import (
    AWARD,
    DISTINCT,
    EVALUATION,
    ISSUE,
    ISSUE_STEP,
    REVOKE_CREDENTIAL,
    SAME_PERSON,
    SIGN_OFF,
    VOID,
    Fact,
)
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
from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange.transfers import Handed
from plc_desktop.services.transfers.handing_over import NOT_HANDED_OVER, OWN_KINDS
from plc_desktop.services.workspace.same_people import same_in
from plc_desktop.storage.database import Reader

_SHARED = (Organization, Cohort, RuleSetVersion, TrainingSession)
_SUBJECT_OF: Mapping[str, str] = {
    SIGN_OFF: "participant",
    EVALUATION: "person",
    AWARD: "person",
    ISSUE_STEP: "person",
}


def people_in(handed: Handed, subject: str) -> frozenset[str]:
    """Return the person with the records that the former owner said are the same person."""
    pairs = []
    for fact in handed.facts:
        if fact.type == SAME_PERSON:
            people = sorted(_texts(fact, "people"))
            if len(people) != 2:  # noqa: PLR2004  # a pair
                raise malformed()
            pairs.append((people[0], people[1]))
    found = same_in(pairs, subject)
    there = {one.id for one in handed.records if isinstance(one, Person)}
    if any(one not in found for pair in pairs for one in pair) or not found <= there:
        raise malformed()
    return found


def is_own(record: Record, people: Collection[str]) -> bool:
    """Return whether a record is about the person; everything else is shared with others."""
    if isinstance(record, Person):
        return record.id in people
    return isinstance(record, (HoursEntry, *OWN_KINDS))


def check(people: frozenset[str], handed: Handed) -> None:
    """Refuse what is about anybody else."""
    have = {
        kind: {one.id for one in handed.records if isinstance(one, kind)}
        for kind in (Placement, HoursEntry)
    }
    awards = {str(one.content["credential"]) for one in handed.facts if one.type == AWARD}
    steps = {str(one.content["credential"]) for one in handed.facts if one.type == ISSUE_STEP}
    for record in handed.records:
        if not _is_theirs(record, people, have[Placement]):
            raise malformed()
    for fact in handed.facts:
        person = _SUBJECT_OF.get(fact.type)
        if person is not None and fact.content[person] not in people:
            raise malformed()
        about, known = {
            SIGN_OFF: ("entry", have[HoursEntry]),
            VOID: ("entry", have[HoursEntry]),
            DISTINCT: ("entries", have[HoursEntry]),
            EVALUATION: ("placement", have[Placement]),
            ISSUE: ("credential", awards),
            REVOKE_CREDENTIAL: ("credential", awards | steps),
        }.get(fact.type, ("", set[str]()))
        if about and not _texts(fact, about) <= known:
            raise malformed()


def _is_theirs(record: Record, people: frozenset[str], placements: Collection[str]) -> bool:
    """Return whether a record is about the person, or one that several people share."""
    if isinstance(record, HoursEntry):
        return record.placement_id in placements
    if isinstance(record, OWN_KINDS):
        return getattr(record, "person_id", "") in people
    if isinstance(record, Person):
        return not NOT_HANDED_OVER & set(record.roles)
    return isinstance(record, _SHARED)


def check_references(reader: Reader, records: Iterable[Record]) -> None:
    """Refuse records that refer to what neither came along nor is here."""
    found = list(records)
    have = {(kind_of(one).name, one.id) for one in found}
    wanted = {
        (target, getattr(record, name))
        for record in found
        for name, target in kind_of(record).references().items()
        if getattr(record, name)
    }
    for kind, name in wanted - have:
        if reader.find(kind_named(kind).record, name) is None:
            raise malformed()


def _texts(fact: Fact, name: str) -> set[str]:
    value = fact.content[name]
    return {str(one) for one in value} if isinstance(value, list) else {str(value)}


def malformed() -> ForeignFileError:
    """Return the refusal of a record that holds anything about somebody else."""
    return ForeignFileError("exchange_file_malformed")
