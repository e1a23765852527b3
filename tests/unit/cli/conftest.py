"""Commands as a person types them, but for the slowness that a guess at a passphrase must have."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.cli import main
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.signing.wrap import CODE_COST

PASSPHRASE = "river bank lantern"
Run = Callable[..., Any]


@pytest.fixture(scope="session", autouse=True)
def quick_passphrases() -> Iterator[None]:
    """Set passphrases that open at once; what they cost for people is tested with the signing."""
    usual = Environment.default
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Environment, "default", lambda: replace(usual(), passphrase_cost=CODE_COST))
        yield


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with a home of its own, and the office's passphrase at hand."""
    monkeypatch.setenv("PLC_DESKTOP_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PLC_PASSPHRASE", PASSPHRASE)
    monkeypatch.delenv("PLC_SUPERVISOR_PASSPHRASE", raising=False)


@pytest.fixture
def answer(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command and return its JSON answer or its text."""

    def call(*words: object, code: int = 0, text: bool = False) -> Any:
        given = main([*map(str, words), *([] if text else ["--json"])])
        said = capsys.readouterr()
        assert given == code, said.out + said.err
        return said.out if text else json.loads(said.out)

    return call


@pytest.fixture
def run(own_home: None, answer: Run) -> Run:  # noqa: ARG001  # it sets the home
    """Run a command in the office and return its JSON answer or its text."""
    return answer


@pytest.fixture
def run_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: Run) -> Run:
    """Run a command at one of several places, each with a home and a passphrase of its own."""

    def call(where: str, *words: object, code: int = 0, text: bool = False) -> Any:
        monkeypatch.setenv("PLC_DESKTOP_HOME", str(tmp_path / where))
        monkeypatch.setenv("PLC_PASSPHRASE", f"river bank of {where}")
        return answer(*words, code=code, text=text)

    return call


@pytest.fixture
def run_in(tmp_path: Path, run_at: Run) -> Run:
    """Run a command at one of several places, in the workspace that is named after it."""

    def call(where: str, *words: object, code: int = 0, text: bool = False) -> Any:
        workspace = ["--workspace", tmp_path / f"{where}.plcdb"] if words[0] != "new" else []
        return run_at(where, *words, *workspace, code=code, text=text)

    return call


@pytest.fixture
def new_office(tmp_path: Path) -> Callable[[Run, str], Path]:
    """Make a workspace with the hours of a sheet in it; return its file."""

    def make(run: Run, sheet: str) -> Path:
        path, written = tmp_path / "office.plcdb", tmp_path / "hours.csv"
        run("new", path, "--organization", "Riverside Family Center", "--name", "Ana Duarte")
        written.write_text(sheet, encoding="utf-8")
        run("import-workbook", written, "--workspace", path)
        return path

    return make
