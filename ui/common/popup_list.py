"""The list that falls down below a field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView
from typing_extensions import override

from ui.common import theme


class PopupList(QListView):
    """Words to choose from. Qt makes it a window of its own, so it is dressed like one."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "popup")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if not self.styleSheet():  # not before: most fields are never asked for their list
            theme.dress(self)
        super().showEvent(event)
