"""Decides for every sheet of a workbook what it holds: remembered, answered, or recognized."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from plc_desktop.domain.names import fold
from plc_desktop.domain.records import ImportMapping
from plc_desktop.exchange.sheets import Row, Sheet, Spreadsheet
from plc_desktop.services.importing.answers import IGNORE_SHEET, ImportAnswers, SheetAnswer
from plc_desktop.services.importing.findings import Question, SheetFinding
from plc_desktop.services.importing.headers import (
    SEARCHED_ROWS,
    Recognition,
    headers_of,
    missing_columns,
    recognize,
    roles_in,
    signature,
)
from plc_desktop.services.importing.people import name_key
from plc_desktop.services.importing.synonyms import SHEET_KINDS
from plc_desktop.services.importing.tables import Table, table_of

_SHOWN_ROWS = 5
_PEOPLE = ("person", "first_name", "last_name")


@dataclass
class SheetsFound:
    """The tables of a workbook, and what could not be made into one.

    Attributes:
        tables: In the order in which they are planned, parents before children.
        findings: One for every sheet.
        questions: What only the office knows.
        mappings: What may be worth remembering, by sheet.
        by_hand: Sheets whose columns the office mapped.
        remembered_orders: Question ids of date columns to the order of an earlier answer.
    """

    tables: list[Table] = field(default_factory=list)
    findings: list[SheetFinding] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    mappings: dict[str, ImportMapping] = field(default_factory=dict)
    by_hand: set[str] = field(default_factory=set)
    remembered_orders: dict[str, str] = field(default_factory=dict)


def find_tables(
    workbook: Spreadsheet,
    answers: ImportAnswers,
    mappings: Sequence[ImportMapping],
    known_people: Iterable[str],
) -> SheetsFound:
    """Return the tables of a workbook.

    Args:
        workbook: As read from the file.
        answers: What the office decided.
        mappings: What it decided for earlier workbooks.
        known_people: Full names of the workspace's people, to know a sheet named after one.
    """
    finder = _Finder(answers, mappings)
    for sheet in workbook.sheets:
        finder.look_at(sheet)
    order = list(SHEET_KINDS)
    finder.found.tables.sort(key=lambda table: order.index(table.kind))
    _name_sheets(finder.found, known_people)
    return finder.found


class _Finder:
    def __init__(self, answers: ImportAnswers, mappings: Sequence[ImportMapping]) -> None:
        self._answers = answers
        self._mappings = {mapping.headers: mapping for mapping in mappings}
        self.found = SheetsFound()

    def look_at(self, sheet: Sheet) -> None:
        answer = self._answers.sheets.get(sheet.name)
        if answer is None and sheet.is_hidden:
            answer = SheetAnswer(kind=IGNORE_SHEET)
        recognized = None
        if answer is None or answer.kind != IGNORE_SHEET:
            recognized = self._remembered(sheet) if answer is None else None
            recognized = recognized or _answered(sheet, answer or SheetAnswer())
        if recognized is None:
            self._leave(sheet, is_decided=answer is not None and answer.kind == IGNORE_SHEET)
            return
        table = table_of(sheet, recognized, answer.person if answer else "")
        self.found.tables.append(table)
        self.found.findings.append(_finding(table))
        self._remember(sheet.name, recognized, answer)

    def _remembered(self, sheet: Sheet) -> Recognition | None:
        if not self._mappings:
            return None
        for number, cells in sheet.rows[:SEARCHED_ROWS]:
            headers = headers_of(cells)
            mapping = self._mappings.get(_key(headers))
            if mapping is not None and mapping.sheet_kind in SHEET_KINDS:
                columns = _columns_of(mapping, headers)
                found = Recognition(mapping.sheet_kind, number, columns, headers, 0)
                if mapping.date_order:
                    for header in headers:
                        key = f"date_order:{sheet.name}:{header}"
                        self.found.remembered_orders[key] = mapping.date_order
                return found
        return None

    def _leave(self, sheet: Sheet, *, is_decided: bool) -> None:
        self.found.findings.append(SheetFinding(sheet.name, ""))
        if not is_decided:
            self.found.questions.append(_sheet_question(sheet))

    def _remember(self, name: str, found: Recognition, answer: SheetAnswer | None) -> None:
        """Note a mapping that the office made by hand, or whose date order it had to tell."""
        orders = [
            order
            for key, order in self._answers.date_orders.items()
            if key.startswith(f"date_order:{name}:")
        ]
        order = next(iter(orders), self._answers.date_order)
        is_by_hand = answer is not None and bool(answer.kind or answer.columns)
        if is_by_hand:
            self.found.by_hand.add(name)
        if is_by_hand or order:
            headers = [found.headers[c] for c in found.columns.values() if c < len(found.headers)]
            columns = {role: c for role, c in found.columns.items() if c < len(found.headers)}
            self.found.mappings[name] = ImportMapping(
                id="",
                headers=_key(found.headers),
                sheet_kind=found.kind,
                columns=dict(zip(columns, headers, strict=True)),
                date_order=order,
            )


def _key(headers: Sequence[str]) -> str:
    return signature(headers).rstrip("|")[:4000]


def _columns_of(mapping: ImportMapping, headers: Sequence[str]) -> dict[str, int]:
    """Return role to column of a remembered mapping; its headers are those of this row."""
    places = {header: column for column, header in reversed(list(enumerate(headers)))}
    known = {signature((header,)): column for header, column in places.items()}
    columns = {}
    for role, header in (mapping.columns or {}).items():
        column = places.get(str(header), known.get(signature((str(header),))))
        if column is not None:
            columns[role] = column
    return columns


def _answered(sheet: Sheet, answer: SheetAnswer) -> Recognition | None:
    """Return what a sheet is taken for, the office's word before the recognition."""
    found = recognize(sheet)
    if not answer.kind and not answer.columns and not answer.header_row:
        return found
    kind = answer.kind or (found.kind if found else "")
    if kind not in SHEET_KINDS:
        return None
    header_row = answer.header_row or (found.header_row if found else 0) or sheet.rows[0][0]
    cells = dict(sheet.rows).get(header_row, ())
    headers = headers_of(cells)
    columns = dict(answer.columns) or roles_in(kind, headers)
    columns = {r: c for r, c in columns.items() if r in SHEET_KINDS[kind].roles and c >= 0}
    if missing_columns(kind, columns):
        return None
    return Recognition(kind, header_row, columns, headers, 0)


