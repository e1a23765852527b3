"""The catalogue of record kinds: each declared once, everything else derived.

`KINDS` lists them; `kind_named("person")` and `kind_of(record)` find one. A record is a frozen
dataclass; its `id` is the only field that is not part of its content.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import Enum
from functools import cached_property
from typing import Any, TypeVar

from plc_desktop.domain.fields import (
    Field,
    FieldType,
    Json,
    at_time,
    boolean,
    choice,
    choices,
    data,
    declare,
    integer,
    long_text,
    minutes,
    on_date,
    reference,
    references,
    text,
    texts,
)


@dataclass(frozen=True, kw_only=True)
class Record:
    """What every record has: an id that never changes and never means anything."""

    id: str


class Merge(Enum):
    """How two edits of one record that did not see each other come together.

    Source: storage/SCHEMA.md: a supervisor signs the whole content.
    """

    PER_FIELD = "per_field"
    WHOLE = "whole"


@dataclass(frozen=True, kw_only=True)
class Organization(Record):
    """A CBO, agency, college, school, district, funder or steering body."""

    name: str = text("Name", required=True, is_searchable=True)
    kind: str = choice(
        "Kind",
        "cbo",
        "government_agency",
        "college",
        "school",
        "district",
        "funder",
        "steering_body",
        default="cbo",
    )
    city: str = text("City", is_searchable=True)
    languages: tuple[str, ...] = texts("Languages")
    contact_name: str = text("Contact")
    email: str = declare(FieldType.EMAIL, "E-mail", "")
    phone: str = declare(FieldType.PHONE, "Phone", "")
    functions: tuple[str, ...] = choices(
        "What it does", "nominates", "hosts_placements", "trains", "gives_course", "issues"
    )


@dataclass(frozen=True, kw_only=True)
class Person(Record):
    """Anyone with a name here: parent leader, supervisor, trainer, instructor, staff, issuer.

    There is deliberately no field for a Social Security, bank or licence number.
    """

    full_name: str = text("Full name", required=True, is_searchable=True)
    preferred_name: str = text("Preferred name", is_searchable=True)
    printed_name: str = text("Name on the certificate", help="Leave empty to print the full name.")
    language: str = declare(FieldType.LANGUAGE, "Preferred language", "")
    other_languages: tuple[str, ...] = texts("Other languages")
    email: str = declare(FieldType.EMAIL, "E-mail", "", is_searchable=True)
    phone: str = declare(FieldType.PHONE, "Phone", "", is_searchable=True)
    birth_year: int | None = declare(
        FieldType.YEAR, "Birth year", None, help="Optional; only to tell two people apart."
    )
    roles: tuple[str, ...] = choices(
        "Roles", "parent_leader", "supervisor", "coach", "trainer", "instructor", "staff", "issuer"
    )
    organization_id: str = reference("Organization", "organization")
    title: str = text("Title")
    school_sector: str = choice(
        "School sector of their children", "district", "charter", "parochial", "metco", "other"
    )
    consents: tuple[str, ...] = choices("Consents", "contact", "share_with_college", "alumni")


@dataclass(frozen=True, kw_only=True)
class Cohort(Record):
    """20 to 25 parent leaders who go through a term together. Source: MPC."""

    name: str = text("Name", required=True, is_searchable=True)
    college_id: str = reference("College", "organization")
    term: str = text("Term")
    starts_on: date | None = on_date("Starts")
    ends_on: date | None = on_date("Ends")
    capacity: int | None = integer("Capacity", 25)
    commitment: str = text("Commitment length")
    facilitator_ids: tuple[str, ...] = references("Alumni facilitators", "person")


@dataclass(frozen=True, kw_only=True)
class Nomination(Record):
    """A CBO proposes a person for the pathway."""

    person_id: str = reference("Parent leader", "person", required=True)
    organization_id: str = reference("Nominated by", "organization")
    nominated_by: str = text("Person who nominates")
    nominated_on: date | None = on_date("Date")
    statement: str = long_text("Statement")


@dataclass(frozen=True, kw_only=True)
class Enrollment(Record):
    """A person's place in a cohort, under one version of the rules."""

    person_id: str = reference("Parent leader", "person", required=True)
    cohort_id: str = reference("Cohort", "cohort")
    rule_set_id: str = reference("Rule set", "rule_set", required=True)
    status: str = choice(
        "Status",
        "enrolled",
        "in_progress",
        "on_hold",
        "completed",
        "withdrew",
        default="enrolled",
    )
    enrolled_on: date | None = on_date("Enrolled on")
    ended_on: date | None = on_date("Ended on")


