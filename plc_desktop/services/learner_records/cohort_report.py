"""One list of every parent leader: those of this office, and those that others showed to it.

Nothing of another organization becomes a row here: its records are read as they were shown, and
only it can change them. Who was said to be somebody known here is one line, and no hour of theirs
is counted twice.
"""

from __future__ import annotations

import csv
import dataclasses
import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from plc_desktop.changes.transfers import Holder, holder
from plc_desktop.domain.documents import CohortListLine, CohortListReport
from plc_desktop.domain.fields import Json
from plc_desktop.domain.names import fold
from plc_desktop.domain.records import Organization
from plc_desktop.files import write_whole
from plc_desktop.services.learner_records.external import ExternalRecord, lines_of, standing_records
from plc_desktop.services.learner_records.hours_together import HoursTogether, minutes_together
from plc_desktop.services.people.parent_leaders import People, Standing
from plc_desktop.services.workspace.instants import moment
from plc_desktop.services.workspace.owners import all_transfers
from plc_desktop.services.workspace.same_people import pairs, same_in
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.signing import canonical
from plc_desktop.storage.database import Reader

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, kw_only=True)
class CohortLine:
    """One parent leader.

    Attributes:
        name: As the owner writes it.
        owner: Id of the workspace that owns the record; empty for this one.
        organization: Name of the owner.
        also: Names of other organizations that showed records of the same person.
        cohort: Name of the cohort; empty without one.
        status: Code of the enrollment's status.
        steps_met: How many of the steps are complete, as the owner says.
        steps: How many steps there are.
        counted_minutes: Signed minutes here and elsewhere, each event once.
        held_minutes: Signed elsewhere and presumed to be events that are counted already.
        unchecked_minutes: Said by an organization that did not show the lines, so that nobody can
            tell whether they are counted already; not counted.
        shown_on: Day of the newest record of others that is part of this line; None if all is ours.
        person_id: The person here; empty if nobody here is known to be this person.
        subject: The owner's id of the person; empty if the owner is this workspace.
        before: Names of organizations that handed the record to its owner.
        handed_to: Name of the organization that owns the record now, if it is not the one whose
            record this line shows; empty otherwise.
        handed_on: Day on which both had signed that; None otherwise.
    """

    name: str
    owner: str
    organization: str
    also: tuple[str, ...]
    cohort: str
    status: str
    steps_met: int
    steps: int
    counted_minutes: int
    held_minutes: int
    unchecked_minutes: int
    shown_on: date | None
    person_id: str
    subject: str
    before: tuple[str, ...] = ()
    handed_to: str = ""
    handed_on: date | None = None

    @property
    def is_external(self) -> bool:
        """Whether another organization owns the record, so that it is only read here."""
        return bool(self.owner)


