"""Supervisors' answers that come in as files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def open_answers(window: MainWindow, paths: Sequence[Path]) -> None:
    """Take in answers on the sign-off page."""
