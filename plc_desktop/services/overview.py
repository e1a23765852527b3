"""What Home shows: the day's work as counts with the few words a sentence needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from plc_desktop.domain.records import Cohort, Enrollment, Organization, Person
from plc_desktop.domain.tables import (
    HoursRow,
    ParentLeaderRow,
    TableRequest,
)
from plc_desktop.services.credentials.listed import has_credential
from plc_desktop.services.people.alike import AlikePairs, PossibleSamePerson
from plc_desktop.services.sign_off.requests_sent import RequestsSent
from plc_desktop.services.workspace.session import Choice, Session, name_of
from plc_desktop.services.workspace.tables import rows_of
from plc_desktop.storage.database import Reader

QUIET_DAYS = 30
"""After so many days without hours a parent leader is asked after. Source: practice."""

SHOWN = 20
"""Names that a sentence on Home carries at most."""

_ACTIVE = frozenset({"enrolled", "in_progress"})


@dataclass(frozen=True)
class WaitingSummary:
    """What waits for signatures in all, and whose line waits longest."""

    entries: int = 0
    minutes: int = 0
    oldest_on: date | None = None
    age_days: int = 0
    supervisor_id: str = ""
    supervisor: str = ""
    organization: str = ""


@dataclass(frozen=True)
class ReturnedSummary:
    """One line that came back."""

    entry_id: str
    person: str
    supervisor: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Home:
    """The day's work.

    Attributes:
        waiting: Hours that wait for a signature.
        returned: The lines that came back, newest day first, at most `SHOWN`.
        returned_count: How many came back in all.
        possible_doubles: Lines held back as possible double entries, and those of which both were
            made void apart.
        same_people: Records that may be one person.
        eligible: Who can receive the credential now.
        to_issue: Credentials awarded and not issued yet.
        quiet: Active parent leaders without hours for `QUIET_DAYS` days.
        is_empty: Whether nobody is enrolled yet: offer the import and the sample.
        overdue: Who was sent lines to sign and has not answered in time.
        conflicts: What was changed on two laptops and waits for a decision.
    """

    waiting: WaitingSummary
    returned: tuple[ReturnedSummary, ...]
    returned_count: int
    possible_doubles: int
    same_people: tuple[PossibleSamePerson, ...]
    eligible: tuple[Choice, ...]
    to_issue: int
    quiet: tuple[Choice, ...]
    is_empty: bool
    overdue: tuple[str, ...] = ()
    conflicts: int = 0


@dataclass(frozen=True)
class Badges:
    """Numbers beside the navigation: lines to sign, lines to look at, credentials to handle."""

    sign_off: int
    hours: int
    credentials: int


@dataclass(frozen=True)
class WeekHours:
    """Minutes worked in one week."""

    starts_on: date
    signed_minutes: int
    waiting_minutes: int


@dataclass(frozen=True)
class CohortGlance:
    """A cohort as one picture.

    Attributes:
        rows: Its parent leaders, by name.
        week: Number of the present week of the cohort, from 1; 0 without dates.
        weeks: How many weeks it has; 0 without dates.
    """

    cohort: Cohort | None
    rows: tuple[ParentLeaderRow, ...]
    week: int
    weeks: int


class Overview:
    """Counts for Home and for the navigation."""

    def __init__(self, session: Session, alike_pairs: AlikePairs) -> None:
        self._session = session
        self._alike_pairs = alike_pairs

    def home(self) -> Home:
        """Return the day's work."""
        with self._session.read() as reader:
            returned = TableRequest(
                filters={"state": "returned"}, sort="worked_on", descending=True
            )
            shown = reader.first_page("hours", returned, SHOWN)
            leaders = list(rows_of(reader, ParentLeaderRow, "parent_leaders", sort="name"))
            return Home(
                waiting=self._waiting(reader),
                returned=tuple(
                    ReturnedSummary(row.id, row.person, row.supervisor, row.reason)
                    for row in shown
                    if isinstance(row, HoursRow)
                ),
                returned_count=reader.count("hours", returned),
                possible_doubles=_count(reader, "hours", held="1") + len(reader.lost_events()),
                same_people=tuple(self._alike_pairs.of(reader, SHOWN)),
                eligible=tuple(_eligible(leaders)),
                to_issue=_count(reader, "credentials", status="awarded"),
                quiet=tuple(self._quiet(reader, leaders)),
                is_empty=not leaders,
                overdue=self._overdue(reader),
                conflicts=reader.conflict_count(),
            )

    def _overdue(self, reader: Reader) -> tuple[str, ...]:
        """Return each late supervisor once, the latest first."""
        requests = RequestsSent(self._session).overdue(reader)
        return tuple(dict.fromkeys(request.supervisor for request in requests))

    def _waiting(self, reader: Reader) -> WaitingSummary:
        entries, minutes = reader.waiting_totals()
        oldest = next(
            iter(reader.first_page("waiting", TableRequest(filters={"held": "0"}), 1)), None
        )
        if not isinstance(oldest, HoursRow):
            return WaitingSummary(entries, minutes)
        since = oldest.waiting_since_on
        supervisor = reader.find(Person, oldest.supervisor_id) if oldest.supervisor_id else None
        return WaitingSummary(
            entries=entries,
            minutes=minutes,
            oldest_on=since,
            age_days=max((self._session.today() - since).days, 0) if since else 0,
            supervisor_id=oldest.supervisor_id,
            supervisor=oldest.supervisor,
            organization=(
                name_of(reader, Organization, supervisor.organization_id) if supervisor else ""
            ),
        )

    def _quiet(self, reader: Reader, leaders: Sequence[ParentLeaderRow]) -> list[Choice]:
        """Return active parent leaders with open field hours who recorded none lately."""
        since = self._session.today() - timedelta(days=QUIET_DAYS)
        lately = reader.last_worked_on()
        early = {
            item.person_id
            for item in reader.all(Enrollment)
            if item.enrolled_on is not None and item.enrolled_on > since
        }
        return [
            Choice(row.id, row.name, row.cohort)
            for row in leaders
            if row.status in _ACTIVE
            and row.field_minutes < row.field_required
            and row.id not in early
            and lately.get(row.id, date.min) < since
        ]

    def badges(self) -> Badges:
        """Return the numbers beside the navigation."""
        with self._session.read() as reader:
            leaders = list(rows_of(reader, ParentLeaderRow, "parent_leaders", sort="name"))
            return Badges(
                sign_off=_count(reader, "waiting", held="0"),
                hours=_count(reader, "hours", state="returned") + _count(reader, "hours", held="1"),
                credentials=len(_eligible(leaders))
                + _count(reader, "credentials", status="awarded"),
            )

    def hours_by_week(self, cohort_id: str = "", weeks: int = 12) -> list[WeekHours]:
        """Return the minutes of the last weeks, oldest first, Mondays as starts.

        The last week shown is the last one with hours, at most the present one.

        Args:
            cohort_id: Only its people; empty for everyone.
            weeks: How many weeks.
        """
        with self._session.read() as reader:
            days = reader.minutes_by_day(cohort_id)
        if not days:
            return []
        last = _monday(min(max(days), self._session.today()))
        starts = [last - timedelta(weeks=back) for back in reversed(range(weeks))]
        totals = {start: [0, 0] for start in starts}
        for day, (signed, waiting) in days.items():
            if _monday(day) in totals:
                totals[_monday(day)][0] += signed
                totals[_monday(day)][1] += waiting
        return [WeekHours(start, *totals[start]) for start in starts]

    def cohort_glance(self, cohort_id: str = "") -> CohortGlance:
        """Return one cohort as a picture; the one that started last if none is named."""
        with self._session.read() as reader:
            cohort = reader.find(Cohort, cohort_id) if cohort_id else _latest(reader)
            filters = {"cohort": cohort.id} if cohort else {}
            rows = rows_of(reader, ParentLeaderRow, "parent_leaders", filters, sort="name")
            week, weeks = self._week(cohort)
            return CohortGlance(cohort, tuple(rows), week, weeks)

    def _week(self, cohort: Cohort | None) -> tuple[int, int]:
        if cohort is None or cohort.starts_on is None or cohort.ends_on is None:
            return 0, 0
        weeks = (cohort.ends_on - cohort.starts_on).days // 7 + 1
        week = (self._session.today() - cohort.starts_on).days // 7 + 1
        return max(0, min(week, weeks)), weeks


def _eligible(leaders: Sequence[ParentLeaderRow]) -> list[Choice]:
    """Return who has all four steps and no credential."""
    return [
        Choice(row.id, row.name, row.cohort)
        for row in leaders
        if row.is_eligible and not has_credential(row) and row.status != "withdrew"
    ]


def _count(reader: Reader, table: str, **filters: str) -> int:
    return reader.count(table, TableRequest(filters=filters))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _latest(reader: Reader) -> Cohort | None:
    """Return the cohort that started last; one without dates only if there is no other."""
    cohorts = reader.all(Cohort)
    return max(cohorts, key=lambda item: (item.starts_on or date.min, item.id), default=None)
