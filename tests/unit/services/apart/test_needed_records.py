"""Records that one laptop removed while another, not knowing of it, wrote what needs them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plc_desktop.domain import evaluation
from plc_desktop.domain.records import Person, Placement, TrainingSession
from plc_desktop.errors import RuleError
from plc_desktop.services.pathway.training import AttendanceMark, RecordAttendance
from tests import factories
from tests.factories import Placed
from tests.laptops import Laptop, send


def test_a_placement_whose_hours_were_signed_elsewhere_is_asked_for(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    ana.office.records.delete("placement", placed.placement_id)
    factories.record_hours(bo.office, placed)
    factories.sign_all(bo.office, placed.supervisor_id, "paper")
    _meet(ana, bo, tmp_path)
    for laptop in (ana, bo):
        assert _counted(laptop, placed) == 0
        assert laptop.office.overview.home().conflicts == 1
        assert laptop.office.rebuild().is_equal
    (conflict,) = ana.office.conflicts.all()
    assert (conflict.kind, conflict.field) == ("placement", "")
    assert "City Health Department" in conflict.label
    removed, kept = conflict.versions
    assert (removed.value, removed.is_shown, kept.value, kept.is_shown) == (None, True, True, False)
    assert kept.edited["person_id"] == placed.person_id
    with pytest.raises(RuleError, match="record_in_use"):
        ana.office.conflicts.resolve("placement", conflict.id, "", None)
    with pytest.raises(RuleError, match="value_unfit"):
        ana.office.conflicts.resolve("placement", conflict.id, "", "no")
    done = ana.office.conflicts.resolve("placement", conflict.id, "", value=True)
    assert _counted(ana, placed) == 120
    assert ana.office.conflicts.all() == []
    with pytest.raises(RuleError, match="changed_since"):
        ana.office.history.undo(done)
    _meet(ana, bo, tmp_path)
    assert (_counted(bo, placed), bo.office.conflicts.all()) == (120, [])


def test_what_is_to_be_decided_is_named_before_a_file_is_read(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    ana.office.records.delete("placement", placed.placement_id)
    factories.record_hours(bo.office, placed)
    factories.sign_all(bo.office, placed.supervisor_id, "paper")
    preview = ana.office.syncing.look(send(bo, tmp_path))
    (item,) = [one for one in preview.items if one.what == "to_decide"]
    assert (item.kind, item.decision) == ("placement", "")
    assert "City Health Department" in item.label


def test_who_takes_the_removal_back_answers_the_question(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    gone = ana.office.records.delete("placement", placed.placement_id)
    factories.record_hours(bo.office, placed)
    factories.sign_all(bo.office, placed.supervisor_id, "paper")
    _meet(ana, bo, tmp_path)
    ana.office.history.undo(gone)
    assert (_counted(ana, placed), ana.office.conflicts.all()) == (120, [])


def test_nobody_is_asked_any_more_once_it_is_not_needed(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    ana.office.records.delete("placement", placed.placement_id)
    line = factories.record_hours(bo.office, placed)
    _meet(ana, bo, tmp_path)
    assert [one.id for one in bo.office.conflicts.all()] == [placed.placement_id]
    bo.office.records.delete("hours_entry", line)
    assert bo.office.conflicts.all() == []
    _meet(ana, bo, tmp_path)
    assert ana.office.conflicts.all() == []


def test_a_person_who_was_removed_and_placed_elsewhere_is_asked_for_by_name(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    kim = factories.add_person(ana.office, full_name="Kim Tran")
    _meet(ana, bo, tmp_path)
    ana.office.records.delete("person", kim.id)
    placement = Placement(id="", person_id=kim.id, organization_id=placed.site_id)
    bo.office.records.save(placement)
    ana.office.syncing.import_file(send(bo, tmp_path / "stick"))
    (conflict,) = ana.office.conflicts.all()
    assert (conflict.kind, conflict.label) == ("person", "Kim Tran")
    ana.office.conflicts.resolve("person", kim.id, "", value=True)
    assert ana.office.records.get(Person, kim.id) == kim


def test_a_session_that_was_removed_and_attended_elsewhere_is_asked_for(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    session = ana.office.records.save(
        TrainingSession(id="", topic="Rights", held_on=date(2026, 3, 1), minutes=60)
    ).record
    _meet(ana, bo, tmp_path)
    ana.office.records.delete("training_session", session.id)
    mark = AttendanceMark(placed.person_id, "present")
    bo.office.training.record_attendance(RecordAttendance(session.id, "Ana", (mark,)))
    _meet(ana, bo, tmp_path)
    (conflict,) = ana.office.conflicts.all()
    assert (conflict.kind, conflict.id) == ("training_session", session.id)


def test_a_placement_that_was_evaluated_elsewhere_is_asked_for(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    """Where the form is known, the placement is in use and cannot be removed."""
    ana.office.records.delete("placement", placed.placement_id)
    blank = evaluation.blank(bo.office.evaluations.asked(placed.placement_id))
    filled = replace(blank, scores=dict.fromkeys(evaluation.CRITERIA, 3))
    saved = bo.office.evaluations.save(filled, placed.supervisor_id, "paper")
    with pytest.raises(RuleError, match="record_in_use"):
        bo.office.records.delete("placement", placed.placement_id)
    _meet(ana, bo, tmp_path)
    assert [one.id for one in ana.office.conflicts.all()] == [placed.placement_id]
    assert ana.office.rebuild().is_equal
    bo.office.evaluations.take_back(saved.fact_id)
    assert bo.office.conflicts.all() == []
    _meet(ana, bo, tmp_path)
    assert ana.office.conflicts.all() == []


def test_two_laptops_that_both_remove_it_ask_nothing(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    for laptop in (ana, bo):
        laptop.office.records.delete("placement", placed.placement_id)
    _meet(ana, bo, tmp_path)
    assert (ana.office.conflicts.all(), bo.office.conflicts.all()) == ([], [])


def test_a_signed_line_that_was_given_to_somebody_else_is_asked_about(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    other = factories.place(
        ana.office, "Kim Tran", site_id=placed.site_id, supervisor_id=placed.supervisor_id
    )
    line = factories.record_hours(ana.office, placed)
    _meet(ana, bo, tmp_path)
    factories.sign_all(ana.office, placed.supervisor_id, "paper")
    entry = bo.office.hours.entry(line)
    bo.office.hours.edit(replace(entry, placement_id=other.placement_id))
    _meet(ana, bo, tmp_path)
    (conflict,) = bo.office.conflicts.all()
    assert (conflict.id, conflict.field) == (line, "signature")
    shown, signed = conflict.versions
    assert (shown.is_signed, signed.is_signed) == (False, True)
    bo.office.conflicts.resolve("hours_entry", line, "signature", signed.value)
    assert _counted(bo, placed) == 120


def _meet(ana: Laptop, bo: Laptop, folder: Path) -> None:
    """Let two laptops read each other's file."""
    ana.office.syncing.import_file(send(bo, folder / "stick"))
    bo.office.syncing.import_file(send(ana, folder / "stick"))


def _counted(laptop: Laptop, placed: Placed) -> int:
    with laptop.database.read() as reader:
        return reader.totals(placed.person_id).counted_minutes
