"""Sign-off at this laptop: the queue, what exactly is signed, and the signing itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from plc_desktop.changes import facts
from plc_desktop.changes.facts import PERSON_KEY, SIGN_OFF
from plc_desktop.domain import hours as rules_of_hours
from plc_desktop.domain import signoff
from plc_desktop.domain.fields import Json
from plc_desktop.domain.hours import Advice, Neighbors
from plc_desktop.domain.records import HoursEntry, Organization, Person, Placement, RuleSetVersion
from plc_desktop.domain.signoff import EntryLine, Statement
from plc_desktop.domain.tables import HoursRow
from plc_desktop.errors import RuleError
from plc_desktop.services.authority import SignerCheck
from plc_desktop.services.hours import entries_of, retract, rows_by_id
from plc_desktop.services.rule_sets import rules_for
from plc_desktop.services.same_people import pairs, same_in
from plc_desktop.services.session import Session, name_of
from plc_desktop.services.tables import rows_of
from plc_desktop.signing.keys import SigningKey
from plc_desktop.storage.database import Fact, Reader, UnitOfWork

SHORTEST_PASSPHRASE = 8


@dataclass(frozen=True)
class QueueItem:
    """What waits for one supervisor.

    Attributes:
        entries: Lines that wait.
        minutes: Their sum.
        oldest_on: Since when the oldest line waits.
        age_days: Days since then.
        has_key: Whether this supervisor has signed at this laptop before.
    """

    supervisor_id: str
    supervisor: str
    organization: str
    entries: int
    minutes: int
    oldest_on: date | None
    age_days: int
    has_key: bool


@dataclass(frozen=True)
class Line:
    """One line before the supervisor: what is signed, and what stands beside it.

    Attributes:
        line: Every signed field.
        advice: What is worth a second look; not signed.
        waiting_since_on: Since when it waits.
        is_held: Whether it may be a double entry.
        returned_before: The reason of the last return, empty if there was none.
    """

    line: EntryLine
    advice: tuple[Advice, ...]
    waiting_since_on: date | None
    is_held: bool
    returned_before: str


@dataclass(frozen=True)
class Decision:
    """What the supervisor says about one line, with the hash of what was on the screen."""

    entry_id: str
    content_hash: str
    decision: str
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class SignOffRequest:
    """One act of signing.

    Attributes:
        supervisor_id: Whose signature it is.
        decisions: "signed" or "returned" with a reason, line by line; lines left out keep waiting.
        level: "signed_in_person" with the supervisor's own passphrase; "paper" or "staff" without.
        statement_id: The sentence that stood above the signature.
        passphrase: The supervisor's own; only for "signed_in_person".
    """

    supervisor_id: str
    decisions: tuple[Decision, ...]
    level: str = "signed_in_person"
    statement_id: str = ""
    passphrase: str = ""


@dataclass(frozen=True)
class SignedOff:
    """What an act of signing did."""

    change_id: str
    signed: int
    returned: int
    minutes: int


@dataclass(frozen=True)
class Signature:
    """One sign-off of an entry, standing or not.

    Attributes:
        is_current: Whether it covers the content as it is now and was not taken back.
        is_key_valid: Whether the signature fits the supervisor's registered key; None for levels
            without one.
        document: SHA-256 of the stored scan it was read from, empty if there is none.
        document_page: Which page of it, from 1.
    """

    fact_id: str
    supervisor: str
    level: str
    decision: str
    reason: str
    signed_on: date | None
    statement_id: str
    is_current: bool
    is_key_valid: bool | None
    document: str = ""
    document_page: int = 0


class SignOff:
    """What supervisors and the office do with submitted hours."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def queue(self, *, include_held: bool = False) -> list[QueueItem]:
        """Return what waits for whom, longest waiting first.

        Args:
            include_held: Whether possible double entries are counted too.
        """
        with self._session.read() as reader:
            waiting: dict[str, list[HoursRow]] = {}
            signers: dict[str, str] = {}
            for row in _waiting(reader, include_held=include_held):
                if row.placement_id not in signers:
                    placement = reader.find(Placement, row.placement_id)
                    signers[row.placement_id] = self._signer(placement)
                waiting.setdefault(signers[row.placement_id], []).append(row)
            items = [self._item(reader, who, rows) for who, rows in waiting.items()]
        return sorted(items, key=lambda item: (item.oldest_on or date.max, item.supervisor))

    def _signer(self, placement: Placement | None) -> str:
        """Return who signs today: the acting supervisor within their dates, else the supervisor."""
        if placement is None:
            return ""
        acting = placement.acting_supervisor_id
        if acting and signoff.supervises(placement, acting, self._session.today()):
            return acting
        return placement.supervisor_id

    def _item(self, reader: Reader, supervisor_id: str, rows: Sequence[HoursRow]) -> QueueItem:
        dates = [row.waiting_since_on for row in rows if row.waiting_since_on]
        oldest = min(dates, default=None)
        supervisor = reader.find(Person, supervisor_id) if supervisor_id else None
        organization_id = supervisor.organization_id if supervisor else ""
        return QueueItem(
            supervisor_id=supervisor_id,
            supervisor=supervisor.full_name if supervisor else "",
            organization=name_of(reader, Organization, organization_id) or rows[0].site,
            entries=len(rows),
            minutes=sum(row.minutes for row in rows),
            oldest_on=oldest,
            age_days=max((self._session.today() - oldest).days, 0) if oldest else 0,
            has_key=bool(supervisor_id) and self._has_key(supervisor_id),
        )

    def lines(self, supervisor_id: str, *, include_held: bool = False) -> list[Line]:
        """Return every line a supervisor may sign today, by person and day.

        Args:
            supervisor_id: The supervisor or acting supervisor.
            include_held: Whether possible double entries are shown too.
        """
        today = self._session.today()
        with self._session.read() as reader:
            placements = {
                placement.id: placement
                for name in ("supervisor_id", "acting_supervisor_id")
                for placement in reader.all(Placement, **{name: supervisor_id})
                if signoff.supervises(placement, supervisor_id, today)
            }
            chosen = tuple(placements)
            rows = _waiting(reader, include_held=include_held, placement=chosen)
            rows.sort(key=lambda row: (row.person, row.person_id, row.worked_on, row.id))
            beside = _Beside(reader, today)
            entries = reader.many(HoursEntry, [row.id for row in rows])
            return [
                beside.line(row, entry, placements[row.placement_id])
                for row, entry in zip(rows, entries, strict=True)
            ]

    @staticmethod
    def statements() -> tuple[Statement, ...]:
        """Return the sentences in force, one for each attestation level."""
        return signoff.STATEMENTS

    @staticmethod
    def statement(level: str) -> Statement:
        """Return the sentence of a level.

        Raises:
            RuleError: "attestation_level_unknown".
        """
        return signoff.statement_for(level)

    def has_key(self, supervisor_id: str) -> bool:
        """Return whether a supervisor's key is on this laptop."""
        return self._has_key(supervisor_id)

    def _has_key(self, supervisor_id: str) -> bool:
        workspace_id = self._session.database.workspace_id
        return self._session.keys.has_person_key(workspace_id, supervisor_id)

    def make_key(self, supervisor_id: str, passphrase: str) -> None:
        """Make a supervisor's own key, locked with their own passphrase, and register it.

        Raises:
            RuleError: "passphrase_too_short", "person_key_exists" or "record_missing".
        """
        check_passphrase(passphrase)
        if self._has_key(supervisor_id):
            raise RuleError("person_key_exists")
        workspace_id = self._session.database.workspace_id
        with self._session.transaction("key_made") as work:
            work.get(Person, supervisor_id)
            key = self._session.keys.make_person_key(workspace_id, supervisor_id, passphrase)
            self._register(work, supervisor_id, key)

    def _register(self, work: UnitOfWork, person_id: str, key: SigningKey) -> None:
        content: dict[str, Json] = {"person": person_id, "key": key.public.hex()}
        work.add_fact(PERSON_KEY, {**content, "nonce": self._session.nonce()})

    def sign_off(self, request: SignOffRequest) -> SignedOff:
        """Sign or return lines, each with its own signature; all of them or none.

        Raises:
            RuleError: "self_sign_off", "not_the_supervisor", "content_changed", "not_waiting",
                "return_reason_missing", "statement_unknown", "nothing_to_sign", "key_revoked",
                or as `SignerCheck.check`.
            EnvironmentProblem: "wrong_key_passphrase" or "no_person_key".
        """
        if not request.decisions:
            raise RuleError("nothing_to_sign")
        statement = signoff.statement_for(request.level)
        if request.level == "signed_by_file":
            raise RuleError("attestation_level_unknown", level=request.level)
        if request.statement_id not in {"", statement.id}:
            raise RuleError("statement_unknown", statement=request.statement_id)
        for decision in request.decisions:
            signoff.check_decision(decision.decision, decision.reason)
        key = self._open_key(request)
        with self._session.transaction("hours_signed_off") as work:
            if key is not None:
                self._check_registered(work, request.supervisor_id, key)
            lines = checked_lines(work, request, self._session.today(), key)
            returns = work.facts_by(SIGN_OFF, "entry", [line.entry_id for _, line in lines])
            for decision, line in lines:
                known = returns.get(line.entry_id, [])
                content = self._content(decision, line, statement, request.supervisor_id, known)
                work.add_fact(SIGN_OFF, content if key is None else facts.sign(content, key))
        signed = [line.minutes for item, line in lines if item.decision == signoff.SIGNED]
        return SignedOff(work.change_id, len(signed), len(lines) - len(signed), sum(signed))

    def _open_key(self, request: SignOffRequest) -> SigningKey | None:
        if request.level not in signoff.KEY_LEVELS:
            return None
        workspace_id = self._session.database.workspace_id
        return self._session.keys.open_person_key(
            workspace_id, request.supervisor_id, request.passphrase
        )

    def _check_registered(self, work: UnitOfWork, person_id: str, key: SigningKey) -> None:
        """Register a key whose registration was lost with a restored backup.

        Raises:
            RuleError: "key_revoked".
        """
        if (person_id, key.public.hex()) in work.authority().withdrawn_keys():
            raise RuleError("key_revoked", name=name_of(work, Person, person_id))
        if key.public.hex() not in registered_keys(work, person_id):
            self._register(work, person_id, key)

    def _content(
        self,
        decision: Decision,
        line: EntryLine,
        statement: Statement,
        supervisor_id: str,
        known: Sequence[Fact],
    ) -> dict[str, Json]:
        return signoff.sign_off_content(
            line,
            decision.decision,
            decision.reason,
            statement,
            supervisor_id,
            supersedes=superseded(known, line),
            signed_on=self._session.today().isoformat(),
            at=self._session.environment.now_ms(),
            nonce=self._session.nonce(),
        )

    def signatures(self, entry_id: str) -> list[Signature]:
        """Return every sign-off of an entry, oldest first, also those that no longer count."""
        with self._session.read() as reader:
            rows = rows_by_id(reader, (entry_id,))
            present = rows[0].content_hash if rows else ""
            return [
                _signature(reader, fact.id, fact.content, present, is_retracted=fact.is_retracted)
                for fact in reader.facts(SIGN_OFF, include_retracted=True, entry=entry_id)
            ]

    def take_back(self, fact_ids: Sequence[str], reason: str = "") -> str:
        """Take sign-offs back; the lines wait again. Return the change."""
        with self._session.transaction("sign_off_taken_back") as work:
            retract(self._session, work, fact_ids, reason)
        return work.change_id


