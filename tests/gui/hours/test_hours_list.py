from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from plc_desktop.domain.tables import HoursRow
from plc_desktop.services.app import Office
from tests import factories
from tests.gui.conftest import Answers
from tests.gui.looking import settle
from tests.gui.pilot import HOSTILE_NAME, Pilot
from tests.gui.reading import words_on
from ui.common.choosers import ChoiceEdit
from ui.common.confirm import ConfirmDialog
from ui.common.form_dialog import FormDialog
from ui.common.history_dialog import HistoryDialog
from ui.common.page import PageContext
from ui.common.search_chip import SearchChip
from ui.common.text import PlainLabel
from ui.hours.entry_dialog import EntryDialog
from ui.hours.page import HoursPage

JOAO = "João Pedro Nogueira"


@pytest.fixture
def page(qtbot: QtBot, pilot_office: Office, page_context: PageContext) -> Iterator[HoursPage]:
    shown = HoursPage(pilot_office, page_context)
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    shown.show()
    settle(qtbot, shown.context)
    yield shown
    settle(qtbot, shown.context)


def _narrow(qtbot: QtBot, page: HoursPage, address: str) -> list[HoursRow]:
    page.open(address)
    settle(qtbot, page.context)
    model = page.list.table.model
    rows = [model.row(at) for at in range(model.rowCount())]
    return [row for row in rows if row is not None]


def _select(page: HoursPage, *positions: int) -> None:
    view = page.list.table.view
    view.clearSelection()
    for number, at in enumerate(positions):
        index = page.list.table.model.index(at, 0)
        modifier = Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, modifier, view.visualRect(index).center()
        )


def _action(page: HoursPage, text: str) -> QAction:
    return next(item for item in page.list.table.view.actions() if item.text() == text)


def test_filters_of_an_address(qtbot: QtBot, page: HoursPage, pilot: Pilot) -> None:
    person_id = pilot.people[JOAO].person_id
    rows = _narrow(qtbot, page, f"person={person_id}")
    assert {row.person for row in rows} == {JOAO}
    rows = _narrow(qtbot, page, "state=returned")
    assert {row.state for row in rows} == {"returned"}
    assert {row.person for row in rows} == {"王秀英"}
    rows = _narrow(qtbot, page, "from_on=2026-03-01&until_on=2026-03-05")
    assert {row.worked_on.month for row in rows} == {3}
    assert max(row.worked_on for row in rows) <= date(2026, 3, 5)
    rows = _narrow(qtbot, page, "")
    assert len({row.person for row in rows}) > 5


def test_person_chip_finds_by_typing(qtbot: QtBot, page: HoursPage) -> None:
    chip = next(c for c in page.findChildren(SearchChip) if "Parent leader" in c.text())
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    popup = chip.findChild(QListWidget)
    assert isinstance(popup, QListWidget)
    search = chip.findChild(QLineEdit)
    assert isinstance(search, QLineEdit)
    QTest.keyClicks(search, "joao")
    qtbot.waitUntil(lambda: popup.count() == 2)
    QTest.keyClick(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: JOAO in chip.text())
    settle(qtbot, page.context)
    model = page.list.table.model
    assert {model.row(at).person for at in range(model.rowCount())} == {JOAO}  # type: ignore[union-attr]


def test_submit_draft_and_undo(
    qtbot: QtBot, page: HoursPage, pilot_office: Office, pilot: Pilot
) -> None:
    person_id = pilot.people[JOAO].person_id
    rows = _narrow(qtbot, page, f"person={person_id}&state=draft")
    _select(page, 0)
    assert _action(page, "Submit for signature").isEnabled()
    assert not _action(page, "Bring back").isEnabled()
    _action(page, "Submit for signature").trigger()
    qtbot.waitUntil(lambda: pilot_office.hours.row(rows[0].id).state == "submitted")
    settle(qtbot, page.context)
    undo = page.context.notices.recent[0].undo
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: pilot_office.hours.row(rows[0].id).state == "draft")


def test_void_with_reason_then_bring_back(
    qtbot: QtBot, page: HoursPage, pilot_office: Office, pilot: Pilot
) -> None:
    person_id = pilot.people[JOAO].person_id
    rows = _narrow(qtbot, page, f"person={person_id}&state=signed")
    assert len(rows) > 2
    _select(page, 0, 1)
    QTest.keyClick(page.list.table.view, Qt.Key.Key_Delete)
    dialog = page.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    said = " ".join(label.text() for label in dialog.findChildren(PlainLabel))
    assert "2 signature(s) stop counting" in said
    dialog.form.editor("reason").setText("Wrong person")
    dialog.form.submit()
    ids = [rows[0].id, rows[1].id]
    qtbot.waitUntil(lambda: {pilot_office.hours.row(i).state for i in ids} == {"void"})
    _narrow(qtbot, page, f"person={person_id}&state=void")
    _select(page, 0, 1)
    _action(page, "Bring back").trigger()
    qtbot.waitUntil(lambda: {pilot_office.hours.row(i).state for i in ids} == {"signed"})


