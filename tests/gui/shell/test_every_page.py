"""Every page of the window by keyboard and by ear: all can be reached, all have a name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QTableView,
    QWidget,
)

from plc_desktop.services.app import Office
from tests.gui.looking import unreachable
from ui.common.popup_list import PopupList
from ui.main_window import MainWindow
from ui.screenshots import detail_addresses, page_addresses

Settle = Callable[[], None]
MORE = (
    "exchange/organizations",
    "exchange/cohort",
    "exchange/conflicts",
    "same-people",
    "hours/list",
    "help/laptops",
)


@pytest.fixture
def filled(window: MainWindow, pilot_office: Office, settle: Settle) -> Iterator[MainWindow]:
    """The window with a small cohort in every state."""
    window.show_office(pilot_office)
    settle()
    yield window
    window.office = None  # closed by who opened it
    window.lock()
    settle()


def addresses(office: Office) -> list[str]:
    found = [address for _entry, address in page_addresses(office)]
    return [*found, *(address for _name, address in detail_addresses(office)), *MORE]


def unnamed(page: QWidget) -> list[str]:
    """Return whatever takes the focus by Tab and says nothing to a screen reader."""
    wrong = []
    for widget in page.findChildren(QWidget):
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        is_part = isinstance(widget.parent(), QComboBox | QTableView)
        if not takes_tab or not widget.isVisible() or widget.focusProxy() is not None or is_part:
            continue
        if widget.objectName().startswith("qt_"):
            continue
        text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
        if not (widget.accessibleName() or text):
            wrong.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return wrong


def homeless() -> list[QWidget]:
    """Return widgets without a parent; such a part of a page would outlive it.

    A list of words to choose from goes with its completer.
    """
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.parent() is None and not isinstance(widget, PopupList)
    ]


def test_all_of_every_page_can_be_reached_and_has_a_name(
    filled: MainWindow, pilot_office: Office, settle: Settle
) -> None:
    bench = filled.workbench
    assert bench is not None
    wrong: dict[str, list[str]] = {}
    known = set(homeless())
    for address in addresses(pilot_office):
        bench.navigate(address)
        settle()
        strays = set(homeless()) - known
        known |= strays
        names = [f"{type(widget).__name__} has no parent" for widget in strays]
        found = unreachable(bench.page) + unnamed(bench.page) + names
        if found:
            wrong[address] = found
    assert wrong == {}


def test_the_list_of_pages_goes_by_arrows(qtbot: Any, filled: MainWindow, settle: Settle) -> None:
    bench = filled.workbench
    assert bench is not None
    bench.navigate("home")
    settle()
    home = next(one for one in bench.navigation.findChildren(QAbstractButton) if one.isChecked())
    assert home.focusPolicy() & Qt.FocusPolicy.TabFocus
    filled.activateWindow()
    QTest.qWaitForWindowActive(filled)
    home.setFocus()
    qtbot.waitUntil(home.hasFocus)
    QTest.keyClick(home, Qt.Key.Key_Down)
    settle()
    assert bench.address == "parent-leaders"
