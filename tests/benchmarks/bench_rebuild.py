"""How much memory it takes to work out everything anew from the log.

Run: python -m tests.benchmarks.bench_rebuild [entries] [people]

The workspace is made by one process and rebuilt by another, so that what the first one held does
not count. The limit is for 100,000 entries that came with one import.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from plc_desktop.signing.key_files import KeyStore
from plc_desktop.storage import workspace_file
from plc_desktop.storage.database import Database
from tests.benchmarks.storage_samples import Maker, open_large

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "benchmark passphrase"
LIMIT_MB = 250


def make(folder: Path, entries: int, people: int) -> None:
    """Make a workspace with this many entries in one change."""
    maker = Maker()
    large = open_large(folder, people, maker)
    with large.database.transaction(large.supervisor, "workbook_imported") as work:
        batch = maker.entries(large.placements, entries)
        work.put_many(batch)
        for entry in batch:
            work.set_register("hours_entry", entry.id, "submitted", {"on": "2026-03-05"})
    large.database.close()


def rebuild(folder: Path) -> int:
    """Rebuild the workspace, print, and return 1 if it takes too much memory."""
    file = workspace_file.unlock(folder / "large.plcdb", passphrase=PASSPHRASE)
    database = Database(file, KeyStore(folder / "keys"))
    start = time.process_time()
    result = database.rebuild()
    taken = time.process_time() - start
    database.close()
    assert result.is_equal  # a benchmark must do the work
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"rebuild: {taken:.1f} s of the processor")
    print(f"peak memory of a rebuild of {result.rows} rows: {peak} MB (limit {LIMIT_MB})")
    return int(peak > LIMIT_MB)


def main(entries: int, people: int) -> int:
    """Make in one process, rebuild in another."""
    with tempfile.TemporaryDirectory() as name:
        _run("make", name, str(entries), str(people))
        return _run("rebuild", name)


def _run(*words: str) -> int:
    """Run this script in a process of its own and return its exit code."""
    command = [sys.executable, "-m", "tests.benchmarks.bench_rebuild", *words]
    return subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603  # ourselves


if __name__ == "__main__":
    if sys.argv[1:2] == ["make"]:
        make(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
    elif sys.argv[1:2] == ["rebuild"]:
        sys.exit(rebuild(Path(sys.argv[2])))
    else:
        numbers = [int(text) for text in sys.argv[1:]]
        sys.exit(main(*(numbers or [100_000, 5_000])))
