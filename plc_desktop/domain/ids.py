"""Record ids: 26 characters that never change and that nothing is read from."""

from __future__ import annotations

import base64
import itertools
import re
from datetime import date

ID_BYTES = 16
"""How many random bytes one id is made of."""

_DAY_BYTES = 2
_FIRST_DAY = date(1970, 1, 1).toordinal()

_ID = re.compile(r"[a-z2-7]{26}")
_PAIRS = [one + two for one, two in itertools.product("abcdefghijklmnopqrstuvwxyz234567", repeat=2)]
_SHIFTS = range(120, -1, -10)


def new_id(random_bytes: bytes) -> str:
    """Return a record id made of exactly `ID_BYTES` random bytes.

    Raises:
        ValueError: If there are not exactly that many bytes; a mistake in the program.
    """
    if len(random_bytes) != ID_BYTES:
        raise ValueError(f"an id is made of {ID_BYTES} bytes, not {len(random_bytes)}")
    number = int.from_bytes(random_bytes, "big") << 2  # 130 bits are 13 pairs of letters
    return "".join([_PAIRS[number >> shift & 1023] for shift in _SHIFTS])


def new_dated_id(day: date, random_bytes: bytes) -> str:
    """Return a record id that says on which day it was made, before 112 random bits.

    For kinds of which there are thousands: rows of one week then stand together in every index
    that is sorted by id. Not for people: their ids stand on credentials, and an id says nothing.

    Args:
        day: The day, UTC; what a wrong clock says does no harm.
        random_bytes: Exactly `ID_BYTES` of them; the first two are not used.

    Raises:
        ValueError: As `new_id`.
    """
    number = (day.toordinal() - _FIRST_DAY) % (1 << 8 * _DAY_BYTES)
    return new_id(number.to_bytes(_DAY_BYTES, "big") + random_bytes[_DAY_BYTES:])


def id_bytes(record_id: str) -> bytes:
    """Return the bytes that `new_id` made a record id of.

    Args:
        record_id: A text that `is_id`.
    """
    return base64.b32decode(record_id.upper() + "======")


def is_id(text: str) -> bool:
    """Return whether a text from outside has the shape of a record id."""
    return _ID.fullmatch(text) is not None
