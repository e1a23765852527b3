"""Advice as a short list: a sign, a title and a sentence; it never blocks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from plc_desktop.domain.hours import Advice
from ui.common import theme
from ui.common.advice import AdviceWords, advice_words
from ui.common.icons import pixmap
from ui.common.text import PlainLabel, line


class AdviceList(QWidget):
    """Pieces of advice below one another, or a sentence that there is none."""

    def __init__(self, none_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._none_text = none_text
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.current().px(8))
        self.set_advice(())

    @property
    def text(self) -> str:
        """Everything that is said, one line each."""
        return self.accessibleDescription()

    def set_advice(self, advice: Sequence[Advice]) -> None:
        """Show pieces of advice in their own words."""
        self.set_words([advice_words(item) for item in advice])

    def set_words(self, said: Sequence[AdviceWords]) -> None:
        """Show advice in words; what says the same stands once."""
        self._clear()
        once = list(dict.fromkeys(said))
        for number, words in enumerate(once):
            if number:
                self._layout.addWidget(line())
            self._layout.addWidget(_advice_row(words.title, words.text))
        if not once and self._none_text:
            self._layout.addWidget(PlainLabel(self._none_text, "muted"))
        self.setAccessibleDescription("\n".join(words.sentence for words in once))

    def _clear(self) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()


def _advice_row(title: str, text: str) -> QWidget:
    now = theme.current()
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(now.px(12))
    sign = PlainLabel("", wraps=False)
    sign.setPixmap(pixmap("warning", now.color("waiting"), now.px(18), 2.0))
    layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(PlainLabel(title, "strong"))
    words.addWidget(PlainLabel(text, "muted"))
    layout.addLayout(words, 1)
    return row