class CohortReport:
    """What the lead organization sees of all parent leaders."""

    def __init__(self, session: Session, people: People) -> None:
        self._session = session
        self._people = people

    def lines(self, cohort: str = "") -> list[CohortLine]:
        """Return every parent leader, own and shown by others, by name.

        Args:
            cohort: Name of a cohort, as people write it; empty for all.
        """
        standings = self._people.standings()
        with self._session.read() as reader:
            lines = list(self._all(reader, standings))
        wanted = fold(cohort)
        found = [line for line in lines if not wanted or fold(line.cohort) == wanted]
        return sorted(found, key=lambda one: (fold(one.name), one.owner, one.person_id))

    def paper(self, lines: Sequence[CohortLine], cohort: str = "") -> CohortListReport:
        """Return what the printed list says.

        Args:
            lines: Who stands in it, in their order.
            cohort: Name of the cohort that was chosen; empty for all.
        """
        said = tuple(_on_paper(line) for line in lines)
        with self._session.read() as reader:
            organization = name_of(reader, Organization, self._organization)
        content = canonical.encode([_hashed(line) for line in said])
        return CohortListReport(
            title=cohort,
            organization=organization,
            made_on=self._session.today(),
            lines=said,
            content_hash=hashlib.sha256(content).hexdigest(),
        )

    def save(self, path: Path, titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Write the list as a table that every spreadsheet program opens.

        Args:
            path: Where to; a file that is there is replaced.
            titles: Words over the columns.
            rows: One for each line, in the reader's words.

        Raises:
            EnvironmentProblem: If the file cannot be written.
        """
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        writer.writerow(titles)
        for row in rows:
            writer.writerow([_plain(cell) for cell in row])
        write_whole(path, text.getvalue().encode("utf-8-sig"))

    def _all(self, reader: Reader, standings: Sequence[Standing]) -> Iterator[CohortLine]:
        decisions, ours = pairs(reader), name_of(reader, Organization, self._organization)
        groups: dict[frozenset[str], list[ExternalRecord]] = {}
        for record in standing_records(reader):
            known = record.person_id
            people = same_in(decisions, known) if known else frozenset({record.subject})
            groups.setdefault(people, []).append(record)
        moved, workspace = all_transfers(reader), reader.authority().workspace
        told: set[frozenset[str]] = set()
        for standing in standings:
            people = same_in(decisions, standing.row.id)
            others = () if people in told else groups.get(people, ())
            together = minutes_together(reader, people, others) if others else None
            told.add(people)
            ends = [holder(moved, workspace, one) for one in sorted(people)] if moved else []
            yield _handed(_own(standing, ours, others, together), ends, workspace)
        for people, others in groups.items():
            if people not in told:
                is_alone = len(others) == 1 and not others[0].person_id
                alone = _alone(others[0]) if is_alone else None
                line = _external(others, alone or minutes_together(reader, people, others))
                yield _handed(line, [holder(moved, line.owner, line.subject)], line.owner)

    @property
    def _organization(self) -> str:
        return self._session.organization_id


def _on_paper(line: CohortLine) -> CohortListLine:
    return CohortListLine(
        name=line.name,
        organization=line.organization,
        also=line.also,
        cohort=line.cohort,
        status=line.status,
        steps_met=line.steps_met,
        steps=line.steps,
        counted_minutes=line.counted_minutes,
        other_minutes=line.held_minutes + line.unchecked_minutes,
        shown_on=line.shown_on if line.is_external else None,
        handed_to=line.handed_to,
    )


def _hashed(line: CohortListLine) -> Json:
    said = dataclasses.asdict(line)
    shown = line.shown_on.isoformat() if line.shown_on else ""
    return {**said, "also": list(line.also), "shown_on": shown}


def _handed(line: CohortLine, ends: Iterable[Holder], owner: str) -> CohortLine:
    """Return a line that says who owns the record now, if that is somebody else."""
    for end in ends:
        if end.workspace != owner:
            return replace(line, handed_to=end.name, handed_on=_day(end.since_ms))
    return line


def _own(
    standing: Standing,
    organization: str,
    others: Sequence[ExternalRecord] = (),
    together: HoursTogether | None = None,
) -> CohortLine:
    row, progress = standing.row, standing.progress
    return CohortLine(
        name=row.name,
        owner="",
        organization=organization,
        also=tuple(sorted({one.organization for one in others})),
        cohort=row.cohort,
        status=row.status,
        steps_met=sum(step.is_met for step in progress.steps),
        steps=len(progress.steps),
        counted_minutes=_sum(together) if together is not None else row.field_minutes,
        held_minutes=together.held if together is not None else 0,
        unchecked_minutes=sum(_unchecked(one) for one in others),
        shown_on=_newest(others),
        person_id=row.id,
        subject="",
    )


def _external(records: Sequence[ExternalRecord], together: HoursTogether) -> CohortLine:
    newest = max(records, key=lambda one: (one.version, one.owner))
    content, is_alone = newest.content, len(records) == 1 and not newest.person_id
    steps = _numbers(content["steps"])
    return CohortLine(
        name=newest.name,
        owner=newest.owner,
        organization=newest.organization,
        also=tuple(sorted({one.organization for one in records if one is not newest})),
        cohort=str(content["cohort"]),
        status=str(content["status"]),
        steps_met=sum(value > 0 for value in steps.values()),
        steps=len(steps),
        counted_minutes=_sum(together),
        held_minutes=together.held,
        unchecked_minutes=0 if is_alone else sum(_unchecked(one) for one in records),
        shown_on=_newest(records),
        person_id=newest.person_id,
        subject=newest.subject,
        before=newest.from_,
    )


def _alone(record: ExternalRecord) -> HoursTogether:
    """Return what the owner says it counts: there is nothing here to compare it with."""
    return HoursTogether(0, _numbers(record.content["minutes"]).get("counted", 0), 0)


def _unchecked(record: ExternalRecord) -> int:
    if lines_of(record.content):
        return 0
    return _numbers(record.content["minutes"]).get("counted", 0)


def _numbers(part: object) -> Mapping[str, int]:
    """Return an object of whole numbers, which the format promises."""
    return {str(name): int(str(value)) for name, value in dict(part).items()}  # type: ignore[call-overload]


def _newest(records: Iterable[ExternalRecord]) -> date | None:
    versions = [one.version for one in records]
    return _day(max(versions)) if versions else None


def _day(at_ms: int) -> date:
    return moment(at_ms).date()


def _sum(together: HoursTogether) -> int:
    return together.here + together.elsewhere


def _plain(cell: str) -> str:
    """Return a cell that no spreadsheet program takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
