"""How far a workspace of an older version is brought up to date, on the key screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.tasks import LongTask
from ui.common.text import PlainLabel

_MINUTE = 60


class Upgrading(QWidget):
    """Watches a workspace being opened; shows itself if that says how far it is.

    Signals:
        began: The workspace is of an older version, and opening it takes a while.
    """

    began = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: LongTask | None = None
        self._what = PlainLabel(self.tr("Bringing the workspace up to date"), "card-title")
        self._how_far = PlainLabel("", "muted")
        self._bar = QProgressBar()
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self._build()
        self.hide()

    def watch(self, task: LongTask | None) -> None:
        """Show how far a task is as soon as it says so; None when it is over."""
        self._task = task
        self.hide()
        if task is not None:
            self.cancel_button.setEnabled(True)
            task.changed.connect(self._show_progress)

    @Slot()
    def _show_progress(self) -> None:
        task = self._task
        if task is None or not task.progress.total:
            return
        if self.isHidden():
            self.show()
            self.setFocus()  # not the button: Enter, pressed once too often, must not stop it
            self.began.emit()
        done, total = task.progress.done, task.progress.total
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if task.progress.stop_requested:
            self._how_far.setText(self.tr("Stopping…"))
            return
        words = self.tr("{percent} %").format(percent=done * 100 // total)
        left = task.seconds_left()
        self._how_far.setText(f"{words} · {_time_left(left)}" if left else words)

    @Slot()
    def _stop(self) -> None:
        if self._task is not None:
            self.cancel_button.setEnabled(False)
            self._task.stop()

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        why = PlainLabel(
            self.tr(
                "An older version of the program wrote it. A backup is made first, and the file"
                " itself changes at the very end. This happens once."
            ),
            "muted",
        )
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self._what.text())
        self.setAccessibleName(self._what.text())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cancel_button.clicked.connect(self._stop)
        for widget in (self._what, why, self._bar, self._how_far, self.cancel_button):
            column.addWidget(widget)


def _time_left(seconds: int) -> str:
    """Return how long it still takes, in the words of the line at the window's bottom."""
    translate = QCoreApplication.translate
    if seconds >= _MINUTE:
        minutes = round(seconds / _MINUTE)
        return translate("StatusLine", "about %n minute(s) left", "", minutes)
    return translate("StatusLine", "about %n second(s) left", "", seconds)
