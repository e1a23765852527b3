"""Requests for signatures (.plcreq): every field of every line that is to be signed."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from plc_desktop.changes.encoding import content_hash
from plc_desktop.domain import hours
from plc_desktop.domain.evaluation import INSTRUMENT, MAX_NAME, MAX_SKILLS, MOMENTS, EvaluationAsked
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import HoursEntry, read_record, write_values
from plc_desktop.domain.signoff import SIGNED_FIELDS, EntryLine
from plc_desktop.exchange import sealed, shapes
from plc_desktop.exchange.cards import OFFICE, read_card
from plc_desktop.exchange.container import REQUEST, Container, Envelope
from plc_desktop.signing import canonical
from plc_desktop.signing.age import AgeIdentity, is_recipient
from plc_desktop.signing.keys import SigningKey

SUFFIX = ".plcreq"
ID_BYTES = 16
EVALUATION = "evaluation"
EVALUATION_READER = 2
"""The oldest reader that shows a request with evaluations whole."""

_HEAD: shapes.Shape = {
    "card": str,
    "daily_limit": int,
    "expires": int,
    "key": str,
    "office": str,
    "reply_to": list,
    "request": str,
    "rounding": int,
    "statement": str,
    "supervisor": str,
    "supervisor_name": str,
}
_LINE: shapes.Shape = {
    "content": dict,
    "ends": str,
    "entry": str,
    "hash": str,
    "name": str,
    "participant": str,
    "returns": list,
    "site": str,
    "starts": str,
}
_CONTENT: shapes.Shape = {
    "activity": str,
    "break_minutes": int,
    "description": str,
    "involvement": list,
    "level": str,
    "minutes": int,
    "placement_id": str,
    "reflection": str,
    "skills": list,
    "worked_on": str,
}
_TIMES = ("starts_at", "ends_at")
_FORM: shapes.Shape = {
    "instrument": str,
    "is": str,
    "moment": str,
    "name": str,
    "objectives": str,
    "participant": str,
    "placement": str,
    "role": str,
    "site": str,
    "skills": list,
}


@dataclass(frozen=True, kw_only=True)
class RequestLine:
    """One line that is to be signed, with what stands beside it on the screen.

    Attributes:
        entry: The entry; all its fields are signed.
        participant_id: Whose hours they are.
        participant: Their name.
        site: Name of the place.
        starts_on: When the placement starts, if it is known.
        ends_on: When it ends, if it is known.
        returns: Earlier returns of this content, which a signature now supersedes.
    """

    entry: HoursEntry
    participant_id: str
    participant: str
    site: str
    starts_on: date | None = None
    ends_on: date | None = None
    returns: tuple[str, ...] = ()

    @property
    def content_hash(self) -> str:
        """Hash of the entry's id and content, worked out from what is shown."""
        return content_hash(self.entry.id, write_values(self.entry))

    @property
    def line_hash(self) -> str:
        """Hash of everything on the line, names too; part of what is signed."""
        return hashlib.sha256(canonical.encode(_line_said(self))).hexdigest()

    def shown(self) -> EntryLine:
        """Return the line as a supervisor sees it, made of nothing but signed bytes."""
        content = {name: getattr(self.entry, name) for name in SIGNED_FIELDS}
        return EntryLine(
            entry_id=self.entry.id,
            content_hash=self.content_hash,
            participant_id=self.participant_id,
            participant=self.participant,
            site=self.site,
            **content,
        )


