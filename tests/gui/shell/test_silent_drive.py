"""A drive that does not answer holds up neither the window nor its end."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.hanging import HangingFolder
from ui.main_window import MainWindow


@pytest.fixture
def drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HangingFolder]:
    """A folder that can stop answering."""
    folder = tmp_path / "drive"
    folder.mkdir()
    hanging = HangingFolder(folder, monkeypatch)
    yield hanging
    hanging.answer()


def test_the_window_works_and_closes_while_a_drive_is_silent(
    opened: MainWindow, settle: Callable[[], None], drive: HangingFolder
) -> None:
    office, workbench = opened.office, opened.workbench
    assert office is not None
    assert workbench is not None
    office.watched_folder.choose(drive.folder)
    drive.hang()
    workbench.look_for_files()
    assert drive.is_asked()
    workbench.navigate("people")
    settle()
    assert workbench.page.isVisible()
    opened.shell.tasks.shutdown(last=opened.finish)
    assert opened.office is None, "the file is closed"
    assert not drive.is_asked(0), "nobody else waits"


WAITS = """
import os, sys, threading
from plc_desktop.services.workspace.asked import Asked
asked = Asked(lambda: open(sys.argv[1], "rb"))
assert not asked.is_answered(0.05)
print("closed", flush=True)
"""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a file that blocks whoever opens it")
def test_the_program_ends_although_a_call_of_the_system_hangs(tmp_path: Path) -> None:
    fifo = tmp_path / "never-answers"
    os.mkfifo(fifo)
    ended = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-c", WAITS, str(fifo)], capture_output=True, timeout=60, check=True
    )
    assert ended.stdout.strip() == b"closed"
    assert ended.stderr == b""
