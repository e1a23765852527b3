"""What the workspace holds already, as the planning of an import needs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import (
    Attendance,
    Capstone,
    Cohort,
    CourseResult,
    Enrollment,
    HoursEntry,
    ImportMapping,
    Nomination,
    Organization,
    Person,
    Placement,
    TrainingSession,
)


@dataclass(frozen=True)
class Existing:
    """The workspace before the import.

    Attributes:
        signed: Ids of entries whose signature stands.
        void: Ids of entries that were declared void.
        imported: What earlier imports wrote, by (kind, id): field to value; the base against
            which a row counts as changed, so that corrections made since are not taken back.
        same_people: Ids of one person to the id that stands for them.
        rule_set_id: The newest rule set.
        home_organization_id: The office's own organization.
    """

    organizations: Sequence[Organization] = ()
    people: Sequence[Person] = ()
    cohorts: Sequence[Cohort] = ()
    nominations: Sequence[Nomination] = ()
    enrollments: Sequence[Enrollment] = ()
    placements: Sequence[Placement] = ()
    hours: list[HoursEntry] = field(default_factory=list)
    training_sessions: Sequence[TrainingSession] = ()
    attendance: Sequence[Attendance] = ()
    course_results: Sequence[CourseResult] = ()
    capstones: Sequence[Capstone] = ()
    mappings: Sequence[ImportMapping] = ()
    signed: frozenset[str] = frozenset()
    void: frozenset[str] = frozenset()
    imported: Mapping[tuple[str, str], Mapping[str, Json]] = field(default_factory=dict)
    same_people: Mapping[str, str] = field(default_factory=dict)
    rule_set_id: str = ""
    home_organization_id: str = ""
