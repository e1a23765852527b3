"""Files written for people: safe names, and never half a file."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from plc_desktop.errors import EnvironmentProblem

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_MAX_BYTES = 180
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_OWNER_ONLY, _AS_USUAL = 0o600, 0o666
_REASONS = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EACCES: "folder_not_writable",
    errno.EPERM: "folder_not_writable",
    errno.EROFS: "folder_not_writable",
}


def file_name(*parts: str, suffix: str) -> str:
    """Return the parts joined by underscores, without anything a file system refuses.

    Letters of every script stay; marks that turn the direction of text, controls and path
    separators go. Never longer than 180 bytes and `suffix`: the longest parts are cut, so that what
    tells files apart, such as a date or a number, is still there. Never a device name.
    """
    cleaned = [part for part in map(_clean, parts) if part]
    most = _most_of_each(cleaned)
    cut = (part.encode()[:most].decode(errors="ignore") for part in cleaned)
    stem = "_".join(cut).strip(". _-")
    if not stem or _DEVICES.fullmatch(stem.split(".", 1)[0]):
        stem = f"file_{stem}".rstrip("_")
    return stem + suffix


def free_path(folder: Path, *parts: str, suffix: str) -> Path:
    """Return a path that nothing in the folder has: `file_name`, numbered if it must be."""
    path, number = folder / file_name(*parts, suffix=suffix), 1
    while os.path.lexists(path):
        number += 1
        path = folder / file_name(*parts, str(number), suffix=suffix)
    return path


def _most_of_each(parts: Sequence[str]) -> int:
    """Return how many bytes of each part have room: short ones whole, long ones alike."""
    room = _MAX_BYTES - len(parts) + 1
    for place, size in enumerate(sorted(len(part.encode()) for part in parts)):
        share = room // (len(parts) - place)
        if size > share:
            return share
        room -= size
    return _MAX_BYTES


def _clean(part: str) -> str:
    normal = unicodedata.normalize("NFC", part)
    visible = "".join(
        " " if unicodedata.category(char) in {"Cc", "Zl", "Zp"} else char
        for char in normal
        if unicodedata.category(char) not in {"Cf", "Cs", "Co", "Cn"}
    )
    return re.sub(r"\s+", "-", _FORBIDDEN.sub("-", visible).strip())


def write_whole(target: Path, content: bytes, *, is_private: bool = False) -> None:
    """Write a file so that it is there whole or not at all, even after a power cut.

    Written beside the target, flushed to the disk, then renamed over it; the folder is made if
    it is missing. Of three ways to save this is the one that lost nothing in power cuts.

    Args:
        target: Where.
        content: What.
        is_private: Whether nobody else on this computer may read it: codes, keys, and
            everything about everybody. Otherwise the computer's own rule for new files holds.

    Raises:
        EnvironmentProblem: `disk_full`, `folder_not_writable`, `not_a_folder` or
            `file_not_written`; an older file of that name is untouched.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f".{os.urandom(8).hex()}.part")
        # The mode is given when the file is made: nobody can read it for a moment first.
        mode = _OWNER_ONLY if is_private else _AS_USUAL
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        sync_folder(target.parent)
    except OSError as error:
        raise _problem(target, error) from error


def is_folder(path: Path) -> bool:
    """Return whether there is a folder; on a drive that was pulled out there is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def check_folder(folder: Path) -> None:
    """Refuse a folder that is not there: it may be one of a stick that was pulled out.

    Writing would make it anew, on the disk of this computer, and nobody would miss the file.

    Raises:
        EnvironmentProblem: "folder_missing".
    """
    if not is_folder(folder):
        raise EnvironmentProblem("folder_missing", path=str(folder))


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; one that is there already is fine.

    Raises:
        EnvironmentProblem: `disk_full`, `folder_not_writable`, `not_a_folder` or
            `file_not_written`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _problem(folder, error) from error


def _problem(target: Path, error: OSError) -> EnvironmentProblem:
    if error.errno in {errno.EEXIST, errno.ENOTDIR}:
        in_the_way = next((path for path in (target, *target.parents) if path.is_file()), target)
        return EnvironmentProblem("not_a_folder", path=str(in_the_way))
    code = _REASONS.get(error.errno or 0, "file_not_written")
    return EnvironmentProblem(code, path=str(target), why=error.strerror or "")


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` durable where the system can (not on Windows)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
