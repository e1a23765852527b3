"""A file is taken back, brought back, taken back again: what the list says is what can be done."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.changes.facts import SIGN_OFF
from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from plc_desktop.services.app import restore_workspace
from plc_desktop.storage.peers import Batch
from tests import factories
from tests.changes import changes_in
from tests.erased import erase, take
from tests.laptops import WORKSPACE, Laptop, join, reopen, send


class Killed(BaseException):
    """The process is gone; nothing after this instant is written."""


class Dying:
    """A connection of a process that is killed right after its first commit."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._is_dead = False

    def execute(self, statement: str, *given: Any) -> Any:
        if self._is_dead:
            raise Killed
        self._is_dead = statement == "COMMIT"
        return self._connection.execute(statement, *given)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


def killed_after_a_commit(laptop: Laptop, work: Any) -> None:
    """Do something in a process that is killed after its first commit; open the file again."""
    database: Any = laptop.database
    whole = database._connection  # noqa: SLF001
    database._connection = Dying(whole)  # noqa: SLF001
    with suppress(Killed):
        work()
    database._connection = whole  # noqa: SLF001
    laptop.office.close()
    reopen(laptop)


def newest(laptop: Laptop) -> Batch:
    """Return the last file that brought something."""
    batches = laptop.office.syncing.batches()
    return next(one for one in batches if one.last_seq >= one.first_seq)


def names(laptop: Laptop) -> str:
    return str(factories.dumped(laptop.office, "people"))


@pytest.fixture
def file(ana: Laptop, bo: Laptop, stick: Path) -> Path:
    """A file that Bo has read, with one person in it."""
    factories.add_person(ana.office, full_name="Lan Pham")
    path = send(ana, stick)
    bo.office.syncing.import_file(path)
    return path


def test_the_file_a_workspace_began_with_is_not_taken_back(bo: Laptop) -> None:
    (first,) = bo.office.syncing.batches()
    assert first.is_beginning
    for is_dry in (True, False):
        with pytest.raises(RuleError, match="import_is_beginning"):
            bo.office.syncing.undo(first.id, dry_run=is_dry)
    assert bo.office.rebuild().is_equal


def test_a_laptop_put_back_knows_its_own_file_by_its_name(
    ana: Laptop, bo: Laptop, stick: Path
) -> None:
    backup = ana.office.backups.make()
    factories.add_person(ana.office, full_name="Lan Pham")
    own = send(ana, stick)
    ana.office.close()
    restore_workspace(backup.path, ana.home / WORKSPACE)
    reopen(ana)
    assert ana.office.syncing.import_file(own).report.applied
    (batch,) = ana.office.syncing.batches()
    assert not batch.is_beginning
    assert ana.office.syncing.senders() == {
        batch.device_key: "Ana’s laptop",
        bo.key: "Bo’s laptop",
    }


def test_killed_after_it_was_taken_back(bo: Laptop, file: Path) -> None:
    batch = newest(bo)
    killed_after_a_commit(bo, lambda: bo.office.syncing.undo(batch.id))
    assert "Lan Pham" not in names(bo)
    assert newest(bo).undone_by
    assert bo.office.syncing.look(file).was_taken_back
    with pytest.raises(RuleError, match="already_undone"):
        bo.office.syncing.undo(batch.id)


def test_killed_after_it_was_brought_back(bo: Laptop, file: Path) -> None:
    batch = newest(bo)
    bo.office.syncing.undo(batch.id)
    undo = bo.office.history.recent(1)[0].change_id
    killed_after_a_commit(bo, lambda: bo.office.history.undo(undo))
    assert "Lan Pham" in names(bo)
    assert not newest(bo).undone_by
    assert not bo.office.syncing.look(file).was_taken_back
    bo.office.syncing.undo(batch.id)
    assert "Lan Pham" not in names(bo)


