from __future__ import annotations

import dataclasses
from datetime import date, time, timedelta

import pytest

from plc_desktop.domain.documents import PracticumReport
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.sign_off.lines import Decision, SignOffRequest
from tests.factories import Clock, Placed, place, record_hours, sign_all


@pytest.fixture
def placed(office: Office) -> Placed:
    """A placement with every kind of line."""
    placed = place(office)
    record_hours(office, placed, worked_on=date(2026, 3, 2), starts_at=time(9), ends_at=time(11))
    record_hours(office, placed, worked_on=date(2026, 3, 4), activity="Planning", minutes=60)
    record_hours(office, placed, worked_on=date(2026, 3, 9), activity="meetings", minutes=90)
    sign_all(office, placed.supervisor_id)
    record_hours(office, placed, worked_on=date(2026, 3, 10), minutes=30)
    sign_all(office, placed.supervisor_id, level="staff")
    returned = record_hours(office, placed, worked_on=date(2026, 3, 11), minutes=45)
    line = Decision(returned, office.hours.row(returned).content_hash, "returned", "Where?")
    office.sign_off.sign_off(
        SignOffRequest(supervisor_id=placed.supervisor_id, decisions=(line,), level="paper")
    )
    record_hours(office, placed, worked_on=date(2026, 3, 12), minutes=15)
    record_hours(office, placed, worked_on=date(2026, 3, 13), minutes=20, submit=False)
    record_hours(office, placed, worked_on=date(2026, 3, 9), activity="Meetings", minutes=90)
    void = record_hours(office, placed, worked_on=date(2026, 3, 16), minutes=500)
    office.hours.void([void], "typed wrong")
    return placed


@pytest.fixture
def report(office: Office, placed: Placed) -> PracticumReport:
    return office.reporting.practicum_report(placed.placement_id)


def test_the_header_names_everybody(report: PracticumReport) -> None:
    assert (report.parent_leader, report.site, report.role) == (
        "王秀英",
        "City Health Department",
        "Health Care Navigator",
    )
    assert (report.supervisor, report.supervisor_title) == ("Rosa Méndez", "Program manager")
    assert (report.coordinator, report.organization) == ("Ana Duarte", "Riverside Family Center")
    assert (report.cohort, report.rule_set) == ("Spring 2026", "Pilot 2026, version 1")
    assert (report.from_on, report.until_on, report.made_on) == (
        date(2026, 2, 2),
        date(2026, 3, 16) - timedelta(days=3),
        date(2026, 3, 20),
    )
    assert not report.is_final


def test_weeks_carry_their_total_and_the_running_total(report: PracticumReport) -> None:
    weeks = [
        (week.starts_on, week.minutes, week.cumulative_minutes, len(week.lines))
        for week in report.weeks
    ]
    assert weeks == [
        (date(2026, 3, 2), 180, 180, 2),
        (date(2026, 3, 9), 90, 270, 2),
    ]
    assert report.weeks[0].lines[0].starts_at == time(9)


def test_every_line_stands_in_exactly_one_place_and_void_in_none(
    report: PracticumReport,
) -> None:
    assert [line.minutes for line in report.waiting] == [15, 20]
    assert [(line.minutes, line.reason) for line in report.returned] == [(45, "Where?")]
    assert [line.minutes for line in report.held] == [90]
    assert (report.waiting_minutes, report.returned_minutes, report.held_minutes) == (35, 45, 90)
    assert (report.counted_minutes, report.required_minutes) == (270, 3600)


def test_totals_by_activity_and_by_level_add_up(report: PracticumReport) -> None:
    assert [(item.activity, item.minutes) for item in report.by_activity] == [
        ("Meetings", 210),
        ("Planning", 60),
    ]
    assert [(item.level, item.minutes, item.counts) for item in report.by_level] == [
        ("signed_by_file", 0, True),
        ("signed_in_person", 270, True),
        ("paper", 0, True),
        ("staff", 30, False),
    ]


def test_a_report_up_to_a_day_leaves_out_what_came_later(
    office: Office, placed: Placed, report: PracticumReport
) -> None:
    early = office.reporting.practicum_report(placed.placement_id, date(2026, 3, 5))
    assert (early.counted_minutes, early.until_on) == (180, date(2026, 3, 4))
    assert early.content_hash != report.content_hash
    empty = office.reporting.practicum_report(placed.placement_id, date(2026, 2, 3))
    assert (empty.weeks, empty.until_on) == ((), date(2026, 2, 3))


def test_a_week_may_start_on_sunday(office: Office, placed: Placed) -> None:
    report = office.reporting.practicum_report(placed.placement_id, first_weekday=6)
    assert [week.starts_on for week in report.weeks] == [date(2026, 3, 1), date(2026, 3, 8)]


def test_the_hash_changes_with_a_signature_and_only_then(
    office: Office, placed: Placed, report: PracticumReport
) -> None:
    again = office.reporting.practicum_report(placed.placement_id)
    assert again == report
    sign_all(office, placed.supervisor_id)
    assert office.reporting.practicum_report(placed.placement_id).content_hash != (
        report.content_hash
    )


def test_a_report_is_final_when_the_placement_is_over_and_nothing_is_open(
    office: Office, clock: Clock
) -> None:
    placed = place(office, ends_on=date(2026, 3, 6))
    record_hours(office, placed)
    assert not office.reporting.practicum_report(placed.placement_id).is_final
    sign_all(office, placed.supervisor_id)
    final = office.reporting.practicum_report(placed.placement_id)
    assert final.is_final
    assert final.until_on == date(2026, 3, 6)
    part = office.reporting.practicum_report(placed.placement_id, date(2026, 3, 5))
    assert not part.is_final
    clock.pass_days(1)
    assert office.reporting.practicum_report(placed.placement_id).content_hash == (
        final.content_hash
    )


def test_a_placement_with_missing_links_still_gives_a_report(office: Office) -> None:
    placed = place(office)
    detail = office.placements.detail(placed.placement_id).placement
    office.records.save(dataclasses.replace(detail, supervisor_id="", starts_on=None, ends_on=None))
    report = office.reporting.practicum_report(placed.placement_id)
    assert (report.supervisor, report.from_on, report.until_on) == (
        "",
        date(2026, 3, 20),
        date(2026, 3, 20),
    )
    with pytest.raises(RuleError, match="record_missing"):
        office.reporting.practicum_report("nothing")


def test_placements_are_offered_by_name(office: Office, placed: Placed) -> None:
    (choice,) = office.reporting.placements_for_reports()
    assert (choice.id, choice.label) == (placed.placement_id, "王秀英")
    assert choice.detail == "City Health Department · Health Care Navigator"
    assert office.reporting.placements_for_reports("nobody") == []
