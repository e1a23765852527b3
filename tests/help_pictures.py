"""Pictures of the help in which a supervisor takes part, made anew, in English and in Spanish.

Run `python -m tests.help_pictures FOLDER` with `QT_QPA_PLATFORM=offscreen`. Pictures of the demo
come from `tests.demo_pictures`.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from plc_desktop.services.sign_off.batches import Asking
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.settings import Settings
from tests import factories
from tests.factories import Clock, Placed
from tests.laptops import Laptop, start
from tests.supervisors import SupervisorLaptop, acquaint
from ui import fonts
from ui.app import application
from ui.common.guide import Guide
from ui.main_window import MainWindow
from ui.shell import Shell
from ui.sign_off.sending import SendDialog
from ui.signing_desk.window import SigningDesk

D = TypeVar("D", bound=QDialog)
LANGUAGES = {"": "", "es": "-es"}
"""What is added to the name of a picture in a language."""

_REASONS = {"": "The forum ended at 11:15.", "es": "El foro era hasta las 11:15."}
_COLORS = 128
_LONGEST_S = 30.0
_QUIET_TURNS = 40
_LINES = (
    (2, 150, "Home visit", "Two families, Belvidere"),
    (4, 120, "Translation at intake", "Front desk, Vietnamese and English"),
    (5, 180, "Policy forum", "Testified on language access"),
    (9, 60, "Phone outreach", "Eleven calls"),
    (10, 120, "School site council", "Seat for families of English learners"),
    (13, 90, "Playgroup", "Fourteen children, with the library"),
)


def main(folder: Path) -> None:
    """Make every picture in every language."""
    folder.mkdir(parents=True, exist_ok=True)
    for language, ending in LANGUAGES.items():
        with tempfile.TemporaryDirectory() as root:
            scene = Scene(Path(root))
            for name, picture in (
                ("send-by-file", scene.sending),
                ("cards", scene.comparing),
                ("signing-window", scene.signing),
            ):
                save(picture(language), folder / f"{name}{ending}.png")
            scene.close()


class Scene:
    """An office with three supervisors: one has a card, one was asked before, one has none."""

    def __init__(self, root: Path) -> None:
        self.clock = Clock(datetime(2026, 3, 20, 14, 0, tzinfo=UTC))
        self.office: Laptop = start(root / "office", self.clock, "Riverside Family Center")
        self.stick = root / "stick"
        self.stick.mkdir()
        self.root = root
        site = factories.add_organization(self.office.office).id
        self.rosa = self._place("Nguyễn Thị Ánh", "Rosa Méndez", site)
        self.maribel = self._place("João Pedro Nogueira", "Dr. Maribel Fernández", site, 3)
        self._place("Linda Phạm", "Peter Okafor", site, 1)
        self.rosas = self._supervisor("Rosa Méndez", self.rosa)
        self._supervisor("Dr. Maribel Fernández", self.maribel)
        self._send(self.maribel)

    def close(self) -> None:
        """Close the workspace."""
        self.office.office.close()

    def sending(self, language: str) -> QWidget:
        """Return the dialog that asks whom to send to."""
        window = self._window(language)
        assert window.workbench is not None
        window.workbench.navigate("sign-off")
        settle(window.shell)
        page = window.workbench.page
        page.by_file.ask_whom(())  # type: ignore[attr-defined]  # of the sign-off page
        return _sized(_found(window, SendDialog), 600, 444)

    def comparing(self, language: str) -> QWidget:
        """Return the guide in which the words of a card are compared."""
        window = self._window(language)
        assert window.workbench is not None
        new = SupervisorLaptop(
            self.office.environment, self.root / f"peter{language}", "Peter Okafor"
        )
        window.workbench.navigate(f"cards/accept/{new.card}")
        guide = _found(window, Guide)
        guide.go_on()
        settle(window.shell)
        return _sized(guide, 760, 500)

    def signing(self, language: str) -> QWidget:
        """Return the supervisor's window with some lines decided."""
        request = self._send(self.rosa)
        shell = shell_of(self.rosas.environment, language)
        desk = SigningDesk(shell, request)
        desk.resize(1100, 680)
        desk.show()
        view = desk.request.lines.table.view
        wait_until(lambda: view.model().rowCount() == len(_LINES))
        view.setFocus()
        for key in (Qt.Key.Key_S, Qt.Key.Key_S, Qt.Key.Key_R):
            QTest.keyClick(view, key)
        reason = QApplication.focusWidget()  # "R" leads to where it is typed
        assert reason is not None
        QTest.keyClicks(reason, _REASONS[language])
        settle(shell)
        return desk

    def _place(self, name: str, supervisor: str, site: str, lines: int = len(_LINES)) -> Placed:
        office = self.office.office
        signer = factories.add_person(
            office, full_name=supervisor, organization_id=site, title="Program manager"
        )
        placed = factories.place(office, name, supervisor_id=signer.id, site_id=site)
        for day, minutes, activity, description in _LINES[:lines]:
            factories.record_hours(
                office,
                placed,
                worked_on=date(2026, 3, day),
                minutes=minutes,
                activity=activity,
                description=description,
            )
        return placed

    def _supervisor(self, name: str, placed: Placed) -> SupervisorLaptop:
        laptop = SupervisorLaptop(self.office.environment, self.root / name, name)
        acquaint(self.office.office, laptop, placed.supervisor_id, self.stick)
        return laptop

    def _send(self, placed: Placed) -> Path:
        asking = [Asking(placed.supervisor_id)]
        return self.office.office.sign_off_batches.send(asking, self.stick).sent[0].made.path

    def _window(self, language: str) -> MainWindow:
        window = MainWindow(shell_of(self.office.environment, language))
        window.resize(1280, 800)
        window.show()
        window.show_office(self.office.office)
        settle(window.shell)
        return window


def shell_of(environment: Environment, language: str) -> Shell:
    """Return the program around a window that speaks a language."""
    app = application(["plc-desktop"])
    shell = Shell(app, environment.folders)
    shell._environment = environment  # noqa: SLF001  # the outside world is replaced
    shell.settings = Settings(theme="light", language=language)
    shell.dress()
    fonts.load_others(app, shell.tasks)
    return shell


def _found(window: QWidget, kind: type[D]) -> D:
    """Return a dialog as soon as it is open."""
    wait_until(lambda: any(one.isVisible() for one in window.findChildren(kind)))
    return next(one for one in window.findChildren(kind) if one.isVisible())


def _sized(dialog: QDialog, width: int, height: int) -> QDialog:
    dialog.resize(width, height)
    _turns()
    return dialog


def settle(shell: Shell) -> None:
    """Wait until nothing is under way and everything is painted."""
    _turns()
    wait_until(lambda: not shell.tasks.is_busy)
    _turns()


def _turns() -> None:
    for _ in range(_QUIET_TURNS):
        QApplication.processEvents()
        time.sleep(0.005)


def wait_until(until: Callable[[], bool]) -> None:
    """Let the window work until something is so.

    Raises:
        TimeoutError: If it does not become so.
    """
    ends = time.monotonic() + _LONGEST_S
    while not until():
        if time.monotonic() > ends:
            raise TimeoutError
        QApplication.processEvents()
        time.sleep(0.005)


def save(widget: QWidget, path: Path) -> None:
    """Save what a widget shows in as few colors as can be told apart in a help page."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    size = (picture.width(), picture.height())
    raw = Image.frombytes(
        "RGB", size, bytes(picture.constBits()), "raw", "RGB", picture.bytesPerLine()
    )
    raw.quantize(_COLORS, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
