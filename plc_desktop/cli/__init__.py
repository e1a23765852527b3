"""Commands for scripts and support; without a command the window opens.

Exit codes: 0 done, 1 refused with the reason, 2 wrong usage. A command that takes several files
uses those it can and ends with 1 if it could not use one of them. A passphrase comes from
`--passphrase-file` or the variable `PLC_PASSPHRASE`, never from an argument, because arguments
can be read by others on the same computer.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from plc_desktop.cli.arguments import WITHOUT_WORDS, parser
from plc_desktop.cli.output import Output, nowhere, prepare_streams
from plc_desktop.errors import PlcError
from plc_desktop.logs import places, start_log
from plc_desktop.paths import default_folders

logger = logging.getLogger(__name__)

DONE, REFUSED = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; files alone are opened in the window.

    Args:
        arguments: Words after the program's name; those of this process if None.
    """
    prepare_streams()  # before anything is said, the help of a command too
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and _is_file(words[0]):
        words.insert(0, "open")
    chosen = parser().parse_args(words) if words else argparse.Namespace(**WITHOUT_WORDS)
    output = Output(as_json=getattr(chosen, "json", False))
    try:
        log_file = start_log(default_folders().logs)
    except OSError:
        log_file = None
    try:
        return _run(chosen, output)
    except PlcError as error:
        logger.info("refused: %s", error.code)
        output.refuse(error)
    except KeyboardInterrupt:
        output.refuse(PlcError("stopped_by_you"))
    except BrokenPipeError:  # whoever read the output has gone; there is nobody to tell
        sys.stdout = nowhere()
    except Exception as error:  # noqa: BLE001  # a bug: told to the person, and to the log
        where = places(error.__traceback__)
        logger.error(  # noqa: TRY400  # what the error says may be somebody's name
            "bug in command %s: %s in %s", chosen.command, type(error).__name__, where
        )
        output.refuse(PlcError("bug", kind=type(error).__name__, log=log_file or ""))
    return REFUSED


def _is_file(word: str) -> bool:
    """Return whether a word names a file; commands have no dot, options begin with a dash."""
    return not word.startswith("-") and bool(Path(word).suffix)


def _run(chosen: argparse.Namespace, output: Output) -> int:
    module, function = chosen.run.split(":")
    command = getattr(import_module(f"{__name__}.{module}"), function)
    return int(command(chosen, output) or DONE)
