"""Parent leaders with their progress, enrolling them, and telling people apart."""

from __future__ import annotations

import dataclasses
from collections import Counter
from dataclasses import dataclass
from datetime import date

from plc_desktop.changes.authority import COORDINATOR
from plc_desktop.changes.facts import DIFFERENT_PEOPLE, SAME_PERSON
from plc_desktop.domain import requirements, validation
from plc_desktop.domain.names import fold
from plc_desktop.domain.records import (
    Enrollment,
    Organization,
    Person,
    Placement,
)
from plc_desktop.domain.requirements import Progress, Totals
from plc_desktop.domain.tables import HoursRow, ParentLeaderRow
from plc_desktop.errors import RuleError
from plc_desktop.services.pathway.rule_sets import current_rules, rules_by_enrollment
from plc_desktop.services.people.alike import (
    AlikePairs,
    PossibleDuplicate,
    PossibleSamePerson,
    alike,
)
from plc_desktop.services.people.detail import DetailOf, ParentLeaderDetail
from plc_desktop.services.people.enrolling import Enrolled, Enrolling, EnrollParentLeader
from plc_desktop.services.workspace.authority import check_reserved
from plc_desktop.services.workspace.erasures import check_not_erased
from plc_desktop.services.workspace.retracting import retract
from plc_desktop.services.workspace.same_people import pairs, same_as, same_in
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.services.workspace.tables import rows_of
from plc_desktop.storage.database import Reader, UnitOfWork


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
            return DetailOf(reader, self._session.today()).of(person_id)

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
        return Enrolling(self._session).enroll(request)

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
        """Return pairs of records that look like one person and were not decided alike."""
        with self._session.read() as reader:
            return self._alike_pairs.of(reader, limit)

    def same_person(self, one_id: str, other_id: str) -> str:
        """Decide that two records are one person; nothing is re-pointed. Return the change.

        Said again of people of whom one signed hours of the other, it takes those signatures back:
        nobody signs their own hours.

        Raises:
            RuleError: "same_record", "record_missing", "not_a_coordinator", or "signed_the_other"
                the first time it is said of such people.
        """
        return self._decide(SAME_PERSON, DIFFERENT_PEOPLE, "people_same", one_id, other_id)

    def different_people(self, one_id: str, other_id: str) -> str:
        """Decide that two records are two people, so that nobody asks again. Return the change.

        Raises:
            RuleError: "same_record" or "record_missing".
        """
        return self._decide(DIFFERENT_PEOPLE, SAME_PERSON, "people_different", one_id, other_id)

    def _decide(self, said: str, opposite: str, what: str, one_id: str, other_id: str) -> str:
        """Say the one, and take back the other: two laptops may have decided either."""
        if one_id == other_id:
            raise RuleError("same_record")
        with self._session.transaction(what) as work:
            self._check_coordinator(work)
            pair = sorted(work.get(Person, person_id).id for person_id in (one_id, other_id))
            self._take_back(work, opposite, pair)
            if said == SAME_PERSON:
                self._take_back_own(work, pair)
            work.add_fact(said, {"people": list(pair), "nonce": self._session.nonce()})
        return work.change_id

    def _take_back_own(self, work: UnitOfWork, pair: list[str]) -> None:
        """Source: program §4, nobody signs their own hours."""
        decided = pairs(work)
        people = same_in([*decided, (pair[0], pair[1])], pair[0])
        found = work.signed_among(people)
        if found and pair[1] not in same_in(decided, pair[0]):
            signer, name = (
                name_of(work, Person, str(found[0].content[role])) for role in ("by", "participant")
            )
            raise RuleError("signed_the_other", signer=signer, name=name)
        if found:
            retract(self._session, work, [fact.id for fact in found], "")

    def _take_back(self, work: UnitOfWork, fact_type: str, pair: list[str]) -> None:
        refs = [fact.id for fact in work.facts(fact_type) if fact.content.get("people") == pair]
        if refs:
            retract(self._session, work, refs, "")

    def _check_coordinator(self, reader: Reader) -> None:
        check_reserved(reader, self._session.today(), self._session.user_id, COORDINATOR)

    def separate(self, one_id: str, other_id: str) -> str:
        """Take back the decision that two records are one person. Return the change."""
        pair = sorted((one_id, other_id))
        with self._session.transaction("people_separated") as work:
            self._check_coordinator(work)
            self._take_back(work, SAME_PERSON, pair)
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
            work.put_many(
                dataclasses.replace(one, status=status, ended_on=ended_on)
                for one in _made_twice(work, enrollment)
            )
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


def _made_twice(reader: Reader, enrollment: Enrollment) -> list[Enrollment]:
    """Return an enrollment, and those that other laptops made of the same person in its cohort.

    Which of them counts could change otherwise. What was left before is another one.
    """
    return [
        one
        for person_id in same_as(reader, enrollment.person_id)
        for one in reader.all(Enrollment, person_id=person_id, cohort_id=enrollment.cohort_id)
        if one.status != "withdrew" or one.id == enrollment.id
    ]
