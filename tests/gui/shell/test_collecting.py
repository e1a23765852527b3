from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread

from ui.collecting import Collector


class Ring(QObject):
    """An object in a circle; it notes on which thread it ends."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def collector(qapp: QObject) -> Iterator[Collector]:
    gc.collect()
    made = Collector(qapp)
    yield made
    made.deleteLater()
    gc.unfreeze()
    gc.collect()
    gc.freeze()  # again what had been set aside before: all that the tests keep
    gc.enable()


def test_the_worker_never_ends_what_belongs_to_the_window(collector: Collector) -> None:
    assert collector is not None
    ended: list[bool] = []
    window = QThread.currentThread()

    def make() -> None:
        ring = Ring()
        weakref.finalize(ring, lambda: ended.append(QThread.currentThread() is window))

    make()

    kept: list[list[int]] = []

    def work() -> None:
        kept.extend([number] for number in range(2_000))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert ended == []
    collector.look()
    assert ended == [True]


def test_what_a_large_job_made_is_set_aside_and_still_ends(collector: Collector) -> None:
    many = 50_000
    held = [[number] for number in range(many)]
    collector.look()
    aside = gc.get_freeze_count()
    assert aside >= many
    held.clear()
    assert gc.get_freeze_count() <= aside - many


def test_circles_end_in_the_course_of_time(collector: Collector) -> None:
    ring = Ring()
    gone = weakref.ref(ring)
    gc.collect()  # old by now
    del ring
    kept: list[list[int]] = []
    for _ in range(200):
        kept += [[number] for number in range(800)]
        collector.look()
        if gone() is None:
            break
    assert gone() is None
