"""The report of the lead organization: own people and shown ones, nobody and no hour twice."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from plc_desktop.domain.records import KINDS, Person
from plc_desktop.services.app import Office
from plc_desktop.services.learner_records.cohort_report import CohortLine
from plc_desktop.services.workspace.environment import Environment
from tests import factories
from tests.factories import Clock, Placed
from tests.laptops import Laptop, start
from tests.organizations import hours_together


@pytest.fixture
def lead(office: Office, environment: Environment, clock: Clock, tmp_path: Path) -> Laptop:
    """The lead organization."""
    return Laptop(office, environment, clock, tmp_path)


@pytest.fixture
def cbos(lead: Laptop, tmp_path: Path) -> Iterator[list[Laptop]]:
    """Two community organizations; the lead accepted their cards and they its."""
    made = []
    for name in ("Harbor House", "North Side Families"):
        clock = Clock(datetime(2026, 3, 21, 14, len(name), tzinfo=UTC))
        clock.random(len(name))
        cbo = start(tmp_path / name.replace(" ", ""), clock, name, "Bo")
        cbo.office.partners.accept(lead.card(tmp_path), is_compared=True)
        lead.office.partners.accept(cbo.card(tmp_path), is_compared=True)
        made.append(cbo)
    yield made
    for cbo in made:
        cbo.office.close()


def someone(laptop: Laptop, name: str, *days: int, minutes: int = 120) -> Placed:
    """Place a parent leader who agreed to be shown, with a signed line on each day of March."""
    placed = factories.place(laptop.office, name)
    person = laptop.office.records.get(Person, placed.person_id)
    laptop.office.records.save(replace(person, consents=("share_with_college",)))
    for day in days:
        factories.record_hours(laptop.office, placed, worked_on=date(2026, 3, day), minutes=minutes)
    if days:
        factories.sign_all(laptop.office, placed.supervisor_id)
    return placed


def show(owner: Laptop, lead: Laptop, placed: Placed, scope: str, folder: Path) -> None:
    """Let the lead organization see somebody."""
    shared = owner.office.learner_records.share(lead.key, [placed.person_id], scope, folder)
    lead.office.learner_records.import_file(shared.path)


def lines(lead: Laptop, cohort: str = "") -> list[CohortLine]:
    return lead.office.cohort_report.lines(cohort)


def rows(laptop: Laptop) -> dict[str, int]:
    return {kind.plural: len(laptop.office.records.all(kind.record)) for kind in KINDS}


def test_own_and_shown_people_stand_in_one_list_and_no_row_is_owned(
    lead: Laptop, cbos: list[Laptop], tmp_path: Path
) -> None:
    someone(lead, "Ana Silva", 5)
    before = rows(lead)
    show(cbos[0], lead, someone(cbos[0], "Lan Pham", 5, 6), "hours", tmp_path)
    show(cbos[1], lead, someone(cbos[1], "Kim Tran", 5), "summary", tmp_path)
    told = {line.name: line for line in lines(lead)}
    assert list(told) == ["Ana Silva", "Kim Tran", "Lan Pham"]
    assert rows(lead) == before
    own, kim, lan = told.values()
    assert (own.is_external, own.shown_on, own.counted_minutes) == (False, None, 120)
    assert (own.organization, own.subject) == ("Riverside Family Center", "")
    assert (kim.is_external, kim.organization) == (True, "North Side Families")
    assert (kim.counted_minutes, kim.unchecked_minutes) == (120, 0)
    assert (lan.counted_minutes, lan.steps, lan.status) == (240, 4, "enrolled")
    assert lan.shown_on == date(2026, 3, 21)


def test_a_newer_record_takes_the_place_of_the_older(
    lead: Laptop, cbos: list[Laptop], tmp_path: Path
) -> None:
    placed = someone(cbos[0], "Lan Pham", 5)
    show(cbos[0], lead, placed, "summary", tmp_path)
    cbos[0].clock.pass_days(2)
    factories.record_hours(cbos[0].office, placed, worked_on=date(2026, 3, 9), minutes=60)
    factories.sign_all(cbos[0].office, placed.supervisor_id)
    show(cbos[0], lead, placed, "summary", tmp_path)
    (line,) = lines(lead)
    assert (line.counted_minutes, line.shown_on) == (180, date(2026, 3, 23))


def test_somebody_known_here_is_one_line_and_no_event_counts_twice(
    lead: Laptop, cbos: list[Laptop], tmp_path: Path
) -> None:
    mine = someone(lead, "Lan Pham", 5, minutes=150)
    show(cbos[0], lead, someone(cbos[0], "Lan T. Pham", 5, 6), "hours", tmp_path)
    show(cbos[1], lead, someone(cbos[1], "Lan Thi Pham", 6, 7, minutes=90), "hours", tmp_path)
    assert len(lines(lead)) == 3
    for record in lead.office.learner_records.all():
        lead.office.learner_records.link(record.owner, record.subject, mine.person_id)
    (line,) = lines(lead)
    # 5 March: 150 here, 120 there; 6 March: 120 and 90 by two others; 7 March: 90
    assert (line.counted_minutes, line.held_minutes) == (120 + 90 + 90, 120 + 120)
    assert line.also == ("Harbor House", "North Side Families")
    assert (line.name, line.is_external, line.unchecked_minutes) == ("Lan Pham", False, 0)
    together = hours_together(lead, mine.person_id)
    assert together.here + together.elsewhere == line.counted_minutes


def test_hours_without_lines_are_not_counted_but_said(
    lead: Laptop, cbos: list[Laptop], tmp_path: Path
) -> None:
    mine = someone(lead, "Lan Pham", 5)
    show(cbos[0], lead, someone(cbos[0], "Lan Pham", 5, 6), "summary", tmp_path)
    (record,) = lead.office.learner_records.all()
    lead.office.learner_records.link(record.owner, record.subject, mine.person_id)
    (line,) = lines(lead)
    assert (line.counted_minutes, line.unchecked_minutes) == (120, 240)


def test_two_organizations_show_one_person_who_is_not_enrolled_here(
    lead: Laptop, cbos: list[Laptop], tmp_path: Path
) -> None:
    known = factories.add_person(lead.office)
    show(cbos[0], lead, someone(cbos[0], "Lan Pham", 5), "hours", tmp_path)
    show(cbos[1], lead, someone(cbos[1], "Lan T. Pham", 5, 6), "hours", tmp_path)
    for record in lead.office.learner_records.all():
        lead.office.learner_records.link(record.owner, record.subject, known.id)
    (line,) = lines(lead)
    assert line.is_external
    assert {line.organization, *line.also} == {"Harbor House", "North Side Families"}
    assert (line.counted_minutes, line.held_minutes) == (240, 120)


def test_one_cohort_is_asked_for_by_its_name(
    lead: Laptop, cbos: list[Laptop], tmp_path: Path
) -> None:
    someone(lead, "Ana Silva")
    show(cbos[0], lead, someone(cbos[0], "Lan Pham"), "summary", tmp_path)
    (name,) = {line.cohort for line in lines(lead)}
    assert len(lines(lead, name.upper())) == 2
    assert lines(lead, "another one") == []


def test_the_list_is_saved_as_a_table_without_formulas(lead: Laptop, tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    cells = [["=HYPERLINK(1)", "Méndez, Rosa"], ["Lan", "-1"]]
    lead.office.cohort_report.save(path, ["Name", "Organization"], cells)
    with path.open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.reader(file))
    assert read == [["Name", "Organization"], ["'=HYPERLINK(1)", "Méndez, Rosa"], ["Lan", "'-1"]]


def test_the_smaller_number_counts_whoever_signed_first(
    lead: Laptop, cbos: list[Laptop], tmp_path: Path
) -> None:
    mine = someone(lead, "Lan Pham", 5, minutes=60)
    show(cbos[0], lead, someone(cbos[0], "Lan Pham", 5, 6, minutes=90), "hours", tmp_path)
    show(cbos[1], lead, someone(cbos[1], "Lan Pham", 6, minutes=30), "hours", tmp_path)
    for record in lead.office.learner_records.all():
        lead.office.learner_records.link(record.owner, record.subject, mine.person_id)
    (line,) = lines(lead)
    assert (line.counted_minutes, line.held_minutes) == (60 + 30, 90 + 90)


def test_the_paper_says_what_the_list_says(
    lead: Laptop, cbos: list[Laptop], tmp_path: Path
) -> None:
    someone(lead, "Ana Silva", 5)
    show(cbos[0], lead, someone(cbos[0], "Lan Pham", 5), "summary", tmp_path)
    report = lead.office.cohort_report
    paper = report.paper(report.lines(), "Spring 2026")
    assert (paper.title, paper.made_on) == ("Spring 2026", lead.clock.today())
    assert [one.name for one in paper.lines] == ["Ana Silva", "Lan Pham"]
    assert [one.shown_on is None for one in paper.lines] == [True, False]
    assert paper.content_hash == report.paper(report.lines()).content_hash
    assert paper.content_hash != report.paper(report.lines()[:1]).content_hash
