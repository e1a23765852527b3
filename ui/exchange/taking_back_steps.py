"""Taking back what a file of another laptop brought."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from ui.common.changes import Topic
from ui.common.confirm import confirm
from ui.exchange.words import undo_words

if TYPE_CHECKING:
    from plc_desktop.storage.peers import Batch
    from plc_desktop.storage.undo_import import ImportUndone
    from ui.exchange.page import ExchangePage

translate = QCoreApplication.translate


class TakingBackSteps(QObject):
    """Says what would go and what would stay, and does it when a person says so."""

    def __init__(self, page: ExchangePage) -> None:
        super().__init__(page)
        self._page = page

    @Slot(object)
    def ask(self, batch: Batch) -> None:
        """Ask whether a file is to be taken back."""
        job = partial(self._page.office.syncing.undo, batch.id, dry_run=True)
        self._page.run(job, partial(self._confirm, batch))

    def take_back(self, batch_id: int) -> None:
        """Take a file back at once; reading it again brings back what it brought."""
        self._page.run_long(
            translate("ExchangePage", "Taking back"),
            lambda _progress: self._page.office.syncing.undo(batch_id),
            self._taken_back,
        )

    def _confirm(self, batch: Batch, undone: ImportUndone) -> None:
        confirm(
            self._page,
            translate("ExchangePage", "Take back what this file brought?"),
            undo_words(undone),
            translate("ExchangePage", "Take it back"),
            partial(self.take_back, batch.id),
        )

    def _taken_back(self, _undone: ImportUndone) -> None:
        words = translate("ExchangePage", "What the file brought is taken back.")
        self._page.done(words, Topic.EVERYTHING)
