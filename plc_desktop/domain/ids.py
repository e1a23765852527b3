"""Record ids: random, never reused, and without any meaning of their own."""

from __future__ import annotations

import base64

RANDOM_BYTES = 16
"""Randomness in an id; two laptops never need to ask each other."""


def new_id(random_bytes: bytes) -> str:
    """Return an id of 26 lowercase base32 letters and digits.

    Args:
        random_bytes: `RANDOM_BYTES` bytes from the system's random source.
    """
    return base64.b32encode(random_bytes).decode("ascii").rstrip("=").lower()
