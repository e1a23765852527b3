"""Somebody was erased on another laptop: the preview says so, and so do the old backups here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests import factories
from tests.laptops import Laptop, send
from ui.common.text import PlainLabel
from ui.exchange.page import ExchangePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Answers

NAME = "Erminia Forgotten"


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(PlainLabel))


def test_it_is_said_before_and_after_reading(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: QtBot, ana: Laptop, bo: Laptop, page: ExchangePage, stick: Path, answers: Answers
) -> None:
    placed = factories.place(bo.office, NAME)
    ana.office.syncing.import_file(send(bo, stick))
    bo.office.erasing.erase(placed.person_id, NAME, "asked for it")
    path = send(bo, stick)
    answers.open_path = str(path)
    assert page.old_backups.isHidden()
    qtbot.mouseClick(page.read_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.preview.isVisible)
    assert "Erased on request on another laptop; this one blanks it too: 1" in words(page.preview)
    assert "What is erased cannot be brought back" in words(page.preview)
    assert "You can take it back afterwards" not in words(page.preview)
    typed = ana.office.syncing.look(path).report.confirmation
    ana.clock.pass_days(1)
    ana.office.syncing.import_file(path, typed)
    page.refresh()
    qtbot.waitUntil(lambda: "still hold what was erased here" in page.old_backups.text)
    assert page.overview.isAncestorOf(page.old_backups)  # it scrolls away with the cards
    assert not page.old_backups.isVisible()  # only beside the laptops, not beside a file
    page.show_overview()
    qtbot.waitUntil(page.old_backups.isVisible)
