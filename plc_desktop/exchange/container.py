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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plc_desktop.domain.fields import Json
from plc_desktop.errors import EnvironmentProblem, ForeignFileError
from plc_desktop.exchange import shapes
from plc_desktop.exchange.file_kinds import kind_of
from plc_desktop.files import check_folder, discard, is_folder, patiently, write_whole
from plc_desktop.signing import canonical
from plc_desktop.signing.age import INTRO
from plc_desktop.signing.keys import SigningKey, verify

MAGIC = b"\x89PLC\r\n\x1a\n"
MAJOR, MINOR = 1, 0
READER = 3
"""What `min_reader` of a file may be at most. 2: requests and answers may hold evaluations. 3: of
records that changed their owner comes what follows, and what was revoked.
"""

MAX_FILE_BYTES = 64 * 1024 * 1024
MAX_HEADER_BYTES = 65_536
MAX_BODY_BYTES = 64 * 1024 * 1024
MAX_RAW_BYTES = 128 * 1024 * 1024
MAX_RATIO = 100
MAX_LINES = 200_000

CARD, REQUEST, SIGNATURES, SYNC, RECORDS = "card", "request", "signatures", "sync", "records"
TRANSFERS = "transfer"

_DOMAIN = "plc-desktop/bundle/v1"
_FIXED = struct.Struct(">8sHH32sIQ64s")
_SIGNED_BYTES = 56
_SMALL_BYTES = 4096
_BLOCK_BYTES, _READ_BYTES = 65_536, 16_384
_LEVEL = 6
_LINES_OF = {SYNC: 1_000_000}
"""Kinds that may have more lines than `MAX_LINES`."""
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
        kind: One of `CARD`, `REQUEST`, `SIGNATURES`, `SYNC`, `RECORDS`, `TRANSFERS`.
        workspace: Id of the workspace it belongs to; empty for a card of a person.
        sender: Name of who sent it, as they wrote it.
        to: Age recipients it is addressed to; empty for a card, which is for anyone.
        created_at_ms: When it was made, by the sender's clock; one that is off by centuries is
            written as the first or last instant that every reader takes.
        app: Version of the program that made it.
        min_reader: The oldest reader that understands all of it; see `READER`.
    """

    kind: str
    workspace: str
    sender: str
    to: tuple[str, ...]
    created_at_ms: int
    app: str
    min_reader: int = 1


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


@dataclass(frozen=True)
class OpenedLines:
    """A container whose signature is right and whose lines are still to be read.

    Attributes:
        signer: Public key, 32 bytes.
        envelope: Its header.
        lines: Each line as it stands, without its line feed; may be walked again and again.
    """

    signer: bytes
    envelope: Envelope
    lines: Iterable[bytes]


def pack(envelope: Envelope, lines: Sequence[Mapping[str, Json]], key: SigningKey) -> bytes:
    """Return the bytes of a container, signed.

    Raises:
        RuleError: "value_not_storable".
        ForeignFileError: "exchange_file_too_large".
    """
    return pack_lines(envelope, (canonical.encode(dict(line)) for line in lines), key, level=9)


def pack_lines(
    envelope: Envelope, lines: Iterable[bytes], key: SigningKey, *, level: int = _LEVEL
) -> bytes:
    """Return the bytes of a container of lines that are canonical already, one at a time.

    Args:
        envelope: What stands on the outside.
        lines: Canonical JSON without a line feed.
        key: Signs it.
        level: How hard to compress, 1 to 9.

    Raises:
        ForeignFileError: "exchange_file_too_large".
    """
    body, count, raw_bytes = _compressed(lines, _LINES_OF.get(envelope.kind, MAX_LINES), level)
    header = canonical.encode(
        {
            "app": envelope.app,
            "count": count,
            "created": max(0, min(envelope.created_at_ms, shapes.LAST_INSTANT_MS)),
            "from": envelope.sender,
            "kind": envelope.kind,
            "min_reader": envelope.min_reader,
            "raw": raw_bytes,
            "to": list(envelope.to),
            "ws": envelope.workspace,
        }
    )
    fixed = _FIXED.pack(MAGIC, MAJOR, MINOR, key.public, len(header), len(body), bytes(64))
    signature = key.sign(_DOMAIN, _signed(fixed, header, body))
    return fixed[:_SIGNED_BYTES] + signature + header + body


def _compressed(lines: Iterable[bytes], max_lines: int, level: int) -> tuple[bytes, int, int]:
    """Return the body, how many lines it has, and how long they are together."""
    stream = zlib.compressobj(level)
    pieces, block = [], bytearray()
    count = raw_bytes = body_bytes = 0
    for line in lines:
        block += line
        block += b"\n"
        count += 1
        if len(block) >= _BLOCK_BYTES:
            raw_bytes += len(block)
            pieces.append(stream.compress(block))
            body_bytes += len(pieces[-1])
            block = bytearray()
            if raw_bytes > MAX_RAW_BYTES or count > max_lines or body_bytes > MAX_BODY_BYTES:
                raise _too_large()
    raw_bytes += len(block)
    body = b"".join([*pieces, stream.compress(block), stream.flush()])
    if raw_bytes > MAX_RAW_BYTES or count > max_lines or len(body) > MAX_BODY_BYTES:
        raise _too_large()
    if raw_bytes > max(_SMALL_BYTES, MAX_RATIO * len(body)):
        body = zlib.compress(zlib.decompress(body), 0)  # so alike that it would look like a bomb
    return body, count, raw_bytes


def unpack(data: bytes, kind: str) -> Container:
    """Return what a container says, having checked everything about it but who the signer is.

    Raises:
        ForeignFileError: "exchange_file_too_large", "not_an_exchange_file", "newer_exchange_file",
            "exchange_file_damaged", "exchange_file_changed" if the signature is wrong,
            "exchange_file_malformed", "other_exchange_file" if it is of another kind, also of one
            that is no container, as `file_kinds.kind_of`.
    """
    found = open_lines(data, kind)
    lines = tuple(shapes.of_bytes(line, {}) for line in found.lines)
    return Container(found.signer, found.envelope, lines)


def open_lines(data: bytes, kind: str) -> OpenedLines:
    """Return a container to be read line by line; as `unpack`, but lines are not parsed.

    That their number, their length and the end of the body are right is known only once all of
    them were walked: act on none before.

    Raises:
        ForeignFileError: As `unpack`; while lines are walked "exchange_file_malformed".
    """
    if len(data) > MAX_FILE_BYTES:
        raise _too_large()
    if not data.startswith(MAGIC):
        raise _not_a_container(data)
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
    most = min(MAX_RAW_BYTES, max(_SMALL_BYTES, MAX_RATIO * len(body)))
    if raw > most or not 0 < count <= _LINES_OF.get(kind, MAX_LINES):
        raise shapes.malformed()
    return OpenedLines(signer, envelope, _Lines(body, count, raw))


def _too_large() -> ForeignFileError:
    return ForeignFileError("exchange_file_too_large", limit_mb=MAX_FILE_BYTES // 1024**2)


def _not_a_container(data: bytes) -> ForeignFileError:
    kind = kind_of(data)
    if kind:
        return ForeignFileError("other_exchange_file", kind=kind)
    return ForeignFileError("not_an_exchange_file")


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
        min_reader=shapes.number(found, "min_reader"),
    )
    return envelope, shapes.number(found, "count"), shapes.number(found, "raw")


@dataclass(frozen=True)
class _Lines:
    """The lines of a body, inflated as they are walked, never more than the header says."""

    body: bytes
    count: int
    raw_bytes: int

    def __iter__(self) -> Iterator[bytes]:
        """Yield each line without its line feed.

        Raises:
            ForeignFileError: "exchange_file_malformed".
        """
        begun: list[bytes] = []
        count = 0
        for block in self._blocks():
            first, *more = block.split(b"\n")
            begun.append(first)
            if more:
                count += len(more)
                yield b"".join(begun)
                yield from more[:-1]
                begun = [more[-1]]
        if any(begun) or count != self.count:
            raise shapes.malformed()

    def _blocks(self) -> Iterator[bytes]:
        stream, left = zlib.decompressobj(), self.raw_bytes
        for at in range(0, len(self.body), _READ_BYTES):
            waiting = self.body[at : at + _READ_BYTES]
            while waiting and not stream.eof:
                try:
                    block = stream.decompress(waiting, _BLOCK_BYTES)
                except zlib.error:
                    raise shapes.malformed() from None
                waiting = stream.unconsumed_tail
                left -= len(block)
                if left < 0:
                    raise shapes.malformed()
                yield block
            if stream.unused_data or (stream.eof and at + _READ_BYTES < len(self.body)):
                raise shapes.malformed()
        if left or not stream.eof:
            raise shapes.malformed()


def read_file(path: Path) -> bytes:
    """Return the bytes of a file from outside, no more than one may have.

    Raises:
        ForeignFileError: "file_not_read", "file_is_folder" or "exchange_file_too_large".
    """
    try:
        with patiently(lambda: path.open("rb")) as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        if is_folder(path):
            raise ForeignFileError("file_is_folder", path=path) from None
        raise ForeignFileError("file_not_read", path=path, why=error.strerror) from None
    if len(data) > MAX_FILE_BYTES:
        raise _too_large()
    return data


def save_file(path: Path, data: bytes, *, is_private: bool = False) -> None:
    """Write a file whole and read it back; `is_private` as for `files.write_whole`.

    Raises:
        EnvironmentProblem: As `files.write_whole`; "folder_missing" if the stick may be gone, or
            "file_not_kept" if the disk holds other bytes than were written.
    """
    check_folder(path.parent)
    write_whole(path, data, is_private=is_private)
    if not _is_kept(path, data):
        discard(path)  # so that nobody takes it for whole
        raise EnvironmentProblem("file_not_kept", path=path)


def _is_kept(path: Path, data: bytes) -> bool:
    """Return whether a disk that may be gone by now holds what was written."""
    try:
        return patiently(path.read_bytes) == data
    except OSError:
        return False


def check_locked(data: bytes) -> None:
    """Refuse a file that was never locked for its reader.

    Raises:
        ForeignFileError: "exchange_file_open", "not_an_exchange_file", or "other_exchange_file" if
            it is a card, which nobody locks, or as `file_kinds.kind_of`.
    """
    if data.startswith(MAGIC):
        raise _is_open(data)
    if not data.startswith(INTRO):
        raise _not_a_container(data)


def _is_open(data: bytes) -> ForeignFileError:
    try:
        open_lines(data, CARD)
    except ForeignFileError:
        return ForeignFileError("exchange_file_open")
    return ForeignFileError("other_exchange_file", kind=CARD)
