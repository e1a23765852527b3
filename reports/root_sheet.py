"""The sheet of the organization's key: one page from which the key can be made anew."""

from __future__ import annotations

from plc_desktop.domain.documents import RootSheet
from reports.code_page import Advice, CodePage, draw
from reports.document import PageName
from reports.text import require_drawable
from reports.wording import Texts, long_date


def render(sheet: RootSheet, texts: Texts, page: PageName = "letter") -> bytes:
    """Return the sheet as a PDF of one page.

    Args:
        sheet: What it says.
        texts: Words of the paper's language.
        page: Paper size.

    Raises:
        RuleError: `letters_not_drawable` if a name holds a letter that no font has.
    """
    require_drawable((sheet.organization, sheet.holder))
    content = CodePage(
        title=texts["root_sheet"],
        owner=texts["root_sheet_for"].format(organization=sheet.organization),
        fact=(texts["root_sheet_holder"], sheet.holder),
        dated=(texts["root_sheet_made"], long_date(sheet.made_on, texts)),
        code_label=texts["recovery_code"],
        code=sheet.code,
        advice=(
            Advice(
                heading=texts["recovery_what"],
                sentences=(
                    texts["root_sheet_what_1"],
                    texts["root_sheet_words"].format(words=" ".join(sheet.words)),
                ),
            ),
            Advice(
                heading=texts["recovery_keep"],
                sentences=(texts["root_sheet_keep_1"], texts["root_sheet_keep_2"]),
            ),
            Advice(
                heading=texts["root_sheet_use"],
                sentences=tuple(texts[f"root_sheet_use_{step}"] for step in (1, 2, 3)),
                is_numbered=True,
            ),
        ),
        foot=texts["recovery_kept_by"],
        author=sheet.organization,
        language=texts["language"],
        made_on=sheet.made_on,
    )
    return draw(content, page)
