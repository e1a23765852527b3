"""Makes office workbooks as files and plans their import against an empty workspace."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from plc_desktop.domain.records import (
    KINDS,
    HoursEntry,
    ImportMapping,
    Person,
    Placement,
    Record,
    kind_of,
    write_values,
)
from plc_desktop.exchange.spreadsheet import read_spreadsheet
from plc_desktop.services.importing.answers import ImportAnswers
from plc_desktop.services.importing.existing import Existing
from plc_desktop.services.importing.planning import Plan, Surroundings, plan_import

TODAY = date(2026, 11, 21)
EMPTY = Existing(rule_set_id="rules", home_organization_id="home")

Rows = Sequence[Any]


def make_xlsx(path: Path, sheets: Mapping[str, Any], merged: Iterable[str] = ()) -> Path:
    """Write a workbook; `merged` are ranges of its first sheet."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(list(row))
    for cells in merged:
        book.worksheets[0].merge_cells(cells)
    book.save(path)
    return path


def make_csv(path: Path, rows: Rows, separator: str = ",", encoding: str = "utf-8") -> Path:
    """Write separated text as a spreadsheet program does."""
    lines = [separator.join("" if cell is None else str(cell) for cell in row) for row in rows]
    path.write_bytes("".join(f"{line}\r\n" for line in lines).encode(encoding))
    return path


def planned(path: Path, answers: ImportAnswers | None = None, existing: Existing = EMPTY) -> Plan:
    """Read a file and plan its import on 21 November 2026."""
    numbers = itertools.count(1)

    def new_id() -> str:
        return f"new{next(numbers):06}"

    surroundings = Surroundings(TODAY, new_id, new_id)
    return plan_import(read_spreadsheet(path), existing, answers or ImportAnswers(), surroundings)


def records(plan: Plan, kind: type[Record]) -> list[Any]:
    """Return the planned records of one class."""
    return [record for record in plan.records if isinstance(record, kind)]


def hours(plan: Plan) -> list[tuple[str, date, int]]:
    """Return person, day and minutes of every planned hours entry, in the order of the rows."""
    people = {person.id: person.full_name for person in records(plan, Person)}
    names = {place.id: people[place.person_id] for place in records(plan, Placement)}
    return [
        (names[entry.placement_id], entry.worked_on, entry.minutes)
        for entry in records(plan, HoursEntry)
    ]


def after(plan: Plan) -> Existing:
    """Return the workspace as it is after a plan was put into an empty one."""
    lists: dict[str, Any] = {}
    for item in dataclasses.fields(Existing):
        kind = ImportMapping if item.name == "mappings" else _KINDS.get(item.name)
        if kind is not None:
            lists[item.name] = records(plan, kind)
    imported = {(kind_of(r).name, r.id): write_values(r) for r in plan.records}
    return dataclasses.replace(EMPTY, imported=imported, **lists)


_KINDS = {kind.plural: kind.record for kind in KINDS}


def reasons(plan: Plan) -> list[tuple[int, str]]:
    """Return row number and reason of every rejected row."""
    return [(item.row, item.reason) for item in plan.rejected]


def ignored(plan: Plan) -> list[tuple[int, str]]:
    """Return row number and reason of every ignored row."""
    return [(item.row, item.reason) for item in plan.ignored]
