"""The numbers of a preview as large cards; each leads to its list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.text import PlainLabel

_NARROWEST = 104


@dataclass(frozen=True)
class Count:
    """One number of the preview.

    Attributes:
        number: How many.
        words: Of what.
        tone: Color of meaning while the number is not 0.
        leads_to: Code of the list it opens; "" for none.
    """

    number: int
    words: str
    tone: str
    leads_to: str = ""


class CountCard(QPushButton):
    """A number, its words, and the way to the list behind it."""

    def __init__(self, count: Count, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setProperty("role", "count")
        self.setAccessibleName(f"{count.number} {count.words}")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._number = PlainLabel(
            f"{count.number:,}", "number", tone=count.tone if count.number else "", wraps=False
        )
        self._words = PlainLabel(count.words, "muted")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(0)
        column.addWidget(self._number)
        column.addWidget(self._words)
        column.addStretch(1)
        for label in (self._number, self._words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(_NARROWEST), self._column.minimumSize().height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._column.heightForWidth(width)


class CountCards(QWidget):
    """As many cards in a row as there is room for.

    Signals:
        chosen: A card was pressed; the code of its list.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[CountCard] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.current().px(8))

    def show_counts(self, counts: Sequence[Count]) -> None:
        """Show other numbers."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        for count in counts:
            card = CountCard(count)
            card.clicked.connect(lambda _checked, code=count.leads_to: self.chosen.emit(code))
            self._cards.append(card)
        self._columns = 0
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = max(1, self.width() // theme.current().px(_NARROWEST + 8))
        columns = min(len(self._cards), room) or 1
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, at // columns, at % columns)
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
