"""A workspace that was copied to this computer can be read, and used once somebody says so."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from plc_desktop.domain.records import Cohort
from plc_desktop.errors import EnvironmentProblem
from plc_desktop.services.workspace.environment import Environment
from tests.factories import PASSPHRASE
from tests.gui.looking import texts
from ui.common.confirm import ConfirmDialog
from ui.home.page import HomePage
from ui.main_window import MainWindow


def test_a_copied_workspace_asks_before_it_is_used_here(
    qtbot: Any,
    window: MainWindow,
    workspace_path: Path,
    environment: Environment,
    settle: Callable[[], None],
) -> None:
    shutil.rmtree(environment.folders.keys)
    window.offer(workspace_path)
    window.key_page.unlock_with(PASSPHRASE)
    qtbot.waitUntil(lambda: bool(window.findChildren(ConfirmDialog)))
    office = window.office
    assert office is not None
    with pytest.raises(EnvironmentProblem) as caught:
        office.records.save(Cohort(id="", name="Spring"))
    assert caught.value.code == "computer_not_enrolled"
    (dialog,) = window.findChildren(ConfirmDialog)
    assert dialog.isVisible()
    (button,) = [one for one in dialog.findChildren(QPushButton) if "here too" in one.text()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not office.needs_enrollment)
    settle()
    assert office.records.save(Cohort(id="", name="Spring")).change_id
    window.lock()
    settle()


def test_who_only_looks_can_change_their_mind(
    qtbot: Any,
    window: MainWindow,
    workspace_path: Path,
    environment: Environment,
    settle: Callable[[], None],
) -> None:
    shutil.rmtree(environment.folders.keys)
    window.offer(workspace_path)
    window.key_page.unlock_with(PASSPHRASE)
    qtbot.waitUntil(lambda: bool(window.findChildren(ConfirmDialog)))
    office = window.office
    assert office is not None
    window.findChildren(ConfirmDialog)[0].reject()
    notice = window.shell.notices.recent[0]
    assert notice.action_text == "Use it here too"
    assert office.needs_enrollment
    bench = window.workbench
    assert bench is not None
    qtbot.waitUntil(lambda: "○ Only to look at" in texts(bench.status))
    action = notice.undo
    assert action is not None
    action()
    qtbot.waitUntil(lambda: not office.needs_enrollment)
    settle()
    qtbot.waitUntil(lambda: "● Saved" in texts(bench.status))
    assert "write it on the page Exchange" in window.shell.notices.recent[0].text
    assert isinstance(bench.page, HomePage)
    qtbot.waitUntil(bench.page.unheard.isVisible)
    window.lock()
    settle()
