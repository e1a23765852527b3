from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.progress import Progress
from ui.common.tasks import TaskRunner


@pytest.fixture
def tasks(qapp: Any) -> Iterator[TaskRunner]:  # noqa: ARG001  # signals need the application
    runner = TaskRunner()
    yield runner
    runner.shutdown()


def _settle(qtbot: Any, tasks: TaskRunner) -> None:
    qtbot.waitUntil(lambda: not tasks.is_busy)


def test_jobs_run_on_the_worker_and_answer_on_the_windows_thread(
    qtbot: Any, tasks: TaskRunner
) -> None:
    threads: list[str] = []
    tasks.run(
        tasks,
        lambda: threading.current_thread().name,
        lambda name: threads.extend([name, threading.current_thread().name]),
    )
    _settle(qtbot, tasks)
    assert threads[0].startswith("plc-work")
    assert threads[1] == threading.main_thread().name


def test_jobs_run_one_after_another_in_order(qtbot: Any, tasks: TaskRunner) -> None:
    seen: list[int] = []
    for number in range(20):
        tasks.run(tasks, partial(int, number), seen.append)
    _settle(qtbot, tasks)
    assert seen == list(range(20))


def _refuse() -> None:
    raise RuleError("minutes_out_of_range")


def test_a_refusal_reaches_who_asked(qtbot: Any, tasks: TaskRunner) -> None:
    codes: list[str] = []
    tasks.run(tasks, _refuse, None, lambda error: codes.append(error.code))
    _settle(qtbot, tasks)
    assert codes == ["minutes_out_of_range"]


def test_a_refusal_nobody_explains_becomes_a_notice(qtbot: Any, tasks: TaskRunner) -> None:
    codes: list[str] = []
    tasks.problem_met.connect(lambda error: codes.append(error.code))
    tasks.run(tasks, _refuse)
    _settle(qtbot, tasks)
    assert codes == ["minutes_out_of_range"]


def test_nothing_is_delivered_to_an_owner_that_is_gone(qtbot: Any, tasks: TaskRunner) -> None:
    owner = QObject()
    called: list[object] = []
    gate = threading.Event()
    tasks.run(owner, gate.wait, called.append)
    delete(owner)
    gate.set()
    _settle(qtbot, tasks)
    assert called == []


def test_a_bug_is_not_swallowed(
    qtbot: Any, tasks: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: caught.append(kind))
    tasks.run(tasks, lambda: 1 // 0)
    _settle(qtbot, tasks)
    assert caught == [ZeroDivisionError]


def test_long_work_reports_and_stops(qtbot: Any, tasks: TaskRunner) -> None:
    ended: list[str] = []
    started = threading.Event()

    def count(progress: Progress) -> int:
        at = 0
        while True:
            at += 1
            progress.report(at, 1_000_000_000)
            started.set()

    task = tasks.run_long(tasks, "Counting", count, None, None, lambda: ended.append("stopped"))
    assert started.wait(5)
    task.stop()
    _settle(qtbot, tasks)
    assert ended == ["stopped"]


def _at_once(number: int, _progress: Progress) -> int:
    return number


def test_long_work_may_end_before_the_window_could_show_that_it_began(
    qtbot: Any, tasks: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The turn in which it would have been shown then finds nobody who waits for it."""
    monkeypatch.setattr("ui.common.tasks._SHOWN_AT_LATEST_S", 0)
    results: list[int] = []
    over = threading.Event()
    for number in range(100):
        tasks.run_long(tasks, "Counting", partial(_at_once, number), results.append)
    tasks.run(tasks, over.set)
    assert over.wait(5)  # meanwhile the window does nothing
    assert not threading.Event().wait(0.1)  # and is late for every turn that was asked for
    _settle(qtbot, tasks)
    qtbot.waitUntil(lambda: not tasks.children())
    assert results == list(range(100))


def test_long_work_that_ends_gives_its_result(qtbot: Any, tasks: TaskRunner) -> None:
    shown: list[object] = []
    tasks.long_task_changed.connect(shown.append)
    results: list[int] = []

    def count(progress: Progress) -> int:
        progress.report(1, 1)
        return 7

    tasks.run_long(tasks, "Counting", count, results.append)
    _settle(qtbot, tasks)
    assert results == [7]
    assert shown[-1] is None


def test_the_last_job_runs_although_waiting_ones_are_dropped(tasks: TaskRunner) -> None:
    seen: list[str] = []
    gate = threading.Event()
    tasks.run(tasks, gate.wait)
    tasks.run(tasks, partial(seen.append, "dropped"))
    threading.Timer(0.1, gate.set).start()
    tasks.shutdown(last=partial(seen.append, "closed"))
    assert seen == ["closed"]


class _Owned(QObject):
    """Something of Qt's that nobody but Python holds; tells on which thread it ended."""

    ended_on: ClassVar[list[str]] = []

    def __del__(self) -> None:
        self.ended_on.append(threading.current_thread().name)


def test_what_belongs_to_qt_ends_on_the_windows_thread_only(
    qtbot: Any, tasks: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program once ended because the worker was the last to hold a closed dialog."""
    monkeypatch.setattr(_Owned, "ended_on", [])
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # threads take turns as unluckily as they can
    try:
        for _ in range(300):
            owner = _Owned()
            tasks.run(owner, partial(id, owner), partial(id))
            del owner
            _settle(qtbot, tasks)
    finally:
        sys.setswitchinterval(usual)
    assert _Owned.ended_on == [threading.main_thread().name] * 300
