"""What it takes to bring a large workspace of an older version up to date when it is opened.

Run: python -m tests.benchmarks.bench_upgrade [lines] [--where]

A workspace with so many lines, each of a change of its own, gets the tables of revision 0002. One
process opens a copy of it without a window, another one on the key screen, so that what the first
held does not count. The processor's time is told as a multiple of copying all rows of the tables
that are made anew, as they stand; the window's gaps as in `bench_freeze`.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from plc_desktop.signing.key_files import KeyStore
from plc_desktop.storage import envelope, workspace_file
from plc_desktop.storage.database import Database
from plc_desktop.storage.engine import connect
from plc_desktop.storage.refill import DERIVED_TABLES
from tests.conftest import folders_in
from tests.factories import PASSPHRASE
from tests.laptops import WORKSPACE

ROOT = Path(__file__).resolve().parents[2]
LIMIT_MB = 250
LIMIT_COPIES = 50
DOWN = (
    "CREATE INDEX ix_hours_entry_placement_id ON hours_entry (placement_id)",
    "CREATE INDEX ix_hours_entry_person_id ON hours_entry (person_id)",
    "DROP INDEX ix_change_id_start",
    "UPDATE alembic_version SET version_num = '0002'",
    "PRAGMA user_version = 2",
)
"""Makes the tables those of revision 0002, as far as its successor looks."""


def make(root: Path, lines: int) -> None:
    """Make the workspace in `root/old`."""
    from tests.benchmarks.bench_exchange_freeze import prepared

    ana, path = prepared(root, lines)
    ana.office.syncing.import_file(path)
    ana.office.close()
    file = root / "ana" / WORKSPACE
    wraps = envelope.unpack(workspace_file.read_header(file).envelope)
    unlocked = workspace_file.unlock(file, passphrase=PASSPHRASE)
    connection = connect(file, unlocked.key)
    for statement in DOWN:
        connection.execute(statement)
    connection.close()
    unlocked.close()
    workspace_file.write_envelope(file, wraps)
    (root / "ana").rename(root / "old")


def without_window(root: Path) -> int:
    """Open a copy, print what that took, and return 1 if it was too much."""
    folder = Path(shutil.copytree(root / "old", root / "bare"))
    file = workspace_file.unlock(folder / WORKSPACE, passphrase=PASSPHRASE)
    clock = lambda: datetime(2026, 3, 20, 14, tzinfo=UTC)  # noqa: E731
    start, used = time.perf_counter(), time.process_time()
    database = Database(file, KeyStore(folders_in(folder / "home").keys), clock)
    taken, processor = time.perf_counter() - start, time.process_time() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    database.close()
    copying = _copy_rows(folder / WORKSPACE, file.key)
    print(f"upgrade: {taken:.1f} s, {processor:.1f} s of the processor")
    print(f"peak memory of an upgrade: {peak} MB (limit {LIMIT_MB})")
    ratio = processor / copying
    print(f"ratio upgrade / copying the rows ({copying:.1f} s): {ratio:.1f} (limit {LIMIT_COPIES})")
    return int(peak > LIMIT_MB or ratio > LIMIT_COPIES)


def _copy_rows(path: Path, key: bytes) -> float:
    """Return how many seconds of the processor it takes to copy the rows as they are."""
    connection = connect(path, key)
    used = time.process_time()
    connection.execute("BEGIN IMMEDIATE")
    for table in DERIVED_TABLES:
        connection.execute(f"CREATE TABLE copy_of_{table} AS SELECT * FROM {table}")  # noqa: S608
    connection.execute("COMMIT")
    taken = time.process_time() - used
    connection.close()
    return taken


def in_window(root: Path, *, tells_where: bool) -> int:
    """Open a copy in the window, print its gaps, and return 1 if it stood still too long."""
    from tests.benchmarks.bench_freeze import LIMIT_MS, Watch
    from ui import app as plc
    from ui.shell import Shell
    from ui.workspace.key_page import KeyPage

    folder = Path(shutil.copytree(root / "old", root / "window"))
    shell = Shell(plc.application(["plc-desktop"]), folders_in(folder / "home"))
    shell.dress()
    page = KeyPage(shell)
    page.resize(1280, 800)
    page.show_workspace(folder / WORKSPACE)
    page.show()
    offices: list[Any] = []
    page.opened.connect(lambda office, _is_new: offices.append(office))
    watch = Watch(tells_where=tells_where)
    gaps = watch.during(lambda: page.unlock_with(PASSPHRASE), lambda: not page.is_opening)
    shell.tasks.shutdown(last=offices[0].close)
    page.close()
    longest = max(gaps.own)
    print(gaps.line("upgrade in the window"))
    print(f"ratio longest own gap / limit: {longest / LIMIT_MS:.2f} (limit 1.00)")
    return int(longest > LIMIT_MS)


def main(lines: int, *, tells_where: bool) -> int:
    """Make in one process, open in two others."""
    with tempfile.TemporaryDirectory() as name:
        _run("make", name, str(lines))
        where = ["--where"] if tells_where else []
        return max(_run("bare", name), _run("window", name, *where))


def _run(*words: str) -> int:
    """Run this script in a process of its own and return its exit code."""
    command = [sys.executable, "-m", "tests.benchmarks.bench_upgrade", *words]
    return subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603  # ourselves


if __name__ == "__main__":
    asked = sys.argv[1:2]
    if asked == ["make"]:
        make(Path(sys.argv[2]), int(sys.argv[3]))
    elif asked == ["bare"]:
        sys.exit(without_window(Path(sys.argv[2])))
    elif asked == ["window"]:
        sys.exit(in_window(Path(sys.argv[2]), tells_where="--where" in sys.argv))
    else:
        numbers = [int(text) for text in sys.argv[1:] if text.isdecimal()]
        sys.exit(main(numbers[0] if numbers else 100_000, tells_where="--where" in sys.argv))
