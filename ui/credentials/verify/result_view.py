"""What is known about one file: the answer, four questions, signed words, what is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from plc_desktop.credentials.verification import Answer, Verification
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.dates import format_date
from ui.common.facts import clear_layout
from ui.common.icons import pixmap
from ui.common.text import PlainLabel, restyle
from ui.common.verification_words import answers, gaps
from ui.credentials.verify.checking import Checked
from ui.credentials.verify.words import breakable, every_field, headline, to_compare

_LINES_SHOWN = 10
_SHARES = (1, 2)
_LONGEST_WORD = 18
_MARKS = {
    Answer.YES: ("done", "good"),
    Answer.NO: ("cross", "problem"),
    Answer.NOT_CHECKED: ("information", "waiting"),
}


class Banner(QFrame):
    """The whole answer, large, with the reason below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setProperty("role", "note")
        self._icon = PlainLabel(wraps=False)
        self._text = PlainLabel("", "number", selectable=True)
        self._why = PlainLabel("", selectable=True)
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(self._text)
        words.addWidget(self._why)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(16), px(16), px(16))
        row.setSpacing(px(16))
        row.addWidget(self._icon)
        row.addLayout(words, 1)

    @property
    def text(self) -> str:
        """The answer shown."""
        return self._text.text()

    @property
    def explanation(self) -> str:
        """The reason shown."""
        return self._why.text()

    def show_answer(self, checked: Checked) -> None:
        """Show the answer for another file."""
        now = theme.current()
        large = headline(checked)
        tone = "ink" if large.tone == "neutral" else large.tone
        self._icon.setPixmap(pixmap(large.icon, now.color(tone), now.px(40), 2.0))
        self._text.setText(large.text)
        self._text.set_tone("" if large.tone == "neutral" else large.tone)
        self._why.setText(breakable(large.explanation))
        self.setProperty("tone", large.tone)
        self.setAccessibleName(f"{large.text}. {large.explanation}")
        restyle(self)


class Questions(QWidget):
    """The four questions, each with a mark and its answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.current().px(12))
        self._grid.setVerticalSpacing(theme.current().px(12))
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[PlainLabel, PlainLabel, PlainLabel]] = []

    @property
    def texts(self) -> list[str]:
        """The answers shown."""
        return [answer.text() for _, _, answer in self._rows]

    def show_answers(self, found: Verification) -> None:
        """Show the answers for another file."""
        signed = Answer.YES if found.signer else Answer.NOT_CHECKED
        # Not to know an issuer is nothing wrong with their certificate.
        trusted = Answer.YES if found.trusted is Answer.YES else Answer.NOT_CHECKED
        marks = (found.unchanged, signed, trusted, found.in_force)
        said = answers(found, format_date)
        for at, ((question, text), mark) in enumerate(zip(said, marks, strict=True)):
            if at == len(self._rows):
                self._add(at)
            icon_name, token = _MARKS[mark]
            now = theme.current()
            icon, asked, answer = self._rows[at]
            icon.setPixmap(pixmap(icon_name, now.color(token), now.px(20), 2.0))
            asked.setText(question)
            answer.setText(breakable(text))
            answer.setAccessibleName(f"{question} {text}")

    def _add(self, at: int) -> None:
        icon = PlainLabel(wraps=False)
        words = QVBoxLayout()
        words.setSpacing(0)
        asked, answer = PlainLabel("", "label"), PlainLabel("", selectable=True)
        words.addWidget(asked)
        words.addWidget(answer)
        self._grid.addWidget(icon, at, 0)
        self._grid.addLayout(words, at, 1)
        self._rows.append((icon, asked, answer))


class ToCompare(QWidget):
    """The signed words that stand on the paper, in two columns; the name is the largest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.texts: list[tuple[str, str]] = []

    def show_words(self, words: list[tuple[str, str]]) -> None:
        """Show other words."""
        self.texts = words
        clear_layout(self._column)
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px(16))
        grid.setVerticalSpacing(theme.current().px(8))
        for column, share in enumerate(_SHARES):
            grid.setColumnStretch(column, share)
        for at, (label, value) in enumerate(words):
            said = PlainLabel(
                breakable(value, _LONGEST_WORD), "title" if at == 0 else "strong", selectable=True
            )
            said.setAccessibleName(f"{label}: {value}")
            grid.addWidget(PlainLabel(label, "muted"), at, 0)
            grid.addWidget(said, at, 1)
        self._column.addWidget(table)


