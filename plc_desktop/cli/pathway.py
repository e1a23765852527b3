"""Commands along the pathway: progress, sign, award, issue."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any

from plc_desktop.cli.opening import one_person, opened, supervisor_passphrase
from plc_desktop.cli.output import Output
from plc_desktop.domain.tables import ParentLeaderRow, TableRequest
from plc_desktop.services.app import Office
from plc_desktop.services.sign_off import Decision, SignOffRequest

_IN_PERSON = "signed_in_person"


def progress(chosen: argparse.Namespace, output: Output) -> None:
    """Say how far each parent leader is, and why not further."""
    with opened(chosen) as office:
        rows = office.tables.first_page("parent_leaders", TableRequest(), 1_000_000)
        people = [_standing(office, row) for row in rows if isinstance(row, ParentLeaderRow)]
    for person in people:
        output.say(
            f"{person['full_name']}: field {_hours(person['field_minutes'])}"
            f" of {_hours(person['field_required'])},"
            f" training {_hours(person['training_minutes'])}"
            f" of {_hours(person['training_required'])},"
            f" course {person['course_credits']}, capstone {person['capstone']}"
            + (", eligible" if person["eligible"] else "")
        )
    output.give({"people": people})


def _standing(office: Office, row: ParentLeaderRow) -> dict[str, Any]:
    detail = office.people.parent_leader(row.id)
    steps = detail.progress.steps
    return {
        "id": row.id,
        "full_name": row.name,
        "cohort": row.cohort,
        "field_minutes": row.field_minutes,
        "field_required": row.field_required,
        "waiting_minutes": row.waiting_minutes,
        "returned_minutes": row.returned_minutes,
        "held_minutes": row.held_minutes,
        "training_minutes": row.training_minutes,
        "training_required": row.training_required,
        "course_credits": row.course_credits,
        "capstone": row.capstone or None,
        "eligible": row.is_eligible,
        "pace": row.pace,
        "credential": row.credential_status,
        "steps": [dataclasses.asdict(step) for step in steps],
    }


def _hours(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def sign(chosen: argparse.Namespace, output: Output) -> None:
    """Sign, or return with a reason, the lines that wait for a supervisor."""
    secret = supervisor_passphrase(chosen) if chosen.level == _IN_PERSON else ""
    with opened(chosen) as office:
        supervisor_id = one_person(office, chosen.supervisor)
        lines = [
            line.line
            for line in office.sign_off.lines(supervisor_id)
            if not chosen.entry or line.line.entry_id in chosen.entry
        ]
        decision = "returned" if chosen.reason else "signed"
        counts = {"signed": 0, "returned": 0, "minutes": 0}
        if lines:
            if secret and not office.sign_off.has_key(supervisor_id):
                office.sign_off.make_key(supervisor_id, secret)
            done = office.sign_off.sign_off(
                SignOffRequest(
                    supervisor_id=supervisor_id,
                    decisions=tuple(
                        Decision(line.entry_id, line.content_hash, decision, chosen.reason)
                        for line in lines
                    ),
                    level=chosen.level,
                    statement_id=office.sign_off.statement(chosen.level).id,
                    passphrase=secret,
                )
            )
            counts = {"signed": done.signed, "returned": done.returned, "minutes": done.minutes}
    output.say(
        f"{counts['signed']} lines signed, {counts['returned']} returned"
        f" ({_hours(counts['minutes'])})."
    )
    output.give(counts)


def award(chosen: argparse.Namespace, output: Output) -> None:
    """Award the credential to the people named, or to everyone who is eligible."""
    with opened(chosen) as office:
        people = [one_person(office, name) for name in chosen.person] or [
            person.person_id for person in office.credentials.eligibility() if person.is_eligible
        ]
        awarded = office.credentials.award(people) if people else None
        numbers = [
            office.credentials.get(credential_id)
            for credential_id in (awarded.credential_ids if awarded else ())
        ]
    for item in numbers:
        output.say(f"{item.number}  {item.person}")
    output.say(f"{len(numbers)} credentials awarded.")
    output.give(
        {
            "awarded": [
                {"id": item.id, "number": item.number, "person": item.person} for item in numbers
            ],
            "refused": [dataclasses.asdict(item) for item in (awarded.refused if awarded else ())],
        }
    )


def issue(chosen: argparse.Namespace, output: Output) -> None:
    """Issue the awarded credentials; what was issued before is left as it is."""
    from ui.common.document_texts import certificate_renderer

    with opened(chosen) as office:
        people = {one_person(office, name) for name in chosen.person}
        waiting = [
            item.id
            for item in office.credentials.all()
            if item.issued_on is None and (not people or item.person_id in people)
        ]
        issuer_id = one_person(office, chosen.issuer) if chosen.issuer else office.info.user.id
        draw = certificate_renderer(chosen.page, "en")
        issued = office.credentials.issue(waiting, issuer_id, draw, output.progress())
        items = [office.credentials.get(credential_id) for credential_id in issued.credential_ids]
    for item in items:
        output.say(f"{item.number}  {item.person}")
    output.say(f"{len(items)} credentials issued.")
    output.give(
        {
            "issued": [
                {"id": item.id, "number": item.number, "person": item.person} for item in items
            ]
        }
    )