@dataclass(frozen=True, kw_only=True)
class SignRequest:
    """Lines that one supervisor is asked to sign.

    Attributes:
        id: 32 hex digits that no other request has.
        expires_at_ms: After this instant nothing is signed any more.
        supervisor_id: The supervisor as the office knows them.
        supervisor: Their name.
        key: The supervisor's public signing key, hex; no other key may answer.
        office: Name of the office that asks.
        reply_to: Age recipients of the office, for the answer.
        statement_id: The sentence that stands above the signature.
        daily_limit_minutes: Above how much work in one day advice is given.
        rounding_minutes: Step of lengths; others get advice.
        lines: What is to be signed.
        card: The office's own card, so that who has not met it can compare its words.
        evaluations: Forms to fill in and sign, each on its own; often none.
    """

    id: str
    expires_at_ms: int
    supervisor_id: str
    supervisor: str
    key: str
    office: str
    reply_to: tuple[str, ...]
    statement_id: str
    daily_limit_minutes: int
    rounding_minutes: int
    lines: tuple[RequestLine, ...]
    card: bytes
    evaluations: tuple[EvaluationAsked, ...] = ()


@dataclass(frozen=True)
class OpenedRequest:
    """A request from a file.

    Attributes:
        request: What it asks.
        signer: Public key, hex, of the computer that made it.
        envelope: When and by whom it says it was made.
    """

    request: SignRequest
    signer: str
    envelope: Envelope


def write_request(  # noqa: PLR0913  # keyword-only after the first three
    request: SignRequest,
    recipients: Sequence[str],
    key: SigningKey,
    *,
    workspace: str,
    created_at_ms: int,
    app: str,
) -> bytes:
    """Return the bytes of a request, signed by the office's computer and locked.

    Args:
        request: What is asked.
        recipients: The supervisor's age recipients; the office's own are added.
        key: The computer's key.
        workspace: Id of the workspace that asks.
        created_at_ms: The present instant.
        app: Version of this program.

    Raises:
        ForeignFileError: "age_key_wrong" or "exchange_file_too_large".
    """
    envelope = Envelope(
        kind=REQUEST,
        workspace=workspace,
        sender=request.office,
        to=tuple(dict.fromkeys((*recipients, *request.reply_to))),
        created_at_ms=created_at_ms,
        app=app,
        min_reader=EVALUATION_READER if request.evaluations else 1,
    )
    head: dict[str, Json] = {
        "card": base64.b64encode(request.card).decode("ascii"),
        "daily_limit": request.daily_limit_minutes,
        "expires": request.expires_at_ms,
        "key": request.key,
        "office": request.office,
        "reply_to": list(request.reply_to),
        "request": request.id,
        "rounding": request.rounding_minutes,
        "statement": request.statement_id,
        "supervisor": request.supervisor_id,
        "supervisor_name": request.supervisor,
    }
    forms = map(_form_said, request.evaluations)
    return sealed.seal(envelope, [head, *map(_line_said, request.lines), *forms], key)


def read_request(data: bytes, identities: Sequence[AgeIdentity]) -> OpenedRequest:
    """Return a request that is addressed to one of these readers and signed by somebody.

    Raises:
        ForeignFileError: As `sealed.unseal`; "exchange_file_malformed" if a line cannot be shown
            whole or a hash is not that of what is shown.
    """
    found = sealed.unseal(data, REQUEST, identities)
    head = shapes.check(found.lines[0], _HEAD)
    lines = tuple(_line(line) for line in found.lines[1:] if "is" not in line)
    # What only a newer program knows is not shown, and nothing of it is signed.
    forms = tuple(_form(line) for line in found.lines[1:] if line.get("is") == EVALUATION)
    is_twice = len({line.entry.id for line in lines}) != len(lines)
    if is_twice or len({form.placement_id for form in forms}) != len(forms) or not (lines or forms):
        raise shapes.malformed()
    reply_to = shapes.texts(head, "reply_to")
    if not reply_to or not all(is_recipient(text) for text in reply_to):
        raise shapes.malformed()
    request = SignRequest(
        id=shapes.digits(head, "request", ID_BYTES).hex(),
        expires_at_ms=shapes.instant(head, "expires"),
        supervisor_id=shapes.text(head, "supervisor"),
        supervisor=shapes.text(head, "supervisor_name"),
        key=shapes.key(head, "key").hex(),
        office=shapes.text(head, "office"),
        reply_to=reply_to,
        statement_id=shapes.text(head, "statement"),
        daily_limit_minutes=shapes.number(head, "daily_limit"),
        rounding_minutes=shapes.number(head, "rounding"),
        lines=lines,
        card=_card(head, found),
        evaluations=forms,
    )
    return OpenedRequest(request, found.signer.hex(), found.envelope)


