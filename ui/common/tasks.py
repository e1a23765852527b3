"""Background work: one worker thread, results delivered on the window's thread."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid
from typing_extensions import override

from plc_desktop.errors import PlcError
from plc_desktop.services.workspace.progress import Progress, Stopped
from ui.common.job import Job

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")
_REPORT_EVERY_S = 0.1
_SHOWN_AFTER_MS = 30
_SHOWN_AT_LATEST_S = 0.3
"""Until a long task begins: the window first shows that it will, undisturbed by it."""


class LongTask(QObject):
    """A job worth watching: what it does, how far it is, and a way to stop it.

    Signals:
        changed: It moved on; at most ten times a second.
    """

    changed = Signal()

    def __init__(self, what: str, parent: QObject) -> None:
        super().__init__(parent)
        self.what = what
        self.progress: Progress = _ReportedProgress(self)
        self.started_s = time.monotonic()
        self._is_shown = threading.Event()
        QTimer.singleShot(_SHOWN_AFTER_MS, self, self._note_shown)

    def stop(self) -> None:
        """Ask the job to stop; nothing of it will be kept."""
        self.progress.stop()
        self.changed.emit()

    def wait_until_shown(self) -> None:
        """Wait, on the worker, until the window had time to show that the job begins."""
        self._is_shown.wait(_SHOWN_AT_LATEST_S)

    @Slot()
    def _note_shown(self) -> None:
        self._is_shown.set()

    def seconds_left(self) -> int | None:
        """Return the expected rest in seconds, or None while nobody can know."""
        done, total = self.progress.done, self.progress.total
        elapsed = time.monotonic() - self.started_s
        if not total or not done or elapsed < 1:
            return None
        return round(elapsed * (total - done) / done)


class _ReportedProgress(Progress):
    """A progress that tells its task's watchers, called on the worker."""

    def __init__(self, task: LongTask) -> None:
        super().__init__()
        self._task = task
        self._reported_s = 0.0

    @override
    def report(self, done: int, total: int) -> None:
        super().report(done, total)
        now = time.monotonic()
        if now - self._reported_s >= _REPORT_EVERY_S and isValid(self._task):
            self._reported_s = now
            self._task.changed.emit()


class TaskRunner(QObject):
    """Runs jobs one after another off the window's thread.

    A callback is dropped when its owner is gone by then. A `PlcError` without `on_error` goes to
    `problem_met`; any other exception is a bug and goes to `sys.excepthook`.

    Signals:
        busy_changed: Whether any job is waiting or running.
        long_task_changed: The `LongTask` under way, or None.
        problem_met: A `PlcError` that nobody else explains.
    """

    busy_changed = Signal(bool)
    long_task_changed = Signal(object)
    problem_met = Signal(object)
    _finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made: ThreadPoolExecutor | None = None
        self._asked: deque[Job] = deque()
        self._closed = False
        self._long: list[LongTask] = []
        self._finished.connect(self._deliver)  # queued, because the worker is another thread

    @property
    def is_busy(self) -> bool:
        """Whether any job is waiting or running."""
        return bool(self._asked)

    def run(
        self,
        owner: QObject,
        job: Callable[[], T],
        on_success: Callable[[T], object] | None = None,
        on_error: Callable[[PlcError], object] | None = None,
    ) -> None:
        """Run `job` on the worker, then one of the callbacks on the window's thread.

        Args:
            owner: Object the callbacks belong to; they are dropped when it is gone.
            job: Called on the worker; must not touch widgets.
            on_success: Called with the job's result.
            on_error: Called with the `PlcError`; without it the problem becomes a notice.
        """
        if self._closed:
            return
        asked = Job(owner, job, on_success, on_error)
        self._asked.append(asked)
        if len(self._asked) == 1:
            self.busy_changed.emit(True)
        self._executor().submit(self._work, asked)

    def run_long(  # noqa: PLR0913, PLR0917  # the three ends of a job
        self,
        owner: QObject,
        what: str,
        job: Callable[[Progress], T],
        on_success: Callable[[T], object] | None = None,
        on_error: Callable[[PlcError], object] | None = None,
        on_stopped: Callable[[], object] | None = None,
    ) -> LongTask:
        """Run a job that reports its progress and can be stopped.

        Args:
            owner: Object the callbacks belong to.
            what: Sentence for the progress line, such as "Reading the workbook".
            job: Called on the worker with the progress to report to.
            on_success: Called with the job's result.
            on_error: Called with the `PlcError`; without it the problem becomes a notice.
            on_stopped: Called when the person stopped it.
        """
        task = LongTask(what, self)
        self._long.append(task)
        self.long_task_changed.emit(self._long[0])

        def end(callback: Callable[..., object] | None, *values: object) -> None:
            self._end_long(task)
            if callback is not None and isValid(owner):
                callback(*values)

        def guarded() -> T | Stopped:
            task.wait_until_shown()
            try:
                return job(task.progress)
            except Stopped as stopped:
                return stopped

        def succeeded(result: T | Stopped) -> None:
            if isinstance(result, Stopped):
                end(on_stopped)
            else:
                end(on_success, result)

        def failed(error: PlcError) -> None:
            end(on_error or self.problem_met.emit, error)

        self.run(self, guarded, succeeded, failed)
        return task

    def shutdown(self, last: Callable[[], object] | None = None) -> None:
        """Wait for what is under way, drop what has not begun; nothing is delivered after.

        Args:
            last: Done on the worker as the very last thing, such as closing the file.
        """
        self._closed = True
        for task in self._long:
            task.progress.stop()
        if last is not None:
            self._executor().submit(last).result()
        if self._made is not None:
            self._made.shutdown(wait=True, cancel_futures=True)
        self._asked.clear()

    def _executor(self) -> ThreadPoolExecutor:
        """Return the one worker, started at the first job."""
        if self._made is None:
            from concurrent.futures import ThreadPoolExecutor

            self._made = ThreadPoolExecutor(max_workers=1, thread_name_prefix="plc-work")
        return self._made

    def _end_long(self, task: LongTask) -> None:
        self._long.remove(task)
        task.deleteLater()
        self.long_task_changed.emit(self._long[0] if self._long else None)

    def _work(self, asked: Job) -> None:
        """Runs on the worker; says only that it is done: the outcome waits where the job waits."""
        if self._closed:
            return
        asked.carry_out()
        if isValid(self):
            self._finished.emit()

    @Slot()
    def _deliver(self) -> None:
        if self._closed:
            return
        owner, deliver = self._asked.popleft().take(self.problem_met.emit)
        try:
            if isValid(owner or self):
                deliver()
        finally:
            if not self._asked:
                self.busy_changed.emit(False)
