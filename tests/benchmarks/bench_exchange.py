"""A hundred thousand changes between two laptops: write, look, read; and a weekly file.

`python tests/benchmarks/bench_exchange.py [changes]`
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parents[2]))

from plc_desktop.changes.model import Op, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.domain.ids import ID_BYTES, new_id
from plc_desktop.exchange.sync_file import write_sync
from tests import factories
from tests.exchanged import CREATED_AT_MS
from tests.factories import Clock
from tests.laptops import join, start
from tests.synced import Laptop, envelope, head

T = TypeVar("T")
CHANCE = random.Random(7)  # noqa: S311  # the same in every run


def timed(what: str, work: Callable[[], T]) -> T:
    """Run something and say how long it took."""
    started, used = time.perf_counter(), time.process_time()
    found = work()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    took, busy = time.perf_counter() - started, time.process_time() - used
    print(f"{what:<28} {took:7.2f} s   {busy:7.2f} s of the processor   peak {peak} MB")
    return found


def line(placement_id: str, at_ms: int) -> list[Op]:
    """Return the operations of one line of hours."""
    row = new_id(CHANCE.randbytes(ID_BYTES))
    content: dict[str, Json] = {
        "activity": CHANCE.choice(("Meetings", "Outreach", "Home visits", "Phone calls")),
        "break_minutes": 0,
        "description": CHANCE.choice(("", "Called families about the open house", "Flyers")),
        "involvement": [],
        "level": "",
        "minutes": CHANCE.choice((30, 45, 60, 90, 120)),
        "placement_id": placement_id,
        "reflection": "",
        "skills": [],
        "worked_on": f"2026-0{CHANCE.randrange(1, 10)}-{CHANCE.randrange(10, 29)}",
    }
    return [
        SetField("hours_entry", row, "content", at_ms, content),
        SetField("hours_entry", row, "submitted", at_ms, "2026-03-05"),
    ]


def main() -> None:
    """Make two laptops, let one write very much, and measure."""
    changes = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    root = Path(tempfile.mkdtemp())
    clock = Clock(datetime(2026, 3, 20, 14, 0, tzinfo=UTC))
    ana = start(root / "ana", clock)
    office = ana.office
    office.laptops.name_this("Ana")
    places = [factories.place(office, f"Person {n}").placement_id for n in range(60)]
    bo = join(ana, root / "bo", "Bo")
    keys, workspace = bo.office.laptops.keys(), office.info.workspace_id
    laptop = Laptop("bo" * 8, keys, workspace=workspace)
    written = [
        laptop.write(
            line(CHANCE.choice(places), CREATED_AT_MS + n * 7919), wall_ms=CREATED_AT_MS + n
        )
        for n in range(changes)
    ]
    outside = envelope(office.laptops.keys().age.recipient, workspace=workspace)
    data = timed(
        f"write {changes:,} changes",
        lambda: write_sync(outside, head([laptop]), written, [], keys.signing),
    )
    print(f"{'file':<28} {len(data) / 1e6:7.2f} MB")
    path = root / "bo.plcsync"
    path.write_bytes(data)
    del data
    timed("look (dry run)", lambda: office.syncing.look(path))
    taken = timed("read (backup, import)", lambda: office.syncing.import_file(path))
    print(taken.report.applied, "applied")
    timed("read the same again", lambda: office.syncing.import_file(path))
    out = timed("export of everything", lambda: office.syncing.export(root, everything=True))
    print(f"{'file':<28} {out.size / 1e6:7.2f} MB, {out.changes:,} changes")
    week = [
        laptop.write(line(CHANCE.choice(places), CREATED_AT_MS + n * 7919)) for n in range(2_000)
    ]
    path.write_bytes(write_sync(outside, head([laptop]), week, [], keys.signing))
    timed("a weekly file of 2,000", lambda: office.syncing.import_file(path))
    bo.office.close()
    office.close()


if __name__ == "__main__":
    main()
