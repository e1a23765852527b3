"""Areas in which something tall scrolls up and down, never sideways."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def scrolling(widget: QWidget, *, takes_focus: bool = False) -> QScrollArea:
    """Return an area in which a widget scrolls when the window is low.

    Args:
        widget: What scrolls.
        takes_focus: Whether the keys scroll it; needed where nothing inside can be reached by Tab.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if not takes_focus:
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    return area
