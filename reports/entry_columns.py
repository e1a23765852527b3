"""Rows of hours entries as every paper shows them: when, how long, what, and one thing more."""

from __future__ import annotations

from plc_desktop.domain.documents import PracticumLine
from reports.styles import HEAD
from reports.table import Cell, Column, Row, row
from reports.text import Style
from reports.wording import Texts, clock_length, clock_span


class EntryColumns:
    """The columns between two margins; what was done gets what the others leave."""

    def __init__(self, left: float, right: float, *, last_pt: float, gap_pt: float) -> None:
        """Lay them out.

        Args:
            left: Left margin.
            right: Right margin.
            last_pt: Width of the last column.
            gap_pt: What is left free before it.
        """
        self.day = Column(left + 4, 50)
        self.time = Column(left + 140, 84, "right")
        self.length = Column(left + 176, 34, "right")
        self.activity = Column(left + 187, 104)
        self.done = Column(left + 301, right - last_pt - gap_pt - (left + 301))
        self.last = Column(right - last_pt, last_pt)
        self.note = Column(left + 187, right - left - 191)
        self.whole = Column(left + 4, right - left - 8)

    def head(self, texts: Texts, last: str) -> Row:
        """Return the row of titles; `last` is the title of the last column."""
        return row(
            [
                Cell(self.day, texts["day"], HEAD),
                Cell(self.time, texts["time"], HEAD),
                Cell(self.length, texts["length"], HEAD),
                Cell(self.activity, texts["activity"], HEAD),
                Cell(self.done, texts["what_was_done"], HEAD),
                Cell(self.last, last, HEAD),
            ]
        )

    def entry(  # noqa: PLR0913  # what a row consists of
        self,
        line: PracticumLine,
        texts: Texts,
        style: Style,
        *,
        day: str,
        last: str,
        is_checked: bool,
        has_rule: bool,
    ) -> Row:
        """Return the row of one entry.

        Args:
            line: The entry.
            texts: Words of the paper's language.
            style: Of all its cells.
            day: Its day, in words.
            last: What stands in the last column.
            is_checked: Whether a check mark stands before that.
            has_rule: Whether a line is drawn below the row.
        """
        return row(
            [
                Cell(self.day, day, style),
                Cell(self.time, clock_span(line.starts_at, line.ends_at, texts), style),
                Cell(self.length, clock_length(line.minutes), style),
                Cell(self.activity, line.activity, style),
                Cell(self.done, line.description, style),
                Cell(self.last, last, style, is_checked=is_checked),
            ],
            has_rule=has_rule,
        )
