"""New files in the folder that is looked into show beside Exchange, whatever page is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from plc_desktop.services.workspace.environment import Environment
from tests.factories import Clock
from tests.laptops import Laptop, join, send
from ui.main_window import MainWindow
from ui.workbench import Workbench

Settle = Callable[[], None]


def said(workbench: Workbench) -> str:
    """Return what a screen reader says of the Exchange page."""
    items = workbench.navigation.findChildren(QAbstractButton)
    return next(
        item.accessibleName() for item in items if item.accessibleName().startswith("Exchange")
    )


def test_new_files_are_counted_while_another_page_is_open(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: Any,
    opened: MainWindow,
    settle: Settle,
    environment: Environment,
    clock: Clock,
    tmp_path: Path,
) -> None:
    office, workbench = opened.office, opened.workbench
    assert office is not None
    assert workbench is not None
    ana = Laptop(office, environment, clock, tmp_path)
    bo = join(ana, tmp_path / "root", "Bo")
    folder = tmp_path / "usb"
    workbench.look_for_files()
    settle()
    assert said(workbench) == "Exchange", "nobody chose a folder"
    office.watched_folder.choose(folder)
    workbench.look_for_files()
    settle()
    assert said(workbench) == "Exchange", "the stick is not in"
    path = send(bo, folder)
    opened.activateWindow()
    QTest.qWaitForWindowActive(opened)
    QApplication.sendEvent(workbench, QEvent(QEvent.Type.ActivationChange))
    qtbot.waitUntil(lambda: said(workbench) == "Exchange, 1 waiting")
    office.syncing.import_file(path)
    workbench.look_for_files()
    settle()
    qtbot.waitUntil(lambda: said(workbench) == "Exchange")
    bo.office.close()
