"""The recovery sheet: one page with the code that opens a workspace without its passphrase."""

from __future__ import annotations

from plc_desktop.domain.documents import RecoverySheet
from reports.code_page import Advice, CodePage, draw
from reports.document import PageName
from reports.text import require_drawable
from reports.wording import Texts, long_date


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
    content = CodePage(
        title=texts["recovery_sheet"],
        owner=texts["recovery_for"].format(organization=sheet.organization),
        fact=(texts["recovery_file"], sheet.workspace),
        dated=(texts["recovery_made"], long_date(sheet.made_on, texts)),
        code_label=texts["recovery_code"],
        code=sheet.code,
        advice=(
            Advice(heading=texts["recovery_what"], sentences=(texts["recovery_what_1"],)),
            Advice(
                heading=texts["recovery_keep"],
                sentences=(texts["recovery_keep_1"], texts["recovery_keep_2"]),
            ),
            Advice(
                heading=texts["recovery_use"],
                sentences=tuple(texts[f"recovery_use_{step}"] for step in (1, 2, 3)),
                is_numbered=True,
            ),
        ),
        foot=texts["recovery_kept_by"],
        author=sheet.organization,
        language=texts["language"],
        made_on=sheet.made_on,
    )
    return draw(content, page)
