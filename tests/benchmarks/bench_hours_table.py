"""How long the list of hours takes to show, over many rows and over few.

Run: python -m tests.benchmarks.bench_hours_table [entries] [people]

Measures from asking for the rows until the first page is painted, the two tables in turn.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

import ui  # noqa: F401  # keeps constants alive before any Qt call
from plc_desktop.services.app import Office
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.services.workspace.session import Session
from tests.benchmarks.storage_samples import Large, Maker, open_large
from ui.common import theme
from ui.common.changes import ChangesHub
from ui.common.notices import Notices
from ui.common.page import PageContext
from ui.common.tasks import TaskRunner
from ui.hours.page import HoursPage

SMALL_ROWS, SMALL_PEOPLE = 50, 10
ROUNDS = 25
SLOWEST_FRAME_MS = 100
LIMIT = 1.5


def opened(large: Large, entries: int, maker: Maker) -> HoursPage:
    """Fill a workspace and show its list of hours."""
    batch = maker.entries(large.placements, entries)
    with large.database.transaction(large.supervisor, "workbook_imported") as work:
        work.put_many(batch)
    office = Office(Session(large.database, Environment.default(), large.supervisor, ""))
    tasks = TaskRunner()
    context = PageContext(
        tasks=tasks,
        changes=ChangesHub(),
        notices=Notices(),
        navigate=lambda _address: None,
        ask_save_path=lambda _title, _name, _filter: "",
        ask_open_path=lambda _title, _filter: "",
    )
    page = HoursPage(office, context)
    theme.dress(page)
    page.resize(1280, 800)
    page.show()
    wait(lambda: not tasks.is_busy)
    return page


def wait(is_done: Callable[[], bool]) -> float:
    """Let the window live until something is so; return the longest it stood still, in ms."""
    loop, timer = QEventLoop(), QTimer()
    timer.setInterval(1)  # a busier loop would take the worker its turn
    slowest, last = 0.0, time.perf_counter()

    def look() -> None:
        nonlocal slowest, last
        now = time.perf_counter()
        slowest, last = max(slowest, now - last), now
        if is_done():
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    return slowest * 1000


def shown_seconds(page: HoursPage, shot: Path | None = None) -> float:
    """Return how long it takes from asking for the rows to the painted first page."""
    table = page.list.table
    is_painted = False

    def paint() -> None:
        nonlocal is_painted
        table.view.viewport().repaint()
        is_painted = True

    table.loaded.connect(paint)
    start = time.perf_counter()
    page.list.reload()
    wait(lambda: is_painted)
    taken = time.perf_counter() - start
    table.loaded.disconnect(paint)
    wait(lambda: not page.context.tasks.is_busy)
    if shot is not None:
        page.grab().save(str(shot))
    return taken


def scrolled_ms(page: HoursPage) -> float:
    """Return the longest the window stood still while going through the whole list."""
    view, slowest = page.list.table.view, 0.0
    bar = view.verticalScrollBar()
    for step in range(1, 21):
        bar.setValue(bar.maximum() * step // 20)
        slowest = max(slowest, wait(lambda: not page.context.tasks.is_busy))
    return slowest


def main(entries: int, people: int) -> int:
    """Measure, print, and return 1 if a limit is missed."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, "light")
    with tempfile.TemporaryDirectory() as name:
        folder, maker = Path(name), Maker()
        (folder / "small").mkdir()
        pages = (
            opened(open_large(folder, people, maker), entries, maker),
            opened(open_large(folder / "small", SMALL_PEOPLE, maker), SMALL_ROWS, maker),
        )
        taken: tuple[list[float], list[float]] = ([], [])
        for _ in range(ROUNDS):
            for page, found in zip(pages, taken, strict=True):
                found.append(shown_seconds(page))
        slowest = scrolled_ms(pages[0])
        large, small = (statistics.median(found) * 1000 for found in taken)
        ratio = large / small
        print(f"first page of {entries} rows painted: {large:.1f} ms")
        print(f"the same of {SMALL_ROWS} rows: {small:.1f} ms")
        print(f"ratio: {ratio:.2f} (limit {LIMIT})")
        print(f"longest standstill while scrolling: {slowest:.0f} ms (limit {SLOWEST_FRAME_MS})")
        for page in pages:
            page.close()
            page.context.tasks.shutdown()
            page.office.close()
    return int(ratio > LIMIT or slowest > SLOWEST_FRAME_MS)


if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[1:]]
    sys.exit(main(*(numbers or [100_000, 5_000])))
