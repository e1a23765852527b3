"""How long the window stands still while a large workbook is read, imported and taken back.

Run: python -m tests.benchmarks.bench_freeze [rows of CSV] [rows of XLSX] [--where]

The real window, without a screen: a timer on its thread should tick every 10 ms while the one
worker reads the file, previews, imports and undoes. Printed for each step: the longest gap between
two ticks, the 99th percentile, and the longest gap of the program's own making, which is what the
limit is for. Of a gap, that is the time in which the window's thread was not waiting for a
processor, as far as the program used one or did not wait for one (Linux tells it in schedstat). A
control run beside them shows what the same timer meets when nothing is done here and another
process is busy. Every page is opened for the first time, after the worker has imported them as it
does in the program.

`--where` prints where the worker was when a long gap ended.
"""

from __future__ import annotations

import csv
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, Qt, QTimer

from plc_desktop.paths import Folders
from plc_desktop.services.app import create_workspace
from plc_desktop.services.workspace.environment import Environment
from ui import app as plc
from ui.main_window import MainWindow
from ui.page_list import PAGES
from ui.shell import Shell
from ui.workbook_import.page import ImportPage

TICK_MS = 10
LIMIT_MS = 100
SHOWN_FROM_MS = 60
HEADERS = ("Parent leader", "Date", "Start", "End", "Hours", "Activity", "Site", "Notes")
ACTIVITIES = ("Playgroup", "Home visit", "Policy forum", "Phone outreach", "Flyer design")
FIRST = "Ana Luis María João Pedro Rosa Wei Linh Hong Amina Fatima Grace John Nadia Olga Omar Kofi"
LAST = "Silva Santos López García Phạm Nguyễn Chen Wang Smith Brown Taylor Torres Petrov Kim Khan"


