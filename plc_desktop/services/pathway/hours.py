"""Writing down hours: record, change, submit, void, and decide about possible double entries."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from plc_desktop.changes.authority import COORDINATOR
from plc_desktop.changes.facts import DISTINCT, SIGN_OFF, VOID
from plc_desktop.domain import hours as rules_of_hours
from plc_desktop.domain import validation
from plc_desktop.domain.fields import Json
from plc_desktop.domain.hours import Advice, Neighbors
from plc_desktop.domain.records import HoursEntry, Placement, WeekAttestation, kind_of
from plc_desktop.domain.signoff import RETURNED
from plc_desktop.domain.tables import HoursRow
from plc_desktop.errors import RuleError
from plc_desktop.services.pathway.entries import KIND, entries_of, give_reason, row_of, rows_by_id
from plc_desktop.services.pathway.entry_past import (
    EntryPast,
    LostSignature,
    lost_signature,
    past_of,
)
from plc_desktop.services.pathway.lost_hours import LostHours, lost_hours
from plc_desktop.services.pathway.possible_doubles import PossibleDouble, decisions, held_back
from plc_desktop.services.pathway.rule_sets import rules_for
from plc_desktop.services.workspace.authority import check_reserved
from plc_desktop.services.workspace.records import Saved, check_save
from plc_desktop.services.workspace.retracting import retract
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Done, Session
from plc_desktop.storage.database import Reader, UnitOfWork
from plc_desktop.storage.lost_events import SAME_EVENT

SUBMITTED = "submitted"


@dataclass(frozen=True, kw_only=True)
class RecordHours:
    """What the form knows of a new line.

    Attributes:
        minutes: Length without the break, in whole minutes.
        submit: Whether the line waits for the supervisor's signature at once.
    """

    placement_id: str
    worked_on: date
    minutes: int
    activity: str = ""
    description: str = ""
    starts_at: time | None = None
    ends_at: time | None = None
    break_minutes: int = 0
    skills: tuple[str, ...] = ()
    involvement: tuple[str, ...] = ()
    level: str = ""
    reflection: str = ""
    submit: bool = False


@dataclass(frozen=True)
class Recorded:
    """A new line, and what is worth a second look."""

    entry: HoursEntry
    change_id: str
    advice: tuple[Advice, ...]


@dataclass(frozen=True)
class RecordedMany:
    """New lines of one step."""

    entries: tuple[HoursEntry, ...]
    change_id: str


@dataclass(frozen=True)
class Edited:
    """A changed line, and the signature it lost, if it had one.

    Attributes:
        waits_again: Whether it had come back from its supervisor and waits for them again.
    """

    entry: HoursEntry
    change_id: str
    lost: LostSignature | None
    waits_again: bool = False


class Hours:
    """What people do with hours entries."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def record(self, request: RecordHours) -> Recorded:
        """Store a new line, as a draft or submitted.

        Raises:
            RuleError: If the line cannot be true; `problems` holds all problems by field.
        """
        many = self.record_many((request,))
        entry = many.entries[0]
        return Recorded(entry, many.change_id, self.advice(entry))

    def record_many(self, requests: Sequence[RecordHours]) -> RecordedMany:
        """Store new lines in one step, all or none.

        Raises:
            RuleError: If a line cannot be true; `line` is its number from 1.
        """
        entries = [
            _checked(self._new_entry(request), number)
            for number, request in enumerate(requests, start=1)
        ]
        with self._session.transaction("hours_recorded") as work:
            check_save(work, entries)
            work.put_many(entries)
            for entry, request in zip(entries, requests, strict=True):
                if request.submit:
                    self._submit(work, entry.id)
        return RecordedMany(tuple(entries), work.change_id)

    def _new_entry(self, request: RecordHours) -> HoursEntry:
        values = {
            item.name: getattr(request, item.name)
            for item in dataclasses.fields(request)
            if item.name != "submit"
        }
        return HoursEntry(id=self._session.new_dated_id(), **values)

    def entry(self, entry_id: str) -> HoursEntry:
        """Return one entry.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            return reader.get(HoursEntry, entry_id)

    def row(self, entry_id: str) -> HoursRow:
        """Return one entry with its state, as tables show it.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            return row_of(reader, entry_id)

    def edit(self, entry: HoursEntry, reason: str = "") -> Edited:
        """Change an entry; a signature on its old content stops counting.

        A line that came back waits for its signature again as soon as it is changed.

        Args:
            entry: The entry with its new content.
            reason: Why; needed if a signature stops counting, and kept in the history.

        Raises:
            RuleError: If the line cannot be true, "entry_is_void", or "edit_reason_missing" with
                the `supervisor` whose signature would stop counting.
        """
        entry = validation.cleaned(entry)
        with self._session.transaction("hours_edited") as work:
            before = row_of(work, entry.id)
            if before.state == "void":
                raise RuleError("entry_is_void")
            lost = lost_signature(work, entry, before)
            check_save(work, [entry])
            if lost is not None:
                self._give_reason(work, before, lost, reason)
            work.put(entry)
            was_returned = before.state == "returned"
            if was_returned:
                self._submit(work, entry.id)
        return Edited(entry, work.change_id, lost, waits_again=was_returned)

    def _give_reason(
        self, work: UnitOfWork, before: HoursRow, lost: LostSignature, reason: str
    ) -> None:
        if not reason.strip():
            raise RuleError("edit_reason_missing", supervisor=lost.supervisor)
        give_reason(work, before, reason, self._session.nonce())

    def past(self, entry_id: str) -> EntryPast:
        """Return what supervisors said about an entry that matters for changing it."""
        with self._session.read() as reader:
            return past_of(reader, entry_id)

    def edit_effect(self, entry: HoursEntry) -> LostSignature | None:
        """Return whose signature saving this content would cancel, None if nobody's."""
        with self._session.read() as reader:
            return lost_signature(reader, entry, row_of(reader, entry.id))

    def duplicate(self, entry_id: str, worked_on: date) -> Recorded:
        """Store a copy of an entry for another day, as a draft."""
        with self._session.read() as reader:
            entry = reader.get(HoursEntry, entry_id)
        copy = dataclasses.replace(entry, id=self._session.new_dated_id(), worked_on=worked_on)
        validation.check(copy)
        with self._session.transaction("hours_recorded") as work:
            check_save(work, [copy])
            work.put(copy)
        return Recorded(copy, work.change_id, self.advice(copy))

    def submit(self, entry_ids: Collection[str]) -> Done:
        """Ask for the supervisor's signature on drafts and returned lines; others are passed over.

        Raises:
            RuleError: "supervisor_missing" if a placement has no supervisor.
        """
        with self._session.transaction("hours_submitted") as work:
            chosen = [
                row for row in rows_by_id(work, entry_ids) if row.state in {"draft", "returned"}
            ]
            for row in chosen:
                if not row.supervisor_id:
                    raise RuleError("supervisor_missing", person=row.person, site=row.site)
            self._answer(work, [row for row in chosen if row.state == "returned"])
            for row in chosen:
                self._submit(work, row.id)
        return Done(work.change_id, tuple(row.id for row in chosen))

    def _submit(self, work: UnitOfWork, entry_id: str) -> None:
        submitted: Json = {"on": self._session.today().isoformat()}
        work.set_register(KIND, entry_id, SUBMITTED, submitted)

    def _answer(self, work: UnitOfWork, rows: Sequence[HoursRow]) -> None:
        """Take back the returns of unchanged content, so that the lines wait again."""
        hashes = {row.id: row.content_hash for row in rows}
        refs = [
            fact.id
            for entry, facts in work.facts_by(SIGN_OFF, "entry", list(hashes)).items()
            for fact in facts
            if fact.content.get("decision") == RETURNED
            and fact.content.get("content_hash") == hashes.get(entry)
        ]
        if refs:
            retract(self._session, work, refs, "submitted_again")

    def withdraw(self, entry_ids: Collection[str]) -> Done:
        """Make submitted lines drafts again; others are passed over."""
        with self._session.transaction("hours_withdrawn") as work:
            chosen = [row.id for row in rows_by_id(work, entry_ids) if row.state == "submitted"]
            for entry_id in chosen:
                work.set_register(KIND, entry_id, SUBMITTED, None)
        return Done(work.change_id, tuple(chosen))

    def void(self, entry_ids: Collection[str], reason: str) -> Done:
        """Take entries out of every total, with a reason; they stay visible and can come back.

        Raises:
            RuleError: "void_reason_missing".
        """
        if not reason.strip():
            raise RuleError("void_reason_missing")
        with self._session.transaction("hours_voided") as work:
            chosen = [row.id for row in rows_by_id(work, entry_ids) if row.state != "void"]
            self._void(work, chosen, reason)
        return Done(work.change_id, tuple(chosen))

    def decide_neither(self, entry_id: str, reason: str) -> str:
        """Say of a void line that it stays void, whatever becomes of others; return the change.

        Raises:
            RuleError: "void_reason_missing"; "conflict_gone" if the line is not void.
        """
        if not reason.strip():
            raise RuleError("void_reason_missing")
        with self._session.transaction("hours_voided") as work:
            if row_of(work, entry_id).state != "void":
                raise RuleError("conflict_gone")
            self._void(work, [entry_id], reason)
        return work.change_id

    def lost_events(self) -> list[LostHours]:
        """Return pairs of void lines of one event, of which nobody said that neither counts."""
        with self._session.read() as reader:
            return lost_hours(reader)

    def _void(self, work: UnitOfWork, entry_ids: Iterable[str], reason: str) -> None:
        for entry_id in entry_ids:
            content = {"entry": entry_id, "reason": reason.strip(), "nonce": self._session.nonce()}
            work.add_fact(VOID, content)

    def _take_back(self, work: UnitOfWork, undecided: Collection[str], pair: set[str]) -> None:
        """Take back what was decided differently about two lines.

        Args:
            work: The step.
            undecided: Those of them that are not void in the end.
            pair: Both.
        """
        refs = {one.id for one in decisions(work, pair) if one.is_two or one.entry in undecided}
        if refs:
            retract(self._session, work, refs, "")

    def restore(self, entry_ids: Collection[str]) -> Done:
        """Bring void entries back; a signature on the same content counts again."""
        with self._session.transaction("hours_restored") as work:
            chosen = [row.id for row in rows_by_id(work, entry_ids) if row.state == "void"]
            voids = work.facts_by(VOID, "entry", chosen)
            refs = [fact.id for facts in voids.values() for fact in facts]
            if refs:
                retract(self._session, work, refs, "")
        return Done(work.change_id, tuple(chosen))

    def decide_two_events(self, one_id: str, other_id: str) -> str:
        """Say that two lines are two events, so that both count; return the change.

        Raises:
            RuleError: "not_a_coordinator"; "conflict_gone" if one of them is void.
        """
        with self._session.transaction("two_events") as work:
            check_reserved(work, self._session.today(), self._session.user_id, COORDINATOR)
            if any(row_of(work, line).state == "void" for line in (one_id, other_id)):
                raise RuleError("conflict_gone")
            self._take_back(work, (one_id, other_id), {one_id, other_id})
            pair: Json = [*sorted((one_id, other_id))]
            work.add_fact(DISTINCT, {"entries": pair, "nonce": self._session.nonce()})
        return work.change_id

    def decide_same_event(
        self, keep_id: str, void_id: str, minutes: int | None = None, reason: str = ""
    ) -> str:
        """Say that two lines are one event: the second is voided; return the change.

        Args:
            keep_id: The line that stands.
            void_id: The other one.
            minutes: How long it was, if neither line says so; a signature on the line that stands
                stops counting then.
            reason: Why; needed if a signature stops counting.

        Raises:
            RuleError: If a line of this length cannot be true, or "edit_reason_missing";
                "conflict_gone" if the line that stands is void.
        """
        with self._session.transaction("same_event") as work:
            kept = work.get(HoursEntry, keep_id)
            if row_of(work, keep_id).state == "void":
                raise RuleError("conflict_gone")
            if minutes is not None and minutes != kept.minutes:
                self._correct(work, kept, minutes, reason)
            void = work.get(HoursEntry, void_id).id
            self._take_back(work, (keep_id,), {keep_id, void})
            content = {"entry": void, "reason": SAME_EVENT, "keeps": keep_id}
            work.add_fact(VOID, {**content, "nonce": self._session.nonce()})
        return work.change_id

    def _correct(self, work: UnitOfWork, kept: HoursEntry, minutes: int, reason: str) -> None:
        """Give a line another length; start and end go, for they say the old one."""
        entry = validation.cleaned(
            dataclasses.replace(
                kept, minutes=minutes, starts_at=None, ends_at=None, break_minutes=0
            )
        )
        before = row_of(work, kept.id)
        lost = lost_signature(work, entry, before)
        if lost is not None:
            self._give_reason(work, before, lost, reason)
        check_save(work, [entry])
        work.put(entry)

    def possible_doubles(self, limit: int = 200) -> list[PossibleDouble]:
        """Return lines that are held back, each group with the line that counts."""
        with self._session.read() as reader:
            return held_back(reader, limit)

    def advice(self, entry: HoursEntry) -> tuple[Advice, ...]:
        """Return what is worth a second look at a line, saved or still being typed."""
        with self._session.read() as reader:
            placement = reader.find(Placement, entry.placement_id)
            if placement is None:
                return ()
            others = Neighbors(entries_of(reader, placement.person_id))
            rules = rules_for(reader, placement.person_id)
            return rules_of_hours.advice(entry, others, placement, rules, self._session.today())

    def attest_week(
        self, person_id: str, week_starts_on: date, statement: str
    ) -> Saved[WeekAttestation]:
        """Write down that a week is complete, or that there is nothing to report.

        If two laptops wrote it down, or it was for two records of one person, all of them say so.
        """
        with self._session.transaction("week_attested") as work:
            known = _of_week(work, person_id, week_starts_on)
            fresh = WeekAttestation(
                id=self._session.new_id(),
                person_id=person_id,
                week_starts_on=week_starts_on,
                statement=statement,
            )
            said = [dataclasses.replace(one, statement=statement) for one in known] or [fresh]
            validation.check(fresh)
            check_save(work, said)
            work.put_many(said)
        return Saved(said[0], work.change_id)

    def week_attestation(self, person_id: str, week_starts_on: date) -> WeekAttestation | None:
        """Return what was said of a week, the same on every laptop; None if nothing was.

        If one laptop said that it is complete and another that there is nothing to report, it is
        complete until somebody says it again.
        """
        with self._session.read() as reader:
            return next(iter(_of_week(reader, person_id, week_starts_on)), None)

    def open_week(self, person_id: str, week_starts_on: date) -> str:
        """Take back what was said of a week. Return the change."""
        with self._session.transaction("week_attestation_deleted") as work:
            for one in _of_week(work, person_id, week_starts_on):
                work.delete(kind_of(one).name, one.id)
        return work.change_id


def _of_week(reader: Reader, person_id: str, week_starts_on: date) -> list[WeekAttestation]:
    """Return what laptops that did not know of each other said of a week."""
    found = [
        one
        for same in same_as(reader, person_id)
        for one in reader.all(WeekAttestation, person_id=same, week_starts_on=week_starts_on)
    ]
    return sorted(found, key=lambda one: (one.statement != "complete", one.id))


def _checked(entry: HoursEntry, number: int) -> HoursEntry:
    """Return a clean entry; a refusal names the line, from 1."""
    try:
        return validation.cleaned(entry)
    except RuleError as error:
        raise RuleError(error.code, **{**error.facts, "line": number}) from None
