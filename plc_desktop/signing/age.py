"""Locking bytes for named readers with age, the published format of age-encryption.org/v1."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pyrage

from plc_desktop.errors import ForeignFileError

_NO_KEY = "No matching keys found"
"""How the library says that a file is for others."""

INTRO = b"age-encryption.org/v1\n"
"""How every locked file begins."""

_RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}")


class AgeIdentity:
    """A private X25519 key that opens what was locked for its recipient.

    Attributes:
        recipient: The public half, such as "age1…"; whoever has it can lock for this identity.
    """

    def __init__(self, identity: pyrage.x25519.Identity) -> None:
        self._identity = identity
        self.recipient = str(identity.to_public())

    @classmethod
    def generate(cls) -> AgeIdentity:
        """Return a new identity from the operating system's randomness."""
        return cls(pyrage.x25519.Identity.generate())

    @classmethod
    def from_secret(cls, secret: bytes) -> AgeIdentity:
        """Return the identity written down by `secret_bytes`.

        Raises:
            ForeignFileError: "age_key_wrong".
        """
        try:
            return cls(pyrage.x25519.Identity.from_str(secret.decode("ascii")))
        except (pyrage.IdentityError, UnicodeDecodeError):
            raise ForeignFileError("age_key_wrong") from None

    def secret_bytes(self) -> bytes:
        """Return the private text "AGE-SECRET-KEY-1…", to be kept as private as a key."""
        return str(self._identity).encode("ascii")

    def opener(self) -> pyrage.x25519.Identity:
        """Return what the library opens files with."""
        return self._identity


def is_recipient(text: object) -> bool:
    """Return whether a text from outside can be locked for."""
    return isinstance(text, str) and _parsed(text) is not None


def lock(data: bytes, recipients: Sequence[str]) -> bytes:
    """Return `data` locked for these recipients; nobody else can read it.

    Raises:
        ForeignFileError: "age_key_wrong" if one of them is no recipient, or there is none.
    """
    keys = [_parsed(text) for text in dict.fromkeys(recipients)]
    if not keys or None in keys:
        raise ForeignFileError("age_key_wrong")
    return bytes(pyrage.encrypt(data, keys))


def unlock(data: bytes, identities: Sequence[AgeIdentity]) -> bytes:
    """Return what was locked, unchanged to the last bit.

    Raises:
        ForeignFileError: "file_not_for_you" if none of the identities opens it;
            "exchange_file_damaged" if it was changed, or is not all there yet.
    """
    try:
        return bytes(pyrage.decrypt(data, [identity.opener() for identity in identities]))
    except (pyrage.DecryptError, OSError, ValueError) as error:
        is_for_others = _NO_KEY in str(error)
        code = "file_not_for_you" if is_for_others else "exchange_file_damaged"
        raise ForeignFileError(code) from None


def _parsed(text: str) -> pyrage.x25519.Recipient | None:
    if not _RECIPIENT.fullmatch(text):
        return None
    try:
        return pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return None
