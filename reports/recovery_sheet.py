"""The recovery sheet: one page with the code that opens a workspace without its passphrase."""

from __future__ import annotations

from typing import Final

from plc_desktop.domain.documents import RecoverySheet
from reports.document import PAGES, Document, PageName
from reports.fonts import Voice
from reports.marks import INK, MUTED, PALE, TEAL, draw_qr
from reports.text import Style, fit, lines, require_drawable, width_pt
from reports.wording import Texts, long_date

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


def render(sheet: RecoverySheet, texts: Texts, page: PageName = "letter") -> bytes:
    """Return the sheet as a PDF of one page.

    Args:
        sheet: What it says.
        texts: Words of the paper's language.
        page: Paper size.

    Raises:
        RuleError: `letters_not_drawable` if the name of the organization or of the file holds a
            letter that no font has.
    """
    require_drawable((sheet.organization, sheet.workspace, sheet.code))
    document = Document(
        PAGES[page],
        title=texts["recovery_sheet"],
        author=sheet.organization,
        language=texts["language"],
        made_on=sheet.made_on,
    )
    y = _draw_head(document, sheet, texts)
    y = _draw_code(document, sheet, texts, y)
    y = _draw_words(document, texts, y - 34)
    _draw_foot(document, texts)
    return document.finish()


def _draw_head(document: Document, sheet: RecoverySheet, texts: Texts) -> float:
    """Draw title, organization, file and date; return the height below them."""
    text, span = document.text, document.width - 2 * _MARGIN
    top = document.height - 50
    document.rule(_MARGIN, top, 260, TEAL, 3)
    document.rule(_MARGIN, top - 8, 112, TEAL, 1.5)
    text.draw(_MARGIN, top - 44, texts["recovery_sheet"], _TITLE)
    owner = texts["recovery_for"].format(organization=sheet.organization)
    style, found = fit(owner, _OWNER, span, 34)
    y = text.draw_lines(_MARGIN, top - 64, found, style) - 14
    style, found = fit(sheet.workspace, _FACT, span * 0.6, 30)
    text.draw(_MARGIN, y, texts["recovery_file"], _LABEL)
    below = text.draw_lines(_MARGIN, y - 15, found, style)
    x = _MARGIN + span * 0.68
    text.draw(x, y, texts["recovery_made"], _LABEL)
    text.draw(x, y - 15, long_date(sheet.made_on, texts), _FACT)
    return below


def _draw_code(document: Document, sheet: RecoverySheet, texts: Texts, top: float) -> float:
    """Draw the code in groups and as a QR code; return the lower edge of the box."""
    text, span = document.text, document.width - 2 * _MARGIN
    groups = sheet.code.split("-")
    rows = [groups[at : at + _GROUPS_IN_ROW] for at in range(0, len(groups), _GROUPS_IN_ROW)]
    height = max(_QR_SIDE + 28, 46 + len(rows) * _CODE_ROW)
    document.box(_MARGIN, top - height, span, height, PALE)
    text.draw(_MARGIN + 18, top - 24, texts["recovery_code"], _LABEL)
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
    draw_qr(document, corner, top - height / 2 - _QR_SIDE / 2, _QR_SIDE, sheet.code)
    return top - height


def _fitting_code(groups: list[str], width: float) -> Style:
    """Return one size for all groups, so that they line up."""
    widest = max(width_pt(group, _CODE) for group in groups)
    return Style(_CODE.size * min(1.0, width / widest), _CODE.color, _CODE.voice)


def _draw_words(document: Document, texts: Texts, y: float) -> float:
    span = document.width - 2 * _MARGIN
    for heading, keys, is_numbered in (
        ("recovery_what", ("recovery_what_1",), False),
        ("recovery_keep", ("recovery_keep_1", "recovery_keep_2"), False),
        ("recovery_use", ("recovery_use_1", "recovery_use_2", "recovery_use_3"), True),
    ):
        document.text.draw(_MARGIN, y, texts[heading], _HEADING)
        y -= 20
        for at, key in enumerate(keys):
            indent = 20.0 if is_numbered else 0.0
            if is_numbered:
                document.text.draw(_MARGIN, y, f"{at + 1}.", _NUMBER)
            found = lines(texts[key], _TEXT, span - indent)
            y = document.text.draw_lines(_MARGIN + indent, y, found, _TEXT) - 3
        y -= 14
    return y


def _draw_foot(document: Document, texts: Texts) -> None:
    document.rule(_MARGIN, 66, 260, INK, 0.7)
    document.text.draw(_MARGIN, 53, texts["recovery_kept_by"], _LABEL)
