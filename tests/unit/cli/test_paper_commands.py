"""The road over paper by command: print, sign with a pen, scan, take in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.scans import jpeg, raster, turned, without_code

WORKBOOK = (
    "Name,Date,Hours,Activity,Site,Supervisor\n"
    "Lan Pham,3/14/2026,2:00,Meetings,City Health,Rosa Mendez\n"
    "Lan Pham,3/16/2026,1:30,Outreach,City Health,Rosa Mendez\n"
    "Lan Pham,3/17/2026,1:00,Outreach,City Health,Rosa Mendez\n"
)
Run = Callable[..., Any]


@pytest.fixture
def workspace(run: Run, new_office: Callable[[Run, str], Path]) -> Path:
    return new_office(run, WORKBOOK)


@pytest.fixture
def sheet(run: Run, workspace: Path, tmp_path: Path) -> tuple[str, Path]:
    """A printed sheet: its number, and the PDF."""
    pdf = tmp_path / "sheet.pdf"
    options = ("--workspace", workspace, "--supervisor", "Rosa Mendez", "--out", pdf)
    made = run("sign-sheet", *options, "--page", "a4", "--language", "es")
    assert (len(made["entries"]), made["pages"], made["minutes"]) == (3, [3], 270)
    return made["sheet"], pdf


def test_print_scan_and_sign(
    run: Run, workspace: Path, sheet: tuple[str, Path], tmp_path: Path
) -> None:
    number, pdf = sheet
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(jpeg(turned(raster(pdf.read_bytes(), dpi=120), 180)))
    options = ("--workspace", workspace)
    looked = run("import-scan", photo, *options, "--dry-run", text=True)
    assert number in looked
    assert "waiting" in looked

    done = run("import-scan", photo, *options, "--return", "2=Who was there?")
    assert (done["signed"], done["returned"], done["minutes"]) == (2, 1, 180)
    assert done["pages"][0]["state"] == "matched"
    again = run("import-scan", photo, *options, "--dry-run")
    states = [line["state"] for line in again["sheets"][0]["lines"]]
    assert states == ["signed", "returned", "signed"]
    assert run("import-scan", photo, *options, code=1)["error"]["code"] == "nothing_on_scans"
    run("undo", done["change"], *options)
    redone = run("import-scan", photo, *options, "--line", "3", "--signed-on", "2001-01-02", code=1)
    assert redone["error"]["code"] == "signed_before_printed"
    only = run("import-scan", photo, *options, "--line", f"{number}/3")
    assert (only["signed"], only["returned"]) == (1, 0)


def test_a_code_that_cannot_be_read_is_named_by_hand(
    run: Run, workspace: Path, sheet: tuple[str, Path], tmp_path: Path
) -> None:
    number, pdf = sheet
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(jpeg(without_code(raster(pdf.read_bytes()))))
    options = ("--workspace", workspace, "--place", f"{number}/1")
    done = run("import-scan", photo, *options, "--supervisor", "Rosa Mendez")
    assert done["signed"] == 3
    twice = run("import-scan", photo, *options, "--place", f"{number}/2", code=1)
    assert twice["error"]["code"] == "sheet_number_wrong"


def test_lines_that_are_not_there(
    run: Run, workspace: Path, sheet: tuple[str, Path], tmp_path: Path
) -> None:
    _, pdf = sheet
    options = ("--workspace", workspace)
    for name in ("9", "x", "AAAA-AAAA-A/1"):
        refused = run("import-scan", pdf, *options, "--line", name, code=1)
        assert refused["error"]["code"] in {"line_not_on_scans", "nothing_on_scans"}
    missing = run("import-scan", tmp_path / "none.pdf", *options, code=1)
    assert missing["error"]["code"] == "file_not_read"


def test_hours_sheets_and_reports_of_a_kind(run: Run, workspace: Path, tmp_path: Path) -> None:
    options = ("--workspace", workspace, "--out", tmp_path / "papers")
    made = run("hours-sheet", *options, "--from", "2026-03-15", "--until", "2026-03-17")
    text = PdfReader(made["sheets"][0]).pages[0].extract_text()
    assert "3/16/2026" in text
    assert "3/14/2026" not in text
    named = run("hours-sheet", *options, "--person", "Lan Pham", "--page", "a4")
    assert len(named["sheets"]) == 1
    missing = run("hours-sheet", *options, "--cohort", "Nobody's", code=1)
    assert missing["error"]["code"] == "record_missing"
    for kind in ("final", "interim"):
        report = run("practicum-report", *options, "--kind", kind)["reports"][0]
        assert kind in PdfReader(report).pages[0].extract_text()
