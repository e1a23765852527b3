"""A spreadsheet from outside as plain rows, and how much of one is read at most."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

Cell: TypeAlias = "str | int | float | bool | datetime | date | time | timedelta | None"
"""What may stand in a cell; formulas have been replaced by their saved results."""

Row: TypeAlias = tuple[int, tuple[Cell, ...]]
"""The spreadsheet's own row number, from 1, and the cells from column A on."""

Tick: TypeAlias = Callable[[int, int], None]
"""Called with rows read and rows expected (0 if unknown); raises to stop the reading."""

MAX_FILE_BYTES = 64 * 1024 * 1024
MAX_SHEETS = 200
MAX_ROWS = 300_000
MAX_COLUMNS = 200
MAX_CELL_CHARACTERS = 32_767
TICK_ROWS = 1_000


@dataclass(frozen=True)
class Sheet:
    """One sheet that is not empty.

    Attributes:
        name: Title of the tab; the file's name without its ending for a CSV file.
        rows: Rows with at least one filled cell, in order.
        merged: Cells that repeat the one above through a vertical merge, as (row, column from 0)
            to the row whose value they show.
        is_hidden: Whether the office hid the tab.
    """

    name: str
    rows: tuple[Row, ...]
    merged: dict[tuple[int, int], int]
    is_hidden: bool = False


@dataclass(frozen=True)
class Spreadsheet:
    """Every sheet of one file. `form` is `xlsx` or `csv`."""

    file_name: str
    form: str
    sheets: tuple[Sheet, ...]


def no_tick(_done: int, _total: int) -> None:
    """Ignore the progress of a short reading."""
