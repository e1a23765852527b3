"""What comes out of scanners and telephones: real pages, rasterized, turned, skewed, compressed."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pypdfium2
from PIL import Image

from plc_desktop.domain.paper_sheets import SignOffSheet
from plc_desktop.services.app import Office
from plc_desktop.services.sign_off.paper_sheets import PrintedSheet
from reports.document import PageName
from reports.sign_off_sheet import render
from reports.texts import ENGLISH
from tests.factories import Placed, hours

DAY = date(2026, 2, 9)


def record_lines(office: Office, placed: Placed, count: int) -> list[str]:
    """Record lines on days of their own and return their ids, oldest first."""
    done = office.hours.record_many(
        [
            hours(
                placed.placement_id,
                worked_on=DAY + timedelta(days=day),
                description=f"Visit number {day + 1} to families of the neighborhood",
            )
            for day in range(count)
        ]
    )
    return [entry.id for entry in done.entries]


def printed(
    office: Office, supervisor_id: str, page: PageName = "letter", entries: Sequence[str] = ()
) -> tuple[SignOffSheet, bytes, PrintedSheet]:
    """Print a sheet: what it says, its PDF, and what was written down."""
    sheet = office.paper_sheets.sheet(supervisor_id, entries)
    drawn = render(sheet, ENGLISH, page)
    return sheet, drawn.content, office.paper_sheets.record(sheet, drawn.lines_on_pages)


def raster(pdf: bytes, number: int = 0, dpi: int = 150) -> Image.Image:
    """Return a page as a scanner sees it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture: Image.Image = document[number].render(scale=dpi / 72).to_pil().convert("RGB")
    finally:
        document.close()
    return picture


def jpeg(picture: Image.Image, quality: int = 40, **options: Any) -> bytes:
    """Return a picture as a telephone saves it."""
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=quality, **options)
    return file.getvalue()


def png(picture: Image.Image) -> bytes:
    """Return a picture as a PNG."""
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def scanned_pdf(pictures: Sequence[Image.Image], dpi: int = 150) -> bytes:
    """Return a PDF of pictures, as a scanner with a feeder makes it."""
    file = io.BytesIO()
    first, *others = pictures
    first.save(file, "PDF", resolution=dpi, save_all=True, append_images=others)
    return file.getvalue()


def turned(picture: Image.Image, degrees: float) -> Image.Image:
    """Return a picture turned counterclockwise on a white table."""
    return picture.rotate(degrees, expand=True, fillcolor=(255, 255, 255))


def skewed(picture: Image.Image) -> Image.Image:
    """Return a page photographed from the side, on a gray table."""
    wide, high = picture.size
    corners = (-90, -60, -50, high + 120, wide + 80, high + 40, wide + 40, -110)
    return picture.transform(
        (wide + 200, high + 200), Image.Transform.QUAD, corners, fillcolor=(110, 105, 100)
    )


def without_code(picture: Image.Image) -> Image.Image:
    """Return a page on whose code coffee was spilled."""
    spoiled = picture.copy()
    wide, high = picture.size
    spoiled.paste((120, 90, 60), (int(wide * 0.7), int(high * 0.78), wide, high))
    return spoiled


def one_page(box: str) -> bytes:
    """Return a PDF of one empty page with this media box."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]>>".encode(),
    ]
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % at for at in places)
    start = len(data)
    data += b"xref\n0 4\n0000000000 65535 f \n" + table
    return data + b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start
