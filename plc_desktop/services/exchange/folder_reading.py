"""What lies in a folder that something else fills, read without the workspace.

A network drive that is gone or a stick that sleeps may not answer for minutes. So the folder is
read apart from everything else, by `WatchedFolder` on a thread that nobody waits for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange import container
from plc_desktop.exchange.sync_file import SUFFIX

MAX_FILES = 5_000
"""So many of the newest are looked at: nobody removes what eight laptops write for years."""

PORTION_FILES = 200
PORTION_BYTES = container.MAX_FILE_BYTES
"""How much is held at once; a single file never has more."""


@dataclass(frozen=True)
class Mark:
    """A file as it lies there; another one if its bytes may be others."""

    path: Path
    size: int
    modified_ns: int


@dataclass(frozen=True)
class Portion:
    """Part of what lies in a folder.

    Attributes:
        is_there: Whether the folder is there at all.
        marks: Every file of the kind whose bytes are known now, by name.
        read: Bytes of those that were not known before.
        unreadable: Files that cannot be read, each with the reason.
        is_all: Whether nothing is left for another portion.
    """

    is_there: bool
    marks: tuple[Mark, ...] = ()
    read: Mapping[Mark, bytes] = field(default_factory=dict)
    unreadable: Mapping[Path, ForeignFileError] = field(default_factory=dict)
    is_all: bool = True


def read_folder(folder: Path, known: Collection[Mark]) -> Portion:
    """Return what lies in a folder, with the bytes of files that are not known.

    Args:
        folder: Where.
        known: Files whose bytes are not needed again.
    """
    try:
        paths = sorted(_paths(folder), key=_newest_first)[:MAX_FILES]
    except OSError:
        return Portion(is_there=False)
    marks: list[Mark] = []
    read: dict[Mark, bytes] = {}
    unreadable: dict[Path, ForeignFileError] = {}
    for path in paths:
        if len(read) >= PORTION_FILES or sum(map(len, read.values())) >= PORTION_BYTES:
            return Portion(True, tuple(marks), read, unreadable, is_all=False)
        try:
            status = path.stat()
            mark = Mark(path, status.st_size, status.st_mtime_ns)
            if mark not in known:
                read[mark] = container.read_file(path)
        except OSError as error:
            unreadable[path] = ForeignFileError("file_not_read", path=path, why=error.strerror)
        except ForeignFileError as error:
            unreadable[path] = error
        else:
            marks.append(mark)
    return Portion(True, tuple(marks), read, unreadable)


def _newest_first(path: Path) -> tuple[int, Path]:
    try:
        return -path.stat().st_mtime_ns, path
    except OSError:  # gone since, or not to be read: said of it later
        return 0, path


def _paths(folder: Path) -> Iterator[Path]:
    """Yield the files of this kind, without those that are still being written.

    Raises:
        OSError: If the folder is not there.
    """
    for path in folder.iterdir():
        is_hidden = path.name.startswith(".")
        if path.suffix.casefold() == SUFFIX and not is_hidden and path.is_file():
            yield path
