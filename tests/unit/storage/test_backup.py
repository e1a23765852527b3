"""Backups: made, verified, thinned out, restored."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from plc_desktop.domain.records import Person
from plc_desktop.errors import EnvironmentProblem
from plc_desktop.signing.key_files import KeyStore
from plc_desktop.signing.wrap import CODE_COST
from plc_desktop.storage import backup, workspace_file
from plc_desktop.storage.backup import BackupInfo
from plc_desktop.storage.database import Database
from tests.stored import PASSPHRASE, World


def test_a_backup_opens_and_holds_everything(world: World) -> None:
    entry = world.hours()
    info = world.database.backup()
    assert backup.list_backups(world.path) == [info]
    assert info.reason == "by_hand"
    world.delete("hours_entry", entry.id)
    file = workspace_file.unlock(info.path, passphrase=PASSPHRASE)
    copy = Database(file, world.keys, world.clock)
    with copy.read() as reader:
        assert reader.hours_status([entry.id])
    copy.close()


def test_automatic_backups_wait_half_an_hour_and_for_a_change(world: World) -> None:
    assert world.database.backup_if_due() is not None
    world.hours()
    world.now = datetime.now(tz=UTC) + timedelta(minutes=1)
    assert world.database.backup_if_due() is not None
    assert world.database.backup_if_due() is None
    world.pass_minutes(31)
    assert world.database.backup_if_due() is None
    world.pass_minutes(31)
    shutil.rmtree(backup.folder_of(world.path))
    assert world.database.backup_if_due() is not None


def test_a_copy_from_the_future_holds_no_other_up(world: World) -> None:
    """A clock stood at 2099 for a day; the years until then are not without backups."""
    now = datetime.now(tz=UTC) + timedelta(minutes=1)
    world.now = now.replace(year=2099)
    assert world.database.backup_if_due() is not None
    world.now = now
    assert world.database.backup_if_due() is not None
    assert world.database.backup_if_due() is None


def made(*days_ago: float) -> list[BackupInfo]:
    now = datetime(2026, 6, 30, 12, 0, tzinfo=UTC)
    return [
        BackupInfo(Path(f"{days}"), now - timedelta(days=days), backup.AUTOMATIC, 1)
        for days in sorted(days_ago)
    ]


def test_thinning_keeps_days_weeks_and_months() -> None:
    every_day = made(*(day + part / 4 for day in range(400) for part in range(4)))
    kept = set(every_day) - set(backup.superfluous(every_day))
    days = sorted({info.made_at.date() for info in kept}, reverse=True)
    newest = every_day[0].made_at.date()
    assert days[:12] == [newest - timedelta(days=age) for age in range(12)]
    assert 24 <= len(kept) <= 3 + 12 + 10 + 9
    assert (newest - days[-1]).days > 230
    assert backup.superfluous(made(1, 2, 3)) == []


def test_old_automatic_copies_go_and_others_stay(world: World) -> None:
    by_hand = world.database.backup("before_import")
    for _ in range(6):
        world.hours()
        world.pass_minutes(5)
        backup.make(world.database._file, backup.AUTOMATIC, world.now)  # noqa: SLF001
    left = backup.list_backups(world.path)
    assert by_hand in left
    assert sum(info.reason == backup.AUTOMATIC for info in left) == 3


def test_restoring_keeps_what_was_there_and_becomes_a_new_copy(world: World) -> None:
    before, entry = world.database.replica_id, world.hours()
    info = world.database.backup()
    world.delete("hours_entry", entry.id)
    world.database.close()
    kept = backup.restore(info.path, world.path)
    assert kept is not None
    assert kept.reason == "before_restore"
    world.database = Database(
        workspace_file.unlock(world.path, passphrase=PASSPHRASE), world.keys, world.clock
    )
    assert world.state(entry) == "submitted"
    restored = world.database.replica_id
    assert restored != before
    world.hours(minutes=5)
    world.reopen()
    assert world.database.replica_id == restored
    world.database.close()
    backup.restore(kept.path, world.path)
    file = workspace_file.unlock(world.path, passphrase=PASSPHRASE)
    world.database = Database(file, world.keys, world.clock)
    with world.database.read() as reader:
        assert reader.hours_status([entry.id]) == {}
    assert world.database.replica_id not in {before, restored}


def test_restoring_a_missing_or_damaged_workspace(world: World) -> None:
    info = world.database.backup()
    world.database.close()
    data = world.path.read_bytes()
    world.path.write_bytes(data[:7000])
    journal = workspace_file.journal_of(world.path)
    journal.write_bytes(b"unfinished")
    kept = backup.restore(info.path, world.path)
    assert kept is not None
    assert kept.path.read_bytes() == data[:7000]
    assert workspace_file.journal_of(kept.path).read_bytes() == b"unfinished"
    assert not journal.exists()
    world.path.unlink()
    assert backup.restore(info.path, world.path) is None
    file = workspace_file.unlock(world.path, passphrase=PASSPHRASE)
    world.database = Database(file, world.keys, world.clock)


def test_restoring_something_else_changes_nothing(world: World, tmp_path: Path) -> None:
    other = tmp_path / "other.plcdb"
    other.write_bytes(b"no workspace")
    info = world.database.backup()
    with pytest.raises(EnvironmentProblem) as caught:
        backup.restore(info.path, world.path)
    assert caught.value.code == "workspace_in_use"
    before = world.path.read_bytes()
    with pytest.raises(EnvironmentProblem) as caught:
        backup.restore(other, world.path)
    assert caught.value.code == "not_a_workspace"
    assert world.path.read_bytes() == before


def test_a_backup_that_cannot_be_written_has_a_reason(world: World) -> None:
    backup.folder_of(world.path).write_bytes(b"a file in the way")
    with pytest.raises(EnvironmentProblem) as caught:
        world.database.backup()
    assert caught.value.code == "folder_not_writable"


def test_a_copy_tells_what_it_holds_whatever_its_date_says(world: World) -> None:
    key = world.database.key
    with world.database.transaction("ana", "step") as work:
        named = work.add_fact("home", {"organization": "o", "nonce": "n"})
    copy = world.database.backup().path
    assert not backup.lacks(copy, key, [named])
    assert backup.lacks(copy, key, [named, "written later"])
    journal = workspace_file.journal_of(copy)
    journal.write_bytes(b"unfinished")
    assert backup.lacks(copy, key, [named])
    assert journal.read_bytes() == b"unfinished"
    journal.unlink()
    copy.write_bytes(copy.read_bytes()[:-4096])
    assert backup.lacks(copy, key, [named])


def test_a_damaged_copy_is_not_kept(world: World) -> None:
    world.hours()
    data = bytearray(world.path.read_bytes())
    data[30_000:30_100] = bytes(100)
    world.path.write_bytes(data)
    with pytest.raises(EnvironmentProblem) as caught:
        backup.make(world.database._file, "by_hand", world.now)  # noqa: SLF001
    assert caught.value.code == "damaged_workspace"
    assert backup.list_backups(world.path) == []
    assert list(backup.folder_of(world.path).iterdir()) == []
    data[30_000:30_100] = b"?" * 100
    world.database.close()
    world.path.unlink()
    world.__post_init__()


def test_another_computer_is_another_copy(world: World, tmp_path: Path) -> None:
    here = world.database.replica_id
    entry = world.hours()
    world.reopen(keys=KeyStore(tmp_path / "other keys", CODE_COST))
    assert _needs_enrollment(world)
    with pytest.raises(EnvironmentProblem) as caught:
        world.hours()
    assert caught.value.code == "computer_not_enrolled"
    assert world.state(entry) == "submitted"
    world.database.enroll()
    assert not _needs_enrollment(world)
    assert world.database.replica_id != here
    world.sign_off(entry)
    with world.database.read() as reader:
        newest, older = (reader.change(item.change_id) for item in reader.recent_changes(2))
    assert newest.header.n == 1
    assert newest.header.deps == (older.id,)


def test_passphrase_and_recovery_of_an_open_workspace(world: World) -> None:
    assert not world.database.has_recovery()
    code = world.database.add_recovery()
    assert world.database.has_recovery()
    with pytest.raises(EnvironmentProblem) as caught:
        world.database.change_passphrase("wrong", "new words here")
    assert caught.value.code == "wrong_passphrase"
    world.database.change_passphrase(PASSPHRASE, "new words here")
    world.put(Person(id=world.id(), full_name="Still open"))
    world.reopen(passphrase="new words here")
    world.database.close()
    file = workspace_file.unlock(world.path, recovery_code=code)
    world.database = Database(file, world.keys, world.clock)


def _needs_enrollment(world: World) -> bool:
    return world.database.needs_enrollment
