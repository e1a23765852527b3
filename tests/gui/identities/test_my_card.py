from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtTest import QTest

from plc_desktop.exchange.cards import Card, read_card
from plc_desktop.services.identities.own import OwnIdentity
from tests.conftest import folders_in
from tests.factories import SUPERVISOR_PASSPHRASE
from tests.gui.conftest import Answers
from tests.gui.identities.conftest import HEALTH, ROSA
from tests.gui.looking import button, click, dialog, dialogs, settle, texts, type_into, unreachable
from tests.rooted import ROOT_PASSPHRASE, rooted
from ui.identities.my_card import MyCardView

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.workspace.environment import Environment
    from ui.common.page import PageContext


def _shown(qtbot: Any, own: OwnIdentity, context: PageContext) -> MyCardView:
    view = MyCardView(own, context)
    qtbot.addWidget(view)
    view.resize(960, 720)
    view.show()
    view.activateWindow()
    QTest.qWaitForWindowActive(view)
    view.refresh()
    settle(qtbot, context)
    return view


@pytest.fixture
def view(qtbot: Any, rosa: OwnIdentity, page_context: PageContext) -> MyCardView:
    shown = _shown(qtbot, rosa, page_context)
    qtbot.waitUntil(shown.face.save_button.isVisible)
    return shown


@pytest.fixture
def office_card(office: Office, tmp_path: Path) -> Path:
    path = tmp_path / "office.plccard"
    office.identities.export(path)
    return path


def test_somebody_without_keys_makes_a_card(  # fixtures
    qtbot: Any,
    rosas_computer: Environment,
    page_context: PageContext,
    tmp_path: Path,
    answers: Answers,
) -> None:
    own = OwnIdentity(rosas_computer)
    shown = _shown(qtbot, own, page_context)
    assert any("stamp does on paper" in text for text in texts(shown))
    made: list[Card] = []
    states: list[bool] = []
    shown.made.connect(made.append)
    shown.made.connect(lambda _card: states.append(shown.face.save_button.isVisible()))
    shown.form.set_values({"name": ROSA, "organization": HEALTH})
    type_into(shown, "Passphrase", "short")
    type_into(shown, "The same passphrase again", "short")
    click(shown, "Make my card")
    settle(qtbot, page_context)
    assert not own.exists()
    type_into(shown, "Passphrase", SUPERVISOR_PASSPHRASE)
    type_into(shown, "The same passphrase again", SUPERVISOR_PASSPHRASE)
    click(shown, "Make my card")
    qtbot.waitUntil(shown.face.save_button.isVisible)
    assert [card.name for card in made] == [ROSA]
    assert states == [False]
    assert unreachable(shown) == []
    answers.save_path = str(tmp_path / "mine.plccard")
    click(shown, "Save card…")
    qtbot.waitUntil((tmp_path / "mine.plccard").is_file)
    settle(qtbot, page_context)
    assert read_card((tmp_path / "mine.plccard").read_bytes()) == own.card()


def test_the_offices_card_is_accepted_after_the_words(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: Any,
    view: MyCardView,
    rosa: OwnIdentity,
    office: Office,
    office_card: Path,
    answers: Answers,
    page_context: PageContext,
    rosas_card: Path,
) -> None:
    assert any("No office yet" in text for text in texts(view))
    accepted: list[Card] = []
    view.accepted.connect(accepted.append)
    answers.open_path = str(office_card)
    click(view, "Accept an office's card…")
    qtbot.waitUntil(lambda: len(dialogs(view)) == 1)
    guide = dialog(view)
    click(guide, "Next")
    qtbot.waitUntil(lambda: "They match" in texts(guide))
    words = set(office.identities.look(rosas_card).code.words)
    qtbot.waitUntil(lambda: words <= set(texts(guide)))
    click(guide, "They match")
    click(guide, "Accept the card")
    qtbot.waitUntil(lambda: len(accepted) == 1)
    assert rosa.trusted() == [office.identities.card()]
    qtbot.waitUntil(lambda: "Riverside Family Center" in texts(view))
    view.accept_file(office_card)
    settle(qtbot, page_context)
    assert "accepted already" in page_context.notices.recent[0].text
    click(view, "Withdraw…")
    qtbot.waitUntil(lambda: len(dialogs(view)) == 1)
    click(dialog(view), "Withdraw it")
    qtbot.waitUntil(lambda: any("No office yet" in text for text in texts(view)))
    assert rosa.trusted() == []


def test_a_card_that_came_first_waits_for_ones_own(
    qtbot: Any, rosas_computer: Environment, page_context: PageContext, office_card: Path
) -> None:
    shown = _shown(qtbot, OwnIdentity(rosas_computer), page_context)
    shown.accept_file(office_card)
    settle(qtbot, page_context)
    assert dialogs(shown) == []
    shown.form.set_values({"name": ROSA, "organization": HEALTH})
    type_into(shown, "Passphrase", SUPERVISOR_PASSPHRASE)
    type_into(shown, "The same passphrase again", SUPERVISOR_PASSPHRASE)
    click(shown, "Make my card")
    qtbot.waitUntil(lambda: len(dialogs(shown)) == 1)
    assert "Riverside Family Center" in texts(dialog(shown))


