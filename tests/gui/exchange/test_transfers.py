"""Handing a record to another organization, and taking one over, in the window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from plc_desktop.domain.records import Person
from tests import factories
from tests.gui.looking import show_page
from tests.laptops import Laptop
from tests.organizations import found_organization, introduce, parent_leader
from ui.common.confirm import ConfirmDialog
from ui.common.text import PlainLabel
from ui.exchange.transfer_guides import AnswerGuide, OfferGuide
from ui.parent_leaders.detail_page import ParentLeaderPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

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
    assert "2 lines of hours, 1 signed (2:00), 1 by own key" in words(guide)
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


def test_an_offer_is_withdrawn_and_the_letter_is_kept(
    qtbot: QtBot, ana: Laptop, harbor: Laptop, page: ExchangePage, stick: Path
) -> None:
    lan = parent_leader(ana)
    ana.office.transfers.offer(harbor.key, lan.person_id, stick, consented_on=DAY)
    page.open("transfers")
    qtbot.waitUntil(lambda: page.transfers.table.model.rowCount() == 1)
    (one,) = ana.office.transfers.all()
    page.transfers.withdraw_asked.emit(one)
    qtbot.waitUntil(lambda: bool(page.findChildren(ConfirmDialog)))
    (dialog,) = page.findChildren(ConfirmDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.accept()
    model = page.transfers.table.model
    qtbot.waitUntil(lambda: model.index(0, 3).data() == "withdrawn")

    placed = parent_leader(harbor, "Kim Tran")
    offered = harbor.office.transfers.offer(ana.key, placed.person_id, stick, consented_on=DAY)
    (theirs,) = harbor.office.transfers.all()
    letter = harbor.office.transfers.withdraw(theirs.offer, stick).path
    assert letter is not None
    assert offered.path is not None
    guide = opened(qtbot, page, letter)
    assert "Harbor Parents United withdraws an offer" in words(guide)
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
