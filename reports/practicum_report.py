"""The supervised practicum report of one placement, interim or final."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from plc_desktop.domain.documents import PracticumReport
from reports.document import PAGES, Document, PageName
from reports.fonts import Voice
from reports.marks import INK, MUTED, PALE, TEAL
from reports.practicum_entries import Entries
from reports.practicum_evaluations import draw_evaluations
from reports.practicum_evaluations import typed as typed_on_form
from reports.practicum_totals import draw_skill_totals, draw_totals
from reports.table import Flow
from reports.text import Style, fit, lines, require_drawable, width_pt
from reports.wording import Texts, clock_length, long_date, period

_MARGIN: Final = 42.0
_BOTTOM: Final = 62.0
_FOOT_Y: Final = 36.0
_HASH_DIGITS: Final = 16

_BOLD = Voice(is_bold=True)
_TITLE = Style(18, INK, _BOLD, is_kerned=True)
_SUBTITLE = Style(9.5, MUTED)
_SMALL_LABEL = Style(8, MUTED)
_FACT = Style(9.5, INK, _BOLD, leading=1.25)
_HEAD = Style(8, MUTED, _BOLD)
_TEXT = Style(9, INK, leading=1.32)
_QUIET = Style(9, MUTED, leading=1.32)
_SECTION = Style(10, INK, _BOLD)
_FOOT = Style(7.5, MUTED)


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
        right = document.width - _MARGIN
        self._flow = Flow(
            document, top=document.height - 40, bottom=_BOTTOM, left=_MARGIN, right=right
        )

    def draw(self) -> None:
        flow = self._flow
        flow.on_new_page(self._draw_running_head)
        self._draw_head()
        self._draw_facts()
        self._draw_objectives()
        report, texts = self._report, self._texts
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
            page.rule(x, y, width, INK, 0.7)
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
