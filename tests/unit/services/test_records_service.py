from __future__ import annotations

import dataclasses

import pytest

from plc_desktop.domain.records import Enrollment, HoursEntry, Organization, Person, Placement
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from tests.factories import (
    add_cohort,
    add_organization,
    add_person,
    place,
    record_hours,
    sign_all,
)


def test_a_new_record_gets_an_id_and_is_there(office: Office) -> None:
    saved = office.records.save(Organization(id="", name="  Mill City  ", city="Lowell"))
    assert len(saved.record.id) == 26
    assert saved.change_id
    assert office.records.get(Organization, saved.record.id).name == "Mill City"


def test_saving_without_a_change_makes_no_step(office: Office) -> None:
    saved = office.records.save(Organization(id="", name="Mill City"))
    assert office.records.save(saved.record).change_id == ""


def test_problems_are_collected_and_nothing_is_saved(office: Office) -> None:
    with pytest.raises(RuleError) as caught:
        office.records.save_many([Person(id="", full_name="Eve"), Person(id="", full_name="")])
    assert caught.value.facts["field"] == "full_name"
    assert [person.full_name for person in office.records.all(Person)] == ["Ana Duarte"]
    assert [item.field for item in office.records.problems(Person(id="", full_name=""))] == [
        "full_name"
    ]


def test_saving_nothing_is_nothing(office: Office) -> None:
    assert office.records.save_many([]).records == ()


def test_a_reference_to_nothing_is_refused(office: Office) -> None:
    with pytest.raises(RuleError, match="reference_missing"):
        office.records.save(Person(id="", full_name="Eve", organization_id="nowhere"))


def test_rules_in_use_are_frozen_except_for_being_a_draft(office: Office) -> None:
    rules = office.rule_sets.current()
    office.records.save(dataclasses.replace(rules, field_minutes=3000))
    place(office)
    with pytest.raises(RuleError, match="rule_set_in_use"):
        office.records.save(dataclasses.replace(rules, field_minutes=2400))
    frozen = office.rule_sets.current()
    office.records.save(dataclasses.replace(frozen, is_draft=False))
    assert not office.rule_sets.current().is_draft


def test_a_new_version_is_for_those_enrolled_later(office: Office) -> None:
    first = place(office)
    newer = office.rule_sets.new_version(
        dataclasses.replace(office.rule_sets.current(), field_minutes=2400)
    ).record
    assert newer.version == 2
    second = place(office, "Bo Li")
    assert [rules.version for rules in office.rule_sets.all()] == [1, 2]
    assert office.people.parent_leader(first.person_id).rules.version == 1
    assert office.people.parent_leader(second.person_id).rules.version == 2
    office.rule_sets.move(first.enrollment_id, newer.id)
    assert office.people.parent_leader(first.person_id).progress.step("field").required == 2400


def test_what_others_need_is_not_deleted(office: Office) -> None:
    placed = place(office)
    with pytest.raises(RuleError) as caught:
        office.records.delete("organization", placed.site_id)
    assert caught.value.code == "record_in_use"
    assert caught.value.facts["uses"] == 2
    lonely = add_organization(office, name="Lonely")
    office.records.delete("organization", lonely.id)
    assert office.records.find(Organization, lonely.id) is None


def test_signed_hours_are_not_deleted_but_drafts_are(office: Office) -> None:
    placed = place(office)
    signed = record_hours(office, placed)
    sign_all(office, placed.supervisor_id)
    draft = record_hours(office, placed, activity="Planning", submit=False)
    with pytest.raises(RuleError, match="signed_cannot_be_deleted"):
        office.records.delete("hours_entry", signed)
    office.records.delete("hours_entry", draft)
    assert [entry.id for entry in office.records.all(HoursEntry)] == [signed]


def test_choices_are_found_without_accents_by_role_and_in_order(office: Office) -> None:
    site = add_organization(office)
    add_person(office, full_name="Rosa Méndez", organization_id=site.id, title="Manager")
    add_person(office, full_name="Aida Mendez", roles=("coach",), birth_year=1980)
    found = office.records.choices("person", search="MENDEZ")
    assert [choice.label for choice in found] == ["Aida Mendez", "Rosa Méndez"]
    assert [choice.detail for choice in found] == ["1980", "City Health Department · Manager"]
    only = office.records.choices("person", search="mendez", role="supervisor")
    assert [choice.label for choice in only] == ["Rosa Méndez"]
    assert len(office.records.choices("person", limit=1)) == 1
    add_cohort(office, term="Spring")
    assert office.records.choices("cohort")[0].detail == "Spring"
    assert office.records.choices("organization", role="issues")[0].detail == ""


def test_labels_and_lists(office: Office) -> None:
    rosa = add_person(office)
    assert office.records.label("person", rosa.id) == "Rosa Méndez"
    assert office.records.label("person", "nobody") == ""
    assert "Meetings" in office.records.suggestions("activities")


def test_a_missing_record_is_named(office: Office) -> None:
    with pytest.raises(RuleError, match="record_missing"):
        office.records.get(Enrollment, "nothing")
    with pytest.raises(RuleError, match="record_missing"):
        office.records.delete("placement", "nothing")
    assert office.records.find(Placement, "nothing") is None
