"""Commands along the pathway: progress, sign, award, issue."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Iterable
from typing import Any, cast

from plc_desktop.cli.opening import (
    issuer_passphrase,
    needed_issuer_passphrase,
    one_person,
    opened,
    supervisor_passphrase,
)
from plc_desktop.cli.output import Output
from plc_desktop.cli.words import clock, counted
from plc_desktop.domain.requirements import Progress, Reason
from plc_desktop.domain.signoff import EntryLine
from plc_desktop.domain.tables import ParentLeaderRow
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.credentials.awarding import Awarded, Refused
from plc_desktop.services.sign_off.lines import Decision, SignOffRequest

_IN_PERSON = "signed_in_person"


def progress(chosen: argparse.Namespace, output: Output) -> None:
    """Say how far each parent leader is, and why not further."""
    with opened(chosen) as office:
        people = [_standing(item.row, item.progress) for item in office.people.standings()]
    for person in people:
        output.say(_progress_line(person))
    if not people:
        output.say("There are no parent leaders yet.")
    output.give({"people": people})


def _progress_line(person: dict[str, Any]) -> str:
    waiting = person["waiting_minutes"]
    credits_ = person["course_credits"]
    return (
        f"{person['full_name']}: field {clock(person['field_minutes'])}"
        f" of {clock(person['field_required'])}"
        + (f" ({clock(waiting)} wait for a signature)" if waiting else "")
        + f", training {clock(person['training_minutes'])}"
        f" of {clock(person['training_required'])},"
        f" course {counted(credits_, 'credit') if credits_ else 'not passed'},"
        f" capstone {person['capstone'] or 'missing'}"
        + (", eligible" if person["eligible"] else "")
        + (f", {person['credential']}" if person["credential"] else "")
    )


def _standing(row: ParentLeaderRow, standing: Progress) -> dict[str, Any]:
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
        "steps": [dataclasses.asdict(step) for step in standing.steps],
    }


def sign(chosen: argparse.Namespace, output: Output) -> None:
    """Sign, or return with a reason, the lines that wait for a supervisor."""
    secret = supervisor_passphrase(chosen) if chosen.level == _IN_PERSON else ""
    counts = {"signed": 0, "returned": 0, "minutes": 0}
    with opened(chosen) as office:
        supervisor_id = one_person(office, chosen.supervisor)
        lines = _chosen_lines(office, supervisor_id, chosen)
        decision = "returned" if chosen.reason else "signed"
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
    if not lines:
        output.say(f"Nothing waits for {chosen.supervisor}.")
    elif counts["returned"]:
        output.say(f"{counted(counts['returned'], 'line')} returned: {chosen.reason}")
    else:
        output.say(f"{counted(counts['signed'], 'line')} signed ({clock(counts['minutes'])}).")
    output.give(counts)


def _chosen_lines(
    office: Office, supervisor_id: str, chosen: argparse.Namespace
) -> list[EntryLine]:
    """Return the lines to decide on: all that wait for the supervisor, or those named.

    Raises:
        RuleError: "entry_not_waiting" if one that is named does not wait for them.
    """
    waiting = {line.line.entry_id: line.line for line in office.sign_off.lines(supervisor_id)}
    for entry_id in chosen.entry:
        if entry_id not in waiting:
            raise RuleError("entry_not_waiting", id=entry_id, supervisor=chosen.supervisor)
    return [waiting[entry_id] for entry_id in dict.fromkeys(chosen.entry) or waiting]


def award(chosen: argparse.Namespace, output: Output) -> None:
    """Award the credential to the people named, or to everyone who is eligible."""
    with opened(chosen) as office:
        people = [one_person(office, name) for name in chosen.person] or [
            person.person_id for person in office.credentials.eligibility() if person.is_eligible
        ]
        awarded = _award(office, people, output) if people else None
        numbers = [
            office.credentials.get(credential_id)
            for credential_id in (awarded.credential_ids if awarded else ())
        ]
    for item in numbers:
        output.say(f"{item.number}  {item.person}")
    for other in awarded.refused if awarded else ():
        output.say(_not_awarded(other))
    output.say(
        f"{counted(len(numbers), 'credential')} awarded." if awarded else "Nobody is eligible now."
    )
    output.give(
        {
            "awarded": [
                {"id": item.id, "number": item.number, "person": item.person} for item in numbers
            ],
            "refused": [dataclasses.asdict(item) for item in (awarded.refused if awarded else ())],
        }
    )


def _award(office: Office, people: list[str], output: Output) -> Awarded:
    """Award to these people; if it goes to none of them, say of each why.

    Raises:
        RuleError: As `Credentials.award`.
    """
    try:
        return office.credentials.award(people)
    except RuleError as error:
        for item in cast("tuple[Refused, ...]", error.facts.get("refused", ())):
            output.say(_not_awarded(item))
        raise


def _not_awarded(item: Refused) -> str:
    return f"Not awarded: {item.person}, {', '.join(_missing(item.reasons))}."


def _missing(reasons: Iterable[Reason]) -> list[str]:
    from ui.common.reasons import reason_text

    return [reason_text(reason) for reason in reasons]


def issue(chosen: argparse.Namespace, output: Output) -> None:
    """Issue the awarded credentials; what was issued before is left as it is.

    Raises:
        EnvironmentProblem: "passphrase_not_given" if steps are to be issued without a key.
    """
    from ui.common.document_texts import certificate_renderer

    if chosen.steps:
        _issue_steps(chosen, output)
        return
    with opened(chosen) as office:
        people = {one_person(office, name) for name in chosen.person}
        waiting = [
            item.id
            for item in office.credentials.all()
            if item.is_waiting and (item.person_id in people if people else not item.is_theirs)
        ]
        issuer_id = one_person(office, chosen.issuer) if chosen.issuer else office.info.user.id
        secret = "" if chosen.without_signature else issuer_passphrase(chosen)
        sealer = office.credentials.sealer(issuer_id, secret) if secret and waiting else None
        draw = certificate_renderer(chosen.page, "en")
        issued = office.credentials.issue(waiting, issuer_id, draw, output.progress(), sealer)
        items = [office.credentials.get(credential_id) for credential_id in issued.credential_ids]
    for item in items:
        output.say(f"{item.number}  {item.person}")
    output.say(
        f"{counted(len(items), 'credential')} issued." if items else "No award waits to be issued."
    )
    output.give(
        {
            "issued": [
                {"id": item.id, "number": item.number, "person": item.person} for item in items
            ]
        }
    )


def _issue_steps(chosen: argparse.Namespace, output: Output) -> None:
    """Issue the completed steps of the people named, or of everybody."""
    secret = needed_issuer_passphrase(chosen)
    with opened(chosen) as office:
        theirs = office.transfers.handed_over()
        people = [one_person(office, name) for name in chosen.person] or [
            standing.row.id
            for standing in office.people.standings()
            if standing.row.enrollment_id and standing.row.id not in theirs
        ]
        issuer_id = one_person(office, chosen.issuer) if chosen.issuer else office.info.user.id
        sealer = office.credentials.sealer(issuer_id, secret)
        issued = office.step_credentials.issue(people, sealer, progress=output.progress())
        items = [office.step_credentials.get(step_id) for step_id in issued.ids]
    for item in items:
        output.say(f"{item.step}  {item.person}")
    output.say(f"{counted(len(items), 'step')} issued." if items else "No step waits to be issued.")
    output.give({"issued": [{"id": i.id, "step": i.step, "person": i.person} for i in items]})
