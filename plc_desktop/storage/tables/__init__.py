"""The tables of a workspace: the log, and the projection that people see.

SQLAlchemy is imported here and nowhere before the file is unlocked.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from plc_desktop.storage.tables import exchange, log, records, summary
from plc_desktop.storage.tables.base import METADATA
from plc_desktop.storage.version import HEAD_REVISION

__all__ = ["METADATA", "create_tables", "exchange", "log", "records", "statements", "summary"]


@cache
def statements() -> tuple[str, ...]:
    """Return the SQL that makes every table and index, in a stable order."""
    dialect = sqlite.dialect()
    made: list[str] = []
    for table in METADATA.sorted_tables:
        indexes = sorted(table.indexes, key=_name_of)
        elements: list[Any] = [CreateTable(table), *map(CreateIndex, indexes)]
        for element in elements:
            text = str(element.compile(dialect=dialect))
            lines = (line.rstrip() for line in text.replace("\t", "    ").strip().splitlines())
            made.append("\n".join(lines))
    return tuple(made)


def create_tables(connection: Any) -> None:
    """Make every table in an empty file and note the revision.

    Args:
        connection: A driver connection inside a transaction.
    """
    for statement in statements():
        connection.execute(statement)
    connection.execute("INSERT INTO alembic_version VALUES (?)", (HEAD_REVISION,))


def _name_of(index: Any) -> str:
    return str(index.name)
