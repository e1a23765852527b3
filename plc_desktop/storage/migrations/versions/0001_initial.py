"""The tables of the first release."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """CREATE TABLE attendance (
    rowid INTEGER NOT NULL,
    id TEXT NOT NULL,
    session_id TEXT,
    person_id TEXT,
    status TEXT,
    minutes INTEGER,
    confirmed_by TEXT,
    search TEXT NOT NULL,
    extra TEXT,
    CONSTRAINT pk_attendance PRIMARY KEY (rowid),
    CONSTRAINT uq_attendance_id UNIQUE (id)
)
""",
    """CREATE INDEX ix_attendance_person_id ON attendance (person_id)
""",
    """CREATE INDEX ix_attendance_session_id ON attendance (session_id)
""",
    """CREATE TABLE capstone (
    rowid INTEGER NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT,
    title TEXT,
    issue TEXT,
    goal TEXT,
    audience TEXT,
    presented_on TEXT,
    panel TEXT,
    rubric TEXT,
    decision TEXT,
    feedback TEXT,
    search TEXT NOT NULL,
    extra TEXT,
    CONSTRAINT pk_capstone PRIMARY KEY (rowid),
    CONSTRAINT uq_capstone_id UNIQUE (id)
)
""",
    """CREATE INDEX ix_capstone_person_id ON capstone (person_id)
""",
    """CREATE TABLE change (
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    replica TEXT NOT NULL,
    n INTEGER NOT NULL,
    wall_ms INTEGER NOT NULL,
    user TEXT NOT NULL,
    what TEXT NOT NULL,
    op_count INTEGER NOT NULL,
    is_linear INTEGER NOT NULL,
    header BLOB NOT NULL,
    CONSTRAINT pk_change PRIMARY KEY (seq),
    CONSTRAINT uq_change_id UNIQUE (id)
)
""",
    """CREATE INDEX ix_change_replica_n ON change (replica, n)
""",
    """CREATE TABLE change_ops (
    seq INTEGER NOT NULL,
    first INTEGER NOT NULL,
    body BLOB NOT NULL,
    CONSTRAINT pk_change_ops PRIMARY KEY (seq, first)
)
 WITHOUT ROWID
""",
    """CREATE TABLE change_write (
    "row" TEXT NOT NULL,
    kind TEXT NOT NULL,
    field TEXT NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    stamp INTEGER NOT NULL,
    is_live INTEGER NOT NULL,
    CONSTRAINT pk_change_write PRIMARY KEY ("row", kind, field, seq, position)
)
 WITHOUT ROWID
""",
    """CREATE TABLE checkpoint (
    replica TEXT NOT NULL,
    n INTEGER NOT NULL,
    change_id TEXT NOT NULL,
    wall_ms INTEGER NOT NULL,
    public_key BLOB NOT NULL,
    signature BLOB NOT NULL,
    CONSTRAINT pk_checkpoint PRIMARY KEY (replica)
)
 WITHOUT ROWID
""",
    """CREATE TABLE cohort (
    rowid INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT,
    college_id TEXT,
    term TEXT,
    starts_on TEXT,
    ends_on TEXT,
    capacity INTEGER,
    commitment TEXT,
    facilitator_ids TEXT,
    search TEXT NOT NULL,
    extra TEXT,
    CONSTRAINT pk_cohort PRIMARY KEY (rowid),
    CONSTRAINT uq_cohort_id UNIQUE (id)
)
""",
    """CREATE INDEX ix_cohort_college_id ON cohort (college_id)
""",
    """CREATE TABLE course_result (
    rowid INTEGER NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT,
    college_id TEXT,
    number TEXT,
    title TEXT,
    credits INTEGER,
    term TEXT,
    grade TEXT,
    result TEXT,
    is_not_for_credit BOOLEAN,
    attested_by TEXT,
    completed_on TEXT,
    search TEXT NOT NULL,
    extra TEXT,
    CONSTRAINT pk_course_result PRIMARY KEY (rowid),
    CONSTRAINT uq_course_result_id UNIQUE (id)
)
""",
    """CREATE INDEX ix_course_result_college_id ON course_result (college_id)
""",
    """CREATE INDEX ix_course_result_person_id ON course_result (person_id)
""",
    """CREATE TABLE credential (
    rowid INTEGER NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    enrollment_id TEXT NOT NULL,
    rule_set_id TEXT NOT NULL,
    number TEXT NOT NULL,
    status TEXT NOT NULL,
    awarded_on TEXT,
    issued_on TEXT,
    issuer_id TEXT NOT NULL,
    award_id TEXT NOT NULL,
    issue_id TEXT NOT NULL,
    document_sha256 TEXT NOT NULL,
    CONSTRAINT pk_credential PRIMARY KEY (rowid),
    CONSTRAINT uq_credential_id UNIQUE (id)
)
""",
    """CREATE INDEX ix_credential_person_id ON credential (person_id)
