"""A folder that something else fills: a stick, or one that a sync tool keeps alike everywhere."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from plc_desktop import settings
from plc_desktop.changes.model import AddFact
from plc_desktop.errors import ForeignFileError
from plc_desktop.services.exchange import sources, withdrawals
from plc_desktop.services.exchange.folder_reading import Mark, Portion, read_folder
from plc_desktop.services.exchange.sources import FromLaptop
from plc_desktop.services.identities.laptops import Laptops
from plc_desktop.services.workspace.asked import Asked
from plc_desktop.services.workspace.session import Session
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
HERE, GONE, LOOKING, SILENT = "here", "gone", "looking", "silent"
PATIENCE_S = 0.2
"""How long a glance waits; a folder that is well answers sooner."""

SILENT_AFTER_S = 5.0
"""From when on a folder is said not to answer; a stick that slept needs a few seconds."""

_UNKNOWN = "laptop_unknown"
_NOT_FOR_US = frozenset({"file_not_for_you", "not_addressed_to_you", "other_workspace_sync"})


@dataclass(frozen=True)
class FoundFile:
    """One file in the folder.

    Attributes:
        path: Where.
        state: `NEW`, `KNOWN` if it was read before or a later file brought all of it, `OWN` if this
            laptop wrote it, `NOT_FOR_US`, `UNKNOWN_SENDER` if that laptop was not accepted yet,
            `REFUSED` if it was withdrawn or its certificate is not for today, or `PROBLEM`. A file
            of a withdrawn laptop is `NEW` as long as it withdraws one that is not withdrawn here.
        sender: The laptop that wrote it; empty if that cannot be told.
        made_at_ms: When, by its clock.
        size: Bytes.
        code: Why it cannot be used; empty if it can, or was.
        facts: What the words of that code need.
    """

    path: Path
    state: str
    sender: str = ""
    made_at_ms: int = 0
    size: int = 0
    code: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class FolderSeen:
    """What is in the folder now.

    Attributes:
        folder: Which.
        state: `HERE`; `GONE`, for a stick that is not in is not empty; `LOOKING` while it has not
            answered; `SILENT` if it has not for so long that a person should know.
        files: What it holds, newest first.
    """

    folder: Path
    state: str
    files: tuple[FoundFile, ...] = ()

    @property
    def is_there(self) -> bool:
        """Whether files can be read from it and written into it."""
        return self.state == HERE

    @property
    def is_looking(self) -> bool:
        """Whether it was asked a moment ago, so that the answer may come at once."""
        return self.state == LOOKING

    @property
    def new(self) -> tuple[FoundFile, ...]:
        """Files to be read, oldest first."""
        return tuple(reversed([one for one in self.files if one.state == NEW]))


class WatchedFolder:
    """Looks into a folder; never writes or removes anything there."""

    def __init__(self, session: Session, laptop_list: Laptops) -> None:
        self._session = session
        self._laptops = laptop_list
        self._seen: dict[Mark, _Opened] = {}
        self._bad: dict[Mark, str] = {}
        self._said: dict[str, tuple[AddFact, ...]] = {}
        self._look: _Look | None = None

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
        """Return what is in a folder, however long it takes to answer.

        Each file is opened once and remembered.
        """
        look = _Look(folder, dict(self._seen))
        while True:
            portion = read_folder(folder, look.opened.keys())
            self._open(portion, look)
            if portion.is_all:
                return self._judged(portion, look)

    def glance(self) -> FolderSeen | None:
        """Return what is in the chosen folder as far as it has answered.

        It is read on a thread of its own, so this never waits for long. Ask again until the state
        is `HERE` or `GONE`.

        Returns:
            None if no folder was chosen.
        """
        folder = self.folder
        if folder is None:
            return None
        look = self._look
        if look is None or look.folder != folder:
            look = self._look = _Look(folder, dict(self._seen))
        portion = look.portion()
        if portion is None:
            is_silent = look.waited_s >= SILENT_AFTER_S
            return FolderSeen(folder, SILENT if is_silent else LOOKING)
        self._open(portion, look)
        if not portion.is_all:
            return FolderSeen(folder, LOOKING)
        self._look = None
        return self._judged(portion, look)

    def ask_again(self) -> None:
        """Wait no longer for an answer; the next glance asks anew."""
        self._look = None

    def _open(self, portion: Portion, look: _Look) -> None:
        for mark, data in portion.read.items():
            look.opened[mark] = self._opened(mark.path, data)

    def _judged(self, portion: Portion, look: _Look) -> FolderSeen:
        """Return what to do with each file, and remember what cannot become anything else."""
        if not portion.is_there:
            return FolderSeen(look.folder, GONE)
        with self._session.read() as reader:
            read = {batch.file_sha256 for batch in reader.batches()}
            stated = {peer.device_key: peer.stated_at_ms for peer in reader.peers()}
            is_here = partial(_is_here, reader, read, stated)
            files = [_found(look.opened[mark], is_here) for mark in portion.marks]
        files += [_bad(path, error) for path, error in portion.unreadable.items()]
        files.sort(key=lambda one: (-one.made_at_ms, one.path.name))
        for mark in portion.marks:
            opened = look.opened[mark]
            if self._is_settled(mark, opened):
                self._seen[mark] = opened
        return FolderSeen(look.folder, HERE, tuple(files))

    def _is_settled(self, mark: Mark, opened: _Opened) -> bool:
        """Return whether a file need not be opened again while its size and time stay.

        A laptop's card or certificate may be another soon; and a file that somebody is still
        writing can have its last size and time already, as on a stick that counts in two seconds.
        """
        if opened.found.state in {UNKNOWN_SENDER, REFUSED} or opened.is_withdrawn:
            return False
        before, self._bad[mark] = self._bad.get(mark), opened.sha256
        return opened.found.state != PROBLEM or before == opened.sha256

    def _opened(self, path: Path, data: bytes) -> _Opened:
        sha256 = hashlib.sha256(data).hexdigest()
        keys = self._laptops.keys()
        try:
            source = sources.from_bytes(self._session, path.name, data, keys)
        except ForeignFileError as error:
            return _Opened(sha256, _bad(path, error, len(data)))
        sender = source.sender
        if source.is_own:
            state = OWN
        elif source.objection and not self._is_heard(source):
            state = UNKNOWN_SENDER if source.objection == _UNKNOWN else REFUSED
        else:
            state = NEW
        name = sender.name if sender else source.opened.envelope.sender
        made_at_ms = source.opened.envelope.created_at_ms
        found = FoundFile(path, state, name, made_at_ms, len(data))
        if state in {UNKNOWN_SENDER, REFUSED}:
            found = replace(found, code=source.objection, facts={"name": name})
        is_withdrawn = sender is not None and sender.is_revoked
        return _Opened(sha256, found, source.opened.signer, source.opened.head.heads, is_withdrawn)

    def _is_heard(self, source: FromLaptop) -> bool:
        """Return whether a withdrawn laptop withdraws one that is not withdrawn here."""
        if source.sender is None or not source.sender.is_revoked:
            return False
        if source.sha256 not in self._said:  # the whole file is gone through for it
            self._said[source.sha256] = withdrawals.said_in(source)
        with self._session.read() as reader:
            said = self._said[source.sha256]
            return bool(withdrawals.news(reader, said, source.opened.signer))


@dataclass(frozen=True)
class _Opened:
    """A file that was opened: its bytes' hash, who signed it, and what its sender held."""

    sha256: str
    found: FoundFile
    signer: str = ""
    heads: tuple[str, ...] = ()
    is_withdrawn: bool = False


