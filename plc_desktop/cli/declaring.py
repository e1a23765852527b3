"""How a command is declared: what every command takes, and options that several share."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path
from typing import TypeAlias

# argparse has no public name for what commands are added to.
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001

EPILOG = (
    "Exit codes: 0 done, 1 refused or done in part, with the reason, 2 wrong usage. "
    "The passphrase comes from --passphrase-file or the variable PLC_PASSPHRASE."
)
_SIZE = re.compile(r"([1-9]\d{2,3})x([1-9]\d{2,3})")
_SMALLEST_TEXT, _LARGEST_TEXT = 50, 300


def add_command(
    commands: Commands, name: str, run: str, summary: str, *, needs_workspace: bool = True
) -> argparse.ArgumentParser:
    """Return the parser of a new command with the options that every command has.

    Args:
        commands: Where it belongs.
        name: What is typed.
        run: Module and function that do the work, as "papers:certificates".
        summary: One sentence for the list of commands and for its own help.
        needs_workspace: Whether it works in a workspace, as somebody of the staff.
    """
    command = commands.add_parser(name, help=summary, description=summary, epilog=EPILOG)
    command.set_defaults(run=run)
    command.add_argument("--json", action="store_true", help="answer with one JSON document")
    command.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="its first line is the passphrase"
    )
    if needs_workspace:
        command.add_argument(
            "--workspace", type=Path, required=True, metavar="FILE", help="the workspace file"
        )
        add_staff(command)
    return command


def add_staff(command: argparse.ArgumentParser) -> None:
    """Let it be said who sits at the keyboard."""
    command.add_argument(
        "--as", dest="staff", default="", metavar="NAME", help="staff member at the keyboard"
    )


def add_people(command: argparse.ArgumentParser, what: str) -> None:
    """Let parent leaders be named; `what` says what is done for those only."""
    command.add_argument(
        "--person", action="append", default=[], metavar="NAME", help=f"{what}; repeatable"
    )


def add_entries(command: argparse.ArgumentParser) -> None:
    """Let single lines of hours be named."""
    command.add_argument(
        "--entry", action="append", default=[], metavar="ID", help="only this line; repeatable"
    )


def add_page(command: argparse.ArgumentParser) -> None:
    """Let the size of the paper be chosen."""
    command.add_argument(
        "--page", choices=("letter", "a4"), default="letter", help="size of the paper"
    )


def add_folder(command: argparse.ArgumentParser) -> None:
    """Ask for the folder that files are written into."""
    command.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="folder to write into"
    )


def count(text: str) -> int:
    """Return a whole number as it is typed.

    Raises:
        argparse.ArgumentTypeError: If it is none.
    """
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number")
    return int(text)


def percent(text: str) -> int:
    """Return the size of letters as it is typed.

    Raises:
        argparse.ArgumentTypeError: If it is no percentage the window can be drawn at.
    """
    if not text.isascii() or not text.isdigit() or not _SMALLEST_TEXT <= int(text) <= _LARGEST_TEXT:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a percentage from {_SMALLEST_TEXT} to {_LARGEST_TEXT}"
        )
    return int(text)


def window_size(text: str) -> tuple[int, int]:
    """Return width and height as they are typed, in points of the screen.

    Raises:
        argparse.ArgumentTypeError: If it is no size of a window.
    """
    found = _SIZE.fullmatch(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"“{text}” is not a window size; write it as 1280x800")
    return int(found[1]), int(found[2])


def day(text: str) -> date:
    """Return a day as it is typed.

    Raises:
        argparse.ArgumentTypeError: If it is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a date; write it as 2026-06-30"
        ) from None


def add_comparing(command: argparse.ArgumentParser, action: str = "") -> None:
    """Add the options by which a person says that the words of a card were compared.

    Args:
        command: Where to add them.
        action: The action of the command that needs them; empty if it has one only.
    """
    when = f"{action}: " if action else ""
    command.add_argument(
        "--compared", action="store_true", help=f"{when}both sides read the same words"
    )
    command.add_argument(
        "--accept-change", action="store_true", help=f"{when}the key is new, and that is right"
    )
