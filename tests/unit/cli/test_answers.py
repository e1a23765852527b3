"""What commands answer people and programs, beyond the main road."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from plc_desktop.cli import main
from plc_desktop.cli.words import counted, counted_records
from plc_desktop.services.app import open_workspace
from resources import sample_workbook

HEADER = "Parent leader,Date of service,Hours,Activity,Site,Supervisor\n"
HOURS = (
    HEADER
    + "Ana Cruz,3/14/2026,2:30,Home visit,Nuestra Voz,Rosa Méndez\n"
    + "Ana Cruz,3/15/2026,1.5,Playgroup,Nuestra Voz,Rosa Méndez\n"
)
Run = Callable[..., Any]
pytestmark = pytest.mark.usefixtures("own_home")
Say = Callable[..., str]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Run a command as a person does and return what they read."""

    def call(*words: object, code: int = 0) -> str:
        given = main([*map(str, words)])
        answer = capsys.readouterr()
        assert given == code, answer.out + answer.err
        return answer.out + answer.err

    return call


@pytest.fixture
def imported(tmp_path: Path, run: Run) -> Path:
    path = tmp_path / "office.plcdb"
    sheet = tmp_path / "hours.csv"
    sheet.write_text(HOURS, encoding="utf-8")
    run("new", path, "--organization", "Riverside Family Center", "--name", "Ana Duarte")
    run("import-workbook", sheet, "--workspace", path)
    return path


def test_counts_have_their_nouns() -> None:
    assert counted(1, "line") == "1 line"
    assert counted(1200, "entry", "entries") == "1,200 entries"
    assert counted_records({"hours": 2, "cohorts": 1, "training_sessions": 5, "people": 0}) == (
        "2 hours entries, 1 cohort, 5 training sessions"
    )
    assert counted_records({}) == "nothing"


def test_people_never_read_code_names(imported: Path, say: Say) -> None:
    told = say("import-workbook", sample_workbook(), "--dry-run", "--workspace", imported)
    assert "1 cohort," in told
    assert "training_sessions" not in told
    assert "workbook_imported" not in say("history", "--workspace", imported)
    assert "Nothing waits for Ana Cruz" in say(
        "sign", "--supervisor", "Ana Cruz", "--workspace", imported
    )
    listed = say("backup", "--list", "--workspace", imported)
    assert "Before an import" in listed


def test_columns_and_sheets_that_are_not_used_are_named(
    imported: Path, say: Say, tmp_path: Path
) -> None:
    book = Workbook()
    people, shopping = book.active, book.create_sheet("Shopping")
    people.title = "People"
    people.append(["Full name", "Phone", "Shoe size"])
    people.append(["Lan Pham", "617-555-0101", "38"])
    shopping.append(["Milk", "Bread"])
    path = tmp_path / "people.xlsx"
    book.save(path)
    told = say("import-workbook", path, "--dry-run", "--workspace", imported).splitlines()
    assert "Not used of People: Shoe size." in told
    assert "Not recognized, and not used: the sheet Shopping." in told


def test_the_history_of_a_record_begins_with_its_making(imported: Path, run: Run, say: Say) -> None:
    run("sign", "--supervisor", "Rosa Méndez", "--workspace", imported)
    entry = run("dump", "--workspace", imported)["hours"][0]["id"]
    items = run("history", "--record", entry, "--workspace", imported)["history"]
    assert items[0]["what"] == "sign_off"
    assert {"minutes", "worked_on"} <= {item["field"] for item in items}
    told = say("history", "--record", entry, "--workspace", imported)
    assert "Length: (empty) →" in told
    placement = run("dump", "--workspace", imported)["placements"][0]["id"]
    assert placement not in told
    assert "Placement: (empty) → Ana Cruz, Nuestra Voz" in told
    with pytest.raises(SystemExit) as caught:
        say("history", "--record", entry, "--kind", "nonsense", "--workspace", imported)
    assert caught.value.code == 2


