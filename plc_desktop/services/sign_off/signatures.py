"""The sign-offs of an entry, standing or not, and whose key they were made with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from plc_desktop.changes import facts
from plc_desktop.changes.facts import PERSON_KEY, SIGN_OFF
from plc_desktop.domain import signoff
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.services.pathway.entries import rows_by_id
from plc_desktop.services.workspace.session import name_of
from plc_desktop.storage.database import Reader


@dataclass(frozen=True)
class Signature:
    """One sign-off of an entry, standing or not.

    Attributes:
        is_current: Whether it covers the content as it is now and was not taken back.
        is_key_valid: Whether the signature fits the supervisor's registered key; None for levels
            without one.
        document: SHA-256 of the stored scan it was read from, empty if there is none.
        document_page: Which page of it, from 1.
    """

    fact_id: str
    supervisor: str
    level: str
    decision: str
    reason: str
    signed_on: date | None
    statement_id: str
    is_current: bool
    is_key_valid: bool | None
    document: str = ""
    document_page: int = 0


def registered_keys(reader: Reader, person_id: str) -> frozenset[str]:
    """Return the public keys, in hex, that a person has registered."""
    registered = reader.facts(PERSON_KEY, person=person_id)
    return frozenset(str(fact.content.get("key", "")) for fact in registered)


def signatures_of(reader: Reader, entry_id: str) -> list[Signature]:
    """Return every sign-off of an entry, oldest first, also those that no longer count."""
    rows = rows_by_id(reader, (entry_id,))
    present = rows[0].content_hash if rows else ""
    return [
        _signature(reader, fact.id, fact.content, present, is_retracted=fact.is_retracted)
        for fact in reader.facts(SIGN_OFF, include_retracted=True, entry=entry_id)
    ]


def _signature(
    reader: Reader,
    fact_id: str,
    content: Mapping[str, Json],
    present_hash: str,
    *,
    is_retracted: bool,
) -> Signature:
    signed_on = content.get("signed_on")
    by = str(content.get("by", ""))
    return Signature(
        fact_id=fact_id,
        supervisor=name_of(reader, Person, by),
        level=str(content.get("level", "")),
        decision=str(content.get("decision", "")),
        reason=str(content.get("reason", "")),
        signed_on=date.fromisoformat(str(signed_on)) if signed_on else None,
        statement_id=str(content.get("statement", "")),
        is_current=not is_retracted and content.get("content_hash") == present_hash,
        is_key_valid=_is_key_valid(content, registered_keys(reader, by)),
        document=str(content.get("document", "")),
        document_page=int(str(content.get("document_page", 0))),
    )


def _is_key_valid(content: Mapping[str, Json], registered: frozenset[str]) -> bool | None:
    """Return whether the signature is the supervisor's; None for levels that carry none."""
    if content.get("level") not in signoff.KEY_LEVELS:
        return None
    return facts.is_authentic(content, registered)
