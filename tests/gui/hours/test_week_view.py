from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from plc_desktop.domain.records import HoursEntry, WeekAttestation
from plc_desktop.domain.tables import HoursRow, TableRequest
from plc_desktop.services.app import Office
from tests import factories
from tests.gui.looking import settle
from tests.gui.pilot import Pilot
from tests.gui.reading import words_on
from ui.common.confirm import ConfirmDialog
from ui.common.editors import TextEdit
from ui.common.form_dialog import FormDialog
from ui.common.page import PageContext
from ui.hours.page import HoursPage
from ui.hours.week_view import WeekView

JOAO = "João Pedro Nogueira"
MONDAY = date(2026, 3, 9)


@pytest.fixture
def page(qtbot: QtBot, pilot_office: Office, page_context: PageContext) -> Iterator[HoursPage]:
    shown = HoursPage(pilot_office, page_context)
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    shown.show()
    settle(qtbot, shown.context)
    yield shown
    settle(qtbot, shown.context)


@pytest.fixture
def week(qtbot: QtBot, page: HoursPage, pilot: Pilot, pilot_office: Office) -> WeekView:
    placement_id = pilot.people[JOAO].placement_id
    pilot_office.hours.record_many(
        [
            factories.hours(placement_id, worked_on=MONDAY, minutes=150, submit=False),
            factories.hours(
                placement_id,
                worked_on=date(2026, 3, 11),
                minutes=90,
                activity="Planning",
                submit=False,
            ),
        ]
    )
    page.open(f"week/{placement_id}/2026-03-12")
    qtbot.waitUntil(lambda: page.week.model.grid.total_minutes == 240)
    return page.week


def _cell(week: WeekView, activity: str, day: date) -> QModelIndex:
    index = week.model.index_of(activity, day)
    assert index.isValid()
    return index


def _type(week: WeekView, activity: str, day: date, text: str, key: Qt.Key) -> None:
    """Type into a cell as a person does: the first key opens the editor."""
    week.table.go_to(_cell(week, activity, day))
    QTest.keyClicks(week.table, text[0])
    editor = week.table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, key)


def _rows(office: Office, placement_id: str, day: date) -> list[HoursRow]:
    filters = {"placement": placement_id, "from_on": day.isoformat(), "until_on": day.isoformat()}
    found = office.tables.first_page("hours", TableRequest(filters=filters), 100)
    return [row for row in found if isinstance(row, HoursRow) and row.state != "void"]


def test_grid_shows_lengths_and_sums(week: WeekView) -> None:
    model = week.model
    assert model.index(model.total_row, 8).data() == "4:00"
    assert _cell(week, "Meetings", MONDAY).data() == "2:30"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Mon 9"
    assert _cell(week, "Planning", date(2026, 3, 11)).data() == "1:30"
    words = _cell(week, "Meetings", MONDAY).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Meetings" in words
    assert "Draft" in words


def test_typing_a_length_stores_an_entry(
    qtbot: QtBot, week: WeekView, pilot_office: Office, pilot: Pilot
) -> None:
    thursday = date(2026, 3, 12)
    _type(week, "Meetings", thursday, "9-11:30", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: week.model.grid.minutes("Meetings", thursday) == 150)
    row = _rows(pilot_office, pilot.people[JOAO].placement_id, thursday)[0]
    assert row.minutes == 150
    assert row.starts_at is not None
    assert week.table.currentIndex().row() == 1


def test_tab_goes_to_the_next_day_and_enter_goes_down(qtbot: QtBot, week: WeekView) -> None:
    _type(week, "Meetings", date(2026, 3, 10), "1", Qt.Key.Key_Tab)
    assert week.table.currentIndex() == _cell(week, "Meetings", date(2026, 3, 11))
    qtbot.waitUntil(lambda: week.model.grid.minutes("Meetings", date(2026, 3, 10)) == 60)


