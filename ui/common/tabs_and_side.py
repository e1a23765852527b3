"""Tabs with a card of facts beside them; where there is little room the card is one more tab."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QTabWidget, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.card import Card

_SIDE_FROM = 900
_SIDE_WIDTH = 250


class TabsAndSide(QWidget):
    """Puts a side card beside tabs, or into them.

    Args:
        tabs: The page's tabs.
        side: What stands beside them.
        title: Title of the card, and of the tab it becomes.
    """

    def __init__(
        self, tabs: QTabWidget, side: QWidget, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        px = theme.current().px
        self._tabs = tabs
        self._title = title
        self._side = QScrollArea()
        self._side.setWidgetResizable(True)
        side.setProperty("ground", "none")
        self._side.setWidget(side)
        self._side.setAccessibleName(title)
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        main = Card()
        main.body.addWidget(tabs)
        self._card = Card()
        self._card.set_title(title)
        self._card.setFixedWidth(px(_SIDE_WIDTH))
        self._card.body.addWidget(self._side)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(main, 1)
        row.addWidget(self._card)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.current().px(_SIDE_FROM)
        at = self._tabs.indexOf(self._side)
        if is_wide and at >= 0:
            self._tabs.removeTab(at)
            self._card.body.addWidget(self._side)
            self._side.show()
        elif not is_wide and at < 0:
            self._tabs.addTab(self._side, self._title)
        self._card.setVisible(is_wide)
