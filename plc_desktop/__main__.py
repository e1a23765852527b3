"""`python -m plc_desktop` does what `plc-desktop` does."""

from __future__ import annotations

import os
import sys


def _forget_working_folder() -> None:
    """Take the folder somebody works in out of the search for modules.

    `python -m` looks there first, so a file or folder called like a library, such as `requests`,
    would be imported in its place.
    """
    home = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120  # before any import
    sys.path[:] = [path for path in sys.path if path == home or path not in {"", os.getcwd()}]  # noqa: PTH109


if __name__ == "__main__":
    _forget_working_folder()

    from plc_desktop.cli import main

    sys.exit(main())
