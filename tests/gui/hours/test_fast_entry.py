from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from plc_desktop.domain.records import HoursEntry
from plc_desktop.domain.tables import HoursRow, TableRequest
from plc_desktop.services.app import Office
from tests.gui.looking import settle
from tests.gui.pilot import Pilot
from tests.gui.reading import words_on
from ui.common.page import PageContext
from ui.hours.fast_entry import FastEntry
from ui.hours.page import HoursPage

JOAO = "João Pedro Nogueira"


@pytest.fixture
def page(qtbot: QtBot, pilot_office: Office, page_context: PageContext) -> Iterator[HoursPage]:
    shown = HoursPage(pilot_office, page_context)
    qtbot.addWidget(shown)
    shown.resize(1200, 760)
    shown.show()
    settle(qtbot, page_context)
    yield shown
    settle(qtbot, page_context)


@pytest.fixture
def entry(qtbot: QtBot, page: HoursPage, pilot: Pilot) -> FastEntry:
    page.open(f"add/{pilot.people[JOAO].placement_id}")
    qtbot.waitUntil(lambda: page.entry.placement.row is not None)
    return page.entry


def _has_lines(entry: FastEntry, count: int) -> bool:
    return len(entry.lines) == count


def _has_focus(widget: QWidget) -> bool:
    """Offscreen, a closed list of suggestions stays the active window; ask the page's own."""
    return widget.window().focusWidget() is widget


def _type(widget: QWidget, text: str) -> None:
    QTest.keyClicks(widget, text)


def _rows(office: Office, placement_id: str) -> list[HoursRow]:
    request = TableRequest(filters={"placement": placement_id, "state": ("draft", "submitted")})
    found = office.tables.first_page("hours", request, 100)
    return [row for row in found if isinstance(row, HoursRow)]


def test_three_lines_by_keyboard_alone(
    qtbot: QtBot, page: HoursPage, entry: FastEntry, pilot_office: Office, pilot: Pilot
) -> None:
    placement_id = pilot.people[JOAO].placement_id
    before = len(_rows(pilot_office, placement_id))
    for number, (day, length, activity, text) in enumerate(
        (
            ("Mar 16", "9-11:30", "Home visit", "Visited two families"),
            ("Mar 17", "2.5", "Phone outreach", "Called eleven families"),
            ("Mar 18", "0:45", "Meetings", ""),
        )
    ):
        line = entry.lines[number]
        line.focus()
        for field, words in zip(line.fields, (day, length, activity, text), strict=True):
            assert _has_focus(field)
            field.selectAll()
            _type(field, words)
            if field is not line.text:
                QTest.keyClick(field, Qt.Key.Key_Tab)
        QTest.keyClick(line.text, Qt.Key.Key_Return)
        qtbot.waitUntil(partial(_has_lines, entry, number + 2))
        assert _has_focus(entry.lines[-1].day)
    rows = _rows(pilot_office, placement_id)
    assert len(rows) == before + 3
    by_day = {row.worked_on: row for row in rows}
    visit = by_day[date(2026, 3, 16)]
    assert (visit.minutes, visit.starts_at, visit.ends_at) == (150, time(9), time(11, 30))
    assert (visit.activity, visit.description) == ("Home visit", "Visited two families")
    assert by_day[date(2026, 3, 17)].minutes == 150
    assert by_day[date(2026, 3, 18)].minutes == 45
    assert {by_day[date(2026, 3, day)].state for day in (16, 17, 18)} == {"draft"}
    settle(qtbot, page.context)


def test_next_line_begins_with_the_same_date(
    qtbot: QtBot, page: HoursPage, entry: FastEntry
) -> None:
    line = entry.lines[0]
    line.day.setText("Mar 2")
    line.length.setText("2")
    QTest.keyClick(line.length, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(entry.lines) == 2)
    assert entry.lines[1].day.value() == date(2026, 3, 2)
    settle(qtbot, page.context)


