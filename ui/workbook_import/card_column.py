"""Cards below one another, made a few at a time and only once somebody looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ui.common import theme

_AT_ONCE = 6
"""Cards made before the window comes to its turn again; about 20 ms of work."""


@dataclass(frozen=True)
class Part:
    """One card to show.

    Attributes:
        key: Tells the card from its neighbors.
        content: What it shows; a card with an equal content is kept as it stands.
        make: Makes the card.
    """

    key: str
    content: object
    make: Callable[[], QWidget]


class CardColumn(QScrollArea):
    """Cards that scroll; the first ones are there at once, the rest follows in later turns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("ground", "none")
        self._column = QVBoxLayout(inside)
        px = theme.current().px
        self._column.setContentsMargins(0, px(8), px(4), px(4))
        self._column.setSpacing(px(8))
        self._column.addStretch(1)
        self.setWidget(inside)
        self._parts: list[Part] = []
        self._shown: list[tuple[Part, QWidget]] = []
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._go_on)

    def fill(self, parts: Sequence[Part]) -> None:
        """Show these cards, in this order; those that stay the same stay where they are."""
        self._parts = list(parts)
        keys = {part.key: part.content for part in parts}
        for shown in list(self._shown):
            part, card = shown
            if part.key not in keys or keys[part.key] != part.content:
                self._shown.remove(shown)
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
        if self.isVisible():
            self._go_on()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        """Make the next few cards."""
        made = 0
        for at, part in enumerate(self._parts):
            if at < len(self._shown) and self._shown[at][0].key == part.key:
                continue
            if made == _AT_ONCE:
                self._next.start()
                return
            card = part.make()
            self._shown.insert(at, (part, card))
            self._column.insertWidget(at, card)
            made += 1
