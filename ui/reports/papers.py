"""The papers the reports page offers: what can be chosen, and how each is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from plc_desktop.files import file_name, write_whole
from plc_desktop.services.workspace.progress import Progress
from ui.common.document_texts import certificate_renderer, document_texts

if TYPE_CHECKING:
    from plc_desktop.domain.documents import CertificateReport
    from plc_desktop.services.app import Office
    from ui.common.page import PageName

PRACTICUM = "practicum"
CERTIFICATE = "certificate"
TRANSCRIPT = "transcript"
HOURS = "hours"
_ALL = 100_000


@dataclass(frozen=True)
class Subject:
    """Somebody a paper can be made for.

    Attributes:
        id: Id of the placement, the credential, the person or the cohort.
        person: Name of the parent leader.
        detail: Site and role, number and status, or cohort.
        number: Number of the certificate; empty for a placement.
        is_issued: Whether the certificate's exact bytes are stored.
        is_cohort: Whether it is a whole cohort, for an hours sheet.
    """

    id: str
    person: str
    detail: str
    number: str = ""
    is_issued: bool = False
    is_cohort: bool = False

    @property
    def short(self) -> str:
        """The site or the number alone."""
        return self.detail.partition(" · ")[0]


@dataclass(frozen=True)
class Paper:
    """A finished paper.

    Attributes:
        subject: Whom it is about.
        content: The PDF.
        name: File name to suggest.
        status: "final", "final_open", "interim", "issued", "preview", or empty.
    """

    subject: Subject
    content: bytes
    name: str
    status: str


@dataclass(frozen=True)
class Wish:
    """What to make.

    Attributes:
        kind: `PRACTICUM`, `CERTIFICATE`, `TRANSCRIPT` or `HOURS`.
        page: Paper size.
        until_on: Last day of a practicum report or hours sheet; None for everything.
        from_on: First day of an hours sheet; None for everything.
        report_kind: "interim" or "final"; empty to let the state of the placement decide.
    """

    kind: str
    page: PageName
    until_on: date | None = None
    from_on: date | None = None
    report_kind: str = ""


class PaperMaker:
    """Makes papers on the worker; the words are fetched on the window's thread before."""

    def __init__(self, office: Office, wish: Wish) -> None:
        self._office = office
        self._wish = wish
        self._texts = document_texts()
        self._draw: Callable[[CertificateReport], bytes] = certificate_renderer(wish.page)

    def paper(self, subject: Subject) -> Paper:
        """Return the paper of one person. Runs on the worker.

        Raises:
            RuleError: If the record is gone, or a letter cannot be drawn.
        """
        if self._wish.kind == CERTIFICATE:
            return self._certificate(subject)
        if self._wish.kind == TRANSCRIPT:
            return self._transcript(subject)
        if self._wish.kind == HOURS:
            return self._hours_sheet(subject)
        from reports.practicum_report import render

        report = self._office.reporting.practicum_report(
            subject.id, self._wish.until_on, kind=self._wish.report_kind
        )
        name = file_name(report.parent_leader, report.site, subject.id[:6], suffix=".pdf")
        content = render(report, self._texts, self._wish.page)
        final = "final_open" if report.is_open else "final"
        return Paper(subject, content, name, final if report.is_final else "interim")

    def save_all(self, subjects: Sequence[Subject], folder: Path, progress: Progress) -> int:
        """Write every paper into a folder and return how many. Runs on the worker.

        Raises:
            EnvironmentProblem: If the folder cannot be written; files written so far stay.
            Stopped: If the person stopped it; files written so far stay.
        """
        for done, subject in enumerate(subjects):
            progress.report(done, len(subjects))
            paper = self.paper(subject)
            write_whole(folder / paper.name, paper.content)
        progress.report(len(subjects), len(subjects))
        return len(subjects)

    def _hours_sheet(self, subject: Subject) -> Paper:
        from reports.hours_sheet import render

        whose = {"cohort_id" if subject.is_cohort else "person_id": subject.id}
        report = self._office.reporting.hours_sheet(
            **whose, from_on=self._wish.from_on, until_on=self._wish.until_on
        )
        kind = self._texts["hours_sheet"]
        name = file_name(kind, report.title, report.until_on.isoformat(), suffix=".pdf")
        return Paper(subject, render(report, self._texts, self._wish.page), name, "")

    def _transcript(self, subject: Subject) -> Paper:
        from reports.transcript import render

        report = self._office.reporting.transcript(subject.id)
        kind = self._texts["transcript"]
        name = file_name(kind, report.parent_leader, subject.id[:6], suffix=".pdf")
        return Paper(subject, render(report, self._texts, self._wish.page), name, "")

    def _certificate(self, subject: Subject) -> Paper:
        name = file_name(subject.number, subject.person, suffix=".pdf")
        if subject.is_issued:
            return Paper(subject, self._office.credentials.document(subject.id), name, "issued")
        content = self._draw(self._office.credentials.certificate(subject.id))
        return Paper(subject, content, name, "preview")


def subjects(office: Office, kind: str, status: Callable[[str], str]) -> list[Subject]:
    """Return whom a paper can be made for. Runs on the worker.

    Args:
        office: The open workspace.
        kind: `PRACTICUM`, `CERTIFICATE`, `TRANSCRIPT` or `HOURS`.
        status: Words of a credential's status.
    """
    if kind == CERTIFICATE:
        return [
            Subject(
                item.id,
                item.person,
                f"{item.number} · {status(item.status)}",
                item.number,
                item.is_issued,
            )
            for item in office.credentials.all()
            if item.is_issued or item.status != "revoked"
        ]
    if kind in {TRANSCRIPT, HOURS}:
        people = [
            Subject(item.row.id, item.row.name, item.row.cohort)
            for item in office.people.standings()
        ]
        return people if kind == TRANSCRIPT else [*_cohorts(office), *people]
    found = office.reporting.placements_for_reports(limit=_ALL)
    return [Subject(choice.id, choice.label, choice.detail) for choice in found]


def _cohorts(office: Office) -> list[Subject]:
    """Return the cohorts, for hours sheets of everyone in one."""
    from plc_desktop.domain.records import Cohort

    return [
        Subject(cohort.id, cohort.name, cohort.term, is_cohort=True)
        for cohort in office.records.all(Cohort)
    ]
