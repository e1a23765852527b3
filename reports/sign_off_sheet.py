"""The sheet of hours that a supervisor signs with a pen; its code leads the scan back to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from plc_desktop.domain.paper_sheets import SheetLine, SignOffSheet, shown_id, write_code
from plc_desktop.domain.signoff import EntryLine
from reports.document import PAGES, Document, PageName, open_paper
from reports.marks import INK, MUTED, draw_qr
from reports.sheet import RUNNING_HEAD, Sheet
from reports.styles import BOLD, HEAD, SECTION, SMALL_LABEL, STRONG, SUBTITLE, TEXT
from reports.table import RULE, Cell, Column, Row, row
from reports.text import Style, fit, lines
from reports.wording import (
    Texts,
    clock_length,
    clock_span,
    long_date,
    shown_hash,
    week_day_date,
)

_QR_SIDE: Final = 92.0
_BOTTOM: Final = 42.0 + _QR_SIDE + 8
_SIGNING_HEIGHT: Final = 108.0
_BOX_HEIGHT: Final = 24.0
_BOX_GAP: Final = 4.0
_LEAST_ROW: Final = _BOX_HEIGHT + 2 * _BOX_GAP
_BOX_LINE: Final = "8AA39F"

_HOW = Style(9, INK, leading=1.38)
_QUIET = Style(8, MUTED, leading=1.32)
_STATEMENT = Style(9.5, INK, leading=1.4)
_NUMBER = Style(13, INK, BOLD)
_FOOT = Style(8, MUTED, leading=1.4)


@dataclass(frozen=True)
class DrawnSheet:
    """A sheet as a PDF.

    Attributes:
        content: The file.
        lines_on_pages: How many lines begin on each page.
    """

    content: bytes
    lines_on_pages: tuple[int, ...]


def render(sheet: SignOffSheet, texts: Texts, page: PageName = "letter") -> DrawnSheet:
    """Return the sheet as a PDF of as many pages as it needs.

    Args:
        sheet: What is to be signed; every signed field of every line is drawn.
        texts: Words of the paper's language.
        page: Paper size.

    Raises:
        RuleError: `letters_not_drawable`, before anything is drawn, if a text holds a letter that
            no font has.
    """
    document = open_paper(
        _typed(sheet),
        texts,
        PAGES[page],
        title=f"{texts['sheet']}, {shown_id(sheet.id)}",
        author=sheet.organization,
        made_on=sheet.printed_on,
    )
    drawing = _SignOffSheet(document, sheet, texts)
    drawing.draw()
    return DrawnSheet(document.finish(), drawing.lines_on_pages())


def _typed(sheet: SignOffSheet) -> Iterator[str]:
    yield from (sheet.supervisor, sheet.supervisor_title, sheet.organization)
    for item in sheet.lines:
        line = item.line
        yield from (line.participant, line.site, line.activity, line.description, line.reflection)
        yield from line.skills


class _Columns:
    """The columns between two margins; what was done gets what the others leave."""

    def __init__(self, left: float, right: float) -> None:
        self.number = Column(left + 20, 20, "right")
        self.day = Column(left + 30, 50)
        self.time = Column(left + 166, 84, "right")
        self.length = Column(left + 200, 34, "right")
        self.returning = right - 108.0
        self.initials = self.returning - 8 - 52.0
        self.done = Column(left + 210, self.initials - 10 - (left + 210))
        self.whole = Column(left + 4, right - left - 8)


class _SignOffSheet:
    """The pages being drawn, from the upper edge down."""

    def __init__(self, document: Document, sheet: SignOffSheet, texts: Texts) -> None:
        self._document = document
        self._sheet = sheet
        self._texts = texts
        self._frame = Sheet(
            document,
            texts,
            title=texts["sheet"],
            about=sheet.supervisor,
            about_style=_QUIET,
            bottom=_BOTTOM,
        )
        self._flow = self._frame.flow
        self._columns = _Columns(self._flow.left, self._flow.right)
        self._on_page: dict[int, list[SheetLine]] = {}

    def lines_on_pages(self) -> tuple[int, ...]:
        """Return how many lines begin on each page."""
        count = self._document.page_count
        return tuple(len(self._on_page.get(at, ())) for at in range(1, count + 1))

    def draw(self) -> None:
        self._draw_head()
        self._draw_lines()
        self._draw_signing()
        self._draw_feet()

    def _draw_head(self) -> None:
        page, sheet, texts, flow = self._document, self._sheet, self._texts, self._flow
        y = self._frame.draw_title()
        below = self._frame.draw_beside(y, [(sheet.organization, SUBTITLE)])
        printed = texts["sheet_printed"].format(date=long_date(sheet.printed_on, texts))
        page.text.draw(flow.right, below, printed, SUBTITLE, "right")
        page.text.draw(flow.right, below - 14, self._counts(), STRONG, "right")
        whom = ", ".join(filter(None, (sheet.supervisor, sheet.supervisor_title)))
        style, found = fit(
            texts["sheet_for"].format(supervisor=whom), SECTION, flow.width * 0.62, 28
        )
        below = min(page.text.draw_lines(flow.left, y - 18, found, style), below - 28)
        found = lines(texts["sheet_how"], _HOW, flow.width)
        flow.y = page.text.draw_lines(flow.left, below - 6, found, _HOW) - 2

    def _counts(self) -> str:
        count = len(self._sheet.lines)
        key = "sheet_counts_one" if count == 1 else "sheet_counts"
        return self._texts[key].format(count=count, hours=clock_length(self._sheet.minutes))

    def _table_head(self) -> Row:
        texts, columns = self._texts, self._columns
        return row(
            [
                Cell(columns.number, texts["sheet_line"], HEAD),
                Cell(columns.day, texts["day"], HEAD),
                Cell(columns.time, texts["time"], HEAD),
                Cell(columns.length, texts["length"], HEAD),
                Cell(columns.done, texts["what_was_done"], HEAD),
                Cell(Column(columns.initials, 56), texts["sheet_initials"], HEAD),
                Cell(Column(columns.returning, 108), texts["sheet_return"], HEAD),
            ]
        )

    def _draw_lines(self) -> None:
        flow = self._flow
        head = self._table_head()
        flow.draw(head)
        flow.heads = (head,)
        before: tuple[str, str] | None = None
        for item in self._sheet.lines:
            group = (item.line.participant_id, item.line.site)
            title = self._group(item.line) if group != before else None
            self._draw_line(item, title)
            before = group
        flow.heads = ()

    def _group(self, line: EntryLine) -> Row:
        title = " · ".join(filter(None, (line.participant, line.site)))
        return row([Cell(self._columns.whole, title, SECTION)], has_rule=False, above_pt=9)

    def _draw_line(self, item: SheetLine, title: Row | None) -> None:
        """Draw one line and its two boxes; a line is only divided if a page cannot hold it."""
        flow, rows = self._flow, self._rows(item)
        height = max(sum(part.height_pt for part in rows), _LEAST_ROW)
        # The signature never stands on a page of its own.
        closing = self._signing_height() if item is self._sheet.lines[-1] else 0.0
        above = title.height_pt if title else 0.0
        needed = height + closing + above
        flow.keep(needed if needed <= self._whole_page() else _LEAST_ROW + above)
        if title is not None:
            flow.draw(title)
        self._on_page.setdefault(self._document.page_count, []).append(item)
        self._draw_boxes()
        lowest = flow.y - _LEAST_ROW
        page = self._document.page_count
        for part in rows:
            flow.draw(part)
        if self._document.page_count == page:
            flow.y = min(flow.y, lowest)
        self._document.rule(flow.left, flow.y, flow.width, RULE)

    def _whole_page(self) -> float:
        """Return the height of a page between its heads and its foot."""
        return self._document.height - RUNNING_HEAD - _BOTTOM - self._table_head().height_pt

    def _draw_boxes(self) -> None:
        flow, columns = self._flow, self._columns
        y = flow.y - _BOX_GAP - _BOX_HEIGHT
        boxes = ((columns.initials, 52.0), (columns.returning, flow.right - columns.returning))
        for x, width in boxes:
            frame = f"{x:.2f} {y:.2f} {width:.2f} {_BOX_HEIGHT:.2f} re"
            self._document.stroke((frame,), _BOX_LINE, 0.8)

    def _rows(self, item: SheetLine) -> list[Row]:
        """Return every signed field of a line: what is short in columns, the rest below."""
        columns, texts, line = self._columns, self._texts, item.line
        day = week_day_date(line.worked_on, texts)
        first = row(
            [
                Cell(columns.number, str(item.number), STRONG),
                Cell(columns.day, day, TEXT),
                Cell(columns.time, clock_span(line.starts_at, line.ends_at, texts), TEXT),
                Cell(columns.length, clock_length(line.minutes), STRONG),
                Cell(columns.done, _done(line) or "–", TEXT),
            ],
            has_rule=False,
        )
        details = " · ".join(_details(line, texts))
        if not details:
            return [first]
        below = row([Cell(columns.done, details, _QUIET)], has_rule=False, above_pt=-4)
        return [first, below]

    def _signing_height(self) -> float:
        found = lines(self._texts["sheet_statement"], _STATEMENT, self._flow.width)
        return _SIGNING_HEIGHT + len(found) * _STATEMENT.line_pt

    def _draw_signing(self) -> None:
        page, texts, flow = self._document, self._texts, self._flow
        found = lines(texts["sheet_statement"], _STATEMENT, flow.width)
        flow.keep(self._signing_height())
        y = page.text.draw_lines(flow.left, flow.y - 22, found, _STATEMENT)
        key = "sheet_scope_one" if page.page_count == 1 else "sheet_scope"
        scope = texts[key].format(pages=page.page_count)
        page.text.draw(flow.left, y - 2, scope, SMALL_LABEL)
        y -= 48
        signing = flow.width * 0.62
        page.rule(flow.left, y, signing, INK, 0.7)
        label = texts["sheet_signature"].format(supervisor=self._sheet.supervisor)
        style, found = fit(label, SMALL_LABEL, signing, 22)
        page.text.draw_lines(flow.left, y - 11, found, style)
        x = flow.left + signing + 24
        page.rule(x, y, flow.right - x, INK, 0.7)
        page.text.draw(x, y - 11, texts["sheet_date"], SMALL_LABEL)

    def _draw_feet(self) -> None:
        for at, count in self._document.pages():
            self._draw_foot(at, count)

    def _draw_foot(self, at: int, count: int) -> None:
        page, sheet, texts, flow = self._document, self._sheet, self._texts, self._flow
        mine = self._on_page.get(at, [])
        lower = 36.0
        code = write_code(sheet, at, count, mine)
        draw_qr(page, flow.right - _QR_SIDE, lower, _QR_SIDE, code, error="q")
        number = texts["sheet_number"].format(number=shown_id(sheet.id))
        room = flow.width - _QR_SIDE - 20
        y = lower + _QR_SIDE - 16
        page.rule(flow.left, y + 16, room, RULE)
        page.text.draw(flow.left, y - 2, number, _NUMBER)
        pages = texts["page_of"].format(page=at, pages=count)
        about = " · ".join(filter(None, (pages, _span(mine, texts))))
        y = page.text.draw_lines(flow.left, y - 20, lines(about, TEXT, room), TEXT)
        content = texts["sheet_hash"].format(hash=shown_hash(sheet.content_hash))
        for text in (texts["sheet_code"], content):
            y = page.text.draw_lines(flow.left, y, lines(text, _FOOT, room), _FOOT)


def _span(mine: list[SheetLine], texts: Texts) -> str:
    if not mine:
        return ""
    key = "sheet_lines_one" if len(mine) == 1 else "sheet_lines"
    return texts[key].format(first=mine[0].number, last=mine[-1].number)


def _done(line: EntryLine) -> str:
    return "\n".join(filter(None, (line.activity, line.description.strip())))


def _details(line: EntryLine, texts: Texts) -> Iterator[str]:
    if line.break_minutes:
        yield texts["detail_break"].format(length=clock_length(line.break_minutes))
    if line.skills:
        yield texts["detail_skills"].format(list=", ".join(line.skills))
    if line.involvement:
        named = ", ".join(texts[f"involvement_{code}"] for code in line.involvement)
        yield texts["detail_involvement"].format(list=named)
    if line.level:
        yield texts["detail_level"].format(level=texts[f"level_{line.level}"])
    if line.reflection.strip():
        yield texts["detail_reflection"].format(text=line.reflection.strip())
