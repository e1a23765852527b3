"""Papers per second beside plain ReportLab: `python -m tests.benchmarks.bench_documents`.

Certificates are compared with a plain ReportLab canvas page of about the same text in embedded
TrueType fonts; practicum reports of 200 rows with a Platypus LongTable of Paragraph cells.
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

from plc_desktop.domain.documents import PracticumLine
from reports import certificate, practicum_report
from reports.texts import ENGLISH
from resources.fonts import BOLD, SANS, static_font
from tests import papers

_NAMES = [f"María Guadalupe Peña {at}" for at in range(1000)]


def certificates() -> None:
    """Draw one certificate after another and print certificates per second."""
    _register()
    ours = _rate(lambda at: certificate.render(papers.certificate(_NAMES[at]), ENGLISH))
    plain = _rate(_plain_page)
    _print("certificate", ours, "plain ReportLab canvas page", plain)


def reports() -> None:
    """Draw one report of 200 rows after another and print reports per second."""
    _register()
    lines = [papers.line(at) for at in range(200)]
    ours = _rate(
        lambda at: practicum_report.render(
            papers.practicum(lines, parent_leader=_NAMES[at]), ENGLISH
        )
    )
    table = _rate(lambda at: _long_table(_NAMES[at], lines))
    _print("report of 200 rows", ours, "LongTable with Paragraph cells", table)


def _rate(draw: Callable[[int], bytes], seconds: float = 2.0) -> float:
    draw(0)
    count, start = 0, time.perf_counter()
    while (spent := time.perf_counter() - start) < seconds:
        count += 1
        draw(count % len(_NAMES))
    return count / spent


def _print(what: str, ours: float, peer: str, theirs: float) -> None:
    print(f"{what}: {ours:.1f}/s; {peer}: {theirs:.1f}/s; ratio {ours / theirs:.1f}")


def _register() -> None:
    for name, weight in (("Plain", 400), ("PlainBold", BOLD)):
        pdfmetrics.registerFont(TTFont(name, str(static_font(SANS, weight))))


def _plain_page(at: int) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(792, 612), initialFontName="Plain", pageCompression=1)
    for font, size, y, text in (
        ("PlainBold", 15, 540, "Bunker Street Community College"),
        ("Plain", 11, 520, "with Riverside Family Center"),
        ("PlainBold", 31, 470, "Parent Leadership Credential"),
        ("Plain", 46, 350, _NAMES[at]),
        ("Plain", 11, 300, "who has completed the steps of the parent leadership pathway"),
        ("PlainBold", 15, 250, "2 credits  65 hours  10 contact hours  Capstone"),
        ("Plain", 11, 230, "supervised field experience, additional training, project"),
        ("Plain", 10, 80, "Dr. Maria Santos, Dean; Ana Duarte, Riverside Family Center"),
        ("Plain", 10, 60, "Awarded June 12, 2026; No. BSC-K7-0042; check code RIVER-4471"),
    ):
        canvas.setFont(font, size)
        canvas.drawString(58, y, text)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def _long_table(name: str, lines: list[PracticumLine]) -> bytes:
    file = io.BytesIO()
    style = ParagraphStyle("cell", fontName="Plain", fontSize=9)
    rows = [
        [
            Paragraph(text, style)
            for text in (
                line.worked_on.isoformat(),
                f"{line.minutes // 60}:{line.minutes % 60:02d}",
                line.activity,
                line.description,
                line.attestation_level,
            )
        ]
        for line in lines
    ]
    document = SimpleDocTemplate(file, initialFontName="Plain")
    table = LongTable(rows, colWidths=(60, 40, 100, 180, 80))
    document.build([Paragraph(name, style), table])
    return file.getvalue()


if __name__ == "__main__":
    certificates()
    reports()
