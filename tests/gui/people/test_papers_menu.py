from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.gui.looking import choose_menu, settle, show_page
from tests.gui.pilot import HOSTILE_NAME
from ui.parent_leaders.detail_page import ParentLeaderPage

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from tests.gui.conftest import Answers
    from tests.gui.pilot import Pilot
    from ui.common.page import PageContext


def _page(qtbot: Any, office: Office, context: PageContext, person_id: str) -> ParentLeaderPage:
    page = ParentLeaderPage(office, context)
    show_page(qtbot, page, f"{person_id}/")
    return page


def test_reports_and_transcripts_are_one_click_away(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot, answers: Answers
) -> None:
    person_id = pilot.people["王秀英"].person_id
    page = _page(qtbot, pilot_office, page_context, person_id)
    choose_menu(page, "Papers", "Practicum report…")
    choose_menu(page, "Papers", "Transcript…")
    assert answers.addresses == [f"reports/person={person_id}", f"reports/transcript={person_id}"]


def test_a_portfolio_is_saved(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: Any,
    pilot_office: Office,
    page_context: PageContext,
    pilot: Pilot,
    answers: Answers,
    tmp_path: Path,
) -> None:
    page = _page(qtbot, pilot_office, page_context, pilot.people[HOSTILE_NAME].person_id)
    choose_menu(page, "Papers", "Save portfolio…")
    settle(qtbot, page_context)
    assert list(tmp_path.glob("*.zip")) == []
    target = tmp_path / "portfolio.zip"
    answers.save_path = str(target)
    choose_menu(page, "Papers", "Save portfolio…")
    qtbot.waitUntil(target.exists)
    settle(qtbot, page_context)
    with zipfile.ZipFile(target) as archive:
        assert {"index.html", "README.txt", "Transcript.pdf"} <= set(archive.namelist())
