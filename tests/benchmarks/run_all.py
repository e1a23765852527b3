"""Every figure the product promises, each beside its limit.

Run: python -m tests.benchmarks.run_all [--quick]

Each script of this folder can be run by itself and says in its first lines what it measures; this
one runs them one after another and prints what they print, then a table of the ratios alone.
`--quick` takes a tenth of the rows. Ratios are against a limit measured in the same run: the bare
window, the bare inserts, the bare reading. Absolute times depend on the computer, and on whoever
else uses it; repeat a run before believing it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

SCRIPTS: tuple[tuple[str, list[str], list[str]], ...] = (
    ("bench_start", ["15"], ["5"]),
    ("bench_demo", [], []),
    ("bench_hours_table", ["100000", "5000"], ["10000", "500"]),
    ("bench_bulk_import", ["100000", "5000"], ["10000", "500"]),
    ("bench_rebuild", ["100000", "5000"], ["10000", "500"]),
    ("bench_upgrade", ["100000"], ["10000"]),
    ("bench_home", ["5000"], ["500"]),
    ("bench_freeze", ["100000", "30000"], ["10000", "3000"]),
    ("bench_exchange", ["100000"], ["10000"]),
    ("bench_exchange_freeze", ["100000"], ["10000"]),
    ("bench_documents", [], []),
    ("bench_issue", ["1000"], ["100"]),
    ("bench_hostile", [], []),
)
"""Script, its arguments, its arguments when there is little time."""


def main(*, is_quick: bool) -> None:
    """Run every script and print the table."""
    figures: list[tuple[str, str]] = []
    for name, usual, quick in SCRIPTS:
        print(f"--- {name}", flush=True)
        command = [
            sys.executable,
            "-m",
            f"tests.benchmarks.{name}",
            *(quick if is_quick else usual),
        ]
        found = subprocess.run(  # noqa: S603  # our own scripts
            command, cwd=ROOT, capture_output=True, text=True, check=False
        )
        print(found.stdout, end="")
        if found.returncode not in (0, 1):
            print(found.stderr, end="")
        figures += [(name, line) for line in found.stdout.splitlines() if "limit" in line]
    print("--- all figures that have a limit")
    for name, line in figures:
        print(f"{name.removeprefix('bench_'):14} {line}")


if __name__ == "__main__":
    main(is_quick="--quick" in sys.argv)
