"""Opens whatever file the office offers as a workbook, or says plainly what it is instead."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from plc_desktop.errors import EnvironmentProblem, ForeignFileError
from plc_desktop.exchange.csv_text import read_csv
from plc_desktop.exchange.sheets import MAX_FILE_BYTES, Spreadsheet, Tick, no_tick
from plc_desktop.exchange.xlsx import read_xlsx

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_OTHER_STARTS = (b"%PDF", b"SQLite format 3\0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf")
_ENCRYPTED_FLAG = 0x1


def read_spreadsheet(path: Path, tick: Tick = no_tick) -> Spreadsheet:
    """Read an XLSX or CSV file into plain rows.

    Args:
        path: The file; its content decides what it is, not its ending.
        tick: Called with rows read and rows expected; may raise to stop.

    Raises:
        ForeignFileError: `workbook_is_xls`, `workbook_is_ods`, `workbook_is_xlsb`,
            `workbook_encrypted`, `workbook_empty`, `not_a_workbook`, or one of the readers' codes.
        EnvironmentProblem: `file_missing` or `file_unreadable`.
    """
    data = _file_bytes(path)
    found = _read(path, data, tick)
    if not found.sheets:
        raise ForeignFileError("workbook_empty", file=path.name)
    return found


def _file_bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise EnvironmentProblem("file_missing", file=path.name)
        if path.stat().st_size > MAX_FILE_BYTES:
            raise ForeignFileError("workbook_too_large", limit_mb=MAX_FILE_BYTES // 1024**2)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise EnvironmentProblem("file_unreadable", file=path.name) from error


def _read(path: Path, data: bytes, tick: Tick) -> Spreadsheet:
    if not data.strip():
        raise ForeignFileError("workbook_empty", file=path.name)
    if data.startswith(_OLE):
        code = "workbook_encrypted" if _ENCRYPTED_PACKAGE in data else "workbook_is_xls"
        raise ForeignFileError(code, file=path.name)
    if data.startswith(_ZIP):
        _refuse_other_archives(path, data)
        return read_xlsx(path, data, tick)
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:512].lower()
    if data.startswith(_OTHER_STARTS) or start.startswith((b"<!doctype", b"<html", b"<?xml")):
        raise ForeignFileError("not_a_workbook", file=path.name)
    return read_csv(path, data, tick)


def _refuse_other_archives(path: Path, data: bytes) -> None:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            is_locked = any(m.flag_bits & _ENCRYPTED_FLAG for m in archive.infolist())
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise ForeignFileError("workbook_damaged", file=path.name) from error
    if is_locked:
        raise ForeignFileError("workbook_encrypted", file=path.name)
    if "mimetype" in names and "content.xml" in names:
        raise ForeignFileError("workbook_is_ods", file=path.name)
    if "xl/workbook.bin" in names:
        raise ForeignFileError("workbook_is_xlsb", file=path.name)
    if not any(name.lower() == "xl/workbook.xml" for name in names):
        raise ForeignFileError("not_a_workbook", file=path.name)
