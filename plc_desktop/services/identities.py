"""Whose keys the office believes: its own card, supervisors' cards, trust and revocation."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from plc_desktop import __version__
from plc_desktop.changes.facts import REVOKE_KEY, TRUSTED_KEY
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Organization, Person
from plc_desktop.errors import RuleError
from plc_desktop.exchange import cards, container
from plc_desktop.exchange.cards import Card
from plc_desktop.services.own_identity import (
    KEY_CHANGED,
    NEW,
    REVOKED,
    TRUSTED,
    CardSeen,
    check_trust,
)
from plc_desktop.services.same_people import same_as
from plc_desktop.services.session import Session, name_of
from plc_desktop.signing.key_files import Keys
from plc_desktop.storage.database import Reader


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


class Identities:
    """What the office does with identity cards."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def device(self) -> Keys:
        """Return the keys of this computer for this workspace."""
        return self._session.keys.device_keys(self._session.database.workspace_id)

    def card(self) -> Card:
        """Return the card of this office's computer."""
        with self._session.read() as reader:
            name = reader.get(Organization, self._session.organization_id).name
        device = self.device()
        key, age = device.signing.public.hex(), device.age.recipient
        return Card(
            holder=cards.OFFICE,
            name=name[: cards.MAX_NAME],
            organization=name[: cards.MAX_NAME],
            workspace=self._session.database.workspace_id,
            key=key,
            age=age,
            device_key=key,
            device_age=age,
        )

    def export(self, target: Path) -> Card:
        """Write the office's card for its supervisors.

        Raises:
            EnvironmentProblem: If the file cannot be written.
        """
        data = self.card_file()
        container.save_file(target, data)
        return cards.read_card(data)

    def card_file(self) -> bytes:
        """Return the bytes of the office's card, which also stand in every request it makes."""
        card, device = self.card(), self.device()
        now = self._session.environment.now_ms()
        return cards.write_card(card, device, device, created_at_ms=now, app=__version__)

    def look(self, path: Path, person_id: str = "") -> CardSeen:
        """Return a card, what to read aloud, and whether it is known; nothing is changed.

        Args:
            path: The card.
            person_id: Whose it is said to be, to notice that their key changed.

        Raises:
            ForeignFileError: As `cards.read_card`.
        """
        return self._seen(container.read_file(path), person_id)

    def _seen(self, data: bytes, person_id: str) -> CardSeen:
        card = cards.read_card(data)
        with self._session.read() as reader:
            status = _status(_trusted(reader), card, person_id)
        return CardSeen(card, cards.comparison_code(self.card(), card), status)

    def trust(
        self, path: Path, person_id: str, *, is_compared: bool, accept_change: bool = False
    ) -> TrustedKey:
        """Believe from now on that a card is a person's; an earlier key of theirs is withdrawn.

        Args:
            path: The card.
            person_id: Whose it is.
            is_compared: Whether both sides read the same words or digits.
            accept_change: Whether a person looked at the change of key and wants it.

        Raises:
            RuleError: "card_not_compared", "card_not_of_a_person", "key_of_somebody_else",
                "key_revoked", "record_missing", or "key_changed" unless `accept_change`.
            ForeignFileError: As `cards.read_card`.
        """
        data = container.read_file(path)
        seen = self._seen(data, person_id)
        if seen.card.holder != cards.PERSON:
            raise RuleError("card_not_of_a_person", name=seen.card.name)
        check_trust(seen, is_compared=is_compared, accept_change=accept_change)
        with self._session.transaction("key_trusted") as work:
            work.get(Person, person_id)
            known = _trusted(work)
            mine = same_as(work, person_id)
            for other in known:
                if other.key == seen.card.key and other.person_id not in mine:
                    raise RuleError("key_of_somebody_else", name=other.person)
            if seen.status != TRUSTED:
                for old in known:
                    if old.person_id == person_id and not old.is_revoked:
                        work.add_fact(REVOKE_KEY, self._revocation(old, "replaced"))
                work.add_fact(TRUSTED_KEY, self._acceptance(seen.card, person_id, data))
        with self._session.read() as reader:
            return next(known for known in _trusted(reader) if known.key == seen.card.key)

    def revoke(self, person_id: str, reason: str) -> int:
        """Withdraw a person's keys; what they signed and the office received stays signed.

        Returns:
            How many keys were withdrawn.

        Raises:
            RuleError: "revoke_reason_missing" or "key_not_trusted".
        """
        if not reason.strip():
            raise RuleError("revoke_reason_missing")
        with self._session.transaction("key_revoked") as work:
            standing = _standing(work, person_id)
            if not standing:
                raise RuleError("key_not_trusted")
            for key in standing:
                work.add_fact(REVOKE_KEY, self._revocation(key, reason.strip()))
        return len(standing)

    def trusted(self) -> list[TrustedKey]:
        """Return every card that was accepted, oldest first, withdrawn ones too."""
        with self._session.read() as reader:
            return _trusted(reader)

    def _acceptance(self, card: Card, person_id: str, data: bytes) -> dict[str, Json]:
        return {
            "person": person_id,
            "key": card.key,
            "recipients": list(card.recipients),
            "name": card.name,
            "organization": card.organization,
            "card": hashlib.sha256(data).hexdigest(),
            "compared": "words",
            **self._moment(),
        }

    def _revocation(self, key: TrustedKey, reason: str) -> dict[str, Json]:
        return {"person": key.person_id, "key": key.key, "reason": reason, **self._moment()}

    def _moment(self) -> dict[str, Json]:
        now = self._session.environment.now_ms()
        return {"by": self._session.user_id, "at": now, "nonce": self._session.nonce()}


