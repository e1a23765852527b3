"""The demo: a sample cohort from its workbook to printed papers, the same road an office takes.

Everything is made by the services a person's clicks call; nothing is put in by hand.
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from plc_desktop.cli.output import Output
from plc_desktop.cli.papers import save_certificates, save_credentials, save_reports
from plc_desktop.cli.sample_clock import SampleClock
from plc_desktop.cli.sample_office import SampleOffice, run_office
from plc_desktop.cli.windows import has_display
from plc_desktop.cli.words import counted, counted_records
from plc_desktop.files import is_there, make_folder, put_in_place, write_whole
from plc_desktop.services.app import Office, create_workspace
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.storage.file_lock import FileLock

SAMPLE_PASSPHRASE = "sample workspace"  # noqa: S105  # printed for everyone to read
_ORGANIZATION = "Bunker Street Community College"
_STAFF = "Ana Duarte"


def demo(chosen: argparse.Namespace, output: Output) -> int:
    """Make the sample workspace and its papers in a folder, then open the window on it."""
    target = chosen.out / "workspace.plcdb"
    make_folder(chosen.out)
    _keep_older(target, output)
    clock = SampleClock()
    office = create_workspace(
        target,
        SAMPLE_PASSPHRASE,
        _ORGANIZATION,
        _STAFF,
        environment=clock.environment(Environment.default()),
        organization_kind="college",
    )
    try:
        sample = run_office(office, clock, chosen.out / "sign-off-by-file", SAMPLE_PASSPHRASE)
        made = _save(office, sample, chosen.out, output)
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
    if is_there(target):
        FileLock(target).release()  # it stays where it is while somebody works in it
        stamp = datetime.now(UTC).strftime("%Y-%m-%d_%H%M%S")
        kept = target.with_name(f"{target.stem}_until_{stamp}{target.suffix}")
        put_in_place(target, kept)
        output.say(f"Kept the workspace of the last demo as {kept}.")


def _save(office: Office, sample: SampleOffice, folder: Path, output: Output) -> dict[str, object]:
    """Save what the office has to show, and say what it is and where."""
    output.say(f"Imported {sample.workbook.name}: {counted_records(sample.imported)}.")
    output.say(
        f"{counted(sample.unread_rows, 'row')} could not be read,"
        f" {sample.possible_doubles} may be typed twice."
    )
    output.say(f"{sample.signed} lines signed by {len(office.people.supervisors())} supervisors.")
    status_list = _save_status_list(office, folder / "credentials")
    portfolio = _save_portfolio(office, folder / "portfolio", sample.graduate_id)
    certificates = save_certificates(office, folder / "certificates", set())
    credentials = save_credentials(office, folder / "credentials", set())
    reports = save_reports(office, folder / "reports", [], "letter")
    output.say(
        f"{sample.issued} credentials issued; one more is awarded, and somebody else can have it."
    )
    output.say(f"Workspace    {office.info.path}")
    output.say(f"Certificates {folder / 'certificates'} ({len(certificates)} PDF files)")
    output.say(
        f"Credentials  {folder / 'credentials'} ({len(credentials)} files and a status list)"
    )
    output.say(f"Portfolio    {portfolio}")
    output.say(
        f"By file      {folder / 'sign-off-by-file'}"
        " (two cards, a request, its answer, and a request without one)"
    )
    output.say(f"Reports      {folder / 'reports'} ({len(reports)} PDF files)")
    return {
        "imported": sample.imported,
        "signed": sample.signed,
        "issued": sample.issued,
        "certificates": [str(path) for path in certificates],
        "credentials": [str(path) for path in credentials],
        "reports": [str(path) for path in reports],
        "status_list": str(status_list),
        "portfolio": str(portfolio),
        "sign_off_by_file": [str(path) for path in sample.by_file],
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
