"""The command `key` with its actions: root key, certificates, turnover, key backups."""

from __future__ import annotations

import argparse
from pathlib import Path

from plc_desktop.changes.authority import ROLES
from plc_desktop.cli.declaring import EPILOG, Commands, add_command, add_comparing, add_staff, day


def add_key_commands(commands: Commands) -> None:
    """Declare `key` and its actions."""
    what = "The organization's key, certificates, staff turnover and key backups."
    key = commands.add_parser("key", help=what, description=what, epilog=EPILOG)
    actions = key.add_subparsers(title="actions", dest="action", metavar="ACTION", required=True)
    _add_root(actions)
    _add_copies(actions)
    _add_certificates(actions)
    _add_signatures(actions)
    _add_turnover(actions)
    _add_backups(actions)


def _add_root(actions: Commands) -> None:
    add_command(
        actions, "root", "root_keys:status", "Show the organization's key and who holds it."
    )
    make = add_command(actions, "make-root", "root_keys:make", "Make the organization's key, once.")
    sheet = add_command(
        actions,
        "root-sheet",
        "root_keys:sheet",
        "Write the sheet that the organization's key is made anew from.",
    )
    again = add_command(
        actions,
        "recover-root",
        "root_keys:recover",
        "Make the organization's key anew from the sheet's code.",
    )
    other = add_command(
        actions,
        "replace-root",
        "root_keys:replace",
        "Put another organization's key in place: a copy is lost.",
    )
    for command in (make, again):
        _target(command, "the file of the organization's key to write, on a stick")
    for command in (sheet, other):
        _root(command)
    sheet.add_argument("--out", type=Path, required=True, metavar="PDF", help="the file to write")
    sheet.add_argument("--place", default="", metavar="PLACE", help="where the sheet will lie")
    again.add_argument(
        "--code-file", type=Path, required=True, metavar="FILE", help="its first line is the code"
    )
    _target(other, "the file of the new key to write")
    for command in (make, sheet, again, other):
        command.add_argument(
            "--holder", default="", metavar="NAME", help="who keeps it; you if not given"
        )


def _add_copies(actions: Commands) -> None:
    copy = add_command(
        actions,
        "add-custodian",
        "root_keys:add_custodian",
        "Write a copy of the organization's key for a second custodian, with their own passphrase.",
    )
    _root(copy)
    _target(copy, "the copy to write")
    copy.add_argument("--holder", required=True, metavar="NAME", help="the second custodian")
    back = add_command(
        actions, "remove-custodian", "root_keys:remove_custodian", "A copy was handed back."
    )
    back.add_argument("copy", metavar="ID", help="id of the copy, from key root")


def _add_certificates(actions: Commands) -> None:
    add_command(
        actions,
        "certificates",
        "certifying:certificates",
        "List what the organization's key has certified.",
    )
    person = add_command(
        actions, "certify", "certifying:certify", "Certify a person's key for roles and a scope."
    )
    person.add_argument("--person", required=True, metavar="NAME", help="whose key")
    person.add_argument("--key", default="", metavar="HEX", help="which key; their newest if empty")
    person.add_argument(
        "--readmit-key", action="store_true", help="the key was withdrawn and may sign again"
    )
    _root(person)
    _scope(person, is_required=True)
    device = add_command(
        actions, "certify-device", "certifying:certify_device", "Certify a computer of the office."
    )
    _root(device)
    device.add_argument("--label", required=True, metavar="NAME", help="what people call it")
    device.add_argument(
        "--key", default="", metavar="HEX", help="its key; this computer's if empty"
    )
    device.add_argument("--recipient", default="", metavar="AGE", help="its age recipient")
    device.add_argument("--until", type=day, metavar="DATE", help="last day")
    ended = add_command(
        actions,
        "revoke-certificate",
        "certifying:revoke",
        "Withdraw a certificate; the organization's key is not needed.",
    )
    ended.add_argument("certificate", metavar="ID", help="id, from key certificates")
    ended.add_argument("--reason", required=True, metavar="REASON", help="why")


