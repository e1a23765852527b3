"""Root key, certificates, turnover and key backups by command, with real files and homes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.signing import recovery
from plc_desktop.signing.key_backup import ROOT, unlock_key

ROOT_WORDS = "the oldest oak in town"
WORKBOOK = (
    "Name,Date,Hours,Activity,Site,Supervisor\n"
    "Lan Pham,3/14/2026,2:00,Meetings,City Health,Rosa Mendez\n"
    "Lan Pham,3/16/2026,1:30,Outreach,City Health,Rosa Mendez\n"
)
PEOPLE = "Full name,Organization,Role\nSam Okafor,City Health,supervisor\n"
Run = Callable[..., Any]


@pytest.fixture
def run(run_at: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command at a place and return its JSON answer, or its text."""
    monkeypatch.setenv("PLC_ROOT_PASSPHRASE", ROOT_WORDS)
    monkeypatch.setenv("PLC_NEW_ROOT_PASSPHRASE", ROOT_WORDS)
    monkeypatch.setenv("PLC_SUPERVISOR_PASSPHRASE", "river bank of rosa")
    monkeypatch.setenv("PLC_BACKUP_PASSPHRASE", "kept at my sister's")
    return run_at


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def workspace(tmp_path: Path, run: Run, new_office: Callable[[Run, str], Path]) -> Path:
    """A workspace with hours under Rosa, whose key is made at the office, and with Sam."""
    path = new_office(partial(run, "office"), WORKBOOK)
    sheet = tmp_path / "people.csv"
    sheet.write_text(PEOPLE, encoding="utf-8")
    run("office", "import-workbook", sheet, "--workspace", path)
    return path


@pytest.fixture
def key(run: Run, workspace: Path) -> Run:
    """Run an action of `key` at the office."""

    def call(*words: object, **options: Any) -> Any:
        return run("office", "key", *words, "--workspace", workspace, **options)

    return call


def refused(answer: Any) -> str:
    return str(answer["error"]["code"])


def test_the_root_from_its_making_to_its_replacement(key: Run, stick: Path, tmp_path: Path) -> None:
    root = stick / "root.plcroot"
    assert key("root")["key"] == ""
    assert "The organization has no key yet" in key("root", text=True)
    assert refused(key("make-root", "--out", tmp_path / "x.plcroot", code=1)) == (
        "root_beside_workspace"
    )
    made = key("make-root", "--out", root)
    assert key("root")["key"] == made["key"]
    assert "Ana Duarte: file, root.plcroot" in key("root", text=True)

    gone = ("root-sheet", "--root", root, "--out", tmp_path / "pulled out" / "sheet.pdf")
    assert refused(key(*gone, "--place", "safe", code=1)) == "folder_missing"
    sheet = key("root-sheet", "--root", root, "--out", stick / "sheet.pdf", "--place", "safe")
    assert Path(sheet["sheet"]).read_bytes().startswith(b"%PDF-")
    key("add-custodian", "--root", root, "--out", stick / "rosa.plcroot", "--holder", "Rosa Mendez")
    copies = key("root")["custodians"]
    assert [(one["person"], one["form"]) for one in copies] == [
        ("Ana Duarte", "file"),
        ("Ana Duarte", "sheet"),
        ("Rosa Mendez", "file"),
    ]
    key("remove-custodian", copies[2]["fact_id"])

    secret = unlock_key(root.read_bytes(), ROOT, ROOT_WORDS)[1]
    code = tmp_path / "code.txt"
    code.write_text(recovery.new_code(secret), encoding="utf-8")
    again = key("recover-root", "--code-file", code, "--out", stick / "again.plcroot")
    assert again["key"] == made["key"]
    new = key("replace-root", "--root", root, "--out", stick / "new.plcroot")
    assert key("root")["earlier"] == [made["key"]]
    assert key("root")["key"] == new["key"]
    assert "of an earlier key" in key("root", text=True)
    late = key("certify-device", "--root", root, "--label", "Front desk", code=1)
    assert refused(late) == "root_replaced"


def test_certificates_bind_and_are_withdrawn(
    run: Run, key: Run, workspace: Path, stick: Path
) -> None:
    root = stick / "root.plcroot"
    key("make-root", "--out", root)
    certify = ("certify", "--root", root, "--person", "Rosa Mendez", "--role", "supervisor")
    assert refused(key(*certify, code=1)) == "no_trusted_card"
    sign = ("sign", "--workspace", workspace, "--supervisor", "Rosa Mendez")
    (first, *_) = run("office", "dump", "--workspace", workspace)["hours"]
    run("office", *sign, "--entry", first["id"])
    assert refused(key(*certify, "--site", "Nowhere", code=1)) == "record_not_found"
    key(*certify, "--site", "City Health", "--until", "2099-12-31")
    given = key("certify-device", "--root", root, "--label", "Front desk")
    listed = key("certificates")["certificates"]
    assert [(item["person"], item["sites"], item["status"]) for item in listed] == [
        ("Rosa Mendez", ["City Health"], "standing"),
        ("", [], "standing"),
    ]
    assert "Front desk: device" in key("certificates", text=True)
    key("revoke-certificate", given["certificate_id"], "--reason", "sold")
    key("revoke-certificate", listed[0]["id"], "--reason", "left")
    assert refused(run("office", *sign, code=1)) == "certificate_revoked"
    dumped = run("office", "dump", "--workspace", workspace)["hours"]
    assert [line["state"] for line in dumped if line["id"] == first["id"]] == ["signed"]
    assert key("set-aside")["signatures"] == []
    assert "Every signature counts" in key("set-aside", text=True)