""",
    """CREATE TABLE document (
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    body BLOB NOT NULL,
    CONSTRAINT pk_document PRIMARY KEY (sha256)
)
""",
    """CREATE TABLE enrollment (
    rowid INTEGER NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT,
    cohort_id TEXT,
    rule_set_id TEXT,
    status TEXT,
    enrolled_on TEXT,
    ended_on TEXT,
    search TEXT NOT NULL,
    extra TEXT,
    CONSTRAINT pk_enrollment PRIMARY KEY (rowid),
    CONSTRAINT uq_enrollment_id UNIQUE (id)
)
""",
    """CREATE INDEX ix_enrollment_cohort_id ON enrollment (cohort_id)
""",
    """CREATE INDEX ix_enrollment_person_id ON enrollment (person_id)
""",
    """CREATE INDEX ix_enrollment_rule_set_id ON enrollment (rule_set_id)
""",
    """CREATE TABLE fact (
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    content TEXT NOT NULL,
    is_retracted INTEGER NOT NULL,
    is_verified INTEGER NOT NULL,
    CONSTRAINT pk_fact PRIMARY KEY (id)
)
 WITHOUT ROWID
""",
    """CREATE INDEX ix_fact_type_seq_position ON fact (type, seq, position)
""",
    """CREATE TABLE fact_subject (
    subject TEXT NOT NULL,
    role TEXT NOT NULL,
    fact_id TEXT NOT NULL,
    CONSTRAINT pk_fact_subject PRIMARY KEY (subject, role, fact_id)
)
 WITHOUT ROWID
""",
    """CREATE TABLE hours_entry (
    rowid INTEGER NOT NULL,
    id TEXT NOT NULL,
    placement_id TEXT,
    worked_on TEXT,
    starts_at TEXT,
    ends_at TEXT,
    break_minutes INTEGER,
    minutes INTEGER,
    activity TEXT,
    description TEXT,
    skills TEXT,
    involvement TEXT,
    level TEXT,
    reflection TEXT,
    search TEXT NOT NULL,
    extra TEXT,
    person_id TEXT NOT NULL,
    person_class TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    activity_key TEXT NOT NULL,
    origin TEXT NOT NULL,
    submitted TEXT NOT NULL,
    submitted_on TEXT NOT NULL,
    state TEXT NOT NULL,
    attestation_level TEXT NOT NULL,
    is_held INTEGER NOT NULL,
    counts INTEGER NOT NULL,
    waiting_since_on TEXT,
    reason TEXT NOT NULL,
    CONSTRAINT pk_hours_entry PRIMARY KEY (rowid),
    CONSTRAINT ck_hours_entry_state CHECK (state IN ('draft', 'submitted', 'signed', 'returned', 'void')),
    CONSTRAINT ck_hours_entry_is_held CHECK (is_held IN (0, 1)),
    CONSTRAINT ck_hours_entry_counts CHECK (counts = 0 OR (state = 'signed' AND is_held = 0)),
    CONSTRAINT uq_hours_entry_id UNIQUE (id)
)
""",
    """CREATE INDEX ix_hours_entry_placement_id ON hours_entry (placement_id)
""",
    """CREATE INDEX ix_hours_entry_standing ON hours_entry (person_class, worked_on, activity_key, minutes, state, is_held, counts, attestation_level)
""",
    """CREATE INDEX ix_hours_entry_waiting_since_on ON hours_entry (waiting_since_on)
""",
    """CREATE INDEX ix_hours_entry_worked_on ON hours_entry (worked_on)
""",
    """CREATE TABLE import_mapping (
    rowid INTEGER NOT NULL,
    id TEXT NOT NULL,
    headers TEXT,
    sheet_kind TEXT,
    columns TEXT,
    date_order TEXT,
    search TEXT NOT NULL,
    extra TEXT,
    CONSTRAINT pk_import_mapping PRIMARY KEY (rowid),
    CONSTRAINT uq_import_mapping_id UNIQUE (id)
)
""",
    """CREATE TABLE nomination (
    rowid INTEGER NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT,
    organization_id TEXT,
    nominated_by TEXT,
    nominated_on TEXT,
    statement TEXT,
    search TEXT NOT NULL,
    extra TEXT,
    CONSTRAINT pk_nomination PRIMARY KEY (rowid),
    CONSTRAINT uq_nomination_id UNIQUE (id)
)
""",
    """CREATE INDEX ix_nomination_organization_id ON nomination (organization_id)
""",
    """CREATE INDEX ix_nomination_person_id ON nomination (person_id)
