"""Record ids: 26 characters that never change and never mean anything."""

from __future__ import annotations

import base64
import re

ID_BYTES = 16
"""How many random bytes one id is made of."""

_ID = re.compile(r"[a-z2-7]{26}")


def new_id(random_bytes: bytes) -> str:
    """Return a record id made of exactly `ID_BYTES` random bytes.

    Raises:
        ValueError: If there are not exactly that many bytes; a mistake in the program.
    """
    if len(random_bytes) != ID_BYTES:
        raise ValueError(f"an id is made of {ID_BYTES} bytes, not {len(random_bytes)}")
    return base64.b32encode(random_bytes)[:26].decode("ascii").lower()


def is_id(text: str) -> bool:
    """Return whether a text from outside has the shape of a record id."""
    return _ID.fullmatch(text) is not None
