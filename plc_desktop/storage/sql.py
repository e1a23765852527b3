"""Small pieces of SQL shared by the modules that read and write tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from plc_desktop.storage.row_values import to_json

IN_LIST = "IN (SELECT value FROM json_each(?))"
"""Any number of ids in one parameter; see `as_list`."""


def as_list(ids: Iterable[str | int]) -> str:
    """Return the parameter of `IN_LIST`."""
    return to_json(list(ids))


def insert(table: str, columns: Sequence[str]) -> str:
    """Return the statement that inserts one row."""
    names = ", ".join(quoted(column) for column in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({marks(columns)})"


def update(table: str, columns: Iterable[str]) -> str:
    """Return the statement that updates these columns of the row with an id."""
    changes = ", ".join(f"{quoted(column)} = ?" for column in columns)
    return f"UPDATE {table} SET {changes} WHERE id = ?"


def select(table: str, columns: Sequence[str], where: str = "") -> str:
    """Return the statement that reads these columns."""
    names = ", ".join(quoted(column) for column in columns)
    return f"SELECT {names} FROM {table} {where}"


def quoted(name: str) -> str:
    """Return a column name that may be a word of SQL."""
    return f'"{name}"'


def marks(items: Sequence[Any]) -> str:
    """Return one parameter mark for each item."""
    return ", ".join("?" * len(items))
