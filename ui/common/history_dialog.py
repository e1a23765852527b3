"""The history of one record in a dialog: who changed what, when, before and after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from ui.common import theme
from ui.common.history_table import HistoryTable
from ui.common.page import Page
from ui.common.text import PlainLabel


class HistoryDialog(QDialog):
    """Shows what happened to some records; changes nothing."""

    def __init__(self, page: Page, title: str, records: Sequence[tuple[str, str]]) -> None:
        super().__init__(page)
        px = theme.current().px
        self.setWindowTitle(self.tr("History"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.table = HistoryTable(page)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(16), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(PlainLabel(title, "title"))
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        screen = self.screen().availableGeometry()
        self.resize(min(px(900), screen.width() - 40), min(px(520), screen.height() - 80))
        self.table.show_records(records)


def show_history(page: Page, title: str, records: Sequence[tuple[str, str]]) -> HistoryDialog:
    """Open the history of records, each a kind and an id."""
    dialog = HistoryDialog(page, title, records)
    dialog.open()
    return dialog
