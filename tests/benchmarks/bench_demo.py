"""How long the sample takes, from nothing to signed hours, certificates and reports.

Run: python -m tests.benchmarks.bench_demo

Prints the time that passed and the processor time; the limit is 20 s on two processors.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMIT_S = 20
ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Make the sample once, print, and return 1 if it takes too long."""
    with tempfile.TemporaryDirectory() as name:
        environment = {**os.environ, "PLC_DESKTOP_HOME": str(Path(name, "home"))}
        command = [sys.executable, "-m", "plc_desktop", "demo", "--no-window"]
        start = time.perf_counter()
        subprocess.run(  # noqa: S603  # our own program
            [*command, "--out", str(Path(name, "out"))],
            cwd=ROOT,
            env=environment,
            check=True,
            capture_output=True,
        )
        passed = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = used.ru_utime + used.ru_stime
    print(f"demo --no-window: {passed:.1f} s, processor {processor:.1f} s (limit {LIMIT_S})")
    print(f"ratio processor time / limit: {processor / LIMIT_S:.2f} (limit 1.00)")
    return int(processor > LIMIT_S)


if __name__ == "__main__":
    sys.exit(main())
