"""Fixtures for tests of the window: a page's context, and an office with a small cohort."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from plc_desktop.signing.wrap import CODE_COST
from tests.laptops import Laptop
from ui.common import theme
from ui.common.changes import ChangesHub
from ui.common.notices import Notices
from ui.common.page import PageContext
from ui.common.tasks import TaskRunner

if TYPE_CHECKING:
    from pytestqt.wait_signal import SignalBlocker

    from plc_desktop.services.app import Office
    from plc_desktop.services.workspace.environment import Environment
    from tests.factories import Clock
    from tests.gui.pilot import Pilot

_PATIENCE_MS = 60_000


@pytest.fixture(scope="session")
def first_font(qapp: QApplication) -> QFont:
    """The application's font before any test gave it another."""
    return qapp.font()


@pytest.fixture(autouse=True)
def application(qapp: QApplication, first_font: QFont) -> Iterator[QApplication]:
    """The one application, which every test leaves as it was before the first.

    What the test has closed goes at once; it would be dressed and laid out along with the next.
    """
    yield qapp
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    forget_test(qapp, first_font)


def forget_test(app: QApplication, font: QFont) -> None:
    """Take from the application what a test has given it."""
    _forget_look(app, font)
    _forget_language(app)
    if app.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QWidget(), Qt.Key.Key_Control)  # its last key was a shortcut


def _forget_look(app: QApplication, font: QFont) -> None:
    """Take off what it was dressed in; a dark look would pass for the computer's own."""
    if app.styleSheet():
        app.setStyleSheet("")
    if app.property("plc_theme") is not None:
        app.setProperty("plc_theme", None)
        app.setPalette(QPalette())
        app.setFont(font)


def _forget_language(app: QApplication) -> None:
    """Speak the words of the source again, and write dates as the computer does."""
    for translator in app.property("plc_translators") or ():
        app.removeTranslator(translator)
        translator.deleteLater()
    app.setProperty("plc_translators", None)
    QLocale.setDefault(QLocale.system())
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


class PatientBot(QtBot):
    """Waits longer than anything takes on a busy computer; only a test that fails waits so long."""

    @override
    def waitUntil(
        self, callback: Callable[[], bool | None], *, timeout: int = _PATIENCE_MS
    ) -> None:
        super().waitUntil(callback, timeout=timeout)

    @override
    def waitSignal(
        self,
        signal: Any,
        *,
        timeout: int = _PATIENCE_MS,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        return super().waitSignal(
            signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb
        )


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """What pytest-qt gives, with more patience."""
    assert qapp is not None
    return PatientBot(request)


@dataclass
class Answers:
    """What the system's dialogs would answer, and where the pages wanted to go."""

    addresses: list[str] = field(default_factory=list)
    save_path: str = ""
    open_path: str = ""


@pytest.fixture
def answers() -> Answers:
    """Set `save_path` and `open_path` before a click; read `addresses` after it."""
    return Answers()


@pytest.fixture
def ana(office: Office, environment: Environment, clock: Clock, tmp_path: Path) -> Laptop:
    """The laptop whose window is open."""
    office.laptops.name_this("Ana’s laptop")
    return Laptop(office, environment, clock, tmp_path)


@pytest.fixture
def page_context(qapp: QApplication, clock: Clock, answers: Answers) -> Iterator[PageContext]:
    """What the window gives its pages, without a window."""
    qapp.setStyleSheet(theme.apply(qapp, "light").sheet)
    tasks = TaskRunner()
    notices = Notices()
    tasks.problem_met.connect(notices.problem)
    yield PageContext(
        tasks=tasks,
        changes=ChangesHub(),
        notices=notices,
        navigate=answers.addresses.append,
        ask_save_path=lambda _title, _name, _filter: answers.save_path,
        ask_open_path=lambda _title, _filter: answers.open_path,
        today=clock.today,
    )
    tasks.shutdown()


@pytest.fixture(scope="session")
def pilot_workspace(
    empty_workspace: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Pilot]:
    """A folder with a filled workspace and its keys, made once."""
    import shutil
    from datetime import UTC, datetime

    from plc_desktop.services.app import open_workspace
    from plc_desktop.services.workspace.environment import Environment
    from tests.conftest import folders_in
    from tests.factories import PASSPHRASE, Clock
    from tests.gui.pilot import fill

    root = tmp_path_factory.mktemp("pilot")
    shutil.copytree(empty_workspace, root, dirs_exist_ok=True)
    clock = Clock(datetime(2026, 3, 20, 14, 0, tzinfo=UTC))
    environment = Environment(
        clock.now,
        clock.today,
        clock.random,
        folders_in(root / "home"),
        passphrase_cost=CODE_COST,
    )
    office = open_workspace(root / "office.plcdb", passphrase=PASSPHRASE, environment=environment)
    pilot = fill(office)
    office.close()
    return root, pilot


@pytest.fixture
def pilot(pilot_workspace: tuple[Path, Pilot]) -> Pilot:
    """Ids of what stands in `pilot_office`."""
    return pilot_workspace[1]


@pytest.fixture
def pilot_office(
    tmp_path: Path, pilot_workspace: tuple[Path, Pilot], environment: Environment
) -> Iterator[Office]:
    """An open workspace of the test's own with a small cohort in every state."""
    import shutil

    from plc_desktop.services.app import open_workspace
    from tests.factories import PASSPHRASE

    root, _pilot = pilot_workspace
    shutil.copytree(root / "home", tmp_path / "home", dirs_exist_ok=True)
    path = Path(shutil.copy(root / "office.plcdb", tmp_path / "pilot.plcdb"))
    opened = open_workspace(path, passphrase=PASSPHRASE, environment=environment)
    yield opened
    opened.close()
