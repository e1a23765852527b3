"""Scans of signed sheets: found again by their codes, and written down with the exact scan."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date

from plc_desktop.changes.facts import SIGN_OFF
from plc_desktop.credentials import scanned_pages
from plc_desktop.domain import paper_sheets, signoff
from plc_desktop.domain.paper_sheets import PREFIX, SheetCode, shown_id
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.services.sign_off.at_laptop import SignedOff
from plc_desktop.services.sign_off.lines import SignOffRequest, checked_lines, superseded
from plc_desktop.services.sign_off.paper_decisions import ChosenLine, PaperSigning, store_scans
from plc_desktop.services.sign_off.paper_sheets import LEVEL, find_sheet
from plc_desktop.services.sign_off.scan_files import (
    MAX_FILES,
    ScanFile,
    StoredScan,
    check_size,
    too_large,
)
from plc_desktop.services.sign_off.scanned_sheets import (
    MATCHED,
    ScanPage,
    ScansRead,
    match_pages,
    scan_page,
)
from plc_desktop.services.workspace.owners import former_owner_with
from plc_desktop.services.workspace.progress import Progress
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import UnitOfWork


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
        with self._session.read() as reader:
            return match_pages(reader, tuple(files), pages)

    def _pages_of(self, at: int, file: ScanFile) -> list[ScanPage]:
        """Return the pages of a file; one with several codes stands there once for each."""
        check_size(file.name, file.content)
        pages = []
        try:
            for number, page in enumerate(
                scanned_pages.scanned_pages(file.content, PREFIX), start=1
            ):
                codes: list[SheetCode | None] = [
                    code for text in page.codes if (code := paper_sheets.read_code(text))
                ]
                pages += [
                    scan_page(at, number, page.picture, code, self._workspace())
                    for code in codes or [None]
                ]
        except ForeignFileError as error:
            if error.code in {"picture_too_large", "pdf_too_long"}:
                raise too_large(file.name) from None
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
        with self._session.read() as reader:
            return match_pages(reader, read.files, pages)

    def sign(self, signing: PaperSigning) -> SignedOff:
        """Write down what stands on the scans, each line with the scan it was read from.

        Raises:
            RuleError: "nothing_on_scans", "line_not_on_scans", "return_reason_missing",
                "signed_before_printed", "signed_later_than_today", or as `checked_lines`.
        """
        if not signing.decisions:
            raise RuleError("nothing_on_scans")
        chosen = [ChosenLine.of(signing.read, decision) for decision in signing.decisions]
        signed_on = signing.signed_on or self._session.today()
        self._check_day(chosen, signed_on)
        by_supervisor: dict[str, list[ChosenLine]] = {}
        for one in chosen:
            supervisor_id = signing.supervisor_id or one.printed.supervisor_id
            by_supervisor.setdefault(supervisor_id, []).append(one)
        with self._session.transaction("hours_signed_on_paper") as work:
            store_scans(work, signing.read, chosen)
            minutes = [
                line_minutes
                for supervisor_id, mine in by_supervisor.items()
                for line_minutes in self._write(work, supervisor_id, mine, signed_on)
            ]
        return SignedOff(work.change_id, len(minutes), len(chosen) - len(minutes), sum(minutes))

    def _check_day(self, chosen: Sequence[ChosenLine], signed_on: date) -> None:
        if signed_on > self._session.today():
            raise RuleError("signed_later_than_today", date=signed_on)
        for one in chosen:
            if signed_on < one.printed.printed_on:
                raise RuleError("signed_before_printed", printed_on=one.printed.printed_on)

    def _write(
        self, work: UnitOfWork, supervisor_id: str, chosen: Sequence[ChosenLine], signed_on: date
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
            RuleError: "document_missing", or "scan_elsewhere" with the `organization` that handed
                over the record it belongs to.
        """
        with self._session.read() as reader:
            try:
                content = reader.document(sha256)
            except RuleError:
                organization = former_owner_with(reader, sha256)
                if not organization:
                    raise
                raise RuleError("scan_elsewhere", organization=organization) from None
        return StoredScan(content, scanned_pages.media_type(content))
