"""Every command with its options, declared in one place."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from plc_desktop import __version__
from plc_desktop.cli import sync_arguments
from plc_desktop.cli.key_arguments import add_key_commands
from plc_desktop.domain.records import KINDS

_EPILOG = (
    "Exit codes: 0 done, 1 refused with the reason, 2 wrong usage. "
    "The passphrase comes from --passphrase-file or the variable PLC_PASSPHRASE."
)


_SIZE = re.compile(r"([1-9]\d{2,3})x([1-9]\d{2,3})")
_SMALLEST_TEXT, _LARGEST_TEXT = 50, 300


def _size(text: str) -> tuple[int, int]:
    found = _SIZE.fullmatch(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"“{text}” is not a window size; write it as 1280x800")
    return int(found[1]), int(found[2])


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number")
    return int(text)


def _percent(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not _SMALLEST_TEXT <= int(text) <= _LARGEST_TEXT:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a percentage from {_SMALLEST_TEXT} to {_LARGEST_TEXT}"
        )
    return int(text)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line.

    `run` of its result names module and function that do the work; they are imported only then,
    because the window must be there before the heavy libraries are.
    """
    whole = argparse.ArgumentParser(
        prog="plc-desktop",
        description="Records, sign-off and papers for the Parent Leadership Credential. "
        "Without a command the window opens.",
        epilog=_EPILOG,
    )
    whole.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    whole.set_defaults(run="windows:start", command="window", files=())
    commands = whole.add_subparsers(title="commands", dest="command", metavar="COMMAND")
    _add_workspace_commands(commands)
    _add_pathway_commands(commands)
    _add_paper_commands(commands)
    _add_exchange_commands(commands)
    add_key_commands(commands, _EPILOG, _command)
    _add_paper_road(commands)
    sync_arguments.add(commands, _command)
    _add_verify(commands)
    _add_window_commands(commands)
    return whole


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: str,
    summary: str,
    *,
    needs_workspace: bool = True,
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=summary, description=summary, epilog=_EPILOG)
    command.set_defaults(run=run)
    command.add_argument("--json", action="store_true", help="answer with one JSON document")
    command.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="its first line is the passphrase"
    )
    if needs_workspace:
        command.add_argument(
            "--workspace", type=Path, required=True, metavar="FILE", help="the workspace file"
        )
        command.add_argument(
            "--as", dest="staff", default="", metavar="NAME", help="staff member at the keyboard"
        )
    return command


def _add_workspace_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
) -> None:
    new = _command(commands, "new", "workspace:new", "Make a new workspace.", needs_workspace=False)
    new.add_argument("workspace", type=Path, metavar="FILE", help="the file to make, *.plcdb")
    new.add_argument("--organization", default="Our organization", metavar="NAME")
    new.add_argument("--name", default="Office staff", metavar="NAME", help="who works here")
    new.add_argument("--recovery-sheet", type=Path, metavar="PDF", help="write the recovery sheet")
    dump = _command(commands, "dump", "workspace:dump", "Write everything people see as JSON.")
    dump.add_argument("--out", type=Path, metavar="FILE", help="write to a file, not the terminal")
    history = _command(
        commands, "history", "workspace:history", "Say who changed what, and what it was before."
    )
    history.add_argument("--record", metavar="ID", help="only this record")
    history.add_argument(
        "--kind",
        default="",
        choices=[kind.name for kind in KINDS],
        metavar="KIND",
        help="its kind, if not found by itself",
    )
    history.add_argument("--limit", type=_count, default=50, metavar="N", help="newest N actions")
    undo = _command(commands, "undo", "workspace:undo", "Take back one action.")
    undo.add_argument("change", metavar="CHANGE", help="id of the action, from history")
    _command(commands, "rebuild", "workspace:rebuild", "Make all tables anew from the change log.")
    backup = _command(commands, "backup", "workspace:backup", "Make a backup, or list them.")
    backup.add_argument("--list", action="store_true", help="list the backups, make none")
    restore = _command(commands, "restore", "workspace:restore", "Put a backup in place.")
    restore.add_argument("backup", type=Path, metavar="BACKUP", help="file name from backup --list")
    change = _command(
        commands, "change-passphrase", "workspace:change_passphrase", "Change the passphrase."
    )
    change.add_argument("--new-passphrase-file", type=Path, required=True, metavar="FILE")
    _command(
        commands,
        "enroll",
        "workspace:enroll",
        "Let this computer take part in a workspace that was copied to it.",
    )
    times = _command(
        commands, "deadlines", "workspace:deadlines", "Say or choose how long supervisors have."
    )
    times.add_argument("--answer-days", type=_count, metavar="N", help="to answer a request")
    times.add_argument("--overdue-days", type=_count, metavar="N", help="then it is overdue")
    sheet = _command(
        commands, "recovery-sheet", "workspace:recovery_sheet", "Make a new recovery sheet."
    )
    sheet.add_argument("--out", type=Path, required=True, metavar="PDF")


