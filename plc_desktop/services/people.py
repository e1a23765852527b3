"""Parent leaders with their progress, enrolling them, and telling people apart."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from plc_desktop.changes.authority import COORDINATOR
from plc_desktop.changes.facts import DIFFERENT_PEOPLE, SAME_PERSON
from plc_desktop.domain import requirements, validation
from plc_desktop.domain.names import fold
from plc_desktop.domain.records import (
    Attendance,
    Capstone,
    Cohort,
    CourseResult,
    Enrollment,
    Nomination,
    Organization,
    Person,
    Placement,
    RuleSetVersion,
    TrainingSession,
)
from plc_desktop.domain.requirements import Pace, Progress, Reason, Returned, Totals, Waiting
from plc_desktop.domain.tables import HoursRow, ParentLeaderRow
from plc_desktop.errors import RuleError
from plc_desktop.services.authority import check_reserved
from plc_desktop.services.credential_list import REVOKED, CredentialItem, credentials_of
from plc_desktop.services.erasures import check_not_erased
from plc_desktop.services.hours import retract
from plc_desktop.services.people_alike import (
    AlikePairs,
    PossibleDuplicate,
    PossibleSamePerson,
    alike,
)
from plc_desktop.services.placements import (
    PlacementSummary,
    check_supervisor,
    placements_of,
)
from plc_desktop.services.rule_sets import current_rules, enrollment_of, rules_by_enrollment
from plc_desktop.services.same_people import same_as
from plc_desktop.services.session import Choice, Session, name_of
from plc_desktop.services.tables import hours_of, rows_of
from plc_desktop.storage.database import Reader, UnitOfWork

_K = TypeVar("_K", Nomination, CourseResult, Capstone, Attendance)


@dataclass(frozen=True)
class AttendedTraining:
    """One line of attendance with its session."""

    attendance: Attendance
    session: TrainingSession | None


@dataclass(frozen=True, kw_only=True)
class ParentLeaderDetail:
    """Everything the page of one parent leader shows.

    Attributes:
        nominating_organization: Name of the organization that nominated.
        rules: Rule set version of the enrollment; the newest one if there is no enrollment.
        missing: What is missing and why, in the order of the steps.
        also: Records decided to be the same person.
        may_be: Records that look like the same person and were not decided.
    """

    person: Person
    nomination: Nomination | None
    nominating_organization: str
    enrollment: Enrollment | None
    cohort: Cohort | None
    rules: RuleSetVersion
    totals: Totals
    progress: Progress
    pace: Pace
    missing: tuple[Reason, ...]
    placements: tuple[PlacementSummary, ...]
    courses: tuple[CourseResult, ...]
    capstones: tuple[Capstone, ...]
    trainings: tuple[AttendedTraining, ...]
    credential: CredentialItem | None
    also: tuple[Choice, ...]
    may_be: tuple[PossibleDuplicate, ...]


@dataclass(frozen=True, kw_only=True)
class EnrollParentLeader:
    """What the form for a new parent leader knows.

    Attributes:
        person: A new person with an empty id, or one who is known already.
        rule_set_id: Empty for the newest rules.
        site_id: Where the placement is; empty for no placement yet.
    """

    person: Person
    cohort_id: str = ""
    nominating_organization_id: str = ""
    nominated_by: str = ""
    nominated_on: date | None = None
    statement: str = ""
    enrolled_on: date | None = None
    rule_set_id: str = ""
    site_id: str = ""
    supervisor_id: str = ""
    role: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    planned_minutes: int | None = None


@dataclass(frozen=True)
class Enrolled:
    """What enrolling made; `placement_id` is empty without a site."""

    person_id: str
    enrollment_id: str
    placement_id: str
    change_id: str


@dataclass(frozen=True)
class SupervisorSummary:
    """A person who supervises, with what they have to do."""

    person: Person
    organization: str
    placements: int
    waiting_entries: int


@dataclass(frozen=True)
class Standing:
    """One parent leader as a list shows them, and how far each step is."""

    row: ParentLeaderRow
    progress: Progress


class People:
    """What the office does with people."""

    def __init__(self, session: Session, alike_pairs: AlikePairs) -> None:
        self._session = session
        self._alike_pairs = alike_pairs

    def parent_leader(self, person_id: str) -> ParentLeaderDetail:
        """Return one parent leader with progress and reasons.

        Raises:
            RuleError: "person_erased" or "record_missing".
        """
        with self._session.read() as reader:
            check_not_erased(reader, person_id)
            return _Detail(reader, self._session.today()).of(person_id)

    def standings(self) -> list[Standing]:
        """Return how far every parent leader is, by name; totals for all are read at once."""
        with self._session.read() as reader:
            rows = list(rows_of(reader, ParentLeaderRow, "parent_leaders"))
            totals = reader.totals_of([row.id for row in rows])
            rules = rules_by_enrollment(reader)
            current = current_rules(reader)
        found = [
            Standing(
                row,
                requirements.evaluate(
                    rules.get(row.enrollment_id, current), totals.get(row.id, Totals())
                ),
            )
            for row in rows
        ]
        return sorted(found, key=lambda item: (fold(item.row.name), item.row.id))

    def enroll_parent_leader(self, request: EnrollParentLeader) -> Enrolled:
        """Make person, nomination, enrollment and placement in one step.

        Raises:
            RuleError: With `problems` by field; "self_supervision"; "already_enrolled".
        """
        with self._session.transaction("parent_leader_enrolled") as work:
            person = self._person(request)
            rules = (
                work.get(RuleSetVersion, request.rule_set_id)
                if request.rule_set_id
                else current_rules(work)
            )
            work.put(person)
            self._nominate(work, person.id, request)
            enrollment = self._enroll(work, person.id, rules, request)
            placement = self._place(work, person.id, request)
        return Enrolled(person.id, enrollment.id, placement, work.change_id)

    def _person(self, request: EnrollParentLeader) -> Person:
        person = request.person
        roles = tuple(dict.fromkeys((*person.roles, "parent_leader")))
        person_id = person.id or self._session.new_id()
        return validation.cleaned(dataclasses.replace(person, id=person_id, roles=roles))

    def _nominate(self, work: UnitOfWork, person_id: str, request: EnrollParentLeader) -> None:
        if not (request.nominating_organization_id or request.nominated_by or request.statement):
            return
        nomination = Nomination(
            id=self._session.new_id(),
            person_id=person_id,
            organization_id=request.nominating_organization_id,
            nominated_by=request.nominated_by,
            nominated_on=request.nominated_on,
            statement=request.statement,
        )
        work.put(validation.cleaned(nomination))

    def _enroll(
        self, work: UnitOfWork, person_id: str, rules: RuleSetVersion, request: EnrollParentLeader
    ) -> Enrollment:
        for known in work.all(Enrollment, person_id=person_id):
            if known.cohort_id == request.cohort_id and known.status != "withdrew":
                raise RuleError("already_enrolled")
        enrollment = Enrollment(
            id=self._session.new_id(),
            person_id=person_id,
            cohort_id=request.cohort_id,
            rule_set_id=rules.id,
            enrolled_on=request.enrolled_on or self._session.today(),
        )
        work.put(validation.cleaned(enrollment))
        return enrollment

    def _place(self, work: UnitOfWork, person_id: str, request: EnrollParentLeader) -> str:
        if not request.site_id:
            return ""
        if request.supervisor_id:
            check_supervisor(work, person_id, request.supervisor_id)
        placement = Placement(
            id=self._session.new_id(),
            person_id=person_id,
            organization_id=work.get(Organization, request.site_id).id,
            supervisor_id=request.supervisor_id,
            role=request.role,
            starts_on=request.starts_on,
            ends_on=request.ends_on,
            planned_minutes=request.planned_minutes,
        )
        work.put(validation.cleaned(placement))
        return placement.id

    def possible_duplicates(
        self,
        full_name: str,
        *,
        birth_year: int | None = None,
        email: str = "",
        phone: str = "",
        exclude_id: str = "",
    ) -> list[PossibleDuplicate]:
        """Return known people who may be the one being typed, most alike first."""
        typed = Person(
            id=exclude_id, full_name=full_name, birth_year=birth_year, email=email, phone=phone
        )
        with self._session.read() as reader:
            return alike(reader, typed)

    def possible_same_people(self, limit: int = 50) -> list[PossibleSamePerson]:
        """Return pairs of records that look like one person and were not decided."""
        with self._session.read() as reader:
            return self._alike_pairs.of(reader, limit)

    def same_person(self, one_id: str, other_id: str) -> str:
        """Decide that two records are one person; nothing is re-pointed. Return the change.

        Raises:
            RuleError: "same_record", "record_missing" or "not_a_coordinator".
        """
        return self._decide(SAME_PERSON, "people_same", one_id, other_id)

    def different_people(self, one_id: str, other_id: str) -> str:
        """Decide that two records are two people, so that nobody asks again. Return the change.

        Raises:
            RuleError: "same_record" or "record_missing".
        """
        return self._decide(DIFFERENT_PEOPLE, "people_different", one_id, other_id)

    def _decide(self, fact_type: str, what: str, one_id: str, other_id: str) -> str:
        if one_id == other_id:
            raise RuleError("same_record")
        with self._session.transaction(what) as work:
            self._check_coordinator(work)
            pair = sorted(work.get(Person, person_id).id for person_id in (one_id, other_id))
            work.add_fact(fact_type, {"people": list(pair), "nonce": self._session.nonce()})
        return work.change_id

    def _check_coordinator(self, reader: Reader) -> None:
        check_reserved(reader, self._session.today(), self._session.user_id, COORDINATOR)

    def separate(self, one_id: str, other_id: str) -> str:
        """Take back the decision that two records are one person. Return the change."""
        pair = sorted((one_id, other_id))
        with self._session.transaction("people_separated") as work:
            self._check_coordinator(work)
            refs = [
                fact.id for fact in work.facts(SAME_PERSON) if fact.content.get("people") == pair
            ]
            if refs:
                retract(self._session, work, refs, "")
        return work.change_id

    def set_status(self, enrollment_id: str, status: str, on: date | None = None) -> str:
        """Change the status of an enrollment. Return the change.

        Args:
            enrollment_id: The enrollment.
            status: Its new status.
            on: Day it ended, for "completed" and "withdrew"; today if not given.

        Raises:
            RuleError: "choice_unknown" or "record_missing".
        """
        is_end = status in {"completed", "withdrew"}
        ended_on = (on or self._session.today()) if is_end else None
        with self._session.transaction("enrollment_status_set") as work:
            enrollment = work.get(Enrollment, enrollment_id)
            changed = dataclasses.replace(enrollment, status=status, ended_on=ended_on)
            validation.check(changed)
            work.put(changed)
        return work.change_id

    def supervisors(self, organization_id: str = "") -> list[SupervisorSummary]:
        """Return everyone who supervises, by name; of one organization if given."""
        with self._session.read() as reader:
            placements = Counter(placement.supervisor_id for placement in reader.all(Placement))
            waiting = Counter(
                row.supervisor_id for row in rows_of(reader, HoursRow, "waiting", {"held": "0"})
            )
            found = [
                person
                for person in reader.all(Person)
                if ("supervisor" in person.roles or person.id in placements)
                and organization_id in {"", person.organization_id}
            ]
            found.sort(key=lambda person: (person.full_name.casefold(), person.id))
            return [
                SupervisorSummary(
                    person,
                    name_of(reader, Organization, person.organization_id),
                    placements[person.id],
                    waiting[person.id],
                )
                for person in found
            ]


class _Detail:
    """Gathers what the page of one parent leader shows."""

    def __init__(self, reader: Reader, today: date) -> None:
        self._reader = reader
        self._today = today

    def of(self, person_id: str) -> ParentLeaderDetail:
        """Return the detail of one person."""
        reader = self._reader
        person = reader.get(Person, person_id)
        same = same_as(reader, person_id)
        enrollment = enrollment_of(reader, same)
        cohort = reader.find(Cohort, enrollment.cohort_id) if enrollment else None
        rules = self._rules(enrollment)
        totals = reader.totals(person_id)
        progress = requirements.evaluate(rules, totals)
        pace = requirements.pace(
            rules,
            totals,
            cohort.starts_on if cohort else None,
            cohort.ends_on if cohort else None,
            self._today,
        )
        nomination = next(self._records(Nomination, same), None)
        nominator = nomination.organization_id if nomination else ""
        return ParentLeaderDetail(
            person=person,
            nomination=nomination,
            nominating_organization=name_of(reader, Organization, nominator),
            enrollment=enrollment,
            cohort=cohort,
            rules=rules,
            totals=totals,
            progress=progress,
            pace=pace,
            missing=requirements.missing(progress, *self._open_hours(same), pace),
            placements=tuple(placements_of(reader, same)),
            courses=tuple(self._records(CourseResult, same)),
            capstones=tuple(self._records(Capstone, same)),
            trainings=tuple(self._trainings(same)),
            credential=_credential(reader, same),
            also=tuple(self._also(same - {person_id})),
            may_be=tuple(alike(reader, person)),
        )

    def _rules(self, enrollment: Enrollment | None) -> RuleSetVersion:
        found = self._reader.find(RuleSetVersion, enrollment.rule_set_id) if enrollment else None
        return found or current_rules(self._reader)

    def _records(self, kind: type[_K], people: frozenset[str]) -> Iterator[_K]:
        for person_id in sorted(people):
            yield from self._reader.all(kind, person_id=person_id)

    def _trainings(self, people: frozenset[str]) -> list[AttendedTraining]:
        found = [
            AttendedTraining(mark, self._reader.find(TrainingSession, mark.session_id))
            for mark in self._records(Attendance, people)
        ]
        return sorted(found, key=_held_on)

    def _open_hours(self, people: frozenset[str]) -> tuple[Sequence[Waiting], Sequence[Returned]]:
        """Return what waits for whose signature since when, and what came back why."""
        open_rows = hours_of(self._reader, people, state=("submitted", "returned"), held="0")
        waits: dict[str, Waiting] = {}
        returns = []
        for row in open_rows:
            if row.state == "returned":
                returns.append(Returned(row.minutes, row.reason))
                continue
            before = waits.get(row.supervisor, Waiting(row.supervisor, 0, row.waiting_since_on))
            days = [day for day in (before.since_on, row.waiting_since_on) if day]
            since = min(days, default=None)
            waits[row.supervisor] = Waiting(row.supervisor, before.minutes + row.minutes, since)
        return list(waits.values()), returns

    def _also(self, people: frozenset[str]) -> Iterator[Choice]:
        for person_id in sorted(people):
            yield Choice(person_id, name_of(self._reader, Person, person_id))


def _held_on(item: AttendedTraining) -> date:
    return (item.session.held_on if item.session else None) or date.max


def _credential(reader: Reader, person_ids: Collection[str]) -> CredentialItem | None:
    """Return the credential of a person; one that stands before one that was revoked."""
    found = credentials_of(reader, person_ids)
    return min(found, key=lambda item: item.status == REVOKED, default=None)
