"""Tables for screens: counts, vectors of row numbers, and pages of rows.

Sorting and filtering happen in SQL and give row numbers only; names are joined for the rows that
are really shown. Source: performance notes, tables.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from plc_desktop.domain.records import RuleSetVersion
from plc_desktop.domain.requirements import Totals, evaluate
from plc_desktop.domain.tables import FilterValue, ParentLeaderRow, Row, TableRequest
from plc_desktop.errors import RuleError
from plc_desktop.storage import summaries
from plc_desktop.storage.folding import folded
from plc_desktop.storage.row_values import from_json, row_values
from plc_desktop.storage.screen import Screen
from plc_desktop.storage.screen_list import SCREENS
from plc_desktop.storage.sql import IN_LIST, as_list, select

_Condition = tuple[str, list[Any]]


class Screens:
    """Answers what pages with tables ask, over one connection."""

    def __init__(self, connection: Any, today: date) -> None:
        self._db = connection
        self._today = today.isoformat()

    def first_page(self, name: str, request: TableRequest, size: int) -> list[Row]:
        """Return the first `size` rows.

        Raises:
            RuleError: "table_unknown", "filter_unknown" or "sort_unknown".
        """
        return self.rows(name, self._first(name, request, int(size)))

    def ids(self, name: str, request: TableRequest) -> array[int]:
        """Return the row numbers of all rows, in order.

        Raises:
            RuleError: As `first_page`.
        """
        screen = _screen(name)
        order = _order(screen, request)
        numbers = self._numbers(name, request, f"+{order}" if request.search else order)
        if request.search and not request.sort and screen.plain:
            # What is found is sorted by walking along the index, sooner than by comparing.
            matching = self._numbers(name, request, "t.rowid")
            ordered = f"WHERE +t.rowid IN ({matching[0]}) ORDER BY {order}"
            numbers = (f"SELECT t.rowid FROM {screen.table} t {ordered}", matching[1])
        # One text of numbers is read four times as fast as a row for each of them.
        ((found,),) = self._run(f"SELECT json_group_array(rowid) FROM ({numbers[0]})", numbers[1])
        return array("q", from_json(found))

    def count(self, name: str, request: TableRequest) -> int:
        """Return how many rows there are.

        Raises:
            RuleError: As `first_page`.
        """
        screen = _screen(name)
        where, parameters = _condition(screen, request)
        joins = screen.joins if _needs_joins(screen, replace(request, sort="")) else ""
        sql = f"SELECT count(*) FROM {screen.table} t{joins} WHERE {where}"
        return int(self._run(sql, parameters)[0][0])

    def rows(self, name: str, rowids: Sequence[int]) -> list[Row]:
        """Return the rows with these numbers that exist, in the order asked.

        Raises:
            RuleError: "table_unknown".
        """
        screen = _screen(name)
        columns = ", ".join(column.sql for column in screen.columns.values())
        found = self._run(
            f"SELECT t.rowid, t.id, {columns} FROM {screen.table} t{screen.joins}"
            f" WHERE t.rowid {IN_LIST}",
            [as_list(rowids)],
        )
        rows = [_row(screen, item) for item in found]
        if screen.row is ParentLeaderRow:
            rows = self._with_eligibility(rows)
        by_number = {row.rowid: row for row in rows}
        return [by_number[number] for number in rowids if number in by_number]

    def _first(self, name: str, request: TableRequest, size: int) -> list[int]:
        """Return the numbers of the first `size` rows.

        What is searched for is often near the beginning; where it is not, all rows are looked at
        as they lie in the file, for in their order they would be gathered from all over it.
        """
        screen = _screen(name)
        order, limit = _order(screen, request), f"LIMIT {size}"
        if not request.search or request.sort or not screen.plain:
            return self._listed(self._numbers(name, request, order), limit)
        for near in _NEAR:
            among = (
                f"t.rowid IN (SELECT t.rowid FROM {screen.table} t WHERE {screen.where}"
                f" ORDER BY {order} LIMIT {near})"
            )
            found = self._listed(self._numbers(name, request, order, among), limit)
            if len(found) == size:
                return found
        return self._listed(self._numbers(name, request, f"+{order}"), limit)

    def _listed(self, numbers: _Condition, limit: str) -> list[int]:
        return [row[0] for row in self._run(f"{numbers[0]} {limit}", numbers[1])]

    def _numbers(
        self, name: str, request: TableRequest, order: str, further: str = ""
    ) -> _Condition:
        """Return the statement for row numbers in this order, with its parameters."""
        screen = _screen(name)
        where, parameters = _condition(screen, request)
        joins = screen.joins if _needs_joins(screen, request) else ""
        tables = f"{screen.table} t{joins}"
        lead = screen.leads.get(request.sort)
        if lead is not None and not _needs_joins(screen, replace(request, sort="")):
            tables, order = lead.tables, lead.order
            order = _turned(order) if request.descending else order
        further = f" AND {further}" if further else ""
        return f"SELECT t.rowid FROM {tables} WHERE {where}{further} ORDER BY {order}", parameters

    def _run(self, sql: str, parameters: list[Any]) -> list[Any]:
        """Run a statement in which `:today` may stand."""
        numbered = sql.replace(":today", f"'{self._today}'")
        return list(self._db.execute(numbered, parameters))

    def _with_eligibility(self, rows: Sequence[Row]) -> list[Row]:
        """Say of each parent leader whether nothing is missing, under their own rule set."""
        leaders = [row for row in rows if isinstance(row, ParentLeaderRow)]
        totals = summaries.totals_of(self._db, [row.id for row in leaders])
        rules = self._rules_of([row.id for row in leaders])
        return [
            replace(row, is_eligible=_is_eligible(rules.get(row.id), totals[row.id]))
            for row in leaders
        ]

    def _rules_of(self, people: Sequence[str]) -> dict[str, RuleSetVersion]:
        """Return the rule set of each person who is enrolled."""
        values = row_values("rule_set")
        rule_sets = {
            row[-1]: values.record_for(row[-1], row)
            for row in self._db.execute(select("rule_set", (*values.columns, "id")))
        }
        chosen = self._db.execute(
            f"SELECT person_id, rule_set_id FROM person_totals WHERE person_id {IN_LIST}",
            (as_list(people),),
        )
        return {person: rule_sets[name] for person, name in chosen if name in rule_sets}


def _is_eligible(rules: RuleSetVersion | None, totals: Totals) -> bool:
    return rules is not None and evaluate(rules, totals).is_eligible


def _screen(name: str) -> Screen:
    if name not in SCREENS:
        raise RuleError("table_unknown", name=name)
    return SCREENS[name]


def _row(screen: Screen, item: Sequence[Any]) -> Row:
    """Return a row of a screen for a row of the database."""
    values = {
        field: value if column.read is None else column.read(value)
        for (field, column), value in zip(screen.columns.items(), item[2:], strict=True)
    }
    return screen.row(rowid=item[0], id=item[1], **values)


def _needs_joins(screen: Screen, request: TableRequest) -> bool:
    """Return whether sorting or filtering looks at more than the main table."""
    used = {name for name, value in request.filters.items() if value}
    return not (screen.plain and used <= screen.plain and request.sort in _OWN_SORTS)


_NEAR = (3_000,)
"""Rows at the beginning of a table in which a search looks first, and next."""

_OWN_SORTS = frozenset(
    {"", "worked_on", "minutes", "state", "activity", "attestation_level", "waiting_since_on"}
)
"""Orders of hours that need no other table."""


def _order(screen: Screen, request: TableRequest) -> str:
    if not request.sort:
        return _turned(screen.order) if request.descending else screen.order
    if request.sort not in screen.columns:
        raise RuleError("sort_unknown", name=request.sort)
    column = screen.columns[request.sort]
    direction = "DESC" if request.descending else "ASC"
    return f"{column.sort or column.sql} {direction}, t.rowid {direction}"


def _turned(order: str) -> str:
    """Return an order the other way round."""
    parts = [part.strip() for part in order.split(",")]
    return ", ".join(
        part.removesuffix(" DESC") if part.endswith(" DESC") else f"{part} DESC" for part in parts
    )


def _condition(screen: Screen, request: TableRequest) -> _Condition:
    """Return the condition for search and filters, with its parameters in order."""
    conditions, parameters = [f"({screen.where})"], []
    for word in folded(request.search).split():
        conditions.append(screen.search)
        parameters += [word] * screen.search.count("?")
    for name, value in request.filters.items():
        if value:
            condition, more = _filter(screen.filters, name, value)
            conditions.append(condition)
            parameters += more
    return " AND ".join(conditions), parameters


def _filter(filters: Mapping[str, str], name: str, value: FilterValue) -> _Condition:
    if name not in filters:
        raise RuleError("filter_unknown", name=name)
    template = filters[name]
    chosen = [value] if isinstance(value, str) else list(value)
    condition = template.replace("{among}", IN_LIST)
    is_list = "json_each(?)" in condition
    return condition, [as_list(chosen) if is_list else chosen[0]] * condition.count("?")
