"""Enrolling a parent leader: person, nomination, enrollment and placement."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date

from plc_desktop.domain import validation
from plc_desktop.domain.records import (
    Enrollment,
    Nomination,
    Organization,
    Person,
    Placement,
    RuleSetVersion,
)
from plc_desktop.errors import RuleError
from plc_desktop.services.pathway.placements import check_supervisor
from plc_desktop.services.pathway.rule_sets import current_rules
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import UnitOfWork


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


class Enrolling:
    """Makes the records of one enrollment in one step."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def enroll(self, request: EnrollParentLeader) -> Enrolled:
        """Make person, nomination, enrollment and placement.

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
