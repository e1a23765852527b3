"""What each paper says: every number computed here, so that drawing decides nothing."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from plc_desktop.domain.documents import (
    ActivityTotal,
    CertificateReport,
    HoursSheetReport,
    LevelTotal,
    PracticumLine,
    PracticumReport,
    PracticumWeek,
    RecoverySheet,
)
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import (
    Cohort,
    Organization,
    Person,
    Placement,
)
from plc_desktop.domain.signoff import LEVELS
from plc_desktop.domain.tables import HoursRow, PlacementRow, TableRequest
from plc_desktop.domain.transcript import TranscriptReport
from plc_desktop.services.credentials.certificate_reports import certificate_report
from plc_desktop.services.papers.hours_sheets import hours_sheet
from plc_desktop.services.papers.practicum_totals import evaluations_until, skill_totals
from plc_desktop.services.papers.transcripts import transcript_report
from plc_desktop.services.pathway.rule_sets import enrollment_of, rules_for
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Choice, Session, name_of
from plc_desktop.services.workspace.tables import hours_rows
from plc_desktop.signing import canonical
from plc_desktop.storage.database import Reader

OPEN_STATES = frozenset({"draft", "submitted"})


class Reporting:
    """Fills the report dataclasses of `domain.documents`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def certificate(self, credential_id: str) -> CertificateReport:
        """Return what a certificate says, or would say if it were issued today.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            return certificate_report(reader, self._session, credential_id)

    def practicum_report(
        self,
        placement_id: str,
        until_on: date | None = None,
        first_weekday: int = 0,
        *,
        kind: str = "",
    ) -> PracticumReport:
        """Return the supervised practicum of one placement.

        Args:
            placement_id: The placement.
            until_on: Last day covered; None for everything.
            first_weekday: First day of a week, 0 for Monday to 6 for Sunday.
            kind: "interim" or "final"; empty to let the state of the placement decide.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            placement = reader.get(Placement, placement_id)
            filters = {"until_on": until_on.isoformat()} if until_on else {}
            rows = [
                row
                for row in hours_rows(reader, placement=placement_id, **filters)
                if row.state != "void"
            ]
            builder = _Practicum(reader, self._session, placement, rows, until_on)
            return builder.report(first_weekday, kind)

    def hours_sheet(
        self,
        *,
        person_id: str = "",
        cohort_id: str = "",
        from_on: date | None = None,
        until_on: date | None = None,
    ) -> HoursSheetReport:
        """Return all hours of one parent leader, or of everyone in a cohort, with their states.

        Raises:
            RuleError: "record_missing" or "period_backward".
        """
        with self._session.read() as reader:
            return hours_sheet(
                reader,
                self._session,
                person_id=person_id,
                cohort_id=cohort_id,
                from_on=from_on,
                until_on=until_on,
            )

    def transcript(self, person_id: str) -> TranscriptReport:
        """Return everything one person did on the pathway.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            return transcript_report(reader, self._session, person_id)

    def placements_for_reports(self, search: str = "", limit: int = 200) -> list[Choice]:
        """Return placements to choose from, by parent leader."""
        with self._session.read() as reader:
            request = TableRequest(search=search, sort="person")
            rows = reader.first_page("placements", request, limit)
            return [
                Choice(row.id, row.person, " · ".join(filter(None, (row.site, row.role))))
                for row in rows
                if isinstance(row, PlacementRow)
            ]

    def recovery_sheet(self, code: str) -> RecoverySheet:
        """Return the page to print for a recovery code that was just made."""
        with self._session.read() as reader:
            return RecoverySheet(
                organization=name_of(reader, Organization, self._session.organization_id),
                workspace=self._session.database.path.name,
                code=code,
                made_on=self._session.today(),
            )


class _Practicum:
    """Computes one practicum report."""

    def __init__(
        self,
        reader: Reader,
        session: Session,
        placement: Placement,
        rows: Sequence[HoursRow],
        until_on: date | None,
    ) -> None:
        self._reader = reader
        self._session = session
        self._placement = placement
        self._rows = rows
        self._until_on = until_on
        self._rules = rules_for(reader, placement.person_id)

    def report(self, first_weekday: int, kind: str = "") -> PracticumReport:
        """Return the report, as interim or final if that was chosen."""
        signed = [row for row in self._rows if row.state == "signed" and not row.is_held]
        held = [row for row in self._rows if row.is_held]
        returned = [row for row in self._rows if row.state == "returned" and not row.is_held]
        waiting = [row for row in self._rows if row.state in OPEN_STATES and not row.is_held]
        from_on, until_on = self._period()
        is_final = kind == "final" if kind else self._is_final(waiting, returned)
        by_skill, by_involvement = skill_totals(self._reader, signed)
        evaluations, evaluation_ids = evaluations_until(
            self._reader, self._placement.id, self._until_on
        )
        return PracticumReport(
            is_final=is_final,
            is_open=bool(waiting or returned or held),
            by_skill=by_skill,
            by_involvement=by_involvement,
            evaluations=evaluations,
            from_on=from_on,
            until_on=until_on,
            made_on=self._session.today(),
            counted_minutes=_minutes(row for row in signed if row.counts),
            required_minutes=self._rules.field_minutes,
            waiting_minutes=_minutes(waiting),
            returned_minutes=_minutes(returned),
            held_minutes=_minutes(held),
            weeks=tuple(_weeks(signed, first_weekday)),
            waiting=tuple(_line(row) for row in waiting),
            returned=tuple(_line(row) for row in returned),
            held=tuple(_line(row) for row in held),
            by_activity=tuple(_by_activity(signed)),
            by_level=tuple(self._by_level(signed)),
            content_hash=self._content_hash(evaluation_ids),
            **self._header(),
        )

    def _header(self) -> dict[str, str]:
        reader, placement, rules = self._reader, self._placement, self._rules
        supervisor = reader.find(Person, placement.supervisor_id)
        person = reader.find(Person, placement.person_id)
        enrollment = enrollment_of(reader, same_as(reader, placement.person_id))
        return {
            "parent_leader": (person.printed_name or person.full_name) if person else "",
            "site": name_of(reader, Organization, placement.organization_id),
            "supervisor": supervisor.full_name if supervisor else "",
            "supervisor_title": supervisor.title if supervisor else "",
            "coordinator": name_of(reader, Person, self._session.user_id),
            "role": placement.role,
            "cohort": name_of(reader, Cohort, enrollment.cohort_id) if enrollment else "",
            "organization": name_of(reader, Organization, self._session.organization_id),
            "rule_set": f"{rules.name}, version {rules.version}",
            "objectives": placement.objectives,
        }

    def _period(self) -> tuple[date, date]:
        """Return the first and last day covered; both inside what is known."""
        days = [row.worked_on for row in self._rows]
        today = self._session.today()
        first = min([*days, *filter(None, [self._placement.starts_on])], default=today)
        ends_on = self._placement.ends_on
        last = max([*days, *([ends_on] if ends_on and ends_on <= today else [])], default=today)
        if self._until_on is not None:
            last = min(last, self._until_on) if days else self._until_on
        return min(first, last), max(first, last)

    def _is_final(self, waiting: Sequence[HoursRow], returned: Sequence[HoursRow]) -> bool:
        """Return whether the placement is over and nothing is open."""
        ends_on = self._placement.ends_on
        is_over = ends_on is not None and ends_on <= self._session.today()
        is_whole = self._until_on is None or (ends_on is not None and self._until_on >= ends_on)
        return is_over and is_whole and not waiting and not returned

    def _by_level(self, signed: Sequence[HoursRow]) -> Iterable[LevelTotal]:
        for level in LEVELS:
            minutes = _minutes(row for row in signed if row.attestation_level == level)
            yield LevelTotal(
                level=level, minutes=minutes, counts=level in self._rules.counted_levels
            )

    def _content_hash(self, evaluation_ids: Sequence[str]) -> str:
        """Return a hash of everything the report rests on, line by line."""
        lines: list[Json] = [
            [row.id, row.content_hash, row.state, row.attestation_level, int(row.is_held)]
            for row in sorted(self._rows, key=lambda row: row.id)
        ]
        content: dict[str, Json] = {
            "lines": lines,
            "placement": self._placement.id,
            "rules": self._rules.id,
        }
        if evaluation_ids:
            content["evaluations"] = list(evaluation_ids)
        return hashlib.sha256(b"plc-practicum/1\0" + canonical.encode(content)).hexdigest()


def _minutes(rows: Iterable[HoursRow]) -> int:
    return sum(row.minutes for row in rows)


def _line(row: HoursRow) -> PracticumLine:
    names = [item.name for item in dataclasses.fields(PracticumLine)]
    return PracticumLine(**{name: getattr(row, name) for name in names})


def _weeks(signed: Sequence[HoursRow], first_weekday: int) -> Iterable[PracticumWeek]:
    """Yield the signed lines by week with running totals of what counts."""
    by_week: dict[date, list[HoursRow]] = {}
    for row in sorted(signed, key=lambda row: (row.worked_on, str(row.starts_at or ""), row.id)):
        start = row.worked_on - timedelta(days=(row.worked_on.weekday() - first_weekday) % 7)
        by_week.setdefault(start, []).append(row)
    cumulative = 0
    for start, rows in by_week.items():
        minutes = _minutes(row for row in rows if row.counts)
        cumulative += minutes
        yield PracticumWeek(
            starts_on=start,
            lines=tuple(_line(row) for row in rows),
            minutes=minutes,
            cumulative_minutes=cumulative,
        )


def _by_activity(signed: Iterable[HoursRow]) -> Iterable[ActivityTotal]:
    """Yield counted minutes by activity, largest first; case does not make another activity."""
    minutes: dict[str, int] = {}
    names: dict[str, str] = {}
    for row in signed:
        if row.counts:
            key = row.activity.casefold()
            names.setdefault(key, row.activity)
            minutes[key] = minutes.get(key, 0) + row.minutes
    for key in sorted(minutes, key=lambda key: (-minutes[key], key)):
        yield ActivityTotal(activity=names[key], minutes=minutes[key])
