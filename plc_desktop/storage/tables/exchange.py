"""Tables for working on several laptops: who had seen what, what waits, with whom files go.

`change_chain`, `chain_seen`, `change_head`, `fact_in` and `open_conflict` follow from the log and
are made anew by a rebuild. The others do not: a file that was read, or what another laptop said
it has, stands nowhere else.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text

from plc_desktop.storage.tables.base import METADATA

change_chain = Table(
    "change_chain",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("chain", Integer, nullable=False),
    Column("place", Integer, nullable=False),
    Index(None, "chain", "place"),
    comment="A chain is one replica's unbroken sequence; a copied replica has one per branch.",
)

chain_seen = Table(
    "chain_seen",
    METADATA,
    Column("chain", Integer, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("other", Integer, primary_key=True, autoincrement=False),
    Column("other_place", Integer, nullable=False),
    sqlite_with_rowid=False,
    comment="From this place on, a chain had seen another one as far as other_place.",
)

change_head = Table(
    "change_head",
    METADATA,
    Column("change_id", Text, primary_key=True),
    sqlite_with_rowid=False,
)

fact_in = Table(
    "fact_in",
    METADATA,
    Column("fact_id", Text, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Index(None, "seq"),
    sqlite_with_rowid=False,
    comment="Every change a fact came with; the same fact may be entered on several laptops.",
)

open_conflict = Table(
    "open_conflict",
    METADATA,
    Column("row", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    sqlite_with_rowid=False,
    comment="Registers written apart; an empty field: removed here, edited there.",
)

pending_change = Table(
    "pending_change",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("replica", Text, nullable=False),
    Column("n", Integer, nullable=False),
    Column("size", Integer, nullable=False),
    Column("received_at_ms", Integer, nullable=False),
    Column("sender", Text, nullable=False),
    Column("header", LargeBinary, nullable=False),
    Column("ops", LargeBinary),
    sqlite_with_rowid=False,
    comment="Changes whose predecessors have not arrived.",
)

exchange_batch = Table(
    "exchange_batch",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("file_sha256", Text, nullable=False),
    Column("is_import", Integer, nullable=False),
    Column("device_key", Text, nullable=False),
    Column("at_ms", Integer, nullable=False),
    Column("first_seq", Integer, nullable=False),
    Column("last_seq", Integer, nullable=False),
    Column("report", Text, nullable=False),
    Column("undone_by", Text, nullable=False),
    Index(None, "file_sha256"),
    comment="Files read and written; the changes a file brought stand together in the log.",
)

peer = Table(
    "peer",
    METADATA,
    Column("device_key", Text, primary_key=True),
    Column("replica", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("recipients", Text, nullable=False),
    Column("heads", Text, nullable=False),
    Column("counts", Text, nullable=False),
    Column("stated_at_ms", Integer, nullable=False),
    Column("heard_at_ms", Integer, nullable=False),
    Column("written_at_ms", Integer, nullable=False),
    sqlite_with_rowid=False,
    comment="What other laptops said they have, in the last file from them.",
)
