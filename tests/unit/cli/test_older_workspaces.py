"""A command that opens a workspace of an older version says why it takes a while."""

from __future__ import annotations

import io
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typing_extensions import override

from plc_desktop.cli import main
from plc_desktop.storage import workspace_file
from plc_desktop.storage.version import SCHEMA_VERSION
from tests import factories
from tests.migrations.make_database import DATABASES

pytestmark = pytest.mark.usefixtures("own_home")
WORDS = "bringing it up to date"


class Terminal(io.StringIO):
    """A terminal; at some words the person presses Ctrl and C."""

    def __init__(self, stop_at: str = "") -> None:
        super().__init__()
        self._stop_at = stop_at

    @override
    def isatty(self) -> bool:
        return True

    @override
    def write(self, text: str) -> int:
        written = super().write(text)
        if self._stop_at and self._stop_at in text:
            signal.raise_signal(signal.SIGINT)
        return written


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a workspace of the second revision of the tables."""
    monkeypatch.setenv("PLC_PASSPHRASE", factories.PASSPHRASE)
    return Path(shutil.copy(DATABASES / "0002.plcdb", tmp_path / "office.plcdb"))


def dump(path: Path, *more: str) -> int:
    return main(["dump", "--workspace", str(path), "--out", f"{path}.json", *more])


def test_it_is_said_once_and_on_a_terminal_how_far_it_is(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert dump(older) == 0
    said = terminal.getvalue()
    assert said.count(WORDS) == 1
    assert said.endswith("\r100 % \n")
    assert dump(older) == 0
    assert terminal.getvalue() == said  # it is up to date now


@pytest.mark.parametrize(("more", "count"), [((), 1), (("--json",), 0)])
def test_what_no_terminal_shows_has_no_percentages(
    older: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], count: int
) -> None:
    assert dump(older, *more) == 0
    said = capsys.readouterr().err
    assert said.count(WORDS) == count
    assert "%" not in said


@pytest.fixture
def ctrl_c_is_heard() -> Iterator[None]:
    """Take Ctrl-C as a program in a terminal does; what runs in the background ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("ctrl_c_is_heard")
def test_ctrl_c_leaves_the_workspace_as_it_was(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = older.read_bytes()
    terminal = Terminal(stop_at=" % ")
    monkeypatch.setattr(sys, "stderr", terminal)
    assert dump(older) == 1
    assert "Stopped. Nothing that was not finished is kept." in terminal.getvalue()
    assert older.read_bytes() == before
    assert not older.with_name("office.plcdb.part").exists()
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert dump(older) == 0
    assert workspace_file.schema_version(older) == SCHEMA_VERSION
