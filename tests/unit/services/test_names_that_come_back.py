"""What arrives after an erasure, from wherever: no name of hers stands anywhere again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.domain.records import Attendance, Organization, TrainingSession
from plc_desktop.services.app import restore_workspace
from tests import factories
from tests.changes import changes_in
from tests.erased import erase, stored, take
from tests.factories import Placed
from tests.handing import hand_over, path_of
from tests.laptops import WORKSPACE, Laptop, join, reopen, send
from tests.organizations import found_organization, introduce, parent_leader

ROSA = "Rosa Méndez"


@pytest.fixture
def cam(ana: Laptop, tmp_path: Path) -> Iterator[Laptop]:
    """A third laptop."""
    made = join(ana, tmp_path, "Cam’s laptop")
    yield made
    made.office.close()


@pytest.fixture
def kim(ana: Laptop) -> Placed:
    """A parent leader whom Rosa supervises; her name stands in other people's records too."""
    placed = factories.place(ana.office, "Kim Tran")
    name_her(ana, placed)
    factories.record_hours(ana.office, placed)
    factories.sign_all(ana.office, placed.supervisor_id)
    return placed


def name_her(laptop: Laptop, placed: Placed, day: int = 1) -> str:
    """Write down a session that she trained, with the person at it; she is the site's contact."""
    records = laptop.office.records
    held = TrainingSession(id="", topic="Rights", held_on=date(2026, 3, day), trainer=ROSA)
    session = records.save(held).record.id
    there = Attendance(id="", session_id=session, person_id=placed.person_id, confirmed_by=ROSA)
    records.save(there)
    records.save(replace(records.get(Organization, placed.site_id), contact_name=ROSA))
    return session


def names_her(laptop: Laptop) -> bool:
    return ROSA.encode() in stored(laptop)


def assert_gone(*laptops: Laptop) -> None:
    for laptop in laptops:
        assert not names_her(laptop)
        assert "Kim Tran" in str(laptop.office.dump())
        assert laptop.office.rebuild().is_equal


def test_old_files_on_three_laptops(
    ana: Laptop, bo: Laptop, cam: Laptop, kim: Placed, stick: Path
) -> None:
    """Files of before, in any order; the last to hear writes of her again meanwhile."""
    old = send(ana, stick, everything=True)
    for laptop in (bo, cam):
        take(laptop, old)
    of_bo = send(bo, stick, everything=True)
    session = name_her(cam, kim, day=2)
    of_cam = send(cam, stick, everything=True)
    erase(ana, kim.supervisor_id, ROSA)
    news = send(ana, stick)
    take(bo, news)
    for path in (old, of_bo, news):
        take(ana, path)
        take(bo, path)
    assert_gone(ana, bo)
    take(cam, news)
    assert_gone(cam)
    assert cam.office.records.get(TrainingSession, session).trainer == ""
    take(bo, of_cam)  # nobody at Bo's knows any more whose name that is
    take(bo, send(cam, stick))
    take(ana, send(bo, stick))
    for path in (of_cam, of_bo, old):
        for laptop in (ana, bo, cam):
            take(laptop, path)
    assert_gone(ana, bo, cam)
    digests = set()
    for laptop in (ana, bo, cam):
        with laptop.office.session.read() as reader:
            digests.add(reader.digest())
    assert len(digests) == 1


def test_the_name_of_the_laptop_that_brings_the_erasure(
    ana: Laptop, bo: Laptop, kim: Placed, stick: Path
) -> None:
    """It is called after her; the file that says so is written before it is called otherwise."""
    ana.office.laptops.name_this(f"{ROSA}’s laptop")
    take(bo, send(ana, stick))
    erase(ana, kim.supervisor_id, ROSA)
    take(bo, send(ana, stick))
    bo.office.erasing.remove_backups()
    connection: Any = bo.database._connection  # noqa: SLF001
    assert ROSA not in str(connection.execute("SELECT * FROM peer").fetchall())
    assert_gone(ana, bo)


