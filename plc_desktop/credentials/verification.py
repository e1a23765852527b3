"""Answers four questions about a credential in any form, and says what could not be checked.

Is it unchanged; who signed it; are they trusted here, since when; is it still in force, as of
when. Source: credentials/FORMAT.md, The answers; OB 3.0 Verification.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any

from plc_desktop.credentials import associated_file, baking, json_text, scanning
from plc_desktop.credentials.claim import Claim, read_claim
from plc_desktop.credentials.did_key import did_of
from plc_desktop.credentials.open_badge_schema import check_readable
from plc_desktop.credentials.status_list import StatusList
from plc_desktop.credentials.trust import TrustList
from plc_desktop.errors import ForeignFileError

FindStatus = Callable[[bytes], StatusList | None]

_OLD_STATUS = timedelta(days=90)
_CLOCK_TOLERANCE = timedelta(days=1)
_PDF_START = b"%PDF-"
_JPEG_START = b"\xff\xd8\xff"
_MAX_BYTES = 64 * 1024 * 1024
_UNSIGNED_CODE = re.compile(r"PLC1:[A-Z0-9-]+:[0-9A-F]{4}-[0-9A-F]{4}")

_UNREADABLE = frozenset(
    {
        "claim_not_understood",
        "code_not_signed",
        "context_not_known",
        "credential_too_complex",
        "credential_too_large",
        "key_not_understood",
        "no_credential_found",
        "not_a_credential",
        "pdf_damaged",
        "picture_damaged",
        "picture_too_large",
        "proof_not_understood",
        "several_credentials",
    }
)
"""Problems that leave nothing to judge; every other one means that the credential is not valid."""


class Verdict(StrEnum):
    """The whole answer in one word."""

    VALID = "valid"
    NOT_VALID = "not_valid"
    UNCERTAIN = "uncertain"


class Answer(StrEnum):
    """Answer to one question; "not checked" is an answer of its own."""

    YES = "yes"
    NO = "no"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True)
class SignedField:
    """One value that the signature covers, and where it stands."""

    place: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Verification:
    """What is known about one file.

    Attributes:
        kind: `pdf`, `json`, `png`, `svg` or `code` (read from a photo or scan).
        unchanged: Whether every signed byte is as it was signed.
        problem: Code of why it is not valid; empty otherwise.
        facts: What the words for the problem need.
        signer: `did:key` of whoever signed; empty if nobody could be made out.
        signer_name: Name that the signer gives themselves.
        signed_at: When, by the signer's own clock, as written.
        trusted: Whether the signer is trusted here.
        trusted_name: Who the key belongs to, as confirmed here.
        trusted_since_on: Since when; None if only for this check.
        in_force: Whether it is still in force.
        status_as_of: Instant of the status list that says so; None without one.
        revoked_on: Day of the revocation, if revoked.
        fields: Every signed field, in the order of the document.
        not_checked: Codes of what could not be checked.
    """

    kind: str
    unchanged: Answer
    problem: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    signer: str = ""
    signer_name: str = ""
    signed_at: str = ""
    trusted: Answer = Answer.NOT_CHECKED
    trusted_name: str = ""
    trusted_since_on: date | None = None
    in_force: Answer = Answer.NOT_CHECKED
    status_as_of: datetime | None = None
    revoked_on: date | None = None
    fields: tuple[SignedField, ...] = ()
    not_checked: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Return the whole answer; one "no" is enough for not valid, one gap for uncertain."""
        if self.problem or Answer.NO in (self.unchanged, self.in_force):
            return Verdict.NOT_VALID
        answers = (self.unchanged, self.trusted, self.in_force)
        if answers == (Answer.YES,) * 3 and "status_old" not in self.not_checked:
            return Verdict.VALID
        return Verdict.UNCERTAIN

    def revoked(self, on: date, reason: str) -> Verification:
        """Return the same for a credential that was revoked."""
        return replace(
            self,
            in_force=Answer.NO,
            problem="revoked",
            facts=(("on", on.isoformat()), ("reason", reason)),
            revoked_on=on,
        )


