"""Starting a second laptop in the window: cards, words, file, and the workspace opens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from plc_desktop.services.joining import Joining
from tests.factories import Clock
from tests.gui.looking import click, type_into
from tests.laptops import Laptop, start
from ui.common.text import PlainLabel
from ui.workspace.path_edit import PathEdit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plc_desktop.services.app import Office
    from ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
Settle = Callable[[], None]


def labels(widget: QWidget) -> list[PlainLabel]:
    return widget.findChildren(PlainLabel)


@pytest.fixture
def first(tmp_path: Path, clock: Clock) -> Iterator[Laptop]:
    """The laptop that has the workspace, somewhere else."""
    made = start(tmp_path / "first", clock, "Nuestra Voz", "Ana")
    made.office.laptops.name_this("Ana’s laptop")
    yield made
    made.office.close()


def joined(qtbot: Any, window: MainWindow, first: Laptop, tmp_path: Path) -> Office:
    """Start the second laptop by its guide, and return its workspace."""
    stick = tmp_path / "usb"
    stick.mkdir()
    card, own = first.card(stick), stick / "bo.plccard"
    page = window.key_page
    qtbot.mouseClick(page.join_button, LEFT)
    guide = page.guide
    assert guide is not None
    guide.cards.set_values({"office": str(card), "name": "Bo’s laptop", "own": str(own)})
    guide.go_on()
    qtbot.waitUntil(lambda: guide.step == 1)
    seen = first.office.laptops.look(own)
    shown = {label.text() for label in guide.words.findChildren(PlainLabel)}
    assert set(seen.code.words) <= shown
    first.office.laptops.accept(own, is_compared=True)
    written = first.office.syncing.export(stick)

    qtbot.mouseClick(guide.words.equal_button, LEFT)
    guide.go_on()
    qtbot.waitUntil(lambda: guide.step == 2)
    guide.rest.set_values(
        {"file": str(written.path), "passphrase": "quiet river bank", "again": "quiet river bank"}
    )
    guide.go_on()
    qtbot.waitUntil(lambda: window.workbench is not None)
    assert window.office is not None
    assert window.office.info.workspace_id == first.office.info.workspace_id
    assert window.office.laptops.this().name == "Bo’s laptop"
    assert Joining(window.shell.environment()).begun() is None
    return window.office


def close_recovery_sheet(qtbot: Any, window: MainWindow) -> None:
    sheet = window.recovery_sheet
    assert sheet is not None
    qtbot.waitUntil(sheet.isVisible)
    sheet.accept()


def test_a_second_laptop_starts_in_the_window_and_asks_who_works_there(
    qtbot: Any, window: MainWindow, first: Laptop, tmp_path: Path
) -> None:
    office = joined(qtbot, window, first, tmp_path)
    assert office.info.user.full_name == "Ana"
    close_recovery_sheet(qtbot, window)
    who = window.who
    assert who is not None
    qtbot.waitUntil(lambda: who.dialog is not None and who.dialog.isVisible())
    assert who.dialog is not None
    assert who.dialog.form.values()["person"] == office.info.user.id
    type_into(who.dialog, "Not in the list? Type your full name", "Bo Lindqvist")
    click(who.dialog, "Go on")
    recent = window.shell.notices.recent
    qtbot.waitUntil(lambda: any("Welcome, Bo Lindqvist" in notice.text for notice in recent))
    assert office.info.user.full_name == "Bo Lindqvist"
    assert [choice.label for choice in office.staff()] == ["Ana", "Bo Lindqvist"]


def test_who_does_not_say_who_they_are_is_told_whose_name_is_used(
    qtbot: Any, window: MainWindow, first: Laptop, tmp_path: Path
) -> None:
    office = joined(qtbot, window, first, tmp_path)
    close_recovery_sheet(qtbot, window)
    who = window.who
    assert who is not None
    qtbot.waitUntil(lambda: who.dialog is not None and who.dialog.isVisible())
    assert who.dialog is not None
    click(who.dialog, "Cancel")
    recent = window.shell.notices.recent
    qtbot.waitUntil(lambda: any("under the name Ana" in notice.text for notice in recent))
    assert office.info.user.full_name == "Ana"


def test_the_own_card_goes_beside_the_other_one_unless_a_place_is_chosen(
    qtbot: Any, window: MainWindow, first: Laptop, tmp_path: Path
) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    card = first.card(stick)
    page = window.key_page
    qtbot.mouseClick(page.join_button, LEFT)
    guide = page.guide
    assert guide is not None
    guide.cards.set_values({"name": "Bo’s laptop"})
    assert not guide.cards.values()["own"]
    for beginning in ("/", ".", card.anchor):  # as somebody types a path
        guide.cards.set_values({"office": beginning})
        assert not guide.cards.values()["own"]
    guide.cards.set_values({"office": str(card)})
    assert guide.cards.values()["own"] == str(stick / "Bo’s-laptop.plccard")
    guide.cards.set_values({"name": "Front desk"})
    assert guide.cards.values()["own"] == str(stick / "Front-desk.plccard")
    guide.cards.set_values({"own": str(tmp_path / "mine.plccard")})
    guide.cards.set_values({"name": "Bo"})
    assert guide.cards.values()["own"] == str(tmp_path / "mine.plccard")
    guide.reject()


def test_a_guide_that_was_closed_offers_what_was_entered_and_writes_the_same_card(
    qtbot: Any, window: MainWindow, first: Laptop, tmp_path: Path
) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    card = first.card(stick)
    page = window.key_page
    asked: list[str] = []

    def ask(title: str, name: str, kinds: str) -> str:
        assert title
        assert kinds
        asked.append(name)
        return ""

    page.ask_save_path = ask
    qtbot.mouseClick(page.join_button, LEFT)
    guide = page.guide
    assert guide is not None
    guide.cards.set_values({"office": str(card), "name": "Front desk"})
    own = guide.cards.editor("own")
    assert isinstance(own, PathEdit)
    qtbot.mouseClick(own.button, LEFT)
    assert asked == ["Front-desk.plccard"]
    guide.go_on()
    qtbot.waitUntil(lambda: guide.step == 1)
    entered, words = guide.cards.values(), {one.text() for one in labels(guide.words)}
    guide.reject()

    window.shell.drafts.clear()  # nothing is kept in memory only
    qtbot.mouseClick(page.join_button, LEFT)
    again = page.guide
    assert again is not None
    assert again is not guide
    qtbot.waitUntil(lambda: again.cards.values() == entered)
    again.go_on()
    qtbot.waitUntil(lambda: again.step == 1)
    assert {one.text() for one in labels(again.words)} == words
    assert sorted(path.name for path in stick.glob("Front*")) == ["Front-desk.plccard"]
    again.reject()


def test_what_somebody_enters_meanwhile_is_not_replaced(
    qtbot: Any, window: MainWindow, settle: Settle, first: Laptop, tmp_path: Path
) -> None:
    card = first.card(tmp_path)
    joining = Joining(window.shell.environment())
    joining.write_card(card, "Front desk", tmp_path / "front.plccard")
    qtbot.mouseClick(window.key_page.join_button, LEFT)
    guide = window.key_page.guide
    assert guide is not None
    guide.cards.set_values({"name": "Bo’s laptop"})
    settle()
    assert guide.cards.values()["name"] == "Bo’s laptop"
    assert not guide.cards.values()["own"]
    guide.reject()
    joining.finished()
    assert joining.begun() is None


def test_a_file_for_somebody_else_is_explained_in_place(
    qtbot: Any, window: MainWindow, first: Laptop, tmp_path: Path
) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    card, own = first.card(stick), stick / "bo.plccard"
    page = window.key_page
    qtbot.mouseClick(page.join_button, LEFT)
    guide = page.guide
    assert guide is not None
    guide.go_on()
    assert guide.step == 0
    guide.cards.set_values({"office": str(own), "name": "Bo", "own": str(own)})
    guide.go_on()
    qtbot.waitUntil(guide.next_button.isEnabled)
    assert guide.step == 0
    guide.cards.set_values({"office": str(card), "name": "Bo", "own": str(own)})
    guide.go_on()
    qtbot.waitUntil(lambda: guide.step == 1)
    qtbot.mouseClick(guide.words.equal_button, LEFT)
    guide.go_on()
    guide.rest.set_values({"file": str(card), "passphrase": "quiet river", "again": "quiet river"})
    guide.go_on()
    qtbot.waitUntil(lambda: guide.next_button.isEnabled() and guide.step == 2)
    assert window.workbench is None
    guide.reject()
