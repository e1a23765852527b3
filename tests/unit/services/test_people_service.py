from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from plc_desktop.domain.records import (
    Attendance,
    Capstone,
    CourseResult,
    Enrollment,
    Nomination,
    Person,
    Placement,
    TrainingSession,
)
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.pathway.training import AttendanceMark, RecordAttendance
from plc_desktop.services.people import alike
from plc_desktop.services.people.alike import score
from plc_desktop.services.people.enrolling import EnrollParentLeader
from tests.factories import (
    Clock,
    add_cohort,
    add_organization,
    add_person,
    finish_pathway,
    place,
    record_hours,
    sign_all,
)


def test_enrolling_makes_everything_in_one_step_that_can_be_undone(office: Office) -> None:
    cbo = add_organization(office, name="Mill City Families")
    placed = place(
        office,
        nominating_organization_id=cbo.id,
        nominated_by="Ms Rivera",
        nominated_on=date(2026, 1, 12),
        statement="She leads.",
        planned_minutes=3600,
    )
    detail = office.people.parent_leader(placed.person_id)
    assert detail.person.roles == ("parent_leader",)
    assert detail.nominating_organization == "Mill City Families"
    assert detail.nomination is not None
    assert detail.nomination.statement == "She leads."
    assert detail.enrollment is not None
    assert (detail.enrollment.status, detail.enrollment.enrolled_on) == (
        "enrolled",
        date(2026, 1, 12),
    )
    assert detail.cohort is not None
    assert detail.cohort.name == "Spring 2026"
    (summary,) = detail.placements
    assert (summary.site, summary.supervisor) == ("City Health Department", "Rosa Méndez")
    assert summary.placement.planned_minutes == 3600
    office.history.undo(office.history.recent()[0].change_id)
    for kind in (Nomination, Enrollment, Placement):
        assert office.records.all(kind) == []
    assert office.records.find(Person, placed.person_id) is None


def test_enrolling_without_a_site_or_a_nomination_makes_only_what_is_known(
    office: Office,
) -> None:
    enrolled = office.people.enroll_parent_leader(
        EnrollParentLeader(person=Person(id="", full_name="Bo Li"))
    )
    assert enrolled.placement_id == ""
    detail = office.people.parent_leader(enrolled.person_id)
    assert (detail.nomination, detail.placements, detail.cohort) == (None, (), None)
    assert detail.enrollment is not None
    assert detail.enrollment.enrolled_on == date(2026, 3, 20)
    assert detail.pace.status == ""


def test_a_known_person_can_be_enrolled_but_not_twice_in_one_cohort(office: Office) -> None:
    rosa = add_person(office)
    cohort = add_cohort(office)
    rules = office.rule_sets.current()
    request = EnrollParentLeader(person=rosa, cohort_id=cohort.id, rule_set_id=rules.id)
    enrolled = office.people.enroll_parent_leader(request)
    assert enrolled.person_id == rosa.id
    assert office.records.get(Person, rosa.id).roles == ("supervisor", "parent_leader")
    with pytest.raises(RuleError, match="already_enrolled"):
        office.people.enroll_parent_leader(request)
    office.people.set_status(enrolled.enrollment_id, "withdrew")
    office.people.enroll_parent_leader(request)


def test_nobody_supervises_themselves(office: Office) -> None:
    rosa = add_person(office)
    with pytest.raises(RuleError, match="self_supervision"):
        place(office, person=rosa, supervisor_id=rosa.id)
    assert office.records.all(Enrollment) == []