@dataclass(frozen=True)
class _Signed:
    """What a right signature says."""

    public: bytes
    credential: str
    name: str
    signed_at: str
    valid_from: str
    valid_until: str
    fields: tuple[SignedField, ...]


class Verifier:
    """Verifies files against the trust and the status lists of this computer."""

    def __init__(self, trust: TrustList, find_status: FindStatus, now: datetime) -> None:
        """Verify as of one instant.

        Args:
            trust: Whom the person here trusts.
            find_status: Returns the newest status list that may speak for a key.
            now: UTC instant to judge by.
        """
        self._trust = trust
        self._find_status = find_status
        self._now = now.astimezone(UTC)

    def verify(self, data: bytes) -> Verification:
        """Return what is known about a PDF, JSON, PNG, SVG, photo or scan.

        Raises:
            ForeignFileError: If there is nothing that could be judged.
        """
        if len(data) > _MAX_BYTES:
            raise ForeignFileError("credential_too_large")
        kind, check = _road(data)
        try:
            kind, signed, gaps = check(data)
        except ForeignFileError as error:
            if error.code in _UNREADABLE:
                raise
            facts = tuple((name, str(value)) for name, value in error.facts.items())
            return Verification(kind=kind, unchanged=Answer.NO, problem=error.code, facts=facts)
        result = Verification(
            kind=kind,
            unchanged=Answer.YES,
            signer=did_of(signed.public),
            signer_name=signed.name,
            signed_at=signed.signed_at,
            fields=signed.fields,
            not_checked=(*gaps, "signing_time"),
        )
        return self._with_status(self._with_trust(result, signed), signed)

    def _with_trust(self, result: Verification, signed: _Signed) -> Verification:
        issuer = self._trust.find(signed.public)
        if issuer is None:
            return _gap(replace(result, trusted=Answer.NO), "issuer_not_known")
        named = replace(
            result, trusted_name=issuer.name, trusted_since_on=issuer.since_on, trusted=Answer.YES
        )
        if issuer.until_on is not None and issuer.until_on.isoformat() < signed.signed_at[:10]:
            return _gap(replace(named, trusted=Answer.NO), "trust_ended")
        return named

    def _with_status(self, result: Verification, signed: _Signed) -> Verification:
        if _instant(signed.valid_from) > self._now + _CLOCK_TOLERANCE:
            return replace(result, in_force=Answer.NO, problem="not_yet_in_force")
        if signed.valid_until and _instant(signed.valid_until) < self._now:
            return replace(result, in_force=Answer.NO, problem="no_longer_in_force")
        status = self._find_status(signed.public)
        if status is None or signed.public not in status.covers:
            return _gap(result, "status")
        dated = replace(result, status_as_of=status.issued_at)
        revocation = status.find(_uuid(signed.credential))
        if revocation is not None:
            return dated.revoked(revocation.on, revocation.reason)
        in_force = replace(dated, in_force=Answer.YES)
        if self._now - status.issued_at > _OLD_STATUS or status.expires_at < self._now:
            return _gap(in_force, "status_old")
        return in_force


_Checked = tuple[str, _Signed, tuple[str, ...]]


def _road(data: bytes) -> tuple[str, Callable[[bytes], _Checked]]:
    """Return which kind of file it is and how such a file is checked."""
    if data.startswith(_PDF_START):
        return "pdf", _check_pdf
    if data.startswith(baking.PNG_SIGNATURE):
        return "png", _check_png
    if data.startswith(_JPEG_START):
        return "code", lambda photo: _check_codes(scanning.codes_in_image(photo))
    if data.lstrip()[:1] == b"<":
        return "svg", _check_svg
    return "json", lambda text: ("json", _check_json(text), ())


