"""Turns a recognized sheet into the rows that hold records; titles, totals and notes fall away."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from plc_desktop.domain.dates import possible_dates
from plc_desktop.domain.names import fold
from plc_desktop.exchange.sheets import Cell, Row, Sheet
from plc_desktop.services.importing import findings
from plc_desktop.services.importing.findings import Ignored
from plc_desktop.services.importing.headers import Recognition, looks_like_header

_TOTAL_WORD = (
    r"(?:(?:grand|overall|running|monthly|weekly|final|column)\s+)?"
    r"(?:sub[\s-]*)?(?:totals?|totales|totais|sum|suma|soma)"
)
_TOTAL_ALONE = re.compile(rf"{_TOTAL_WORD}(?:\s+(?:general|geral|final))?\s*[:=.]?")
_TOTAL_OF = re.compile(rf"{_TOTAL_WORD}\b.*|.+[\s:-](?:sub[\s-]*)?total(?:es)?\s*[:=.]?")
_LABEL = re.compile(
    r"(?:parent leader|participant|name|full name|nombre|nome|participante|leader|lider)"
    r"\s*[:=]\s*(.*)",
    re.IGNORECASE,
)
_GROUPED_SHARE = 0.5
_FEWEST_GROUPED_ROWS = 2


@dataclass(frozen=True)
class Table:
    """The records of one sheet, as rows.

    Attributes:
        sheet: Title of the tab.
        kind: What the rows hold.
        columns: Role to column, counted from 0.
        headers: Header of every column.
        header_row: Spreadsheet row number of the header.
        rows: The rows that hold records, all of one width with an empty cell at the end.
        ignored: The rows that do not.
        person: Whose rows these are, where no column says it; empty if not known.
        filled_down: How many rows took the person from a row above.
    """

    sheet: str
    kind: str
    columns: Mapping[str, int]
    headers: tuple[str, ...]
    header_row: int
    rows: tuple[Row, ...]
    ignored: tuple[Ignored, ...]
    person: str = ""
    filled_down: int = 0

    def place(self, role: str) -> int:
        """Return where a role's cell stands in a row; for a missing column, the empty cell."""
        return self.columns.get(role, -1)

    def cell(self, cells: Sequence[Cell], role: str) -> Cell:
        """Return the cell of a role, None if the sheet or the row has none."""
        return cells[self.columns.get(role, -1)] if cells else None

    def header(self, role: str) -> str:
        """Return what the office wrote above a role's column."""
        column = self.columns.get(role, -1)
        return self.headers[column] if 0 <= column < len(self.headers) else ""


def table_of(sheet: Sheet, found: Recognition, person: str = "") -> Table:
    """Return the rows below the header that hold records.

    Args:
        sheet: The sheet as read.
        found: What it was taken for.
        person: Whose rows these are, if the office said so.
    """
    person = person or _person_above(sheet, found)
    reader = _RowReader(sheet, found, person)
    reader.read()
    columns = dict(found.columns)
    if reader.has_headings:
        columns["person"] = len(found.headers)
    ignored = [
        Ignored(sheet.name, number, findings.TITLE)
        for number, _cells in sheet.rows
        if number < found.header_row
    ]
    rows, filled = _filled_down(reader.rows, _person_columns(found.columns), reader.breaks)
    return Table(
        sheet.name,
        found.kind,
        columns,
        found.headers,
        found.header_row,
        _of_one_width(rows, max([len(found.headers), *columns.values()])),
        tuple(ignored + reader.ignored),
        person,
        filled + reader.filled,
    )


def _of_one_width(rows: Sequence[Row], last: int) -> tuple[Row, ...]:
    """Return the rows cut or filled up to one width, with an empty cell at the end."""
    width = last + 1
    filler = (None,) * (width + 1)
    return tuple((n, (*cells[:width], *filler[min(len(cells), width) :])) for n, cells in rows)


