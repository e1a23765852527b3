"""The road over paper in the window: a sheet goes out, its scan comes back."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from plc_desktop.domain.paper_sheets import shown_id
from plc_desktop.services.sign_off.paper_decisions import PaperDecision, PaperSigning
from plc_desktop.services.sign_off.scan_files import ScanFile, load_scan
from tests import factories
from tests.gui.looking import (
    action_named,
    button,
    choose_menu,
    click,
    column,
    dialogs,
    drop,
    look,
    settle,
    show_page,
    table,
    texts,
    type_into,
)
from tests.laptops import Laptop, join, send
from tests.scans import jpeg, printed, raster, record_lines, scanned_pdf, turned, without_code
from ui.common.history_dialog import show_history
from ui.common.scan_view import ScanDialog, show_scan
from ui.sign_off.page import SignOffPage
from ui.sign_off.paper_scans_dialog import PaperScansDialog
from ui.sign_off.paper_sheet_dialog import PaperSheetDialog

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from tests.gui.conftest import Answers
    from ui.common.page import PageContext


@pytest.fixture
def placed(office: Office) -> factories.Placed:
    made = factories.place(office, "<b>Linda</b> Phạm")
    record_lines(office, made, 12)
    return made


@pytest.fixture
def page(
    qtbot: Any, office: Office, page_context: PageContext, placed: factories.Placed
) -> SignOffPage:
    shown = SignOffPage(office, page_context)
    show_page(qtbot, shown, placed.supervisor_id)
    shown.resize(1240, 820)
    return shown


def sheet_dialog(qtbot: Any, page: SignOffPage) -> PaperSheetDialog:
    choose_menu(page, "On paper", "Print a sheet…")
    dialog = page.paper.dialog
    assert isinstance(dialog, PaperSheetDialog)
    qtbot.waitUntil(lambda: bool(dialog.number))
    return dialog


def scans_dialog(qtbot: Any, page: SignOffPage) -> PaperScansDialog:
    qtbot.waitUntil(
        lambda: isinstance(page.paper.dialog, PaperScansDialog) and page.paper.dialog.isVisible()
    )
    settle(qtbot, page.context)
    dialog = page.paper.dialog
    assert isinstance(dialog, PaperScansDialog)
    return dialog


def test_a_sheet_is_seen_saved_and_known(
    qtbot: Any, page: SignOffPage, office: Office, answers: Answers, tmp_path: Path
) -> None:
    dialog = sheet_dialog(qtbot, page)
    assert dialog.preview.page_count == 2
    assert office.paper_sheets.printed() == []
    look(dialog, "sheet")
    answers.save_path = str(tmp_path / "sheet.pdf")
    click(dialog, "Save as PDF…")
    qtbot.waitUntil((tmp_path / "sheet.pdf").exists)
    settle(qtbot, page.context)
    written = office.paper_sheets.printed()
    assert [shown_id(one.sheet_id) for one in written] == [dialog.number]
    text = pypdfium2.PdfDocument(tmp_path / "sheet.pdf")[0].get_textpage().get_text_range()
    assert dialog.number in text
    assert "<b>Linda</b>" in text


def test_another_paper_is_another_sheet_and_printing_writes_it_down(
    qtbot: Any, office: Office, page_context: PageContext, placed: factories.Placed
) -> None:
    sent: list[bytes] = []
    context = dataclasses.replace(
        page_context, print_pdf=lambda _widget, content, _title: sent.append(content)
    )
    page = SignOffPage(office, context)
    show_page(qtbot, page, placed.supervisor_id)
    dialog = sheet_dialog(qtbot, page)
    first = dialog.number
    dialog.page_size.set_value("a4")
    dialog.page_size.edited.emit()
    qtbot.waitUntil(lambda: dialog.number != first)
    settle(qtbot, context)
    click(dialog, "Print…")
    qtbot.waitUntil(lambda: bool(sent))
    assert [shown_id(one.sheet_id) for one in office.paper_sheets.printed()] == [dialog.number]


def test_the_queue_prints_for_who_is_chosen(
    qtbot: Any, office: Office, page_context: PageContext, placed: factories.Placed
) -> None:
    page = SignOffPage(office, page_context)
    show_page(qtbot, page)
    qtbot.waitUntil(
        lambda: [row.id for row in page.queue.selected_rows()] == [placed.supervisor_id]
    )
    assert sheet_dialog(qtbot, page).preview.page_count == 2


def test_nobody_chosen_is_said(qtbot: Any, office: Office, page_context: PageContext) -> None:
    page = SignOffPage(office, page_context)
    show_page(qtbot, page)
    said: list[str] = []
    page_context.notices.shown.connect(lambda notice: said.append(notice.text))
    choose_menu(page, "On paper", "Print a sheet…")
    qtbot.waitUntil(lambda: said == ["Choose a supervisor in the list first."])


def test_a_line_that_changes_meanwhile_is_refused_before_anything_is_printed(
    qtbot: Any, page: SignOffPage, office: Office, answers: Answers, tmp_path: Path
) -> None:
    dialog = sheet_dialog(qtbot, page)
    entry = page.signing.lines[0].line.entry_id
    office.hours.withdraw([entry])
    answers.save_path = str(tmp_path / "sheet.pdf")
    click(dialog, "Save as PDF…")
    qtbot.waitUntil(dialog.problem.isVisible)
    assert not (tmp_path / "sheet.pdf").exists()


@pytest.fixture
def scan(office: Office, placed: factories.Placed, tmp_path: Path) -> Path:
    """Both pages of a printed sheet as a feeder scans them, the second upside down."""
    _, pdf, written = printed(office, placed.supervisor_id)
    assert len(written.pages) == 2
    path = tmp_path / "scan.pdf"
    path.write_bytes(scanned_pdf([raster(pdf, 0), turned(raster(pdf, 1), 180)]))
    return path


def test_scanned_lines_are_ticked_and_written_down(
    qtbot: Any, page: SignOffPage, office: Office, answers: Answers, scan: Path
) -> None:
    answers.open_path = str(scan)
    choose_menu(page, "On paper", "Import scans…")
    dialog = scans_dialog(qtbot, page)
    view = dialog.deciding.table.view
    qtbot.waitUntil(lambda: view.model().rowCount() == 12)
    assert [dialog.pages.strip.item(at).text() for at in (0, 1)] == ["Page 1", "Page 2"]
    assert "page 1" in dialog.pages.caption.text()
    assert not dialog.save.isEnabled()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyRelease(view, Qt.Key.Key_Shift)
    dialog.deciding.table.view.selectRow(11)
    assert dialog.pages.strip.currentRow() == 1
    QTest.keyClick(view, Qt.Key.Key_R)
    click(dialog, "Write down as signed on paper")
    assert dialog.isVisible()  # a return needs its reason
    type_into(dialog, "Reason of the return", "one hour too many")
    look(dialog, "scans")
    dialog.resize(950, 700)
    look(dialog, "scans_narrow")
    click(dialog, "Write down as signed on paper")
    qtbot.waitUntil(lambda: not dialogs(page))
    settle(qtbot, page.context)
    states = [line["state"] for line in factories.dumped(office, "hours")]
    assert sorted(states) == ["returned"] + ["signed"] * 11
    assert page.signing.lines == []


def test_a_page_without_a_code_is_named_by_hand(
    qtbot: Any, page: SignOffPage, office: Office, tmp_path: Path, placed: factories.Placed
) -> None:
    sheet, pdf, _ = printed(office, placed.supervisor_id)
    path = tmp_path / "photo.jpg"
    path.write_bytes(jpeg(without_code(raster(pdf))))
    page.paper.read([path])
    dialog = scans_dialog(qtbot, page)
    assert "No line of these scans waits" in " ".join(texts(dialog))
    look(dialog, "scans_no_code")
    click(dialog, "Say which page this is…")
    form = dialogs(dialog)[-1]
    qtbot.waitUntil(form.isVisible)
    type_into(form, "Number of the sheet", "wrong")
    click(form, "Use this")
    qtbot.waitUntil(lambda: any("is not the number of a sheet" in text for text in texts(form)))
    type_into(form, "Number of the sheet", shown_id(sheet.id).lower())
    click(form, "Use this")
    view = dialog.deciding.table.view
    qtbot.waitUntil(lambda: view.model().rowCount() > 0)
    assert "Not scanned yet: page 2." in dialog.pages.sentences.text


def test_a_day_before_printing_is_refused_in_place(
    qtbot: Any, page: SignOffPage, scan: Path
) -> None:
    page.paper.read([scan])
    dialog = scans_dialog(qtbot, page)
    view = dialog.deciding.table.view
    qtbot.waitUntil(lambda: view.model().rowCount() == 12)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_S)
    type_into(dialog, "Day on the paper", "1/2/2001")
    click(dialog, "Write down as signed on paper")
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "cannot have been signed before" in dialog.problem.text
    type_into(dialog, "Day on the paper", "never")
    click(dialog, "Write down as signed on paper")
    qtbot.waitUntil(lambda: "cannot have been signed before" not in dialog.problem.text)
    assert dialog.problem.isVisible()


def test_scans_can_be_dropped_on_the_page(qtbot: Any, page: SignOffPage, scan: Path) -> None:
    assert drop(page, scan)
    dialog = scans_dialog(qtbot, page)
    view = dialog.deciding.table.view
    qtbot.waitUntil(lambda: view.model().rowCount() == 12)
    assert column(table(dialog, "Lines to sign"), "No.")[-1] == "12"


def test_a_file_that_is_no_scan_says_what_to_do(
    qtbot: Any, page: SignOffPage, tmp_path: Path, answers: Answers
) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"hello")
    problems: list[str] = []
    page.context.notices.shown.connect(lambda notice: problems.append(notice.text))
    answers.open_path = str(path)
    action_named(button(page, "On paper").menu(), "Import scans…").trigger()
    qtbot.waitUntil(lambda: bool(problems))
    assert "letter.pdf" in problems[0]


def test_the_scan_behind_a_signature_is_seen_from_the_history(
    qtbot: Any, page: SignOffPage, office: Office, scan: Path, answers: Answers
) -> None:
    kept = scan.parent / "kept.pdf"
    found = office.paper_scans.read([load_scan(scan)])
    first = found.sheets[0].lines[0]
    sheet_id = found.sheets[0].printed.sheet_id
    office.paper_scans.sign(PaperSigning(found, (PaperDecision(sheet_id, 1),)))
    history = show_history(page, "One line", [("hours_entry", first.entry_id)])
    settle(qtbot, page.context)
    view = table(history, "History")
    what = column(view, "What")
    view.selectRow(what.index("Signed or returned"))
    qtbot.waitUntil(button(history, "See the scan").isVisible)
    look(history, "history")
    click(history, "See the scan")
    qtbot.waitUntil(lambda: any(isinstance(one, ScanDialog) for one in dialogs(page)))
    dialog = next(one for one in dialogs(page) if isinstance(one, ScanDialog))
    look(dialog, "scan")
    answers.save_path = str(kept)
    click(dialog, "Save as it came in…")
    qtbot.waitUntil(kept.exists)
    settle(qtbot, page.context)
    assert kept.read_bytes() == scan.read_bytes()
    dialog.close()


def test_the_scan_is_seen_on_a_laptop_that_got_it_by_file(
    qtbot: Any, page: SignOffPage, ana: Laptop, scan: Path, tmp_path: Path
) -> None:
    office = ana.office
    bo = join(ana, tmp_path / "bo", "Bo’s laptop")
    found = office.paper_scans.read([load_scan(scan)])
    first, sheet = found.sheets[0].lines[0], found.sheets[0].printed
    office.paper_scans.sign(PaperSigning(found, (PaperDecision(sheet.sheet_id, 1),)))
    bo.office.syncing.import_file(send(ana, tmp_path / "usb", bo))

    there = SignOffPage(bo.office, page.context)
    show_page(qtbot, there)
    history = show_history(there, "One line", [("hours_entry", first.entry_id)])
    settle(qtbot, page.context)
    view = table(history, "History")
    view.selectRow(column(view, "What").index("Signed or returned"))
    qtbot.waitUntil(button(history, "See the scan").isVisible)
    click(history, "See the scan")
    qtbot.waitUntil(lambda: any(isinstance(one, ScanDialog) for one in dialogs(there)))
    dialog = next(one for one in dialogs(there) if isinstance(one, ScanDialog))
    look(dialog, "scan-there")
    dialog.close()
    settle(qtbot, page.context)
    bo.office.close()


def test_a_photo_is_shown_too(
    qtbot: Any, page: SignOffPage, office: Office, placed: factories.Placed
) -> None:
    _, pdf, _ = printed(office, placed.supervisor_id)
    photo = ScanFile("photo.jpg", jpeg(raster(pdf)))
    found = office.paper_scans.read([photo])
    sheet_id = found.sheets[0].printed.sheet_id
    office.paper_scans.sign(PaperSigning(found, (PaperDecision(sheet_id, 1),)))
    show_scan(page, photo.sha256)
    qtbot.waitUntil(lambda: any(isinstance(one, ScanDialog) for one in dialogs(page)))
    assert "Save as it came in…" in texts(dialogs(page)[0])
