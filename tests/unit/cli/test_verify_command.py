from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.cli import main
from plc_desktop.credentials.did_key import did_of
from plc_desktop.credentials.status_list import sign_status_list
from plc_desktop.exchange.cards import key_code
from tests import issued

Answer = tuple[int, str]
TRUSTED = ["--trust", did_of(issued.ISSUER.public)]


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Answer]:
    monkeypatch.setenv("PLC_DESKTOP_HOME", str(tmp_path / "home"))

    def _run(*words: Any) -> Answer:
        code = main(["verify", *map(str, words)])
        return code, capsys.readouterr().out

    return _run


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "certificate.pdf"
    path.write_bytes(issued.small_pdf())
    return path


def _status_list(tmp_path: Path, version: int, *revoked: Any) -> Path:
    path = tmp_path / f"list-{version}.plcstatus"
    path.write_bytes(sign_status_list(issued.status(version, *revoked), issued.ISSUER))
    return path


def test_a_stranger_is_uncertain_and_says_what_was_not_checked(
    run: Callable[..., Answer], pdf: Path
) -> None:
    given, words = run(pdf)
    assert given == 3
    assert "UNCHANGED" in words
    assert "Thị Ánh Nguyễn" in words
    assert "newest status list" in words
    code = key_code(issued.ISSUER.public.hex())
    six = " ".join(code.words)
    assert f"Six words of the signer's key: {six} (or the digits {code.digits})\n" in words


def test_the_six_words_are_among_the_answers_for_programs(
    run: Callable[..., Answer], pdf: Path, tmp_path: Path
) -> None:
    other = tmp_path / "changed.pdf"
    content = pdf.read_bytes()
    other.write_bytes(content[:2000] + bytes([content[2000] ^ 1]) + content[2001:])
    _, words = run("--json", pdf, other)
    one, changed = json.loads(words)["files"]
    code = key_code(issued.ISSUER.public.hex())
    assert one["signer_words"] == list(code.words)
    assert one["signer_digits"] == code.digits
    assert changed.get("signer_words", []) == []


def test_a_changed_file_is_not_valid_and_nothing_of_it_is_shown(
    run: Callable[..., Answer], pdf: Path
) -> None:
    content = pdf.read_bytes()
    pdf.write_bytes(content[:2000] + bytes([content[2000] ^ 1]) + content[2001:])
    code, words = run(pdf)
    assert code in {1, 2}
    assert "Thị Ánh Nguyễn" not in words


def test_what_is_no_credential_cannot_be_read(run: Callable[..., Answer], tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear reader", encoding="utf-8")
    code, words = run(other)
    assert code == 2
    assert "COULD NOT BE READ" in words
    assert run(tmp_path / "missing.pdf")[0] == 2


def test_a_remembered_list_revokes_and_an_older_one_is_refused(
    run: Callable[..., Answer], pdf: Path, tmp_path: Path
) -> None:
    revoking = _status_list(tmp_path, 2, issued.facts().credential)
    code, words = run(pdf, *TRUSTED, "--status-list", revoking)
    assert code == 1
    assert "Issued twice" in words
    assert run(pdf, *TRUSTED)[0] == 1
    assert run(pdf, *TRUSTED, "--status-list", _status_list(tmp_path, 1))[0] == 1


def test_the_worst_answer_of_several_files_counts(
    run: Callable[..., Answer], pdf: Path, tmp_path: Path
) -> None:
    assert run(pdf, tmp_path / "missing.pdf")[0] == 2


def test_programs_get_every_signed_field(run: Callable[..., Answer], pdf: Path) -> None:
    code, words = run(pdf, *TRUSTED, "--json")
    (told,) = json.loads(words)["files"]
    assert code == 3
    assert (told["verdict"], told["unchanged"], told["trusted"]) == ("uncertain", "yes", "yes")
    assert told["in_force"] == "not_checked"
    values = {field["place"]: field["value"] for field in told["fields"]}
    assert values["credentialSubject.licenseNumber"] == "BSC-K7Q2-0042"


def test_the_published_examples_run_on_this_computer(run: Callable[..., Answer]) -> None:
    code, words = run("--self-test")
    assert code == 0
    assert "1edtech-open-badges-3.0" in words
    assert "WRONG" not in words


def test_letters_that_move_the_terminal_are_shown_not_obeyed(
    run: Callable[..., Answer], tmp_path: Path
) -> None:
    from plc_desktop.credentials import json_text

    path = tmp_path / "odd.json"
    path.write_bytes(json_text.write(issued.signed(recipient="Ana\u202e\x1b[2J\nVALID.")))
    _, words = run(path)
    assert "\x1b" not in words
    assert "\u202e" not in words
    assert "\nVALID." not in words
    assert "Ana" in words
