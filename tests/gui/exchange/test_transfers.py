"""Handing a record to another organization, and taking one over, in the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from tests import factories
from tests.gui.looking import settle, show_page
from tests.laptops import Laptop
from tests.organizations import found_organization, introduce, parent_leader
from ui.common.confirm import ConfirmDialog
from ui.common.text import PlainLabel
from ui.exchange import transfers_view
from ui.exchange.answer_guide import AnswerGuide
from ui.exchange.offer_guide import OfferGuide
from ui.parent_leaders.detail_page import ParentLeaderPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from plc_desktop.services.transfers.states import TransferState
    from tests.gui.conftest import Answers
    from ui.common.page import PageContext
    from ui.exchange.page import ExchangePage

LEFT = Qt.MouseButton.LeftButton
DAY = date(2026, 3, 1)


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(PlainLabel))


@pytest.fixture
def harbor(tmp_path: Path, ana: Laptop, stick: Path) -> Iterator[Laptop]:
    """The other organization; both accepted each other's card."""
    laptop = found_organization(tmp_path / "harbor", "Harbor Parents United")
    introduce(stick, ana, laptop)
    yield laptop
    laptop.office.close()


def answer_guide(page: ExchangePage) -> AnswerGuide:
    guide = page.transfer_steps.guide
    assert isinstance(guide, AnswerGuide)
    return guide


def opened(qtbot: QtBot, page: ExchangePage, path: Path) -> AnswerGuide:
    """Open a file and wait for what it says."""
    before = page.transfer_steps.guide
    page.open(f"records/{path}")
    qtbot.waitUntil(lambda: page.transfer_steps.guide is not before)
    guide = answer_guide(page)
    qtbot.waitUntil(guide.isVisible)
    return guide


def test_an_offer_is_written_after_a_look_and_finished_with_their_answer(
    qtbot: QtBot, ana: Laptop, harbor: Laptop, page: ExchangePage, stick: Path
) -> None:
    lan = parent_leader(ana)
    page.open("organizations")
    qtbot.waitUntil(page.organizations.transfers_button.isVisible)
    page.organizations.transfers_button.setFocus()
    QTest.keyClick(page.organizations.transfers_button, Qt.Key.Key_Space)
    qtbot.waitUntil(page.transfers.offer_button.isVisible)
    QTest.keyClick(page.transfers.offer_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(page.transfer_steps.guide, OfferGuide))
    guide = page.transfer_steps.guide
    assert isinstance(guide, OfferGuide)
    guide.form.set_values({"partner": harbor.key, "person": lan.person_id, "consented_on": DAY})
    guide.go_on()
    qtbot.waitUntil(lambda: guide.step == 1)
    assert "Harbor Parents United will own:" in words(guide)
    own = "1 signed (2:00), 1 of them with the supervisor’s own key"
    assert f"2 lines of hours, {own}" in words(guide)
    guide.go_on()
    qtbot.waitUntil(lambda: guide.step == 2)
    assert "The record of Lan Pham is offered." in words(guide)
    guide.accept()
    qtbot.waitUntil(lambda: page.transfers.table.model.rowCount() == 1)
    model = page.transfers.table.model
    qtbot.waitUntil(lambda: str(model.index(0, 3).data()).startswith("waits for their answer"))

    (path,) = stick.glob("*offer*.plcrec")
    accepted = harbor.office.transfers.accept(path, stick)
    assert accepted.path is not None
    answer = opened(qtbot, page, accepted.path)
    assert "Harbor Parents United accepts your offer" in words(answer)
    answer.go_on()
    qtbot.waitUntil(lambda: "theirs now" in words(answer))
    answer.accept()
    qtbot.waitUntil(lambda: str(model.index(0, 3).data()).startswith("theirs since"))


