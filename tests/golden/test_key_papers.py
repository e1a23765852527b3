"""Papers about keys: the identity card, and the sheet of the organization's key."""

from __future__ import annotations

import io
import unicodedata
from collections import Counter
from datetime import date
from typing import Any, cast

import pypdf
import pypdfium2
import pytest
import zxingcpp

from plc_desktop.domain.documents import CardSheet, RootSheet
from plc_desktop.errors import RuleError
from reports import identity_card, root_sheet
from reports.document import PageName
from reports.texts import ENGLISH
from tests.golden.hostile_names import ODD_BUT_DRAWN, REFUSED

WORDS = ("abandon", "river", "candle", "orbit", "velvet", "zebra")
CODE = "7K2M-9QXR-4T8W-ZB3N-5HJD-P6VC-X2LF-8RSA-K4M9"
CARD_CODE = "PLCCARD1:" + "A9K2.Z-7/X0B4" * 60
TODAY = date(2026, 3, 20)
LONG_SPANISH = {**ENGLISH, "language": "es"} | {
    key: f"{text} y todo lo demás"
    for key, text in ENGLISH.items()
    if key.startswith(("root_sheet", "recovery_k", "card")) and len(text) > 30
}


def card(**overrides: Any) -> CardSheet:
    values: dict[str, Any] = {
        "name": "Rosa Méndez",
        "organization": "City Health Department",
        "words": WORDS,
        "code": CARD_CODE,
        "made_on": TODAY,
    }
    return CardSheet(**{**values, **overrides})


def sheet(**overrides: Any) -> RootSheet:
    values: dict[str, Any] = {
        "organization": "Riverside Family Center",
        "holder": "Ana Duarte",
        "words": WORDS,
        "code": CODE,
        "made_on": TODAY,
    }
    return RootSheet(**{**values, **overrides})


def words_of(data: bytes) -> str:
    reader = pypdf.PdfReader(io.BytesIO(data))
    assert len(reader.pages) == 1
    return " ".join(reader.pages[0].extract_text().split())


def letters(text: str) -> Counter[str]:
    """Count what is visible, whatever shape it has."""
    return Counter(c for c in unicodedata.normalize("NFKC", text) if c.isprintable() and c != " ")


def letters_on(data: bytes) -> Counter[str]:
    """Count what PDFium reads from the one page; it marks a hyphen that ends a line."""
    document = pypdfium2.PdfDocument(data)
    assert len(document) == 1
    return letters(document[0].get_textpage().get_text_range().replace("\ufffe", "-"))


def codes_on(data: bytes) -> list[str]:
    image = pypdfium2.PdfDocument(data)[0].render(scale=200 / 72).to_pil().convert("L")
    return [found.text for found in zxingcpp.read_barcodes(cast("Any", image))]


@pytest.mark.parametrize("page", ["letter", "a4"])
def test_the_card_says_whose_it_is_and_is_read_from_paper(page: PageName) -> None:
    data = identity_card.render(card(), ENGLISH, page)
    said = words_of(data)
    for part in ("Rosa Méndez", "City Health Department", "March 20, 2026", " ".join(WORDS)):
        assert part in said
    assert codes_on(data) == [CARD_CODE]


@pytest.mark.parametrize("page", ["letter", "a4"])
def test_the_sheet_gives_the_code_and_says_how_to_use_it(page: PageName) -> None:
    data = root_sheet.render(sheet(), ENGLISH, page)
    said = words_of(data)
    for part in (*CODE.split("-"), "Riverside Family Center", "Ana Duarte", " ".join(WORDS)):
        assert part in said
    assert codes_on(data) == [CODE]


def test_long_words_stay_on_the_page() -> None:
    long_name = "Maximiliana Guadalupe Esperanza " * 5 + "Peña"
    for data in (
        identity_card.render(card(name=long_name, organization=long_name), LONG_SPANISH),
        root_sheet.render(sheet(holder=long_name, organization=long_name), LONG_SPANISH),
    ):
        page = pypdfium2.PdfDocument(data)[0]
        text = page.get_textpage()
        width, height = page.get_size()
        for at in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(at)
            assert left >= 0
            assert right <= width - 30
            assert bottom >= 20
            assert top <= height
        assert codes_on(data)


@pytest.mark.no_cover  # the same lines for every name
@pytest.mark.parametrize("name", ODD_BUT_DRAWN)
def test_odd_names_are_shown_literally(name: str) -> None:
    for data in (
        identity_card.render(card(name=name), ENGLISH),
        root_sheet.render(sheet(holder=name), ENGLISH),
    ):
        assert letters(name) <= letters_on(data)
        information = pypdf.PdfReader(io.BytesIO(data)).metadata
        assert information is not None
        assert name not in str(information.title)


@pytest.mark.no_cover
@pytest.mark.parametrize(("name", "letter"), REFUSED)
def test_names_without_letters_are_refused(name: str, letter: str) -> None:
    with pytest.raises(RuleError, match="letters_not_drawable") as caught:
        identity_card.render(card(organization=name), ENGLISH)
    assert letter in str(caught.value.facts["letters"])
    with pytest.raises(RuleError, match="letters_not_drawable"):
        root_sheet.render(sheet(holder=name), ENGLISH)


def test_the_same_card_gives_the_same_bytes() -> None:
    assert identity_card.render(card(), ENGLISH) == identity_card.render(card(), ENGLISH)
    assert root_sheet.render(sheet(), ENGLISH) == root_sheet.render(sheet(), ENGLISH)
