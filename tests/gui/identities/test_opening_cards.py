"""Cards that come by double-click: to the office's page, or to a window of one's own."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.services.identities.own import OwnIdentity
from plc_desktop.services.workspace.environment import Environment
from tests.conftest import folders_in
from tests.factories import SUPERVISOR_PASSPHRASE
from tests.gui.identities.conftest import HEALTH, ROSA
from tests.gui.looking import dialogs, texts
from tests.gui.shell.conftest import opened, settle, shell, window
from ui.identities.page import CardsPage
from ui.identities.window import CardWindow
from ui.main_window import MainWindow
from ui.shell import Shell

__all__ = ["opened", "settle", "shell", "window"]


@pytest.fixture
def office_card(tmp_path: Path, opened: MainWindow) -> Path:  # the fixture
    assert opened.office is not None
    path = tmp_path / "office.plccard"
    opened.office.identities.export(path)
    return path


def _windows(of: Shell) -> list[CardWindow]:
    return [each for each in of.windows if isinstance(each, CardWindow)]


def test_with_an_open_workspace_the_page_takes_the_card(
    qtbot: Any, opened: MainWindow, rosas_card: Path
) -> None:
    opened.open_files([rosas_card])
    qtbot.waitUntil(
        lambda: opened.workbench is not None and isinstance(opened.workbench.page, CardsPage)
    )
    assert opened.workbench is not None
    page = opened.workbench.page
    qtbot.waitUntil(lambda: len(dialogs(page)) == 1)
    assert ROSA in texts(dialogs(page)[0])
    dialogs(page)[0].reject()


def test_at_the_offices_computer_it_waits_for_the_workspace(
    qtbot: Any,
    opened: MainWindow,
    rosas_card: Path,
    settle: Callable[[], None],
) -> None:
    opened.lock()
    settle()
    opened.open_files([rosas_card])
    qtbot.waitUntil(lambda: rosas_card in opened.opener.waiting)
    assert _windows(opened.shell) == []
    assert any("workspace is open" in text for text in texts(opened.key_page))


def test_without_any_workspace_a_window_of_ones_own_opens(
    qtbot: Any,
    window: MainWindow,
    environment: Environment,
    tmp_path: Path,
    settle: Callable[[], None],
) -> None:
    elsewhere = dataclasses.replace(environment, folders=folders_in(tmp_path / "rosa"))
    other = OwnIdentity(elsewhere)
    other.make(ROSA, HEALTH, SUPERVISOR_PASSPHRASE)
    card = tmp_path / "somebody.plccard"
    other.export(card)
    window.open_files([card])
    qtbot.waitUntil(lambda: len(_windows(window.shell)) == 1)
    shown = _windows(window.shell)[0]
    qtbot.waitUntil(shown.view.make_button.isVisible)
    assert "My card" in texts(shown)
    shown.view.form.set_values({"name": "Nora Quinn", "organization": HEALTH})
    for name in ("passphrase", "again"):
        shown.view.form.editor(name).line.setText(SUPERVISOR_PASSPHRASE)
    shown.view.make_button.click()
    qtbot.waitUntil(shown.view.done_button.isVisible)
    settle()
    said = window.shell.notices.recent[0].text  # a person's card is not an office's
    assert "not of an office" in said
    shown.view.done_button.click()
    qtbot.waitUntil(lambda: _windows(window.shell) == [])


def test_the_search_offers_what_one_does_with_cards(qtbot: Any, opened: MainWindow) -> None:
    assert opened.workbench is not None
    opened.workbench.navigate("cards/turnover")
    page = opened.workbench.page
    assert isinstance(page, CardsPage)
    qtbot.waitUntil(lambda: page.turnover is not None and page.turnover.isVisible())
    assert page.turnover is not None
    page.turnover.reject()


def test_the_card_of_another_organization_leads_to_the_exchange_page(
    qtbot: Any, opened: MainWindow, rosas_card: Path, tmp_path: Path
) -> None:
    from tests.factories import Clock
    from tests.laptops import start
    from ui.exchange.page import ExchangePage

    clock = Clock(datetime(2026, 3, 21, tzinfo=UTC))
    other = start(tmp_path / "college", clock, "Mill City College", "Dean")
    card = other.card(tmp_path)
    other.office.close()
    opened.open_files([card])
    qtbot.waitUntil(
        lambda: opened.workbench is not None and isinstance(opened.workbench.page, ExchangePage)
    )
    assert opened.workbench is not None
    page = opened.workbench.page
    assert isinstance(page, ExchangePage)
    qtbot.waitUntil(lambda: page.card_steps.guide is not None and page.card_steps.guide.isVisible())
    assert page.card_steps.guide is not None
    page.card_steps.guide.reject()

    opened.open_files([card, rosas_card])  # people's cards first, the other one is named
    qtbot.waitUntil(lambda: isinstance(opened.workbench.page, CardsPage))
    assert opened.workbench is not None
    cards_page = opened.workbench.page
    qtbot.waitUntil(lambda: len(dialogs(cards_page)) == 1)
    assert ROSA in texts(dialogs(cards_page)[0])
    dialogs(cards_page)[0].reject()
