"""Ratings side by side: one line for each thing that is rated, one column for each score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from ui.common import theme
from ui.common.text import PlainLabel, line

_LABEL_WIDTH = 220
_SCORE_WIDTH = 88


class RatingGrid(QWidget):
    """A score for each of several things; Tab goes down the lines, arrows along the scores.

    Signals:
        edited: A score was chosen.
    """

    edited = Signal()

    def __init__(
        self,
        lines: Sequence[tuple[str, str]],
        scores: Sequence[tuple[int, str]],
        parent: QWidget | None = None,
    ) -> None:
        """Offer scores for lines; at first the first score stands everywhere.

        Args:
            lines: Code and words of each thing that is rated.
            scores: Each score with its words, from left to right.
            parent: Owner of the widget.
        """
        super().__init__(parent)
        self._groups: dict[str, QButtonGroup] = {}
        self._grid = QGridLayout(self)
        px = theme.current().px
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(4))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnMinimumWidth(0, px(_LABEL_WIDTH))
        for at, (_, words) in enumerate(scores):
            head = PlainLabel(words, "label")
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(head, 0, at + 1)
            self._grid.setColumnMinimumWidth(at + 1, px(_SCORE_WIDTH))
        for row, (code, words) in enumerate(lines):
            self._grid.addWidget(line(), 2 * row + 1, 0, 1, len(scores) + 1)
            self._add_line(2 * row + 2, code, words, scores)

    def value(self) -> dict[str, int]:
        """Return the score of every line by its code."""
        return {code: group.checkedId() for code, group in self._groups.items()}

    def set_value(self, value: Mapping[str, int]) -> None:
        """Show these scores; lines that are not among them stay as they are."""
        for code, score in value.items():
            button = self._groups[code].button(score) if code in self._groups else None
            if button is not None:
                button.setChecked(True)

    def _add_line(self, row: int, code: str, words: str, scores: Sequence[tuple[int, str]]) -> None:
        group = QButtonGroup(self)
        self._groups[code] = group
        self._grid.addWidget(PlainLabel(words), row, 0)
        for at, (score, meaning) in enumerate(scores):
            button = QRadioButton()
            button.setAccessibleName(f"{words}: {meaning}")
            button.setToolTip(meaning)
            button.setChecked(at == 0)
            group.addButton(button, score)
            self._grid.addWidget(button, row, at + 1, Qt.AlignmentFlag.AlignCenter)
        group.idClicked.connect(self._note_edit)

    def _note_edit(self, _score: int) -> None:
        self.edited.emit()
