"""Asking a supervisor for signatures: their lines in a file that only they can open."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from plc_desktop import __version__
from plc_desktop.changes.facts import SIGN_OFF, SIGN_REQUEST
from plc_desktop.domain import signoff
from plc_desktop.domain.evaluation import EvaluationAsked
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import HoursEntry, Organization, Placement
from plc_desktop.errors import EnvironmentProblem, RuleError
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
from plc_desktop.exchange.signatures import LEVEL
from plc_desktop.files import check_folder, file_name, is_folder
from plc_desktop.services.identities.cards import Identities
from plc_desktop.services.identities.known_keys import TrustedKey, standing_key
from plc_desktop.services.pathway.evaluations import evaluation_asked
from plc_desktop.services.pathway.rule_sets import rules_for
from plc_desktop.services.sign_off.at_laptop import SignOff
from plc_desktop.services.sign_off.deadlines import deadlines_of
from plc_desktop.services.sign_off.queue import Line
from plc_desktop.services.workspace.authority import SignerCheck
from plc_desktop.services.workspace.instants import DAY_MS
from plc_desktop.services.workspace.same_people import pairs, same_in
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import Reader


@dataclass(frozen=True)
class MadeRequest:
    """A request file that was written and read back."""

    path: Path
    request_id: str
    lines: int
    minutes: int
    expires_at_ms: int


class SignOffAsking:
    """Writes requests for signatures."""

    def __init__(self, session: Session, identities: Identities) -> None:
        self._session = session
        self._identities = identities

    def make_request(
        self,
        supervisor_id: str,
        target: Path,
        entry_ids: Collection[str] = (),
        *,
        evaluate: str = "",
    ) -> MadeRequest:
        """See `SignOffByFile.make_request`."""
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
        check_folder(target)
        today = self._session.today().isoformat()
        name = file_name(request.office, "to-sign", request.supervisor, today, suffix="")
        return target / f"{name}_{request.id[:4]}{SUFFIX}"


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
