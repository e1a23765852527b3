"""Sign-off at this laptop: the queue, what exactly is signed, and the signing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plc_desktop.changes import facts
from plc_desktop.changes.facts import PERSON_KEY, SIGN_OFF
from plc_desktop.domain import signoff
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.domain.signoff import EntryLine, Statement
from plc_desktop.errors import RuleError
from plc_desktop.services.sign_off.lines import Decision, SignOffRequest, checked_lines, superseded
from plc_desktop.services.sign_off.queue import Line, QueueItem, WaitingForSignature
from plc_desktop.services.sign_off.signatures import Signature, registered_keys, signatures_of
from plc_desktop.services.workspace.passphrases import check_passphrase
from plc_desktop.services.workspace.retracting import retract
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.signing.keys import SigningKey
from plc_desktop.storage.database import Fact, UnitOfWork


@dataclass(frozen=True)
class SignedOff:
    """What an act of signing did."""

    change_id: str
    signed: int
    returned: int
    minutes: int


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
            queue = WaitingForSignature(reader, self._session.today())
            return queue.items(self._has_key, include_held=include_held)

    def lines(self, supervisor_id: str, *, include_held: bool = False) -> list[Line]:
        """Return every line a supervisor may sign today, by person and day.

        Args:
            supervisor_id: The supervisor or acting supervisor.
            include_held: Whether possible double entries are shown too.
        """
        with self._session.read() as reader:
            queue = WaitingForSignature(reader, self._session.today())
            return queue.lines(supervisor_id, include_held=include_held)

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
            return signatures_of(reader, entry_id)

    def take_back(self, fact_ids: Sequence[str], reason: str = "") -> str:
        """Take sign-offs back; the lines wait again. Return the change."""
        with self._session.transaction("sign_off_taken_back") as work:
            retract(self._session, work, fact_ids, reason)
        return work.change_id
