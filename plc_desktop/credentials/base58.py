"""Bytes as text in the Bitcoin alphabet of base 58, as public keys and proofs are written."""

from __future__ import annotations

_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)}
_MAX_LETTERS = 200


def encode(data: bytes) -> str:
    """Return the letters for these bytes; each leading zero byte is a leading "1"."""
    number = int.from_bytes(data, "big")
    letters = []
    while number:
        number, rest = divmod(number, 58)
        letters.append(_ALPHABET[rest])
    zeros = len(data) - len(data.lstrip(b"\0"))
    return "1" * zeros + "".join(reversed(letters))


def decode(text: str) -> bytes | None:
    """Return the bytes that a text stands for, None if it stands for none."""
    if len(text) > _MAX_LETTERS or any(letter not in _VALUES for letter in text):
        return None
    number = 0
    for letter in text:
        number = number * 58 + _VALUES[letter]
    zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")