def _add_pathway_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
) -> None:
    imported = _command(
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
        "without it signed hours stay as they are",
    )
    imported.add_argument(
        "--rejected", type=Path, metavar="XLSX", help="save the rows that could not be read"
    )
    _command(commands, "progress", "pathway:progress", "Say how far each parent leader is.")
    _add_sign(commands)
    award = _command(commands, "award", "pathway:award", "Award the credential to who is eligible.")
    award.add_argument("--person", action="append", default=[], metavar="NAME")
    issue = _command(commands, "issue", "pathway:issue", "Issue the awarded credentials.")
    issue.add_argument("--person", action="append", default=[], metavar="NAME")
    issue.add_argument("--issuer", default="", metavar="NAME", help="who issues; default: you")
    _add_issuer(issue)
    issue.add_argument("--page", choices=("letter", "a4"), default="letter")
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


def _add_credential_life(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
) -> None:
    reissue = _command(
        commands, "reissue", "credential_life:reissue", "Issue a credential again, with a reason."
    )
    revoke = _command(
        commands,
        "revoke-credential",
        "credential_life:revoke",
        "Revoke credentials for good, with a reason.",
    )
    listed = _command(
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
    reissue.add_argument("--page", choices=("letter", "a4"), default="letter")
    reissue.add_argument(
        "--anew",
        action="store_true",
        help="a new credential in place of a step's credential that was revoked",
    )
    listed.add_argument("--out", type=Path, required=True, metavar="FILE", help="*.plcstatus")


def _add_sign(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sign = _command(commands, "sign", "pathway:sign", "Sign hours as a supervisor, in person.")
    sign.add_argument("--supervisor", required=True, metavar="NAME", help="who signs")
    sign.add_argument(
        "--supervisor-passphrase-file",
        type=Path,
        metavar="FILE",
        help="the supervisor's own passphrase; else PLC_SUPERVISOR_PASSPHRASE, "
        "else the workspace's. The supervisor's key is made on first use",
    )
    sign.add_argument(
        "--entry", action="append", default=[], metavar="ID", help="only this line; repeatable"
    )
    sign.add_argument("--return", dest="reason", default="", metavar="REASON", help="return them")
    sign.add_argument(
        "--level",
        choices=("signed_in_person", "paper", "staff"),
        default="signed_in_person",
        help="paper and staff are weaker and need no passphrase of the supervisor",
    )


def _add_paper_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
) -> None:
    certificates = _command(
        commands, "certificates", "papers:certificates", "Save the issued certificates as PDF."
    )
    reports = _command(
        commands, "practicum-report", "papers:practicum_reports", "Save practicum reports as PDF."
    )
    reports.add_argument("--page", choices=("letter", "a4"), default="letter")
    reports.add_argument(
        "--kind",
        choices=("interim", "final"),
        default="",
        help="which report; else the state of each placement decides",
    )
    sheets = _command(
        commands, "hours-sheet", "papers:hours_sheets", "Save hours with their states as PDF."
    )
    sheets.add_argument("--cohort", action="append", default=[], metavar="NAME")
    sheets.add_argument("--from", dest="since", default="", metavar="DATE", help="first day")
    sheets.add_argument("--until", default="", metavar="DATE", help="last day")
    sheets.add_argument("--page", choices=("letter", "a4"), default="letter")
    sheets.add_argument("--language", default="en", metavar="CODE", help="of the paper")
    certificates.add_argument(
        "--with-credential",
        action="store_true",
        help="save the signed credentials too, whole and of steps, as JSON, PNG and SVG",
    )
    for command in (certificates, reports, sheets):
        command.add_argument("--out", type=Path, required=True, metavar="DIR")
        command.add_argument("--person", action="append", default=[], metavar="NAME")
    _add_portfolio(commands)


def _add_portfolio(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    what = "Save everything a parent leader owns as one ZIP that needs no program of ours."
    portfolio = _command(commands, "portfolio", "portfolios:portfolio", what)
    portfolio.add_argument("--out", type=Path, required=True, metavar="DIR")
    portfolio.add_argument(
        "--person", action="append", default=[], metavar="NAME", help="whose; repeatable"
    )
    portfolio.add_argument("--cohort", default="", metavar="NAME", help="everyone of a cohort")
    portfolio.add_argument(
        "--language", default="", metavar="CODE", help="of the papers; else each person's own"
    )
    portfolio.add_argument("--page", choices=("letter", "a4"), default="letter")


def _add_exchange_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
) -> None:
    _add_card(commands)
    asked = _command(
        commands,
        "sign-request",
        "exchanging:sign_request",
        "Ask supervisors for signatures by file.",
    )
    asked.add_argument(
        "--supervisor", action="append", required=True, metavar="NAME", help="whom; repeatable"
    )
    asked.add_argument("--entry", action="append", default=[], metavar="ID", help="only this line")
    asked.add_argument(
        "--out", type=Path, required=True, metavar="PATH", help="a folder, or the .plcreq to write"
    )
    asked.add_argument(
        "--evaluate",
        choices=("midpoint", "final"),
        default="",
        help="ask for a skill and evaluation form too",
    )
    sign = _command(
        commands,
        "sign-file",
        "exchanging:sign_file",
        "Show a request as the supervisor, and sign or return its lines; needs no workspace.",
        needs_workspace=False,
    )
    sign.add_argument("request", type=Path, metavar="FILE", help="the .plcreq")
    sign.add_argument("--sign", action="store_true", help="sign the lines shown")
    sign.add_argument("--return", dest="reason", default="", metavar="REASON", help="return them")
    sign.add_argument("--entry", action="append", default=[], metavar="ID", help="only this line")
    sign.add_argument(
        "--evaluation",
        type=Path,
        action="append",
        default=[],
        metavar="JSON",
        help="fill in a form that was asked for; scores are 0 (not observed) to 4",
    )
    sign.add_argument("--out", type=Path, metavar="FILE", help="the .plcsig; else beside it")
    taken = _command(
        commands, "import-signatures", "exchanging:import_signatures", "Take in signatures."
    )
    taken.add_argument("files", type=Path, nargs="+", metavar="FILE", help="*.plcsig")
    taken.add_argument(
        "--keep-withdrawn",
        action="store_true",
        help="keep what was signed with a withdrawn key, without counting, to be readmitted",
    )


def _add_paper_road(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sheet = _command(
        commands,
        "sign-sheet",
        "paper_road:sign_sheet",
        "Make a sheet of hours that a supervisor signs with a pen.",
    )
    sheet.add_argument("--supervisor", required=True, metavar="NAME", help="who is to sign")
    sheet.add_argument("--out", type=Path, required=True, metavar="PDF", help="the file to write")
    sheet.add_argument("--entry", action="append", default=[], metavar="ID", help="only this line")
    sheet.add_argument("--page", choices=("letter", "a4"), default="letter")
    sheet.add_argument("--language", default="en", metavar="CODE", help="of the paper")
    scan = _command(
        commands,
        "import-scan",
        "paper_road:import_scan",
        "Take in scans or photos of sheets that were signed; all lines found on them are taken "
        "as signed unless told otherwise.",
    )
    scan.add_argument("files", type=Path, nargs="+", metavar="FILE", help="PDF, PNG or JPEG")
    scan.add_argument(
        "--supervisor", default="", metavar="NAME", help="who signed, if another than printed"
    )
    scan.add_argument(
        "--line",
        action="append",
        default=[],
        metavar="LINE",
        help="only this line is signed, by the number printed before it, or SHEET/NUMBER",
    )
    scan.add_argument(
        "--return",
        dest="reason",
        action="append",
        default=[],
        metavar="LINE=REASON",
        help="this line is returned; repeatable",
    )
    scan.add_argument(
        "--place",
        action="append",
        default=[],
        metavar="SHEET/PAGE",
        help="what the next page is whose code cannot be read",
    )
    scan.add_argument(
        "--signed-on", default="", metavar="DATE", help="the day on the paper; else today"
    )
    scan.add_argument("--dry-run", action="store_true", help="say what is on the scans, no more")


def _add_card(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    card = _command(
        commands,
        "card",
        "exchanging:card",
        "Identity cards: with --workspace the office's side, without it a supervisor's.",
        needs_workspace=False,
    )
    card.add_argument("action", choices=("export", "import", "compare", "trust", "revoke"))
    card.add_argument("file", type=Path, metavar="FILE", help="the .plccard")
    card.add_argument("--workspace", type=Path, metavar="FILE", help="the workspace file")
    card.add_argument("--as", dest="staff", default="", metavar="NAME")
    card.add_argument(
        "--code", action="store_true", help="export: the text of a QR code, not the file"
    )
    card.add_argument("--name", default="", metavar="NAME", help="export: your name")
    card.add_argument("--organization", default="", metavar="NAME", help="export: where you work")
    card.add_argument("--person", default="", metavar="NAME", help="whose card it is")
    card.add_argument(
        "--compared", action="store_true", help="trust: both sides read the same words"
    )
    card.add_argument(
        "--accept-change", action="store_true", help="trust: the key is new, and that is right"
    )
    card.add_argument("--reason", default="", metavar="REASON", help="revoke: why")


def _add_verify(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    summary = "Say whether certificates and credentials are genuine; needs no workspace."
    verify = commands.add_parser(
        "verify",
        help=summary,
        description=summary,
        epilog="Exit codes: 0 valid, 1 not valid, 2 could not be read, "
        "3 unchanged but not trusted or its status is not known.",
    )
    verify.set_defaults(run="verifying:verify")
    verify.add_argument("--json", action="store_true", help="answer with one JSON document")
    verify.add_argument(
        "files", type=Path, nargs="*", metavar="FILE", help="PDF, JSON, PNG, SVG, photo or scan"
    )
    verify.add_argument(
        "--trust",
        action="append",
        default=[],
        metavar="KEY",
        help="did:key of an issuer; repeatable",
    )
    verify.add_argument(
        "--status-list",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="an issuer's status list; remembered from then on",
    )
    verify.add_argument(
        "--workspace", type=Path, metavar="FILE", help="trust the issuers of this workspace too"
    )
    verify.add_argument("--passphrase-file", type=Path, metavar="FILE", help="of the workspace")
    verify.set_defaults(staff="")
    verify.add_argument(
        "--self-test", action="store_true", help="run the published examples on this computer"
    )


def _add_window_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
) -> None:
    what = "Open files in the window: a workspace, hours to sign, signatures and others."
    opened = commands.add_parser("open", help=what, description=what, epilog=_EPILOG)
    opened.add_argument("files", type=Path, nargs="+", metavar="FILE")
    opened.set_defaults(run="windows:start")
    shots = _command(commands, "screenshots", "windows:screenshots", "Save every page as PNG.")
    shots.add_argument("--out", type=Path, required=True, metavar="DIR")
    shots.add_argument("--size", type=_size, default="1280x800", metavar="WxH")
    shots.add_argument("--theme", choices=("light", "dark"), default="light")
    shots.add_argument("--language", default="en", metavar="CODE")
    shots.add_argument("--text-scale", type=_percent, default=100, metavar="PERCENT")
    shown = _command(
        commands,
        "demo",
        "demo:demo",
        "Make a sample workspace with its papers, then open it.",
        needs_workspace=False,
    )
    shown.add_argument("--out", type=Path, default=Path("demo"), metavar="DIR")
    shown.add_argument("--no-window", action="store_true", help="make the files only")
