"""The signed container of exchange files: checked before it is understood. See FORMAT.md.

```
0   8  magic 89 50 4C 43 0D 0A 1A 0A
8   2  major version 1
10  2  minor version
12 32  Ed25519 public key of the signer
44  4  length of the header
48  8  length of the body
56 64  signature over "plc-desktop/bundle/v1", a zero byte, bytes 0-55, the header, SHA-256(body)
120    header: one canonical JSON object
       body: zlib of lines, each a canonical JSON object and a line feed
```
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plc_desktop.domain.fields import Json
from plc_desktop.errors import EnvironmentProblem, ForeignFileError
from plc_desktop.exchange import shapes
from plc_desktop.files import write_whole
from plc_desktop.signing import canonical
from plc_desktop.signing.age import INTRO
from plc_desktop.signing.keys import SigningKey, verify

MAGIC = b"\x89PLC\r\n\x1a\n"
MAJOR, MINOR = 1, 0
READER = 1
"""What `min_reader` of a file may be at most."""

MAX_FILE_BYTES = 64 * 1024 * 1024
MAX_HEADER_BYTES = 65_536
MAX_BODY_BYTES = 64 * 1024 * 1024
MAX_RAW_BYTES = 128 * 1024 * 1024
MAX_RATIO = 100
MAX_LINES = 200_000

CARD, REQUEST, SIGNATURES = "card", "request", "signatures"

_DOMAIN = "plc-desktop/bundle/v1"
_FIXED = struct.Struct(">8sHH32sIQ64s")
_SIGNED_BYTES = 56
_SMALL_BYTES = 4096
_HEADER: shapes.Shape = {
    "app": str,
    "count": int,
    "created": int,
    "from": str,
    "kind": str,
    "min_reader": int,
    "raw": int,
    "to": list,
    "ws": str,
}


@dataclass(frozen=True, kw_only=True)
class Envelope:
    """What stands on the outside of a container, signed with the rest.

    Attributes:
        kind: One of `CARD`, `REQUEST`, `SIGNATURES`.
        workspace: Id of the workspace it belongs to; empty for a card of a person.
        sender: Name of who sent it, as they wrote it.
        to: Age recipients it is addressed to; empty for a card, which is for anyone.
        created_at_ms: When it was made, by the sender's clock.
        app: Version of the program that made it.
    """

    kind: str
    workspace: str
    sender: str
    to: tuple[str, ...]
    created_at_ms: int
    app: str


@dataclass(frozen=True)
class Container:
    """A container whose signature is right.

    Attributes:
        signer: Public key, 32 bytes; whose it is, is for the caller to know.
        envelope: Its header.
        lines: What it says, line by line.
    """

    signer: bytes
    envelope: Envelope
    lines: tuple[Mapping[str, Json], ...]


def pack(envelope: Envelope, lines: Sequence[Mapping[str, Json]], key: SigningKey) -> bytes:
    """Return the bytes of a container, signed.

    Raises:
        RuleError: "value_not_storable".
        ForeignFileError: "exchange_file_too_large".
    """
    raw = b"".join(canonical.encode(dict(line)) + b"\n" for line in lines)
    body = zlib.compress(raw, 9)
    if len(raw) > MAX_RAW_BYTES or len(lines) > MAX_LINES:
        raise ForeignFileError("exchange_file_too_large", limit_mb=MAX_FILE_BYTES // 1024**2)
    if len(raw) > max(_SMALL_BYTES, MAX_RATIO * len(body)):
        body = zlib.compress(raw, 0)  # so much alike that a reader would take it for a bomb
    header = canonical.encode(
        {
            "app": envelope.app,
            "count": len(lines),
            "created": envelope.created_at_ms,
            "from": envelope.sender,
            "kind": envelope.kind,
            "min_reader": READER,
            "raw": len(raw),
            "to": list(envelope.to),
            "ws": envelope.workspace,
        }
    )
    fixed = _FIXED.pack(MAGIC, MAJOR, MINOR, key.public, len(header), len(body), bytes(64))
    signature = key.sign(_DOMAIN, _signed(fixed, header, body))
    return fixed[:_SIGNED_BYTES] + signature + header + body


def unpack(data: bytes, kind: str) -> Container:
    """Return what a container says, having checked everything about it but who the signer is.

    Raises:
        ForeignFileError: "exchange_file_too_large", "not_an_exchange_file", "newer_exchange_file",
            "exchange_file_damaged", "exchange_file_changed" if the signature is wrong,
            "exchange_file_malformed", "other_exchange_file" if it is of another kind.
    """
    if len(data) > MAX_FILE_BYTES:
        raise ForeignFileError("exchange_file_too_large", limit_mb=MAX_FILE_BYTES // 1024**2)
    if not data.startswith(MAGIC):
        raise ForeignFileError("not_an_exchange_file")
    if len(data) < _FIXED.size:
        raise ForeignFileError("exchange_file_damaged")
    _, major, _, signer, header_bytes, body_bytes, signature = _FIXED.unpack(data[: _FIXED.size])
    if major != MAJOR:
        raise ForeignFileError("newer_exchange_file")
    if header_bytes > MAX_HEADER_BYTES or body_bytes > MAX_BODY_BYTES:
        raise ForeignFileError("exchange_file_damaged")
    if len(data) != _FIXED.size + header_bytes + body_bytes:
        raise ForeignFileError("exchange_file_damaged")
    header = data[_FIXED.size : _FIXED.size + header_bytes]
    body = data[_FIXED.size + header_bytes :]
    if not verify(signer, _DOMAIN, _signed(data, header, body), signature):
        raise ForeignFileError("exchange_file_changed")
    envelope, count, raw = _envelope(header)
    if envelope.kind != kind:
        raise ForeignFileError("other_exchange_file", kind=envelope.kind)
    return Container(signer, envelope, _lines(_inflated(body, raw), count))


def _signed(data: bytes, header: bytes, body: bytes) -> bytes:
    return data[:_SIGNED_BYTES] + header + hashlib.sha256(body).digest()


def _envelope(header: bytes) -> tuple[Envelope, int, int]:
    """Return the envelope, how many lines there are, and how long they are together."""
    found = shapes.of_bytes(header, _HEADER)
    if shapes.number(found, "min_reader") > READER:
        raise ForeignFileError("newer_exchange_file")
    envelope = Envelope(
        kind=shapes.text(found, "kind"),
        workspace=shapes.text(found, "ws"),
        sender=shapes.text(found, "from"),
        to=shapes.texts(found, "to"),
        created_at_ms=shapes.instant(found, "created"),
        app=shapes.text(found, "app"),
    )
    return envelope, shapes.number(found, "count"), shapes.number(found, "raw")


def _inflated(body: bytes, raw_bytes: int) -> bytes:
    """Return the inflated body, never making more of it than the header says."""
    if raw_bytes > min(MAX_RAW_BYTES, max(_SMALL_BYTES, MAX_RATIO * len(body))):
        raise ForeignFileError("exchange_file_malformed")
    stream = zlib.decompressobj()
    try:
        raw = stream.decompress(body, raw_bytes + 1)
    except zlib.error:
        raise ForeignFileError("exchange_file_malformed") from None
    if len(raw) != raw_bytes or not stream.eof or stream.unused_data:
        raise ForeignFileError("exchange_file_malformed")
    return raw


def _lines(raw: bytes, count: int) -> tuple[Mapping[str, Json], ...]:
    if count > MAX_LINES or raw.count(b"\n") != count or not raw.endswith(b"\n"):
        raise ForeignFileError("exchange_file_malformed")
    return tuple(shapes.of_bytes(line, {}) for line in raw[:-1].split(b"\n"))


def read_file(path: Path) -> bytes:
    """Return the bytes of a file from outside, no more than one may have.

    Raises:
        ForeignFileError: "file_not_read" or "exchange_file_too_large".
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise ForeignFileError("file_not_read", path=path, why=error.strerror) from None
    if len(data) > MAX_FILE_BYTES:
        raise ForeignFileError("exchange_file_too_large", limit_mb=MAX_FILE_BYTES // 1024**2)
    return data


def save_file(path: Path, data: bytes) -> None:
    """Write a file whole and read it back.

    Raises:
        EnvironmentProblem: As `files.write_whole`, or "file_not_kept" if the disk holds other
            bytes than were written.
    """
    write_whole(path, data)
    if path.read_bytes() != data:
        raise EnvironmentProblem("file_not_kept", path=path)


def check_locked(data: bytes) -> None:
    """Refuse a file that was never locked for its reader.

    Raises:
        ForeignFileError: "exchange_file_open" or "not_an_exchange_file".
    """
    if data.startswith(MAGIC):
        raise ForeignFileError("exchange_file_open")
    if not data.startswith(INTRO):
        raise ForeignFileError("not_an_exchange_file")
