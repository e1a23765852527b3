from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from plc_desktop.domain.records import Capstone
from plc_desktop.services.app import Office
from tests.gui.looking import settle
from tests.gui.pilot import Pilot
from ui.capstone.page import CapstonesPage
from ui.common.form_dialog import FormDialog
from ui.common.page import PageContext


@pytest.fixture
def page(qtbot: QtBot, pilot_office: Office, page_context: PageContext) -> Iterator[CapstonesPage]:
    shown = CapstonesPage(pilot_office, page_context)
    qtbot.addWidget(shown)
    shown.resize(1200, 800)
    shown.show()
    settle(qtbot, shown.context)
    yield shown
    settle(qtbot, shown.context)


def _capstone(office: Office, pilot: Pilot, name: str) -> Capstone:
    return office.capstone.of_person(pilot.people[name].person_id)[0]


def test_the_panels_decision_is_written_down_and_undone(
    qtbot: QtBot, page: CapstonesPage, pilot_office: Office, pilot: Pilot
) -> None:
    page.open("decision=planned")
    qtbot.waitUntil(lambda: page.table.model.rowCount() == 1)
    page.table.view.setFocus()
    page.table.view.selectRow(0)
    QTest.keyClick(page.table.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    assert dialog.form.editor("decision").value() == "accepted"
    dialog.form.editor("presented_on").setText("Mar 18")
    dialog.form.editor("feedback").setPlainText("Clear and brave")
    dialog.form.submit()
    qtbot.waitUntil(lambda: _capstone(pilot_office, pilot, "王秀英").decision == "accepted")
    found = _capstone(pilot_office, pilot, "王秀英")
    assert (found.presented_on, found.feedback) == (date(2026, 3, 18), "Clear and brave")
    settle(qtbot, page.context)
    assert "accepted" in page.context.notices.recent[0].text
    undo = page.context.notices.recent[0].undo
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: _capstone(pilot_office, pilot, "王秀英").decision == "planned")


def test_a_new_capstone(
    qtbot: QtBot, page: CapstonesPage, pilot_office: Office, pilot: Pilot
) -> None:
    person_id = pilot.people["Linda Phạm"].person_id
    page.open("new")
    dialog = page.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    settle(qtbot, page.context)
    dialog.form.editor("person_id").set_value(person_id)
    dialog.form.editor("title").setText("<b>Buses</b> & trains")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(pilot_office.capstone.of_person(person_id)))
    settle(qtbot, page.context)
    model = page.table.model
    titles = [model.index(at, 1).data() for at in range(model.rowCount())]
    assert "<b>Buses</b> & trains" in titles
