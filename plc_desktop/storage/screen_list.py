"""Every table on screen."""

from __future__ import annotations

from plc_desktop.domain import tables
from plc_desktop.storage.screen import (
    Column,
    Lead,
    Screen,
    clock,
    day,
    days,
    listed,
    name,
    plain,
    texts,
)
from plc_desktop.storage.whose_hours import (
    CLASSES_OF_PEOPLE,
    INDEX,
    class_of,
    classes_of_placements,
    of_class,
    of_person,
)

_AMONG = "{among}"

_SUPERVISOR = (
    "CASE WHEN coalesce(pl.acting_supervisor_id, '') <> ''"
    " AND t.worked_on >= coalesce(pl.acting_from_on, '')"
    " AND t.worked_on <= coalesce(pl.acting_until_on, '9999-12-31')"
    " THEN pl.acting_supervisor_id ELSE coalesce(pl.supervisor_id, '') END"
)
"""Who supervised on that day: the acting supervisor while there was one."""

_PACE = """
CASE WHEN r.id IS NULL THEN ''
  WHEN s.counted_minutes >= r.field_minutes THEN 'done'
  WHEN c.starts_on IS NULL OR c.ends_on IS NULL OR c.ends_on <= c.starts_on THEN ''
  WHEN :today > c.ends_on THEN 'late'
  WHEN (s.counted_minutes + s.waiting_minutes)
    * CAST(julianday(c.ends_on) - julianday(c.starts_on) AS INTEGER) * 100
    >= r.field_minutes * 90
    * max(CAST(julianday(:today) - julianday(c.starts_on) AS INTEGER), 0) THEN 'on_pace'
  ELSE 'behind' END
"""
"""As `domain.requirements.pace`, which a test compares it with."""

_ELIGIBLE = (
    "(s.counted_minutes >= r.field_minutes AND s.training_minutes >= r.training_minutes"
    " AND s.course_credits >= r.course_credits"
    " AND (NOT r.capstone_required OR s.capstone = 'accepted'))"
)
"""For sorting; what a row says comes from `domain.requirements.evaluate`."""

_NOMINATOR = (
    "coalesce((SELECT coalesce(nullif(o.name, ''), n.nominated_by, '') FROM nomination n"
    " LEFT JOIN organization o ON o.id = n.organization_id WHERE n.person_id = t.id"
    " ORDER BY n.nominated_on DESC, n.rowid DESC LIMIT 1), '')"
)

PARENT_LEADERS = Screen(
    row=tables.ParentLeaderRow,
    table="person",
    joins=(
        " JOIN person_totals s ON s.person_id = t.id"
        " LEFT JOIN rule_set r ON r.id = s.rule_set_id LEFT JOIN cohort c ON c.id = s.cohort_id"
    ),
    where=(
        "(s.enrollment_id <> '' OR instr(t.roles, '\"parent_leader\"') > 0) AND (t.id = s.class_id"
        " OR NOT EXISTS (SELECT 1 FROM person_totals x"
        " WHERE x.class_id = s.class_id AND x.person_id < t.id))"
    ),
    order="t.search, t.rowid",
    columns={
        "name": Column("t.full_name", sort="t.search"),
        "nominated_by": Column(_NOMINATOR, sort=f"folded({_NOMINATOR})"),
        "cohort": name("c.name", "c"),
        "cohort_id": Column("s.cohort_id"),
        "enrollment_id": Column("s.enrollment_id"),
        "status": Column("s.status"),
        "course_credits": Column("s.course_credits"),
        "course_required": Column("coalesce(r.course_credits, 0)"),
        "field_minutes": Column("s.counted_minutes"),
        "waiting_minutes": Column("s.waiting_minutes"),
        "returned_minutes": Column("s.returned_minutes"),
        "held_minutes": Column("s.held_minutes"),
        "draft_minutes": Column("s.draft_minutes"),
        "field_required": Column("coalesce(r.field_minutes, 0)"),
        "training_minutes": Column("s.training_minutes"),
        "training_required": Column("coalesce(r.training_minutes, 0)"),
        "capstone": Column("coalesce(s.capstone, '')"),
        "capstone_required": Column("coalesce(r.capstone_required, 0)", bool),
        "is_eligible": Column("t.id", sort=_ELIGIBLE),
        "pace": Column(_PACE),
        "credential_status": Column("s.credential_status"),
    },
    filters={
        "id": f"t.id {_AMONG}",
        "cohort": f"s.cohort_id {_AMONG}",
        "organization": (
            f"(t.organization_id {_AMONG} OR t.id IN"
            f" (SELECT person_id FROM nomination WHERE organization_id {_AMONG}))"
        ),
        "status": f"s.status {_AMONG}",
        "pace": f"{_PACE} {_AMONG}",
        "credential_status": f"s.credential_status {_AMONG}",
        "rule_set": f"s.rule_set_id {_AMONG}",
    },
)

