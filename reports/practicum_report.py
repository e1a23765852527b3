"""The supervised practicum report of one placement, interim or final."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from plc_desktop.domain.documents import PracticumReport
from reports.document import PAGES, Document, PageName, open_paper
from reports.practicum_entries import Entries
from reports.practicum_evaluations import draw_evaluations
from reports.practicum_evaluations import typed as typed_on_form
from reports.practicum_totals import draw_skill_totals, draw_totals
from reports.sheet import Facts, Sheet
from reports.styles import SECTION, SUBTITLE, TEXT
from reports.text import lines
from reports.wording import Texts, clock_length, period

_SIGNATURES_HEIGHT: Final = 96.0


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
    document = open_paper(
        _typed(report),
        texts,
        PAGES[page],
        title=f"{texts['practicum_report']}, {_kind(report, texts)}",
        author=report.organization,
        made_on=report.made_on,
    )
    _Report(document, report, texts).draw()
    return document.finish()


def _kind(report: PracticumReport, texts: Texts) -> str:
    return texts["final" if report.is_final else "interim"]


def _typed(report: PracticumReport) -> Iterator[str]:
    yield from (report.parent_leader, report.site, report.supervisor, report.supervisor_title)
    yield from (report.coordinator, report.role, report.cohort, report.organization)
    yield from (report.rule_set, report.objectives)
    yield from (total.activity for total in report.by_activity)
    yield from (total.skill for total in report.by_skill)
    for evaluation in report.evaluations:
        yield from typed_on_form(evaluation)
    weeks = (line for week in report.weeks for line in week.lines)
    for group in (weeks, report.waiting, report.returned, report.held):
        for line in group:
            yield from (line.activity, line.description, line.reason)


class _Report:
    """The pages being drawn, from the upper edge down."""

    def __init__(self, document: Document, report: PracticumReport, texts: Texts) -> None:
        self._document = document
        self._report = report
        self._texts = texts
        self._sheet = Sheet(
            document, texts, title=texts["practicum_report"], about=report.parent_leader
        )
        self._flow = self._sheet.flow

    def draw(self) -> None:
        flow, report, texts = self._flow, self._report, self._texts
        self._draw_head()
        self._sheet.draw_facts(self._facts())
        self._draw_objectives()
        entries = Entries(flow, report, texts)
        entries.draw_weeks()
        entries.draw_apart(
            report.waiting, texts["waiting_title"], report.waiting_minutes, "waiting"
        )
        entries.draw_apart(
            report.returned, texts["returned_title"], report.returned_minutes, "returned"
        )
        entries.draw_apart(report.held, texts["held_title"], report.held_minutes, "held")
        draw_totals(flow, report, texts)
        draw_skill_totals(flow, report, texts)
        draw_evaluations(flow, report.evaluations, texts)
        self._draw_signatures()
        self._sheet.draw_feet(report.content_hash, report.made_on)

    def _draw_head(self) -> None:
        report, texts = self._report, self._texts
        covered = period(report.from_on, report.until_on, texts)
        under = " · ".join(filter(None, (report.cohort, report.rule_set)))
        self._sheet.draw_head(
            f"{_kind(report, texts)} · {covered}",
            ((report.organization, SUBTITLE), (under, SUBTITLE)),
        )

    def _facts(self) -> Sequence[Facts]:
        report, texts = self._report, self._texts
        supervisor = ", ".join(filter(None, (report.supervisor, report.supervisor_title)))
        signed = texts["signed_of"].format(
            done=clock_length(report.counted_minutes),
            required=clock_length(report.required_minutes),
        )
        open_minutes = (report.waiting_minutes, report.returned_minutes, report.held_minutes)
        return (
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

    def _draw_objectives(self) -> None:
        flow, texts = self._flow, self._texts
        if not self._report.objectives.strip():
            return
        found = lines(self._report.objectives.strip(), TEXT, flow.width - 8)
        flow.y -= 12
        self._document.text.draw(flow.left, flow.y, texts["objectives"], SECTION)
        flow.y -= 15
        for line in found:
            if flow.keep(TEXT.line_pt):
                flow.y -= TEXT.size
            self._document.text.draw(flow.left, flow.y, line, TEXT)
            flow.y -= TEXT.line_pt
        flow.y -= 2

    def _draw_signatures(self) -> None:
        report, texts = self._report, self._texts
        signed = (
            (report.parent_leader, texts["signature_parent_leader"]),
            (report.supervisor, texts["signature_supervisor"]),
            (report.coordinator, texts["signature_coordinator"]),
        )
        self._sheet.draw_signatures(signed, places=3, height_pt=_SIGNATURES_HEIGHT)