def test_a_line_that_does_not_wait_is_refused(imported: Path, run: Run) -> None:
    rosa = ("--supervisor", "Rosa Méndez", "--workspace", imported)
    entry = run("dump", "--workspace", imported)["hours"][0]["id"]
    assert run("sign", "--entry", entry, *rosa)["signed"] == 1
    for named in (entry, "nothing"):
        refused = run("sign", "--entry", named, *rosa, code=1)
        assert refused["error"]["code"] == "entry_not_waiting"
    assert run("sign", *rosa)["signed"] == 1


def test_signed_hours_change_only_when_told_to(tmp_path: Path, imported: Path, run: Run) -> None:
    run("sign", "--supervisor", "Rosa Méndez", "--workspace", imported)
    sheet = tmp_path / "hours.csv"
    sheet.write_text(HOURS.replace("2:30", "3:00"), encoding="utf-8")
    kept = run("import-workbook", sheet, "--workspace", imported)
    assert [question["kind"] for question in kept["questions"]] == ["change_signed"]
    assert {entry["state"] for entry in run("dump", "--workspace", imported)["hours"]} == {"signed"}
    change = ("import-workbook", sheet, "--change-signed", "--workspace", imported)
    assert run(*change, "--dry-run")["changed"] == {"hours": 1}
    assert run(*change, code=1)["error"]["code"] == "import_reason_missing"
    assert run(*change, "--reason", " ", code=1)["error"]["code"] == "import_reason_missing"
    assert {entry["state"] for entry in run("dump", "--workspace", imported)["hours"]} == {"signed"}
    changed = run(*change, "--reason", "the site's list was right")
    assert changed["changed"] == {"hours": 1}
    assert changed["changes"][0]["unsigns"] is True
    hours = run("dump", "--workspace", imported)["hours"]
    assert sorted((entry["minutes"], entry["state"]) for entry in hours) == [
        (90, "signed"),
        (180, "submitted"),
    ]
    entry = next(entry["id"] for entry in hours if entry["minutes"] == 180)
    told = run("history", "--record", entry, "--kind", "hours_entry", "--workspace", imported)
    assert "the site's list was right" in str(told)


def test_an_award_taken_back_does_not_stop_the_others(tmp_path: Path, run: Run, say: Say) -> None:
    path = tmp_path / "w.plcdb"
    run("new", path, "--organization", "Bunker Street Community College", "--name", "Ana Duarte")
    run("import-workbook", sample_workbook(), "--workspace", path)
    for person in run("dump", "--workspace", path)["people"]:
        if "supervisor" in person["roles"]:
            run("sign", "--supervisor", person["full_name"], "--workspace", path)
    first, second, *_ = (
        item["full_name"]
        for item in run("progress", "--workspace", path)["people"]
        if item["eligible"]
    )
    run("award", "--person", first, "--workspace", path)
    twice = run("award", "--person", first, "--workspace", path, code=1)
    assert twice["error"]["code"] == "already_awarded"
    newest = run("history", "--limit", "1", "--workspace", path)["history"][0]
    run("undo", newest["change_id"], "--workspace", path)
    run("award", "--person", second, "--workspace", path)
    assert [item["person"] for item in run("issue", "--workspace", path)["issued"]] == [second]
    assert "No award waits" in say("issue", "--workspace", path)


def test_a_damaged_workspace_is_refused_and_its_backup_restored(imported: Path, run: Run) -> None:
    before = run("dump", "--workspace", imported)
    made = Path(run("backup", "--workspace", imported)["backups"][0]["path"])
    content = bytearray(imported.read_bytes())
    content[5000] ^= 0xFF  # a page that the dump alone does not read
    imported.write_bytes(content)
    for command in ("dump", "progress", "rebuild", "backup"):
        error = run(command, "--workspace", imported, code=1)["error"]
        assert error["code"] == "damaged_workspace"
    assert imported.read_bytes() == content
    listed = run("backup", "--list", "--workspace", imported)["backups"]
    assert made.name in {Path(item["path"]).name for item in listed}
    run("restore", made.name, "--workspace", imported)
    assert run("dump", "--workspace", imported) == before


