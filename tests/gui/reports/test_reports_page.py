from __future__ import annotations

import dataclasses
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtPdf import QPdfDocument

from tests import factories
from tests.gui.conftest import Answers
from tests.gui.looking import button, click, settle, show_page, texts, type_into, unreachable
from ui.common.pdf_view import PdfDialog
from ui.common.printing import page_image
from ui.reports.page import ReportsPage

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from tests.gui.pilot import Pilot
    from ui.common.page import PageContext

LEADER = "Thị Ánh Nguyễn"


@dataclasses.dataclass
class Printed:
    papers: list[tuple[bytes, str]] = dataclasses.field(default_factory=list)
    folder: str = ""


@pytest.fixture
def printed() -> Printed:
    return Printed()


@pytest.fixture
def page(
    qtbot: Any, pilot_office: Office, page_context: PageContext, printed: Printed
) -> ReportsPage:
    context = dataclasses.replace(
        page_context,
        print_pdf=lambda _widget, content, title: printed.papers.append((content, title)),
        ask_folder=lambda _title: printed.folder,
    )
    shown = ReportsPage(pilot_office, context)
    show_page(qtbot, shown)
    _wait_for_paper(qtbot, shown)
    return shown


def _wait_for_paper(qtbot: Any, page: ReportsPage) -> None:
    qtbot.waitUntil(lambda: not page.later.isActive())
    settle(qtbot, page.context)


def _search(qtbot: Any, page: ReportsPage, words: str) -> None:
    page.table.set_search(words)
    qtbot.waitUntil(lambda: page.table.model.request.search == words)
    settle(qtbot, page.context)
    _wait_for_paper(qtbot, page)


def _text_of(content: bytes) -> str:
    import io

    reader = PdfReader(io.BytesIO(content))
    return "\n".join(part.extract_text() for part in reader.pages)


def test_the_first_report_is_shown_at_once(page: ReportsPage) -> None:
    assert page.preview.page_count >= 1
    assert button(page, "Print…").isEnabled()


def test_typing_a_name_shows_that_report(qtbot: Any, page: ReportsPage) -> None:
    _search(qtbot, page, "nguyen")
    assert page.table.model.rowCount() == 1
    assert LEADER in texts(page)
    assert "Interim" in page.status.text
    assert page.paper is not None
    assert "65:00" in _text_of(page.paper.content)


def test_a_report_up_to_a_day_leaves_out_later_hours(qtbot: Any, page: ReportsPage) -> None:
    _search(qtbot, page, "nguyen")
    before = page.paper
    type_into(page, "Hours up to", "2026-02-10")
    _wait_for_paper(qtbot, page)
    assert page.paper is not None
    assert before is not None
    assert page.paper.content != before.content
    assert "65:00" not in _text_of(page.paper.content)
    type_into(page, "Hours up to", "never")
    _wait_for_paper(qtbot, page)
    assert not button(page, "Print…").isEnabled()


def test_print_hands_over_exactly_the_paper_shown(page: ReportsPage, printed: Printed) -> None:
    click(page, "Print…")
    ((content, _title),) = printed.papers
    assert page.paper is not None
    assert content == page.paper.content
    assert content.startswith(b"%PDF")


def test_save_writes_the_paper(
    qtbot: Any, page: ReportsPage, answers: Answers, tmp_path: Path
) -> None:
    answers.save_path = str(tmp_path / "report.pdf")
    click(page, "Save as PDF…")
    settle(qtbot, page.context)
    assert page.paper is not None
    assert Path(answers.save_path).read_bytes() == page.paper.content
    assert "report.pdf" in page.context.notices.recent[0].text


def test_paper_size_changes_the_page(qtbot: Any, page: ReportsPage) -> None:
    import io

    assert page.paper is not None
    width = PdfReader(io.BytesIO(page.paper.content)).pages[0].mediabox.width
    assert float(width) == 612
    page.choices.page_size.setCurrentIndex(page.choices.page_size.findData("a4"))
    _wait_for_paper(qtbot, page)
    width = PdfReader(io.BytesIO(page.paper.content)).pages[0].mediabox.width
    assert float(width) == pytest.approx(595.28)


