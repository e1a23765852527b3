"""What a parent leader is missing, in words with names and dates."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from plc_desktop.domain.requirements import Reason
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.icons import pixmap
from ui.common.reasons import ReasonWords, reason_words
from ui.common.text import PlainLabel


class MissingCard(Card):
    """Reasons line by line; says so when nothing is missing.

    Attributes:
        award: Button to the credentials, shown once all steps are met and nothing was awarded.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("What is missing"))
        self._lines = QWidget()
        self._grid = QGridLayout(self._lines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.current().px(8))
        self._grid.setVerticalSpacing(theme.current().px(8))
        self._grid.setColumnStretch(2, 1)
        self._nothing = Note(self.tr("Nothing. All four steps are met."), "good")
        self.award = QPushButton(self.tr("Award the credential…"))
        self.award.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.body.addWidget(self._lines)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.award)
        self.body.addStretch(1)
        self.show_reasons((), is_awarded=True)

    def show_reasons(self, reasons: Sequence[Reason], *, is_awarded: bool) -> None:
        """Show what is missing.

        Args:
            reasons: In the order of the steps.
            is_awarded: Whether the person has the credential already.
        """
        self._clear()
        for row, reason in enumerate(reasons):
            self._add_line(row, reason_words(reason))
        self._lines.setVisible(bool(reasons))
        self._nothing.setVisible(not reasons)
        self.award.setVisible(not reasons and not is_awarded)

    def _add_line(self, row: int, words: ReasonWords) -> None:
        now = theme.current()
        sign = PlainLabel(wraps=False)
        sign.setPixmap(pixmap(words.icon, now.tone(words.tone)[0], now.px(16), 2.0))
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(sign, row, 0, top)
        text = PlainLabel(words.text, selectable=True)
        text.setAccessibleName(f"{words.amount} {words.text}".strip())
        if words.amount:
            amount = PlainLabel(words.amount, "strong", wraps=False)
            self._grid.addWidget(amount, row, 1, top | Qt.AlignmentFlag.AlignTrailing)
            self._grid.addWidget(text, row, 2)
        else:
            self._grid.addWidget(text, row, 1, 1, 2)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
