"""Older workspaces are brought up to date on a copy, and end up like new ones."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.services.app import Office, open_workspace
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.services.workspace.progress import Progress, Stopped
from plc_desktop.storage import backup, envelope, migrate, version, workspace_file
from plc_desktop.storage.engine import APPLICATION_ID, connect
from plc_desktop.storage.safe_copy import write_copy
from plc_desktop.storage.stages import WHOLE
from plc_desktop.storage.tables import statements
from plc_desktop.storage.workspace_file import UnlockedFile
from tests import factories
from tests.migrations.make_database import DATABASES
from tests.stored import PASSPHRASE, World, snapshot, tiny_pieces

ROOT = Path(__file__).resolve().parents[2]
LAYOUT = "SELECT type, name, sql FROM sqlite_master WHERE name <> 'alembic_version' ORDER BY name"


def layout(file: UnlockedFile) -> list[tuple[Any, ...]]:
    connection = connect(file.path, file.key)
    try:
        return list(connection.execute(LAYOUT))
    finally:
        connection.close()


def test_the_constant_names_the_newest_script() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [version.HEAD_REVISION]
    assert len(list(scripts.walk_revisions())) == version.SCHEMA_VERSION


def empty(path: Path) -> UnlockedFile:
    """Return an unlocked file as it was before the first revision: no tables at all."""
    made = workspace_file.create(path.with_name("made.plcdb"), PASSPHRASE)
    wraps = envelope.unpack(workspace_file.read_header(made.path).envelope)
    connection = connect(path, made.key)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute("CREATE TABLE placeholder (x)")
    connection.execute("DROP TABLE placeholder")
    connection.close()
    made.close()
    made.path.unlink()
    workspace_file.write_envelope(path, wraps)
    return workspace_file.unlock(path, passphrase=PASSPHRASE)


def test_a_file_without_tables_becomes_like_a_new_one(tmp_path: Path) -> None:
    new = workspace_file.create(tmp_path / "new.plcdb", PASSPHRASE)
    old = empty(tmp_path / "old.plcdb")
    assert migrate.upgrade_if_older(old)
    assert not migrate.upgrade_if_older(old)
    assert layout(old) == layout(new)
    assert len(layout(new)) >= len(statements()) - 1
    assert [info.reason for info in backup.list_backups(old.path)] == ["before_upgrade"]
    old.close()
    workspace_file.unlock(old.path, passphrase=PASSPHRASE).close()
    new.close()


def test_an_upgrade_keeps_every_row_and_the_log(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.sign_off(world.hours())
    before = snapshot(world.database._connection)  # noqa: SLF001
    log = world.database._connection.execute("SELECT * FROM change_ops").fetchall()  # noqa: SLF001
    world.database.close()
    mark_as_older(world)
    world.reopen()
    assert snapshot(world.database._connection) == before  # noqa: SLF001
    after = world.database._connection.execute("SELECT * FROM change_ops").fetchall()  # noqa: SLF001
    assert after == log
    world.check_rebuild()
    world.database.close()


def mark_as_older(world: World) -> None:
    """Say that the file is one version older; the scripts find nothing to do."""
    file = workspace_file.unlock(world.path, passphrase=PASSPHRASE)
    connection = connect(file.path, file.key)
    connection.execute(f"PRAGMA user_version={version.SCHEMA_VERSION - 1}")
    connection.close()
    file.close()


def test_a_failed_upgrade_changes_nothing(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.hours()
    connection = world.database._connection  # noqa: SLF001
    connection.execute("UPDATE change_ops SET body = x'00'")
    world.database.close()
    mark_as_older(world)
    before = world.path.read_bytes()
    with pytest.raises(RuleError) as caught:
        world.reopen()
    assert caught.value.code == "log_damaged"
    assert world.path.read_bytes() == before
    assert not world.path.with_name("office.plcdb.part").exists()
    copies = backup.list_backups(world.path)
    assert [info.reason for info in copies] == ["before_upgrade"]
    write_copy(copies[0].path, tmp_path / "copy.plcdb")
    assert (tmp_path / "copy.plcdb").read_bytes() == before


class _At(Progress):
    """Calls something at the report with a number; counts them all."""

    def __init__(self, number: int, act: Callable[[], object]) -> None:
        super().__init__()
        self.count = 0
        self._number, self._act = number, act

    @override
    def report(self, done: int, total: int) -> None:
        self.count += 1
        if self.count == self._number:
            self._act()
        super().report(done, total)


@pytest.fixture
def of_revision_2(tmp_path: Path) -> Path:
    """Return a copy of the workspace that was made with the second revision of the tables."""
    return Path(shutil.copy(DATABASES / "0002.plcdb", tmp_path / "office.plcdb"))


def opened(path: Path, environment: Environment, progress: Progress | None = None) -> Office:
    return open_workspace(
        path, passphrase=factories.PASSPHRASE, environment=environment, progress=progress
    )


def reports_of(path: Path, environment: Environment, folder: Path) -> int:
    """Return how often an upgrade says how far it is, tried on a copy."""
    folder.mkdir()
    told = _At(0, lambda: None)
    opened(Path(shutil.copy(path, folder / path.name)), environment, told).close()
    assert (told.done, told.total) == (WHOLE, WHOLE)
    return told.count


def test_an_upgrade_that_is_stopped_leaves_the_file_as_it_was(
    of_revision_2: Path, environment: Environment
) -> None:
    path, before = of_revision_2, of_revision_2.read_bytes()
    with tiny_pieces(8):
        count = reports_of(path, environment, path.parent / "tried")
        for number in range(1, count + 1, max(count // 8, 1)):
            told = _At(number, lambda: None)
            told._act = told.stop  # noqa: SLF001
            with pytest.raises(Stopped):
                opened(path, environment, told)
            assert path.read_bytes() == before
            assert not path.with_name("office.plcdb.part").exists()
        office = opened(path, environment)  # and it can be opened again at once
    assert office.rebuild().is_equal
    office.close()
    assert workspace_file.schema_version(path) == version.SCHEMA_VERSION


_KILLED = """
import os, sys
from pathlib import Path
from plc_desktop.services.app import open_workspace
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.services.workspace.progress import Progress
from tests import factories
from tests.stored import tiny_pieces