def test_another_key_of_the_same_office_is_red(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: Any,
    view: MyCardView,
    rosa: OwnIdentity,
    office: Office,
    office_card: Path,
    tmp_path: Path,
    page_context: PageContext,
) -> None:
    rosa.trust(office_card, is_compared=True)
    view.refresh()
    settle(qtbot, page_context)
    environment = dataclasses.replace(
        office.session.environment, folders=folders_in(tmp_path / "other-laptop")
    )
    other = _card_of_another_laptop(office, environment, tmp_path)
    view.accept_file(other)
    red = view.receiver.page
    qtbot.waitUntil(red.isVisible)
    assert "Stop: this is not the card you know" in texts(red)
    click(red, "Stop, do not accept it")
    qtbot.waitUntil(view.face.isVisible)
    view.accept_file(other)
    qtbot.waitUntil(red.isVisible)
    click(red, "I have called them. Compare the words…")
    qtbot.waitUntil(red.compare.equal_button.isVisible)
    click(red, "They match")
    click(red, "Accept the new card")
    qtbot.waitUntil(view.face.isVisible)
    settle(qtbot, page_context)
    assert len(rosa.trusted()) == 1
    assert rosa.trusted()[0].key != office.identities.card().key


def _card_of_another_laptop(office: Office, environment: Environment, tmp_path: Path) -> Path:
    """Write a card of the same workspace from a computer with other keys."""
    from plc_desktop.exchange import cards
    from plc_desktop.signing.key_files import KeyStore

    workspace = office.session.database.workspace_id
    device = KeyStore(environment.folders.keys, environment.passphrase_cost).device_keys(workspace)
    key, age = device.signing.public.hex(), device.age.recipient
    card = dataclasses.replace(
        office.identities.card(), key=key, age=age, device_key=key, device_age=age
    )
    path = tmp_path / "other-laptop.plccard"
    now = environment.now_ms()
    path.write_bytes(cards.write_card(card, device, device, created_at_ms=now, app="1"))
    return path


def test_a_computer_that_the_offices_key_confirmed_needs_no_words(  # noqa: PLR0913, PLR0917
    qtbot: Any,
    view: MyCardView,
    rosa: OwnIdentity,
    office: Office,
    office_card: Path,
    tmp_path: Path,
    page_context: PageContext,
) -> None:
    owned = rooted(office, tmp_path / "stick")
    rosa.trust(office_card, is_compared=True)
    office.certificates.certify_device(owned.file, ROOT_PASSPHRASE, "Front desk")
    office.identities.export(office_card)
    view.accept_file(office_card)
    settle(qtbot, page_context)
    assert "accepted already" in page_context.notices.recent[0].text
    workspace = office.session.database.workspace_id
    shutil.rmtree(office.session.keys.folder_of(workspace))
    office.certificates.certify_device(owned.file, ROOT_PASSPHRASE, "New front desk")
    office.identities.export(office_card)
    view.accept_file(office_card)
    qtbot.waitUntil(lambda: len(dialogs(view)) == 1)
    guide = dialog(view)
    assert any("There is nothing to compare" in text for text in texts(guide))
    click(guide, "Accept the card")
    qtbot.waitUntil(lambda: rosa.trusted() == [office.identities.card()])
    qtbot.waitUntil(lambda: not dialogs(view))


def test_a_copy_of_the_key_goes_to_another_computer(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: Any,
    view: MyCardView,
    rosa: OwnIdentity,
    environment: Environment,
    page_context: PageContext,
    tmp_path: Path,
) -> None:
    click(view, "Make a copy of my key…")
    asked = dialog(view)
    copy = tmp_path / "rosa.plckey"
    type_into(asked, "Your passphrase", SUPERVISOR_PASSPHRASE)
    type_into(asked, "Where to write it", str(copy))
    type_into(asked, "Passphrase of the copy", "kept at home")
    type_into(asked, "The same passphrase again", "kept at home")
    click(asked, "Write the copy")
    qtbot.waitUntil(copy.is_file)
    qtbot.waitUntil(lambda: not dialogs(view))
    elsewhere = OwnIdentity(
        dataclasses.replace(environment, folders=folders_in(tmp_path / "new-laptop"))
    )
    fresh = _shown(qtbot, elsewhere, page_context)
    click(fresh, "I have a key from another computer…")
    asked = dialog(fresh)
    type_into(asked, "The copy of your key", str(copy))
    type_into(asked, "Passphrase of the copy", "kept at home")
    click(asked, "Bring it here")
    qtbot.waitUntil(fresh.face.save_button.isVisible)
    assert elsewhere.card().key == rosa.card().key
    assert elsewhere.card().device_key != rosa.card().device_key


def test_done_is_offered_only_where_there_is_a_way_back(qtbot: Any, view: MyCardView) -> None:
    assert "Done" not in texts(view)
    view.show_done(visible=True)
    with qtbot.waitSignal(view.left):
        button(view, "Done").click()


def test_the_code_can_be_shown_large_and_read_from_the_screen(
    qtbot: Any, view: MyCardView, office: Office, tmp_path: Path, rosa: OwnIdentity
) -> None:
    click(view, "Show large…")
    shown = view.face.dialog
    assert shown is not None
    qtbot.waitUntil(shown.isVisible)
    picture = tmp_path / "screen.png"
    shown.grab().save(str(picture))
    assert office.identities.look(picture).card == rosa.card()


def test_the_printed_card_is_read_from_its_paper(
    qtbot: Any, rosa: OwnIdentity, page_context: PageContext, office: Office, tmp_path: Path
) -> None:
    printed: list[bytes] = []
    context = dataclasses.replace(
        page_context, print_pdf=lambda _widget, content, _title: printed.append(content)
    )
    shown = _shown(qtbot, rosa, context)
    qtbot.waitUntil(shown.face.print_button.isVisible)
    click(shown, "Print card…")
    qtbot.waitUntil(lambda: len(printed) == 1)
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(printed[0])
    assert office.identities.look(scan).card == rosa.card()
