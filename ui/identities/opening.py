"""Cards that come by double-click, drag or the system: to the office's page, or to one's own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.identities.window import make_own_identity, open_card_window

if TYPE_CHECKING:
    from plc_desktop.services.own_identity import OwnIdentity
    from ui.main_window import MainWindow


def open_cards(window: MainWindow, paths: Sequence[Path]) -> None:
    """Take the first card: one after the other, each with its own comparison."""
    path = paths[0]
    if window.workbench is not None:
        window.workbench.navigate(f"cards/accept/{path}")
        return
    shell = window.shell
    shell.tasks.run(window, partial(_whose, window), partial(_open, window, path))


def _whose(window: MainWindow) -> tuple[OwnIdentity, bool]:
    """Return the keys of this computer, and whether there are any of one's own."""
    own = make_own_identity(window.shell)
    return own, own.exists()


def _open(window: MainWindow, path: Path, found: tuple[OwnIdentity, bool]) -> None:
    own, exists = found
    is_office = bool(window.shell.settings.last_workspace)
    if is_office and not exists:  # the office's computer: the card belongs into its workspace
        window.opener.waiting.append(path)
        window.show()
        said = QCoreApplication.translate(
            "MainWindow", "As soon as your workspace is open, the card is shown."
        )
        window.tell(said)
        return
    open_card_window(window.shell, own, path)
