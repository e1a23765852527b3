"""Several requests at once, and several answers at once: one refusal never stops the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plc_desktop.domain.records import Person
from plc_desktop.errors import PlcError, RuleError
from plc_desktop.services.pathway.entries import rows_by_id
from plc_desktop.services.sign_off.answers import ImportedSignatures
from plc_desktop.services.sign_off.asking import MadeRequest
from plc_desktop.services.sign_off.by_file import SignOffByFile
from plc_desktop.services.workspace.progress import Progress, Stopped
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.storage.database import Reader


@dataclass(frozen=True)
class Asking:
    """Whom to ask, and for which lines; all that wait for them if none are named."""

    supervisor_id: str
    entry_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class SentFile:
    """A request that was made."""

    supervisor_id: str
    supervisor: str
    made: MadeRequest


@dataclass(frozen=True)
class NotAsked:
    """A supervisor for whom no file was made, and why."""

    supervisor_id: str
    supervisor: str
    problem: PlcError


@dataclass(frozen=True)
class SentFiles:
    """What became of several requests.

    Attributes:
        sent: Requests that were made.
        refused: Supervisors without one.
        is_stopped: Whether the person stopped before the last; what was made stays.
    """

    sent: tuple[SentFile, ...]
    refused: tuple[NotAsked, ...]
    is_stopped: bool


@dataclass(frozen=True)
class RefusedShown:
    """A line of an answer that was not taken, for people: whose, when, and the code of why."""

    person: str
    worked_on: date | None
    code: str


@dataclass(frozen=True)
class TakenFile:
    """What one answer did.

    Attributes:
        path: The file.
        done: What it did; None if the whole file was refused.
        problem: Why it was refused; None if it was not.
        refused: The lines of it that were not taken.
    """

    path: Path
    done: ImportedSignatures | None
    problem: PlcError | None
    refused: tuple[RefusedShown, ...] = ()


@dataclass(frozen=True)
class TakenFiles:
    """What several answers did; `is_stopped` if the person stopped before the last."""

    files: tuple[TakenFile, ...]
    is_stopped: bool


class SignOffBatches:
    """Makes and takes in many files, each for itself."""

    def __init__(self, session: Session, by_file: SignOffByFile) -> None:
        self._session = session
        self._by_file = by_file

    def send(
        self,
        askings: Sequence[Asking],
        folder: Path,
        *,
        evaluate: str = "",
        progress: Progress | None = None,
    ) -> SentFiles:
        """Make a request for each supervisor in a folder.

        Args:
            askings: Whom to ask for what.
            folder: Where the files go; their names say what they are.
            evaluate: As for `SignOffByFile.make_request`.
            progress: Hears of every file; the files made before a stop are kept.
        """
        sent: list[SentFile] = []
        refused: list[NotAsked] = []
        for number, asking in enumerate(askings):
            if _is_stopped(progress, number, len(askings)):
                return SentFiles(tuple(sent), tuple(refused), is_stopped=True)
            with self._session.read() as reader:
                name = name_of(reader, Person, asking.supervisor_id)
            try:
                made = self._by_file.make_request(
                    asking.supervisor_id, folder, asking.entry_ids, evaluate=evaluate
                )
            except RuleError as problem:
                refused.append(NotAsked(asking.supervisor_id, name, problem))
            else:
                sent.append(SentFile(asking.supervisor_id, name, made))
        return SentFiles(tuple(sent), tuple(refused), is_stopped=False)

    def take_in(self, paths: Sequence[Path], progress: Progress | None = None) -> TakenFiles:
        """Take in answers, in any order and any number of times."""
        taken: list[TakenFile] = []
        for number, path in enumerate(paths):
            if _is_stopped(progress, number, len(paths)):
                return TakenFiles(tuple(taken), is_stopped=True)
            try:
                done = self._by_file.import_signatures(path)
            except PlcError as problem:
                taken.append(TakenFile(path, None, problem))
            else:
                taken.append(TakenFile(path, done, None, self._refused(done)))
        return TakenFiles(tuple(taken), is_stopped=False)

    def _refused(self, done: ImportedSignatures) -> tuple[RefusedShown, ...]:
        with self._session.read() as reader:
            return tuple(_shown(reader, line.entry_id, line.code) for line in done.refused)


def _shown(reader: Reader, entry_id: str, code: str) -> RefusedShown:
    rows = rows_by_id(reader, [entry_id])
    if not rows:
        return RefusedShown("", None, code)
    return RefusedShown(rows[0].person, rows[0].worked_on, code)


def _is_stopped(progress: Progress | None, done: int, total: int) -> bool:
    try:
        if progress is not None:
            progress.report(done, total)
    except Stopped:
        return True
    return False
