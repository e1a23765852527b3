from __future__ import annotations

import dataclasses
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget

from plc_desktop.domain.records import Cohort, Enrollment
from tests import factories
from tests.gui.looking import (
    action_named,
    click,
    column,
    dialog,
    dialogs,
    select,
    settle,
    show_page,
    table,
    texts,
    type_into,
    unreachable,
)
from ui.cohorts.detail_page import CohortPage
from ui.cohorts.page import CohortsPage
from ui.common.changes import Topic

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from tests.gui.conftest import Answers
    from tests.gui.pilot import Pilot
    from ui.common.page import PageContext


def test_a_cohort_is_made_by_typing_dates_as_people_write_them(
    qtbot: Any, office: Office, page_context: PageContext, answers: Answers
) -> None:
    page = CohortsPage(office, page_context)
    show_page(qtbot, page)
    click(page, "Add a cohort")
    settle(qtbot, page_context)
    form = dialog(page)
    type_into(form, "Name", "Fall 2026")
    type_into(form, "Starts", "14 Sep 2026")
    type_into(form, "Ends", "Dec 18 2026")
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, page_context)
    made = office.records.all(Cohort, name="Fall 2026")[0]
    assert (made.starts_on, made.ends_on) == (date(2026, 9, 14), date(2026, 12, 18))
    assert answers.addresses == [f"cohort/{made.id}"]
    assert column(table(page, "Cohorts"), "Name") == ["Fall 2026"]
    assert column(table(page, "Cohorts"), "People") == ["0 of 25"]


def test_an_end_before_the_start_is_refused_at_the_field(
    qtbot: Any, office: Office, page_context: PageContext
) -> None:
    page = CohortsPage(office, page_context)
    show_page(qtbot, page, "new")
    settle(qtbot, page_context)
    form = dialog(page)
    type_into(form, "Name", "Backwards")
    type_into(form, "Starts", "14 Sep 2026")
    type_into(form, "Ends", "1 Sep 2026")
    click(form, "Save")
    settle(qtbot, page_context)
    assert dialogs(page) == [form]
    assert form.form.problems().keys() == {"ends_on"}  # type: ignore[attr-defined]


def test_only_an_empty_cohort_can_be_deleted(
    qtbot: Any, pilot_office: Office, page_context: PageContext
) -> None:
    factories.add_cohort(pilot_office, name="Never begun")
    page = CohortsPage(pilot_office, page_context)
    show_page(qtbot, page)
    view = table(page, "Cohorts")
    select(view, "Spring 2026")
    assert not action_named(view, "Delete").isEnabled()
    select(view, "Never begun")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    settle(qtbot, page_context)
    assert [notice.text for notice in page_context.notices.recent] == ["Cohort deleted."]
    assert column(view, "Name") == ["Spring 2026"]


def test_people_of_the_cohort_with_their_progress(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = CohortPage(pilot_office, page_context)
    show_page(qtbot, page, pilot.cohort_id)
    assert page.header.title == "Spring 2026"
    assert any("11 of 25 places" in words for words in texts(page))
    view = table(page, "People of the cohort")
    assert len(column(view, "Name")) == 11
    assert "45:00" not in column(view, "Nominated by")
    assert unreachable(page) == []


def test_too_many_people_is_said_but_allowed(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    cohort = pilot_office.records.get(Cohort, pilot.cohort_id)
    pilot_office.records.save(dataclasses.replace(cohort, capacity=10))
    page = CohortPage(pilot_office, page_context)
    show_page(qtbot, page, pilot.cohort_id)
    assert any("more than the cohort has room for" in words for words in texts(page))
    pilot_office.records.save(dataclasses.replace(cohort, capacity=11))
    page_context.changes.announce(Topic.COHORTS)
    settle(qtbot, page_context)
    assert not any("more than the cohort" in words for words in texts(page))


def test_people_join_by_keyboard(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = CohortPage(pilot_office, page_context)
    show_page(qtbot, page, pilot.cohort_id)
    click(page, "Add people")
    settle(qtbot, page_context)
    form = dialog(page)
    search = form.focusWidget()
    QTest.keyClicks(search, "peter")
    QTest.keyClick(search, Qt.Key.Key_Down)
    people = form.findChild(QListWidget)
    assert people is not None
    visible = [people.item(at) for at in range(people.count()) if not people.item(at).isHidden()]
    assert [item.text() for item in visible] == ["Peter Okafor · Mill City Families"]
    people.setCurrentItem(visible[0])
    QTest.keyClick(people, Qt.Key.Key_Space)
    click(form, "Enroll")
    settle(qtbot, page_context)
    enrolled = pilot_office.records.all(Enrollment, person_id=pilot.supervisor_ids[1])
    assert [item.cohort_id for item in enrolled] == [pilot.cohort_id]
    assert any("12 of 25 places" in words for words in texts(page))
