from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from plc_desktop.domain.records import Cohort, Enrollment, Person
from tests.gui.looking import (
    action_named,
    click,
    column,
    dialog,
    dialogs,
    field,
    select,
    settle,
    show_page,
    table,
    texts,
    type_into,
    unreachable,
)
from tests.gui.pilot import HOSTILE_NAME, LONG_NAME
from ui.parent_leaders.enrolling import _choose_running_cohort
from ui.parent_leaders.page import ParentLeadersPage

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from tests.gui.conftest import Answers
    from tests.gui.pilot import Pilot
    from ui.common.page import PageContext


def _shown(qtbot: Any, office: Office, context: PageContext, argument: str = "") -> Any:
    page = ParentLeadersPage(office, context)
    show_page(qtbot, page, argument)
    return page


def test_everyone_stands_there_with_four_steps_and_names_are_literal(
    qtbot: Any, pilot_office: Office, page_context: PageContext
) -> None:
    view = table(_shown(qtbot, pilot_office, page_context), "Parent leaders")
    names = column(view, "Name")
    assert len(names) == 11
    assert {HOSTILE_NAME, LONG_NAME, "王秀英", "سلمى حداد", "ស៊ុក ច័ន្ទ"} <= set(names)
    at = names.index("王秀英")
    assert column(view, "1 Course")[at] == "✓ 2 credits"
    assert column(view, "2 Field experience")[at] == (
        "40:00 of 60:00, 1:00 waiting, 4:00 returned, 1:30 in drafts"
    )
    assert column(view, "3 Training")[at] == "8:00 of 10:00"
    assert column(view, "4 Capstone")[at] == "planned"
    assert column(view, "Pathway")[at] == "On pace"
    assert column(view, "Pathway")[names.index("María Guadalupe Peña")] == "Eligible"


def test_typing_narrows_the_table_without_accents(
    qtbot: Any, pilot_office: Office, page_context: PageContext
) -> None:
    page = _shown(qtbot, pilot_office, page_context)
    view = table(page, "Parent leaders")
    search = next(
        line for line in page.findChildren(QLineEdit) if line.accessibleName() == "Search by name"
    )
    QTest.keyClicks(search, "nguyen")
    qtbot.waitUntil(lambda: column(view, "Name") == ["Thị Ánh Nguyễn"])


def test_an_address_can_narrow_to_those_behind(
    qtbot: Any, pilot_office: Office, page_context: PageContext
) -> None:
    page = _shown(qtbot, pilot_office, page_context, "pace=behind")
    assert set(column(table(page, "Parent leaders"), "Pathway")) == {"Behind pace"}
    assert "Pace: Behind pace ▾" in texts(page)


def test_enter_opens_the_person(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot, answers: Answers
) -> None:
    view = table(_shown(qtbot, pilot_office, page_context), "Parent leaders")
    select(view, "王秀英")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert answers.addresses == [f"parent-leader/{pilot.people['王秀英'].person_id}"]


def test_an_empty_office_is_led_to_the_import(
    qtbot: Any, office: Office, page_context: PageContext, answers: Answers
) -> None:
    page = _shown(qtbot, office, page_context)
    click(page, "Import a workbook")
    assert answers.addresses == ["import"]


def test_enrolling_by_keyboard_and_undo(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot, answers: Answers
) -> None:
    page = _shown(qtbot, pilot_office, page_context)
    click(page, "Parent leader")
    form = dialog(page)
    settle(qtbot, page_context)
    name = field(form, "Full name")
    assert form.focusWidget() is name
    QTest.keyClicks(name, "Rose-Laure Jean-Baptiste")
    type_into(form, "Enrolled on", "3/2/2026")
    QTest.keyClick(name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, page_context)
    assert dialogs(page) == []
    notice = page_context.notices.recent[0]
    assert notice.text == "Rose-Laure Jean-Baptiste is enrolled."
    assert answers.addresses[0].startswith("parent-leader/")
    view = table(page, "Parent leaders")
    assert "Rose-Laure Jean-Baptiste" in column(view, "Name")
    person_id = answers.addresses[0].partition("/")[2]
    enrollment = pilot_office.records.all(Enrollment, person_id=person_id)[0]
    assert enrollment.cohort_id == pilot.cohort_id, "the running cohort is suggested"
    assert notice.undo is not None
    notice.undo()
    settle(qtbot, page_context)
    assert "Rose-Laure Jean-Baptiste" not in column(view, "Name")
    assert page_context.notices.recent[0].text == "Undone."


