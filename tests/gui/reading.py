"""What a person reads on a widget."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.common.text import PlainLabel


def words_on(widget: QWidget) -> str:
    """Return the words of every label that is shown, one line each."""
    labels = widget.findChildren(PlainLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())
