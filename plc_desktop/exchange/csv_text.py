"""Reads comma, semicolon and tab separated text in the encodings that offices' programs write."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange.sheets import (
    MAX_CELL_CHARACTERS,
    MAX_COLUMNS,
    MAX_ROWS,
    TICK_ROWS,
    Row,
    Sheet,
    Spreadsheet,
    Tick,
)

_SEPARATORS = (",", ";", "\t", "|")
_SNIFFED_LINES = 200
_SNIFFED_CHARACTERS = 200_000
_NO_TEXT = tuple(chr(code) for code in range(32) if chr(code) not in "\t\n\r\f")
_DECLARED = "sep="
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_csv(path: Path, data: bytes, tick: Tick, most_rows: int = MAX_ROWS) -> Spreadsheet:
    """Read separated text; the sheet is named after the file.

    Args:
        path: Where the bytes came from; only its name is used.
        data: The whole file.
        tick: Told how far the reading is.
        most_rows: Rows with something in them that the file may have.

    Raises:
        ForeignFileError: `not_a_workbook`, `workbook_damaged` or `workbook_too_many_rows`.
    """
    text = decode(data, path.name)
    separator = sniff_separator(text)
    try:
        rows = tuple(_rows(text, separator, tick, most_rows))
    except csv.Error as error:
        raise ForeignFileError("workbook_damaged", file=path.name) from error
    sheets = (Sheet(path.stem, rows, {}),) if rows else ()
    return Spreadsheet(path.name, "csv", sheets)


def decode(data: bytes, file_name: str) -> str:
    """Return the text of a CSV file: UTF-8 with or without a mark, UTF-16, or Windows-1252.

    Raises:
        ForeignFileError: `not_a_workbook` if the bytes are no text.
    """
    encodings = ["utf-16"] if data.startswith(_UTF16) else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if any(control in text for control in _NO_TEXT):  # short steps: megabytes each
            break
        return text
    raise ForeignFileError("not_a_workbook", file=file_name)


def sniff_separator(text: str) -> str:
    """Return the separator that cuts the first lines into the most regular columns."""
    head = text[:_SNIFFED_CHARACTERS]
    first = head.split("\n", 1)[0].strip().strip('"').lower()
    if first.startswith(_DECLARED) and len(first) == len(_DECLARED) + 1:
        return first[-1]
    if first == _DECLARED:  # a tab was stripped off
        return "\t"
    return max(_SEPARATORS, key=lambda separator: _regularity(head, separator))


def _regularity(head: str, separator: str) -> tuple[int, int]:
    """Return how many lines share the commonest number of columns above one, and that number."""
    try:
        lines = list(islice(_records(head, separator), _SNIFFED_LINES))
    except csv.Error:
        return (0, 0)
    widths = Counter(len(line) for line in lines if len(line) > 1)
    if not widths:
        return (0, 0)
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    return (count, width)


def _records(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _rows(text: str, separator: str, tick: Tick, most_rows: int) -> list[Row]:
    rows: list[Row] = []
    for number, record in enumerate(_records(text, separator), start=1):
        if number % TICK_ROWS == 0:
            tick(number, 0)
        if number == 1 and record and record[0].lower().startswith(_DECLARED):
            continue
        cells = tuple(value.strip() or None for value in record[:MAX_COLUMNS])
        if any(cell is not None for cell in cells):
            _check(cells, len(rows), most_rows)
            rows.append((number, cells))
    return rows


def _check(cells: tuple[str | None, ...], kept: int, most_rows: int) -> None:
    if kept >= most_rows:
        raise ForeignFileError("workbook_too_many_rows", limit=most_rows)
    if any(cell is not None and len(cell) > MAX_CELL_CHARACTERS for cell in cells):
        raise csv.Error("cell too long")
