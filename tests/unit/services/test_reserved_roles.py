"""What certificates as trainer, instructor and coordinator are asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plc_desktop.domain.records import Attendance, CourseResult, TrainingSession
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.identities.certificates import CertifyRequest
from plc_desktop.services.importing.workbook_import import ImportAnswers
from plc_desktop.services.pathway.training import AttendanceMark, RecordAttendance
from tests.factories import Placed, add_person, place, record_hours
from tests.rooted import Rooted, key_here, rooted

Act = Callable[[Office, Placed], object]


@pytest.fixture
def placed(office: Office) -> Placed:
    return place(office)


@pytest.fixture
def owned(office: Office, tmp_path: Path) -> Rooted:
    return rooted(office, tmp_path.parent / f"{tmp_path.name}-stick")


def certify(owned: Rooted, person_id: str, role: str) -> str:
    key = key_here(owned.office, person_id)
    return owned.certify(CertifyRequest(person_id=person_id, key=key, roles=(role,)))


def _sheet(office: Office, placed: Placed) -> object:
    session = office.records.save(
        TrainingSession(id="", title="Boundaries", held_on=date(2026, 3, 2), minutes=120)
    ).record
    mark = AttendanceMark(placed.person_id, "present")
    return office.training.record_attendance(RecordAttendance(session.id, "Bo Li", (mark,)))


def _attendance(office: Office, placed: Placed) -> object:
    session = office.records.save(
        TrainingSession(id="", title="Listening", held_on=date(2026, 3, 3), minutes=60)
    ).record
    return office.records.save(
        Attendance(
            id="", session_id=session.id, person_id=placed.person_id, status="present", minutes=60
        )
    )


def _course(office: Office, placed: Placed) -> object:
    return office.coursework.record(CourseResult(id="", person_id=placed.person_id, credits=2))


def _same(office: Office, placed: Placed) -> object:
    other = add_person(office, full_name="Ana Limas", roles=())
    return office.people.same_person(placed.person_id, other.id)


def _other(office: Office, placed: Placed) -> object:
    other = add_person(office, full_name="Ana Limas", roles=())
    return office.people.different_people(placed.person_id, other.id)


def _apart(office: Office, placed: Placed) -> object:
    return office.people.separate(placed.person_id, placed.supervisor_id)


def _two_events(office: Office, placed: Placed) -> object:
    one, other = record_hours(office, placed), record_hours(office, placed)
    return office.hours.decide_two_events(one, other)


ACTS: list[tuple[str, str, Act]] = [
    ("trainer", "not_a_trainer", _sheet),
    ("trainer", "not_a_trainer", _attendance),
    ("instructor", "not_an_instructor", _course),
    ("coordinator", "not_a_coordinator", _same),
    ("coordinator", "not_a_coordinator", _other),
    ("coordinator", "not_a_coordinator", _apart),
    ("coordinator", "not_a_coordinator", _two_events),
]


@pytest.mark.parametrize(("role", "code", "act"), ACTS)
def test_the_first_certificate_of_a_role_reserves_what_it_is_for(  # noqa: PLR0913, PLR0917
    office: Office, placed: Placed, owned: Rooted, role: str, code: str, act: Act
) -> None:
    act(office, placed)  # nobody is certified for it yet
    somebody = add_person(office, full_name="Tomás Trainer", roles=("trainer",))
    certify(owned, somebody.id, role)
    with pytest.raises(RuleError) as caught:
        act(office, placed)
    assert (caught.value.code, caught.value.facts["name"]) == (code, "Ana Duarte")
    assert caught.value.facts["reason"] == "certificate_missing"
    certify(owned, office.info.user.id, role)
    act(office, placed)


def test_a_withdrawn_certificate_still_reserves(
    office: Office, placed: Placed, owned: Rooted
) -> None:
    mine = certify(owned, office.info.user.id, "instructor")
    _course(office, placed)
    office.certificates.revoke(mine, "left")
    with pytest.raises(RuleError, match="not_an_instructor") as caught:
        _course(office, placed)
    assert caught.value.facts["reason"] == "certificate_revoked"


def test_other_roles_and_other_records_stay_free(
    office: Office, placed: Placed, owned: Rooted
) -> None:
    somebody = add_person(office, full_name="Tomás Trainer", roles=("trainer",))
    certify(owned, somebody.id, "trainer")
    _course(office, placed)
    _same(office, placed)
    record_hours(office, placed)


def test_a_workbook_with_course_results_is_refused_whole(
    office: Office, placed: Placed, owned: Rooted, tmp_path: Path
) -> None:
    somebody = add_person(office, full_name="Inés Instructor", roles=("instructor",))
    certify(owned, somebody.id, "instructor")
    path = tmp_path / "course.csv"
    path.write_text(
        "Parent leader,Course,Term,Credits,Result\nAna Lima,EDU 101,Spring 2026,2,passed\n",
        encoding="utf-8",
    )
    preview = office.workbook_import.preview(path, ImportAnswers())
    assert any(isinstance(record, CourseResult) for record in preview.plan.records)
    with pytest.raises(RuleError, match="not_an_instructor"):
        office.workbook_import.apply(preview)
    assert office.coursework.of_person(placed.person_id) == []