""",
    """CREATE TABLE organization (
    rowid INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT,
    kind TEXT,
    city TEXT,
    languages TEXT,
    contact_name TEXT,
    email TEXT,
    phone TEXT,
    functions TEXT,
    search TEXT NOT NULL,
    extra TEXT,
    CONSTRAINT pk_organization PRIMARY KEY (rowid),
    CONSTRAINT uq_organization_id UNIQUE (id)
)
""",
    """CREATE TABLE person (
    rowid INTEGER NOT NULL,
    id TEXT NOT NULL,
    full_name TEXT,
    preferred_name TEXT,
    printed_name TEXT,
    language TEXT,
    other_languages TEXT,
    email TEXT,
    phone TEXT,
    birth_year INTEGER,
    roles TEXT,
    organization_id TEXT,
    title TEXT,
    school_sector TEXT,
    consents TEXT,
    search TEXT NOT NULL,
    extra TEXT,
    CONSTRAINT pk_person PRIMARY KEY (rowid),
    CONSTRAINT uq_person_id UNIQUE (id)
)
""",
    """CREATE INDEX ix_person_organization_id ON person (organization_id)
""",
    """CREATE TABLE person_class (
    person_id TEXT NOT NULL,
    class_id TEXT NOT NULL,
    CONSTRAINT pk_person_class PRIMARY KEY (person_id)
)
 WITHOUT ROWID
""",
    """CREATE INDEX ix_person_class_class_id ON person_class (class_id)
""",
    """CREATE TABLE person_totals (
    person_id TEXT NOT NULL,
    class_id TEXT NOT NULL,
    enrollment_id TEXT NOT NULL,
    cohort_id TEXT NOT NULL,
    rule_set_id TEXT NOT NULL,
    status TEXT NOT NULL,
    counted_minutes INTEGER NOT NULL,
    waiting_minutes INTEGER NOT NULL,
    returned_minutes INTEGER NOT NULL,
    held_minutes INTEGER NOT NULL,
    draft_minutes INTEGER NOT NULL,
    uncounted_minutes INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    last_worked_on TEXT,
    training_minutes INTEGER NOT NULL,
    training_by_topic TEXT NOT NULL,
    course_credits INTEGER,
    capstone TEXT,
    credential_status TEXT NOT NULL,
    CONSTRAINT pk_person_totals PRIMARY KEY (person_id)
)
 WITHOUT ROWID
""",
    """CREATE INDEX ix_person_totals_class_id ON person_totals (class_id)
""",
    """CREATE INDEX ix_person_totals_cohort_id ON person_totals (cohort_id)
""",
    """CREATE TABLE placement (
    rowid INTEGER NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT,
    organization_id TEXT,
    supervisor_id TEXT,
    acting_supervisor_id TEXT,
    acting_from_on TEXT,
    acting_until_on TEXT,
    role TEXT,
    starts_on TEXT,
    ends_on TEXT,
    planned_minutes INTEGER,
    objectives TEXT,
    supervision_time TEXT,
    agreement_signed_on TEXT,
    search TEXT NOT NULL,
    extra TEXT,
    CONSTRAINT pk_placement PRIMARY KEY (rowid),
    CONSTRAINT uq_placement_id UNIQUE (id)
)
""",
    """CREATE INDEX ix_placement_acting_supervisor_id ON placement (acting_supervisor_id)
""",
    """CREATE INDEX ix_placement_organization_id ON placement (organization_id)
""",
    """CREATE INDEX ix_placement_person_id ON placement (person_id)
""",
    """CREATE INDEX ix_placement_supervisor_id ON placement (supervisor_id)
""",
    """CREATE TABLE rule_set (
    rowid INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT,
    version INTEGER,
    course_credits INTEGER,
    field_minutes INTEGER,
    training_minutes INTEGER,
    training_topics TEXT,
    topic_minutes INTEGER,
    capstone_required BOOLEAN,
    rounding_minutes INTEGER,
    daily_limit_minutes INTEGER,
    counted_levels TEXT,
    is_draft BOOLEAN,
    search TEXT NOT NULL,
    extra TEXT,
    CONSTRAINT pk_rule_set PRIMARY KEY (rowid),
    CONSTRAINT uq_rule_set_id UNIQUE (id)
)
""",
    """CREATE TABLE training_session (
    rowid INTEGER NOT NULL,
    id TEXT NOT NULL,
    topic TEXT,
    title TEXT,
    provider_id TEXT,
    trainer TEXT,
    held_on TEXT,
    minutes INTEGER,
    place TEXT,
    language TEXT,
    search TEXT NOT NULL,
    extra TEXT,
    CONSTRAINT pk_training_session PRIMARY KEY (rowid),
    CONSTRAINT uq_training_session_id UNIQUE (id)
)
""",
    """CREATE INDEX ix_training_session_provider_id ON training_session (provider_id)
""",
    """CREATE TABLE week_attestation (
    rowid INTEGER NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT,
    week_starts_on TEXT,
    statement TEXT,
    search TEXT NOT NULL,
    extra TEXT,
    CONSTRAINT pk_week_attestation PRIMARY KEY (rowid),
    CONSTRAINT uq_week_attestation_id UNIQUE (id)
)
""",
    """CREATE INDEX ix_week_attestation_person_id ON week_attestation (person_id)
""",
    """CREATE TABLE workspace (
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_workspace PRIMARY KEY (name)
)
 WITHOUT ROWID
""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement.strip())
