"""What the command line says to odd questions: every reason it gives is given here once."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.cli import windows
from plc_desktop.cli.output import Output
from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.services.app import open_workspace
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.storage.file_lock import FileLock
from tests.factories import PASSPHRASE, add_person

Run = Callable[..., Any]
pytestmark = pytest.mark.usefixtures("own_home")


@pytest.fixture
def workspace(tmp_path: Path, run: Run) -> Path:
    path = tmp_path / "office.plcdb"
    run("new", path, "--organization", "Riverside Family Center", "--name", "Ana Duarte")
    return path


def refusal(run: Run, *words: object) -> Any:
    return run(*words, code=1)["error"]["code"]


def test_nobody_is_guessed(workspace: Path, tmp_path: Path, run: Run) -> None:
    sheet = tmp_path / "hours.csv"
    sheet.write_text(
        "Parent leader,Date,Hours,Activity,Site,Supervisor\n"
        "Kim Tran,3/14/2026,2,Playgroup,Nuestra Voz,Rosa Diaz\n",
        encoding="utf-8",
    )
    to_this = ("--workspace", workspace)
    run("import-workbook", sheet, *to_this)
    for given in ("Kim Tran", "=Kim Tran"):
        wrong = ("import-workbook", sheet, "--same-person", given, *to_this)
        assert refusal(run, *wrong) == "same_person_needs_two_names"
    office = open_workspace(workspace, passphrase=PASSPHRASE, environment=Environment.default())
    add_person(office, full_name="Kim Tran")
    office.close()
    for named, code in (("Kim Tran", "person_ambiguous"), ("Nobody", "person_not_found")):
        assert refusal(run, "key", "holdings", "--person", named, *to_this) == code


def test_a_passphrase_comes_from_a_file_that_has_one(
    workspace: Path, tmp_path: Path, run: Run
) -> None:
    empty, binary = tmp_path / "empty.txt", tmp_path / "binary.txt"
    empty.write_text("\n", encoding="utf-8")
    binary.write_bytes(b"\xff\xfe\xfd")
    for file in (empty, binary, tmp_path / "missing.txt"):
        words = ("dump", "--workspace", workspace, "--passphrase-file", file)
        assert refusal(run, *words) == "passphrase_file_unreadable"


def test_verifying_nothing_is_no_success(run: Run) -> None:
    assert run("verify", code=1)["error"]["code"] == "nothing_to_verify"


def test_without_a_display_there_is_no_window(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    if windows.has_display():
        pytest.skip("this system always has a display")
    with pytest.raises(EnvironmentProblem, match="no_display"):
        windows.start(argparse.Namespace(files=[]), Output(as_json=False))


def test_no_name_steers_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    output = Output(as_json=False)
    output.say("Lan\x1b[2J\x9b1m \u202egnp.exe\tThị Ánh")
    output.refuse(RuleError("laptop_unknown", name="Bo\x07"))
    said = capsys.readouterr()
    assert said.out == "Lan\\u{001B}[2J\\u{009B}1m \\u{202E}gnp.exe\tThị Ánh\n"
    assert "Bo\\u{0007}" in said.err


def test_a_demo_leaves_the_one_that_is_open_where_it_is(tmp_path: Path, run: Run) -> None:
    older = tmp_path / "workspace.plcdb"
    older.write_bytes(b"the last demo")
    lock = FileLock(older)
    assert refusal(run, "demo", "--out", tmp_path, "--no-window") == "workspace_in_use"
    lock.release()
    assert older.read_bytes() == b"the last demo"


def test_names_that_no_system_takes_are_told(workspace: Path, tmp_path: Path, run: Run) -> None:
    long = tmp_path / ("x" * 300)
    to_this = ("--workspace", workspace)
    assert refusal(run, "dump", "--workspace", long) == "file_not_read"
    assert refusal(run, "restore", long, *to_this) == "backup_missing"
    assert refusal(run, "screenshots", "--out", long, *to_this) == "path_too_long"
    (unusable,) = run("import-sync", f"{long}.plcsync", *to_this, code=1)["unusable"]
    assert unusable["code"] == "file_not_read"
