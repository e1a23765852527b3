"""The sample's last weeks, lived through: an office in the middle of its work.

Lines wait for different times, a supervisor is late with an answer, two lines came back, one
credential is awarded and not issued, and somebody can have it who was not awarded it yet. Every
run tells the same story, counted back from the present day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plc_desktop.cli.sample_clock import SampleClock
from plc_desktop.cli.worked_example import ByFile
from plc_desktop.services.app import Office
from plc_desktop.services.importing.workbook_import import ImportAnswers
from plc_desktop.services.sign_off.lines import Decision, SignOffRequest
from plc_desktop.services.sign_off.queue import Line

_IMPORTED = 34
_SUBMITTED = (27, 23, 17, 12, 9, 6, 4, 1)
_ASKED_BY_FILE = 16
_RETURNED = 3
_ISSUED = 8
_AWARDED = 1
"""Days ago. A request is overdue after 14, so the one without an answer is by now."""

_LEFT_WAITING = 3
_RETURNED_LINES = 2
_RETURNED_ACTIVITY = "Home visit"
_RETURN_REASON = "Please give the place of the home visit."


@dataclass(frozen=True)
class SampleOffice:
    """What was done in the sample.

    Attributes:
        workbook: The workbook it began with.
        imported: New records by kind.
        unread_rows: Rows of the workbook that were refused.
        possible_doubles: Lines that may be typed twice.
        signed: Lines that were signed in person.
        issued: Credentials that were issued.
        graduate_id: Somebody who holds one.
        by_file: The files of the sign-off by file, in their order.
    """

    workbook: Path
    imported: dict[str, int]
    unread_rows: int
    possible_doubles: int
    signed: int
    issued: int
    graduate_id: str
    by_file: tuple[Path, ...]


def run_office(office: Office, clock: SampleClock, folder: Path, passphrase: str) -> SampleOffice:
    """Import the sample workbook and do the office's work of the weeks since.

    Args:
        office: A workspace that was just made.
        clock: The clock of its environment; it shows the present afterwards.
        folder: Where the files of the sign-off by file go.
        passphrase: What locks the supervisors' and the issuer's keys.
    """
    from resources import sample_workbook

    clock.go_to(days_ago=_IMPORTED)
    preview = office.workbook_import.preview(sample_workbook(), ImportAnswers())
    office.workbook_import.apply(preview)
    found = preview.to_json()
    later = _kept_for_later(office)
    office.hours.withdraw([line.line.entry_id for line in later])
    signed = sum(
        _sign(office, supervisor.supervisor_id, passphrase)
        for supervisor in office.sign_off.queue()
    )
    by_file = ByFile(office, folder, passphrase)
    graduate_ids = _days(office, clock, later, by_file, passphrase)
    clock.go_to(days_ago=0)
    return SampleOffice(
        workbook=sample_workbook(),
        imported=found["new"],
        unread_rows=len(found["rejected"]),
        possible_doubles=len(found["possible_double_entries"]),
        signed=signed,
        issued=len(graduate_ids),
        graduate_id=graduate_ids[0],
        by_file=by_file.files,
    )


def _days(
    office: Office, clock: SampleClock, later: list[Line], by_file: ByFile, passphrase: str
) -> list[str]:
    """Do what happened on each day since the import; return who got a credential."""
    graduates: list[str] = []
    for day in range(_IMPORTED, -1, -1):
        clock.go_to(days_ago=day)
        if day in _SUBMITTED:
            office.hours.submit(_part(later, _SUBMITTED.index(day)))
        if day == _ASKED_BY_FILE:
            by_file.ask_and_sign()
        if day == _RETURNED:
            _return(office, passphrase)
        if day == _ISSUED:
            graduates = _issue(office, passphrase)
        if day == _AWARDED:
            office.credentials.award(_eligible(office)[:1])
            office.backups.make_if_due()
    return graduates


def _part(later: list[Line], number: int) -> list[str]:
    """Return the ids of the lines that are submitted on one of the days, older work first."""
    return [
        line.line.entry_id
        for at, line in enumerate(later)
        if at * len(_SUBMITTED) // len(later) == number
    ]


def _kept_for_later(office: Office) -> list[Line]:
    """Return the newest lines of everybody who has not reached the goal, older work first."""
    goal = office.rule_sets.current().field_minutes
    by_person: dict[str, list[Line]] = {}
    for supervisor in office.sign_off.queue():
        for line in office.sign_off.lines(supervisor.supervisor_id):
            by_person.setdefault(line.line.participant, []).append(line)
    kept = [
        line
        for own in by_person.values()
        if sum(line.line.minutes for line in own) < goal
        for line in sorted(own, key=_place)[-_LEFT_WAITING:]
    ]
    return sorted(kept, key=_place)


def _place(line: Line) -> tuple[date, str, str, int]:
    return line.line.worked_on, line.line.participant, line.line.activity, line.line.minutes


def _sign(office: Office, supervisor_id: str, passphrase: str) -> int:
    """Let a supervisor sign everything that waits; return how many lines it was."""
    office.sign_off.make_key(supervisor_id, passphrase)
    done = office.sign_off.sign_off(
        SignOffRequest(
            supervisor_id=supervisor_id,
            decisions=tuple(
                Decision(line.line.entry_id, line.line.content_hash, "signed")
                for line in office.sign_off.lines(supervisor_id)
            ),
            level="signed_in_person",
            statement_id=office.sign_off.statement("signed_in_person").id,
            passphrase=passphrase,
        )
    )
    return done.signed


def _return(office: Office, passphrase: str) -> None:
    """Let a supervisor return the home visits that do not say where they were."""
    lines = {
        supervisor: [
            line
            for line in office.sign_off.lines(supervisor)
            if line.line.activity == _RETURNED_ACTIVITY
        ]
        for supervisor in (item.supervisor_id for item in office.sign_off.queue())
    }
    whose = max(lines, key=lambda supervisor: len(lines[supervisor]))
    office.sign_off.sign_off(
        SignOffRequest(
            supervisor_id=whose,
            decisions=tuple(
                Decision(line.line.entry_id, line.line.content_hash, "returned", _RETURN_REASON)
                for line in lines[whose][:_RETURNED_LINES]
            ),
            level="signed_in_person",
            statement_id=office.sign_off.statement("signed_in_person").id,
            passphrase=passphrase,
        )
    )


def _issue(office: Office, passphrase: str) -> list[str]:
    """Award and issue to all who can have the credential but the last two."""
    from ui.common.document_texts import certificate_renderer

    chosen = _eligible(office)[:-2]
    issuer_id = office.info.user.id
    office.credentials.issue(
        office.credentials.award(chosen).credential_ids,
        issuer_id,
        certificate_renderer("letter", "en"),
        sealer=office.credentials.sealer(issuer_id, passphrase),
    )
    return chosen


def _eligible(office: Office) -> list[str]:
    """Return who can have the credential, by name."""
    found = [person for person in office.credentials.eligibility() if person.is_eligible]
    return [person.person_id for person in sorted(found, key=lambda person: person.person)]
