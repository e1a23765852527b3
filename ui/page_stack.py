"""The pages of the workbench behind one another."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override


class PageStack(QStackedWidget):
    """Asks only the page in front how much room it needs.

    Qt would ask every page that was ever visited, whenever one of them changes: with all pages open
    half of the time until a new one is seen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._ask_again)

    @override
    def sizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.sizeHint() if page is not None else QSize()

    @override
    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else QSize()

    @override
    def hasHeightForWidth(self) -> bool:
        return False

    @Slot(int)
    def _ask_again(self, _at: int) -> None:
        self.updateGeometry()
