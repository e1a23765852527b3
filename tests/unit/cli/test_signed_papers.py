"""The whole road with the issuer's own key: from the workbook to files that verify."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.cli import main

Run = Callable[..., tuple[int, Any]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("PLC_DESKTOP_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("PLC_ISSUER_PASSPHRASE", raising=False)

    def _run(*words: object) -> tuple[int, Any]:
        code = main([*map(str, words), "--json"])
        return code, json.loads(capsys.readouterr().out)

    return _run


def test_the_demo_hands_out_what_verifies(tmp_path: Path, run: Run) -> None:
    code, made = run("demo", "--out", tmp_path / "demo", "--no-window")
    assert code == 0
    assert len(made["certificates"]) == 9
    assert sorted({Path(name).suffix for name in made["credentials"]}) == [".json", ".png"]
    assert len(made["credentials"]) == 18
    code, told = run("verify", made["certificates"][0], *made["credentials"][:2])
    assert code == 3
    assert {file["unchanged"] for file in told["files"]} == {"yes"}
    (signer,) = {file["signer"] for file in told["files"]}
    code, told = run("verify", *made["certificates"], "--trust", signer)
    assert [file["trusted"] for file in told["files"]] == ["yes"] * 9
    numbers = {
        field["value"]
        for file in told["files"]
        for field in file["fields"]
        if field["place"] == "credentialSubject.licenseNumber"
    }
    assert len(numbers) == 9
