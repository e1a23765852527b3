from __future__ import annotations

import weakref
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QRadioButton

from plc_desktop.changes.facts import EDIT_REASON
from plc_desktop.domain.tables import HoursRow, TableRequest
from tests.gui.conftest import Answers
from tests.gui.looking import (
    button,
    click,
    dialog,
    drop,
    settle,
    show_page,
    texts,
    type_into,
    unreachable,
)
from tests.workbooks import make_csv, make_xlsx
from ui.workbook_import.page import ImportPage
from ui.workbook_import.sheet_editor import SheetCard

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from ui.common.page import PageContext

PEOPLE = [
    ["Parent leader", "Cohort", "E-mail"],
    ["María Guadalupe Peña", "Spring 2026", "maria@example.org"],
    ["<b>Bob</b> =1+1", "Spring 2026", ""],
]
HOURS = [
    ["Parent leader", "Date", "Hours", "Activity"],
    ["María Guadalupe Peña", "2026-03-04", 2.5, "Home visit"],
    ["María Guadalupe Peña", "2026-03-05", "all morning", "Home visit"],
    ["<b>Bob</b> =1+1", "2026-03-06", 2, "Meetings"],
    ["TOTAL", None, 4.5, None],
]


@pytest.fixture
def page(qtbot: Any, office: Office, page_context: PageContext) -> ImportPage:
    shown = ImportPage(office, page_context)
    show_page(qtbot, shown)
    return shown


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return make_xlsx(tmp_path / "office.xlsx", {"Parent leaders": PEOPLE, "Hours log": HOURS})


def _read(qtbot: Any, page: ImportPage, path: Path) -> None:
    page.read(str(path))
    settle(qtbot, page.context)


def _count(office: Office, table: str) -> int:
    return office.tables.count(table, TableRequest())


def _hours(office: Office) -> list[HoursRow]:
    rows = office.tables.first_page("hours", TableRequest(), 20)
    return [row for row in rows if isinstance(row, HoursRow)]


def _choose_answer(page: ImportPage, words: str) -> None:
    found = [b for b in page.findChildren(QRadioButton) if b.isVisible() and b.text() == words]
    assert len(found) == 1, words
    found[0].click()


def _editor(page: ImportPage, name: str) -> QComboBox:
    found = [b for b in page.findChildren(QComboBox) if b.accessibleName() == name]
    return next(box for box in found if box.isVisible())


def _choose(box: QComboBox, words: str) -> None:
    assert box.findText(words) >= 0, words
    box.setCurrentIndex(box.findText(words))


def test_a_chosen_workbook_is_previewed_imported_and_undone(
    qtbot: Any, page: ImportPage, office: Office, answers: Answers, workbook: Path
) -> None:
    answers.open_path = str(workbook)
    click(page, "Choose a workbook…")
    settle(qtbot, page.context)

    shown = texts(page)
    assert any(text.startswith("office.xlsx") for text in shown)
    assert "new records" in shown
    assert "1" in shown  # the row that could not be read
    assert any("nothing has been changed yet" in text for text in shown)
    assert _count(office, "hours") == 0

    page.preview.import_button.click()
    settle(qtbot, page.context)
    assert _count(office, "hours") == 2
    assert _count(office, "parent_leaders") == 2
    notice = page.context.notices.recent[0]
    assert "imported" in notice.text
    assert "office.xlsx is in the workspace" in texts(page)
    click(page, "Parent leaders")
    assert answers.addresses == ["parent-leaders"]

    assert notice.undo is not None
    notice.undo()
    settle(qtbot, page.context)
    assert _count(office, "hours") == 0
    assert _count(office, "parent_leaders") == 0
    assert page.start.isVisible()


def test_a_preview_that_is_left_is_held_by_nobody(
    qtbot: Any, page: ImportPage, workbook: Path
) -> None:
    _read(qtbot, page, workbook)
    page.preview.show_list("sheets")
    settle(qtbot, page.context)
    assert page.shown is not None
    held: list[weakref.ref[Any]] = [
        weakref.ref(page.shown),
        weakref.ref(page.shown.plan.rejected[0]),
    ]
    click(page, "Not now")
    qtbot.waitUntil(lambda: all(one() is None for one in held))


