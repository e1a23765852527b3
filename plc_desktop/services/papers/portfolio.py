"""The portfolio: everything one parent leader owns, as a ZIP that needs no program of ours.

The papers are drawn by whoever calls; here is decided what belongs to a person and how the files
are called. Nothing that staff wrote for themselves is ever in it.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from plc_desktop.domain.documents import PracticumReport
from plc_desktop.domain.portfolio import (
    CERTIFICATE,
    CREDENTIAL,
    PICTURE,
    PRACTICUM,
    STATUS,
    STEP,
    TRANSCRIPT,
    PortfolioFile,
    PortfolioIndex,
)
from plc_desktop.domain.records import Person
from plc_desktop.domain.tables import ParentLeaderRow
from plc_desktop.domain.transcript import TranscriptReport
from plc_desktop.errors import RuleError
from plc_desktop.files import file_name, is_folder, write_whole
from plc_desktop.services.credentials.awarding import Credentials
from plc_desktop.services.credentials.life import CredentialLife
from plc_desktop.services.credentials.listed import CredentialItem, credentials_of
from plc_desktop.services.credentials.steps import StepCredentials
from plc_desktop.services.papers.reporting import Reporting
from plc_desktop.services.workspace.progress import Progress
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Session
from plc_desktop.services.workspace.tables import rows_of

INDEX, README = "index.html", "README.txt"
ZIP = ".zip"

STATUS_SUFFIX = ".plcstatus"

_LONGEST_PART = 60
"""Longest word of a file's name, so that the whole stays short enough for every system."""

_NOON = (12, 0, 0)
_REGULAR_FILE = 0o100644 << 16
_UNIX = 3


class PortfolioPapers(Protocol):
    """Draws the papers of one portfolio in one language."""

    def word(self, kind: str) -> str:
        """Return what a kind of file is called."""

    def transcript(self, report: TranscriptReport) -> bytes:
        """Return the transcript as PDF."""

    def practicum(self, report: PracticumReport) -> bytes:
        """Return a practicum report as PDF."""

    def picture(self, credential: bytes) -> bytes:
        """Return a PNG with the credential inside."""

    def index(self, index: PortfolioIndex) -> bytes:
        """Return the page that explains the files, as HTML."""

    def readme(self, index: PortfolioIndex) -> bytes:
        """Return the same as plain text."""


PapersIn = Callable[[str], PortfolioPapers]
"""Returns what draws in a language; "" and unknown languages give the default."""


@dataclass(frozen=True)
class MadePortfolio:
    """One portfolio that was written."""

    person_id: str
    person: str
    path: Path
    files: tuple[str, ...]
    size: int


@dataclass(frozen=True)
class RefusedPortfolio:
    """Somebody whose portfolio could not be made, and why."""

    person_id: str
    person: str
    error: RuleError


@dataclass(frozen=True)
class MadePortfolios:
    """What came of a batch: a name that cannot be printed does not stop the others."""

    made: tuple[MadePortfolio, ...]
    refused: tuple[RefusedPortfolio, ...]


