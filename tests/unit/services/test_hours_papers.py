"""What the hours sheet and the practicum report say beyond the lines."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from plc_desktop.domain import evaluation
from plc_desktop.domain.evaluation import CRITERIA
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from tests.factories import Clock, Placed, place, record_hours, sign_all


@pytest.fixture
def placed(office: Office) -> Placed:
    return place(office)


def test_totals_by_skill_and_involvement_count_what_is_signed(
    office: Office, placed: Placed
) -> None:
    record_hours(office, placed, skills=("Advocacy", "advocacy"), involvement=("6", "1"))
    record_hours(office, placed, worked_on=date(2026, 3, 6), skills=("ADVOCACY", "Chess"))
    sign_all(office, placed.supervisor_id)
    record_hours(office, placed, worked_on=date(2026, 3, 9), skills=("Chess",))
    report = office.reporting.practicum_report(placed.placement_id)
    assert [(one.skill, one.minutes) for one in report.by_skill][:1] == [("Advocacy", 360)]
    assert ("Chess", 120) in [(one.skill, one.minutes) for one in report.by_skill]
    assert [(one.code, one.minutes) for one in report.by_involvement] == [("1", 120), ("6", 120)]


def test_interim_or_final_is_a_choice(office: Office, placed: Placed) -> None:
    record_hours(office, placed)
    report = office.reporting.practicum_report
    assert (report(placed.placement_id).is_final, report(placed.placement_id).is_open) == (
        False,
        True,
    )
    assert report(placed.placement_id, kind="final").is_final
    assert report(placed.placement_id, kind="final").is_open
    sign_all(office, placed.supervisor_id)
    office.placements.end(placed.placement_id, date(2026, 3, 10))
    assert report(placed.placement_id).is_final
    assert not report(placed.placement_id, kind="interim").is_final


def test_the_newest_evaluation_of_each_moment_stands_on_the_report(
    office: Office, placed: Placed, clock: Clock
) -> None:
    before = office.reporting.practicum_report(placed.placement_id)
    for moment, score in (("midpoint", 2), ("midpoint", 3), ("final", 4)):
        asked = office.evaluations.asked(placed.placement_id, moment)
        filled = dataclasses.replace(
            evaluation.blank(asked), scores=dict.fromkeys(CRITERIA, score), comments="fine"
        )
        office.evaluations.save(filled, placed.supervisor_id, "paper")
        clock.pass_days(1)
    report = office.reporting.practicum_report(placed.placement_id)
    found = [(one.moment, one.scores_average, one.skills_average) for one in report.evaluations]
    assert found == [("midpoint", 300, None), ("final", 400, None)]
    assert report.content_hash != before.content_hash
    earlier = office.reporting.practicum_report(placed.placement_id, date(2026, 1, 1))
    assert earlier.evaluations == ()


def test_an_hours_sheet_has_every_state_and_only_its_days(office: Office, placed: Placed) -> None:
    signed = record_hours(office, placed)
    sign_all(office, placed.supervisor_id)
    record_hours(office, placed, worked_on=date(2026, 3, 9), minutes=60)
    record_hours(office, placed, worked_on=date(2026, 3, 10), minutes=30, submit=False)
    gone = record_hours(office, placed, worked_on=date(2026, 3, 11))
    office.hours.void([gone], "typed twice")
    sheet = office.reporting.hours_sheet(person_id=placed.person_id)
    (person,) = sheet.people
    assert [line.state for line in person.lines] == ["signed", "submitted", "draft", "void"]
    assert (person.signed_minutes, person.counted_minutes) == (120, 120)
    assert (person.waiting_minutes, person.returned_minutes, person.held_minutes) == (90, 0, 0)
    assert (sheet.from_on, sheet.until_on) == (date(2026, 3, 5), date(2026, 3, 11))
    assert sheet.title == "王秀英"

    part = office.reporting.hours_sheet(
        person_id=placed.person_id, from_on=date(2026, 3, 9), until_on=date(2026, 3, 10)
    )
    assert [line.state for line in part.people[0].lines] == ["submitted", "draft"]
    assert part.content_hash != sheet.content_hash
    assert office.hours.row(signed).state == "signed"


def test_a_cohort_has_everybody_with_hours_by_name(office: Office, placed: Placed) -> None:
    other = place(office, "Ana Lima", cohort_id=placed.cohort_id, site_id=placed.site_id)
    place(office, "Nobody Yet", cohort_id=placed.cohort_id, site_id=placed.site_id)
    record_hours(office, placed)
    record_hours(office, other)
    sheet = office.reporting.hours_sheet(cohort_id=placed.cohort_id)
    assert [person.parent_leader for person in sheet.people] == ["Ana Lima", "王秀英"]
    assert sheet.title == "Spring 2026"


def test_days_the_wrong_way_round_and_nobody(office: Office, placed: Placed) -> None:
    with pytest.raises(RuleError, match="period_backward"):
        office.reporting.hours_sheet(
            person_id=placed.person_id, from_on=date(2026, 3, 9), until_on=date(2026, 3, 1)
        )
    with pytest.raises(RuleError, match="record_missing"):
        office.reporting.hours_sheet(person_id="nobody")
    empty = office.reporting.hours_sheet(person_id=placed.person_id, from_on=date(2026, 3, 1))
    assert (empty.people, empty.until_on) == ((), date(2026, 3, 1))