def test_copy_to_another_day(qtbot: QtBot, page: HoursPage, pilot: Pilot) -> None:
    person_id = pilot.people[JOAO].person_id
    _narrow(qtbot, page, f"person={person_id}&state=draft")
    _select(page, 0)
    QTest.keyClick(page.list.table.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    dialog.form.editor("worked_on").setText("Mar 17")
    dialog.form.submit()
    qtbot.waitUntil(lambda: page.list.table.model.rowCount() == 2)
    days = {page.list.table.model.row(at).worked_on for at in range(2)}  # type: ignore[union-attr]
    assert days == {date(2026, 3, 19), date(2026, 3, 17)}


def test_enter_opens_the_form_and_saves_the_change(
    qtbot: QtBot, page: HoursPage, pilot_office: Office, pilot: Pilot
) -> None:
    person_id = pilot.people[JOAO].person_id
    rows = _narrow(qtbot, page, f"person={person_id}&state=draft")
    _select(page, 0)
    QTest.keyClick(page.list.table.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.findChild(EntryDialog) is not None)
    dialog = page.findChild(EntryDialog)
    assert isinstance(dialog, EntryDialog)
    settle(qtbot, page.context)
    assert dialog.form.editor("length").text() == "1:30"
    dialog.form.editor("length").setText("9-17")
    dialog.form.editor("break_minutes").setText("0:30")
    dialog.form.editor("description").setPlainText("Translated at the clinic")
    settle(qtbot, page.context)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: pilot_office.hours.entry(rows[0].id).minutes == 450)
    entry = pilot_office.hours.entry(rows[0].id)
    assert (entry.break_minutes, entry.description) == (30, "Translated at the clinic")


def test_changing_a_signed_line_names_the_signature(
    qtbot: QtBot, page: HoursPage, pilot_office: Office, pilot: Pilot
) -> None:
    person_id = pilot.people[JOAO].person_id
    rows = _narrow(qtbot, page, f"person={person_id}&state=signed")
    page.open(f"entry/{rows[0].id}")
    qtbot.waitUntil(lambda: page.findChild(EntryDialog) is not None)
    dialog = page.findChild(EntryDialog)
    assert isinstance(dialog, EntryDialog)
    settle(qtbot, page.context)
    dialog.form.editor("length").setText("1:00")
    dialog.form.submit()
    qtbot.waitUntil(lambda: dialog.findChild(ConfirmDialog) is not None)
    question = dialog.findChild(ConfirmDialog)
    assert isinstance(question, ConfirmDialog)
    said = " ".join(label.text() for label in question.findChildren(PlainLabel))
    assert "Peter Okafor" in said
    keep = next(button for button in question.findChildren(QPushButton) if button.isDefault())
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    settle(qtbot, page.context)
    assert pilot_office.hours.row(rows[0].id).state == "signed"
    dialog.reject()


