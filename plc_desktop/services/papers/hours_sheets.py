"""The hours sheet: all hours of a parent leader or of a cohort in a range of days."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Sequence
from datetime import date

from plc_desktop.domain.documents import HoursSheetPerson, HoursSheetReport, PracticumLine
from plc_desktop.domain.fields import Json
from plc_desktop.domain.names import fold
from plc_desktop.domain.records import Cohort, Enrollment, Organization, Person
from plc_desktop.domain.tables import HoursRow
from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.services.workspace.tables import hours_of
from plc_desktop.signing import canonical
from plc_desktop.storage.database import Reader

_OPEN = frozenset({"draft", "submitted"})


def hours_sheet(  # noqa: PLR0913  # keyword-only after the session
    reader: Reader,
    session: Session,
    *,
    person_id: str = "",
    cohort_id: str = "",
    from_on: date | None = None,
    until_on: date | None = None,
) -> HoursSheetReport:
    """Return all hours of one parent leader or of everyone in a cohort.

    Args:
        reader: The workspace.
        session: Who makes it, and when.
        person_id: The parent leader; empty for a cohort.
        cohort_id: The cohort; empty for one parent leader.
        from_on: First day; None for the first one there is.
        until_on: Last day; None for the last one there is.

    Raises:
        RuleError: "record_missing"; "period_backward" if the last day is before the first.
    """
    if from_on and until_on and until_on < from_on:
        raise RuleError("period_backward", from_on=from_on, until_on=until_on)
    filters = {"from_on": from_on, "until_on": until_on}
    within = {name: day.isoformat() for name, day in filters.items() if day is not None}
    if cohort_id:
        title = reader.get(Cohort, cohort_id).name
        members = [one.person_id for one in reader.all(Enrollment, cohort_id=cohort_id)]
    else:
        title = reader.get(Person, person_id).full_name
        members = [person_id]
    found = [(one, _rows(reader, one, within)) for one in dict.fromkeys(members)]
    people = [_person(reader, one, rows) for one, rows in found if rows]
    rows = [row for _, mine in found for row in mine]
    days = [row.worked_on for row in rows]
    first = from_on or min(days, default=until_on or session.today())
    last = until_on or max([*days, first], default=first)
    return HoursSheetReport(
        title=title,
        organization=name_of(reader, Organization, session.organization_id),
        from_on=first,
        until_on=last,
        made_on=session.today(),
        people=tuple(sorted(people, key=lambda one: fold(one.parent_leader))),
        content_hash=_content_hash(rows),
    )


def _rows(reader: Reader, person_id: str, within: dict[str, str]) -> list[HoursRow]:
    rows = hours_of(reader, same_as(reader, person_id), **within)
    return sorted(rows, key=lambda row: (row.worked_on, str(row.starts_at or ""), row.id))


def _person(reader: Reader, person_id: str, rows: Sequence[HoursRow]) -> HoursSheetPerson:
    person = reader.get(Person, person_id)
    names = [item.name for item in dataclasses.fields(PracticumLine)]
    free = [row for row in rows if not row.is_held]
    signed = [row for row in free if row.state == "signed"]
    return HoursSheetPerson(
        parent_leader=person.printed_name or person.full_name,
        site=", ".join(dict.fromkeys(row.site for row in rows if row.site)),
        lines=tuple(
            PracticumLine(
                **{name: getattr(row, name) for name in names if name != "state"},
                state="held" if row.is_held else row.state,
            )
            for row in rows
        ),
        signed_minutes=_minutes(signed),
        counted_minutes=_minutes([row for row in signed if row.counts]),
        waiting_minutes=_minutes([row for row in free if row.state in _OPEN]),
        returned_minutes=_minutes([row for row in free if row.state == "returned"]),
        held_minutes=_minutes([row for row in rows if row.is_held]),
    )


def _minutes(rows: Sequence[HoursRow]) -> int:
    return sum(row.minutes for row in rows)


def _content_hash(rows: Sequence[HoursRow]) -> str:
    lines: list[Json] = [
        [row.id, row.content_hash, row.state, row.attestation_level, int(row.is_held)]
        for row in sorted(rows, key=lambda row: row.id)
    ]
    return hashlib.sha256(b"plc-hours-sheet/1\0" + canonical.encode(lines)).hexdigest()
