"""The verify page and window: real files, real clicks, with and without a workspace."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from plc_desktop.credentials.did_key import did_of
from plc_desktop.credentials.status_list import SUFFIX, sign_status_list
from plc_desktop.services.credentials.verifying import VerifyDesk
from tests import issued
from tests.gui.conftest import Answers
from tests.gui.looking import button, drop, settle, show_page, texts, unreachable
from ui.common.notices import Notice
from ui.credentials.verify.page import VerifyPage
from ui.credentials.verify.self_test_dialog import SelfTestDialog
from ui.credentials.verify.trust_dialog import TrustDialog
from ui.credentials.verify.view import VerifyView
from ui.credentials.verify.window import VerifyWindow, open_files

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.workspace.environment import Environment
    from ui.common.page import PageContext
    from ui.main_window import MainWindow

SIGNER = did_of(issued.ISSUER.public)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "received"
    folder.mkdir()
    for name, content in (
        ("certificate.pdf", issued.small_pdf()),
        ("credential.json", issued.credential_json()),
        ("badge.png", issued.png()),
        ("badge.svg", issued.svg()),
    ):
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture
def desk(environment: Environment) -> VerifyDesk:
    return VerifyDesk(environment)


@pytest.fixture
def page(qtbot: Any, office: Office, clock: Any, page_context: PageContext) -> VerifyPage:
    clock.instant = issued.NOW
    shown = VerifyPage(office, page_context)
    show_page(qtbot, shown)
    return shown


def wait_for(qtbot: Any, view: VerifyView, number: int = 1) -> None:
    qtbot.waitUntil(lambda: not view.is_busy and len(view.checked) == number)


def verify(qtbot: Any, view: VerifyView, *paths: Path) -> None:
    view.verify(paths)
    wait_for(qtbot, view, len(set(paths)))


def status_file(folder: Path, *revoked: Any, version: int = 1) -> Path:
    path = folder / f"list-{version}{SUFFIX}"
    path.write_bytes(sign_status_list(issued.status(version, *revoked), issued.ISSUER))
    return path


def test_it_starts_with_what_it_is_for(page: VerifyPage) -> None:
    shown = texts(page)
    assert "Is this certificate genuine?" in shown
    assert page.view.is_empty
    assert not page.view.save_button.isEnabled()
    assert unreachable(page) == []


@pytest.mark.parametrize("name", ["certificate.pdf", "credential.json", "badge.png", "badge.svg"])
def test_every_form_is_answered(qtbot: Any, page: VerifyPage, files: Path, name: str) -> None:
    verify(qtbot, page.view, files / name)
    result = page.view.result
    assert result.banner.text == "Unchanged, but not everything could be checked"
    assert result.questions.texts[0] == "Yes."
    assert SIGNER in result.questions.texts[1]
    assert ("Name", "Thị Ánh Nguyễn") in result.facts.texts
    assert ("Number", "BSC-K7Q2-0042") in result.facts.texts
    assert ("Hours of field experience", "60.75") in result.facts.texts
    must_match = "They must match the paper, word for word."
    qtbot.waitUntil(lambda: must_match in " ".join(texts(page)))
    whole = result.all_fields.toPlainText()
    found = page.view.checked[0].found
    assert found is not None
    assert all(f"{field.place}: {field.value}" in whole for field in found.fields)
    has_look = not name.endswith((".json", ".svg"))
    qtbot.waitUntil(lambda: page.view.original.isVisible() is has_look)
    assert unreachable(page) == []


def test_a_code_from_a_scan_is_answered(qtbot: Any, page: VerifyPage, tmp_path: Path) -> None:
    import segno

    path = tmp_path / "photo.png"
    segno.make(issued.code(), error="m").save(str(path), scale=4, border=4)
    verify(qtbot, page.view, path)
    assert ("Name", "Thị Ánh Nguyễn") in page.view.result.facts.texts
    assert any("printed words" in gap for gap in page.view.result.gaps)
    assert page.view.original.isVisible()


def test_trust_and_status_lead_to_genuine(
    qtbot: Any, page: VerifyPage, files: Path, answers: Answers, desk: VerifyDesk
) -> None:
    verify(qtbot, page.view, files / "certificate.pdf")
    button(page, "I know this issuer…").click()
    qtbot.waitUntil(lambda: isinstance(page.view.dialog, TrustDialog))
    dialog = page.view.dialog
    assert isinstance(dialog, TrustDialog)
    assert " ".join(desk.words(SIGNER).words) in page.view.result.words.text()
    assert dialog.words.text().split() == list(desk.words(SIGNER).words)
    assert dialog.name.value() == "Bunker Street Community College"
    assert not dialog.trust_button.isEnabled()
    dialog.compared.click()
    dialog.trust_button.click()
    result = page.view.result
    qtbot.waitUntil(lambda: result.questions.texts[2].startswith("Yes, as Bunker Street"))
    assert [issuer.public for issuer in desk.accepted_issuers()] == [issued.ISSUER.public]
    answers.open_path = str(status_file(files))
    button(page, "Take in a status list…").click()
    qtbot.waitUntil(lambda: result.banner.text == "Genuine and in force")
    assert "Jul 13, 2026" in result.questions.texts[3]
    button(page, "Stop trusting this issuer").click()
    qtbot.waitUntil(lambda: result.banner.text != "Genuine and in force")
    assert desk.accepted_issuers() == ()


def test_leaving_the_question_trusts_nobody(
    qtbot: Any, page: VerifyPage, files: Path, desk: VerifyDesk
) -> None:
    verify(qtbot, page.view, files / "credential.json")
    button(page, "I know this issuer…").click()
    qtbot.waitUntil(lambda: isinstance(page.view.dialog, TrustDialog))
    dialog = page.view.dialog
    assert isinstance(dialog, TrustDialog)
    dialog.compared.click()
    dialog.name.set_value("")
    dialog.name.edited.emit()
    assert not dialog.trust_button.isEnabled()
    dialog.reject()
    assert desk.accepted_issuers() == ()


def test_a_revoked_one_is_not_valid_and_says_why(qtbot: Any, page: VerifyPage, files: Path) -> None:
    import uuid

    listed = status_file(files, uuid.UUID(int=1 << 100))
    verify(qtbot, page.view, files / "certificate.pdf", listed)
    result = page.view.result
    assert result.banner.text == "Not valid"
    assert "Issued twice" in result.banner.explanation
    page.view.files.list.setCurrentRow(1)
    assert result.banner.text == "Status list taken in"
    assert not result.questions.isVisible()


def test_an_old_status_list_is_refused_with_its_reason(
    qtbot: Any, page: VerifyPage, files: Path, answers: Answers
) -> None:
    shown: list[Notice] = []
    page.context.notices.shown.connect(shown.append)
    verify(qtbot, page.view, status_file(files, version=5), files / "badge.svg")
    page.view.files.list.setCurrentRow(1)
    answers.open_path = str(status_file(files, version=4))
    button(page, "Take in a status list…").click()
    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0].tone == "problem"


def test_a_changed_word_is_not_valid(qtbot: Any, page: VerifyPage, files: Path) -> None:
    document = json.loads(issued.credential_json())
    document["credentialSubject"]["licenseNumber"] = "BSC-K7Q2-0043"
    path = files / "changed.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    verify(qtbot, page.view, path)
    result = page.view.result
    assert result.banner.text == "Not valid"
    assert result.banner.explanation
    assert result.facts.texts == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.pdf", b""),
        ("broken.pdf", b"%PDF-1.7 nothing"),
        ("a.json", b'{"a": 1}'),
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("a.svg", b"<svg/>"),
        ("a.plcstatus", b"{}"),
        ("missing.pdf", None),
    ],
)
def test_what_cannot_be_read_says_so(
    qtbot: Any, page: VerifyPage, tmp_path: Path, name: str, content: bytes | None
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    verify(qtbot, page.view, path)
    result = page.view.result
    assert result.banner.text == "Could not be read"
    assert result.banner.explanation.endswith((".", "!"))
    assert not result.questions.isVisible()
    assert not page.view.original.isVisible()


def test_several_files_stand_in_a_list(qtbot: Any, page: VerifyPage, files: Path) -> None:
    paths = sorted(files.iterdir())
    (files / "broken.pdf").write_bytes(b"%PDF-")
    verify(qtbot, page.view, *paths, files / "broken.pdf", paths[0])
    listed = page.view.files.list
    assert listed.isVisible()
    assert listed.count() == 5
    item = listed.item(4)
    assert item is not None
    assert item.text() == "broken.pdf\nCould not be read"
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert page.view.result.facts.isVisible()
    listed.setCurrentRow(4)
    assert page.view.result.banner.text == "Could not be read"


def test_hostile_words_are_written_out(qtbot: Any, page: VerifyPage, tmp_path: Path) -> None:
    from plc_desktop.credentials import json_text
    from plc_desktop.credentials.data_integrity import sign
    from plc_desktop.credentials.open_badge import instant_text, whole_credential

    name = "<b>Ana</b>\u202egpj.exe" + "W" * 300
    document = whole_credential(issued.facts(recipient="Ana"))
    document["credentialSubject"]["identifier"][0]["identityHash"] = name
    signed = sign(document, issued.ISSUER, instant_text(issued.ISSUED_AT))
    path = tmp_path / "hostile.json"
    path.write_bytes(json_text.write(signed))
    verify(qtbot, page.view, path)
    result = page.view.result
    shown = dict(result.facts.texts)["Name"]
    assert shown.startswith("<b>Ana</b>\\u{202E}gpj.exeWWW")
    written = "<b>Ana</b>\\u{202E}"
    qtbot.waitUntil(lambda: any(text.startswith(written) for text in texts(page)))
    inside = result.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() < 700
    assert "\u202e" not in result.all_fields.toPlainText()


def test_the_result_is_saved_as_text(
    qtbot: Any, page: VerifyPage, files: Path, answers: Answers, tmp_path: Path
) -> None:
    verify(qtbot, page.view, files / "badge.png", files / "credential.json")
    answers.save_path = str(tmp_path / "result.txt")
    button(page, "Save result…").click()
    qtbot.waitUntil((tmp_path / "result.txt").exists)
    saved = (tmp_path / "result.txt").read_text(encoding="utf-8")
    for words in (
        "badge.png",
        "credential.json",
        "UNCHANGED, BUT NOT EVERYTHING COULD BE CHECKED",
        "Who signed?",
        SIGNER,
        "credentialSubject.licenseNumber: BSC-K7Q2-0042",
        "whether it was revoked",
        "Six words of the signer's key: ",
        "SHA-256 ",
    ):
        assert words in saved


def test_the_self_test_runs_here(qtbot: Any, page: VerifyPage) -> None:
    button(page, "Self-test").click()
    dialog = page.view.dialog
    assert isinstance(dialog, SelfTestDialog)
    qtbot.waitUntil(lambda: "came out right" in dialog.headline.text())
    qtbot.waitUntil(lambda: texts(dialog).count("right") == 6)
    assert "W3C: signature of a credential" in texts(dialog)
    dialog.close_button.click()


def test_a_wrong_example_is_said_loudly(
    qtbot: Any, page: VerifyPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    from plc_desktop.credentials import self_test

    results = (self_test.VectorResult("a", is_right=True), self_test.VectorResult("b", False))
    monkeypatch.setattr(self_test, "run", lambda: results)
    button(page, "Self-test").click()
    dialog = page.view.dialog
    assert isinstance(dialog, SelfTestDialog)
    qtbot.waitUntil(lambda: "Do not rely" in dialog.headline.text())
    qtbot.waitUntil(lambda: "WRONG" in texts(dialog))


def test_files_are_dropped(qtbot: Any, page: VerifyPage, files: Path) -> None:
    assert drop(page.view, files / "badge.svg")
    wait_for(qtbot, page.view)
    assert page.view.checked[0].path.name == "badge.svg"


def test_files_are_chosen(qtbot: Any, page: VerifyPage, files: Path, answers: Answers) -> None:
    answers.open_path = str(files / "credential.json")
    page.view.start_button.click()
    wait_for(qtbot, page.view)
    answers.open_path = ""
    page.view.choose_button.click()
    settle(qtbot, page.context)
    assert len(page.view.checked) == 1


def test_an_address_names_a_file(qtbot: Any, page: VerifyPage, files: Path) -> None:
    page.open(str(files / "badge.png"))
    wait_for(qtbot, page.view)
    assert page.view.checked[0].path == files / "badge.png"


def test_it_can_be_stopped(qtbot: Any, page: VerifyPage, files: Path) -> None:
    paths = [files / "certificate.pdf"]
    for number in range(60):
        copy = files / f"copy-{number}.pdf"
        copy.write_bytes(issued.small_pdf())
        paths.append(copy)
    page.view.verify(paths)
    assert page.view.is_busy
    assert page.view.stop_button.isVisible()
    page.view.stop_button.click()
    qtbot.waitUntil(lambda: not page.view.is_busy)
    assert page.view.is_empty
    assert not page.view.stop_button.isVisible()


def test_own_papers_are_trusted_in_the_workspace(
    qtbot: Any, office: Office, page_context: PageContext, tmp_path: Path
) -> None:
    from reports.certificate import render
    from reports.texts import ENGLISH
    from tests.factories import finish_pathway, place

    placed = place(office)
    finish_pathway(office, placed)
    (credential,) = office.credentials.award([placed.person_id]).credential_ids
    issuer = office.info.user.id
    sealer = office.credentials.sealer(issuer, "willow harbor seven")
    office.credentials.issue(
        [credential], issuer, lambda report: render(report, ENGLISH), sealer=sealer
    )
    path = tmp_path / "own.pdf"
    path.write_bytes(office.credentials.document(credential))
    page = VerifyPage(office, page_context)
    show_page(qtbot, page)
    verify(qtbot, page.view, path)
    assert page.view.result.questions.texts[2].startswith("Yes")
    assert not page.view.result.trust_button.isVisible()
    assert not page.view.result.distrust_button.isVisible()
    assert page.view.original.pdf.page_count == 1


def test_a_window_of_its_own_needs_no_workspace(
    qtbot: Any, window: MainWindow, files: Path, settle: Callable[[], None]
) -> None:
    settle()
    open_files(window, [files / "certificate.pdf", files / "badge.svg"])
    (own,) = window.shell.windows
    assert isinstance(own, VerifyWindow)
    wait_for(qtbot, own.view, 2)
    assert "Verify" in own.windowTitle()
    assert unreachable(own) == []
    own.close()


def test_the_first_screen_leads_there(window: MainWindow, settle: Callable[[], None]) -> None:
    settle()
    button(window, "Verify a certificate…").click()
    (own,) = window.shell.windows
    assert isinstance(own, VerifyWindow)
    assert own.view.is_empty
    settle()
    own.close()


def test_an_open_workspace_shows_its_own_page(qtbot: Any, opened: MainWindow, files: Path) -> None:
    opened.open_files([files / "certificate.pdf", files / "credential.json"])
    assert opened.workbench is not None
    assert opened.workbench.address == "verify"
    page = opened.workbench.page
    assert isinstance(page, VerifyPage)
    wait_for(qtbot, page.view, 2)


def test_the_window_holds_its_words_at_any_size(qtbot: Any, page: VerifyPage, files: Path) -> None:
    verify(qtbot, page.view, files / "certificate.pdf")
    for width in (1500, 1072, 800):
        page.resize(width, 700)
        assert page.minimumSizeHint().width() <= 800
    assert dataclasses.is_dataclass(page.view.checked[0])
