from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabWidget

from plc_desktop.domain.records import Enrollment, Person, Placement
from tests import factories
from tests.gui.looking import (
    choose_menu,
    click,
    column,
    dialog,
    dialogs,
    settle,
    show_page,
    table,
    texts,
    type_into,
    unreachable,
)
from tests.gui.pilot import HOSTILE_NAME, LONG_NAME
from ui.common.changes import Topic
from ui.parent_leaders.detail_page import ParentLeaderPage

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from tests.gui.conftest import Answers
    from tests.gui.pilot import Pilot
    from ui.common.page import PageContext


def _shown(
    qtbot: Any, office: Office, context: PageContext, pilot: Pilot, who: str
) -> ParentLeaderPage:
    """Show somebody's page; a tab may follow the name after a slash."""
    name, _, tab = who.partition("/")
    if who in pilot.people:  # an odd name may hold a slash itself
        name, tab = who, ""
    page = ParentLeaderPage(office, context)
    show_page(qtbot, page, f"{pilot.people[name].person_id}/{tab}")
    return page


def test_steps_and_what_is_missing_are_said_in_words_with_names(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = _shown(qtbot, pilot_office, page_context, pilot, "王秀英")
    seen = texts(page)
    assert page.header.title == "王秀英"
    assert "Spring 2026 · Mill City Families" in seen
    for words in (
        "2 of 2 credits",
        "40:00 of 60:00 signed",
        "8:00 of 10:00",
        "Language access at enrollment",
        "wait for Rosa Méndez since Mar 20",
        "came back: “Please give the place.”",
        "training still missing",
        "capstone: not presented yet",
    ):
        assert words in seen, words
    assert any(words.startswith("field hours; at this pace done") for words in seen)
    assert seen.count("1:00") == 1, "the waiting hour is said once"
    assert any("Supervisor Rosa Méndez" in words for words in seen)


def test_who_has_met_all_steps_is_led_to_the_award(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot, answers: Answers
) -> None:
    page = _shown(qtbot, pilot_office, page_context, pilot, "María Guadalupe Peña")
    assert "Nothing. All four steps are met." in texts(page)
    click(page, "Award the credential…")
    assert answers.addresses == ["credentials"]
    person_id = pilot.people["María Guadalupe Peña"].person_id
    pilot_office.credentials.award([person_id])
    page_context.changes.announce(Topic.CREDENTIALS)
    settle(qtbot, page_context)
    assert "Award the credential…" not in texts(page)


def test_signing_shows_on_the_open_page(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = _shown(qtbot, pilot_office, page_context, pilot, "سلمى حداد")
    assert any(words.startswith("36:00 of 60:00") for words in texts(page))
    factories.sign_all(pilot_office, pilot.people["سلمى حداد"].supervisor_id)
    page_context.changes.announce(Topic.SIGN_OFF)
    settle(qtbot, page_context)
    assert "37:00 of 60:00 signed" in texts(page)


def test_names_are_shown_literally_however_odd_and_long(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = _shown(qtbot, pilot_office, page_context, pilot, HOSTILE_NAME)
    assert HOSTILE_NAME in texts(page)
    page.open(pilot.people[LONG_NAME].person_id)
    settle(qtbot, page_context)
    assert LONG_NAME in texts(page)
    assert page.minimumSizeHint().width() < 900


def test_somebody_who_is_gone_is_explained(
    qtbot: Any, pilot_office: Office, page_context: PageContext
) -> None:
    page = ParentLeaderPage(pilot_office, page_context)
    show_page(qtbot, page, "a" * 26)
    assert page.header.title == "Parent leader"
    assert "What is missing" not in texts(page)
    assert len([words for words in texts(page) if words.endswith(".")]) == 1


def test_editing_the_person_saves_and_can_be_undone(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = _shown(qtbot, pilot_office, page_context, pilot, "王秀英")
    choose_menu(page, "Change", "Person…")
    settle(qtbot, page_context)
    form = dialog(page)
    type_into(form, "Name on the certificate", "王秀英 (Xiuying Wang)")
    type_into(form, "Preferred language", "Chinese")
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, page_context)
    assert dialogs(page) == []
    assert {"王秀英 (Xiuying Wang)", "Chinese"} <= set(texts(page))
    person = pilot_office.records.get(Person, pilot.people["王秀英"].person_id)
    assert person.roles == ("parent_leader",), "what is not on the form stays"
    undo = page_context.notices.recent[0].undo
    assert undo is not None
    undo()
    settle(qtbot, page_context)
    assert "王秀英 (Xiuying Wang)" not in texts(page)


def test_a_refused_value_is_said_in_the_dialog(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = _shown(qtbot, pilot_office, page_context, pilot, "王秀英")
    choose_menu(page, "Change", "Person…")
    settle(qtbot, page_context)
    form = dialog(page)
    type_into(form, "E-mail", "not an address")
    click(form, "Save")
    settle(qtbot, page_context)
    assert dialogs(page) == [form]
    assert form.form.problems().keys() == {"email"}  # type: ignore[attr-defined]


def test_a_placement_is_added_for_this_person(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = _shown(qtbot, pilot_office, page_context, pilot, "王秀英/placements")
    choose_menu(page, "Change", "Add a placement…")
    settle(qtbot, page_context)
    form = dialog(page)
    type_into(form, "Site", "Nuestra Voz")
    type_into(form, "Role", "Parent Ambassador")
    click(form, "Save")
    settle(qtbot, page_context)
    sites = set(column(table(page, "Placements"), "Site"))
    assert sites == {"City Health Department", "Nuestra Voz"}
    person_id = pilot.people["王秀英"].person_id
    found = pilot_office.records.all(Placement, person_id=person_id)
    added = next(item for item in found if item.organization_id == pilot.organization_ids[1])
    assert added.starts_on is not None, "the cohort's dates are suggested"


def test_status_is_changed_from_the_menu(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = _shown(qtbot, pilot_office, page_context, pilot, "王秀英")
    choose_menu(page, "Change", "Status…")
    type_into(dialog(page), "Status", "On hold")
    QTest.keyClick(dialog(page), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, page_context)
    enrollment = pilot_office.records.get(Enrollment, pilot.people["王秀英"].enrollment_id)
    assert enrollment.status == "on_hold"
    assert enrollment.ended_on is None


def test_tabs_hold_hours_training_course_and_history(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = _shown(qtbot, pilot_office, page_context, pilot, "王秀英/history")
    tabs = page.findChild(QTabWidget)
    assert tabs is not None
    assert tabs.tabText(tabs.currentIndex()) == "History"
    history = table(page, "History")
    assert "Parent leader enrolled" in column(history, "What")
    assert "Ana Duarte" in column(history, "Who")
    assert "Spring 2026" in column(history, "After"), "references are named"
    assert len(column(table(page, "Hours"), "Signature")) == 13
    assert {"Draft", "Waiting", "Returned", "Signed in person"} == set(
        column(table(page, "Hours"), "Signature")
    )
    assert column(table(page, "Training"), "Topic")[0] == "Advocacy"
    assert column(table(page, "Course"), "Result") == ["Passed"]
    assert column(table(page, "Capstone"), "Decision") == ["Planned"]


def test_the_page_fits_a_narrow_window(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = _shown(qtbot, pilot_office, page_context, pilot, "王秀英")
    beside = page.findChild(QTabWidget)
    assert beside is not None
    wide = beside.width()
    page.resize(700, 700)
    settle(qtbot, page_context)
    assert page.width() == 700
    assert 500 < beside.width() <= 660
    assert wide != beside.width()


def test_every_control_can_be_reached_and_is_named(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = _shown(qtbot, pilot_office, page_context, pilot, "王秀英")
    assert unreachable(page) == []


def test_hours_are_added_to_the_placement_and_without_one_a_placement_comes_first(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot, answers: Answers
) -> None:
    page = _shown(qtbot, pilot_office, page_context, pilot, "王秀英")
    click(page, "Hours")
    assert answers.addresses == [f"hours/add/{pilot.people['王秀英'].placement_id}"]
    alone = factories.add_person(pilot_office, full_name="Noor", roles=("parent_leader",))
    page.open(alone.id)
    settle(qtbot, page_context)
    click(page, "Hours")
    settle(qtbot, page_context)
    assert "New placement" in texts(dialog(page))


def test_moving_to_newer_rules_is_one_recorded_step(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    rules = pilot_office.rule_sets.current()
    newer = pilot_office.rule_sets.new_version(dataclasses.replace(rules, field_minutes=2400))
    page = _shown(qtbot, pilot_office, page_context, pilot, "王秀英")
    assert "40:00 of 60:00 signed" in texts(page), "everyone keeps the rules of their enrollment"
    choose_menu(page, "Change", f"Move to the rules “{rules.name}”, version 2")
    settle(qtbot, page_context)
    assert "40:00 of 40:00 signed" in texts(page)
    enrollment = pilot_office.records.get(Enrollment, pilot.people["王秀英"].enrollment_id)
    assert enrollment.rule_set_id == newer.record.id
    assert "Moved to other rules" in column(table(page, "History"), "What")


def test_two_records_taken_as_one_can_be_taken_apart_again(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    one, other = (pilot.people[name].person_id for name in ("王秀英", HOSTILE_NAME))
    pilot_office.people.same_person(one, other)
    page = _shown(qtbot, pilot_office, page_context, pilot, "王秀英")
    assert HOSTILE_NAME in texts(page), "also recorded as"
    choose_menu(page, "Change", f"Not the same person as {HOSTILE_NAME.replace('&', '&&')}")
    settle(qtbot, page_context)
    assert HOSTILE_NAME not in texts(page)
    assert pilot_office.people.parent_leader(one).also == ()
