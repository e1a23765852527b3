"""Loads the program's own letters: Noto Sans before the first paint, other scripts after it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from plc_desktop.errors import PlcError
from resources.fonts import BOLD, REGULAR, SANS, font_at_hand, font_files
from ui.common.tasks import TaskRunner

_FAMILY = "Noto Sans"


def load_first(app: QApplication) -> None:
    """Load what the first window is written in; the computer's font does if it is missing."""
    at_hand = [font_at_hand(SANS, weight) for weight in (REGULAR, BOLD)]
    try:
        paths = font_files((SANS,)) if None in at_hand else [path for path in at_hand if path]
    except PlcError:
        return
    if _add(paths):
        font = QFont(_FAMILY)
        font.setPointSizeF(app.font().pointSizeF())
        app.setFont(font)


def load_others(owner: QObject, tasks: TaskRunner) -> None:
    """Find the other scripts' fonts on the worker and add them one by one, between events."""

    def add_next(waiting: list[Path]) -> None:
        if waiting:
            _add(waiting[:1])
            QTimer.singleShot(0, owner, lambda: add_next(waiting[1:]))

    tasks.run(owner, _others, add_next, _do_without)


def _others() -> list[Path]:
    """Cut what this computer has not yet; Noto Sans is there already."""
    first = set(font_files((SANS,)))
    return [path for path in font_files() if path not in first]


def _add(paths: Iterable[Path]) -> int:
    """Add fonts and return how many families they hold."""
    ids = [QFontDatabase.addApplicationFont(str(path)) for path in paths]
    return sum(len(QFontDatabase.applicationFontFamilies(found)) for found in ids)


def _do_without(error: PlcError) -> None:
    """Without its own fonts the window uses the computer's; the self-test tells."""
