"""Answers to requests (.plcsig): sign-offs, each with its own signature."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plc_desktop.changes import facts
from plc_desktop.domain import signoff
from plc_desktop.domain.fields import Json
from plc_desktop.errors import RuleError
from plc_desktop.exchange import sealed, shapes
from plc_desktop.exchange.container import SIGNATURES, Container, Envelope
from plc_desktop.exchange.requests import ID_BYTES, OpenedRequest, RequestLine
from plc_desktop.signing.age import AgeIdentity
from plc_desktop.signing.key_files import Keys

SUFFIX = ".plcsig"
LEVEL = "signed_by_file"

_HASH_BYTES, _SIGNATURE_BYTES = 32, 64
_HEAD: shapes.Shape = {"request": str}
_SIGN_OFF: shapes.Shape = {
    "at": int,
    "by": str,
    "content_hash": str,
    "decision": str,
    "entry": str,
    "key": str,
    "level": str,
    "line": str,
    "minutes": int,
    "nonce": str,
    "participant": str,
    "reason": str,
    "request": str,
    "sig": str,
    "signed_on": str,
    "statement": str,
    "supersedes": list,
}


@dataclass(frozen=True)
class Answer:
    """What the supervisor says about one line."""

    line: RequestLine
    decision: str
    reason: str
    nonce: str


@dataclass(frozen=True)
class OpenedSignatures:
    """The sign-offs of one file.

    Attributes:
        request_id: The request they answer.
        signer: Public key, hex, that signed the file and every sign-off in it.
        sign_offs: Contents of `sign_off` facts, each with a signature that is right.
        envelope: When and by whom the file says it was made.
    """

    request_id: str
    signer: str
    sign_offs: tuple[Mapping[str, Json], ...]
    envelope: Envelope


def write_signatures(  # noqa: PLR0913  # keyword-only after the first three
    opened: OpenedRequest,
    answers: Sequence[Answer],
    keys: Keys,
    *,
    signed_on: str,
    at_ms: int,
    app: str,
) -> bytes:
    """Return the bytes of an answer, signed line by line and locked for the office.

    Raises:
        ForeignFileError: "age_key_wrong" or "exchange_file_too_large".
    """
    request = opened.request
    envelope = Envelope(
        kind=SIGNATURES,
        workspace=opened.envelope.workspace,
        sender=request.supervisor,
        to=(*request.reply_to, keys.age.recipient),
        created_at_ms=at_ms,
        app=app,
    )
    moment: dict[str, Json] = {"signed_on": signed_on, "at": at_ms, "request": request.id}
    lines = [facts.sign(_content(opened, answer, moment), keys.signing) for answer in answers]
    return sealed.seal(envelope, [{"request": request.id}, *lines], keys.signing)


def _content(opened: OpenedRequest, answer: Answer, moment: Mapping[str, Json]) -> dict[str, Json]:
    content = signoff.sign_off_content(
        answer.line.shown(),
        answer.decision,
        answer.reason,
        signoff.statement_for(LEVEL),
        opened.request.supervisor_id,
        supersedes=list(answer.line.returns),
        nonce=answer.nonce,
        **moment,
    )
    return {**content, "line": answer.line.line_hash}


def read_signatures(data: bytes, identities: Sequence[AgeIdentity]) -> OpenedSignatures:
    """Return the sign-offs of a file, each of them signed by the key that signed the file.

    Raises:
        ForeignFileError: As `sealed.unseal`; "exchange_file_malformed" if a sign-off is not whole
            or answers another request than the file; "sign_off_forged" if its signature is wrong.
    """
    found = sealed.unseal(data, SIGNATURES, identities)
    head = shapes.check(found.lines[0], _HEAD)
    request_id = shapes.digits(head, "request", ID_BYTES).hex()
    sign_offs = tuple(_sign_off(line, request_id, found) for line in found.lines[1:])
    if len({shapes.text(one, "entry") for one in sign_offs}) != len(sign_offs) or not sign_offs:
        raise shapes.malformed()
    return OpenedSignatures(request_id, found.signer.hex(), sign_offs, found.envelope)


def _sign_off(line: Mapping[str, Json], request_id: str, found: Container) -> Mapping[str, Json]:
    said = shapes.check(line, _SIGN_OFF)
    for name in ("content_hash", "line"):
        shapes.digits(said, name, _HASH_BYTES)
    shapes.digits(said, "sig", _SIGNATURE_BYTES)
    shapes.texts(said, "supersedes")
    shapes.instant(said, "at")
    statement = signoff.statement_for(LEVEL)
    expected = {
        "request": request_id,
        "key": found.signer.hex(),
        "level": LEVEL,
        "statement": statement.id,
    }
    if any(said[name] != value for name, value in expected.items()):
        raise shapes.malformed()
    try:
        signoff.check_decision(shapes.text(said, "decision"), shapes.text(said, "reason"))
    except RuleError:
        raise shapes.malformed() from None
    if not facts.is_authentic(said, (found.signer.hex(),)):
        raise shapes.forged()
    return said