def test_save_all_writes_one_file_for_each_placement(
    qtbot: Any, page: ReportsPage, printed: Printed, tmp_path: Path
) -> None:
    _search(qtbot, page, "gu")
    count = page.table.model.rowCount()
    assert 0 < count < 11
    printed.folder = str(tmp_path / "papers")
    click(page, "Save all…")
    settle(qtbot, page.context)
    files = sorted((tmp_path / "papers").glob("*.pdf"))
    assert len(files) == count
    assert str(count) in page.context.notices.recent[0].text


def test_save_all_can_be_stopped(
    qtbot: Any, page: ReportsPage, printed: Printed, tmp_path: Path
) -> None:
    printed.folder = str(tmp_path / "papers")
    started: list[Any] = []
    page.context.tasks.long_task_changed.connect(lambda task: task and task.stop())
    page.context.tasks.long_task_changed.connect(started.append)
    click(page, "Save all…")
    settle(qtbot, page.context)
    assert started
    assert page.context.notices.recent[0].text.startswith("Stopped.")
    assert len(list(tmp_path.glob("papers/*.pdf"))) < 11


def test_the_address_names_a_placement(qtbot: Any, page: ReportsPage, pilot: Pilot) -> None:
    placed = pilot.people["João Pedro Nogueira"]
    page.open(f"placement={placed.placement_id}")
    settle(qtbot, page.context)
    _wait_for_paper(qtbot, page)
    assert page.paper is not None
    assert page.paper.subject.id == placed.placement_id


def test_the_address_names_a_person(qtbot: Any, page: ReportsPage, pilot: Pilot) -> None:
    page.open(f"person={pilot.people[LEADER].person_id}")
    settle(qtbot, page.context)
    qtbot.waitUntil(lambda: page.table.model.request.search == LEADER)
    settle(qtbot, page.context)
    assert page.table.model.rowCount() == 1


def test_certificates_are_shown_as_issued(
    qtbot: Any, page: ReportsPage, pilot_office: Office, pilot: Pilot
) -> None:
    from ui.common.document_texts import certificate_renderer

    awarded = pilot_office.credentials.award([pilot.people[LEADER].person_id])
    click(page, "Certificate")
    settle(qtbot, page.context)
    _wait_for_paper(qtbot, page)
    assert "Preview, not issued yet" in page.status.text
    pilot_office.credentials.issue(
        awarded.credential_ids, pilot_office.info.user.id, certificate_renderer("letter", "en")
    )
    page.refresh()
    settle(qtbot, page.context)
    _wait_for_paper(qtbot, page)
    assert page.status.text == "Issued"
    assert page.paper is not None
    assert page.paper.content == pilot_office.credentials.document(awarded.credential_ids[0])


def test_a_name_that_cannot_be_drawn_is_refused_in_words(
    qtbot: Any, office: Office, page_context: PageContext
) -> None:
    factories.place(office, "Ana \ue000 Private")
    page = ReportsPage(office, page_context)
    show_page(qtbot, page)
    _wait_for_paper(qtbot, page)
    assert not button(page, "Print…").isEnabled()
    assert "U+E000" in page.problem.text


def test_an_empty_workspace_says_what_the_page_is_for(
    qtbot: Any, office: Office, page_context: PageContext
) -> None:
    page = ReportsPage(office, page_context)
    show_page(qtbot, page)
    settle(qtbot, page.context)
    assert any("Papers are made for placements" in text for text in texts(page))
    assert not button(page, "Save all…").isEnabled()