def _person_columns(columns: Mapping[str, int]) -> tuple[int, ...]:
    names = ("person", "first_name", "last_name")
    return tuple(columns[name] for name in names if name in columns)


class _RowReader:
    """Goes down the rows of one sheet once."""

    def __init__(self, sheet: Sheet, found: Recognition, person: str) -> None:
        self._sheet = sheet
        self._person = person
        self._found = found
        self._used = sorted(found.columns.values())
        self._people = set(_person_columns(found.columns))
        self._amounts = {found.columns.get(name, -1) for name in ("duration", "minutes")} - {-1}
        self._date = found.columns.get("date", -1)
        self._by_number = dict(sheet.rows) if sheet.merged else {}
        self._heading = ""
        self.rows: list[Row] = []
        self.ignored: list[Ignored] = []
        self.breaks: set[int] = set()
        self.filled = 0
        self.has_headings = False

    def read(self) -> None:
        for number, cells in self._sheet.rows:
            if number <= self._found.header_row:
                continue
            shown = self._with_merged(number, cells) if self._sheet.merged else cells
            reason = self._reason_to_ignore(shown)
            if reason == findings.NOTE and not self._person and self._is_heading(shown):
                self._heading = str(next(cell for cell in shown if cell is not None)).strip()
            if reason:
                self._ignore(number, reason)
            else:
                self._keep(number, shown)

    def _ignore(self, number: int, reason: str) -> None:
        self.ignored.append(Ignored(self._sheet.name, number, reason))
        if reason == findings.TOTAL:
            self.breaks.add(len(self.rows))
            self._heading = ""

    def _keep(self, number: int, cells: tuple[Cell, ...]) -> None:
        if self._heading:
            width = len(self._found.headers)
            cells = (*cells[:width], *(None,) * (width - len(cells)), self._heading)
            self.has_headings = True
        self.rows.append((number, cells))

    def _with_merged(self, number: int, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        shown = list(cells)
        for column in self._used:
            first = self._sheet.merged.get((number, column))
            if first is None or first <= self._found.header_row:
                continue
            above = self._by_number.get(first, ())
            if column < len(above):
                shown.extend([None] * (column + 1 - len(shown)))
                shown[column] = above[column]
                self.filled += column in self._people
        return tuple(shown)

    def _reason_to_ignore(self, cells: Sequence[Cell]) -> str:
        filled = [column for column in self._used if _at(cells, column) is not None]
        if not filled:
            return findings.TOTAL if _has_total_word(cells) else findings.NOTE
        if _has_total_word(cells) and self._is_total(cells):
            return findings.TOTAL
        if looks_like_header(cells, self._found.headers):
            return findings.HEADER_AGAIN
        return self._reason_if_nearly_empty(cells, filled)

    def _is_total(self, cells: Sequence[Cell]) -> bool:
        texts = [fold(cell) for cell in cells if isinstance(cell, str)]
        if _at(cells, self._date) is None or self._date < 0:
            return any(_TOTAL_ALONE.fullmatch(t) for t in texts) or (
                self._date >= 0 and any(_TOTAL_OF.fullmatch(t) for t in texts)
            )
        first = next((fold(str(cell)) for cell in cells if cell is not None), "")
        return bool(_TOTAL_ALONE.fullmatch(first))

    def _reason_if_nearly_empty(self, cells: Sequence[Cell], filled: Sequence[int]) -> str:
        """Say why a row with hardly anything in it is no record."""
        if self._found.kind not in ("hours", "training"):
            is_lone_note = (
                len(filled) == 1 and len(self._used) > 1 and filled[0] not in self._names()
            )
            return findings.NOTE if is_lone_note else ""
        if set(filled) <= self._amounts:
            return findings.TOTAL
        if self._is_heading(cells):
            return findings.NOTE
        has_facts = any(column == self._date or column in self._amounts for column in filled)
        has_times = any(self._found.columns.get(n, -1) in filled for n in ("start", "end", "span"))
        if has_facts or has_times:
            return ""
        is_note = len(filled) == 1 and (not self._people or filled[0] not in self._people)
        is_note = is_note or (len(filled) == 1 and _is_sentence(cells[filled[0]]))
        return findings.NOTE if is_note else findings.NOTHING_RECORDED

    def _names(self) -> set[int]:
        return self._people | {self._found.columns.get("name", -1)}

    def _is_heading(self, cells: Sequence[Cell]) -> bool:
        """Say whether a lone text is the name above a group of rows."""
        texts = [cell for cell in cells if cell is not None]
        is_lone_text = len(texts) == 1 and isinstance(texts[0], str)
        return not self._people and is_lone_text and _looks_like_a_name(str(texts[0]))


_LONGEST_NAME_WORDS = 6


def _is_sentence(cell: Cell) -> bool:
    text = str(cell)
    return len(text.split()) > _LONGEST_NAME_WORDS or text.rstrip().endswith((".", "!", "?", ":"))


_PARTICLE_WORDS = "da das de del der di do dos la las los van von y e al el bin"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())


