"""Starts the window: first the key screen, then, on the worker, everything else."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from plc_desktop.paths import APP_NAME, default_folders
from resources import icon_path
from ui import fonts
from ui.collecting import Collector
from ui.crash_reporter import CrashReporter
from ui.main_window import MainWindow
from ui.opening.file_kinds import stand_alone
from ui.opening.running import RunningProgram
from ui.program import Program
from ui.shell import Shell

_TURN_S = 0.0002
"""How long the window waits at most until the worker lets it go on, at every call from Qt into
Python; painting a table makes hundreds of them, and the usual 5 ms each would be seen. With 1 ms
the window still stood for 300 ms beside the reading of a workbook, with this for 140 ms."""


def run(
    argv: Sequence[str],
    workspace: Path | None = None,
    *,
    passphrase: str = "",
    files: Sequence[Path] = (),
) -> int:
    """Show the window until it is closed and return the exit code.

    Args:
        argv: Command line for Qt, the program's name first.
        workspace: Workspace to offer; the one opened last if None.
        passphrase: Opens it at once, for the sample workspace.
        files: Files of any kind to open; the window stays away if they have their own.
    """
    app = application(argv)
    system = app.palette()
    shell = Shell(app, default_folders())
    shell.dress()
    CrashReporter(app).install()
    window = MainWindow(shell, shell.folders.settings / "window-place")
    if workspace is not None:
        window.offer(workspace)
    running = RunningProgram(shell.folders.cache, shell)
    if files and workspace is None and not running.claim() and running.hand_over(files):
        shell.tasks.shutdown()
        return 0
    running.files_came.connect(window.open_files)
    app.files_came.connect(window.opener.open_soon)

    def go_on() -> None:
        if files:
            window.open_files(files)
        _after_first_paint(window, system, passphrase)
        if running.claim():  # else another program takes the files of later starts
            running.listen()

    if files and stand_alone(files):
        go_on()
    else:
        window.painted.connect(go_on)
        window.show()
    code = app.exec()
    running.release()
    shell.tasks.shutdown(last=window.finish)
    return code


def application(argv: Sequence[str]) -> Program:
    """Return the application, made at first need, with its name and first font."""
    existing = QApplication.instance()
    if existing is not None:
        return cast("Program", existing)
    app = Program([*(argv or ["plc-desktop"]), "-style", "fusion"])
    app.setApplicationName(APP_NAME)
    app.setDesktopFileName("plc-desktop")
    fonts.load_first(app)
    Collector(app)
    sys.setswitchinterval(_TURN_S)
    return app


def _after_first_paint(window: MainWindow, system: QPalette, passphrase: str) -> None:
    """Load what the first paint did not need, while the person reads."""
    from ui.system_look import SystemLook

    shell = window.shell
    SystemLook(shell, system)
    window.setWindowIcon(QPixmap(str(icon_path("logo"))))
    shell.tasks.run(window, _import_services)
    window.office_opened.connect(partial(shell.tasks.run, window, import_pages))
    if passphrase:
        window.key_page.unlock_with(passphrase)
    else:
        window.key_page.look_for_remembered_key()
    fonts.load_others(window, shell.tasks)
    if shell.settings.problems:
        shell.notices.inform(
            QCoreApplication.translate(
                "MainWindow", "Some settings made no sense and are back to normal: {names}."
            ).format(names=", ".join(shell.settings.problems))
        )


def _import_services() -> None:
    """Import the services on the worker, so that opening does not wait for it."""
    import_module("plc_desktop.services.app")
    import_module("ui.workbench")


def import_pages() -> None:
    """Import every page on the worker, after what the first one asked for."""
    for entry in import_module("ui.page_list").PAGES:
        import_module(entry.target.partition(":")[0])
