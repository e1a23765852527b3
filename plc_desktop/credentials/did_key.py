"""Public keys as identifiers that need no registry: `did:key` with Ed25519.

Source: W3C CCG did:key and W3C VC-DI-EDDSA, Multikey.
"""

from __future__ import annotations

from plc_desktop.credentials import base58
from plc_desktop.errors import ForeignFileError
from plc_desktop.signing.keys import KEY_BYTES, is_usable

_ED25519 = b"\xed\x01"
_PREFIX = "did:key:"


def multikey(public: bytes) -> str:
    """Return a public key as 48 characters that begin with `z6Mk`."""
    return "z" + base58.encode(_ED25519 + public)


def did_of(public: bytes) -> str:
    """Return the identifier of whoever owns the key."""
    return _PREFIX + multikey(public)


def verification_method(public: bytes) -> str:
    """Return the name of the key itself, as a proof refers to it."""
    key = multikey(public)
    return f"{_PREFIX}{key}#{key}"


def public_key(multikey_text: str) -> bytes:
    """Return the 32 bytes of a public key.

    Raises:
        ForeignFileError: "key_not_understood" if it is no usable Ed25519 key in its one spelling.
    """
    data = base58.decode(multikey_text.removeprefix("z"))
    if (
        not multikey_text.startswith("z")
        or data is None
        or not data.startswith(_ED25519)
        or len(data) != len(_ED25519) + KEY_BYTES
        or not is_usable(data[len(_ED25519) :])
    ):
        raise ForeignFileError("key_not_understood")
    return data[len(_ED25519) :]


def public_key_of(did: str) -> bytes:
    """Return the public key that a `did:key`, or the name of its key, stands for.

    Raises:
        ForeignFileError: "key_not_understood".
    """
    if not did.startswith(_PREFIX):
        raise ForeignFileError("key_not_understood")
    key, hash_sign, fragment = did.removeprefix(_PREFIX).partition("#")
    if hash_sign and fragment != key:
        raise ForeignFileError("key_not_understood")
    return public_key(key)
