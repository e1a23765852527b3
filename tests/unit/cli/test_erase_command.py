"""Erasing by command: first what it would do, then with the name and a reason, then backups."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.cli import main
from plc_desktop.services.app import Office
from tests import factories
from tests.factories import Clock

NAME = "Erminia Forgotten"
Run = Callable[..., Any]


@pytest.fixture
def run(
    office: Office,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> Run:
    """Run `erase` on an office with one parent leader whose hours wait, and two backups."""
    placed = factories.place(office, NAME)
    factories.record_hours(office, placed)
    factories.sign_all(office, placed.supervisor_id)
    factories.record_hours(office, placed, minutes=30)
    other = factories.place(office, "Kim Tran")
    line = factories.record_hours(office, other, description=f"drove {NAME} home")
    office.hours.void([line], f"{NAME} wrote it down too")
    factories.add_person(office, full_name="Lan Pham")
    for _ in range(2):
        office.backups.make()
        clock.pass_days(1)
    path = office.info.path
    office.close()
    monkeypatch.setenv("PLC_DESKTOP_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PLC_PASSPHRASE", factories.PASSPHRASE)

    def call(*words: str, code: int = 0, text: bool = False) -> Any:
        format_ = [] if text else ["--json"]
        given = main(["erase", *words, "--workspace", str(path), *format_])
        answer = capsys.readouterr()
        assert given == code, answer.out + answer.err
        return answer.out if text else json.loads(answer.out)

    return call


def test_a_dry_run_says_what_goes_and_what_stays(run: Run) -> None:
    said = run(NAME, "--dry-run", text=True)
    assert "1 person" in said
    assert "2:00 hours that count" in said
    assert "1 line still to be signed" in said
    assert "take part in a cohort now" in said
    assert "2 backups beside the workspace" in said
    assert "Stays: the name inside longer texts of 1 record of others; change those." in said
    assert "or that of a laptop called after it, in 1 reason or note of other people." in said
    told = run(NAME, "--dry-run")
    assert (told["records"]["hours_entry"], told["waiting_lines"]) == (2, 1)
    assert told["rests_on_them"]["notes"] == 1
    assert NAME not in json.dumps({**told, "backups": []})
    assert "Nobody was erased." in run(text=True)


def test_the_name_has_to_be_typed(run: Run) -> None:
    assert run(NAME, code=1)["error"]["code"] == "erase_name_wrong"
    refused = run(NAME, "--confirm", NAME, code=1)
    assert refused["error"]["code"] == "erase_reason_missing"
    told = run(NAME, "--confirm", NAME, "--reason", "asked in writing")
    assert told["change"]
    assert (told["backups_removed"], told["backups_left"]) == (0, 2)
    assert run(NAME, code=1)["error"]["code"] == "person_not_found"
    listed = run()
    assert [one["reason"] for one in listed["erased"]] == ["asked in writing"]
    assert len(listed["backups_left"]) == 2
    said = run("--remove-backups", text=True)
    assert "asked in writing" in said
    assert "Removed 2 old backups and made a new one." in said
    assert run()["backups_left"] == []


def test_backups_can_be_removed_at_once(run: Run) -> None:
    said = run(NAME, "--confirm", NAME, "--reason", "asked", "--remove-backups", text=True)
    assert "Erased. " in said
    assert "Removed 2 old backups" in said
    assert "Stays: the name inside longer texts of 1 record of others; change those." in said
    assert "in 1 reason or note of other people." in said
    said = run("Lan Pham", "--confirm", "Lan Pham", "--reason", "asked", text=True)
    assert "Stays: " not in said
