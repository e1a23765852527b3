"""Makes a drawn page into a credential that anyone can verify.

Facts become a signed credential, the credential a signed code on the page, and page and credential
together one signed PDF/A-3b.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from plc_desktop.credentials import json_text
from plc_desktop.credentials.associated_file import attach
from plc_desktop.credentials.claim import DIGEST_BYTES, Claim, sign_claim
from plc_desktop.credentials.data_integrity import sign
from plc_desktop.credentials.open_badge import (
    CAPSTONE,
    COURSE,
    FIELD,
    TRAINING,
    CredentialFacts,
    StepFacts,
    hours_text,
    instant_text,
    step_credential,
    whole_credential,
)
from plc_desktop.credentials.pdf_signature import sign_pdf
from plc_desktop.domain.documents import CertificateReport
from plc_desktop.domain.fields import Json
from plc_desktop.domain.ids import id_bytes, is_id
from plc_desktop.services.credentials.issuer_keys import IssuerKeys
from plc_desktop.signing import canonical

_OLD_IDS = uuid.UUID("5f2b8b0c-6a3e-5d37-9a41-0c1d2e3f4a5b")
"""For ids of records that were not made by this program."""


@dataclass(frozen=True)
class Sealed:
    """A signed credential whose page is still to be drawn.

    Attributes:
        credential: The signed JSON.
        claim: Text for the code on the page.
        made_at: UTC instant of the signatures.
    """

    credential: bytes
    claim: str
    made_at: datetime


@dataclass(frozen=True, kw_only=True)
class SealedStep:
    """The signed credential of one step.

    Attributes:
        step: Name of the step.
        credential: Its id, as it stands in the credential.
        document: The signed JSON.
        issuer_id: Who signed.
        public: With which key.
        made_at: UTC instant of the signature.
    """

    step: str
    credential: str
    document: bytes
    issuer_id: str
    public: bytes
    made_at: datetime


class Sealer:
    """Signs one batch of credentials with one issuer's keys."""

    def __init__(self, keys: IssuerKeys, language: str = "en-US") -> None:
        """Sign with `keys`.

        Args:
            keys: The issuer's.
            language: Language that the pages are drawn in.
        """
        self._keys = keys
        self._language = language
        self._is_first = True

    @property
    def issuer_id(self) -> str:
        """Whose keys they are."""
        return self._keys.person_id

    @property
    def public(self) -> bytes:
        """The key that the credentials are signed with."""
        return self._keys.signing.public

    def credential(
        self,
        report: CertificateReport,
        credential_id: str,
        award: Mapping[str, Json],
        made_at: datetime,
    ) -> Sealed:
        """Return the signed credential for what a certificate says.

        Args:
            report: What the page says.
            credential_id: Id of the credential.
            award: Content of the award fact: person and evidence.
            made_at: UTC instant to state.

        Raises:
            RuleError: "credential_not_complete" or "claim_not_possible".
        """
        facts = self._facts(report, "credential", {**award, "credential": credential_id}, made_at)
        document = whole_credential(facts)
        signed = json_text.write(sign(document, self._keys.signing, instant_text(made_at)))
        claim = Claim(
            issuer_public=self.public,
            credential=facts.credential,
            recipient=facts.recipient,
            achievement=document["name"],
            awarded_on=facts.awarded_on,
            number=facts.number,
            issuer=facts.issuer,
            credential_digest=hashlib.sha256(signed).digest()[:DIGEST_BYTES],
        )
        return Sealed(signed, sign_claim(claim, self._keys.signing), made_at)

    def steps(
        self,
        report: CertificateReport,
        award: Mapping[str, Json],
        made_at: datetime,
        wanted: Collection[str],
    ) -> tuple[SealedStep, ...]:
        """Return one signed credential for each wanted step that a certificate shows.

        Args:
            report: What is completed.
            award: Person, enrollment and evidence, as in an award; enrollment and step give each
                credential its id. For one that stands for a revoked one, that one's id instead of
                the enrollment's.
            made_at: UTC instant to state.
            wanted: Names of steps.

        Raises:
            RuleError: "credential_not_complete".
        """
        facts = self._facts(report, "enrollment", award, made_at)
        facts = replace(facts, number="")
        return tuple(
            self._step(facts, step, made_at) for step in facts.steps if step.step in wanted
        )

    def _step(self, facts: CredentialFacts, step: StepFacts, made_at: datetime) -> SealedStep:
        document = step_credential(facts, step)
        signed = sign(document, self._keys.signing, instant_text(made_at))
        return SealedStep(
            step=step.step,
            credential=str(document["id"]),
            document=json_text.write(signed),
            issuer_id=self.issuer_id,
            public=self.public,
            made_at=made_at,
        )

    def _facts(
        self,
        report: CertificateReport,
        named_by: str,
        award: Mapping[str, Json],
        made_at: datetime,
    ) -> CredentialFacts:
        return CredentialFacts(
            credential=as_uuid(str(award.get(named_by, ""))),
            person=as_uuid(str(award.get("person", ""))),
            number=report.number,
            recipient=report.recipient,
            issuer=report.issuer,
            issuer_public=self.public,
            host=report.host,
            awarded_on=report.awarded_on,
            valid_from=made_at,
            steps=tuple(_steps(report, award.get("evidence"))),
        )

    def seal(self, page: bytes, sealed: Sealed) -> bytes:
        """Return the page with its credential, signed.

        The first page of a batch is checked against every rule of PDF/A; the others are drawn by
        the same hand.

        Raises:
            RuleError: "page_not_archivable".
        """
        whole = attach(
            page,
            sealed.credential,
            made_at=sealed.made_at,
            language=self._language,
            is_checked=self._is_first,
        )
        self._is_first = False
        return sign_pdf(whole, self._keys.pdf, sealed.made_at)


def as_uuid(record_id: str) -> uuid.UUID:
    """Return the id under which a record appears outside; never leads back to a name.

    What is named by such an id already, as the credential of a step, keeps it.
    """
    if record_id.startswith("urn:uuid:"):
        return uuid.UUID(record_id)
    if is_id(record_id):
        return uuid.UUID(bytes=id_bytes(record_id))
    return uuid.uuid5(_OLD_IDS, record_id)


def _steps(report: CertificateReport, evidence: Json) -> Iterator[StepFacts]:
    if report.course_credits is not None:
        yield StepFacts(step=COURSE, amount=str(report.course_credits or ""))
    if report.field_minutes is not None:
        listed = evidence if isinstance(evidence, list) else []
        digest = hashlib.sha256(canonical.encode(listed)).hexdigest() if listed else ""
        yield StepFacts(
            step=FIELD,
            amount=hours_text(report.field_minutes),
            evidence_sha256=digest,
            evidence_count=len(listed),
        )
    if report.training_minutes is not None:
        yield StepFacts(step=TRAINING, amount=hours_text(report.training_minutes))
    if report.capstone is not None:
        yield StepFacts(step=CAPSTONE, title=report.capstone)
