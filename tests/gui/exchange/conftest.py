"""Two laptops of one office, and the page of the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import factories
from tests.laptops import Laptop, join

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Answers
    from ui.common.page import PageContext
    from ui.exchange.page import ExchangePage


@pytest.fixture
def bo(ana: Laptop, tmp_path: Path) -> Iterator[Laptop]:
    """The other laptop."""
    factories.place(ana.office)
    laptop = join(ana, tmp_path / "bo-root", "Bo’s laptop")
    yield laptop
    laptop.office.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder that both laptops see."""
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


@pytest.fixture
def page(
    qtbot: QtBot, ana: Laptop, page_context: PageContext, answers: Answers, stick: Path
) -> ExchangePage:
    """The page of Ana's laptop, shown."""
    from ui.exchange.page import ExchangePage

    context = replace(
        page_context,
        ask_folder=lambda _title: str(stick),
        ask_open_paths=lambda _title, _filter: [answers.open_path] if answers.open_path else [],
    )
    made = ExchangePage(ana.office, context)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitUntil(lambda: made.shown is not None)
    return made
