"""The key screen while a workspace of an older version is brought up to date."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from plc_desktop.storage import workspace_file
from plc_desktop.storage.version import SCHEMA_VERSION
from tests.factories import PASSPHRASE
from tests.gui.looking import click, texts
from tests.migrations.make_database import DATABASES
from ui.common.tasks import LongTask
from ui.main_window import MainWindow
from ui.shell import Shell
from ui.workspace.recover_dialog import RecoverDialog

Settle = Callable[[], None]


@pytest.fixture
def go_on(shell: Shell) -> Iterator[threading.Event]:
    """Lets the worker wait where it first says how far it is, until this is set."""
    event = threading.Event()
    is_told = threading.Event()

    def hold(task: LongTask | None) -> None:
        if task is None:
            return

        def wait() -> None:
            if threading.current_thread() is threading.main_thread() or is_told.is_set():
                return
            is_told.set()
            task.changed.emit()  # to those who listen after this one
            event.wait(30)
            is_told.clear()

        task.changed.connect(wait, Qt.ConnectionType.DirectConnection)

    shell.tasks.long_task_changed.connect(hold)
    yield event
    event.set()


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """Return a workspace of the second revision of the tables."""
    return Path(shutil.copy(DATABASES / "0002.plcdb", tmp_path / "office.plcdb"))


def is_open(window: MainWindow) -> bool:
    """Return whether a workspace is shown."""
    return window.workbench is not None


def begin(qtbot: Any, window: MainWindow, path: Path) -> None:
    """Type the passphrase, press Enter, and wait until it is said that it takes a while."""
    window.offer(path)
    page = window.key_page
    qtbot.keyClicks(page.passphrase.line, PASSPHRASE)
    qtbot.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(page.upgrading.isVisible)


def test_an_older_workspace_opens_with_its_progress_and_is_up_to_date(
    qtbot: Any, window: MainWindow, settle: Settle, older: Path, go_on: threading.Event
) -> None:
    begin(qtbot, window, older)
    page = window.key_page
    assert {"Bringing the workspace up to date", "0 %", "Cancel"} <= set(texts(page))
    assert not page.passphrase.isVisible()
    assert not page.open_button.isVisible()
    assert not page.restore_button.isEnabled()
    assert QApplication.focusWidget() is page.upgrading  # one more Enter stops nothing
    qtbot.keyClick(page.upgrading, Qt.Key.Key_Return)
    go_on.set()
    settle()
    assert is_open(window)
    assert workspace_file.schema_version(older) == SCHEMA_VERSION
    window.lock()
    settle()
    assert not page.upgrading.isVisible()
    assert page.passphrase.isVisible()
    assert page.restore_button.isEnabled()


def test_cancel_leaves_the_older_workspace_as_it_was(
    qtbot: Any, window: MainWindow, settle: Settle, older: Path, go_on: threading.Event
) -> None:
    before = older.read_bytes()
    begin(qtbot, window, older)
    page = window.key_page
    click(page, "Cancel")
    qtbot.waitUntil(lambda: "Stopping…" in texts(page))
    go_on.set()
    settle()
    assert not is_open(window)
    assert older.read_bytes() == before
    assert "as it was. Open it again" in page.news.text
    assert page.open_button.isVisible()
    assert page.passphrase.value() == PASSPHRASE  # to try again at once
    page.open_button.click()
    settle()
    assert is_open(window)
    window.lock()
    settle()


def test_the_recovery_code_brings_it_up_to_date_too(
    qtbot: Any, window: MainWindow, settle: Settle, older: Path, go_on: threading.Event
) -> None:
    file = workspace_file.unlock(older, passphrase=PASSPHRASE)
    code = workspace_file.add_recovery(file)
    file.close()
    window.offer(older)
    page = window.key_page
    for is_stopped in (True, False):
        page.forgotten.click()
        dialog = page.dialog
        assert isinstance(dialog, RecoverDialog)
        qtbot.keyClicks(dialog.form.editor("code"), code)
        for name in ("passphrase", "again"):
            qtbot.keyClicks(dialog.form.editor(name).line, "other quiet words")
        dialog.form.submit()
        qtbot.waitUntil(page.upgrading.isVisible)
        assert not dialog.isVisible()
        if is_stopped:
            click(page, "Cancel")
        go_on.set()
        settle()
        assert is_open(window) != is_stopped
        go_on.clear()
    go_on.set()
    window.lock()
    settle()


def test_what_is_asked_of_the_window_meanwhile_waits(
    qtbot: Any, window: MainWindow, settle: Settle, older: Path, go_on: threading.Event
) -> None:
    other = Path(shutil.copy(DATABASES / "0003.plcdb", older.with_name("other.plcdb")))
    begin(qtbot, window, older)
    page = window.key_page
    window.open_files([other])
    window.shell.look_changed.emit()
    assert window.key_page is page
    assert page.path == older
    assert "other.plcdb" in page.news.text
    go_on.set()
    qtbot.waitUntil(lambda: is_open(window))
    settle()
    assert window.office is not None
    assert window.office.session.database.path == older
    window.lock()
    settle()
