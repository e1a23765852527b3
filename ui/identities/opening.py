"""Cards that come by double-click, drag or the system: to the office's page, or to one's own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.identities.page import CardsPage
from ui.identities.window import make_own_identity, open_card_window

if TYPE_CHECKING:
    from plc_desktop.services.own_identity import OwnIdentity
    from ui.opening.host import Host
    from ui.shell import Shell


def open_cards(window: Host, paths: Sequence[Path]) -> None:
    """Take cards one after the other, each with its own comparison."""
    if window.workbench is None:
        shell = window.shell
        shell.tasks.run(shell, partial(_whose, shell), partial(_open, window, paths))
        return
    window.workbench.navigate("cards")
    page = window.workbench.page
    if isinstance(page, CardsPage):
        page.receiver.take(*paths)


def _whose(shell: Shell) -> tuple[OwnIdentity, bool]:
    """Return the keys of this computer, and whether there are any of one's own."""
    own = make_own_identity(shell)
    return own, own.exists()


def _open(window: Host, paths: Sequence[Path], found: tuple[OwnIdentity, bool]) -> None:
    own, exists = found
    is_office = bool(window.shell.settings.last_workspace)
    if is_office and not exists:  # the office's computer: the card belongs into its workspace
        window.open_later(paths)
        said = QCoreApplication.translate(
            "MainWindow", "As soon as your workspace is open, the card is shown."
        )
        window.tell(said)
        return
    open_card_window(window.shell, own, *paths)
