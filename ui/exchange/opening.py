"""Files of other laptops that come by double-click, drag or the system."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ui.common.addresses import with_files

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def open_files(window: MainWindow, paths: Sequence[Path]) -> None:
    """Show what the files would do, one after the other."""
    if window.workbench is not None:
        window.workbench.navigate(with_files("exchange/read", paths))


def open_records(window: MainWindow, paths: Sequence[Path]) -> None:
    """Show the records of another organization."""
    if window.workbench is not None:
        window.workbench.navigate(with_files("exchange/records", paths[:1]))
