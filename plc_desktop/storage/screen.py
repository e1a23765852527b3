"""What one table on screen is made of: SQL pieces for its rows, filters, search and orders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from plc_desktop.domain.tables import Row
from plc_desktop.storage.row_values import from_json

Read = Callable[[Any], Any]


@dataclass(frozen=True)
class Column:
    """One field of a row.

    Attributes:
        sql: Expression over the screen's tables; `t` is the main one.
        read: Turns the database's value into the row's.
        sort: Expression to sort by, if not the same.
    """

    sql: str
    read: Read | None = None
    sort: str = ""


@dataclass(frozen=True)
class Lead:
    """An order in which another table comes first, so that a long one is never sorted.

    Attributes:
        tables: What stands after FROM instead of the main table; it loses none of its rows.
        order: Over these tables.
    """

    tables: str
    order: str


@dataclass(frozen=True)
class Screen:
    """One table.

    Attributes:
        row: Class of its rows.
        table: The main table.
        joins: Further tables, as LEFT JOINs that never add rows.
        columns: Row field to column; `rowid` and `id` come by themselves.
        order: The table's own order, over the main table where it can be.
        where: Condition that every row meets.
        search: Condition for one search word; every `?` is that word.
        filters: Filter name to condition; `{among}` stands for the values asked for, `?` for one
            value that is the same everywhere in the condition.
        plain: Whether `where`, `order` and these filters need no joins, so that ids come from
            one index.
        leads: Sort name to the tables that give this order sooner, without joins.
    """

    row: type[Row]
    table: str
    columns: Mapping[str, Column]
    order: str
    joins: str = ""
    where: str = "1"
    search: str = "instr(t.search, ?) > 0"
    filters: Mapping[str, str] = field(default_factory=dict)
    plain: frozenset[str] = frozenset()
    leads: Mapping[str, Lead] = field(default_factory=dict)


def day(value: str | None) -> date | None:
    """Read a date column."""
    return date.fromisoformat(value) if value else None


def clock(value: str | None) -> time | None:
    """Read a time column."""
    return time.fromisoformat(value) if value else None


def listed(value: str | None) -> tuple[str, ...]:
    """Read a column of several codes or texts."""
    return tuple(from_json(value)) if value else ()


def name(sql: str, table: str) -> Column:
    """Return the column of a name from a joined table, sorted without case and accents."""
    return Column(f"coalesce({sql}, '')", sort=f"{table}.search")


def plain(*names: str) -> dict[str, Column]:
    """Return columns that stand as they are in the main table."""
    return {item: Column(f't."{item}"') for item in names}


def texts(*names: str) -> dict[str, Column]:
    """Return text columns of the main table, sorted without case and accents."""
    return {item: Column(f't."{item}"', sort=f'folded(t."{item}")') for item in names}


def days(*names: str) -> dict[str, Column]:
    """Return date columns of the main table."""
    return {item: Column(f't."{item}"', day) for item in names}
