"""The log never gets into a person's way."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from plc_desktop.logs import start_log


def test_a_log_that_cannot_be_written_says_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = start_log(tmp_path / "logs")
    target.mkdir()  # now no file can be opened under that name
    logging.getLogger("plc_desktop.test").info("something")
    assert "Logging error" not in capsys.readouterr().err
