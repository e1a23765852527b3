"""The six words that two people read to each other, and what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.card import Note
from ui.common.icons import icon
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.exchange.cards import ComparisonCode

_COLUMNS = 3


class ComparePanel(QWidget):
    """Shows the words and asks whether the other side reads the same.

    Signals:
        decided: One of the two answers was chosen.
    """

    decided = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._how = PlainLabel("")
        self._words = WordTiles()
        self._digits = PlainLabel("", "muted", selectable=True)
        self.equal_button = _answer(self.tr("They match"), "yes", "check", self)
        self.other_button = _answer(self.tr("They do not match"), "no", "cross", self)
        self._language = PlainLabel(
            self.tr(
                "The words are English, the same on every computer in every language. Read them as"
                " they are written, or letter by letter; the digits say the same."
            ),
            "help",
        )
        self._advice = Note("", "problem")
        self._build()
        self.equal_button.clicked.connect(partial(self._choose, self.equal_button))
        self.other_button.clicked.connect(partial(self._choose, self.other_button))

    @property
    def is_equal(self) -> bool:
        """Whether the person said that both sides read the same."""
        return self.equal_button.isChecked()

    def show_code(self, name: str, code: ComparisonCode, *, is_laptop: bool = False) -> None:
        """Show the words for a card; no answer is chosen.

        Args:
            name: Who is on the other side.
            code: What both sides see.
            is_laptop: Whether the name is that of a laptop, which nobody can call.
        """
        how = (
            self.tr(
                "Call whoever uses {name} at a number you already know, or sit together. They open"
                " your card there and see the same six words. One of you reads them aloud."
            )
            if is_laptop
            else self.tr(
                "Call {name} at a number you already know, or sit together. They open your card on"
                " their computer and see the same six words. One of you reads them aloud."
            )
        )
        self._how.setText(how.format(name=name))
        self._words.show_words(code.words)
        self._digits.setText(self.tr("Or read these digits: {digits}").format(digits=code.digits))
        self._language.setVisible(QLocale().language() != QLocale.Language.English)
        self.equal_button.setChecked(False)
        self.other_button.setChecked(False)
        self._advice.set_text("")

    def check(self) -> bool:
        """Return whether the words matched; ask for an answer if there is none."""
        if not self.is_equal and not self.other_button.isChecked():
            self._advice.set_text(self.tr("Read the words first, then say whether they match."))
            self.equal_button.setFocus()
        return self.is_equal

    def _choose(self, chosen: QPushButton) -> None:
        for button in (self.equal_button, self.other_button):
            button.setChecked(button is chosen)
        self._advice.set_text("" if self.is_equal else self._mismatch())
        self.decided.emit()

    def _mismatch(self) -> str:
        return self.tr(
            "Do not accept this card. Somebody may have exchanged it on the way, or one of you"
            " opened an older card. Ask for the card again by another way, such as a USB stick"
            " handed over in person, and compare once more. Nothing was changed."
        )

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._how)
        column.addWidget(self._words)
        column.addWidget(self._digits)
        column.addWidget(self._language)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.equal_button, 1)
        row.addWidget(self.other_button, 1)
        column.addLayout(row)
        self._advice.hide()
        column.addWidget(self._advice)
        column.addStretch(1)


class WordTiles(QWidget):
    """Six numbered words, large; in the same order in every language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.current().px(8))
        self._labels: list[PlainLabel] = []

    @property
    def words(self) -> tuple[str, ...]:
        """The words shown."""
        return tuple(label.text() for label in self._labels)

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show other words."""
        while len(self._labels) < len(words):
            self._add()
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self.setAccessibleName(
            self.tr("Words to read aloud: {words}").format(words=" ".join(words))
        )

    def _add(self) -> None:
        px = theme.current().px
        at = len(self._labels)
        tile = QFrame()
        tile.setProperty("role", "word")
        row = QHBoxLayout(tile)
        row.setContentsMargins(px(12), px(8), px(12), px(8))
        row.setSpacing(px(8))
        row.addWidget(PlainLabel(f"{at + 1}", "muted", wraps=False))
        word = PlainLabel("", "title", wraps=False, selectable=True)
        row.addWidget(word, 1)
        self._labels.append(word)
        self._grid.addWidget(tile, at // _COLUMNS, at % _COLUMNS)


def _answer(text: str, role: str, icon_name: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setCheckable(True)
    button.setAutoDefault(False)
    button.setProperty("role", role)
    side = theme.current().px(18)
    button.setIcon(icon(icon_name, "good" if role == "yes" else "problem", 18))
    button.setIconSize(QSize(side, side))
    button.setMinimumHeight(theme.current().px(40))
    return button
