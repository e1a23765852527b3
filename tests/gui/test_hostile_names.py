"""Odd names through form, import, table and clipboard: as typed, or refused with the reason."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import category

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication

from plc_desktop.domain.names import clean_text
from plc_desktop.domain.records import Person, kind_named, kind_of
from plc_desktop.errors import RuleError
from plc_desktop.services.importing.people import name_key
from tests.golden.hostile_names import ODD_BUT_DRAWN, REFUSED
from tests.gui.looking import column, settle, show_page, table
from ui.common.kind_form import form_for
from ui.parent_leaders.page import ParentLeadersPage

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from ui.common.page import PageContext

NAMES = (*ODD_BUT_DRAWN, *(name for name, _reason in REFUSED))
BINARY = {"Cc", "Cs"}
"""With these a file is no text file, and is refused as a whole."""
FORMULA_STARTS = ("=", "+", "@")


def _kept(name: str) -> str | None:
    """Return the name as it is kept, or None if it is refused when typed."""
    try:
        return clean_text(name, max_length=kind_of(Person).fields["full_name"].max_length)
    except RuleError:
        return None


def test_there_are_more_than_a_hundred_names() -> None:
    assert len(set(NAMES)) > 120


def test_a_form_keeps_each_name_or_says_why_not(
    qtbot: Any, office: Office, page_context: PageContext
) -> None:
    form = form_for(kind_named("person"), [["full_name"]], office, page_context)
    qtbot.addWidget(form)
    got: list[dict[str, Any]] = []
    form.submitted.connect(got.append)
    for name in NAMES:
        got.clear()
        if any(0xD800 <= ord(char) <= 0xDFFF for char in name):
            continue  # no keyboard makes half a character
        form.set_values({"full_name": name})
        form.submit()
        if not got:
            assert _kept(name) is None, name
            continue
        person = Person(id="", **got[0])
        if office.records.problems(person):
            continue
        saved = office.records.save(person).record
        assert office.records.get(Person, saved.id).full_name == _kept(got[0]["full_name"]), name


def _workbook(path: Path, names: list[str]) -> Path:
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(
                [["Full name", "Cohort"], *([name, "One"] for name in names)]
            )
        return path
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Parent leaders"
    for row, values in enumerate([("Full name", "Cohort"), *((name, "One") for name in names)], 1):
        for at, value in enumerate(values, 1):
            cell = sheet.cell(row, at)
            cell.value = value
            cell.data_type = "s"
    book.save(path)
    return path


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_an_import_brings_each_name_in_as_it_is_or_rejects_its_row(
    qtbot: Any, office: Office, page_context: PageContext, tmp_path: Path, suffix: str
) -> None:
    offered = [name for name in ODD_BUT_DRAWN if "\ufeff" not in name]
    path = _workbook(tmp_path / f"names{suffix}", offered)
    preview = office.workbook_import.preview(path)
    rejected = {row["row"] for row in preview.to_json()["rejected"]}
    ignored = {row["row"] for row in preview.to_json()["ignored_rows"] if isinstance(row, dict)}
    office.workbook_import.apply(preview)
    people = {person.full_name for person in office.records.all(Person)}
    wanted = {number: _kept(name) for number, name in enumerate(offered, 2)}
    lost = [
        name
        for number, name in wanted.items()
        if name is not None
        and name not in people
        and number not in rejected
        and number not in ignored
    ]
    keys = {name_key(name) for name in people}
    assert [name for name in lost if name_key(_kept(name) or "") not in keys] == []
    assert len(lost) <= 3
    _shown_as_typed(qtbot, office, page_context, people)


def _shown_as_typed(qtbot: Any, office: Office, context: PageContext, people: set[str]) -> None:
    page = ParentLeadersPage(office, context)
    show_page(qtbot, page)
    view = table(page, "Parent leaders")
    view.scrollToBottom()
    settle(qtbot, context)
    shown = column(view, "Name")
    assert len(shown) > 80
    assert set(shown) <= people
    view.selectAll()
    view.copy()  # type: ignore[attr-defined]  # the view of our table
    cells = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert len(cells) == len(shown) + 1
    assert not [cell for line in cells for cell in line if cell.startswith(FORMULA_STARTS)]


def test_letters_no_paper_can_draw_are_kept_or_rejected_with_words(
    office: Office, tmp_path: Path
) -> None:
    """They can be written down here; the certificate refuses them (see the tests of papers)."""
    names = [name for name, _reason in REFUSED if not {category(char) for char in name} & BINARY]
    path = _workbook(tmp_path / "names.csv", names)
    preview = office.workbook_import.preview(path)
    rejected = {row["row"]: row for row in preview.to_json()["rejected"]}
    office.workbook_import.apply(preview)
    people = {name_key(person.full_name) for person in office.records.all(Person)}
    for number, name in enumerate(names, 2):
        if number in rejected:
            assert rejected[number]["message"]
        else:
            assert name_key(_kept(name) or "") in people, ascii(name)
