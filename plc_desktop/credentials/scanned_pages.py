"""Scans page by page: which codes each page bears, and a picture of it to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from plc_desktop.credentials.scanning import (
    DPI,
    MAX_PAGES,
    MAX_SIDE,
    PT_PER_INCH,
    codes_with_turn,
    gray_picture,
)
from plc_desktop.errors import ForeignFileError

if TYPE_CHECKING:
    from PIL.Image import Image

PDF, PNG, JPEG = "application/pdf", "image/png", "image/jpeg"
_PNG_MAGIC, _JPEG_MAGIC = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_PDF_MAGIC, _PDF_WITHIN = b"%PDF-", 1024

_PREVIEW_SIDE = 1100
_SMALL_PIXELS = 4_000_000
"""A picture with fewer is read once more at twice its size if nothing was found."""
_QUARTER = 90


@dataclass(frozen=True)
class ScannedPage:
    """One page of a scan.

    Attributes:
        codes: Texts of the codes on it.
        picture: The page as a PNG for looking at, upright if a code told which way is up.
    """

    codes: tuple[str, ...]
    picture: bytes


def media_type(data: bytes) -> str:
    """Return what kind of scan this is by its first bytes, empty if it is none."""
    if data.startswith(_PNG_MAGIC):
        return PNG
    if data.startswith(_JPEG_MAGIC):
        return JPEG
    return PDF if _PDF_MAGIC in data[:_PDF_WITHIN] else ""


def scanned_pages(data: bytes, prefix: str) -> Iterator[ScannedPage]:
    """Yield the pages of a PDF, or the one of a PNG or JPEG.

    Args:
        data: The file.
        prefix: How the texts of the wanted codes begin.

    Raises:
        ForeignFileError: "picture_damaged", "picture_too_large", "pdf_damaged" or
            "pdf_too_long".
    """
    if media_type(data) == PDF:
        yield from _pdf_pages(data, prefix)
    else:
        picture = gray_picture(data)
        yield _scanned([lambda: picture, lambda: _twice(picture)], prefix)


def _pdf_pages(data: bytes, prefix: str) -> Iterator[ScannedPage]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except (pypdfium2.PdfiumError, ValueError):
        raise ForeignFileError("pdf_damaged") from None
    try:
        if len(document) > MAX_PAGES:
            raise ForeignFileError("pdf_too_long", pages=MAX_PAGES)
        for number in range(len(document)):
            page = document[number]
            yield _scanned([_drawing(page, dpi) for dpi in DPI], prefix)
    except pypdfium2.PdfiumError:
        raise ForeignFileError("pdf_damaged") from None
    finally:
        document.close()


def _drawing(page: Any, dpi: int) -> Callable[[], Image]:
    """Return what draws a page in a resolution, but never larger than pictures may be."""
    scale = min(dpi / PT_PER_INCH, MAX_SIDE / max(*page.get_size(), 1))

    def draw() -> Image:
        drawn: Image = page.render(scale=scale, grayscale=True).to_pil()
        return drawn

    return draw


def _scanned(attempts: list[Callable[[], Image]], prefix: str) -> ScannedPage:
    """Read a page in one resolution after the other until a code is found."""
    from PIL.Image import Resampling

    small = attempts[0]()
    found = codes_with_turn(small, prefix)
    for attempt in attempts[1:]:
        found = found or codes_with_turn(attempt(), prefix)
    small = small.copy()
    small.thumbnail((_PREVIEW_SIDE, _PREVIEW_SIDE))
    if found:
        turn = round(found[0][1] / _QUARTER) * _QUARTER
        small = small.rotate(turn, Resampling.NEAREST, expand=True)
    file = BytesIO()
    small.save(file, "PNG")
    return ScannedPage(tuple(dict.fromkeys(text for text, _ in found)), file.getvalue())


def _twice(picture: Image) -> Image:
    """Return a small picture at twice its size; small codes are found in it."""
    if picture.width * picture.height > _SMALL_PIXELS:
        return picture
    return picture.resize((2 * picture.width, 2 * picture.height))
