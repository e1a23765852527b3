"""The recovery code: a strong passphrase that a person copies from a printed sheet.

Twenty random bytes and a 20-bit checksum as nine groups of four letters and digits. The alphabet
leaves out I, L, O and U, so that what a person reads as one and zero is one and zero.
"""

from __future__ import annotations

import hashlib
import unicodedata

from plc_desktop.errors import RuleError

SECRET_BYTES = 20
"""How many random bytes stand behind a code."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Source: Crockford's base 32
_MEANT = str.maketrans("OIL", "011")
_GROUP = 4
_CHECK_CHARACTERS = 4
_CHARACTERS = SECRET_BYTES * 8 // 5 + _CHECK_CHARACTERS


def new_code(random_bytes: bytes) -> str:
    """Return the code "ABCD-EFGH-…" of exactly `SECRET_BYTES` random bytes.

    Raises:
        ValueError: If there are not exactly that many bytes; a mistake in the program.
    """
    if len(random_bytes) != SECRET_BYTES:
        raise ValueError(f"a code is made of {SECRET_BYTES} bytes, not {len(random_bytes)}")
    letters = _letters(int.from_bytes(random_bytes, "big"), _CHARACTERS - _CHECK_CHARACTERS)
    return _grouped(letters + _checksum(letters))


def normalize(text: str) -> str:
    """Return a typed code in the form `new_code` gave it: capitals, groups, no look-alikes.

    Raises:
        RuleError: "recovery_code_length" with how many characters there are and should be;
            "recovery_code_mistyped" if a character is wrong.
    """
    letters = "".join(
        character
        for character in unicodedata.normalize("NFKC", text).upper()
        if unicodedata.category(character) not in {"Pd", "Zs", "Cc", "Cf"}
    ).translate(_MEANT)
    if len(letters) != _CHARACTERS:
        raise RuleError("recovery_code_length", given=len(letters), needed=_CHARACTERS)
    is_readable = set(letters) <= set(_ALPHABET)
    if not is_readable or _checksum(letters[:-_CHECK_CHARACTERS]) != letters[-_CHECK_CHARACTERS:]:
        raise RuleError("recovery_code_mistyped")
    return _grouped(letters)


def secret_of(text: str) -> bytes:
    """Return the random bytes that a typed code was made of.

    Raises:
        RuleError: As `normalize`.
    """
    letters = normalize(text).replace("-", "")[:-_CHECK_CHARACTERS]
    number = 0
    for letter in letters:
        number = number << 5 | _ALPHABET.index(letter)
    return number.to_bytes(SECRET_BYTES, "big")


def _checksum(letters: str) -> str:
    digest = hashlib.sha256(b"plc-recovery/1\0" + letters.encode("utf-8", "replace")).digest()
    return _letters(int.from_bytes(digest[:4], "big"), _CHECK_CHARACTERS)


def _letters(number: int, count: int) -> str:
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))


def _grouped(letters: str) -> str:
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))
