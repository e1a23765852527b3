"""A hundred thousand changes between two laptops: write, look, read; and a weekly file.

`python -m tests.benchmarks.bench_exchange [changes]`

Beside it, in the same run, the driver upserts the very rows that the import made: same columns and
indexes, same encryption and switches, one transaction. Ratios are of the processor's time, so that
others on the computer count less; where a limit is in seconds, both times are printed. The backup
that the service makes before an import is measured by itself. A week's file is read once as people
read it, having looked at what it brings, and the next one without looking. Every peak of memory is
of its own step; what is made up for the measurement is made up in another process.
"""

from __future__ import annotations

import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from plc_desktop.changes.model import Op, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.domain.ids import ID_BYTES, new_dated_id, new_id
from plc_desktop.domain.records import Person, Placement
from plc_desktop.exchange.sync_file import write_sync
from plc_desktop.services.app import Office
from plc_desktop.signing.wrap import CODE_COST
from plc_desktop.storage import workspace_file
from plc_desktop.storage.database import Database
from plc_desktop.storage.engine import connect
from tests import factories
from tests.exchanged import CREATED_AT_MS
from tests.factories import Clock
from tests.laptops import join, start
from tests.synced import Laptop, envelope, head

T = TypeVar("T")
CHANCE = random.Random(7)  # noqa: S311  # the same in every run
PEOPLE = 1_000
WEEK = 2_000
DAY_MS = 24 * 60 * 60 * 1000
LIMIT_MB, LIMIT_PEAK_MB = 10, 400
LIMIT_EXPORT_S, LIMIT_WEEK_S = 5, 0.5
LIMIT_RATIO, GOAL_RATIO = 12, 4
TABLES = ("change", "change_ops", "change_chain", "change_write", "hours_entry")
"""Tables into which an import of hours writes."""


@dataclass
class Spent:
    """What one step took: seconds, seconds of the processor, megabytes at most."""

    seconds: float = 0.0
    processor: float = 0.0
    peak_mb: int = 0

    def __sub__(self, other: Spent) -> Spent:
        return Spent(self.seconds - other.seconds, self.processor - other.processor, self.peak_mb)


@contextmanager
def spending() -> Iterator[Spent]:
    """Fill in what the block took."""
    spent = Spent()
    forget_peak()
    started, used = time.perf_counter(), time.process_time()
    yield spent
    spent.seconds, spent.processor = time.perf_counter() - started, time.process_time() - used
    spent.peak_mb = peak_mb()


def forget_peak() -> None:
    """Let the peak of memory begin anew, where the system can."""
    file = Path("/proc/self/clear_refs")
    if file.exists():
        file.write_text("5", "ascii")


