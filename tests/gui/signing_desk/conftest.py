"""Two computers: the office with its workspace, and a supervisor's own with the signing window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from plc_desktop.services.app import Office
from plc_desktop.services.sign_off.batches import Asking
from tests import factories
from tests.gui.looking import settle_tasks
from tests.supervisors import SupervisorLaptop, acquaint
from ui.common.file_dialogs import FileDialogs
from ui.shell import Shell
from ui.signing_desk.window import SigningDesk


@dataclass
class Chosen:
    """What the system's file dialogs answer, and the names they were offered."""

    save: str = ""
    open: str = ""
    offered: list[str] = field(default_factory=list)


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> Chosen:
    """Set `save` and `open` before a click."""
    answers = Chosen()

    def save(_self: object, _title: str, name: str, _kinds: str) -> str:
        answers.offered.append(name)
        return answers.save

    monkeypatch.setattr(FileDialogs, "ask_save_path", save)
    monkeypatch.setattr(FileDialogs, "ask_open_path", lambda _self, _title, _kinds: answers.open)
    return answers


@pytest.fixture
def placed(office: Office) -> factories.Placed:
    """A parent leader under Rosa Méndez with three lines that wait."""
    return factories.place_with_visits(office)


@pytest.fixture
def rosa(office: Office, placed: factories.Placed, tmp_path: Path) -> SupervisorLaptop:
    """Rosa's own computer; she and the office accepted each other's cards."""
    laptop = SupervisorLaptop(office.session.environment, tmp_path / "rosa")
    acquaint(office, laptop, placed.supervisor_id, tmp_path)
    return laptop


@pytest.fixture
def request_file(
    office: Office, placed: factories.Placed, rosa: SupervisorLaptop, tmp_path: Path
) -> Path:
    """What the office sent to Rosa."""
    assert rosa.identity.exists()
    folder = tmp_path / "stick"
    folder.mkdir(exist_ok=True)
    done = office.sign_off_batches.send([Asking(placed.supervisor_id)], folder)
    return done.sent[0].made.path


@pytest.fixture
def desk_shell(qapp: QApplication, rosa: SupervisorLaptop) -> Iterator[Shell]:
    """The program on Rosa's computer."""
    yield from shell_on(qapp, rosa)


def shell_on(app: QApplication, laptop: SupervisorLaptop) -> Iterator[Shell]:
    """Yield the program on a supervisor's computer."""
    made = Shell(app, laptop.environment.folders)
    made._environment = laptop.environment  # noqa: SLF001  # the outside world, nothing else
    made.dress()
    yield made
    made.tasks.shutdown()
    made.deleteLater()


@pytest.fixture
def open_desk(
    qtbot: Any, desk_shell: Shell, chosen: Chosen
) -> Iterator[Callable[..., SigningDesk]]:
    """Open a file on Rosa's computer."""
    assert chosen.save == ""
    windows = []

    def open_(path: Path | None = None) -> SigningDesk:
        desk = SigningDesk(desk_shell, path)
        windows.append(desk)
        desk.show()
        desk.activateWindow()
        settle_tasks(qtbot, desk_shell.tasks)
        return desk

    yield open_
    for window in windows:
        if isValid(window):
            window._may_close = True  # noqa: SLF001  # the test is over
            window.close()
