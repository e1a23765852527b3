"""The commands for signing by file: cards, requests, answers."""

from __future__ import annotations

from pathlib import Path

from plc_desktop.cli.declaring import (
    Commands,
    add_command,
    add_comparing,
    add_entries,
    add_staff,
)


def add_signing_commands(commands: Commands) -> None:
    """Declare the commands."""
    _add_card(commands)
    asked = add_command(
        commands,
        "sign-request",
        "exchanging:sign_request",
        "Ask supervisors for signatures by file.",
    )
    asked.add_argument(
        "--supervisor", action="append", required=True, metavar="NAME", help="whom; repeatable"
    )
    add_entries(asked)
    asked.add_argument(
        "--out", type=Path, required=True, metavar="PATH", help="a folder, or the .plcreq to write"
    )
    asked.add_argument(
        "--evaluate",
        choices=("midpoint", "final"),
        default="",
        help="ask for a skill and evaluation form too",
    )
    sign = add_command(
        commands,
        "sign-file",
        "exchanging:sign_file",
        "Show a request as the supervisor, and sign or return its lines; needs no workspace.",
        needs_workspace=False,
    )
    sign.add_argument("request", type=Path, metavar="FILE", help="the .plcreq")
    sign.add_argument("--sign", action="store_true", help="sign the lines shown")
    sign.add_argument("--return", dest="reason", default="", metavar="REASON", help="return them")
    add_entries(sign)
    sign.add_argument(
        "--evaluation",
        type=Path,
        action="append",
        default=[],
        metavar="JSON",
        help="fill in a form that was asked for; scores are 0 (not observed) to 4",
    )
    sign.add_argument("--out", type=Path, metavar="FILE", help="the .plcsig; else beside it")
    taken = add_command(
        commands, "import-signatures", "exchanging:import_signatures", "Take in signatures."
    )
    taken.add_argument("files", type=Path, nargs="+", metavar="FILE", help="*.plcsig")
    taken.add_argument(
        "--keep-withdrawn",
        action="store_true",
        help="keep what was signed with a withdrawn key, without counting, to be readmitted",
    )


def _add_card(commands: Commands) -> None:
    card = add_command(
        commands,
        "card",
        "exchanging:card",
        "Identity cards: with --workspace the office's side, without it a supervisor's.",
        needs_workspace=False,
    )
    card.add_argument(
        "action",
        choices=("export", "import", "compare", "trust", "revoke"),
        help="what to do with the card",
    )
    card.add_argument("file", type=Path, metavar="FILE", help="the .plccard")
    card.add_argument("--workspace", type=Path, metavar="FILE", help="the workspace file")
    add_staff(card)
    card.add_argument(
        "--code", action="store_true", help="export: the text of a QR code, not the file"
    )
    card.add_argument("--name", default="", metavar="NAME", help="export: your name")
    card.add_argument("--organization", default="", metavar="NAME", help="export: where you work")
    card.add_argument("--person", default="", metavar="NAME", help="whose card it is")
    add_comparing(card, "trust")
    card.add_argument("--reason", default="", metavar="REASON", help="revoke: why")
