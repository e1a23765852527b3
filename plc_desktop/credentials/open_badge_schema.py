"""The exact shape of the credentials this program issues, and what every Open Badge must have.

Issuing allows nothing that is not listed; reading asks only for what Open Badges 3.0 requires.
Source: 1EdTech Open Badges 3.0, AchievementCredential and serialization.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from plc_desktop.credentials.contexts import CREDENTIALS, OPEN_BADGES
from plc_desktop.errors import ForeignFileError, RuleError

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

_KINDS = ("AchievementCredential", "OpenBadgeCredential")
_TEXT = {"type": "string", "minLength": 1, "maxLength": 2000}
_INSTANT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}
_URN = {"type": "string", "pattern": "^urn:uuid:[0-9a-f-]{36}$"}
_DID = {"type": "string", "pattern": "^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$"}


def _object(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def _types(*names: str) -> dict[str, Any]:
    return {"const": list(names)}


def _many(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item, "minItems": 1, "maxItems": 8}


_RESULT_DESCRIPTION = _object(
    {
        "id": _URN,
        "type": _types("ResultDescription"),
        "name": _TEXT,
        "resultType": {"const": "RawScore"},
    }
)
_ACHIEVEMENT = _object(
    {
        "id": _URN,
        "type": _types("Achievement"),
        "achievementType": {
            "enum": ["Certificate", "Course", "Fieldwork", "CertificateOfCompletion", "Assignment"]
        },
        "name": _TEXT,
        "description": _TEXT,
        "criteria": _object({"narrative": _TEXT}),
        "inLanguage": {"const": "en"},
    },
    {"resultDescription": _many(_RESULT_DESCRIPTION)},
)
_SUBJECT = _object(
    {
        "id": _URN,
        "type": _types("AchievementSubject"),
        "identifier": _many(
            _object(
                {
                    "type": {"const": "IdentityObject"},
                    "hashed": {"const": False},
                    "identityHash": _TEXT,
                    "identityType": {"const": "name"},
                }
            )
        ),
        "achievement": _ACHIEVEMENT,
    },
    {
        "licenseNumber": _TEXT,
        "source": _object({"id": _URN, "type": _types("Profile"), "name": _TEXT}),
        "result": _many(
            _object(
                {
                    "type": _types("Result"),
                    "resultDescription": _URN,
                    "value": {"type": "string", "pattern": r"^\d{1,5}(\.\d{1,2})?$"},
                }
            )
        ),
    },
)
_ISSUED = _object(
    {
        "@context": {"const": [CREDENTIALS, OPEN_BADGES]},
        "id": _URN,
        "type": _types("VerifiableCredential", "AchievementCredential"),
        "name": _TEXT,
        "issuer": _object({"id": _DID, "type": _types("Profile"), "name": _TEXT}),
        "validFrom": _INSTANT,
        "awardedDate": _INSTANT,
        "credentialSubject": _SUBJECT,
    },
    {
        "evidence": _many(
            _object(
                {
                    "id": {"type": "string", "pattern": "^ni:///sha-256;[A-Za-z0-9_-]{43}$"},
                    "type": _types("Evidence"),
                    "name": _TEXT,
                    "narrative": _TEXT,
                }
            )
        )
    },
)


@cache
def _validator() -> Validator:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(_ISSUED)


def check_issued(document: dict[str, Any]) -> None:
    """Refuse to issue anything but a complete credential of our own shape.

    Raises:
        RuleError: "credential_not_complete" with the place of the first problem.
    """
    problem = next(_validator().iter_errors(document), None)
    if problem is not None:
        raise RuleError("credential_not_complete", place=problem.json_path)


def check_readable(document: dict[str, Any]) -> None:
    """Refuse what is no Open Badge of version 3.0.

    Raises:
        ForeignFileError: "not_a_credential" with the place.
    """
    if not _names_kind(document.get("type"), "VerifiableCredential") or not any(
        _names_kind(document.get("type"), kind) for kind in _KINDS
    ):
        raise ForeignFileError("not_a_credential", place="type")
    issuer = document.get("issuer")
    issuer_id = issuer.get("id") if isinstance(issuer, dict) else issuer
    subject = document.get("credentialSubject")
    if not isinstance(subject, dict):
        raise ForeignFileError("not_a_credential", place="credentialSubject")
    achievement = subject.get("achievement")
    if not isinstance(achievement, dict):
        raise ForeignFileError("not_a_credential", place="achievement")
    texts = {
        "id": document.get("id"),
        "issuer": issuer_id,
        "validFrom": document.get("validFrom"),
        "achievement.name": achievement.get("name"),
    }
    for place, text in texts.items():
        if not isinstance(text, str) or not text:
            raise ForeignFileError("not_a_credential", place=place)
    if not subject.get("id") and not subject.get("identifier"):
        raise ForeignFileError("not_a_credential", place="identifier")
    if any(_is_named(part, document["id"]) for part in document.values()):
        raise ForeignFileError("not_a_credential", place="id")


def _is_named(value: Any, name: str) -> bool:
    """Return whether an inner part has this id.

    Statements about one thing may stand in any part that has its id, without the signature
    changing; an end date moved into the subject would be overlooked.
    """
    if isinstance(value, list):
        return any(_is_named(inner, name) for inner in value)
    if isinstance(value, dict):
        return value.get("id") == name or any(_is_named(inner, name) for inner in value.values())
    return False


def _names_kind(types: Any, kind: str) -> bool:
    return types == kind or (isinstance(types, list) and kind in types)