@dataclass(frozen=True, kw_only=True)
class RuleSetVersion(Record):
    """One version of what the pathway asks for; never edited once someone is enrolled under it.

    Source: MPC steps 1 to 4; the numbers are data because the pilot is still deciding them.
    """

    name: str = text("Name", required=True)
    version: int = integer("Version", 1, required=True)
    course_credits: int = integer("Course credits", 2)
    field_minutes: int = minutes("Field experience", 3600)
    training_minutes: int = minutes("Additional training", 600)
    training_topics: tuple[str, ...] = texts("Training topics")
    topic_minutes: int = minutes("Minimum for each topic", 0)
    capstone_required: bool = boolean("Capstone required", default=True)
    rounding_minutes: int = minutes("Rounding", 1)
    daily_limit_minutes: int = minutes("Most in one day", 720)
    counted_levels: tuple[str, ...] = choices(
        "Attestation levels that count", "signed_by_file", "signed_in_person", "paper", "staff"
    )
    is_draft: bool = boolean("Draft, confirm with the steering committee", default=True)


@dataclass(frozen=True, kw_only=True)
class Placement(Record):
    """A parent leader at an organization for a time, under a supervisor."""

    person_id: str = reference("Parent leader", "person", required=True)
    organization_id: str = reference("Site", "organization", required=True)
    supervisor_id: str = reference("Supervisor", "person")
    acting_supervisor_id: str = reference("Acting supervisor", "person")
    acting_from_on: date | None = on_date("Acting from")
    acting_until_on: date | None = on_date("Acting until")
    role: str = text("Role", suggestions="roles")
    starts_on: date | None = on_date("Start")
    ends_on: date | None = on_date("End")
    planned_minutes: int | None = minutes("Planned")
    objectives: str = long_text("Learning objectives")
    supervision_time: str = text("Weekly supervision")
    agreement_signed_on: date | None = on_date("Agreement signed on")


@dataclass(frozen=True, kw_only=True)
class HoursEntry(Record):
    """One block of minutes at a placement. Its whole content is what a supervisor signs."""

    placement_id: str = reference("Placement", "placement", required=True)
    worked_on: date = on_date("Date", required=True)
    starts_at: time | None = at_time("Start")
    ends_at: time | None = at_time("End")
    break_minutes: int = minutes("Break", 0)
    minutes: int = minutes("Length", 0, required=True)
    activity: str = text("Activity", suggestions="activities", is_searchable=True)
    description: str = long_text("What was done", is_searchable=True)
    skills: tuple[str, ...] = texts("Skills practiced", suggestions="skills")
    involvement: tuple[str, ...] = choices("Involvement types", "1", "2", "3", "4", "5", "6")
    level: str = choice("Level", "school", "district", "city", "state")
    reflection: str = long_text("Reflection")


@dataclass(frozen=True, kw_only=True)
class WeekAttestation(Record):
    """The parent leader says a week is complete, so that forgotten and not worked differ."""

    person_id: str = reference("Parent leader", "person", required=True)
    week_starts_on: date = on_date("Week of", required=True)
    statement: str = choice("Statement", "complete", "nothing_to_report", default="complete")


@dataclass(frozen=True, kw_only=True)
class TrainingSession(Record):
    """One training event. Source: MPC step 3."""

    topic: str = text("Topic", suggestions="training_topics", is_searchable=True)
    title: str = text("Title", is_searchable=True)
    provider_id: str = reference("Provider", "organization")
    trainer: str = text("Trainer", is_searchable=True)
    held_on: date | None = on_date("Date", required=True)
    minutes: int = minutes("Length", 0, required=True)
    place: str = text("Place")
    language: str = declare(FieldType.LANGUAGE, "Language", "")


@dataclass(frozen=True, kw_only=True)
class Attendance(Record):
    """One person at one training session."""

    session_id: str = reference("Training session", "training_session", required=True)
    person_id: str = reference("Parent leader", "person", required=True)
    status: str = choice("Attendance", "present", "excused", "absent", default="present")
    minutes: int = minutes("Length", 0)
    confirmed_by: str = text("Confirmed by")


@dataclass(frozen=True, kw_only=True)
class CourseResult(Record):
    """The college's word on the leadership course. Source: MPC step 1."""

    person_id: str = reference("Parent leader", "person", required=True)
    college_id: str = reference("College", "organization")
    number: str = text("Course number", is_searchable=True)
    title: str = text("Title", is_searchable=True)
    credits: int = integer("Credits", 0)
    term: str = text("Term")
    grade: str = text("Grade")
    result: str = choice("Result", "pass", "fail", "in_progress", "withdrew", default="pass")
    is_not_for_credit: bool = boolean("Not for credit")
    attested_by: str = text("Attested by")
    completed_on: date | None = on_date("Completed on")


@dataclass(frozen=True, kw_only=True)
class Capstone(Record):
    """The project that ends the pathway. Source: MPC step 4."""

    person_id: str = reference("Parent leader", "person", required=True)
    title: str = text("Title", is_searchable=True)
    issue: str = long_text("Community issue")
    goal: str = long_text("Goal")
    audience: str = text("Audience")
    presented_on: date | None = on_date("Presented on")
    panel: str = text("Panel")
    rubric: Mapping[str, Json] | None = data("Rubric scores")
    decision: str = choice(
        "Decision", "planned", "accepted", "revise", "declined", default="planned"
    )
    feedback: str = long_text("Feedback")


@dataclass(frozen=True, kw_only=True)
class ImportMapping(Record):
    """What the office once said a sheet's columns mean, kept for the next import."""

    headers: str = text("Headers", max_length=4000)
    sheet_kind: str = text("Sheet holds")
    columns: Mapping[str, Json] | None = data("Columns")
    date_order: str = choice("Date order", "mdy", "dmy", "ymd")


