"""A sign-in sheet or a course result that two laptops typed counts once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.domain.records import CourseResult, Enrollment, TrainingSession, WeekAttestation
from plc_desktop.domain.tables import CohortRow, ParentLeaderRow, TrainingSessionRow
from plc_desktop.services.pathway.rule_sets import enrollment_of
from plc_desktop.services.pathway.training import AttendanceMark, RecordAttendance
from plc_desktop.services.workspace.tables import rows_of
from tests import factories
from tests.factories import Placed
from tests.laptops import Laptop, join, send


@pytest.fixture
def placed(ana: Laptop) -> Placed:
    return factories.place(ana.office, "Lan Pham")


@pytest.fixture
def session(ana: Laptop) -> TrainingSession:
    held = TrainingSession(id="", topic="Rights", held_on=date(2026, 3, 1), minutes=60)
    return ana.office.records.save(held).record


@pytest.fixture
def bo(ana: Laptop, placed: Placed, session: TrainingSession, tmp_path: Path) -> Iterator[Laptop]:
    """A second laptop, which knows the parent leader and the session."""
    assert placed.person_id
    assert session.id
    laptop = join(ana, tmp_path / "bo", "Bo’s laptop")
    yield laptop
    laptop.office.close()


def test_a_session_counts_once_and_the_shorter_line_counts(
    ana: Laptop, bo: Laptop, placed: Placed, session: TrainingSession, tmp_path: Path
) -> None:
    _mark(ana, session, placed, "present", 60)
    _mark(bo, session, placed, "present", 45)
    ana.office.syncing.import_file(send(bo, tmp_path / "stick"))
    assert _minutes(ana, placed) == 45
    assert ana.office.rebuild().is_equal
    (line,) = ana.office.training.detail(session.id).attendance
    assert (line.status, line.minutes) == ("present", 45)
    (training,) = ana.office.people.parent_leader(placed.person_id).trainings
    assert training.attendance.minutes == 45
    with ana.database.read() as reader:
        (row,) = rows_of(reader, TrainingSessionRow, "training_sessions")
    assert (row.present, row.invited) == (1, 1)


def test_who_corrects_the_sheet_corrects_both_lines(
    ana: Laptop, bo: Laptop, placed: Placed, session: TrainingSession, tmp_path: Path
) -> None:
    for laptop in (ana, bo):
        _mark(laptop, session, placed, "present", 60)
    ana.office.syncing.import_file(send(bo, tmp_path / "stick"))
    done = _mark(ana, session, placed, "absent", None)
    assert len(done) == 1
    assert _minutes(ana, placed) == 0
    bo.office.syncing.import_file(send(ana, tmp_path / "stick"))
    assert _minutes(bo, placed) == 0


def test_two_records_of_one_person_were_there_once(
    ana: Laptop, placed: Placed, session: TrainingSession
) -> None:
    other = factories.place(ana.office, "Pham Lan")
    for one in (placed, other):
        _mark(ana, session, one, "present", 60)
    ana.office.people.same_person(placed.person_id, other.person_id)
    assert _minutes(ana, placed) == 60


def test_a_course_that_two_laptops_typed_counts_once(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    _pass(ana, placed, number="CMY 101", credits=3, term="Spring 2026")
    _pass(bo, placed, number=" cmy 101", credits=2, term="spring 2026")
    ana.office.syncing.import_file(send(bo, tmp_path / "stick"))
    assert _credits(ana, placed) == 2
    assert ana.office.rebuild().is_equal


def test_courses_that_differ_count_each(ana: Laptop, placed: Placed) -> None:
    _pass(ana, placed, number="CMY 101", credits=3, term="Spring 2026")
    _pass(ana, placed, number="CMY 101", credits=3, term="Fall 2026")
    _pass(ana, placed, title="Leading together", credits=1)
    _pass(ana, placed, title="Speaking up", credits=1)
    assert _credits(ana, placed) == 8


def _pass(laptop: Laptop, placed: Placed, **said: Any) -> None:
    laptop.office.records.save(CourseResult(id="", person_id=placed.person_id, **said))


def _credits(laptop: Laptop, placed: Placed) -> int | None:
    with laptop.database.read() as reader:
        return reader.totals(placed.person_id).course_credits


def test_somebody_whom_two_laptops_enrolled_is_in_the_cohort_once(
    ana: Laptop, bo: Laptop, tmp_path: Path
) -> None:
    """Hours count under the rules of one of the two, the same everywhere."""
    cohort = factories.add_cohort(ana.office, name="Fall 2026", capacity=1).id
    lin = factories.add_person(ana.office, full_name="Lin Wu", roles=("parent_leader",)).id
    bo.office.syncing.import_file(send(ana, tmp_path / "stick"))
    made = [one.office.cohorts.enroll(cohort, [lin]).ids[0] for one in (ana, bo)]
    ana.office.syncing.import_file(send(bo, tmp_path / "stick"))
    detail = ana.office.cohorts.detail(cohort)
    assert (len(detail.members), detail.over_capacity) == (1, 0)
    (member,) = detail.members
    with ana.database.read() as reader:
        found = enrollment_of(reader, [lin])
        (row,) = rows_of(reader, CohortRow, "cohorts", {"id": (cohort,)})
        (leader,) = rows_of(reader, ParentLeaderRow, "parent_leaders", {"id": (lin,)})
    assert found == member.enrollment
    assert found.id == leader.enrollment_id == min(made)
    assert row.enrolled == 1
    ana.office.people.set_status(found.id, "withdrew")
    assert {one.status for one in ana.office.records.all(Enrollment, person_id=lin)} == {"withdrew"}
    ana.office.people.set_status(found.id, "enrolled")
    statuses = [one.status for one in ana.office.records.all(Enrollment, person_id=lin)]
    assert sorted(statuses) == ["enrolled", "withdrew"]


def test_a_week_that_two_laptops_attested_says_the_same_on_both(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    who, monday = placed.person_id, date(2026, 3, 2)
    ana.office.hours.attest_week(who, monday, "nothing_to_report")
    bo.office.hours.attest_week(who, monday, "complete")
    ana.office.syncing.import_file(send(bo, tmp_path / "stick"))
    bo.office.syncing.import_file(send(ana, tmp_path / "stick"))
    for laptop in (ana, bo):
        said = laptop.office.hours.week_attestation(who, monday)
        assert said is not None
        assert said.statement == "complete"
    ana.office.hours.attest_week(who, monday, "nothing_to_report")
    found = ana.office.records.all(WeekAttestation, person_id=who)
    assert [one.statement for one in found] == ["nothing_to_report"] * 2
    opened = ana.office.hours.open_week(who, monday)
    assert ana.office.hours.week_attestation(who, monday) is None
    assert ana.office.records.all(WeekAttestation, person_id=who) == []
    ana.office.history.undo(opened)
    assert len(ana.office.records.all(WeekAttestation, person_id=who)) == 2


def _mark(
    laptop: Laptop, session: TrainingSession, placed: Placed, status: str, minutes: int | None
) -> tuple[str, ...]:
    mark = AttendanceMark(placed.person_id, status, minutes)
    request = RecordAttendance(session.id, "Dana", (mark,))
    return laptop.office.training.record_attendance(request).ids


def _minutes(laptop: Laptop, placed: Placed) -> int:
    with laptop.database.read() as reader:
        return reader.totals(placed.person_id).training_minutes