class Portfolios:
    """Gathers portfolios."""

    def __init__(self, session: Session, credentials: Credentials, reporting: Reporting) -> None:
        self._session = session
        self._credentials = credentials
        self._reporting = reporting
        self._steps = StepCredentials(session)
        self._life = CredentialLife(session)

    def people(self, cohort_id: str = "") -> list[str]:
        """Return the ids of everyone enrolled, by name; of one cohort if given."""
        filters = {"cohort": cohort_id} if cohort_id else {}
        with self._session.read() as reader:
            rows = rows_of(reader, ParentLeaderRow, "parent_leaders", filters)
            return [row.id for row in sorted(rows, key=lambda row: (row.name.casefold(), row.id))]

    def export(
        self, person_id: str, target: Path, papers_in: PapersIn, language: str = ""
    ) -> MadePortfolio:
        """Write the portfolio of one person.

        Args:
            person_id: Whose.
            target: The ZIP to write, or a folder to put it in.
            papers_in: Draws the papers.
            language: Language of the papers; the person's own if empty.

        Raises:
            RuleError: "record_missing", or "letters_not_drawable" before anything is written.
            EnvironmentProblem: If it cannot be written.
        """
        with self._session.read() as reader:
            person = reader.get(Person, person_id)
        content, names = self._zip(person, papers_in(language or person.language))
        path = target / _zip_name(person) if is_folder(target) else target
        write_whole(path, content)
        return MadePortfolio(person.id, person.full_name, path, names, len(content))

    def export_many(
        self,
        person_ids: Sequence[str],
        folder: Path,
        papers_in: PapersIn,
        language: str = "",
        progress: Progress | None = None,
    ) -> MadePortfolios:
        """Write the portfolios of many into a folder; two of one name get different files.

        Args:
            person_ids: Whose.
            folder: Where; made if it is missing.
            papers_in: Draws the papers.
            language: Language of the papers; everyone's own if empty.
            progress: Told how many are done; may stop between two.

        Raises:
            RuleError: "record_missing".
            EnvironmentProblem: If the folder cannot be written.
            Stopped: If the person asked to stop; those written so far stay, each whole.
        """
        told = progress or Progress()
        made, refused = [], []
        taken: set[str] = set()
        for position, person_id in enumerate(person_ids):
            told.report(position, len(person_ids))
            with self._session.read() as reader:
                person = reader.get(Person, person_id)
            path = folder / _free(_zip_name(person), taken)
            try:
                made.append(self.export(person_id, path, papers_in, language))
            except RuleError as error:
                refused.append(RefusedPortfolio(person.id, person.full_name, error))
        told.report(len(person_ids), len(person_ids))
        return MadePortfolios(tuple(made), tuple(refused))

    def _zip(self, person: Person, papers: PortfolioPapers) -> tuple[bytes, tuple[str, ...]]:
        """Return the ZIP and the names in it; the same facts on the same day give equal bytes."""
        transcript = self._reporting.transcript(person.id)
        files: dict[str, tuple[PortfolioFile, bytes]] = {}
        issuer, issuer_key = transcript.organization, ""
        for kind, about, parts, suffix, content in self._papers(person, transcript, papers):
            words = [papers.word(kind), *parts]
            short = [word[:_LONGEST_PART] for word in words]
            name = _free(file_name(*short, suffix=suffix), set(files))
            files[name] = (PortfolioFile(name, kind, about), content)
            if kind in {CREDENTIAL, STEP} and not issuer_key:
                issuer, issuer_key = _issuer(content, issuer)
        status_on = None
        if issuer_key:
            name = _free(file_name(papers.word(STATUS), suffix=STATUS_SUFFIX), set(files))
            content, status_on = self._status_list(issuer_key)
            if content:
                files[name] = (PortfolioFile(name, STATUS), content)
        index = PortfolioIndex(
            transcript=transcript,
            issuer=issuer,
            issuer_key=issuer_key,
            status_on=status_on,
            files=tuple(file for file, _ in files.values()),
        )
        whole = {
            INDEX: papers.index(index),
            README: papers.readme(index),
            **{name: content for name, (_, content) in files.items()},
        }
        return _packed(whole, transcript.made_on), tuple(whole)

    def _papers(
        self, person: Person, transcript: TranscriptReport, papers: PortfolioPapers
    ) -> Iterator[tuple[str, str, tuple[str, ...], str, bytes]]:
        """Yield kind, explanation, words of the name, suffix and content of every file."""
        from plc_desktop.credentials.associated_file import extract

        with self._session.read() as reader:
            same = same_as(reader, person.id)
            issued = [item for item in credentials_of(reader, same) if _is_owned(item)]
        for item in issued:
            page = self._credentials.document(item.id)
            yield CERTIFICATE, "", (item.number,), ".pdf", page
            credential = extract(page)
            if credential is not None:
                yield CREDENTIAL, "", (item.number,), ".json", credential
                yield PICTURE, "", (item.number,), ".png", papers.picture(credential)
        for step in self._steps.of_person(person.id):
            if step.revoked is None:
                yield STEP, step.step, (step.step,), ".json", self._steps.document(step.id)
        yield TRANSCRIPT, "", (), ".pdf", papers.transcript(transcript)
        for placement_id in self._placements(same):
            report = self._reporting.practicum_report(placement_id)
            if _says_something(report):
                yield PRACTICUM, report.site, (report.site,), ".pdf", papers.practicum(report)

    def _status_list(self, issuer_key: str) -> tuple[bytes, date | None]:
        """Return the newest status list that covers a key, and its day; nothing if there is none.

        It names revoked credentials by their ids, which have no meaning elsewhere.
        """
        from plc_desktop.credentials.did_key import public_key_of
        from plc_desktop.credentials.status_list import read_status_list

        public = public_key_of(issuer_key)
        found = [(read_status_list(data), data) for data in self._life.newest_status_lists()]
        covering = [item for item in found if public in (item[0].issuer_public, *item[0].covers)]
        if not covering:
            return b"", None
        status, data = max(covering, key=lambda item: (item[0].issued_at, item[0].version))
        return data, status.issued_at.date()

    def _placements(self, person_ids: frozenset[str]) -> list[str]:
        from plc_desktop.services.pathway.placements import placements_of

        with self._session.read() as reader:
            return [summary.placement.id for summary in placements_of(reader, person_ids)]


def _is_owned(item: CredentialItem) -> bool:
    return item.is_issued and item.status != "revoked"


def _says_something(report: PracticumReport) -> bool:
    return bool(report.weeks or report.waiting or report.returned or report.held)


def _issuer(credential: bytes, otherwise: str) -> tuple[str, str]:
    """Return name and key of the issuer, as they stand in the credential itself."""
    issuer = json.loads(credential)["issuer"]
    return str(issuer.get("name", otherwise)), str(issuer["id"])


def _zip_name(person: Person) -> str:
    name = (person.printed_name or person.full_name)[:_LONGEST_PART]
    return file_name("Portfolio", name, suffix=ZIP)


def _free(name: str, taken: set[str]) -> str:
    """Return the name, numbered if another file has it; capitals make no other name."""
    stem, dot, suffix = name.rpartition(".")
    known = {other.casefold() for other in taken}
    found, number = name, 1
    while found.casefold() in known:
        number += 1
        found = f"{stem}_{number}{dot}{suffix}"
    taken.add(found)
    return found


def _packed(files: dict[str, bytes], day: date) -> bytes:
    """Return a ZIP whose bytes depend on names, contents and the day alone."""
    target = io.BytesIO()
    stamp = (day.year, day.month, day.day, *_NOON)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _REGULAR_FILE
            entry.create_system = _UNIX
            archive.writestr(entry, content)
    return target.getvalue()
