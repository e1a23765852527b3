"""Disks that are full, places that cannot be written, keys that are damaged: nothing half done."""

from __future__ import annotations

import gc
import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.changes import facts
from plc_desktop.changes.model import DeleteRow, Header, SetField, UnknownOp
from plc_desktop.domain.records import HoursEntry, Organization, Person, write_values
from plc_desktop.errors import EnvironmentProblem, PlcError, RuleError
from plc_desktop.signing.wrap import CODE_COST
from plc_desktop.storage import backup, engine, envelope, workspace_file
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.database import Database
from plc_desktop.storage.file_lock import FileLock, lock_path
from plc_desktop.storage.row_values import row_values
from plc_desktop.storage.version import SCHEMA_VERSION
from tests.stored import PASSPHRASE, World


@contextmanager
def small_disk(most_bytes: int) -> Iterator[None]:
    """Let no file of this process grow beyond a size, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_workspace_that_does_not_fit_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "office.plcdb"
    with small_disk(20_000), pytest.raises(EnvironmentProblem, match="disk_problem"):
        workspace_file.create(path, PASSPHRASE, CODE_COST)
    assert list(tmp_path.iterdir()) == []
    workspace_file.create(path, PASSPHRASE, CODE_COST).close()


def test_a_passphrase_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "office.plcdb"
    file = workspace_file.create(path, PASSPHRASE, CODE_COST)
    before = path.read_bytes()
    with small_disk(20_000), pytest.raises(EnvironmentProblem, match="folder_not_writable"):
        workspace_file.set_passphrase(file, "another one", CODE_COST)
    file.close()
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_lock_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    path = tmp_path / "office.plcdb"
    lock_path(path).mkdir()
    with pytest.raises(EnvironmentProblem, match="disk_problem"):
        FileLock(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to the superuser")
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(EnvironmentProblem, match="read_only_workspace"):
        FileLock(tmp_path / "office.plcdb")


def test_a_damaged_device_key_keeps_nothing_open(world: World) -> None:
    world.database.close()
    key = next((world.folder / "keys").rglob("device.key"))
    whole = key.read_bytes()
    key.write_bytes(b"short")
    file = workspace_file.unlock(world.path, passphrase=PASSPHRASE)
    with pytest.raises(EnvironmentProblem, match="damaged_key"):
        Database(file, world.keys, world.clock)
    file.close()
    key.write_bytes(whole)
    world.reopen()


def test_without_a_clock_the_present_instant_counts(world: World) -> None:
    world.database.close()
    file = workspace_file.unlock(world.path, passphrase=PASSPHRASE)
    world.database = Database(file, world.keys)
    before = datetime.now(tz=UTC)
    world.put(Person(id=world.id(), full_name="Ana Duarte"))
    with world.database.read() as reader:
        newest = reader.recent_changes(1)[0]
    assert abs(newest.at_ms / 1000 - before.timestamp()) < 60


def test_switches_that_do_not_take_are_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another build of the driver may ignore what this program relies on."""
    monkeypatch.setattr(engine, "PRAGMAS", (*engine.PRAGMAS, ("secure_delete", "OFF", 1)))
    with pytest.raises(EnvironmentProblem, match="unsafe_database_settings"):
        workspace_file.create(tmp_path / "office.plcdb", PASSPHRASE, CODE_COST)
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_was_changed_is_noticed_at_the_door(world: World) -> None:
    world.database.close()
    whole = world.path.read_bytes()
    damaged = bytearray(whole)
    damaged[-2000] ^= 1
    world.path.write_bytes(damaged)
    with pytest.raises(EnvironmentProblem, match="damaged_workspace"):
        workspace_file.unlock(world.path, passphrase=PASSPHRASE)
    world.path.write_bytes(whole)
    world.reopen()


def test_other_files_among_the_backups_are_let_be(world: World) -> None:
    folder = backup.folder_of(world.path)
    made = world.database.backup()
    for name in ("notes.plcdb", "office 2026.plcdb", made.path.name.replace("office", "other")):
        (folder / name).write_bytes(b"?")
    assert [info.path for info in backup.list_backups(world.path)] == [made.path]


