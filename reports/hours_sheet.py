"""The hours sheet: all hours of a parent leader or a cohort in a range of days, with states."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from plc_desktop.domain.documents import HoursSheetPerson, HoursSheetReport, PracticumLine
from reports.document import PAGES, Document, PageName
from reports.fonts import Voice
from reports.marks import INK, MUTED, PROBLEM, TEAL
from reports.table import Cell, Column, Flow, Row, row
from reports.text import Style, fit, require_drawable, width_pt
from reports.wording import Texts, clock_length, clock_span, long_date, period, short_date

_MARGIN: Final = 42.0
_BOTTOM: Final = 62.0
_FOOT_Y: Final = 36.0
_HASH_DIGITS: Final = 16

_BOLD = Voice(is_bold=True)
_TITLE = Style(18, INK, _BOLD, is_kerned=True)
_SUBTITLE = Style(9.5, MUTED)
_HEAD = Style(8, MUTED, _BOLD)
_TEXT = Style(9, INK, leading=1.32)
_QUIET = Style(9, MUTED, leading=1.32)
_STRONG = Style(9, INK, _BOLD, leading=1.32)
_REASON = Style(9, PROBLEM, leading=1.32)
_PERSON = Style(11, INK, _BOLD)
_FOOT = Style(7.5, MUTED)


def render(report: HoursSheetReport, texts: Texts, page: PageName = "letter") -> bytes:
    """Return the sheet as a PDF of as many pages as it needs.

    Args:
        report: What it says.
        texts: Words of the paper's language.
        page: Paper size.

    Raises:
        RuleError: `letters_not_drawable`, before anything is drawn, if a text holds a letter that
            no font has.
    """
    require_drawable(_typed(report))
    document = Document(
        PAGES[page],
        title=texts["hours_sheet"],
        author=report.organization,
        language=texts["language"],
        made_on=report.made_on,
    )
    _Sheet(document, report, texts).draw()
    return document.finish()


def _typed(report: HoursSheetReport) -> Iterator[str]:
    yield from (report.title, report.organization)
    for person in report.people:
        yield from (person.parent_leader, person.site)
        for line in person.lines:
            yield from (line.activity, line.description, line.reason)


class _Columns:
    """The columns between two margins; what was done gets what the others leave."""

    def __init__(self, left: float, right: float) -> None:
        self.day = Column(left + 4, 54)
        self.time = Column(left + 124, 60, "right")
        self.length = Column(left + 160, 34, "right")
        self.activity = Column(left + 171, 104)
        state = 96.0
        self.done = Column(left + 285, right - state - 10 - (left + 285))
        self.state = Column(right - state, state)
        self.note = Column(left + 171, right - left - 175)
        self.whole = Column(left + 4, right - left - 8)


class _Sheet:
    """The pages being drawn, from the upper edge down."""

    def __init__(self, document: Document, report: HoursSheetReport, texts: Texts) -> None:
        self._document = document
        self._report = report
        self._texts = texts
        right = document.width - _MARGIN
        self._flow = Flow(
            document, top=document.height - 40, bottom=_BOTTOM, left=_MARGIN, right=right
        )
        self._columns = _Columns(_MARGIN, right)

    def draw(self) -> None:
        self._flow.on_new_page(self._draw_running_head)
        self._draw_head()
        if not self._report.people:
            self._flow.draw(
                row([Cell(self._columns.whole, self._texts["hours_sheet_none"], _QUIET)])
            )
        for person in self._report.people:
            self._draw_person(person)
        if len(self._report.people) > 1:
            self._draw_all()
        self._draw_feet()

    def _draw_head(self) -> None:
        page, report, texts, flow = self._document, self._report, self._texts, self._flow
        page.rule(flow.left, flow.y, 225, TEAL, 3)
        page.rule(flow.left, flow.y - 7, 97, TEAL, 1.5)
        y = flow.y - 34
        page.text.draw(flow.left, y, texts["hours_sheet"], _TITLE)
        covered = period(report.from_on, report.until_on, texts)
        page.text.draw(flow.left, y - 17, covered, _SUBTITLE)
        room = flow.width - width_pt(texts["hours_sheet"], _TITLE) - 24
        style, found = fit(report.title, _PERSON, room, 26)
        below = page.text.draw_lines(flow.right, y + 6, found, style, "right")
        style, found = fit(report.organization, _SUBTITLE, room, 26)
        below = page.text.draw_lines(flow.right, below, found, style, "right")
        flow.y = min(y - 30, below - 8)

    def _draw_running_head(self) -> float:
        page, flow, texts = self._document, self._flow, self._texts
        y = page.height - 44
        style, found = fit(self._report.title, _QUIET, flow.width * 0.6, 12)
        page.text.draw(flow.left, y, texts["hours_sheet"], _HEAD)
        page.text.draw_lines(flow.right, y, found, style, "right")
        page.rule(flow.left, y - 9, flow.width, TEAL, 1.2)
        return y - 14

    def _table_head(self) -> Row:
        texts, columns = self._texts, self._columns
        return row(
            [
                Cell(columns.day, texts["day"], _HEAD),
                Cell(columns.time, texts["time"], _HEAD),
                Cell(columns.length, texts["length"], _HEAD),
                Cell(columns.activity, texts["activity"], _HEAD),
                Cell(columns.done, texts["what_was_done"], _HEAD),
                Cell(columns.state, texts["state"], _HEAD),
            ]
        )

    def _draw_person(self, person: HoursSheetPerson) -> None:
        flow, columns, head = self._flow, self._columns, self._table_head()
        name = " · ".join(filter(None, (person.parent_leader, person.site)))
        title = row([Cell(columns.whole, name, _PERSON)], has_rule=False, above_pt=14)
        again = self._texts["continued"].format(title=person.parent_leader)
        rows = [self._rows(line) for line in person.lines]
        total = row([Cell(columns.whole, self._totals(person), _STRONG)])
        flow.keep(title.height_pt + head.height_pt + _height(rows[0]))
        flow.draw(title)
        flow.draw(head)
        flow.heads = (row([Cell(columns.whole, again, _QUIET)], has_rule=False), head)
        for at, parts in enumerate(rows):
            closing = total.height_pt if at == len(rows) - 1 else 0.0
            flow.keep(_height(parts) + closing)
            for part in parts:
                flow.draw(part)
        flow.draw(total)
        flow.heads = ()

    def _rows(self, line: PracticumLine) -> list[Row]:
        columns, texts = self._columns, self._texts
        style = _TEXT if line.counts else _QUIET
        first = row(
            [
                Cell(columns.day, short_date(line.worked_on, texts), style),
                Cell(columns.time, clock_span(line.starts_at, line.ends_at), style),
                Cell(columns.length, clock_length(line.minutes), style),
                Cell(columns.activity, line.activity, style),
                Cell(columns.done, line.description, style),
                Cell(columns.state, self._state(line), style, is_checked=line.state == "signed"),
            ],
            has_rule=not line.reason,
        )
        if not line.reason:
            return [first]
        reason = texts["reason"].format(reason=line.reason)
        return [first, row([Cell(columns.note, reason, _REASON)], above_pt=-3)]

    def _state(self, line: PracticumLine) -> str:
        texts = self._texts
        if line.state == "signed":
            level = texts[line.attestation_level or "signed"]
            return level if line.counts else f"{level}, {texts['not_counted']}"
        if line.state == "submitted" and line.waiting_since_on is not None:
            return texts["waiting_since"].format(date=short_date(line.waiting_since_on, texts))
        return texts["waiting" if line.state == "submitted" else line.state]

    def _totals(self, person: HoursSheetPerson) -> str:
        return self._texts["hours_sheet_totals"].format(
            signed=clock_length(person.signed_minutes),
            counted=clock_length(person.counted_minutes),
            waiting=clock_length(person.waiting_minutes),
            returned=clock_length(person.returned_minutes),
            held=clock_length(person.held_minutes),
        )

    def _draw_all(self) -> None:
        people = self._report.people
        words = self._texts["hours_sheet_all"].format(
            people=len(people),
            signed=clock_length(sum(one.signed_minutes for one in people)),
            counted=clock_length(sum(one.counted_minutes for one in people)),
            waiting=clock_length(sum(one.waiting_minutes for one in people)),
        )
        total = row([Cell(self._columns.whole, words, _PERSON)], has_rule=False, above_pt=16)
        self._flow.keep(total.height_pt)
        self._flow.draw(total)

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


def _height(parts: list[Row]) -> float:
    return sum(part.height_pt for part in parts)
