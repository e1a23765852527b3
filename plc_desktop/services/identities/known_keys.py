"""Which keys of people the office knows: accepted cards, keys made here, what was withdrawn."""

from __future__ import annotations

from dataclasses import dataclass

from plc_desktop.changes.facts import PERSON_KEY, REVOKE_KEY, TRUSTED_KEY
from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.session import name_of
from plc_desktop.storage.database import Fact, Reader


@dataclass(frozen=True)
class TrustedKey:
    """A card that was accepted for a person.

    Attributes:
        fact_id: The acceptance.
        key: Public signing key, hex.
        recipients: Age recipients of the person and their computer.
        name: Name on the card.
        compared: How the card was compared: "words" for words or digits read aloud.
        accepted_at_ms: When.
        is_revoked: Whether the key was withdrawn since.
        origin: "card" if a card was accepted, "here" if the key was made at this computer.
        card_sha256: SHA-256 of the accepted card, hex; empty for a key made here.
        revoked_at_ms: When it was withdrawn, 0 if it was not.
        reason: Why it was withdrawn.
        change_id: The step that accepted it.
    """

    fact_id: str
    person_id: str
    person: str
    key: str
    recipients: tuple[str, ...]
    name: str
    organization: str
    compared: str
    accepted_at_ms: int
    is_revoked: bool
    origin: str = "card"
    card_sha256: str = ""
    revoked_at_ms: int = 0
    reason: str = ""
    change_id: str = ""


def accepted_keys(reader: Reader) -> list[TrustedKey]:
    """Return every accepted card, oldest first."""
    return _known_keys(reader, TRUSTED_KEY)


def all_keys(reader: Reader) -> list[TrustedKey]:
    """Return every accepted card, and then the keys that people made at this computer."""
    accepted = accepted_keys(reader)
    owners = {(key.person_id, key.key) for key in accepted}
    made = _known_keys(reader, PERSON_KEY)
    return [*accepted, *(key for key in made if (key.person_id, key.key) not in owners)]


def standing_key(reader: Reader, person_id: str) -> TrustedKey:
    """Return the key a person signs with by file.

    Raises:
        RuleError: "no_trusted_card".
    """
    standing = standing_keys(reader, person_id)
    if not standing:
        raise RuleError("no_trusted_card", name=name_of(reader, Person, person_id))
    return standing[-1]


def owner_of(reader: Reader, key: str) -> TrustedKey | None:
    """Return whose key this is, None if nobody's card with it was accepted."""
    found = [known for known in accepted_keys(reader) if known.key == key]
    return next((known for known in found if not known.is_revoked), found[-1] if found else None)


def standing_keys(reader: Reader, person_id: str) -> list[TrustedKey]:
    """Return the keys of a person's cards that were accepted and not withdrawn, oldest first."""
    return [
        key for key in accepted_keys(reader) if key.person_id == person_id and not key.is_revoked
    ]


def said_when(fact: Fact) -> tuple[int, str]:
    """Return what orders facts alike on every laptop, whichever was read first."""
    at = fact.content.get("at")
    return at if isinstance(at, int) else 0, fact.id


def _known_keys(reader: Reader, fact_type: str) -> list[TrustedKey]:
    """Return keys by the facts that give them to people, oldest first."""
    ended = {
        (str(fact.content.get("person")), str(fact.content.get("key"))): fact
        for fact in sorted(reader.facts(REVOKE_KEY), key=said_when)
    }
    withdrawn = reader.authority().withdrawn_keys() if ended else frozenset()
    found = []
    for fact in reader.facts(fact_type):
        said = fact.content
        person_id, key, at = str(said.get("person")), str(said.get("key")), said.get("at")
        recipients = said.get("recipients")
        is_revoked = (person_id, key) in withdrawn
        end = ended[person_id, key] if is_revoked else None
        found.append(
            TrustedKey(
                fact_id=fact.id,
                person_id=person_id,
                person=name_of(reader, Person, person_id),
                key=key,
                recipients=tuple(map(str, recipients if isinstance(recipients, list) else ())),
                name=str(said.get("name", "")),
                organization=str(said.get("organization", "")),
                compared=str(said.get("compared", "")),
                accepted_at_ms=at if isinstance(at, int) else fact.at_ms,
                is_revoked=is_revoked,
                origin="card" if fact_type == TRUSTED_KEY else "here",
                card_sha256=str(said.get("card", "")),
                revoked_at_ms=end.at_ms if end else 0,
                reason=str(end.content.get("reason")) if end else "",
                change_id=fact.change_id,
            )
        )
    return found
