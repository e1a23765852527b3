from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from plc_desktop.domain.records import Person
from plc_desktop.exchange.cards import read_card
from tests import factories
from tests.gui.conftest import Answers
from tests.gui.identities.conftest import HEALTH, ROSA
from tests.gui.looking import (
    action_named,
    button,
    click,
    column,
    dialog,
    dialogs,
    drop,
    select,
    settle,
    show_page,
    texts,
    type_into,
    unreachable,
)
from ui.identities.page import CardsPage

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.identities.own import OwnIdentity
    from ui.common.page import PageContext


@pytest.fixture
def page(qtbot: Any, office: Office, page_context: PageContext) -> CardsPage:
    shown = CardsPage(office, page_context)
    show_page(qtbot, shown)
    qtbot.waitUntil(shown.face.save_button.isVisible)
    return shown


def _supervisor(office: Office) -> Person:
    return factories.add_person(office, full_name=ROSA, roles=("supervisor",))


def _take(qtbot: Any, page: CardsPage, path: Path) -> None:
    page.open(f"accept/{path}")
    settle(qtbot, page.context)


def _accept(qtbot: Any, page: CardsPage, path: Path) -> None:
    """Accept a card as a person does who compared the words."""
    _take(qtbot, page, path)
    guide = dialog(page)
    click(guide, "Next")
    qtbot.waitUntil(lambda: "They match" in texts(guide))
    click(guide, "They match")
    click(guide, "Accept the card")
    qtbot.waitUntil(lambda: not dialogs(page))
    settle(qtbot, page.context)


def test_the_office_sees_and_saves_its_own_card(
    qtbot: Any, page: CardsPage, office: Office, answers: Answers, tmp_path: Path
) -> None:
    assert "Riverside Family Center" in texts(page.face)
    answers.save_path = str(tmp_path / "office.plccard")
    click(page, "Save card…")
    settle(qtbot, page.context)
    written = read_card((tmp_path / "office.plccard").read_bytes())
    assert written == office.identities.card()
    assert "nothing secret" in page.context.notices.recent[0].text


def test_nobody_yet_says_what_a_card_is_for(page: CardsPage) -> None:
    assert any("stamp does on paper" in text for text in texts(page.table))
    assert unreachable(page) == []


def test_a_card_is_accepted_after_both_read_the_same_words(
    qtbot: Any, page: CardsPage, office: Office, rosa: OwnIdentity, rosas_card: Path
) -> None:
    person = _supervisor(office)
    office_file = rosas_card.with_name("office.plccard")
    office.identities.export(office_file)
    _take(qtbot, page, rosas_card)
    guide = dialog(page)
    assert {ROSA, HEALTH, "rosa-mendez.plccard"} <= set(texts(guide))
    click(guide, "Next")
    qtbot.waitUntil(lambda: "They match" in texts(guide))
    hers = rosa.look(office_file).code
    qtbot.waitUntil(lambda: set(hers.words) <= set(texts(guide)))
    assert any(hers.digits in text for text in texts(guide))
    assert office.identities.trusted() == []
    click(guide, "They match")
    click(guide, "Accept the card")
    qtbot.waitUntil(lambda: column(page.table.view, "Person") == [ROSA])
    (key,) = office.identities.trusted()
    assert key.person_id == person.id
    assert column(page.table.view, "State") == ["Valid"]
    assert column(page.table.view, "Words compared on") == ["Mar 20, 2026"]


def test_words_that_differ_stop_everything(
    qtbot: Any, page: CardsPage, office: Office, rosas_card: Path
) -> None:
    _supervisor(office)
    _take(qtbot, page, rosas_card)
    guide = dialog(page)
    click(guide, "Next")
    qtbot.waitUntil(lambda: "They do not match" in texts(guide))
    click(guide, "Accept the card")
    assert any("Read the words first" in text for text in texts(guide))
    click(guide, "They do not match")
    assert any("Do not accept this card" in text for text in texts(guide))
    assert not button(guide, "Accept the card").isEnabled()
    click(guide, "Cancel")
    assert office.identities.trusted() == []


def test_somebody_new_is_written_down_as_a_supervisor(
    qtbot: Any, page: CardsPage, office: Office, rosas_card: Path
) -> None:
    organization = factories.add_organization(office, name=HEALTH)
    _accept(qtbot, page, rosas_card)
    qtbot.waitUntil(lambda: column(page.table.view, "Person") == [ROSA])
    (key,) = office.identities.trusted()
    person = office.records.get(Person, key.person_id)
    assert person.roles == ("supervisor",)
    assert person.organization_id == organization.id


