"""How long Home takes to load when thousands of names are alike.

Run: python -m tests.benchmarks.bench_home [people]

Home looks for records that may be one person. Names that all begin alike are the worst case; half
as many of them should take no less than half the time, or the work grows faster than the office.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from plc_desktop.services.overview import Overview
from plc_desktop.services.people.alike import AlikePairs
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.services.workspace.session import Session
from tests.benchmarks.storage_samples import Maker, open_large

LIMIT = 2.5


def home_seconds(folder: Path, people: int) -> tuple[float, float]:
    """Return the processor time of Home, opened for the first time and again."""
    folder.mkdir()
    large = open_large(folder, people, Maker())
    session = Session(large.database, Environment.default(), large.supervisor, "")
    firsts, repeats = [], []
    for _ in range(3):
        overview = Overview(session, AlikePairs())
        gc.collect()
        start = time.process_time()
        overview.home()
        middle = time.process_time()
        overview.home()
        firsts.append(middle - start)
        repeats.append(time.process_time() - middle)
    large.database.close()
    return min(firsts), min(repeats)


def main(people: int) -> int:
    """Measure, print, and return 1 if the time grows faster than the number of people."""
    with tempfile.TemporaryDirectory() as name:
        half, _ = home_seconds(Path(name, "half"), people // 2)
        first, again = home_seconds(Path(name, "whole"), people)
    print(f"Home with {people} names alike: {first:.2f} s, again {again:.2f} s")
    print(f"ratio with all / with half of them: {first / half:.2f} (limit {LIMIT})")
    return int(first / half > LIMIT)


if __name__ == "__main__":
    sys.exit(main(*[int(text) for text in sys.argv[1:]] or [5_000]))