def test_a_missing_name_is_said_in_place(
    qtbot: Any, pilot_office: Office, page_context: PageContext
) -> None:
    page = _shown(qtbot, pilot_office, page_context, "new")
    form = dialog(page)
    click(form, "Enroll")
    settle(qtbot, page_context)
    assert "Please fill this in." in texts(form)
    assert form.focusWidget() is field(form, "Full name")


def test_somebody_known_is_asked_about_before_saving_and_kept_apart_for_good(
    qtbot: Any, pilot_office: Office, page_context: PageContext
) -> None:
    page = _shown(qtbot, pilot_office, page_context, "new")
    form = dialog(page)
    settle(qtbot, page_context)
    type_into(form, "Full name", "Maria Guadalupe Pena")
    click(form, "Enroll")
    settle(qtbot, page_context)
    assert any("Is it the same person?" in text for text in texts(form))
    assert "María Guadalupe Peña" in texts(form)
    assert len(pilot_office.records.all(Person, full_name="Maria Guadalupe Pena")) == 0
    assert isinstance(form.focusWidget(), QPushButton)
    click(form, "No, this is somebody else: enroll")
    settle(qtbot, page_context)
    assert len(pilot_office.records.all(Person, full_name="Maria Guadalupe Pena")) == 1
    assert pilot_office.people.possible_same_people() == []


def test_a_known_person_is_enrolled_under_their_own_record(
    qtbot: Any, pilot_office: Office, page_context: PageContext, answers: Answers
) -> None:
    rosa = pilot_office.records.all(Person, full_name="Rosa Méndez")[0]
    page = _shown(qtbot, pilot_office, page_context, "new")
    form = dialog(page)
    settle(qtbot, page_context)
    type_into(form, "Full name", "Rosa Mendez")
    type_into(form, "Phone", "617 555 0100")
    click(form, "Enroll")
    settle(qtbot, page_context)
    click(form, "Yes, it is this person")
    settle(qtbot, page_context)
    assert answers.addresses == [f"parent-leader/{rosa.id}"]
    after = pilot_office.records.get(Person, rosa.id)
    assert (after.full_name, after.phone) == ("Rosa Méndez", "617 555 0100")
    assert set(after.roles) == {"supervisor", "parent_leader"}


def test_escape_keeps_what_was_typed(
    qtbot: Any, pilot_office: Office, page_context: PageContext
) -> None:
    page = _shown(qtbot, pilot_office, page_context, "new")
    type_into(dialog(page), "Full name", "Half a na")
    QTest.keyClick(dialog(page), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialogs(page) == [])
    click(page, "Parent leader")
    again = field(dialog(page), "Full name")
    assert isinstance(again, QLineEdit)
    assert again.text() == "Half a na"


def test_status_changes_from_the_list(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = _shown(qtbot, pilot_office, page_context)
    view = table(page, "Parent leaders")
    select(view, "Linda Phạm")
    action_named(view, "Change status…").trigger()
    form = dialog(page)
    type_into(form, "Status", "Withdrew")
    QTest.keyClick(field(form, "Status"), Qt.Key.Key_Tab)
    click(form, "Save")
    settle(qtbot, page_context)
    enrollment = pilot_office.records.get(Enrollment, pilot.people["Linda Phạm"].enrollment_id)
    assert enrollment.status == "withdrew"
    assert enrollment.ended_on == page_context.today()
    at = column(view, "Name").index("Linda Phạm")
    assert column(view, "Pathway")[at] == "Withdrew"


def test_every_control_can_be_reached_and_is_named(
    qtbot: Any, pilot_office: Office, page_context: PageContext
) -> None:
    page = _shown(qtbot, pilot_office, page_context, "new")
    assert unreachable(page) == []
    assert unreachable(dialog(page)) == []


def test_letters_typed_before_the_cohorts_arrive_stop_nothing(
    qtbot: Any, pilot_office: Office, page_context: PageContext
) -> None:
    form = dialog(_shown(qtbot, pilot_office, page_context, "new")).form  # type: ignore[attr-defined]
    settle(qtbot, page_context)
    editor = form.editor("cohort_id")
    editor.setCurrentText("no cohort of this name")
    cohorts = pilot_office.records.all(Cohort)
    today = next(cohort.starts_on for cohort in cohorts if cohort.starts_on)
    _choose_running_cohort(form, cohorts, today)
    assert editor.currentText() == "no cohort of this name"
    editor.set_value("")
    _choose_running_cohort(form, cohorts, today)
    assert editor.value() in {cohort.id for cohort in cohorts}
