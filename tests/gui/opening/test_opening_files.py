"""Files of every kind, by name, drag, macOS event and button, with and without a workspace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from plc_desktop.services.app import open_workspace
from plc_desktop.services.sign_off.batches import Asking
from plc_desktop.services.workspace.environment import Environment
from tests import factories
from tests.gui.looking import click, dialog, dialogs, drop, texts, uncounted
from tests.supervisors import SupervisorLaptop, acquaint
from ui.main_window import MainWindow
from ui.opening.file_kinds import KINDS, FileKind, dialog_filter, kind_of, stand_alone
from ui.program import Program
from ui.sign_off.page import SignOffPage
from ui.signing_desk.window import SigningDesk

Settle = Callable[[], None]


@pytest.fixture
def answer(workspace_path: Path, environment: Environment, tmp_path: Path) -> Path:
    """An answer to what the workspace asked; the workspace is closed again."""
    office = open_workspace(
        workspace_path, passphrase=factories.PASSPHRASE, environment=environment
    )
    placed = factories.place(office)
    factories.record_hours(office, placed)
    rosa = SupervisorLaptop(environment, tmp_path / "rosa")
    acquaint(office, rosa, placed.supervisor_id, tmp_path)
    made = office.sign_off_batches.send([Asking(placed.supervisor_id)], tmp_path).sent[0].made
    office.close()
    return rosa.answer(made.path)


@pytest.fixture(autouse=True)
def closed_windows(window: MainWindow) -> Iterator[None]:
    """Close what opened beside the main window."""
    yield
    for other in list(window.shell.windows):
        other.close()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.suffixes[0])
def test_every_kind_of_file_has_somebody_who_opens_it(kind: FileKind) -> None:
    module, _, function = kind.target.partition(":")
    assert callable(getattr(import_module(module), function))
    assert all(suffix == suffix.casefold() and suffix.startswith(".") for suffix in kind.suffixes)


def test_kinds_are_told_apart_by_their_ending() -> None:
    endings = [suffix for kind in KINDS for suffix in kind.suffixes]
    assert len(endings) == len(set(endings))
    found = kind_of(Path("A.PLCREQ"))
    assert found is not None
    assert found.suffixes == (".plcreq",)
    assert kind_of(Path("x.docx")) is None
    assert stand_alone([Path("a.plcreq")])
    assert not stand_alone([Path("a.plcreq"), Path("b.plcsig")])
    assert not stand_alone([])
    assert "*.plcsig" in dialog_filter()


def test_an_answer_waits_until_the_workspace_is_open_and_is_taken_in_then(
    qtbot: Any, window: MainWindow, workspace_path: Path, answer: Path, settle: Settle
) -> None:
    window.open_files([answer])
    assert answer.name in window.key_page.news.text
    assert window.key_page.news.isVisible()
    window.offer(workspace_path)
    window.key_page.unlock_with(factories.PASSPHRASE)
    qtbot.waitUntil(lambda: window.workbench is not None)
    bench = window.workbench
    assert bench is not None
    qtbot.waitUntil(lambda: isinstance(bench.page, SignOffPage))
    settle()
    qtbot.waitUntil(lambda: bool(_dialogs(window)))
    shown = dialog(bench.page)
    assert "1 line signed" in [uncounted(text) for text in texts(shown)]
    click(shown, "Close")
    settle()
    window.lock()
    settle()


def _dialogs(window: MainWindow) -> list[Any]:
    from ui.sign_off.answers import AnswersDialog

    return [one for one in window.findChildren(AnswersDialog) if one.isVisible()]


def test_a_request_opens_its_own_window_with_or_without_a_workspace(
    qtbot: Any, window: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    request = tmp_path / "x.plcreq"
    request.write_bytes(b"nothing of ours")
    window.open_files([request])
    settle()
    qtbot.waitUntil(lambda: any(isinstance(one, SigningDesk) for one in window.shell.windows))
    window.key_page.sign_button.click()
    settle()
    assert len([one for one in window.shell.windows if isinstance(one, SigningDesk)]) == 2


def test_a_kind_that_nobody_opens_is_named(window: MainWindow) -> None:
    window.open_files([Path("/x/let\u202eter.docx")])
    assert "PLC Desktop does not open files like this" in window.key_page.news.text
    assert ".docx" in window.key_page.news.text
    assert "\u202e" not in window.key_page.news.text
    assert "Unpack" not in window.key_page.news.text
    window.open_files([Path("/x/portfolio.zip")])
    assert "Unpack it first" in window.key_page.news.text


def test_a_workbook_dropped_on_the_window_is_looked_at(
    qtbot: Any, opened: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    workbook = tmp_path / "hours.csv"
    workbook.write_text("Name,Date,Hours\nLan Pham,2026-03-05,2\n", encoding="utf-8")
    assert drop(opened, workbook)
    bench = opened.workbench
    assert bench is not None
    qtbot.waitUntil(lambda: bench.address == f"import/{workbook}")
    settle()
    qtbot.waitUntil(lambda: any("hours.csv" in text for text in texts(bench.page)))


def test_files_are_dropped_on_the_window(
    qtbot: Any, window: MainWindow, answer: Path, settle: Settle
) -> None:
    assert drop(window, answer, QUrl("https://example.org/x.plcsig"))
    qtbot.waitUntil(lambda: answer.name in window.key_page.news.text)
    settle()


def test_macos_asks_to_open_a_file(
    qtbot: Any, qapp: Program, window: MainWindow, answer: Path
) -> None:
    qapp.files_came.connect(window.opener.open_soon)
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(answer))))
    qtbot.waitUntil(lambda: answer.name in window.key_page.news.text)


def test_the_start_screen_opens_any_file(
    monkeypatch: pytest.MonkeyPatch,
    window: MainWindow,
    workspace_path: Path,
    answer: Path,
    settle: Settle,
) -> None:
    chosen = [str(workspace_path), str(answer)]
    monkeypatch.setattr(window.key_page, "ask_open_path", lambda _title, _kinds: chosen.pop())
    window.key_page.other_button.click()
    assert answer.name in window.key_page.news.text
    window.key_page.other_button.click()
    settle()
    assert window.key_page.path == workspace_path


def test_files_are_opened_from_the_open_workspace(
    qtbot: Any,
    monkeypatch: pytest.MonkeyPatch,
    opened: MainWindow,
    tmp_path: Path,
    settle: Settle,
) -> None:
    request = tmp_path / "x.plcreq"
    request.write_bytes(b"nothing of ours")
    bench = opened.workbench
    assert bench is not None
    monkeypatch.setattr(bench.files, "ask_open_paths", lambda _title, _kinds: [str(request)])
    bench.ask_files()
    qtbot.waitUntil(lambda: any(isinstance(one, SigningDesk) for one in opened.shell.windows))
    settle()


def test_another_workspace_is_opened_in_place_after_a_question_with_a_way_back(
    qtbot: Any, opened: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    assert opened.office is not None
    here = opened.office.session.database.path
    assert drop(opened, here)
    settle()
    assert dialogs(opened) == []
    assert f"{here.name} is open already." in opened.shell.notices.recent[0].text

    other = tmp_path / "from another | office.plcdb"
    other.write_bytes(b"whatever it holds")
    assert drop(opened, other)
    qtbot.waitUntil(lambda: len(dialogs(opened)) == 1)
    assert other.name in " ".join(texts(dialog(opened)))
    click(dialog(opened), "Leave it as it is")
    qtbot.waitUntil(lambda: dialogs(opened) == [])
    assert opened.office is not None, "nothing was locked"

    assert drop(opened, other)
    qtbot.waitUntil(lambda: len(dialogs(opened)) == 1)
    click(dialog(opened), "Close it and open the other")
    qtbot.waitUntil(lambda: opened.key_page.path == other)
    settle()
    assert opened.workbench is None
    click(opened.key_page, f"Back to {here.stem}")
    assert opened.key_page.path == here
    assert opened.key_page.way_back.isHidden()
    opened.key_page.unlock_with(factories.PASSPHRASE)
    qtbot.waitUntil(lambda: opened.office is not None)
    settle()


def test_files_with_any_name_are_read_one_by_one(
    opened: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    paths = [tmp_path / name for name in ("a|b 100%7C.plcsync", "c%25.plcsync")]
    for path in paths:
        path.write_bytes(b"damaged")
    opened.open_files(paths)
    settle()
    said = " ".join(notice.text for notice in opened.shell.notices.recent)
    for path in paths:
        assert f"{path.name}: PLC Desktop did not make this file" in said
    record = tmp_path / "a|b.plcrec"
    record.write_bytes(b"damaged")
    opened.open_files([record])
    settle()
    assert "PLC Desktop did not make this file" in opened.shell.notices.recent[0].text
