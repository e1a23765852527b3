"""A small cohort as an office has it in spring: every state, names of many scripts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from plc_desktop.domain.records import Capstone, CourseResult, TrainingSession
from plc_desktop.services.app import Office
from plc_desktop.services.pathway.training import AttendanceMark, RecordAttendance
from plc_desktop.services.sign_off.lines import Decision, SignOffRequest
from tests import factories

LONG_NAME = "Maximiliana Guadalupe Esperanza " * 6 + "Peña"
HOSTILE_NAME = "<b>Bobby</b> & <img src=x> =1+1"

_NAMES = (
    ("Thị Ánh Nguyễn", 65, 10, "accepted"),
    ("María Guadalupe Peña", 60, 10, "accepted"),
    ("王秀英", 45, 8, "planned"),
    ("João Pedro Nogueira", 41, 10, ""),
    ("سلمى حداد", 37, 6, ""),
    ("Феоктист Ковалев", 33, 10, "revise"),
    ("ស៊ុក ច័ន្ទ", 22, 4, ""),
    ("Esteban Gutiérrez", 16, 6, ""),
    ("Linda Phạm", 4, 0, ""),
    (HOSTILE_NAME, 3, 2, "declined"),
    (LONG_NAME, 2, 0, ""),
)


@dataclass(frozen=True)
class Pilot:
    """Ids of what was made, parent leaders by name."""

    people: dict[str, factories.Placed]
    cohort_id: str
    organization_ids: tuple[str, ...]
    supervisor_ids: tuple[str, ...]


def fill(office: Office) -> Pilot:
    """Fill a workspace that was just made."""
    cohort_id = factories.add_cohort(office, college_id=_college(office), term="Spring").id
    organizations = tuple(
        factories.add_organization(office, name=name, kind=kind, city=city, functions=functions).id
        for name, kind, city, functions in (
            ("Mill City Families", "cbo", "Lowell", ("nominates", "hosts_placements")),
            ("Nuestra Voz", "cbo", "Lawrence", ("nominates",)),
            ("City Health Department", "government_agency", "Boston", ("hosts_placements",)),
        )
    )
    supervisors = (
        factories.add_person(
            office,
            organization_id=organizations[2],
            title="Program manager",
            email="rosa@health.example",
        ).id,
        factories.add_person(office, full_name="Peter Okafor", organization_id=organizations[0]).id,
    )
    people = {}
    for number, (name, hours, _training, _capstone) in enumerate(_NAMES):
        placed = factories.place(
            office,
            name,
            site_id=organizations[2 if number % 2 == 0 else 0],
            supervisor_id=supervisors[number % 2],
            cohort_id=cohort_id,
            nominating_organization_id=organizations[number % 2],
            nominated_by="Ana Duarte",
            nominated_on=date(2026, 1, 5),
            planned_minutes=3600,
        )
        people[name] = placed
        _work(office, placed, hours)
    for supervisor_id in supervisors:
        _sign_most(office, supervisor_id)
    _train(office, people)
    _finish(office, people)
    return Pilot(people, cohort_id, organizations, supervisors)


def _college(office: Office) -> str:
    return factories.add_organization(
        office, name="Bunker Street Community College", kind="college", functions=("gives_course",)
    ).id


def _work(office: Office, placed: factories.Placed, hours: int) -> None:
    """Write down blocks of four hours, the newest a draft."""
    start = date(2026, 2, 3)
    requests = []
    left, day = hours * 60, 0
    while left > 0:
        minutes = min(left, 240)
        requests.append(
            factories.hours(
                placed.placement_id,
                worked_on=start + timedelta(days=day),
                minutes=minutes,
                activity=("Direct family work", "Policy & advocacy", "Meetings")[day % 3],
                description="Home visit with translation" if day % 3 == 0 else "",
            )
        )
        left, day = left - minutes, day + 2
    office.hours.record_many(requests)
    office.hours.record(
        factories.hours(placed.placement_id, worked_on=date(2026, 3, 19), minutes=90, submit=False)
    )


def _sign_most(office: Office, supervisor_id: str) -> None:
    """Sign everything except each person's newest line; return one with a reason."""
    office.sign_off.make_key(supervisor_id, factories.SUPERVISOR_PASSPHRASE)
    by_person: dict[str, list[Decision]] = {}
    for line in office.sign_off.lines(supervisor_id):
        decision = Decision(line.line.entry_id, line.line.content_hash, "signed")
        by_person.setdefault(line.line.participant, []).append(decision)
    decisions = []
    for name, own in by_person.items():
        done = {"Thị Ánh Nguyễn", "María Guadalupe Peña"}
        decisions += own if name in done else own[:-1]
        if name == "王秀英":
            last = own[-2]
            decisions.remove(last)
            decisions.append(
                Decision(last.entry_id, last.content_hash, "returned", "Please give the place.")
            )
    office.sign_off.sign_off(
        SignOffRequest(
            supervisor_id=supervisor_id,
            decisions=tuple(decisions),
            level="signed_in_person",
            passphrase=factories.SUPERVISOR_PASSPHRASE,
        )
    )


def _train(office: Office, people: dict[str, factories.Placed]) -> None:
    for number, topic in enumerate(
        (
            "Advocacy",
            "Public speaking",
            "Community organizing",
            "System navigation",
            "Project management",
        )
    ):
        session = office.records.save(
            TrainingSession(
                id="",
                topic=topic,
                title=f"{topic}, evening session",
                trainer="Dr. Lee",
                held_on=date(2026, 2, 10) + timedelta(days=number * 7),
                minutes=120,
            )
        ).record
        marks = tuple(
            AttendanceMark(people[name].person_id, "present")
            for name, _hours, training, _capstone in _NAMES
            if training >= (number + 1) * 2
        )
        office.training.record_attendance(RecordAttendance(session.id, "Dr. Lee", marks))


def _finish(office: Office, people: dict[str, factories.Placed]) -> None:
    for name, hours, _training, capstone in _NAMES:
        person_id = people[name].person_id
        if hours >= 22:
            office.coursework.record(
                CourseResult(
                    id="",
                    person_id=person_id,
                    number="PLC 101",
                    title="Leadership in the community",
                    credits=2,
                    term="Spring 2026",
                    grade="A-",
                )
            )
        if capstone:
            office.capstone.record(
                Capstone(
                    id="",
                    person_id=person_id,
                    title="Language access at enrollment",
                    decision=capstone,
                    presented_on=date(2026, 6, 10) if capstone != "planned" else None,
                )
            )