def test_a_backup_is_put_in_place_only_if_it_opens(
    imported: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Path(run("backup", "--workspace", imported)["backups"][0]["path"])
    present = imported.read_bytes()
    missing = run("restore", "nothing.plcdb", "--workspace", imported, code=1)
    assert missing["error"]["code"] == "backup_missing"
    with monkeypatch.context() as patched:
        patched.setenv("PLC_PASSPHRASE", "not the passphrase")
        refused = run("restore", made.name, "--workspace", imported, code=1)
        assert refused["error"]["code"] == "wrong_passphrase"
    content = made.read_bytes()
    made.write_bytes(content[:5000] + bytes([content[5000] ^ 0xFF]) + content[5001:])
    refused = run("restore", made.name, "--workspace", imported, code=1)
    assert refused["error"]["code"] == "damaged_workspace"
    assert imported.read_bytes() == present


def test_a_file_where_papers_should_go_is_named(imported: Path, run: Run) -> None:
    error = run("practicum-report", "--out", imported, "--workspace", imported, code=1)["error"]
    assert error["code"] == "not_a_folder"
    assert str(imported) in error["message"]


def test_a_dump_in_a_file_is_answered_as_json(tmp_path: Path, imported: Path, run: Run) -> None:
    target = tmp_path / "dump.json"
    assert run("dump", "--out", target, "--workspace", imported) == {"dump": str(target)}
    found = json.loads(target.read_text(encoding="utf-8"))
    assert found == run("dump", "--workspace", imported)
    assert all(isinstance(rows, list) for rows in found.values())


def test_nobody_is_joined_by_a_slip(tmp_path: Path, imported: Path, run: Run) -> None:
    sheet = tmp_path / "more.csv"
    sheet.write_text(HEADER + "Anna Cruz,3/16/2026,1,Playgroup,Voz,Rosa Méndez\n", "utf-8")
    words = ("import-workbook", sheet, "--workspace", imported, "--same-person")
    slip = run(*words, "Anna Cruz=Ana Crux", code=1)
    assert slip["error"]["code"] == "person_not_found"
    found = run(*words, "Anna Cruz=Ana Cruz")
    assert found["new"].get("people", 0) == 0


@pytest.mark.parametrize(
    "words",
    [
        ["screenshots", "--out", "x", "--size", "big"],
        ["screenshots", "--out", "x", "--size", "00001x00001"],
        ["screenshots", "--out", "x", "--text-scale", "0"],
        ["history", "--limit", "-5"],
    ],
)
def test_values_that_make_no_sense_are_wrong_usage(
    words: list[str], imported: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main([*words, "--workspace", str(imported)])
    assert caught.value.code == 2
    assert words[-1] in capsys.readouterr().err
    assert not os.path.lexists("x")


def test_progress_is_what_the_page_of_each_person_says(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "w.plcdb"
    run("new", path)
    run("import-workbook", sample_workbook(), "--workspace", path)
    told = run("progress", "--workspace", path)["people"]
    office = open_workspace(path, passphrase="river bank lantern")
    try:
        for person in told:
            steps = office.people.parent_leader(person["id"]).progress.steps
            assert [step["done"] for step in person["steps"]] == [step.done for step in steps]
            assert [reason["code"] for step in person["steps"] for reason in step["reasons"]] == [
                reason.code for step in steps for reason in step.reasons
            ]
    finally:
        office.close()
    assert len(told) == 24


def test_a_date_with_two_meanings_is_asked_about(tmp_path: Path, imported: Path, say: Say) -> None:
    sheet = tmp_path / "two.csv"
    sheet.write_text(HEADER + "Bo Lee,2/4/26,1,Playgroup,Voz,Rosa Méndez\n", "utf-8")
    words = ("import-workbook", sheet, "--workspace", imported)
    told = say(*words, "--dry-run")
    assert "2/4/26 in row 2 may be 2026-02-04 or 2026-04-02" in told
    assert "two different days" in told
    assert "cannot be read." not in told
    assert "2/4/26" in say(*words, code=1)
    assert "1 hours entry" in say(*words, "--date-order", "dmy")
