"""A consistent view of the workspace: records, facts, history, tables."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any, TypeVar, cast

from plc_desktop.changes.facts import Fact
from plc_desktop.changes.model import ChangeGroup, Op
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Record, kind_of
from plc_desktop.domain.requirements import Totals
from plc_desktop.domain.tables import Row, TableRequest
from plc_desktop.errors import RuleError
from plc_desktop.storage import (
    counted_hours,
    dependents,
    first_writings,
    history,
    hours_states,
    issue_authority,
    key_trust,
    missed_enrollments,
    summaries,
    undo,
)
from plc_desktop.storage.authority import Authority
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.first_writings import Author
from plc_desktop.storage.history import HistoryItem, RecentItem
from plc_desktop.storage.log_view import LogView
from plc_desktop.storage.lost_events import LostEvent, lost_events
from plc_desktop.storage.registers import HOURS
from plc_desktop.storage.row_values import from_json, row_values, to_json
from plc_desktop.storage.screens import Screens
from plc_desktop.storage.sql import IN_LIST, as_list, quoted, select
from plc_desktop.storage.undo import RegisterBefore
from plc_desktop.storage.whose_hours import classes_of_placements, of_class

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class StoredFact:
    """One fact with the change it first came with.

    Attributes:
        id: Hash of type and content.
        type: Fact type; see `changes.facts`.
        content: What it says.
        change_id: The change it came with.
        at_ms: Clock of the computer that wrote it, UTC milliseconds.
        is_retracted: Whether it was taken back.
    """

    id: str
    type: str
    content: Mapping[str, Json]
    change_id: str
    at_ms: int
    is_retracted: bool


@dataclass(frozen=True)
class HoursStatus:
    """What follows for one hours entry from its content, its placement and the facts about it."""

    person_id: str
    content_hash: str
    state: str
    attestation_level: str
    is_held: bool
    counts: bool
    submitted_on: date | None
    reason: str


_FACT = (
    "SELECT f.id, f.type, f.content, coalesce(c.id, ''), coalesce(c.wall_ms, 0), f.is_retracted"
    " FROM fact f LEFT JOIN change c ON c.seq = f.seq"
)

_SUBJECT_KEYS = frozenset({"entry", "person", "credential", "placement", "sheet"})
"""Content keys under which `fact_subject` finds a fact."""


class Reader(LogView):
    """Reads records and what follows from them. Made by `Database.read`; good until it ends."""

    def get(self, record: type[R], record_id: str) -> R:
        """Return a record.

        Raises:
            RuleError: "record_missing" with its kind and id.
        """
        found = self.find(record, record_id)
        if found is None:
            raise RuleError("record_missing", kind=kind_of(record).name, id=record_id)
        return found

    def find(self, record: type[R], record_id: str) -> R | None:
        """Return a record, or None if there is none."""
        found = self.many(record, [record_id])
        return found[0] if found else None

    def many(self, record: type[R], ids: Sequence[str]) -> list[R]:
        """Return those of the records that exist, in the order of `ids`."""
        kind = kind_of(record)
        values = row_values(kind.name)
        rows = {
            row[-1]: row
            for row in self._db_rows(
                select(kind.name, (*values.columns, "id"), f"WHERE id {IN_LIST}"), (as_list(ids),)
            )
        }
        return [values.record_for(name, rows[name]) for name in ids if name in rows]

    def all(self, record: type[R], **equals: Any) -> list[R]:
        """Return the records whose fields have these values, in the order they were made.

        Args:
            record: Class of the records.
            **equals: Field name to value; a date or time as such.
        """
        kind = kind_of(record)
        values = row_values(kind.name)
        where = " AND ".join(
            _is_equal(kind.name, name, number) for number, name in enumerate(equals, 1)
        )
        rows = self._db_rows(
            select(kind.name, (*values.columns, "id"), f"WHERE {where or 1} ORDER BY rowid"),
            tuple(_parameter(value) for value in equals.values()),
        )
        return [values.record_for(row[-1], row) for row in rows]

    def values(self, kind: str, record_id: str) -> dict[str, Json]:
        """Return a record's content exactly as the log has it, for hashes and signatures.

        Raises:
            RuleError: "record_missing".
        """
        found = row_values(kind)
        rows = self._db_rows(select(kind, found.columns, "WHERE id = ?"), (record_id,))
        if not rows:
            raise RuleError("record_missing", kind=kind, id=record_id)
        return found.values_for(rows[0])

    def hours_status(self, ids: Iterable[str]) -> dict[str, HoursStatus]:
        """Return state and count of hours entries by id."""
        rows = self._db_rows(
            "SELECT id, person_id, content_hash, state, attestation_level, is_held, counts,"
            f" submitted_on, reason FROM hours_entry WHERE id {IN_LIST}",
            (as_list(ids),),
        )
        return {
            name: HoursStatus(
                person,
                content_hash,
                state,
                level,
                bool(is_held),
                bool(counts),
                date.fromisoformat(day) if day else None,
                reason,
            )
            for name, person, content_hash, state, level, is_held, counts, day, reason in rows
        }

    def facts(
        self, fact_type: str, *, include_retracted: bool = False, **equals: str
    ) -> list[StoredFact]:
        """Return facts of a type, oldest first.

        Args:
            fact_type: As in `changes.facts`.
            include_retracted: Whether facts that were taken back are wanted too.
            **equals: Content key to value; `id` means the fact's own id.
        """
        wanted = dict(equals)
        where, parameters = ["f.type = ?"], [fact_type]
        if _SUBJECT_KEYS & wanted.keys():
            where = ["+f.type = ?"]  # the plus keeps SQLite from walking all facts of the type
        if "id" in wanted:
            where.append("f.id = ?")
            parameters.append(wanted.pop("id"))
        for key in sorted(_SUBJECT_KEYS & wanted.keys()):
            where.append("f.id IN (SELECT fact_id FROM fact_subject WHERE subject = ?)")
            parameters.append(wanted[key])
        if not include_retracted:
            where.append("f.is_retracted = 0")
        rows = self._db_rows(
            f"{_FACT} WHERE {' AND '.join(where)} ORDER BY f.seq, f.position", tuple(parameters)
        )
        found = [_stored_fact(row) for row in rows]
        return [
            fact
            for fact in found
            if all(fact.content.get(key) == value for key, value in wanted.items())
        ]

    def newest_facts(self, fact_type: str, count: int) -> list[StoredFact]:
        """Return the facts of a type that came in last, oldest first, taken back or not."""
        rows = self._db_rows(
            f"{_FACT} WHERE f.type = ? ORDER BY f.seq DESC, f.position DESC LIMIT ?",
            (fact_type, count),
        )
        return [_stored_fact(row) for row in reversed(rows)]

    def ever_written(self, ids: Iterable[str]) -> set[str]:
        """Return those of these ids that a row has or had here, shown or hidden."""
        found = self._db_rows(
            f"SELECT DISTINCT row FROM change_write WHERE row {IN_LIST}", (as_list(ids),)
        )
        return {row for (row,) in found}

    def known_facts(self, ids: Iterable[str]) -> dict[str, tuple[Fact, bool]]:
        """Return those of these facts that are here, each with whether it was taken back."""
        found = FactsIndex(self._connection()).with_ids(ids)
        return {fact.id: (fact, is_retracted) for fact, is_retracted in found}

    def facts_by(
        self,
        fact_type: str,
        field: str,
        values: Iterable[str],
        *,
        include_retracted: bool = False,
    ) -> dict[str, list[StoredFact]]:
        """Return facts of a type by what one key of their content says, oldest first.

        Args:
            fact_type: As in `changes.facts`.
            field: "entry", "person" or "credential".
            values: Values asked for; those without facts are left out of the answer.
            include_retracted: Whether facts that were taken back are wanted too.
        """
        rows = self._db_rows(
            f"{_FACT} JOIN fact_subject s ON s.fact_id = f.id"
            # the plus keeps SQLite from walking all facts of the type, which are the many
            f" WHERE +f.type = ? AND f.is_retracted <= ? AND s.role = 'about'"
            f" AND s.subject {IN_LIST} ORDER BY f.seq, f.position",
            (fact_type, int(include_retracted), as_list(values)),
        )
        found: dict[str, list[StoredFact]] = {}
        for row in rows:
            fact = _stored_fact(row)
            found.setdefault(str(fact.content.get(field)), []).append(fact)
        return found

    def document(self, sha256: str) -> bytes:
        """Return a stored document's exact bytes.

        Raises:
            RuleError: "document_missing".
        """
        rows = self._db_rows("SELECT body FROM document WHERE sha256 = ?", (sha256,))
        if not rows:
            raise RuleError("document_missing", sha256=sha256)
        return bytes(rows[0][0])

    def authority(self) -> Authority:
        """Return which root keys and certificates count."""
        return Authority(self._connection())

    def set_aside(self) -> list[tuple[str, Mapping[str, Json], str]]:
        """Return id, content and reason of the sign-offs that do not count because of their key."""
        found = hours_states.set_aside(self._connection())
        return [(fact.id, fact.content, code) for fact, code in found]

    def valid_sign_offs(self, entries: Iterable[str]) -> dict[str, list[Fact]]:
        """Return the sign-offs of entries that are worth something here, of whatever content."""
        return hours_states.valid_sign_offs(self._connection(), entries)

    def signed_among(self, people: Collection[str]) -> list[Fact]:
        """Return the signatures that stand of some of these people on hours of one of them."""
        return hours_states.signed_among(self._connection(), people)

    def handed_over(self, *, include_retracted: bool = False) -> frozenset[str]:
        """Return the facts for which the former owner of a record answers.

        Args:
            include_retracted: Whether its word counts also where it was taken back here.
        """
        index = FactsIndex(self._connection())
        return index.handed_over(include_retracted=include_retracted)

    def evaluations_set_aside(self, found: Iterable[StoredFact]) -> dict[str, str]:
        """Return which evaluations do not count because of their key's end or certificates."""
        signed = [Fact(one.id, one.type, one.content) for one in found]
        return key_trust.evaluations_set_aside(self._connection(), signed)

    def with_effect(self, issues: Sequence[StoredFact]) -> list[StoredFact]:
        """Return the issues, of credentials or of steps, that the organization's root allows."""
        found = [Fact(issue.id, issue.type, issue.content) for issue in issues]
        refused = issue_authority.refused_issues(self._connection(), found)
        return [issue for issue in issues if issue.id not in refused]

    def issues_set_aside(self) -> list[tuple[str, Mapping[str, Json], str]]:
        """Return id, content and reason of the issues that have no effect."""
        found = issue_authority.issues_set_aside(self._connection())
        return [(fact.id, fact.content, code) for fact, code in found]

    def history(self, kind: str, record_id: str) -> list[HistoryItem]:
        """Return what happened to a record, newest first."""
        return history.of_row(self._connection(), self._log, kind, record_id)

    def recent_changes(self, limit: int) -> list[RecentItem]:
        """Return the last steps, newest first."""
        return history.recent(self._connection(), self._log, limit)

    def change(self, change_id: str) -> ChangeGroup:
        """Return a whole change group.

        Raises:
            RuleError: "change_missing".
        """
        return self._log.group(change_id)

    def ops(self, change_id: str) -> Iterator[Op]:
        """Yield the operations of a change, however large, in order.

        Raises:
            RuleError: "change_missing".
        """
        return self._log.ops_of(change_id)

    def written(self, change_id: str) -> list[tuple[str, str, bool]] | None:
        """Return kind and id of the rows a large change wrote, and whether only it ever did.

        None if its operations have to be read: it is small, or adds facts too.

        Raises:
            RuleError: "change_missing".
        """
        return undo.written(self._connection(), self._log, change_id)

    def before(
        self, change_id: str, rows: Iterable[tuple[str, str]] | None = None
    ) -> list[RegisterBefore]:
        """Return what a change replaced, for undo.

        Args:
            change_id: The change.
            rows: Kind and id of what it wrote, in its order, if known already.

        Raises:
            RuleError: "change_missing".
        """
        known = undo.rows_in(self.ops(change_id)) if rows is None else rows
        return undo.before(self._connection(), self._log, change_id, known)

    def is_rested_on(
        self, change_id: str, rows: Collection[str], hidden: Mapping[str, Sequence[str]]
    ) -> bool:
        """Return whether something newer rests on what a change wrote.

        Args:
            change_id: The change.
            rows: Ids of the rows it wrote.
            hidden: Ids, by record kind, of the rows that taking it back would hide.

        Raises:
            RuleError: "change_missing".
        """
        gone = [row for ids in hidden.values() for row in ids]
        seq = self._log.entry(change_id).seq
        connection = self._connection()
        return (
            dependents.has_newer(connection, seq, rows, gone)
            or dependents.has_users(connection, hidden)
            or bool(self.enrollments_in_use(hidden.get(missed_enrollments.ENROLLMENT, ()), seq))
        )

    def enrollments_in_use(self, enrollments: Iterable[str], since: int = 0) -> set[str]:
        """Return those of some enrollments without which something confirmed counted nowhere.

        Args:
            enrollments: Their ids.
            since: Only what was confirmed after this place in the log is asked for.
        """
        return missed_enrollments.in_use(self._connection(), enrollments, since)

    def first_page(self, name: str, request: TableRequest, size: int) -> list[Row]:
        """Return the first rows of a table for a screen."""
        return self._screens().first_page(name, request, size)

    def count(self, name: str, request: TableRequest) -> int:
        """Return how many rows a table for a screen has."""
        return self._screens().count(name, request)

    def ids(self, name: str, request: TableRequest) -> array[int]:
        """Return the row numbers of a table for a screen, in order."""
        return self._screens().ids(name, request)

    def rows(self, name: str, rowids: Sequence[int]) -> list[Row]:
        """Return the rows with these numbers that exist, in the order asked."""
        return self._screens().rows(name, rowids)

    def totals(self, person_id: str) -> Totals:
        """Return what a person has; nothing for somebody unknown."""
        return self.totals_of([person_id])[person_id]

    def totals_of(self, people: Sequence[str]) -> dict[str, Totals]:
        """Return what each of these people has."""
        return summaries.totals_of(self._connection(), people)

    def kept_for(self, entries: Iterable[str]) -> dict[str, str]:
        """Return of hours entries, and those alike, which are held back and which stays for each.

        Args:
            entries: Ids.
        """
        return counted_hours.kept_for(self._connection(), entries)

    def lost_events(self) -> list[LostEvent]:
        """Return the events of hours of which no line is left, without anybody's decision."""
        return lost_events(self._connection())

    def authors(self, entries: Collection[str]) -> dict[str, Author]:
        """Return of hours entries who first wrote them down."""
        return first_writings.authors(self._connection(), entries)

    def authors_of_facts(self, ids: Collection[str]) -> dict[str, Author]:
        """Return of facts who first stated them, as far as these changes came here."""
        return first_writings.authors_of_facts(self._connection(), ids)

    def waiting_totals(self) -> tuple[int, int]:
        """Return how many entries, and minutes, wait for a signature; held ones aside."""
        return summaries.waiting_totals(self._connection())

    def minutes_by_day(self, cohort_id: str = "") -> dict[date, tuple[int, int]]:
        """Return counted and waiting minutes by day, of one cohort or of everybody."""
        return summaries.minutes_by_day(self._connection(), cohort_id)

    def last_worked_on(self) -> dict[str, date]:
        """Return the last day each person has hours on."""
        return summaries.last_worked_on(self._connection())

    def _screens(self) -> Screens:
        return Screens(self._connection(), self._today)

    def _db_rows(self, sql: str, parameters: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        return cast("list[tuple[Any, ...]]", self._connection().execute(sql, parameters).fetchall())


def _is_equal(kind: str, name: str, number: int) -> str:
    """Return the condition that a field is what the parameter with a number says."""
    condition = f"{quoted(name)} IS ?{number}"
    if (kind, name) == (HOURS, "placement_id"):
        theirs = f"IN ({classes_of_placements(f'x.id IS ?{number}')})"
        return f"{condition} AND {of_class(HOURS, theirs)}"
    return condition


def _parameter(value: Any) -> Any:
    """Return a field's value as its column holds it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, tuple):
        return to_json(list(value))
    return value


def _stored_fact(row: tuple[Any, ...]) -> StoredFact:
    name, fact_type, content, change_id, at_ms, is_retracted = row
    return StoredFact(name, fact_type, from_json(content), change_id, at_ms, bool(is_retracted))