def checked_lines(
    work: Reader, request: SignOffRequest, on: date, key: SigningKey | None = None
) -> list[tuple[Decision, EntryLine]]:
    """Return the lines as they are now, having refused what may not be signed.

    Args:
        work: The workspace.
        request: Who decides what.
        on: The day of signing.
        key: The supervisor's key, if it signs.

    Raises:
        RuleError: "self_sign_off", "not_the_supervisor", "content_changed", "not_waiting",
            "record_missing", or as `SignerCheck.check`.
    """
    work.get(Person, request.supervisor_id)
    ids = [decision.entry_id for decision in request.decisions]
    rows = {row.id: row for row in rows_by_id(work, ids)}
    entries = {entry.id: entry for entry in work.many(HoursEntry, ids)}
    decided = pairs(work)
    placements: dict[str, Placement] = {}
    certified = SignerCheck(work, request.supervisor_id, key.public.hex()) if key else None
    checked = []
    for decision in request.decisions:
        row = rows.get(decision.entry_id)
        if row is None or row.state != "submitted":
            raise RuleError("not_waiting", entry_id=decision.entry_id)
        if row.content_hash != decision.content_hash:
            raise RuleError("content_changed", person=row.person, date=row.worked_on)
        placement = placements.get(row.placement_id) or work.get(Placement, row.placement_id)
        placements[placement.id] = placement
        participants = same_in(decided, placement.person_id)
        signoff.check_signer(placement, request.supervisor_id, participants, on)
        if certified is not None:
            certified.check(on, placement)
        line = signoff.entry_line(
            entries[row.id], row.content_hash, placement, row.person, row.site
        )
        checked.append((decision, line))
    return checked