class _Look:
    """One look into a folder, in one or more portions, each asked for on a thread of its own.

    Attributes:
        folder: Where.
        opened: Every file that was opened, by what marks it.
    """

    def __init__(self, folder: Path, opened: dict[Mark, _Opened]) -> None:
        self.folder = folder
        self.opened = opened
        self._asked: Asked[Portion] | None = None

    @property
    def waited_s(self) -> float:
        """For how long the folder has owed an answer, in seconds."""
        return self._asked.waited_s() if self._asked is not None else 0.0

    def portion(self) -> Portion | None:
        """Return the next portion, or None while it has not come; wait a little at first."""
        patience_s = 0.0
        if self._asked is None:
            self._asked = Asked(partial(read_folder, self.folder, frozenset(self.opened)))
            patience_s = PATIENCE_S
        if not self._asked.is_answered(patience_s):
            return None
        asked, self._asked = self._asked, None
        return asked.answer()


def _bad(path: Path, error: ForeignFileError, size: int = 0) -> FoundFile:
    state = NOT_FOR_US if error.code in _NOT_FOR_US else PROBLEM
    return FoundFile(path, state, size=size, code=error.code, facts=error.facts)


def _found(opened: _Opened, is_here: Callable[[_Opened], bool]) -> FoundFile:
    found = opened.found
    is_read = found.state in {NEW, REFUSED} and is_here(opened)
    return replace(found, state=KNOWN, code="", facts={}) if is_read else found


def _is_here(
    reader: Reader, read: Collection[str], stated: Mapping[str, int], opened: _Opened
) -> bool:
    """Return whether a file was read, or a later one of that laptop that left nothing out."""
    if opened.sha256 in read:
        return True
    is_older = opened.found.made_at_ms <= stated.get(opened.signer, 0)
    return is_older and all(reader.has_change(head) for head in opened.heads)
