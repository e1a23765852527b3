from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from plc_desktop.domain.records import CourseResult
from plc_desktop.services.app import Office
from tests.gui.looking import settle
from tests.gui.pilot import Pilot
from tests.gui.reading import words_on
from ui.common.form_dialog import FormDialog
from ui.common.page import PageContext
from ui.coursework.page import CoursesPage


@pytest.fixture
def page(qtbot: QtBot, pilot_office: Office, page_context: PageContext) -> Iterator[CoursesPage]:
    shown = CoursesPage(pilot_office, page_context)
    qtbot.addWidget(shown)
    shown.resize(1200, 800)
    shown.show()
    settle(qtbot, shown.context)
    yield shown
    settle(qtbot, shown.context)


def test_a_whole_group_in_one_step_and_one_undo(
    qtbot: QtBot, page: CoursesPage, pilot_office: Office
) -> None:
    before = len(pilot_office.records.all(CourseResult))
    page.open("group")
    group = page.group
    qtbot.waitUntil(lambda: group.model.rowCount() == 11)
    settle(qtbot, page.context)
    assert not group.save_button.isEnabled()
    group.form.editor("number").setText("PLC 101")
    group.form.editor("credits").setText("3")
    all_passed = next(b for b in group.findChildren(QPushButton) if b.text() == "All passed")
    QTest.mouseClick(all_passed, Qt.MouseButton.LeftButton)
    group.table.go_to(1)
    QTest.keyClick(group.table, Qt.Key.Key_Space)
    group.table.go_to(0, 2)
    QTest.keyClick(group.table, Qt.Key.Key_F2)
    editor = group.table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "A-")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.mouseClick(group.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(pilot_office.records.all(CourseResult)) == before + 11)
    made = pilot_office.records.all(CourseResult)[before:]
    assert {(item.number, item.credits) for item in made} == {("PLC 101", 3)}
    assert sorted(item.result for item in made).count("fail") == 1
    assert [item.grade for item in made].count("A-") == 1
    settle(qtbot, page.context)
    assert page.table.isVisible()
    undo = page.context.notices.recent[0].undo
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: len(pilot_office.records.all(CourseResult)) == before)


def test_nobody_marked_says_so(qtbot: QtBot, page: CoursesPage) -> None:
    page.open("group")
    qtbot.waitUntil(lambda: page.group.model.rowCount() == 11)
    settle(qtbot, page.context)
    page.group.form.submit()
    assert "Nobody is marked" in words_on(page.group)


def test_one_result_by_form(
    qtbot: QtBot, page: CoursesPage, pilot_office: Office, pilot: Pilot
) -> None:
    person_id = pilot.people["Linda Phạm"].person_id
    page.open("new")
    dialog = page.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    settle(qtbot, page.context)
    dialog.form.submit()
    assert "person_id" in dialog.form.problems()
    dialog.form.editor("person_id").set_value(person_id)
    dialog.form.editor("credits").setText("2")
    dialog.form.submit()
    qtbot.waitUntil(lambda: bool(pilot_office.coursework.of_person(person_id)))
    settle(qtbot, page.context)
    model = page.table.model
    names = [model.index(at, 0).data() for at in range(model.rowCount())]
    assert "Linda Phạm" in names
