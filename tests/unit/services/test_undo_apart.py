"""Undo goes by who had seen what, not by the order in which files arrived."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plc_desktop.changes.facts import SIGN_OFF
from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from tests import factories
from tests.laptops import Laptop, join, send


@pytest.fixture
def who(ana: Laptop) -> Person:
    return factories.add_person(ana.office, phone="1")


@pytest.fixture
def bo(ana: Laptop, who: Person, tmp_path: Path) -> Iterator[Laptop]:
    assert who.id
    laptop = join(ana, tmp_path / "bo", "Bo")
    yield laptop
    laptop.office.close()


@pytest.fixture
def cam(ana: Laptop, bo: Laptop, tmp_path: Path) -> Iterator[Laptop]:
    assert bo.key
    laptop = join(ana, tmp_path / "cam", "Cam")
    ana.office.syncing.import_file(send(laptop, tmp_path / "stick"))
    yield laptop
    laptop.office.close()


def call(laptop: Laptop, who: Person, phone: str) -> str:
    """Write another telephone number and return the change."""
    found = laptop.office.records.get(Person, who.id)
    return laptop.office.records.save(replace(found, phone=phone)).change_id


def phone(laptop: Laptop, who: Person) -> str:
    return laptop.office.records.get(Person, who.id).phone


def test_what_another_laptop_wrote_apart_is_not_a_later_change(
    ana: Laptop, bo: Laptop, who: Person, tmp_path: Path
) -> None:
    mine = call(ana, who, "2")
    call(bo, who, "3")
    ana.office.syncing.import_file(send(bo, tmp_path / "stick"))
    assert len(ana.office.conflicts.all()) == 1
    assert factories.can_undo(ana.office, mine)
    ana.office.history.undo(mine)
    # without it the other number is all there is; the oldest one would have lost it
    assert phone(ana, who) == "3"
    assert ana.office.conflicts.all() == []


def test_what_was_written_knowing_of_it_is_a_later_change(
    ana: Laptop, bo: Laptop, who: Person, tmp_path: Path
) -> None:
    mine = call(ana, who, "2")
    bo.office.syncing.import_file(send(ana, tmp_path / "stick"))
    call(bo, who, "3")
    ana.office.syncing.import_file(send(bo, tmp_path / "stick"))
    with pytest.raises(RuleError, match="changed_since"):
        ana.office.history.undo(mine)


def test_where_others_still_disagree_a_person_decides_first(
    ana: Laptop, bo: Laptop, cam: Laptop, who: Person, tmp_path: Path
) -> None:
    mine = call(ana, who, "2")
    call(bo, who, "3")
    call(cam, who, "4")
    for laptop in (bo, cam):
        ana.office.syncing.import_file(send(laptop, tmp_path / "stick"))
    with pytest.raises(RuleError, match="changed_since"):
        ana.office.history.undo(mine)


def test_a_row_that_was_removed_apart_is_not_removed_by_undo(
    ana: Laptop, bo: Laptop, who: Person, tmp_path: Path
) -> None:
    mine = call(ana, who, "2")
    bo.office.records.delete("person", who.id)
    ana.office.syncing.import_file(send(bo, tmp_path / "stick"))
    with ana.office.session.read() as reader:
        (before,) = reader.before(mine)
    assert (before.field, before.value, before.changed_since) == ("phone", "1", False)
    # whoever removed it had seen everything else: without the edit the row would be gone, and that
    # is for the list of conflicts
    assert not before.row_existed
    assert not factories.can_undo(ana.office, mine)
    assert phone(ana, who) == "2"


def test_taking_back_a_removal_knows_what_was_there(ana: Laptop, who: Person) -> None:
    gone = ana.office.records.delete("person", who.id)
    ana.office.history.undo(gone)
    assert phone(ana, who) == "1"


def test_a_line_brought_back_whole_is_no_question_when_it_was_signed_meanwhile(
    ana: Laptop, bo: Laptop, tmp_path: Path
) -> None:
    placed = factories.place(ana.office)
    line = factories.record_hours(ana.office, placed)
    bo.office.syncing.import_file(send(ana, tmp_path / "there"))
    ana.office.history.undo(ana.office.records.delete("hours_entry", line))
    factories.sign_all(bo.office, placed.supervisor_id, "paper")
    ana.office.syncing.import_file(send(bo, tmp_path / "back"))
    assert ana.office.conflicts.all() == []
    assert ana.office.hours.row(line).state == "signed"


def test_signed_lines_of_a_file_that_is_read_again_are_no_question(
    ana: Laptop, bo: Laptop, tmp_path: Path
) -> None:
    placed = factories.place(ana.office)
    bo.office.syncing.import_file(send(ana, tmp_path / "first"))
    line = factories.record_hours(ana.office, placed)
    factories.sign_all(ana.office, placed.supervisor_id, "paper")
    file = send(ana, tmp_path / "second")
    bo.office.syncing.import_file(file)
    bo.office.syncing.undo(bo.office.syncing.batches()[0].id)
    assert bo.office.syncing.import_file(file).is_brought_back
    assert bo.office.conflicts.all() == []
    assert bo.office.hours.row(line).state == "signed"


def test_a_line_signed_here_stays_signed_when_a_file_is_taken_back_and_read_again(
    ana: Laptop, bo: Laptop, tmp_path: Path
) -> None:
    placed = factories.place(ana.office)
    line, other = (
        factories.record_hours(ana.office, placed, worked_on=date(2026, 3, day)) for day in (5, 6)
    )
    bo.office.syncing.import_file(send(ana, tmp_path / "there"))
    factories.sign_all(ana.office, placed.supervisor_id, "paper")
    ana.office.sign_off.take_back(signed(ana, other), "typed wrong")
    for row in (line, other):
        bo.office.hours.edit(replace(bo.office.hours.entry(row), minutes=45))
    file = send(bo, tmp_path / "back")
    ana.office.syncing.import_file(file)
    assert [one.id for one in ana.office.conflicts.all()] == [line]
    ana.office.syncing.undo(ana.office.syncing.batches()[0].id)
    ana.office.syncing.import_file(file)
    bo.office.syncing.import_file(send(ana, tmp_path / "there"))
    for laptop in (ana, bo):
        assert laptop.office.conflicts.all() == []
        rows = [laptop.office.hours.row(one) for one in (line, other)]
        assert [(one.state, one.minutes) for one in rows] == [("signed", 120), ("submitted", 45)]


def signed(laptop: Laptop, line: str) -> list[str]:
    with laptop.office.session.read() as reader:
        return [fact.id for fact in reader.facts(SIGN_OFF, entry=line)]
