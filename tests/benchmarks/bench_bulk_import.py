"""What a bulk import costs beside the bare inserts, and what screens cost on the result.

Run: python -m tests.benchmarks.bench_bulk_import [entries] [people]

Prints ratios measured side by side in one run; absolute times depend on the computer.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from plc_desktop.domain.fields import Json
from plc_desktop.domain.tables import TableRequest
from plc_desktop.signing.wrap import CODE_COST
from plc_desktop.storage import workspace_file
from plc_desktop.storage.engine import connect
from plc_desktop.storage.sql import insert
from tests.benchmarks.storage_samples import Large, Maker, open_large

AT_ONCE = 2_000
SUBMITTED: dict[str, Json] = {"on": "2026-03-05"}


def seconds(work: Callable[[], Any]) -> float:
    """Return how much of the processor's time one call takes, whoever else uses it."""
    start = time.process_time()
    work()
    return time.process_time() - start


def best(work: Callable[[], Any], times: int = 7) -> float:
    """Return the shortest of several calls."""
    return min(seconds(work) for _ in range(times))


def bare_inserts(folder: Path, columns: list[str], rows: list[tuple[Any, ...]]) -> float:
    """Return how long the driver needs for the same rows, same indexes, same encryption."""
    file = workspace_file.create(folder / "bare.plcdb", "benchmark passphrase", CODE_COST)
    connection = connect(file.path, file.key)

    def work() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(insert("hours_entry", columns), rows)
        connection.execute("COMMIT")

    taken = seconds(work)
    connection.close()
    file.close()
    return taken


def bare_read(large: Large) -> float:
    """Return how long the driver needs to fetch the summary rows."""
    connection = connect(large.database.path, large.database.key)
    taken = best(lambda: connection.execute("SELECT * FROM person_totals").fetchall(), 15)
    connection.close()
    return taken


def bare_order(large: Large) -> float:
    """Return how long the driver needs for every entry's number in the order of names."""
    connection = connect(large.database.path, large.database.key)
    sql = (
        "SELECT t.rowid FROM hours_entry t LEFT JOIN person p ON p.id = t.person_id"
        " ORDER BY p.search, t.rowid"
    )
    taken = best(lambda: connection.execute(sql).fetchall(), 5)
    connection.close()
    return taken


def projected(large: Large) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Return the rows of the hours table as they are, in the order they were made."""
    connection = connect(large.database.path, large.database.key)
    columns = [row[1] for row in connection.execute("PRAGMA table_info(hours_entry)")]
    rows = connection.execute("SELECT * FROM hours_entry ORDER BY rowid").fetchall()
    connection.close()
    return columns, rows


def main(entries: int, people: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder, maker = Path(name), Maker()
        large = open_large(folder, people, maker)
        batch = maker.entries(large.placements, entries)

        def bulk() -> None:
            with large.database.transaction(large.supervisor, "workbook_imported") as work:
                for start in range(0, len(batch), AT_ONCE):
                    some = batch[start : start + AT_ONCE]
                    work.put_many(some)
                    for entry in some:
                        work.set_register("hours_entry", entry.id, "submitted", SUBMITTED)

        import_seconds = seconds(bulk)
        columns, rows = projected(large)
        bare = bare_inserts(folder, columns, rows)
        again = seconds(bulk)
        print(f"import of {entries} entries: {import_seconds:.2f} s; bare: {bare:.2f} s")
        print(f"ratio import / bare inserts: {import_seconds / bare:.2f} (limit 4, goal 2)")
        print(f"ratio same import again / bare inserts: {again / bare:.2f}")
        gc.freeze()  # what this script holds would slow down whatever makes objects
        screens(folder, large, maker)
        taken = seconds(large.database.rebuild)
        print(f"ratio rebuild / bare inserts: {taken / bare:.2f}")
        large.database.close()


def screens(folder: Path, large: Large, maker: Maker) -> None:
    """Measure totals and tables on the large workspace, beside a small one."""
    (folder / "small").mkdir()
    small = open_large(folder / "small", 10, maker)
    with small.database.transaction(small.supervisor, "sample") as work:
        work.put_many(maker.entries(small.placements, 50))

    def totals() -> None:
        with large.database.read() as reader:
            reader.totals_of(large.people)

    def page(of: Large, **request: Any) -> Callable[[], None]:
        def work() -> None:
            with of.database.read() as reader:
                reader.first_page("hours", TableRequest(**request), 50)

        return work

    def ids(**request: Any) -> Callable[[], None]:
        def work() -> None:
            with large.database.read() as reader:
                reader.ids("hours", TableRequest(**request))

        return work

    print(f"totals of {len(large.people)} people: {best(totals, 15) * 1000:.1f} ms (limit 15)")
    print(f"ratio totals / bare read of the summary: {best(totals, 15) / bare_read(large):.2f}")
    ratio = best(page(large), 30) / best(page(small), 30)
    print(f"ratio first page large / 50-row table: {ratio:.2f} (limit 1.5)")
    for label, request in (
        ("own order", {}),
        ("by minutes", {"sort": "minutes"}),
        ("by person", {"sort": "person"}),
        ("search families", {"search": "families"}),
        ("search maria", {"search": "maria example 77"}),
    ):
        first = best(page(large, **request), 3) * 1000
        every = best(ids(**request), 3) * 1000
        print(f"hours {label}: first page {first:.1f} ms, all ids {every:.1f} ms")
    by_person = best(ids(sort="person"), 5) / bare_order(large)
    print(f"ratio all ids by person / bare reading in order of names: {by_person:.2f} (limit 1.00)")
    small.database.close()


if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[1:]]
    main(*(numbers or [100_000, 5_000]))
