"""The parent leaders of all organizations in one list, to be printed."""

from __future__ import annotations

from collections.abc import Iterator

from plc_desktop.domain.documents import CohortListLine, CohortListReport
from reports.document import PAGES, Document, PageName, open_paper
from reports.marks import INK
from reports.sheet import Sheet
from reports.styles import BOLD, HEAD, QUIET, STRONG, SUBTITLE, TEXT
from reports.table import Cell, Column, Row, row
from reports.text import Style
from reports.wording import Texts, clock_length, long_date, short_date

_COHORT = Style(11, INK, BOLD)


def render(report: CohortListReport, texts: Texts, page: PageName = "letter") -> bytes:
    """Return the list as a PDF of as many pages as it needs.

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
        title=texts["everybody"],
        author=report.organization,
        made_on=report.made_on,
    )
    _CohortList(document, report, texts).draw()
    return document.finish()


def _typed(report: CohortListReport) -> Iterator[str]:
    yield from (report.title, report.organization)
    for line in report.lines:
        yield from (line.name, line.organization, *line.also, line.cohort, line.handed_to)


class _Columns:
    """The columns between two margins; names and organizations share what the others leave."""

    def __init__(self, left: float, right: float) -> None:
        gap = 10.0
        self.other = Column(right - 4, 46, "right")
        self.counted = Column(right - 60, 42, "right")
        self.steps = Column(right - 112, 34, "right")
        self.status = Column(right - 212, 62)
        self.cohort = Column(right - 212 - gap - 74, 74)
        room = right - 212 - 74 - 2 * gap - (left + 4) - gap
        self.name = Column(left + 4, room * 0.46)
        self.organization = Column(left + 4 + room * 0.46 + gap, room * 0.54)
        self.whole = Column(left + 4, right - left - 8)


class _CohortList:
    """The pages being drawn, from the upper edge down."""

    def __init__(self, document: Document, report: CohortListReport, texts: Texts) -> None:
        self._report = report
        self._texts = texts
        about = report.title or report.organization
        self._sheet = Sheet(document, texts, title=texts["everybody"], about=about)
        self._flow = self._sheet.flow
        self._columns = _Columns(self._flow.left, self._flow.right)

    def draw(self) -> None:
        report, texts, flow = self._report, self._texts, self._flow
        day = long_date(report.made_on, texts)
        beside = [(report.organization, SUBTITLE)]
        if report.title:
            beside.insert(0, (report.title, _COHORT))
        self._sheet.draw_head(texts["everybody_below"].format(date=day), beside, gap_pt=30)
        whole = self._columns.whole
        if report.lines:
            head = self._head()
            flow.draw(head)
            flow.heads = (head,)
            for line in report.lines:
                self._draw(self._row(line))
            flow.heads = ()
            total = row([Cell(whole, self._total(), STRONG)], has_rule=False)
            why = row([Cell(whole, texts["everybody_why"], QUIET)], has_rule=False)
            flow.keep(total.height_pt + why.height_pt)
            flow.draw(total)
            flow.draw(why)
        else:
            flow.draw(row([Cell(whole, texts["everybody_none"], QUIET)]))
        self._sheet.draw_feet(report.content_hash, report.made_on)

    def _draw(self, line: Row) -> None:
        self._flow.keep(line.height_pt)
        self._flow.draw(line)

    def _head(self) -> Row:
        texts, columns = self._texts, self._columns
        return row(
            [
                Cell(columns.name, texts["parent_leader"], HEAD),
                Cell(columns.organization, texts["everybody_organization"], HEAD),
                Cell(columns.cohort, texts["cohort"], HEAD),
                Cell(columns.status, texts["everybody_status"], HEAD),
                Cell(columns.steps, texts["everybody_steps"], HEAD),
                Cell(columns.counted, texts["everybody_counted"], HEAD),
                Cell(columns.other, texts["everybody_other"], HEAD),
            ]
        )

    def _row(self, line: CohortListLine) -> Row:
        texts, columns = self._texts, self._columns
        style = TEXT if line.shown_on is None else QUIET
        other = clock_length(line.other_minutes) if line.other_minutes else ""
        return row(
            [
                Cell(columns.name, line.name, TEXT),
                Cell(columns.organization, self._organization(line), style),
                Cell(columns.cohort, line.cohort, TEXT),
                Cell(columns.status, texts.get(f"status_{line.status}", line.status), TEXT),
                Cell(columns.steps, f"{line.steps_met} / {line.steps}", TEXT),
                Cell(columns.counted, clock_length(line.counted_minutes), TEXT),
                Cell(columns.other, other, QUIET),
            ]
        )

    def _organization(self, line: CohortListLine) -> str:
        texts = self._texts
        words = ", ".join((line.organization, *line.also))
        if line.handed_to:
            words = texts["everybody_handed"].format(organization=words, owner=line.handed_to)
        if line.shown_on is None:
            return words
        day = short_date(line.shown_on, texts)
        return texts["everybody_shown"].format(organization=words, date=day)

    def _total(self) -> str:
        lines = self._report.lines
        return self._texts["everybody_all"].format(
            people=len(lines),
            organizations=len({line.handed_to or line.organization for line in lines}),
            counted=clock_length(sum(line.counted_minutes for line in lines)),
        )