PEOPLE = Screen(
    row=tables.PersonRow,
    table="person",
    joins=" LEFT JOIN organization o ON o.id = t.organization_id",
    order="t.search, t.rowid",
    columns={
        "name": Column("t.full_name", sort="t.search"),
        **texts("preferred_name", "title", "email"),
        **plain("organization_id", "phone"),
        "roles": Column("t.roles", listed),
        "organization": name("o.name", "o"),
        "placements": Column(
            "(SELECT count(*) FROM placement p WHERE p.supervisor_id = t.id OR p.person_id = t.id)"
        ),
        "waiting_entries": Column(
            "(SELECT count(*) FROM placement p CROSS JOIN hours_entry h ON h.placement_id = p.id"
            f" AND {of_person('h', 'p.person_id')}"
            " WHERE p.supervisor_id = t.id AND h.waiting_since_on IS NOT NULL)"
        ),
        "has_key": Column(
            "EXISTS (SELECT 1 FROM fact_subject b JOIN fact f ON f.id = b.fact_id"
            " WHERE b.subject = t.id AND b.role = 'about' AND f.type = 'person_key'"
            " AND NOT f.is_retracted)",
            bool,
        ),
    },
    filters={
        "id": f"t.id {_AMONG}",
        "role": f"EXISTS (SELECT 1 FROM json_each(t.roles) code WHERE code.value {_AMONG})",
        "organization": f"t.organization_id {_AMONG}",
    },
)

_PEOPLE_OF_COHORT = (
    f"SELECT count(DISTINCT {class_of('e.person_id')}) FROM enrollment e WHERE e.cohort_id = t.id"
)
"""Two laptops may each have enrolled one person."""

COHORTS = Screen(
    row=tables.CohortRow,
    table="cohort",
    joins=" LEFT JOIN organization o ON o.id = t.college_id",
    order="t.starts_on DESC, t.search, t.rowid",
    columns={
        "name": Column("t.name", sort="t.search"),
        **plain("college_id", "capacity"),
        **texts("term"),
        **days("starts_on", "ends_on"),
        "college": name("o.name", "o"),
        "enrolled": Column(f"({_PEOPLE_OF_COHORT} AND e.status <> 'withdrew')"),
        "completed": Column(f"({_PEOPLE_OF_COHORT} AND e.status = 'completed')"),
    },
    filters={"id": f"t.id {_AMONG}", "college": f"t.college_id {_AMONG}"},
)

ORGANIZATIONS = Screen(
    row=tables.OrganizationRow,
    table="organization",
    order="t.search, t.rowid",
    columns={
        "name": Column("t.name", sort="t.search"),
        **plain("kind", "phone"),
        **texts("city", "contact_name", "email"),
        "languages": Column("t.languages", listed),
        "functions": Column("t.functions", listed),
        "people": Column("(SELECT count(*) FROM person p WHERE p.organization_id = t.id)"),
        "placements": Column("(SELECT count(*) FROM placement p WHERE p.organization_id = t.id)"),
        "nominations": Column("(SELECT count(*) FROM nomination n WHERE n.organization_id = t.id)"),
    },
    filters={
        "id": f"t.id {_AMONG}",
        "kind": f"t.kind {_AMONG}",
        "function": f"EXISTS (SELECT 1 FROM json_each(t.functions) code WHERE code.value {_AMONG})",
    },
)


def _hours_of(what: str) -> str:
    return (
        f"(SELECT {what} FROM hours_entry h WHERE {of_person('h', 't.person_id')}"
        " AND h.placement_id = t.id AND h.state <> 'void'"
    )


