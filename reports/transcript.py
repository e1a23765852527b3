"""The transcript of one person: the four steps of the pathway, line by line, with totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from plc_desktop.domain.requirements import StepProgress
from plc_desktop.domain.transcript import TranscriptReport
from reports.document import PAGES, Document, PageName
from reports.fonts import Voice
from reports.marks import INK, MUTED, PALE, TEAL
from reports.table import Cell, Column, Flow, Row, row
from reports.text import Align, Style, fit, lines, require_drawable, width_pt
from reports.wording import Texts, clock_length, long_date, short_date

_MARGIN: Final = 42.0
_BOTTOM: Final = 62.0
_FOOT_Y: Final = 36.0
_SIGNATURE_HEIGHT: Final = 74.0
_HASH_DIGITS: Final = 16
_GAP: Final = 10.0

_BOLD = Voice(is_bold=True)
_TITLE = Style(18, INK, _BOLD, is_kerned=True)
_SUBTITLE = Style(9.5, MUTED)
_SMALL_LABEL = Style(8, MUTED)
_FACT = Style(9.5, INK, _BOLD, leading=1.25)
_HEAD = Style(8, MUTED, _BOLD)
_TEXT = Style(9, INK, leading=1.32)
_QUIET = Style(9, MUTED, leading=1.32)
_STRONG = Style(9, INK, _BOLD, leading=1.32)
_SECTION = Style(10.5, INK, _BOLD)
_FOOT = Style(7.5, MUTED)


def render(report: TranscriptReport, texts: Texts, page: PageName = "letter") -> bytes:
    """Return the transcript as a PDF of as many pages as it needs.

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
        title=texts["transcript"],
        author=report.organization,
        language=texts["language"],
        made_on=report.made_on,
    )
    _Transcript(document, report, texts).draw()
    return document.finish()


def _typed(report: TranscriptReport) -> Iterator[str]:
    yield from (report.parent_leader, report.organization, report.coordinator, report.cohort)
    yield from (report.rule_set, report.number)
    for course in report.courses:
        yield from (course.title, course.number, course.college, course.term, course.grade)
    for placement in report.placements:
        yield from (placement.site, placement.role, placement.supervisor)
    for training in report.trainings:
        yield from (training.topic, training.title, training.provider)
    yield from (capstone.title for capstone in report.capstones)


