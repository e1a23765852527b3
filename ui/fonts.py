"""Loads the program's own letters: Noto Sans before the first paint, other scripts after it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from plc_desktop.errors import PlcError
from ui.common.tasks import TaskRunner

_FAMILY = "Noto Sans"


def load_first(app: QApplication) -> None:
    """Load what the first window is written in; the computer's font does if it is missing."""
    from resources.fonts import SANS, font_files

    try:
        families = _add(font_files((SANS,)))
    except PlcError:
        return
    if families:
        font = QFont(_FAMILY)
        font.setPointSizeF(app.font().pointSizeF())
        app.setFont(font)


def load_others(owner: QObject, tasks: TaskRunner) -> None:
    """Find the other scripts' fonts on the worker and add them one by one, between events."""
    from resources.fonts import SANS, font_files

    known = set(font_files((SANS,)))

    def add_next(waiting: list[Path]) -> None:
        if waiting:
            _add(waiting[:1])
            QTimer.singleShot(0, owner, lambda: add_next(waiting[1:]))

    tasks.run(
        owner, lambda: [path for path in font_files() if path not in known], add_next, _do_without
    )


def _add(paths: Iterable[Path]) -> list[str]:
    found: list[str] = []
    for path in paths:
        found += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return found


def _do_without(error: PlcError) -> None:
    """Without its own fonts the window uses the computer's; the self-test tells."""
