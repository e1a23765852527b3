"""Workbooks that come to the window: by name, drag or the system's own window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.opening.host import Host


def open_workbooks(window: Host, paths: Sequence[Path]) -> None:
    """Show what importing the first of them would change; they are imported one by one."""
    if window.workbench is not None:
        window.workbench.navigate(f"import/{paths[0]}")
