"""One table per record kind, derived from the catalogue in `domain.records`.

Every table has a number of its own in this file (`rowid`), the record's id, the declared fields,
`search` (folded text for the search box) and `extra` (what the log holds beyond the declared
fields, so that nothing of a newer program is lost). References are not enforced: a parent may not
have arrived yet.
"""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Index, Integer, Table, Text, text

from plc_desktop.domain.fields import Field, FieldType
from plc_desktop.domain.records import KINDS, Kind
from plc_desktop.storage.tables.base import METADATA
from plc_desktop.storage.whose_hours import INDEX, MONTH

_INTEGERS = frozenset({FieldType.MINUTES, FieldType.INTEGER, FieldType.YEAR})


def _column(name: str, field: Field) -> Column[object]:
    """Return the column of a declared field."""
    if field.type in _INTEGERS:
        return Column(name, Integer)
    if field.type is FieldType.BOOLEAN:
        return Column(name, Boolean(create_constraint=False))
    return Column(name, Text)


def _hours_columns() -> list[Column[object] | CheckConstraint | Index]:
    """Return what only hours entries have; see `storage.hours_columns`."""
    return [
        Column("person_id", Text, nullable=False),
        Column("person_class", Text, nullable=False),
        Column("content_hash", Text, nullable=False),
        Column("activity_key", Text, nullable=False),
        Column("origin", Text, nullable=False),
        Column("submitted", Text, nullable=False),
        Column("submitted_on", Text, nullable=False),
        Column("state", Text, nullable=False),
        Column("attestation_level", Text, nullable=False),
        Column("is_held", Integer, nullable=False),
        Column("counts", Integer, nullable=False),
        Column("waiting_since_on", Text),
        Column("reason", Text, nullable=False),
        CheckConstraint(
            "state IN ('draft', 'submitted', 'signed', 'returned', 'void')", name="state"
        ),
        CheckConstraint("is_held IN (0, 1)", name="is_held"),
        CheckConstraint("counts = 0 OR (state = 'signed' AND is_held = 0)", name="counts"),
        Index(None, "worked_on"),
        Index(
            INDEX,
            text(MONTH),
            "person_class",
            "worked_on",
            "activity_key",
            "minutes",
            "state",
            "is_held",
            "counts",
            "attestation_level",
        ),
        Index(None, "waiting_since_on"),
    ]


def _table(kind: Kind) -> Table:
    """Return the table of a kind."""
    table = Table(
        kind.name,
        METADATA,
        Column("rowid", Integer, primary_key=True),
        Column("id", Text, nullable=False, unique=True),
        *(_column(name, field) for name, field in kind.fields.items()),
        Column("search", Text, nullable=False),
        Column("extra", Text),
        *(_hours_columns() if kind.name == "hours_entry" else ()),
    )
    for name in kind.references():
        if kind.name != "hours_entry":  # found by month and class; see `storage.whose_hours`
            Index(None, table.c[name])
    return table


TABLES: dict[str, Table] = {kind.name: _table(kind) for kind in KINDS}
"""Table of every record kind, by the kind's name."""