class ResultView(QScrollArea):
    """Everything about one file, from the answer down to the last signed word.

    Signals:
        trust_wished: The person knows who signed and wants to say so.
        distrust_wished: The signer should no longer be trusted.
        status_wished: The person has a status list.
    """

    trust_wished = Signal()
    distrust_wished = Signal()
    status_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner()
        self.questions = Questions()
        self.facts = ToCompare()
        self.all_fields = QPlainTextEdit()
        self.words = PlainLabel("", "muted", selectable=True)
        self._questions_card = Card(self.tr("What was checked"))
        self._facts_card = Card(self.tr("These words are signed"))
        self._open_card = Card(self.tr("What could not be checked"))
        self._gaps = QVBoxLayout()
        self._gap_texts: list[str] = []
        self._must_match = Note(
            self.tr(
                "They must match the paper, word for word. Where they differ, the paper was "
                "changed: believe the words here."
            ),
            "information",
        )
        self.trust_button = QPushButton(self.tr("I know this issuer…"))
        self.distrust_button = QPushButton(self.tr("Stop trusting this issuer"))
        self.status_button = QPushButton(self.tr("Take in a status list…"))
        self._build()
        self.trust_button.clicked.connect(self.trust_wished)
        self.distrust_button.clicked.connect(self.distrust_wished)
        self.status_button.clicked.connect(self.status_wished)

    @property
    def gaps(self) -> list[str]:
        """What is said to be unchecked."""
        return self._gap_texts

    def show_checked(self, checked: Checked) -> None:
        """Show what is known about another file."""
        self.banner.show_answer(checked)
        found = checked.found
        for card in (self._questions_card, self._facts_card, self._open_card):
            card.setVisible(found is not None)
        if found is not None:
            self._show_found(found)
            self.distrust_button.setVisible(checked.is_accepted_here)
            said = self.tr("Six words of the signer's key: {words}")
            self.words.setText(said.format(words=" ".join(checked.words)))
            self.words.setVisible(bool(checked.words))
        self.verticalScrollBar().setValue(0)

    def _show_found(self, found: Verification) -> None:
        self.questions.show_answers(found)
        self.facts.show_words(to_compare(found))
        self.all_fields.setPlainText(every_field(found))
        self._facts_card.setVisible(bool(found.fields))
        clear_layout(self._gaps)
        self._gap_texts = gaps(found)
        for gap in self._gap_texts:
            self._gaps.addWidget(PlainLabel(gap, selectable=True))
        self._open_card.setVisible(bool(self._gap_texts))
        self.trust_button.setVisible(bool(found.signer) and found.trusted is Answer.NO)
        self.status_button.setVisible(bool(found.signer))

    def _build(self) -> None:
        px = theme.current().px
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        inside.setProperty("ground", "none")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(4), px(4))
        column.setSpacing(px(12))
        column.addWidget(self.banner)
        self._questions_card.body.addWidget(self.questions)
        self._questions_card.body.addWidget(self.words)
        actions = QHBoxLayout()
        actions.setSpacing(px(8))
        for button in (self.trust_button, self.distrust_button, self.status_button):
            button.setAutoDefault(False)
            actions.addWidget(button)
        actions.addStretch(1)
        self._questions_card.body.addSpacing(px(4))
        self._questions_card.body.addLayout(actions)
        column.addWidget(self._questions_card)
        self._gaps.setSpacing(px(8))
        self._open_card.body.addLayout(self._gaps)
        column.addWidget(self._open_card)
        self._facts_card.body.addWidget(self._must_match)
        self._facts_card.body.addWidget(self.facts)
        self._facts_card.body.addWidget(
            PlainLabel(self.tr("Everything that is signed, as it stands in the file"), "label")
        )
        self.all_fields.setReadOnly(True)
        self.all_fields.setTabChangesFocus(True)
        self.all_fields.setAccessibleName(self.tr("Everything that is signed"))
        line = self.all_fields.fontMetrics().lineSpacing()
        self.all_fields.setMinimumHeight(line * _LINES_SHOWN)
        self._facts_card.body.addWidget(self.all_fields)
        column.addWidget(self._facts_card)
        column.addStretch(1)
        self.setWidget(inside)
