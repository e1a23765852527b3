"""What every hostile file costs: time and memory until it is refused.

`python -m tests.benchmarks.bench_hostile` prints the costliest and exits with 1 if one takes more
than 5 seconds or 300 MB. Files that are taken may take as long as they are large: four times the
lines no more than six times as long.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from plc_desktop.errors import PlcError
from tests.factories import Clock, place
from tests.hostile_sync import Forger, Make, corpus, decisions
from tests.laptops import Laptop, join, start
from tests.memory import held_mb, most_mb

MOST_SECONDS, MOST_MB = 5.0, 300
FEW_LINES, MANY_LINES, MOST_GROWTH = 5_000, 20_000, 6
"""In files that are taken: lines that were said to be one event."""

SHOWN = 8


@dataclass(frozen=True)
class Cost:
    """What one file took.

    Attributes:
        name: Of the file in the corpus.
        code: Why it was refused; empty if it was taken.
        seconds: Of the processor.
        grown_mb: The most memory above what was held before.
        size: Bytes of the file.
    """

    name: str
    code: str
    seconds: float
    grown_mb: int
    size: int


def main() -> int:
    """Read the whole corpus as a person would, one file after the other."""
    few, many = taken(FEW_LINES), taken(MANY_LINES)
    report(few)
    report(many)
    growth = max(after.seconds / before.seconds for before, after in zip(few, many, strict=True))
    root = Path(tempfile.mkdtemp())
    victim, forger, _ = believed(root)
    before = victim.office.dump()
    costs = [measured(victim, name, data, root) for name, data in corpus(forger)]
    is_same = victim.office.dump() == before
    victim.office.close()
    report(costs)
    print(f"tables as before: {is_same}")
    every = [*costs, *few]
    worst = max(cost.seconds for cost in every), max(cost.grown_mb for cost in [*every, *many])
    are_taken = not any(cost.code for cost in [*few, *many])
    print(f"slowest hostile file {worst[0]:.2f} s, limit {MOST_SECONDS:.0f} s")
    print(f"memory of a hostile file {worst[1]} MB, limit {MOST_MB} MB")
    times = MANY_LINES // FEW_LINES
    print(f"{times} times the lines take {growth:.1f} times as long, limit {MOST_GROWTH}")
    is_kept = worst[0] <= MOST_SECONDS and worst[1] <= MOST_MB and growth <= MOST_GROWTH
    return 0 if is_kept and is_same and are_taken and all(cost.code for cost in costs) else 1


def believed(root: Path) -> tuple[Laptop, Make, str]:
    """Return a laptop, what makes forgers that it believes, and a placement it knows."""
    victim = start(root / "ana", Clock(datetime(2026, 3, 20, 14, 0, tzinfo=UTC)))
    placement = place(victim.office).placement_id
    hostile = join(victim, root, "Bo")
    keys, info = hostile.office.laptops.keys(), victim.office.info
    hostile.office.close()
    reader = victim.office.laptops.keys().age.recipient

    def forger() -> Forger:
        return Forger(keys, reader, info.workspace_id, victim=info.replica_id)

    return victim, forger, placement


def taken(many: int) -> list[Cost]:
    """Let a new laptop read files with so many lines that it takes."""
    root = Path(tempfile.mkdtemp())
    victim, forger, placement = believed(root)
    costs = [
        measured(victim, name, data, root) for name, data, _ in decisions(forger, placement, many)
    ]
    victim.office.close()
    return costs


def measured(victim: Laptop, name: str, data: bytes, root: Path) -> Cost:
    """Let one file be read, and return what it cost."""
    path = root / "hostile.plcsync"
    path.write_bytes(data)
    size = len(data)
    del data
    gc.collect()
    held = held_mb()
    most_mb()
    code, started = "", time.process_time()
    try:
        victim.office.syncing.import_file(path, "9 9")
        victim.office.hours.possible_doubles(9)
    except PlcError as error:
        code = error.code
    return Cost(name, code, time.process_time() - started, most_mb() - held, size)


def report(costs: list[Cost]) -> None:
    """Print the costliest files and how often each reason was given."""
    print(f"{len(costs)} files, {len({cost.code for cost in costs})} reasons")
    for title, found in (
        ("slowest", sorted(costs, key=lambda cost: -cost.seconds)),
        ("most memory", sorted(costs, key=lambda cost: -cost.grown_mb)),
    ):
        print(f"\n{title}")
        for cost in found[:SHOWN]:
            print(
                f"  {cost.seconds:6.2f} s {cost.grown_mb:5} MB {cost.size / 1e6:7.2f} MB file"
                f"  {cost.name}: {cost.code or 'TAKEN'}"
            )
    print("\nreasons")
    for code, count in Counter(cost.code for cost in costs).most_common():
        print(f"  {count:4}  {code or 'TAKEN'}")


if __name__ == "__main__":
    sys.exit(main())