def test_the_same_workbook_again_has_nothing_to_import(
    qtbot: Any, page: ImportPage, workbook: Path
) -> None:
    _read(qtbot, page, workbook)
    page.preview.import_button.click()
    settle(qtbot, page.context)
    _read(qtbot, page, workbook)
    assert page.preview.import_button.text() == "Nothing to import"
    assert not page.preview.import_button.isEnabled()


def test_rows_that_could_not_be_read_say_why_and_can_be_saved(
    qtbot: Any, page: ImportPage, answers: Answers, workbook: Path, tmp_path: Path
) -> None:
    _read(qtbot, page, workbook)
    page.preview.show_list("rejected")
    settle(qtbot, page.context)
    table = page.preview.tables.rejected.model
    cells = [str(table.index(0, at).data()) for at in range(table.columnCount())]
    assert cells[:4] == ["Hours log", "3", "Hours", "all morning"]
    assert "cannot be read" in cells[4]

    answers.save_path = str(tmp_path / "left out.xlsx")
    click(page, "Save the rows that could not be read…")
    settle(qtbot, page.context)
    saved = openpyxl.load_workbook(answers.save_path).worksheets[0]
    rows = [[cell.value for cell in row] for row in saved.iter_rows()]
    assert rows[0][:3] == ["Row", "Column", "Reason"]
    assert rows[1][0] == 3
    assert "cannot be read" in str(rows[1][2])
    assert rows[1][3:6] == ["María Guadalupe Peña", "2026-03-05", "all morning"]


def test_not_now_changes_nothing(
    qtbot: Any, page: ImportPage, office: Office, workbook: Path
) -> None:
    _read(qtbot, page, workbook)
    click(page, "Not now")
    assert button(page, "Choose a workbook…").isVisible()
    assert _count(office, "parent_leaders") == 0


def test_dates_of_two_meanings_must_be_answered_first(
    qtbot: Any, page: ImportPage, office: Office, tmp_path: Path
) -> None:
    rows = [["Parent leader", "Date", "Hours"], ["Linda Phạm", "02/03/2026", 2]]
    _read(qtbot, page, make_csv(tmp_path / "log.csv", rows))
    assert not page.preview.import_button.isEnabled()
    shown = texts(page)
    assert "Is the month or the day first?" in shown
    assert "Monday, March 2, 2026" in shown
    model = page.preview.tables.rejected.model
    assert "Say first whether" in str(model.index(0, 4).data())

    _choose_answer(page, "The day is first")
    settle(qtbot, page.context)
    assert page.preview.import_button.isEnabled()
    page.preview.import_button.click()
    settle(qtbot, page.context)
    (row,) = _hours(office)
    assert row.worked_on.isoformat() == "2026-03-02"


def test_an_answer_can_be_changed_before_the_import(
    qtbot: Any, page: ImportPage, tmp_path: Path
) -> None:
    rows = [["Parent leader", "Date", "Hours"], ["Linda Phạm", "02/03/2026", 2]]
    _read(qtbot, page, make_csv(tmp_path / "log.csv", rows))
    _choose_answer(page, "The day is first")
    settle(qtbot, page.context)
    _choose_answer(page, "The month is first")
    settle(qtbot, page.context)
    assert page.shown is not None
    (entry,) = [r for r in page.shown.plan.records if hasattr(r, "worked_on")]
    assert entry.worked_on.isoformat() == "2026-02-03"


def test_names_alike_are_shown_with_what_tells_them_apart(
    qtbot: Any, page: ImportPage, office: Office, tmp_path: Path
) -> None:
    rows = [
        ["Parent leader", "Cohort", "Phone"],
        ["Maria Guadalupe Pena Ortiz", "Spring", "978-555-0100"],
        ["Maria Guadelupe Pena Ortiz", "Spring", "978-555-0199"],
    ]
    _read(qtbot, page, make_xlsx(tmp_path / "two.xlsx", {"Parent leaders": rows}))
    shown = "\n".join(texts(page))
    assert "Is this one person?" in shown
    assert "978-555-0100" in shown
    assert "978-555-0199" in shown
    _choose_answer(page, "One person")
    settle(qtbot, page.context)
    page.preview.import_button.click()
    settle(qtbot, page.context)
    assert _count(office, "parent_leaders") == 1


