"""The window in which a supervisor signs hours that came in a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def open_requests(window: MainWindow, paths: Sequence[Path]) -> None:
    """Open each request in a window of its own."""