def test_missing_names_whose_signature_since_when_and_the_pace(
    office: Office, clock: Clock
) -> None:
    placed = place(office)
    record_hours(office, placed, minutes=600)
    sign_all(office, placed.supervisor_id)
    record_hours(office, placed, worked_on=date(2026, 3, 6), minutes=360)
    clock.pass_days(3)
    record_hours(office, placed, worked_on=date(2026, 3, 9), minutes=60)
    detail = office.people.parent_leader(placed.person_id)
    waiting, field = detail.missing[0], detail.missing[2]
    assert waiting.code == "field_waiting"
    assert waiting.facts == {
        "minutes": 420,
        "supervisor": "Rosa Méndez",
        "since_on": date(2026, 3, 20),
    }
    assert field.code in {"field_missing_pace", "field_waiting_total"}
    codes = [reason.code for reason in detail.missing]
    assert "field_missing_pace" in codes
    assert detail.pace.status == "behind"
    assert not detail.progress.is_eligible


def test_a_finished_pathway_misses_nothing(office: Office) -> None:
    placed = place(office)
    finish_pathway(office, placed)
    detail = office.people.parent_leader(placed.person_id)
    assert detail.progress.is_eligible
    assert detail.missing == ()
    assert detail.pace.status == "done"
    assert [item.attendance.minutes for item in detail.trainings] == [600]
    assert detail.courses[0].credits == 2
    assert detail.capstones[0].title == "Language access"
    assert detail.credential is None


def test_records_decided_to_be_one_person_count_together_and_can_be_separated(
    office: Office,
) -> None:
    one = place(office, "María Peña")
    other = place(office, "Maria Pena", supervisor_id=one.supervisor_id)
    record_hours(office, one)
    record_hours(office, other, activity="Planning")
    sign_all(office, one.supervisor_id)
    (pair,) = [
        pair
        for pair in office.people.possible_same_people()
        if {pair.a.id, pair.b.id} == {one.person_id, other.person_id}
    ]
    assert pair.score == 100
    assert [item.person_id for item in office.people.parent_leader(one.person_id).may_be] == [
        other.person_id
    ]
    office.people.same_person(one.person_id, other.person_id)
    detail = office.people.parent_leader(one.person_id)
    assert detail.totals.counted_minutes == 240
    assert [choice.id for choice in detail.also] == [other.person_id]
    assert detail.may_be == ()
    assert len(detail.placements) == 2
    office.people.separate(one.person_id, other.person_id)
    assert office.people.parent_leader(one.person_id).totals.counted_minutes == 120
    assert office.people.separate(one.person_id, other.person_id) == ""


def test_two_people_of_one_name_are_not_asked_about_again(office: Office) -> None:
    one = add_person(office, full_name="Linda Phạm")
    other = add_person(office, full_name="Linda Pham")
    assert len(office.people.possible_same_people()) == 1
    office.people.different_people(one.id, other.id)
    assert office.people.possible_same_people() == []
    assert office.people.possible_duplicates("Linda Pham", exclude_id=one.id) == []
    with pytest.raises(RuleError, match="same_record"):
        office.people.same_person(one.id, one.id)


def test_a_typed_name_is_compared_before_it_is_saved(office: Office) -> None:
    site = add_organization(office)
    rosa = add_person(office, organization_id=site.id, email="rosa@example.org")
    (found,) = office.people.possible_duplicates("Mendez, Rosa")
    assert (found.person_id, found.score) == (rosa.id, 100)
    assert found.detail == "City Health Department · rosa@example.org"
    assert office.people.possible_duplicates("Zoë Quist") == []


def test_likeness_heeds_birth_year_and_contact() -> None:
    one = Person(id="a", full_name="Rosa Mendez", birth_year=1980, phone="617 555 0100")
    assert score(one, dataclasses.replace(one, birth_year=1999)) == 80
    assert score(one, dataclasses.replace(one, birth_year=None)) == 100
    cousin = Person(id="b", full_name="Rosana Mendes")
    nearer = dataclasses.replace(cousin, phone="(617) 555-0100")
    assert score(one, nearer) == min(score(one, cousin) + 10, 100)


