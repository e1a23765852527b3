"""Sentences about scanned sheets: what each page is, and why a line cannot be signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.paper_sheets import shown_id
from ui.common.marked import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from plc_desktop.services.sign_off.scanned_sheets import FoundSheet, ScanPage

_PAGES = {
    "matched": QT_TRANSLATE_NOOP("PaperScans", "Sheet {sheet}, page {page}"),
    "no_code": QT_TRANSLATE_NOOP("PaperScans", "No code found: say which page it is"),
    "unknown_sheet": QT_TRANSLATE_NOOP("PaperScans", "Sheet {sheet} was not printed here"),
    "other_workspace": QT_TRANSLATE_NOOP("PaperScans", "A sheet of another office"),
    "other_lines": QT_TRANSLATE_NOOP("PaperScans", "The code names other lines than were printed"),
    "twice": QT_TRANSLATE_NOOP("PaperScans", "Page {page} once more: not counted again"),
}
_SHORT = {
    "matched": QT_TRANSLATE_NOOP("PaperScans", "Page {page}"),
    "no_code": QT_TRANSLATE_NOOP("PaperScans", "No code"),
    "unknown_sheet": QT_TRANSLATE_NOOP("PaperScans", "Unknown"),
    "other_workspace": QT_TRANSLATE_NOOP("PaperScans", "Not ours"),
    "other_lines": QT_TRANSLATE_NOOP("PaperScans", "Other lines"),
    "twice": QT_TRANSLATE_NOOP("PaperScans", "{page} again"),
}
_LINES = {
    "changed": QT_TRANSLATE_NOOP(
        "PaperScans",
        "Changed since the sheet was printed, so not signed: {lines}. Print these lines again.",
    ),
    "not_scanned": QT_TRANSLATE_NOOP("PaperScans", "On a page that is missing: {lines}."),
    "gone": QT_TRANSLATE_NOOP("PaperScans", "No longer here: {lines}."),
    "signed": QT_TRANSLATE_NOOP("PaperScans", "Signed already: {lines}."),
    "returned": QT_TRANSLATE_NOOP("PaperScans", "Returned already: {lines}."),
    "draft": QT_TRANSLATE_NOOP("PaperScans", "Taken back from signing: {lines}."),
    "void": QT_TRANSLATE_NOOP("PaperScans", "Void: {lines}."),
}


def _said(text: str) -> str:
    return QCoreApplication.translate("PaperScans", text)


def page_words(page: ScanPage) -> str:
    """Return what a scanned page is."""
    return _said(_PAGES[page.state]).format(sheet=shown_id(page.sheet_id), page=page.page)


def short_words(page: ScanPage) -> str:
    """Return what a scanned page is, short enough for a small picture."""
    return _said(_SHORT[page.state]).format(page=page.page)


def sheet_sentences(sheet: FoundSheet) -> Iterator[str]:
    """Yield what is missing, and which lines cannot be signed from this sheet, and why."""
    if sheet.missing:
        pages = ", ".join(map(str, sheet.missing))
        yield _said(QT_TRANSLATE_NOOP("PaperScans", "Not scanned yet: page {pages}.")).format(
            pages=pages
        )
    for state, words in _LINES.items():
        numbers = [line.number for line in sheet.lines if line.state == state]
        if numbers:
            yield _said(words).format(lines=_spans(numbers))


def _spans(numbers: Sequence[int]) -> str:
    """Return numbers in order with runs joined, such as "1–4, 7"."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(f"{part[0]}–{part[-1]}" if len(part) > 1 else str(part[0]) for part in parts)
