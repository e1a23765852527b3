"""Cohorts: who is in them, and whether there is room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from plc_desktop.domain.names import fold
from plc_desktop.domain.records import Cohort, Enrollment, Organization, Person
from plc_desktop.services.pathway.rule_sets import current_rules, standing
from plc_desktop.services.workspace.same_people import pairs, same_in
from plc_desktop.services.workspace.session import Done, Session, name_of
from plc_desktop.storage.database import Reader


@dataclass(frozen=True)
class CohortMember:
    """A person's place in a cohort."""

    enrollment: Enrollment
    person: Person


@dataclass(frozen=True)
class CohortDetail:
    """A cohort with its members by name.

    Attributes:
        college: Name of the college.
        members: Everyone enrolled, also who withdrew.
        over_capacity: How many more than the capacity are enrolled and have not withdrawn; only
            a warning.
    """

    cohort: Cohort
    college: str
    members: tuple[CohortMember, ...]
    over_capacity: int


class Cohorts:
    """What the office does with cohorts; saving goes through `Records`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def detail(self, cohort_id: str) -> CohortDetail:
        """Return one cohort.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            cohort = reader.get(Cohort, cohort_id)
            members = [
                CohortMember(enrollment, person)
                for enrollment in _one_each(reader, cohort_id)
                if (person := reader.find(Person, enrollment.person_id)) is not None
            ]
            members.sort(key=lambda member: (fold(member.person.full_name), member.person.id))
            active = sum(member.enrollment.status != "withdrew" for member in members)
            over = max(active - cohort.capacity, 0) if cohort.capacity else 0
            college = name_of(reader, Organization, cohort.college_id)
            return CohortDetail(cohort, college, tuple(members), over)

    def enroll(
        self, cohort_id: str, person_ids: Collection[str], enrolled_on: date | None = None
    ) -> Done:
        """Enroll people under the newest rules; who is in the cohort already is passed over.

        Raises:
            RuleError: "record_missing" or "rule_set_missing".
        """
        with self._session.transaction("people_enrolled") as work:
            cohort = work.get(Cohort, cohort_id)
            rules = current_rules(work)
            present = {item.person_id for item in work.all(Enrollment, cohort_id=cohort_id)}
            fresh = [
                Enrollment(
                    id=self._session.new_id(),
                    person_id=work.get(Person, person_id).id,
                    cohort_id=cohort.id,
                    rule_set_id=rules.id,
                    enrolled_on=enrolled_on or self._session.today(),
                )
                for person_id in person_ids
                if person_id not in present
            ]
            work.put_many(fresh)
        return Done(work.change_id, tuple(item.id for item in fresh))


def _one_each(reader: Reader, cohort_id: str) -> list[Enrollment]:
    """Return the enrollments in a cohort, one a person: two laptops may each have made one."""
    decided = pairs(reader)
    found: defaultdict[frozenset[str], list[Enrollment]] = defaultdict(list)
    for one in reader.all(Enrollment, cohort_id=cohort_id):
        found[same_in(decided, one.person_id)].append(one)
    return [standing(theirs) for theirs in found.values()]
