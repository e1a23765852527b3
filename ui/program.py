"""The application itself, which hears of files that macOS wants opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override


class Program(QApplication):
    """Everything Qt needs once.

    It looks at its own events only. A filter on the application would be asked about every event of
    every widget, which costs 60 ms before the first paint and, beside a busy worker, a wait for the
    interpreter at each.

    Signals:
        files_came: Paths of files that were double-clicked, on macOS.
    """

    files_came = Signal(list)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.files_came.emit([Path(event.file())])
            return True
        return super().event(event)
