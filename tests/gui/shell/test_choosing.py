"""Choosing from a list with the mouse and the keyboard, and how the table and lengths show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import time
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from plc_desktop.domain.durations import parse_span
from plc_desktop.errors import RuleError
from ui.common import theme
from ui.common.choosers import ChoiceEdit, Option
from ui.common.dates import format_span
from ui.main_window import MainWindow

Settle = Callable[[], None]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def choice(qtbot: Any, qapp: Any) -> Iterator[ChoiceEdit]:
    theme.apply(qapp, "light")
    room = QWidget()
    edit = ChoiceEdit(
        [Option("length", "Length in hours"), Option("site", "Site"), Option("who", "Supervisor")],
        none_label="Not used",
    )
    QHBoxLayout(room).addWidget(edit)
    qtbot.addWidget(room)
    room.show()
    room.activateWindow()
    yield edit
    room.hide()


def test_typing_after_a_click_replaces_the_words(choice: ChoiceEdit) -> None:
    choice.set_value("site")
    line = choice.lineEdit()
    assert line is not None
    QTest.mouseClick(line, LEFT, pos=QPoint(8, line.height() // 2))
    assert line.selectedText() == "Site"
    QTest.keyClicks(line, "sup")
    assert choice.currentText() == "sup"
    assert choice.value() == "who"


def test_a_click_offers_everything(choice: ChoiceEdit) -> None:
    line = choice.lineEdit()
    completer = choice.completer()
    assert line is not None
    assert completer is not None
    QTest.keyClicks(line, "sup")
    QTest.mouseClick(line, LEFT, pos=QPoint(8, line.height() // 2))
    assert completer.completionModel().rowCount() == len(("length", "site", "who"))


def test_a_piece_of_a_word_is_not_settled(choice: ChoiceEdit) -> None:
    line = choice.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "sup")
    before = choice.is_settled
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert (before, choice.is_settled) == (False, True)
    assert choice.value() == "who"


def test_words_not_in_the_list_are_refused(choice: ChoiceEdit) -> None:
    line = choice.lineEdit()
    assert line is not None
    line.setText("Not usedLen")
    with pytest.raises(RuleError, match="not_in_list"):
        choice.value()


@pytest.mark.parametrize("language", ["en_US", "es_US", "en_GB"])
def test_a_span_shown_is_read_as_the_same_times(language: str) -> None:
    QLocale.setDefault(QLocale(language))
    days = [time(hour, minute) for hour in range(24) for minute in (0, 45)]
    for starts_at in days:
        for ends_at in days:
            if ends_at > starts_at:
                shown = format_span(starts_at, ends_at)
                assert (shown, *parse_span(shown)) == (shown, starts_at, ends_at)


def test_a_notice_stays_in_front_of_the_next_page(opened: MainWindow, settle: Settle) -> None:
    bench = opened.workbench
    assert bench is not None
    opened.shell.notices.show("Line changed.", lambda: None)
    bench.navigate("sign-off")
    settle()
    middle = bench.notice_bar.mapTo(bench.stack, bench.notice_bar.rect().center())
    found = bench.stack.childAt(middle)
    assert found is not None
    assert found is bench.notice_bar or bench.notice_bar.isAncestorOf(found)


def test_an_address_of_hours_loads_its_view_from_another_page(
    opened: MainWindow, settle: Settle
) -> None:
    from ui.hours.page import HoursPage

    bench = opened.workbench
    assert bench is not None
    for address in ("hours", "home", "hours/add"):
        bench.navigate(address)
        settle()
    page = bench.page
    assert isinstance(page, HoursPage)
    assert not page.entry.placement.is_stale


def test_the_rules_get_a_new_version_and_undo_takes_it_back(
    qtbot: Any, opened: MainWindow, settle: Settle
) -> None:
    from ui.settings.page import SettingsPage

    bench = opened.workbench
    assert bench is not None
    bench.navigate("settings")
    settle()
    page = bench.page
    assert isinstance(page, SettingsPage)
    rules = page.rules
    assert rules.aside.text().endswith("version 1")
    qtbot.mouseClick(rules.change_button, LEFT)
    dialog = rules.dialog
    assert dialog is not None
    settle()
    dialog.form.editor("field_minutes").set_value(50 * 60)
    dialog.form.submit()
    settle()
    assert rules.aside.text().endswith("version 2")
    office = opened.office
    assert office is not None
    assert office.rule_sets.current().field_minutes == 50 * 60
    qtbot.mouseClick(bench.notice_bar._undo, LEFT)  # noqa: SLF001  # the Undo a person clicks
    settle()
    assert rules.aside.text().endswith("version 1")