PLACEMENTS = Screen(
    row=tables.PlacementRow,
    table="placement",
    joins=(
        " LEFT JOIN person p ON p.id = t.person_id LEFT JOIN organization o"
        " ON o.id = t.organization_id LEFT JOIN person v ON v.id = t.supervisor_id"
    ),
    order="p.search, t.starts_on, t.rowid",
    search="(instr(p.search, ?) > 0 OR instr(o.search, ?) > 0 OR instr(v.search, ?) > 0)",
    columns={
        **plain("person_id", "organization_id", "supervisor_id", "planned_minutes"),
        **texts("role"),
        **days("starts_on", "ends_on"),
        "person": name("p.full_name", "p"),
        "site": name("o.name", "o"),
        "supervisor": name("v.full_name", "v"),
        "counted_minutes": Column(f"coalesce({_hours_of('sum(h.minutes)')} AND h.counts), 0)"),
        "waiting_minutes": Column(
            f"coalesce({_hours_of('sum(h.minutes)')} AND h.state = 'submitted'"
            " AND NOT h.is_held), 0)"
        ),
        "entries": Column(f"{_hours_of('count(*)')})"),
    },
    filters={
        "id": f"t.id {_AMONG}",
        "person": f"t.person_id {_AMONG}",
        "site": f"t.organization_id {_AMONG}",
        "supervisor": f"(t.supervisor_id {_AMONG} OR t.acting_supervisor_id {_AMONG})",
        "cohort": (
            f"t.person_id IN (SELECT person_id FROM person_totals WHERE cohort_id {_AMONG})"
        ),
    },
)


def _hours_under(classes: str) -> str:
    """Return the condition that a line counts for somebody of a query for classes."""
    return of_class("t", f"IN ({classes})")


_HOURS_FILTERS = {
    "id": f"t.id {_AMONG}",
    "person": f"({_hours_under(CLASSES_OF_PEOPLE)} AND t.person_id {_AMONG})",
    "placement": (
        f"({_hours_under(classes_of_placements(f'x.id {_AMONG}'))} AND t.placement_id {_AMONG})"
    ),
    "site": (
        f"({_hours_under(classes_of_placements(f'x.organization_id {_AMONG}'))}"
        f" AND t.placement_id IN (SELECT id FROM placement WHERE organization_id {_AMONG}))"
    ),
    "state": f"t.state {_AMONG}",
    "level": f"t.attestation_level {_AMONG}",
    "held": f"CAST(t.is_held AS TEXT) {_AMONG}",
    "counts": f"CAST(t.counts AS TEXT) {_AMONG}",
    "from_on": "t.worked_on >= ?",
    "until_on": "t.worked_on <= ?",
    "activity": "t.activity_key IN (SELECT folded(value) FROM json_each(?))",
    "cohort": _hours_under(f"SELECT class_id FROM person_totals WHERE cohort_id {_AMONG}"),
}

_BY_PERSON = Lead(
    tables=(
        "(SELECT id, rank() OVER (ORDER BY search) AS place FROM person"
        " UNION ALL SELECT DISTINCT person_id, 0 FROM placement"
        " WHERE person_id NOT IN (SELECT id FROM person) AND person_id <> ''"
        " UNION ALL SELECT '', 0) first"
        f" CROSS JOIN hours_entry t INDEXED BY {INDEX} ON {of_person('t', 'first.id')}"
        " AND t.person_id = first.id"
    ),
    order="first.place, t.rowid",
)
"""Everybody in the order of names, then their entries; those of nobody known come before.

The index is named, because SQLite would rather make one of its own over all entries each time.
"""

