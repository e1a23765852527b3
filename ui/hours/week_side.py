"""Beside the week: how far the pathway is, and what is worth a second look before signing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from plc_desktop.domain.hours import Advice
from plc_desktop.domain.tables import HoursRow, ParentLeaderRow
from ui.common import theme
from ui.common.advice import AdviceWords, advice_words
from ui.common.card import Card
from ui.common.dates import format_date, format_minutes, format_span
from ui.common.labels import list_word
from ui.common.meters import ProgressBar
from ui.common.painting import Bar
from ui.common.text import PlainLabel
from ui.hours.advice_list import AdviceList


class WeekSide(QWidget):
    """Two cards: the field experience so far, and advice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pathway = Card(self.tr("This pathway"))
        self._bar = ProgressBar()
        self._done = PlainLabel("", "strong")
        self._left = PlainLabel("", "muted")
        self._advice_card = Card()
        self._advice_card.set_title(self.tr("Before signing"), self.tr("advice only"))
        self.advice = AdviceList(self.tr("Nothing stands out."))
        self._build()

    def show_progress(self, row: ParentLeaderRow | None, week_minutes: int) -> None:
        """Show what is signed, what this week adds, and what is left."""
        self._pathway.setVisible(row is not None)
        if row is None:
            return
        done, required = row.field_minutes, row.field_required
        text = self.tr("{done} of {required}").format(
            done=format_minutes(done), required=format_minutes(required)
        )
        self._bar.set_bar(Bar(done, row.waiting_minutes, required, text))
        self._done.setText(
            self.tr("{done} signed · {week} this week").format(
                done=format_minutes(done), week=format_minutes(week_minutes)
            )
        )
        left = max(required - done, 0)
        words = self.tr("{waiting} wait for a signature · {left} to go")
        self._left.setText(
            words.format(waiting=format_minutes(row.waiting_minutes), left=format_minutes(left))
        )

    def show_advice(self, found: Sequence[tuple[HoursRow, Advice]]) -> None:
        """Show advice with the day it is about; the same words once."""
        rows = {row.id: row for row, _advice in found}
        self.advice.set_words([self._words(row, advice, rows) for row, advice in found])

    def _words(self, row: HoursRow, advice: Advice, rows: Mapping[str, HoursRow]) -> AdviceWords:
        words = advice_words(advice)
        day = format_date(row.worked_on, weekday=True, year=False)
        other = rows.get(str(advice.facts.get("id", "")))
        text = words.text
        if advice.code == "overlaps" and other is not None:
            first, second = sorted((row, other), key=lambda item: (str(item.starts_at), item.id))
            text = self.tr("{one} and {other}").format(one=_line(first), other=_line(second))
        return AdviceWords(words.title, self.tr("{day}: {text}").format(day=day, text=text))

    def _build(self) -> None:
        px = theme.current().px
        for widget in (self._bar, self._done, self._left):
            self._pathway.body.addWidget(widget)
        self._advice_card.body.addWidget(self.advice)
        self._advice_card.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(self._pathway)
        layout.addWidget(self._advice_card, 1)


def _line(row: HoursRow) -> str:
    """Return times and activity of a line."""
    times = format_span(row.starts_at, row.ends_at)
    return " ".join(part for part in (times, list_word(row.activity)) if part)
