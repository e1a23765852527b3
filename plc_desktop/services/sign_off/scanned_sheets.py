"""Pages of scans, compared with the sheets that were printed and the lines as they are now."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plc_desktop.domain import paper_sheets, signoff
from plc_desktop.domain.paper_sheets import SheetCode
from plc_desktop.domain.records import HoursEntry, Placement
from plc_desktop.domain.signoff import EntryLine
from plc_desktop.services.pathway.entries import rows_by_id
from plc_desktop.services.sign_off.paper_sheets import PrintedSheet, find_sheet
from plc_desktop.services.sign_off.scan_files import ScanFile
from plc_desktop.storage.database import Reader

MATCHED = "matched"
NO_CODE = "no_code"
UNKNOWN_SHEET = "unknown_sheet"
OTHER_WORKSPACE = "other_workspace"
OTHER_LINES = "other_lines"
TWICE = "twice"

_OURS = frozenset({MATCHED, UNKNOWN_SHEET, OTHER_LINES, TWICE})

WAITING = "waiting"
CHANGED = "changed"
NOT_SCANNED = "not_scanned"
GONE = "gone"


@dataclass(frozen=True)
class ScanPage:
    """One page of the scans, and which page of which sheet it is.

    Attributes:
        file: Which file, from 0.
        number: Which page of that file, from 1.
        picture: The page as a PNG for looking at.
        state: `MATCHED`; `NO_CODE`: none found, say by hand which page it is; `UNKNOWN_SHEET`;
            `OTHER_WORKSPACE`; `OTHER_LINES`: the code does not name the lines that were printed;
            `TWICE`: the same page of a sheet came before.
        sheet_id: The sheet the code names, empty without one.
        page: The page the code names.
        code: What the code says; None if there is none, or the page was named by hand.
    """

    file: int
    number: int
    picture: bytes = field(repr=False)
    state: str
    sheet_id: str = ""
    page: int = 0
    code: SheetCode | None = None


@dataclass(frozen=True)
class FoundLine:
    """One line of a sheet of which pages were scanned.

    Attributes:
        number: As printed before it.
        page: Page of the sheet on which it begins.
        entry_id: The entry.
        line: The entry as it is now; None if it is not here.
        state: `WAITING`: can be signed or returned; `CHANGED` since printing; `NOT_SCANNED`: its
            page is missing; `GONE`; or "signed", "returned", "draft", "void" as it stands now.
        scan: Where its page stands in `ScansRead.pages`; None if it was not scanned.
    """

    number: int
    page: int
    entry_id: str
    line: EntryLine | None
    state: str
    scan: int | None


@dataclass(frozen=True)
class FoundSheet:
    """A sheet of which pages were scanned.

    Attributes:
        printed: What was printed.
        missing: Pages that are not among the scans.
        lines: Every line of the sheet.
    """

    printed: PrintedSheet
    missing: tuple[int, ...]
    lines: tuple[FoundLine, ...]


@dataclass(frozen=True)
class ScansRead:
    """What was found in files of scans; nothing is written down yet."""

    files: tuple[ScanFile, ...]
    pages: tuple[ScanPage, ...]
    sheets: tuple[FoundSheet, ...]


def scan_page(
    file: int, number: int, picture: bytes, code: SheetCode | None, workspace: str
) -> ScanPage:
    """Return a page by what its code says, before it is compared with what was printed."""
    if code is None:
        return ScanPage(file, number, picture, NO_CODE)
    state = MATCHED if code.workspace == workspace else OTHER_WORKSPACE
    return ScanPage(file, number, picture, state, code.sheet_id, code.page, code)


def match_pages(
    reader: Reader, files: tuple[ScanFile, ...], pages: Sequence[ScanPage]
) -> ScansRead:
    """Compare pages with what was printed, and lines with what they are now."""
    named = dict.fromkeys(page.sheet_id for page in pages if page.state in _OURS)
    sheets = {sheet_id: find_sheet(reader, sheet_id) for sheet_id in named}
    settled = tuple(_settled(pages, sheets))
    matched = {page.sheet_id for page in settled if page.state == MATCHED}
    found = tuple(
        _found(reader, printed, settled)
        for sheet_id, printed in sheets.items()
        if printed is not None and sheet_id in matched
    )
    return ScansRead(files, settled, found)


def _settled(
    pages: Sequence[ScanPage], sheets: Mapping[str, PrintedSheet | None]
) -> Iterator[ScanPage]:
    """Yield the pages with what is known once all of them and the sheets are."""
    before: set[tuple[str, int]] = set()
    for page in pages:
        state = page.state
        if state in _OURS:
            printed = sheets.get(page.sheet_id)
            if printed is None:
                state = UNKNOWN_SHEET
            elif not _names_its_lines(page, printed):
                state = OTHER_LINES
            else:
                state = TWICE if (page.sheet_id, page.page) in before else MATCHED
                before.add((page.sheet_id, page.page))
        yield dataclasses.replace(page, state=state)


def _names_its_lines(page: ScanPage, printed: PrintedSheet) -> bool:
    """Return whether a code names the lines that were printed on that page, and no others."""
    if page.code is None:  # said by hand
        return True
    if page.code.pages != len(printed.pages) or page.page > len(printed.pages):
        return False
    numbers = printed.lines_on(page.page)
    lines = [(printed.entries[at - 1], printed.hashes[at - 1]) for at in numbers]
    return page.code.digest == paper_sheets.page_digest(lines)


def _found(reader: Reader, printed: PrintedSheet, pages: Sequence[ScanPage]) -> FoundSheet:
    """Return a sheet with its lines as they are now."""
    scans = {
        page.page: at
        for at, page in enumerate(pages)
        if page.state == MATCHED and page.sheet_id == printed.sheet_id
    }
    rows = {row.id: row for row in rows_by_id(reader, printed.entries)}
    entries = {entry.id: entry for entry in reader.many(HoursEntry, printed.entries)}
    lines = []
    for number, (entry_id, content_hash) in enumerate(
        zip(printed.entries, printed.hashes, strict=True), start=1
    ):
        page = printed.page_of(number)
        row, entry = rows.get(entry_id), entries.get(entry_id)
        placement = reader.find(Placement, entry.placement_id) if entry else None
        shown, state = None, GONE
        if row is not None and entry is not None and placement is not None:
            shown = signoff.entry_line(entry, row.content_hash, placement, row.person, row.site)
            state = WAITING if row.state == "submitted" else row.state
            state = CHANGED if row.content_hash != content_hash else state
        if state == WAITING and page not in scans:
            state = NOT_SCANNED
        lines.append(FoundLine(number, page, entry_id, shown, state, scans.get(page)))
    missing = tuple(page for page in range(1, len(printed.pages) + 1) if page not in scans)
    return FoundSheet(printed, missing, tuple(lines))
