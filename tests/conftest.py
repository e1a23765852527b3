"""Fixtures for every kind of test: a workspace that was just made, copied for each test."""

from __future__ import annotations

import gc
import logging
import os
import shutil
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # the words and dates of no country, on every computer
os.environ.pop("LANGUAGE", None)
os.environ["TZ"] = "UTC"  # where the day of `clock` is the day that the tests name
if hasattr(time, "tzset"):
    time.tzset()

import hypothesis
import pytest
from hypothesis.internal.detection import is_hypothesis_test

import ui  # noqa: F401  # keeps constants alive before any Qt call of this process
from plc_desktop.paths import HOME_VARIABLE, Folders
from plc_desktop.signing.wrap import CODE_COST

if TYPE_CHECKING:  # tests of pure code need not import the database
    from plc_desktop.services.app import Office
    from plc_desktop.services.workspace.environment import Environment
    from tests.factories import Clock
    from tests.laptops import Laptop
    from ui.program import Program


_LONGEST_ID = 40
_TURNS = 30
_BY_CHANCE = frozenset({"faults", "fuzz", "property"})

hypothesis.settings.register_profile(
    "patient",
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
    print_blob=True,
)
hypothesis.settings.load_profile("patient")  # a busy computer is no reason to fail


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Call long texts after their argument: keys made by chance differ in every process."""
    return argname if isinstance(val, str | bytes) and len(val) > _LONGEST_ID else None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave what is tried by chance out of the coverage, and run it after all the rest.

    A line counts as tested only if a test reaches it in every run; counting takes as long again as
    these tests. Importing a module and filling a cache happen once in a process: did one of them
    do it first, nobody would have counted it. Of these the longest begin, which have a time limit
    of their own: one that began last would run alone while the other workers have nothing left.
    """
    tests = Path(__file__).parent
    for item in items:
        folder = item.path.relative_to(tests).parts[0]
        if folder in _BY_CHANCE or is_hypothesis_test(getattr(item, "obj", None)):
            item.add_marker("no_cover")
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    if item.get_closest_marker("no_cover") is None:
        return 0
    return 1 if item.get_closest_marker("timeout") else 2


def pytest_collectstart() -> None:
    """Look for no garbage while tests are collected: what that makes stays."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Set aside what collecting the tests has made; it need not be walked over."""
    gc.collect()
    gc.freeze()


def pytest_runtest_setup() -> None:
    """Look for garbage between tests only, on this thread.

    A worker that looks for it may end what belongs to Qt, and the process with it; the program
    itself prevents that with `ui.collecting.Collector`.
    """
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Take one turn; all of it once in a while."""
    gc.collect(2 if gc.get_count()[2] > _TURNS else 1)


def folders_in(root: Path) -> Folders:
    """Return the program's own folders below a test's folder."""
    names = ("data", "settings", "keys", "cache", "logs")
    return Folders(**{name: root / name for name in names})


@pytest.fixture(scope="session", autouse=True)
def home_of_the_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder that stands for the user's own, so that no test ever touches the real one."""
    with pytest.MonkeyPatch.context() as patch:
        home = tmp_path_factory.mktemp("session-home")
        patch.setenv(HOME_VARIABLE, str(home))
        yield home


@pytest.fixture(autouse=True)
def log_of_the_test() -> Iterator[None]:
    """Take off the log that a command of the test began; it would write for all later tests too."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in set(root.handlers).difference(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.fixture(scope="session")
def qapp_cls() -> type[Program]:
    """The program's own application, for pytest-qt."""
    from ui.program import Program

    return Program


@pytest.fixture
def clock() -> Clock:
    """A clock that stands at 20 March 2026 until it is told to move."""
    from tests.factories import Clock

    return Clock(datetime(2026, 3, 20, 14, 0, tzinfo=UTC))


@pytest.fixture
def environment(tmp_path: Path, clock: Clock) -> Environment:
    """An environment in the test's own folder, with a keychain that only lives in memory.

    Its passphrases take no time; what they cost for people is tested with the signing.
    """
    from plc_desktop.services.workspace.environment import Environment
    from tests.factories import MemoryKeychain

    return Environment(
        clock=clock.now,
        today=clock.today,
        random=clock.random,
        folders=folders_in(tmp_path / "home"),
        find_keychain=MemoryKeychain().keychain,
        passphrase_cost=CODE_COST,
    )


@pytest.fixture(scope="session")
def empty_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workspace that was just made, and the home folder with its device key."""
    from plc_desktop.services.app import create_workspace
    from plc_desktop.services.workspace.environment import Environment
    from tests.factories import PASSPHRASE, Clock

    root = tmp_path_factory.mktemp("empty")
    clock = Clock(datetime(2026, 3, 1, 14, 0, tzinfo=UTC))
    environment = Environment(
        clock.now,
        clock.today,
        clock.random,
        folders_in(root / "home"),
        passphrase_cost=CODE_COST,
    )
    office = create_workspace(
        root / "office.plcdb",
        PASSPHRASE,
        "Riverside Family Center",
        "Ana Duarte",
        environment=environment,
    )
    (root / "key").write_bytes(office.session.database.key)
    office.close()
    return root


@pytest.fixture
def workspace_path(tmp_path: Path, empty_workspace: Path) -> Path:
    """A closed workspace of the test's own; its passphrase is `factories.PASSPHRASE`."""
    shutil.copytree(empty_workspace / "home", tmp_path / "home", dirs_exist_ok=True)
    return Path(shutil.copy(empty_workspace / "office.plcdb", tmp_path / "office.plcdb"))


@pytest.fixture
def office(
    workspace_path: Path, environment: Environment, empty_workspace: Path
) -> Iterator[Office]:
    """An open workspace of the test's own: Riverside Family Center, with Ana Duarte as staff.

    It is opened with its key: a passphrase is slow on purpose.
    """
    from plc_desktop.services.app import open_workspace
    from plc_desktop.services.workspace.keys import account_of

    keychain = environment.keychain
    assert keychain is not None
    account = account_of(str(workspace_path))
    keychain.store(account, (empty_workspace / "key").read_bytes())
    opened = open_workspace(workspace_path, remembered=True, environment=environment)
    keychain.remove(account)
    yield opened
    opened.close()


@pytest.fixture
def college(tmp_path: Path) -> Iterator[Laptop]:
    """The laptop of another organization, a day later."""
    from tests.factories import Clock
    from tests.laptops import start

    clock = Clock(datetime(2026, 3, 21, 14, 0, tzinfo=UTC))
    made = start(tmp_path / "college", clock, "Mill City College", "Dean")
    yield made
    made.office.close()


@pytest.fixture
def today(clock: Clock) -> date:
    """The local date of the test."""
    return clock.today()
