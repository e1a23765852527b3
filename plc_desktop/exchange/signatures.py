"""Answers to requests (.plcsig): sign-offs and evaluations, each with its own signature."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from plc_desktop.changes import facts
from plc_desktop.domain import evaluation, signoff
from plc_desktop.domain.evaluation import Evaluation, EvaluationAsked
from plc_desktop.domain.fields import Json
from plc_desktop.errors import RuleError
from plc_desktop.exchange import sealed, shapes
from plc_desktop.exchange.container import SIGNATURES, Container, Envelope
from plc_desktop.exchange.requests import (
    EVALUATION,
    EVALUATION_READER,
    ID_BYTES,
    OpenedRequest,
    RequestLine,
    form_hash,
)
from plc_desktop.signing.age import AgeIdentity
from plc_desktop.signing.key_files import Keys

SUFFIX = ".plcsig"
LEVEL = "signed_by_file"

_HASH_BYTES, _SIGNATURE_BYTES = 32, 64
_HEAD: shapes.Shape = {"request": str}
_FORM_LINE: shapes.Shape = {"fact": dict, "is": str}
_FORM: shapes.Shape = {
    "at": int,
    "by": str,
    "form": str,
    "instrument": str,
    "key": str,
    "level": str,
    "moment": str,
    "nonce": str,
    "person": str,
    "placement": str,
    "request": str,
    "scores": dict,
    "sig": str,
    "signed_on": str,
    "skills": dict,
    "statement": str,
}
"""What an evaluation must say; it may say more, which is kept."""
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
class FilledForm:
    """What the supervisor says on one form that was asked for."""

    asked: EvaluationAsked
    evaluation: Evaluation
    nonce: str


@dataclass(frozen=True)
class OpenedSignatures:
    """The sign-offs of one file.

    Attributes:
        request_id: The request they answer.
        signer: Public key, hex, that signed the file and every sign-off in it.
        sign_offs: Contents of `sign_off` facts, each with a signature that is right.
        envelope: When and by whom the file says it was made.
        evaluations: Contents of `evaluation` facts, each with a signature that is right.
    """

    request_id: str
    signer: str
    sign_offs: tuple[Mapping[str, Json], ...]
    envelope: Envelope
    evaluations: tuple[Mapping[str, Json], ...] = ()


def write_signatures(  # noqa: PLR0913  # keyword-only after the first three
    opened: OpenedRequest,
    answers: Sequence[Answer],
    keys: Keys,
    *,
    signed_on: str,
    at_ms: int,
    app: str,
    forms: Sequence[FilledForm] = (),
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
        min_reader=EVALUATION_READER if forms else 1,
    )
    moment: dict[str, Json] = {"signed_on": signed_on, "at": at_ms, "request": request.id}
    lines = [facts.sign(_content(opened, answer, moment), keys.signing) for answer in answers]
    filled: list[dict[str, Json]] = [
        {"is": EVALUATION, "fact": _signed_form(opened, form, moment, keys)} for form in forms
    ]
    return sealed.seal(envelope, [{"request": request.id}, *lines, *filled], keys.signing)


def _signed_form(
    opened: OpenedRequest, form: FilledForm, moment: Mapping[str, Json], keys: Keys
) -> dict[str, Json]:
    content = evaluation.content_of(
        form.evaluation,
        form.asked.participant_id,
        opened.request.supervisor_id,
        LEVEL,
        form=form_hash(form.asked),
        nonce=form.nonce,
        **moment,
    )
    return facts.sign(content, keys.signing, evaluation.SIGNATURE_DOMAIN)


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
    lines = found.lines[1:]
    sign_offs = tuple(_sign_off(line, request_id, found) for line in lines if "is" not in line)
    # Lines of another kind come from a newer program, and are passed over.
    forms = tuple(_form(line, request_id, found) for line in lines if line.get("is") == EVALUATION)
    is_twice = len({shapes.text(one, "entry") for one in sign_offs}) != len(sign_offs)
    if is_twice or not (sign_offs or forms):
        raise shapes.malformed()
    return OpenedSignatures(request_id, found.signer.hex(), sign_offs, found.envelope, forms)


def _form(line: Mapping[str, Json], request_id: str, found: Container) -> Mapping[str, Json]:
    content = cast("dict[str, Json]", shapes.check(line, _FORM_LINE)["fact"])
    shapes.check({name: content[name] for name in _FORM if name in content}, _FORM)
    shapes.digits(content, "form", _HASH_BYTES)
    shapes.instant(content, "at")
    expected = {
        "request": request_id,
        "key": found.signer.hex(),
        "level": LEVEL,
        "statement": evaluation.STATEMENT_ID,
        "instrument": evaluation.INSTRUMENT,
    }
    if any(content[name] != value for name, value in expected.items()):
        raise shapes.malformed()
    if evaluation.signed_on_of(content) is None:
        raise shapes.malformed()
    try:
        evaluation.check(evaluation.read(content))
    except RuleError:
        raise shapes.malformed() from None
    if not facts.is_authentic(content, (found.signer.hex(),), evaluation.SIGNATURE_DOMAIN):
        raise shapes.forged()
    return content


def _sign_off(line: Mapping[str, Json], request_id: str, found: Container) -> Mapping[str, Json]:
    said = shapes.check(line, _SIGN_OFF)
    for name in ("content_hash", "line"):
        shapes.digits(said, name, _HASH_BYTES)
    shapes.digits(said, "sig", _SIGNATURE_BYTES)
    shapes.texts(said, "supersedes")
    shapes.instant(said, "at")
    if evaluation.signed_on_of(said) is None:
        raise shapes.malformed()
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
