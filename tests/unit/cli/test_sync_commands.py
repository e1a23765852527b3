"""Two laptops by command: join, write, read, decide, take back, and look into files."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.services.app import open_workspace
from plc_desktop.services.workspace.environment import Environment

Run = Callable[..., Any]
WORKBOOK = (
    "Name,Date,Hours,Activity,Site,Supervisor\n"
    "{name},3/14/2026,2:00,Meetings,City Health,Rosa Mendez\n"
)


@pytest.fixture
def run(run_at: Run) -> Run:
    """Run a command on Ana's or Bo's laptop and return its JSON answer or its text."""
    return run_at


@pytest.fixture
def laptops(tmp_path: Path, run: Run) -> tuple[Path, Path]:
    """Ana's workspace, and Bo's that was made of a file for his laptop."""
    ana, bo, stick = tmp_path / "ana.plcdb", tmp_path / "bo.plcdb", tmp_path / "usb"
    stick.mkdir()
    run("ana", "new", ana, "--organization", "Riverside Family Center", "--name", "Ana Duarte")
    run("ana", "laptop", "name", "Ana’s laptop", "--workspace", ana)
    run("ana", "laptop", "card", stick / "ana.plccard", "--workspace", ana)
    joined = run(
        "bo", "join", stick / "ana.plccard", "--card", stick / "bo.plccard", "--name", "Bo"
    )
    seen = run("ana", "laptop", "look", stick / "bo.plccard", "--workspace", ana)
    assert seen["words"] == joined["words"]
    refused = run("ana", "laptop", "accept", stick / "bo.plccard", "--workspace", ana, code=1)
    assert refused["error"]["code"] == "card_not_compared"
    run("ana", "laptop", "accept", stick / "bo.plccard", "--workspace", ana, "--compared")
    written = run("ana", "export-sync", "--to", stick, "--workspace", ana, "--everything")
    assert written["readers"] == ["Bo"]
    what = run("bo", "join", stick / "ana.plccard", code=1)
    assert what["error"]["code"] == "join_what"
    made = run(
        "bo", "join", stick / "ana.plccard", "--file", written["path"], "--workspace", bo,
        "--compared",
    )  # fmt: skip
    assert made["workspace"] == str(bo)
    return ana, bo


def hours(tmp_path: Path, run: Run, where: str, workspace: Path, name: str) -> None:
    sheet = tmp_path / f"{where}.csv"
    sheet.write_text(WORKBOOK.format(name=name), encoding="utf-8")
    run(where, "import-workbook", sheet, "--workspace", workspace)


def test_a_week_with_a_stick(tmp_path: Path, run: Run, laptops: tuple[Path, Path]) -> None:
    ana, bo = laptops
    stick = tmp_path / "usb"
    hours(tmp_path, run, "ana", ana, "Lan Pham")
    run("ana", "export-sync", "--to", stick, "--laptop", "Bo", "--workspace", ana)
    seen = run("bo", "import-sync", stick, "--dry-run", "--workspace", bo)
    assert len(seen["files"][-1]["report"]["new"]["hours_entry"]) == 1
    text = run("bo", "import-sync", stick, "--dry-run", "--workspace", bo, text=True)
    assert "  new: hours entry Lan Pham · 2026-03-14 · 2:00 · Meetings" in text.splitlines()
    taken = run("bo", "import-sync", stick, "--workspace", bo)
    assert Path(taken["files"][-1]["receipt"]).is_file()
    assert run("bo", "dump", "--workspace", bo) == run("ana", "dump", "--workspace", ana)
    assert "nothing new" in run("bo", "import-sync", stick, "--workspace", bo, text=True)

    status = run("bo", "exchange-status", "--workspace", bo)
    assert status["others"][0]["laptop"]["name"] == "Ana’s laptop"
    text = run("bo", "exchange-status", "--workspace", bo, text=True)
    assert "Ana’s laptop: last heard 2" in text
    assert "from Ana’s laptop, 1 new change" in text
    text = run("bo", "salvage", "--drop", "--workspace", bo, text=True)
    assert "Dropped 0 changes." in text
    assert "Nothing has waited for 30 days." in text
    batch = str(status["batches"][0]["id"])
    said = run("bo", "undo-import", batch, "--dry-run", "--workspace", bo, text=True)
    assert "Would take back" in said
    assert "disappear again: " in said
    assert "signatures and decisions" in said
    wrong = run("bo", "undo-import", 99, "--workspace", bo, code=1)
    assert wrong["error"]["code"] == "file_not_read_here"
    first = str(status["batches"][-1]["id"])
    for how in (("--dry-run",), ()):
        kept = run("bo", "undo-import", first, *how, "--workspace", bo, code=1)
        assert kept["error"]["code"] == "import_is_beginning"
    run("bo", "undo-import", batch, "--workspace", bo)
    listed = run("ana", "laptop", "list", "--workspace", ana, text=True)
    assert listed.splitlines() == ["Ana’s laptop (this laptop)", "Bo"]
    run("ana", "laptop", "revoke", "Bo", "--reason", "lost", "--workspace", ana)
    listed = run("ana", "laptop", "list", "--workspace", ana, text=True)
    assert "Bo (withdrawn; Ana Duarte: lost)" in listed
    gone = run("ana", "export-sync", "--to", stick, "--laptop", "Bo", "--workspace", ana, code=1)
    assert gone["error"]["code"] == "laptop_not_found"
    run("ana", "laptop", "readmit", "bo", "--workspace", ana)
    assert run("ana", "export-sync", "--to", stick, "--workspace", ana)["readers"] == ["Bo"]
    gone = run("ana", "laptop", "readmit", "bo", "--workspace", ana, code=1)
    assert gone["error"]["code"] == "laptop_not_withdrawn"


def test_of_many_rows_the_first_are_named_with_what_they_were(
    tmp_path: Path, run: Run, laptops: tuple[Path, Path]
) -> None:
    ana, bo = laptops
    stick = tmp_path / "usb"
    sheet = tmp_path / "people.csv"
    people, told = [f"Person {number},{number}@example.org,," for number in range(45)], ""
    for year, phone in (("", ""), ("1990", "617-555-0101")):
        people[0] = f"Person 0,0@example.org,{year},{phone}"
        sheet.write_text("\n".join(("Full name,Email,Birth year,Phone", *people)), "utf-8")
        run("ana", "import-workbook", sheet, "--workspace", ana)
        run("ana", "export-sync", "--to", stick, "--workspace", ana)
        told = run("bo", "import-sync", stick, "--dry-run", "--workspace", bo, text=True)
        if not year:
            assert told.count("  new: person Person ") == 40
            assert " more, which --json lists" in told
        run("bo", "import-sync", stick, "--workspace", bo)
    assert "  changed: person Person 0: phone (nothing) → 617-555-0101" in told
    assert "birth_year (nothing) → 1990" in told
    assert "more, which" not in told


def test_laptops_that_withdraw_each_other_are_named(
    tmp_path: Path, run: Run, laptops: tuple[Path, Path], cam: Path
) -> None:
    ana, bo = laptops
    stick = tmp_path / "cam-usb"
    run("ana", "export-sync", "--to", stick, "--workspace", ana)
    run("bo", "import-sync", stick, "--workspace", bo)
    lost = ("laptop", "revoke", "Bo", "--reason", "lost")
    told = run("ana", *lost, "--workspace", ana, text=True)
    assert "\nNext: export-sync writes a file by which the others refuse them too." in told
    run("bo", "laptop", "revoke", "Ana’s laptop", "--reason", "left", "--workspace", bo)
    one, other = tmp_path / "one", tmp_path / "other"
    for where, workspace, folder in (("ana", ana, one), ("bo", bo, other)):
        folder.mkdir()
        run(where, "export-sync", "--to", folder, "--workspace", workspace)
    run("cam", "import-sync", one, "--workspace", cam)
    words = "Bo is withdrawn, and its file withdraws Ana’s laptop."
    assert words in run("cam", "import-sync", other, "--dry-run", "--workspace", cam, text=True)
    assert words in run("cam", "import-sync", other, "--workspace", cam, text=True)
    listed = run("cam", "laptop", "list", "--workspace", cam, text=True)
    assert "Ana’s laptop (withdrawn; Ana Duarte: left)" in listed


def test_conflicts_are_listed_and_decided(
    tmp_path: Path, run: Run, laptops: tuple[Path, Path]
) -> None:
    ana, bo = laptops
    stick = tmp_path / "usb"
    person = run("ana", "dump", "--workspace", ana)["people"][0]["id"]
    assert "nothing to decide" in run("ana", "conflicts", "--workspace", ana, text=True)
    for where, workspace, phone in (("ana", ana, "1"), ("bo", bo, "2")):
        sheet = tmp_path / f"{where}-people.csv"
        sheet.write_text(f"Full name,Phone\nAna Duarte,617-555-010{phone}\n", encoding="utf-8")
        run(where, "import-workbook", sheet, "--workspace", workspace)
    run("ana", "export-sync", "--to", stick, "--workspace", ana)
    told = run("bo", "import-sync", stick, "--dry-run", "--workspace", bo, text=True)
    assert "  to decide: person Ana Duarte: phone\n" in told
    assert "Next: " not in told
    told = run("bo", "import-sync", stick, "--workspace", bo, text=True)
    assert told.endswith("\nNext: conflicts lists what is to be decided.\n")
    found = run("bo", "conflicts", "--workspace", bo)["conflicts"]
    assert found[0]["id"] == person
    text = run("bo", "conflicts", "--workspace", bo, text=True)
    assert "617-555-0101" in text
    assert "Ana Duarte on Ana’s laptop, 2" in text
    wrong = run("bo", "resolve", "person", person, "phone", "--keep", 9, "--workspace", bo, code=1)
    assert wrong["error"]["code"] == "choice_not_listed"
    assert "no choice 9: the list has 2" in wrong["error"]["message"]
    decide = ("resolve", "person", person, "phone", "--workspace", bo)
    emptied = run("bo", *decide, "--value", "")
    run("bo", "undo", emptied["change"], "--workspace", bo)
    gone = run("bo", *decide, "--keep", 2, code=1)  # undone is the value, and not the question
    assert gone["error"]["code"] == "conflict_gone"
    assert run("bo", "conflicts", "--workspace", bo)["conflicts"] == []


def test_a_number_for_a_text_and_another_value_are_typed(
    tmp_path: Path, run: Run, laptops: tuple[Path, Path]
) -> None:
    ana, bo = laptops
    stick = tmp_path / "usb"
    person = run("ana", "dump", "--workspace", ana)["people"][0]["id"]
    for where, workspace, phone, year in (
        ("ana", ana, "617-555-0101", 1990),
        ("bo", bo, "617-555-0102", 1991),
    ):
        sheet = tmp_path / f"{where}-people.csv"
        sheet.write_text(f"Full name,Phone,Birth year\nAna Duarte,{phone},{year}\n", "utf-8")
        run(where, "import-workbook", sheet, "--workspace", workspace)
    run("ana", "export-sync", "--to", stick, "--workspace", ana)
    run("bo", "import-sync", stick, "--workspace", bo)

    def decide(field: str, value: str, code: int = 0) -> Any:
        return run(
            "bo", "resolve", "person", person, field, "--value", value, "--workspace", bo, code=code
        )

    decide("phone", "6175550303")
    assert decide("birth_year", "old", code=1)["error"]["code"] == "value_unfit"
    decide("birth_year", "1992")
    (found,) = [
        one for one in run("bo", "dump", "--workspace", bo)["people"] if one["id"] == person
    ]
    assert found["phone"] == "6175550303"
    assert _conflicts(run, bo) == []


def _conflicts(run: Run, bo: Path) -> list[dict[str, Any]]:
    return list(run("bo", "conflicts", "--workspace", bo)["conflicts"])


def test_two_records_of_one_person_are_listed_and_decided(
    tmp_path: Path, run: Run, laptops: tuple[Path, Path]
) -> None:
    ana, _ = laptops
    sheet = tmp_path / "people.csv"
    names = "Lan Thi Pham", "Lan Thi Phan"
    lines = [f"{name},{place}@example.org" for place, name in enumerate(names)]
    sheet.write_text("\n".join(("Full name,Email", *lines)), encoding="utf-8")
    run("ana", "import-workbook", sheet, "--workspace", ana)
    (pair,) = run("ana", "conflicts", "--workspace", ana)["same_people"]
    assert sorted(pair["labels"]) == sorted(names)
    text = run("ana", "conflicts", "--workspace", ana, text=True)
    assert f"person {pair['id']} {pair['field']}: one person? (" in text
    assert "One person: --value same. Two people: --value two" in text
    status = run("ana", "exchange-status", "--workspace", ana, text=True)
    assert "1 pair of records that may be one person, too" in status
    assert "    Lan Thi Pham · 0@example.org" in text

    def decide(one: str, other: str, value: str, code: int = 0) -> Any:
        return run(
            "ana", "resolve", "person", one, other, "--value", value, "--workspace", ana, code=code
        )

    ids = pair["id"], pair["field"]
    chosen = ("resolve", "person", *ids, "--keep", 1, "--workspace", ana)
    assert run("ana", *chosen, code=1)["error"]["code"] == "pair_same_or_two"
    assert decide(*ids, "both", code=1)["error"]["code"] == "pair_same_or_two"
    for value, back in (("same", ids), ("two", ids[::-1])):
        done = decide(*back, value)
        assert run("ana", "conflicts", "--workspace", ana)["same_people"] == []
        assert decide(*ids, value, code=1)["error"]["code"] == "conflict_gone"
        run("ana", "undo", done["change"], "--workspace", ana)
        assert len(run("ana", "conflicts", "--workspace", ana)["same_people"]) == 1


def test_one_event_with_two_lengths_is_listed_and_decided(
    tmp_path: Path, run: Run, laptops: tuple[Path, Path]
) -> None:
    ana, bo = laptops
    stick = tmp_path / "usb"
    hours(tmp_path, run, "ana", ana, "Lan Pham")
    run("ana", "export-sync", "--to", stick, "--workspace", ana)
    run("bo", "import-sync", stick, "--workspace", bo)
    for where, workspace, length in (("ana", ana, "2:00"), ("bo", bo, "1:30")):
        sheet = tmp_path / f"{where}-later.csv"
        head, line = WORKBOOK.format(name="Lan Pham").replace("2:00", length).splitlines()
        lines = [line.replace("3/14", day) for day in ("3/16", "3/17", "3/18", "3/19")]
        sheet.write_text("\n".join((head, *lines)), encoding="utf-8")
        run(where, "import-workbook", sheet, "--workspace", workspace)
    run("ana", "export-sync", "--to", stick, "--workspace", ana)
    run("bo", "import-sync", stick, "--workspace", bo)
    found = run("bo", "conflicts", "--workspace", bo)["doubles"]
    found.sort(key=lambda one: str(one["worked_on"]))
    lengths = [[line["minutes"] for line in one["lines"]] for one in found]
    assert lengths == [[90, 120]] * 4  # the shorter counts
    text = run("bo", "conflicts", "--workspace", bo, text=True)
    assert " *1. 1:30 (submitted, typed by Ana Duarte on Bo; counts instead of the other)" in text
    assert "* is what counts until you decide: resolve KIND ID FIELD --keep NUMBER" in text
    assert "Two events: --value both." in text
    status = run("bo", "exchange-status", "--workspace", bo, text=True)
    assert "4 possible double entries too" in status
    assert "  2. 2:00 (submitted, typed by Ana Duarte on Ana’s laptop; held back)" in text

    def decide(at: int, *choice: object, code: int = 0) -> Any:
        chosen = ("hours_entry", found[at]["id"], "double", *choice)
        return run("bo", "resolve", *chosen, "--workspace", bo, code=code)

    assert decide(0, "--keep", 9, code=1)["error"]["code"] == "choice_not_listed"
    decide(0, "--keep", 1)
    decide(1, "--keep", 2)
    decide(2, "--value", "both")
    assert decide(2, "--value", "both", code=1)["error"]["code"] == "conflict_gone"
    assert decide(3, "--value", "long", code=1)["error"]["code"] == "duration_unreadable"
    other = decide(3, "--value", "1:45", "--reason", "The sign-in sheet says so")
    assert [one["minutes"] for one in days(run, bo, "2026-03-19")] == [105]
    run("bo", "undo", other["change"], "--workspace", bo)
    assert sorted(one["minutes"] for one in days(run, bo, "2026-03-19")) == [90, 120]
    decide(3, "--value", "1:45")
    assert run("bo", "conflicts", "--workspace", bo)["doubles"] == []
    lines = run("bo", "dump", "--workspace", bo)["hours"]
    stand = [(one["worked_on"], one["minutes"]) for one in lines if one["state"] != "void"]
    assert sorted(stand)[1:] == [
        ("2026-03-16", 90),
        ("2026-03-17", 120),
        ("2026-03-18", 90),
        ("2026-03-18", 120),
        ("2026-03-19", 105),
    ]


def test_lines_of_one_event_that_were_both_made_void_are_listed_and_decided(
    tmp_path: Path, run: Run, laptops: tuple[Path, Path]
) -> None:
    ana, bo = laptops
    stick, sheet = tmp_path / "usb", tmp_path / "hours.csv"
    head, line = WORKBOOK.format(name="Lan Pham").splitlines()
    sheet.write_text(f"{head}\n{line}\n{line}", encoding="utf-8")
    run("ana", "import-workbook", sheet, "--workspace", ana)
    run("ana", "export-sync", "--to", stick, "--workspace", ana)
    run("bo", "import-sync", stick, "--workspace", bo)
    (double,) = run("ana", "conflicts", "--workspace", ana)["doubles"]
    kept, gone = (one["id"] for one in double["lines"])
    run("ana", "resolve", "hours_entry", gone, "double", "--keep", 1, "--workspace", ana)
    run("bo", "conflicts", "--workspace", bo)  # what is opened next is on this laptop
    office = open_workspace(bo, passphrase="river bank of bo", environment=Environment.default())
    office.hours.void([kept], "Written twice")
    office.close()
    run("bo", "export-sync", "--to", stick, "--workspace", bo)
    run("ana", "import-sync", stick, "--workspace", ana)

    (lost,) = run("ana", "conflicts", "--workspace", ana)["lost"]
    assert (lost["id"], [one["id"] for one in lost["lines"]]) == (gone, [kept, gone])
    assert {one["line"]: one["reason"] for one in lost["voided"]} == {
        kept: "Written twice",
        gone: "",
    }
    text = run("ana", "conflicts", "--workspace", ana, text=True)
    assert "Ana Duarte on Bo: 1 is void, Written twice" in text
    assert run("ana", "exchange-status", "--workspace", ana)["possible_doubles"] == 1
    assert "Ana Duarte on Ana’s laptop: 2 is void, one event with the other" in text

    def decide(*choice: object, code: int = 0) -> Any:
        chosen = ("hours_entry", gone, "double", *choice)
        return run("ana", "resolve", *chosen, "--workspace", ana, code=code)

    assert decide("--keep", 3, code=1)["error"]["code"] == "choice_not_listed"
    assert decide("--value", "both", code=1)["error"]["code"] == "choice_not_listed"
    assert decide("--value", "neither", code=1)["error"]["code"] == "void_reason_missing"
    neither = decide("--value", "neither", "--reason", "Did not take place")
    assert run("ana", "conflicts", "--workspace", ana)["lost"] == []
    run("ana", "undo", neither["change"], "--workspace", ana)
    decide("--keep", 2)
    assert run("ana", "conflicts", "--workspace", ana)["lost"] == []
    lines = run("ana", "dump", "--workspace", ana)["hours"]
    assert {one["state"] for one in lines} > {"void"}


def test_one_event_decided_differently_is_listed_and_decided_again(
    tmp_path: Path, run: Run, laptops: tuple[Path, Path]
) -> None:
    ana, bo = laptops
    stick, sheet = tmp_path / "usb", tmp_path / "hours.csv"
    head, line = WORKBOOK.format(name="Lan Pham").splitlines()
    days_ = [line.replace("3/14", day) for day in ("3/16", "3/17")]
    sheet.write_text("\n".join((head, *days_, *days_)), encoding="utf-8")
    run("ana", "import-workbook", sheet, "--workspace", ana)

    def exchange() -> None:
        for giver, taker in (("ana", "bo"), ("bo", "ana")):
            places = {"ana": ana, "bo": bo}
            run(giver, "export-sync", "--to", stick, "--workspace", places[giver])
            run(taker, "import-sync", stick, "--workspace", places[taker])

    def listed(where: str, workspace: Path) -> list[Any]:
        found = run(where, "conflicts", "--workspace", workspace)["doubles"]
        return sorted(found, key=lambda one: str(one["worked_on"]))

    def decide(where: str, workspace: Path, line: str, *choice: object) -> None:
        run(where, "resolve", "hours_entry", line, "double", *choice, "--workspace", workspace)

    exchange()
    one, other = listed("ana", ana)
    assert one["decided"] == []
    decide("ana", ana, one["id"], "--keep", 1)
    decide("bo", bo, one["id"], "--keep", 2)
    decide("ana", ana, other["id"], "--value", "both")
    decide("bo", bo, other["id"], "--keep", 2)
    exchange()
    assert listed("ana", ana) == listed("bo", bo)
    again = listed("bo", bo)
    lines = [[line["id"] for line in found["lines"]] for found in again]
    assert [[said["decision"] for said in found["decided"]] for found in again] == [
        ["same", "same"],
        ["two", "same"],
    ]
    assert [said["keeps"] for said in again[0]["decided"]] == lines[0]
    text = run("bo", "conflicts", "--workspace", bo, text=True)
    assert "decided differently on laptops that had not heard of each other:" in text
    for said in ("Ana’s laptop: one event, 1 stays", "Ana’s laptop: two events, both count"):
        assert f"Ana Duarte on {said}" in text
    assert "Ana Duarte on Bo: one event, 2 stays" in text
    decide("bo", bo, again[0]["id"], "--keep", 2)
    decide("ana", ana, again[1]["id"], "--value", "both")
    exchange()
    assert listed("ana", ana) == listed("bo", bo) == []
    assert [len(days(run, bo, day)) for day in ("2026-03-16", "2026-03-17")] == [1, 2]


def days(run: Run, workspace: Path, day: str) -> list[dict[str, Any]]:
    """Return the lines of a day that are not void."""
    lines = run("bo", "dump", "--workspace", workspace)["hours"]
    return [one for one in lines if one["worked_on"] == day and one["state"] != "void"]


@pytest.fixture
def cam(tmp_path: Path, run: Run, laptops: tuple[Path, Path]) -> Path:
    """A third laptop, which Ana accepted and Bo never heard of."""
    ana, stick, workspace = laptops[0], tmp_path / "cam-usb", tmp_path / "cam.plcdb"
    stick.mkdir()
    run("ana", "laptop", "card", stick / "ana.plccard", "--workspace", ana)
    run("cam", "join", stick / "ana.plccard", "--card", stick / "cam.plccard", "--name", "Cam")
    run("ana", "laptop", "accept", stick / "cam.plccard", "--workspace", ana, "--compared")
    written = run(
        "ana", "export-sync", "--to", stick, "--laptop", "Cam", "--everything", "--workspace", ana
    )
    run(
        "cam", "join", stick / "ana.plccard", "--file", written["path"], "--workspace", workspace,
        "--compared",
    )  # fmt: skip
    return workspace


def codes(told: dict[str, Any]) -> set[str]:
    return {one["code"] for one in told["unusable"]}


def test_files_that_cannot_be_used_are_named_after_the_others_were_used(
    tmp_path: Path, run: Run, laptops: tuple[Path, Path], cam: Path
) -> None:
    ana, bo = laptops
    stick = tmp_path / "usb"
    half = stick / "a half.plcsync"  # the first by name
    half.write_bytes(b"half of something")
    from_cam = run("cam", "export-sync", "--to", stick, "--workspace", cam)["path"]
    hours(tmp_path, run, "ana", ana, "Lan Pham")
    good = run("ana", "export-sync", "--to", stick, "--laptop", "Bo", "--workspace", ana)["path"]

    looked = run("bo", "import-sync", stick, "--dry-run", "--workspace", bo, code=1)
    assert [one["file"] for one in looked["files"]] == [good]
    assert codes(looked) == {"not_an_exchange_file", "laptop_unknown"}
    taken = run("bo", "import-sync", half, stick, "--workspace", bo, code=1)
    assert [one["file"] for one in taken["files"]] == [good, from_cam], "Ana's introduces Cam"
    assert codes(taken) == {"not_an_exchange_file"}
    assert run("bo", "dump", "--workspace", bo) == run("ana", "dump", "--workspace", ana)
    text = run("bo", "import-sync", stick, "--workspace", bo, code=1, text=True)
    assert "a half.plcsync: PLC Desktop did not make this file" in text
    assert "nothing new" not in text

    status = run("bo", "exchange-status", "--workspace", bo, text=True)
    assert "1 parent leader, 1 line of hours; " in status
    (new,) = [line for line in status.splitlines() if "    new: " in line and "hours" in line]
    assert {"2 people", "1 hours entry"} <= set(new.partition(": ")[2].split(", "))
    assert "could not be used: a half.plcsync: PLC Desktop did not" in status


def test_files_of_a_laptop_that_was_withdrawn_or_is_unknown_are_refused_one_by_one(
    tmp_path: Path, run: Run, laptops: tuple[Path, Path], cam: Path
) -> None:
    ana, bo = laptops
    stick = tmp_path / "usb"
    from_cam = run("cam", "export-sync", "--to", stick, "--workspace", cam)["path"]
    hours(tmp_path, run, "ana", ana, "Lan Pham")
    from_ana = run("ana", "export-sync", "--to", stick, "--workspace", ana)["path"]
    run("bo", "laptop", "revoke", "Ana’s laptop", "--reason", "lost", "--workspace", bo)
    for chosen in ([stick], [from_cam, from_ana]):
        for also in ([], ["--dry-run"]):
            told = run("bo", "import-sync", *chosen, *also, "--workspace", bo, code=1)
            assert told["files"] == []
            assert codes(told) == {"laptop_unknown", "laptop_revoked"}
            words = {one["file"]: one["message"] for one in told["unusable"]}
            assert "the card of Cam yet" in words[from_cam]
            assert "Ana’s laptop was withdrawn" in words[from_ana]
    own = run("bo", "export-sync", "--to", stick, "--workspace", bo, code=1)
    assert own["error"]["code"] == "no_laptops"


def test_after_an_erasure_it_says_how_the_other_laptops_hear_of_it(
    tmp_path: Path, run: Run, laptops: tuple[Path, Path]
) -> None:
    ana, _ = laptops
    hours(tmp_path, run, "ana", ana, "Lan Pham")
    erasing = ("erase", "Lan Pham", "--confirm", "Lan Pham", "--reason", "asked")
    told = run("ana", *erasing, "--workspace", ana, text=True)
    assert "\nNext: export-sync writes a file; the other laptops blank it too" in told


def test_any_file_can_be_looked_into(tmp_path: Path, run: Run, laptops: tuple[Path, Path]) -> None:
    ana, bo = laptops
    stick = tmp_path / "usb"
    (written,) = stick.glob("*.plcsync")
    found = run("bo", "inspect", written, "--workspace", bo)["files"][0]
    assert (found["kind"], found["code"], found["sender"]) == ("sync", "", "Ana’s laptop")
    assert found["contents"]["laptops"] == 1
    assert found["contents"]["changes"] > 1
    text = run("bo", "inspect", written, stick / "ana.plccard", "--workspace", bo, text=True)
    assert "genuine" in text
    assert "words of the key" in text
    assert "  1 card\n" in text
    assert "  1 laptop\n" in text
    assert "  1 name of the organization\n" in text
    assert re.search(r"^  \d+ values of people$", text, re.MULTILINE)
    without = run("bo", "inspect", written, code=1, text=True)
    assert "--workspace FILE opens what is for that workspace" in without
    absent = tmp_path / "absent.plcsync"
    said = run("bo", "inspect", absent, code=1, text=True)
    assert said.count(str(absent)) == 1
    locked = run("bo", "inspect", written, code=1)["files"][0]
    assert (locked["kind"], locked["code"]) == ("locked", "file_not_for_you")
    broken = tmp_path / "broken.plcsync"
    broken.write_bytes(written.read_bytes()[:-1])
    assert run("bo", "inspect", broken, "--workspace", bo, code=1)["files"][0]["code"]
    (tmp_path / "words.txt").write_text("hello")
    odd = run("ana", "inspect", tmp_path / "words.txt", ana, code=1)["files"]
    assert odd[0]["code"] == "not_an_exchange_file"


def test_what_is_missing_or_misplaced_is_said(
    tmp_path: Path, run: Run, laptops: tuple[Path, Path]
) -> None:
    ana, _ = laptops
    stick = tmp_path / "usb"
    for command in (("laptop", "look"), ("laptop", "revoke"), ("partner", "accept")):
        refused = run("ana", *command, "--workspace", ana, code=1)
        assert refused["error"]["code"] == "argument_missing"
    own = run("ana", "laptop", "accept", stick / "ana.plccard", "--workspace", ana, code=1)
    assert own["error"]["code"] == "card_of_this_laptop"
    folder = run(
        "bo", "join", stick / "ana.plccard", "--file", stick, "--workspace", tmp_path / "c.plcdb",
        "--compared", code=1,
    )  # fmt: skip
    assert folder["error"]["code"] == "file_is_folder"
    text = run(
        "ana", "import-records", stick / "none.plcrec", "--workspace", ana, code=1, text=True
    )
    assert text.count("none.plcrec") == 1


def test_what_a_workbook_changes_is_written_in_words(
    tmp_path: Path, run: Run, laptops: tuple[Path, Path]
) -> None:
    ana, _ = laptops
    sheet = tmp_path / "people.csv"
    sheet.write_text("Full name,Nominated by\nLan Pham,City Health\n", encoding="utf-8")
    run("ana", "import-workbook", sheet, "--workspace", ana)
    hours_sheet = tmp_path / "hours.csv"
    hours_sheet.write_text(WORKBOOK.format(name="Lan Pham"), encoding="utf-8")
    text = run("ana", "import-workbook", hours_sheet, "--workspace", ana, text=True)
    assert "hosts placements" in text
    assert "hosts_placements" not in text
