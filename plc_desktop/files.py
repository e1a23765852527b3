"""Files written for people: safe names, and never half a file."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import sys
import time
import unicodedata
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import IO, TypeVar

from plc_desktop.errors import EnvironmentProblem

_T = TypeVar("_T")

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_MAX_BYTES = 120
_LONGEST_PATH = 240
"""Windows opens no longer paths than 259 characters, and what is written beside has its ending."""

_DEVICES = re.compile(r"(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)", re.IGNORECASE)
_OWNER_ONLY, _AS_USUAL = 0o600, 0o666
_REASONS = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EACCES: "folder_not_writable",
    errno.EPERM: "folder_not_writable",
    errno.EROFS: "folder_not_writable",
    errno.ENAMETOOLONG: "path_too_long",
}
_HELD = frozenset({5, 32, 33})
"""What Windows says of a file that another program has open. Source: winerror.h, ACCESS_DENIED,
SHARING_VIOLATION, LOCK_VIOLATION."""

_PAUSES_S = (0.05, 0.1, 0.2, 0.4, 0.8)
"""A scanner for viruses, or a program that copies files, lets go of a new file by then."""

_NO_SUCH_CALL = frozenset({errno.EACCES, errno.EINVAL, errno.ENOTSUP, errno.EISDIR})


def file_name(*parts: str, suffix: str) -> str:
    """Return the parts joined by underscores, without anything a file system refuses.

    Letters of every script stay; marks that turn the direction of text, controls and path
    separators go. Never longer than 120 bytes and `suffix`: the longest parts are cut, so that what
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
        EnvironmentProblem: `disk_full`, `folder_not_writable`, `not_a_folder`, `path_too_long`,
            `file_held` or `file_not_written`; an older file of that name is untouched.
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
                sync_file(stream)
            put_in_place(part, target)
        except BaseException:
            discard(part)
            raise
        with contextlib.suppress(OSError):  # it is there, and whole
            sync_folder(target.parent)
    except OSError as error:
        raise _problem(target, error) from error


def patiently(act: Callable[[], _T], sleep: Callable[[float], object] = time.sleep) -> _T:
    """Do something to a file; for a moment again and again while another program holds it.

    On Windows nobody replaces, removes or reads a file that a scanner for viruses or a program
    that copies files has just opened. Other systems have no such rule, so nothing waits there.

    Args:
        act: What is done; it may be called several times.
        sleep: Waits for so many seconds.

    Raises:
        OSError: As `act`.
    """
    for pause_s in _PAUSES_S:
        try:
            return act()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
        sleep(pause_s)
    return act()


def put_in_place(part: Path, target: Path) -> None:
    """Rename a finished file over another, in one step.

    Raises:
        EnvironmentProblem: `file_held` if the other one may not be replaced; it is as before.
        OSError: If the disk does not do it.
    """
    try:
        patiently(partial(part.replace, target))
    except PermissionError as error:
        raise EnvironmentProblem("file_held", path=str(target)) from error


def remove(path: Path) -> None:
    """Remove a file; one that is gone already is fine.

    Raises:
        EnvironmentProblem: `file_held` or `file_not_written`.
    """
    try:
        patiently(partial(path.unlink, missing_ok=True))
    except PermissionError as error:
        raise EnvironmentProblem("file_held", path=str(path)) from error
    except OSError as error:
        raise _problem(path, error) from error


def discard(path: Path) -> None:
    """Remove a file that nobody needs, if that can be; what stays does no harm."""
    with contextlib.suppress(OSError):
        patiently(partial(path.unlink, missing_ok=True))


def is_there(path: Path) -> bool:
    """Return whether there is something; on a drive that was pulled out there is nothing."""
    try:
        return path.exists()
    except OSError:
        return False


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


def is_same(one: Path, other: Path) -> bool:
    """Return whether two paths are one thing; what is gone is nothing."""
    try:
        return one.samefile(other)
    except OSError:
        return False


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
    # The folder was just made, so only the length is left, of which Windows says the same.
    if isinstance(error, FileNotFoundError) and len(str(target)) >= _LONGEST_PATH:
        code = "path_too_long"
    return EnvironmentProblem(code, path=str(target), why=error.strerror or "")


def sync_file(file: IO[bytes]) -> None:
    """Push a written file onto the disk.

    Raises:
        OSError: If the disk does not take it.
    """
    file.flush()
    _sync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` durable, where the system can: Windows opens no folders.

    Raises:
        OSError: If the disk does not take it.
    """
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _NO_SUCH_CALL:
            raise


if sys.platform == "darwin":  # where `fsync` reaches the disk's memory, which has no battery
    import fcntl

    def _sync(handle: int) -> None:
        try:
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
        except OSError:  # a stick's or a server's file system may not know it
            os.fsync(handle)

else:

    def _sync(handle: int) -> None:
        os.fsync(handle)
