"""Labels that show text literally: what a person typed is never read as markup."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

_PLAIN_TEXT = 0
_SELECTABLE_BY_MOUSE = 1
"""As in `Qt`; touching that namespace makes all its names, 45 ms before the first paint."""


class PlainLabel(QLabel):
    """A label of plain text.

    Args:
        text: Shown as it is.
        role: Style: "title", "card-title", "label", "muted", "help", "error", "number", "strong".
        tone: Color of meaning, out of `ui.common.tokens.TONES`, beside the words.
        wraps: Whether long text goes on in the next line.
        selectable: Whether it can be selected with the mouse and copied.
    """

    def __init__(  # noqa: PLR0913  # keyword-only after the first two
        self,
        text: str = "",
        role: str = "",
        *,
        tone: str = "",
        wraps: bool = True,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("textFormat", _PLAIN_TEXT)
        self.setText(text)
        self.setWordWrap(wraps)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if selectable:
            self.setProperty("textInteractionFlags", _SELECTABLE_BY_MOUSE)
        if role:
            self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)

    def set_tone(self, tone: str) -> None:
        """Change the color of meaning."""
        set_look(self, "tone", tone)


def line(parent: QWidget | None = None) -> QFrame:
    """Return a thin horizontal line."""
    frame = QFrame(parent)
    frame.setProperty("role", "line")
    return frame


def restyle(widget: QWidget) -> None:
    """Read the style sheet again after a style property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Set a style property, such as "role", and read the style sheet again if it is another."""
    if (widget.property(name) or "") != (value or ""):
        widget.setProperty(name, value)
        restyle(widget)
