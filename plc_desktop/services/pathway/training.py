"""Training sessions and the attendance of a whole group."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from plc_desktop.domain import validation
from plc_desktop.domain.names import fold
from plc_desktop.domain.records import (
    Attendance,
    Enrollment,
    Organization,
    Person,
    TrainingSession,
)
from plc_desktop.services.workspace.authority import check_confirms
from plc_desktop.services.workspace.session import Done, Session, name_of
from plc_desktop.storage.database import Reader


@dataclass(frozen=True)
class AttendanceLine:
    """One person at one session; `status` is empty without a line yet."""

    person_id: str
    person: str
    status: str
    minutes: int


@dataclass(frozen=True)
class SessionDetail:
    """A training session with who was there."""

    session: TrainingSession
    provider: str
    attendance: tuple[AttendanceLine, ...]


@dataclass(frozen=True)
class AttendanceMark:
    """What the sign-in sheet says of one person.

    Attributes:
        minutes: How long the person was there; None for the whole session if present, else 0.
    """

    person_id: str
    status: str
    minutes: int | None = None


@dataclass(frozen=True)
class RecordAttendance:
    """A sign-in sheet: everyone marked at once."""

    session_id: str
    confirmed_by: str
    lines: tuple[AttendanceMark, ...]


class Training:
    """What the office does with training; saving sessions goes through `Records`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def detail(self, session_id: str) -> SessionDetail:
        """Return one session.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            held = reader.get(TrainingSession, session_id)
            lines = _lines(reader, session_id, ())
            return SessionDetail(held, name_of(reader, Organization, held.provider_id), lines)

    def lines(self, session_id: str, cohort_id: str = "") -> list[AttendanceLine]:
        """Return who is marked, and everyone of a cohort who is not yet, by name."""
        with self._session.read() as reader:
            members = reader.all(Enrollment, cohort_id=cohort_id) if cohort_id else []
            expected = [item.person_id for item in members if item.status != "withdrew"]
            return list(_lines(reader, session_id, expected))

    def record_attendance(self, request: RecordAttendance) -> Done:
        """Store a sign-in sheet in one step; a person's earlier line is replaced.

        If two laptops wrote lines for one person, both are.

        Raises:
            RuleError: If a status or length makes no sense; "not_a_trainer".
        """
        with self._session.transaction("attendance_recorded") as work:
            today, user_id = self._session.today(), self._session.user_id
            check_confirms(work, today, user_id, (Attendance,))
            held = work.get(TrainingSession, request.session_id)
            known: defaultdict[str, list[str]] = defaultdict(list)
            for item in work.all(Attendance, session_id=request.session_id):
                known[item.person_id].append(item.id)
            marks = [
                Attendance(
                    id=known[mark.person_id][0]
                    if known[mark.person_id]
                    else self._session.new_id(),
                    session_id=held.id,
                    person_id=work.get(Person, mark.person_id).id,
                    status=mark.status,
                    minutes=_minutes(mark, held),
                    confirmed_by=request.confirmed_by,
                )
                for mark in request.lines
            ]
            again = [
                dataclasses.replace(mark, id=other)
                for mark in marks
                for other in known[mark.person_id][1:]
            ]
            work.put_many([validation.cleaned(mark) for mark in (*marks, *again)])
        return Done(work.change_id, tuple(mark.id for mark in marks))


def counted(marks: Iterable[Attendance]) -> list[Attendance]:
    """Return of several lines about one session the one that counts: the shortest who was there.

    Two laptops may have typed one sheet, and two records may be one person.

    Args:
        marks: Lines of one person, under whatever record.
    """
    found: dict[str, Attendance] = {}
    for mark in sorted(marks, key=lambda one: (one.status != "present", one.minutes, one.id)):
        found.setdefault(mark.session_id, mark)
    return list(found.values())


def _minutes(mark: AttendanceMark, held: TrainingSession) -> int:
    """Return the whole session for who was present, unless the sheet says otherwise."""
    if mark.status != "present":
        return 0
    return held.minutes if mark.minutes is None else mark.minutes


def _lines(reader: Reader, session_id: str, expected: Iterable[str]) -> tuple[AttendanceLine, ...]:
    marked: defaultdict[str, list[Attendance]] = defaultdict(list)
    for item in reader.all(Attendance, session_id=session_id):
        marked[item.person_id].append(item)
    lines = []
    for person_id in {**marked, **dict.fromkeys(expected)}:
        mark = next(iter(counted(marked.get(person_id, ()))), None)
        lines.append(
            AttendanceLine(
                person_id,
                name_of(reader, Person, person_id),
                mark.status if mark else "",
                mark.minutes if mark else 0,
            )
        )
    return tuple(sorted(lines, key=lambda line: (fold(line.person), line.person_id)))
