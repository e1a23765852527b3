"""White panels with a title, and colored notes."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.text import PlainLabel


class Card(QFrame):
    """A panel; put widgets into `body`.

    Attributes:
        body: The vertical layout below the title.
        title_label: The title, hidden while empty.
        aside: Muted words at the title's other end.
    """

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setProperty("role", "card")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.title_label = PlainLabel(title, "card-title")
        self.aside = PlainLabel("", "muted", wraps=False)
        self.top = QHBoxLayout()
        self.top.setSpacing(px(8))
        self.top.addWidget(self.title_label, 1)
        self.top.addWidget(self.aside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(16), px(12), px(16), px(16))
        outer.setSpacing(px(8))
        outer.addLayout(self.top)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(8))
        outer.addLayout(self.body, 1)
        self.set_title(title)

    def set_title(self, title: str, aside: str = "") -> None:
        """Show another title and words beside it."""
        self.title_label.setText(title)
        self.title_label.setVisible(bool(title))
        self.aside.setText(aside)
        self.aside.setVisible(bool(aside))


class Note(QFrame):
    """A colored box with a sentence, such as advice or a refusal with what to do.

    Attributes:
        body: Layout for more widgets below the sentence.
    """

    def __init__(
        self, text: str = "", tone: str = "information", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setProperty("role", "note")
        self.setProperty("tone", tone)
        self._label = PlainLabel(text, selectable=True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(12), px(8), px(12), px(8))
        self.body.addWidget(self._label)

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._label.text()

    def set_text(self, text: str) -> None:
        """Show another sentence; an empty one hides the note."""
        self._label.setText(text)
        self.setVisible(bool(text))
        self.setAccessibleName(text)
