"""A secret locked with a passphrase, small enough to stand in a file's header.

```
0   2  magic "PK"
2   1  version 1: Argon2id, then ChaCha20-Poly1305
3   1  passes
4   1  memory, as a power of two of KiB
5   1  lanes
6  16  salt
22 12  nonce
34  n  locked secret and its 16-byte tag, bound to bytes 0-33
   4   CRC-32 of everything before, to tell damage from a wrong passphrase
```

A 32-byte secret takes 86 bytes.
"""

from __future__ import annotations

import os
import struct
import unicodedata
import zlib
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from plc_desktop.errors import EnvironmentProblem, RuleError

_MAGIC = b"PK"
_VERSION = 1
_HEAD = struct.Struct(">2sBBBB16s12s")
_CRC = struct.Struct(">I")
_TAG_BYTES = 16
_KEY_BYTES = 32
_MOST_PASSES = 16
_MOST_MEMORY_POWER = 18
_MOST_LANES = 16


@dataclass(frozen=True)
class Cost:
    """How much work one guess at the passphrase takes.

    Attributes:
        passes: Argon2 passes over the memory.
        memory_power: Memory as a power of two of KiB; 16 is 64 MiB.
        lanes: Argon2 lanes.
    """

    passes: int
    memory_power: int
    lanes: int

    def is_sane(self) -> bool:
        """Return whether a file may ask this much of the computer. Source: RFC 9106, 3.1."""
        return (
            1 <= self.passes <= _MOST_PASSES
            and 1 <= self.lanes <= _MOST_LANES
            and self.memory_power <= _MOST_MEMORY_POWER
            and 2**self.memory_power >= 8 * self.lanes
        )


PASSPHRASE_COST = Cost(passes=3, memory_power=16, lanes=4)
"""For what people think up. Source: RFC 9106, second recommended option."""

CODE_COST = Cost(passes=1, memory_power=10, lanes=1)
"""For recovery codes, whose 160 random bits need no slowing down."""


def wrap(secret: bytes, passphrase: str, cost: Cost = PASSPHRASE_COST) -> bytes:
    """Return `secret` locked with `passphrase`; every call gives other bytes.

    Args:
        secret: What to lock.
        passphrase: Any text; the two Unicode spellings of an accented letter are one.
        cost: How slow a guess is to be.

    Raises:
        RuleError: "passphrase_missing" if the passphrase is empty or holds half a character.
    """
    words = _bytes_of(passphrase)
    if not words:
        raise RuleError("passphrase_missing")
    salt, nonce = os.urandom(16), os.urandom(12)
    head = _HEAD.pack(_MAGIC, _VERSION, cost.passes, cost.memory_power, cost.lanes, salt, nonce)
    locked = ChaCha20Poly1305(_key(words, salt, cost)).encrypt(nonce, secret, head)
    return head + locked + _CRC.pack(zlib.crc32(head + locked))


def unwrap(envelope: bytes, passphrase: str) -> bytes:
    """Return the secret locked in `envelope`.

    Raises:
        EnvironmentProblem: "wrong_passphrase"; "damaged_key" if the bytes are not as they were
            written; "newer_key" if a newer program wrote them.
    """
    body, checksum = envelope[: -_CRC.size], envelope[-_CRC.size :]
    if len(body) < _HEAD.size + _TAG_BYTES or _CRC.pack(zlib.crc32(body)) != checksum:
        raise EnvironmentProblem("damaged_key")
    head, locked = body[: _HEAD.size], body[_HEAD.size :]
    magic, version, passes, memory_power, lanes, salt, nonce = _HEAD.unpack(head)
    cost = Cost(passes, memory_power, lanes)
    if magic == _MAGIC and version > _VERSION:
        raise EnvironmentProblem("newer_key", version=version)
    if magic != _MAGIC or version != _VERSION or not cost.is_sane():
        raise EnvironmentProblem("damaged_key")
    try:
        key = _key(_bytes_of(passphrase), salt, cost)
        return ChaCha20Poly1305(key).decrypt(nonce, locked, head)
    except InvalidTag:
        raise EnvironmentProblem("wrong_passphrase") from None


def _bytes_of(passphrase: str) -> bytes:
    try:
        return unicodedata.normalize("NFC", passphrase).encode("utf-8")
    except UnicodeEncodeError:
        return b""


def _key(words: bytes, salt: bytes, cost: Cost) -> bytes:
    return hash_secret_raw(
        words,
        salt,
        time_cost=cost.passes,
        memory_cost=2**cost.memory_power,
        parallelism=cost.lanes,
        hash_len=_KEY_BYTES,
        type=Type.ID,
    )
