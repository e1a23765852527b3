"""The files that were verified together, each with its answer in a word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.common.card import Card
from ui.common.icons import icon
from ui.common.seen import visible
from ui.credentials.verify.checking import Checked
from ui.credentials.verify.words import headline

_TOKENS = {"neutral": "muted"}


class FileList(Card):
    """One line a file; the one chosen is shown beside.

    Signals:
        chosen: Position of the file to show.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Files"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Files that were verified"))
        self.list.setWordWrap(True)
        self.list.currentRowChanged.connect(self._choose)
        self.body.addWidget(self.list, 1)

    def show_files(self, checked: Sequence[Checked], at: int = 0) -> None:
        """Show other files and choose one."""
        self.list.blockSignals(True)
        self.list.clear()
        for one in checked:
            large = headline(one)
            item = QListWidgetItem(f"{visible(one.path.name)}\n{large.text}")
            item.setIcon(icon(large.icon, _TOKENS.get(large.tone, large.tone), 18))
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setCurrentRow(at)

    @Slot(int)
    def _choose(self, at: int) -> None:
        if at >= 0:
            self.chosen.emit(at)