def test_a_wrong_file_is_explained_where_it_was_asked_for(
    qtbot: QtBot, ana: Laptop, page: ExchangePage, stick: Path, answers: Answers
) -> None:
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    page.open("transfers")
    qtbot.waitUntil(page.transfers.read_button.isVisible)
    page.transfers.read_button.setFocus()
    QTest.keyClick(page.transfers.read_button, Qt.Key.Key_Space)  # the question is left
    assert not page.transfers.problem.isVisible()
    answers.open_path = str(ana.card(stick))
    QTest.keyClick(page.transfers.read_button, Qt.Key.Key_Space)
    qtbot.waitUntil(page.transfers.problem.isVisible)
    settle(qtbot, page.context)
    assert page.transfers.isVisible()
    assert page.transfers.read_button.hasFocus()
    assert page.transfers.problem.text
    assert not page.context.notices.recent
    page.show_overview()
    page.open("transfers")
    assert not page.transfers.problem.isVisible()


def test_an_offer_of_theirs_is_taken_over(
    qtbot: QtBot, ana: Laptop, harbor: Laptop, page: ExchangePage, stick: Path
) -> None:
    lan = parent_leader(harbor)
    offered = harbor.office.transfers.offer(ana.key, lan.person_id, stick, consented_on=DAY)
    assert offered.path is not None
    guide = opened(qtbot, page, offered.path)
    assert "Harbor Parents United offers you a record" in words(guide)
    assert "With this you own the record" in words(guide)
    guide.go_on()
    qtbot.waitUntil(lambda: "The record of Lan Pham is yours." in words(guide))
    guide.accept()
    assert ana.office.records.get(Person, lan.person_id).full_name == "Lan Pham"
    (answer,) = stick.glob("*acceptance*.plcrec")
    harbor.office.transfers.finish(answer)

    again = opened(qtbot, page, offered.path)
    assert "You accepted this already" in words(again)
    assert again.next_button.text() == "Write our answer again…"
    again.reject()


def test_what_changed_since_has_to_be_looked_at(
    qtbot: QtBot, ana: Laptop, harbor: Laptop, page: ExchangePage, stick: Path
) -> None:
    lan = parent_leader(ana)
    offered = ana.office.transfers.offer(harbor.key, lan.person_id, stick, consented_on=DAY)
    assert offered.path is not None
    factories.record_hours(ana.office, lan, worked_on=date(2026, 3, 9))
    accepted = harbor.office.transfers.accept(offered.path, stick)
    assert accepted.path is not None
    guide = opened(qtbot, page, accepted.path)
    assert "1 more lines of hours, 0:00 more signed hours" in words(guide)
    guide.go_on()
    qtbot.waitUntil(guide.next_button.isEnabled)
    assert ana.office.transfers.all()[0].state == "open"
    guide.although.setChecked(True)
    guide.go_on()
    qtbot.waitUntil(lambda: "theirs now" in words(guide))
    guide.accept()


def confirm_withdrawing(qtbot: QtBot, page: ExchangePage, one: TransferState) -> None:
    page.transfers.withdraw_asked.emit(one)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(ConfirmDialog)))
    (dialog,) = [one for one in page.findChildren(ConfirmDialog) if one.isVisible()]
    dialog.accept()


def test_an_offer_is_withdrawn_and_the_letter_is_kept(
    qtbot: QtBot, ana: Laptop, harbor: Laptop, page: ExchangePage, stick: Path
) -> None:
    lan = parent_leader(ana)
    ana.office.transfers.offer(harbor.key, lan.person_id, stick, consented_on=DAY)
    page.open("transfers")
    qtbot.waitUntil(lambda: page.transfers.table.model.rowCount() == 1)
    (one,) = ana.office.transfers.all()
    context = page.context
    page.context = replace(context, ask_folder=lambda _title: "")  # the person changes their mind
    confirm_withdrawing(qtbot, page, one)
    settle(qtbot, context)
    assert ana.office.transfers.all()[0].state == "open"
    page.context = context
    confirm_withdrawing(qtbot, page, one)
    model = page.transfers.table.model
    qtbot.waitUntil(lambda: model.index(0, 3).data() == "withdrawn")
    said = page.context.notices.recent[0].text
    assert "Give them this file" in said
    assert str(stick) in said

    placed = parent_leader(harbor, "Kim Tran")
    offered = harbor.office.transfers.offer(ana.key, placed.person_id, stick, consented_on=DAY)
    (theirs,) = harbor.office.transfers.all()
    letter = harbor.office.transfers.withdraw(theirs.offer, stick).path
    assert letter is not None
    assert offered.path is not None
    guide = opened(qtbot, page, letter)
    assert "Harbor Parents United withdraws an offer" in words(guide)
    assert "The offer of Mar 21, 2026, good until May 20, 2026." in words(guide)
    assert "Kim Tran" not in words(guide)
    guide.go_on()
    qtbot.waitUntil(lambda: "The offer is withdrawn." in words(guide))
    guide.accept()
    late = opened(qtbot, page, offered.path)
    assert "They withdrew this offer" in words(late)
    assert late.next_button.text() == "Close"
    late.go_on()
    qtbot.waitUntil(lambda: not late.isVisible())


