"""Older workspaces are brought up to date on a copy, and end up like new ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plc_desktop.errors import RuleError
from plc_desktop.storage import backup, envelope, migrate, version, workspace_file
from plc_desktop.storage.engine import APPLICATION_ID, connect
from plc_desktop.storage.safe_copy import write_copy
from plc_desktop.storage.tables import statements
from plc_desktop.storage.workspace_file import UnlockedFile
from tests.stored import PASSPHRASE, World, snapshot

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