def test_status_changes_are_dated(office: Office) -> None:
    placed = place(office)
    office.people.set_status(placed.enrollment_id, "completed", date(2026, 6, 12))
    assert office.records.get(Enrollment, placed.enrollment_id).ended_on == date(2026, 6, 12)
    office.people.set_status(placed.enrollment_id, "in_progress")
    assert office.records.get(Enrollment, placed.enrollment_id).ended_on is None
    with pytest.raises(RuleError, match="choice_unknown"):
        office.people.set_status(placed.enrollment_id, "lost")


def test_supervisors_are_listed_with_their_work(office: Office) -> None:
    placed = place(office)
    record_hours(office, placed)
    add_person(office, full_name="Aba Cole")
    found = office.people.supervisors()
    assert [item.person.full_name for item in found] == ["Aba Cole", "Rosa Méndez"]
    assert (found[1].placements, found[1].waiting_entries) == (1, 1)
    assert found[1].organization == "City Health Department"
    assert [item.person.full_name for item in office.people.supervisors(placed.site_id)] == [
        "Rosa Méndez"
    ]


def test_an_organization_shows_its_people_and_its_part(office: Office) -> None:
    placed = place(office)
    detail = office.organizations.detail(placed.site_id)
    assert [person.full_name for person in detail.people] == ["Rosa Méndez"]
    assert (detail.placements, detail.nominated) == (1, 0)


def test_a_cohort_over_its_capacity_is_only_a_warning(office: Office) -> None:
    cohort = add_cohort(office, capacity=1)
    people = [add_person(office, full_name=name, roles=()).id for name in ("Émile", "Dana")]
    done = office.cohorts.enroll(cohort.id, people)
    assert len(done.ids) == 2
    assert office.cohorts.enroll(cohort.id, people).ids == ()
    detail = office.cohorts.detail(cohort.id)
    assert [member.person.full_name for member in detail.members] == ["Dana", "Émile"]
    assert detail.over_capacity == 1
    office.people.set_status(done.ids[0], "withdrew")
    assert office.cohorts.detail(cohort.id).over_capacity == 0
    open_cohort = add_cohort(office, capacity=None)
    assert office.cohorts.detail(open_cohort.id).over_capacity == 0


def test_a_placement_changes_hands_without_losing_signatures(office: Office) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    sign_all(office, placed.supervisor_id)
    bo = add_person(office, full_name="Bo Li")
    office.placements.reassign(placed.placement_id, bo.id)
    assert office.hours.row(entry).state == "signed"
    detail = office.placements.detail(placed.placement_id)
    assert detail.supervisor is not None
    assert detail.supervisor.full_name == "Bo Li"
    with pytest.raises(RuleError, match="self_supervision"):
        office.placements.reassign(placed.placement_id, placed.person_id)
    with pytest.raises(RuleError, match="end_before_start_date"):
        office.placements.set_acting(placed.placement_id, bo.id, date(2026, 3, 2), date(2026, 3, 1))
    office.placements.set_acting(placed.placement_id, bo.id, None, None)
    office.placements.set_acting(placed.placement_id, "", None, None)
    office.placements.end(placed.placement_id, date(2026, 5, 1))
    (summary,) = office.placements.of_person(placed.person_id)
    assert (summary.placement.ends_on, summary.acting_supervisor) == (date(2026, 5, 1), "")


