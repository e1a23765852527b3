"""Steps, issue again, revoke and status list from the command line, on a real workspace."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.cli import main
from plc_desktop.domain.records import CourseResult
from plc_desktop.services.app import create_workspace, open_workspace
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.signing.wrap import CODE_COST
from tests.factories import PASSPHRASE, finish_pathway, place

Run = Callable[..., tuple[int, Any]]
WORDS = "willow harbor seven"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Somebody with all four steps, and somebody with a course only."""
    monkeypatch.setenv("PLC_DESKTOP_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PLC_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("PLC_ISSUER_PASSPHRASE", WORDS)
    usual = Environment.default()
    here = Environment(
        usual.clock, usual.today, usual.random, usual.folders, passphrase_cost=CODE_COST
    )
    path = tmp_path / "w.plcdb"
    office = create_workspace(path, PASSPHRASE, "Riverside", "Ana Duarte", environment=here)
    done = place(office, "Thị Ánh Nguyễn")
    finish_pathway(office, done)
    early = place(office, "Bo Li", site_id=done.site_id, supervisor_id=done.supervisor_id)
    office.coursework.record(CourseResult(id="", person_id=early.person_id, credits=2))
    office.close()
    return path


@pytest.fixture
def run(workspace: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def _run(command: str, *words: object) -> tuple[int, Any]:
        code = main([command, *map(str, words), "--workspace", str(workspace), "--json"])
        said = capsys.readouterr()
        return code, json.loads(said.out or said.err)

    return _run


def issued_number(run: Run) -> str:
    run("award")
    _, told = run("issue")
    (issued,) = told["issued"]
    return str(issued["number"])


def verdict(run: Run, path: Path) -> tuple[str, str]:
    _, told = run("verify", path)
    (file,) = told["files"]
    return file["verdict"], file["problem"]


def test_issue_again_revoke_and_tell_everyone(run: Run, tmp_path: Path) -> None:
    number = issued_number(run)
    assert run("certificates", "--out", tmp_path / "first")[0] == 0
    (first,) = (tmp_path / "first").glob("*.pdf")
    listed = tmp_path / "one.plcstatus"
    code, told = run("status-list", "--out", listed)
    assert (code, told["version"], told["revoked"]) == (0, 1, 0)
    assert verdict(run, first) == ("valid", "")
    code, told = run("reissue", number, "--reason", "Name corrected")
    assert (code, told) == (0, {"issued_again": [number]})
    run("certificates", "--out", tmp_path / "second")
    (second,) = (tmp_path / "second").glob("*.pdf")
    assert second.read_bytes() != first.read_bytes()
    assert verdict(run, second) == ("valid", "")
    code, told = run("revoke-credential", number, "--reason", "Issued by mistake")
    assert (code, told) == (0, {"revoked": [number]})
    code, told = run("status-list", "--out", tmp_path / "two.plcstatus", "--issuer", "Ana Duarte")
    assert (code, told["version"], told["revoked"]) == (0, 2, 1)
    assert verdict(run, second) == ("not_valid", "revoked")
    code, told = run("reissue", number, "--reason", "Again")
    assert (code, told["error"]["code"]) == (1, "credential_is_revoked")


def test_a_computer_without_the_workspace_learns_from_the_list(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    number = issued_number(run)
    run("certificates", "--out", tmp_path / "out")
    (paper,) = (tmp_path / "out").glob("*.pdf")
    run("revoke-credential", number, "--reason", "Issued by mistake")
    listed = tmp_path / "list.plcstatus"
    run("status-list", "--out", listed)
    monkeypatch.setenv("PLC_DESKTOP_HOME", str(tmp_path / "elsewhere"))
    assert main(["verify", str(paper)]) == 3
    assert main(["verify", str(paper), "--status-list", str(listed)]) == 1
    assert "Issued by mistake" in capsys.readouterr().out
    assert main(["verify", str(paper)]) == 1


def test_steps_are_issued_and_saved(run: Run, tmp_path: Path) -> None:
    code, told = run("issue", "--steps")
    assert code == 0
    assert sorted((item["person"], item["step"]) for item in told["issued"]) == [
        ("Bo Li", "course"),
        *(("Thị Ánh Nguyễn", step) for step in ("capstone", "course", "field", "training")),
    ]
    assert run("issue", "--steps", "--person", "Bo Li")[1] == {"issued": []}
    number = issued_number(run)
    code, told = run("certificates", "--with-credential", "--out", tmp_path / "out")
    assert code == 0
    assert len(told["certificates"]) == 1 + 6 * 3
    assert sum(number in Path(name).name for name in told["certificates"]) == 4
    run("status-list", "--out", tmp_path / "list.plcstatus")
    for name in told["certificates"]:
        assert verdict(run, Path(name)) == ("valid", ""), name


def test_a_step_is_named_by_its_own_id(run: Run, tmp_path: Path) -> None:
    _, told = run("issue", "--steps", "--person", "Bo Li")
    (course,) = told["issued"]
    assert run("reissue", course["id"], "--reason", "Name corrected")[0] == 0
    assert run("revoke-credential", course["id"], "--reason", "Another's course")[0] == 0
    code, told = run("reissue", course["id"], "--reason", "Right course")
    assert (code, told["error"]["code"]) == (1, "credential_is_revoked")
    assert run("reissue", course["id"], "--anew", "--reason", "Right course")[0] == 0
    code, told = run("reissue", course["id"], "--anew", "--reason", "Once more")
    assert (code, told["error"]["code"]) == (1, "step_in_force")
    _, told = run("certificates", "--with-credential", "--out", tmp_path / "out")
    assert len(told["certificates"]) == 3
    run("status-list", "--out", tmp_path / "list.plcstatus")
    assert {verdict(run, Path(name)) for name in told["certificates"]} == {("valid", "")}
    code, told = run("revoke-credential", "RFC-0000-0001", "--reason", "x")
    assert (code, told["error"]["code"]) == (1, "credential_not_found")


def test_without_a_signature_only_if_that_is_said(run: Run, workspace: Path) -> None:
    run("award")
    assert len(run("issue", "--without-signature")[1]["issued"]) == 1
    office = open_workspace(workspace, passphrase=PASSPHRASE)
    (item,) = office.credentials.all()
    (paper,) = office.credential_life.history(item.id).papers
    office.close()
    assert not paper.is_signed


def test_what_needs_a_key_asks_for_the_passphrase(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLC_ISSUER_PASSPHRASE")
    for words in (
        ("issue", "--steps"),
        ("reissue", "x", "--reason", "y"),
        ("revoke-credential", "x", "--reason", "y"),
        ("status-list", "--out", "x"),
    ):
        code, told = run(*words)
        assert (code, told["error"]["code"]) == (1, "passphrase_not_given")
