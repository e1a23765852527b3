"""The whole road with the issuer's own key: from the workbook to files that verify."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.cli import main
from plc_desktop.services.app import open_workspace

Run = Callable[..., tuple[int, Any]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("PLC_DESKTOP_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PLC_PASSPHRASE", "sample workspace")
    monkeypatch.delenv("PLC_ISSUER_PASSPHRASE", raising=False)

    def _run(*words: object) -> tuple[int, Any]:
        code = main([*map(str, words), "--json"])
        return code, json.loads(capsys.readouterr().out)

    return _run


@pytest.mark.timeout(300)
def test_the_demo_hands_out_what_verifies(tmp_path: Path, run: Run) -> None:
    code, made = run("demo", "--out", tmp_path / "demo", "--no-window")
    assert code == 0
    assert len(made["certificates"]) == 7
    assert {Path(name).suffix for name in made["credentials"]} == {".json", ".png", ".svg"}
    assert len(made["credentials"]) == 7 * 5 * 3
    code, told = run("verify", made["certificates"][0], *made["credentials"][:2])
    assert code == 3
    assert {file["unchanged"] for file in told["files"]} == {"yes"}
    (signer,) = {file["signer"] for file in told["files"]}
    code, told = run("verify", *made["certificates"], "--trust", signer)
    assert [file["trusted"] for file in told["files"]] == ["yes"] * 7
    code, told = run(
        "verify", *made["certificates"], "--trust", signer, "--status-list", made["status_list"]
    )
    assert code == 0
    numbers = {
        field["value"]
        for file in told["files"]
        for field in file["fields"]
        if field["place"] == "credentialSubject.licenseNumber"
    }
    assert len(numbers) == 7
    _check_sign_off_by_file(run, tmp_path / "demo" / "workspace.plcdb", made)
    with zipfile.ZipFile(made["portfolio"]) as archive:
        names = archive.namelist()
    assert {"index.html", "Transcript.pdf", "Status-list.plcstatus"} <= set(names)
    _check_day(tmp_path / "demo" / "workspace.plcdb")


def _check_day(workspace: Path) -> None:
    """The sample is an office in the middle of its work: something of everything waits."""
    office = open_workspace(workspace, passphrase="sample workspace")
    try:
        home = office.overview.home()
        waiting = [
            line
            for item in office.sign_off.queue()
            for line in office.sign_off.lines(item.supervisor_id)
        ]
        (late,) = [one for one in office.requests_sent.open() if one.is_overdue]
        awarded = [one for one in office.credentials.all() if not one.is_issued]
    finally:
        office.close()
    assert len(waiting) == home.waiting.entries == 35
    assert len({line.waiting_since_on for line in waiting}) == 8
    assert home.waiting.age_days == 27
    assert home.overdue == (late.supervisor,)
    assert (late.asked, len(late.open_ids)) == (2, 2)
    assert home.returned_count == 2
    assert {one.reason for one in home.returned} == {"Please give the place of the home visit."}
    assert home.possible_doubles == 2
    assert len(home.eligible) == 1
    assert (len(awarded), home.to_issue) == (1, 1)


def _check_sign_off_by_file(run: Run, workspace: Path, made: dict[str, Any]) -> None:
    ours, theirs, request, answer, unanswered = map(Path, made["sign_off_by_file"])
    assert (ours.suffix, theirs.suffix) == (".plccard", ".plccard")
    assert (request.suffix, answer.suffix, unanswered.suffix) == (".plcreq", ".plcsig", ".plcreq")
    code, told = run("import-signatures", answer, "--workspace", workspace)
    assert code == 0
    (again,) = told["files"]
    assert (again["known"], again["refused"]) == (2, [])
