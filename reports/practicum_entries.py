"""The entries of a practicum report: by week, and those that do not count set apart."""

from __future__ import annotations

from collections.abc import Sequence

from plc_desktop.domain.documents import PracticumLine, PracticumReport, PracticumWeek
from reports.entry_columns import EntryColumns
from reports.marks import INK
from reports.styles import BOLD, QUIET, REASON, SECTION, STRONG, TEXT
from reports.table import Cell, Flow, Row, row
from reports.text import Style
from reports.wording import Texts, clock_length, long_date, short_date, week_day

_WEEK = Style(9.5, INK, BOLD)


class Entries:
    """Draws the tables of one report into its flow."""

    def __init__(self, flow: Flow, report: PracticumReport, texts: Texts) -> None:
        """Draw into `flow`, from its current height down."""
        self._flow = flow
        self._report = report
        self._texts = texts
        self._columns = EntryColumns(flow.left, flow.right, last_pt=72, gap_pt=12)

    def draw_weeks(self) -> None:
        """Draw the signed entries week by week, with weekly and cumulative totals."""
        flow, texts = self._flow, self._texts
        head = self._columns.head(texts, texts["signed"])
        if not self._report.weeks:
            flow.keep(head.height_pt * 2)
            flow.draw(head)
            flow.draw(row([Cell(self._columns.whole, texts["no_signed_hours"], QUIET)]))
        for at, week in enumerate(self._report.weeks):
            rows = [self._entry(line, week_day(line.worked_on, texts)) for line in week.lines]
            title = self._week_title(week, "week_of")
            # A week never starts with its title alone at the end of a page.
            first = title.height_pt + rows[0].height_pt + self._closing(rows, 1, week)
            if at == 0:
                flow.keep(head.height_pt + first)
                flow.draw(head)
                flow.heads = (head,)
            else:
                flow.keep(first)
            flow.draw(title)
            self._draw_week(week, rows)
        flow.heads = ()

    def _draw_week(self, week: PracticumWeek, rows: Sequence[Row]) -> None:
        """Draw the entries of a week; its total never stands alone on the next page."""
        flow = self._flow
        for at, item in enumerate(rows):
            if at and flow.keep(item.height_pt + self._closing(rows, at + 1, week)):
                flow.draw(self._week_title(week, "week_continued"))
            flow.draw(item)
        flow.draw(self._week_total(week))

    def _closing(self, rows: Sequence[Row], drawn: int, week: PracticumWeek) -> float:
        """Return the height to keep after a row: the week's total if it is the last one."""
        return self._week_total(week).height_pt if drawn == len(rows) else 0.0

    def _week_title(self, week: PracticumWeek, key: str) -> Row:
        title = self._texts[key].format(date=long_date(week.starts_on, self._texts))
        column = self._columns.whole
        return row([Cell(column, title, _WEEK)], has_rule=False, above_pt=9)

    def _week_total(self, week: PracticumWeek) -> Row:
        texts, columns = self._texts, self._columns
        cumulative = texts["cumulative"].format(
            done=clock_length(week.cumulative_minutes),
            required=clock_length(self._report.required_minutes),
        )
        return row(
            [
                Cell(columns.time, texts["week"], QUIET),
                Cell(columns.length, clock_length(week.minutes), STRONG),
                Cell(columns.note, cumulative, QUIET),
            ]
        )

    def _entry(self, line: PracticumLine, day: str, state: str = "") -> Row:
        texts = self._texts
        is_quiet = not line.counts and not state
        signed = state or texts[line.attestation_level or "signed"]
        if is_quiet:
            signed = f"{signed}, {texts['not_counted']}"
        return self._columns.entry(
            line,
            texts,
            QUIET if is_quiet else TEXT,
            day=day,
            last=signed,
            is_checked=not state,
            has_rule=not (state and line.reason),
        )

    def draw_apart(
        self, entries: Sequence[PracticumLine], title: str, minutes: int, state: str
    ) -> None:
        """Draw entries that do not count, under their own title, with a total."""
        if not entries:
            return
        flow, texts, columns = self._flow, self._texts, self._columns
        whole = columns.whole
        heading = row([Cell(whole, title, SECTION)], has_rule=False, above_pt=18)
        again = row(
            [Cell(columns.whole, texts["continued"].format(title=title), SECTION)],
            has_rule=False,
        )
        head = columns.head(texts, texts["state"])
        total = row(
            [
                Cell(columns.time, texts["total"], QUIET),
                Cell(columns.length, clock_length(minutes), STRONG),
            ]
        )
        for at, line in enumerate(entries):
            item = self._entry(line, short_date(line.worked_on, texts), self._state(line, state))
            reason = self._reason(line)
            needed = item.height_pt + (reason.height_pt if reason else 0.0)
            if at == len(entries) - 1:
                needed += total.height_pt
            flow.keep(needed + (heading.height_pt + head.height_pt if at == 0 else 0.0))
            if at == 0:
                flow.draw(heading)
                flow.draw(head)
                flow.heads = (again, head)
            flow.draw(item)
            if reason:
                flow.draw(reason)
        flow.draw(total)
        flow.heads = ()

    def _state(self, line: PracticumLine, state: str) -> str:
        texts = self._texts
        if state != "waiting":
            return texts[state]
        if line.state == "draft":
            return texts["draft"]
        if line.waiting_since_on is None:
            return texts["waiting"]
        return texts["waiting_since"].format(date=short_date(line.waiting_since_on, texts))

    def _reason(self, line: PracticumLine) -> Row | None:
        if not line.reason:
            return None
        reason = self._texts["reason"].format(reason=line.reason)
        return row([Cell(self._columns.note, reason, REASON)], above_pt=-3)
