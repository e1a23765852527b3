"""What could go wrong between laptops, tried on purpose."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from plc_desktop.domain.records import Person
from plc_desktop.errors import ForeignFileError
from plc_desktop.services.app import restore_workspace
from plc_desktop.services.workspace.same_people import same_as
from tests import factories
from tests.factories import Clock
from tests.laptops import WORKSPACE, Laptop, join, open_in, reopen, send, start


def test_a_file_of_a_copied_laptop_is_read_after_a_backup(
    ana: Laptop, bo: Laptop, stick: Path, tmp_path: Path
) -> None:
    """Two copies with the same keys number alike; what the second brings is new all the same."""
    send(ana, stick)
    ana.office.close()
    shutil.copytree(tmp_path / "ana", tmp_path / "copy")
    shutil.copy(tmp_path / "copy" / WORKSPACE, tmp_path / "copy" / "home" / WORKSPACE)
    reopen(ana)
    copy = open_in(tmp_path / "copy" / "home", Clock(ana.clock.instant + timedelta(days=1)))
    for laptop, name in ((ana, "Lan Pham"), (copy, "Kim Tran")):
        factories.add_person(laptop.office, full_name=name)
        bo.clock.instant += timedelta(minutes=1)
        bo.office.syncing.import_file(send(laptop, stick))
    copy.office.close()
    assert [one.reason for one in bo.office.backups.all()] == ["before_import", "before_import"]


def test_a_receipt_that_cannot_be_written_undoes_nothing(
    ana: Laptop, bo: Laptop, stick: Path
) -> None:
    factories.add_person(ana.office, full_name="Lan Pham")
    good, bad = send(ana, stick), stick / "bad.plcsync"
    bad.write_bytes(good.read_bytes()[:-1])
    (bo.home / "office exchange").write_bytes(b"in the way")
    taken = bo.office.syncing.import_file(good)
    assert taken.receipt is None
    assert "Lan Pham" in str(bo.office.dump())
    with pytest.raises(ForeignFileError) as caught:
        bo.office.syncing.look(bad)
    assert caught.value.code != "not_a_folder", "why it cannot be used is what a person needs"


@pytest.mark.parametrize("year", [1960, 9998])
def test_a_clock_off_by_centuries_keeps_nobody_from_reading(
    ana: Laptop, bo: Laptop, stick: Path, year: int
) -> None:
    ana.clock.instant = ana.clock.instant.replace(year=year)
    factories.add_person(ana.office, full_name="Lan Pham")
    assert bo.office.laptops.look(ana.card(stick)).status == "trusted"
    bo.office.syncing.import_file(send(ana, stick))
    assert "Lan Pham" in str(bo.office.dump())
    assert bo.office.rebuild().is_equal


def test_one_person_here_and_two_there_is_asked_again(ana: Laptop, bo: Laptop, stick: Path) -> None:
    one, other = (
        factories.add_person(ana.office, full_name=name, roles=("parent_leader",)).id
        for name in ("Lan Pham", "Zoë Quist")
    )
    bo.office.syncing.import_file(send(ana, stick))
    ana.office.people.same_person(one, other)
    bo.office.people.different_people(other, one)
    files = send(ana, stick), send(bo, stick)
    bo.office.syncing.import_file(files[0])
    ana.office.syncing.import_file(files[1])
    for laptop in (ana, bo):
        (pair,) = laptop.office.people.possible_same_people()
        assert {pair.a.id, pair.b.id} == {one, other}
        assert pair.is_contested
    decided = bo.office.people.different_people(one, other)
    assert bo.office.people.possible_same_people() == []
    bo.office.history.undo(decided)
    assert len(bo.office.people.possible_same_people()) == 1
    bo.office.people.same_person(one, other)
    bo.clock.instant += timedelta(minutes=1)
    ana.office.syncing.import_file(send(bo, stick))
    for laptop in (ana, bo):
        assert laptop.office.people.possible_same_people() == []
        with laptop.office.session.read() as reader:
            assert same_as(reader, one) == {one, other}
        assert laptop.office.rebuild().is_equal


def test_what_a_laptop_said_before_it_was_put_back_is_not_what_it_holds(
    ana: Laptop, bo: Laptop, stick: Path
) -> None:
    """A late file of before brings what was lost; it does not say that Ana still has it."""
    backup = ana.office.backups.make()
    lost = factories.add_person(ana.office, full_name="Lan Pham")
    late = send(ana, stick)
    ana.office.close()
    restore_workspace(backup.path, ana.home / WORKSPACE)
    reopen(ana)
    ana.clock.instant += timedelta(minutes=5)
    factories.add_person(ana.office, full_name="Kim Tran")
    bo.office.syncing.import_file(send(ana, stick))
    (before,) = bo.office.syncing.status().others
    bo.office.syncing.import_file(late)
    (after,) = bo.office.syncing.status().others
    assert after.they_lack > before.they_lack == 0
    with bo.office.session.read() as reader:
        lacked = {change for heads in _stated(bo) for change, *_ in reader.bytes_not_seen_by(heads)}
        (written, *_) = reader.history("person", lost.id)
    assert written.change_id in lacked


def _stated(laptop: Laptop) -> list[tuple[str, ...]]:
    """Return what each other laptop last said to hold."""
    with laptop.office.session.read() as reader:
        return [peer.heads for peer in reader.peers()]


def test_a_clock_that_was_ahead_once_wins_nothing_later(
    ana: Laptop, bo: Laptop, stick: Path
) -> None:
    """Only what was written in 2099 is of 2099: the laptop's next edits are of their own day."""
    one, other = (factories.add_person(ana.office, full_name=name) for name in ("Lan", "Kim"))
    now = ana.clock.instant
    ana.clock.instant = now.replace(year=2099)
    ana.office.records.save(replace(one, phone="in 2099"))
    ana.office.laptops.name_this("Ana in 2099")
    ana.clock.instant = now + timedelta(hours=1)
    bo.office.syncing.import_file(send(ana, stick))
    assert ana.office.records.save(replace(one, phone="today")).change_id
    assert ana.office.laptops.name_this("Ana today")
    ana.office.records.save(replace(other, phone="at three"))
    bo.clock.instant = now + timedelta(hours=2)
    bo.office.records.save(replace(other, phone="at four"))
    bo.office.syncing.import_file(send(ana, stick))
    phones = {person.phone for person in bo.office.records.all(Person)}
    assert {"today", "at four"} < phones
    (conflict,) = bo.office.conflicts.all()
    years = [datetime.fromtimestamp(one.at_ms / 1000, UTC).year for one in conflict.versions]
    assert years == [now.year, now.year]
    assert [one.name for one in bo.office.laptops.all()] == ["Ana today"]
    assert bo.office.rebuild().is_equal


