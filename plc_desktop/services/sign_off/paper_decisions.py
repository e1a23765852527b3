"""What a person read off scans, line by line, each with the scan it stands on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from plc_desktop.credentials import scanned_pages
from plc_desktop.domain import signoff
from plc_desktop.domain.fields import Json
from plc_desktop.errors import RuleError
from plc_desktop.services.sign_off.lines import Decision
from plc_desktop.services.sign_off.paper_sheets import PrintedSheet
from plc_desktop.services.sign_off.scan_files import ScanFile
from plc_desktop.services.sign_off.scanned_sheets import (
    MATCHED,
    WAITING,
    FoundLine,
    FoundSheet,
    ScansRead,
)
from plc_desktop.storage.database import UnitOfWork


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
class ChosenLine:
    """A decision about one line, and where on the scans it stands."""

    printed: PrintedSheet
    decision: Decision
    file: ScanFile
    source: dict[str, Json]

    @classmethod
    def of(cls, read: ScansRead, chosen: PaperDecision) -> ChosenLine:
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
    ) -> ChosenLine:
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


def store_scans(work: UnitOfWork, read: ScansRead, chosen: Sequence[ChosenLine]) -> None:
    """Keep the exact bytes of every file that bears a page of the sheets decided about."""
    sheets = {one.printed.sheet_id for one in chosen}
    used = {page.file for page in read.pages if page.state == MATCHED and page.sheet_id in sheets}
    for at in sorted(used):
        content = read.files[at].content
        work.add_document(content, scanned_pages.media_type(content))
