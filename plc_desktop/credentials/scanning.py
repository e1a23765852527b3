"""Finds our code in photos, scans and the pages of a PDF; needs no camera."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from plc_desktop.credentials.claim import PREFIX
from plc_desktop.errors import ForeignFileError

if TYPE_CHECKING:
    from PIL.Image import Image

_MAX_PIXELS = 80_000_000
MAX_PAGES = 40
DPI = (200, 300)
PT_PER_INCH = 72
MAX_SIDE = 8000


def codes_in_image(data: bytes, prefix: str = PREFIX) -> tuple[str, ...]:
    """Return the texts of our codes in a PNG or JPEG.

    Args:
        data: The picture.
        prefix: How the codes that are looked for begin.

    Raises:
        ForeignFileError: "picture_damaged" or "picture_too_large".
    """
    return _codes(gray_picture(data), prefix)


def gray_picture(data: bytes) -> Image:
    """Return a PNG or JPEG in shades of gray, turned as its camera says.

    Raises:
        ForeignFileError: "picture_damaged" or "picture_too_large".
    """
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as picture:
                is_small = picture.width * picture.height <= _MAX_PIXELS
                gray = ImageOps.exif_transpose(picture).convert("L") if is_small else None
    except Exception:  # noqa: BLE001  # decoders of foreign bytes raise whatever they meet
        raise ForeignFileError("picture_damaged") from None
    if gray is None:
        raise ForeignFileError("picture_too_large")
    return gray


def codes_in_pdf(data: bytes, prefix: str = PREFIX) -> tuple[str, ...]:
    """Return the texts of our codes on the pages of a PDF.

    Args:
        data: The PDF.
        prefix: How the codes that are looked for begin.

    Raises:
        ForeignFileError: "pdf_damaged".
    """
    found: dict[str, None] = {}
    for page in _pages(data):
        found.update(dict.fromkeys(_codes(page, prefix)))
    return tuple(found)


def _pages(data: bytes) -> Iterator[Image]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except (pypdfium2.PdfiumError, ValueError):
        raise ForeignFileError("pdf_damaged") from None
    try:
        for number in range(min(len(document), MAX_PAGES)):
            page = document[number]
            longest = max(page.get_size())
            for dpi in DPI:
                scale = min(dpi / PT_PER_INCH, MAX_SIDE / max(longest, 1))
                yield page.render(scale=scale, grayscale=True).to_pil()
    except pypdfium2.PdfiumError:
        raise ForeignFileError("pdf_damaged") from None
    finally:
        document.close()


def _codes(picture: Image, prefix: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text, _ in codes_with_turn(picture, prefix)))


def codes_with_turn(picture: Image, prefix: str) -> list[tuple[str, int]]:
    """Return the texts of the codes that begin so, each with its turn clockwise in degrees."""
    import zxingcpp

    only = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    read = zxingcpp.read_barcodes(picture, formats=only)
    return [(code.text, code.orientation) for code in read if code.text.startswith(prefix)]