def _add_signatures(actions: Commands) -> None:
    add_command(
        actions, "set-aside", "certifying:set_aside", "List signatures that do not count, and why."
    )
    back = add_command(
        actions, "readmit", "certifying:readmit", "Let signatures count that a withdrawal cut off."
    )
    back.add_argument("signatures", nargs="+", metavar="ID", help="ids, from key set-aside")
    back.add_argument("--reason", required=True, metavar="REASON", help="why")
    _root(back, is_required=False)


def _add_turnover(actions: Commands) -> None:
    held = add_command(actions, "holdings", "turning_over:holdings", "Show what hangs on a person.")
    held.add_argument("--person", required=True, metavar="NAME", help="who may leave")
    change = add_command(
        actions,
        "turnover",
        "turning_over:turnover",
        "Hand everything of a person who leaves to one who comes, in one step.",
    )
    change.add_argument("--leaving", required=True, metavar="NAME", help="who leaves")
    change.add_argument("--coming", required=True, metavar="NAME", help="who comes")
    change.add_argument("--reason", default="", metavar="REASON", help="why the keys end")
    change.add_argument("--card", type=Path, metavar="FILE", help="card of the coming person")
    add_comparing(change)
    change.add_argument(
        "--move-role",
        action="append",
        default=[],
        metavar="ROLE",
        help="hand this role over too; repeatable",
    )
    change.add_argument("--keep-keys", action="store_true", help="do not withdraw the old keys")
    change.add_argument("--dry-run", action="store_true", help="show what would be done, no more")
    _root(change, is_required=False)
    _scope(change, is_required=False)


def _add_backups(actions: Commands) -> None:
    for name, run, what in (
        ("backup", "key_copies:backup", "Write a person's own keys into a file to carry away."),
        ("restore", "key_copies:restore", "Bring a person's own keys to this computer."),
    ):
        command = add_command(actions, name, run, what, needs_workspace=False)
        command.add_argument("file", type=Path, metavar="FILE", help="*.plckey")
        command.add_argument(
            "--workspace", type=Path, metavar="FILE", help="keys kept by an office; else your own"
        )
        add_staff(command)
        if name == "backup":
            command.add_argument("--person", default="", metavar="NAME", help="whose; an office's")
        command.add_argument(
            "--key-passphrase-file",
            type=Path,
            metavar="FILE",
            help="the person's own passphrase; else PLC_SUPERVISOR_PASSPHRASE",
        )
        command.add_argument(
            "--backup-passphrase-file",
            type=Path,
            metavar="FILE",
            help="the file's passphrase; else PLC_BACKUP_PASSPHRASE",
        )


def _root(command: argparse.ArgumentParser, *, is_required: bool = True) -> None:
    command.add_argument(
        "--root",
        type=Path,
        required=is_required,
        metavar="FILE",
        help="file of the organization's key, *.plcroot",
    )
    command.add_argument(
        "--root-passphrase-file",
        type=Path,
        metavar="FILE",
        help="its passphrase; else PLC_ROOT_PASSPHRASE",
    )


def _target(command: argparse.ArgumentParser, what: str) -> None:
    command.add_argument("--out", type=Path, required=True, metavar="FILE", help=what)
    command.add_argument(
        "--new-passphrase-file",
        type=Path,
        metavar="FILE",
        help="passphrase of the file that is written; else PLC_NEW_ROOT_PASSPHRASE",
    )


def _scope(command: argparse.ArgumentParser, *, is_required: bool) -> None:
    command.add_argument(
        "--role",
        action="append",
        default=[],
        choices=ROLES,
        required=is_required,
        help="what the key is certified for; repeatable",
    )
    command.add_argument("--site", action="append", default=[], metavar="NAME", help="only there")
    command.add_argument(
        "--cohort", action="append", default=[], metavar="NAME", help="only for these"
    )
    command.add_argument("--from", dest="starts", type=day, metavar="DATE", help="first day")
    command.add_argument("--until", type=day, metavar="DATE", help="last day")