def _check_pdf(pdf: bytes) -> _Checked:
    from plc_desktop.credentials.pdf_signature import check_pdf

    credential = associated_file.extract(pdf)
    signature = check_pdf(pdf)
    if credential is None:
        return _check_codes(scanning.codes_in_pdf(pdf))
    signed = _check_json(credential)
    if signature is None:
        raise ForeignFileError("page_not_signed")
    if signature.signer.public != signed.public:
        raise ForeignFileError("signers_differ")
    return "pdf", signed, ()


def _check_png(picture: bytes) -> _Checked:
    credential = baking.extract_png(picture)
    if credential is None:
        return _check_codes(scanning.codes_in_image(picture))
    return "png", _check_json(credential), ("picture",)


def _check_svg(drawing: bytes) -> _Checked:
    credential = baking.extract_svg(drawing)
    if credential is None:
        raise ForeignFileError("no_credential_found")
    return "svg", _check_json(credential), ("picture",)


def _check_codes(codes: tuple[str, ...]) -> _Checked:
    if not codes:
        raise ForeignFileError("no_credential_found")
    if len(codes) > 1:
        raise ForeignFileError("several_credentials")
    if _UNSIGNED_CODE.fullmatch(codes[0]):
        raise ForeignFileError("code_not_signed")
    claim = read_claim(codes[0])
    day = f"{claim.awarded_on.isoformat()}T00:00:00Z"
    signed = _Signed(
        claim.issuer_public, claim.credential.urn, claim.issuer, "", day, "", _claim_fields(claim)
    )
    return "code", signed, ("printed_text",)


def _check_json(data: bytes) -> _Signed:
    from plc_desktop.credentials.data_integrity import verify

    document = json_text.read_object(data)
    check_readable(document)
    proofs = verify(document)
    issuer = document["issuer"]
    issuer_id = issuer["id"] if isinstance(issuer, dict) else issuer
    proof = next((item for item in proofs if did_of(item.public) == issuer_id), None)
    if proof is None:
        raise ForeignFileError("issuer_not_signer")
    name = issuer.get("name", "") if isinstance(issuer, dict) else ""
    return _Signed(
        public=proof.public,
        credential=document["id"],
        name=str(name),
        signed_at=proof.created,
        valid_from=document["validFrom"],
        valid_until=str(document.get("validUntil", "")),
        fields=(*_flat(document),),
    )


def _flat(document: dict[str, Any]) -> Iterator[SignedField]:
    """Yield every value of the document but the proof's own bytes."""
    for key, value in document.items():
        if key not in {"@context", "proof"}:
            yield from _flat_value(key, value)


def _flat_value(place: str, value: Any) -> Iterator[SignedField]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat_value(f"{place}.{key}", inner)
    elif isinstance(value, list):
        for number, inner in enumerate(value, 1):
            yield from _flat_value(f"{place}.{number}" if len(value) > 1 else place, inner)
    else:
        yield SignedField(place, str(value))


def _claim_fields(claim: Claim) -> tuple[SignedField, ...]:
    return (
        SignedField("recipient", claim.recipient),
        SignedField("achievement", claim.achievement),
        SignedField("awarded_on", claim.awarded_on.isoformat()),
        SignedField("number", claim.number),
        SignedField("issuer", claim.issuer),
        SignedField("id", claim.credential.urn),
        SignedField("credential_digest", claim.credential_digest.hex()),
    )


def _gap(result: Verification, code: str) -> Verification:
    return replace(result, not_checked=(*result.not_checked, code))


def _instant(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ForeignFileError("not_a_credential", place="validFrom") from None
    if moment.tzinfo is None:
        raise ForeignFileError("not_a_credential", place="validFrom")
    return moment.astimezone(UTC)


def _uuid(text: str) -> uuid.UUID:
    """Return the id as a number; an id of another kind is never in one of our lists."""
    try:
        return uuid.UUID(text)
    except ValueError:
        return uuid.UUID(int=0)