def superseded(known: Sequence[Fact], line: EntryLine) -> list[Json]:
    """Return the returns of this very content, which a new decision takes the place of."""
    return [
        fact.id
        for fact in known
        if fact.content.get("content_hash") == line.content_hash
        and fact.content.get("decision") == signoff.RETURNED
    ]


def check_passphrase(passphrase: str) -> None:
    """Refuse a passphrase that is too short to protect anything.

    Raises:
        RuleError: "passphrase_too_short".
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise RuleError("passphrase_too_short", least=SHORTEST_PASSPHRASE)


def registered_keys(reader: Reader, person_id: str) -> frozenset[str]:
    """Return the public keys, in hex, that a person has registered."""
    registered = reader.facts(PERSON_KEY, person=person_id)
    return frozenset(str(fact.content.get("key", "")) for fact in registered)


def _signature(
    reader: Reader,
    fact_id: str,
    content: Mapping[str, Json],
    present_hash: str,
    *,
    is_retracted: bool,
) -> Signature:
    signed_on = content.get("signed_on")
    by = str(content.get("by", ""))
    return Signature(
        fact_id=fact_id,
        supervisor=name_of(reader, Person, by),
        level=str(content.get("level", "")),
        decision=str(content.get("decision", "")),
        reason=str(content.get("reason", "")),
        signed_on=date.fromisoformat(str(signed_on)) if signed_on else None,
        statement_id=str(content.get("statement", "")),
        is_current=not is_retracted and content.get("content_hash") == present_hash,
        is_key_valid=_is_key_valid(content, registered_keys(reader, by)),
        document=str(content.get("document", "")),
        document_page=int(str(content.get("document_page", 0))),
    )


def _is_key_valid(content: Mapping[str, Json], registered: frozenset[str]) -> bool | None:
    """Return whether the signature is the supervisor's; None for levels that carry none."""
    if content.get("level") not in signoff.KEY_LEVELS:
        return None
    return facts.is_authentic(content, registered)


