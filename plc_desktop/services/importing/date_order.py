"""Decides whether `2/4/26` is the second of April or the fourth of February, or asks.

Evidence is looked for near the value first: the column's own unambiguous dates, its header, then
the rest of the workbook, then which reading is impossible: in the future, outside the placement,
out of line in a sheet kept by date. What is not decided is asked, never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from plc_desktop.domain.dates import DAY_FIRST, MONTH_FIRST, YEAR_FIRST, DateOrder

ORDERS: tuple[DateOrder, ...] = (MONTH_FIRST, DAY_FIRST)
_FEWEST_IMPOSSIBLE = 2
_FEWEST_KNOWN = 5
_SORTED_SHARE = 0.95


@dataclass(frozen=True)
class DatedCell:
    """One date cell: what it could mean, and the days between which it must lie, if known."""

    row: int
    written: str
    possible: Mapping[DateOrder, date]
    first_on: date | None = None
    last_on: date | None = None


@dataclass
class DateColumn:
    """The dates of one column.

    Attributes:
        question_id: Key of the answer, if it must be asked.
        hint: Order the header asks for.
        may_be_future: Whether days to come are normal here.
    """

    question_id: str
    sheet: str
    header: str
    cells: list[DatedCell] = field(default_factory=list)
    hint: DateOrder | None = None
    may_be_future: bool = False


@dataclass(frozen=True)
class Decision:
    """The order of a column's dates and what it rests on; no order if it must be asked."""

    order: DateOrder | None
    reason: str


def is_ambiguous(possible: Mapping[DateOrder, date]) -> bool:
    """Say whether month and day could be exchanged and give another date."""
    return len(possible) > 1 and len(set(possible.values())) > 1


def votes(cells: Sequence[DatedCell]) -> set[DateOrder]:
    """Return the orders that unambiguous numeric dates were written in."""
    return {order for cell in cells if len(cell.possible) == 1 for order in cell.possible} - {
        YEAR_FIRST
    }


def decide(columns: Sequence[DateColumn], today: date) -> dict[str, Decision]:
    """Return the decision for every column, by question id.

    Args:
        columns: Every date column of the workbook.
        today: Days after it are impossible where only the past is recorded.
    """
    workbook = {order for column in columns for order in votes(column.cells)}
    return {column.question_id: _decide(column, workbook, today) for column in columns}


def _decide(column: DateColumn, workbook: set[DateOrder], today: date) -> Decision:
    ambiguous = [cell for cell in column.cells if is_ambiguous(cell.possible)]
    if not ambiguous:
        return Decision(MONTH_FIRST, "")
    own = votes(column.cells)
    if len(own) == 1:
        return Decision(own.pop(), "column")
    if len(own) > 1:
        return Decision(None, "")
    if column.hint:
        return Decision(column.hint, "header")
    if len(workbook) == 1:
        return Decision(next(iter(workbook)), "workbook")
    order = _only_possible(column, ambiguous, today)
    return Decision(order, "evidence" if order else "")


def _only_possible(
    column: DateColumn, ambiguous: Sequence[DatedCell], today: date
) -> DateOrder | None:
    """Return the order whose rival is impossible at least twice while it never is."""
    between = _neighbors(column.cells)
    impossible = dict.fromkeys(ORDERS, 0)
    for cell in ambiguous:
        latest = None if column.may_be_future else today
        limits = [
            (None, latest),
            (cell.first_on, cell.last_on),
            between.get(cell.row, (None, None)),
        ]
        for order in ORDERS:
            impossible[order] += any(not _lies(cell.possible[order], *limit) for limit in limits)
    for order, rival in (ORDERS, ORDERS[::-1]):
        if impossible[order] == 0 and impossible[rival] >= _FEWEST_IMPOSSIBLE:
            return order
    return None


def _lies(day: date, first: date | None, last: date | None) -> bool:
    return (first is None or day >= first) and (last is None or day <= last)


def _neighbors(cells: Sequence[DatedCell]) -> dict[int, tuple[date | None, date | None]]:
    """Return, for a sheet kept by date, the known days before and after each row."""
    known = [(c.row, next(iter(c.possible.values()))) for c in cells if _is_known(c)]
    steps = list(pairwise(known))
    forward = sum(one[1] <= two[1] for one, two in steps)
    if len(known) < _FEWEST_KNOWN or forward < _SORTED_SHARE * len(steps):
        return {}
    limits: dict[int, tuple[date | None, date | None]] = {}
    position = 0
    for cell in cells:
        while position < len(known) and known[position][0] <= cell.row:
            position += 1
        before = known[position - 1][1] if position else None
        after = known[position][1] if position < len(known) else None
        if before is None or after is None or before <= after:
            limits[cell.row] = (before, after)
    return limits


def _is_known(cell: DatedCell) -> bool:
    return bool(cell.possible) and not is_ambiguous(cell.possible)


def resolve(possible: Mapping[DateOrder, date], order: DateOrder | None) -> date | None:
    """Return the date meant under an order; an only possible one under any order."""
    if not possible:
        return None
    if order is not None and order in possible:
        return possible[order]
    return None if is_ambiguous(possible) else next(iter(possible.values()))
