"""Valid requests and records with one word each; every test overrides what it is about."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, cast

from plc_desktop.domain.records import (
    Capstone,
    Cohort,
    CourseResult,
    Organization,
    Person,
    TrainingSession,
)
from plc_desktop.services.app import Office
from plc_desktop.services.pathway.hours import RecordHours
from plc_desktop.services.pathway.training import AttendanceMark, RecordAttendance
from plc_desktop.services.people.enrolling import EnrollParentLeader
from plc_desktop.services.sign_off.lines import Decision, SignOffRequest
from plc_desktop.services.workspace.keychain import Keychain

PASSPHRASE = "river bank lantern"
SUPERVISOR_PASSPHRASE = "own words of rosa"


class Clock:
    """Time and randomness of a test: both only move when the test says so."""

    def __init__(self, start: datetime) -> None:
        self.instant = start
        self._random = random.Random(start.isoformat())  # noqa: S311  # repeatable on purpose

    def now(self) -> datetime:
        """Return the instant."""
        return self.instant

    def today(self) -> date:
        """Return the local date, as the storage sees it too."""
        return self.instant.astimezone().date()

    def random(self, count: int) -> bytes:
        """Return bytes that are the same in every run."""
        return self._random.randbytes(count)

    def pass_days(self, days: int) -> None:
        """Let days go by."""
        self.instant += timedelta(days=days)


class MemoryKeychain:
    """A keyring backend that keeps nothing beyond the test."""

    name = "memory"

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]

    def keychain(self) -> Keychain:
        """Return the keychain over this backend."""
        return Keychain(self, self.name)


@dataclass(frozen=True)
class Placed:
    """A parent leader who is enrolled and placed under a supervisor."""

    person_id: str
    enrollment_id: str
    placement_id: str
    supervisor_id: str
    cohort_id: str
    site_id: str


def add_organization(office: Office, **changes: Any) -> Organization:
    """Save an organization."""
    values: dict[str, Any] = {"id": "", "name": "City Health Department"}
    return office.records.save(Organization(**{**values, **changes})).record


def add_person(office: Office, **changes: Any) -> Person:
    """Save a person."""
    values: dict[str, Any] = {"id": "", "full_name": "Rosa Méndez", "roles": ("supervisor",)}
    return office.records.save(Person(**{**values, **changes})).record


def add_cohort(office: Office, **changes: Any) -> Cohort:
    """Save a cohort."""
    values: dict[str, Any] = {
        "id": "",
        "name": "Spring 2026",
        "starts_on": date(2026, 2, 2),
        "ends_on": date(2026, 6, 12),
    }
    return office.records.save(Cohort(**{**values, **changes})).record


def place(office: Office, full_name: str = "王秀英", **changes: Any) -> Placed:
    """Enroll a parent leader and place them; what is not given is made."""
    site_id = changes.pop("site_id", None) or add_organization(office).id
    supervisor_id = changes.pop("supervisor_id", None)
    if supervisor_id is None:
        supervisor_id = add_person(office, organization_id=site_id, title="Program manager").id
    cohort_id = changes.pop("cohort_id", None) or add_cohort(office).id
    values: dict[str, Any] = {
        "person": Person(id="", full_name=full_name),
        "cohort_id": cohort_id,
        "site_id": site_id,
        "supervisor_id": supervisor_id,
        "role": "Health Care Navigator",
        "starts_on": date(2026, 2, 2),
        "ends_on": date(2026, 6, 12),
        "enrolled_on": date(2026, 1, 12),
    }
    made = office.people.enroll_parent_leader(EnrollParentLeader(**{**values, **changes}))
    return Placed(
        made.person_id, made.enrollment_id, made.placement_id, supervisor_id, cohort_id, site_id
    )


def hours(placement_id: str, **changes: Any) -> RecordHours:
    """Return a request for one line: two hours of meetings on 5 March 2026, submitted."""
    values: dict[str, Any] = {
        "placement_id": placement_id,
        "worked_on": date(2026, 3, 5),
        "minutes": 120,
        "activity": "Meetings",
        "submit": True,
    }
    return RecordHours(**{**values, **changes})


def record_hours(office: Office, placed: Placed, **changes: Any) -> str:
    """Record one line and return its id."""
    return office.hours.record(hours(placed.placement_id, **changes)).entry.id


def place_with_visits(office: Office) -> Placed:
    """Place a parent leader who has a strange name, with three lines that wait."""
    placed = place(office, "<b>Linda</b> Phạm & =1+1")
    for day in (2, 3, 4):
        record_hours(
            office,
            placed,
            worked_on=date(2026, 3, day),
            minutes=60 * day,
            activity="Home visit",
            description=f"Family {day}",
        )
    return placed


def sign_all(office: Office, supervisor_id: str, level: str = "signed_in_person") -> str:
    """Sign everything that waits for a supervisor and return the change."""
    if level == "signed_in_person" and not office.sign_off.has_key(supervisor_id):
        office.sign_off.make_key(supervisor_id, SUPERVISOR_PASSPHRASE)
    decisions = tuple(
        Decision(line.line.entry_id, line.line.content_hash, "signed")
        for line in office.sign_off.lines(supervisor_id)
    )
    request = SignOffRequest(
        supervisor_id=supervisor_id,
        decisions=decisions,
        level=level,
        passphrase=SUPERVISOR_PASSPHRASE if level == "signed_in_person" else "",
    )
    return office.sign_off.sign_off(request).change_id


def finish_pathway(office: Office, placed: Placed) -> None:
    """Give a parent leader everything the credential asks for."""
    start = date(2026, 2, 2)
    office.hours.record_many(
        [
            hours(placed.placement_id, worked_on=start + timedelta(days=day), minutes=360)
            for day in range(10)
        ]
    )
    sign_all(office, placed.supervisor_id)
    held = office.records.save(
        TrainingSession(id="", topic="Advocacy", held_on=date(2026, 3, 1), minutes=600)
    ).record
    mark = AttendanceMark(placed.person_id, "present")
    office.training.record_attendance(RecordAttendance(held.id, "Ana Duarte", (mark,)))
    office.coursework.record(CourseResult(id="", person_id=placed.person_id, credits=2))
    office.capstone.record(
        Capstone(id="", person_id=placed.person_id, title="Language access", decision="accepted")
    )


def dumped(office: Office, plural: str) -> list[dict[str, Any]]:
    """Return the records of one kind as `dump --json` prints them."""
    return cast("list[dict[str, Any]]", office.dump()[plural])


def can_undo(office: Office, change_id: str) -> bool:
    """Return whether the list of steps offers to take one back."""
    (found,) = (one for one in office.history.recent(1000) if one.change_id == change_id)
    return found.can_undo
