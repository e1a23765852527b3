"""Fixtures for tests of the window: a page's context, and an office with a small cohort."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plc_desktop.signing.wrap import CODE_COST
from tests.laptops import Laptop
from ui.common import theme
from ui.common.changes import ChangesHub
from ui.common.notices import Notices
from ui.common.page import PageContext
from ui.common.tasks import TaskRunner

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from plc_desktop.services.app import Office
    from plc_desktop.services.workspace.environment import Environment
    from tests.factories import Clock
    from tests.gui.pilot import Pilot


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """The one application, also for the test that a worker happens to run first.

    What the test before has closed goes now; it would be dressed and laid out along with this one.
    So does the style sheet of tests without a window, which have no other place for it, and a dark
    look, which this test would take for the computer's own.
    """
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtGui import QPalette

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if qapp.styleSheet():
        qapp.setStyleSheet("")
    if theme.is_dark(qapp.palette()):
        qapp.setPalette(QPalette())
    return qapp


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


def _speak_source_words(app: QApplication) -> None:
    """Forget the language that an earlier test of the whole window spoke."""
    from PySide6.QtCore import QLocale, Qt

    for translator in app.property("plc_translators") or ():
        app.removeTranslator(translator)
    app.setProperty("plc_translators", [])
    QLocale.setDefault(QLocale.system())
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def page_context(qapp: QApplication, clock: Clock, answers: Answers) -> Iterator[PageContext]:
    """What the window gives its pages, without a window."""
    _speak_source_words(qapp)
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
