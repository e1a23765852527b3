"""What tests of exchange files share: keys, cards, and every way to tamper with a small file."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator

import pytest

from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange.cards import OFFICE, PERSON, Card, write_card
from plc_desktop.signing.age import AgeIdentity
from plc_desktop.signing.key_files import Keys
from plc_desktop.signing.keys import SigningKey

SAMPLE = 150
"""How many changed bytes are tried without PLC_LONG, out of every one there is."""

CREATED_AT_MS = 1_772_000_000_000


def new_keys() -> Keys:
    """Return keys nobody else has."""
    return Keys(SigningKey.generate(), AgeIdentity.generate())


def person_card(keys: Keys, device: Keys, **changes: str) -> Card:
    """Return the card of Rosa Méndez."""
    values = {
        "holder": PERSON,
        "name": "Rosa Méndez",
        "organization": "City Health Department",
        "workspace": "",
        "key": keys.signing.public.hex(),
        "age": keys.age.recipient,
        "device_key": device.signing.public.hex(),
        "device_age": device.age.recipient,
    }
    return Card(**{**values, **changes})


def office_card(keys: Keys, **changes: str) -> Card:
    """Return the card of an office's computer."""
    values = {
        "holder": OFFICE,
        "name": "Riverside Family Center",
        "organization": "Riverside Family Center",
        "workspace": "w" * 26,
        "key": keys.signing.public.hex(),
        "age": keys.age.recipient,
        "device_key": keys.signing.public.hex(),
        "device_age": keys.age.recipient,
    }
    return Card(**{**values, **changes})


def office_card_file(keys: Keys, **changes: str) -> bytes:
    """Return the file of `office_card`."""
    card = office_card(keys, **changes)
    return write_card(card, keys, keys, created_at_ms=CREATED_AT_MS, app="test")


def tampered(data: bytes) -> Iterator[bytes]:
    """Yield the file with one byte changed, cut off, and with more behind it.

    With PLC_LONG=1 every bit and every length; otherwise a sample that is the same each time.
    """
    places: list[int] = list(range(len(data)))
    is_long = bool(os.environ.get("PLC_LONG"))
    if not is_long and len(places) > SAMPLE:
        places = sorted(random.Random(len(data)).sample(places, SAMPLE))  # noqa: S311
    flips = (*(1 << bit for bit in range(8)), 0xFF) if is_long else (0x01, 0x80, 0xFF)
    for at in places:
        for flip in flips:
            changed = bytearray(data)
            changed[at] ^= flip
            yield bytes(changed)
        yield data[:at]
    yield data + b"\0"
    yield data + data


def assert_none_accepted(data: bytes, read: Callable[[bytes], object]) -> None:
    """Assert that no tampered form of a file is read, and that only our errors say so."""
    for bad in tampered(data):
        with pytest.raises(ForeignFileError):
            read(bad)
