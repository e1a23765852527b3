"""Sign-off by file by command: an office and a supervisor, each in a home of their own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

WORKBOOK = (
    "Name,Date,Hours,Activity,Site,Supervisor\n"
    "Lan Pham,3/14/2026,2:00,Meetings,City Health,Rosa Mendez\n"
    "Lan Pham,3/16/2026,1:30,Outreach,City Health,Rosa Mendez\n"
)
Run = Callable[..., Any]


@pytest.fixture
def run(run_at: Run) -> Run:
    """Run a command at the office or at Rosa's and return its JSON answer or its text."""
    return run_at


@pytest.fixture
def workspace(run: Run, new_office: Callable[[Run, str], Path]) -> Path:
    return new_office(partial(run, "office"), WORKBOOK)


def pair(run: Run, workspace: Path, tmp_path: Path) -> None:
    """Exchange and compare cards."""
    office, rosa = tmp_path / "office.plccard", tmp_path / "rosa.plccard"
    run("office", "card", "export", office, "--workspace", workspace)
    run("rosa", "card", "export", rosa, "--name", "Rosa Mendez", "--organization", "City Health")
    ours = run("office", "card", "compare", rosa, "--workspace", workspace)
    theirs = run("rosa", "card", "import", office)
    assert ours["words"] == theirs["words"]
    assert ours["digits"] == theirs["digits"]
    refused = run("office", "card", "trust", rosa, "--workspace", workspace, code=1)
    assert refused["error"]["code"] == "card_not_compared"
    run("office", "card", "trust", rosa, "--workspace", workspace, "--compared")
    run("rosa", "card", "trust", office, "--compared")


def test_from_cards_to_signed_hours(tmp_path: Path, run: Run, workspace: Path) -> None:
    pair(run, workspace, tmp_path)
    out = tmp_path / "out"
    out.mkdir()
    asked = run(
        "office", "sign-request", "--supervisor", "Rosa Mendez", "--out", out,
        "--workspace", workspace,
    )  # fmt: skip
    request = Path(asked["requests"][0]["path"])
    assert asked["requests"][0]["lines"] == 2
    shown = run("rosa", "sign-file", request)
    assert {line["line"]["participant"] for line in shown["lines"]} == {"Lan Pham"}
    text = run("rosa", "sign-file", request, text=True)
    assert "Riverside Family Center asks Rosa Mendez" in text
    assert "minutes: 90" in text
    one = shown["lines"][0]["line"]["entry_id"]
    part = tmp_path / "part.plcsig"
    wrong = run("rosa", "sign-file", request, "--sign", "--entry", "h9", code=1)
    assert wrong["error"]["code"] == "not_asked_for"
    run("rosa", "sign-file", request, "--return", "too long", "--entry", one, "--out", part)
    signed = run("rosa", "sign-file", request, "--sign")
    assert (signed["signed"], signed["returned"], signed["skipped"]) == (2, 0, 0)

    done = run(
        "office", "import-signatures", request.with_suffix(".plcsig"), part,
        "--workspace", workspace,
    )["files"]  # fmt: skip
    assert [(one["signed"], one["returned"]) for one in done] == [(2, 0), (0, 1)]
    states = {
        line["id"]: line["state"]
        for line in run("office", "dump", "--workspace", workspace)["hours"]
    }
    assert states[one] == "returned"
    again = run("office", "import-signatures", part, "--workspace", workspace, text=True)
    assert "1 known before" in again


def test_a_refused_line_says_why(tmp_path: Path, run: Run, workspace: Path) -> None:
    pair(run, workspace, tmp_path)
    request = tmp_path / "a.plcreq"
    run(
        "office", "sign-request", "--supervisor", "Rosa Mendez", "--out", request,
        "--workspace", workspace,
    )  # fmt: skip
    run("rosa", "sign-file", request, "--sign")
    office = tmp_path / "office.plccard"
    run("rosa", "card", "revoke", office)
    refused = run("rosa", "sign-file", request, "--sign", code=1)
    assert refused["error"]["code"] == "sender_unknown"
    rosa = tmp_path / "rosa.plccard"
    run("office", "card", "revoke", rosa, "--workspace", workspace, "--reason", "left")
    refused = run(
        "office", "import-signatures", tmp_path / "a.plcsig", "--workspace", workspace, code=1
    )
    assert [one["code"] for one in refused["unusable"]] == ["key_revoked"]


