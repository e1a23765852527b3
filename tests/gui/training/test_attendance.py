from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from plc_desktop.domain.records import Attendance, TrainingSession
from plc_desktop.services.app import Office
from tests.gui.conftest import Answers
from tests.gui.looking import settle
from tests.gui.pilot import Pilot
from tests.gui.reading import words_on
from ui.common.form_dialog import FormDialog
from ui.common.page import PageContext
from ui.training.page import TrainingPage
from ui.training.session_page import TrainingSessionPage


@pytest.fixture
def session(pilot_office: Office) -> TrainingSession:
    held = TrainingSession(
        id="", topic="Advocacy", title="Testifying", held_on=date(2026, 3, 18), minutes=150
    )
    return pilot_office.records.save(held).record


@pytest.fixture
def page(
    qtbot: QtBot, pilot_office: Office, page_context: PageContext, session: TrainingSession
) -> Iterator[TrainingSessionPage]:
    shown = TrainingSessionPage(pilot_office, page_context)
    qtbot.addWidget(shown)
    shown.resize(1100, 760)
    shown.show()
    shown.open(session.id)
    qtbot.waitUntil(lambda: shown.model.rowCount() == 11)
    settle(qtbot, shown.context)
    yield shown
    settle(qtbot, shown.context)


def _saved(office: Office, session: TrainingSession) -> dict[str, tuple[str, int]]:
    found = office.records.all(Attendance, session_id=session.id)
    return {item.person_id: (item.status, item.minutes) for item in found}


def _choose(page: TrainingSessionPage, row: int) -> None:
    page.table.go_to(row)


def test_the_only_cohort_is_offered_and_nobody_is_marked(page: TrainingSessionPage) -> None:
    assert {line.mark for line in page.model.lines} == {""}
    assert "11 not marked" in words_on(page)
    assert not page.save_button.isEnabled()
    assert page.header.title == "Testifying"


def test_space_goes_through_the_marks(page: TrainingSessionPage) -> None:
    _choose(page, 0)
    marks = []
    for _ in range(4):
        QTest.keyClick(page.table, Qt.Key.Key_Space)
        marks.append(page.model.lines[0].mark)
    assert marks == ["present", "excused", "absent", "present"]
    assert page.model.lines[0].value == 150


def test_letters_mark_and_go_down(page: TrainingSessionPage) -> None:
    _choose(page, 0)
    QTest.keyClicks(page.table, "pea")
    assert [line.mark for line in page.model.lines[:3]] == ["present", "excused", "absent"]
    assert page.table.currentIndex().row() == 3


def test_all_present_leaves_earlier_marks_and_is_saved_with_who_confirmed(
    qtbot: QtBot, page: TrainingSessionPage, pilot_office: Office, session: TrainingSession
) -> None:
    _choose(page, 1)
    QTest.keyClicks(page.table, "a")
    button = next(b for b in page.findChildren(QPushButton) if b.text() == "All present")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    page.confirmed_by.setText("Dr. Lee")
    QTest.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(_saved(pilot_office, session)) == 11)
    saved = list(_saved(pilot_office, session).values())
    assert saved.count(("present", 150)) == 10
    assert saved.count(("absent", 0)) == 1
    found = pilot_office.records.all(Attendance, session_id=session.id)
    assert {item.confirmed_by for item in found} == {"Dr. Lee"}
    settle(qtbot, page.context)
    undo = page.context.notices.recent[0].undo
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: not _saved(pilot_office, session))
    qtbot.waitUntil(lambda: {line.mark for line in page.model.lines} == {""})


def test_digits_type_another_length(
    qtbot: QtBot, page: TrainingSessionPage, pilot_office: Office, session: TrainingSession
) -> None:
    _choose(page, 2)
    QTest.keyClicks(page.table, "1")
    editor = page.table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, ":30")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    line = page.model.lines[2]
    assert (line.mark, line.value) == ("present", 90)
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _saved(pilot_office, session) == {line.id: ("present", 90)})


def test_a_length_that_makes_no_sense_is_not_saved(
    page: TrainingSessionPage, pilot_office: Office, session: TrainingSession
) -> None:
    page.model.setData(page.model.index(0, 2), "long")
    assert page.model.index(0, 2).data() == "long"
    QTest.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    assert page.model.lines[0].name in words_on(page)
    assert not _saved(pilot_office, session)


def test_unsaved_marks_stay_when_going_to_another_session(
    qtbot: QtBot, page: TrainingSessionPage, pilot_office: Office, session: TrainingSession
) -> None:
    other = pilot_office.records.all(TrainingSession)[0]
    _choose(page, 0)
    QTest.keyClicks(page.table, "e")
    page.open(other.id)
    qtbot.waitUntil(lambda: page.header.title == other.title)
    settle(qtbot, page.context)
    assert page.model.lines[0].mark != "excused"
    page.open(session.id)
    qtbot.waitUntil(lambda: page.header.title == "Testifying")
    settle(qtbot, page.context)
    assert page.model.lines[0].mark == "excused"
    assert page.save_button.isEnabled()


def test_clicking_the_mark_goes_on(page: TrainingSessionPage) -> None:
    at = page.table.visualRect(page.model.index(4, 1)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.model.lines[4].mark == "present"


def test_a_new_session_leads_to_its_attendance(
    qtbot: QtBot,
    pilot_office: Office,
    page_context: PageContext,
    answers: Answers,
) -> None:
    page = TrainingPage(pilot_office, page_context)
    qtbot.addWidget(page)
    page.show()
    settle(qtbot, page.context)
    before = page.table.model.rowCount()
    page.open("new")
    dialog = page.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    settle(qtbot, page.context)
    dialog.form.editor("topic").setText("Public speaking")
    dialog.form.editor("minutes").setText("2:00")
    dialog.form.submit()
    qtbot.waitUntil(lambda: bool(answers.addresses))
    assert answers.addresses[0].startswith("training-session/")
    qtbot.waitUntil(lambda: page.table.model.rowCount() == before + 1)


def test_sessions_say_how_many_were_present(
    qtbot: QtBot, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    assert pilot.people
    page = TrainingPage(pilot_office, page_context)
    qtbot.addWidget(page)
    page.show()
    settle(qtbot, page.context)
    shown = [page.table.model.index(at, 5).data() for at in range(page.table.model.rowCount())]
    assert any(" of " in text for text in shown)
