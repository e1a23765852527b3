"""Reads XLSX workbooks into plain rows; formulas give their saved results, macros are ignored."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from plc_desktop.errors import ForeignFileError, PlcError
from plc_desktop.exchange.sheets import (
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_SHEETS,
    TICK_ROWS,
    Cell,
    Row,
    Sheet,
    Spreadsheet,
    Tick,
)
from plc_desktop.exchange.zip_check import check_archive

_READ_BYTES = 1024 * 1024
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell [^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_MAX_MERGED_CELLS = 200_000


def read_xlsx(path: Path, data: bytes, tick: Tick, most_rows: int = MAX_ROWS) -> Spreadsheet:
    """Read every sheet of an XLSX workbook.

    Args:
        path: Where the bytes came from; only its name is used.
        data: The whole file, so that nothing stays open whatever happens.
        tick: Told how far the reading is.
        most_rows: Rows with something in them that a sheet may have.

    Raises:
        ForeignFileError: `workbook_damaged`, `workbook_hostile`, `workbook_too_large`,
            `workbook_too_many_rows` or `workbook_encrypted`.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            check_archive(archive)
            sheets = _sheets(data, archive, _apart(tick), most_rows)
            return Spreadsheet(path.name, "xlsx", sheets)
    except _FromCallerError as outer:
        raise outer.reason from None
    except (PlcError, MemoryError):
        raise
    except Exception as error:
        # Damaged and hostile files make the library raise every kind of exception there is.
        raise ForeignFileError("workbook_damaged", file=path.name) from error


class _FromCallerError(BaseException):
    """Carries what the caller's tick raised past the handler of the library's errors."""

    def __init__(self, reason: Exception) -> None:
        super().__init__()
        self.reason = reason


def _apart(tick: Tick) -> Tick:
    def told(done: int, total: int) -> None:
        try:
            tick(done, total)
        except Exception as reason:
            raise _FromCallerError(reason) from reason

    return told


def _sheets(data: bytes, archive: ZipFile, tick: Tick, most_rows: int) -> tuple[Sheet, ...]:
    import openpyxl

    if not openpyxl.DEFUSEDXML:
        raise ForeignFileError("workbook_reader_unsafe")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # remarks on styles and validations we do not use
        workbook = openpyxl.load_workbook(
            BytesIO(data), read_only=True, data_only=True, keep_links=False
        )
        try:
            if len(workbook.worksheets) > MAX_SHEETS:
                raise ForeignFileError("workbook_too_large", limit_mb=0)
            found = [_sheet(page, archive, tick, most_rows) for page in workbook.worksheets]
        finally:
            workbook.close()
    return tuple(sheet for sheet in found if sheet.rows)


def _sheet(page: Any, archive: ZipFile, tick: Tick, most_rows: int) -> Sheet:
    expected = min(page.max_row or 0, most_rows)
    page.reset_dimensions()  # the stated size may be wrong; the rows are the truth
    rows = tuple(_rows(page, expected, tick, most_rows))
    merged = _merged_cells(archive, page._worksheet_path) if rows else {}  # noqa: SLF001  # no public name
    return Sheet(str(page.title), rows, merged, page.sheet_state != "visible")


def _rows(page: Any, expected: int, tick: Tick, most_rows: int) -> Iterator[Row]:
    kept = 0
    for number, values in enumerate(page.iter_rows(values_only=True), start=1):
        if number % TICK_ROWS == 0:
            tick(number, expected)
        if not any(value is not None for value in values):
            continue
        cells = tuple(_cell(value) for value in values[:MAX_COLUMNS])
        if any(cell is not None for cell in cells):
            kept += 1
            if kept > most_rows:
                raise ForeignFileError("workbook_too_many_rows", limit=most_rows)
            yield number, cells


def _cell(value: Cell) -> Cell:
    return None if isinstance(value, str) and not value.strip() else value


def _merged_cells(archive: ZipFile, member: str) -> dict[tuple[int, int], int]:
    """Return the cells below the first of every vertical merge.

    The streaming reader does not tell merges, and they stand at the end of the sheet.
    """
    merged: dict[tuple[int, int], int] = {}
    tail = b""
    with archive.open(member) as source:
        while block := source.read(_READ_BYTES):
            text = tail + block
            if b"mergeCell" in text:
                for match in _MERGE.finditer(text):
                    _add_merge(merged, *match.groups())
            tail = text[-200:]
    return merged


def _add_merge(
    merged: dict[tuple[int, int], int], left: bytes, top: bytes, right: bytes, bottom: bytes
) -> None:
    first, last = int(top), int(bottom)
    columns = range(_column(left), min(_column(right) + 1, MAX_COLUMNS))
    if (last - first) * len(columns) + len(merged) > _MAX_MERGED_CELLS or len(columns) > 1:
        return
    for row in range(first + 1, last + 1):
        for column in columns:
            merged[row, column] = first


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
