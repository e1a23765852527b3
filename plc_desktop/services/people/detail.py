"""Everything the page of one parent leader shows, gathered."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from plc_desktop.domain import requirements
from plc_desktop.domain.records import (
    Attendance,
    Capstone,
    Cohort,
    CourseResult,
    Enrollment,
    Nomination,
    Organization,
    Person,
    RuleSetVersion,
    TrainingSession,
)
from plc_desktop.domain.requirements import Pace, Progress, Reason, Returned, Totals, Waiting
from plc_desktop.services.credentials.listed import REVOKED, CredentialItem, credentials_of
from plc_desktop.services.pathway.placements import PlacementSummary, placements_of
from plc_desktop.services.pathway.rule_sets import current_rules, enrollment_of
from plc_desktop.services.pathway.training import counted
from plc_desktop.services.people.alike import PossibleDuplicate, alike
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Choice, name_of
from plc_desktop.services.workspace.tables import hours_of
from plc_desktop.storage.database import Reader

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


class DetailOf:
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
            for mark in counted(self._records(Attendance, people))
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
