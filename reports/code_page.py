"""A page with a secret code to lock away: title, whose it is, the code, what to do with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from reports.document import PAGES, Document, PageName
from reports.fonts import Voice
from reports.marks import INK, MUTED, PALE, TEAL, draw_qr
from reports.text import Style, fit, lines, width_pt

_MARGIN: Final = 54.0
_QR_SIDE: Final = 118.0
_GROUPS_IN_ROW: Final = 4
_CODE_ROW: Final = 40.0

_BOLD = Voice(is_bold=True)
_TITLE = Style(24, INK, _BOLD, is_kerned=True)
_OWNER = Style(12, MUTED)
_LABEL = Style(9, MUTED)
_FACT = Style(11, INK, _BOLD, leading=1.3)
_CODE = Style(24, INK, _BOLD)
_HEADING = Style(12, INK, _BOLD)
_TEXT = Style(11, INK, leading=1.45)
_NUMBER = Style(11, TEAL, _BOLD, leading=1.45)


@dataclass(frozen=True, kw_only=True)
class Advice:
    """A heading with its sentences.

    Attributes:
        is_numbered: Whether the sentences are steps.
    """

    heading: str
    sentences: tuple[str, ...]
    is_numbered: bool = False


@dataclass(frozen=True, kw_only=True)
class CodePage:
    """What stands on the page, all of it in words already.

    Attributes:
        title: What the page is; also the name of the file inside.
        owner: Line below the title.
        fact: Label and value at the start of the line.
        dated: Label and value at its end.
        code_label: What stands above the code.
        code: Groups joined by hyphens.
        advice: What to do with it.
        foot: What stands below the line to write on.
        author: The organization.
        language: Code of the words' language.
        made_on: Day on the paper.
    """

    title: str
    owner: str
    fact: tuple[str, str]
    dated: tuple[str, str]
    code_label: str
    code: str
    advice: tuple[Advice, ...]
    foot: str
    author: str
    language: str
    made_on: date


def draw(content: CodePage, page: PageName) -> bytes:
    """Return the page as a PDF.

    Args:
        content: What it says.
        page: Paper size.
    """
    document = Document(
        PAGES[page],
        title=content.title,
        author=content.author,
        language=content.language,
        made_on=content.made_on,
    )
    y = _draw_head(document, content)
    y = _draw_code(document, content, y)
    _draw_advice(document, content, y - 34)
    document.rule(_MARGIN, 66, 260, INK, 0.7)
    document.text.draw(_MARGIN, 53, content.foot, _LABEL)
    return document.finish()


def _draw_head(document: Document, content: CodePage) -> float:
    """Draw title, owner and facts; return the height below them."""
    text, span = document.text, document.width - 2 * _MARGIN
    top = document.height - 50
    document.rule(_MARGIN, top, 260, TEAL, 3)
    document.rule(_MARGIN, top - 8, 112, TEAL, 1.5)
    style, found = fit(content.title, _TITLE, span, 34)
    text.draw_lines(_MARGIN, top - 44, found, style)
    style, found = fit(content.owner, _OWNER, span, 34)
    y = text.draw_lines(_MARGIN, top - 64, found, style) - 14
    label, value = content.fact
    style, found = fit(value, _FACT, span * 0.6, 30)
    text.draw(_MARGIN, y, label, _LABEL)
    below = text.draw_lines(_MARGIN, y - 15, found, style)
    label, value = content.dated
    x = _MARGIN + span * 0.68
    text.draw(x, y, label, _LABEL)
    text.draw(x, y - 15, value, _FACT)
    return below


def _draw_code(document: Document, content: CodePage, top: float) -> float:
    """Draw the code in groups and as a QR code; return the lower edge of the box."""
    text, span = document.text, document.width - 2 * _MARGIN
    groups = content.code.split("-")
    rows = [groups[at : at + _GROUPS_IN_ROW] for at in range(0, len(groups), _GROUPS_IN_ROW)]
    height = max(_QR_SIDE + 28, 46 + len(rows) * _CODE_ROW)
    document.box(_MARGIN, top - height, span, height, PALE)
    text.draw(_MARGIN + 18, top - 24, content.code_label, _LABEL)
    room = span - _QR_SIDE - 58
    step = room / _GROUPS_IN_ROW
    style = _fitting_code(groups, step - 12)
    y = top - 24 - _CODE_ROW
    for found in rows:
        for at, group in enumerate(found):
            text.draw(_MARGIN + 18 + at * step, y, group, style)
        y -= _CODE_ROW
    corner = _MARGIN + span - _QR_SIDE - 14
    document.box(corner, top - height / 2 - _QR_SIDE / 2, _QR_SIDE, _QR_SIDE, "FFFFFF")
    draw_qr(document, corner, top - height / 2 - _QR_SIDE / 2, _QR_SIDE, content.code)
    return top - height


def _fitting_code(groups: list[str], width: float) -> Style:
    """Return one size for all groups, so that they line up."""
    widest = max(width_pt(group, _CODE) for group in groups)
    return Style(_CODE.size * min(1.0, width / widest), _CODE.color, _CODE.voice)


def _draw_advice(document: Document, content: CodePage, y: float) -> None:
    span = document.width - 2 * _MARGIN
    for advice in content.advice:
        document.text.draw(_MARGIN, y, advice.heading, _HEADING)
        y -= 20
        for at, sentence in enumerate(advice.sentences):
            indent = 20.0 if advice.is_numbered else 0.0
            if advice.is_numbered:
                document.text.draw(_MARGIN, y, f"{at + 1}.", _NUMBER)
            found = lines(sentence, _TEXT, span - indent)
            y = document.text.draw_lines(_MARGIN + indent, y, found, _TEXT) - 3
        y -= 14
