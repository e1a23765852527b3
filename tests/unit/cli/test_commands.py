from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pypdf
import pytest

from plc_desktop.cli import main
from resources import sample_workbook

HOURS = (
    "Parent leader,Date of service,Hours,Activity,Site,Supervisor\n"
    "Ana Cruz,3/14/2026,2:30,Home visit,Nuestra Voz,Rosa Méndez\n"
    "Ana Cruz,3/15/2026,1.5,Playgroup,Nuestra Voz,Rosa Méndez\n"
    "Bo Lee,3/15/2026,lots,Playgroup,Nuestra Voz,Rosa Méndez\n"
)
Run = Callable[..., Any]
pytestmark = pytest.mark.usefixtures("own_home")


@pytest.fixture
def workspace(tmp_path: Path, run: Run) -> Path:
    path = tmp_path / "office.plcdb"
    run("new", path, "--organization", "Riverside Family Center", "--name", "Ana Duarte")
    return path


@pytest.fixture
def imported(tmp_path: Path, workspace: Path, run: Run) -> Path:
    sheet = tmp_path / "hours.csv"
    sheet.write_text(HOURS, encoding="utf-8")
    run("import-workbook", sheet, "--workspace", workspace)
    return workspace


def test_the_whole_road_from_workbook_to_papers(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "w.plcdb"
    run("new", path, "--organization", "Bunker Street Community College", "--name", "Ana Duarte")
    found = run("import-workbook", sample_workbook(), "--workspace", path)
    assert found["new"]["hours"] == 544
    assert [row["reason"] for row in found["rejected"]] == ["unreadable", "toolong"]
    people = run("dump", "--workspace", path)["people"]
    for person in people:
        if "supervisor" in person["roles"]:
            run("sign", "--supervisor", person["full_name"], "--workspace", path)
    standing = run("progress", "--workspace", path)["people"]
    eligible = sorted(person["full_name"] for person in standing if person["eligible"])
    awarded = run("award", "--workspace", path)["awarded"]
    assert sorted(item["person"] for item in awarded) == eligible
    assert len(eligible) == 9
    issued = run("issue", "--workspace", path)["issued"]
    assert len({item["number"] for item in issued}) == 9
    saved = run("certificates", "--out", tmp_path / "c", "--workspace", path)["certificates"]
    text = pypdf.PdfReader(saved[0]).pages[0].extract_text()
    assert "Parent Leadership Credential" in text
    reports = run("practicum-report", "--out", tmp_path / "r", "--workspace", path)["reports"]
    assert len(reports) == 24
    hours = run("dump", "--workspace", path)["hours"]
    assert sum(entry["held"] for entry in hours) == 2
    assert all(entry["counts"] for entry in hours if not entry["held"])


def test_a_dry_run_writes_nothing_and_a_second_import_changes_nothing(
    tmp_path: Path, workspace: Path, run: Run
) -> None:
    sheet = tmp_path / "hours.csv"
    sheet.write_text(HOURS, encoding="utf-8")
    before = run("dump", "--workspace", workspace)
    preview = run("import-workbook", sheet, "--dry-run", "--workspace", workspace)
    assert preview["new"]["hours"] == 2
    assert run("dump", "--workspace", workspace) == before
    run("import-workbook", sheet, "--workspace", workspace)
    after = run("dump", "--workspace", workspace)
    assert len(after["hours"]) == 2
    again = run("import-workbook", sheet, "--workspace", workspace)
    assert not any(again["new"].values())
    assert not any(again["changed"].values())
    assert run("dump", "--workspace", workspace) == after


def test_rejected_rows_are_saved_with_their_reason(
    tmp_path: Path, workspace: Path, run: Run
) -> None:
    sheet = tmp_path / "hours.csv"
    sheet.write_text(HOURS, encoding="utf-8")
    out = tmp_path / "not-read.xlsx"
    run("import-workbook", sheet, "--rejected", out, "--dry-run", "--workspace", workspace)
    rows = list(openpyxl.load_workbook(out).worksheets[0].iter_rows(values_only=True))
    assert any("Bo Lee" in row and "lots" in row for row in rows)


def test_the_time_to_sign_is_said_and_chosen(workspace: Path, run: Run) -> None:
    usual = run("deadlines", "--workspace", workspace)
    assert usual == {"answer_days": 30, "overdue_days": 14}
    chosen = run("deadlines", "--answer-days", 45, "--workspace", workspace)
    assert chosen == {"answer_days": 45, "overdue_days": 14}
    assert run("deadlines", "--workspace", workspace) == chosen
    refused = run("deadlines", "--overdue-days", 60, "--workspace", workspace, code=1)
    assert refused["error"]["code"] == "overdue_after_answer"
    with pytest.raises(SystemExit) as wrong:
        main(["deadlines", "--answer-days", "many", "--workspace", str(workspace)])
    assert wrong.value.code == 2


def test_sign_return_and_history(imported: Path, run: Run) -> None:
    entries = run("dump", "--workspace", imported)["hours"]
    assert {entry["state"] for entry in entries} == {"submitted"}
    first, second = (entry["id"] for entry in entries)
    rosa = ("--supervisor", "rosa mendez", "--workspace", imported)
    assert run("sign", "--entry", first, *rosa)["signed"] == 1
    returned = run("sign", "--entry", second, "--return", "Which playgroup?", *rosa)
    assert returned == {"signed": 0, "returned": 1, "minutes": 0}
    states = {entry["id"]: entry for entry in run("dump", "--workspace", imported)["hours"]}
    assert states[first]["state"] == "signed"
    assert states[first]["attestation_level"] == "signed_in_person"
    assert states[second]["state"] == "returned"
    items = run("history", "--record", first, "--workspace", imported)["history"]
    assert items
    recent = run("history", "--workspace", imported)["history"]
    assert recent[0]["what"] == "hours_signed_off"
    run("undo", recent[0]["change_id"], "--workspace", imported)
    states = {entry["id"]: entry for entry in run("dump", "--workspace", imported)["hours"]}
    assert states[second]["state"] == "submitted"


def test_a_supervisor_keeps_their_own_passphrase(
    imported: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = run("dump", "--workspace", imported)["hours"]
    first, second = (entry["id"] for entry in entries)
    rosa = ("--supervisor", "Rosa Méndez", "--workspace", imported)
    monkeypatch.setenv("PLC_SUPERVISOR_PASSPHRASE", "only rosa knows this")
    assert run("sign", "--entry", first, *rosa)["signed"] == 1
    monkeypatch.delenv("PLC_SUPERVISOR_PASSPHRASE")
    refused = run("sign", "--entry", second, *rosa, code=1)
    assert refused["error"]["code"] == "wrong_key_passphrase"
    assert "signed" not in run("dump", "--workspace", imported)["hours"][1]["state"]


def test_backup_restore_and_rebuild(imported: Path, run: Run) -> None:
    kept = run("dump", "--workspace", imported)
    made = run("backup", "--workspace", imported)["backups"][0]
    run("sign", "--supervisor", "Rosa Méndez", "--workspace", imported)
    assert run("dump", "--workspace", imported) != kept
    run("restore", Path(made["path"]).name, "--workspace", imported)
    assert run("dump", "--workspace", imported) == kept
    assert len(run("backup", "--list", "--workspace", imported)["backups"]) >= 2
    assert run("rebuild", "--workspace", imported)["equal"] is True


def test_recovery_sheet_and_passphrase(tmp_path: Path, workspace: Path, run: Run) -> None:
    from plc_desktop.services.app import open_workspace

    sheet = tmp_path / "sheet.pdf"
    run("recovery-sheet", "--out", sheet, "--workspace", workspace)
    new = tmp_path / "new.txt"
    new.write_text("another good sentence\n", encoding="utf-8")
    run("change-passphrase", "--new-passphrase-file", new, "--workspace", workspace)
    assert run("dump", "--workspace", workspace, code=1)["error"]["code"] == "wrong_passphrase"
    run("dump", "--passphrase-file", new, "--workspace", workspace)
    printed = pypdf.PdfReader(sheet).pages[0].extract_text()
    code = "-".join(
        word for word in printed.replace("-", " ").split() if len(word) == 4 and word.isupper()
    )
    office = open_workspace(workspace, recovery_code=_code_in(printed) or code)
    office.close()


def _code_in(printed: str) -> str:
    import re

    found = re.search(r"(?:[0-9A-Z]{4}[- ]){4,}[0-9A-Z]{2,4}", printed.replace("\n", " "))
    return found.group(0).strip() if found else ""


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["sign", "--supervisor", "Nobody Here"], "person_not_found"),
        (["import-workbook", "missing.xlsx"], "file_missing"),
        (["undo", "00" * 32], "change_missing"),
        (["history", "--record", "nothing"], "record_missing"),
        (["award", "--person", "Ana Cruz"], "not_eligible"),
    ],
)
def test_refusals_have_a_code_and_words(
    imported: Path, run: Run, words: list[str], code: str
) -> None:
    error = run(*words, "--workspace", imported, code=1)["error"]
    assert error["code"] == code
    assert code not in error["message"]
    assert len(error["message"]) > 20


def test_without_a_passphrase_it_says_how_to_give_one(
    workspace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLC_PASSPHRASE")
    error = run("dump", "--workspace", workspace, code=1)["error"]
    assert "PLC_PASSPHRASE" in error["message"]


def test_wrong_usage_is_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["sign"])
    assert caught.value.code == 2
    assert "--supervisor" in capsys.readouterr().err


def test_people_get_sentences_and_programs_get_json(
    imported: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["progress", "--workspace", str(imported)]) == 0
    assert "Ana Cruz: field 0:00 of 60:00" in capsys.readouterr().out


def test_both_entry_points_start(tmp_path: Path) -> None:
    environment = {**os.environ, "PLC_DESKTOP_HOME": str(tmp_path)}
    result = subprocess.run(
        [sys.executable, "-m", "plc_desktop", "--version"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.startswith("plc-desktop ")


def test_a_reader_that_goes_away_is_no_traceback(imported: Path) -> None:
    with subprocess.Popen(  # noqa: S603  # our own module
        [sys.executable, "-m", "plc_desktop", "dump", "--workspace", str(imported)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as command:
        assert command.stdout is not None
        assert command.stderr is not None
        command.stdout.close()
        assert b"Traceback" not in command.stderr.read()
