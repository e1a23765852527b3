"""What a view of other organizations is made of: what it is for and its buttons; its list below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.card import Card
from ui.common.flow import FlowLayout


def card_over_table(
    view: QWidget,
    title: str,
    words: Sequence[QWidget],
    buttons: Sequence[QPushButton],
    table: QWidget,
) -> None:
    """Lay a view out: a card on top, the list in the room that is left.

    Args:
        view: The view.
        title: Of the card.
        words: What stands in the card.
        buttons: What can be done, in one line or in several where it is narrow.
        table: The list.
    """
    card = Card(title)
    for one in words:
        card.body.addWidget(one)
    holder = QWidget()
    holder.setProperty("ground", "none")
    row = FlowLayout(spacing=theme.current().px(8))
    holder.setLayout(row)
    for button in buttons:
        row.addWidget(button)
    card.body.addWidget(holder)
    column = QVBoxLayout(view)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.current().px(12))
    column.addWidget(card)
    column.addWidget(table, 1)
