"""Privacy erasure: what people asked to have forgotten is blanked wherever it reached.

Papers that were issued keep their hash, so a copy in somebody's hands still verifies; the copy
here goes. Who signed for others or issued papers stays as an id with a public key, so that those
hold. What cannot be reached is said beforehand: backups, files, and other organizations.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plc_desktop.changes.facts import ERASE, EVALUATION, ISSUE, ISSUE_STEP, SIGN_OFF
from plc_desktop.domain.names import clean_text, fold
from plc_desktop.domain.records import Enrollment, Person
from plc_desktop.errors import RuleError
from plc_desktop.files import remove
from plc_desktop.services.credentials.listed import credentials_of
from plc_desktop.services.exchange import traces
from plc_desktop.services.exchange.row_words import label_of_row
from plc_desktop.services.identities.custodians import custodians
from plc_desktop.services.identities.laptops import Laptops
from plc_desktop.services.learner_records.withdrawing import shown_to
from plc_desktop.services.workspace.authority import check_coordinator
from plc_desktop.services.workspace.erasures import Erasure, erasures
from plc_desktop.services.workspace.progress import Progress
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Session
from plc_desktop.services.workspace.tables import hours_of
from plc_desktop.storage.backup import BackupInfo, lacks, list_backups
from plc_desktop.storage.database import Reader
from plc_desktop.storage.erase_plan import ErasePlan

_PRESENT = frozenset({"enrolled", "in_progress", "on_hold"})


@dataclass(frozen=True)
class LaptopReached:
    """Another laptop that may hold what is erased.

    Attributes:
        name: What people call it.
        last_heard_ms: When its last file was read here; 0 if never.
        is_revoked: Whether it was withdrawn: then it reads no more files of ours, and keeps what
            it has.
    """

    name: str
    last_heard_ms: int
    is_revoked: bool


@dataclass(frozen=True)
class KeptCredential:
    """A credential that was issued: number and hash stay, the copy of the paper here goes."""

    number: str
    is_revoked: bool


@dataclass(frozen=True)
class RestsOnThem:
    """What of other people's rests on the keys and the word of somebody; it stays.

    Attributes:
        lines: Lines of others that they signed or returned.
        forms: Evaluations of others that they filled in.
        papers: Credentials of others that they issued, with their name in the file as signed.
        placements: Placements of others that need another supervisor.
        root_copies: Copies of the organization's key that they hold.
        mentions: Records of others with their name inside a longer text, which nobody blanks: kind
            and the words by which people know each.
        certificates: Signed certificates of laptops called after them: the name is part of what was
            signed.
        notes: Reasons and notes of others with their name, or that of a laptop called after them.
        handed: Records of others, kept as another organization handed them over, with their name.
    """

    lines: int
    forms: int
    papers: int
    placements: int
    root_copies: int
    mentions: tuple[tuple[str, str], ...]
    certificates: int
    notes: int
    handed: int

    @property
    def is_name_left(self) -> bool:
        """Whether the name stays somewhere in the workspace."""
        return bool(self.mentions or self.certificates or self.notes or self.handed)


@dataclass(frozen=True, kw_only=True)
class ErasePreview:
    """What erasing one person would do.

    Attributes:
        person_id: The person.
        name: Their name; has to be typed.
        people: Their id and those of records decided to be the same person.
        records: How many records of each kind go.
        signed_minutes: Signed hours that go.
        waiting_lines: Lines that a supervisor still has to sign.
        is_enrolled: Whether they take part in a cohort now.
        steps: How many steps of the history are blanked.
        papers: Papers, scans and records of other organizations that are removed.
        lines_without_scan: Signed lines of other people that stood on the same scans; they count
            on without the picture.
        decisions: Decisions about others that wait and are made by it: what is shown stays.
        credentials: Papers that stay valid in the hands of whoever has them.
        rests_on_them: What of other people's rests on them.
        laptops: Where the blanking reaches with the next file, and where it does not.
        organizations: Other organizations to which their records were shown.
        backups: Backups that hold everything until they are removed.
    """

    person_id: str
    name: str
    people: tuple[str, ...]
    records: Mapping[str, int]
    signed_minutes: int
    waiting_lines: int
    is_enrolled: bool
    steps: int
    papers: int
    lines_without_scan: int
    decisions: int
    credentials: tuple[KeptCredential, ...]
    rests_on_them: RestsOnThem
    laptops: tuple[LaptopReached, ...]
    organizations: tuple[str, ...]
    backups: tuple[BackupInfo, ...]


class Erasing:
    """What a coordinator does when somebody asks to be forgotten."""

    def __init__(self, session: Session, laptop_list: Laptops) -> None:
        self._session = session
        self._laptops = laptop_list

    def preview(self, person_id: str, progress: Progress | None = None) -> ErasePreview:
        """Return what erasing a person would do; nothing is changed.

        Args:
            person_id: The person.
            progress: Told how far it is; it may raise.

        Raises:
            RuleError: As `erase`, without what is typed.
        """
        with self._session.read() as reader:
            person = reader.get(Person, person_id)
            people = tuple(sorted(same_as(reader, person_id)))
            self._check(reader, people)
            plan = reader.erase_plan(people, progress)
            lines = hours_of(reader, people)
            enrollments = [one for each in people for one in reader.all(Enrollment, person_id=each)]
            return ErasePreview(
                person_id=person_id,
                name=person.full_name,
                people=people,
                records=plan.shown,
                signed_minutes=sum(line.minutes for line in lines if line.counts),
                waiting_lines=sum(line.state == "submitted" for line in lines),
                is_enrolled=any(one.status in _PRESENT for one in enrollments),
                steps=len(plan.changes),
                papers=len(plan.documents),
                lines_without_scan=_lines_of_others(reader, plan, people),
                decisions=plan.decided,
                credentials=tuple(
                    KeptCredential(one.number, one.revoked_on is not None)
                    for one in credentials_of(reader, people)
                    if one.is_issued
                ),
                rests_on_them=_rests_on(reader, plan, people),
                laptops=self._reached(reader),
                organizations=shown_to(reader, people),
                backups=tuple(list_backups(self._session.database.path)),
            )

    def erase(
        self, person_id: str, typed_name: str, reason: str, progress: Progress | None = None
    ) -> str:
        """Blank everything about a person, and return the change. Nobody can take it back.

        Args:
            person_id: The person.
            typed_name: Their name, typed by who erases.
            reason: Why; it stays, so it must name nobody.
            progress: Told how far it is; if it raises, nobody is erased.

        Raises:
            EnvironmentProblem: "key_folder_unusable" if their keys here cannot be removed; the
                rest is done, and the next opening tries again.
            RuleError: "erase_name_wrong", "erase_reason_missing", "erase_reason_names" if the
                reason has the name in it, "erase_yourself", "erase_needs_newer_program",
                "not_a_coordinator" or "record_missing".
        """
        with self._session.read() as reader:
            name = reader.get(Person, person_id).full_name
            people = sorted(same_as(reader, person_id))
            self._check(reader, people)
            names = [one.full_name for one in reader.many(Person, people)]
        if fold(typed_name) != fold(name):
            raise RuleError("erase_name_wrong", name=name)
        reason = clean_text(reason, max_length=200)
        if not reason:
            raise RuleError("erase_reason_missing")
        if any(fold(one) in fold(reason) for one in names):
            raise RuleError("erase_reason_names")
        called = traces.names_before(self._session)
        change_id = self._session.database.erase(self._session.user_id, people, reason, progress)
        traces.remove_all(self._session, called)
        return change_id

    def all(self) -> list[Erasure]:
        """Return who was erased, newest first; what arrived later is not listed again."""
        with self._session.read() as reader:
            return erasures(reader)

    def backups(self) -> list[BackupInfo]:
        """Return the backups made before this file was blanked: they still hold everything."""
        database = self._session.database
        with self._session.read() as reader:
            known = {fact.id for fact in reader.facts(ERASE)}
        found = list_backups(database.path) if known else []
        return [one for one in found if lacks(one.path, database.key, known)]

    def remove_backups(self) -> int:
        """Remove those backups after making a new one; return how many are gone.

        Raises:
            EnvironmentProblem: If the new one cannot be written; then none is removed.
        """
        old = self.backups()
        if old:
            self._session.database.backup("after_erasing")
        for one in old:
            remove(one.path)
            remove(journal_beside(one.path))
        return len(old)

    def _check(self, reader: Reader, people: Sequence[str]) -> None:
        """Refuse what may not be erased, and who may not erase."""
        check_coordinator(reader, self._session.today(), self._session.user_id)
        if self._session.user_id in people:
            raise RuleError("erase_yourself")

    def _reached(self, reader: Reader) -> tuple[LaptopReached, ...]:
        heard = {peer.device_key: peer.heard_at_ms for peer in reader.peers()}
        return tuple(
            LaptopReached(one.name, heard.get(one.key, 0), one.is_revoked)
            for one in self._laptops.all()
        )


def _rests_on(reader: Reader, plan: ErasePlan, people: Sequence[str]) -> RestsOnThem:
    """Return what of other people's rests on these people."""
    lines = {
        fact.content["entry"]
        for fact in reader.facts(SIGN_OFF)
        if fact.content["by"] in people and fact.content["participant"] not in people
    }
    forms = [
        fact
        for fact in reader.facts(EVALUATION)
        if fact.content["by"] in people and fact.content["person"] not in people
    ]
    said = reader.mentions(people, plan.rows)
    own = {one.id for one in credentials_of(reader, people)}
    papers = {
        fact.content["credential"]
        for kind in (ISSUE, ISSUE_STEP)
        for fact in reader.facts(kind)
        if fact.content["issuer"] in people
        and fact.content["credential"] not in own
        and fact.content.get("person") not in people
    }
    return RestsOnThem(
        lines=len(lines),
        forms=len(forms),
        papers=len(papers),
        placements=len(reader.supervised(people)),
        root_copies=sum(one.is_current and one.person_id in people for one in custodians(reader)),
        mentions=tuple((kind, label_of_row(reader, kind, row)) for kind, row in said.records),
        certificates=said.certificates,
        notes=said.notes,
        handed=said.handed,
    )


def journal_beside(backup: Path) -> Path:
    """Return where an unfinished save was kept together with a backup."""
    return backup.with_name(f"{backup.name}-journal")


def _lines_of_others(reader: Reader, plan: ErasePlan, people: Collection[str]) -> int:
    """Return how many signed lines of others stand on scans that are removed."""
    return sum(
        fact.content.get("document") in plan.documents and fact.content["participant"] not in people
        for fact in reader.facts(SIGN_OFF)
    )
