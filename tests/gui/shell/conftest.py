"""The whole window, without a screen, in the test's own folders."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from plc_desktop.services.workspace.environment import Environment
from tests.factories import PASSPHRASE
from tests.gui.looking import settle_tasks
from ui.main_window import MainWindow
from ui.shell import Shell


@pytest.fixture
def shell(qapp: QApplication, environment: Environment) -> Iterator[Shell]:
    """The program around the window; its environment is the test's."""
    made = Shell(qapp, environment.folders)
    made._environment = environment  # noqa: SLF001  # the outside world is replaced, nothing else
    made.dress()
    yield made
    made.tasks.shutdown()
    made.deleteLater()


@pytest.fixture
def window(qtbot: Any, shell: Shell) -> MainWindow:
    """The window as it is at the start."""
    made = MainWindow(shell)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


@pytest.fixture
def settle(qtbot: Any, shell: Shell) -> Callable[[], None]:
    """Wait until the worker has nothing more to do."""

    def wait() -> None:
        settle_tasks(qtbot, shell.tasks)

    return wait


@pytest.fixture
def opened(
    window: MainWindow, workspace_path: Path, settle: Callable[[], None]
) -> Iterator[MainWindow]:
    """The window with an empty workspace open."""
    window.offer(workspace_path)
    window.key_page.unlock_with(PASSPHRASE)
    settle()
    assert window.workbench is not None
    yield window
    window.lock()
    settle()