def standing_key(reader: Reader, person_id: str) -> TrustedKey:
    """Return the key a person signs with by file.

    Raises:
        RuleError: "no_trusted_card".
    """
    standing = _standing(reader, person_id)
    if not standing:
        raise RuleError("no_trusted_card", name=name_of(reader, Person, person_id))
    return standing[-1]


def owner_of(reader: Reader, key: str) -> TrustedKey | None:
    """Return whose key this is, None if nobody's card with it was accepted."""
    found = [known for known in _trusted(reader) if known.key == key]
    return next((known for known in found if not known.is_revoked), found[-1] if found else None)


def _standing(reader: Reader, person_id: str) -> list[TrustedKey]:
    return [key for key in _trusted(reader) if key.person_id == person_id and not key.is_revoked]


def _trusted(reader: Reader) -> list[TrustedKey]:
    revoked = {
        (fact.content.get("person"), fact.content.get("key")) for fact in reader.facts(REVOKE_KEY)
    }
    found = []
    for fact in reader.facts(TRUSTED_KEY):
        said = fact.content
        person_id, key, at = str(said.get("person")), str(said.get("key")), said.get("at")
        recipients = said.get("recipients")
        found.append(
            TrustedKey(
                fact_id=fact.id,
                person_id=person_id,
                person=name_of(reader, Person, person_id),
                key=key,
                recipients=tuple(map(str, recipients if isinstance(recipients, list) else ())),
                name=str(said.get("name")),
                organization=str(said.get("organization")),
                compared=str(said.get("compared")),
                accepted_at_ms=at if isinstance(at, int) else 0,
                is_revoked=(person_id, key) in revoked,
            )
        )
    return found


def _status(known: list[TrustedKey], card: Card, person_id: str) -> str:
    with_key = [key for key in known if key.key == card.key]
    if any(key.is_revoked for key in with_key):
        return REVOKED
    if any(key.recipients == card.recipients for key in with_key):
        return TRUSTED
    others = [
        key
        for key in known
        if not key.is_revoked
        and (key.person_id == person_id or (key.name, key.organization) == _called(card))
    ]
    return KEY_CHANGED if with_key or others else NEW


def _called(card: Card) -> tuple[str, str]:
    return card.name, card.organization
