"""Identity cards (.plccard): the public keys of somebody, and how two people compare them aloud."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from plc_desktop.domain.fields import Json
from plc_desktop.exchange import container, shapes
from plc_desktop.exchange.container import CARD, Envelope
from plc_desktop.signing import canonical
from plc_desktop.signing.age import is_recipient
from plc_desktop.signing.key_files import Keys
from plc_desktop.signing.keys import verify

SUFFIX = ".plccard"
MAX_CARD_BYTES = 16_384
MAX_NAME = 200

PERSON, OFFICE = "person", "office"
WORD_BITS, WORDS, DIGITS = 11, 6, 20

_DOMAIN = "plc-card/1"
_CODE = b"plc-compare/1\0"
_KEY_CODE = b"plc-key/1\0"
_SHAPE: shapes.Shape = {
    "age": str,
    "device_age": str,
    "device_key": str,
    "device_proof": str,
    "holder": str,
    "key": str,
    "name": str,
    "organization": str,
    "workspace": str,
}


@dataclass(frozen=True, kw_only=True)
class Card:
    """Who somebody says they are, with the keys that speak for them.

    Attributes:
        holder: `PERSON` or `OFFICE`.
        name: Name of the person, or of the office's workspace.
        organization: Where they belong.
        workspace: Id of the office's workspace; empty for a person.
        key: Public signing key of the holder, hex; signs the card.
        age: Recipient that opens files for the holder.
        device_key: Public signing key of the holder's computer, hex; the same for an office.
        device_age: Recipient that opens files on that computer without a passphrase.
    """

    holder: str
    name: str
    organization: str
    workspace: str
    key: str
    age: str
    device_key: str
    device_age: str

    @property
    def recipients(self) -> tuple[str, ...]:
        """Everyone who opens a file for this holder."""
        return tuple(dict.fromkeys((self.age, self.device_age)))


def write_card(card: Card, keys: Keys, device: Keys, *, created_at_ms: int, app: str) -> bytes:
    """Return a card's bytes, signed by its holder and countersigned by the holder's computer.

    Raises:
        ForeignFileError: "exchange_file_malformed" if a name is too long.
    """
    said = _said(card)
    proof = device.signing.sign(_DOMAIN, canonical.encode(said))
    envelope = Envelope(
        kind=CARD,
        workspace=card.workspace,
        sender=card.name,
        to=(),
        created_at_ms=created_at_ms,
        app=app,
    )
    data = container.pack(envelope, [{**said, "device_proof": proof.hex()}], keys.signing)
    read_card(data)
    return data


def read_card(data: bytes) -> Card:
    """Return a card that its holder signed; whether to believe it is another matter.

    Raises:
        ForeignFileError: As `container.unpack`; "exchange_file_malformed" if a key is no key, or
            the card is not signed by the keys that stand on it.
    """
    if len(data) > MAX_CARD_BYTES:
        raise shapes.malformed()
    found = container.unpack(data, CARD)
    if len(found.lines) != 1:
        raise shapes.malformed()
    line = shapes.check(found.lines[0], _SHAPE)
    device = shapes.key(line, "device_key")
    proof = shapes.digits(line, "device_proof", 64)
    if shapes.key(line, "key") != found.signer:
        raise shapes.malformed()
    card = Card(**{name: shapes.text(line, name) for name in _SHAPE if name != "device_proof"})
    if not _is_sound(card, found.envelope):
        raise shapes.malformed()
    if not verify(device, _DOMAIN, canonical.encode(_said(card)), proof):
        raise shapes.malformed()
    return card


def _said(card: Card) -> dict[str, Json]:
    return {name: getattr(card, name) for name in _SHAPE if name != "device_proof"}


def _is_sound(card: Card, envelope: Envelope) -> bool:
    """Return whether the parts of a card fit each other."""
    if not card.name or max(len(card.name), len(card.organization)) > MAX_NAME:
        return False
    if not is_recipient(card.age) or not is_recipient(card.device_age):
        return False
    if (envelope.sender, envelope.workspace, envelope.to) != (card.name, card.workspace, ()):
        return False
    is_office = card.holder == OFFICE and card.key == card.device_key and bool(card.workspace)
    is_person = card.holder == PERSON and card.key != card.device_key and not card.workspace
    return is_office or is_person


@dataclass(frozen=True)
class ComparisonCode:
    """What both sides read aloud: equal if and only if both hold the same two cards.

    Attributes:
        words: Six words.
        digits: The same as twenty digits, in groups of four, where no words are shared.
    """

    words: tuple[str, ...]
    digits: str


def comparison_code(one: Card, other: Card) -> ComparisonCode:
    """Return the code of two cards, the same whichever side asks.

    Source: design 1.2, the first 66 bits of SHA-256 over both keys, sorted.
    """
    keys = sorted((_keys_of(one), _keys_of(other)))
    return _code(hashlib.sha256(_CODE + b"".join(keys)).digest())


def key_words(key: str) -> tuple[str, ...]:
    """Return six words that tell one public key, in hex, from another by eye.

    Two people compare `comparison_code`, which no card of somebody else's can be made to fit.
    """
    return _code(hashlib.sha256(_KEY_CODE + key.encode("ascii")).digest()).words


def _code(digest: bytes) -> ComparisonCode:
    number = int.from_bytes(digest, "big") >> (256 - WORD_BITS * WORDS)
    places = range(WORDS - 1, -1, -1)
    chosen = tuple(words()[number >> WORD_BITS * place & 2047] for place in places)
    figures = f"{number:0{DIGITS}}"
    groups = (figures[at : at + 4] for at in range(0, DIGITS, 4))
    return ComparisonCode(chosen, " ".join(groups))


def _keys_of(card: Card) -> bytes:
    """Return a hash over every key of a card, so that none of them can be exchanged."""
    parts = [card.key, card.age, card.device_key, card.device_age]
    return hashlib.sha256("\0".join(parts).encode("ascii")).digest()


@cache
def words() -> Sequence[str]:
    """Return 2,048 plain English words that are told apart by their first four letters."""
    from mnemonic import Mnemonic

    return tuple(Mnemonic("english").wordlist)
