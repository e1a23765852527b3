"""What a transcript says: every step of one person's pathway, line by line, with its totals.

Lengths are whole minutes, days are plain dates; words are chosen where the paper is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plc_desktop.domain.requirements import StepProgress


@dataclass(frozen=True, kw_only=True)
class CourseLine:
    """The college's word on one course.

    Attributes:
        title: Title of the course.
        number: The college's number for it; may be empty.
        college: Name of the college; may be empty.
        term: Term as the college writes it; may be empty.
        credits: College credits; 0 if it was taken without credit.
        grade: Grade as the college writes it; may be empty.
        result: `pass`, `fail`, `in_progress` or `withdrew`.
        completed_on: Day of completion, if known.
    """

    title: str
    number: str = ""
    college: str = ""
    term: str = ""
    credits: int = 0
    grade: str = ""
    result: str
    completed_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class FieldLine:
    """Field experience at one site.

    Attributes:
        site: Name of the organization.
        role: What the person did there; may be empty.
        supervisor: Who signed; may be empty.
        first_on: First day that counts; None if none does yet.
        last_on: Last day that counts; None if none does yet.
        minutes: Signed minutes that count.
    """

    site: str
    role: str = ""
    supervisor: str = ""
    first_on: date | None = None
    last_on: date | None = None
    minutes: int


@dataclass(frozen=True, kw_only=True)
class TrainingLine:
    """One training session that was attended."""

    held_on: date | None = None
    topic: str
    title: str = ""
    provider: str = ""
    minutes: int


@dataclass(frozen=True, kw_only=True)
class CapstoneLine:
    """One capstone project; `decision` is `planned`, `accepted`, `revise` or `declined`."""

    title: str
    presented_on: date | None = None
    decision: str


@dataclass(frozen=True, kw_only=True)
class TranscriptReport:
    """Everything one person did on the pathway. Source: MPC steps 1 to 4.

    Attributes:
        parent_leader: Name as the person wants it printed.
        organization: Name of the organization that makes the transcript.
        coordinator: Name below the signature line; may be empty.
        cohort: Name of the cohort; empty without an enrollment.
        rule_set: Name of the rule set version the totals are judged by.
        made_on: Day on which it was made.
        number: Number of the credential; empty without one.
        awarded_on: Day of the award, if there is one.
        issued_on: Day of the issue, if there is one.
        credential_status: `awarded`, `issued`, `revoked`, or empty without a credential.
        course: How far step 1 is; `done` and `required` are credits.
        field: How far step 2 is, in minutes.
        training: How far step 3 is, in minutes.
        capstone: How far step 4 is.
        courses: Courses, oldest first.
        placements: Field experience by placement, oldest first.
        trainings: Attended sessions, oldest first.
        capstones: Capstone projects.
        content_hash: SHA-256 of everything above but the day, in hexadecimal.
    """

    parent_leader: str
    organization: str
    coordinator: str = ""
    cohort: str = ""
    rule_set: str
    made_on: date
    number: str = ""
    awarded_on: date | None = None
    issued_on: date | None = None
    credential_status: str = ""
    course: StepProgress
    field: StepProgress
    training: StepProgress
    capstone: StepProgress
    courses: tuple[CourseLine, ...] = ()
    placements: tuple[FieldLine, ...] = ()
    trainings: tuple[TrainingLine, ...] = ()
    capstones: tuple[CapstoneLine, ...] = ()
    content_hash: str = ""
