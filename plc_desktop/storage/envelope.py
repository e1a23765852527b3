"""The key envelope: who can open the workspace, kept readable inside the workspace file itself.

The first `HEADER_SIZE` bytes of the file are plaintext: SQLite's own 100-byte header, a few bytes
of its first page that say nothing about people, and from `ENVELOPE_OFFSET` on the envelope:

```
0   8  magic "PLCKEYS1"
8   1  number of wraps
9   …  for each: 1 byte purpose, 2 bytes length, the wrapped key (signing.wrap)
…   4  CRC-32 of everything before
```
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

from plc_desktop.errors import EnvironmentProblem

HEADER_SIZE = 1024
"""Plaintext bytes at the start of the file; a multiple of the cipher's block."""

ENVELOPE_OFFSET = 256
ENVELOPE_SIZE = HEADER_SIZE - ENVELOPE_OFFSET

PASSPHRASE = 1
RECOVERY = 2
RESTORED = 3
"""Not a key: random bytes that a restore puts here, so that the file knows it was restored."""

_MAGIC = b"PLCKEYS1"
_WRAP = struct.Struct(">BH")
_CRC = struct.Struct(">I")


def pack(wraps: Mapping[int, bytes]) -> bytes:
    """Return the envelope of wrapped keys by purpose, filled up to `ENVELOPE_SIZE` with zeros."""
    body = _MAGIC + bytes([len(wraps)])
    for purpose, wrapped in sorted(wraps.items()):
        body += _WRAP.pack(purpose, len(wrapped)) + wrapped
    body += _CRC.pack(zlib.crc32(body))
    return body.ljust(ENVELOPE_SIZE, b"\0")


def unpack(data: bytes) -> dict[int, bytes]:
    """Return the wrapped keys by purpose.

    Raises:
        EnvironmentProblem: "damaged_workspace" if one byte of the envelope is not as written.
    """
    try:
        wraps, end = _read_wraps(data)
        (crc,) = _CRC.unpack_from(data, end)
    except (struct.error, IndexError):
        raise EnvironmentProblem("damaged_workspace") from None
    if not data.startswith(_MAGIC) or crc != zlib.crc32(data[:end]):
        raise EnvironmentProblem("damaged_workspace")
    return wraps


def _read_wraps(data: bytes) -> tuple[dict[int, bytes], int]:
    """Return the wraps and where they end."""
    offset = len(_MAGIC) + 1
    wraps = {}
    for _ in range(data[offset - 1]):
        purpose, length = _WRAP.unpack_from(data, offset)
        offset += _WRAP.size
        wraps[purpose] = data[offset : offset + length]
        offset += length
    return wraps, offset
