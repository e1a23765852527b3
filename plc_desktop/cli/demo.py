"""The demo: a sample cohort from its workbook to printed papers, the same road an office takes.

Everything is made by the services a person's clicks call; nothing is put in by hand.
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from plc_desktop.cli.output import Output
from plc_desktop.cli.papers import save_certificates, save_credentials, save_reports
from plc_desktop.cli.windows import has_display
from plc_desktop.cli.words import counted, counted_records
from plc_desktop.cli.worked_example import sign_by_file
from plc_desktop.files import make_folder, write_whole
from plc_desktop.services.app import Office, create_workspace
from plc_desktop.services.sign_off import Decision, Line, SignOffRequest
from plc_desktop.services.workbook_import import ImportAnswers

SAMPLE_PASSPHRASE = "sample workspace"  # noqa: S105  # printed for everyone to read
_ORGANIZATION = "Bunker Street Community College"
_STAFF = "Ana Duarte"
_LEFT_WAITING = 3
_RETURN_REASON = "Please give the place of the home visit."


def demo(chosen: argparse.Namespace, output: Output) -> int:
    """Make the sample workspace and its papers in a folder, then open the window on it."""
    target = chosen.out / "workspace.plcdb"
    make_folder(chosen.out)
    _keep_older(target, output)
    office = create_workspace(
        target, SAMPLE_PASSPHRASE, _ORGANIZATION, _STAFF, organization_kind="college"
    )
    try:
        made = _walk_the_pathway(office, chosen.out, output)
    finally:
        office.close()
    output.say(f"The passphrase of the sample, and of its supervisors, is: {SAMPLE_PASSPHRASE}")
    output.give({"workspace": str(target), "passphrase": SAMPLE_PASSPHRASE, **made})
    if chosen.no_window:
        return 0
    if not has_display():
        output.say("There is no display here, so no window opens; the files are all made.")
        return 0
    from ui.app import run

    return run([], target, passphrase=SAMPLE_PASSPHRASE)


def _keep_older(target: Path, output: Output) -> None:
    """Rename the workspace of an earlier demo, in case somebody worked in it."""
    if target.exists():
        stamp = datetime.now(UTC).strftime("%Y-%m-%d_%H%M%S")
        kept = target.with_name(f"{target.stem}_until_{stamp}{target.suffix}")
        target.rename(kept)
        output.say(f"Kept the workspace of the last demo as {kept}.")


def _walk_the_pathway(office: Office, folder: Path, output: Output) -> dict[str, object]:
    from resources import sample_workbook
    from ui.common.document_texts import certificate_renderer

    preview = office.workbook_import.preview(sample_workbook(), ImportAnswers())
    office.workbook_import.apply(preview)
    found = preview.to_json()
    output.say(f"Imported {sample_workbook().name}: {counted_records(found['new'])}.")
    output.say(
        f"{counted(len(found['rejected']), 'row')} could not be read,"
        f" {len(found['possible_double_entries'])} may be typed twice."
    )
    lines = _sign(office)
    output.say(f"{lines} lines signed by {len(office.people.supervisors())} supervisors.")
    eligible = [
        person.person_id for person in office.credentials.eligibility() if person.is_eligible
    ]
    awarded = office.credentials.award(eligible)
    issuer_id = office.info.user.id
    issued = office.credentials.issue(
        awarded.credential_ids,
        issuer_id,
        certificate_renderer("letter", "en"),
        sealer=office.credentials.sealer(issuer_id, SAMPLE_PASSPHRASE),
    )
    by_file = sign_by_file(office, folder / "sign-off-by-file", SAMPLE_PASSPHRASE)
    status_list = _save_status_list(office, folder / "credentials")
    portfolio = _save_portfolio(office, folder / "portfolio", eligible[0])
    certificates = save_certificates(office, folder / "certificates", set())
    credentials = save_credentials(office, folder / "credentials", set())
    reports = save_reports(office, folder / "reports", [], "letter")
    output.say(f"{len(issued.credential_ids)} credentials issued.")
    output.say(f"Workspace    {office.info.path}")
    output.say(f"Certificates {folder / 'certificates'} ({len(certificates)} PDF files)")
    output.say(
        f"Credentials  {folder / 'credentials'} ({len(credentials)} files and a status list)"
    )
    output.say(f"Portfolio    {portfolio}")
    output.say(f"By file      {folder / 'sign-off-by-file'} (two cards, a request, an answer)")
    output.say(f"Reports      {folder / 'reports'} ({len(reports)} PDF files)")
    return {
        "imported": found["new"],
        "signed": lines,
        "issued": len(issued.credential_ids),
        "certificates": [str(path) for path in certificates],
        "credentials": [str(path) for path in credentials],
        "reports": [str(path) for path in reports],
        "status_list": str(status_list),
        "portfolio": str(portfolio),
        "sign_off_by_file": [str(path) for path in by_file],
    }


def _save_status_list(office: Office, folder: Path) -> Path:
    """Sign what is revoked, which is nothing yet, so that verifying can say "in force"."""
    made = office.credential_life.status_list(office.info.user.id, SAMPLE_PASSPHRASE)
    target = folder / f"status-list-{made.status.version}.plcstatus"
    write_whole(target, made.data)
    return target


def _save_portfolio(office: Office, folder: Path, person_id: str) -> Path:
    from ui.common.portfolio_papers import portfolio_papers

    make_folder(folder)
    return office.portfolio.export(person_id, folder, portfolio_papers("letter", "en")).path


def _sign(office: Office) -> int:
    """Let every supervisor sign, leaving a few lines waiting as on a normal day."""
    signed = 0
    for supervisor in office.sign_off.queue():
        lines = office.sign_off.lines(supervisor.supervisor_id)
        office.sign_off.make_key(supervisor.supervisor_id, SAMPLE_PASSPHRASE)
        done = office.sign_off.sign_off(
            SignOffRequest(
                supervisor_id=supervisor.supervisor_id,
                decisions=_decisions(office, lines),
                level="signed_in_person",
                statement_id=office.sign_off.statement("signed_in_person").id,
                passphrase=SAMPLE_PASSPHRASE,
            )
        )
        signed += done.signed
    return signed


def _decisions(office: Office, lines: list[Line]) -> tuple[Decision, ...]:
    """Sign everything of those who reach the goal; of the others the newest lines wait.

    The supervisor's first line among those left is returned with a reason.
    """
    by_person: dict[str, list[Line]] = {}
    for line in lines:
        by_person.setdefault(line.line.participant, []).append(line)
    decisions = []
    for own in by_person.values():
        own.sort(key=lambda line: line.line.worked_on)
        is_done = sum(line.line.minutes for line in own) >= office.rule_sets.current().field_minutes
        left = [] if is_done else own[-_LEFT_WAITING:]
        decisions += [
            Decision(line.line.entry_id, line.line.content_hash, "signed")
            for line in own[: len(own) - len(left)]
        ]
        decisions += [
            Decision(line.line.entry_id, line.line.content_hash, "returned", _RETURN_REASON)
            for line in left[:1]
            if line.line.activity == "Home visit"
        ]
    return tuple(decisions)
