from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from plc_desktop.domain.signoff import SIGNED_FIELDS, STATEMENTS
from tests import factories
from tests.gui.looking import click, column, settle, show_page, texts
from ui.deciding.sentences import SENTENCES
from ui.sign_off.page import SignOffPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from plc_desktop.services.app import Office
    from tests.gui.conftest import Answers
    from ui.common.page import PageContext

OWN = factories.SUPERVISOR_PASSPHRASE


@pytest.fixture
def placed(office: Office) -> factories.Placed:
    return factories.place_with_visits(office)


@pytest.fixture
def page(
    qtbot: Any, office: Office, page_context: PageContext, placed: factories.Placed
) -> SignOffPage:
    shown = SignOffPage(office, page_context)
    show_page(qtbot, shown, placed.supervisor_id)
    return shown


def _view(page: SignOffPage) -> QTableView:
    return page.signing.table.view


def _decisions(page: SignOffPage) -> list[str]:
    return column(_view(page), "Decision")


def _key(page: SignOffPage, key: Qt.Key, *, shift: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    _view(page).setFocus()
    QTest.keyClick(_view(page), key, modifier)
    if shift:  # else the next test begins with Shift held down
        QTest.keyRelease(_view(page), Qt.Key.Key_Shift)


def _secret(page: SignOffPage, name: str) -> QLineEdit:
    return next(e for e in page.findChildren(QLineEdit) if e.accessibleName() == name)


def _sign_button(page: SignOffPage) -> QPushButton:
    return page.signing.signature.button


def _type_passphrase(page: SignOffPage, first: str, again: str = "") -> None:
    fields = [
        e
        for e in page.signing.signature.findChildren(QLineEdit)
        if e.isVisible() and e.echoMode() is QLineEdit.EchoMode.Password
    ]
    for field, words in zip(fields, (first, again), strict=False):
        field.clear()
        QTest.keyClicks(field, words)


def _states(office: Office, placed: factories.Placed) -> list[tuple[str, str]]:
    from plc_desktop.domain.tables import HoursRow, TableRequest

    request = TableRequest(filters={"placement": placed.placement_id}, sort="worked_on")
    rows = office.tables.first_page("hours", request, 20)
    return [(row.state, row.attestation_level) for row in rows if isinstance(row, HoursRow)]


def test_the_queue_shows_who_waits_and_leads_to_the_lines(
    qtbot: Any,
    office: Office,
    page_context: PageContext,
    placed: factories.Placed,
    answers: Answers,
) -> None:
    page = SignOffPage(office, page_context)
    show_page(qtbot, page)
    view = page.queue.view
    assert column(view, "Supervisor") == ["Rosa Méndez"]
    assert column(view, "Lines") == ["3"]
    assert column(view, "Length") == ["9:00"]
    view.selectRow(0)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert answers.addresses == [f"sign-off/{placed.supervisor_id}"]


def test_every_signed_field_is_on_the_screen(page: SignOffPage) -> None:
    shown = "\n".join(texts(page))
    assert "<b>Linda</b> Phạm & =1+1" in shown
    assert "What was done: Family 2" in shown
    assert "Activity: Home visit" in shown
    assert "Monday, March 2, 2026" in shown
    assert "not family of the parent leader" in shown
    assert "placement_id" in SIGNED_FIELDS  # shown by its person and site


def test_keys_decide_line_by_line(page: SignOffPage) -> None:
    _key(page, Qt.Key.Key_S)
    assert _decisions(page) == ["Sign", "Open", "Open"]
    assert _view(page).currentIndex().row() == 1
    _key(page, Qt.Key.Key_R)
    assert _decisions(page) == ["Sign", "Return", "Open"]
    _key(page, Qt.Key.Key_Space)
    assert _decisions(page) == ["Sign", "Open", "Open"]
    _key(page, Qt.Key.Key_S, shift=True)
    assert _decisions(page) == ["Sign", "Sign", "Sign"]
    assert _sign_button(page).text().startswith("Sign 3")


def test_the_same_by_mouse(page: SignOffPage) -> None:
    click(page, "Sign  ·  S")
    click(page, "Return  ·  R")
    assert _decisions(page) == ["Sign", "Return", "Open"]
    click(page, "Sign all that remain  ·  Shift+S")
    assert _decisions(page) == ["Sign", "Return", "Sign"]
    first = _view(page).visualRect(_view(page).model().index(0, 0)).center()
    QTest.mouseClick(_view(page).viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert _decisions(page) == ["Open", "Return", "Sign"]


def test_the_first_signature_makes_a_key_of_twice_the_same_words(
    qtbot: Any, page: SignOffPage, office: Office, placed: factories.Placed
) -> None:
    _key(page, Qt.Key.Key_S, shift=True)
    assert any("for the first time" in text for text in texts(page))
    _type_passphrase(page, OWN)
    assert not _sign_button(page).isEnabled()
    _type_passphrase(page, OWN, "something else")
    assert not _sign_button(page).isEnabled()
    _type_passphrase(page, "short", "short")
    assert not _sign_button(page).isEnabled()
    _type_passphrase(page, OWN, OWN)
    assert _sign_button(page).isEnabled()
    _sign_button(page).click()
    settle(qtbot, page.context)
    assert office.sign_off.has_key(placed.supervisor_id)
    assert _states(office, placed) == [("signed", "signed_in_person")] * 3
    assert any("Thank you" in text for text in texts(page))


def test_a_wrong_passphrase_signs_nothing_and_says_so(
    qtbot: Any, page: SignOffPage, office: Office, placed: factories.Placed
) -> None:
    office.sign_off.make_key(placed.supervisor_id, OWN)
    page.signing.show_supervisor(placed.supervisor_id)
    page.refresh()
    settle(qtbot, page.context)
    _key(page, Qt.Key.Key_S)
    _type_passphrase(page, "not her words")
    _sign_button(page).click()
    settle(qtbot, page.context)
    assert "passphrase" in page.signing.signature.problem.text.lower()
    assert _states(office, placed) == [("submitted", "")] * 3
    assert _decisions(page)[0] == "Sign"
    _type_passphrase(page, OWN)
    _sign_button(page).click()
    settle(qtbot, page.context)
    assert _states(office, placed)[0] == ("signed", "signed_in_person")


def test_a_return_needs_a_reason(
    qtbot: Any, page: SignOffPage, office: Office, placed: factories.Placed
) -> None:
    _key(page, Qt.Key.Key_R)
    reason = _secret(page, "Reason of the return")
    assert reason.isVisible()
    assert reason.hasFocus()
    _type_passphrase(page, OWN, OWN)
    _sign_button(page).click()
    settle(qtbot, page.context)
    assert _states(office, placed) == [("submitted", "")] * 3
    assert reason.hasFocus()
    QTest.keyClicks(reason, "Ended at 11:15")
    _sign_button(page).click()
    settle(qtbot, page.context)
    assert [state for state, _level in _states(office, placed)].count("returned") == 1
    assert page.context.notices.recent[0].undo is not None


def test_enter_after_the_reason_goes_on_to_the_next_line(page: SignOffPage) -> None:
    _key(page, Qt.Key.Key_R)
    reason = _secret(page, "Reason of the return")
    QTest.keyClicks(reason, "Which family?")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert _view(page).hasFocus()
    assert _view(page).currentIndex().row() == 1
    QTest.keyClick(_view(page), Qt.Key.Key_S)
    assert _decisions(page) == ["Return", "Sign", "Open"]


def test_undo_takes_a_signature_back(
    qtbot: Any, page: SignOffPage, office: Office, placed: factories.Placed
) -> None:
    _key(page, Qt.Key.Key_S, shift=True)
    _type_passphrase(page, OWN, OWN)
    _sign_button(page).click()
    settle(qtbot, page.context)
    undo = page.context.notices.recent[0].undo
    assert undo is not None
    undo()
    settle(qtbot, page.context)
    assert _states(office, placed) == [("submitted", "")] * 3
    assert _decisions(page) == ["Open", "Open", "Open"]


@pytest.mark.parametrize(
    ("words", "level"), [("Signed on paper", "paper"), ("Office staff", "staff")]
)
def test_lower_levels_need_no_passphrase_and_say_so(  # noqa: PLR0913, PLR0917  # each argument is a fixture
    qtbot: Any, page: SignOffPage, office: Office, placed: factories.Placed, words: str, level: str
) -> None:
    box = page.signing.signature.level
    box.setCurrentIndex(box.findData(level))
    assert box.currentText() == words or level == "staff"
    assert any("weaker level" in text for text in texts(page))
    _key(page, Qt.Key.Key_S, shift=True)
    assert _sign_button(page).isEnabled()
    _sign_button(page).click()
    settle(qtbot, page.context)
    assert _states(office, placed) == [("signed", level)] * 3


def test_decisions_on_a_line_that_was_edited_meanwhile_are_forgotten(
    qtbot: Any, page: SignOffPage, office: Office
) -> None:

    _key(page, Qt.Key.Key_S, shift=True)
    entry = office.hours.entry(page.signing.lines[0].line.entry_id)
    office.hours.edit(dataclasses.replace(entry, minutes=entry.minutes + 30))
    page.refresh()
    settle(qtbot, page.context)
    assert sorted(_decisions(page)) == ["Open", "Sign", "Sign"]


def test_the_sentences_are_those_that_are_signed() -> None:
    signed = {statement.id: statement.text for statement in STATEMENTS}
    assert {key: signed[key] for key in SENTENCES} == dict(SENTENCES)


def test_back_to_the_queue(page: SignOffPage, answers: Answers) -> None:
    click(page, "Back to the queue")
    assert answers.addresses == ["sign-off"]
    page.open("")
    assert not button_is_visible(page, "Back to the queue")


def button_is_visible(page: SignOffPage, text: str) -> bool:
    return any(b.text() == text and b.isVisible() for b in page.findChildren(QPushButton))


def test_nothing_typed_is_kept_for_the_next_supervisor(
    qtbot: Any, page: SignOffPage, office: Office
) -> None:
    other = factories.add_person(office, full_name="Peter Okafor")
    _type_passphrase(page, OWN, OWN)
    page.open(other.id)
    settle(qtbot, page.context)
    assert all(
        not e.text()
        for e in page.signing.signature.findChildren(QLineEdit)
        if e.echoMode() is QLineEdit.EchoMode.Password
    )
    assert any("Nothing waits for this supervisor" in text for text in texts(page))
