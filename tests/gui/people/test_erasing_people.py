"""Somebody asks to be forgotten: the guide says everything first, and the name has to be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from tests import factories
from tests.gui.looking import action_named, choose_menu, click, dialog, settle, show_page, texts
from ui.common.erase_guide import EraseGuide
from ui.parent_leaders.detail_page import ParentLeaderPage
from ui.people.page import PeoplePage
from ui.settings.page import SettingsPage

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from tests.gui.conftest import Answers
    from tests.gui.pilot import Pilot
    from ui.common.page import PageContext
    from ui.common.tasks import LongTask

NAME = "王秀英"


@pytest.fixture
def guide(qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot) -> EraseGuide:
    """The guide, opened from the page of a parent leader, after a backup was made."""
    pilot_office.backups.make()
    page = ParentLeaderPage(pilot_office, page_context)
    show_page(qtbot, page, f"{pilot.people[NAME].person_id}/")
    choose_menu(page, "Change", "Erase this person…")
    settle(qtbot, page_context)
    found = dialog(page)
    assert isinstance(found, EraseGuide)
    return found


def test_everything_is_said_before_the_name_is_typed(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: Any,
    guide: EraseGuide,
    pilot_office: Office,
    page_context: PageContext,
    pilot: Pilot,
    answers: Answers,
) -> None:
    page_context.drafts["person/new"] = {"full_name": NAME}
    person_id = pilot.people[NAME].person_id
    said = "\n".join(texts(guide))
    assert "•  People: 1" in said
    assert "•  Enrollments: 1" in said
    assert "takes part in a cohort now" in said
    click(guide, "Next")
    said = "\n".join(texts(guide))
    assert "1 backup(s) beside the workspace" in said
    click(guide, "Next")
    click(guide, "Erase for good")
    assert "Please fill this in." in texts(guide), "nothing was typed"
    guide.form.set_values({"name": "Somebody else", "reason": "Asked for it in writing"})
    click(guide, "Erase for good")
    settle(qtbot, page_context)
    assert any("not the name" in text for text in texts(guide))
    assert pilot_office.records.find(Person, person_id) is not None
    guide.form.set_values({"name": NAME, "reason": "Asked for it in writing"})
    click(guide, "Erase for good")
    settle(qtbot, page_context)
    assert "Erased" in texts(guide)
    assert pilot_office.records.find(Person, person_id) is None
    assert page_context.drafts == {}
    assert answers.addresses == ["parent-leaders"]
    with pytest.raises(RuleError, match="person_erased"):
        pilot_office.people.parent_leader(person_id)


def test_an_erasure_under_way_is_stopped_by_cancel_and_begun_again(
    qtbot: Any,
    guide: EraseGuide,
    pilot_office: Office,
    page_context: PageContext,
    pilot: Pilot,
) -> None:
    stopped: list[LongTask] = []

    def stop_the_first(task: LongTask | None) -> None:
        if task is not None and not stopped:  # before the worker begins
            stopped.append(task)
            task.stop()

    page_context.tasks.long_task_changed.connect(stop_the_first)
    person_id = pilot.people[NAME].person_id
    for _ in range(2):
        click(guide, "Next")
    guide.form.set_values({"name": NAME, "reason": "Asked for it in writing"})
    guide.next_button.click()
    guide.cancel_button.click()
    assert guide.isVisible(), "it stays to say what came of it"
    assert "Stopping…" in texts(guide)
    assert not guide.cancel_button.isEnabled()
    settle(qtbot, page_context)
    assert "Stopped. Nobody was erased." in texts(guide)
    assert guide.cancel_button.isEnabled()
    assert guide.working.isHidden()
    assert pilot_office.records.find(Person, person_id) is not None
    click(guide, "Erase for good")
    assert "0 %. Cancel still keeps everything." in texts(guide)
    settle(qtbot, page_context)
    assert "Erased" in texts(guide)
    assert pilot_office.records.find(Person, person_id) is None


def test_backups_that_hold_it_can_be_removed_there_or_later(
    qtbot: Any, guide: EraseGuide, pilot_office: Office, page_context: PageContext, clock: Any
) -> None:
    clock.pass_days(1)
    for _ in range(2):
        click(guide, "Next")
    guide.form.set_values({"name": NAME, "reason": "Asked for it in writing"})
    click(guide, "Erase for good")
    settle(qtbot, page_context)
    assert any("still hold what was erased" in text for text in texts(guide))
    click(guide, "Close")
    clock.pass_days(1)
    settings = SettingsPage(pilot_office, page_context)
    show_page(qtbot, settings)
    qtbot.waitUntil(settings.backups.old.isVisible)
    settings.backups.old.remove_button.click()
    question = dialog(settings)
    click(question, "Remove them")
    settle(qtbot, page_context)
    qtbot.waitUntil(settings.backups.old.isHidden)
    (left,) = pilot_office.backups.all()
    assert left.reason == "after_erasing"


def test_of_a_supervisor_it_says_what_stays_because_others_rest_on_it(
    qtbot: Any,
    pilot_office: Office,
    page_context: PageContext,
    pilot: Pilot,
    answers: Answers,
) -> None:
    person = pilot_office.records.get(Person, pilot.supervisor_ids[0])
    line = factories.record_hours(pilot_office, pilot.people[NAME])
    pilot_office.hours.void([line], f"{person.full_name} wrote it down too")
    page = PeoplePage(pilot_office, page_context)
    show_page(qtbot, page)
    qtbot.waitUntil(lambda: page.table.select_record(person.id))
    action_named(page.table.view, "Erase this person…").trigger()
    settle(qtbot, page_context)
    guide = dialog(page)
    assert isinstance(guide, EraseGuide)
    click(guide, "Next")
    said = "\n".join(texts(guide))
    assert "have this person’s signature and count on" in said
    assert "placement(s) of other people will need another supervisor" in said
    assert "1 reason(s) or note(s) that others wrote keep the name" in said
    click(guide, "Next")
    guide.form.set_values({"name": person.full_name, "reason": "Asked for it in writing"})
    click(guide, "Erase for good")
    settle(qtbot, page_context)
    said = "\n".join(texts(guide))
    assert "Where the name stays" in said
    assert "This person’s records are not in this laptop’s file any more" in said
    assert answers.addresses == ["people"]
    assert pilot_office.records.find(Person, person.id) is None
