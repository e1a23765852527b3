"""Cards that come by double-click, drag or the system: to the office's pages, or to one's own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from plc_desktop.errors import PlcError
from plc_desktop.exchange import cards, container
from ui.common.addresses import with_files
from ui.identities.page import CardsPage
from ui.identities.window import make_own_identity, open_card_window

if TYPE_CHECKING:
    from plc_desktop.services.identities.own import OwnIdentity
    from ui.opening.host import Host
    from ui.shell import Shell


def open_cards(window: Host, paths: Sequence[Path]) -> None:
    """Take cards one after the other, each with its own comparison."""
    if window.workbench is None:
        shell = window.shell
        shell.tasks.run(shell, partial(_whose, shell), partial(_open, window, paths))
        return
    shell = window.shell
    shell.tasks.run(shell, partial(_of_offices, paths), partial(_take, window, paths))


def _of_offices(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files that hold the card of a laptop or of another organization."""
    return tuple(path for path in paths if _is_of_an_office(path))


def _is_of_an_office(path: Path) -> bool:
    try:
        return cards.read_card(container.read_file(path)).holder == cards.OFFICE
    except PlcError:  # whoever takes it says what is wrong with it
        return False


def _take(window: Host, paths: Sequence[Path], of_offices: tuple[Path, ...]) -> None:
    """Lead people's cards to their page; offices' cards, if alone, to the exchange page."""
    if window.workbench is None:  # locked while the files were read
        window.open_later(paths)
        return
    others = [path for path in paths if path not in of_offices]
    if of_offices and not others:
        window.workbench.navigate(with_files("exchange/accept", of_offices))
        return
    window.workbench.navigate("cards")
    page = window.workbench.page
    if isinstance(page, CardsPage):
        page.receiver.take(*others)
    if of_offices:
        said = QCoreApplication.translate(
            "MainWindow", "Open these cards once more; they are accepted on another page: {names}."
        )
        window.tell(said.format(names=", ".join(path.name for path in of_offices)))


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