class Killed(Progress):
    number = 0
    def report(self, done, total):
        self.number += 1
        if self.number == int(sys.argv[2]):
            os.kill(os.getpid(), 9)

with tiny_pieces(8):
    open_workspace(Path(sys.argv[1]), passphrase=factories.PASSPHRASE, progress=Killed())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_an_upgrade_that_is_killed_leaves_the_file_as_it_was(
    of_revision_2: Path, environment: Environment, share: float
) -> None:
    path, before = of_revision_2, of_revision_2.read_bytes()
    with tiny_pieces(8):
        count = reports_of(path, environment, path.parent / "tried")
    command = [sys.executable, "-c", _KILLED, str(path), str(int(count * share))]
    done = subprocess.run(command, cwd=ROOT, check=False)  # noqa: S603  # ourselves
    assert done.returncode == -signal.SIGKILL
    assert path.read_bytes() == before
    office = opened(path, environment)
    assert office.rebuild().is_equal
    office.close()
    assert not path.with_name("office.plcdb.part").exists()


def make_full(path: Path) -> int:
    """Empty what follows from the log, give the room back, and return how many pages are left."""
    wraps = envelope.unpack(workspace_file.read_header(path).envelope)
    file = workspace_file.unlock(path, passphrase=factories.PASSPHRASE)
    connection = connect(path, file.key)
    for table in ("change_write", "fact", "fact_subject", "hours_entry", "person"):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608
    connection.execute("VACUUM")
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.close()
    file.close()
    workspace_file.write_envelope(path, wraps)
    return int(pages)


@pytest.mark.parametrize(
    ("revision", "room"),
    [
        pytest.param("0001", 0, id="for the new tables"),
        pytest.param("0002", 0, id="for what is listed"),
        pytest.param("0002", 4, id="for the rows"),
    ],
)
def test_an_upgrade_for_which_the_disk_has_no_room_leaves_the_file_as_it_was(
    revision: str, room: int, tmp_path: Path, environment: Environment
) -> None:
    path = Path(shutil.copy(DATABASES / f"{revision}.plcdb", tmp_path / "office.plcdb"))
    pages = make_full(path) + room
    before = path.read_bytes()
    switches = migrate._FOR_A_COPY  # noqa: SLF001
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrate, "_FOR_A_COPY", (*switches, ("max_page_count", pages)))
        with pytest.raises(EnvironmentProblem, match="disk_full"):
            opened(path, environment)
    assert path.read_bytes() == before
    assert not path.with_name("office.plcdb.part").exists()
    opened(path, environment).close()


def test_what_an_older_program_left_in_the_middle_is_not_taken_for_the_copys(
    of_revision_2: Path, environment: Environment
) -> None:
    journal = of_revision_2.with_name("office.plcdb.part-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(2000))
    opened(of_revision_2, environment).close()
    assert not journal.exists()
