"""Whose key is whose: which signatures speak for the person they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.changes.facts import Fact
from plc_desktop.domain.fields import Json
from plc_desktop.domain.signoff import KEY_LEVELS
from plc_desktop.storage.facts_index import FactsIndex

BY_FILE = "signed_by_file"

_Found = Sequence[tuple[Fact, bool, bool]]
_KEY_TYPES = (facts.PERSON_KEY, facts.TRUSTED_KEY, facts.REVOKE_KEY)


@dataclass(frozen=True)
class KeyTrust:
    """What has to be known about the people who signed.

    Attributes:
        keys: Pairs of person and key made at this laptop, for signing in person.
        trusted: Pairs of person and key whose card was accepted, for signing by file.
        too_late: Ids of sign-offs that came after their key was revoked.
        requests: Requests by id; the same one may have been written down twice.
        classes: Class of each person that is somebody else as well.
    """

    keys: frozenset[tuple[str, str]]
    trusted: frozenset[tuple[str, str]]
    too_late: frozenset[str]
    requests: Mapping[str, Sequence[Mapping[str, Json]]]
    classes: Mapping[str, str]

    def class_of(self, person: str) -> str:
        """Return the class a person belongs to."""
        return self.classes.get(person, person)

    def speaks_for_signer(self, fact: Fact) -> bool:
        """Return whether the key of a sign-off is its signer's; paper and staff carry none.

        A signature by file counts only as the answer to what this office asked that person.
        Source: design 1.6 and 1.7, revocation spares what was received before it.
        """
        if _words(fact, "level") not in KEY_LEVELS:
            return True
        pair = (_words(fact, "by"), _words(fact, "key"))
        if fact.id in self.too_late:
            return False
        if _words(fact, "level") != BY_FILE:
            return pair in self.keys
        requests = self.requests.get(_words(fact, "request"), ())
        return pair in self.trusted and any(
            facts.is_requested(fact.content, request) for request in requests
        )


def read_trust(connection: Any, index: FactsIndex, found: Iterable[_Found]) -> KeyTrust:
    """Return what has to be known about the people who signed what was found."""
    signed = [
        fact for items in found for fact, _, _ in items if _words(fact, "level") in KEY_LEVELS
    ]
    about_keys = index.about({_words(fact, "by") for fact in signed}, *_KEY_TYPES)
    standing = [
        fact for items in about_keys.values() for fact, is_retracted, _ in items if not is_retracted
    ]
    asked = index.about({_words(fact, "request") for fact in signed} - {""}, facts.SIGN_REQUEST)
    return KeyTrust(
        keys=_pairs(standing, facts.PERSON_KEY),
        trusted=_pairs(standing, facts.TRUSTED_KEY),
        too_late=_too_late(index, signed, standing),
        requests={
            request: [fact.content for fact, is_retracted, _ in items if not is_retracted]
            for request, items in asked.items()
        },
        classes=dict(connection.execute("SELECT person_id, class_id FROM person_class")),
    )


def _pairs(found: Iterable[Fact], fact_type: str) -> frozenset[tuple[str, str]]:
    return frozenset(
        (_words(fact, "person"), _words(fact, "key")) for fact in found if fact.type == fact_type
    )


def _too_late(
    index: FactsIndex, signed: Sequence[Fact], standing: Sequence[Fact]
) -> frozenset[str]:
    """Return the sign-offs written down in the step that revoked their key, or after it."""
    revocations = [fact for fact in standing if fact.type == facts.REVOKE_KEY]
    if not revocations:
        return frozenset()
    revoked = _pairs(revocations, facts.REVOKE_KEY)
    suspects = [fact for fact in signed if (_words(fact, "by"), _words(fact, "key")) in revoked]
    places = index.places([fact.id for fact in (*revocations, *suspects)])
    since: dict[str, int] = {}
    for fact in revocations:
        key = _words(fact, "key")
        since[key] = min(since.get(key, places[fact.id]), places[fact.id])
    return frozenset(fact.id for fact in suspects if places[fact.id] >= since[_words(fact, "key")])


def _words(fact: Fact, name: str) -> str:
    value = fact.content.get(name)
    return value if isinstance(value, str) else ""
