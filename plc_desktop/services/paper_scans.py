"""Scans of signed sheets: found again by their codes, and written down with the exact scan."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from plc_desktop.changes.facts import SIGN_OFF
from plc_desktop.credentials import scanned_pages
from plc_desktop.credentials.scanning import MAX_PAGES
from plc_desktop.domain import paper_sheets, signoff
from plc_desktop.domain.fields import Json
from plc_desktop.domain.paper_sheets import PREFIX, SheetCode, shown_id
from plc_desktop.domain.records import HoursEntry, Placement
from plc_desktop.domain.signoff import EntryLine
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.services.hours import rows_by_id
from plc_desktop.services.paper_sheets import LEVEL, PrintedSheet, find_sheet
from plc_desktop.services.progress import Progress
from plc_desktop.services.session import Session
from plc_desktop.services.sign_off import (
    Decision,
    SignedOff,
    SignOffRequest,
    checked_lines,
    superseded,
)
from plc_desktop.storage.database import Reader, UnitOfWork

MAX_FILE_BYTES = 25 * 1024 * 1024
MAX_FILES = 50
_MB = 1024 * 1024

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
class ScanFile:
    """One file of scans: its name, and its exact bytes."""

    name: str
    content: bytes = field(repr=False)

    @property
    def sha256(self) -> str:
        """Names the bytes, hex."""
        return hashlib.sha256(self.content).hexdigest()


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


@dataclass(frozen=True)
class PaperDecision:
    """What stands on the paper beside one line: "signed", or "returned" with the reason."""

    sheet_id: str
    number: int
    decision: str = signoff.SIGNED
    reason: str = ""


@dataclass(frozen=True)
class PaperSigning:
    """What a person read off the scans.

    Attributes:
        read: The scans.
        decisions: What stands beside the lines; lines left out keep waiting.
        supervisor_id: Who signed; whom the sheet was printed for if empty.
        signed_on: The day that stands on the paper; today if None.
    """

    read: ScansRead
    decisions: tuple[PaperDecision, ...]
    supervisor_id: str = ""
    signed_on: date | None = None


@dataclass(frozen=True)
class StoredScan:
    """The exact bytes of a scan that was kept."""

    content: bytes = field(repr=False)
    media_type: str


def load_scan(path: Path) -> ScanFile:
    """Return a file of scans.

    Raises:
        ForeignFileError: "file_not_read" or "scan_too_large".
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise ForeignFileError("file_not_read", path=path, why=error.strerror) from None
    _check_size(path.name, data)
    return ScanFile(path.name, data)


def _check_size(name: str, data: bytes) -> None:
    if len(data) > MAX_FILE_BYTES:
        raise _too_large(name)


