from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from resources import help_pages
from tests.gui.looking import texts
from ui.common.changes import Topic
from ui.common.page import Page
from ui.help.page import HelpPage
from ui.main_window import MainWindow
from ui.page_list import PAGES, PageEntry, entry_for
from ui.palette import Palette

Settle = Callable[[], None]


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.address)
def test_every_registered_page_exists(entry: PageEntry) -> None:
    module, _, name = entry.target.partition(":")
    assert issubclass(getattr(import_module(module), name), Page)


@pytest.mark.parametrize("address", [entry.address for entry in PAGES if entry.section], ids=str)
def test_every_listed_page_opens_in_an_empty_workspace(
    opened: MainWindow, settle: Settle, address: str
) -> None:
    assert opened.workbench is not None
    opened.workbench.navigate(address)
    settle()
    assert opened.workbench.page.isVisible()
    assert opened.workbench.notice_bar.text == ""


def test_back_and_forward_work_like_a_browser(opened: MainWindow, settle: Settle) -> None:
    bench = opened.workbench
    assert bench is not None
    for address in ("settings", "help", "organizations"):
        bench.navigate(address)
    settle()
    bench.back()
    bench.back()
    assert bench.address == "settings"
    bench.forward()
    assert bench.address == "help"
    bench.navigate("home")
    bench.forward()
    assert bench.address == "home"
    settle()


def test_enter_presses_the_button_that_has_the_focus(
    qtbot: Any, opened: MainWindow, settle: Settle
) -> None:
    opened.activateWindow()
    QTest.qWaitForWindowActive(opened)
    bench = opened.workbench
    assert bench is not None
    bench.navigate("exchange")
    settle()
    pressed: list[str] = []
    button, other, field = QPushButton("A", bench), QPushButton("B", bench), QLineEdit(bench)
    for widget in (button, other, field):
        widget.setGeometry(0, 0, 80, 20)
        widget.show()
    button.clicked.connect(lambda: pressed.append("A"))
    other.clicked.connect(lambda: pressed.append("B"))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        button.setFocus()
        qtbot.keyClick(button, key)
    assert pressed == ["A", "A"]

    field.returnPressed.connect(other.setFocus)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert other.hasFocus()
    assert pressed == ["A", "A"]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_F9)
    assert pressed == ["A", "A"]

    box = QCheckBox("C", bench)
    box.show()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert not box.isChecked()


def test_an_address_belongs_to_its_page() -> None:
    assert entry_for("parent-leader/abc").address == "parent-leader"
    assert entry_for("no-such-page").address == "home"


def test_the_palette_finds_pages_people_and_actions(
    qtbot: Any, opened: MainWindow, settle: Settle
) -> None:
    bench = opened.workbench
    assert bench is not None
    bench.open_palette()
    palette = bench.findChildren(Palette)[0]
    line = palette.findChildren(QLineEdit)[0]
    qtbot.keyClicks(line, "backup")
    assert palette.words() == ["Make a backup now"]
    line.clear()
    qtbot.keyClicks(line, "duarte")
    qtbot.waitUntil(lambda: any("Ana Duarte" in words for words in palette.words()))
    line.clear()
    qtbot.keyClicks(line, "nobody of this name")
    qtbot.waitUntil(lambda: "Nothing found. Try fewer words." in texts(palette))
    line.clear()
    assert "Nothing found. Try fewer words." not in texts(palette)
    qtbot.keyClicks(line, "settings")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert bench.address == "settings"


def test_the_help_opens_where_it_speaks_of_the_page(opened: MainWindow, settle: Settle) -> None:
    bench = opened.workbench
    assert bench is not None
    bench.navigate("exchange/organizations")
    settle()
    shortcuts = [one for one in bench.findChildren(QShortcut) if one.key().toString() == "F1"]
    shortcuts[0].activated.emit()
    settle()
    assert bench.address == "help/14-several-laptops"
    assert isinstance(bench.page, HelpPage)
    topics = bench.page.topics
    assert topics.currentItem().text() == "Several laptops, one workspace"
    bench.navigate("home")  # the help has no page about it
    bench.open_help()
    settle()
    assert topics.currentItem().text() == "Several laptops, one workspace"
    stems = {path.stem for path in help_pages("en")}
    assert {entry.topic for entry in PAGES if entry.topic} <= stems


def test_the_navigation_collapses_to_icons_in_a_narrow_window(
    opened: MainWindow, settle: Settle
) -> None:
    bench = opened.workbench
    assert bench is not None
    wide = bench.navigation.width()
    opened.resize(1024, 700)
    settle()
    assert bench.navigation.width() < wide / 2
    opened.resize(1280, 800)
    settle()
    assert bench.navigation.width() == wide


def test_a_notice_offers_undo_once(qtbot: Any, opened: MainWindow) -> None:
    bench = opened.workbench
    assert bench is not None
    undone: list[str] = []
    bench.context.notices.show("Hours recorded.", lambda: undone.append("yes"))
    assert bench.notice_bar.text == "Hours recorded."
    qtbot.mouseClick(bench.notice_bar._undo, Qt.MouseButton.LeftButton)  # noqa: SLF001
    assert undone == ["yes"]
    assert bench.notice_bar.text == ""


def test_pages_refresh_when_concerned_and_only_when_seen(
    opened: MainWindow, settle: Settle
) -> None:
    bench = opened.workbench
    assert bench is not None
    bench.navigate("settings")
    settle()
    settings = bench.page
    seen: list[str] = []
    settings.refresh = lambda: seen.append("refreshed")  # type: ignore[method-assign]
    bench.context.changes.announce(Topic.HOURS)
    assert seen == []
    bench.context.changes.announce(Topic.WORKSPACE)
    assert seen == ["refreshed"]
    bench.navigate("help")
    settle()
    bench.context.changes.announce(Topic.EVERYTHING)
    assert seen == ["refreshed"]
    bench.navigate("settings")
    assert seen == ["refreshed", "refreshed"]
    settle()


def test_another_text_size_builds_the_window_again_at_the_same_place(
    opened: MainWindow, settle: Settle
) -> None:
    bench = opened.workbench
    assert bench is not None
    bench.navigate("help")
    settle()
    opened.shell.change_settings(text_scale=150)
    settle()
    assert opened.workbench is not bench
    assert opened.workbench is not None
    assert opened.workbench.address == "help"
    opened.shell.change_settings(text_scale=100, theme="dark")
    settle()
