"""Start to first paint, against a bare PySide6 window, side by side in one run.

Run: python -m tests.benchmarks.bench_start [rounds]
Prints both medians and their ratio; the limit is 1.6.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMIT = 1.6
ROOT = Path(__file__).resolve().parents[2]

_BARE = """
import os
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
class Window(QWidget):
    def paintEvent(self, event):
        os._exit(0)
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""

_OURS = """
import os
from ui import app as plc
from ui.workspace.key_page import KeyPage
KeyPage.paintEvent = lambda self, event: os._exit(0)
plc.run(["plc-desktop"])
"""


def main(rounds: int = 15) -> float:
    """Measure both in turns and return the ratio of the medians."""
    times: dict[str, list[float]] = {"bare": [], "ours": []}
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PLC_DESKTOP_HOME": home,
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": str(Path(home) / "bytecode"),
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # installed programs have bytecode
        for _ in range(2):  # bytecode and font files are made at the first start
            _timed(_OURS, environment)
            _timed(_BARE, environment)
        for _ in range(rounds):
            times["bare"].append(_timed(_BARE, environment))
            times["ours"].append(_timed(_OURS, environment))
    bare, ours = (statistics.median(times[name]) for name in ("bare", "ours"))
    sys.stdout.write(
        f"bare window {bare * 1000:.0f} ms, first paint {ours * 1000:.0f} ms, "
        f"ratio {ours / bare:.2f} (limit {LIMIT})\n"
    )
    return ours / bare


def _timed(code: str, environment: dict[str, str]) -> float:
    started = time.perf_counter()
    subprocess.run(  # noqa: S603  # our own code
        [sys.executable, "-c", code], env=environment, check=True, cwd=ROOT, capture_output=True
    )
    return time.perf_counter() - started


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
