"""Rule sets as data: versions, and which one a parent leader is under."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from plc_desktop.domain import validation
from plc_desktop.domain.records import Enrollment, RuleSetVersion
from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.records import Saved
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import Reader


class RuleSets:
    """The versions of what the pathway asks for."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def current(self) -> RuleSetVersion:
        """Return the newest version; people enrolled now come under it."""
        with self._session.read() as reader:
            return current_rules(reader)

    def all(self) -> list[RuleSetVersion]:
        """Return every version, oldest first."""
        with self._session.read() as reader:
            return sorted(reader.all(RuleSetVersion), key=_age)

    def new_version(self, rules: RuleSetVersion) -> Saved[RuleSetVersion]:
        """Save changed rules as the next version; whoever is enrolled keeps the old one.

        Raises:
            RuleError: If a value makes no sense.
        """
        with self._session.transaction("rule_set_saved") as work:
            versions = [item.version for item in work.all(RuleSetVersion)]
            version = max(versions, default=0) + 1
            fresh = dataclasses.replace(rules, id=self._session.new_id(), version=version)
            validation.check(fresh)
            work.put(fresh)
        return Saved(fresh, work.change_id)

    def move(self, enrollment_id: str, rule_set_id: str) -> str:
        """Put an enrollment under another version, as an explicit and recorded act.

        Source: program §2.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.transaction("rule_set_moved") as work:
            enrollment = work.get(Enrollment, enrollment_id)
            rules = work.get(RuleSetVersion, rule_set_id)
            work.put(dataclasses.replace(enrollment, rule_set_id=rules.id))
        return work.change_id


def _age(rules: RuleSetVersion) -> tuple[int, str]:
    return rules.version, rules.id


def current_rules(reader: Reader) -> RuleSetVersion:
    """Return the newest rule set version.

    Raises:
        RuleError: "rule_set_missing" if a workspace has none.
    """
    versions = reader.all(RuleSetVersion)
    if not versions:
        raise RuleError("rule_set_missing")
    return max(versions, key=_age)


def enrollment_of(reader: Reader, person_ids: Iterable[str]) -> Enrollment | None:
    """Return the enrollment that counts for a person: not withdrawn if possible, then the newest.

    Of two of one day, made on two laptops, that is the one under which their hours count.

    Args:
        reader: A view of the workspace.
        person_ids: The person and every record that is the same person.
    """
    found = [item for person in person_ids for item in reader.all(Enrollment, person_id=person)]
    return standing(found) if found else None


def standing(enrollments: Iterable[Enrollment]) -> Enrollment:
    """Return the one of a person's enrollments that counts; there is at least one.

    Source: storage/SCHEMA.md, `person_totals`.
    """
    return max(sorted(enrollments, key=lambda one: one.id), key=_standing)


def _standing(enrollment: Enrollment) -> tuple[bool, str]:
    day = enrollment.enrolled_on.isoformat() if enrollment.enrolled_on else ""
    return enrollment.status != "withdrew", day


def rules_by_enrollment(reader: Reader) -> dict[str, RuleSetVersion]:
    """Return the rules of every enrollment by its id; without those not received yet."""
    rules = {item.id: item for item in reader.all(RuleSetVersion)}
    return {
        enrollment.id: rules[enrollment.rule_set_id]
        for enrollment in reader.all(Enrollment)
        if enrollment.rule_set_id in rules
    }


def rules_for(reader: Reader, person_id: str) -> RuleSetVersion:
    """Return the rules a person is under; the newest ones if they are not enrolled."""
    enrollment = enrollment_of(reader, same_as(reader, person_id))
    found = reader.find(RuleSetVersion, enrollment.rule_set_id) if enrollment else None
    return found or current_rules(reader)
