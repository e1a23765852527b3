"""Sign-off by file at the supervisor's computer: open a request, decide, save the answer.

No workspace is needed. Everything shown comes from the signed bytes of the request.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from plc_desktop import __version__
from plc_desktop.domain import evaluation, hours, signoff
from plc_desktop.domain.evaluation import Evaluation, EvaluationAsked
from plc_desktop.domain.fields import Json
from plc_desktop.domain.hours import Advice, Neighbors
from plc_desktop.domain.records import Placement
from plc_desktop.domain.requirements import default_rule_set
from plc_desktop.domain.signoff import EntryLine, Statement
from plc_desktop.errors import ForeignFileError, PlcError, RuleError
from plc_desktop.exchange import container
from plc_desktop.exchange.cards import SUFFIX as CARD_SUFFIX
from plc_desktop.exchange.requests import OpenedRequest, RequestLine, SignRequest, read_request
from plc_desktop.exchange.signatures import (
    LEVEL,
    SUFFIX,
    Answer,
    FilledForm,
    read_signatures,
    write_signatures,
)
from plc_desktop.files import file_name, make_folder, remove, write_whole
from plc_desktop.services.identities.own import CardSeen, OwnIdentity
from plc_desktop.services.sign_off.lines import Decision
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.services.workspace.instants import DAY_MS, moment
from plc_desktop.signing import canonical
from plc_desktop.signing.age import lock, unlock

_KEPT, _RECEIVED = "decisions", "cards"


@dataclass(frozen=True)
class AskedLine:
    """One line before the supervisor: every signed field, and what is worth a second look.

    Attributes:
        line: Every signed field of the entry.
        advice: What is worth a second look; not signed.
        was_returned: Whether this very content was returned before; a signature supersedes that.
        starts_on: When the placement starts, if the request says so; signed too.
        ends_on: When it ends; signed too.
    """

    line: EntryLine
    advice: tuple[Advice, ...]
    was_returned: bool
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True)
class ShownRequest:
    """A request as the supervisor sees it.

    Attributes:
        office: Name of the office, as the request says.
        is_trusted: Whether the office's card was accepted here; else nothing can be signed.
        is_expired: Whether the time for an answer is over.
        supervisor: Whom the office asks.
        statement: The sentence that is signed.
        lines: What is to be signed.
        made_at: When it was made, by the office's clock.
        expires_at: Until when it may be answered.
        request_id: Its id.
        seen: The office's card, the words to compare aloud, and whether it is known here.
        answer_name: A file name for the answer that says what it is.
        evaluations: Forms to fill in, each signed on its own; often none.
    """

    office: str
    is_trusted: bool
    is_expired: bool
    supervisor: str
    statement: Statement
    lines: tuple[AskedLine, ...]
    made_at: datetime
    expires_at: datetime
    request_id: str
    seen: CardSeen
    answer_name: str
    evaluations: tuple[EvaluationAsked, ...] = ()


@dataclass(frozen=True)
class Unsigned:
    """What was decided and not signed yet, kept for the next time a request is opened."""

    decisions: tuple[Decision, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()


@dataclass(frozen=True)
class SavedAnswer:
    """An answer that was written and read back."""

    path: Path
    signed: int
    returned: int
    skipped: int
    minutes: int
    evaluations: int = 0


class SupervisorDesk:
    """What a supervisor does with requests."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._identity = OwnIdentity(environment)

    def open_request(self, path: Path) -> ShownRequest:
        """Return what a file asks; no passphrase is needed on the supervisor's own computer.

        Raises:
            ForeignFileError: As `exchange.requests.read_request`; "not_addressed_to_you" if
                another key is to answer.
            EnvironmentProblem: "no_identity".
        """
        return self._shown(self._read(path))

    def office_card(self, path: Path) -> Path:
        """Write the card out of a request into a file of its own, to be looked at and accepted.

        Raises:
            ForeignFileError: As `open_request`.
            EnvironmentProblem: If it cannot be written.
        """
        opened = self._read(path)
        target = self._environment.folders.cache / _RECEIVED / f"{opened.signer}{CARD_SUFFIX}"
        make_folder(target.parent)
        container.save_file(target, opened.request.card)
        return target

    def keep(self, path: Path, unsigned: Unsigned) -> None:
        """Keep what is not signed yet, for the next time this request is opened.

        It says something about people, so it is locked for this computer.

        Raises:
            ForeignFileError: "file_not_read".
            EnvironmentProblem: If it cannot be written.
        """
        kept = self._kept_path(path)
        if unsigned == Unsigned():
            remove(kept)
            return
        said: Json = {
            name: [dataclasses.asdict(one) for one in getattr(unsigned, name)]
            for name in ("decisions", "evaluations")
        }
        write_whole(kept, lock(canonical.encode(said), [self._identity.device().age.recipient]))

    def kept(self, path: Path) -> Unsigned:
        """Return what was kept for a request; nothing if there is nothing that can be read."""
        try:
            data = unlock(self._kept_path(path).read_bytes(), [self._identity.device().age])
            said: Any = canonical.decode_strict(data)
            return Unsigned(
                tuple(Decision(**one) for one in said["decisions"]),
                tuple(Evaluation(**one) for one in said["evaluations"]),
            )
        except (OSError, PlcError, TypeError, KeyError):
            return Unsigned()

    def _kept_path(self, path: Path) -> Path:
        name = hashlib.sha256(container.read_file(path)).hexdigest()[:32]
        return self._environment.folders.data / _KEPT / f"{name}.age"

    def sign_request(
        self,
        path: Path,
        decisions: Sequence[Decision],
        passphrase: str,
        target: Path,
        evaluations: Sequence[Evaluation] = (),
    ) -> SavedAnswer:
        """Save the answer to a request; lines without a decision are skipped.

        Args:
            path: The request.
            decisions: "signed", or "returned" with a reason, each with the hash of what was shown.
            passphrase: The supervisor's own.
            target: The answer's file.
            evaluations: Forms that were asked for and are filled in; others are left out.

        Raises:
            RuleError: "nothing_to_sign", "evaluation_empty", "evaluation_malformed",
                "sender_unknown", "request_expired",
                "request_from_the_future", "statement_unknown", "not_asked_for",
                "content_changed", "return_reason_missing" or "decision_unknown".
            ForeignFileError: As `open_request`.
            EnvironmentProblem: "wrong_key_passphrase", or if the file cannot be written.
        """
        opened = self._read(path)
        self._check(opened)
        if not decisions and not evaluations:
            raise RuleError("nothing_to_sign")
        answers = self._answers(opened, decisions)
        forms = self._forms(opened, evaluations)
        keys = self._identity.open_keys(passphrase)
        data = write_signatures(
            opened,
            answers,
            keys,
            signed_on=self._environment.today().isoformat(),
            at_ms=self._environment.now_ms(),
            app=__version__,
            forms=forms,
        )
        read_signatures(data, [keys.age])
        container.save_file(target, data)
        self.keep(path, Unsigned())
        signed = [one for one in answers if one.decision == signoff.SIGNED]
        minutes = sum(one.line.entry.minutes for one in signed)
        skipped = len(opened.request.lines) - len(answers)
        returned = len(answers) - len(signed)
        return SavedAnswer(target, len(signed), returned, skipped, minutes, len(forms))

    @staticmethod
    def copy_answer(answer: Path, target: Path) -> Path:
        """Write an answer to another place too, such as a stick; return where.

        Raises:
            ForeignFileError: "file_not_read".
            EnvironmentProblem: If it cannot be written.
        """
        container.save_file(target, container.read_file(answer))
        return target

    def _read(self, path: Path) -> OpenedRequest:
        card = self._identity.card()
        opened = read_request(container.read_file(path), [self._identity.device().age])
        if opened.request.key != card.key:
            raise ForeignFileError("not_addressed_to_you")
        return opened

    def _check(self, opened: OpenedRequest) -> None:
        request, now = opened.request, self._environment.now_ms()
        if not self._identity.trusts(opened.envelope.workspace, opened.signer):
            raise RuleError("sender_unknown", name=request.office)
        if now > request.expires_at_ms:
            raise RuleError("request_expired")
        if opened.envelope.created_at_ms > now + DAY_MS:
            raise RuleError("request_from_the_future")
        if request.statement_id != signoff.statement_for(LEVEL).id:
            raise RuleError("statement_unknown", statement=request.statement_id)

    def _answers(self, opened: OpenedRequest, decisions: Sequence[Decision]) -> list[Answer]:
        lines = {line.entry.id: line for line in opened.request.lines}
        chosen = {decision.entry_id: decision for decision in decisions}
        for decision in chosen.values():
            _check_decision(lines, decision)
        return [
            Answer(lines[name], one.decision, one.reason, self._environment.nonce())
            for name, one in chosen.items()
        ]

    def _forms(self, opened: OpenedRequest, evaluations: Sequence[Evaluation]) -> list[FilledForm]:
        asked = {form.placement_id: form for form in opened.request.evaluations}
        filled = {one.placement_id: one for one in evaluations}
        for one in filled.values():
            form = asked.get(one.placement_id)
            if form is None:
                raise RuleError("not_asked_for", entry_id=one.placement_id)
            if one.moment != form.moment or set(one.skills) != set(form.skills):
                raise RuleError("evaluation_malformed", field="skills")
            evaluation.check(one)
        return [
            FilledForm(asked[name], one, self._environment.nonce()) for name, one in filled.items()
        ]

    def _shown(self, opened: OpenedRequest) -> ShownRequest:
        request = opened.request
        rules = dataclasses.replace(
            default_rule_set(""),
            daily_limit_minutes=request.daily_limit_minutes,
            rounding_minutes=request.rounding_minutes,
        )
        by_person: dict[str, list[RequestLine]] = {}
        for line in request.lines:
            by_person.setdefault(line.participant_id, []).append(line)
        beside = {
            person: Neighbors(line.entry for line in lines) for person, lines in by_person.items()
        }
        today = self._environment.today()
        return ShownRequest(
            office=request.office,
            is_trusted=self._identity.trusts(opened.envelope.workspace, opened.signer),
            is_expired=self._environment.now_ms() > request.expires_at_ms,
            supervisor=request.supervisor,
            statement=signoff.statement_for(LEVEL),
            lines=tuple(
                AskedLine(
                    line.shown(),
                    hours.advice(
                        line.entry, beside[line.participant_id], _placement(line), rules, today
                    ),
                    was_returned=bool(line.returns),
                    starts_on=line.starts_on,
                    ends_on=line.ends_on,
                )
                for line in request.lines
            ),
            made_at=_instant(opened.envelope.created_at_ms),
            expires_at=_instant(request.expires_at_ms),
            request_id=request.id,
            seen=self._identity.look_data(request.card),
            answer_name=self._answer_name(request),
            evaluations=request.evaluations,
        )

    def _answer_name(self, request: SignRequest) -> str:
        today = self._environment.today().isoformat()
        name = file_name(request.supervisor, "signed-for", request.office, today, suffix="")
        return f"{name}_{request.id[:4]}{SUFFIX}"


def answer_path(request: Path) -> Path:
    """Return where the answer to a request is saved unless told otherwise: beside it."""
    return request.with_suffix(SUFFIX)


def _check_decision(lines: Mapping[str, RequestLine], decision: Decision) -> None:
    line = lines.get(decision.entry_id)
    if line is None:
        raise RuleError("not_asked_for", entry_id=decision.entry_id)
    if line.content_hash != decision.content_hash:
        raise RuleError("content_changed", person=line.participant, date=line.entry.worked_on)
    signoff.check_decision(decision.decision, decision.reason)


def _placement(line: RequestLine) -> Placement:
    return Placement(
        id=line.entry.placement_id,
        person_id=line.participant_id,
        organization_id="",
        starts_on=line.starts_on,
        ends_on=line.ends_on,
    )


def _instant(at_ms: int) -> datetime:
    return moment(at_ms)