def test_a_page_is_printed_on_white(page: ReportsPage) -> None:
    assert page.paper is not None
    document, buffer = QPdfDocument(page), QBuffer(page)
    buffer.setData(QByteArray(page.paper.content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    image = page_image(document, 0, QSize(306, 396))
    colors = {image.pixelColor(x, y).lightness() for x in range(306) for y in range(396)}
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert not image.hasAlphaChannel()
    assert min(colors) < 128  # there is ink


def test_everything_is_reachable_by_keyboard(page: ReportsPage) -> None:
    assert unreachable(page) == []


def test_the_dialog_of_one_paper_prints_and_saves(
    qtbot: Any, page: ReportsPage, printed: Printed, answers: Answers, tmp_path: Path
) -> None:
    assert page.paper is not None
    shown = PdfDialog(page.context, "Ana & <b>", page.paper.content, "paper.pdf", page)
    shown.open()
    answers.save_path = str(tmp_path / "paper.pdf")
    click(shown, "Save as PDF…")
    settle(qtbot, page.context)
    click(shown, "Print…")
    assert Path(answers.save_path).read_bytes() == page.paper.content
    assert printed.papers == [(page.paper.content, "Ana & <b>")]
    click(shown, "Close")


def test_a_transcript_is_shown_and_its_address_leads_there(
    qtbot: Any, page: ReportsPage, pilot: Pilot
) -> None:
    page.open(f"transcript={pilot.people[LEADER].person_id}")
    qtbot.waitUntil(lambda: page.paper is not None and page.paper.subject.person == LEADER)
    assert page.paper is not None
    text = _text_of(page.paper.content)
    assert "Transcript" in text
    assert LEADER in text
    assert page.status.text == ""
    assert not page.choices.until_on.isVisible()
    assert unreachable(page) == []


def test_portfolios_of_everyone_listed_are_saved(
    qtbot: Any, page: ReportsPage, printed: Printed, tmp_path: Path
) -> None:
    assert not page._portfolios_button.isVisible()  # noqa: SLF001
    click(page, "Transcript")
    qtbot.waitUntil(lambda: page.paper is not None and page.paper.status == "")
    click(page, "Portfolios…")
    settle(qtbot, page.context)
    assert list(tmp_path.glob("*.zip")) == []
    printed.folder = str(tmp_path / "portfolios")
    _search(qtbot, page, "nguyen")
    click(page, "Portfolios…")
    qtbot.waitUntil(lambda: len(list((tmp_path / "portfolios").glob("*.zip"))) == 1)
    settle(qtbot, page.context)
    _search(qtbot, page, "")
    click(page, "Portfolios…")
    count = page.table.model.rowCount()
    qtbot.waitUntil(lambda: len(list((tmp_path / "portfolios").glob("*.zip"))) == count)
    settle(qtbot, page.context)


def test_interim_or_final_is_chosen_on_the_page(qtbot: Any, page: ReportsPage) -> None:
    _search(qtbot, page, LEADER)
    qtbot.waitUntil(lambda: page.paper is not None and page.paper.subject.person == LEADER)
    for kind, words in (("interim", "interim"), ("final", "final")):
        page.choices.report_kind.set_value(kind)
        page.choices.report_kind.edited.emit()
        qtbot.waitUntil(
            lambda words=words: (
                page.paper is not None
                and words in PdfReader(BytesIO(page.paper.content)).pages[0].extract_text()
            )
        )
    _wait_for_paper(qtbot, page)
    assert page.status.accessibleName().startswith("Final")


def _says(page: ReportsPage, words: str, at: int = 0) -> bool:
    paper = page.paper
    if paper is None:
        return False
    return words in PdfReader(BytesIO(paper.content)).pages[at].extract_text()


def test_hours_sheets_of_a_person_and_of_the_cohort(qtbot: Any, page: ReportsPage) -> None:
    click(page, "Hours sheet")
    qtbot.waitUntil(lambda: _says(page, "parent leaders: signed", -1))
    assert unreachable(page) == []
    _search(qtbot, page, LEADER)
    qtbot.waitUntil(lambda: _says(page, LEADER))
    type_into(page, "Hours from", "1/1/2030")
    qtbot.waitUntil(lambda: _says(page, "No hours in these days"))
