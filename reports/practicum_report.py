"""The supervised practicum report of one placement, interim or final."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from plc_desktop.domain.documents import PracticumLine, PracticumReport, PracticumWeek
from reports.document import PAGES, Document, PageName
from reports.fonts import Voice
from reports.marks import PALE, TEAL
from reports.table import RULE, Cell, Column, Flow, Row, row
from reports.text import Style, fit, lines, require_drawable, width_pt
from reports.wording import Texts, clock_length, clock_span, long_date, period, short_date, week_day

_INK: Final = "12312F"
_MUTED: Final = "566B69"
_PROBLEM: Final = "A8281E"
_MARGIN: Final = 42.0
_BOTTOM: Final = 62.0
_FOOT_Y: Final = 36.0
_MOST_BARS: Final = 8
_HASH_DIGITS: Final = 16

_BOLD = Voice(is_bold=True)
_TITLE = Style(18, _INK, _BOLD, is_kerned=True)
_SUBTITLE = Style(9.5, _MUTED)
_SMALL_LABEL = Style(8, _MUTED)
_FACT = Style(9.5, _INK, _BOLD, leading=1.25)
_HEAD = Style(8, _MUTED, _BOLD)
_TEXT = Style(9, _INK, leading=1.32)
_QUIET = Style(9, _MUTED, leading=1.32)
_STRONG = Style(9, _INK, _BOLD, leading=1.32)
_WEEK = Style(9.5, _INK, _BOLD)
_REASON = Style(9, _PROBLEM, leading=1.32)
_SECTION = Style(10, _INK, _BOLD)
_FOOT = Style(7.5, _MUTED)


def render(report: PracticumReport, texts: Texts, page: PageName = "letter") -> bytes:
    """Return the report as a PDF of as many pages as it needs.

    Args:
        report: What it says; void entries are not in it.
        texts: Words of the paper's language.
        page: Paper size.

    Raises:
        RuleError: `letters_not_drawable`, before anything is drawn, if a text holds a letter that
            no font has.
    """
    require_drawable(_typed(report))
    kind = texts["final"] if report.is_final else texts["interim"]
    document = Document(
        PAGES[page],
        title=f"{texts['practicum_report']}, {kind}",
        author=report.organization,
        language=texts["language"],
        made_on=report.made_on,
    )
    _Report(document, report, texts).draw()
    return document.finish()


def _typed(report: PracticumReport) -> Iterator[str]:
    yield from (report.parent_leader, report.site, report.supervisor, report.supervisor_title)
    yield from (report.coordinator, report.role, report.cohort, report.organization)
    yield from (report.rule_set, report.objectives)
    yield from (total.activity for total in report.by_activity)
    weeks = (line for week in report.weeks for line in week.lines)
    for group in (weeks, report.waiting, report.returned, report.held):
        for line in group:
            yield from (line.activity, line.description, line.reason)


class _Columns:
    """The columns of the entries between two margins."""

    def __init__(self, left: float, right: float) -> None:
        self.day = Column(left + 4, 58)
        self.time = Column(left + 118, 60, "right")
        self.length = Column(left + 154, 34, "right")
        self.activity = Column(left + 165, 104)
        signed = 72.0
        done = right - signed - 12 - (left + 279)
        self.done = Column(left + 279, done)
        self.signed = Column(right - signed, signed)
        self.note = Column(left + 165, right - left - 169)
        self.whole = Column(left + 4, right - left - 8)


class _Report:
    """The pages being drawn, from the upper edge down."""

    def __init__(self, document: Document, report: PracticumReport, texts: Texts) -> None:
        self._document = document
        self._report = report
        self._texts = texts
        right = document.width - _MARGIN
        self._flow = Flow(
            document, top=document.height - 40, bottom=_BOTTOM, left=_MARGIN, right=right
        )
        self._columns = _Columns(_MARGIN, right)

    def draw(self) -> None:
        flow = self._flow
        flow.on_new_page(self._draw_running_head)
        self._draw_head()
        self._draw_facts()
        self._draw_objectives()
        self._draw_weeks()
        report, texts = self._report, self._texts
        self._draw_apart(report.waiting, texts["waiting_title"], report.waiting_minutes, "waiting")
        self._draw_apart(
            report.returned, texts["returned_title"], report.returned_minutes, "returned"
        )
        self._draw_apart(report.held, texts["held_title"], report.held_minutes, "held")
        self._draw_totals()
        self._draw_signatures()
        self._draw_feet()

    def _draw_head(self) -> None:
        page, report, texts, flow = self._document, self._report, self._texts, self._flow
        page.rule(flow.left, flow.y, 225, TEAL, 3)
        page.rule(flow.left, flow.y - 7, 97, TEAL, 1.5)
        y = flow.y - 34
        page.text.draw(flow.left, y, texts["practicum_report"], _TITLE)
        kind = texts["final"] if report.is_final else texts["interim"]
        covered = period(report.from_on, report.until_on, texts)
        page.text.draw(flow.left, y - 17, f"{kind} · {covered}", _SUBTITLE)
        room = flow.width - width_pt(texts["practicum_report"], _TITLE) - 24
        style, found = fit(report.organization, _SUBTITLE, room, 26)
        under = " · ".join(filter(None, (report.cohort, report.rule_set)))
        below = page.text.draw_lines(flow.right, y + 6, found, style, "right")
        style, found = fit(under, _SUBTITLE, room, 26)
        below = page.text.draw_lines(flow.right, below, found, style, "right")
        flow.y = min(y - 36, below - 8)

    def _draw_facts(self) -> None:
        report, texts = self._report, self._texts
        supervisor = ", ".join(filter(None, (report.supervisor, report.supervisor_title)))
        signed = texts["signed_of"].format(
            done=clock_length(report.counted_minutes),
            required=clock_length(report.required_minutes),
        )
        open_minutes = (report.waiting_minutes, report.returned_minutes, report.held_minutes)
        self._draw_fact_box(
            (
                (
                    (texts["parent_leader"], report.parent_leader),
                    (texts["site"], report.site),
                    (texts["supervisor"], supervisor),
                ),
                (
                    (texts["role"], report.role),
                    (texts["signed"], signed),
                    (texts["not_signed"], " · ".join(map(clock_length, open_minutes))),
                ),
            )
        )

    def _draw_fact_box(self, rows: Sequence[Sequence[tuple[str, str]]]) -> None:
        flow, page = self._flow, self._document
        width = (flow.width - 22 - 2 * 14) / 3
        laid = [
            [(label, lines(value or "–", _FACT, width)) for label, value in facts] for facts in rows
        ]
        heights = [14 + max(len(found) for _, found in facts) * _FACT.line_pt + 6 for facts in laid]
        height = sum(heights) + 14
        page.box(flow.left, flow.y - height, flow.width, height, PALE)
        top = flow.y - 8
        for facts, high in zip(laid, heights, strict=True):
            for at, (label, found) in enumerate(facts):
                x = flow.left + 11 + at * (width + 14)
                page.text.draw(x, top - 9, label, _SMALL_LABEL)
                page.text.draw_lines(x, top - 21.5, found, _FACT)
            top -= high
        flow.y -= height + 8

    def _draw_objectives(self) -> None:
        flow, texts = self._flow, self._texts
        if not self._report.objectives.strip():
            return
        found = lines(self._report.objectives.strip(), _TEXT, flow.width - 8)
        flow.y -= 12
        self._document.text.draw(flow.left, flow.y, texts["objectives"], _SECTION)
        flow.y -= 15
        for line in found:
            if flow.keep(_TEXT.line_pt):
                flow.y -= _TEXT.size
            self._document.text.draw(flow.left, flow.y, line, _TEXT)
            flow.y -= _TEXT.line_pt
        flow.y -= 2

    def _draw_running_head(self) -> float:
        page, flow, texts = self._document, self._flow, self._texts
        y = page.height - 44
        style, found = fit(self._report.parent_leader, _QUIET, flow.width * 0.6, 12)
        page.text.draw(flow.left, y, texts["practicum_report"], _HEAD)
        page.text.draw_lines(flow.right, y, found, style, "right")
        page.rule(flow.left, y - 9, flow.width, TEAL, 1.2)
        return y - 14

    def _head(self, last: str) -> Row:
        texts, columns = self._texts, self._columns
        return row(
            [
                Cell(columns.day, texts["day"], _HEAD),
                Cell(columns.time, texts["time"], _HEAD),
                Cell(columns.length, texts["length"], _HEAD),
                Cell(columns.activity, texts["activity"], _HEAD),
                Cell(columns.done, texts["what_was_done"], _HEAD),
                Cell(columns.signed, last, _HEAD),
            ]
        )

    def _draw_weeks(self) -> None:
        flow, texts = self._flow, self._texts
        head = self._head(texts["signed"])
        if not self._report.weeks:
            flow.keep(head.height_pt * 2)
            flow.draw(head)
            flow.draw(row([Cell(self._columns.whole, texts["no_signed_hours"], _QUIET)]))
        for at, week in enumerate(self._report.weeks):
            rows = [self._entry(line, week_day(line.worked_on, texts)) for line in week.lines]
            title = self._week_title(week, "week_of")
            # A week never starts with its title alone at the end of a page.
            first = title.height_pt + rows[0].height_pt + self._closing(rows, 1, week)
            if at == 0:
                flow.keep(head.height_pt + first)
                flow.draw(head)
                flow.head = head
            else:
                flow.keep(first)
            flow.draw(title)
            self._draw_week(week, rows)
        flow.head = None

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
                Cell(columns.time, texts["week"], _QUIET),
                Cell(columns.length, clock_length(week.minutes), _STRONG),
                Cell(columns.note, cumulative, _QUIET),
            ]
        )

    def _entry(self, line: PracticumLine, day: str, state: str = "") -> Row:
        columns, texts = self._columns, self._texts
        is_quiet = not line.counts and not state
        style = _QUIET if is_quiet else _TEXT
        signed = state or texts[line.attestation_level]
        if is_quiet:
            signed = f"{signed}, {texts['not_counted']}"
        return row(
            [
                Cell(columns.day, day, style),
                Cell(columns.time, clock_span(line.starts_at, line.ends_at), style),
                Cell(columns.length, clock_length(line.minutes), style),
                Cell(columns.activity, line.activity, style),
                Cell(columns.done, line.description, style),
                Cell(columns.signed, signed, style, is_checked=not state),
            ],
            has_rule=not line.reason,
        )

    def _draw_apart(
        self, entries: Sequence[PracticumLine], title: str, minutes: int, state: str
    ) -> None:
        """Draw entries that do not count, under their own title, with a total."""
        if not entries:
            return
        flow, texts, columns = self._flow, self._texts, self._columns
        whole = columns.whole
        heading = row([Cell(whole, title, _SECTION)], has_rule=False, above_pt=18)
        head = self._head(texts["state"])
        total = row(
            [
                Cell(columns.time, texts["total"], _QUIET),
                Cell(columns.length, clock_length(minutes), _STRONG),
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
                flow.head = head
            flow.draw(item)
            if reason:
                flow.draw(reason)
        flow.draw(total)
        flow.head = None

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
        return row([Cell(self._columns.note, reason, _REASON)], above_pt=-3)

    def _draw_totals(self) -> None:
        """Draw the hours by activity as bars, and beside them by attestation level."""
        report, flow = self._report, self._flow
        bars = report.by_activity[:_MOST_BARS]
        rest = report.by_activity[_MOST_BARS:]
        shown = [(total.activity, total.minutes) for total in bars]
        if rest:
            shown.append((self._texts["other_activities"], sum(total.minutes for total in rest)))
        count = max(len(shown), len(report.by_level))
        if not any(total.minutes for total in report.by_level) and not shown:
            return
        flow.keep(40 + count * 16.5)
        top = flow.y - 26
        self._draw_bars(shown, top)
        self._draw_levels(top)
        flow.y = top - 10 - count * 16.5

    def _draw_bars(self, shown: Sequence[tuple[str, int]], top: float) -> None:
        flow, page = self._flow, self._document
        if not shown:
            return
        page.text.draw(flow.left, top, self._texts["by_activity"], _SECTION)
        most = max(minutes for _, minutes in shown) or 1
        y = top - 17.0
        for activity, minutes in shown:
            style, found = fit(activity, _TEXT, 92, 12, 6)
            page.text.draw_lines(flow.left, y, found, style)
            length = 84.0 * minutes / most
            page.box(flow.left + 98, y - 0.5, max(length, 0.8), 7, TEAL)
            page.text.draw(flow.left + 98 + length + 6, y, clock_length(minutes), _TEXT)
            y -= 16.5

    def _draw_levels(self, top: float) -> None:
        flow, page, texts = self._flow, self._document, self._texts
        if not self._report.by_level:
            return
        x = flow.left + 274
        page.text.draw(x, top, texts["by_level"], _SECTION)
        y = top - 17.0
        for total in self._report.by_level:
            label = texts[f"level_{total.level}"]
            if not total.counts:
                label = texts["level_not_counted"].format(level=label)
            style = _TEXT if total.counts else _QUIET
            page.text.draw(x, y, label, style)
            page.text.draw(flow.right, y, clock_length(total.minutes), style, "right")
            page.rule(x, y - 5.2, flow.right - x, RULE)
            y -= 16.5

    def _draw_signatures(self) -> None:
        report, texts, flow, page = self._report, self._texts, self._flow, self._document
        flow.keep(96)
        width = (flow.width - 36) / 3
        # Signatures close the last page; the room above them is for the pen.
        y = _BOTTOM + 34
        signed = (
            (report.parent_leader, "signature_parent_leader"),
            (report.supervisor, "signature_supervisor"),
            (report.coordinator, "signature_coordinator"),
        )
        for at, (name, key) in enumerate(signed):
            x = flow.left + at * (width + 18)
            page.rule(x, y, width, _INK, 0.7)
            style, found = fit(name or " ", _TEXT, width, 24)
            below = page.text.draw_lines(x, y - 12.5, found, style)
            page.text.draw(x, below - 0.5, texts[key], _SMALL_LABEL)

    def _draw_feet(self) -> None:
        page, report, texts, flow = self._document, self._report, self._texts, self._flow
        digits = report.content_hash[:_HASH_DIGITS]
        grouped = "-".join(digits[at : at + 4] for at in range(0, len(digits), 4))
        made = long_date(report.made_on, texts)
        for at, count in page.pages():
            content = texts["content"].format(hash=grouped, date=made)
            page.text.draw(flow.left, _FOOT_Y, content, _FOOT)
            numbered = texts["page_of"].format(page=at, pages=count)
            page.text.draw(flow.right, _FOOT_Y, numbered, _FOOT, "right")