def test_another_person_than_the_name_says_can_be_chosen(
    qtbot: Any, page: CardsPage, office: Office, rosas_card: Path
) -> None:
    _supervisor(office)
    other = factories.add_person(office, full_name="Rosa M. Pérez", roles=("supervisor",))
    _take(qtbot, page, rosas_card)
    guide = dialog(page)
    type_into(guide, "Person", "nobody of that name")
    click(guide, "Next")
    assert "They match" not in texts(guide)
    type_into(guide, "Person", "Rosa M. P")
    QTest.keyClick(guide.focusWidget(), Qt.Key.Key_Tab)
    click(guide, "Next")
    qtbot.waitUntil(lambda: "They match" in texts(guide))
    click(guide, "They match")
    click(guide, "Accept the card")
    qtbot.waitUntil(lambda: len(office.identities.trusted()) == 1)
    assert office.identities.trusted()[0].person_id == other.id


def test_the_keyboard_alone_is_enough(
    qtbot: Any, page: CardsPage, office: Office, rosas_card: Path
) -> None:
    _supervisor(office)
    _take(qtbot, page, rosas_card)
    guide = dialog(page)
    QTest.keyClick(guide, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "They match" in texts(guide))
    QTest.keyClick(guide, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: "They match" not in texts(guide))
    QTest.keyClick(guide, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "They match" in texts(guide))
    QTest.keyClick(button(guide, "They match"), Qt.Key.Key_Space)
    QTest.keyClick(guide, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(office.identities.trusted()) == 1)


def test_another_key_fills_the_page_in_red_and_stopping_is_the_default(
    qtbot: Any, page: CardsPage, office: Office, rosas_card: Path, forged_card: Path
) -> None:
    _supervisor(office)
    _accept(qtbot, page, rosas_card)
    (before,) = office.identities.trusted()
    _take(qtbot, page, forged_card)
    red = page.receiver.page
    qtbot.waitUntil(red.isVisible)
    assert dialogs(page) == []
    assert not page.table.isVisible()
    qtbot.waitUntil(lambda: "new-card-of-rosa.plccard" in texts(red))
    said = texts(red)
    assert "Stop: this is not the card you know" in said
    assert "Mar 20, 2026" in said
    assert any(text == "new-card-of-rosa.plccard" for text in said)
    assert red.stop_button.isDefault()
    assert page.focusWidget() is red.stop_button
    assert not red.accept_button.isVisible()
    QTest.keyClick(red.stop_button, Qt.Key.Key_Space)
    qtbot.waitUntil(page.table.isVisible)
    assert office.identities.trusted() == [before]


def test_a_changed_key_is_accepted_only_after_the_words(
    qtbot: Any, page: CardsPage, office: Office, rosas_card: Path, forged_card: Path
) -> None:
    _supervisor(office)
    _accept(qtbot, page, rosas_card)
    _take(qtbot, page, forged_card)
    red = page.receiver.page
    qtbot.waitUntil(red.isVisible)
    click(red, "I have called them. Compare the words…")
    assert not button(red, "Accept the new card").isEnabled()
    click(red, "They do not match")
    assert not button(red, "Accept the new card").isEnabled()
    click(red, "They match")
    click(red, "Accept the new card")
    qtbot.waitUntil(lambda: len(office.identities.trusted()) == 2)
    qtbot.waitUntil(lambda: page.table.isVisible() and page.table.model.rowCount() == 2)
    assert sorted(column(page.table.view, "State")) == ["Replaced by a newer card", "Valid"]


def test_the_red_page_also_comes_after_choosing_the_person(
    qtbot: Any, page: CardsPage, office: Office, rosas_card: Path, tmp_path: Path
) -> None:
    _supervisor(office)
    _accept(qtbot, page, rosas_card)
    other = _card_of("Rosa Mendez-Ruiz", office, tmp_path)
    _take(qtbot, page, other)
    guide = page.receiver.guide
    assert guide is not None
    guide.whose.known_button.click()
    type_into(guide, "Person", ROSA)
    QTest.keyClick(guide.focusWidget(), Qt.Key.Key_Tab)
    click(guide, "Next")
    qtbot.waitUntil(page.receiver.page.isVisible)
    assert dialogs(page) == []


