"""The office's own card, and supervisors' cards: accepting, withdrawing, keys on a stick."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from plc_desktop import __version__
from plc_desktop.changes.facts import REVOKE_KEY, TRUSTED_KEY
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Organization, Person
from plc_desktop.errors import RuleError
from plc_desktop.exchange import cards, container
from plc_desktop.exchange.cards import Card
from plc_desktop.services.identities import key_backup
from plc_desktop.services.identities.card_files import CardFile, read_card_file
from plc_desktop.services.identities.known_keys import (
    TrustedKey,
    accepted_keys,
    all_keys,
    standing_keys,
)
from plc_desktop.services.identities.own import (
    KEY_CHANGED,
    MOVED,
    NEW,
    REVOKED,
    TRUSTED,
    CardSeen,
    check_trust,
)
from plc_desktop.services.workspace.authority import own_certificate
from plc_desktop.services.workspace.passphrases import check_passphrase
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Session
from plc_desktop.signing.key_backup import KeyLabel
from plc_desktop.signing.key_files import Keys
from plc_desktop.storage.database import UnitOfWork


class Identities:
    """What the office does with identity cards."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def device(self) -> Keys:
        """Return the keys of this computer for this workspace.

        Raises:
            EnvironmentProblem: "computer_not_enrolled".
        """
        return self._session.device_keys()

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
        with self._session.read() as reader:
            given = own_certificate(reader, card.key, self._session.today())
        return cards.write_card(
            card, device, device, created_at_ms=now, app=__version__, certificate=given
        )

    def look(self, path: Path, person_id: str = "") -> CardSeen:
        """Return a card, what to read aloud, and whether it is known; nothing is changed.

        Args:
            path: The card.
            person_id: Whose it is said to be, to notice that their key changed.

        Raises:
            ForeignFileError: As `cards.read_card`.
        """
        return self._seen(read_card_file(path), person_id)

    def _seen(self, found: CardFile, person_id: str) -> CardSeen:
        with self._session.read() as reader:
            status = _status(accepted_keys(reader), found.card, person_id)
        return CardSeen(found.card, cards.comparison_code(self.card(), found.card), status)

    def qr_text(self) -> str:
        """Return the office's card as the text of a QR code.

        Raises:
            RuleError: "card_too_long_for_qr".
        """
        device = self.device()
        return cards.write_qr_text(self.card(), device, device)

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
        with self._session.transaction("key_trusted") as work:
            key = self.accept(
                work, path, person_id, is_compared=is_compared, accept_change=accept_change
            )
        with self._session.read() as reader:
            return [known for known in accepted_keys(reader) if known.key == key][-1]

    def accept(
        self,
        work: UnitOfWork,
        path: Path,
        person_id: str,
        *,
        is_compared: bool,
        accept_change: bool = False,
    ) -> str:
        """Believe a card inside a larger step, as `trust`; return its key, hex."""
        found = read_card_file(path)
        seen = self._seen(found, person_id)
        if seen.card.holder != cards.PERSON:
            raise RuleError("card_not_of_a_person", name=seen.card.name)
        check_trust(seen, is_compared=is_compared, accept_change=accept_change)
        work.get(Person, person_id)
        known = accepted_keys(work)
        mine = same_as(work, person_id)
        for other in known:
            if other.key == seen.card.key and other.person_id not in mine:
                raise RuleError("key_of_somebody_else", name=other.person)
        if seen.status != TRUSTED:
            for old in known:
                is_replaced = old.person_id == person_id and old.key != seen.card.key
                if is_replaced and not old.is_revoked:
                    work.add_fact(REVOKE_KEY, _revocation(self._session, old, "replaced"))
            work.add_fact(TRUSTED_KEY, self._acceptance(found, person_id))
        return seen.card.key

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
            standing = standing_keys(work, person_id)
            if not standing:
                raise RuleError("key_not_trusted")
            withdraw_keys(self._session, work, standing, reason.strip())
        return len(standing)

    def trusted(self) -> list[TrustedKey]:
        """Return every card that was accepted, oldest first, withdrawn ones too."""
        with self._session.read() as reader:
            return accepted_keys(reader)

    def export_key(
        self, person_id: str, passphrase: str, target: Path, backup_passphrase: str
    ) -> None:
        """Write the keys that a person has at this computer into a file to carry away.

        Raises:
            RuleError: "passphrase_too_short" or "record_missing".
            EnvironmentProblem: "no_person_key", "wrong_key_passphrase", or if the file cannot be
                written.
        """
        session = self._session
        keys = session.keys.open_person_keys(session.database.workspace_id, person_id, passphrase)
        with session.read() as reader:
            label = KeyLabel(
                kind=key_backup.KIND,
                key=keys.signing.public.hex(),
                name=reader.get(Person, person_id).full_name,
                organization=reader.get(Organization, session.organization_id).name,
                workspace=session.database.workspace_id,
                made_at_ms=session.environment.now_ms(),
            )
        key_backup.save_person_keys(target, label, keys, backup_passphrase, session.environment)

    def import_key(self, path: Path, backup_passphrase: str, passphrase: str = "") -> str:
        """Bring a person's keys to this computer; return whose they are.

        Args:
            path: The file.
            backup_passphrase: Opens it.
            passphrase: Locks the keys here; the same if empty.

        Raises:
            RuleError: "key_not_trusted" if nobody here has this key, "person_key_exists" or
                "passphrase_too_short".
            ForeignFileError: As `key_backup.open_person_keys`.
            EnvironmentProblem: "wrong_key_passphrase" and others of the key files.
        """
        session = self._session
        label, keys = key_backup.open_person_keys(path, backup_passphrase)
        check_passphrase(passphrase or backup_passphrase)
        with session.read() as reader:
            owners = [key.person_id for key in all_keys(reader) if key.key == label.key]
        if not owners:
            raise RuleError("key_not_trusted")
        session.keys.keep_person_keys(
            session.database.workspace_id, owners[-1], keys, passphrase or backup_passphrase
        )
        return owners[-1]

    def _acceptance(self, found: CardFile, person_id: str) -> dict[str, Json]:
        card = found.card
        return {
            "person": person_id,
            "key": card.key,
            "recipients": list(card.recipients),
            "name": card.name,
            "organization": card.organization,
            "card": found.sha256,
            "compared": "words",
            **_moment(self._session),
        }


def withdraw_keys(
    session: Session, work: UnitOfWork, keys: Iterable[TrustedKey], reason: str
) -> None:
    """Write down that keys are withdrawn; what they signed before stays signed."""
    for key in keys:
        work.add_fact(REVOKE_KEY, _revocation(session, key, reason))


def _revocation(session: Session, key: TrustedKey, reason: str) -> dict[str, Json]:
    return {"person": key.person_id, "key": key.key, "reason": reason, **_moment(session)}


def _moment(session: Session) -> dict[str, Json]:
    now = session.environment.now_ms()
    return {"by": session.user_id, "at": now, "nonce": session.nonce()}


def _status(known: list[TrustedKey], card: Card, person_id: str) -> str:
    with_key = [key for key in known if key.key == card.key]
    if any(key.is_revoked for key in with_key):
        return REVOKED
    if any(key.recipients == card.recipients for key in with_key):
        return TRUSTED
    if with_key:
        return MOVED
    others = [
        key
        for key in known
        if not key.is_revoked
        and (key.person_id == person_id or (key.name, key.organization) == _called(card))
    ]
    return KEY_CHANGED if others else NEW


def _called(card: Card) -> tuple[str, str]:
    return card.name, card.organization