def peak_mb() -> int:
    """Return the peak of memory in megabytes."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text("ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def timed(what: str, work: Callable[[], T]) -> tuple[T, Spent]:
    """Run something and say what it took."""
    with spending() as spent:
        found = work()
    tell(what, spent)
    return found, spent


def tell(what: str, spent: Spent) -> None:
    """Print a line of the table."""
    print(
        f"{what:<38} {spent.seconds:7.2f} s   {spent.processor:7.2f} s of the processor"
        f"   peak {spent.peak_mb} MB",
        flush=True,
    )


def line(placement_id: str, at_ms: int) -> list[Op]:
    """Return the operations of one line of hours."""
    day = datetime.fromtimestamp(at_ms / 1000, UTC).date()
    row = new_dated_id(day, CHANCE.randbytes(ID_BYTES))
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
        "worked_on": (day - timedelta(days=CHANCE.randrange(7))).isoformat(),
    }
    return [
        SetField("hours_entry", row, "content", at_ms, content),
        SetField("hours_entry", row, "submitted", at_ms, {"on": "2026-03-05"}),
    ]


def placements(office: Office) -> list[str]:
    """Enroll parent leaders in one step and return their placements."""
    site = factories.add_organization(office).id
    people = [new_id(CHANCE.randbytes(ID_BYTES)) for _ in range(PEOPLE)]
    places = [new_id(CHANCE.randbytes(ID_BYTES)) for _ in range(PEOPLE)]
    with office.session.transaction("sample") as work:
        work.put_many(
            Person(id=name, full_name=f"María Example {number}", roles=("parent_leader",))
            for number, name in enumerate(people)
        )
        work.put_many(
            Placement(id=place, person_id=name, organization_id=site)
            for place, name in zip(places, people, strict=True)
        )
    return places


class Files:
    """Writes the files of a laptop that has written very much."""

    def __init__(self, folder: Path, laptop: Laptop, reader: str, places: list[str]) -> None:
        self._folder, self._laptop, self._reader, self._places = folder, laptop, reader, places

    def write(self, name: str, changes: int, first_day: int, days: int) -> Path:
        """Write one file of new changes, spread evenly over days from a first one on."""
        laptop = self._laptop
        start = CREATED_AT_MS + first_day * DAY_MS
        instants = [start + n * days * DAY_MS // changes for n in range(changes)]
        made = [
            laptop.write(line(CHANCE.choice(self._places), at_ms), wall_ms=at_ms)
            for at_ms in instants
        ]
        outside = envelope(self._reader, workspace=laptop.workspace)
        path = self._folder / name
        path.write_bytes(write_sync(outside, head([laptop]), made, [], laptop.keys.signing))
        return path


def in_another_process(work: Callable[[], object]) -> None:
    """Do something whose memory does not count here, where the system can."""
    if not hasattr(os, "fork"):
        work()
        return
    child = os.fork()
    if not child:
        work()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status:
        raise SystemExit("the files could not be made")


def raw_upsert(folder: Path, database: Database, tables: tuple[str, ...], last: int) -> Spent:
    """Return what the driver needs for the newest rows of tables; see the head of this file."""
    source = connect(database.path, database.key)
    file = workspace_file.create(folder / f"raw{len(tables)}.plcdb", "a passphrase", CODE_COST)
    target = connect(file.path, file.key)
    spent = Spent()
    target.execute("BEGIN IMMEDIATE")
    for table in tables:
        statement, rows = upsert(source, table, last)
        with spending() as one:
            target.executemany(statement, rows)
        spent.seconds += one.seconds
        spent.processor += one.processor
    with spending() as one:
        target.execute("COMMIT")
    for connection in (source, target):
        connection.close()
    file.close()
    return Spent(spent.seconds + one.seconds, spent.processor + one.processor, one.peak_mb)


def upsert(source: Any, table: str, last: int) -> tuple[str, list[tuple[Any, ...]]]:
    """Return the statement that upserts a row of a table, and the newest rows of it."""
    info = source.execute(f"PRAGMA table_info({table})").fetchall()
    columns = [row[1] for row in info if row[1] != "rowid"]
    keys = [row[1] for row in info if row[5] and row[1] != "rowid"] or ["id"]
    names = ", ".join(f'"{name}"' for name in columns)
    kept = ", ".join(f'"{name}" = excluded."{name}"' for name in columns if name not in keys)
    order = "seq" if "seq" in columns else "rowid"
    rows = source.execute(
        f"SELECT {names} FROM {table} ORDER BY {order} DESC LIMIT ?",  # noqa: S608  # our names
        (2 * last if table == "change_write" else last,),
    ).fetchall()
    marks = ", ".join("?" * len(columns))
    key = ", ".join(f'"{name}"' for name in keys)
    statement = (
        f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608  # our names
        f" ON CONFLICT ({key}) DO UPDATE SET {kept}"
    )
    return statement, rows[::-1]


def imported(office: Office, path: Path, what: str) -> Spent:
    """Import a file as the service does; return what it took without the backup before."""
    database = office.session.database
    backup = Spent()
    make = database.backup

    def backed_up(reason: str = "by_hand") -> Any:
        with spending() as spent:
            made = make(reason)
        backup.seconds, backup.processor = spent.seconds, spent.processor
        tell(f"{what}: backup before it", spent)
        return made

    database.backup = backed_up  # type: ignore[method-assign]  # to measure it apart
    with spending() as spent:
        taken = office.syncing.import_file(path)
    database.backup = make  # type: ignore[method-assign]
    tell(f"{what}: import and backup", spent)
    tell(f"{what}: import", spent - backup)
    print(f"{'':<38} {taken.report.applied:,} changes applied")
    return spent - backup


def main(changes: int) -> None:
    """Make two laptops, let one write very much, and measure."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        ana = start(root / "ana", Clock(datetime(2026, 3, 20, 14, 0, tzinfo=UTC)))
        office = ana.office
        office.laptops.name_this("Ana")
        places = placements(office)
        bo = join(ana, root / "bo", "Bo")
        laptop = Laptop("bo" * 8, bo.office.laptops.keys(), workspace=office.info.workspace_id)
        files = Files(root, laptop, office.laptops.keys().age.recipient, places)

        def make() -> None:
            files.write("all.plcsync", changes, -365, 358)
            files.write("week.plcsync", WEEK, -7, 7)
            files.write("next.plcsync", WEEK, 0, 7)

        in_another_process(make)
        measure(root, office, changes)
        bo.office.close()
        office.close()


def measure(root: Path, office: Office, changes: int) -> None:
    """Look at the files, read them, write one, and print the figures."""
    path = root / "all.plcsync"
    _, looked = timed("look (dry run and preview)", lambda: office.syncing.look(path))
    read = imported(office, path, f"{changes:,} changes")
    timed("the same again", lambda: office.syncing.import_file(path))
    out, written = timed("export", lambda: office.syncing.export(root, everything=True))
    week = root / "week.plcsync"
    timed("the week: look", lambda: office.syncing.look(week))
    weekly = imported(office, week, "the week")
    unseen = imported(office, root / "next.plcsync", "the next, not looked at")
    rows = raw_upsert(root, office.session.database, ("hours_entry",), changes)
    tell("raw upsert of the lines of hours", rows)
    log = raw_upsert(root, office.session.database, TABLES, changes)
    tell("raw upsert of these and the log", log)
    peak = max(step.peak_mb for step in (looked, read, written, weekly, unseen))
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"load of the computer {load}")
    print(f"file {out.size / 1e6:.2f} MB of {out.changes:,} changes (limit {LIMIT_MB})")
    print(f"peak memory {peak} MB (limit {LIMIT_PEAK_MB})")
    print(f"export {written.processor:.2f} s of the processor (limit {LIMIT_EXPORT_S})")
    print(
        f"ratio import / raw upsert of its lines of hours: {read.processor / rows.processor:.2f}"
        f" (limit {LIMIT_RATIO}, goal {GOAL_RATIO})"
    )
    print(f"ratio import / raw upsert of all its rows: {read.processor / log.processor:.2f}")
    print(
        f"week of {WEEK:,} changes into {changes:,}: {weekly.processor:.2f} s of the processor,"
        f" {weekly.seconds:.2f} s (limit {LIMIT_WEEK_S})"
    )
    print(
        f"the week after it, not looked at before: {unseen.processor:.2f} s of the processor,"
        f" {unseen.seconds:.2f} s (limit {LIMIT_WEEK_S})"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
