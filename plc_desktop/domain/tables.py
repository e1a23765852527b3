"""What the tables on screen ask for and what their rows hold.

A table is a vector of row numbers, sorted and filtered in the database, and pages of rows. A
`rowid` is a number inside this one file; it is good until the next rebuild, never a record's id.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from types import MappingProxyType
from typing import TypeAlias

FilterValue: TypeAlias = "str | tuple[str, ...]"

TABLES = (
    "parent_leaders",
    "people",
    "cohorts",
    "organizations",
    "placements",
    "hours",
    "waiting",
    "training_sessions",
    "attendance",
    "course_results",
    "capstones",
    "credentials",
)
"""Names of the tables, as pages ask for them."""


@dataclass(frozen=True)
class TableRequest:
    """Which rows of a table, in which order.

    Attributes:
        search: Words typed into the search box; each must be found, accents and case aside.
        filters: Filter name to one code, or to several of which any will do. Dates as ISO text,
            yes and no as "1" and "0". An empty value filters nothing.
        sort: Name of the row field to sort by; empty for the table's own order.
        descending: Whether the sort is turned around.
    """

    search: str = ""
    filters: Mapping[str, FilterValue] = field(default_factory=lambda: MappingProxyType({}))
    sort: str = ""
    descending: bool = False


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of a table: its number in this file and the record's id."""

    rowid: int
    id: str


@dataclass(frozen=True, kw_only=True)
class ParentLeaderRow(Row):
    """One parent leader with the four steps. Filters: cohort, organization, status, pace.

    `nominated_by` and `cohort` are names; `capstone` is the decision code or empty;
    `course_credits` is None while no course is passed; `pace` is a code of
    `domain.requirements.Pace`; `credential_status` is "", "awarded", "issued" or "revoked".
    """

    name: str
    nominated_by: str
    cohort: str
    cohort_id: str
    enrollment_id: str
    status: str
    course_credits: int | None
    course_required: int
    field_minutes: int
    waiting_minutes: int
    returned_minutes: int
    held_minutes: int
    draft_minutes: int
    field_required: int
    training_minutes: int
    training_required: int
    capstone: str
    capstone_required: bool
    is_eligible: bool
    pace: str
    credential_status: str


@dataclass(frozen=True, kw_only=True)
class PersonRow(Row):
    """Anyone with a name. Filters: role, organization."""

    name: str
    preferred_name: str
    roles: tuple[str, ...]
    organization_id: str
    organization: str
    title: str
    email: str
    phone: str
    placements: int
    waiting_entries: int
    has_key: bool


@dataclass(frozen=True, kw_only=True)
class CohortRow(Row):
    """One cohort with its size. Filters: college."""

    name: str
    college_id: str
    college: str
    term: str
    starts_on: date | None
    ends_on: date | None
    capacity: int | None
    enrolled: int
    completed: int


@dataclass(frozen=True, kw_only=True)
class OrganizationRow(Row):
    """One organization. Filters: kind, function."""

    name: str
    kind: str
    city: str
    languages: tuple[str, ...]
    contact_name: str
    email: str
    phone: str
    functions: tuple[str, ...]
    people: int
    placements: int
    nominations: int


@dataclass(frozen=True, kw_only=True)
class PlacementRow(Row):
    """One placement with its minutes. Filters: person, site, supervisor, cohort."""

    person_id: str
    person: str
    organization_id: str
    site: str
    supervisor_id: str
    supervisor: str
    role: str
    starts_on: date | None
    ends_on: date | None
    planned_minutes: int | None
    counted_minutes: int
    waiting_minutes: int
    entries: int


@dataclass(frozen=True, kw_only=True)
class HoursRow(Row):
    """One hours entry.

    Filters: person, placement, site, supervisor, state, level, held, counts, from_on, until_on,
    activity, cohort. The table "waiting" has the same rows, only those that are submitted,
    longest waiting first.
    """

    placement_id: str
    person_id: str
    person: str
    site: str
    supervisor_id: str
    supervisor: str
    worked_on: date
    starts_at: time | None
    ends_at: time | None
    break_minutes: int
    minutes: int
    activity: str
    description: str
    state: str
    attestation_level: str
    is_held: bool
    counts: bool
    waiting_since_on: date | None
    reason: str
    content_hash: str


@dataclass(frozen=True, kw_only=True)
class TrainingSessionRow(Row):
    """One training session. Filters: topic, provider, from_on, until_on."""

    topic: str
    title: str
    provider_id: str
    provider: str
    trainer: str
    held_on: date | None
    minutes: int
    place: str
    present: int
    invited: int


@dataclass(frozen=True, kw_only=True)
class AttendanceRow(Row):
    """One person at one session. Filters: session, person, status."""

    session_id: str
    session: str
    topic: str
    held_on: date | None
    person_id: str
    person: str
    status: str
    minutes: int
    confirmed_by: str


@dataclass(frozen=True, kw_only=True)
class CourseResultRow(Row):
    """One course result. Filters: person, college, result."""

    person_id: str
    person: str
    college_id: str
    college: str
    number: str
    title: str
    credits: int
    term: str
    grade: str
    result: str
    is_not_for_credit: bool
    completed_on: date | None


@dataclass(frozen=True, kw_only=True)
class CapstoneRow(Row):
    """One capstone. Filters: person, decision."""

    person_id: str
    person: str
    title: str
    issue: str
    presented_on: date | None
    panel: str
    decision: str


@dataclass(frozen=True, kw_only=True)
class CredentialRow(Row):
    """One credential. Filters: status, person, cohort.

    `status` is "awarded", "issued" or "revoked"; `document_sha256` is empty before the issue.
    `has_changed_evidence` says that hours it rests on no longer count as they did, or that its
    award was taken back elsewhere; `has_other` that the same person holds a second one. `issues`
    is how often a paper was made; `reason` is why it was revoked.
    """

    number: str
    person_id: str
    person: str
    enrollment_id: str
    cohort: str
    rule_set_id: str
    status: str
    awarded_on: date | None
    issued_on: date | None
    issuer_id: str
    issuer: str
    award_id: str
    document_sha256: str
    issues: int
    revoked_on: date | None
    reason: str
    has_changed_evidence: bool
    has_other: bool
