"""The lists of a preview: rows that could not be read, changes, double entries, rows left out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.fields import FieldType
from plc_desktop.domain.records import kind_named
from ui.common.columns import Align, Column, EmptyState
from ui.common.dates import format_date, format_minutes
from ui.common.labels import choice_label, kind_label
from ui.common.page import PageContext
from ui.common.painting import Badge
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.workbook_import.words import field_words, header_words, ignored_words, reason_words

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.importing.findings import Change, DoubleEntry, Ignored, Rejected
    from plc_desktop.services.importing.workbook_import import ImportPreview

translate = QCoreApplication.translate
_MOST_NAMED = 5_000
_TWO_MEANINGS = re.compile(r"\s*\d{1,2}\D{1,2}\d{1,2}\D{1,2}\d{2,4}\s*")


@dataclass(frozen=True)
class ChangeRow:
    """One field that the import would change.

    Attributes:
        record: The record's kind and name, in words.
        field: The field's label.
        before: What stands there.
        after: What would stand there.
        unsigns: Whether a signature stops counting through it.
    """

    sheet: str
    row: int
    record: str
    field: str
    before: str
    after: str
    unsigns: bool


class PreviewTables:
    """Tables over whatever preview is shown; each reloads from it."""

    def __init__(self, office: Office, context: PageContext) -> None:
        self._office = office
        self._context = context
        self._preview: ImportPreview | None = None
        self.rejected = self._rejected_table()
        self.changes = self._change_table()
        self.doubles = self._double_table()
        self.ignored = self._ignored_table()
        self._all = (self.rejected, self.changes, self.doubles, self.ignored)

    def show(self, preview: ImportPreview) -> None:
        """Show the lists of a preview."""
        self._preview = preview
        for table in self._all:
            table.reload()

    def forget(self) -> None:
        """Let go of the preview, and of the lists made from it."""
        self._preview = None
        for table in self._all:
            table.reload()

    def _reason(self, item: Rejected) -> str:
        """Return why a row is left out; a date of two meanings only waits for the answer."""
        questions = self._preview.plan.questions if self._preview else ()
        is_open = any(
            question.kind == "date_order"
            and (question.sheet, question.column) == (item.sheet, item.column)
            for question in questions
        )
        if is_open and _TWO_MEANINGS.fullmatch(item.value):
            return translate("ImportLists", "Say first whether the month or the day comes first.")
        return reason_words(item.reason)

    def _rejected(self) -> Sequence[Rejected]:
        return self._preview.plan.rejected if self._preview else ()

    def _doubles(self) -> Sequence[DoubleEntry]:
        return self._preview.plan.double_entries if self._preview else ()

    def _ignored(self) -> Sequence[Ignored]:
        return self._preview.plan.ignored if self._preview else ()

    def _changes(self) -> Sequence[ChangeRow]:
        """Runs on the worker: names the records that would change."""
        changes = self._preview.plan.changes if self._preview else ()
        names: dict[tuple[str, str], str] = {}
        rows = []
        for change in changes:
            key = (change.kind, change.id)
            if key not in names and len(names) < _MOST_NAMED:
                names[key] = self._name(change)
            rows += change_rows(change, names.get(key, ""))
        return rows

    def _name(self, change: Change) -> str:
        kind = kind_label(kind_named(change.kind).label)
        if change.kind == "hours_entry":
            found = self._office.hours.row(change.id)
            name = f"{found.person}, {format_date(found.worked_on)}"
        else:
            name = self._office.records.label(change.kind, change.id)
        return f"{kind}: {name}" if name else kind

    def _rejected_table(self) -> PagedTable[Rejected]:
        return PagedTable(
            self._context,
            ListSource(
                self._rejected, lambda item: f"{item.sheet} {item.row} {item.column} {item.value}"
            ),
            [
                *_place_columns(),
                Column(
                    translate("ImportLists", "Column"),
                    lambda item: header_words(item.column),
                    width=16,
                ),
                Column(
                    translate("ImportLists", "What stands there"),
                    lambda item: cell_words(item.value) or translate("ImportLists", "(empty)"),
                    is_strong=True,
                    width=18,
                    tooltip=lambda item: item.value,
                ),
                Column(
                    translate("ImportLists", "Why it is not brought in"),
                    self._reason,
                    grows=True,
                    width=40,
                    tooltip=self._reason,
                ),
            ],
            name=translate("ImportLists", "Rows that could not be read"),
            empty=EmptyState(translate("ImportLists", "Every row could be read.")),
        )

    def _change_table(self) -> PagedTable[ChangeRow]:
        keeps = Badge("", "neutral", "")
        stops = Badge(translate("ImportLists", "Stops counting"), "problem", "warning")
        explained = translate("ImportLists", "A signature holds only for what was signed.")
        return PagedTable(
            self._context,
            ListSource(self._changes, lambda item: f"{item.record} {item.field} {item.after}"),
            [
                Column(
                    translate("ImportLists", "What"),
                    lambda item: item.record,
                    is_strong=True,
                    grows=True,
                    width=20,
                    tooltip=lambda item: item.record,
                ),
                Column(translate("ImportLists", "Field"), lambda item: item.field, width=10),
                Column(
                    translate("ImportLists", "Now"),
                    lambda item: item.before or "–",
                    is_muted=True,
                    grows=True,
                    width=12,
                    tooltip=lambda item: item.before,
                ),
                Column(
                    translate("ImportLists", "After the import"),
                    lambda item: item.after or "–",
                    grows=True,
                    width=12,
                    tooltip=lambda item: item.after,
                ),
                Column(
                    translate("ImportLists", "Signature"),
                    lambda item: stops.text if item.unsigns else "",
                    chip=lambda item: stops if item.unsigns else keeps,
                    width=14,
                    tooltip=lambda item: explained if item.unsigns else "",
                ),
                Column(
                    translate("ImportLists", "Sheet and row"),
                    lambda item: translate("ImportLists", "{sheet}, row {row}").format(
                        sheet=item.sheet, row=item.row
                    ),
                    is_muted=True,
                    width=16,
                ),
            ],
            name=translate("ImportLists", "What would change"),
            empty=EmptyState(translate("ImportLists", "Nothing that is here already changes.")),
        )

    def _double_table(self) -> PagedTable[DoubleEntry]:
        return PagedTable(
            self._context,
            ListSource(self._doubles, lambda item: f"{item.sheet} {item.row}"),
            [
                *_place_columns(),
                Column(
                    translate("ImportLists", "The row says"),
                    self._cells_of_double,
                    grows=True,
                    is_strong=True,
                    width=40,
                    tooltip=self._cells_of_double,
                ),
                Column(
                    translate("ImportLists", "May be the same as"),
                    _other_of_double,
                    width=28,
                    tooltip=_other_of_double,
                ),
            ],
            name=translate("ImportLists", "Possible double entries"),
            empty=EmptyState(translate("ImportLists", "No row looks as if it was typed twice.")),
        )

    def _cells_of_double(self, item: DoubleEntry) -> str:
        return row_words(self._preview, item.sheet, item.row) if self._preview else ""

    def _ignored_table(self) -> PagedTable[Ignored]:
        return PagedTable(
            self._context,
            ListSource(self._ignored, lambda item: f"{item.sheet} {item.row}"),
            [
                *_place_columns(),
                Column(
                    translate("ImportLists", "What it is"),
                    lambda item: ignored_words(item.reason),
                    width=30,
                ),
                Column(
                    translate("ImportLists", "The row says"),
                    lambda item: (
                        row_words(self._preview, item.sheet, item.row) if self._preview else ""
                    ),
                    is_muted=True,
                    grows=True,
                    width=40,
                ),
            ],
            name=translate("ImportLists", "Rows without a record"),
            empty=EmptyState(translate("ImportLists", "Every row holds a record.")),
        )


def _place_columns() -> tuple[Column[Any], Column[Any]]:
    """Return where in the workbook a line of a list stands: sheet and row."""
    return (
        Column(translate("ImportLists", "Sheet"), lambda item: item.sheet, width=16),
        Column(
            translate("ImportLists", "Row"), lambda item: str(item.row), align=Align.END, width=7
        ),
    )


def change_rows(change: Change, record: str) -> list[ChangeRow]:
    """Return a changed record as one row for each field."""
    return [
        ChangeRow(
            change.sheet,
            change.row,
            record,
            field_words(change.kind, name),
            value_words(change.kind, name, before),
            value_words(change.kind, name, after),
            change.unsigns,
        )
        for name, (before, after) in change.fields.items()
    ]


def value_words(kind: str, name: str, text: str) -> str:
    """Return a field's value, written plainly by the importer, as the window shows it."""
    declared = kind_named(kind).fields.get(name)
    if declared is None or not text:
        return text
    if declared.type is FieldType.MINUTES and text.isdecimal():
        return format_minutes(int(text))
    if declared.type is FieldType.DATE:
        return format_date(date.fromisoformat(text))
    if declared.type in (FieldType.CHOICE, FieldType.CHOICES):
        return ", ".join(choice_label(code) for code in text.split(", "))
    return text


def row_words(preview: ImportPreview, sheet: str, row: int) -> str:
    """Return what stands in a row of the workbook."""
    for found in preview.workbook.sheets:
        if found.name == sheet:
            at = bisect_left(found.rows, row, key=lambda numbered: numbered[0])
            if at < len(found.rows) and found.rows[at][0] == row:
                cells = found.rows[at][1]
                return " · ".join(cell_words(cell) for cell in cells if cell is not None)
    return ""


def cell_words(cell: object) -> str:
    """Return a cell as a person would read it."""
    text = str(cell)
    return text.removesuffix(" 00:00:00")


def _other_of_double(item: DoubleEntry) -> str:
    if item.same_as_row:
        return translate("ImportLists", "{sheet}, row {row}").format(
            sheet=item.same_as_sheet or item.sheet, row=item.same_as_row
        )
    return translate("ImportLists", "an entry that is here already")
