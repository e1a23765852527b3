"""Each window carries the style sheet; what it holds and opens inherits it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ui.common import theme
from ui.common.choosers import ChoiceEdit, Option
from ui.crash_dialog import CrashDialog
from ui.credentials.verify.window import VerifyWindow
from ui.main_window import MainWindow
from ui.palette import Palette
from ui.shell import Shell
from ui.signing_desk.window import SigningDesk


def _is_dressed(widget: QWidget) -> bool:
    return widget.style().metaObject().className() == "QStyleSheetStyle"


def test_the_window_dresses_what_it_holds_and_opens(opened: MainWindow, qapp: QApplication) -> None:
    assert qapp.styleSheet() == ""  # else every widget would be dressed at each level it goes into
    assert opened.workbench is not None
    assert _is_dressed(opened.workbench.page.header)
    opened.workbench.open_palette()
    assert _is_dressed(opened.findChildren(Palette)[0])


@pytest.mark.parametrize("make", [SigningDesk, VerifyWindow, lambda _: CrashDialog("details")])
def test_windows_beside_it_are_dressed(
    qtbot: Any, shell: Shell, settle: Callable[[], None], make: Callable[[Shell], QWidget]
) -> None:
    window = make(shell)
    qtbot.addWidget(window)
    assert _is_dressed(window)
    settle()


def test_another_theme_dresses_every_window_anew(window: MainWindow, shell: Shell) -> None:
    before = window.styleSheet()
    shell.change_settings(theme="dark")
    assert window.styleSheet() == theme.current().sheet != before


@pytest.mark.usefixtures("shell")
def test_a_list_that_falls_down_is_dressed(qtbot: Any) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    theme.dress(room)
    edit = ChoiceEdit([Option("site", "Site"), Option("who", "Supervisor")])
    QHBoxLayout(room).addWidget(edit)
    room.show()
    room.activateWindow()
    line, completer = edit.lineEdit(), edit.completer()
    assert line is not None
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    assert not _is_dressed(popup)  # most lists are never asked for
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(8, line.height() // 2))
    qtbot.waitUntil(popup.isVisible)
    assert _is_dressed(popup)
    popup.hide()