HOURS = Screen(
    row=tables.HoursRow,
    table="hours_entry",
    joins=(
        " LEFT JOIN placement pl ON pl.id = t.placement_id LEFT JOIN person p ON p.id = t.person_id"
        " LEFT JOIN organization o ON o.id = pl.organization_id"
        f" LEFT JOIN person v ON v.id = {_SUPERVISOR}"
    ),
    order="t.worked_on DESC, t.rowid DESC",
    search=(
        "(instr(t.search, ?) > 0 OR t.placement_id IN (SELECT x.id FROM placement x"
        " LEFT JOIN person y ON y.id = x.person_id"
        " LEFT JOIN organization z ON z.id = x.organization_id"
        " WHERE instr(y.search, ?) > 0 OR instr(z.search, ?) > 0))"
    ),
    columns={
        **plain(
            "placement_id",
            "person_id",
            "break_minutes",
            "minutes",
            "state",
            "attestation_level",
            "content_hash",
        ),
        **texts("description", "reason"),
        **days("worked_on", "waiting_since_on"),
        "person": name("p.full_name", "p"),
        "site": name("o.name", "o"),
        "supervisor_id": Column(_SUPERVISOR),
        "supervisor": name("v.full_name", "v"),
        "starts_at": Column("t.starts_at", clock),
        "ends_at": Column("t.ends_at", clock),
        "activity": Column("t.activity", sort="t.activity_key"),
        "is_held": Column("t.is_held", bool),
        "counts": Column("t.counts", bool),
    },
    filters={
        **_HOURS_FILTERS,
        "supervisor": (
            f"(t.placement_id IN (SELECT id FROM placement WHERE supervisor_id {_AMONG}"
            f" OR acting_supervisor_id {_AMONG}) AND {_SUPERVISOR} {_AMONG})"
        ),
    },
    plain=frozenset(_HOURS_FILTERS),
    leads={"person": _BY_PERSON},
)

WAITING = Screen(
    row=HOURS.row,
    table=HOURS.table,
    joins=HOURS.joins,
    where="t.waiting_since_on IS NOT NULL",
    order="t.waiting_since_on, t.worked_on, t.rowid",
    search=HOURS.search,
    columns=HOURS.columns,
    filters=HOURS.filters,
    plain=HOURS.plain,
    leads=HOURS.leads,
)

TRAINING_SESSIONS = Screen(
    row=tables.TrainingSessionRow,
    table="training_session",
    joins=" LEFT JOIN organization o ON o.id = t.provider_id",
    order="t.held_on DESC, t.rowid DESC",
    search="(instr(t.search, ?) > 0 OR instr(coalesce(o.search, ''), ?) > 0)",
    columns={
        **plain("provider_id", "minutes"),
        **texts("topic", "title", "trainer", "place"),
        "held_on": Column("t.held_on", day),
        "provider": name("o.name", "o"),
        "present": Column(
            "(SELECT count(DISTINCT a.person_id) FROM attendance a"
            " WHERE a.session_id = t.id AND a.status = 'present')"
        ),
        "invited": Column(
            "(SELECT count(DISTINCT a.person_id) FROM attendance a WHERE a.session_id = t.id)"
        ),
    },
    filters={
        "id": f"t.id {_AMONG}",
        "topic": f"t.topic {_AMONG}",
        "provider": f"t.provider_id {_AMONG}",
        "from_on": "t.held_on >= ?",
        "until_on": "t.held_on <= ?",
    },
)

ATTENDANCE = Screen(
    row=tables.AttendanceRow,
    table="attendance",
    joins=(
        " LEFT JOIN training_session s ON s.id = t.session_id"
        " LEFT JOIN person p ON p.id = t.person_id"
    ),
    order="s.held_on DESC, p.search, t.rowid",
    search="(instr(coalesce(p.search, ''), ?) > 0 OR instr(coalesce(s.search, ''), ?) > 0)",
    columns={
        **plain("session_id", "person_id", "status", "minutes"),
        **texts("confirmed_by"),
        "session": Column(
            "coalesce(nullif(s.title, ''), s.topic, '')",
            sort="folded(coalesce(nullif(s.title, ''), s.topic, ''))",
        ),
        "topic": Column("coalesce(s.topic, '')", sort="folded(s.topic)"),
        "held_on": Column("s.held_on", day),
        "person": name("p.full_name", "p"),
    },
    filters={
        "id": f"t.id {_AMONG}",
        "session": f"t.session_id {_AMONG}",
        "person": f"t.person_id {_AMONG}",
        "status": f"t.status {_AMONG}",
    },
)

