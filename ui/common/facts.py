"""Labels with what stands under them: the facts of a record on its page."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.common import theme
from ui.common.text import PlainLabel


class FactList(QWidget):
    """Short labels, each above its value; what is empty is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._column)
        outer.addStretch(1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px(2))

    def set_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Show (label, value) pairs; a value may have several lines."""
        clear_layout(self._column)
        for label, value in facts:
            if not value:
                continue
            head = PlainLabel(label, "label")
            head.setContentsMargins(0, theme.current().px(6), 0, 0)
            words = PlainLabel(value, selectable=True)
            words.setAccessibleName(f"{label}: {value}")
            self._column.addWidget(head)
            self._column.addWidget(words)


def clear_layout(layout: QVBoxLayout) -> None:
    """Take every widget out of a column and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
