"""Writes what was achieved as Open Badges 3.0: one credential for the whole, one for each step.

Amounts are texts, evidence is named by its hash, and nothing about a person stands in it but the
name and an id without meaning. Source: 1EdTech Open Badges 3.0, AchievementCredential.
"""

from __future__ import annotations

import base64
import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from plc_desktop.credentials.contexts import CREDENTIALS, OPEN_BADGES
from plc_desktop.credentials.did_key import did_of
from plc_desktop.credentials.open_badge_schema import check_issued
from plc_desktop.errors import RuleError

COURSE, FIELD, TRAINING, CAPSTONE = "course", "field", "training", "capstone"

_NAMESPACE = uuid.UUID("8a0c1c1e-6f0b-5d0c-9c1f-0b6e3f5a7d21")
"""For ids that follow from what they name: the same step is the same achievement everywhere."""


@dataclass(frozen=True)
class _Step:
    name: str
    kind: str
    description: str
    criteria: str
    unit: str


_STEPS = {
    COURSE: _Step(
        "Parent leadership course",
        "Course",
        "College course of the Parent Leadership Credential.",
        "Passed the college course.",
        "College credits",
    ),
    FIELD: _Step(
        "Supervised field experience",
        "Fieldwork",
        "Field experience in community organizing, signed off by a supervisor.",
        "Completed the required hours of field experience, each signed off by a supervisor.",
        "Hours of field experience",
    ),
    TRAINING: _Step(
        "Additional training",
        "CertificateOfCompletion",
        "Additional training sessions of the Parent Leadership Credential.",
        "Attended the required contact hours of training.",
        "Contact hours",
    ),
    CAPSTONE: _Step(
        "Capstone project",
        "Assignment",
        "Capstone project of the Parent Leadership Credential.",
        "Presented a capstone project that was accepted.",
        "",
    ),
}
"""What each step of the pathway is called and which kind of achievement it is.

Source: MPC steps 1 to 4; OB 3.0 AchievementType.
"""


@dataclass(frozen=True, kw_only=True)
class StepFacts:
    """What was done in one step.

    Attributes:
        step: `course`, `field`, `training` or `capstone`.
        amount: Hours or credits as text, such as "60" or "60.75"; empty for the capstone.
        title: Title of the capstone project; empty otherwise.
        evidence_sha256: SHA-256, in hexadecimal, of the list of evidence; empty if there is none.
        evidence_count: How many pieces of evidence the list names.
    """

    step: str
    amount: str = ""
    title: str = ""
    evidence_sha256: str = ""
    evidence_count: int = 0


@dataclass(frozen=True, kw_only=True)
class CredentialFacts:
    """Everything a credential says.

    Attributes:
        credential: Its id, the same when it is issued again.
        person: Id of the parent leader; has no meaning elsewhere.
        number: Certificate number as printed; a step alone has none.
        recipient: Name as the parent leader wants it.
        issuer: Name of the issuing organization.
        issuer_public: The issuer's public key, 32 bytes.
        host: Name of the organization of the field experience; may be empty.
        awarded_on: Day of the award; stays when the credential is issued again.
        valid_from: UTC instant of this issue; a later one replaces an earlier one.
        steps: What was done, in the order of the pathway.
    """

    credential: uuid.UUID
    person: uuid.UUID
    number: str
    recipient: str
    issuer: str
    issuer_public: bytes
    host: str = ""
    awarded_on: date
    valid_from: datetime
    steps: tuple[StepFacts, ...]


def hours_text(minutes: int) -> str:
    """Return whole minutes as hours in their shortest exact or two-place form: "60", "60.75"."""
    hundredths = (minutes * 100 + 30) // 60
    return f"{hundredths // 100}.{hundredths % 100:02d}".rstrip("0").rstrip(".")


