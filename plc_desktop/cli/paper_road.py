"""Commands of the road over paper: print a sheet to be signed, and take in its scan."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import Any

from plc_desktop.cli.opening import one_person, opened
from plc_desktop.cli.output import Output
from plc_desktop.cli.words import clock, counted
from plc_desktop.domain.dates import parse_date
from plc_desktop.domain.paper_sheets import shown_id, typed_id
from plc_desktop.domain.signoff import RETURNED, SIGNED
from plc_desktop.errors import RuleError
from plc_desktop.files import write_whole
from plc_desktop.services.app import Office
from plc_desktop.services.sign_off.paper_decisions import PaperDecision, PaperSigning
from plc_desktop.services.sign_off.scan_files import load_scan
from plc_desktop.services.sign_off.scanned_sheets import NO_CODE, WAITING, FoundSheet, ScansRead


def sign_sheet(chosen: argparse.Namespace, output: Output) -> None:
    """Write the lines that wait for a supervisor as a sheet to print."""
    from reports.sign_off_sheet import render
    from ui.common.document_texts import document_texts

    with opened(chosen) as office:
        supervisor_id = one_person(office, chosen.supervisor)
        sheet = office.paper_sheets.sheet(supervisor_id, chosen.entry)
        drawn = render(sheet, document_texts(chosen.language), chosen.page)
        write_whole(chosen.out, drawn.content)
        printed = office.paper_sheets.record(sheet, drawn.lines_on_pages)
    number = shown_id(printed.sheet_id)
    output.say(
        f"Sheet {number} for {printed.supervisor}: {counted(len(printed.entries), 'line')}"
        f" ({clock(printed.minutes)}) on {counted(len(printed.pages), 'page')}: {chosen.out}"
    )
    output.give(
        {
            "sheet": number,
            "file": str(chosen.out),
            "supervisor": printed.supervisor,
            "entries": list(printed.entries),
            "pages": list(printed.pages),
            "minutes": printed.minutes,
        }
    )


def import_scan(chosen: argparse.Namespace, output: Output) -> None:
    """Match scans to their sheets, and write down the lines that are signed on them."""
    with opened(chosen) as office:
        read = office.paper_scans.read([load_scan(path) for path in chosen.files])
        for place in chosen.place:
            read = _placed(office, read, place)
        decisions = tuple(_decisions(read, chosen))
        told: dict[str, Any] = {**_said(read), "signed": 0, "returned": 0, "change": ""}
        _tell(read, output)
        if not chosen.dry_run:
            done = office.paper_scans.sign(_signing(office, read, decisions, chosen))
            told |= {
                "signed": done.signed,
                "returned": done.returned,
                "minutes": done.minutes,
                "change": done.change_id,
            }
            output.say(
                f"{counted(done.signed, 'line')} signed on paper ({clock(done.minutes)}),"
                f" {done.returned} returned."
            )
    output.give(told)


def _signing(
    office: Office,
    read: ScansRead,
    decisions: tuple[PaperDecision, ...],
    chosen: argparse.Namespace,
) -> PaperSigning:
    signed_on = parse_date(chosen.signed_on, office.session.today()) if chosen.signed_on else None
    supervisor_id = one_person(office, chosen.supervisor) if chosen.supervisor else ""
    return PaperSigning(read, decisions, supervisor_id, signed_on)


def _placed(office: Office, read: ScansRead, place: str) -> ScansRead:
    """Say by hand what the first page without a readable code is: SHEET/PAGE."""
    number, _, page = place.partition("/")
    at = next((at for at, one in enumerate(read.pages) if one.state == NO_CODE), None)
    if at is None:
        raise RuleError("sheet_number_wrong", text=place)
    return office.paper_scans.place(read, at, number, int(page) if page.isdecimal() else 1)


def _decisions(read: ScansRead, chosen: argparse.Namespace) -> Iterator[PaperDecision]:
    """Yield what was asked for: returns by name, and the other lines as signed."""
    reasons = dict(text.partition("=")[::2] for text in chosen.reason)
    named = {_line_named(read, name): reason for name, reason in reasons.items()}
    wanted = {_line_named(read, name) for name in chosen.line}
    for (sheet_id, number), reason in named.items():
        yield PaperDecision(sheet_id, number, RETURNED, reason)
    for sheet in read.sheets:
        for line in sheet.lines:
            key = (sheet.printed.sheet_id, line.number)
            if key not in named and (key in wanted if wanted else line.state == WAITING):
                yield PaperDecision(*key, SIGNED)


def _line_named(read: ScansRead, name: str) -> tuple[str, int]:
    """Return the line called by its number, with its sheet before a slash if there are several."""
    sheet, slash, number = name.rpartition("/")
    sheets = [one.printed.sheet_id for one in read.sheets]
    wanted = typed_id(sheet) if slash else (sheets[0] if len(sheets) == 1 else "")
    if wanted not in sheets or not number.isdecimal():
        raise RuleError("line_not_on_scans", number=name)
    return wanted, int(number)


def _tell(read: ScansRead, output: Output) -> None:
    for page in read.pages:
        where = f"{read.files[page.file].name}, page {page.number}"
        what = f" {shown_id(page.sheet_id)} page {page.page}" if page.sheet_id else ""
        output.say(f"{where}: {page.state.replace('_', ' ')}{what}")
    for sheet in read.sheets:
        _tell_sheet(sheet, output)


def _tell_sheet(sheet: FoundSheet, output: Output) -> None:
    printed = sheet.printed
    output.say(
        f"Sheet {shown_id(printed.sheet_id)}, {printed.supervisor}, printed {printed.printed_on}"
    )
    if sheet.missing:
        output.say(f"  not scanned: page {', '.join(map(str, sheet.missing))}")
    for line in sheet.lines:
        shown = line.line
        words = f"{shown.worked_on} {clock(shown.minutes)} {shown.participant}" if shown else ""
        output.say(f"  {line.number:>3}  {line.state.replace('_', ' '):<11} {words}")


def _said(read: ScansRead) -> dict[str, Any]:
    return {
        "pages": [
            {
                "file": read.files[page.file].name,
                "page": page.number,
                "state": page.state,
                "sheet": shown_id(page.sheet_id) if page.sheet_id else "",
                "sheet_page": page.page,
            }
            for page in read.pages
        ],
        "sheets": [
            {
                "sheet": shown_id(sheet.printed.sheet_id),
                "supervisor": sheet.printed.supervisor,
                "missing_pages": list(sheet.missing),
                "lines": _lines(sheet),
            }
            for sheet in read.sheets
        ],
    }


def _lines(sheet: FoundSheet) -> Sequence[dict[str, Any]]:
    return [
        {"number": line.number, "entry": line.entry_id, "page": line.page, "state": line.state}
        for line in sheet.lines
    ]
