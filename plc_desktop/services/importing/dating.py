"""Gathers every date column of a workbook, has its order decided, and reads its dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from plc_desktop.domain.dates import DateOrder
from plc_desktop.domain.hours import FIRST_YEAR, LAST_YEAR
from plc_desktop.domain.records import Person, Placement
from plc_desktop.exchange.sheets import Cell
from plc_desktop.services.importing import findings
from plc_desktop.services.importing.answers import ImportAnswers
from plc_desktop.services.importing.cells import dates_in, is_empty_word
from plc_desktop.services.importing.date_order import (
    ORDERS,
    DateColumn,
    DatedCell,
    Decision,
    decide,
    is_ambiguous,
    resolve,
)
from plc_desktop.services.importing.findings import Question
from plc_desktop.services.importing.headers import order_hint
from plc_desktop.services.importing.people import name_in, name_key
from plc_desktop.services.importing.tables import Table

DATE_ROLES = (
    "date",
    "starts_on",
    "ends_on",
    "agreement_signed_on",
    "presented_on",
    "completed_on",
    "enrolled_on",
)
_PAST_KINDS = frozenset(("hours", "training"))
_EXAMPLES = 5

Window = tuple[date | None, date | None]


class Dates:
    """The dates of a workbook under the orders that were decided or answered."""

    def __init__(self, decisions: Mapping[str, Decision], today: date) -> None:
        self.decisions = decisions
        self.today = today

    def order(self, table: Table, role: str) -> DateOrder | None:
        """Return the order of a column's ambiguous dates."""
        found = self.decisions.get(question_id(table, role))
        return found.order if found else None

    def read(self, table: Table, role: str, cell: Cell) -> tuple[date | None, str]:
        """Return a cell's date, or the reason why there is none."""
        if cell is None or (isinstance(cell, str) and is_empty_word(cell)):
            return None, ""
        return self.checked(resolve(dates_in(cell), self.order(table, role)), cell)

    @staticmethod
    def checked(day: date | None, cell: Cell) -> tuple[date | None, str]:
        """Return a date that a record can hold, or the reason why the cell gives none."""
        if day is None:
            return None, findings.TWO_DAYS if dates_in(cell) else findings.UNREADABLE
        if day.year < FIRST_YEAR:
            return None, findings.TOO_OLD
        return (None, findings.FUTURE) if day.year > LAST_YEAR else (day, "")


def question_id(table: Table, role: str) -> str:
    """Return the key under which the order of a column is asked."""
    return f"date_order:{table.sheet}:{table.header(role)}"


def date_columns(tables: Sequence[Table], windows: Mapping[str, Window]) -> list[DateColumn]:
    """Return every date column, with the days between which its dates must lie.

    Args:
        tables: All tables of the workbook.
        windows: First and last day of the placements, by the key of the person's name.
    """
    found = []
    for table in tables:
        for role in DATE_ROLES:
            if role in table.columns:
                known = windows if table.kind == "hours" else {}
                found.append(_column(table, role, known))
    return found


def _column(table: Table, role: str, windows: Mapping[str, Window]) -> DateColumn:
    column = DateColumn(
        question_id=question_id(table, role),
        sheet=table.sheet,
        header=table.header(role),
        hint=order_hint(table.header(role)),
        may_be_future=table.kind not in _PAST_KINDS,
    )
    for number, cells in table.rows:
        cell = table.cell(cells, role)
        if cell is None:
            continue
        possible = dates_in(cell)
        first, last = (None, None)
        if windows and isinstance(cell, str) and is_ambiguous(possible):
            first, last = windows.get(name_key(name_in(table, cells)[0]), (None, None))
        column.cells.append(DatedCell(number, str(cell), possible, first, last))
    return column


def decide_orders(
    columns: Sequence[DateColumn],
    answers: ImportAnswers,
    remembered: Mapping[str, str],
    today: date,
) -> dict[str, Decision]:
    """Return the decision for every column: the office's word first, then the evidence.

    Args:
        columns: Every date column.
        answers: What the office said now.
        remembered: What it said for such a sheet before, by question id.
        today: The local date.
    """
    decided = decide(columns, today)
    for column in columns:
        key = column.question_id
        if not any(is_ambiguous(cell.possible) for cell in column.cells):
            continue
        answer = answers.date_orders.get(key) or answers.date_order
        if answer in ORDERS:
            decided[key] = Decision(answer, "answer")
        elif decided[key].order is None and remembered.get(key) in ORDERS:
            order = next(order for order in ORDERS if order == remembered[key])
            decided[key] = Decision(order, "remembered")
    return decided


def order_questions(
    columns: Iterable[DateColumn], decisions: Mapping[str, Decision]
) -> list[Question]:
    """Return a question for every column whose order nobody knows."""
    return [_question(c) for c in columns if decisions[c.question_id].order is None]


def _question(column: DateColumn) -> Question:
    ambiguous = [cell for cell in column.cells if is_ambiguous(cell.possible)]
    examples = tuple(
        {
            "row": str(cell.row),
            "value": cell.written,
            **{order: cell.possible[order].isoformat() for order in ORDERS},
        }
        for cell in ambiguous[:_EXAMPLES]
    )
    return Question(
        column.question_id,
        "date_order",
        column.sheet,
        column.header,
        tuple(ORDERS),
        examples,
        is_needed=True,
    )


def placement_windows(
    placements: Iterable[Placement], people: Iterable[Person], tables: Iterable[Table]
) -> dict[str, Window]:
    """Return the first and last day of everybody's placements, by the key of the name.

    Only dates that need no decision are used: they are the evidence for the others.
    """
    names = {person.id: name_key(person.full_name) for person in people}
    windows: dict[str, Window] = {}
    for placement in placements:
        key = names.get(placement.person_id, "")
        _widen(windows, key, placement.starts_on, placement.ends_on)
    for table in tables:
        has_dates = not table.columns.keys().isdisjoint(("starts_on", "ends_on"))
        if table.kind not in ("placements", "parent_leaders") or not has_dates:
            continue
        for _number, cells in table.rows:
            days = [_certain(table.cell(cells, role)) for role in ("starts_on", "ends_on")]
            _widen(windows, name_key(name_in(table, cells)[0]), days[0], days[1])
    return windows


def _certain(cell: Cell) -> date | None:
    possible = dates_in(cell) if cell is not None else {}
    return resolve(possible, None)


def _widen(windows: dict[str, Window], key: str, first: date | None, last: date | None) -> None:
    """Make a person's window large enough for one more placement; unknown ends stay open."""
    if key not in windows:
        windows[key] = (first, last)
        return
    known_first, known_last = windows[key]
    windows[key] = (
        min(known_first, first) if known_first and first else None,
        max(known_last, last) if known_last and last else None,
    )