def test_an_unknown_sheet_is_mapped_once_and_remembered(
    qtbot: Any, page: ImportPage, office: Office, tmp_path: Path
) -> None:
    rows = [["Wer", "Tag", "Dauer"], ["Linda Phạm", "2026-03-04", "2:30"]]
    path = make_xlsx(tmp_path / "log.xlsx", {"Liste": rows})
    _read(qtbot, page, path)
    assert not page.preview.import_button.isEnabled()
    (card,) = [card for card in page.findChildren(SheetCard) if card.isVisible()]
    _choose(_editor(page, "What the sheet holds"), "Hours")
    settle(qtbot, page.context)
    assert "Linda Phạm" in texts(card)
    click(card, "Read the sheet this way")
    assert any("Say which column holds" in text for text in texts(card))
    for header, role in (("Wer", "Name of the person"), ("Tag", "Date")):
        _choose(_editor(page, f"What the column {header} holds"), role)
    _choose(_editor(page, "What the column Dauer holds"), "Length in hours")
    click(card, "Read the sheet this way")
    settle(qtbot, page.context)
    page.preview.import_button.click()
    settle(qtbot, page.context)
    assert _count(office, "hours") == 1

    rows.append(["Linda Phạm", "2026-03-05", "1:00"])
    _read(qtbot, page, make_xlsx(tmp_path / "next.xlsx", {"Liste": rows}))
    assert page.preview.import_button.isEnabled()
    page.preview.import_button.click()
    settle(qtbot, page.context)
    assert _count(office, "hours") == 2


def test_a_sheet_without_names_asks_whose_it_is(
    qtbot: Any, page: ImportPage, office: Office, tmp_path: Path
) -> None:
    rows = [["Date", "Hours", "Activity"], ["2026-03-04", 2, "Meetings"]]
    _read(qtbot, page, make_xlsx(tmp_path / "one.xlsx", {"Juana": rows}))
    assert "Whose hours are in the sheet “Juana”?" in texts(page)
    name = next(e for e in page.findChildren(QLineEdit) if "Name of the" in e.accessibleName())
    name.setText("Juana Ortiz")
    click(page, "These are this person's hours")
    settle(qtbot, page.context)
    page.preview.import_button.click()
    settle(qtbot, page.context)
    (row,) = _hours(office)
    assert row.person == "Juana Ortiz"


