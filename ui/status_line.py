"""The line at the window's bottom: saved, workspace, who, backup, and long work with Cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from ui.common import theme
from ui.common.tasks import LongTask, TaskRunner
from ui.common.text import PlainLabel


class StatusLine(QWidget):
    """Says quietly how things are."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: LongTask | None = None
        self._is_read_only = False
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._saved = PlainLabel(self.tr("● Saved"), wraps=False)
        self._workspace = PlainLabel(wraps=False)
        self._who = PlainLabel(wraps=False)
        self._backup = PlainLabel(wraps=False)
        self._what = PlainLabel(wraps=False)
        self._bar = QProgressBar()
        self._stop = QPushButton(self.tr("Cancel"))
        self._build()
        tasks.busy_changed.connect(self._show_busy)
        tasks.long_task_changed.connect(self._show_task)
        self._show_task(None)

    def show_workspace(self, name: str, who: str) -> None:
        """Say which file is open and who is at the keyboard."""
        self._workspace.setText(name)
        self._who.setText(self.tr("At the keyboard: {name}").format(name=who))

    def show_backup(self, when: str) -> None:
        """Say when the last backup was made; "" if there is none."""
        text = self.tr("Backup: {when}").format(when=when) if when else self.tr("No backup yet")
        self._backup.setText(text)

    def show_read_only(self, is_read_only: bool) -> None:  # noqa: FBT001  # a job gives it
        """Say that nothing can be changed here, as long as that is so."""
        self._is_read_only = is_read_only
        self._show_busy(False)

    @Slot(bool)
    def _show_busy(self, busy: bool) -> None:  # noqa: FBT001  # a slot takes what the signal gives
        calm = self.tr("○ Only to look at") if self._is_read_only else self.tr("● Saved")
        self._saved.setText(self.tr("○ Working…") if busy else calm)

    @Slot(object)
    def _show_task(self, task: LongTask | None) -> None:
        self._task = task
        for widget in (self._what, self._bar, self._stop):
            widget.setVisible(task is not None)
        self._backup.setVisible(task is None)
        if task is not None:
            task.changed.connect(self._show_progress)
            self._stop.setEnabled(True)
            self._bar.setAccessibleName(task.what)
            self._show_progress()

    @Slot()
    def _show_progress(self) -> None:
        task = self._task
        if task is None:
            return
        if task.progress.stop_requested:
            self._what.setText(self.tr("Stopping…"))
            return
        done, total = task.progress.done, task.progress.total
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        left = task.seconds_left()
        words = task.what
        if left is not None and left >= 60:  # noqa: PLR2004  # a minute
            words += " · " + self.tr("about %n minute(s) left", "", round(left / 60))
        elif left is not None and left > 1:
            words += " · " + self.tr("about %n second(s) left", "", left)
        self._what.setText(words)

    @Slot()
    def _ask_stop(self) -> None:
        if self._task is not None:
            self._stop.setEnabled(False)
            self._task.stop()

    def _build(self) -> None:
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(4), px(24), px(4))
        row.setSpacing(px(20))
        for label in (self._saved, self._workspace, self._who):
            row.addWidget(label)
        row.addStretch(1)
        self._bar.setFixedWidth(px(160))
        self._bar.setTextVisible(False)
        self._stop.setProperty("role", "link")
        self._stop.clicked.connect(self._ask_stop)
        for widget in (self._what, self._bar, self._stop, self._backup):
            row.addWidget(widget)
