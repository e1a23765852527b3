"""Workbooks at and beyond every limit, and archives that say something else than they hold."""

from __future__ import annotations

import random
import stat
import struct
import zipfile
from datetime import date, time, timedelta
from pathlib import Path

import openpyxl
import pytest

from plc_desktop.errors import EnvironmentProblem, ForeignFileError
from plc_desktop.exchange.csv_text import read_csv, sniff_separator
from plc_desktop.exchange.sheets import (
    MAX_CELL_CHARACTERS,
    MAX_FILE_BYTES,
    MAX_SHEETS,
    Cell,
    no_tick,
)
from plc_desktop.exchange.spreadsheet import read_spreadsheet
from plc_desktop.exchange.table_file import write_tables
from plc_desktop.exchange.xlsx import read_xlsx
from plc_desktop.exchange.zip_check import MAX_TEXTS_BYTES
from tests.workbooks import make_csv, make_xlsx

ROWS = [["Name", "Hours"], ["Ana", 2], [None, "  "], ["Bo", 3]]
CENTRAL, LOCAL = b"PK\x01\x02", b"PK\x03\x04"


def refused(path: Path) -> str:
    with pytest.raises(ForeignFileError) as caught:
        read_spreadsheet(path)
    return caught.value.code


def with_members(path: Path, members: list[tuple[zipfile.ZipInfo | str, bytes]]) -> Path:
    """Add members to a good workbook."""
    make_xlsx(path, {"A": ROWS})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def patched(path: Path, start: bytes, member: bytes, offset: int, value: bytes) -> None:
    """Write other bytes into a member's entry, as a liar would."""
    data = bytearray(path.read_bytes())
    name_at = {CENTRAL: 46, LOCAL: 30}[start]
    at = data.find(start)
    while data[at + name_at : at + name_at + len(member)] != member:
        at = data.index(start, at + 1)
    data[at + offset : at + offset + len(value)] = value
    path.write_bytes(data)


@pytest.mark.parametrize("rows", [2, 3])
def test_too_many_rows_are_refused_and_empty_ones_do_not_count(tmp_path: Path, rows: int) -> None:
    xlsx, csv = make_xlsx(tmp_path / "a.xlsx", {"A": ROWS}), make_csv(tmp_path / "a.csv", ROWS)
    for read, path in ((read_xlsx, xlsx), (read_csv, csv)):
        if rows == 3:
            assert len(read(path, path.read_bytes(), no_tick, rows).sheets[0].rows) == 3
        else:
            with pytest.raises(ForeignFileError, match="workbook_too_many_rows"):
                read(path, path.read_bytes(), no_tick, rows)


def test_a_workbook_without_a_cell_is_empty(tmp_path: Path) -> None:
    assert refused(make_xlsx(tmp_path / "a.xlsx", {"A": [["  "]], "B": []})) == "workbook_empty"
    assert refused(make_csv(tmp_path / "a.csv", [[None, None]])) == "workbook_empty"


def test_too_many_sheets_are_refused(tmp_path: Path) -> None:
    sheets: dict[str, list[list[str]]] = {str(number): [] for number in range(MAX_SHEETS + 1)}
    assert refused(make_xlsx(tmp_path / "a.xlsx", sheets)) == "workbook_too_large"


def test_a_file_beyond_all_measure_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as target:
        target.truncate(MAX_FILE_BYTES + 1)
    assert refused(path) == "workbook_too_large"


def test_a_path_the_system_cannot_look_at_is_a_problem_of_the_surroundings(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="file_unreadable"):
        read_spreadsheet(tmp_path / ("x" * 5000))


def test_a_workbook_that_is_none_inside_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", b"<nothing/>")
    assert refused(path) == "workbook_damaged"


@pytest.mark.parametrize("content", [b"", b"<!-- only this -->", b"<a", b"\xff\xfe<"])
def test_a_member_without_a_root_is_damaged(tmp_path: Path, content: bytes) -> None:
    path = with_members(tmp_path / "a.xlsx", [("xl/odd.xml", content)])
    assert refused(path) == "workbook_damaged"


