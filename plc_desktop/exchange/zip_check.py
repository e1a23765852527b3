"""Looks at a zip archive before anything in it is read: size, number, ratio, names.

Source: exchange threat 32, hostile archives (bombs, path traversal, symbolic links).
"""

from __future__ import annotations

import stat
from pathlib import PurePosixPath
from zipfile import ZipFile, ZipInfo

from plc_desktop.errors import ForeignFileError

MAX_MEMBERS = 2_000
MAX_TOTAL_BYTES = 400 * 1024 * 1024
MAX_TEXTS_BYTES = 64 * 1024 * 1024
MAX_RATIO = 300
_SMALL_BYTES = 1024 * 1024
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