def test_cancel_stops_the_reading_and_changes_nothing(
    qtbot: Any, page: ImportPage, office: Office, tmp_path: Path
) -> None:
    rows: list[Any] = [["Parent leader", "Date", "Hours"]]
    rows += [[f"Person {n % 300}", "2026-03-04", 1 + n % 7] for n in range(60_000)]
    page.read(str(make_csv(tmp_path / "long.csv", rows)))
    qtbot.waitUntil(lambda: page.work.bar.value() > 0)
    assert page.work.stop_button.hasFocus() or page.work.stop_button.isEnabled()
    page.work.stop_button.click()
    settle(qtbot, page.context)
    assert page.start.isVisible()
    assert _count(office, "hours") == 0


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "XLS"),
        ("broken.xlsx", b"PK\x03\x04 not a zip", "broken.xlsx"),
    ],
)
def test_a_file_that_is_no_workbook_is_explained(  # noqa: PLR0913, PLR0917  # each argument is a fixture
    qtbot: Any, page: ImportPage, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    _read(qtbot, page, path)
    assert page.start.isVisible()
    assert words in page.start.problem.text


def test_a_file_can_be_dropped(qtbot: Any, page: ImportPage, workbook: Path) -> None:
    assert not drop(page.start.area, workbook, workbook)
    assert drop(page.start.area, workbook)
    qtbot.waitUntil(page.preview.isVisible)


def test_the_sample_is_offered_only_in_an_empty_workspace(
    qtbot: Any, pilot_office: Office, page_context: PageContext, page: ImportPage
) -> None:
    assert page.start.sample_button.isVisible()
    click(page, "Use the sample")
    settle(qtbot, page.context)
    assert page.preview.import_button.isEnabled()

    full = ImportPage(pilot_office, page_context)
    show_page(qtbot, full)
    assert not full.start.sample_button.isVisible()


def test_a_changed_signed_line_is_only_changed_when_the_office_says_so(
    qtbot: Any, page: ImportPage, office: Office, tmp_path: Path
) -> None:
    from tests import factories

    placed = factories.place(office, "Linda Phạm")
    head = ["Parent leader", "Date", "Hours", "Activity"]
    first = make_xlsx(
        tmp_path / "a.xlsx", {"Hours": [head, ["Linda Phạm", "2026-03-04", 2, "Meetings"]]}
    )
    _read(qtbot, page, first)
    page.preview.import_button.click()
    settle(qtbot, page.context)
    factories.sign_all(office, placed.supervisor_id)
    second = make_xlsx(
        tmp_path / "a.xlsx", {"Hours": [head, ["Linda Phạm", "2026-03-04", 3, "Meetings"]]}
    )
    _read(qtbot, page, second)
    shown = texts(page)
    assert "2:00" in shown
    assert "3:00" in shown
    assert not page.preview.import_button.isEnabled()
    answer = next(
        b for b in page.findChildren(QRadioButton) if b.text().startswith("Take the workbook")
    )
    answer.click()
    settle(qtbot, page.context)
    page.preview.show_list("changes")
    settle(qtbot, page.context)
    model = page.preview.tables.changes.model
    cells = [str(model.index(0, at).data()) for at in range(model.columnCount())]
    assert "2:00" in cells
    assert "3:00" in cells
    assert "Stops counting" in cells
    assert page.preview.import_button.isEnabled()
    page.preview.import_button.click()
    asked = dialog(page)
    click(asked, "Import")
    assert asked.isVisible(), "a reason is needed"
    type_into(asked, "Why?", "the site corrected its list")
    click(asked, "Import")
    qtbot.waitUntil(lambda: _hours(office)[0].minutes == 180)
    settle(qtbot, page.context)
    with office.session.read() as reader:
        (said,) = reader.facts(EDIT_REASON)
    assert said.content["reason"] == "the site corrected its list"


def test_names_stay_literal(qtbot: Any, page: ImportPage, workbook: Path, office: Office) -> None:
    _read(qtbot, page, workbook)
    page.preview.import_button.click()
    settle(qtbot, page.context)
    names = [row.person for row in _hours(office)]
    assert "<b>Bob</b> =1+1" in names


def test_every_code_of_the_importer_has_words() -> None:
    from plc_desktop.domain.records import KINDS
    from plc_desktop.services.importing import findings
    from plc_desktop.services.importing.synonyms import SHEET_KINDS
    from ui.workbook_import import words

    assert set(words.REASONS) == set(findings.MESSAGES)
    assert dict(words.REASONS) == dict(findings.MESSAGES)
    assert set(words.SHEETS) == {*SHEET_KINDS, "ignore"}
    assert set(words.ROLES) == {role for kind in SHEET_KINDS.values() for role in kind.roles}
    ignored = {findings.TITLE, findings.TOTAL, findings.HEADER_AGAIN, findings.NOTE}
    assert set(words.IGNORED) == ignored | {findings.NOTHING_RECORDED, findings.SAME_AGAIN}
    plurals = {kind.plural for kind in KINDS}
    assert set(words.COUNTED) <= plurals
    for plural in words.COUNTED:
        assert "2" in words.counted(plural, 2)


def test_leaving_the_dialog_changes_nothing(page: ImportPage) -> None:
    click(page, "Choose a workbook…")
    assert page.start.isVisible()


def test_everything_is_reachable_by_keyboard(qtbot: Any, page: ImportPage, workbook: Path) -> None:
    assert unreachable(page) == []
    _read(qtbot, page, workbook)
    assert unreachable(page) == []
