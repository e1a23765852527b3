from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_MANY_CALLS = """
import ui
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(60_000):
    thing.setObjectName("x")
    thing.parent()
print("alive")
"""


def test_tens_of_thousands_of_calls_into_qt_do_not_end_the_interpreter() -> None:
    """PySide6 6.12.0 gives away references to None on Python 3.11; see `ui/__init__.py`."""
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(  # noqa: S603  # our own code
        [sys.executable, "-c", _MANY_CALLS], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "alive", done.stderr[-400:]
