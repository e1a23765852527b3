"""Identity cards (.plccard): the public keys of somebody, and how two people compare them aloud."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import base45

from plc_desktop.changes import authority
from plc_desktop.changes.authority import Certificate
from plc_desktop.changes.facts import CERTIFICATE, Fact
from plc_desktop.domain.fields import Json
from plc_desktop.errors import ForeignFileError, RuleError
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

QR_PREFIX = "PLCC1:"
"""How the text of every card's code begins."""

MAX_QR_CHARACTERS = 970
"""What a QR code of version 20 holds at level M, in capitals and digits. Source: ISO/IEC 18004."""

_DOMAIN = "plc-card/1"
_QR_DOMAIN = "plc-card-qr/1"
_QR = struct.Struct(">B32s32s58s58s64s64s")
_AGE = "age1"
_HOLDERS = (PERSON, OFFICE)
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


_CERTIFICATE: shapes.Shape = {
    "at": int,
    "by": str,
    "cohorts": list,
    "from": str,
    "key": str,
    "kind": str,
    "label": str,
    "nonce": str,
    "person": str,
    "recipient": str,
    "roles": list,
    "root": str,
    "sig": str,
    "sites": list,
    "until": str,
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


def write_card(  # noqa: PLR0913  # keyword-only after the first three
    card: Card,
    keys: Keys,
    device: Keys,
    *,
    created_at_ms: int,
    app: str,
    certificate: Mapping[str, Json] | None = None,
) -> bytes:
    """Return a card's bytes, signed by its holder and countersigned by the holder's computer.

    Args:
        card: What it says.
        keys: The holder's.
        device: The computer's; an office's are the same.
        created_at_ms: When, by this computer's clock.
        app: Version of the program.
        certificate: Content of the certificate that the organization's root gave the computer.

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
    lines: list[Mapping[str, Json]] = [{**said, "device_proof": proof.hex()}]
    if certificate is not None:
        lines.append(certificate)
    data = container.pack(envelope, lines, keys.signing)
    read_card(data)
    return data


def read_card(data: bytes) -> Card:
    """Return a card that its holder signed; whether to believe it is another matter.

    Raises:
        ForeignFileError: As `container.unpack`; "exchange_file_malformed" if a key is no key, or
            the card is not signed by the keys that stand on it.
    """
    if len(data) > MAX_CARD_BYTES and data.startswith(container.MAGIC):
        raise shapes.malformed()
    return _read(data)[0]


def read_certificate(data: bytes) -> Certificate | None:
    """Return what the root that stands on an office's card says about its computer, if it does.

    The root is the one that the office names; whether it is the right one is for the reader.

    Raises:
        ForeignFileError: As `read_card`.
    """
    return _read(data)[1]


def _read(data: bytes) -> tuple[Card, Certificate | None]:
    found = container.unpack(data, CARD)
    if len(found.lines) not in {1, 2}:
        raise shapes.malformed()
    line = shapes.check(found.lines[0], _SHAPE)
    device = shapes.key(line, "device_key")
    proof = shapes.digits(line, "device_proof", 64)
    if shapes.key(line, "key") != found.signer:
        raise shapes.malformed()
    card = Card(**{name: shapes.text(line, name) for name in _SHAPE if name != "device_proof"})
    if not _is_sound(card) or not _fits(card, found.envelope):
        raise shapes.malformed()
    if not verify(device, _DOMAIN, canonical.encode(_said(card)), proof):
        raise shapes.malformed()
    return card, _certificate(card, found.lines[1]) if found.lines[1:] else None


def _certificate(card: Card, line: Mapping[str, Json]) -> Certificate:
    """Return the certificate on an office's card; it must be about the card's own computer."""
    said = shapes.check(line, _CERTIFICATE)
    roots = {shapes.text(said, "root")}
    if authority.certificate_objection(said, card.workspace, roots, ()):
        raise shapes.malformed()
    found = authority.certificate_of(Fact("", CERTIFICATE, said))
    if (found.kind, found.key, card.holder) != (authority.DEVICE, card.key, OFFICE):
        raise shapes.malformed()
    return found


def _said(card: Card) -> dict[str, Json]:
    return {name: getattr(card, name) for name in _SHAPE if name != "device_proof"}


def _is_sound(card: Card) -> bool:
    """Return whether the parts of a card fit each other."""
    if not card.name or max(len(card.name), len(card.organization)) > MAX_NAME:
        return False
    if not is_recipient(card.age) or not is_recipient(card.device_age):
        return False
    is_office = card.holder == OFFICE and card.key == card.device_key and bool(card.workspace)
    is_person = card.holder == PERSON and card.key != card.device_key and not card.workspace
    return is_office or is_person


def _fits(card: Card, envelope: Envelope) -> bool:
    """Return whether a card says the same as the container around it."""
    return (envelope.sender, envelope.workspace, envelope.to) == (card.name, card.workspace, ())


def write_qr_text(card: Card, keys: Keys, device: Keys) -> str:
    """Return a card as the text of one QR code, signed like the file.

    Raises:
        RuleError: "card_too_long_for_qr" if the names are too long.
        ForeignFileError: "exchange_file_malformed" if the keys are not those on the card.
    """
    said = canonical.encode(_said(card))
    head = _QR.pack(
        _HOLDERS.index(card.holder),
        bytes.fromhex(card.key),
        bytes.fromhex(card.device_key),
        card.age.removeprefix(_AGE).encode("ascii"),
        card.device_age.removeprefix(_AGE).encode("ascii"),
        device.signing.sign(_DOMAIN, said),
        keys.signing.sign(_QR_DOMAIN, said),
    )
    names = canonical.encode([card.name, card.organization, card.workspace])
    text: str = QR_PREFIX + base45.b45encode(head + names).decode("ascii")
    if len(text) > MAX_QR_CHARACTERS:
        raise RuleError("card_too_long_for_qr", name=card.name)
    read_qr_text(text)
    return text


def read_qr_text(text: str) -> Card:
    """Return the card of a scanned code, as `read_card`.

    Raises:
        ForeignFileError: "not_an_exchange_file" if it is no code of a card;
            "exchange_file_malformed" if it was changed or is not signed by the keys on it.
    """
    if not text.startswith(QR_PREFIX):
        raise ForeignFileError("not_an_exchange_file")
    if len(text) > MAX_QR_CHARACTERS:
        raise shapes.malformed()
    try:
        data = base45.b45decode(text.removeprefix(QR_PREFIX))
        holder, key, device, age, device_age, proof, signature = _QR.unpack(data[: _QR.size])
        names = shapes.texts({"names": canonical.decode_strict(data[_QR.size :])}, "names")
        name, organization, workspace = names
        card = Card(
            holder=_HOLDERS[holder],
            name=name,
            organization=organization,
            workspace=workspace,
            key=key.hex(),
            age=_AGE + age.decode("ascii"),
            device_key=device.hex(),
            device_age=_AGE + device_age.decode("ascii"),
        )
    except (ValueError, IndexError, struct.error, ForeignFileError):
        raise shapes.malformed() from None
    said = canonical.encode(_said(card))
    is_spelled_so = QR_PREFIX + base45.b45encode(data).decode("ascii") == text
    is_signed = verify(key, _QR_DOMAIN, said, signature) and verify(device, _DOMAIN, said, proof)
    if not is_spelled_so or not is_signed or not _is_sound(card):
        raise shapes.malformed()
    return card


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

    Source: exchange/FORMAT.md, Comparison code.
    """
    keys = sorted((_keys_of(one), _keys_of(other)))
    return _code(hashlib.sha256(_CODE + b"".join(keys)).digest())


def key_words(key: str) -> tuple[str, ...]:
    """Return six words that tell one public key, in hex, from another by eye.

    Two people compare `comparison_code`, which no card of somebody else's can be made to fit.
    """
    return key_code(key).words


def key_code(key: str) -> ComparisonCode:
    """Return the words of one public key, in hex, with the digits for other languages."""
    return _code(hashlib.sha256(_KEY_CODE + key.encode("ascii")).digest())


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
