from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks its children")
@pytest.mark.timeout(900)
def test_nothing_acknowledged_is_lost_when_the_program_is_killed() -> None:
    """`PLC_KILLS=200` is the long run; a handful keeps the harness itself true."""
    kills = os.environ.get("PLC_KILLS", "15")
    result = subprocess.run(  # noqa: S603  # our own module
        [sys.executable, "-m", "tests.faults.kill_harness", "--kills", kills],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.stdout, result.stderr
    found = json.loads(result.stdout)
    assert found["problems"] == []
    assert sum(found["kills"].values()) == int(kills)
    assert found["acknowledged"] > 0
    assert result.returncode == 0
