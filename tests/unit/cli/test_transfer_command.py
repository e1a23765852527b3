"""A record handed to another organization by command."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
NAMES = {"a": "Riverside Family Center", "b": "Harbor Parents United"}


@pytest.fixture
def run(tmp_path: Path, run_in: Run) -> Run:
    """Run a command at one of two organizations, who know each other; JSON, or text if asked."""
    for where, name in NAMES.items():
        run_in(where, "new", tmp_path / f"{where}.plcdb", "--organization", name, "--name", "Ana")
        run_in(where, "laptop", "card", tmp_path / f"{where}.plccard")
    run_in("a", "partner", "accept", tmp_path / "b.plccard", "--compared")
    run_in("b", "partner", "accept", tmp_path / "a.plccard", "--compared")
    return run_in


@pytest.fixture
def lan(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> str:
    """A parent leader at the first organization; her name."""
    from plc_desktop.services.app import open_workspace
    from tests import factories

    monkeypatch.setenv("PLC_DESKTOP_HOME", str(tmp_path / "a"))
    office = open_workspace(tmp_path / "a.plcdb", passphrase="river bank of a")
    placed = factories.place(office, "Lan Pham")
    factories.record_hours(office, placed)
    factories.sign_all(office, placed.supervisor_id, "staff")
    office.close()
    assert run("a", "transfer-record", "list")["transfers"] == []
    return "Lan Pham"


def offered(run: Run, tmp_path: Path, name: str) -> str:
    done = run(
        "a", "transfer-record", "offer", "--partner", "harbor parents united", "--person", name,
        "--consented", "2026-03-01", "--until", "2999-01-01", "--to", tmp_path,
    )  # fmt: skip
    return str(done["path"])


def test_offer_look_accept_finish(tmp_path: Path, run: Run, lan: str) -> None:
    text = run("a", "transfer-record", "offer", "--person", lan, "--dry-run", text=True)
    assert "1 line of hours, 1 signed (2:00)" in text
    told = run("a", "transfer-record", "offer", "--person", lan, "--dry-run")
    assert told["record"]["lines"] == 1
    path = offered(run, tmp_path, lan)
    assert "Lan Pham to Harbor Parents United: open, until 2999-01-01" in run(
        "a", "transfer-record", "list", text=True
    )
    (inside,) = run("b", "inspect", path)["files"]
    assert (inside["kind"], inside["contents"]["offer"]) == ("transfer", 1)
    assert inside["contents"]["hours entry"] == 1
    text = run("b", "transfer-record", "look", path, text=True)
    assert "Riverside Family Center: offer of Lan Pham, open" in text
    accepted = run("b", "transfer-record", "accept", path, "--to", tmp_path)["path"]
    assert run("a", "transfer-record", "look", accepted)["changed"] is None
    said = run("a", "transfer-record", "finish", accepted, text=True)
    assert "belongs to Harbor Parents United now" in said
    assert "Lan Pham from Riverside Family Center: ours now, since" in run(
        "b", "transfer-record", "list", text=True
    )
    lines = run("a", "cohort-report")["lines"]
    assert [one["handed_to"] for one in lines] == ["Harbor Parents United"]
    assert "owned by Harbor Parents United since" in run("a", "cohort-report", text=True)


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path, run: Run, lan: str) -> None:
    gone = tmp_path / "gone"
    words = ("--person", lan, "--partner", "harbor parents united", "--to", gone)
    for command in (
        ("transfer-record", "offer", "--consented", "2026-03-01", "--until", "2999-01-01"),
        ("share-records",),
    ):
        refused = run("a", *command, *words, code=1)
        assert refused["error"]["code"] == "folder_missing"
        assert str(gone) in refused["error"]["message"]
    assert not gone.exists()


def test_what_changed_since_is_said_and_decided(tmp_path: Path, run: Run, lan: str) -> None:
    path = offered(run, tmp_path, lan)
    accepted = run("b", "transfer-record", "accept", path, "--to", tmp_path)["path"]
    sheet = tmp_path / "hours.csv"
    sheet.write_text("Name,Date,Hours\nLan Pham,3/14/2026,2:00\n", encoding="utf-8")
    run("a", "import-workbook", sheet)
    assert "changed here since: +1 lines" in run(
        "a", "transfer-record", "look", accepted, text=True
    )
    refused = run("a", "transfer-record", "finish", accepted, code=1)
    assert refused["error"]["code"] == "record_changed_since"
    done = run("a", "transfer-record", "finish", accepted, "--although-changed")
    assert done["organization"] == "Harbor Parents United"
    sheet.write_text("Name,Date,Hours\nLan Pham,3/15/2026,2:00\n", encoding="utf-8")
    refused = run("a", "import-workbook", sheet, code=1)
    assert refused["error"]["code"] == "record_transferred"


def test_an_offer_is_withdrawn(tmp_path: Path, run: Run, lan: str) -> None:
    path = offered(run, tmp_path, lan)
    text = run("a", "transfer-record", "withdraw", "--person", lan, "--to", tmp_path, text=True)
    assert "The offer to Harbor Parents United is withdrawn." in text
    (letter,) = tmp_path.glob("*withdrawal*.plcrec")
    again = run("a", "transfer-record", "withdraw", "--person", lan, code=1)
    assert again["error"]["code"] == "offer_unknown"
    assert "withdrew its offer" in run("b", "transfer-record", "finish", letter, text=True)
    refused = run("b", "transfer-record", "accept", path, "--to", tmp_path, code=1)
    assert refused["error"]["code"] == "transfer_withdrawn"
    for words in (("offer",), ("accept",), ("withdraw",), ("offer", "--person", lan)):
        missing = run("a", "transfer-record", *words, code=1)
        assert missing["error"]["code"] in {"argument_missing", "partner_not_found"}


def test_what_follows_is_sent_and_followed(tmp_path: Path, run: Run, lan: str) -> None:
    path = offered(run, tmp_path, lan)
    accepted = run("b", "transfer-record", "accept", path, "--to", tmp_path)["path"]
    refused = run("a", "transfer-record", "update", "--person", lan, "--to", tmp_path, code=1)
    assert refused["error"]["code"] == "record_not_theirs"
    sheet = tmp_path / "hours.csv"
    sheet.write_text("Name,Date,Hours\nLan Pham,3/14/2026,2:00\n", encoding="utf-8")
    run("a", "import-workbook", sheet)
    run("a", "transfer-record", "finish", accepted, "--although-changed")
    assert "changed here since they were told" in run("a", "transfer-record", "list", text=True)
    text = run("a", "transfer-record", "update", "--person", lan, "--to", tmp_path, text=True)
    assert "Give this file to Harbor Parents United" in text
    assert "changed here" not in run("a", "transfer-record", "list", text=True)
    (update,) = tmp_path.glob("*update*.plcrec")
    (inside,) = run("b", "inspect", update)["files"]
    assert inside["contents"]["update"] == 1
    text = run("b", "transfer-record", "look", update, text=True)
    assert "Riverside Family Center: update of Lan Pham, open" in text
    assert "New here: 1 hours entry." in text
    seen = run("b", "transfer-record", "look", update)
    assert seen["follows"]["new"] == {"hours_entry": 1}
    text = run("b", "transfer-record", "follow", update, text=True)
    assert "The record of Lan Pham follows Riverside Family Center." in text
    text = run("b", "transfer-record", "follow", update, "--although-less", text=True)
    assert "was read before" in text
    refused = run("b", "transfer-record", "follow", path, code=1)
    assert refused["error"]["code"] == "not_an_update"
