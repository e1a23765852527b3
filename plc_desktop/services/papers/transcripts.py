"""Gathers a transcript: what one person did on the pathway, with every total computed."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator
from datetime import date

from plc_desktop.domain import requirements
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import (
    Attendance,
    Capstone,
    Cohort,
    CourseResult,
    Enrollment,
    Organization,
    Person,
    RuleSetVersion,
    TrainingSession,
)
from plc_desktop.domain.transcript import (
    CapstoneLine,
    CourseLine,
    FieldLine,
    TrainingLine,
    TranscriptReport,
)
from plc_desktop.services.credentials.listed import CredentialItem, credentials_of
from plc_desktop.services.pathway.placements import PlacementSummary, placements_of
from plc_desktop.services.pathway.rule_sets import current_rules, enrollment_of
from plc_desktop.services.pathway.training import counted
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.services.workspace.tables import hours_of
from plc_desktop.signing import canonical
from plc_desktop.storage.database import Reader

_STANDING_FIRST = ("issued", "awarded")


def transcript_report(reader: Reader, session: Session, person_id: str) -> TranscriptReport:
    """Return the transcript of one person and of the records that are the same person.

    Raises:
        RuleError: "record_missing".
    """
    person = reader.get(Person, person_id)
    report = _Transcript(reader, person, same_as(reader, person_id)).report(session)
    return dataclasses.replace(report, content_hash=_content_hash(report))


class _Transcript:
    """Reads what one transcript rests on."""

    def __init__(self, reader: Reader, person: Person, same: frozenset[str]) -> None:
        self._reader = reader
        self._person = person
        self._same = same

    def report(self, session: Session) -> TranscriptReport:
        """Return the transcript without its hash."""
        reader, person = self._reader, self._person
        enrollment = enrollment_of(reader, self._same)
        rules = self._rules(enrollment)
        progress = requirements.evaluate(rules, reader.totals(person.id))
        course, field, training, capstone = progress.steps
        credential = _standing(credentials_of(reader, self._same))
        return TranscriptReport(
            parent_leader=person.printed_name or person.full_name,
            organization=name_of(reader, Organization, session.organization_id),
            coordinator=name_of(reader, Person, session.user_id),
            cohort=name_of(reader, Cohort, enrollment.cohort_id) if enrollment else "",
            rule_set=f"{rules.name}, version {rules.version}",
            made_on=session.today(),
            number=credential.number if credential else "",
            awarded_on=credential.awarded_on if credential else None,
            issued_on=credential.issued_on if credential else None,
            credential_status=credential.status if credential else "",
            course=course,
            field=field,
            training=training,
            capstone=capstone,
            courses=tuple(self._courses()),
            placements=tuple(self._placements()),
            trainings=tuple(self._trainings()),
            capstones=tuple(self._capstones()),
        )

    def _rules(self, enrollment: Enrollment | None) -> RuleSetVersion:
        found = self._reader.find(RuleSetVersion, enrollment.rule_set_id) if enrollment else None
        return found or current_rules(self._reader)

    def _courses(self) -> Iterator[CourseLine]:
        found = [
            item
            for person_id in sorted(self._same)
            for item in self._reader.all(CourseResult, person_id=person_id)
        ]
        for item in sorted(found, key=lambda item: (item.completed_on or date.max, item.id)):
            yield CourseLine(
                title=item.title,
                number=item.number,
                college=name_of(self._reader, Organization, item.college_id),
                term=item.term,
                credits=0 if item.is_not_for_credit else item.credits,
                grade=item.grade,
                result=item.result,
                completed_on=item.completed_on,
            )

    def _placements(self) -> Iterator[FieldLine]:
        rows = hours_of(self._reader, self._same, counts="1")
        counted: dict[str, list[tuple[date, int]]] = {}
        for row in rows:
            counted.setdefault(row.placement_id, []).append((row.worked_on, row.minutes))
        for summary in placements_of(self._reader, self._same):
            yield _field_line(summary, counted.get(summary.placement.id, []))

    def _trainings(self) -> Iterator[TrainingLine]:
        marks = [
            mark
            for person_id in sorted(self._same)
            for mark in self._reader.all(Attendance, person_id=person_id)
            if mark.status == "present"
        ]
        lines = [
            (mark, self._reader.find(TrainingSession, mark.session_id)) for mark in counted(marks)
        ]
        held = [
            TrainingLine(
                held_on=session.held_on if session else None,
                topic=session.topic if session else "",
                title=session.title if session else "",
                provider=name_of(self._reader, Organization, session.provider_id)
                if session
                else "",
                minutes=mark.minutes,
            )
            for mark, session in lines
        ]
        yield from sorted(held, key=lambda line: (line.held_on or date.max, line.topic, line.title))

    def _capstones(self) -> Iterator[CapstoneLine]:
        for person_id in sorted(self._same):
            for item in self._reader.all(Capstone, person_id=person_id):
                yield CapstoneLine(
                    title=item.title, presented_on=item.presented_on, decision=item.decision
                )


def _standing(found: list[CredentialItem]) -> CredentialItem | None:
    """Return the credential that stands; a revoked one only if there is no other."""
    for status in _STANDING_FIRST:
        for item in found:
            if item.status == status:
                return item
    return found[0] if found else None


def _field_line(summary: PlacementSummary, counted: list[tuple[date, int]]) -> FieldLine:
    days = [day for day, _ in counted]
    return FieldLine(
        site=summary.site,
        role=summary.placement.role,
        supervisor=summary.supervisor,
        first_on=min(days, default=None),
        last_on=max(days, default=None),
        minutes=sum(minutes for _, minutes in counted),
    )


def _content_hash(report: TranscriptReport) -> str:
    """Return a hash of what the transcript says, whoever makes it on whatever day."""
    steps = (report.course, report.field, report.training, report.capstone)
    lines = (report.courses, report.placements, report.trainings, report.capstones)
    content: Json = {
        "name": report.parent_leader,
        "number": report.number,
        "status": report.credential_status,
        "steps": [[step.done, step.required, int(step.is_met)] for step in steps],
        "lines": [[_texts(line) for line in group] for group in lines],
    }
    return hashlib.sha256(b"plc-transcript/1\0" + canonical.encode(content)).hexdigest()


def _texts(line: CourseLine | FieldLine | TrainingLine | CapstoneLine) -> Json:
    """Return every value of a line as text, an unknown one as an empty text."""
    values = dataclasses.astuple(line)
    return ["" if value is None else str(value) for value in values]
