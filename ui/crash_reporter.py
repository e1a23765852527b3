"""Catches what nobody caught, logs it without names, and shows the crash dialog."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from plc_desktop.logs import places

if TYPE_CHECKING:
    from ui.crash_dialog import CrashDialog

logger = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Catches what nobody caught, in any thread, and shows one dialog at a time.

    The log gets the kind of error and the lines of code, never its words, which may hold names.
    """

    _caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: CrashDialog | None = None
        self._caught.connect(self._show)

    def install(self) -> None:
        """Take over from the interpreter, which would only print."""
        sys.excepthook = self.report
        threading.excepthook = self._report_thread

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an error and show it."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logger.error("uncaught %s in %s", kind.__name__, places(trace))
        self._caught.emit("".join(traceback.format_exception(kind, error, trace)))

    def _report_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(str)
    def _show(self, details: str) -> None:
        if self.dialog is not None:
            return
        from ui.crash_dialog import CrashDialog

        self.dialog = CrashDialog(details)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    @Slot()
    def _forget(self) -> None:
        self.dialog = None
