"""Every command with its options; groups of commands have modules of their own."""

from __future__ import annotations

import argparse
from functools import cache
from pathlib import Path

from plc_desktop import __version__
from plc_desktop.cli.declaring import (
    EPILOG,
    Commands,
    add_command,
    add_folder,
    count,
    percent,
    window_size,
)
from plc_desktop.cli.key_arguments import add_key_commands
from plc_desktop.cli.paper_arguments import add_paper_commands
from plc_desktop.cli.pathway_arguments import add_pathway_commands
from plc_desktop.cli.signing_arguments import add_signing_commands
from plc_desktop.cli.sync_arguments import add_sync_commands
from plc_desktop.domain.records import KINDS

WITHOUT_WORDS = {"run": "windows:start", "command": "window", "files": ()}
"""What is done if nothing is typed but the program's name."""


@cache
def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line; making it takes longer than most commands.

    `run` of its result names module and function that do the work; they are imported only then,
    because the window must be there before the heavy libraries are.
    """
    whole = argparse.ArgumentParser(
        prog="plc-desktop",
        description="Records, sign-off and papers for the Parent Leadership Credential. "
        "Without a command the window opens.",
        epilog=EPILOG,
    )
    whole.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    whole.set_defaults(**WITHOUT_WORDS)
    commands = whole.add_subparsers(title="commands", dest="command", metavar="COMMAND")
    _add_workspace_commands(commands)
    add_pathway_commands(commands)
    add_paper_commands(commands)
    add_signing_commands(commands)
    add_key_commands(commands)
    add_sync_commands(commands)
    _add_verify(commands)
    _add_window_commands(commands)
    return whole


def _add_workspace_commands(commands: Commands) -> None:
    new = add_command(
        commands, "new", "workspace:new", "Make a new workspace.", needs_workspace=False
    )
    new.add_argument("workspace", type=Path, metavar="FILE", help="the file to make, *.plcdb")
    new.add_argument(
        "--organization", default="Our organization", metavar="NAME", help="whose workspace it is"
    )
    new.add_argument("--name", default="Office staff", metavar="NAME", help="who works here")
    new.add_argument("--recovery-sheet", type=Path, metavar="PDF", help="write the recovery sheet")
    dump = add_command(commands, "dump", "workspace:dump", "Write everything people see as JSON.")
    dump.add_argument("--out", type=Path, metavar="FILE", help="write to a file, not the terminal")
    history = add_command(
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
    history.add_argument("--limit", type=count, default=50, metavar="N", help="newest N actions")
    undo = add_command(commands, "undo", "workspace:undo", "Take back one action.")
    undo.add_argument("change", metavar="CHANGE", help="id of the action, from history")
    add_command(
        commands, "rebuild", "workspace:rebuild", "Make all tables anew from the change log."
    )
    backup = add_command(commands, "backup", "workspace:backup", "Make a backup, or list them.")
    backup.add_argument("--list", action="store_true", help="list the backups, make none")
    restore = add_command(commands, "restore", "workspace:restore", "Put a backup in place.")
    restore.add_argument("backup", type=Path, metavar="BACKUP", help="file name from backup --list")
    change = add_command(
        commands, "change-passphrase", "workspace:change_passphrase", "Change the passphrase."
    )
    change.add_argument(
        "--new-passphrase-file",
        type=Path,
        required=True,
        metavar="FILE",
        help="its first line is the new passphrase",
    )
    add_command(
        commands,
        "enroll",
        "workspace:enroll",
        "Let this computer take part in a workspace that was copied to it.",
    )
    times = add_command(
        commands, "deadlines", "workspace:deadlines", "Say or choose how long supervisors have."
    )
    times.add_argument("--answer-days", type=count, metavar="N", help="to answer a request")
    times.add_argument("--overdue-days", type=count, metavar="N", help="then it is overdue")
    sheet = add_command(
        commands, "recovery-sheet", "workspace:recovery_sheet", "Make a new recovery sheet."
    )
    sheet.add_argument("--out", type=Path, required=True, metavar="PDF", help="the file to write")


def _add_verify(commands: Commands) -> None:
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


def _add_window_commands(commands: Commands) -> None:
    what = "Open files in the window: a workspace, hours to sign, signatures and others."
    opened = commands.add_parser("open", help=what, description=what, epilog=EPILOG)
    opened.add_argument("files", type=Path, nargs="+", metavar="FILE", help="any number of them")
    opened.set_defaults(run="windows:start")
    shots = add_command(commands, "screenshots", "windows:screenshots", "Save every page as PNG.")
    add_folder(shots)
    shots.add_argument(
        "--size", type=window_size, default="1280x800", metavar="WxH", help="of the window"
    )
    shots.add_argument("--theme", choices=("light", "dark"), default="light", help="its colors")
    shots.add_argument("--language", default="en", metavar="CODE", help="of the window")
    shots.add_argument(
        "--text-scale", type=percent, default=100, metavar="PERCENT", help="size of its letters"
    )
    shown = add_command(
        commands,
        "demo",
        "demo:demo",
        "Make a sample workspace with its papers, then open it.",
        needs_workspace=False,
    )
    shown.add_argument(
        "--out", type=Path, default=Path("demo"), metavar="DIR", help="folder to write into"
    )
    shown.add_argument("--no-window", action="store_true", help="make the files only")
