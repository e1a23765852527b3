"""The commands of the pathway: workbook, progress, signing in person, awarding, issuing."""

from __future__ import annotations

import argparse
from pathlib import Path

from plc_desktop.cli.declaring import (
    Commands,
    add_command,
    add_entries,
    add_page,
    add_people,
)


def add_pathway_commands(commands: Commands) -> None:
    """Declare the commands."""
    imported = add_command(
        commands, "import-workbook", "importing:import_workbook", "Bring in an office's workbook."
    )
    imported.add_argument("workbook", type=Path, metavar="WORKBOOK", help="XLSX or CSV")
    imported.add_argument("--dry-run", action="store_true", help="say what would happen, no more")
    imported.add_argument(
        "--date-order", choices=("mdy", "dmy", "ymd"), help="how dates like 2/4/26 are written"
    )
    imported.add_argument(
        "--same-person",
        action="append",
        default=[],
        metavar="NAME=NAME",
        help="the first, in the workbook, is the second; may be repeated",
    )
    imported.add_argument(
        "--change-signed",
        action="store_true",
        help="rows that differ from signed hours change them and take the signature off; "
        "without it signed hours stay as they are; needs --reason",
    )
    imported.add_argument(
        "--reason",
        default="",
        metavar="REASON",
        help="why signed hours change; stays in the history of these lines",
    )
    imported.add_argument(
        "--rejected", type=Path, metavar="XLSX", help="save the rows that could not be read"
    )
    add_command(commands, "progress", "pathway:progress", "Say how far each parent leader is.")
    _add_sign(commands)
    award = add_command(
        commands, "award", "pathway:award", "Award the credential to who is eligible."
    )
    add_people(award, "award only this parent leader")
    issue = add_command(commands, "issue", "pathway:issue", "Issue the awarded credentials.")
    add_people(issue, "issue only for this parent leader")
    issue.add_argument("--issuer", default="", metavar="NAME", help="who issues; default: you")
    _add_issuer(issue)
    add_page(issue)
    issue.add_argument(
        "--without-signature",
        action="store_true",
        help="make plain papers that nobody can verify, although there is a passphrase",
    )
    issue.add_argument(
        "--steps",
        action="store_true",
        help="issue a credential for each completed step instead, to people without an award too",
    )
    _add_credential_life(commands)


def _add_issuer(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--issuer-passphrase-file",
        type=Path,
        metavar="FILE",
        help="the issuer's own passphrase, else PLC_ISSUER_PASSPHRASE; with it the credentials "
        "are signed, so that anyone can verify them. The issuer's key is made on first use",
    )


def _add_credential_life(commands: Commands) -> None:
    reissue = add_command(
        commands, "reissue", "credential_life:reissue", "Issue a credential again, with a reason."
    )
    revoke = add_command(
        commands,
        "revoke-credential",
        "credential_life:revoke",
        "Revoke credentials for good, with a reason.",
    )
    listed = add_command(
        commands,
        "status-list",
        "credential_life:status_list",
        "Write the signed list of what is revoked, for everyone who verifies.",
    )
    for command in (reissue, revoke):
        command.add_argument(
            "credential",
            nargs="+",
            metavar="NUMBER",
            help="certificate number, or the urn:uuid of a step's credential",
        )
        command.add_argument("--reason", required=True, metavar="REASON", help="why")
    for command in (reissue, revoke, listed):
        command.add_argument("--issuer", default="", metavar="NAME", help="who; default: you")
        _add_issuer(command)
    add_page(reissue)
    reissue.add_argument(
        "--anew",
        action="store_true",
        help="a new credential in place of a step's credential that was revoked",
    )
    listed.add_argument("--out", type=Path, required=True, metavar="FILE", help="*.plcstatus")


def _add_sign(commands: Commands) -> None:
    sign = add_command(commands, "sign", "pathway:sign", "Sign hours as a supervisor, in person.")
    sign.add_argument("--supervisor", required=True, metavar="NAME", help="who signs")
    sign.add_argument(
        "--supervisor-passphrase-file",
        type=Path,
        metavar="FILE",
        help="the supervisor's own passphrase; else PLC_SUPERVISOR_PASSPHRASE, "
        "else the workspace's. The supervisor's key is made on first use",
    )
    add_entries(sign)
    sign.add_argument("--return", dest="reason", default="", metavar="REASON", help="return them")
    sign.add_argument(
        "--level",
        choices=("signed_in_person", "paper", "staff"),
        default="signed_in_person",
        help="paper and staff are weaker and need no passphrase of the supervisor",
    )
