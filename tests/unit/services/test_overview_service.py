from __future__ import annotations

import dataclasses
import json
from datetime import date

from plc_desktop.domain.tables import HoursRow, TableRequest
from plc_desktop.services.app import Office
from plc_desktop.services.sign_off.lines import Decision, SignOffRequest
from tests.factories import Clock, add_cohort, dumped, finish_pathway, place, record_hours, sign_all


def test_an_empty_workspace_says_so(office: Office) -> None:
    home = office.overview.home()
    assert home.is_empty
    assert (home.waiting.entries, home.waiting.age_days, home.quiet) == (0, 0, ())
    assert office.overview.hours_by_week() == []
    glance = office.overview.cohort_glance()
    assert (glance.cohort, glance.rows, glance.week, glance.weeks) == (None, (), 0, 0)
    badges = office.overview.badges()
    assert (badges.sign_off, badges.hours, badges.credentials) == (0, 0, 0)


def test_home_lists_the_days_work(office: Office, clock: Clock) -> None:
    placed = place(office)
    record_hours(office, placed)
    record_hours(office, placed)
    returned = record_hours(office, placed, worked_on=date(2026, 3, 6))
    line = Decision(returned, office.hours.row(returned).content_hash, "returned", "Which place?")
    office.sign_off.sign_off(
        SignOffRequest(supervisor_id=placed.supervisor_id, decisions=(line,), level="paper")
    )
    done = place(office, "Bo Li")
    finish_pathway(office, done)
    place(office, "Li Bo")
    clock.pass_days(9)
    home = office.overview.home()
    assert not home.is_empty
    assert (home.waiting.entries, home.waiting.minutes, home.waiting.age_days) == (1, 120, 9)
    assert (home.waiting.supervisor, home.waiting.organization) == (
        "Rosa Méndez",
        "City Health Department",
    )
    assert (home.returned_count, home.returned[0].reason) == (1, "Which place?")
    assert home.possible_doubles == 1
    assert {"Bo Li", "Li Bo"} in [{pair.a.label, pair.b.label} for pair in home.same_people]
    assert [choice.label for choice in home.eligible] == ["Bo Li"]
    assert home.to_issue == 0
    badges = office.overview.badges()
    assert (badges.sign_off, badges.hours, badges.credentials) == (1, 2, 1)
    office.credentials.award([done.person_id])
    assert office.overview.home().to_issue == 1
    assert office.overview.home().eligible == ()
    assert office.overview.badges().credentials == 1


def test_who_recorded_nothing_for_a_month_is_asked_after(office: Office, clock: Clock) -> None:
    placed = place(office)
    place(office, "New Here", enrolled_on=date(2026, 3, 19))
    gone = place(office, "Gone")
    office.people.set_status(gone.enrollment_id, "withdrew")
    assert [choice.label for choice in office.overview.home().quiet] == ["王秀英"]
    record_hours(office, placed)
    assert office.overview.home().quiet == ()
    clock.pass_days(40)
    assert [choice.label for choice in office.overview.home().quiet] == ["New Here", "王秀英"]


def test_hours_by_week_tell_signed_from_waiting(office: Office) -> None:
    placed = place(office)
    record_hours(office, placed, worked_on=date(2026, 3, 3))
    record_hours(office, placed, worked_on=date(2026, 3, 8), minutes=60)
    sign_all(office, placed.supervisor_id)
    record_hours(office, placed, worked_on=date(2026, 3, 16), minutes=30)
    weeks = office.overview.hours_by_week(weeks=3)
    assert [(week.starts_on, week.signed_minutes, week.waiting_minutes) for week in weeks] == [
        (date(2026, 3, 2), 180, 0),
        (date(2026, 3, 9), 0, 0),
        (date(2026, 3, 16), 0, 30),
    ]
    other = add_cohort(office, name="Fall")
    assert office.overview.hours_by_week(other.id) == []
    assert len(office.overview.hours_by_week(placed.cohort_id)) == 12


def test_a_cohort_at_a_glance_counts_its_weeks(office: Office) -> None:
    placed = place(office)
    place(office, "Other", cohort_id=add_cohort(office, name="Old", starts_on=None).id)
    glance = office.overview.cohort_glance()
    assert glance.cohort is not None
    assert glance.cohort.id == placed.cohort_id
    assert [row.name for row in glance.rows] == ["王秀英"]
    assert (glance.week, glance.weeks) == (7, 19)
    dateless = office.overview.cohort_glance(
        next(item.id for item in office.records.choices("cohort") if item.label == "Old")
    )
    assert (dateless.week, dateless.weeks) == (0, 0)


def test_tables_give_ids_and_pages(office: Office) -> None:
    placed = place(office)
    for day in range(1, 8):
        record_hours(office, placed, worked_on=date(2026, 3, day))
    request = TableRequest(sort="worked_on", descending=True)
    ids = office.tables.ids("hours", request)
    assert len(ids) == office.tables.count("hours", request) == 7
    rows = office.tables.rows("hours", ids[2:4])
    assert [row.worked_on for row in rows if isinstance(row, HoursRow)] == [
        date(2026, 3, 5),
        date(2026, 3, 4),
    ]
    first = office.tables.first_page("hours", request, 2)
    assert [row.rowid for row in first] == list(ids[:2])


def test_the_dump_is_plain_stable_and_complete(office: Office) -> None:
    placed = place(office)
    finish_pathway(office, placed)
    awarded = office.credentials.award([placed.person_id])
    office.credentials.issue(awarded.credential_ids, office.info.user.id, _draw)
    found = office.dump()
    assert json.dumps(found) == json.dumps(office.dump())
    entry = dumped(office, "hours")[0]
    assert (entry["minutes"], entry["state"], entry["attestation_level"]) == (
        360,
        "signed",
        "signed_in_person",
    )
    assert (entry["held"], entry["counts"]) == (False, True)
    assert len(dumped(office, "sign_offs")) == 10
    credential = dumped(office, "credentials")[0]
    assert credential["issued_on"] == "2026-03-20"
    for kind in ("people", "placements", "cohorts", "enrollments", "rule_sets", "organizations"):
        assert found[kind]


def test_the_dump_knows_waiting_lines(office: Office) -> None:
    placed = place(office)
    record_hours(office, placed)
    record_hours(office, dataclasses.replace(placed), activity="Planning", submit=False)
    states = {entry["activity"]: entry["waiting_since_on"] for entry in dumped(office, "hours")}
    assert states == {"Meetings": "2026-03-20", "Planning": None}


def _draw(_report: object) -> bytes:
    return b"%PDF-"
