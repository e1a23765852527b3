from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pypdf
import pytest
import zxingcpp
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

from plc_desktop.domain.documents import ActivityTotal, InvolvementTotal, SkillTotal
from reports import certificate, practicum_report, recovery_sheet
from reports.document import PageName
from reports.texts import ENGLISH
from resources.sfnt import read_tables
from tests.issued import code
from tests.papers import certificate as a_certificate
from tests.papers import evaluation as an_evaluation
from tests.papers import line, open_line, practicum
from tests.papers import recovery_sheet as a_sheet

HERE = Path(__file__).parent
SPANISH = {
    **ENGLISH,
    "language": "es",
    "credential": "Credencial de Liderazgo de Padres y Madres",
    "awarded_to": "otorgada a",
    "has_completed": "quien ha completado los pasos del programa",
    "course": "Curso universitario de liderazgo",
    "field_experience": "práctica comunitaria supervisada",
    "training": "formación adicional",
    "capstone_project": "proyecto final",
    "awarded_on": "Otorgada el {date}",
    "issued_on": "emitida el {date}",
    "date_long": "{day} de {month} de {year}",
    "month_6": "junio",
    "replaces": "Sustituye al documento del {date}",
    "status_as_of": "En vigor a fecha {date}",
    "how_to_check": "Verifíquela sin red: escanee el código con PLC Desktop",
}