def _finding(table: Table) -> SheetFinding:
    used = set(table.columns.values())
    return SheetFinding(
        table.sheet,
        table.kind,
        table.header_row,
        {table.headers[c]: role for role, c in table.columns.items() if c < len(table.headers)},
        tuple(h for column, h in enumerate(table.headers) if h and column not in used),
        table.filled_down,
    )


def _sheet_question(sheet: Sheet) -> Question:
    examples = tuple(_shown(row) for row in sheet.rows[:_SHOWN_ROWS])
    return Question(
        f"sheet_kind:{sheet.name}",
        "sheet_kind",
        sheet.name,
        choices=(*SHEET_KINDS, IGNORE_SHEET),
        examples=examples,
    )


def _shown(row: Row) -> Mapping[str, str]:
    number, cells = row
    texts = {str(column): str(cell)[:80] for column, cell in enumerate(cells) if cell is not None}
    return {"row": str(number), **texts}


def _name_sheets(found: SheetsFound, known_people: Iterable[str]) -> None:
    """Give every table without a person column its person: answered, or the sheet's title.

    A title is believed if the workspace or another sheet knows somebody of that name; else asked.
    """
    lone = [t for t in found.tables if not any(role in t.columns for role in _PEOPLE)]
    lone = [t for t in lone if t.kind != "organizations" and not t.person]
    if not lone:
        return
    known = {name_key(name) for name in known_people}
    for table in found.tables:
        known |= {name_key(str(table.cell(cells, "person") or "")) for _n, cells in table.rows}
    for table in lone:
        if name_key(table.sheet) in known:
            found.tables[found.tables.index(table)] = replace(table, person=table.sheet)
        elif fold(table.sheet):
            found.questions.append(_person_question(table))


def _person_question(table: Table) -> Question:
    return Question(
        f"sheet_person:{table.sheet}",
        "sheet_person",
        table.sheet,
        choices=(table.sheet,),
    )