def test_nothing_is_certified_at_first(key: Run) -> None:
    assert "Nothing is certified." in key("certificates", text=True)
    assert refused(key("readmit", "x", "--reason", "seen", code=1)) == "nothing_to_readmit"


def test_a_turnover_is_shown_then_done(run: Run, key: Run, workspace: Path, tmp_path: Path) -> None:
    run("office", "sign", "--workspace", workspace, "--supervisor", "Rosa Mendez", "--return", "?")
    card = tmp_path / "sam.plccard"
    run("sam", "card", "export", card, "--name", "Sam Okafor", "--organization", "City Health")
    words = ("turnover", "--leaving", "Rosa Mendez", "--coming", "Sam Okafor", "--card", card)
    plan = key(*words, "--dry-run")
    assert (len(plan["placements_to_move"]), plan["needs_card"]) == (1, False)
    shown = key(*words, "--dry-run", text=True)
    assert "1 placement would go over to Sam Okafor" in shown
    assert " ".join(plan["seen"]["code"]["words"]) in shown
    assert refused(key(*words, "--reason", "left", code=1)) == "card_not_compared"
    done = key(*words, "--reason", "left", "--compared", "--move-role", "supervisor")
    assert (done["placements"], done["keys_retired"]) == (1, 1)
    held = key("holdings", "--person", "Sam Okafor")
    assert (len(held["placements"]), len(held["keys"])) == (1, 1)
    assert "1 key, 0 certificates, 1 placement" in key(
        "holdings", "--person", "Sam Okafor", text=True
    )


def test_a_turnover_with_the_root_certifies_whoever_comes(
    run: Run, key: Run, tmp_path: Path, stick: Path
) -> None:
    root, card = stick / "root.plcroot", tmp_path / "sam.plccard"
    key("make-root", "--out", root, "--holder", "Rosa Mendez")
    held = key("holdings", "--person", "Rosa Mendez", text=True)
    assert "holds a copy of the organization's key" in held
    run("sam", "card", "export", card, "--name", "Sam Okafor", "--organization", "City Health")
    words = ("turnover", "--leaving", "Rosa Mendez", "--coming", "Sam Okafor", "--reason", "left")
    key(*words, "--card", card, "--compared", "--root", root, "--role", "issuer")
    (item,) = key("certificates")["certificates"]
    assert (item["person"], item["roles"]) == ("Sam Okafor", ["issuer"])


def test_own_keys_go_to_another_computer(run: Run, tmp_path: Path) -> None:
    backup = tmp_path / "rosa.plckey"
    first = run("rosa", "card", "export", tmp_path / "a.plccard", "--name", "Rosa Mendez")
    run("rosa", "key", "backup", backup)
    restored = run("newlaptop", "key", "restore", backup)
    assert restored["name"] == "Rosa Mendez"
    again = run("newlaptop", "card", "export", tmp_path / "b.plccard")
    assert again["key"] == first["key"]


def test_an_offices_keys_are_kept_apart_too(run: Run, workspace: Path, tmp_path: Path) -> None:
    backup = tmp_path / "rosa.plckey"
    run("office", "sign", "--workspace", workspace, "--supervisor", "Rosa Mendez", "--return", "?")
    run("office", "key", "backup", backup, "--workspace", workspace, "--person", "Rosa Mendez")
    for path in (tmp_path / "office" / "keys").rglob("person-*"):
        path.unlink()
    restored = run("office", "key", "restore", backup, "--workspace", workspace)
    assert restored["name"] == "Rosa Mendez"


def test_a_card_goes_as_the_text_of_a_code(run: Run, workspace: Path, tmp_path: Path) -> None:
    code, file = tmp_path / "office.txt", tmp_path / "office.plccard"
    run("office", "card", "export", code, "--code", "--workspace", workspace)
    run("office", "card", "export", file, "--workspace", workspace)
    run("rosa", "card", "export", tmp_path / "rosa.txt", "--code", "--name", "Rosa Mendez")
    assert code.read_text(encoding="ascii").startswith("PLCC1:")
    by_code = run("rosa", "card", "import", code)
    assert by_code == run("rosa", "card", "import", file)
    seen = run("office", "card", "compare", tmp_path / "rosa.txt", "--workspace", workspace)
    assert seen["words"] == by_code["words"]