def test_undone_and_done_again_in_the_history(bo: Laptop, file: Path) -> None:
    """The list of last steps takes the same steps back as the list of files."""
    bo.office.syncing.undo(newest(bo).id)
    for is_back in (True, False, True, False):
        bo.office.history.undo(bo.office.history.recent(1)[0].change_id)
        assert ("Lan Pham" in names(bo)) == is_back
        assert (newest(bo).undone_by == "") == is_back
        assert bo.office.syncing.look(file).was_taken_back != is_back
    assert bo.office.syncing.import_file(file).is_brought_back
    assert "Lan Pham" in names(bo)
    assert bo.office.rebuild().is_equal


def test_the_only_step_of_a_file_undone_in_the_history(bo: Laptop, file: Path) -> None:
    bo.office.history.undo(bo.office.history.recent(1)[0].change_id)
    assert newest(bo).undone_by
    assert bo.office.syncing.import_file(file).is_brought_back
    bo.office.syncing.undo(newest(bo).id)
    assert "Lan Pham" not in names(bo)


def undo_last(laptop: Laptop) -> None:
    laptop.office.history.undo(laptop.office.history.recent(1)[0].change_id)


def test_brought_back_on_another_laptop(ana: Laptop, bo: Laptop, file: Path, stick: Path) -> None:
    """The list of files says so here, and the file can be taken back once more."""
    bo.office.syncing.undo(newest(bo).id)
    read = newest(bo).id
    for _again in range(2):
        take(ana, send(bo, stick))
        assert "Lan Pham" not in names(ana)
        undo_last(ana)
        take(bo, send(ana, stick))
        assert "Lan Pham" in names(bo)
        assert not bo.office.syncing.look(file).was_taken_back
        assert not next(one for one in bo.office.syncing.batches() if one.id == read).undone_by
        bo.office.syncing.undo(read)
        assert "Lan Pham" not in names(bo)
    assert bo.office.rebuild().is_equal


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize("value", ["555-0101", "555-0102"])
def test_a_value_that_another_laptop_gives_back(
    ana: Laptop, bo: Laptop, stick: Path, value: str
) -> None:
    """Whoever undoes what was taken back gives back that value; another one is an edit."""
    with ana.office.session.transaction("saved") as work:
        (lan,) = (one for one in work.all(Person) if one.full_name == "Lan Pham")
        work.put(replace(lan, phone="555-0101"))
    take(bo, send(ana, stick))
    bo.office.syncing.undo(newest(bo).id)
    read = newest(bo)
    take(ana, send(bo, stick))
    with ana.office.session.transaction("saved") as work:
        work.put(replace(lan, phone=value))
    take(bo, send(ana, stick))
    found = next(one for one in bo.office.syncing.batches() if one.id == read.id)
    assert bool(found.undone_by) == (value == "555-0102")


def test_a_signature_that_another_laptop_gives_back(ana: Laptop, bo: Laptop, stick: Path) -> None:
    placed = factories.place(ana.office)
    line = factories.record_hours(ana.office, placed)
    take(bo, send(ana, stick))
    factories.sign_all(ana.office, placed.supervisor_id)
    take(bo, send(ana, stick))
    bo.office.syncing.undo(newest(bo).id)
    read = newest(bo)
    with bo.office.session.read() as reader:
        assert reader.hours_status([line])[line].state != "signed"
    take(ana, send(bo, stick))
    undo_last(ana)
    take(bo, send(ana, stick))
    with bo.office.session.read() as reader:
        assert reader.hours_status([line])[line].state == "signed"
    assert not next(one for one in bo.office.syncing.batches() if one.id == read.id).undone_by


@pytest.mark.parametrize("again", [0, 1, 2])
def test_what_was_signed_and_taken_back_in_a_file_does_not_count_without_it(
    ana: Laptop, bo: Laptop, stick: Path, again: int
) -> None:
    placed = factories.place(ana.office)
    line = factories.record_hours(ana.office, placed)
    take(bo, send(ana, stick))
    step = factories.sign_all(ana.office, placed.supervisor_id, "paper")
    for _ in range(1 + again):  # taken back; and that taken back too, and so on
        step = ana.office.history.undo(step)
    state = ana.office.hours.row(line).state
    assert state == ("signed" if again == 1 else "submitted")
    path = send(ana, stick)
    take(bo, path)
    assert bo.office.hours.row(line).state == state
    bo.office.syncing.undo(newest(bo).id)
    assert bo.office.hours.row(line).state == "submitted"
    assert bo.office.rebuild().is_equal
    take(bo, path)
    assert bo.office.hours.row(line).state == state