def test_shift_tab_goes_back_and_chooses_one_cell(week: WeekView) -> None:
    week.table.setFocus()
    week.table.go_to(_cell(week, "Meetings", date(2026, 3, 11)))
    QTest.keyClick(week.table, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    before = _cell(week, "Meetings", date(2026, 3, 10))
    assert week.table.currentIndex() == before
    assert week.table.selectedIndexes() == [before]


def test_tab_leaves_the_table_after_the_last_cell(week: WeekView) -> None:
    table = week.table
    table.setFocus()
    last = week.model.grid.activities[-1]
    table.go_to(_cell(week, last, date(2026, 3, 15)))
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert week.window().focusWidget() is not table


def test_typing_over_a_cell_changes_its_entry(
    qtbot: QtBot, week: WeekView, pilot_office: Office, pilot: Pilot
) -> None:
    before = _rows(pilot_office, pilot.people[JOAO].placement_id, MONDAY)[0]
    _type(week, "Meetings", MONDAY, "3", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: week.model.grid.minutes("Meetings", MONDAY) == 180)
    assert pilot_office.hours.entry(before.id).minutes == 180


def test_nonsense_stays_in_the_cell_with_the_reason(qtbot: QtBot, week: WeekView) -> None:
    _type(week, "Meetings", MONDAY, "soon", Qt.Key.Key_Return)
    index = _cell(week, "Meetings", MONDAY)
    assert index.data() == "soon"
    assert "soon" in words_on(week)
    assert week.model.grid.minutes("Meetings", MONDAY) == 150
    _type(week, "Meetings", MONDAY, "2", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: index.data() == "2:00")


def test_del_clears_a_draft_and_ctrl_z_brings_it_back(qtbot: QtBot, week: WeekView) -> None:
    week.table.go_to(_cell(week, "Meetings", MONDAY))
    QTest.keyClick(week.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: week.model.grid.total_minutes == 90)
    QTest.keyClick(week.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: week.model.grid.total_minutes == 240)


def test_paste_from_a_spreadsheet(qtbot: QtBot, week: WeekView) -> None:
    week.table.go_to(_cell(week, "Meetings", date(2026, 3, 10)))
    QGuiApplication.clipboard().setText("1:00\t\t2.5\r\n0:30\t\tnever\r\n")
    QTest.keyClick(week.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: week.model.grid.total_minutes == 240 + 60 + 150 + 30)
    second = week.model.grid.activities[1]
    assert _cell(week, second, date(2026, 3, 12)).data() == "never"


def test_copy_gives_what_a_spreadsheet_reads(week: WeekView) -> None:
    table = week.table
    table.go_to(_cell(week, "Meetings", MONDAY))
    QTest.keyClick(table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "2:30\t"


def test_a_new_activity_gets_a_line(qtbot: QtBot, week: WeekView) -> None:
    table, model = week.table, week.model
    table.go_to(model.index(model.add_row, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Translation at intake")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Translation at intake" in model.grid.activities)
    _type(week, "Translation at intake", MONDAY, "2", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: model.grid.total_minutes == 360)


def test_a_signed_cell_asks_before_its_signature_is_lost(
    qtbot: QtBot, week: WeekView, page: HoursPage, pilot_office: Office, pilot: Pilot
) -> None:
    placed = pilot.people[JOAO]
    row = _rows(pilot_office, placed.placement_id, MONDAY)[0]
    pilot_office.hours.submit((row.id,))
    factories.sign_all(pilot_office, placed.supervisor_id)
    page.refresh()
    qtbot.waitUntil(
        lambda: week.model.entries(_cell(week, "Meetings", MONDAY))[0].state == "signed"
    )
    _type(week, "Meetings", MONDAY, "4", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: week.findChild(ConfirmDialog) is not None)
    dialog = week.findChild(ConfirmDialog)
    assert isinstance(dialog, QDialog)
    assert "Peter Okafor" in words_on(dialog)
    dialog.reject()
    qtbot.waitUntil(lambda: _cell(week, "Meetings", MONDAY).data() == "2:30")
    assert pilot_office.hours.row(row.id).state == "signed"
    _type(week, "Meetings", MONDAY, "4", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: week.findChild(ConfirmDialog) not in (None, dialog))
    again = week.findChild(ConfirmDialog)
    assert isinstance(again, QDialog)
    (reason,) = again.findChildren(TextEdit)
    reason.setText("She stayed until two")
    (act,) = (b for b in again.findChildren(QPushButton) if b.text() == "Change it all the same")
    QTest.mouseClick(act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: week.model.grid.minutes("Meetings", MONDAY) == 240)
    assert pilot_office.hours.row(row.id).state == "submitted"
    undo = page.context.notices.recent[0].undo
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: week.model.grid.minutes("Meetings", MONDAY) == 150)
    assert pilot_office.hours.row(row.id).state == "signed"


def test_del_on_a_submitted_cell_asks_for_a_reason(
    qtbot: QtBot, week: WeekView, page: HoursPage, pilot_office: Office, pilot: Pilot
) -> None:
    row = _rows(pilot_office, pilot.people[JOAO].placement_id, MONDAY)[0]
    pilot_office.hours.submit((row.id,))
    page.refresh()
    qtbot.waitUntil(
        lambda: week.model.entries(_cell(week, "Meetings", MONDAY))[0].state == "submitted"
    )
    week.table.go_to(_cell(week, "Meetings", MONDAY))
    QTest.keyClick(week.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.window().findChild(FormDialog) is not None)
    dialog = page.window().findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    dialog.form.submit()
    assert dialog.form.problems()
    dialog.form.editor("reason").setText("Wrong date")
    dialog.form.submit()
    qtbot.waitUntil(lambda: week.model.grid.total_minutes == 90)
    found = pilot_office.hours.row(row.id)
    assert (found.state, found.reason) == ("void", "Wrong date")


def test_week_complete_is_written_down_and_taken_back(
    qtbot: QtBot, week: WeekView, pilot_office: Office, pilot: Pilot
) -> None:
    person_id = pilot.people[JOAO].person_id
    button = week.complete_button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: button.text() == "Week complete")
    found = pilot_office.records.all(WeekAttestation, person_id=person_id)
    assert [(item.week_starts_on, item.statement) for item in found] == [(MONDAY, "complete")]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: button.text() == "This week is complete")
    assert pilot_office.records.all(WeekAttestation, person_id=person_id) == []