def _card(head: Mapping[str, Json], found: Container) -> bytes:
    """Return the card of the computer that signed the request, and of no other."""
    try:
        data = base64.b64decode(shapes.text(head, "card"), validate=True)
    except ValueError:
        raise shapes.malformed() from None
    card = read_card(data)
    is_sender = (card.key, card.workspace) == (found.signer.hex(), found.envelope.workspace)
    if card.holder != OFFICE or not is_sender:
        raise shapes.malformed()
    return data


def form_hash(asked: EvaluationAsked) -> str:
    """Return the hash of everything at the top of a form; part of what is signed below it."""
    return hashlib.sha256(canonical.encode(_form_said(asked))).hexdigest()


def _form_said(asked: EvaluationAsked) -> dict[str, Json]:
    return {
        "instrument": asked.instrument,
        "is": EVALUATION,
        "moment": asked.moment,
        "name": asked.participant,
        "objectives": asked.objectives,
        "participant": asked.participant_id,
        "placement": asked.placement_id,
        "role": asked.role,
        "site": asked.site,
        "skills": list(asked.skills),
    }


def _form(found: Mapping[str, Json]) -> EvaluationAsked:
    said = shapes.check(found, _FORM)
    skills = shapes.texts(said, "skills")
    if any(not 0 < len(name) <= MAX_NAME for name in skills) or len(skills) > MAX_SKILLS:
        raise shapes.malformed()
    asked = EvaluationAsked(
        placement_id=shapes.text(said, "placement"),
        participant_id=shapes.text(said, "participant"),
        participant=shapes.text(said, "name"),
        site=shapes.text(said, "site"),
        role=shapes.text(said, "role"),
        objectives=shapes.text(said, "objectives"),
        moment=shapes.text(said, "moment"),
        instrument=shapes.text(said, "instrument"),
        skills=skills,
    )
    if asked.moment not in MOMENTS or asked.instrument != INSTRUMENT:
        raise shapes.malformed()
    if len(set(skills)) != len(skills):
        raise shapes.malformed()
    return asked


def _line_said(line: RequestLine) -> dict[str, Json]:
    return {
        "content": write_values(line.entry),
        "ends": line.ends_on.isoformat() if line.ends_on else "",
        "entry": line.entry.id,
        "hash": line.content_hash,
        "name": line.participant,
        "participant": line.participant_id,
        "returns": list(line.returns),
        "site": line.site,
        "starts": line.starts_on.isoformat() if line.starts_on else "",
    }


def _line(found: Mapping[str, Json]) -> RequestLine:
    said = shapes.check(found, _LINE)
    line = RequestLine(
        entry=_entry(shapes.text(said, "entry"), said["content"]),
        participant_id=shapes.text(said, "participant"),
        participant=shapes.text(said, "name"),
        site=shapes.text(said, "site"),
        starts_on=_date(shapes.text(said, "starts")),
        ends_on=_date(shapes.text(said, "ends")),
        returns=shapes.texts(said, "returns"),
    )
    if _line_said(line) != said:  # the hash, and anything that would be shown otherwise
        raise shapes.malformed()
    return line


def _entry(entry_id: str, content: Json) -> HoursEntry:
    """Return an entry whose every field this program shows."""
    values = dict(content) if isinstance(content, dict) else {}
    plain = {name: value for name, value in values.items() if name not in _TIMES}
    shapes.check(plain, _CONTENT)
    shapes.texts(plain, "skills")
    shapes.texts(plain, "involvement")
    try:
        entry = read_record(HoursEntry, entry_id, values)
    except ValueError:
        raise shapes.malformed() from None
    if hours.problems(entry):
        raise shapes.malformed()
    return entry


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise shapes.malformed() from None
