"""How long the window stands still while a large file from another laptop is looked into and read.

Run: python -m tests.benchmarks.bench_exchange_freeze [changes] [--where]

As `bench_freeze`, for the Exchange page: the preview of the file, the import with the backup before
it, the list of hours afterwards, taking it back, and writing a file of everything.
"""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.bench_exchange import Files, in_another_process, placements
from tests.benchmarks.bench_freeze import LIMIT_MS, Gaps, Watch, control
from tests.factories import Clock
from tests.laptops import Laptop as Desk
from tests.laptops import join, start
from tests.synced import Laptop
from ui import app as plc
from ui.exchange.page import ExchangePage
from ui.main_window import MainWindow
from ui.shell import Shell


def prepared(root: Path, changes: int) -> tuple[Desk, Path]:
    """Return a laptop, and a large file for it."""
    ana = start(root / "ana", Clock(datetime(2026, 3, 20, 14, 0, tzinfo=UTC)))
    office = ana.office
    places = placements(office)
    bo = join(ana, root / "bo", "Bo")
    laptop = Laptop("bo" * 8, bo.office.laptops.keys(), workspace=office.info.workspace_id)
    files = Files(root, laptop, office.laptops.keys().age.recipient, places)
    in_another_process(lambda: files.write("all.plcsync", changes, -365, 358))
    bo.office.close()
    return ana, root / "all.plcsync"


def opened(ana: Desk) -> MainWindow:
    """Return the window with a workspace open."""
    folders = ana.environment.folders
    shell = Shell(plc.application(["plc-desktop"]), folders)
    shell.dress()
    window = MainWindow(shell)
    window.resize(1280, 800)
    window.show()
    window.show_office(ana.office, "exchange")
    return window


class Walk:
    """Goes the way of a person through one exchange."""

    def __init__(self, window: MainWindow, watch: Watch, folder: Path) -> None:
        assert window.workbench is not None
        self._bench, self._watch, self._tasks = window.workbench, watch, window.shell.tasks
        self._folder = folder

    def through(self, path: Path) -> list[tuple[str, Gaps]]:
        """Look, read, show the hours, undo, write; return the gaps of each step."""
        self._bench.navigate("exchange")
        page = self._bench.page
        assert isinstance(page, ExchangePage)
        office = self._bench.office
        found = [("preview of the file", self._during(lambda: page.read([path])))]
        button = page.preview.take_button
        assert button.isEnabled()
        found.append(("backup and import", self._during(button.click)))
        batch = office.syncing.batches()[0]
        found.append(("list of hours", self.visit("hours")))
        found.append(("exchange page again", self.visit("exchange")))
        work = lambda: office.syncing.export(self._folder, everything=True)  # noqa: E731
        found.append(("export of everything", self._during(lambda: page.run(work, _nothing))))
        undo = lambda: office.syncing.undo(batch.id)  # noqa: E731
        found.append(("undo of the import", self._during(lambda: page.run(undo, _nothing))))
        return found

    def visit(self, address: str) -> Gaps:
        """Go to a page and wait until it shows what it has."""
        return self._during(lambda: self._bench.navigate(address))

    def _during(self, begin: object) -> Gaps:
        return self._watch.during(begin, lambda: not self._tasks.is_busy)  # type: ignore[arg-type]


def _nothing(_result: object) -> None:
    """Take what came of a step."""


def main(changes: int, *, tells_where: bool) -> int:
    """Measure, print, and return 1 if the window stood still too long."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        ana, path = prepared(root, changes)
        window = opened(ana)
        plc.import_pages()  # in the program the worker does, before anybody goes to a page
        watch = Watch(tells_where=tells_where)
        walk = Walk(window, watch, root)
        print(f"{'step':34}{'':>8}  {'longest':>11}{'99th':>12}{'own':>12}")
        print(control(watch).line("control: nothing but a timer"))
        for address in ("hours", "exchange"):
            print(walk.visit(address).line(f"first opening of {address}"))
        longest = 0.0
        for step, gaps in walk.through(path):
            print(gaps.line(step), flush=True)
            longest = max(longest, *gaps.own)
        print(f"ratio longest own gap / limit: {longest / LIMIT_MS:.2f} (limit 1.00)")
        window.shell.tasks.shutdown(last=window.finish)
        window.close()
    return int(longest > LIMIT_MS)


if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[1:] if text.isdecimal()]
    sys.exit(main(numbers[0] if numbers else 100_000, tells_where="--where" in sys.argv))
