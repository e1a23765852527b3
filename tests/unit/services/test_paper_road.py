"""Hours signed on paper: printed, scanned in any way, matched by the code, and kept."""

from __future__ import annotations

import dataclasses
import hashlib
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from plc_desktop.changes.facts import PAPER_SHEET
from plc_desktop.domain import paper_sheets
from plc_desktop.errors import ForeignFileError, PlcError
from plc_desktop.services.app import Office
from plc_desktop.services.sign_off import scan_files, scanned_sheets
from plc_desktop.services.sign_off.paper_decisions import PaperDecision, PaperSigning
from plc_desktop.services.sign_off.scan_files import ScanFile, load_scan
from plc_desktop.services.sign_off.scanned_sheets import ScansRead
from tests.factories import Clock, Placed, add_person, place, record_hours
from tests.scans import (
    jpeg,
    one_page,
    png,
    printed,
    raster,
    record_lines,
    scanned_pdf,
    skewed,
    turned,
    without_code,
)


@pytest.fixture
def placed(office: Office) -> Placed:
    return place(office)


def read(office: Office, *contents: bytes) -> ScansRead:
    files = [ScanFile(f"scan {at}.pdf", content) for at, content in enumerate(contents)]
    return office.paper_scans.read(files)


def states(found: ScansRead) -> list[str]:
    return [page.state for page in found.pages]


def lines(found: ScansRead) -> list[str]:
    return [line.state for sheet in found.sheets for line in sheet.lines]


def everything(found: ScansRead) -> tuple[PaperDecision, ...]:
    return tuple(
        PaperDecision(sheet.printed.sheet_id, line.number)
        for sheet in found.sheets
        for line in sheet.lines
        if line.state == scanned_sheets.WAITING
    )


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(PlcError) as caught:
        call()
    return caught.value.code


def test_a_signed_sheet_comes_back_as_a_scan_and_its_lines_count(
    office: Office, placed: Placed
) -> None:
    entries = record_lines(office, placed, 14)
    sheet, pdf, written = printed(office, placed.supervisor_id)
    assert (sum(written.pages), len(written.pages) > 1) == (14, True)
    assert written.change_id
    scan = scanned_pdf([raster(pdf, page) for page in range(len(written.pages))])

    found = read(office, scan)
    assert states(found) == ["matched"] * len(written.pages)
    assert (found.sheets[0].missing, set(lines(found))) == ((), {"waiting"})
    returned = PaperDecision(sheet.id, 3, "returned", "which families?")
    decisions = (*(one for one in everything(found) if one.number != 3), returned)
    done = office.paper_scans.sign(PaperSigning(found, decisions))
    assert (done.signed, done.returned, done.minutes) == (13, 1, 13 * 120)

    row = office.hours.row(entries[0])
    assert (row.state, row.attestation_level, row.counts) == ("signed", "paper", True)
    assert office.hours.row(entries[2]).reason == "which families?"
    signature = office.sign_off.signatures(entries[-1])[0]
    assert (signature.level, signature.document_page) == ("paper", len(written.pages))
    kept = office.paper_scans.scan(signature.document)
    assert (kept.content, kept.media_type) == (scan, "application/pdf")
    assert signature.document == hashlib.sha256(scan).hexdigest()
    assert office.rebuild().is_equal

    again = read(office, scan)
    assert lines(again).count("signed") == 13
    assert lines(again).count("returned") == 1
    office.history.undo(done.change_id)
    assert lines(read(office, scan)) == ["waiting"] * 14


@pytest.mark.parametrize(
    "spoil",
    [
        lambda page: jpeg(turned(page, 180)),
        lambda page: jpeg(turned(page, 90)),
        lambda page: png(turned(page, 270)),
        lambda page: jpeg(turned(page, 6), 30),
        lambda page: jpeg(skewed(page), 40),
        lambda page: jpeg(page, exif=_sideways()),
        lambda page: scanned_pdf([turned(page, 180)]),
    ],
)
@pytest.mark.parametrize("dpi", [100, 200, 300])
def test_photos_and_crooked_scans_are_matched(
    office: Office, placed: Placed, spoil: Callable[[Image.Image], bytes], dpi: int
) -> None:
    record_lines(office, placed, 3)
    _, pdf, _ = printed(office, placed.supervisor_id, "a4")
    found = read(office, spoil(raster(pdf, dpi=dpi)))
    assert states(found) == ["matched"]
    assert lines(found) == ["waiting"] * 3


