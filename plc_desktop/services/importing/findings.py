"""What the office is told about its workbook before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plc_desktop.exchange.sheets import Cell

UNREADABLE = "unreadable"
NEGATIVE = "negative"
FUTURE = "future"
TOO_LONG = "toolong"
TOO_OLD = "tooold"
MISSING = "missing"
ZERO = "zero"
REVERSED = "endbeforestart"
UNKNOWN = "unknown"
AMBIGUOUS = "ambiguous"
REPEATED = "repeated"
TWO_DAYS = "dateorder"
SENSITIVE = "sensitive"
TOO_MUCH_TEXT = "toomuchtext"
BAD_TEXT = "badtext"

MESSAGES: Mapping[str, str] = {
    UNREADABLE: "This cannot be read. Write lengths as 2:30 or 2.5 and dates as 2026-02-04.",
    NEGATIVE: "This is less than nothing.",
    FUTURE: "This day has not come yet.",
    TOO_LONG: "This is longer than a day, or longer than the time between start and end.",
    TOO_OLD: "This day is long before the program began.",
    MISSING: "Nothing stands here, and the row cannot be used without it.",
    ZERO: "No time at all is written here.",
    REVERSED: "The end is before the start.",
    UNKNOWN: "This word is not known here.",
    AMBIGUOUS: "Several people have this name, and nothing in the row tells which one is meant.",
    REPEATED: "The same person stands here twice for the same session, with different values.",
    TWO_DAYS: "This can mean two different days. Say whether the month or the day comes first.",
    SENSITIVE: "This looks like a Social Security number. Take it out of the workbook.",
    TOO_MUCH_TEXT: "This text is too long.",
    BAD_TEXT: "This text holds characters that cannot be kept.",
}
"""English words of each reason, for spreadsheets and scripts; the window has its own."""

TITLE = "title"
TOTAL = "total"
HEADER_AGAIN = "repeated_header"
NOTE = "note"
NOTHING_RECORDED = "nothing_recorded"
SAME_AGAIN = "same_again"


@dataclass(frozen=True)
class Rejected:
    """A row that is not brought in.

    Attributes:
        sheet: Title of the tab.
        row: Spreadsheet row number.
        column: Header of the cell that is in the way.
        value: What stands there.
        reason: Code of the reason.
        cells: The whole row, to be saved beside the reason.
    """

    sheet: str
    row: int
    column: str
    value: str
    reason: str
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True)
class Ignored:
    """A row that holds no record: title, total, repeated header, note."""

    sheet: str
    row: int
    reason: str


@dataclass(frozen=True)
class DoubleEntry:
    """A row that may be another one typed twice; it comes in, held.

    Attributes:
        same_as_row: The earlier row of the same sheet, 0 if the other is in the workspace already.
        same_as_sheet: Sheet of that row.
        same_as_entry: Id of the entry in the workspace, if that is the other.
    """

    sheet: str
    row: int
    same_as_row: int
    same_as_sheet: str = ""
    same_as_entry: str = ""


@dataclass(frozen=True)
class SamePerson:
    """Two names that may be one person.

    Attributes:
        id: Key of the answer in `ImportAnswers.same_person`.
        name: The name in the workbook.
        other: The name it resembles.
        other_id: Id of that person if already in the workspace.
        likeness: From 0 to 1.
        default: What happens without an answer.
        sheet: Where the name stands first.
        row: Spreadsheet row number there.
    """

    id: str
    name: str
    other: str
    other_id: str
    likeness: float
    default: str
    sheet: str
    row: int


@dataclass(frozen=True)
class Question:
    """Something only the office knows.

    Attributes:
        id: Key of the answer.
        kind: `date_order`, `sheet_kind`, `sheet_person`, or `change_signed`.
        sheet: Title of the tab.
        column: Header it is about, if any.
        choices: Possible answers.
        examples: Rows that show what is meant, as plain texts by name.
        is_needed: Whether nothing can be brought in without the answer.
    """

    id: str
    kind: str
    sheet: str
    column: str = ""
    choices: tuple[str, ...] = ()
    examples: tuple[Mapping[str, str], ...] = ()
    is_needed: bool = False


@dataclass(frozen=True)
class Change:
    """An existing record that a row changes.

    Attributes:
        kind: Record kind.
        id: Record id.
        sheet: Title of the tab.
        row: Spreadsheet row number.
        fields: Field name to what stood there and what will.
        unsigns: Whether a signature stops counting through it.
    """

    kind: str
    id: str
    sheet: str
    row: int
    fields: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    unsigns: bool = False


@dataclass(frozen=True)
class SheetFinding:
    """What a sheet was taken for.

    Attributes:
        kind: Code of the kind, empty if it was not recognized or is ignored.
        columns: Header to role for every column that is used.
        unused_columns: Headers of the columns that are not used.
        filled_down: Rows that took the person from a row above.
        date_order: Order its ambiguous dates were read in, empty if there were none.
        date_order_from: `column`, `header`, `workbook`, `evidence`, `answer`, or `remembered`.
    """

    sheet: str
    kind: str
    header_row: int = 0
    columns: Mapping[str, str] = field(default_factory=dict)
    unused_columns: tuple[str, ...] = ()
    filled_down: int = 0
    date_order: str = ""
    date_order_from: str = ""
