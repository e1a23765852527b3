"""Somebody asks to be forgotten: gone on every laptop, in every page, whatever arrives later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.domain.records import HoursEntry, Person
from plc_desktop.services.app import restore_workspace
from tests import factories, pages
from tests.factories import Clock, Placed
from tests.laptops import WORKSPACE, Laptop, join, reopen, send, start

NAME = "Erminia Forgotten-Quispe"
TRACES = ("Forgotten", "617-555-0147", "erminia@example.org", "cried at the clinic")


@pytest.fixture
def ana(tmp_path: Path) -> Iterator[Laptop]:
    """The coordinator's laptop."""
    made = start(tmp_path / "ana", Clock(datetime(2026, 3, 20, 14, 0, tzinfo=UTC)))
    yield made
    made.office.close()


@pytest.fixture
def bo(ana: Laptop, tmp_path: Path) -> Iterator[Laptop]:
    """A second laptop."""
    made = join(ana, tmp_path, "bo")
    yield made
    made.office.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick."""
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


@pytest.fixture
def erminia(ana: Laptop) -> Placed:
    """A parent leader with everything an office writes down, beside another one."""
    office = ana.office
    placed = factories.place(office, NAME, statement="Erminia Forgotten speaks up")
    person = office.records.get(Person, placed.person_id)
    office.records.save(replace(person, phone="617-555-0147", email="erminia@example.org"))
    factories.record_hours(office, placed, description="cried at the clinic")
    factories.sign_all(office, placed.supervisor_id)
    other = factories.place(
        office,
        "Kim Tran",
        site_id=placed.site_id,
        supervisor_id=placed.supervisor_id,
        cohort_id=placed.cohort_id,
    )
    factories.record_hours(office, other)
    return placed


def erase(laptop: Laptop, placed: Placed) -> str:
    laptop.clock.instant += timedelta(minutes=1)
    return laptop.office.erasing.erase(placed.person_id, NAME, "Asked for it in writing")


def take(laptop: Laptop, path: Path) -> Any:
    """Read a file; whatever is asked to be typed is typed."""
    laptop.clock.instant += timedelta(minutes=1)
    typed = laptop.office.syncing.look(path).report.confirmation
    return laptop.office.syncing.import_file(path, typed)


def stored(laptop: Laptop) -> bytes:
    """Return everything that stands in a laptop's file, the log unpacked, every page decrypted."""
    with laptop.office.session.read() as reader:
        log = "".join(str(change) for change in reader.changes_not_seen_by())
    file = laptop.home / WORKSPACE
    return log.encode() + pages.decrypted(file, laptop.database.key)


def assert_forgotten(laptop: Laptop) -> None:
    everything = stored(laptop)
    for trace in TRACES:
        assert trace.encode() not in everything
    assert "Kim Tran" in str(laptop.office.dump())
    assert laptop.office.rebuild().is_equal


def test_no_page_of_the_file_holds_the_name_any_more(ana: Laptop, erminia: Placed) -> None:
    connection: Any = ana.database._connection  # noqa: SLF001
    assert b"Forgotten" in stored(ana)
    packed = [bytes(row[0]) for row in connection.execute("SELECT body FROM change_ops")]
    erase(ana, erminia)
    left = {bytes(row[0]) for row in connection.execute("SELECT body FROM change_ops")}
    everything = stored(ana)
    gone = [body for body in packed if body not in left]
    assert gone
    for body in gone:  # not even as it was packed
        assert body[8:40] not in everything
    assert_forgotten(ana)


def test_who_comes_back_after_months_brings_nobody_back(
    ana: Laptop, bo: Laptop, erminia: Placed, stick: Path, tmp_path: Path
) -> None:
    cam = join(ana, tmp_path, "cam")
    take(bo, send(ana, stick))
    # Cam hears of nothing for months and goes on writing, about others too.
    person = cam.office.records.get(Person, erminia.person_id)
    cam.office.records.save(replace(person, preferred_name="Mia Forgotten"))
    line = factories.record_hours(cam.office, erminia, description="cried at the clinic again")
    cam.office.hours.void([line], "Forgotten had the day wrong")
    factories.add_person(cam.office, full_name="Lan Pham")
    same = factories.add_person(cam.office, full_name="E. Forgotten", roles=("parent_leader",))
    cam.office.people.same_person(erminia.person_id, same.id)
    erase(ana, erminia)
    take(bo, send(ana, stick))
    ana.clock.pass_days(120)
    late = send(cam, stick)
    seen = bo.office.syncing.look(late)
    told = str(seen)
    assert erminia.person_id not in str(seen.report.new) + str(seen.report.changed)
    assert line not in told
    take(bo, late)
    assert "Lan Pham" in str(bo.office.dump())
    with bo.office.session.read() as reader:
        assert reader.find(Person, erminia.person_id) is None
        assert reader.find(HoursEntry, line) is None
    take(ana, send(bo, stick))
    take(cam, send(ana, stick, everything=True))
    take(bo, send(cam, stick, everything=True))
    bo.office.erasing.erase(same.id, "E. Forgotten", "Asked for it in writing")
    take(ana, send(bo, stick))
    take(cam, send(bo, stick))
    for laptop in (ana, bo, cam):
        assert_forgotten(laptop)
    digests = set()
    for laptop in (ana, bo, cam):
        with laptop.office.session.read() as reader:
            digests.add(reader.digest())
    assert len(digests) == 1
    cam.office.close()


def test_an_old_backup_put_back_is_blanked_with_the_next_file(
    ana: Laptop, bo: Laptop, erminia: Placed, stick: Path
) -> None:
    take(bo, send(ana, stick))
    old = bo.office.backups.make()
    erase(ana, erminia)
    take(bo, send(ana, stick))
    bo.office.close()
    restore_workspace(old.path, bo.home / WORKSPACE)
    reopen(bo)
    assert b"Forgotten" in stored(bo)
    factories.record_hours(bo.office, erminia, worked_on=date(2026, 3, 6))
    take(bo, send(ana, stick, everything=True))
    take(ana, send(bo, stick, everything=True))
    for laptop in (ana, bo):
        assert_forgotten(laptop)
        with laptop.office.session.read() as reader:
            assert not reader.all(HoursEntry, placement_id=erminia.placement_id)
