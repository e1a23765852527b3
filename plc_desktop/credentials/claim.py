"""The short signed claim in the code on the paper, which needs no network and no file.

`PLC1:` and base 45 of a COSE_Sign1 (Ed25519) over eight fields. Upper case and digits only, so
that the code stays small. Source: RFC 9052; RFC 9285.

The payload is a CBOR map with these keys: 1 public key of the issuer, 2 credential id (16 bytes),
3 recipient, 4 what was achieved, 5 day of the award (days since 1970-01-01), 6 certificate number,
7 name of the issuer, 8 first 16 bytes of the SHA-256 of the credential in the PDF.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import base45
import cbor2

from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.signing.keys import KEY_BYTES, SigningKey, verify_published_format

PREFIX = "PLC1:"
DIGEST_BYTES = 16

_COSE_SIGN1 = 18
_PROTECTED = cbor2.dumps({1: -8})  # algorithm: EdDSA
_DAY_ZERO = date(1970, 1, 1)
_MAX_DAYS = 200 * 366
_MAX_LETTERS = 2000
_MAX_TEXT = 200
_FIELDS = 8


@dataclass(frozen=True, kw_only=True)
class Claim:
    """What the code on a paper says.

    Attributes:
        issuer_public: Public key of whoever signs.
        credential: Id of the credential.
        recipient: Name of the parent leader, as printed.
        achievement: What was achieved.
        awarded_on: Day of the award.
        number: Certificate number.
        issuer: Name of the issuing organization.
        credential_digest: First 16 bytes of the SHA-256 of the signed credential.
    """

    issuer_public: bytes
    credential: uuid.UUID
    recipient: str
    achievement: str
    awarded_on: date
    number: str
    issuer: str
    credential_digest: bytes


def sign_claim(claim: Claim, key: SigningKey) -> str:
    """Return the text of the code.

    Raises:
        RuleError: "claim_not_possible" if the key is another or a text is too long for a code.
    """
    texts = (claim.recipient, claim.achievement, claim.number, claim.issuer)
    if claim.issuer_public != key.public or any(len(text) > _MAX_TEXT for text in texts):
        raise RuleError("claim_not_possible")
    payload = cbor2.dumps(_fields(claim), canonical=True)
    signature = key.sign_published_format(_to_be_signed(payload))
    sign1 = cbor2.CBORTag(_COSE_SIGN1, [_PROTECTED, {}, payload, signature])
    letters: bytes = base45.b45encode(cbor2.dumps(sign1, canonical=True))
    return PREFIX + letters.decode("ascii")


def read_claim(text: str) -> Claim:
    """Return what a code says; its signature is right.

    Raises:
        ForeignFileError: "claim_not_understood" or "claim_wrong".
    """
    if not text.startswith(PREFIX) or len(text) > _MAX_LETTERS:
        raise ForeignFileError("claim_not_understood")
    try:
        payload, signature = _opened(text)
        claim = _claim(cbor2.loads(payload))
        is_canonical = cbor2.dumps(_fields(claim), canonical=True) == payload
    except ForeignFileError:
        raise
    except Exception:  # noqa: BLE001  # decoders of foreign bytes raise whatever they meet
        raise ForeignFileError("claim_not_understood") from None
    if not is_canonical:
        raise ForeignFileError("claim_not_understood")
    if not verify_published_format(claim.issuer_public, _to_be_signed(payload), signature):
        raise ForeignFileError("claim_wrong")
    return claim


def _opened(text: str) -> tuple[bytes, bytes]:
    """Return payload and signature of a code in its one spelling."""
    data = base45.b45decode(text.removeprefix(PREFIX))
    sign1 = cbor2.loads(data)
    protected, unprotected, payload, signature = sign1.value
    if (
        sign1.tag != _COSE_SIGN1
        or protected != _PROTECTED
        or unprotected
        or cbor2.dumps(sign1, canonical=True) != data
        or PREFIX + base45.b45encode(data).decode("ascii") != text
    ):
        raise ForeignFileError("claim_not_understood")
    return payload, signature


def _fields(claim: Claim) -> dict[int, Any]:
    return {
        1: claim.issuer_public,
        2: claim.credential.bytes,
        3: claim.recipient,
        4: claim.achievement,
        5: (claim.awarded_on - _DAY_ZERO).days,
        6: claim.number,
        7: claim.issuer,
        8: claim.credential_digest,
    }


def _claim(fields: Any) -> Claim:
    """Return the claim in decoded fields, refusing every other shape."""
    kinds = {1: bytes, 2: bytes, 3: str, 4: str, 5: int, 6: str, 7: str, 8: bytes}
    if (
        not isinstance(fields, Mapping)
        or len(fields) != _FIELDS
        or any(type(fields.get(key)) is not kind for key, kind in kinds.items())
        or len(fields[1]) != KEY_BYTES
        or len(fields[8]) != DIGEST_BYTES
        or not 0 <= fields[5] <= _MAX_DAYS
    ):
        raise ForeignFileError("claim_not_understood")
    return Claim(
        issuer_public=fields[1],
        credential=uuid.UUID(bytes=fields[2]),
        recipient=fields[3],
        achievement=fields[4],
        awarded_on=_DAY_ZERO + timedelta(days=fields[5]),
        number=fields[6],
        issuer=fields[7],
        credential_digest=fields[8],
    )


def _to_be_signed(payload: bytes) -> bytes:
    """Return the Sig_structure of RFC 9052, section 4.4."""
    return cbor2.dumps(["Signature1", _PROTECTED, b"", payload], canonical=True)
