"""Which credentials were revoked, by whom and why; a revocation is never taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from plc_desktop.changes import revocations
from plc_desktop.changes.facts import PERSON_KEY, REVOKE_CREDENTIAL
from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.session import name_of
from plc_desktop.storage.database import Fact, Reader

MAX_REASON = 300


@dataclass(frozen=True)
class Revoked:
    """The revocation of one credential.

    Attributes:
        on: Day.
        reason: Reason in the issuer's words.
        by_id: Who revoked.
        by: Their name.
    """

    on: date
    reason: str
    by_id: str
    by: str


def revoked_in(reader: Reader, credentials: Iterable[str]) -> dict[str, Revoked]:
    """Return the revocations of these credentials that an issuer's own key has signed."""
    found = standing_revocations(reader, credentials)
    return {name: _revoked(reader, fact) for name, fact in found.items()}


def standing_revocations(reader: Reader, credentials: Iterable[str]) -> dict[str, Fact]:
    """Return the facts that revoke these credentials, the earliest of each."""
    return _first(reader, reader.facts_by(REVOKE_CREDENTIAL, "credential", credentials))


def all_revoked(reader: Reader) -> dict[str, Revoked]:
    """Return every revocation that an issuer's own key has signed."""
    found: dict[str, list[Fact]] = {}
    for fact in reader.facts(REVOKE_CREDENTIAL):
        found.setdefault(_text(fact, "credential"), []).append(fact)
    return {name: _revoked(reader, fact) for name, fact in _first(reader, found).items()}


def reason_given(reason: str, code: str) -> str:
    """Return a reason in one line, cut to what a list and a paper can hold.

    Raises:
        RuleError: `code` if there is none.
    """
    said = " ".join(reason.split())[:MAX_REASON]
    if not said:
        raise RuleError(code)
    return said


def _first(reader: Reader, found: Mapping[str, Iterable[Fact]]) -> dict[str, Fact]:
    """Return the earliest right revocation of each credential.

    The key is one of ours, or the former owner of a record that we took over answers for it.
    """
    if not found:
        return {}
    keys = {(_text(fact, "person"), _text(fact, "key")) for fact in reader.facts(PERSON_KEY)}
    vouched = reader.handed_over(include_retracted=True)
    revoked = {}
    for credential, facts in found.items():
        right = [
            fact
            for fact in facts
            if (fact.id in vouched or (_text(fact, "by"), _text(fact, "key")) in keys)
            and revocations.is_authentic(fact.content)
        ]
        for fact in sorted(right, key=lambda fact: (_text(fact, "revoked_on"), fact.id))[:1]:
            revoked[credential] = fact
    return revoked


def _revoked(reader: Reader, fact: Fact) -> Revoked:
    return Revoked(
        date.fromisoformat(_text(fact, "revoked_on")),
        _text(fact, "reason"),
        _text(fact, "by"),
        name_of(reader, Person, _text(fact, "by")),
    )


def _text(fact: Fact, name: str) -> str:
    return str(fact.content.get(name, ""))
