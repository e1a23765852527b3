from __future__ import annotations

import zipfile
from datetime import datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest

from plc_desktop.errors import EnvironmentProblem, ForeignFileError
from plc_desktop.exchange.csv_text import decode, sniff_separator
from plc_desktop.exchange.spreadsheet import read_spreadsheet
from plc_desktop.exchange.table_file import write_tables
from plc_desktop.exchange.zip_check import MAX_MEMBERS
from tests.workbooks import make_csv, make_xlsx

ENTITIES = """<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">&b;</workbook>"""


def refused(path: Path) -> ForeignFileError:
    with pytest.raises(ForeignFileError) as caught:
        read_spreadsheet(path)
    return caught.value


def repacked(tmp_path: Path, replace: dict[str, bytes], add: dict[str, bytes]) -> Path:
    """Return a good workbook with members replaced and added."""
    source = make_xlsx(tmp_path / "good.xlsx", {"A": [["Name", "Date"], ["x", "y"]]})
    target = tmp_path / "bad.xlsx"
    with (
        zipfile.ZipFile(source) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, replace.get(name, old.read(name)))
        for name, data in add.items():
            new.writestr(name, data)
    return target


def test_cells_keep_type_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Log"
    page["B3"] = "text"
    page["C3"] = 2.5
    page["A7"] = time(9, 30)
    page["B7"] = timedelta(hours=30)
    page["C7"] = datetime(2026, 2, 4)  # noqa: DTZ001  # spreadsheets know no time zones
    page["A9"] = "   "
    book.save(tmp_path / "a.xlsx")
    sheet = read_spreadsheet(tmp_path / "a.xlsx").sheets[0]
    assert (sheet.name, [number for number, _cells in sheet.rows]) == ("Log", [3, 7])
    assert sheet.rows[0][1] == (None, "text", 2.5)
    assert sheet.rows[1][1][:2] == (time(9, 30), timedelta(hours=30))


def test_vertical_merges_are_told(tmp_path: Path) -> None:
    path = make_xlsx(tmp_path / "a.xlsx", {"A": [["a", 1], [None, 2], [None, 3]]}, ["A1:A3"])
    assert read_spreadsheet(path).sheets[0].merged == {(2, 0): 1, (3, 0): 1}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_separated_text_in_every_writing(tmp_path: Path, separator: str, encoding: str) -> None:
    rows = [["Nombre", "Horas"], ["José Peña", "2"], [None, None], ["Ángela", "3"]]
    sheet = read_spreadsheet(make_csv(tmp_path / "Horas.csv", rows, separator, encoding)).sheets[0]
    assert sheet.name == "Horas"
    assert sheet.rows == (
        (1, ("Nombre", "Horas")),
        (2, ("José Peña", "2")),
        (4, ("Ángela", "3")),
    )


def test_separator_is_not_taken_for_a_decimal_comma() -> None:
    assert sniff_separator("Name;Hours\nAna;2,5\nBo;1,5\n") == ";"
    assert sniff_separator('Name,Notes\nAna,"a;b;c"\nBo,"d;e;f"\n') == ","
    assert sniff_separator("sep=;\nName;Hours\n") == ";"


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(ForeignFileError, match="not_a_workbook"):
        decode(bytes(range(256)), "x.csv")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "workbook_empty"),
        (b"\n \n", "workbook_empty"),
        (b"%PDF-1.7 ...", "not_a_workbook"),
        (b"SQLite format 3\0 ...", "not_a_workbook"),
        (b"<html><table></table></html>", "not_a_workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "workbook_is_xls"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "workbook_encrypted",
        ),
        (b"PK\x03\x04 cut off", "workbook_damaged"),
        (b"\x00\x01\x02\x03", "not_a_workbook"),
    ],
)
def test_other_files_are_told_apart(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "file.xlsx").write_bytes(data)
    assert refused(tmp_path / "file.xlsx").code == code


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"mimetype": b"application/vnd.oasis", "content.xml": b"<x/>"}, "workbook_is_ods"),
        ({"xl/workbook.bin": b"x"}, "workbook_is_xlsb"),
        ({"word/document.xml": b"<x/>"}, "not_a_workbook"),
    ],
)
def test_other_archives_are_told_apart(
    tmp_path: Path, members: dict[str, bytes], code: str
) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    assert refused(tmp_path / "a.xlsx").code == code


@pytest.mark.parametrize(
    "name", ["../evil.xml", "/etc/evil.xml", "xl/../../evil", "C:\\evil", "evil.exe"]
)
def test_members_no_workbook_has_are_refused(tmp_path: Path, name: str) -> None:
    assert refused(repacked(tmp_path, {}, {name: b"x"})).code == "workbook_hostile"


def test_bombs_are_refused_before_they_are_opened(tmp_path: Path) -> None:
    bomb = repacked(tmp_path, {}, {"xl/media/zero.bin": bytes(20 * 1024 * 1024)})
    assert refused(bomb).code == "workbook_hostile"
    many = repacked(tmp_path, {}, {f"xl/media/{n}.txt": b"" for n in range(MAX_MEMBERS)})
    assert refused(many).code == "workbook_too_large"


@pytest.mark.parametrize("member", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_entities_are_refused(tmp_path: Path, member: str) -> None:
    path = repacked(tmp_path, {member: ENTITIES.encode()}, {})
    assert refused(path).code == "workbook_hostile"
    other = repacked(tmp_path, {member: ENTITIES.encode("utf-16")}, {})
    assert refused(other).code == "workbook_hostile"


def test_missing_file_is_an_environment_problem(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="file_missing"):
        read_spreadsheet(tmp_path / "gone.xlsx")
    with pytest.raises(EnvironmentProblem, match="file_missing"):
        read_spreadsheet(tmp_path)


def test_a_stop_request_passes_through_the_reader(tmp_path: Path) -> None:
    rows = [["a", "b"]] * 1500
    paths = (make_xlsx(tmp_path / "a.xlsx", {"A": rows}), make_csv(tmp_path / "a.csv", rows))

    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    for path in paths:
        with pytest.raises(InterruptedError):
            read_spreadsheet(path, stop)


def test_written_tables_hold_texts_as_texts(tmp_path: Path) -> None:
    hostile = ["=1+1", "+1", "@SUM(A1)", "http://example.org", "-2", "\t=1", "\uff1d1"]
    write_tables(tmp_path / "t.xlsx", [("a/b", ["h"] * len(hostile), [hostile])])
    page = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    assert [cell.value for cell in page[2]] == hostile
    assert {cell.data_type for cell in page[2]} == {"s"}
    assert list(tmp_path.iterdir()) == [tmp_path / "t.xlsx"]


def test_unwritable_target_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="file_not_writable"):
        write_tables(tmp_path / "no" / "t.xlsx", [("a", ["h"], [["x"]])])
