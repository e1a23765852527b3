"""Tables for several laptops: causality, what waits, partners; a checkpoint per branch."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

KEEP_CHECKPOINTS = (
    "CREATE TEMP TABLE kept AS SELECT * FROM checkpoint",
    "DROP TABLE checkpoint",
)

STATEMENTS = (
    """CREATE TABLE chain_seen (
    chain INTEGER NOT NULL,
    place INTEGER NOT NULL,
    other INTEGER NOT NULL,
    other_place INTEGER NOT NULL,
    CONSTRAINT pk_chain_seen PRIMARY KEY (chain, place, other)
)
 WITHOUT ROWID
""",
    """CREATE TABLE change_chain (
    seq INTEGER NOT NULL,
    chain INTEGER NOT NULL,
    place INTEGER NOT NULL,
    CONSTRAINT pk_change_chain PRIMARY KEY (seq)
)
""",
    """CREATE INDEX ix_change_chain_chain_place ON change_chain (chain, place)
""",
    """CREATE TABLE change_head (
    change_id TEXT NOT NULL,
    CONSTRAINT pk_change_head PRIMARY KEY (change_id)
)
 WITHOUT ROWID
""",
    """CREATE TABLE checkpoint (
    replica TEXT NOT NULL,
    change_id TEXT NOT NULL,
    n INTEGER NOT NULL,
    wall_ms INTEGER NOT NULL,
    public_key BLOB NOT NULL,
    signature BLOB NOT NULL,
    CONSTRAINT pk_checkpoint PRIMARY KEY (replica, change_id)
)
 WITHOUT ROWID
""",
    """CREATE TABLE exchange_batch (
    id INTEGER NOT NULL,
    file_sha256 TEXT NOT NULL,
    is_import INTEGER NOT NULL,
    device_key TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    report TEXT NOT NULL,
    undone_by TEXT NOT NULL,
    CONSTRAINT pk_exchange_batch PRIMARY KEY (id)
)
""",
    """CREATE INDEX ix_exchange_batch_file_sha256 ON exchange_batch (file_sha256)
""",
    """CREATE TABLE fact_in (
    fact_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_fact_in PRIMARY KEY (fact_id, seq, position)
)
 WITHOUT ROWID
""",
    """CREATE INDEX ix_fact_in_seq ON fact_in (seq)
""",
    """CREATE INDEX ix_hours_entry_person_id ON hours_entry (person_id)
""",
    """CREATE TABLE open_conflict (
    "row" TEXT NOT NULL,
    kind TEXT NOT NULL,
    field TEXT NOT NULL,
    CONSTRAINT pk_open_conflict PRIMARY KEY ("row", kind, field)
)
 WITHOUT ROWID
""",
    """CREATE TABLE peer (
    device_key TEXT NOT NULL,
    replica TEXT NOT NULL,
    person_id TEXT NOT NULL,
    label TEXT NOT NULL,
    recipients TEXT NOT NULL,
    heads TEXT NOT NULL,
    counts TEXT NOT NULL,
    stated_at_ms INTEGER NOT NULL,
    heard_at_ms INTEGER NOT NULL,
    written_at_ms INTEGER NOT NULL,
    CONSTRAINT pk_peer PRIMARY KEY (device_key)
)
 WITHOUT ROWID
""",
    """CREATE TABLE pending_change (
    id TEXT NOT NULL,
    replica TEXT NOT NULL,
    n INTEGER NOT NULL,
    size INTEGER NOT NULL,
    received_at_ms INTEGER NOT NULL,
    sender TEXT NOT NULL,
    header BLOB NOT NULL,
    ops BLOB,
    CONSTRAINT pk_pending_change PRIMARY KEY (id)
)
 WITHOUT ROWID
""",
)

BRING_BACK = (
    """INSERT INTO checkpoint (replica, change_id, n, wall_ms, public_key, signature)
    SELECT replica, change_id, n, wall_ms, public_key, signature FROM kept""",
    "DROP TABLE kept",
)


CREDENTIALS = (
    "DROP TABLE credential",
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
    issues INTEGER NOT NULL,
    evidence_id TEXT NOT NULL,
    revoked_on TEXT,
    reason TEXT NOT NULL,
    CONSTRAINT pk_credential PRIMARY KEY (rowid),
    CONSTRAINT uq_credential_id UNIQUE (id)
)
""",
    """CREATE INDEX ix_credential_person_id ON credential (person_id)
""",
)
"""Filled from the log once the scripts have run."""


def upgrade() -> None:
    for statement in (*KEEP_CHECKPOINTS, *STATEMENTS, *BRING_BACK, *CREDENTIALS):
        op.execute(statement.strip())
