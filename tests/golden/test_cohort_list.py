"""The printed list of everybody: what it says, on both papers, however long it gets."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pypdf
import pytest

from plc_desktop.domain.documents import CohortListLine, CohortListReport
from plc_desktop.errors import RuleError
from reports import cohort_list
from reports.document import PageName
from reports.texts import ENGLISH
from tests.golden.hostile_names import ODD_BUT_DRAWN


def line(at: int = 0, **changes: Any) -> CohortListLine:
    values: dict[str, Any] = {
        "name": f"Parent {at}",
        "organization": "Riverside Family Center",
        "also": (),
        "cohort": "Spring 2026",
        "status": "in_progress",
        "steps_met": 2,
        "steps": 4,
        "counted_minutes": 90,
        "other_minutes": 0,
        "shown_on": None,
        "handed_to": "",
        **changes,
    }
    return CohortListLine(**values)


def report(*lines: CohortListLine, title: str = "") -> CohortListReport:
    return CohortListReport(
        title=title,
        organization="Citywide Coalition",
        made_on=date(2026, 3, 22),
        lines=lines,
        content_hash="ab" * 32,
    )


def pages(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


@pytest.mark.parametrize("page", ["letter", "a4"])
def test_everybody_is_on_paper_once_with_whose_they_are(page: PageName) -> None:
    told = report(
        line(1, other_minutes=30),
        line(2, organization="Harbor", also=("College",), shown_on=date(2026, 3, 21), status=""),
        line(3, handed_to="Harbor", status="of a newer program"),
        title="Spring 2026",
    )
    (shown,) = pages(cohort_list.render(told, ENGLISH, page))
    said = " ".join(shown.split())
    for words in (
        "Parent leaders",
        "of all organizations, March 22, 2026",
        "Citywide Coalition",
        "Harbor, College, as of 3/21/2026",
        "now with Harbor",
        "In progress",
        "of a newer program",
        "0:30",
        "Parent leaders: 3. Organizations: 2. Hours that count: 4:30.",
    ):
        assert words in said
    assert cohort_list.render(told, ENGLISH, page) == cohort_list.render(told, ENGLISH, page)


@pytest.mark.parametrize("page", ["letter", "a4"])
def test_a_long_list_goes_on_with_its_head_and_loses_nobody(page: PageName) -> None:
    found = pages(cohort_list.render(report(*map(line, range(120))), ENGLISH, page))
    assert len(found) > 2
    assert all("Not" in shown and "Steps" in shown for shown in found[:-1])
    said = "\n".join(found)
    assert all(said.count(f"Parent {at}\n") + said.count(f"Parent {at} ") for at in range(120))
    assert f"page {len(found)} of {len(found)}" in found[-1]


def test_nobody_is_a_page_too() -> None:
    (shown,) = pages(cohort_list.render(report(), ENGLISH))
    assert "Nobody is in this list." in shown
    assert "Steps" not in shown


def test_names_stand_there_as_they_were_typed() -> None:
    data = cohort_list.render(report(*(line(name=name) for name in ODD_BUT_DRAWN)), ENGLISH)
    assert b"/URI" not in data
    with pytest.raises(RuleError, match="letters_not_drawable"):
        cohort_list.render(report(line(name="A\ue000")), ENGLISH)
