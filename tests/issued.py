"""Issued credentials for tests, in every form, with valid defaults."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, timedelta
from functools import cache
from io import BytesIO
from typing import Any

from plc_desktop.credentials import json_text
from plc_desktop.credentials.associated_file import attach
from plc_desktop.credentials.baking import bake_png, bake_svg
from plc_desktop.credentials.claim import Claim, sign_claim
from plc_desktop.credentials.data_integrity import sign
from plc_desktop.credentials.open_badge import (
    CredentialFacts,
    StepFacts,
    instant_text,
    whole_credential,
)
from plc_desktop.credentials.pdf_certificate import PdfKey, make_pdf_key
from plc_desktop.credentials.pdf_signature import sign_pdf
from plc_desktop.credentials.status_list import Revocation, StatusList
from plc_desktop.credentials.trust import TrustedIssuer, TrustList
from plc_desktop.credentials.verification import Verification, Verifier
from plc_desktop.signing.keys import SigningKey
from resources import icon_path

ISSUER = SigningKey.from_bytes(bytes(range(32)))
STRANGER = SigningKey.from_bytes(bytes(range(1, 33)))
ISSUED_AT = datetime(2026, 6, 15, 14, 30, tzinfo=UTC)
NOW = ISSUED_AT + timedelta(days=30)


def facts(**overrides: Any) -> CredentialFacts:
    values: dict[str, Any] = {
        "credential": uuid.UUID(int=1 << 100),
        "person": uuid.UUID(int=2 << 100),
        "number": "BSC-K7Q2-0042",
        "recipient": "Thị Ánh Nguyễn",
        "issuer": "Bunker Street Community College",
        "issuer_public": ISSUER.public,
        "host": "Riverside Family Center",
        "awarded_on": date(2026, 6, 12),
        "valid_from": ISSUED_AT,
        "steps": (
            StepFacts(step="course", amount="2"),
            StepFacts(step="field", amount="60.75", evidence_sha256="ab" * 32, evidence_count=37),
            StepFacts(step="training", amount="10"),
            StepFacts(step="capstone", title="Language access at enrollment"),
        ),
    }
    return CredentialFacts(**{**values, **overrides})


def signed(key: SigningKey = ISSUER, **overrides: Any) -> dict[str, Any]:
    document = whole_credential(facts(issuer_public=key.public, **overrides))
    return sign(document, key, instant_text(ISSUED_AT))


@cache
def credential_json(key: SigningKey = ISSUER) -> bytes:
    return json_text.write(signed(key))


@cache
def pdf_key(key: SigningKey = ISSUER) -> PdfKey:
    return make_pdf_key(key, "Dr. Maria Santos", "Bunker Street Community College", ISSUED_AT)


@cache
def empty_page() -> bytes:
    import pikepdf

    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(300, 200))
        result = BytesIO()
        pdf.save(result, static_id=True)
    return result.getvalue()


def with_credential(page: bytes, credential: bytes) -> bytes:
    return attach(page, credential, made_at=ISSUED_AT, language="en-US", is_checked=False)


@cache
def small_pdf() -> bytes:
    """A page with its credential, signed: as small as it gets."""
    return sign_pdf(with_credential(empty_page(), credential_json()), pdf_key(), ISSUED_AT)


@cache
def png() -> bytes:
    return bake_png(icon_path("logo").with_suffix(".png").read_bytes(), credential_json())


@cache
def svg() -> bytes:
    return bake_svg(icon_path("logo").read_bytes(), credential_json())


def claim(key: SigningKey = ISSUER, **overrides: Any) -> Claim:
    values: dict[str, Any] = {
        "issuer_public": key.public,
        "credential": uuid.UUID(int=1 << 100),
        "recipient": "Thị Ánh Nguyễn",
        "achievement": "Parent Leadership Credential",
        "awarded_on": date(2026, 6, 12),
        "number": "BSC-K7Q2-0042",
        "issuer": "Bunker Street Community College",
        "credential_digest": bytes(range(16)),
    }
    return Claim(**{**values, **overrides})


@cache
def code() -> str:
    return sign_claim(claim(), ISSUER)


def status(version: int = 1, *revoked: uuid.UUID, key: SigningKey = ISSUER) -> StatusList:
    return StatusList(
        issuer_public=key.public,
        covers=(key.public,),
        version=version,
        issued_at=NOW - timedelta(days=2),
        expires_at=NOW + timedelta(days=80),
        revoked=tuple(Revocation(item, date(2026, 7, 1), "Issued twice") for item in revoked),
    )


TRUST = TrustList(
    [TrustedIssuer(public=ISSUER.public, name="The college", since_on=date(2026, 1, 5))]
)


def verify(
    data: bytes,
    *,
    trust: TrustList = TRUST,
    known: StatusList | None = None,
    now: datetime = NOW,
) -> Verification:
    """Verify with the issuer trusted and nothing revoked, unless a test says otherwise."""
    found = known or status()
    return Verifier(
        trust, lambda public: found if public == found.issuer_public else None, now
    ).verify(data)