def test_what_a_laptop_lost_comes_back_with_its_own_file(
    clock: Clock, stick: Path, tmp_path: Path
) -> None:
    """Put back to a time before it had said that it takes part, and nobody else has the rest."""
    ana = start(tmp_path / "new", clock)
    backup = ana.office.backups.make()
    join(ana, tmp_path, "Bo’s laptop").office.close()
    factories.add_person(ana.office, full_name="Lan Pham")
    file = send(ana, stick)
    assert ana.office.syncing.look(file).is_own
    ana.office.close()
    restore_workspace(backup.path, ana.home / WORKSPACE)
    reopen(ana)
    (found,) = ana.office.watched_folder.look(stick).new
    preview = ana.office.syncing.look(found.path)
    assert (preview.is_own, preview.objection, len(preview.report.new["person"])) == (False, "", 1)
    ana.office.syncing.import_file(file)
    assert "Lan Pham" in str(ana.office.dump())
    assert ana.office.syncing.look(file).is_own
    assert [one.laptop.name for one in ana.office.syncing.status().others] == ["Bo’s laptop"]
    assert ana.office.rebuild().is_equal
    ana.office.close()


@pytest.mark.usefixtures("bo")
def test_copies_of_a_laptop_read_each_other(ana: Laptop, stick: Path) -> None:
    ana.office.close()
    shutil.copytree(ana.home, ana.home.with_name("copy"))
    home = ana.home.with_name("copy") / "home"
    shutil.copy(ana.home / WORKSPACE, home / WORKSPACE)
    reopen(ana)
    copy = open_in(home, Clock(ana.clock.instant + timedelta(days=1)))
    factories.add_person(ana.office, full_name="Lan Pham")
    factories.add_person(copy.office, full_name="Kim Tran")
    there, here = send(copy, stick), send(ana, stick)
    ana.office.syncing.import_file(there)
    copy.office.syncing.import_file(here)
    for laptop in (ana, copy):
        names = {person.full_name for person in laptop.office.records.all(Person)}
        assert {"Lan Pham", "Kim Tran"} <= names
        assert laptop.office.rebuild().is_equal
    assert ana.database.replica_id != copy.database.replica_id
    copy.office.close()


def test_a_file_that_was_taken_back_by_mistake_is_read_again(
    ana: Laptop, bo: Laptop, stick: Path
) -> None:
    placed = factories.place(ana.office, "Lan Pham")
    line = factories.record_hours(ana.office, placed)
    factories.sign_all(ana.office, placed.supervisor_id)
    file = send(ana, stick)
    syncing = bo.office.syncing
    syncing.import_file(file)
    assert not syncing.look(file).was_taken_back
    for _ in range(2):
        batch = next(one for one in syncing.batches() if one.last_seq >= one.first_seq)
        syncing.undo(batch.id)
        assert "Lan Pham" not in str(bo.office.dump())
        assert syncing.look(file).was_taken_back
        assert syncing.import_file(file).is_brought_back
        with bo.office.session.read() as reader:
            assert reader.hours_status([line])[line].counts
        assert "Lan Pham" in str(bo.office.dump())
        assert not syncing.import_file(file).is_brought_back
    assert bo.office.rebuild().is_equal


def test_what_a_withdrawn_laptop_wrote_since_does_not_come_in_silently(
    ana: Laptop, bo: Laptop, stick: Path, tmp_path: Path
) -> None:
    """Cam had not heard that Bo's laptop was stolen, and passes on what was written on it."""
    cam = join(ana, tmp_path, "Cam’s laptop")
    bo.office.syncing.import_file(send(ana, stick))
    factories.add_person(bo.office, full_name="Lan Pham")
    ana.office.laptops.revoke(bo.key, "stolen")
    cam.office.syncing.import_file(send(bo, stick))
    preview = ana.office.syncing.look(send(cam, stick))
    (passed_on,) = preview.withdrawn
    assert passed_on.laptop == "Bo’s laptop"
    assert passed_on.changes > 0
    ana.office.syncing.import_file(send(cam, stick))
    factories.add_person(cam.office, full_name="Kim Tran")
    assert ana.office.syncing.look(send(cam, stick)).withdrawn == ()
    cam.office.close()
