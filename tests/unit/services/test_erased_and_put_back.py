"""A backup of a time before somebody was erased: blanked on opening, before anything is shown."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from plc_desktop.domain.records import HoursEntry, Person
from plc_desktop.services.app import open_workspace, restore_workspace
from tests import erased, factories
from tests.erased import NAME, TRACES, erase
from tests.factories import PASSPHRASE, Clock, Placed
from tests.laptops import WORKSPACE, Laptop, join, open_in, reopen, send


@pytest.fixture
def erminia(ana: Laptop) -> Placed:
    """A parent leader with signed hours, beside another one signed for in the same step."""
    placed = factories.place(ana.office, NAME)
    person = ana.office.records.get(Person, placed.person_id)
    ana.office.records.save(replace(person, phone="617-555-0147"))
    factories.record_hours(ana.office, placed, description="cried at the clinic")
    other = factories.place(
        ana.office, "Kim Tran", supervisor_id=placed.supervisor_id, cohort_id=placed.cohort_id
    )
    factories.record_hours(ana.office, other)
    factories.sign_all(ana.office, placed.supervisor_id)
    return placed


def put_back(laptop: Laptop, backup: Path) -> None:
    """Close, restore and open again, as the window and the command line do."""
    laptop.office.close()
    restore_workspace(backup, laptop.home / WORKSPACE)
    reopen(laptop)


def assert_forgotten(laptop: Laptop) -> None:
    erased.assert_forgotten(laptop)
    with laptop.office.session.read() as reader:
        (line,) = reader.all(HoursEntry)
        assert reader.hours_status([line.id])[line.id].state == "signed"


def is_unheard(laptop: Laptop) -> bool:
    return laptop.office.is_unheard


def shows(laptop: Laptop) -> bool:
    return NAME in str(laptop.office.dump())


def noted(laptop: Laptop) -> str:
    """Return what stands outside the workspace about who was erased."""
    (found,) = laptop.environment.folders.keys.glob("*/erased.json")
    return found.read_text(encoding="utf-8")


def test_on_the_same_computer_it_is_blanked_before_anything_is_shown(
    ana: Laptop, erminia: Placed, tmp_path: Path
) -> None:
    old = ana.office.backups.make()
    erase(ana, erminia.person_id)
    said = json.loads(noted(ana))
    assert said[0]["people"] == [erminia.person_id]
    assert not any(trace in noted(ana) for trace in (*TRACES, "Kim", "Riverside", str(ana.home)))
    put_back(ana, old.path)
    assert_forgotten(ana)
    assert not is_unheard(ana)
    changes = ana.office.syncing.status().changes
    assert [one.reason for one in ana.office.erasing.all()] == ["put_back"]
    ana.office.close()
    reopen(ana)
    assert ana.office.syncing.status().changes == changes, "once is enough"
    # Another laptop that reads both erasures has no conflict and nothing left.
    bo = join(ana, tmp_path, "bo")
    assert_forgotten(bo)
    assert bo.office.syncing.status().conflicts == 0
    bo.office.close()


def test_at_another_place_on_the_same_computer(ana: Laptop, erminia: Placed) -> None:
    old = ana.office.backups.make()
    erase(ana, erminia.person_id)
    ana.office.close()
    (ana.home / "again").mkdir()
    restore_workspace(old.path, ana.home / "again" / WORKSPACE)
    ana.home /= "again"
    reopen(ana)
    assert_forgotten(ana)


def test_a_file_copied_over_by_hand_is_blanked_too(ana: Laptop, erminia: Placed) -> None:
    old = ana.office.backups.make()
    erase(ana, erminia.person_id)
    ana.office.close()
    shutil.copyfile(old.path, ana.home / WORKSPACE)
    reopen(ana)
    assert_forgotten(ana)


def test_erasing_in_a_copy_to_practice_with_erases_nobody_in_the_real_one(
    ana: Laptop, erminia: Placed
) -> None:
    practice = ana.home / "practice.plcdb"
    ana.office.close()
    shutil.copyfile(ana.home / WORKSPACE, practice)
    office = open_workspace(practice, passphrase=PASSPHRASE, environment=ana.environment)
    office.erasing.erase(erminia.person_id, NAME, "Only to see what happens")
    office.close()
    reopen(ana)
    assert shows(ana)
    erase(ana, erminia.person_id)
    assert_forgotten(ana)


def test_what_other_laptops_erased_counts_as_well(
    ana: Laptop, erminia: Placed, tmp_path: Path
) -> None:
    bo = join(ana, tmp_path, "bo")
    old = bo.office.backups.make()
    erase(ana, erminia.person_id)
    file = send(ana, tmp_path / "usb")
    bo.clock.instant += timedelta(minutes=1)
    bo.office.syncing.import_file(file, bo.office.syncing.look(file).report.confirmation)
    put_back(bo, old.path)
    assert_forgotten(bo)
    bo.office.close()


def test_a_backup_of_before_the_person_was_there_and_what_they_signed_elsewhere(
    ana: Laptop, tmp_path: Path
) -> None:
    """Nothing to blank is in it; an old file that comes later shows nobody all the same."""
    bo = join(ana, tmp_path, "bo")
    old = ana.office.backups.make()
    placed = factories.place(ana.office, NAME)
    factories.place(ana.office, "Kim Tran")
    bo.office.syncing.import_file(send(ana, tmp_path / "usb"))
    file = send(bo, tmp_path / "usb", everything=True)
    erase(ana, placed.person_id)
    put_back(ana, old.path)
    ana.clock.instant += timedelta(minutes=1)
    ana.office.syncing.import_file(file, ana.office.syncing.look(file).report.confirmation)
    assert not shows(ana)
    assert "Kim Tran" in str(ana.office.dump())
    assert ana.office.rebuild().is_equal
    bo.office.close()


def test_if_it_cannot_be_noted_now_the_next_opening_does(ana: Laptop, erminia: Placed) -> None:
    (folder,) = ana.environment.folders.keys.glob("*/")
    (folder / "erased.json").mkdir()  # in its way
    erase(ana, erminia.person_id)
    assert not shows(ana)
    (folder / "erased.json").rmdir()
    ana.office.close()
    reopen(ana)
    assert erminia.person_id in noted(ana)


def test_on_another_computer_a_note_stands_until_a_file_was_read(
    ana: Laptop, erminia: Placed, tmp_path: Path
) -> None:
    """Its old computer is gone; only the backup is there."""
    bo = join(ana, tmp_path, "bo")
    backup = bo.office.backups.make()
    erase(ana, erminia.person_id)
    file = send(ana, tmp_path / "usb", everything=True)
    bo.office.close()
    home = tmp_path / "new computer"
    home.mkdir()
    restore_workspace(backup.path, home / WORKSPACE)
    new = open_in(home, Clock(ana.clock.instant))
    assert is_unheard(new)
    assert new.office.needs_enrollment
    new.office.enroll()
    assert is_unheard(new)
    assert shows(new), "which is why the note stands there"
    new.office.close()
    reopen(new)
    assert is_unheard(new)
    card = new.card(tmp_path)
    ana.office.laptops.accept(card, is_compared=True, accept_change=True)
    file = send(ana, tmp_path / "usb", everything=True)
    new.office.syncing.import_file(file, new.office.syncing.look(file).report.confirmation)
    assert not is_unheard(new)
    assert_forgotten(new)
    new.office.close()


def test_a_computer_that_lost_what_it_noted_says_so(ana: Laptop, erminia: Placed) -> None:
    old = ana.office.backups.make()
    assert not is_unheard(ana)
    erase(ana, erminia.person_id)
    ana.office.close()
    for path in ana.environment.folders.keys.glob("*/*.json"):
        path.unlink()
    restore_workspace(old.path, ana.home / WORKSPACE)
    reopen(ana)
    assert is_unheard(ana)
    assert shows(ana)