def test_withdrawing_needs_a_reason_and_shows_in_the_list(
    qtbot: Any, page: CardsPage, office: Office, rosas_card: Path
) -> None:
    _supervisor(office)
    _accept(qtbot, page, rosas_card)
    qtbot.waitUntil(lambda: column(page.table.view, "Person") == [ROSA])
    select(page.table.view, ROSA)
    action_named(page.table.view, "Withdraw…").trigger()
    asked = dialog(page)
    click(asked, "Withdraw the card")
    assert office.identities.trusted()[0].is_revoked is False
    type_into(asked, "Why?", "Lost the laptop")
    click(asked, "Withdraw the card")
    qtbot.waitUntil(lambda: column(page.table.view, "State") == ["Withdrawn"])
    assert office.identities.trusted()[0].is_revoked
    _take(qtbot, page, rosas_card)
    assert "withdrawn" in page.context.notices.recent[0].text


def test_a_known_card_and_a_strange_file_say_so(
    qtbot: Any, page: CardsPage, office: Office, rosas_card: Path, tmp_path: Path
) -> None:
    _supervisor(office)
    _accept(qtbot, page, rosas_card)
    _take(qtbot, page, rosas_card)
    assert "accepted already" in page.context.notices.recent[0].text
    own = tmp_path / "own.plccard"
    office.identities.export(own)
    _take(qtbot, page, own)
    assert "card of an office" in page.context.notices.recent[0].text
    strange = tmp_path / "letter.plccard"
    strange.write_text("Dear Ana")
    _take(qtbot, page, strange)
    assert dialogs(page) == []
    assert len(page.context.notices.recent) >= 3


def test_a_card_can_be_dropped_and_chosen(
    qtbot: Any, page: CardsPage, answers: Answers, rosas_card: Path, tmp_path: Path
) -> None:
    assert not drop(page, tmp_path / "letter.docx")
    assert drop(page, rosas_card)
    qtbot.waitUntil(lambda: len(dialogs(page)) == 1)
    click(dialog(page), "Cancel")
    qtbot.waitUntil(lambda: not dialogs(page))
    answers.open_path = str(rosas_card)
    page.receiver.ask()
    qtbot.waitUntil(lambda: len(dialogs(page)) == 1)


def test_marks_that_would_turn_a_name_around_are_written_out(
    qtbot: Any, page: CardsPage, office: Office, tmp_path: Path
) -> None:
    card = _card_of("Rosa \u202ezedneM", office, tmp_path)
    _take(qtbot, page, card)
    guide = dialog(page)
    said = " ".join(texts(guide))
    assert "Rosa \\u{202E}zedneM" in said
    assert "\u202e" not in said
    guide.reject()


def test_markup_on_a_card_is_shown_as_it_is(
    qtbot: Any, page: CardsPage, office: Office, tmp_path: Path
) -> None:
    name = "<b>Rosa</b> & <img src=x>"
    _take(qtbot, page, _card_of(name, office, tmp_path))
    assert name in texts(dialog(page))
    dialog(page).reject()


def test_several_cards_are_decided_one_after_the_other(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: Any,
    page: CardsPage,
    office: Office,
    rosas_card: Path,
    forged_card: Path,
    tmp_path: Path,
) -> None:
    _supervisor(office)
    third = _card_of("Nora Quinn", office, tmp_path)
    strange = tmp_path / "letter.plccard"
    strange.write_text("Dear Ana")
    page.receiver.take(strange, rosas_card, forged_card, third)
    for answer in ("They match", ""):
        qtbot.waitUntil(lambda: len(dialogs(page)) == 1)
        guide = dialog(page)
        if not answer:
            assert "Nora Quinn" in texts(guide)
            guide.reject()
            continue
        click(guide, "Next")
        qtbot.waitUntil(lambda guide=guide: "They match" in texts(guide))
        click(guide, answer)
        click(guide, "Accept the card")
        qtbot.waitUntil(page.receiver.page.isVisible)
        page.receiver.page.stop_button.click()
    qtbot.waitUntil(lambda: not dialogs(page))
    assert [key.person for key in office.identities.trusted()] == [ROSA]


def _card_of(name: str, office: Office, tmp_path: Path) -> Path:
    import dataclasses

    from plc_desktop.services.identities.own import OwnIdentity
    from tests.conftest import folders_in

    elsewhere = dataclasses.replace(
        office.session.environment, folders=folders_in(tmp_path / "third")
    )
    own = OwnIdentity(elsewhere)
    own.make(name, HEALTH, "a third passphrase")
    path = tmp_path / "third.plccard"
    own.export(path)
    return path
