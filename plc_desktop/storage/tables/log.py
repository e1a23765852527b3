"""Tables of the log: the truth. They are only ever added to.

`change` and `change_ops` are the log itself, byte for byte. `change_write`, `fact` and
`fact_subject` are an index over it: which change wrote which register, which facts there are.
They are made anew by a rebuild.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)

from plc_desktop.storage.change_ids import id_start
from plc_desktop.storage.tables.base import METADATA

alembic_version = Table(
    "alembic_version",
    METADATA,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

workspace = Table(
    "workspace",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
    comment="Identity of this file: workspace id, replica id and nonce, next number.",
)

change = Table(
    "change",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("replica", Text, nullable=False),
    Column("n", Integer, nullable=False),
    Column("wall_ms", Integer, nullable=False),
    Column("user", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("op_count", Integer, nullable=False),
    Column("is_linear", Integer, nullable=False),
    Column("header", LargeBinary, nullable=False),
    Index("ix_change_id_start", text(id_start("id"))),
    Index(None, "replica", "n"),
)

change_ops = Table(
    "change_ops",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("first", Integer, primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

change_write = Table(
    "change_write",
    METADATA,
    Column("row", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("stamp", Integer, nullable=False),
    Column("is_live", Integer, nullable=False),
    sqlite_with_rowid=False,
)

fact = Table(
    "fact",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("is_retracted", Integer, nullable=False),
    Column("is_verified", Integer, nullable=False),
    Index(None, "type", "seq", "position"),
    sqlite_with_rowid=False,
)

fact_subject = Table(
    "fact_subject",
    METADATA,
    Column("subject", Text, primary_key=True),
    Column("role", Text, primary_key=True),
    Column("fact_id", Text, primary_key=True),
    sqlite_with_rowid=False,
)

checkpoint = Table(
    "checkpoint",
    METADATA,
    Column("replica", Text, primary_key=True),
    Column("change_id", Text, primary_key=True),
    Column("n", Integer, nullable=False),
    Column("wall_ms", Integer, nullable=False),
    Column("public_key", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

document = Table(
    "document",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("media_type", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
