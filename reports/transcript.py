"""The transcript of one person: the four steps of the pathway, line by line, with totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from plc_desktop.domain.requirements import StepProgress
from plc_desktop.domain.transcript import TranscriptReport
from reports.document import PAGES, Document, PageName, open_paper
from reports.marks import INK
from reports.sheet import Facts, Sheet
from reports.styles import BOLD, HEAD, QUIET, STRONG, SUBTITLE, TEXT
from reports.table import Cell, Column, Row, row
from reports.text import Align, Style, lines
from reports.wording import Texts, clock_length, long_date, short_date

_SIGNATURE_HEIGHT: Final = 74.0
_GAP: Final = 10.0
_SECTION = Style(10.5, INK, BOLD)


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
    document = open_paper(
        _typed(report),
        texts,
        PAGES[page],
        title=texts["transcript"],
        author=report.organization,
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
        self._sheet = Sheet(document, texts, title=texts["transcript"], about=report.parent_leader)
        self._flow = self._sheet.flow

    def draw(self) -> None:
        report, texts, sheet = self._report, self._texts, self._sheet
        beside = ((report.organization, SUBTITLE), (report.cohort or " ", SUBTITLE))
        sheet.draw_head(texts["transcript_of"], beside)
        sheet.draw_facts([self._facts()], inner_pt=10, gap_pt=6)
        for section in self._sections():
            self._draw_section(section)
        self._draw_note()
        signed = ((report.coordinator, texts["signature_coordinator"]),)
        sheet.draw_signatures(signed, places=2, height_pt=_SIGNATURE_HEIGHT)
        sheet.draw_feet(report.content_hash, report.made_on)

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

    def _facts(self) -> Facts:
        report, texts = self._report, self._texts
        return (
            (texts["parent_leader"], report.parent_leader),
            (texts["credential_number"], self._credential()),
            (texts["rules"], report.rule_set),
        )

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
                Cell(column, texts[key], HEAD)
                for column, key in zip(columns, section.heads, strict=True)
            ]
        )
        rows = [
            row([Cell(column, text, TEXT) for column, text in zip(columns, texts_, strict=True)])
            for texts_ in section.rows
        ] or [row([Cell(columns[0], texts["nothing_yet"], QUIET)])]
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
        style = STRONG if step.is_met and is_asked else QUIET
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

    def _draw_note(self) -> None:
        flow = self._flow
        found = lines(self._texts["transcript_foot"], QUIET, flow.width - 8)
        flow.keep(16 + len(found) * QUIET.line_pt)
        flow.y -= 18
        self._document.text.draw_lines(flow.left + 4, flow.y, found, QUIET)
        flow.y -= len(found) * QUIET.line_pt


def _joined(*parts: str) -> str:
    """Return the parts that say something, with a dot between them."""
    return " · ".join(part for part in parts if part)