R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Kind:
    """A record kind as everything derived from it sees it.

    Attributes:
        record: The dataclass.
        name: Singular code, also the register's kind in the change log and the table's name.
        plural: Key in `dump --json`.
        label: English source name for one.
        plural_label: English source name for many.
        merge: Whether edits merge field by field or as a whole.
    """

    record: type[Record]
    name: str
    plural: str
    label: str
    plural_label: str
    merge: Merge = Merge.PER_FIELD

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """Declared fields by name, in the order of the declaration, without `id`."""
        return {
            item.name: item.metadata["field"]
            for item in dataclasses.fields(self.record)
            if "field" in item.metadata
        }

    @cached_property
    def nullable(self) -> frozenset[str]:
        """Names of the fields whose type admits None; the others never hold it."""
        return frozenset(
            item.name
            for item in dataclasses.fields(self.record)
            if item.name in self.fields and str(item.type).endswith("| None")
        )

    def references(self) -> Mapping[str, str]:
        """Return field name to target kind for every single reference."""
        return {
            name: field.target
            for name, field in self.fields.items()
            if field.type is FieldType.REFERENCE
        }


KINDS: tuple[Kind, ...] = (
    Kind(Organization, "organization", "organizations", "Organization", "Organizations"),
    Kind(Person, "person", "people", "Person", "People"),
    Kind(Cohort, "cohort", "cohorts", "Cohort", "Cohorts"),
    Kind(RuleSetVersion, "rule_set", "rule_sets", "Rule set", "Rule sets", Merge.WHOLE),
    Kind(Nomination, "nomination", "nominations", "Nomination", "Nominations"),
    Kind(Enrollment, "enrollment", "enrollments", "Enrollment", "Enrollments"),
    Kind(Placement, "placement", "placements", "Placement", "Placements"),
    Kind(HoursEntry, "hours_entry", "hours", "Hours entry", "Hours", Merge.WHOLE),
    Kind(
        WeekAttestation,
        "week_attestation",
        "week_attestations",
        "Week attestation",
        "Week attestations",
        Merge.WHOLE,
    ),
    Kind(
        TrainingSession,
        "training_session",
        "training_sessions",
        "Training session",
        "Training sessions",
    ),
    Kind(Attendance, "attendance", "attendance", "Attendance", "Attendance"),
    Kind(CourseResult, "course_result", "course_results", "Course result", "Course results"),
    Kind(Capstone, "capstone", "capstones", "Capstone", "Capstones"),
    Kind(ImportMapping, "import_mapping", "import_mappings", "Import mapping", "Import mappings"),
)
"""Every record kind, parents before children."""

_BY_NAME = {kind.name: kind for kind in KINDS}
_BY_RECORD = {kind.record: kind for kind in KINDS}


def kind_named(name: str) -> Kind:
    """Return the kind called `name`.

    Raises:
        KeyError: If there is none; unknown kinds from newer programs stay in the log only.
    """
    return _BY_NAME[name]


def kind_of(record: Record | type[Record]) -> Kind:
    """Return the kind of a record or of its class."""
    return _BY_RECORD[record if isinstance(record, type) else type(record)]


_TUPLES = frozenset({FieldType.CHOICES, FieldType.TEXTS, FieldType.REFERENCES})


def write_value(field: Field, value: Any) -> Json:
    """Return a field's value as it stands in the change log: ISO dates, `HH:MM` times, lists."""
    if value is None:
        return None
    if field.type is FieldType.DATE:
        return str(value.isoformat())
    if field.type is FieldType.TIME:
        return str(value.strftime("%H:%M"))
    if field.type in _TUPLES:
        return list(value)
    return value  # type: ignore[no-any-return]  # the remaining types are JSON already


def read_value(field: Field, value: Json) -> Any:
    """Return a value of the change log as the record holds it.

    Raises:
        ValueError: If the text is no date or time; only a foreign log can hold such.
    """
    if value is None:
        return None
    if field.type is FieldType.DATE:
        return date.fromisoformat(str(value))
    if field.type is FieldType.TIME:
        return time.fromisoformat(str(value))
    if field.type in _TUPLES:
        return tuple(value) if isinstance(value, list) else ()
    return value


def write_values(record: Record) -> dict[str, Json]:
    """Return a record's content, without its id, as it stands in the change log."""
    return {
        name: write_value(field, getattr(record, name))
        for name, field in kind_of(record).fields.items()
    }


def read_record(record: type[R], record_id: str, values: Mapping[str, Json]) -> R:
    """Return the record with this id and content; fields this program does not know are left out.

    Missing fields take their defaults, so that old logs stay readable. A field that is there but
    empty stays empty, even if its default is not, so that saving the record again says nothing.
    """
    kind = kind_of(record)
    known = {
        name: read_value(kind.fields[name], value)
        for name, value in values.items()
        if name in kind.fields and (value is not None or name in kind.nullable)
    }
    return record(id=record_id, **known)
