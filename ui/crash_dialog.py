"""What is shown when something happens that should not: calm words, the details, a log."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.common import theme
from ui.common.text import PlainLabel

logger = logging.getLogger(__name__)


class CrashDialog(QDialog):
    """Tells that a step failed because of a mistake in the program."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self._details = details
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(px(520))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(16), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(PlainLabel(self.tr("Something went wrong"), "title"))
        layout.addWidget(
            PlainLabel(
                self.tr(
                    "This is a mistake in the program, not yours. The step you took last was not "
                    "saved; everything before it is. You can go on working."
                )
            )
        )
        layout.addWidget(PlainLabel(self.tr("Details for whoever helps you"), "label"))
        text = QPlainTextEdit(details)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Details for whoever helps you"))
        layout.addWidget(text, 1)
        row = QHBoxLayout()
        copy = QPushButton(self.tr("Copy details"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        close = QPushButton(self.tr("Go on working"))
        close.setProperty("role", "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        layout.addLayout(row)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)


class CrashReporter(QObject):
    """Catches what nobody caught, in any thread, and shows one dialog at a time.

    The log gets the kind of error and the lines of code, never its words, which may hold names.
    """

    _caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: CrashDialog | None = None
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

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
        places = " < ".join(
            f"{frame.name}:{frame.lineno}" for frame in reversed(traceback.extract_tb(trace))
        )
        logger.error("uncaught %s in %s", kind.__name__, places)
        self._caught.emit("".join(traceback.format_exception(kind, error, trace)))

    def _report_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(str)
    def _show(self, details: str) -> None:
        if self.dialog is not None:
            return
        self.dialog = CrashDialog(details)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    @Slot()
    def _forget(self) -> None:
        self.dialog = None
