"""Who a supervisor is on their own computer: keys, card, trusted offices; no workspace needed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from plc_desktop import __version__
from plc_desktop.changes.authority import days_objection
from plc_desktop.domain.names import clean_text
from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.exchange import cards, container
from plc_desktop.exchange.cards import Card, ComparisonCode
from plc_desktop.files import make_folder, put_in_place, remove
from plc_desktop.services.identities import key_backup
from plc_desktop.services.identities.card_files import CardFile, read_card_file
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.services.workspace.passphrases import check_passphrase
from plc_desktop.signing.key_backup import KeyLabel
from plc_desktop.signing.key_files import Keys, KeyStore

FOLDER, ME = "identity", "me"
NEW, TRUSTED, KEY_CHANGED, REVOKED = "new", "trusted", "key_changed", "revoked"
MOVED, CERTIFIED = "moved", "certified"

_ENDED = ".revoked"


@dataclass(frozen=True)
class CardSeen:
    """A card from a file, before anybody believes it.

    Attributes:
        card: What it says.
        code: What both sides read aloud.
        status: `NEW`, `TRUSTED`, `MOVED` if the same key is at another computer now,
            `CERTIFIED` if the office's root, known from an earlier card, certified this computer,
            `KEY_CHANGED` if the same holder had another key, or `REVOKED`.
    """

    card: Card
    code: ComparisonCode
    status: str


class OwnIdentity:
    """One person on one computer. Takes key files and paths, never a workspace."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._store = KeyStore(environment.folders.keys, environment.passphrase_cost)
        self._folder = environment.folders.keys / FOLDER

    def exists(self) -> bool:
        """Return whether there are keys of one's own on this computer."""
        return self._store.has_person_key(FOLDER, ME) and self._own_path().is_file()

    def make(self, name: str, organization: str, passphrase: str) -> Card:
        """Make keys, locked with the passphrase, and the card that shows their public halves.

        Keys that are there already are kept if the passphrase opens them: only the card is new.

        Raises:
            RuleError: "card_name_missing" or "passphrase_too_short".
            EnvironmentProblem: "wrong_key_passphrase" and others of the key files.
        """
        called = clean_text(name, max_length=cards.MAX_NAME)
        if not called:
            raise RuleError("card_name_missing")
        check_passphrase(passphrase)
        if self._store.has_person_key(FOLDER, ME):
            keys = self._store.open_person_keys(FOLDER, ME, passphrase)
        else:
            keys = self._store.make_person_keys(FOLDER, ME, passphrase)
        return self._show(called, organization, keys)

    def _show(self, name: str, organization: str, keys: Keys) -> Card:
        """Write the card of keys that are here, as a file and as the text of a code."""
        device = self.device()
        card = Card(
            holder=cards.PERSON,
            name=name,
            organization=clean_text(organization, max_length=cards.MAX_NAME),
            workspace="",
            key=keys.signing.public.hex(),
            age=keys.age.recipient,
            device_key=device.signing.public.hex(),
            device_age=device.age.recipient,
        )
        now = self._environment.now_ms()
        data = cards.write_card(card, keys, device, created_at_ms=now, app=__version__)
        remove(self._code_path())
        _keep(self._own_path(), data)
        with suppress(RuleError):  # names too long for a code: the file is still good
            text = cards.write_qr_text(card, keys, device)
            _keep(self._code_path(), text.encode("ascii"))
        return card

    def qr_text(self) -> str:
        """Return one's own card as the text of a QR code.

        Raises:
            EnvironmentProblem: "no_identity".
            RuleError: "card_too_long_for_qr".
        """
        card = self.card()
        if not self._code_path().is_file():
            raise RuleError("card_too_long_for_qr", name=card.name)
        return container.read_file(self._code_path()).decode("ascii", "replace")

    def export_key(self, target: Path, passphrase: str, backup_passphrase: str) -> None:
        """Write one's own keys into a file, to go on with them at another computer.

        Raises:
            RuleError: "passphrase_too_short".
            EnvironmentProblem: "no_identity", "wrong_key_passphrase", or if the file cannot be
                written.
        """
        card, keys = self.card(), self.open_keys(passphrase)
        label = KeyLabel(
            kind=key_backup.KIND,
            key=card.key,
            name=card.name,
            organization=card.organization,
            workspace="",
            made_at_ms=self._environment.now_ms(),
        )
        key_backup.save_person_keys(target, label, keys, backup_passphrase, self._environment)

    def import_key(self, path: Path, backup_passphrase: str, passphrase: str = "") -> Card:
        """Bring one's own keys to this computer, and make the card that says so.

        Args:
            path: The file that `export_key` wrote.
            backup_passphrase: Opens it.
            passphrase: Locks the keys here; the same if empty.

        Raises:
            RuleError: "identity_exists" if another key is here, or "passphrase_too_short".
            ForeignFileError: As `key_backup.open_person_keys`.
            EnvironmentProblem: "wrong_key_passphrase" and others of the key files.
        """
        label, keys = key_backup.open_person_keys(path, backup_passphrase)
        if self.exists() and self.card().key != label.key:
            raise RuleError("identity_exists", name=self.card().name)
        check_passphrase(passphrase or backup_passphrase)
        if not self._store.has_person_key(FOLDER, ME):
            self._store.keep_person_keys(FOLDER, ME, keys, passphrase or backup_passphrase)
        return self._show(label.name, label.organization, keys)

    def card(self) -> Card:
        """Return one's own card.

        Raises:
            EnvironmentProblem: "no_identity".
        """
        return cards.read_card(self._own_bytes())

    def export(self, target: Path) -> Card:
        """Write one's own card for others.

        Raises:
            EnvironmentProblem: "no_identity", or if the file cannot be written.
        """
        data = self._own_bytes()
        container.save_file(target, data)
        return cards.read_card(data)

    def device(self) -> Keys:
        """Return the keys of this computer, which need no passphrase."""
        return self._store.device_keys(FOLDER)

    def open_keys(self, passphrase: str) -> Keys:
        """Return one's own keys.

        Raises:
            EnvironmentProblem: "no_identity", "wrong_key_passphrase" and the like.
        """
        if not self.exists():
            raise EnvironmentProblem("no_identity")
        return self._store.open_person_keys(FOLDER, ME, passphrase)

    def look(self, path: Path) -> CardSeen:
        """Return somebody's card and what to read aloud before it is trusted.

        Raises:
            ForeignFileError: As `cards.read_card`.
            EnvironmentProblem: "no_identity".
        """
        return self.look_data(container.read_file(path))

    def look_data(self, data: bytes) -> CardSeen:
        """Return a card that came inside another file; as `look`."""
        return self._seen(CardFile.of_bytes(data))

    def _seen(self, found: CardFile) -> CardSeen:
        card = found.card
        return CardSeen(card, cards.comparison_code(self.card(), card), self._status(found))

    def trust(self, path: Path, *, is_compared: bool, accept_change: bool = False) -> Card:
        """Believe an office's card from now on.

        Raises:
            RuleError: "card_not_compared", "card_not_of_an_office", "key_revoked", or
                "key_changed" unless the change was confirmed.
            ForeignFileError: As `cards.read_card`.
        """
        found = CardFile.of_bytes(container.read_file(path))
        seen = self._seen(found)
        if seen.card.holder != cards.OFFICE:
            raise RuleError("card_not_of_an_office", name=seen.card.name)
        check_trust(seen, is_compared=is_compared, accept_change=accept_change)
        if seen.status != TRUSTED:
            for old in self.trusted():
                if old.workspace == seen.card.workspace:
                    self.revoke(old.key)
        if seen.status != TRUSTED or found.certificate is not None:
            _keep(self._path_of(seen.card.key), found.data)
        return seen.card

    def revoke(self, key: str) -> None:
        """Believe a key no longer.

        Raises:
            RuleError: "key_not_trusted".
        """
        path = self._path_of(key)
        if not path.is_file():
            raise RuleError("key_not_trusted")
        put_in_place(path, path.with_suffix(_ENDED))

    def trusted(self) -> list[Card]:
        """Return the cards one believes."""
        return [found.card for found in self._trusted()]

    def _trusted(self) -> list[CardFile]:
        paths = sorted(self._folder.glob(f"trusted-*{cards.SUFFIX}"))
        return [read_card_file(path) for path in paths]

    def trusts(self, workspace: str, key: str) -> bool:
        """Return whether a key may speak for an office's workspace."""
        return any((card.workspace, card.key) == (workspace, key) for card in self.trusted())

    def _status(self, found: CardFile) -> str:
        card = found.card
        if self._path_of(card.key).with_suffix(_ENDED).is_file():
            return REVOKED
        known = self._trusted()
        if card in [old.card for old in known]:
            return TRUSTED
        mine = [old for old in known if card.workspace and old.card.workspace == card.workspace]
        if self._is_certified(found, mine):
            return CERTIFIED
        is_other_key = mine or any(old.card.key == card.key for old in known)
        return KEY_CHANGED if is_other_key else NEW

    def _is_certified(self, found: CardFile, known: Sequence[CardFile]) -> bool:
        """Return whether a root that stood on a card one believes certified this computer."""
        given = found.certificate
        if given is None or days_objection(given, self._environment.today()):
            return False
        return any(old.certificate and old.certificate.root == given.root for old in known)

    def _own_bytes(self) -> bytes:
        if not self.exists():
            raise EnvironmentProblem("no_identity")
        return container.read_file(self._own_path())

    def _own_path(self) -> Path:
        return self._folder / f"me{cards.SUFFIX}"

    def _code_path(self) -> Path:
        return self._folder / "me.plccode"

    def _path_of(self, key: str) -> Path:
        name = hashlib.sha256(key.encode()).hexdigest()[:32]
        return self._folder / f"trusted-{name}{cards.SUFFIX}"


def check_trust(seen: CardSeen, *, is_compared: bool, accept_change: bool) -> None:
    """Refuse to believe a card too easily; the organization's root may have compared it already.

    Raises:
        RuleError: "card_not_compared", "key_revoked" or "key_changed".
    """
    if not is_compared and seen.status != CERTIFIED:
        raise RuleError("card_not_compared", words=" ".join(seen.code.words))
    if seen.status == REVOKED:
        raise RuleError("key_revoked", name=seen.card.name)
    if seen.status == KEY_CHANGED and not accept_change:
        raise RuleError("key_changed", name=seen.card.name)


def _keep(path: Path, data: bytes) -> None:
    """Write a file that is this computer's own, whose folder may not be there yet."""
    make_folder(path.parent)
    container.save_file(path, data)