def test_double_entries_are_decided(
    qtbot: QtBot, page: HoursPage, pilot_office: Office, pilot: Pilot
) -> None:
    placement_id = pilot.people["王秀英"].placement_id
    made = pilot_office.hours.record_many(
        [factories.hours(placement_id, worked_on=date(2026, 3, 18), minutes=60) for _ in range(3)]
    )
    ids = [entry.id for entry in made.entries]
    page.open("doubles")
    qtbot.waitUntil(lambda: len(_buttons(page, "Two events")) == 2)
    QTest.mouseClick(_buttons(page, "Two events")[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sum(pilot_office.hours.row(i).is_held for i in ids) == 1)
    settle(qtbot, page.context)
    QTest.mouseClick(_buttons(page, "The same event")[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sum(pilot_office.hours.row(i).state == "void" for i in ids) == 1)
    qtbot.waitUntil(lambda: not _buttons(page, "The same event"))
    undo = page.context.notices.recent[0].undo
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: bool(_buttons(page, "The same event")))


def test_an_event_that_was_decided_differently_is_decided_again(
    qtbot: QtBot, page: HoursPage, pilot_office: Office, pilot: Pilot
) -> None:
    placement_id = pilot.people["王秀英"].placement_id
    made = pilot_office.hours.record_many(
        [factories.hours(placement_id, worked_on=date(2026, 3, 18), minutes=60) for _ in range(2)]
    )
    first, second = (entry.id for entry in made.entries)
    pilot_office.hours.decide_same_event(first, second)
    back = pilot_office.hours.restore([second])
    pilot_office.hours.decide_same_event(second, first)
    pilot_office.history.undo(back.change_id)
    page.open("doubles")
    qtbot.waitUntil(lambda: bool(_buttons(page, "The same event: how long")))
    said = [label.text() for label in page.doubles.findChildren(PlainLabel)]
    (one,) = (text for text in said if "the same event, the first line stays" in text)
    assert one.startswith("Decided differently:")
    assert any("the same event, the second line stays" in text for text in said)
    QTest.mouseClick(_buttons(page, "The same event: how long")[0], Qt.MouseButton.LeftButton)
    dialog = page.doubles.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    choices = dialog.form.editor("stands")
    assert isinstance(choices, ChoiceEdit)
    assert choices.itemText(2).startswith("Second line: ")
    dialog.form.set_values({"stands": "second"})
    dialog.form.submit()
    qtbot.waitUntil(lambda: pilot_office.hours.row(first).state == "void")
    assert pilot_office.hours.row(second).state != "void"
    qtbot.waitUntil(lambda: not _buttons(page, "The same event"))


def test_two_void_lines_of_one_event_are_decided(
    qtbot: QtBot,
    page: HoursPage,
    pilot_office: Office,
    pilot: Pilot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    placement_id = pilot.people["王秀英"].placement_id
    made = pilot_office.hours.record_many(
        [factories.hours(placement_id, worked_on=date(2026, 3, 18), minutes=60) for _ in range(2)]
    )
    kept, gone = (entry.id for entry in made.entries)
    pilot_office.hours.decide_same_event(kept, gone)
    pilot_office.hours.void([kept], "Written twice")
    monkeypatch.setattr(  # as if another laptop had made the first line void
        "plc_desktop.storage.lost_events._Knowledge.had_nobody", lambda *_: True
    )
    page.open("doubles")
    qtbot.waitUntil(lambda: bool(_buttons(page, "Count the first")))
    said = [label.text() for label in page.doubles.findChildren(PlainLabel)]
    assert any("the first line is void: Written twice" in text for text in said)
    assert any("the same event, the first line stays" in text for text in said)
    settle(qtbot, page.context)
    QTest.mouseClick(_buttons(page, "Count the second")[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pilot_office.hours.row(gone).state != "void")
    qtbot.waitUntil(lambda: not _buttons(page, "Count the first"))
    settle(qtbot, page.context)
    undo = page.context.notices.recent[0].undo
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: bool(_buttons(page, "Neither")))
    settle(qtbot, page.context)
    QTest.mouseClick(_buttons(page, "Neither")[0], Qt.MouseButton.LeftButton)
    dialog = page.doubles.dialog
    assert dialog is not None
    dialog.form.set_values({"reason": "Did not take place"})
    dialog.form.submit()
    qtbot.waitUntil(lambda: not _buttons(page, "Neither"))
    settle(qtbot, page.context)
    assert pilot_office.hours.lost_events() == []


def test_of_very_many_lines_a_card_shows_the_first(
    qtbot: QtBot, page: HoursPage, pilot_office: Office, pilot: Pilot
) -> None:
    placement_id = pilot.people["王秀英"].placement_id
    pilot_office.hours.record_many(
        [factories.hours(placement_id, worked_on=date(2026, 3, 18), minutes=60) for _ in range(12)]
    )
    page.open("doubles")
    qtbot.waitUntil(lambda: len(_buttons(page, "Two events")) == 9)
    said = [label.text() for label in page.doubles.findChildren(PlainLabel)]
    assert "2 more line(s) follow when these are decided." in said


def test_one_event_of_two_lengths_is_asked_about(
    qtbot: QtBot, page: HoursPage, pilot_office: Office, pilot: Pilot
) -> None:
    placement_id = pilot.people["王秀英"].placement_id
    day = date(2026, 3, 18)
    spans = ((time(9), time(10), 60), (time(9), time(11), 120))
    made = pilot_office.hours.record_many(
        [
            factories.hours(
                placement_id, worked_on=day, starts_at=start, ends_at=end, minutes=minutes
            )
            for start, end, minutes in spans
        ]
    )
    first, second = (entry.id for entry in made.entries)
    page.open("doubles")
    qtbot.waitUntil(lambda: bool(_buttons(page, "The same event: how long")))
    QTest.mouseClick(_buttons(page, "The same event: how long")[0], Qt.MouseButton.LeftButton)
    dialog = page.doubles.dialog
    assert dialog is not None
    form = dialog.form
    qtbot.waitUntil(dialog.isVisible)
    assert not form.editor("minutes").isVisible()
    form.set_values({"stands": "other"})
    qtbot.waitUntil(form.editor("minutes").isVisible)
    assert not form.editor("reason").isVisible()  # neither is signed
    form.set_values({"minutes": 90})
    form.submit()
    qtbot.waitUntil(lambda: pilot_office.hours.row(second).state == "void")
    assert pilot_office.hours.row(first).minutes == 90
    settle(qtbot, page.context)

    undo = page.context.notices.recent[0].undo
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: bool(_buttons(page, "The same event: how long")))
    settle(qtbot, page.context)
    QTest.mouseClick(_buttons(page, "The same event: how long")[0], Qt.MouseButton.LeftButton)
    dialog = page.doubles.dialog
    assert dialog is not None
    dialog.form.set_values({"stands": "second"})
    dialog.form.submit()
    qtbot.waitUntil(lambda: pilot_office.hours.row(first).state == "void")
    assert pilot_office.hours.row(second).minutes == 120
    settle(qtbot, page.context)


def _buttons(page: HoursPage, start: str) -> list[QPushButton]:
    found = page.doubles.findChildren(QPushButton)
    return [b for b in found if b.isVisible() and b.text().startswith(start)]


def test_names_are_shown_as_they_were_typed(qtbot: QtBot, page: HoursPage, pilot: Pilot) -> None:
    rows = _narrow(qtbot, page, f"person={pilot.people[HOSTILE_NAME].person_id}")
    assert rows[0].person == HOSTILE_NAME
    index = page.list.table.model.index(0, 0)
    tooltip = str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert "<img" not in tooltip


def test_goes_to_the_parent_leader(
    qtbot: QtBot, page: HoursPage, pilot: Pilot, answers: Answers
) -> None:
    person_id = pilot.people[JOAO].person_id
    _narrow(qtbot, page, f"person={person_id}")
    _select(page, 0)
    _action(page, "Show the parent leader").trigger()
    assert answers.addresses == [f"parent-leader/{person_id}"]


def test_empty_workspace_offers_the_first_step(
    qtbot: QtBot, office: Office, page_context: PageContext
) -> None:
    page = HoursPage(office, page_context)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    settle(qtbot, page.context)
    button = next(b for b in page.findChildren(QPushButton) if b.text() == "Add hours")
    qtbot.waitUntil(button.isVisible)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.entry.isVisible()
    settle(qtbot, page.context)


def test_history_shows_before_and_after(
    qtbot: QtBot, page: HoursPage, pilot_office: Office, pilot: Pilot
) -> None:
    person_id = pilot.people[JOAO].person_id
    rows = _narrow(qtbot, page, f"person={person_id}&state=draft")
    entry = pilot_office.hours.entry(rows[0].id)
    pilot_office.hours.edit(dataclasses.replace(entry, minutes=105))
    page.refresh()
    settle(qtbot, page.context)
    _select(page, 0)
    QTest.keyClick(page.list.table.view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    model = dialog.table.model
    qtbot.waitUntil(lambda: model.rowCount() > 1)
    cells = {
        str(model.index(row, column).data())
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    }
    assert {"1:30", "1:45", "Ana Duarte"} <= cells


def test_a_chosen_line_says_why_it_came_back(qtbot: QtBot, page: HoursPage) -> None:
    _narrow(qtbot, page, "state=returned")
    assert "Please give the place." not in words_on(page)
    _select(page, 0)
    assert "Please give the place." in words_on(page)


def test_an_addresss_own_filter_shows_and_can_be_let_go(
    qtbot: QtBot, page: HoursPage, pilot: Pilot
) -> None:
    rows = _narrow(qtbot, page, f"placement={pilot.people[JOAO].placement_id}")
    assert {row.person for row in rows} == {JOAO}
    chip = next(b for b in page.findChildren(QPushButton) if b.text() == "One placement ×")
    assert chip.isVisible()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    settle(qtbot, page.context)
    assert page.list.table.model.rowCount() > len(rows)
    assert not chip.isVisible()


def test_chosen_filters_stay_when_coming_back(qtbot: QtBot, page: HoursPage) -> None:
    page.list.table.set_filter("state", "returned")
    page.open("week")
    page.open("")
    settle(qtbot, page.context)
    assert page.list.table.model.rowCount() == 1
    _narrow(qtbot, page, "state=void")
    rows = _narrow(qtbot, page, "")
    assert len(rows) > 1