@pytest.mark.parametrize(
    ("length", "words"),
    [("", "fill this in"), ("soon", "soon"), ("11 am-9 am", "after the start"), ("99", "24 hours")],
)
def test_what_makes_no_sense_stays_with_the_reason(
    qtbot: QtBot, page: HoursPage, entry: FastEntry, length: str, words: str
) -> None:
    line = entry.lines[0]
    line.length.setText(length)
    QTest.keyClick(line.length, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(line.says))
    assert words in line.says
    assert _has_focus(line.length)
    assert line.length.text() == length
    assert len(entry.lines) == 1
    assert line.entry is None
    settle(qtbot, page.context)


def test_advice_stands_beside_the_line_and_does_not_block(
    qtbot: QtBot, page: HoursPage, entry: FastEntry
) -> None:
    line = entry.lines[0]
    line.day.setText("Dec 1, 2026")
    line.length.setText("14")
    qtbot.waitUntil(lambda: "has not come yet" in line.says)
    assert "more than" in line.says
    assert "Outside the placement" in line.says
    QTest.keyClick(line.length, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line.entry is not None)
    settle(qtbot, page.context)


def test_undo_gives_the_line_back_to_be_typed_again(
    qtbot: QtBot, page: HoursPage, entry: FastEntry, pilot_office: Office
) -> None:
    line = entry.lines[0]
    line.length.setText("1:15")
    line.text.setText("Called a family")
    QTest.keyClick(line.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line.entry is not None)
    assert line.entry is not None
    entry_id = line.entry.id
    notice = page.context.notices.recent[0]
    assert "1:15" in notice.text
    assert notice.undo is not None
    notice.undo()
    qtbot.waitUntil(lambda: line.entry is None)
    assert line.text.text() == "Called a family"
    assert pilot_office.records.find(HoursEntry, entry_id) is None
    settle(qtbot, page.context)


def test_a_stored_line_can_be_changed_in_place(
    qtbot: QtBot, page: HoursPage, entry: FastEntry, pilot_office: Office
) -> None:
    line = entry.lines[0]
    line.length.setText("2")
    QTest.keyClick(line.length, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line.entry is not None)
    line.focus(1)
    _type(line.length, "3")
    QTest.keyClick(line.length, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line.entry is not None and line.entry.minutes == 180)
    assert line.entry is not None
    assert pilot_office.hours.entry(line.entry.id).minutes == 180
    assert "3:00 in all" in words_on(entry)
    settle(qtbot, page.context)


def test_submit_at_once_sends_the_line_to_the_supervisor(
    qtbot: QtBot, page: HoursPage, entry: FastEntry, pilot_office: Office
) -> None:
    entry.submits.setChecked(True)
    line = entry.lines[0]
    line.length.setText("2")
    QTest.keyClick(line.length, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line.entry is not None)
    assert line.entry is not None
    assert pilot_office.hours.row(line.entry.id).state == "submitted"
    settle(qtbot, page.context)


def test_without_a_placement_the_line_asks_for_it(qtbot: QtBot, page: HoursPage) -> None:
    page.open("add")
    settle(qtbot, page.context)
    line = page.entry.lines[0]
    line.length.setText("2")
    QTest.keyClick(line.length, Qt.Key.Key_Return)
    assert "placement" in page.context.notices.recent[0].text
    assert line.entry is None


def test_arrows_go_between_lines(qtbot: QtBot, page: HoursPage, entry: FastEntry) -> None:
    line = entry.lines[0]
    line.length.setText("2")
    QTest.keyClick(line.length, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(entry.lines) == 2)
    QTest.keyClick(entry.lines[1].day, Qt.Key.Key_Up)
    assert _has_focus(line.day)
    QTest.keyClick(line.day, Qt.Key.Key_Down)
    assert _has_focus(entry.lines[1].day)
    settle(qtbot, page.context)