def test_a_file_that_is_no_request_is_refused_in_words(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "a.plcreq"
    path.write_bytes(b"PK")
    assert run("rosa", "sign-file", path, code=1)["error"]["code"] == "no_identity"
    run("rosa", "card", "export", tmp_path / "r.plccard", "--name", "Rosa Mendez")
    run("rosa", "card", "export", tmp_path / "again.plccard")
    assert run("rosa", "sign-file", path, code=1)["error"]["code"] == "not_an_exchange_file"


def test_a_folder_that_is_not_there_is_said_and_nothing_was_asked(
    tmp_path: Path, run: Run, workspace: Path
) -> None:
    """It may be one of a stick that was pulled out."""
    pair(run, workspace, tmp_path)
    ask = ("office", "sign-request", "--supervisor", "Rosa Mendez", "--out")
    for gone in (tmp_path / "stick", tmp_path / "stick" / "one.plcreq"):
        refused = run(*ask, gone, "--workspace", workspace, code=1)
        assert refused["error"]["code"] == "folder_missing"
    for who in (("office", "--workspace", workspace), ("rosa", "--name", "Rosa Mendez")):
        card = tmp_path / "stick" / "card.plccard"
        for how in ((), ("--code",)):
            refused = run(who[0], "card", "export", card, *who[1:], *how, code=1)
            assert refused["error"]["code"] == "folder_missing"
    assert not (tmp_path / "stick").exists()
    (tmp_path / "requests").mkdir()
    asked = run(*ask, tmp_path / "requests", "--workspace", workspace)
    request = Path(asked["requests"][0]["path"])
    assert request.parent == tmp_path / "requests"
    assert request.suffix == ".plcreq"
    again = run(
        "office", "sign-request", "--supervisor", "Rosa Mendez", "--out", tmp_path / "one.plcreq",
        "--workspace", workspace,
    )  # fmt: skip
    assert again["requests"][0]["path"] == str(tmp_path / "one.plcreq")


def test_an_evaluation_goes_along_and_comes_back(run: Run, workspace: Path, tmp_path: Path) -> None:
    pair(run, workspace, tmp_path)
    options = ("--workspace", workspace, "--supervisor", "Rosa Mendez", "--evaluate", "final")
    request = tmp_path / "asked.plcreq"
    run("office", "sign-request", *options, "--out", request)
    shown = run("rosa", "sign-file", request)
    assert shown["evaluations"][0]["moment"] == "final"
    form = tmp_path / "form.json"
    for words in (
        "no json",
        "[]",
        '{"skills": [1]}',
        '{"placement": "another"}',
        '{"scores": {"ethics": 9}}',
    ):
        form.write_text(words, encoding="utf-8")
        refused = run("rosa", "sign-file", request, "--evaluation", form, code=1)
        assert refused["error"]["code"] in {"evaluation_malformed", "not_asked_for"}
    form.write_text('{"scores": {"ethics": 4}, "comments": "fair"}', encoding="utf-8")
    saved = run("rosa", "sign-file", request, "--evaluation", form)
    assert (saved["signed"], saved["evaluations"]) == (0, 1)
    taken = run("office", "import-signatures", saved["path"], "--workspace", workspace)
    assert taken["files"][0]["evaluations"] == 1


def test_another_key_of_a_known_person_is_called_so_before_it_is_trusted(
    tmp_path: Path, run: Run, workspace: Path
) -> None:
    pair(run, workspace, tmp_path)
    other, nobody = tmp_path / "other.plccard", tmp_path / "nobody.plccard"
    run("other", "card", "export", other, "--name", "Rosa Mendez", "--organization", "Elsewhere")
    looking = ("office", "card", "compare")
    named = ("--person", "Rosa Mendez")
    for how in ((), named):
        assert run(*looking, other, *how, "--workspace", workspace)["status"] == "key_changed"
    run("nobody", "card", "export", nobody, "--name", "Who Else", "--organization", "City Health")
    assert run(*looking, nobody, "--workspace", workspace)["status"] == "new"
