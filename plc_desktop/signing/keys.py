"""Ed25519 keys that sign for one stated purpose at a time."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

KEY_BYTES = 32
"""Length of a private and of a public key."""

_PRIME = 2**255 - 19
_ORDER_8 = int.from_bytes(
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little"
)
_SMALL_ORDER = frozenset({0, 1, _PRIME - 1, _ORDER_8, _PRIME - _ORDER_8})
"""Heights of the eight points that would let one signature fit many messages. Source: RFC 8032."""


class SigningKey:
    """A private Ed25519 key.

    Attributes:
        public: The public key, 32 bytes.
    """

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key
        self.public = key.public_key().public_bytes_raw()

    @classmethod
    def generate(cls) -> SigningKey:
        """Return a new key from the operating system's randomness."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_bytes(cls, private: bytes) -> SigningKey:
        """Return the key with these 32 private bytes."""
        return cls(Ed25519PrivateKey.from_private_bytes(private))

    def private_bytes(self) -> bytes:
        """Return the 32 private bytes, to be wrapped before they are written anywhere."""
        return self._key.private_bytes_raw()

    def sign(self, domain: str, payload: bytes) -> bytes:
        """Return the 64-byte signature of `payload` for one purpose.

        Args:
            domain: The purpose, such as "plc-signoff/1"; a signature made for one purpose is
                worthless for another.
            payload: Canonical bytes of what is signed.
        """
        return self._key.sign(_message(domain, payload))

    def sign_published_format(self, message: bytes) -> bytes:
        """Return the signature of a message whose published format states the purpose itself.

        Only for formats that others verify, such as W3C Data Integrity and COSE.
        """
        return self._key.sign(message)


def verify(public: bytes, domain: str, payload: bytes, signature: bytes) -> bool:
    """Return whether `signature` was made by the owner of `public` over exactly this payload.

    Keys of small order and keys in a second spelling are never right.

    Args:
        public: Public key from a file or a fact; may be anything.
        domain: The purpose the signature must have been made for.
        payload: Canonical bytes of what is said to be signed.
        signature: The signature; may be anything.
    """
    return verify_published_format(public, _message(domain, payload), signature)


def verify_published_format(public: bytes, message: bytes, signature: bytes) -> bool:
    """Return whether the owner of `public` signed this message; as `verify` otherwise."""
    if not is_usable(public):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def is_usable(public: bytes) -> bool:
    """Return whether bytes from outside may serve as a public key at all."""
    if len(public) != KEY_BYTES:
        return False
    height = int.from_bytes(public, "little") & (2**255 - 1)
    return height < _PRIME and height not in _SMALL_ORDER


def _message(domain: str, payload: bytes) -> bytes:
    return domain.encode("ascii") + b"\0" + payload
