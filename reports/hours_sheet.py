"""The hours sheet: all hours of a parent leader or a cohort in a range of days, with states."""

from __future__ import annotations

from collections.abc import Iterator

from plc_desktop.domain.documents import HoursSheetPerson, HoursSheetReport, PracticumLine
from reports.document import PAGES, Document, PageName, open_paper
from reports.entry_columns import EntryColumns
from reports.marks import INK
from reports.sheet import Sheet
from reports.styles import BOLD, QUIET, REASON, STRONG, SUBTITLE, TEXT
from reports.table import Cell, Row, row
from reports.text import Style
from reports.wording import Texts, clock_length, period, short_date

_PERSON = Style(11, INK, BOLD)


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
    document = open_paper(
        _typed(report),
        texts,
        PAGES[page],
        title=texts["hours_sheet"],
        author=report.organization,
        made_on=report.made_on,
    )
    _HoursSheet(document, report, texts).draw()
    return document.finish()


def _typed(report: HoursSheetReport) -> Iterator[str]:
    yield from (report.title, report.organization)
    for person in report.people:
        yield from (person.parent_leader, person.site)
        for line in person.lines:
            yield from (line.activity, line.description, line.reason)


class _HoursSheet:
    """The pages being drawn, from the upper edge down."""

    def __init__(self, document: Document, report: HoursSheetReport, texts: Texts) -> None:
        self._report = report
        self._texts = texts
        self._sheet = Sheet(document, texts, title=texts["hours_sheet"], about=report.title)
        self._flow = self._sheet.flow
        self._columns = EntryColumns(self._flow.left, self._flow.right, last_pt=96, gap_pt=10)

    def draw(self) -> None:
        report, texts = self._report, self._texts
        covered = period(report.from_on, report.until_on, texts)
        beside = ((report.title, _PERSON), (report.organization, SUBTITLE))
        self._sheet.draw_head(covered, beside, gap_pt=30)
        if not report.people:
            self._flow.draw(row([Cell(self._columns.whole, texts["hours_sheet_none"], QUIET)]))
        for person in report.people:
            self._draw_person(person)
        if len(report.people) > 1:
            self._draw_all()
        self._sheet.draw_feet(report.content_hash, report.made_on)

    def _draw_person(self, person: HoursSheetPerson) -> None:
        flow, columns = self._flow, self._columns
        head = columns.head(self._texts, self._texts["state"])
        name = " · ".join(filter(None, (person.parent_leader, person.site)))
        title = row([Cell(columns.whole, name, _PERSON)], has_rule=False, above_pt=14)
        again = self._texts["continued"].format(title=person.parent_leader)
        rows = [self._rows(line) for line in person.lines]
        total = row([Cell(columns.whole, self._totals(person), STRONG)])
        flow.keep(title.height_pt + head.height_pt + _height(rows[0]))
        flow.draw(title)
        flow.draw(head)
        flow.heads = (row([Cell(columns.whole, again, QUIET)], has_rule=False), head)
        for at, parts in enumerate(rows):
            closing = total.height_pt if at == len(rows) - 1 else 0.0
            flow.keep(_height(parts) + closing)
            for part in parts:
                flow.draw(part)
        flow.draw(total)
        flow.heads = ()

    def _rows(self, line: PracticumLine) -> list[Row]:
        columns, texts = self._columns, self._texts
        first = columns.entry(
            line,
            texts,
            TEXT if line.counts else QUIET,
            day=short_date(line.worked_on, texts),
            last=self._state(line),
            is_checked=line.state == "signed",
            has_rule=not line.reason,
        )
        if not line.reason:
            return [first]
        reason = texts["reason"].format(reason=line.reason)
        return [first, row([Cell(columns.note, reason, REASON)], above_pt=-3)]

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


def _height(parts: list[Row]) -> float:
    return sum(part.height_pt for part in parts)
