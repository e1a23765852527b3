"""A folder that does not answer holds nothing up, and the page says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from plc_desktop.services.exchange import watched_folder
from tests import factories
from tests.gui.looking import settle, unreachable
from tests.hanging import HangingFolder
from tests.laptops import Laptop, send
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ui.exchange.page import ExchangePage

LEFT = Qt.MouseButton.LeftButton
SILENT = "The folder does not answer."


@pytest.fixture
def drive(stick: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HangingFolder]:
    """The folder the page looks into, on a drive that can stop answering."""
    hanging = HangingFolder(stick, monkeypatch)
    monkeypatch.setattr(watched_folder, "SILENT_AFTER_S", 0.0)
    yield hanging
    hanging.answer()


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(PlainLabel))


def test_the_page_says_that_the_folder_is_silent_and_works_on(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: QtBot,
    ana: Laptop,
    bo: Laptop,
    page: ExchangePage,
    stick: Path,
    drive: HangingFolder,
) -> None:
    factories.add_person(bo.office, full_name="Lan Pham")
    send(bo, stick)
    card = page.overview.folder
    assert card.again_button.isHidden()
    drive.hang()
    qtbot.mouseClick(card.choose_button, LEFT)
    qtbot.waitUntil(lambda: SILENT in words(card))
    assert drive.is_asked()
    assert unreachable(card) == []
    assert "connected the drive again" in card.again_button.toolTip()
    assert str(stick) in words(card)

    ana.office.laptops.name_this("Front desk")
    page.refresh()
    settle(qtbot, page.context)
    assert "called Front desk" in words(page.overview.laptops), "other work goes on"

    page.activateWindow()
    card.again_button.setFocus()
    qtbot.keyClick(card.again_button, Qt.Key.Key_Space)
    assert drive.is_asked(), "asked anew, on another thread"
    qtbot.waitUntil(lambda: SILENT in words(card))
    drive.answer()
    qtbot.waitUntil(lambda: "From Bo’s laptop" in words(card))
    assert SILENT not in words(card)
    assert card.again_button.isHidden()


def test_what_was_seen_stays_while_the_folder_is_looked_into_again(
    qtbot: QtBot,
    ana: Laptop,
    page: ExchangePage,
    drive: HangingFolder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(watched_folder, "SILENT_AFTER_S", 1_000.0)
    ana.office.watched_folder.choose(drive.folder)
    page.refresh()
    qtbot.waitUntil(lambda: "Nothing new." in words(page.overview.folder))
    drive.hang()
    page.refresh()
    assert drive.is_asked()
    settle(qtbot, page.context)
    assert "Nothing new." in words(page.overview.folder)
    page.folder_steps.ask_again()
    assert drive.is_asked()
    qtbot.waitUntil(lambda: "Looking into the folder…" in words(page.overview.folder))
    page.hide()
    settle(qtbot, page.context)
    drive.answer()
    page.show()
    qtbot.waitUntil(lambda: "Nothing new." in words(page.overview.folder))


def test_our_file_does_not_go_into_a_folder_that_is_silent(
    qtbot: QtBot, ana: Laptop, bo: Laptop, page: ExchangePage, drive: HangingFolder
) -> None:
    drive.hang()
    ana.office.watched_folder.choose(drive.folder)
    page.refresh()
    qtbot.waitUntil(lambda: SILENT in words(page.overview.folder))
    asked: list[str] = []
    object.__setattr__(page.context, "ask_folder", asked.append)
    qtbot.waitUntil(page.write_button.isEnabled)
    qtbot.mouseClick(page.write_button, LEFT)
    assert asked == ["Where shall the file go? Choose the stick."]
    assert bo.office.laptops.all()
