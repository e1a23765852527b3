"""Sign-off by file at the office: asking a supervisor for signatures, and taking them in."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plc_desktop import __version__
from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import EVALUATION, RETRACT, SIGN_OFF, SIGN_REQUEST
from plc_desktop.domain import signoff
from plc_desktop.domain.evaluation import EvaluationAsked
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import HoursEntry, Organization, Placement
from plc_desktop.errors import EnvironmentProblem, ForeignFileError, RuleError
from plc_desktop.exchange import container
from plc_desktop.exchange.requests import (
    ID_BYTES,
    SUFFIX,
    RequestLine,
    SignRequest,
    form_hash,
    read_request,
    write_request,
)
from plc_desktop.exchange.signatures import LEVEL, OpenedSignatures, read_signatures
from plc_desktop.files import file_name, is_folder, make_folder
from plc_desktop.services.answer_checks import form_objection, requests_under, sign_off_objection
from plc_desktop.services.authority import SignerCheck
from plc_desktop.services.deadlines import deadlines_of
from plc_desktop.services.entries import rows_by_id
from plc_desktop.services.evaluations import evaluation_asked
from plc_desktop.services.identities import Identities
from plc_desktop.services.instants import DAY_MS
from plc_desktop.services.known_keys import TrustedKey, owner_of, standing_key
from plc_desktop.services.retracting import retract
from plc_desktop.services.rule_sets import rules_for
from plc_desktop.services.same_people import pairs, same_in
from plc_desktop.services.session import Session
from plc_desktop.services.sign_off import SignOff
from plc_desktop.services.sign_off_queue import Line
from plc_desktop.storage.database import Reader, UnitOfWork


@dataclass(frozen=True)
class MadeRequest:
    """A request file that was written and read back."""

    path: Path
    request_id: str
    lines: int
    minutes: int
    expires_at_ms: int


@dataclass(frozen=True)
class RefusedLine:
    """A sign-off that was not taken, and why."""

    entry_id: str
    code: str


@dataclass(frozen=True)
class ImportedSignatures:
    """What a file of signatures did.

    Attributes:
        change_id: The step; empty if nothing was new.
        supervisor: Who signed.
        signed: Lines that count as signed by it now.
        returned: Lines that were returned.
        older: Lines whose content was changed since; kept, and not signed as they are now.
        early: Lines that are not here yet, or whose request is not; kept until they are.
        known: Sign-offs that were here before.
        refused: Sign-offs that were not taken.
        evaluations: Forms that were filled in and are new.
    """

    change_id: str
    supervisor: str
    signed: int
    returned: int
    older: int
    early: int
    known: int
    refused: tuple[RefusedLine, ...]
    evaluations: int = 0


class SignOffByFile:
    """What the office does; the supervisor's side is `services.supervisor_desk`."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._identities = Identities(session)

    def make_request(
        self,
        supervisor_id: str,
        target: Path,
        entry_ids: Collection[str] = (),
        *,
        evaluate: str = "",
    ) -> MadeRequest:
        """Write the lines that wait for a supervisor into a file that only they can open.

        Args:
            supervisor_id: Whom to ask; their card must have been accepted.
            target: The file, or a folder in which a file with a name that says what it is is made.
            entry_ids: Only these lines; all that wait if empty.
            evaluate: "midpoint" or "final" asks for a skill and evaluation form for each
                placement among the lines too.

        Raises:
            RuleError: "nothing_to_sign", "no_trusted_card", "self_sign_off" or "not_waiting".
            EnvironmentProblem: If the file cannot be written.
        """
        lines = self._chosen(supervisor_id, entry_ids)
        environment, device = self._session.environment, self._identities.device()
        now = environment.now_ms()
        with self._session.transaction("sign_off_requested") as work:
            trusted = standing_key(work, supervisor_id)
            request = self._request(work, trusted, lines, now)
            if evaluate:
                forms = _evaluations(work, lines, evaluate)
                request = dataclasses.replace(request, evaluations=forms)
            data = write_request(
                request,
                trusted.recipients,
                device.signing,
                workspace=self._session.database.workspace_id,
                created_at_ms=now,
                app=__version__,
            )
            if read_request(data, [device.age]).request != request:
                raise EnvironmentProblem("file_not_kept", path=target)
            work.add_fact(SIGN_REQUEST, {**_asked(request, now), "nonce": self._session.nonce()})
            path = self._path(target, request)
            container.save_file(path, data)
        minutes = sum(line.entry.minutes for line in request.lines)
        return MadeRequest(path, request.id, len(lines), minutes, request.expires_at_ms)

    def _chosen(self, supervisor_id: str, entry_ids: Collection[str]) -> list[Line]:
        waiting = {line.line.entry_id: line for line in SignOff(self._session).lines(supervisor_id)}
        for entry_id in entry_ids:
            if entry_id not in waiting:
                raise RuleError("not_waiting", entry_id=entry_id)
        lines = [waiting[entry_id] for entry_id in dict.fromkeys(entry_ids) or waiting]
        if not lines:
            raise RuleError("nothing_to_sign")
        return lines

    def _request(
        self, reader: Reader, trusted: TrustedKey, lines: Sequence[Line], now: int
    ) -> SignRequest:
        supervisor_id, today = trusted.person_id, self._session.today()
        decided = pairs(reader)
        certified = SignerCheck(reader, supervisor_id, trusted.key)
        for line in lines:
            placement = reader.get(Placement, line.line.placement_id)
            participants = same_in(decided, placement.person_id)
            signoff.check_signer(placement, supervisor_id, participants, today)
            certified.check(today, placement)
        rules = rules_for(reader, lines[0].line.participant_id)
        return SignRequest(
            id=self._session.environment.random(ID_BYTES).hex(),
            expires_at_ms=now + deadlines_of(reader).answer_days * DAY_MS,
            supervisor_id=supervisor_id,
            supervisor=trusted.name,
            key=trusted.key,
            office=reader.get(Organization, self._session.organization_id).name,
            reply_to=(self._identities.device().age.recipient,),
            statement_id=signoff.statement_for(LEVEL).id,
            daily_limit_minutes=rules.daily_limit_minutes,
            rounding_minutes=rules.rounding_minutes,
            lines=tuple(_request_line(reader, line) for line in lines),
            card=self._identities.card_file(),
        )

    def _path(self, target: Path, request: SignRequest) -> Path:
        if target.suffix.casefold() == SUFFIX and not is_folder(target):
            return target
        make_folder(target)
        today = self._session.today().isoformat()
        name = file_name(request.office, "to-sign", request.supervisor, today, suffix="")
        return target / f"{name}_{request.id[:4]}{SUFFIX}"

    def import_signatures(self, path: Path, *, keep_withdrawn: bool = False) -> ImportedSignatures:
        """Take in a supervisor's answer; the same file again does nothing.

        Args:
            path: The file.
            keep_withdrawn: Whether signatures under a key that was withdrawn are kept, without
                counting, so that somebody may readmit them; they are listed as refused.

        Raises:
            ForeignFileError: As `exchange.signatures.read_signatures`; "other_workspace".
            RuleError: "sender_unknown", "key_revoked" or "signed_for_somebody_else".
        """
        data = container.read_file(path)
        found = read_signatures(data, [self._identities.device().age])
        if found.envelope.workspace != self._session.database.workspace_id:
            raise ForeignFileError("other_workspace")
        taken: list[Mapping[str, Json]] = []
        refused: list[RefusedLine] = []
        now = self._session.environment.now_ms()
        with self._session.transaction("signatures_imported") as work:
            owner = self._owner(work, found)
            names = [fact_id(SIGN_OFF, one) for one in found.sign_offs]
            known = _known(work, names)
            fresh = [
                one for one, name in zip(found.sign_offs, names, strict=True) if name not in known
            ]
            if fresh and owner.is_revoked and not keep_withdrawn:
                raise RuleError("key_revoked", name=owner.person)
            # All before anything is written, because reading settles what was written before.
            codes = [sign_off_objection(work, one, now) for one in fresh]
            back = self._bring_back(work, found.sign_offs, names, known)
            for sign_off, code in zip(fresh, codes, strict=True):
                if owner.is_revoked and not code:
                    work.add_fact(SIGN_OFF, sign_off)
                    refused.append(RefusedLine(str(sign_off["entry"]), "key_revoked"))
                elif code:
                    refused.append(RefusedLine(str(sign_off["entry"]), code))
                else:
                    work.add_fact(SIGN_OFF, sign_off)
                    taken.append(sign_off)
            counts = _outcomes(work, [*back, *taken])
            forms = self._take_evaluations(
                work, found, owner, refused, keep_withdrawn=keep_withdrawn
            )
        return ImportedSignatures(
            work.change_id,
            owner.person,
            *counts,
            known=len(found.sign_offs) - len(fresh) - len(back),
            refused=tuple(refused),
            evaluations=forms,
        )

    def _bring_back(
        self,
        work: UnitOfWork,
        sign_offs: Sequence[Mapping[str, Json]],
        names: Sequence[str],
        known: Mapping[str, bool],
    ) -> list[Mapping[str, Json]]:
        """Let count again what an Undo took back, and return it; a taking back by intent stays."""
        gone = [name for name in names if known.get(name)]
        opposites = work.facts_by(RETRACT, "refs", gone) if gone else {}
        undone = {
            fact.id: fact.content["refs"]
            for facts in opposites.values()
            for fact in facts
            if fact.content.get("reason") == "undone" and isinstance(fact.content["refs"], list)
        }
        if not undone:
            return []
        retract(self._session, work, undone, "taken_in_again")
        back = {str(ref) for refs in undone.values() for ref in refs} & set(gone)
        return [one for one, name in zip(sign_offs, names, strict=True) if name in back]

    def _take_evaluations(
        self,
        work: UnitOfWork,
        found: OpenedSignatures,
        owner: TrustedKey,
        refused: list[RefusedLine],
        *,
        keep_withdrawn: bool,
    ) -> int:
        """Write down the forms that are new, and say how many of them count."""
        fresh = [one for one in found.evaluations if not _is_known(work, one, EVALUATION)]
        if fresh and owner.is_revoked and not keep_withdrawn:
            raise RuleError("key_revoked", name=owner.person)
        now = self._session.environment.now_ms()
        codes = [form_objection(work, one, now) for one in fresh]
        for form, code in zip(fresh, codes, strict=True):
            if not code:
                work.add_fact(EVALUATION, form)
            reason = code or ("key_revoked" if owner.is_revoked else "")
            if reason:
                refused.append(RefusedLine(str(form["placement"]), reason))
        return 0 if owner.is_revoked else codes.count("")

    @staticmethod
    def _owner(reader: Reader, found: OpenedSignatures) -> TrustedKey:
        owner = owner_of(reader, found.signer)
        if owner is None:
            raise RuleError("sender_unknown", name=found.envelope.sender)
        signed = (*found.sign_offs, *found.evaluations)
        if any(one["by"] != owner.person_id for one in signed):
            raise RuleError("signed_for_somebody_else", name=owner.person)
        return owner