def _waiting(
    reader: Reader, *, include_held: bool, placement: tuple[str, ...] | str = ""
) -> list[HoursRow]:
    filters: dict[str, tuple[str, ...] | str] = {"placement": placement}
    if not include_held:
        filters["held"] = "0"
    return list(rows_of(reader, HoursRow, "waiting", filters))


class _Beside:
    """Looks up what stands beside the lines, once for each parent leader."""

    def __init__(self, reader: Reader, today: date) -> None:
        self._reader = reader
        self._today = today
        self._neighbors: dict[str, Neighbors] = {}
        self._rules: dict[str, RuleSetVersion] = {}

    def line(self, row: HoursRow, entry: HoursEntry, placement: Placement) -> Line:
        """Return one waiting row as the supervisor sees it."""
        person_id = placement.person_id
        if person_id not in self._neighbors:
            self._neighbors[person_id] = Neighbors(entries_of(self._reader, person_id))
            self._rules[person_id] = rules_for(self._reader, person_id)
        return Line(
            line=signoff.entry_line(entry, row.content_hash, placement, row.person, row.site),
            advice=rules_of_hours.advice(
                entry, self._neighbors[person_id], placement, self._rules[person_id], self._today
            ),
            waiting_since_on=row.waiting_since_on,
            is_held=row.is_held,
            returned_before=row.reason,
        )
