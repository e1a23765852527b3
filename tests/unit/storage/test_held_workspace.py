"""A workspace under the rules of Windows: nothing is replaced or removed while it is open."""

from __future__ import annotations

import errno
import os
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.errors import EnvironmentProblem
from plc_desktop.signing.wrap import CODE_COST
from plc_desktop.storage import backup, workspace_file
from plc_desktop.storage.database import Database
from plc_desktop.storage.file_lock import FileLock, lock_path
from plc_desktop.storage.locations import check_location
from tests.held import holding, own_files_held
from tests.stored import PASSPHRASE, World

LONG = "x" * 300


def code_of(call: Any, *arguments: Any, **named: Any) -> str:
    with pytest.raises(EnvironmentProblem) as caught:
        call(*arguments, **named)
    return caught.value.code


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks Linux what is open")
def test_the_program_never_stands_in_its_own_way(tmp_path: Path) -> None:
    with own_files_held():
        world = World(tmp_path)
        world.hours()
        world.database.change_passphrase(PASSPHRASE, "another one")
        code = world.database.add_recovery()
        made = world.database.backup()
        world.database.close()
        assert not _lock_stays(world.path)
        backup.restore(made.path, world.path)
        file = workspace_file.unlock(world.path, recovery_code=code)
        Database(file, world.keys, world.clock).close()
    assert not list(tmp_path.glob("*.part"))


def _lock_stays(path: Path) -> bool:
    """Return whether the lock's file is left; on Linux it is removed while it is open."""
    stays = lock_path(path).exists()
    lock_path(path).unlink(missing_ok=True)
    return stays and os.name == "nt"


def test_a_copied_workspace_that_is_held_keeps_its_passphrase(tmp_path: Path) -> None:
    world = World(tmp_path)
    with holding(world.path):
        code = code_of(world.database.change_passphrase, PASSPHRASE, "another one")
    assert code == "file_held"
    world.hours()
    world.database.close()
    workspace_file.unlock(world.path, passphrase=PASSPHRASE).close()
    assert not list(world.path.parent.glob("*.part"))


def test_an_old_backup_that_is_held_stays_and_the_new_one_is_made(world: World) -> None:
    world.now = datetime(2026, 6, 30, 1, tzinfo=UTC)
    for _ in range(backup.KEPT_NEWEST):
        world.database.backup(backup.AUTOMATIC)
        world.pass_minutes(5)
    oldest = backup.list_backups(world.path)[-1]
    with holding(oldest.path):
        world.database.backup(backup.AUTOMATIC)
    assert oldest in backup.list_backups(world.path)
    world.pass_minutes(5)
    world.database.backup(backup.AUTOMATIC)
    assert oldest not in backup.list_backups(world.path)


def test_a_lock_that_a_scanner_looks_at_is_freed(tmp_path: Path) -> None:
    world = World(tmp_path)
    with holding(lock_path(world.path)):
        world.database.close()
    assert FileLock(world.path).is_after_unclean_stop


def test_names_that_are_one_to_the_system_share_their_backups(world: World) -> None:
    """Typed as `Office`, opened as `office`; macOS may take letters and their accents apart."""
    made = world.database.backup()
    apart = unicodedata.normalize("NFD", "Ofícina")
    for called in ("OFFICE", apart):
        path = world.path.with_name(f"{called}.plcdb")
        folder = backup.folder_of(path)
        folder.mkdir()
        stamped = made.path.name.removeprefix("office")
        (folder / f"{unicodedata.normalize('NFC', called).lower()}{stamped}").touch()
        assert len(backup.list_backups(path)) == 1


def test_a_name_that_no_system_takes_has_its_reason(tmp_path: Path) -> None:
    world = World(tmp_path)
    path = tmp_path / f"{LONG}.plcdb"
    made = world.database.backup()
    world.database.close()
    assert code_of(workspace_file.create, path, PASSPHRASE, CODE_COST) == "path_too_long"
    assert code_of(workspace_file.unlock, path, passphrase=PASSPHRASE) == "file_not_read"
    assert code_of(backup.restore, made.path, path) == "path_too_long"
    inside = tmp_path / LONG / "office.plcdb"
    assert code_of(workspace_file.create, inside, PASSPHRASE, CODE_COST) == "folder_missing"


def test_a_file_that_cannot_be_read_is_told_from_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "office.plcdb"
    path.touch()

    def refused(_path: Path, *_how: str) -> object:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "open", refused)
    assert code_of(workspace_file.read_header, path) == "workspace_unreadable"
    assert code_of(workspace_file.read_header, tmp_path) == "not_a_workspace"


def test_documents_that_a_mac_keeps_in_the_cloud(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    documents = tmp_path / "Documents"
    documents.mkdir()
    check_location(documents / "office.plcdb", environment={}, mounts=[])
    cloud = tmp_path / "Library" / "Mobile Documents" / "com~apple~CloudDocs"
    cloud.mkdir(parents=True)
    (cloud / "Documents").symlink_to(documents)
    with pytest.raises(EnvironmentProblem) as caught:
        check_location(documents / "deep" / "office.plcdb", environment={}, mounts=[])
    assert caught.value.facts["why"] == "iCloud Drive"
    check_location(tmp_path / "office.plcdb", environment={}, mounts=[])


def test_a_folder_that_may_not_be_asked_has_no_marks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path, **_how: object) -> bool:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(Path, "exists", refused)
    check_location(tmp_path / "office.plcdb", environment={}, mounts=[])