def test_nothing_is_done_with_a_file_of_somebody_unknown(
    qtbot: QtBot, ana: Laptop, page: ExchangePage, stick: Path, tmp_path: Path
) -> None:
    other = found_organization(tmp_path / "other", "Somebody Else")
    other.office.partners.accept(ana.card(stick), is_compared=True)
    lan = parent_leader(other)
    offered = other.office.transfers.offer(ana.key, lan.person_id, stick, consented_on=DAY)
    assert offered.path is not None
    guide = opened(qtbot, page, offered.path)
    assert "Nobody compared the card of Somebody Else here" in words(guide)
    assert guide.next_button.text() == "Close"
    guide.reject()
    other.office.close()


def test_our_own_offer_is_called_ours(
    qtbot: QtBot, ana: Laptop, harbor: Laptop, page: ExchangePage, stick: Path
) -> None:
    lan = parent_leader(ana)
    offered = ana.office.transfers.offer(harbor.key, lan.person_id, stick, consented_on=DAY)
    assert offered.path is not None
    guide = opened(qtbot, page, offered.path)
    said = words(guide)
    assert "Your own offer" in said
    assert "Give this file to Harbor Parents United." in said
    assert "offers you a record" not in said
    assert "Nobody compared" not in said
    assert guide.next_button.text() == "Close"
    guide.reject()


def test_the_page_of_somebody_handed_over_says_whose_they_are(
    qtbot: QtBot, ana: Laptop, harbor: Laptop, page_context: PageContext, stick: Path
) -> None:
    lan = parent_leader(ana)
    person = ParentLeaderPage(ana.office, page_context)
    show_page(qtbot, person, f"{lan.person_id}/")
    add = next(one for one in person.findChildren(QPushButton) if one.text() == "Hours")
    assert add.isEnabled()
    assert "owns this record" not in words(person)
    offered = ana.office.transfers.offer(harbor.key, lan.person_id, stick, consented_on=DAY)
    assert offered.path is not None
    accepted = harbor.office.transfers.accept(offered.path, stick)
    assert accepted.path is not None
    ana.office.transfers.finish(accepted.path)
    person.refresh()
    qtbot.waitUntil(lambda: "Harbor Parents United owns this record since" in words(person))
    assert not add.isEnabled()


def handed_over(giver: Laptop, taker: Laptop, person_id: str, stick: Path) -> None:
    """Offer, accept and finish."""
    offered = giver.office.transfers.offer(taker.key, person_id, stick, consented_on=DAY)
    assert offered.path is not None
    accepted = taker.office.transfers.accept(offered.path, stick)
    assert accepted.path is not None
    giver.office.transfers.finish(accepted.path)


def update_of(giver: Laptop, stick: Path) -> Path:
    """Write what follows the one record that was handed over."""
    (state,) = giver.office.transfers.all()
    path = giver.office.transfers.update(state.offer, stick).path
    assert path is not None
    return path