def instant_text(moment: datetime) -> str:
    """Return a UTC instant to the second, as `2026-05-03T10:00:00Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def whole_credential(facts: CredentialFacts) -> dict[str, Any]:
    """Return the unsigned credential for the whole pathway.

    Raises:
        RuleError: "credential_not_complete" if a fact is missing or has the wrong shape.
    """
    if not facts.number:
        raise RuleError("credential_not_complete", place="$.credentialSubject.licenseNumber")
    achievement: dict[str, Any] = {
        "id": _achievement_id("whole"),
        "type": ["Achievement"],
        "achievementType": "Certificate",
        "name": "Parent Leadership Credential",
        "description": "Recognizes parents who lead in schools and communities.",
        "criteria": {"narrative": " ".join(_criterion(step) for step in facts.steps)},
        "inLanguage": "en",
    }
    described = [_result_description(step) for step in facts.steps if step.amount]
    if described:
        achievement["resultDescription"] = described
    return _credential(facts, facts.credential, facts.steps, achievement)


def step_id(facts: CredentialFacts, step: str) -> uuid.UUID:
    """Return the id of the credential for one step, the same whoever issues it and when."""
    return uuid.uuid5(facts.credential, step)


def step_credential(facts: CredentialFacts, step: StepFacts) -> dict[str, Any]:
    """Return the unsigned credential for one step alone.

    Args:
        facts: As for the whole; `credential` may be any id that stays, as its own id follows
            from that and the step.
        step: One of its steps.

    Raises:
        RuleError: "credential_not_complete".
    """
    about = _STEPS[step.step]
    achievement: dict[str, Any] = {
        "id": _achievement_id(step.step),
        "type": ["Achievement"],
        "achievementType": about.kind,
        "name": about.name,
        "description": about.description,
        "criteria": {"narrative": _criterion(step)},
        "inLanguage": "en",
    }
    if step.amount:
        achievement["resultDescription"] = [_result_description(step)]
    return _credential(facts, step_id(facts, step.step), (step,), achievement)


def _credential(
    facts: CredentialFacts,
    credential: uuid.UUID,
    steps: tuple[StepFacts, ...],
    achievement: dict[str, Any],
) -> dict[str, Any]:
    document: dict[str, Any] = {
        "@context": [CREDENTIALS, OPEN_BADGES],
        "id": credential.urn,
        "type": ["VerifiableCredential", "AchievementCredential"],
        "name": achievement["name"],
        "issuer": {"id": did_of(facts.issuer_public), "type": ["Profile"], "name": facts.issuer},
        "validFrom": instant_text(facts.valid_from),
        "awardedDate": f"{facts.awarded_on.isoformat()}T00:00:00Z",
        "credentialSubject": _subject(facts, steps, achievement),
    }
    evidence = [_evidence(step) for step in steps if step.evidence_sha256]
    if evidence:
        document["evidence"] = evidence
    check_issued(document)
    return document


def _subject(
    facts: CredentialFacts, steps: tuple[StepFacts, ...], achievement: dict[str, Any]
) -> dict[str, Any]:
    subject: dict[str, Any] = {
        "id": facts.person.urn,
        "type": ["AchievementSubject"],
        "identifier": [
            {
                "type": "IdentityObject",
                "hashed": False,
                "identityHash": facts.recipient,
                "identityType": "name",
            }
        ],
        "achievement": achievement,
    }
    if facts.number:
        subject["licenseNumber"] = facts.number
    if facts.host:
        host = uuid.uuid5(_NAMESPACE, f"{facts.credential}/host")
        subject["source"] = {"id": host.urn, "type": ["Profile"], "name": facts.host}
    results = [_result(step) for step in steps if step.amount]
    if results:
        subject["result"] = results
    return subject


def _criterion(step: StepFacts) -> str:
    criterion = _STEPS[step.step].criteria
    return f"{criterion} Title: {step.title}." if step.title else criterion


def _result_description(step: StepFacts) -> dict[str, Any]:
    return {
        "id": _result_id(step),
        "type": ["ResultDescription"],
        "name": _STEPS[step.step].unit,
        "resultType": "RawScore",
    }


def _result(step: StepFacts) -> dict[str, Any]:
    return {"type": ["Result"], "resultDescription": _result_id(step), "value": step.amount}


def _result_id(step: StepFacts) -> str:
    return _achievement_id(f"{step.step}/amount")


def _achievement_id(name: str) -> str:
    return uuid.uuid5(_NAMESPACE, name).urn


def _evidence(step: StepFacts) -> dict[str, Any]:
    """Name evidence by its hash, so that it can be shown later without being told now.

    Source: RFC 6920, naming things with hashes.
    """
    data = bytes.fromhex(step.evidence_sha256)
    name = base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")
    return {
        "id": f"ni:///sha-256;{name}",
        "type": ["Evidence"],
        "name": _STEPS[step.step].name,
        "narrative": f"Signed records kept by the issuer: {step.evidence_count}.",
    }