def _evaluations(reader: Reader, lines: Sequence[Line], moment: str) -> tuple[EvaluationAsked, ...]:
    """Return a form for each placement among the lines, in their order."""
    placements = dict.fromkeys(line.line.placement_id for line in lines)
    return tuple(evaluation_asked(reader, placement, moment) for placement in placements)


def _asked(request: SignRequest, now: int) -> dict[str, Json]:
    forms: dict[str, Json] = {}
    if request.evaluations:
        forms["forms"] = [form_hash(asked) for asked in request.evaluations]
    return {
        **forms,
        "request": request.id,
        "supervisor": request.supervisor_id,
        "key": request.key,
        "entries": [line.entry.id for line in request.lines],
        "hashes": [line.content_hash for line in request.lines],
        "lines": [line.line_hash for line in request.lines],
        "expires_at": request.expires_at_ms,
        "at": now,
    }


def _request_line(reader: Reader, line: Line) -> RequestLine:
    shown = line.line
    placement = reader.get(Placement, shown.placement_id)
    returns = [
        fact.id
        for fact in reader.facts(SIGN_OFF, include_retracted=True, entry=shown.entry_id)
        if fact.content.get("content_hash") == shown.content_hash
        and fact.content.get("decision") == signoff.RETURNED
    ]
    return RequestLine(
        entry=reader.get(HoursEntry, shown.entry_id),
        participant_id=shown.participant_id,
        participant=shown.participant,
        site=shown.site,
        starts_on=placement.starts_on,
        ends_on=placement.ends_on,
        returns=tuple(returns),
    )


def _known(reader: Reader, names: Sequence[str]) -> dict[str, bool]:
    """Return which of these sign-offs are here, and whether they are taken back."""
    found = (
        fact for name in names for fact in reader.facts(SIGN_OFF, include_retracted=True, id=name)
    )
    return {fact.id: fact.is_retracted for fact in found}


def _is_known(reader: Reader, content: Mapping[str, Json], fact_type: str) -> bool:
    name = fact_id(fact_type, content)
    return bool(reader.facts(fact_type, include_retracted=True, id=name))


def _outcomes(work: UnitOfWork, taken: Sequence[Mapping[str, Json]]) -> tuple[int, int, int, int]:
    """Return how many are signed, returned, of an older content, and early."""
    rows = {row.id: row for row in rows_by_id(work, [str(one["entry"]) for one in taken])}
    signed = returned = older = early = 0
    for one in taken:
        row = rows.get(str(one["entry"]))
        if row is None or not requests_under(work, str(one["request"])):
            early += 1
        elif row.content_hash != one["content_hash"]:
            older += 1
        elif one["decision"] == signoff.RETURNED:
            returned += 1
        else:
            signed += 1
    return signed, returned, older, early
