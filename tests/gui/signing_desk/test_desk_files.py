"""Files around the signing window: dragged, opened beside undecided work, copied to a stick."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from plc_desktop.services.app import Office
from tests import factories
from tests.gui.looking import click, column, drop, settle_tasks
from tests.gui.signing_desk.conftest import Chosen
from tests.supervisors import SupervisorLaptop
from ui.signing_desk.window import SigningDesk

Opener = Callable[..., SigningDesk]


def test_a_request_is_dragged_onto_the_window(
    qtbot: Any, open_desk: Opener, request_file: Path
) -> None:
    desk = open_desk()
    assert not drop(desk, request_file.with_suffix(".docx"))
    assert drop(desk, request_file)
    view = desk.request.lines.table.view
    qtbot.waitUntil(lambda: len(column(view, "Decision")) == 3)
    settle_tasks(qtbot, desk.shell.tasks)


def test_another_request_does_not_push_out_what_is_undecided(
    qtbot: Any, open_desk: Opener, request_file: Path, tmp_path: Path
) -> None:
    desk = open_desk(request_file)
    QTest.keyClick(desk.request.lines.table.view, Qt.Key.Key_S)
    other = tmp_path / "other.plcreq"
    other.write_bytes(request_file.read_bytes())
    desk.open_file(other)
    assert desk.path == request_file
    qtbot.waitUntil(lambda: len(desk.shell.windows) == 1)
    settle_tasks(qtbot, desk.shell.tasks)
    for window in list(desk.shell.windows):
        window.close()
    qtbot.waitUntil(lambda: not desk.shell.windows)
    assert column(desk.request.lines.table.view, "Decision") == ["Sign", "Open", "Open"]


def test_an_office_card_is_taken_by_the_same_window(
    qtbot: Any, open_desk: Opener, request_file: Path, office: Office, tmp_path: Path
) -> None:
    desk = open_desk(request_file)
    card = tmp_path / "office again.plccard"
    office.identities.export(card)
    desk.open_file(card)
    settle_tasks(qtbot, desk.shell.tasks)
    assert desk.contact is not None
    qtbot.waitUntil(desk.contact.isVisible)
    qtbot.waitUntil(lambda: bool(desk.shell.notices.recent))
    assert "is accepted already" in desk.shell.notices.recent[0].text


def test_the_answer_is_copied_to_a_stick(
    qtbot: Any, open_desk: Opener, request_file: Path, chosen: Chosen, rosa: SupervisorLaptop
) -> None:
    desk = open_desk(request_file)
    QTest.keyClick(desk.request.lines.table.view, Qt.Key.Key_S)
    QTest.keyClicks(desk.request.side.passphrase.line, factories.SUPERVISOR_PASSPHRASE)
    chosen.save = str(rosa.card.parent / "answer.plcsig")
    desk.request.side.button.click()
    qtbot.waitUntil(desk.saved.isVisible)
    chosen.save = str(request_file.parent / "copy.plcsig")
    click(desk, "Save a copy, such as on a stick…")
    qtbot.waitUntil(lambda: "copy.plcsig" in desk.saved.copied.text)
    copied, answer = Path(chosen.save), rosa.card.parent / "answer.plcsig"
    assert copied.read_bytes() == answer.read_bytes()
    with qtbot.waitSignal(desk.destroyed):
        click(desk, "Close")


def test_leaving_the_save_question_saves_nothing(
    open_desk: Opener, request_file: Path, chosen: Chosen
) -> None:
    desk = open_desk(request_file)
    QTest.keyClick(desk.request.lines.table.view, Qt.Key.Key_S)
    QTest.keyClicks(desk.request.side.passphrase.line, factories.SUPERVISOR_PASSPHRASE)
    desk.request.side.button.click()
    assert len(chosen.offered) == 1
    assert desk.request.isVisible()
    assert desk.request.side.button.isEnabled()