def _sideways() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return bytes(exif.tobytes())


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_the_picture_to_look_at_stands_upright(
    office: Office, placed: Placed, degrees: int
) -> None:
    record_lines(office, placed, 3)
    _, pdf, _ = printed(office, placed.supervisor_id)
    page = raster(pdf, dpi=100)
    found = read(office, png(turned(page, degrees)))
    shown = Image.open(io.BytesIO(found.pages[0].picture)).convert("L")
    upright = page.convert("L").resize(shown.size)
    dark = [
        sum(picture.crop((0, 0, picture.width, picture.height // 3)).tobytes())
        for picture in (upright, shown)
    ]
    assert abs(dark[0] - dark[1]) < dark[0] * 0.01


def test_missing_pages_are_named_and_come_later_from_another_file(
    office: Office, placed: Placed
) -> None:
    record_lines(office, placed, 14)
    _, pdf, written = printed(office, placed.supervisor_id)
    first, second = (jpeg(raster(pdf, page)) for page in (0, 1))
    found = read(office, first)
    assert found.sheets[0].missing == tuple(range(2, len(written.pages) + 1))
    assert lines(found) == ["waiting"] * written.pages[0] + ["not_scanned"] * sum(written.pages[1:])
    number = written.pages[0] + 1
    refused = PaperSigning(found, (PaperDecision(written.sheet_id, number),))
    assert code_of(lambda: office.paper_scans.sign(refused)) == "line_not_on_scans"

    office.paper_scans.sign(PaperSigning(found, everything(found)))
    later = read(office, second)
    assert lines(later)[:number] == ["signed"] * written.pages[0] + ["waiting"]
    assert office.paper_scans.sign(PaperSigning(later, everything(later))).signed


def test_the_same_page_twice_counts_once(office: Office, placed: Placed) -> None:
    record_lines(office, placed, 2)
    _, pdf, _ = printed(office, placed.supervisor_id)
    found = read(office, jpeg(raster(pdf)), jpeg(turned(raster(pdf), 180)))
    assert states(found) == ["matched", "twice"]
    assert office.paper_scans.sign(PaperSigning(found, everything(found))).signed == 2


def test_a_spoiled_code_is_replaced_by_the_number_typed(office: Office, placed: Placed) -> None:
    record_lines(office, placed, 2)
    sheet, pdf, _ = printed(office, placed.supervisor_id)
    found = read(office, jpeg(without_code(raster(pdf))))
    assert (states(found), found.sheets) == (["no_code"], ())
    scans = office.paper_scans
    typed = paper_sheets.shown_id(sheet.id).lower().replace("-", " ")
    assert code_of(lambda: scans.place(found, 0, "hello", 1)) == "sheet_number_wrong"
    other = paper_sheets.new_id(b"other")
    assert code_of(lambda: scans.place(found, 0, other, 1)) == "sheet_unknown"
    assert code_of(lambda: scans.place(found, 0, typed, 2)) == "sheet_page_wrong"
    placed_now = scans.place(found, 0, typed, 1)
    assert lines(placed_now) == ["waiting"] * 2
    assert scans.sign(PaperSigning(placed_now, everything(placed_now))).signed == 2


def test_lines_edited_since_printing_are_not_signed(office: Office, placed: Placed) -> None:
    one, two, three, four = record_lines(office, placed, 4)
    _, pdf, written = printed(office, placed.supervisor_id)
    office.hours.edit(dataclasses.replace(office.hours.entry(one), minutes=180))
    office.hours.void([two], "typed twice")
    office.hours.withdraw([three])
    found = read(office, jpeg(raster(pdf)))
    assert lines(found) == ["changed", "void", "draft", "waiting"]
    refused = PaperSigning(found, (PaperDecision(written.sheet_id, 1),))
    assert code_of(lambda: office.paper_scans.sign(refused)) == "line_not_on_scans"
    office.hours.edit(dataclasses.replace(office.hours.entry(four), minutes=15))
    stale = PaperSigning(found, everything(found))
    assert code_of(lambda: office.paper_scans.sign(stale)) == "content_changed"


def test_a_line_that_is_gone_is_said_to_be(office: Office, placed: Placed) -> None:
    one, _ = record_lines(office, placed, 2)
    _, pdf, _ = printed(office, placed.supervisor_id)
    office.hours.withdraw([one])
    office.records.delete("hours_entry", one)
    assert lines(read(office, jpeg(raster(pdf)))) == ["gone", "waiting"]


def test_sheets_nobody_printed_here_and_of_other_offices(office: Office, placed: Placed) -> None:
    record_lines(office, placed, 2)
    from reports.sign_off_sheet import render
    from reports.texts import ENGLISH

    sheet = office.paper_sheets.sheet(placed.supervisor_id)
    never_recorded = render(sheet, ENGLISH).content
    elsewhere = dataclasses.replace(sheet, workspace="ZZZZZZ")
    foreign = render(elsewhere, ENGLISH).content
    found = read(office, never_recorded, foreign)
    assert states(found) == ["unknown_sheet", "other_workspace"]
    assert found.sheets == ()


def test_a_code_that_names_other_lines_is_not_believed(office: Office, placed: Placed) -> None:
    from reports.sign_off_sheet import render
    from reports.texts import ENGLISH

    record_lines(office, placed, 3)
    sheet, _, _ = printed(office, placed.supervisor_id)
    fewer = dataclasses.replace(sheet, lines=sheet.lines[:2])
    more_pages = dataclasses.replace(sheet, lines=sheet.lines * 9)
    found = read(office, render(fewer, ENGLISH).content, render(more_pages, ENGLISH).content)
    assert set(states(found)) == {"other_lines"}


def test_two_pages_on_one_photo_are_two_pages(office: Office, placed: Placed) -> None:
    record_lines(office, placed, 14)
    _, pdf, _ = printed(office, placed.supervisor_id)
    left, right = raster(pdf, 0), raster(pdf, 1)
    both = Image.new("RGB", (left.width * 2, left.height), "white")
    both.paste(left, (0, 0))
    both.paste(right, (left.width, 0))
    found = read(office, png(both))
    assert states(found) == ["matched", "matched"]
    assert {page.number for page in found.pages} == {1}


def test_what_may_not_be_signed_on_paper_either(
    office: Office, placed: Placed, clock: Clock
) -> None:
    record_lines(office, placed, 2)
    _, pdf, written = printed(office, placed.supervisor_id)
    found = read(office, jpeg(raster(pdf)))
    chosen = everything(found)
    sign = office.paper_scans.sign
    assert code_of(lambda: sign(PaperSigning(found, ()))) == "nothing_on_scans"
    early = PaperSigning(found, chosen, signed_on=date(2026, 1, 1))
    assert code_of(lambda: sign(early)) == "signed_before_printed"
    late = PaperSigning(found, chosen, signed_on=date(2030, 1, 1))
    assert code_of(lambda: sign(late)) == "signed_later_than_today"
    alone = PaperSigning(found, chosen, supervisor_id=placed.person_id)
    assert code_of(lambda: sign(alone)) == "self_sign_off"
    stranger = add_person(office, full_name="Bo Ek").id
    other = PaperSigning(found, chosen, supervisor_id=stranger)
    assert code_of(lambda: sign(other)) == "not_the_supervisor"
    without = PaperSigning(found, (PaperDecision(written.sheet_id, 1, "returned", " "),))
    assert code_of(lambda: sign(without)) == "return_reason_missing"
    assert office.hours.row(written.entries[0]).state == "submitted"
    assert code_of(lambda: office.paper_scans.scan("0" * 64)) == "document_missing"

    clock.pass_days(3)
    acting = add_person(office, full_name="Bo Ek Two").id
    office.placements.set_acting(placed.placement_id, acting, date(2026, 1, 1), None)
    done = sign(PaperSigning(found, chosen, supervisor_id=acting, signed_on=clock.today()))
    assert done.signed == 2


def test_a_sheet_is_written_down_once_and_only_as_the_lines_stand(
    office: Office, placed: Placed
) -> None:
    one, two = record_lines(office, placed, 2)
    sheet, _, written = printed(office, placed.supervisor_id, entries=[one])
    again = office.paper_sheets.record(sheet, written.pages)
    assert (again.change_id, again.entries) == ("", (one,))
    assert [item.sheet_id for item in office.paper_sheets.printed(placed.supervisor_id)] == [
        sheet.id
    ]
    assert office.paper_sheets.printed("nobody") == []

    stale = office.paper_sheets.sheet(placed.supervisor_id, [two])
    office.hours.edit(dataclasses.replace(office.hours.entry(two), minutes=15))
    assert code_of(lambda: office.paper_sheets.record(stale, (1,))) == "sheet_changed"
    office.hours.withdraw([two])
    assert code_of(lambda: office.paper_sheets.record(stale, (1,))) == "sheet_changed"
    sheets = office.paper_sheets
    assert code_of(lambda: sheets.sheet(placed.supervisor_id, [two])) == "not_waiting"
    office.hours.withdraw([one])
    assert code_of(lambda: sheets.sheet(placed.supervisor_id)) == "nothing_to_sign"


def test_several_parent_leaders_stand_on_one_sheet(office: Office, placed: Placed) -> None:
    other = place(
        office,
        "Ana Lima",
        site_id=placed.site_id,
        supervisor_id=placed.supervisor_id,
        cohort_id=placed.cohort_id,
    )
    record_lines(office, placed, 2)
    record_hours(office, other)
    sheet, pdf, _ = printed(office, placed.supervisor_id)
    assert [item.line.participant for item in sheet.lines] == ["Ana Lima", "王秀英", "王秀英"]
    found = read(office, jpeg(raster(pdf)))
    assert office.paper_scans.sign(PaperSigning(found, everything(found))).signed == 3


def test_files_that_are_no_scans_or_too_much(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for content in (b"", b"hello", b"%PDF-1.7 broken", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0"):
        assert code_of(lambda content=content: read(office, content)) == "scan_not_readable"  # type: ignore[misc]
    page = Image.new("L", (100, 100), 255)
    long = scanned_pdf([page] * 41)
    assert code_of(lambda: read(office, long)) == "scan_too_large"
    assert code_of(lambda: read(office, *[b"x"] * 51)) == "too_many_scans"
    huge = png(Image.new("1", (12_000, 7_000)))
    assert code_of(lambda: read(office, huge)) == "scan_too_large"
    path = tmp_path / "a.png"
    path.write_bytes(png(page))
    assert states(office.paper_scans.read([load_scan(path)])) == ["no_code"]
    with pytest.raises(ForeignFileError, match="file_not_read"):
        load_scan(tmp_path / "missing.png")
    monkeypatch.setattr(scan_files, "MAX_FILE_BYTES", 50)
    assert code_of(lambda: load_scan(path)) == "scan_too_large"


def test_codes_that_make_no_sense_are_none() -> None:
    good = "PLCS1:87SXXQ:2ACZWCBQX:1:3:7:774AC830971D:U"
    code = paper_sheets.read_code(good)
    assert code is not None
    assert (code.page, code.pages, code.lines) == (1, 3, 7)
    for bad in (
        good.replace("PLCS1", "PLCS2"),
        good.replace("2ACZWCBQX", "2ACZWCBQY"),
        good.replace(":1:3:", ":4:3:"),
        good.replace(":1:3:", ":0:3:"),
        good + ":X",
        good.lower(),
        "",
    ):
        assert paper_sheets.read_code(bad) is None


def test_every_wrong_letter_of_a_number_is_noticed() -> None:
    right = paper_sheets.new_id(b"\x12\x99\xfe\x31\x77")
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    for at, letter in enumerate(right):
        for other in alphabet.replace(letter, ""):
            assert paper_sheets.typed_id(right[:at] + other + right[at + 1 :]) == ""
    assert paper_sheets.typed_id(f" {paper_sheets.shown_id(right).lower()} ") == right


def test_a_page_that_is_named_and_missing_makes_the_pdf_unreadable(office: Office) -> None:
    broken = one_page("0 0 600 800").replace(b"/Kids[3 0 R]", b"/Kids[9 0 R]")
    assert code_of(lambda: read(office, broken)) == "scan_not_readable"


def test_a_large_blank_photo_is_looked_at_once(office: Office) -> None:
    large = png(Image.new("L", (2600, 1800), 255))
    assert states(read(office, large)) == ["no_code"]


@pytest.mark.parametrize(
    "changes",
    [{"printed_on": "soon"}, {"pages": ["many"]}, {"pages": [5]}, {"hashes": []}],
    ids=str,
)
def test_a_sheet_that_only_a_newer_program_can_read_is_not_known_here(
    office: Office, placed: Placed, changes: dict[str, Any]
) -> None:
    record_lines(office, placed, 1)
    sheet, pdf, _ = printed(office, placed.supervisor_id)
    fresh = paper_sheets.new_id(b"newer")
    with office.session.transaction("paper_sheet_printed") as work:
        said = dict(work.facts(PAPER_SHEET, sheet=sheet.id)[0].content)
        work.add_fact(PAPER_SHEET, {**said, "sheet": fresh, "nonce": "aa", **changes})
    assert [one.sheet_id for one in office.paper_sheets.printed()] == [sheet.id]
    found = read(office, jpeg(without_code(raster(pdf))))
    assert code_of(lambda: office.paper_scans.place(found, 0, fresh, 1)) == "sheet_unknown"