def test_a_root_that_never_comes_is_refused(tmp_path: Path) -> None:
    comment = random.Random(7).randbytes(400_000).hex()  # noqa: S311  # not to be compressible
    path = with_members(tmp_path / "a.xlsx", [("xl/odd.xml", f"<!--{comment}--><a/>".encode())])
    assert refused(path) == "workbook_hostile"


def test_pictures_are_let_be(tmp_path: Path) -> None:
    path = with_members(tmp_path / "a.xlsx", [("xl/media/image1.png", b"\x89PNG")])
    assert read_spreadsheet(path).sheets[0].rows[1][1] == ("Ana", 2)


def test_links_and_names_in_two_spellings_are_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("xl/link.xml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert refused(with_members(tmp_path / "a.xlsx", [(link, b"/etc/passwd")])) == (
        "workbook_hostile"
    )
    twice = with_members(tmp_path / "b.xlsx", [("XL/Workbook.xml", b"<workbook/>")])
    assert refused(twice) == "workbook_hostile"


def test_too_many_texts_are_refused_by_their_stated_size(tmp_path: Path) -> None:
    path = with_members(tmp_path / "a.xlsx", [("xl/SharedStrings.xml", b"<sst/>")])
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name != "xl/sharedStrings.xml"]
        members = [(name, archive.read(name)) for name in names]
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members:
            archive.writestr(name, data)
    sizes = struct.pack("<II", 1 << 20, MAX_TEXTS_BYTES + 1)
    patched(path, CENTRAL, b"xl/SharedStrings.xml", 20, sizes)
    assert refused(path) == "workbook_too_large"


def test_a_locked_member_says_that_the_workbook_is_encrypted(tmp_path: Path) -> None:
    path = make_xlsx(tmp_path / "a.xlsx", {"A": ROWS})
    patched(path, CENTRAL, b"xl/workbook.xml", 8, b"\x01\x00")
    assert refused(path) == "workbook_encrypted"


def test_without_its_guard_the_xml_library_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(openpyxl, "DEFUSEDXML", False)
    assert refused(make_xlsx(tmp_path / "a.xlsx", {"A": ROWS})) == "workbook_reader_unsafe"


def test_merges_across_columns_are_no_repetition_downward(tmp_path: Path) -> None:
    path = make_xlsx(tmp_path / "a.xlsx", {"A": ROWS}, ["A1:B2"])
    assert read_spreadsheet(path).sheets[0].merged == {}


def test_a_declared_separator_is_believed_and_its_line_left_out(tmp_path: Path) -> None:
    assert sniff_separator("sep=\t\nName\tHours\n") == "\t"
    path = tmp_path / "a.csv"
    path.write_text("sep=;\nName;Hours\nAna;2,5\n", encoding="utf-8")
    assert [cells for _number, cells in read_spreadsheet(path).sheets[0].rows] == [
        ("Name", "Hours"),
        ("Ana", "2,5"),
    ]


@pytest.mark.parametrize("length", [MAX_CELL_CHARACTERS + 1, 150_000])
def test_cells_no_spreadsheet_program_writes_are_refused(tmp_path: Path, length: int) -> None:
    path = make_csv(tmp_path / "a.csv", [["Name", "Notes"], ["Ana", "x" * length]])
    assert refused(path) == "workbook_damaged"


def test_every_kind_of_value_is_written_as_what_it_is(tmp_path: Path) -> None:
    row: list[Cell] = [
        "x",
        2,
        2.5,
        date(2026, 2, 4),
        date(1899, 1, 1),
        time(9, 30),
        timedelta(hours=5),
        None,
    ]
    write_tables(tmp_path / "t.xlsx", [("All", ["h"] * len(row), [row])])
    page = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    written = [cell.value for cell in page[2]]
    assert written[:3] == ["x", 2, 2.5]
    assert written[3].date() == date(2026, 2, 4)
    assert written[4] == "1899-01-01"
    assert written[5:] == [time(9, 30), time(5, 0), None]