def test_what_changed_since_is_sent_after_it(
    qtbot: QtBot, ana: Laptop, harbor: Laptop, page: ExchangePage, stick: Path
) -> None:
    lan = parent_leader(ana)
    handed_over(ana, harbor, lan.person_id, stick)
    factories.sign_all(ana.office, lan.supervisor_id)
    page.open("transfers")
    view = page.transfers
    qtbot.waitUntil(view.changed_note.isVisible)
    assert "Changed here since they were told: Lan Pham." in view.changed_note.text
    model = view.table.model
    qtbot.waitUntil(lambda: str(model.index(0, 3).data()).endswith("changed here"))
    QTest.mouseClick(view.update_button, LEFT)
    qtbot.waitUntil(lambda: bool(page.findChildren(ConfirmDialog)))
    (dialog,) = page.findChildren(ConfirmDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert "0 more lines of hours, 1:00 more signed hours" in words(dialog)
    write = next(one for one in dialog.findChildren(QPushButton) if "Write" in one.text())
    QTest.mouseClick(write, LEFT)
    qtbot.waitUntil(lambda: bool(list(stick.glob("*update*.plcrec"))))
    qtbot.waitUntil(lambda: not view.changed_note.isVisible())
    (path,) = stick.glob("*update*.plcrec")
    harbor.office.transfers.follow(path)
    assert harbor.office.people.parent_leader(lan.person_id).totals.counted_minutes == 180


def test_many_records_are_compared_with_a_progress_line(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    ana: Laptop,
    harbor: Laptop,
    page: ExchangePage,
    stick: Path,
) -> None:
    lan = parent_leader(ana)
    handed_over(ana, harbor, lan.person_id, stick)
    factories.sign_all(ana.office, lan.supervisor_id)
    monkeypatch.setattr(transfers_view, "_AT_ONCE", 0)
    shown: list[object] = []
    page.context.tasks.long_task_changed.connect(shown.append)
    page.open("transfers")
    qtbot.waitUntil(page.transfers.changed_note.isVisible)
    assert [task is not None for task in shown] == [True, False]


def test_what_changed_there_is_looked_at_and_followed(
    qtbot: QtBot, ana: Laptop, harbor: Laptop, page: ExchangePage, stick: Path
) -> None:
    lan = parent_leader(harbor)
    handed_over(harbor, ana, lan.person_id, stick)
    factories.sign_all(harbor.office, lan.supervisor_id)
    for office, phone in ((ana.office, "617-555-0101"), (harbor.office, "617-555-0102")):
        person = office.records.get(Person, lan.person_id)
        office.records.save(replace(person, phone=phone))
    path = update_of(harbor, stick)
    guide = opened(qtbot, page, path)
    assert "Harbor Parents United says what has changed" in words(guide)
    assert "Signatures that come new: 1." in words(guide)
    assert "Phone: here 617-555-0101, there 617-555-0102. Yours stays." in words(guide)
    assert guide.next_button.text() == "Follow it"
    QTest.mouseClick(guide.next_button, LEFT)
    qtbot.waitUntil(lambda: "The record of Lan Pham follows what changed there." in words(guide))
    guide.accept()
    assert ana.office.people.parent_leader(lan.person_id).totals.counted_minutes == 180
    assert ana.office.records.get(Person, lan.person_id).phone == "617-555-0101"
    again = opened(qtbot, page, path)
    assert "You read this already; nothing changes." in words(again)
    assert again.next_button.text() == "Close"
    again.reject()
    undo = page.context.notices.recent[0].undo
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: page.context.notices.recent[0].text == "Undone.")
    assert ana.office.people.parent_leader(lan.person_id).totals.counted_minutes == 120


def test_much_that_would_go_has_to_be_looked_at(
    qtbot: QtBot, ana: Laptop, harbor: Laptop, page: ExchangePage, stick: Path
) -> None:
    lan = parent_leader(harbor)
    for day in range(10, 21):
        factories.record_hours(harbor.office, lan, worked_on=date(2026, 3, day), minutes=30)
    signed = factories.sign_all(harbor.office, lan.supervisor_id)
    handed_over(harbor, ana, lan.person_id, stick)
    harbor.office.history.undo(signed)
    path = update_of(harbor, stick)
    guide = opened(qtbot, page, path)
    assert "Much would go with this. Ask Harbor Parents United" in words(guide)
    assert "Signatures that count no more: 12." in words(guide)
    with pytest.raises(RuleError, match="update_takes_away"):
        ana.office.transfers.follow(path)
    QTest.mouseClick(guide.next_button, LEFT)
    qtbot.waitUntil(guide.next_button.isEnabled)
    assert ana.office.people.parent_leader(lan.person_id).totals.counted_minutes == 510
    guide.although.setChecked(True)
    QTest.mouseClick(guide.next_button, LEFT)
    qtbot.waitUntil(lambda: "follows what changed there" in words(guide))
    guide.accept()
    assert ana.office.people.parent_leader(lan.person_id).totals.counted_minutes == 120
