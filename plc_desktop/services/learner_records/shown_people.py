"""What another organization would see of one person, exactly as it is written into the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from plc_desktop.changes import facts
from plc_desktop.changes.facts import SIGN_OFF
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Cohort, Enrollment, Nomination, Organization, Person
from plc_desktop.exchange.learner_records import HOURS
from plc_desktop.services.learner_records.withdrawing import CONSENT
from plc_desktop.services.people.detail import ParentLeaderDetail
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import name_of
from plc_desktop.services.workspace.tables import hours_of
from plc_desktop.storage.database import Reader


@dataclass(frozen=True)
class ShownPerson:
    """What another organization would see of one person.

    Attributes:
        person_id: The person.
        name: Their name.
        code: Why nothing is shown: "consent_missing" or "not_enrolled"; empty if it is.
        record: Exactly what is shown.
        shown_on: When the organization was shown their record last, ISO; empty if never, or if
            that was taken back.
        shown_scope: How much of it.
        has_changed: Whether it would see something else now; None if that is not known.
    """

    person_id: str
    name: str
    code: str
    record: Mapping[str, Json]
    shown_on: str = ""
    shown_scope: str = ""
    has_changed: bool | None = None


def shown_person(
    reader: Reader,
    detail_of: Callable[[str], ParentLeaderDetail],
    person_id: str,
    scope: str,
    version: int,
) -> ShownPerson:
    """Return what another organization would see of one person, or why nothing is shown.

    Args:
        reader: A view of the workspace.
        detail_of: Returns what the office's own page of a person shows.
        person_id: The person.
        scope: `HOURS` for every line that counts, else sums only.
        version: Grows with each file.
    """
    person = reader.get(Person, person_id)
    enrollments = reader.all(Enrollment, person_id=person_id)
    code = _objection(person, is_enrolled=bool(enrollments))
    if code:
        return ShownPerson(person_id, person.full_name, code, {})
    detail = detail_of(person_id)
    enrollment = detail.enrollment or enrollments[-1]
    nominations = reader.all(Nomination, person_id=person_id)
    nominated_by = nominations[-1].organization_id if nominations else ""
    credential = detail.credential
    record: dict[str, Json] = {
        "cohort": name_of(reader, Cohort, enrollment.cohort_id),
        "consent": CONSENT,
        "credentials": [
            {
                "issued_on": credential.issued_on.isoformat() if credential.issued_on else "",
                "number": credential.number,
                "sha256": credential.document_sha256,
                "status": credential.status,
            }
        ]
        if credential is not None
        else [],
        "enrolled_on": enrollment.enrolled_on.isoformat() if enrollment.enrolled_on else "",
        "hours": _lines(reader, person_id) if scope == HOURS else [],
        "minutes": {
            "counted": detail.totals.counted_minutes,
            "held": detail.totals.held_minutes,
            "training": detail.totals.training_minutes,
            "waiting": detail.totals.waiting_minutes,
        },
        "name": person.full_name,
        "nominated_by": name_of(reader, Organization, nominated_by),
        "printed_name": person.printed_name,
        "status": enrollment.status,
        "steps": {step.step: int(step.is_met) for step in detail.progress.steps},
        "subject": person_id,
        "version": version,
    }
    return ShownPerson(person_id, person.full_name, "", record)


def objections(reader: Reader, person_ids: Sequence[str]) -> dict[str, str]:
    """Return why nothing is shown of people, by person; without those who can be shown."""
    enrolled = {one.person_id for one in reader.all(Enrollment)}
    found = {
        one.id: _objection(one, is_enrolled=one.id in enrolled)
        for one in reader.many(Person, person_ids)
    }
    return {person: code for person, code in found.items() if code}


def _objection(person: Person, *, is_enrolled: bool) -> str:
    if CONSENT not in person.consents:
        return "consent_missing"
    return "" if is_enrolled else "not_enrolled"


def _lines(reader: Reader, person_id: str) -> list[Json]:
    """Return the lines that count, each with the sign-off it counts by."""
    rows = [row for row in hours_of(reader, same_as(reader, person_id)) if row.counts]
    signed = reader.facts_by(SIGN_OFF, "entry", [row.id for row in rows])
    lines: list[Json] = []
    for row in rows:
        found = facts.decide(
            [facts.Fact(one.id, one.type, one.content) for one in signed.get(row.id, ())],
            row.content_hash,
        )
        lines.append(
            {
                "activity": row.activity,
                "entry": row.id,
                "hash": row.content_hash,
                "level": row.attestation_level,
                "minutes": row.minutes,
                "sign_off": dict(found.content) if found is not None else {},
                "site": row.site,
                "worked_on": row.worked_on.isoformat(),
            }
        )
    return lines