def test_an_old_backup_and_an_old_file_after_it(
    ana: Laptop, bo: Laptop, kim: Placed, stick: Path
) -> None:
    old = send(ana, stick, everything=True)
    take(bo, old)
    backup = bo.office.backups.make()
    erase(ana, kim.supervisor_id, ROSA)
    take(bo, send(ana, stick))
    bo.office.close()
    restore_workspace(backup.path, bo.home / WORKSPACE)
    reopen(bo)
    assert_gone(bo)
    for path in (old, send(ana, stick, everything=True)):
        take(bo, path)
    assert_gone(bo)


def test_what_waited_and_was_entered_by_hand(
    ana: Laptop, bo: Laptop, cam: Laptop, kim: Placed, stick: Path
) -> None:
    """Cam's first step since is lost; the others wait for it at Bo's, and name her."""
    take(bo, send(ana, stick))
    take(cam, send(ana, stick))
    factories.add_person(cam.office, full_name="Lan Pham")
    cam.clock.instant += timedelta(minutes=1)
    name_her(cam, kim, day=4)
    with cam.office.session.read() as mine, bo.office.session.read() as theirs:
        known = {change.group.id for change in changes_in(theirs)}
        lacked = [one for one in changes_in(mine) if one.group.id not in known]
    bo.database.receive(lacked[1:])
    erase(ana, kim.supervisor_id, ROSA)
    take(bo, send(ana, stick))
    bo.clock.pass_days(40)
    for one in bo.office.syncing.orphans():
        assert ROSA not in str(one)
    bo.office.syncing.salvage(with_values=True)
    bo.office.erasing.remove_backups()
    connection: Any = bo.database._connection  # noqa: SLF001
    waits = connection.execute("SELECT ops FROM pending_change").fetchall()
    assert ROSA.encode() not in b"".join(ops or b"" for (ops,) in waits)
    assert_gone(bo)


@pytest.fixture
def moved(tmp_path: Path) -> Iterator[tuple[Laptop, Laptop, Placed, Callable[[], Path]]]:
    """A record that Riverside handed to Harbor, and what writes a newer version of it."""
    riverside = found_organization(tmp_path / "riverside", "Riverside Family Center")
    harbor = found_organization(tmp_path / "harbor", "Harbor Parents United", 1)
    folder = tmp_path / "between"
    folder.mkdir()
    introduce(folder, riverside, harbor)
    lan = parent_leader(riverside)
    name_her(riverside, lan)
    hand_over(riverside, harbor, lan.person_id, folder)
    offer = riverside.office.transfers.all()[0].offer

    def update() -> Path:
        riverside.clock.pass_days(1)
        harbor.clock.pass_days(1)
        return path_of(riverside.office.transfers.update(offer, folder))

    yield riverside, harbor, lan, update
    riverside.office.close()
    harbor.office.close()


def test_a_newer_version_of_a_record_that_was_handed_over(
    moved: tuple[Laptop, Laptop, Placed, Callable[[], Path]],
) -> None:
    riverside, harbor, lan, update = moved
    assert harbor.office.erasing.preview(lan.supervisor_id).rests_on_them.handed == 1
    harbor.office.erasing.erase(lan.supervisor_id, ROSA, "asked us to")
    first = {one.id for one in harbor.office.records.all(TrainingSession)}
    session = name_her(riverside, lan, day=2)
    old = riverside.office.records.all(TrainingSession)[0]
    riverside.office.records.save(replace(old, topic="Rights and duties"))
    harbor.office.transfers.follow(update())
    found = {one.id: one.trainer for one in harbor.office.records.all(TrainingSession)}
    assert found == dict.fromkeys((*first, session), "")
    assert [one.confirmed_by for one in harbor.office.records.all(Attendance)] == ["", ""]
    assert ROSA not in str(harbor.office.dump())
    with harbor.office.session.read() as reader:
        bodies = [reader.document(one) for one in reader.documents()]
    assert sum(ROSA.encode() in body for body in bodies) == 1, "as it was handed over, before"
    assert harbor.office.rebuild().is_equal
