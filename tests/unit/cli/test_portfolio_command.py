"""Portfolios by command: of one person, a cohort, everybody."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.cli import main

WORKBOOK = (
    "Name,Date,Hours,Activity,Site,Supervisor,Cohort\n"
    "Lan Pham,3/14/2026,2:00,Meetings,City Health,Rosa Mendez,Spring 2026\n"
    "José Muñoz,3/16/2026,1:30,Outreach,City Health,Rosa Mendez,Spring 2026\n"
)
Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("PLC_DESKTOP_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PLC_PASSPHRASE", "river bank of the office")

    def call(*words: object, code: int = 0, text: bool = False) -> Any:
        given = main([*map(str, words), *([] if text else ["--json"])])
        answer = capsys.readouterr()
        assert given == code, answer.out + answer.err
        return answer.out if text else json.loads(answer.out)

    return call


@pytest.fixture
def workspace(tmp_path: Path, run: Run) -> Path:
    path, sheet = tmp_path / "office.plcdb", tmp_path / "hours.csv"
    run("new", path, "--organization", "Riverside Family Center", "--name", "Ana Duarte")
    sheet.write_text(WORKBOOK, encoding="utf-8")
    run("import-workbook", sheet, "--workspace", path)
    return path


def test_everybody_gets_a_zip(run: Run, workspace: Path, tmp_path: Path) -> None:
    made = run("portfolio", "--out", tmp_path / "out", "--workspace", workspace)
    assert [item["person"] for item in made["portfolios"]] == ["José Muñoz", "Lan Pham"]
    assert made["refused"] == []
    for item in made["portfolios"]:
        with zipfile.ZipFile(item["file"]) as archive:
            assert archive.namelist() == item["files"]
        assert Path(item["file"]).stat().st_size == item["size"]


def test_one_person_in_a_language(run: Run, workspace: Path, tmp_path: Path) -> None:
    said = run(
        "portfolio", "--out", tmp_path / "out", "--person", "Lan Pham", "--language", "ht",
        "--page", "a4", "--workspace", workspace, text=True,
    )  # fmt: skip
    path, count = said.splitlines()
    assert count == "1 portfolio saved."
    with zipfile.ZipFile(path) as archive:
        page = archive.read("index.html").decode()
    assert '<html lang="ht"' in page
    assert "Pòtfolyo" in page


def test_a_cohort_is_found_by_its_name(run: Run, workspace: Path, tmp_path: Path) -> None:
    words = ("portfolio", "--out", tmp_path / "out", "--workspace", workspace, "--cohort")
    (cohort,) = run("dump", "--workspace", workspace)["cohorts"]
    assert len(run(*words, cohort["name"])["portfolios"]) == 2
    assert len(run(*words, cohort["id"])["portfolios"]) == 2
    refused = run(*words, "Autumn 1999", code=1)
    assert refused["error"]["code"] == "cohort_not_found"


def test_a_name_that_cannot_be_printed_is_said(run: Run, workspace: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "odd.csv"
    odd = WORKBOOK.replace("Lan Pham", "Lan \U00013000")
    sheet.write_text(odd, encoding="utf-8")
    run("import-workbook", sheet, "--workspace", workspace)
    made = run("portfolio", "--out", tmp_path / "out", "--workspace", workspace)
    assert [item["problem"] for item in made["refused"]] == ["letters_not_drawable"]
    said = run("portfolio", "--out", tmp_path / "out", "--workspace", workspace, text=True)
    assert "Lan \U00013000: " in said
