"""Tables computed from the others in the same transaction, so that screens never add up."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table, Text

from plc_desktop.storage.tables.base import METADATA

person_class = Table(
    "person_class",
    METADATA,
    Column("person_id", Text, primary_key=True),
    Column("class_id", Text, nullable=False),
    Index(None, "class_id"),
    sqlite_with_rowid=False,
    comment="Only people that somebody said are one and the same; the smallest id stands for all.",
)

person_totals = Table(
    "person_totals",
    METADATA,
    Column("person_id", Text, primary_key=True),
    Column("class_id", Text, nullable=False),
    Column("enrollment_id", Text, nullable=False),
    Column("cohort_id", Text, nullable=False),
    Column("rule_set_id", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("counted_minutes", Integer, nullable=False),
    Column("waiting_minutes", Integer, nullable=False),
    Column("returned_minutes", Integer, nullable=False),
    Column("held_minutes", Integer, nullable=False),
    Column("draft_minutes", Integer, nullable=False),
    Column("uncounted_minutes", Integer, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("last_worked_on", Text),
    Column("training_minutes", Integer, nullable=False),
    Column("training_by_topic", Text, nullable=False),
    Column("course_credits", Integer),
    Column("capstone", Text),
    Column("credential_status", Text, nullable=False),
    Index(None, "class_id"),
    Index(None, "cohort_id"),
    sqlite_with_rowid=False,
)

credential = Table(
    "credential",
    METADATA,
    Column("rowid", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("person_id", Text, nullable=False),
    Column("enrollment_id", Text, nullable=False),
    Column("rule_set_id", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("awarded_on", Text),
    Column("issued_on", Text),
    Column("issuer_id", Text, nullable=False),
    Column("award_id", Text, nullable=False),
    Column("issue_id", Text, nullable=False),
    Column("document_sha256", Text, nullable=False),
    Column("issues", Integer, nullable=False),
    Column("evidence_id", Text, nullable=False),
    Column("revoked_on", Text),
    Column("reason", Text, nullable=False),
    Index(None, "person_id"),
)