def test_an_empty_week_says_nothing_to_report(
    qtbot: QtBot, week: WeekView, page: HoursPage, pilot_office: Office, pilot: Pilot
) -> None:
    page.open(f"week/{pilot.people[JOAO].placement_id}/2026-04-20")
    qtbot.waitUntil(lambda: week.complete_button.text() == "Nothing to report this week")
    QTest.mouseClick(week.complete_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: week.complete_button.text() == "Nothing to report")
    person_id = pilot.people[JOAO].person_id
    found = pilot_office.records.all(WeekAttestation, person_id=person_id)
    assert found[0].statement == "nothing_to_report"


def test_submit_sends_the_weeks_drafts(qtbot: QtBot, week: WeekView, page: HoursPage) -> None:
    assert week.submit_button.isEnabled()
    QTest.mouseClick(week.submit_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not week.submit_button.isEnabled())
    assert {row.state for row in week.model.grid.entries} == {"submitted"}
    assert "2 line(s) wait" in page.context.notices.recent[0].text


def test_details_are_stored_on_going_to_another_cell(
    qtbot: QtBot, week: WeekView, pilot_office: Office, pilot: Pilot
) -> None:
    week.table.go_to(_cell(week, "Meetings", MONDAY))
    form = week.details.form
    qtbot.waitUntil(form.isVisible)
    form.editor("description").setPlainText("Council meeting about buses")
    week.table.go_to(_cell(week, "Planning", date(2026, 3, 11)))
    row = _rows(pilot_office, pilot.people[JOAO].placement_id, MONDAY)[0]
    qtbot.waitUntil(
        lambda: pilot_office.hours.entry(row.id).description == "Council meeting about buses"
    )


def test_start_and_end_decide_the_length(
    qtbot: QtBot, week: WeekView, pilot_office: Office, pilot: Pilot
) -> None:
    week.table.go_to(_cell(week, "Meetings", MONDAY))
    form = week.details.form
    qtbot.waitUntil(form.isVisible)
    form.editor("starts_at").setText("14:00")
    form.editor("ends_at").setText("15:15")
    form.editor("break_minutes").setText("0:15")
    form.submit()
    qtbot.waitUntil(lambda: week.model.grid.minutes("Meetings", MONDAY) == 60)
    row = _rows(pilot_office, pilot.people[JOAO].placement_id, MONDAY)[0]
    entry: HoursEntry = pilot_office.hours.entry(row.id)
    assert (entry.minutes, entry.break_minutes) == (60, 15)


def test_side_shows_the_pathway_and_advice(
    qtbot: QtBot, week: WeekView, page: HoursPage, pilot_office: Office, pilot: Pilot
) -> None:
    placement_id = pilot.people[JOAO].placement_id
    pilot_office.hours.record(
        factories.hours(placement_id, worked_on=date(2026, 3, 12), minutes=780, submit=False)
    )
    page.refresh()
    qtbot.waitUntil(lambda: "A long day" in week.side.advice.text)
    assert "13:00" in week.side.advice.text
    assert "this week" in words_on(week.side)


@pytest.mark.parametrize("width", [1024, 900])
def test_no_title_of_a_day_is_cut(
    week: WeekView, page: HoursPage, qtbot: QtBot, width: int
) -> None:
    page.resize(width, 780)
    header = week.table.horizontalHeader()

    def is_whole() -> bool:
        days = range(1, week.model.columnCount())
        return all(header.sectionSize(at) >= header.sectionSizeHint(at) for at in days)

    qtbot.waitUntil(is_whole)