def _too_large(name: str) -> ForeignFileError:
    limits = {"limit_mb": MAX_FILE_BYTES // _MB, "pages": MAX_PAGES}
    return ForeignFileError("scan_too_large", name=name, **limits)


class PaperScans:
    """Reads scans, and writes down what stands on them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def read(self, files: Sequence[ScanFile], progress: Progress | None = None) -> ScansRead:
        """Find out which pages of which sheets these are; nothing is written down.

        Args:
            files: PDF, PNG and JPEG files in any order; pages may be turned.
            progress: Told how far the work is.

        Raises:
            ForeignFileError: "scan_not_readable", "scan_too_large" or "too_many_scans".
            Stopped: If the person stopped it.
        """
        if len(files) > MAX_FILES:
            raise ForeignFileError("too_many_scans", count=MAX_FILES)
        told = progress or Progress()
        pages: list[ScanPage] = []
        for at, file in enumerate(files):
            told.report(at, len(files))
            pages += self._pages_of(at, file)
        told.report(len(files), len(files))
        return self._matched(tuple(files), pages)

    def _pages_of(self, at: int, file: ScanFile) -> list[ScanPage]:
        """Return the pages of a file; one with several codes stands there once for each."""
        _check_size(file.name, file.content)
        pages = []
        try:
            for number, page in enumerate(
                scanned_pages.scanned_pages(file.content, PREFIX), start=1
            ):
                codes: list[SheetCode | None] = [
                    code for text in page.codes if (code := paper_sheets.read_code(text))
                ]
                pages += [
                    _page(at, number, page.picture, code, self._workspace())
                    for code in codes or [None]
                ]
        except ForeignFileError as error:
            if error.code in {"picture_too_large", "pdf_too_long"}:
                raise _too_large(file.name) from None
            raise ForeignFileError("scan_not_readable", name=file.name) from None
        return pages

    def _workspace(self) -> str:
        return paper_sheets.workspace_tag(self._session.database.workspace_id)

    def place(self, read: ScansRead, at: int, typed: str, page: int) -> ScansRead:
        """Say by hand which page of which sheet a scan is, if its code cannot be read.

        Args:
            read: What was found so far.
            at: Which of `read.pages`.
            typed: The number of the sheet as it stands on the paper.
            page: Its page.

        Raises:
            RuleError: "sheet_number_wrong", "sheet_unknown" or "sheet_page_wrong".
        """
        sheet_id = paper_sheets.typed_id(typed)
        if not sheet_id:
            raise RuleError("sheet_number_wrong", text=typed)
        with self._session.read() as reader:
            printed = find_sheet(reader, sheet_id)
        if printed is None:
            raise RuleError("sheet_unknown", sheet=shown_id(sheet_id))
        if not 1 <= page <= len(printed.pages):
            raise RuleError("sheet_page_wrong", page=page, pages=len(printed.pages))
        pages = list(read.pages)
        pages[at] = dataclasses.replace(
            pages[at], state=MATCHED, sheet_id=sheet_id, page=page, code=None
        )
        return self._matched(read.files, pages)

    def _matched(self, files: tuple[ScanFile, ...], pages: Sequence[ScanPage]) -> ScansRead:
        """Compare pages with what was printed, and lines with what they are now."""
        with self._session.read() as reader:
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

    def sign(self, signing: PaperSigning) -> SignedOff:
        """Write down what stands on the scans, each line with the scan it was read from.

        Raises:
            RuleError: "nothing_on_scans", "line_not_on_scans", "return_reason_missing",
                "signed_before_printed", "signed_later_than_today", or as `checked_lines`.
        """
        if not signing.decisions:
            raise RuleError("nothing_on_scans")
        chosen = [_Chosen.of(signing.read, decision) for decision in signing.decisions]
        signed_on = signing.signed_on or self._session.today()
        self._check_day(chosen, signed_on)
        by_supervisor: dict[str, list[_Chosen]] = {}
        for one in chosen:
            supervisor_id = signing.supervisor_id or one.printed.supervisor_id
            by_supervisor.setdefault(supervisor_id, []).append(one)
        with self._session.transaction("hours_signed_on_paper") as work:
            _store(work, signing.read, chosen)
            minutes = [
                line_minutes
                for supervisor_id, mine in by_supervisor.items()
                for line_minutes in self._write(work, supervisor_id, mine, signed_on)
            ]
        return SignedOff(work.change_id, len(minutes), len(chosen) - len(minutes), sum(minutes))

    def _check_day(self, chosen: Sequence[_Chosen], signed_on: date) -> None:
        if signed_on > self._session.today():
            raise RuleError("signed_later_than_today", date=signed_on)
        for one in chosen:
            if signed_on < one.printed.printed_on:
                raise RuleError("signed_before_printed", printed_on=one.printed.printed_on)

    def _write(
        self, work: UnitOfWork, supervisor_id: str, chosen: Sequence[_Chosen], signed_on: date
    ) -> list[int]:
        """Write one supervisor's decisions down; return the minutes of each signed line."""
        decisions = tuple(one.decision for one in chosen)
        for decision in decisions:
            signoff.check_decision(decision.decision, decision.reason)
        request = SignOffRequest(supervisor_id=supervisor_id, decisions=decisions, level=LEVEL)
        lines = checked_lines(work, request, signed_on)
        known = work.facts_by(SIGN_OFF, "entry", [line.entry_id for _, line in lines])
        for one, (decision, line) in zip(chosen, lines, strict=True):
            content = signoff.sign_off_content(
                line,
                decision.decision,
                decision.reason,
                signoff.statement_for(LEVEL),
                supervisor_id,
                supersedes=superseded(known.get(line.entry_id, []), line),
                signed_on=signed_on.isoformat(),
                at=self._session.environment.now_ms(),
                nonce=self._session.nonce(),
                **one.source,
            )
            work.add_fact(SIGN_OFF, content)
        return [line.minutes for item, line in lines if item.decision == signoff.SIGNED]

    def scan(self, sha256: str) -> StoredScan:
        """Return a scan that was kept, byte for byte.

        Raises:
            RuleError: "document_missing".
        """
        with self._session.read() as reader:
            content = reader.document(sha256)
        return StoredScan(content, scanned_pages.media_type(content))


@dataclass(frozen=True)
class _Chosen:
    """A decision about one line, and where on the scans it stands."""

    printed: PrintedSheet
    decision: Decision
    file: ScanFile
    source: dict[str, Json]

    @classmethod
    def of(cls, read: ScansRead, chosen: PaperDecision) -> _Chosen:
        """Return a decision with its scan.

        Raises:
            RuleError: "line_not_on_scans".
        """
        for sheet in read.sheets:
            for line in sheet.lines:
                wanted = (sheet.printed.sheet_id, line.number)
                if line.state == WAITING and wanted == (chosen.sheet_id, chosen.number):
                    return cls._made(read, sheet, line, chosen)
        raise RuleError("line_not_on_scans", number=chosen.number)

    @classmethod
    def _made(
        cls, read: ScansRead, sheet: FoundSheet, line: FoundLine, chosen: PaperDecision
    ) -> _Chosen:
        page = read.pages[line.scan or 0]
        file = read.files[page.file]
        content_hash = sheet.printed.hashes[line.number - 1]
        return cls(
            sheet.printed,
            Decision(line.entry_id, content_hash, chosen.decision, chosen.reason),
            file,
            {
                "document": file.sha256,
                "document_page": page.number,
                "sheet": sheet.printed.sheet_id,
                "sheet_line": line.number,
            },
        )


def _store(work: UnitOfWork, read: ScansRead, chosen: Sequence[_Chosen]) -> None:
    """Keep the exact bytes of every file that bears a page of the sheets decided about."""
    sheets = {one.printed.sheet_id for one in chosen}
    used = {page.file for page in read.pages if page.state == MATCHED and page.sheet_id in sheets}
    for at in sorted(used):
        content = read.files[at].content
        work.add_document(content, scanned_pages.media_type(content))


def _page(
    file: int, number: int, picture: bytes, code: SheetCode | None, workspace: str
) -> ScanPage:
    if code is None:
        return ScanPage(file, number, picture, NO_CODE)
    state = MATCHED if code.workspace == workspace else OTHER_WORKSPACE
    return ScanPage(file, number, picture, state, code.sheet_id, code.page, code)


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