@dataclass(frozen=True)
class _Section:
    """One step: what it is called, how far it is, and its table.

    Attributes:
        title: Key of its title.
        step: How far it is.
        total: The total in words.
        shares: Width of each column as a share of the page; the last one is set right.
        heads: Keys of the columns' titles.
        rows: Texts of the columns, line by line.
    """

    title: str
    step: StepProgress
    total: str
    shares: tuple[float, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class _Transcript:
    """The pages being drawn, from the upper edge down."""

    def __init__(self, document: Document, report: TranscriptReport, texts: Texts) -> None:
        self._document = document
        self._report = report
        self._texts = texts
        right = document.width - _MARGIN
        self._flow = Flow(
            document, top=document.height - 40, bottom=_BOTTOM, left=_MARGIN, right=right
        )

    def draw(self) -> None:
        self._flow.on_new_page(self._draw_running_head)
        self._draw_head()
        self._draw_facts()
        for section in self._sections():
            self._draw_section(section)
        self._draw_note()
        self._draw_signature()
        self._draw_feet()

    def _sections(self) -> Iterable[_Section]:
        report, texts = self._report, self._texts
        yield _Section(
            "step_course",
            report.course,
            self._of(str(report.course.done), str(report.course.required)),
            (0.40, 0.32, 0.18, 0.10),
            ("column_course", "column_college", "column_result", "column_credits"),
            tuple(self._courses()),
        )
        yield _Section(
            "step_field",
            report.field,
            self._of(clock_length(report.field.done), clock_length(report.field.required)),
            (0.30, 0.18, 0.18, 0.24, 0.10),
            ("site", "role", "supervisor", "column_dates", "length"),
            tuple(self._placements()),
        )
        yield _Section(
            "step_training",
            report.training,
            self._of(clock_length(report.training.done), clock_length(report.training.required)),
            (0.14, 0.44, 0.32, 0.10),
            ("column_date", "column_topic", "column_provider", "length"),
            tuple(self._trainings()),
        )
        yield _Section(
            "step_capstone",
            report.capstone,
            texts["step_met"] if report.capstone.is_met else "",
            (0.62, 0.18, 0.20),
            ("column_project", "column_date", "state"),
            tuple(self._capstones()),
        )

    def _of(self, done: str, required: str) -> str:
        return self._texts["total_of"].format(done=done, required=required)

    def _courses(self) -> Iterator[tuple[str, ...]]:
        for line in self._report.courses:
            result = self._texts[f"result_{line.result}"]
            yield (
                _joined(line.number, line.title),
                _joined(line.college, line.term),
                _joined(result, line.grade),
                str(line.credits or "–"),
            )

    def _placements(self) -> Iterator[tuple[str, ...]]:
        for line in self._report.placements:
            days = (self._day(line.first_on), self._day(line.last_on))
            covered = self._texts["period"].format(first=days[0], last=days[1]) if days[0] else ""
            yield (line.site, line.role, line.supervisor, covered, clock_length(line.minutes))

    def _trainings(self) -> Iterator[tuple[str, ...]]:
        for line in self._report.trainings:
            yield (
                self._day(line.held_on),
                _joined(line.topic, line.title),
                line.provider,
                clock_length(line.minutes),
            )

    def _capstones(self) -> Iterator[tuple[str, ...]]:
        for line in self._report.capstones:
            decision = self._texts[f"decision_{line.decision}"]
            yield (line.title, self._day(line.presented_on), decision)

    def _day(self, day: date | None) -> str:
        return short_date(day, self._texts) if day else ""

    def _draw_head(self) -> None:
        page, report, texts, flow = self._document, self._report, self._texts, self._flow
        page.rule(flow.left, flow.y, 225, TEAL, 3)
        page.rule(flow.left, flow.y - 7, 97, TEAL, 1.5)
        y = flow.y - 34
        page.text.draw(flow.left, y, texts["transcript"], _TITLE)
        page.text.draw(flow.left, y - 17, texts["transcript_of"], _SUBTITLE)
        room = flow.width - width_pt(texts["transcript"], _TITLE) - 24
        style, found = fit(report.organization, _SUBTITLE, room, 26)
        below = page.text.draw_lines(flow.right, y + 6, found, style, "right")
        style, found = fit(report.cohort or " ", _SUBTITLE, room, 26)
        below = page.text.draw_lines(flow.right, below, found, style, "right")
        flow.y = min(y - 36, below - 8)

    def _draw_facts(self) -> None:
        report, texts = self._report, self._texts
        facts = (
            (texts["parent_leader"], report.parent_leader),
            (texts["credential_number"], self._credential()),
            (texts["rules"], report.rule_set),
        )
        flow, page = self._flow, self._document
        width = (flow.width - 22 - 2 * 14) / 3
        laid = [(label, lines(value, _FACT, width)) for label, value in facts]
        height = 30 + max(len(found) for _, found in laid) * _FACT.line_pt
        page.box(flow.left, flow.y - height, flow.width, height, PALE)
        for at, (label, found) in enumerate(laid):
            x = flow.left + 11 + at * (width + 14)
            page.text.draw(x, flow.y - 17, label, _SMALL_LABEL)
            page.text.draw_lines(x, flow.y - 29.5, found, _FACT)
        flow.y -= height + 6

    def _credential(self) -> str:
        """Return number and standing of the credential in words."""
        report, texts = self._report, self._texts
        if not report.number:
            return texts["no_credential"]
        days = {
            "date": self._long(report.awarded_on),
            "awarded": self._long(report.awarded_on),
            "issued": self._long(report.issued_on),
        }
        said = texts.get(f"credential_{report.credential_status}", "{issued}").format(**days)
        return _joined(report.number, said)

    def _long(self, day: date | None) -> str:
        return long_date(day, self._texts) if day else "–"

    def _draw_section(self, section: _Section) -> None:
        flow, texts = self._flow, self._texts
        columns = self._columns(section.shares)
        head = row(
            [
                Cell(column, texts[key], _HEAD)
                for column, key in zip(columns, section.heads, strict=True)
            ]
        )
        rows = [
            row([Cell(column, text, _TEXT) for column, text in zip(columns, texts_, strict=True)])
            for texts_ in section.rows
        ] or [row([Cell(columns[0], texts["nothing_yet"], _QUIET)])]
        title = self._title(section)
        flow.keep(title.height_pt + head.height_pt + rows[0].height_pt)
        flow.draw(title)
        flow.draw(head)
        flow.heads = (head,)
        for item in rows:
            flow.draw(item)
        flow.heads = ()

    def _title(self, section: _Section) -> Row:
        flow, texts = self._flow, self._texts
        whole = Column(flow.left + 4, flow.width * 0.55)
        end = Column(flow.right - 4, flow.width * 0.40, "right")
        step = section.step
        is_asked = bool(step.required)
        state = texts["step_met" if step.is_met else "step_open"]
        if not is_asked:
            state = texts["step_not_asked"]
        said = (
            state if section.total in ("", state) or not is_asked else f"{section.total} · {state}"
        )
        style = _STRONG if step.is_met and is_asked else _QUIET
        cells = [Cell(whole, texts[section.title], _SECTION), Cell(end, said, style)]
        return row(cells, has_rule=False, above_pt=20)

    def _columns(self, shares: Sequence[float]) -> list[Column]:
        flow = self._flow
        left, room = flow.left + 4, flow.width - 8
        found = []
        for at, share in enumerate(shares):
            is_last = at == len(shares) - 1
            width = room * share - (0 if is_last else _GAP)
            align: Align = "right" if is_last else "left"
            found.append(Column(left + room * share if is_last else left, width, align))
            left += room * share
        return found

    def _draw_running_head(self) -> float:
        page, flow, texts = self._document, self._flow, self._texts
        y = page.height - 44
        style, found = fit(self._report.parent_leader, _QUIET, flow.width * 0.6, 12)
        page.text.draw(flow.left, y, texts["transcript"], _HEAD)
        page.text.draw_lines(flow.right, y, found, style, "right")
        page.rule(flow.left, y - 9, flow.width, TEAL, 1.2)
        return y - 14

    def _draw_note(self) -> None:
        flow = self._flow
        found = lines(self._texts["transcript_foot"], _QUIET, flow.width - 8)
        flow.keep(16 + len(found) * _QUIET.line_pt)
        flow.y -= 18
        self._document.text.draw_lines(flow.left + 4, flow.y, found, _QUIET)
        flow.y -= len(found) * _QUIET.line_pt

    def _draw_signature(self) -> None:
        report, texts, flow, page = self._report, self._texts, self._flow, self._document
        flow.keep(_SIGNATURE_HEIGHT)
        width = (flow.width - 36) / 2
        # The signature closes the last page; the room above it is for the pen.
        y = _BOTTOM + 34
        page.rule(flow.left, y, width, INK, 0.7)
        style, found = fit(report.coordinator or " ", _TEXT, width, 24)
        below = page.text.draw_lines(flow.left, y - 12.5, found, style)
        page.text.draw(flow.left, below - 0.5, texts["signature_coordinator"], _SMALL_LABEL)

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


def _joined(*parts: str) -> str:
    """Return the parts that say something, with a dot between them."""
    return " · ".join(part for part in parts if part)
