"""Scans from anywhere: damaged, cut off, hostile. Each is read, or refused in our words."""

from __future__ import annotations

import os
import random
import struct
import zlib

import pytest
from PIL import Image

from plc_desktop.errors import ForeignFileError
from plc_desktop.services.app import Office
from plc_desktop.services.sign_off.scan_files import ScanFile
from tests.factories import place
from tests.scans import jpeg, one_page, png, printed, raster, record_lines, scanned_pdf

RUNS = int(os.environ.get("PLC_FUZZ_RUNS", "60"))
STATES = {"matched", "no_code", "unknown_sheet", "other_workspace", "other_lines", "twice"}
REFUSALS = {"scan_not_readable", "scan_too_large"}


def attempt(office: Office, file: ScanFile) -> set[str]:
    """Read a scan and return the states of its pages, or the code of the refusal."""
    try:
        return {page.state for page in office.paper_scans.read([file]).pages}
    except ForeignFileError as error:
        return {error.code}


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return the file with bytes changed, cut out, doubled, or the end missing."""
    spoiled = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        at = chance.randrange(len(spoiled))
        way = chance.randrange(4)
        if way == 0:
            spoiled[at] = chance.randrange(256)
        elif way == 1:
            del spoiled[at : at + chance.randrange(1, 200)]
        elif way == 2:
            spoiled[at:at] = spoiled[at : at + chance.randrange(1, 200)]
        else:
            del spoiled[max(at, 16) :]
        if not spoiled:
            break
    return bytes(spoiled)


@pytest.mark.parametrize("kind", ["jpg", "png", "pdf", "vector"])
def test_damaged_scans_are_read_or_refused_and_nothing_is_written(
    office: Office, kind: str
) -> None:
    placed = place(office)
    entries = record_lines(office, placed, 2)
    _, pdf, _ = printed(office, placed.supervisor_id)
    page = raster(pdf, dpi=72)
    whole = {
        "jpg": jpeg(page),
        "png": png(page.convert("L")),
        "pdf": scanned_pdf([page], 72),
        "vector": pdf,
    }[kind]
    chance = random.Random(kind)  # noqa: S311  # repeatable on purpose
    for run in range(RUNS):
        answer = attempt(office, ScanFile(f"scan {run}.{kind}", damaged(whole, chance)))
        assert answer <= STATES | REFUSALS
    assert [office.hours.row(entry).state for entry in entries] == ["submitted"] * 2


def chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def bomb(width: int, height: int) -> bytes:
    """Return a small PNG that says it is huge."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(1000), 9))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("size", [(65_000, 65_000), (2_000_000, 100), (2**31 - 1, 2**31 - 1)])
def test_pictures_that_say_they_are_huge_are_not_unpacked(
    office: Office, size: tuple[int, int]
) -> None:
    with pytest.raises(ForeignFileError) as caught:
        office.paper_scans.read([ScanFile("bomb.png", bomb(*size))])
    assert caught.value.code in {"scan_not_readable", "scan_too_large"}


def test_pages_of_any_size_are_drawn_within_limits(office: Office) -> None:
    for box in ("0 0 14400 14400", "0 0 1 1", "0 0 200000 10", "0 0 0 0", "0 0 -50 50"):
        found = office.paper_scans.read([ScanFile("odd.pdf", one_page(box))])
        assert [page.state for page in found.pages] == ["no_code"]


def test_a_codeless_picture_is_only_a_picture(office: Office) -> None:
    found = office.paper_scans.read([ScanFile("gray.png", png(Image.new("L", (40, 40), 90)))])
    assert [page.state for page in found.pages] == ["no_code"]
    assert found.sheets == ()
