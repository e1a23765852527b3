"""The program started as a module, from a folder with names of libraries in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def test_a_folder_named_like_a_library_is_not_imported(tmp_path: Path) -> None:
    (tmp_path / "requests").mkdir()
    (tmp_path / "segno.py").write_text("raise SystemExit(7)\n", encoding="utf-8")
    done = subprocess.run(  # our own program
        [sys.executable, "-m", "plc_desktop", "verify", "--self-test", "--json"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PLC_DESKTOP_HOME": str(tmp_path / "home")},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert all(json.loads(done.stdout)["vectors"].values())
