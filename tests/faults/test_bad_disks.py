from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform != "linux", reason="serves a folder to the kernel of Linux")
@pytest.mark.timeout(3600)
def test_nothing_acknowledged_is_lost_when_the_power_goes_or_the_disk_fails() -> None:
    """`PLC_CUTS=1000 PLC_SWEEP=1` is the long run: every step that can fail, every size of disk."""
    cuts, sweep = os.environ.get("PLC_CUTS", "9"), os.environ.get("PLC_SWEEP", "400")
    asked = ["--cuts", cuts, "--lies", "3", "--every", sweep]
    result = subprocess.run(  # noqa: S603  # our own module
        [sys.executable, "-m", "tests.faults.disk_harness", *asked],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.stdout, result.stderr
    found = json.loads(result.stdout)
    if not found["available"]:
        pytest.skip("nobody may serve a folder here: /dev/fuse and the superuser are needed")
    assert found["problems"] == []
    assert sum(found["cuts"].values()) == int(cuts)
    assert found["acknowledged"] > 0
    tried, lost = found["lies"]
    assert lost == tried > 0  # a program that syncs nothing loses things: the disk does forget
    assert {"full import", "full exchange", "full backup"} <= found["swept"].keys()
    assert found["refused"] >= 3  # at least the disks without any room
    assert result.returncode == 0