def _looks_like_a_name(text: str) -> bool:
    """Say whether a text has two to six words, each with a capital or in a script without them."""
    parts = text.split()
    if not 1 < len(parts) <= _LONGEST_NAME_WORDS or possible_dates(text):
        return False
    return all(
        part in _PARTICLES or (part[0].isalpha() and not part[0].islower()) for part in parts
    )


def _at(cells: Sequence[Cell], column: int) -> Cell:
    return cells[column] if 0 <= column < len(cells) else None


_TOTAL_STARTS = ("tota", "sub", "sum", "som")
_LONGEST_TOTAL = 80


def _has_total_word(cells: Sequence[Cell]) -> bool:
    return any(isinstance(cell, str) and _is_total_text(cell) for cell in cells)


@lru_cache(20_000)
def _is_total_text(text: str) -> bool:
    lowered = text.casefold()
    if len(text) > _LONGEST_TOTAL or not any(word in lowered for word in _TOTAL_STARTS):
        return False
    return bool(_TOTAL_OF.fullmatch(fold(text)))


def _filled_down(
    rows: list[Row], people: tuple[int, ...], breaks: set[int]
) -> tuple[list[Row], int]:
    """Give rows without a person the one above, where the office writes a name once per group.

    Only a sheet in which at least half of the rows have no person is read that way, so that a
    forgotten name in an ordinary list is never given to somebody else.
    """
    blank = [not any(_at(cells, column) is not None for column in people) for _n, cells in rows]
    count = sum(blank)
    if not people or count < _FEWEST_GROUPED_ROWS or count < _GROUPED_SHARE * len(rows) or blank[0]:
        return rows, 0
    filled: list[Row] = []
    above: tuple[Cell, ...] | None = None
    done = 0
    for position, (number, cells) in enumerate(rows):
        if not blank[position]:
            above = cells
        elif position in breaks:
            above = None
        elif above is not None:
            cells = _with_person(cells, above, people)  # noqa: PLW2901
            done += 1
        filled.append((number, cells))
    return filled, done


def _with_person(
    cells: tuple[Cell, ...], above: tuple[Cell, ...], people: tuple[int, ...]
) -> tuple[Cell, ...]:
    shown = list(cells) + [None] * (max(people) + 1 - len(cells))
    for column in people:
        shown[column] = _at(above, column)
    return tuple(shown)


def _person_above(sheet: Sheet, found: Recognition) -> str:
    """Return the name in a line such as `Parent leader: Ana Lima` above the header."""
    if _person_columns(found.columns):
        return ""
    for number, cells in sheet.rows:
        if number >= found.header_row:
            break
        texts = [str(cell).strip() for cell in cells if cell is not None]
        for position, text in enumerate(texts):
            match = _LABEL.fullmatch(text)
            if match:
                return match[1].strip() or (texts[position + 1] if texts[position + 1 :] else "")
    return ""