def pages(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def picture(data: bytes, page: int = 0, width: int = 1600) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    size = document.pagePointSize(page)
    image = document.render(page, QSize(width, int(width * size.height() / size.width())))
    white = QImage(image.size(), QImage.Format.Format_Grayscale8)
    white.fill(255)
    from PySide6.QtGui import QPainter

    painter = QPainter(white)
    painter.drawImage(0, 0, image)
    painter.end()
    document.close()
    return white


def decode(image: QImage) -> str:
    rows, line_bytes = image.height(), image.bytesPerLine()
    gray = memoryview(bytes(image.constBits())).cast("B", (rows, line_bytes))
    (found,) = zxingcpp.read_barcodes(gray)
    return str(found.text)


def compare(name: str, shown: str) -> None:
    """Compare with the kept text; write it anew with PLC_WRITE_GOLDEN=1 and read the difference."""
    path = HERE / f"{name}.txt"
    if os.environ.get("PLC_WRITE_GOLDEN"):
        path.write_text(shown + "\n", encoding="utf-8")
    assert shown + "\n" == path.read_text(encoding="utf-8")


def test_certificate_says_what_it_must() -> None:
    compare("certificate", "\n".join(pages(certificate.render(a_certificate(), ENGLISH))))


def test_certificate_in_two_languages() -> None:
    again = a_certificate(claim=code(), replaces_on=date(2026, 6, 1))
    data = certificate.render(again, ENGLISH, "a4", SPANISH)
    compare("certificate_two_languages", "\n".join(pages(data)))


def test_practicum_report_says_what_it_must() -> None:
    report = practicum(
        waiting=(
            open_line(2, "submitted", waiting_since_on=line(5).worked_on),
            open_line(3, "draft"),
        ),
        waiting_minutes=195,
        returned=(open_line(4, "returned", reason="Which meeting was it?"),),
        returned_minutes=120,
        held=(open_line(5, "submitted"),),
        held_minutes=60,
        by_skill=(
            SkillTotal(skill="Advocacy", minutes=480),
            SkillTotal(skill="Public Speaking", minutes=120),
        ),
        by_involvement=(
            InvolvementTotal(code="1", minutes=300),
            InvolvementTotal(code="6", minutes=60),
        ),
        evaluations=(
            an_evaluation(),
            an_evaluation(moment="final", skills=(), skills_average=None, level="paper"),
        ),
    )
    compare("practicum_report", "\f".join(pages(practicum_report.render(report, ENGLISH))))


def test_recovery_sheet_says_what_it_must() -> None:
    compare("recovery_sheet", "\n".join(pages(recovery_sheet.render(a_sheet(), ENGLISH))))


def test_contact_hours_are_never_called_ceu() -> None:
    shown = "\n".join(pages(certificate.render(a_certificate(), ENGLISH)))
    assert "10 contact hours" in shown
    assert "65 hours" in shown
    assert "CEU" not in shown.upper()


@pytest.mark.parametrize(
    ("overrides", "wanted", "unwanted"),
    [
        ({"course_credits": 0}, "Completed", "credits"),
        ({"course_credits": 1}, "1 credit", "credits"),
        ({"course_credits": None}, "65 hours", "Leadership College Course"),
        ({"field_minutes": 3930}, "65:30 hours", "65 hours"),
        ({"training_minutes": 60}, "1 contact hour", "contact hours"),
        ({"capstone": None}, "65 hours", "Capstone"),
        ({"capstone": ""}, "project accepted", "Language access"),
        ({"host": ""}, "Bunker Street", "with "),
    ],
)
def test_certificate_follows_the_rule_set(
    overrides: dict[str, Any], wanted: str, unwanted: str
) -> None:
    shown = "\n".join(pages(certificate.render(a_certificate(**overrides), ENGLISH)))
    assert wanted in shown
    assert unwanted not in shown


@pytest.mark.parametrize(
    ("page", "size"), [("letter", (792, 612)), ("a4", (841.89, 595.28))], ids=["letter", "a4"]
)
def test_paper_sizes(page: PageName, size: tuple[float, float]) -> None:
    reader = pypdf.PdfReader(io.BytesIO(certificate.render(a_certificate(), ENGLISH, page)))
    box = reader.pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(size, abs=0.01)
    reader = pypdf.PdfReader(io.BytesIO(practicum_report.render(practicum(), ENGLISH, page)))
    box = reader.pages[0].mediabox
    assert (float(box.height), float(box.width)) == pytest.approx(size, abs=0.01)


def test_qr_codes_can_be_read_from_the_paper() -> None:
    assert decode(picture(certificate.render(a_certificate(), ENGLISH))) == (
        "PLC1:BSC-K7-0042:RIVER-4471"
    )
    sheet = a_sheet()
    assert decode(picture(recovery_sheet.render(sheet, ENGLISH))) == sheet.code


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not on this computer")
@pytest.mark.parametrize(
    "name",
    ["Thị Ánh Nguyễn", "Ọ̀ṣun Adé", "សុខ ច័ន្ទ", "हिन्दी क्षत्रिय", "محمد عبد الله", "王秀英", "😀 Ana"],
)
def test_another_reader_copies_the_same_names(name: str, tmp_path: Path) -> None:
    path = tmp_path / "certificate.pdf"
    path.write_bytes(certificate.render(a_certificate(name, capstone=name), ENGLISH))
    done = subprocess.run(  # noqa: S603  # a program found on the computer
        [str(shutil.which("pdftotext")), "-layout", str(path), "-"], capture_output=True, check=True
    )
    assert not done.stderr
    shown = unicodedata.normalize("NFC", done.stdout.decode())
    plain = "".join(char for char in shown if unicodedata.category(char) != "Cf")
    assert plain.count(name) == 2


def test_language_is_set() -> None:
    root: Any = pypdf.PdfReader(io.BytesIO(certificate.render(a_certificate(), SPANISH))).trailer[
        "/Root"
    ]
    assert root["/Lang"] == "es"


def test_every_font_is_embedded() -> None:
    data = practicum_report.render(practicum(parent_leader="بتول 王 សុខ"), ENGLISH)
    resources: Any = pypdf.PdfReader(io.BytesIO(data)).pages[0]["/Resources"]
    fonts = resources["/Font"]
    assert len(fonts) >= 4
    for font in fonts.values():
        descendant = font.get_object()["/DescendantFonts"][0].get_object()
        program = descendant["/FontDescriptor"]["/FontFile2"].get_data()
        assert {"glyf", "head", "hhea", "hmtx", "loca", "maxp"} <= set(read_tables(program))


def long_report(count: int) -> bytes:
    return practicum_report.render(practicum([line(at) for at in range(count)]), ENGLISH)


def test_long_reports_repeat_their_heads_and_count_their_pages() -> None:
    found = pages(long_report(220))
    assert len(found) > 8
    for at, shown in enumerate(found):
        assert f"page {at + 1} of {len(found)}" in shown
        assert "Content 7f3a-19c2-88de-4b10" in shown
        if "Week of" in shown:
            assert "What was done" in shown
    assert [shown.count("parent leader · date") for shown in found] == [0] * (len(found) - 1) + [1]


@pytest.mark.parametrize("count", range(14, 60, 3))
def test_no_week_begins_or_ends_alone(count: int) -> None:
    for shown in pages(long_report(count)):
        rows = [row for row in shown.splitlines() if row.strip()]
        body = [row for row in rows if "page " not in row and "Content" not in row]
        if any("Week of" in row for row in body):
            assert "Week of" not in body[-1]
            first = next(at for at, row in enumerate(body) if "Week of" in row)
            assert "cumulative" not in body[first + 1]


def test_every_row_of_a_long_report_is_there() -> None:
    lines = [line(at, description=f"entry number {at:03d}") for at in range(200)]
    shown = "\n".join(pages(practicum_report.render(practicum(lines), ENGLISH)))
    assert all(shown.count(f"entry number {at:03d}") == 1 for at in range(200))


def test_a_description_longer_than_a_page_goes_on_at_the_next() -> None:
    words = [f"word{at:04d}" for at in range(900)]
    report = practicum([line(0, description=" ".join(words)), line(1)])
    found = pages(practicum_report.render(report, ENGLISH))
    assert len(found) >= 3
    assert all(word in "".join(found) for word in words)


def test_a_report_without_signed_hours_says_so() -> None:
    report = practicum([], by_level=(), by_activity=())
    (shown,) = pages(practicum_report.render(report, ENGLISH))
    assert "No hours are signed yet." in shown
    assert "By activity" not in shown


def test_many_activities_are_summed_up() -> None:
    totals = tuple(ActivityTotal(activity=f"Activity {at}", minutes=60) for at in range(30))
    shown = "".join(pages(practicum_report.render(practicum(by_activity=totals), ENGLISH)))
    assert "all others" in shown
    assert "22:00" in shown


def test_signed_hours_that_do_not_count_say_so() -> None:
    shown = " ".join("".join(pages(practicum_report.render(practicum([line(3)]), ENGLISH))).split())
    assert "not counted" in shown
    assert "attested by staff (does not count)" in shown


def test_nothing_runs_over_the_edges() -> None:
    report = practicum(
        [line(0, activity="W" * 80, description="交" * 300)],
        parent_leader="W" * 200,
        site="W" * 200,
        organization="Ana Maria " * 20,
        cohort="W" * 100,
        supervisor="i" * 200,
        coordinator="W" * 200,
    )
    for data, margin in (
        (practicum_report.render(report, ENGLISH), 30),
        (certificate.render(a_certificate("W" * 200, issuer="W" * 200), ENGLISH), 0),
    ):
        image = picture(data, width=612)
        right = image.width() - max(margin, 8)
        dark = [
            (x, y)
            for x in range(right, image.width())
            for y in range(220 if not margin else 0, image.height())
            if image.pixelColor(x, y).lightness() < 200
        ]
        assert not dark


def test_same_input_gives_the_same_bytes_in_another_process() -> None:
    program = (
        "import hashlib, sys\n"
        "from reports import certificate, practicum_report, recovery_sheet\n"
        "from reports.texts import ENGLISH\n"
        "from tests import papers\n"
        "name = 'Ọ̀ṣun محمد 王 😀 សុខ Юлия'\n"
        "for data in (certificate.render(papers.certificate(name), ENGLISH),\n"
        "             practicum_report.render(papers.practicum(parent_leader=name), ENGLISH),\n"
        "             recovery_sheet.render(papers.recovery_sheet(), ENGLISH)):\n"
        "    print(hashlib.sha256(data).hexdigest())\n"
    )
    found = []
    for number, zone in (("1", "UTC"), ("77", "Asia/Tokyo")):
        environment = {
            **os.environ,
            "PYTHONHASHSEED": number,
            "TZ": zone,
            "SOURCE_DATE_EPOCH": number,
            "PYTHONPATH": str(HERE.parents[1]),
        }
        done = subprocess.run(  # noqa: S603  # our own interpreter and program
            [sys.executable, "-c", program], env=environment, capture_output=True, check=True
        )
        found.append(done.stdout.split())
    assert found[0] == found[1]
    assert len(set(found[0])) == 3


def test_drawing_one_paper_does_not_change_the_next() -> None:
    before = hashlib.sha256(certificate.render(a_certificate(), ENGLISH)).hexdigest()
    practicum_report.render(practicum(), ENGLISH)
    certificate.render(a_certificate("王秀英"), SPANISH)
    assert hashlib.sha256(certificate.render(a_certificate(), ENGLISH)).hexdigest() == before
    later = a_certificate(issued_on=a_certificate().issued_on + timedelta(days=1))
    assert hashlib.sha256(certificate.render(later, ENGLISH)).hexdigest() != before


def test_lists_set_apart_repeat_their_title() -> None:
    waiting = tuple(open_line(at, "draft") for at in range(80))
    found = pages(practicum_report.render(practicum(waiting=waiting), ENGLISH))
    assert sum("Not signed yet, not counted, continued" in shown for shown in found) >= 2
    assert sum(shown.count("draft") for shown in found) == 80


@pytest.mark.parametrize("name", ["Thị Ánh Nguyễn", "Ọ̀ṣun محمد 王 😀 សុខ"])
def test_page_contents_hold_no_exponents(name: str) -> None:
    for data in (
        certificate.render(a_certificate(name), ENGLISH, "a4", SPANISH),
        practicum_report.render(practicum(parent_leader=name), ENGLISH),
        recovery_sheet.render(a_sheet(), ENGLISH),
    ):
        for page in pypdf.PdfReader(io.BytesIO(data)).pages:
            contents = page.get_contents()
            assert contents is not None
            assert not re.search(
                rb"\d[eE][-+]?\d", re.sub(rb"<[0-9A-F]*>", b"", contents.get_data())
            )
