"""Portfolios by command: of one person, a cohort, everybody."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

WORKBOOK = (
    "Name,Date,Hours,Activity,Site,Supervisor,Cohort\n"
    "Lan Pham,3/14/2026,2:00,Meetings,City Health,Rosa Mendez,Spring 2026\n"
    "José Muñoz,3/16/2026,1:30,Outreach,City Health,Rosa Mendez,Spring 2026\n"
)
Run = Callable[..., Any]


@pytest.fixture
def workspace(run: Run, new_office: Callable[[Run, str], Path]) -> Path:
    return new_office(run, WORKBOOK)


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
