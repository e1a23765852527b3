from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from plc_desktop.domain.records import HoursEntry, Person
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from tests.factories import add_person, can_undo, place, record_hours, sign_all


def test_history_says_who_what_before_and_after(office: Office) -> None:
    rosa = add_person(office)
    office.records.save(dataclasses.replace(rosa, phone="617-555-0100"))
    newest = office.history.of("person", rosa.id)[0]
    assert (newest.user_name, newest.what, newest.field) == ("Ana Duarte", "person_saved", "phone")
    assert newest.after == "617-555-0100"
    assert not newest.before


def test_an_edit_is_undone_and_the_undo_too(office: Office) -> None:
    rosa = add_person(office)
    edited = office.records.save(dataclasses.replace(rosa, phone="617-555-0100", title="Chief"))
    undone = office.history.undo(edited.change_id)
    assert office.records.get(Person, rosa.id) == rosa
    office.history.undo(undone)
    assert office.records.get(Person, rosa.id) == edited.record
    assert office.history.recent()[0].what == "undone"


def test_a_new_record_is_deleted_by_undo_and_a_deleted_one_comes_back(office: Office) -> None:
    saved = office.records.save(Person(id="", full_name="Eve", other_languages=("es", "ht")))
    undone = office.history.undo(saved.change_id)
    assert office.records.find(Person, saved.record.id) is None
    office.history.undo(undone)
    assert office.records.get(Person, saved.record.id) == saved.record
    deleted = office.records.delete("person", saved.record.id)
    office.history.undo(deleted)
    assert office.records.get(Person, saved.record.id) == saved.record


def test_undo_leaves_newer_work_alone(office: Office) -> None:
    rosa = add_person(office)
    first = office.records.save(dataclasses.replace(rosa, phone="1"))
    office.records.save(dataclasses.replace(rosa, phone="2"))
    assert not can_undo(office, first.change_id)
    with pytest.raises(RuleError, match="changed_since"):
        office.history.undo(first.change_id)
    assert office.records.get(Person, rosa.id).phone == "2"


def test_undo_of_one_field_does_not_mind_another(office: Office) -> None:
    rosa = add_person(office)
    first = office.records.save(dataclasses.replace(rosa, phone="1"))
    office.records.save(dataclasses.replace(first.record, title="Chief"))
    office.history.undo(first.change_id)
    found = office.records.get(Person, rosa.id)
    assert (found.phone, found.title) == ("", "Chief")


def test_a_record_that_others_rest_on_is_not_undone(office: Office) -> None:
    saved = office.records.save(Person(id="", full_name="Rosa", roles=("supervisor",)))
    place(office, supervisor_id=saved.record.id)
    with pytest.raises(RuleError, match="changed_since"):
        office.history.undo(saved.change_id)


def test_hours_that_were_signed_since_are_not_undone(office: Office) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    change = office.history.recent()[0].change_id
    signed = sign_all(office, placed.supervisor_id)
    with pytest.raises(RuleError, match="changed_since"):
        office.history.undo(change)
    office.history.undo(signed)
    office.history.undo(change)
    assert office.records.find(HoursEntry, entry) is None


def test_hours_that_were_submitted_since_are_not_undone(office: Office) -> None:
    placed = place(office)
    entry = record_hours(office, placed, submit=False)
    change = office.history.recent()[0].change_id
    submitted = office.hours.submit([entry]).change_id
    with pytest.raises(RuleError, match="changed_since"):
        office.history.undo(change)
    office.history.undo(submitted)
    assert office.hours.row(entry).state == "draft"


def test_a_step_is_undone_once(office: Office) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    voided = office.hours.void([entry], "typed twice").change_id
    office.history.undo(voided)
    assert office.hours.row(entry).state == "submitted"
    with pytest.raises(RuleError, match="changed_since"):
        office.history.undo(voided)


def test_many_lines_come_and_go_as_one(office: Office) -> None:
    from tests.factories import hours

    placed = place(office)
    made = office.hours.record_many(
        [hours(placed.placement_id, worked_on=date(2026, 3, day)) for day in range(1, 20)]
    )
    office.history.undo(made.change_id)
    assert office.records.all(HoursEntry) == []
    assert office.people.parent_leader(placed.person_id).totals.waiting_minutes == 0


def test_recent_steps_say_whether_they_can_be_undone(office: Office) -> None:
    rosa = add_person(office)
    office.records.save(dataclasses.replace(rosa, phone="1"))
    office.records.save(dataclasses.replace(rosa, phone="2"))
    steps = office.history.recent(3)
    assert [(step.what, step.can_undo) for step in steps] == [
        ("person_saved", True),
        ("person_saved", False),
        ("person_saved", False),
    ]
    assert steps[0].at_ms > steps[1].at_ms
    assert steps[0].user == "Ana Duarte"


def test_the_registration_of_a_key_stays(office: Office) -> None:
    rosa = add_person(office)
    office.sign_off.make_key(rosa.id, "own words of rosa")
    change = office.history.recent()[0].change_id
    with pytest.raises(RuleError, match="nothing_to_undo"):
        office.history.undo(change)