COURSE_RESULTS = Screen(
    row=tables.CourseResultRow,
    table="course_result",
    joins=(
        " LEFT JOIN person p ON p.id = t.person_id LEFT JOIN organization o ON o.id = t.college_id"
    ),
    order="p.search, t.completed_on, t.rowid",
    search="(instr(t.search, ?) > 0 OR instr(coalesce(p.search, ''), ?) > 0)",
    columns={
        **plain("person_id", "college_id", "credits", "result"),
        **texts("number", "title", "term", "grade"),
        "completed_on": Column("t.completed_on", day),
        "is_not_for_credit": Column("t.is_not_for_credit", bool),
        "person": name("p.full_name", "p"),
        "college": name("o.name", "o"),
    },
    filters={
        "id": f"t.id {_AMONG}",
        "person": f"t.person_id {_AMONG}",
        "college": f"t.college_id {_AMONG}",
        "result": f"t.result {_AMONG}",
    },
)

CAPSTONES = Screen(
    row=tables.CapstoneRow,
    table="capstone",
    joins=" LEFT JOIN person p ON p.id = t.person_id",
    order="p.search, t.presented_on, t.rowid",
    search="(instr(t.search, ?) > 0 OR instr(coalesce(p.search, ''), ?) > 0)",
    columns={
        **plain("person_id", "decision"),
        **texts("title", "issue", "panel"),
        "presented_on": Column("t.presented_on", day),
        "person": name("p.full_name", "p"),
    },
    filters={
        "id": f"t.id {_AMONG}",
        "person": f"t.person_id {_AMONG}",
        "decision": f"t.decision {_AMONG}",
    },
)

_EVIDENCE = """
NOT EXISTS (
  SELECT 1 FROM fact_subject s JOIN fact f ON f.id = s.fact_id AND f.type = 'erase'
  WHERE s.subject = t.person_id
) AND (EXISTS (SELECT 1 FROM fact f WHERE f.id = t.award_id AND f.is_retracted = 1) OR EXISTS (
  SELECT 1 FROM fact f, json_each(f.content, '$.evidence') item
  LEFT JOIN hours_entry h ON h.id = json_extract(item.value, '$[0]')
  WHERE f.id = t.evidence_id
    AND (h.counts IS NOT 1 OR h.content_hash IS NOT json_extract(item.value, '$[1]'))
))
"""
"""Of somebody who was erased nothing is left to compare."""

_OTHER = """
t.status <> 'revoked' AND EXISTS (
  SELECT 1 FROM credential o
  WHERE o.id <> t.id AND o.status <> 'revoked' AND o.person_id IN (
    SELECT t.person_id
    UNION ALL
    SELECT same.person_id FROM person_class mine
    JOIN person_class same ON same.class_id = mine.class_id WHERE mine.person_id = t.person_id
  )
)
"""

CREDENTIALS = Screen(
    row=tables.CredentialRow,
    table="credential",
    joins=(
        " LEFT JOIN person p ON p.id = t.person_id LEFT JOIN person i ON i.id = t.issuer_id"
        " LEFT JOIN enrollment e ON e.id = t.enrollment_id LEFT JOIN cohort c ON c.id = e.cohort_id"
    ),
    order="t.awarded_on DESC, t.number, t.rowid",
    search="(instr(folded(t.number), ?) > 0 OR instr(coalesce(p.search, ''), ?) > 0)",
    columns={
        **plain(
            "number",
            "person_id",
            "enrollment_id",
            "rule_set_id",
            "status",
            "issuer_id",
            "award_id",
            "document_sha256",
            "issues",
            "reason",
        ),
        **days("awarded_on", "issued_on", "revoked_on"),
        "person": name("p.full_name", "p"),
        "issuer": name("i.full_name", "i"),
        "cohort": name("c.name", "c"),
        "has_changed_evidence": Column(_EVIDENCE, bool),
        "has_other": Column(_OTHER, bool),
    },
    filters={
        "id": f"t.id {_AMONG}",
        "status": f"t.status {_AMONG}",
        "person": f"t.person_id {_AMONG}",
        "cohort": f"e.cohort_id {_AMONG}",
    },
)

SCREENS: dict[str, Screen] = {
    "parent_leaders": PARENT_LEADERS,
    "people": PEOPLE,
    "cohorts": COHORTS,
    "organizations": ORGANIZATIONS,
    "placements": PLACEMENTS,
    "hours": HOURS,
    "waiting": WAITING,
    "training_sessions": TRAINING_SESSIONS,
    "attendance": ATTENDANCE,
    "course_results": COURSE_RESULTS,
    "capstones": CAPSTONES,
    "credentials": CREDENTIALS,
}
"""By the names of `domain.tables.TABLES`."""