def test_a_sign_in_sheet_marks_a_whole_group(office: Office) -> None:
    placed = place(office)
    other = place(office, "Bo Li", cohort_id=placed.cohort_id)
    gone = place(office, "Cy", cohort_id=placed.cohort_id)
    office.people.set_status(gone.enrollment_id, "withdrew")
    held = office.records.save(
        TrainingSession(id="", topic="Advocacy", held_on=date(2026, 3, 1), minutes=120)
    ).record
    lines = office.training.lines(held.id, placed.cohort_id)
    assert [(line.person, line.status) for line in lines] == [("Bo Li", ""), ("王秀英", "")]
    marks = (
        AttendanceMark(placed.person_id, "present"),
        AttendanceMark(other.person_id, "excused"),
    )
    office.training.record_attendance(RecordAttendance(held.id, "Ana Duarte", marks))
    late = (AttendanceMark(placed.person_id, "present", 90),)
    office.training.record_attendance(RecordAttendance(held.id, "Ana Duarte", late))
    detail = office.training.detail(held.id)
    assert [(line.status, line.minutes) for line in detail.attendance] == [
        ("excused", 0),
        ("present", 90),
    ]
    assert len(office.records.all(Attendance)) == 2
    assert office.people.parent_leader(placed.person_id).totals.training_minutes == 90
    with pytest.raises(RuleError, match="choice_unknown"):
        office.training.record_attendance(
            RecordAttendance(held.id, "", (AttendanceMark(placed.person_id, "asleep"),))
        )


def test_course_results_of_a_group_and_the_panels_decision(office: Office) -> None:
    placed = place(office)
    other = place(office, "Bo Li")
    results = [
        CourseResult(id="", person_id=who, number="PLC 101", credits=2)
        for who in (placed.person_id, other.person_id)
    ]
    assert len(office.coursework.record_many(results).records) == 2
    assert [item.number for item in office.coursework.of_person(placed.person_id)] == ["PLC 101"]
    planned = office.capstone.record(
        Capstone(id="", person_id=placed.person_id, title="Language access", feedback="Good")
    ).record
    office.capstone.decide(planned.id, "accepted", presented_on=date(2026, 6, 10))
    (decided,) = office.capstone.of_person(placed.person_id)
    assert (decided.decision, decided.feedback, decided.presented_on) == (
        "accepted",
        "Good",
        date(2026, 6, 10),
    )


def test_a_phone_alone_brings_two_records_side_by_side(office: Office) -> None:
    add_person(office, full_name="Katarina Osei", phone="617-555-0100")
    add_person(office, full_name="Catarina Osei", phone="(617) 555 0100")
    (pair,) = office.people.possible_same_people()
    assert {pair.a.label, pair.b.label} == {"Katarina Osei", "Catarina Osei"}


def test_a_changed_name_is_looked_at_again(office: Office) -> None:
    one = add_person(office, full_name="Linda Phạm")
    other = add_person(office, full_name="Zoë Quist")
    assert office.people.possible_same_people() == []
    office.records.save(dataclasses.replace(other, full_name="Linda Pham"))
    (pair,) = office.people.possible_same_people()
    assert {pair.a.id, pair.b.id} == {one.id, other.id}


def test_a_name_without_letters_is_like_no_other(office: Office) -> None:
    add_person(office, full_name="???")
    assert office.people.possible_same_people() == []
    assert office.people.possible_duplicates("!!!") == []


def test_what_was_not_compared_yet_is_compared_next_time(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Linda Phạm", "Linda Pham", "Lida Phan", "Linde Phamm", "Lindo Phama"):
        add_person(office, full_name=name)
    everything = {frozenset((p.a.id, p.b.id)) for p in office.people.possible_same_people(100)}
    monkeypatch.setattr(office.people, "_alike_pairs", alike.AlikePairs())
    monkeypatch.setattr(alike, "_MOST_SCORED", 2)
    first = {frozenset((p.a.id, p.b.id)) for p in office.people.possible_same_people(100)}
    assert len(first) == 2
    assert {(p.a.label, p.b.label) for p in office.people.possible_same_people(1)} <= {
        ("Linda Phạm", "Linda Pham"),
        ("Linda Pham", "Linda Phạm"),
    }
    for _ in range(5):
        office.people.possible_same_people()
    found = {frozenset((p.a.id, p.b.id)) for p in office.people.possible_same_people(100)}
    assert found == everything
    add_person(office, full_name="Zoë Quist")
    office.people.possible_same_people(100)
    assert {frozenset((p.a.id, p.b.id)) for p in office.people.possible_same_people(100)} == found