def test_a_backup_just_made_outlives_the_thinning(world: World) -> None:
    """Even if the laptop's clock was set back, so that all others seem to be newer."""
    folder = backup.folder_of(world.path)
    first = world.database.backup(backup.AUTOMATIC)
    world.now += timedelta(minutes=1)
    stamp = f"{first.made_at:%Y%m%d}"
    for days in [*range(1, 40), *range(60, 900, 30)]:
        later = f"{first.made_at + timedelta(days=days):%Y%m%d}"
        (folder / first.path.name.replace(stamp, later)).write_bytes(b"?")
    second = world.database.backup(backup.AUTOMATIC)
    assert second.path.exists()
    assert not first.path.exists()


def test_what_is_unknown_is_told(world: World) -> None:
    with world.database.read() as reader:
        for ask in (reader.change, reader.before, lambda name: reader.is_rested_on(name, [], {})):
            with pytest.raises(RuleError, match="change_missing"):
                ask("f" * 64)


def test_a_step_that_undoes_itself_needs_no_rolling_back(world: World) -> None:
    """Some mistakes end the transaction by themselves before it can be taken back."""
    connection: Any = world.database._connection  # noqa: SLF001

    def step() -> None:
        with world.database.transaction(world.supervisor, "x"):
            connection.execute("ROLLBACK")
            raise KeyError

    with pytest.raises(KeyError):
        step()
    assert world.put(Person(id=world.id(), full_name="Ana Duarte"))


def test_whether_something_rests_on_a_step(world: World) -> None:
    leader = {"person": [world.leader]}
    with world.database.read() as reader:
        first = reader.recent_changes(1)[0].change_id
        assert reader.is_rested_on(first, [world.leader], leader)  # the placement stays
        everything = {
            "person": [world.leader, world.supervisor],
            "placement": [world.placement],
            "enrollment": [world.enrollment],
            "organization": [world.site],
            "rule_set": [world.rules.id],
        }
        assert not reader.is_rested_on(first, [world.leader], everything)
    world.fact(facts.SAME_PERSON, {"people": [world.leader, world.supervisor]})
    world.hours()
    with world.database.read() as reader:
        assert reader.is_rested_on(first, [world.placement], {"placement": [world.placement]})


def test_texts_that_are_no_date_or_time_are_kept_aside() -> None:
    values = row_values("hours_entry")
    odd: dict[str, Any] = {"worked_on": "2026-13-01", "starts_at": "25:99", "ends_at": 5}
    columns = values.columns_for({"placement_id": "p", **odd})
    seen = values.record_for("x", columns)
    assert isinstance(seen, HoursEntry)
    assert (seen.starts_at, seen.ends_at) == (None, None)
    assert {name: values.values_for(columns)[name] for name in odd} == odd


def test_reading_by_a_time_and_by_a_list(world: World) -> None:
    entry = world.hours(starts_at=time(9), ends_at=time(11), skills=("listening",))
    with world.database.read() as reader:
        assert reader.all(HoursEntry, starts_at=time(9), skills=("listening",)) == [entry]
        assert reader.waiting_totals() == (1, 120)
        assert reader.last_worked_on() == {world.leader: entry.worked_on}
        assert reader.totals(world.leader).waiting_minutes == 120
        assert reader.minutes_by_day() == {entry.worked_on: (0, 120)}


def test_a_new_passphrase_without_the_old_one(world: World) -> None:
    world.database.set_passphrase("quite new words")
    with pytest.raises(PlcError, match="wrong_passphrase"):
        workspace_file.check_passphrase(world.path, PASSPHRASE)
    world.reopen("quite new words")


