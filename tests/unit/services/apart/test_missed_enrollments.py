"""Enrollments that one laptop removed while another, not knowing of it, confirmed something."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plc_desktop.domain.records import Enrollment, TrainingSession
from plc_desktop.errors import RuleError
from plc_desktop.services.pathway.training import AttendanceMark, RecordAttendance
from tests import factories
from tests.factories import Placed
from tests.laptops import Laptop, send


@pytest.fixture
def placed(ana: Laptop, placed: Placed) -> Placed:
    """The parent leader, with a line of hours that nobody signed yet."""
    factories.record_hours(ana.office, placed)
    return placed


def test_one_of_somebody_whose_hours_were_signed_elsewhere_is_asked_for(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    gone = bo.office.records.delete("enrollment", placed.enrollment_id)
    factories.sign_all(ana.office, placed.supervisor_id, "paper")
    _meet(ana, bo, tmp_path)
    for laptop in (ana, bo):
        (conflict,) = laptop.office.conflicts.all()
        assert (conflict.kind, conflict.id, conflict.field) == (
            "enrollment",
            placed.enrollment_id,
            "",
        )
        assert "Lan Pham" in conflict.label
        assert (_counted(laptop, placed), laptop.office.rebuild().is_equal) == (0, True)
    with pytest.raises(RuleError, match="record_in_use"):
        ana.office.conflicts.resolve("enrollment", placed.enrollment_id, "", None)
    ana.office.conflicts.resolve("enrollment", placed.enrollment_id, "", value=True)
    assert (_counted(ana, placed), ana.office.conflicts.all()) == (120, [])
    bo.office.history.undo(gone)
    assert (_counted(bo, placed), bo.office.conflicts.all()) == (120, [])


def test_one_of_somebody_who_attended_a_training_is_asked_for_until_they_are_enrolled(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    session = ana.office.records.save(
        TrainingSession(id="", topic="Rights", held_on=date(2026, 3, 1), minutes=60)
    ).record
    bo.office.records.delete("enrollment", placed.enrollment_id)
    mark = AttendanceMark(placed.person_id, "present")
    ana.office.training.record_attendance(RecordAttendance(session.id, "Ana", (mark,)))
    _meet(ana, bo, tmp_path)
    (conflict,) = bo.office.conflicts.all()
    assert conflict.id == placed.enrollment_id
    rules = bo.office.rule_sets.all()[0].id
    again = Enrollment(id="", person_id=placed.person_id, rule_set_id=rules)
    bo.office.records.save(again)
    assert bo.office.conflicts.all() == []


def test_of_somebody_who_was_removed_altogether_each_record_is_asked_for_in_turn(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    (line,) = (one["id"] for one in factories.dumped(bo.office, "hours"))
    bo.office.records.delete("hours_entry", line)
    gone = ("enrollment", "placement", "person")
    ids = (placed.enrollment_id, placed.placement_id, placed.person_id)
    for kind, record in zip(gone, ids, strict=True):
        bo.office.records.delete(kind, record)
    factories.sign_all(ana.office, placed.supervisor_id, "paper")
    _meet(ana, bo, tmp_path)
    asked = []
    while found := bo.office.conflicts.all():
        asked.append([one.kind for one in found])
        bo.office.conflicts.resolve(found[-1].kind, found[-1].id, "", value=True)
    assert asked == [
        ["hours_entry", "placement"],
        ["hours_entry", "person"],
        ["enrollment", "hours_entry"],
        ["enrollment"],
    ]
    assert _counted(bo, placed) == 120


def test_who_confirms_knowing_of_the_removal_is_not_asked(ana: Laptop, placed: Placed) -> None:
    ana.office.records.delete("enrollment", placed.enrollment_id)
    factories.sign_all(ana.office, placed.supervisor_id, "paper")
    assert ana.office.conflicts.all() == []


def test_what_counts_under_it_keeps_it(ana: Laptop, placed: Placed) -> None:
    rules = ana.office.rule_sets.all()[0].id
    other = Enrollment(id="", person_id=placed.person_id, rule_set_id=rules)
    saved = ana.office.records.save(other)
    ana.office.records.delete("enrollment", placed.enrollment_id)
    factories.sign_all(ana.office, placed.supervisor_id, "paper")
    with pytest.raises(RuleError, match="record_in_use"):
        ana.office.records.delete("enrollment", saved.record.id)
    with pytest.raises(RuleError, match="changed_since"):
        ana.office.history.undo(saved.change_id)


def test_undoing_a_file_leaves_it_if_hours_were_signed_since(
    ana: Laptop, bo: Laptop, tmp_path: Path
) -> None:
    kim = factories.place(bo.office, "Kim Tran")
    lin = factories.place(bo.office, "Lin Wu")
    factories.record_hours(bo.office, kim)
    ana.office.syncing.import_file(send(bo, tmp_path / "stick"))
    factories.sign_all(ana.office, kim.supervisor_id, "paper")
    (batch, *_) = ana.office.syncing.batches()
    done = ana.office.syncing.undo(batch.id)
    assert done.kept["enrollment"] == (kim.enrollment_id,)
    assert done.hidden["enrollment"] == (lin.enrollment_id,)
    assert _counted(ana, kim) == 120


def _meet(ana: Laptop, bo: Laptop, folder: Path) -> None:
    """Let two laptops read each other's file."""
    for reader, writer in ((ana, bo), (bo, ana)):
        path = send(writer, folder / "stick")
        confirmation = reader.office.syncing.look(path).report.confirmation
        reader.office.syncing.import_file(path, confirmation)


def _counted(laptop: Laptop, placed: Placed) -> int:
    with laptop.database.read() as reader:
        return reader.totals(placed.person_id).counted_minutes
