"""What the office decided about a workbook: columns, the order of dates, who is who."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

SAME = "same"
DIFFERENT = "different"


@dataclass(frozen=True)
class SheetAnswer:
    """What the office says one sheet holds.

    Attributes:
        kind: Code of the sheet's kind, empty to leave the recognized one, `ignore` to skip it.
        header_row: Spreadsheet row number of the header; 0 to leave the recognized one.
        columns: Role to column counted from 0; complete if given, else the recognized ones.
        person: Whose hours these are, where no column says it.
    """

    kind: str = ""
    header_row: int = 0
    columns: Mapping[str, int] = field(default_factory=dict)
    person: str = ""


@dataclass(frozen=True)
class ImportAnswers:
    """Every decision about one workbook; the empty one leaves all to the evidence.

    Attributes:
        date_order: `mdy` or `dmy` for every ambiguous date of the workbook.
        date_orders: The same by the id of the question, where columns differ.
        same_person: `same` or `different` by the id of the question.
        sheets: By the sheet's name.
        change_signed: Whether rows that differ from a signed entry change it and cancel the
            signature; else the signed entry stays as it is.
    """

    date_order: str = ""
    date_orders: Mapping[str, str] = field(default_factory=dict)
    same_person: Mapping[str, str] = field(default_factory=dict)
    sheets: Mapping[str, SheetAnswer] = field(default_factory=dict)
    change_signed: bool = False


IGNORE_SHEET = "ignore"
