"""Cards however they come: as a file, or as the code on a screen, a photo, a scan or a page."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from plc_desktop.changes.authority import Certificate
from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange import cards, container
from plc_desktop.exchange.cards import Card

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_PDF = b"%PDF-"


@dataclass(frozen=True)
class CardFile:
    """A card and the bytes that said so.

    Attributes:
        card: What it says.
        data: The `.plccard`, or the text of the code.
    """

    card: Card
    data: bytes

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes, hex."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def certificate(self) -> Certificate | None:
        """What the organization's root says about the office's computer; none in a code."""
        is_code = self.data.startswith(cards.QR_PREFIX.encode("ascii"))
        return None if is_code else cards.read_certificate(self.data)

    @classmethod
    def of_text(cls, text: str) -> CardFile:
        """Return the card of a code's text; white space around it does not matter.

        Raises:
            ForeignFileError: As `cards.read_qr_text`.
        """
        code = text.strip()
        return cls(cards.read_qr_text(code), code.encode("ascii"))

    @classmethod
    def of_bytes(cls, data: bytes) -> CardFile:
        """Return the card in the bytes of a `.plccard`, a text, a PNG, a JPEG or a PDF.

        The first bytes decide what it is, never the name.

        Raises:
            ForeignFileError: As `cards.read_card` and `cards.read_qr_text`; "card_code_missing" if
                no code of a card is to be seen, "card_codes_many" if there are different ones;
                "picture_damaged", "picture_too_large" or "pdf_damaged".
        """
        if data.startswith((*_PICTURES, _PDF)):
            return cls.of_text(_code_in(data))
        if data.lstrip().startswith(cards.QR_PREFIX.encode("ascii")):
            return cls.of_text(data.decode("utf-8", "replace"))
        return cls(cards.read_card(data), data)


def read_card_file(path: Path) -> CardFile:
    """Return the card in a file.

    Raises:
        ForeignFileError: "file_not_read", or as `CardFile.of_bytes`.
    """
    return CardFile.of_bytes(container.read_file(path))


def _code_in(data: bytes) -> str:
    """Return the text of the one card's code in a picture or on the pages of a PDF."""
    from plc_desktop.credentials.scanning import codes_in_image, codes_in_pdf

    read = codes_in_pdf if data.startswith(_PDF) else codes_in_image
    found = read(data, cards.QR_PREFIX)
    if not found:
        raise ForeignFileError("card_code_missing")
    if len(found) > 1:
        raise ForeignFileError("card_codes_many")
    return found[0]
