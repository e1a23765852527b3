"""Commands that show the window or take pictures of it."""

from __future__ import annotations

import argparse
import os
import sys

from plc_desktop.cli.opening import opened
from plc_desktop.cli.output import Output
from plc_desktop.errors import EnvironmentProblem

WORKSPACE_SUFFIX = ".plcdb"


def has_display() -> bool:
    """Return whether a window can be shown on this computer."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def start(chosen: argparse.Namespace, _output: Output) -> int:
    """Show the window, with files to open if some are named.

    Raises:
        EnvironmentProblem: If there is no display.
    """
    if not has_display():
        raise EnvironmentProblem("no_display")
    from ui.app import run

    files = [path.absolute() for path in chosen.files]
    workspaces = [path for path in files if path.suffix.casefold() == WORKSPACE_SUFFIX]
    others = [path for path in files if path not in workspaces]
    return run(sys.argv[:1], workspaces[0] if workspaces else None, files=others)


def screenshots(chosen: argparse.Namespace, output: Output) -> None:
    """Save a picture of every page of the window, drawn without a display if need be."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.screenshots import capture_all

    with opened(chosen) as office:
        saved = capture_all(
            office,
            chosen.out,
            size=chosen.size,
            theme=chosen.theme,
            language=chosen.language,
            text_scale=chosen.text_scale,
        )
    for path in saved:
        output.say(str(path))
    output.give({"screenshots": [str(path) for path in saved]})
