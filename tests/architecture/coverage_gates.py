"""Hold the coverage gates: perfect packages stay perfect, the whole stays above the floor.

Run after the tests: `python -m tests.architecture.coverage_gates`.
"""

from __future__ import annotations

import io
import sys

import coverage

PERFECT = ("domain", "signing", "changes", "credentials", "exchange", "storage")
"""Packages of plc_desktop whose every branch is tested."""

FLOOR_PERCENT = 90.0


def main() -> int:
    """Print one line for each gate and return 1 if any is missed."""
    measured = coverage.Coverage()
    measured.load()
    missed = False
    for package in PERFECT:
        report = io.StringIO()
        percent = measured.report(
            include=[f"plc_desktop/{package}/*"], show_missing=True, skip_covered=True, file=report
        )
        missed |= percent < 100
        sys.stdout.write(f"{package}: {percent:.2f} % of 100\n")
        if percent < 100:
            sys.stdout.write(report.getvalue())
    whole = measured.report(file=io.StringIO())
    missed |= whole < FLOOR_PERCENT
    sys.stdout.write(f"everything: {whole:.2f} % of {FLOOR_PERCENT}\n")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
