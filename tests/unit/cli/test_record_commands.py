"""Records between two organizations by command."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.cli.arguments import parser
from plc_desktop.domain.records import Person, kind_of

Run = Callable[..., Any]


@pytest.fixture
def run(run_in: Run) -> Run:
    """Run a command at the organization or at the college; JSON, or text if asked."""
    return run_in


def test_cards_consent_file_and_list(tmp_path: Path, run: Run) -> None:
    for where, name in (("cbo", "Riverside Family Center"), ("college", "Mill City College")):
        run(where, "new", tmp_path / f"{where}.plcdb", "--organization", name, "--name", "Ana")
        run(where, "laptop", "card", tmp_path / f"{where}.plccard")
    seen = run("cbo", "partner", "look", tmp_path / "college.plccard")
    assert seen["words"] == run("college", "partner", "look", tmp_path / "cbo.plccard")["words"]
    text = run("cbo", "partner", "look", tmp_path / "college.plccard", text=True)
    assert "Mill City College (new)" in text
    assert "  " + " ".join(seen["words"]) + "\n  " + seen["digits"] + "\n" in text
    assert "go on with: partner accept … --compared" in text
    early = run("cbo", "partner", "accept", tmp_path / "college.plccard", code=1)
    assert early["error"]["code"] == "card_not_compared"
    run("cbo", "partner", "accept", tmp_path / "college.plccard", "--compared")
    run("college", "partner", "accept", tmp_path / "cbo.plccard", "--compared")
    assert run("cbo", "partner", "list", text=True) == "Mill City College\n"
    sheet = tmp_path / "hours.csv"
    sheet.write_text(
        "Name,Date,Hours,Activity,Site,Supervisor\nLan Pham,3/14/2026,2:00,Meetings,City,Rosa M\n",
        encoding="utf-8",
    )
    run("cbo", "import-workbook", sheet)

    told = run("cbo", "share-records", "--person", "Lan Pham", "--dry-run")["people"]
    assert told[0]["code"] in {"consent_missing", "not_enrolled"}
    text = run("cbo", "share-records", "--person", "Lan Pham", "--dry-run", text=True)
    assert text == "Lan Pham: has not agreed; once they have: consent 'Lan Pham' --give\n"
    nobody = run(
        "cbo", "share-records", "--person", "Lan Pham", "--partner", "Nobody", "--to", tmp_path,
        code=1,
    )  # fmt: skip
    assert nobody["error"]["code"] == "partner_not_found"
    refused = run(
        "cbo", "share-records", "--person", "Lan Pham", "--partner", "mill city college",
        "--to", tmp_path, code=1,
    )  # fmt: skip
    assert refused["error"]["code"] == "nothing_to_share"


def test_a_file_is_shown_kept_listed_and_looked_into(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from plc_desktop.services.app import open_workspace
    from tests import factories

    test_cards_consent_file_and_list(tmp_path, run)
    monkeypatch.setenv("PLC_DESKTOP_HOME", str(tmp_path / "cbo"))
    office = open_workspace(tmp_path / "cbo.plcdb", passphrase="river bank of cbo")
    factories.place(office, "Kim Tran")
    office.close()
    assert run("cbo", "consent", "Kim Tran", "--give")["consents"] == ["share_with_college"]
    run("cbo", "consent", "Lan Pham", "--give", "--what", "contact")
    text = run(
        "cbo", "share-records", "--person", "Kim Tran", "--person", "Lan Pham",
        "--partner", "Mill City College", "--to", tmp_path, text=True,
    )  # fmt: skip
    told = run("cbo", "share-records", "--person", "Kim Tran", "--dry-run", text=True)
    assert told.startswith("Kim Tran: shown\n")
    assert "  hours: 0:00 counted, " in told
    assert "  steps not met: " in told
    assert "1 record.\n  not shown: Lan Pham, has not agreed; once they have: consent" in text
    shared = run(
        "cbo", "share-records", "--person", "Kim Tran", "--person", "Lan Pham",
        "--partner", "Mill City College", "--to", tmp_path,
    )  # fmt: skip
    assert len(shared["people"]) == 1
    assert ", unchanged since" in run(
        "cbo", "share-records", "--person", "Kim Tran", "--partner", "Mill City College",
        "--dry-run", text=True,
    )  # fmt: skip
    found = run("college", "inspect", shared["path"])["files"][0]
    assert (found["kind"], found["contents"]) == ("records", {"records": 1, "lines of hours": 0})
    assert "Kim Tran: new" in run("college", "import-records", shared["path"], text=True)
    assert "Kim Tran, Riverside Family Center: 0:00" in run(
        "college", "external-records", text=True
    )
    assert len(run("college", "external-records")["records"]) == 1


def test_everybody_stands_in_one_list(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    test_a_file_is_shown_kept_listed_and_looked_into(tmp_path, run, monkeypatch)
    lines = run("college", "cohort-report")["lines"]
    assert [(one["name"], one["is_external"]) for one in lines] == [("Kim Tran", True)]
    table = tmp_path / "report.csv"
    text = run("college", "cohort-report", "--out", table, text=True)
    assert "Kim Tran, Riverside Family Center: " in text
    assert f"read-only, as of {lines[0]['shown_on']}" in text
    assert "Kim Tran,Riverside Family Center," in table.read_text(encoding="utf-8-sig")
    assert run("college", "cohort-report", "--cohort", "of nobody")["lines"] == []
    assert "is_external" in run("cbo", "cohort-report")["lines"][0]
    paper = tmp_path / "report.PDF"
    run("college", "cohort-report", "--out", paper, "--page", "a4", "--language", "es")
    assert paper.read_bytes().startswith(b"%PDF-")
    told = run("cbo", "erase", "Kim Tran", "--confirm", "Kim Tran", "--reason", "asked", text=True)
    assert "\nNext: share-records --partner 'Mill City College' takes back" in told
    assert "Next: export-sync" not in told


def test_consent_is_listed_given_and_withdrawn(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    test_a_file_is_shown_kept_listed_and_looked_into(tmp_path, run, monkeypatch)
    listed = run("cbo", "consent", text=True)
    assert listed == "Kim Tran: May be shared with the college\nLan Pham: May be contacted\n"
    assert run("cbo", "consent", "lan pham")["people"][0]["consents"] == ["contact"]
    assert run("cbo", "consent", "Kim Tran", "--give")["change"] == ""
    told = run("cbo", "consent", "Kim Tran", "--withdraw", text=True)
    assert "Kim Tran: has agreed to nothing\nNext: share-records --partner 'Mill City" in told
    again = run("cbo", "consent", "Kim Tran", "--withdraw")
    assert (again["change"], again["to_take_back"]) == ("", ["Mill City College"])
    undo = told.split("plc-desktop undo ")[1].split()[0]
    run("cbo", "undo", undo)
    assert run("cbo", "consent", "Kim Tran")["people"][0]["consents"] == ["share_with_college"]
    run("cbo", "consent", "Kim Tran", "--withdraw")
    back = run("cbo", "share-records", "--partner", "Mill City College", "--to", tmp_path)
    kept = run("college", "import-records", back["path"])["files"][0]["records"]
    assert [one["state"] for one in kept] == ["withdrawn"]
    assert run("cbo", "consent", "Kim Tran", "--withdraw")["to_take_back"] == []
    assert run("cbo", "consent", "--give", code=1)["error"]["code"] == "argument_missing"
    assert run("cbo", "consent", "Nobody", "--give", code=1)["error"]["code"] == "person_not_found"


def test_consent_can_be_about_all_that_the_form_offers() -> None:
    (what,) = [one for one in _consent_options() if one.dest == "what"]
    assert set(what.choices or ()) == set(kind_of(Person).fields["consents"].choices)


def _consent_options() -> list[argparse.Action]:
    whole = parser()
    (commands,) = [one for one in whole._actions if isinstance(one, argparse._SubParsersAction)]  # noqa: SLF001
    return list(commands.choices["consent"]._actions)  # noqa: SLF001
