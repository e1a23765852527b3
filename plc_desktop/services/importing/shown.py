"""A plan as plain data for scripts, and its rejected rows as a spreadsheet."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from plc_desktop.exchange.sheets import Cell
from plc_desktop.exchange.table_file import write_tables
from plc_desktop.services.importing.findings import MESSAGES, DoubleEntry, Rejected, SamePerson
from plc_desktop.services.importing.planning import Plan

_MOST_LISTED = 10_000
_ADDED = ("Row", "Column", "Reason")


def plan_as_json(plan: Plan, messages: Mapping[str, str] = MESSAGES) -> dict[str, Any]:
    """Return the plan as JSON data; long lists are cut, their lengths stand in the counts.

    Args:
        plan: What the import would do.
        messages: Words for every reason.
    """
    return {
        "new": dict(plan.new),
        "changed": dict(plan.changed),
        "unchanged": dict(plan.unchanged),
        "rejected": [_rejected(item, messages) for item in plan.rejected[:_MOST_LISTED]],
        "possible_double_entries": [_double(item) for item in plan.double_entries[:_MOST_LISTED]],
        "possible_same_person": [_same(item) for item in plan.same_people],
        "questions": [dataclasses.asdict(item) for item in plan.questions],
        "ignored_rows": [dataclasses.asdict(item) for item in plan.ignored[:_MOST_LISTED]],
        "changes": [dataclasses.asdict(item) for item in plan.changes[:_MOST_LISTED]],
        "sheets": [dataclasses.asdict(item) for item in plan.sheets],
        "notes": dict(plan.notes),
    }


def _rejected(item: Rejected, messages: Mapping[str, str]) -> dict[str, Any]:
    return {
        "sheet": item.sheet,
        "row": item.row,
        "column": item.column,
        "value": item.value,
        "reason": item.reason,
        "message": messages.get(item.reason, item.reason),
    }


def _double(item: DoubleEntry) -> dict[str, Any]:
    return {
        "sheet": item.sheet,
        "row": item.row,
        "same_as_row": item.same_as_row or None,
        "same_as_sheet": item.same_as_sheet,
        "same_as_entry": item.same_as_entry,
    }


def _same(item: SamePerson) -> dict[str, Any]:
    return {**dataclasses.asdict(item), "likeness": f"{item.likeness:.2f}"}


def save_rejected_rows(
    path: Path,
    rejected: Sequence[Rejected],
    headers: Mapping[str, Sequence[str]],
    messages: Mapping[str, str] = MESSAGES,
) -> None:
    """Write the rejected rows, each sheet by itself, with row number, column and reason in front.

    Args:
        path: Where to.
        rejected: In the order of the rows.
        headers: Every sheet's headers.
        messages: Words for every reason.

    Raises:
        EnvironmentProblem: `file_not_writable`.
    """
    tables = []
    for sheet in dict.fromkeys(item.sheet for item in rejected):
        rows: list[Sequence[Cell]] = [
            (item.row, item.column, messages.get(item.reason, item.reason), *item.cells)
            for item in rejected
            if item.sheet == sheet
        ]
        tables.append((sheet, (*_ADDED, *headers.get(sheet, ())), rows))
    write_tables(path, tables or [("Rejected", _ADDED, ())])
