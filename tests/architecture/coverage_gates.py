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
    report = io.StringIO()
    whole = measured.report(show_missing=True, skip_covered=True, file=report)
    missed = whole < FLOOR_PERCENT
    for package in PERFECT:
        folder = f"plc_desktop/{package}/"
        assert any(folder in path for path in measured.get_data().measured_files()), package
        thin = [line for line in report.getvalue().splitlines() if line.startswith(folder)]
        missed |= bool(thin)
        sys.stdout.write("\n".join([f"{package}: {_said(thin)}", *thin, ""]))
    sys.stdout.write(f"everything: {whole:.2f} % of {FLOOR_PERCENT}\n")
    return int(missed)


def _said(thin: list[str]) -> str:
    return f"not all of {len(thin)} files" if thin else "100 %"


if __name__ == "__main__":
    sys.exit(main())
