"""What the form of a line says about its past, and a supplementary line instead of an edit."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from plc_desktop.services.sign_off.lines import Decision, SignOffRequest
from tests import factories
from tests.gui.looking import click, settle, show_page
from tests.gui.reading import words_on
from ui.common.confirm import ConfirmDialog
from ui.common.editors import TextEdit
from ui.common.history_table import history_lines
from ui.hours.entry_dialog import EntryDialog
from ui.hours.page import HoursPage

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from ui.common.page import PageContext


@pytest.fixture
def placed(office: Office) -> factories.Placed:
    made = factories.place(office)
    office.sign_off.make_key(made.supervisor_id, factories.SUPERVISOR_PASSPHRASE)
    return made


@pytest.fixture
def entry_id(office: Office, placed: factories.Placed) -> str:
    return factories.record_hours(office, placed, worked_on=date(2026, 3, 5), minutes=120)


@pytest.fixture
def page(qtbot: Any, office: Office, page_context: PageContext, entry_id: str) -> HoursPage:
    assert entry_id
    shown = HoursPage(office, page_context)
    show_page(qtbot, shown)
    return shown


def decide(office: Office, placed: factories.Placed, decision: str, reason: str = "") -> None:
    lines = office.sign_off.lines(placed.supervisor_id)
    office.sign_off.sign_off(
        SignOffRequest(
            supervisor_id=placed.supervisor_id,
            decisions=tuple(
                Decision(line.line.entry_id, line.line.content_hash, decision, reason)
                for line in lines
            ),
            passphrase=factories.SUPERVISOR_PASSPHRASE,
        )
    )


def opened(qtbot: Any, page: HoursPage, entry_id: str) -> EntryDialog:
    page.open(f"entry/{entry_id}")
    qtbot.waitUntil(lambda: page.findChild(EntryDialog) is not None)
    dialog = page.findChild(EntryDialog)
    assert isinstance(dialog, EntryDialog)
    settle(qtbot, page.context)
    return dialog


def test_the_reason_of_a_return_is_shown_and_a_change_makes_it_wait_again(
    qtbot: Any, page: HoursPage, placed: factories.Placed, entry_id: str
) -> None:
    office = page.office
    decide(office, placed, "returned", "It ended\u202e at 11:15")
    dialog = opened(qtbot, page, entry_id)
    assert dialog.past.isVisible()
    assert dialog.past.text == "Rosa Méndez returned this line: It ended\\u{202E} at 11:15"
    dialog.form.editor("length").setText("1:45")
    dialog.form.submit()
    qtbot.waitUntil(lambda: office.hours.row(entry_id).state == "submitted")
    settle(qtbot, page.context)
    said = page.context.notices.recent[0].text
    assert said == "Line changed. It waits for a signature again."


def test_an_edited_line_says_whose_signature_that_cancelled(
    qtbot: Any, page: HoursPage, placed: factories.Placed, entry_id: str
) -> None:
    office = page.office
    decide(office, placed, "signed")
    shorter = dataclasses.replace(office.hours.entry(entry_id), minutes=90)
    office.hours.edit(shorter, "She left early")
    dialog = opened(qtbot, page, entry_id)
    assert "Rosa Méndez signed an older version of this line on" in dialog.past.text
    dialog.reject()


def test_a_supplementary_line_is_offered_before_a_signed_one_is_changed(
    qtbot: Any, page: HoursPage, placed: factories.Placed, entry_id: str
) -> None:
    office = page.office
    decide(office, placed, "signed")
    dialog = opened(qtbot, page, entry_id)
    assert not dialog.past.isVisible()
    dialog.form.editor("length").setText("2:30")
    dialog.form.submit()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ConfirmDialog)))
    (question,) = dialog.findChildren(ConfirmDialog)
    qtbot.waitUntil(question.isVisible)
    click(question, "Add a supplementary line instead…")
    qtbot.waitUntil(
        lambda: any(
            child.windowTitle() == "Supplementary line for a signed day" and child.isVisible()
            for child in page.findChildren(EntryDialog)
        )
    )
    settle(qtbot, page.context)
    extra = next(
        child
        for child in page.findChildren(EntryDialog)
        if child.windowTitle() == "Supplementary line for a signed day"
    )
    assert extra.form.editor("length").text() == "0:30"
    extra.form.submit()
    qtbot.waitUntil(lambda: len(office.sign_off.lines(placed.supervisor_id)) == 1)
    (line,) = office.sign_off.lines(placed.supervisor_id)
    assert (line.line.minutes, line.line.worked_on) == (30, date(2026, 3, 5))
    assert office.hours.row(entry_id).state == "signed"


def test_changing_a_signed_line_asks_why_and_the_history_says_it(
    qtbot: Any, page: HoursPage, placed: factories.Placed, entry_id: str
) -> None:
    office = page.office
    decide(office, placed, "signed")
    dialog = opened(qtbot, page, entry_id)
    dialog.form.editor("length").setText("1:30")
    dialog.form.submit()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ConfirmDialog)))
    (question,) = dialog.findChildren(ConfirmDialog)
    qtbot.waitUntil(question.isVisible)
    assert "Rosa Méndez’s signature" in words_on(question)
    buttons = {button.text(): button for button in question.findChildren(QPushButton)}
    change, keep = buttons["Change it all the same"], buttons["Leave it as it is"]
    assert not change.isEnabled()
    assert keep.isDefault()
    cut = [text for text, one in buttons.items() if one.width() < one.sizeHint().width()]
    assert cut == []
    (reason,) = question.findChildren(TextEdit)
    QTest.keyClicks(reason, "  ")
    assert not change.isEnabled()
    QTest.keyClicks(reason, "She left early")
    assert change.isEnabled()
    QTest.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: office.hours.row(entry_id).state == "submitted")
    settle(qtbot, page.context)
    told = [line for line in history_lines(office, "hours_entry", entry_id) if "Why" in line.what]
    assert [line.after for line in told] == ["She left early"]
    undo = page.context.notices.recent[0].undo
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: office.hours.row(entry_id).state == "signed")
    settle(qtbot, page.context)
