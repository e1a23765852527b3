"""What is under way: reading or importing, how far, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.common import theme
from ui.common.card import Card
from ui.common.tasks import LongTask
from ui.common.text import PlainLabel

_BAR_WIDTH = 420


class WorkView(QWidget):
    """Follows one long task."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: LongTask | None = None
        self._what = PlainLabel("", "card-title")
        self._left = PlainLabel(" ", "muted")
        self.bar = QProgressBar()
        self.stop_button = QPushButton(self.tr("Cancel"))
        self._build()
        self.stop_button.clicked.connect(self._stop)

    def follow(self, task: LongTask, promise: str) -> None:
        """Show how far a task is.

        Args:
            task: What is under way.
            promise: What stopping leaves behind, in words.
        """
        self._task = task
        self._what.setText(task.what)
        self.bar.setAccessibleName(task.what)
        self._promise.setText(promise)
        self.stop_button.setEnabled(True)
        self.stop_button.setFocus()
        task.changed.connect(self._show_progress)
        self._show_progress()

    @Slot()
    def _show_progress(self) -> None:
        task = self._task
        if task is None or not isValid(task):
            return
        self.bar.setRange(0, task.progress.total)
        self.bar.setValue(task.progress.done)
        if task.progress.stop_requested:
            self._left.setText(self.tr("Stopping…"))
            return
        left = task.seconds_left()
        is_known = left is not None and left > 1
        self._left.setText(self.tr("about %n second(s) left", "", left or 0) if is_known else " ")

    @Slot()
    def _stop(self) -> None:
        if self._task is not None and isValid(self._task):
            self.stop_button.setEnabled(False)
            self._task.stop()

    def _build(self) -> None:
        px = theme.current().px
        middle = Qt.AlignmentFlag.AlignHCenter
        self._promise = PlainLabel("", "muted")
        self.bar.setFixedWidth(px(_BAR_WIDTH))
        self.bar.setTextVisible(False)
        card = Card()
        card.body.addStretch(1)
        for label in (self._what, self._left, self._promise):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card.body.addWidget(self._what)
        card.body.addWidget(self.bar, 0, middle)
        card.body.addWidget(self._left)
        card.body.addWidget(self.stop_button, 0, middle)
        card.body.addWidget(self._promise)
        card.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
