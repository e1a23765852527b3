"""An identity card on paper: name, the words of its key, and the code another computer reads."""

from __future__ import annotations

from typing import Final

from plc_desktop.domain.documents import CardSheet
from reports.document import PAGES, Document, PageName, open_paper
from reports.fonts import Voice
from reports.marks import INK, MUTED, PALE, TEAL, draw_qr
from reports.text import Style, fit, lines
from reports.wording import Texts, long_date

_MARGIN: Final = 54.0
_QR_SIDE: Final = 310.0

_BOLD = Voice(is_bold=True)
_TITLE = Style(24, INK, _BOLD, is_kerned=True)
_NAME = Style(20, INK, _BOLD, is_kerned=True)
_OWNER = Style(12, MUTED)
_LABEL = Style(9, MUTED)
_FACT = Style(11, INK, _BOLD, leading=1.3)
_HEADING = Style(12, INK, _BOLD)
_TEXT = Style(11, INK, leading=1.4)
_NUMBER = Style(11, TEAL, _BOLD, leading=1.4)


def render(sheet: CardSheet, texts: Texts, page: PageName = "letter") -> bytes:
    """Return the card as a PDF of one page.

    Args:
        sheet: What it says.
        texts: Words of the paper's language.
        page: Paper size.

    Raises:
        RuleError: `letters_not_drawable` if a name holds a letter that no font has.
    """
    document = open_paper(
        (sheet.name, sheet.organization),
        texts,
        PAGES[page],
        title=texts["card"],
        author=sheet.organization,
        made_on=sheet.made_on,
    )
    y = _draw_head(document, sheet, texts)
    y = _draw_code(document, sheet, y)
    y = _draw_words(document, sheet, texts, y - 26)
    _draw_help(document, texts, y - 18)
    return document.finish()


def _draw_head(document: Document, sheet: CardSheet, texts: Texts) -> float:
    """Draw title, name, organization and date; return the height below them."""
    text, span = document.text, document.width - 2 * _MARGIN
    top = document.height - 50
    document.rule(_MARGIN, top, 260, TEAL, 3)
    document.rule(_MARGIN, top - 8, 112, TEAL, 1.5)
    text.draw(_MARGIN, top - 40, texts["card"], _TITLE)
    style, found = fit(sheet.name, _NAME, span * 0.7, 56)
    y = text.draw_lines(_MARGIN, top - 76, found, style)
    style, found = fit(sheet.organization, _OWNER, span * 0.7, 32)
    below = text.draw_lines(_MARGIN, y - 2, found, style)
    x = _MARGIN + span * 0.76
    text.draw(x, top - 66, texts["card_made"], _LABEL)
    text.draw(x, top - 81, long_date(sheet.made_on, texts), _FACT)
    return below - 4


def _draw_code(document: Document, sheet: CardSheet, top: float) -> float:
    """Draw the code in the middle of a pale box; return the box's lower edge."""
    span = document.width - 2 * _MARGIN
    height = _QR_SIDE + 24
    document.box(_MARGIN, top - height, span, height, PALE)
    x, y = (document.width - _QR_SIDE) / 2, top - height + 12
    document.box(x, y, _QR_SIDE, _QR_SIDE, "FFFFFF")
    draw_qr(document, x, y, _QR_SIDE, sheet.code)
    return top - height


def _draw_words(document: Document, sheet: CardSheet, texts: Texts, y: float) -> float:
    """Draw the words of the key, small: read aloud are those that both screens show."""
    document.text.draw(_MARGIN, y, texts["card_words"], _LABEL)
    document.text.draw(_MARGIN, y - 16, " ".join(sheet.words), _FACT)
    return y - 30


def _draw_help(document: Document, texts: Texts, y: float) -> None:
    span = document.width - 2 * _MARGIN
    for heading, keys, is_numbered in (
        ("card_what", ("card_what_1",), False),
        ("card_use", ("card_use_1", "card_use_2", "card_use_3"), True),
    ):
        document.text.draw(_MARGIN, y, texts[heading], _HEADING)
        y -= 18
        for at, key in enumerate(keys):
            indent = 18.0 if is_numbered else 0.0
            if is_numbered:
                document.text.draw(_MARGIN, y, f"{at + 1}.", _NUMBER)
            found = lines(texts[key], _TEXT, span - indent)
            y = document.text.draw_lines(_MARGIN + indent, y, found, _TEXT) - 2
        y -= 10
