"""A folder that something else fills: a stick, or one that a sync tool keeps alike everywhere."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from plc_desktop import settings
from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange import container
from plc_desktop.exchange.sync_file import SUFFIX
from plc_desktop.services import sync_sources
from plc_desktop.services.laptops import Laptops
from plc_desktop.services.session import Session
from plc_desktop.storage.database import Reader

NEW, KNOWN, OWN, NOT_FOR_US, UNKNOWN_SENDER, REFUSED, PROBLEM = (
    "new",
    "known",
    "own",
    "not_for_us",
    "unknown_sender",
    "refused",
    "problem",
)
MAX_FILES = 500
_UNKNOWN = "laptop_unknown"
_NOT_FOR_US = frozenset({"file_not_for_you", "not_addressed_to_you", "other_workspace_sync"})


@dataclass(frozen=True)
class FoundFile:
    """One file in the folder.

    Attributes:
        path: Where.
        state: `NEW`, `KNOWN` if it was read before or a later file brought all of it, `OWN` if this
            laptop wrote it, `NOT_FOR_US`, `UNKNOWN_SENDER` if that laptop was not accepted yet,
            `REFUSED` if it was withdrawn or its certificate is not for today, or `PROBLEM`.
        sender: The laptop that wrote it; empty if that cannot be told.
        made_at_ms: When, by its clock.
        size: Bytes.
        code: Why it cannot be used.
    """

    path: Path
    state: str
    sender: str = ""
    made_at_ms: int = 0
    size: int = 0
    code: str = ""


@dataclass(frozen=True)
class FolderSeen:
    """What is in the folder now.

    Attributes:
        folder: Which.
        is_there: Whether the folder is there at all: a stick that is not in is not empty.
        files: What it holds, newest first.
    """

    folder: Path
    is_there: bool
    files: tuple[FoundFile, ...] = ()

    @property
    def new(self) -> tuple[FoundFile, ...]:
        """Files to be read, oldest first."""
        return tuple(reversed([one for one in self.files if one.state == NEW]))


class WatchedFolder:
    """Looks into a folder; never writes or removes anything there."""

    def __init__(self, session: Session, laptop_list: Laptops) -> None:
        self._session = session
        self._laptops = laptop_list
        self._seen: dict[tuple[str, int, int], _Opened] = {}

    @property
    def folder(self) -> Path | None:
        """The folder that is looked into, None if nobody chose one."""
        chosen = settings.load(self._session.environment.folders.settings).exchange_folder
        return Path(chosen) if chosen else None

    def choose(self, folder: Path | None) -> None:
        """Look into this folder from now on, into none if it is None.

        Raises:
            EnvironmentProblem: If the settings cannot be written.
        """
        place = self._session.environment.folders.settings
        chosen = "" if folder is None else str(folder)
        settings.save(place, replace(settings.load(place), exchange_folder=chosen))

    def look(self, folder: Path) -> FolderSeen:
        """Return what is in a folder; each file is opened once and remembered."""
        try:
            paths = sorted(_paths(folder))[:MAX_FILES]
        except OSError:
            return FolderSeen(folder, is_there=False)
        with self._session.read() as reader:
            read = {batch.file_sha256 for batch in reader.batches()}
            stated = {peer.device_key: peer.stated_at_ms for peer in reader.peers()}
            files = [self._found(path, partial(_is_here, reader, read, stated)) for path in paths]
        files.sort(key=lambda one: (-one.made_at_ms, one.path.name))
        return FolderSeen(folder, is_there=True, files=tuple(files))

    def _found(self, path: Path, is_here: Callable[[_Opened], bool]) -> FoundFile:
        try:
            status = path.stat()
            key = (str(path), status.st_size, status.st_mtime_ns)
            if key not in self._seen:
                self._seen[key] = self._opened(path)
        except (OSError, ForeignFileError):
            return FoundFile(path, PROBLEM, code="file_not_read")
        opened = self._seen[key]
        found = opened.found
        if found.state in {UNKNOWN_SENDER, REFUSED}:
            del self._seen[key]  # its card or certificate may be another by the next time
        is_read = found.state in {NEW, REFUSED} and is_here(opened)
        return replace(found, state=KNOWN, code="") if is_read else found

    def _opened(self, path: Path) -> _Opened:
        data = container.read_file(path)
        sha256 = hashlib.sha256(data).hexdigest()
        keys = self._laptops.keys()
        try:
            source = sync_sources.from_bytes(self._session, path.name, data, keys)
        except ForeignFileError as error:
            state = NOT_FOR_US if error.code in _NOT_FOR_US else PROBLEM
            return _Opened(sha256, FoundFile(path, state, size=len(data), code=error.code))
        sender = source.sender
        if source.is_own:
            state = OWN
        elif source.objection:
            state = UNKNOWN_SENDER if source.objection == _UNKNOWN else REFUSED
        else:
            state = NEW
        name = sender.name if sender else source.opened.envelope.sender
        made_at_ms = source.opened.envelope.created_at_ms
        code = source.objection if state == REFUSED else ""
        found = FoundFile(path, state, name, made_at_ms, len(data), code)
        return _Opened(sha256, found, source.opened.signer, source.opened.head.heads)


@dataclass(frozen=True)
class _Opened:
    """A file that was opened: its bytes' hash, who signed it, and what its sender held."""

    sha256: str
    found: FoundFile
    signer: str = ""
    heads: tuple[str, ...] = ()


def _is_here(
    reader: Reader, read: Collection[str], stated: Mapping[str, int], opened: _Opened
) -> bool:
    """Return whether a file was read, or a later one of that laptop that left nothing out."""
    if opened.sha256 in read:
        return True
    is_older = opened.found.made_at_ms <= stated.get(opened.signer, 0)
    return is_older and all(reader.has_change(head) for head in opened.heads)


def _paths(folder: Path) -> Iterator[Path]:
    """Yield the files of this kind, without those that are still being written.

    Raises:
        OSError: If the folder is not there.
    """
    for path in folder.iterdir():
        is_hidden = path.name.startswith(".")
        if path.suffix.casefold() == SUFFIX and not is_hidden and path.is_file():
            yield path
