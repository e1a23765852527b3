"""The sheet to sign and the hours sheet: what they say, how long they get, what the code says."""

from __future__ import annotations

import dataclasses
import io
import os
from pathlib import Path
from typing import Any

import pypdf
import pytest

from plc_desktop.credentials.scanned_pages import scanned_pages
from plc_desktop.domain.paper_sheets import PREFIX, read_code, shown_id
from plc_desktop.errors import RuleError
from reports import hours_sheet, practicum_report, sign_off_sheet
from reports.document import PageName
from reports.texts import ENGLISH
from tests.papers import evaluation, practicum
from tests.papers import hours_sheet as a_sheet
from tests.papers import sign_off_sheet as to_sign

HERE = Path(__file__).parent


def pages(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def compare(name: str, shown: str) -> None:
    """Compare with the kept text; write it anew with PLC_WRITE_GOLDEN=1 and read the difference."""
    path = HERE / f"{name}.txt"
    if os.environ.get("PLC_WRITE_GOLDEN"):
        path.write_text(shown + "\n", encoding="utf-8")
    assert shown + "\n" == path.read_text(encoding="utf-8")


def test_the_sheet_to_sign_says_what_it_must() -> None:
    drawn = sign_off_sheet.render(to_sign(), ENGLISH)
    assert drawn.lines_on_pages == (4, 1)
    compare("sign_off_sheet", "\f".join(pages(drawn.content)))


def test_the_hours_sheet_says_what_it_must() -> None:
    compare("hours_sheet", "\f".join(pages(hours_sheet.render(a_sheet(), ENGLISH))))


@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("count", [1, 7, 60, 400])
def test_any_number_of_lines_stands_on_numbered_pages_with_a_code_each(
    count: int, page: PageName
) -> None:
    sheet = to_sign(count)
    drawn = sign_off_sheet.render(sheet, ENGLISH, page)
    shown = pages(drawn.content)
    assert (len(drawn.lines_on_pages), sum(drawn.lines_on_pages)) == (len(shown), count)
    assert all(f"page {at} of {len(shown)}" in text for at, text in enumerate(shown, start=1))
    assert all(shown_id(sheet.id) in text for text in shown)
    assert all("Initials" in text for text in shown)
    assert drawn.lines_on_pages[-1] > 0  # the signature stands below a line
    assert "signature" in shown[-1]
    assert sign_off_sheet.render(sheet, ENGLISH, page) == drawn
    if count > 60:
        return
    codes = [read_code(found.codes[0]) for found in scanned_pages(drawn.content, PREFIX)]
    assert [code.page for code in codes if code] == list(range(1, len(shown) + 1))
    assert [code.lines for code in codes if code] == list(drawn.lines_on_pages)


def test_a_line_longer_than_a_page_is_whole() -> None:
    sheet = to_sign(1)
    words = " ".join(f"word{at}" for at in range(900))
    long = dataclasses.replace(sheet.lines[0].line, description=words)
    sheet = dataclasses.replace(sheet, lines=(dataclasses.replace(sheet.lines[0], line=long),))
    drawn = sign_off_sheet.render(sheet, ENGLISH)
    shown = " ".join(pages(drawn.content))
    assert all(f"word{at}" in shown for at in (0, 450, 899))
    assert drawn.lines_on_pages[0] == 1
    assert len(drawn.lines_on_pages) > 1


def test_letters_that_no_font_has_are_refused_before_anything_is_drawn() -> None:
    with pytest.raises(RuleError, match="letters_not_drawable"):
        sign_off_sheet.render(to_sign(supervisor="A\ue000"), ENGLISH)
    with pytest.raises(RuleError, match="letters_not_drawable"):
        hours_sheet.render(a_sheet(title="A\ue000"), ENGLISH)
    report = practicum(evaluations=(evaluation(comments="A\ue000"),))
    with pytest.raises(RuleError, match="letters_not_drawable"):
        practicum_report.render(report, ENGLISH)


@pytest.mark.parametrize("changes", [{"people": ()}, {"people": a_sheet(1, 80).people}])
def test_hours_sheets_of_nobody_and_of_one_person(changes: dict[str, Any]) -> None:
    shown = pages(hours_sheet.render(a_sheet(**changes), ENGLISH, "a4"))
    assert ("No hours in these days." in shown[0]) == (not changes["people"])
    assert all("Hours sheet" in text for text in shown)
    assert "parent leaders" not in shown[-1]


def test_many_skills_and_evaluations_flow_over_pages() -> None:
    skills = tuple((f"Skill {at}", at % 5) for at in range(40))
    report = practicum(evaluations=(evaluation(skills=skills), evaluation(scores=())))
    shown = pages(practicum_report.render(report, ENGLISH))
    assert "Skill 39" in "".join(shown)
    assert "2.50" in "".join(shown)


def test_a_form_without_anything_observed_has_no_mean() -> None:
    nothing = evaluation(
        skills_average=None, scores_average=None, goals_met="", host_again="", is_reviewed=False
    )
    shown = "".join(pages(practicum_report.render(practicum(evaluations=(nothing,)), ENGLISH)))
    assert "mean of what was observed" not in shown