def test_what_other_computers_and_newer_programs_wrote(world: World) -> None:
    """Such a change stands in the log whole; the tables show what this program understands."""
    connection: Any = world.database._connection  # noqa: SLF001
    log = ChangeLog(connection)
    newer = Header(
        (), 1, "", "b" * 26, 9, "somebody", 1_770_000_000_000, world.database.workspace_id
    )
    unknown = UnknownOp({"op": "later", "value": 3})
    phone = SetField("person", world.leader, "phone", 1, "617-555-0100")
    hidden = DeleteRow("organization", world.site)
    merged = log.append(log.last_seq() + 1, newer, [unknown, phone, hidden], "merged")
    result = world.database.rebuild()
    assert not result.is_equal
    with world.database.read() as reader:
        assert reader.get(Person, world.leader).phone == "617-555-0100"
    world.put(Person(id=world.leader, full_name="王秀英", roles=("parent_leader",), phone="1"))
    with world.database.transaction(world.supervisor, "x") as work:
        work.set_register("organization", world.site, "phone", "3")
        work.set_register("person", world.supervisor, "phone", "2")
    with world.database.read() as reader:
        assert reader.get(Person, world.leader).phone == "1"
        # hiding takes away what its author had seen, and the author had not seen this row
        assert reader.get(Organization, world.site).phone == "3"
        assert reader.change(merged.id).ops == (unknown, phone, hidden)
    world.delete("organization", world.site)
    with world.database.read() as reader:
        assert reader.find(Organization, world.site) is None
    world.put(Organization(id=world.site, name="City Health Department"))
    with world.database.read() as reader:
        assert reader.get(Organization, world.site).name == "City Health Department"


def test_one_step_may_put_hide_and_submit_the_same_rows(world: World) -> None:
    person = Person(id=world.id(), full_name="Ana Duarte")
    entry, other = world.entry(), world.entry(minutes=30)
    with world.database.transaction(world.supervisor, "x") as work:
        work.put(person)
        work.delete("person", person.id)
        work.put(person)
        work.put(entry)
        work.delete("person", person.id)
        work.set_register("hours_entry", entry.id, "submitted", {"on": "2026-03-06"})
        work.put(other)
        work.set_register("hours_entry", other.id, "content", write_values(entry))
    with world.database.read() as reader:
        assert reader.find(Person, person.id) is None
        assert reader.get(HoursEntry, other.id).minutes == entry.minutes
    assert world.state(entry) == "submitted"


def test_events_decided_to_be_two_do_not_hold_each_other_back(world: World) -> None:
    """Alike entries that overlap wait, except for those somebody looked at."""
    morning: dict[str, Any] = {"starts_at": time(9), "ends_at": time(11), "minutes": 120}
    first = world.hours(**morning)
    second = world.hours(**{**morning, "starts_at": time(10), "ends_at": time(12)})
    third = world.hours(**{**morning, "starts_at": time(10, 30), "ends_at": time(11, 30)})
    world.fact(facts.DISTINCT, {"entries": [first.id, second.id]})
    statuses = [world.status(entry).is_held for entry in (first, second, third)]
    assert statuses.count(True) == 1


def test_many_rows_are_put_and_hidden_whoever_collects_the_garbage(world: World) -> None:
    people = [Person(id=world.id(), full_name="P") for _ in range(4_100)]
    gc.disable()
    try:
        world.put(*people)
        world.delete("person", *(person.id for person in people))
        assert not gc.isenabled()
    finally:
        gc.enable()
    with world.database.read() as reader:
        assert len(reader.all(Person)) == 2


def test_a_sheet_of_another_workspace_does_not_open_one_without(
    world: World, tmp_path: Path
) -> None:
    other = workspace_file.create(tmp_path / "other.plcdb", PASSPHRASE, CODE_COST)
    code = workspace_file.add_recovery(other)
    other.close()
    world.database.close()
    with pytest.raises(EnvironmentProblem, match="wrong_recovery_code"):
        workspace_file.unlock(world.path, recovery_code=code)
    world.reopen()


def test_a_large_workspace_is_opened_without_reading_it_whole(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace_file, "_SEALS_CHECKED_BYTES", 0)
    world.reopen()


def test_an_upgrade_that_leaves_something_dangling_is_refused(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.database.close()
    file = workspace_file.unlock(world.path, passphrase=PASSPHRASE)
    wraps = envelope.unpack(workspace_file.read_header(world.path).envelope)
    connection = engine.connect(file.path, file.key)
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("CREATE TABLE later (seq INTEGER REFERENCES change (seq))")
    connection.execute("INSERT INTO later VALUES (999)")
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION - 1}")
    connection.close()
    workspace_file.write_envelope(world.path, wraps)
    file.close()
    before = world.path.read_bytes()
    with pytest.raises(EnvironmentProblem, match="upgrade_failed"):
        world.reopen()
    assert world.path.read_bytes() == before
