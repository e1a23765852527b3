"""Tab goes the way people read, also through what was added after the page was built."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QStackedWidget, QWidget


def let_tab_follow(root: QWidget) -> None:
    """Let Tab go through everything in a widget in the order in which it is laid out."""
    before: QWidget | None = None
    for widget in _laid_out(root):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from _laid_out(inside)
    elif isinstance(widget, QStackedWidget):
        for page in filter(None, map(widget.widget, range(widget.count()))):
            yield from _laid_out(page)
    else:
        layout = widget.layout()
        if layout is not None:
            yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in _places(layout):
        item = layout.itemAt(at)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield from _laid_out(widget)
        elif inner is not None:
            yield from _in_layout(inner)


def _places(layout: QLayout) -> list[int]:
    """Return the numbers of a layout's items, row by row in a grid."""
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        # row, column, and how many of each; the stubs know nothing of what it returns
        positions: list[tuple[int, int, int, int]] = [
            cast("tuple[int, int, int, int]", layout.getItemPosition(at)) for at in places
        ]
        places.sort(key=lambda at: positions[at][:2])
    return places