@dataclass
class Gaps:
    """What the timer met, in milliseconds: gaps, and as far as they are of our own making."""

    all: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)

    def line(self, what: str) -> str:
        """Return the figures as one line of the table."""
        ordered = sorted(self.all)
        highest = ordered[-1] if ordered else 0.0
        percentile = ordered[len(ordered) * 99 // 100] if ordered else 0.0
        own = max(self.own, default=0.0)
        seconds = sum(self.all) / 1000
        return f"{what:34}{seconds:8.1f} s{highest:9.0f} ms{percentile:9.0f} ms{own:9.0f} ms"


class Watch:
    """Ticks on the window's thread and notes every gap."""

    def __init__(self, *, tells_where: bool) -> None:
        self._tells_where = tells_where
        self._gaps = Gaps()
        self._last = self._used = self._here = 0.0
        self._waited = (0.0, 0.0)
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(partial(self._tick))

    def during(self, begin: Callable[[], object], is_over: Callable[[], bool]) -> Gaps:
        """Return the gaps from the beginning of something until it is over."""
        self._gaps, loop = Gaps(), QEventLoop()
        self._note()
        quiet = QTimer(loop)
        quiet.setInterval(200)

        def look() -> None:
            if is_over():
                loop.quit()

        quiet.timeout.connect(look)
        self._timer.start()
        QTimer.singleShot(0, begin)
        quiet.start()
        loop.exec()
        self._timer.stop()
        return self._gaps

    def _tick(self) -> None:
        gap = (time.perf_counter() - self._last) * 1000
        used = (time.process_time() - self._used) * 1000
        here, anywhere = (
            (now - before) * 1000
            for now, before in zip(waited_seconds(), self._waited, strict=True)
        )
        own = max(0.0, min(gap - here, max(used, gap - anywhere)))
        self._gaps.all.append(gap)
        self._gaps.own.append(own)
        if self._tells_where and gap > SHOWN_FROM_MS:
            tell_where(gap, own, (time.thread_time() - self._here) * 1000)
        self._note()

    def _note(self) -> None:
        self._used, self._here = time.process_time(), time.thread_time()
        self._waited = waited_seconds()
        self._last = time.perf_counter()


def tell_where(gap: float, own: float, here: float) -> None:
    """Print what the worker does at the end of a long gap, and what the window's thread used."""
    names = {thread.ident: thread.name for thread in threading.enumerate()}
    for ident, frame in sys._current_frames().items():  # noqa: SLF001  # for looking only
        if names.get(ident, "").startswith("plc-work"):
            frames = traceback.extract_stack(frame)[-4:]
            places = " < ".join(
                f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames[::-1]
            )
            print(f"    gap {gap:.0f} ms (own {own:.0f}, window {here:.0f}): {places}")


def waited_seconds() -> tuple[float, float]:
    """Return how long this thread, and all threads, waited for a processor; 0 where untold."""
    here, anywhere = 0, 0
    try:
        for task in os.scandir("/proc/self/task"):
            waited = int(Path(task.path, "schedstat").read_text("ascii").split()[1])
            anywhere += waited
            if task.name == str(threading.get_native_id()):
                here = waited
    except (OSError, IndexError):
        return 0.0, 0.0
    return here / 1e9, anywhere / 1e9


def rows(count: int, *, is_readable: bool = True) -> Iterator[tuple[str, ...]]:
    """Yield made-up rows of an hours log; one in a hundred cannot be read, or none can."""
    chance = random.Random(1)  # noqa: S311  # repeatable on purpose
    first, last = FIRST.split(), LAST.split()
    people = sorted(
        {
            f"{chance.choice(first)} {chance.choice(first)} {chance.choice(last)} {number:04}"
            for number in range(max(10, count // 20))
        }
    )
    for number in range(count):
        day = date(2026, 1, 1) + timedelta(days=number // len(people) * 5 + chance.randrange(5))
        is_timed = number % 3 == 0
        yield (
            people[number % len(people)],
            day.isoformat() if is_readable and number % 100 else "some day in spring",
            "9:00" if is_timed else "",
            "11:30" if is_timed else "",
            "" if is_timed else chance.choice(("1", "1.5", "2h 30m", "1:45")),
            chance.choice(ACTIVITIES),
            f"Center {number % 40}",
            f"note {number}" if number % 5 == 0 else "",
        )


def make_csv(path: Path, count: int, *, is_readable: bool = True) -> Path:
    """Write the rows as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADERS)
        writer.writerows(rows(count, is_readable=is_readable))
    return path


def make_xlsx(path: Path, count: int) -> Path:
    """Write the rows as XLSX."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("Hours")
    sheet.write_row(0, 0, HEADERS)
    for at, row in enumerate(rows(count), 1):
        sheet.write_row(at, 0, row)
    book.close()
    return path


def opened(folder: Path) -> MainWindow:
    """Return the window with a new workspace open."""
    names = ("data", "settings", "keys", "cache", "logs")
    folders = Folders(**{name: folder / "home" / name for name in names})
    environment = replace(Environment.default(), folders=folders)
    office = create_workspace(
        folder / "office.plcdb",
        "benchmark passphrase",
        "Riverside Family Center",
        "Ana Duarte",
        environment=environment,
    )
    app = plc.application(["plc-desktop"])
    shell = Shell(app, folders)
    shell.dress()
    window = MainWindow(shell)
    window.resize(1280, 800)
    window.show()
    window.show_office(office)
    return window


class Walk:
    """Goes the way of a person through one import."""

    def __init__(self, window: MainWindow, watch: Watch) -> None:
        assert window.workbench is not None
        self._bench, self._watch, self._tasks = window.workbench, watch, window.shell.tasks

    def through(self, path: Path, name: str) -> list[tuple[str, Gaps]]:
        """Read, import, look at the hours, undo; return the gaps of each step."""
        found = []
        self._bench.navigate("import")
        page = self._bench.page
        assert isinstance(page, ImportPage)
        found.append((f"{name}: read and preview", self._during(lambda: page.read(str(path)))))
        preview = page.shown
        assert preview is not None
        rejected = self._during(lambda: page.preview.show_list("rejected"))
        found.append((f"{name}: list of rejected rows", rejected))
        if not preview.plan.records:
            return found
        button = page.preview.import_button
        assert button.isEnabled()
        found.append((f"{name}: import", self._during(button.click)))
        found.append((f"{name}: list of hours", self.visit("hours")))
        undo = self._bench.office.history.recent(1)[0].change_id
        found.append((f"{name}: undo", self._during(lambda: page.undo(undo))))
        return found

    def load(self) -> Gaps:
        """Let the worker import what opening a workspace makes it import."""
        tasks = self._tasks
        return self._during(lambda: tasks.run(self._bench, plc.import_pages))

    def visit(self, address: str) -> Gaps:
        """Go to a page and wait until it shows what it has."""
        return self._during(lambda: self._bench.navigate(address))

    def _during(self, begin: Callable[[], Any]) -> Gaps:
        return self._watch.during(begin, self._is_settled)

    def _is_settled(self) -> bool:
        page = self._bench.page
        return not self._tasks.is_busy and page.isVisible() and page.is_whole


def control(watch: Watch, seconds: float = 5) -> Gaps:
    """Return what the timer meets while another process keeps a processor busy."""
    code = "import hashlib\nwhile True: hashlib.sha256(bytes(1 << 26))"
    busy = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(1)]  # noqa: S603
    end = time.monotonic() + seconds
    gaps = watch.during(lambda: None, lambda: time.monotonic() > end)
    for process in busy:
        process.kill()
        process.wait()
    return gaps


def main(csv_rows: int, xlsx_rows: int, *, tells_where: bool) -> int:
    """Measure, print, and return 1 if the window stood still too long."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [
            (make_csv(folder / "hours.csv", csv_rows), f"CSV of {csv_rows}"),
            (make_xlsx(folder / "hours.xlsx", xlsx_rows), f"XLSX of {xlsx_rows}"),
            (make_csv(folder / "bad.csv", csv_rows, is_readable=False), "CSV, all rejected"),
        ]
        window = opened(folder)
        watch = Watch(tells_where=tells_where)
        walk = Walk(window, watch)
        print(f"{'step':34}{'':>8}  {'longest':>11}{'99th':>12}{'own':>12}")
        print(control(watch).line("control: nothing but a timer"))
        walk.load()
        longest = opening = 0.0
        for address in (entry.address for entry in PAGES if not entry.parent):
            gaps = walk.visit(address)
            print(gaps.line(f"first opening of {address}"))
            opening = max(opening, *gaps.own)
        for path, what in files:
            for step, gaps in walk.through(path, what):
                print(gaps.line(step), flush=True)
                longest = max(longest, *gaps.own)
        print(f"ratio longest first opening / limit: {opening / LIMIT_MS:.2f} (limit 1.00)")
        print(f"ratio longest own gap / limit: {longest / LIMIT_MS:.2f} (limit 1.00)")
        window.shell.tasks.shutdown(last=window.finish)
        window.close()
    return int(longest > LIMIT_MS)


if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[1:] if text.isdecimal()]
    sys.exit(main(*(numbers or [100_000, 30_000]), tells_where="--where" in sys.argv))
