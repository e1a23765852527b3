"""The folder where files of other laptops arrive: which it is, and what lies in it now."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from plc_desktop.services.exchange.watched_folder import LOOKING, SILENT
from ui.common.reading_order import let_tab_follow

if TYPE_CHECKING:
    from plc_desktop.services.exchange.watched_folder import FolderSeen
    from ui.exchange.folder_card import FolderCard
    from ui.exchange.page import ExchangePage

translate = QCoreApplication.translate
_SOON_MS = 500


class FolderSteps(QObject):
    """Looks into the folder, again and again while it owes an answer.

    Attributes:
        shown: What the card says; None if no folder was chosen or nobody looked yet.
    """

    def __init__(self, page: ExchangePage, card: FolderCard) -> None:
        super().__init__(page)
        self._page = page
        self._card = card
        self.shown: FolderSeen | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.look)
        card.choose_asked.connect(self.choose)
        card.forget_asked.connect(self.forget)
        card.again_asked.connect(self.ask_again)

    @Slot()
    def look(self) -> None:
        """Look what lies there; what was seen before stays until the folder has answered."""
        self._page.run(self._page.office.watched_folder.glance, self._show)

    @Slot()
    def ask_again(self) -> None:
        """Ask anew; a drive that was connected again does not answer what was asked before."""
        self.shown = None
        self._page.run(self._page.office.watched_folder.ask_again)
        self.look()

    def rest(self) -> None:
        """Look no more for now."""
        self._soon.stop()

    @Slot()
    def choose(self) -> None:
        """Ask for the folder where files arrive."""
        if self._page.context.ask_folder is None:
            return
        title = translate("ExchangePage", "Choose the folder where files arrive")
        chosen = self._page.context.ask_folder(title)
        if chosen:
            self._look_into(Path(chosen))

    @Slot()
    def forget(self) -> None:
        """Look into no folder any more."""
        self._look_into(None)

    def _look_into(self, folder: Path | None) -> None:
        self._page.run(partial(self._page.office.watched_folder.choose, folder))
        self.look()

    def _show(self, seen: FolderSeen | None) -> None:
        if seen is not None and seen.state in {LOOKING, SILENT} and self._page.isVisible():
            self._soon.start()
        if seen == self.shown or self._is_looked_into_again(seen):
            return  # looking again must not take the focus from anybody
        self.shown = seen
        self._card.show_folder(seen)
        let_tab_follow(self._page)

    def _is_looked_into_again(self, seen: FolderSeen | None) -> bool:
        if seen is None or self.shown is None:
            return False
        return seen.is_looking and seen.folder == self.shown.folder