@pytest.mark.usefixtures("file")
def test_who_had_not_heard_that_a_file_was_taken_back_undid_nothing(
    ana: Laptop, bo: Laptop, stick: Path
) -> None:
    bo.office.syncing.undo(newest(bo).id)
    read = newest(bo)
    with ana.office.session.transaction("saved") as work:
        (lan,) = (one for one in work.all(Person) if one.full_name == "Lan Pham")
        work.put(replace(lan, phone="555-0101"))
    take(bo, send(ana, stick))
    assert "Lan Pham" in names(bo)
    assert next(one for one in bo.office.syncing.batches() if one.id == read.id).undone_by


def test_who_brings_a_part_back_undid_nothing(ana: Laptop, bo: Laptop, stick: Path) -> None:
    with ana.office.session.transaction("saved") as work:
        people = [
            Person(id=ana.office.session.new_id(), full_name=name) for name in ("Lan", "Ngoc")
        ]
        for one in people:
            work.put(one)
    take(bo, send(ana, stick))
    bo.office.syncing.undo(newest(bo).id)
    read = newest(bo)
    take(ana, send(bo, stick))
    for one in people:
        with ana.office.session.transaction("saved") as work:
            work.put(one)
            work.add_fact("different_people", {"people": [one.id, ana.home.name], "nonce": ""})
        take(bo, send(ana, stick))
        assert one.full_name in names(bo)
    assert next(one for one in bo.office.syncing.batches() if one.id == read.id).undone_by


def test_nobody_who_was_erased_is_brought_back(
    ana: Laptop, bo: Laptop, file: Path, stick: Path
) -> None:
    """The step that took the file back hid her, so the erasure blanked that step as well."""
    bo.office.syncing.undo(newest(bo).id)
    (lan,) = (one for one in factories.dumped(ana.office, "people") if "Lan" in one["full_name"])
    erase(ana, lan["id"], "Lan Pham")
    take(bo, send(ana, stick))
    assert not bo.office.syncing.look(file).was_taken_back
    taken = bo.office.syncing.import_file(file)
    assert taken.report.is_nothing_new
    assert not taken.is_brought_back
    assert "Lan Pham" not in names(bo)
    assert bo.office.rebuild().is_equal


def test_what_waited_and_was_entered_by_hand_is_one_step(
    ana: Laptop, bo: Laptop, stick: Path, tmp_path: Path
) -> None:
    """Signatures and values go in together, and one Undo takes both out again."""
    cam = join(ana, tmp_path, "Cam’s laptop")
    take(bo, send(ana, stick))
    factories.add_person(cam.office, full_name="Lost Step")
    placed = factories.place(cam.office, "Kim Tran")
    line = factories.record_hours(cam.office, placed)
    factories.sign_all(cam.office, placed.supervisor_id)
    with cam.office.session.read() as mine, bo.office.session.read() as theirs:
        known = {change.group.id for change in changes_in(theirs)}
        lacked = [one for one in changes_in(mine) if one.group.id not in known]
    bo.database.receive([one for one in lacked if one.group.header.n != 2])
    bo.clock.pass_days(40)
    before = names(bo)
    done = bo.office.syncing.salvage(with_values=True)
    assert done.facts
    with bo.office.session.read() as reader:
        assert reader.hours_status([line])[line].state == "signed"
        assert len(reader.facts(SIGN_OFF)) == 1
    bo.office.history.undo(done.change_id)
    assert names(bo) == before
    with bo.office.session.read() as reader:
        assert reader.facts(SIGN_OFF) == []
    cam.office.close()
