"""Writes a plain table as XLSX in which every text stays text.

Source: exchange threat 31, formula injection into a partner's spreadsheet program.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from plc_desktop.errors import EnvironmentProblem
from plc_desktop.exchange.sheets import MAX_CELL_CHARACTERS, Cell
from plc_desktop.files import discard, put_in_place

_WIDEST = 48
_FORBIDDEN_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\'", "-"))
_LONGEST_TITLE = 31
_FIRST_YEAR = 1900
"""Spreadsheet programs know no day before; the writer would silently write another one."""
_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
    "nan_inf_to_errors": True,
    "in_memory": True,
}


def write_tables(
    path: Path, tables: Sequence[tuple[str, Sequence[str], Sequence[Sequence[Cell]]]]
) -> None:
    """Write one sheet for each table of (title, headers, rows), beside the target, then rename.

    Raises:
        EnvironmentProblem: `file_not_writable`.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxWriterException

    beside = path.with_name(path.name + ".part")
    try:
        with xlsxwriter.Workbook(str(beside), _OPTIONS) as workbook:
            for number, (title, headers, rows) in enumerate(tables, start=1):
                _write(workbook, f"{number} {title}", headers, rows)
        put_in_place(beside, path)
    except (OSError, XlsxWriterException, EnvironmentProblem) as error:
        discard(beside)
        raise EnvironmentProblem("file_not_writable", file=path.name) from error


def _write(
    workbook: Any, title: str, headers: Sequence[str], rows: Sequence[Sequence[Cell]]
) -> None:
    page = workbook.add_worksheet(title.translate(_FORBIDDEN_IN_TITLES)[:_LONGEST_TITLE])
    bold = workbook.add_format({"bold": True, "bottom": 1})
    clock = workbook.add_format({"num_format": "hh:mm"})
    for column, header in enumerate(headers):
        page.write_string(0, column, header[:MAX_CELL_CHARACTERS], bold)
        page.set_column(column, column, min(_WIDEST, max(12, len(header) + 2)))
    page.freeze_panes(1, 0)
    for line, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            _write_cell(page, line, column, value, clock)


def _write_cell(page: Any, line: int, column: int, value: Cell, clock: Any) -> None:
    from datetime import date, time, timedelta

    if isinstance(value, str):
        page.write_string(line, column, value[:MAX_CELL_CHARACTERS])
    elif isinstance(value, (time, timedelta)):
        page.write_datetime(line, column, value, clock)
    elif isinstance(value, date):
        if value.year < _FIRST_YEAR:
            page.write_string(line, column, value.isoformat())
        else:
            page.write_datetime(line, column, value)
    elif value is not None:
        page.write(line, column, value)
