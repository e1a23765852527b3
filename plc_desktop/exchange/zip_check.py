"""Looks at a zip archive before anything in it is read: size, number, ratio, names.

Source: exchange threat 32, hostile archives (bombs, path traversal, symbolic links).
"""

from __future__ import annotations

import stat
from pathlib import PurePosixPath
from typing import IO
from xml.parsers import expat
from zipfile import ZipFile, ZipInfo

from plc_desktop.errors import ForeignFileError

MAX_MEMBERS = 2_000
MAX_TOTAL_BYTES = 400 * 1024 * 1024
MAX_TEXTS_BYTES = 64 * 1024 * 1024
MAX_RATIO = 300
_SMALL_BYTES = 1024 * 1024
_BLOCK_BYTES = 16 * 1024
_PROLOG_BLOCKS = 16
_XML = (".xml", ".rels", ".vml")
_TEXTS = "xl/sharedstrings.xml"
_KNOWN = ("[content_types].xml", "_rels/", "docprops/", "xl/", "customxml/", "docmetadata/")


def check_archive(archive: ZipFile) -> None:
    """Refuse an archive that no office's workbook would be.

    Raises:
        ForeignFileError: `workbook_too_large` or `workbook_hostile`.
    """
    members = archive.infolist()
    total = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or total > MAX_TOTAL_BYTES:
        raise ForeignFileError("workbook_too_large", limit_mb=MAX_TOTAL_BYTES // 1024**2)
    for member in members:
        _check_member(member)
    names = [member.filename.lower() for member in members]
    if len(set(names)) != len(names):
        raise ForeignFileError("workbook_hostile", why="repeated_member")
    for member in members:
        if member.filename.lower().endswith(_XML):
            with archive.open(member) as source:
                _check_prolog(source)


def _check_member(member: ZipInfo) -> None:
    name = member.filename.lower()
    if member.file_size > max(_SMALL_BYTES, MAX_RATIO * member.compress_size):
        raise ForeignFileError("workbook_hostile", why="ratio")
    if name == _TEXTS and member.file_size > MAX_TEXTS_BYTES:
        raise ForeignFileError("workbook_too_large", limit_mb=MAX_TEXTS_BYTES // 1024**2)
    if stat.S_ISLNK(member.external_attr >> 16):
        raise ForeignFileError("workbook_hostile", why="link")
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
        raise ForeignFileError("workbook_hostile", why="path")
    if not name.startswith(_KNOWN):
        raise ForeignFileError("workbook_hostile", why="unknown_member")


class _RootReachedError(Exception):
    """The first element came, so no document type can follow."""


def _check_prolog(source: IO[bytes]) -> None:
    """Refuse a document type, and with it entities, whichever XML library reads the file later."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_document_type
    parser.StartElementHandler = _stop_at_root
    try:
        for _ in range(_PROLOG_BLOCKS):
            block = source.read(_BLOCK_BYTES)
            parser.Parse(block, not block)  # at the end, a file without a root is an error
    except _RootReachedError:
        return
    except expat.ExpatError as error:
        raise ForeignFileError("workbook_damaged", file=source.name) from error
    raise ForeignFileError("workbook_hostile", why="prolog")


def _refuse_document_type(*_declaration: object) -> None:
    raise ForeignFileError("workbook_hostile", why="document_type")


def _stop_at_root(*_element: object) -> None:
    raise _RootReachedError
