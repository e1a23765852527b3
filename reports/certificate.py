"""The certificate of the Parent Leadership Credential: one page, in one or two languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from plc_desktop.domain.documents import CertificateReport
from reports.document import PAGES, Document, PageName, circle, open_paper
from reports.fonts import Voice
from reports.marks import GOLD, INK, MUTED, PALE, TEAL, draw_qr, draw_seal
from reports.text import Style, fit, highest_pile
from reports.wording import Texts, counted_hours, long_date

_LEFT: Final = 58.0
_RIGHT_MARGIN: Final = 54.0
_BETWEEN: Final = " · "
_COLUMN_GAP: Final = 14.0
_QR_SIDE: Final = 62.0
_FOOT: Final = 50.0
_ABOVE_FOOT: Final = 150.0
_PILE: Final = 3
_SIGNATURE: Final = 150.0
_SIGNATURE_GAP: Final = 16.0

_SERIF = Voice(is_serif=True)
_SERIF_BOLD = Voice(is_serif=True, is_bold=True)
_BOLD = Voice(is_bold=True)

_ISSUER = Style(14.5, INK, _BOLD, is_kerned=True)
_HOST = Style(11, MUTED)
_TITLE = Style(31, INK, _SERIF_BOLD, is_kerned=True)
_TITLE_SECOND = Style(16, TEAL, _SERIF, is_kerned=True)
_LEAD = Style(11, MUTED)
_NAME = Style(46, INK, _SERIF, leading=1.28, is_kerned=True)
_SENTENCE = Style(11.5, INK)
_SENTENCE_SECOND = Style(11.5, MUTED)
_TOTAL = Style(15, INK, _BOLD, is_kerned=True)
_LABEL = Style(11, INK, leading=1.3)
_LABEL_SECOND = Style(9.5, MUTED, leading=1.3)
_SIGNER = Style(10.5, INK, _BOLD, leading=1.25)
_SIGNER_TITLE = Style(9.5, MUTED, leading=1.25)
_FACT = Style(9.5, MUTED, leading=1.45)
_FACT_STRONG = Style(9.5, INK, _BOLD, leading=1.45)


@dataclass(frozen=True)
class _Requirement:
    total: str
    label: str
    second_label: str


def render(
    report: CertificateReport,
    texts: Texts,
    page: PageName = "letter",
    texts_second: Texts | None = None,
) -> bytes:
    """Return the certificate as a PDF of one page, wider than high.

    Args:
        report: What it says.
        texts: Words of the first language.
        page: Paper size.
        texts_second: Words of a second language, printed below the first, if any.

    Raises:
        RuleError: `letters_not_drawable`, before anything is drawn, if a name or title holds a
            letter that no font has.
    """
    height, width = PAGES[page]
    document = open_paper(
        _typed(report),
        texts,
        (width, height),
        title=f"{texts['credential']} {report.number}",
        author=report.issuer,
        made_on=report.issued_on,
    )
    _Certificate(document, report, texts, texts_second).draw()
    return document.finish()


def qr_content(report: CertificateReport) -> str:
    """Return what the QR code holds: the signed claim, else the number and the check code."""
    if report.claim:
        return report.claim
    return f"PLC1:{report.number}:{report.check_code}".upper()


def _typed(report: CertificateReport) -> Iterator[str]:
    yield from (report.recipient, report.issuer, report.host, report.capstone or "")
    yield from (report.number, report.check_code)
    for signatory in report.signatories:
        yield from (signatory.name, signatory.title)


class _Certificate:
    """One page being drawn, from the upper edge down and from the lower edge up."""

    def __init__(
        self, document: Document, report: CertificateReport, texts: Texts, second: Texts | None
    ) -> None:
        self._document = document
        self._report = report
        self._texts = texts
        self._second = second
        self._span = document.width - _LEFT - _RIGHT_MARGIN

    def draw(self) -> None:
        self._draw_ground()
        foot = _FOOT + _FACT.line_pt * len(self._facts())
        self._draw_middle(self._draw_head(), max(_ABOVE_FOOT, foot))
        self._draw_foot()

    def _draw_ground(self) -> None:
        page = self._document
        page.fill(circle(page.width, page.height, 205), PALE)
        page.box(0, 0, 20, page.height, TEAL)
        page.box(20, 0, 4.5, page.height, GOLD)
        draw_seal(page, page.width - 92, page.height - 92, 60, self._texts["seal"])

    def _draw_head(self) -> float:
        """Draw issuer and title; return the height of the last baseline."""
        page, report = self._document, self._report
        span = self._span - 150
        y = page.height - 60
        y = self._draw_fitted(y, report.issuer, _ISSUER, (span, 34))
        if report.host:
            y = self._draw_fitted(
                y, self._texts["with_host"].format(host=report.host), _HOST, (span, 28)
            )
        y += 2
        page.rule(_LEFT, y, 315, TEAL, 2.2)
        page.rule(_LEFT, y - 6.5, 142, TEAL, 2.2)
        y = self._draw_fitted(y - 46, self._texts["credential"], _TITLE, (span, 48))
        if self._second:
            title = self._second["credential"]
            y = self._draw_fitted(y + 14, title, _TITLE_SECOND, (self._span, 24))
        return y

    def _draw_middle(self, upper: float, lower: float) -> None:
        """Draw name, sentence and requirements, the space around them shared evenly."""
        sentence_pt = _SENTENCE.line_pt * (2 if self._second else 1)
        columns_pt = 102.0
        name_room = upper - lower - sentence_pt - columns_pt - 44
        style, found = fit(
            self._report.recipient,
            _name_style(self._report.recipient),
            self._span,
            min(name_room, 84),
            smallest=8,
        )
        name_pt = style.line_pt * len(found)
        spare = max(0.0, name_room - name_pt)
        y = upper - 6 - spare * 0.30
        self._document.text.draw(_LEFT, y, self._both("awarded_to"), _LEAD)
        y -= style.size * 0.95 + 8
        y = self._document.text.draw_lines(_LEFT, y, found, style) + style.line_pt
        y -= style.size * 0.32 + 20 + spare * 0.10
        y = self._draw_fitted(y, self._texts["has_completed"], _SENTENCE, (self._span, 18))
        if self._second:
            sentence = self._second["has_completed"]
            y = self._draw_fitted(y, sentence, _SENTENCE_SECOND, (self._span, 18))
        self._draw_requirements(y - 4 - spare * 0.12)

    def _draw_requirements(self, y: float) -> None:
        found = list(self._requirements())
        if not found:
            return
        width = (self._span - _COLUMN_GAP * 3) / 4
        for at, requirement in enumerate(found):
            x = _LEFT + at * (width + _COLUMN_GAP)
            self._document.rule(x, y, width, TEAL, 2)
            below = self._draw_fitted(y - 22, requirement.total, _TOTAL, (width, 24), x=x)
            below = self._draw_fitted(below, requirement.label, _LABEL, (width, 46), x=x)
            if requirement.second_label:
                self._draw_fitted(below, requirement.second_label, _LABEL_SECOND, (width, 26), x=x)

    def _requirements(self) -> Iterator[_Requirement]:
        report, texts, second = self._report, self._texts, self._second or {}
        if report.course_credits is not None:
            yield _Requirement(
                _credits(report.course_credits, texts), texts["course"], second.get("course", "")
            )
        if report.field_minutes is not None:
            yield _Requirement(
                counted_hours(report.field_minutes, "hours", texts),
                texts["field_experience"],
                second.get("field_experience", ""),
            )
        if report.training_minutes is not None:
            yield _Requirement(
                counted_hours(report.training_minutes, "contact_hours", texts),
                texts["training"],
                second.get("training", ""),
            )
        if report.capstone is not None:
            yield _Requirement(
                texts["capstone"],
                report.capstone or texts["capstone_accepted"],
                second.get("capstone_project", ""),
            )

    def _draw_foot(self) -> None:
        """Draw signature lines, dates, number and QR code."""
        page, text = self._document, self._document.text
        draw_qr(
            page,
            page.width - _RIGHT_MARGIN - _QR_SIDE + 4,
            46,
            _QR_SIDE,
            qr_content(self._report),
        )
        line_y = 96.0
        for at, signatory in enumerate(self._report.signatories[:2]):
            x = _LEFT + at * (_SIGNATURE + _SIGNATURE_GAP)
            page.rule(x, line_y, _SIGNATURE, INK, 0.7)
            y = self._draw_fitted(line_y - 15, signatory.name, _SIGNER, (_SIGNATURE, 27), x=x)
            self._draw_fitted(y, signatory.title, _SIGNER_TITLE, (_SIGNATURE, 25), x=x)
        right = page.width - _RIGHT_MARGIN - _QR_SIDE - 10
        room = right - _LEFT - 2 * (_SIGNATURE + _SIGNATURE_GAP)
        y = _FOOT + _FACT.line_pt * (len(self._facts()) - 1)
        for fact, style in self._facts():
            fitted, found = fit(fact, style, room, style.line_pt)
            text.draw_lines(right, y, found, fitted, "right")
            y -= style.line_pt

    def _facts(self) -> list[tuple[str, Style]]:
        report, texts = self._report, self._texts
        number = texts["number"].format(number=report.number)
        code = texts["check_code"].format(code=report.check_code)
        return [
            *((line, _FACT) for line in self._dates()),
            (f"{number}{_BETWEEN}{code}", _FACT_STRONG),
            *((line, _FACT) for line in self._how_to_check()),
        ]

    def _dates(self) -> Iterator[str]:
        for texts in filter(None, (self._texts, self._second)):
            awarded = texts["awarded_on"].format(date=long_date(self._report.awarded_on, texts))
            issued = texts["issued_on"].format(date=long_date(self._report.issued_on, texts))
            yield f"{awarded}{_BETWEEN}{issued}"
            if self._report.replaces_on:
                yield texts["replaces"].format(date=long_date(self._report.replaces_on, texts))

    def _how_to_check(self) -> Iterator[str]:
        """Yield as of when the paper was in force, and how anyone can tell, in each language."""
        for texts in filter(None, (self._texts, self._second)):
            if not self._report.claim:
                yield texts["how_to_check_unsigned"]
                continue
            yield texts["status_as_of"].format(date=long_date(self._report.issued_on, texts))
            yield texts["how_to_check"]

    def _both(self, key: str) -> str:
        if self._second is None:
            return self._texts[key]
        return f"{self._texts[key]}{_BETWEEN}{self._second[key]}"

    def _draw_fitted(
        self, y: float, text: str, style: Style, box: tuple[float, float], x: float = _LEFT
    ) -> float:
        """Draw a text into a box of this width and height; return the next baseline."""
        fitted, found = fit(text, style, *box)
        return self._document.text.draw_lines(x, y, found, fitted)


def _name_style(name: str) -> Style:
    """Return the largest style of a name: smaller where marks pile up toward the line above."""
    return _NAME if highest_pile(name) < _PILE else replace(_NAME, size=_NAME.size * 0.6)


def _credits(count: int, texts: Texts) -> str:
    if count == 0:
        return texts["course_completed"]
    return texts["credits_one"] if count == 1 else texts["credits"].format(count=count)
