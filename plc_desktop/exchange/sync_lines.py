"""Changes and documents as pairs of lines in a .plcsync file.

What can be worked out is left out: the workspace, the hash of the operations, and the replica's own
previous change if its lines are the last of that replica before these.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Annotated, cast

import msgspec

from plc_desktop.changes import encoding
from plc_desktop.changes.model import (
    AddFact,
    ChangeGroup,
    Checkpoint,
    DeleteRow,
    Header,
    Op,
    SealedChange,
    SetField,
)
from plc_desktop.domain.fields import Json
from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange import shapes
from plc_desktop.exchange.sync_head import HASH_BYTES, MAX_NAMES, name_of
from plc_desktop.signing import canonical

MAX_DEPS = 1_000
MAX_OP_BYTES = 4 * 1024 * 1024
MAX_DOCUMENT_BYTES = 25 * 1024 * 1024

_DOC = b'{"doc":'
_CHANGE: shapes.Shape = {"d": list, "n": int, "r": str, "sv": int, "u": str, "w": int}
_ALL, _ERASED = "all", "oh"
_DOCUMENT: shapes.Shape = {"doc": str, "type": str}
_NOTHING = b"null"
_AT_ONCE = 1_000
_RAW_LIST = msgspec.json.Decoder(list[msgspec.Raw])
_TEXT = msgspec.json.Decoder(str)


_Name = Annotated[str, msgspec.Meta(max_length=MAX_NAMES)]
_Number = Annotated[int, msgspec.Meta(ge=0, le=canonical.MAX_INTEGER)]
_Hash = Annotated[str, msgspec.Meta(pattern=rf"\A[0-9a-f]{{{2 * HASH_BYTES}}}\Z")]


class _Usual(
    msgspec.Struct, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False
):
    """The first line of a change that has operations, its parts in canonical order."""

    all: bool = False
    d: Annotated[list[_Hash], msgspec.Meta(max_length=MAX_DEPS)]
    n: Annotated[int, msgspec.Meta(ge=1, le=canonical.MAX_INTEGER)]
    r: Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_NAMES)]
    sv: _Number
    u: _Name
    w: _Number


_USUAL = msgspec.json.Decoder(_Usual)


@dataclass(frozen=True)
class Document:
    """A paper that changes refer to by its SHA-256.

    Attributes:
        sha256: Its name, hex.
        media_type: What it is, such as "application/pdf".
        body: Its exact bytes.
    """

    sha256: str
    media_type: str
    body: bytes


def document_lines(document: Document) -> Iterator[bytes]:
    """Yield the two lines of a document."""
    yield canonical.encode({"doc": document.sha256, "type": document.media_type})
    yield b'"' + base64.b64encode(document.body) + b'"'


class ChangeWriter:
    """Turns change groups into lines, one after the other."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[int, str]] = {}

    def lines(self, header_bytes: bytes, ops: bytes | None) -> Iterator[bytes]:
        """Yield the two lines of a change.

        Args:
            header_bytes: Canonical header.
            ops: Canonical operations; None if they were erased.
        """
        header = cast("dict[str, Json]", canonical.decode(header_bytes))
        replica, n = str(header["r"]), cast("int", header["n"])
        deps = cast("list[str]", header["d"])
        last_n, last_id = self._last.get(replica, (0, ""))
        short: dict[str, Json] = {name: header[name] for name in _CHANGE}
        if n > 1 and last_n == n - 1 and last_id in deps:
            short["d"] = [dep for dep in deps if dep != last_id]
        elif n > 1:
            short[_ALL] = True
        if ops is None:
            short[_ERASED] = header["oh"]
        self._last[replica] = (n, encoding.id_of(header_bytes))
        yield canonical.encode_checked(short)
        yield _NOTHING if ops is None else ops


def documents(lines: Iterable[bytes]) -> Iterator[Document]:
    """Yield the documents among pairs of lines; changes are passed over unread.

    Raises:
        ForeignFileError: "exchange_file_malformed".
    """
    pairs = iter(lines)
    for first in pairs:
        second = next(pairs, b"")
        if first.startswith(_DOC):
            yield _document(shapes.of_bytes(first, {}), second)


@dataclass
class PairReader:
    """Turns pairs of lines back into what they say, and checks that they belong together.

    Attributes:
        workspace: Whose changes they are.
        checkpoints: Signatures that must cover every change.
    """

    workspace: str
    checkpoints: Collection[Checkpoint]
    _last: dict[str, tuple[int, str]] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)
    _awaited: set[str] = field(default_factory=set)
    _tips: dict[str, tuple[str, int]] = field(default_factory=dict)

    def read(self, lines: Iterable[bytes]) -> Iterator[SealedChange]:
        """Yield the changes in the order of the file; documents are checked only.

        Raises:
            ForeignFileError: "exchange_file_malformed", "newer_exchange_file"; only after the last
                of them "changes_not_signed", if a change is newer than its computer's checkpoint.
        """
        first: bytes | None = None
        for line in lines:
            if first is None:
                first = line
                continue
            if first.startswith(_DOC):
                _document(shapes.of_bytes(first, {}), line)
            else:
                yield self._change(self._header(first, line), line)
            first = None
        if first is not None:
            raise shapes.malformed()
        signed = {(one.change_id, one.replica, one.n) for one in self.checkpoints}
        if any((name, *place) not in signed for name, place in self._tips.items()):
            raise ForeignFileError("changes_not_signed")

    def _change(self, header: Header, line: bytes) -> SealedChange:
        header_bytes = encoding.encode_header(header, is_checked=True)
        name = encoding.id_of(header_bytes)
        if name in self._seen or name in self._awaited:
            raise shapes.malformed()  # twice, or after what was built on it
        self._seen.add(name)
        self._awaited.update(dep for dep in header.deps if dep not in self._seen)
        self._last[header.replica] = (header.n, name)
        for dep in header.deps:
            if self._tips.get(dep) == (header.replica, header.n - 1):
                del self._tips[dep]
        self._tips[name] = (header.replica, header.n)
        erased = line == _NOTHING
        ops = () if erased else _operations(line)
        group = ChangeGroup(name, header, ops)
        return SealedChange(group, header_bytes, None if erased else line)

    def _header(self, first: bytes, line: bytes) -> Header:
        """Return the header of a change; nearly all are of the usual shape."""
        said = canonical.decode_usual(_USUAL, first)
        if said is None or line == _NOTHING:
            return self._unusual_header(shapes.of_bytes(first, {}), line)
        deps = said.d if said.all else [*said.d, *self._previous(said.r, said.n)]
        return Header(
            deps=tuple(sorted(set(deps))),
            n=said.n,
            ops_hash=encoding.ops_hash(line),
            replica=said.r,
            schema=said.sv,
            user=said.u,
            wall_ms=said.w,
            workspace=self.workspace,
        )

    def _unusual_header(self, said: dict[str, Json], line: bytes) -> Header:
        plain = {name: value for name, value in said.items() if name not in {_ALL, _ERASED}}
        if plain.keys() > _CHANGE.keys():
            raise ForeignFileError("newer_exchange_file")
        shapes.check(plain, _CHANGE)
        replica, n = name_of(plain["r"]), shapes.number(plain, "n")
        deps = shapes.texts(plain, "d")
        if n < 1 or len(deps) > MAX_DEPS or not replica:
            raise shapes.malformed()
        for dep in deps:
            shapes.digits({"dep": dep}, "dep", HASH_BYTES)
        if said.get(_ALL) is not True:
            if _ALL in said:
                raise shapes.malformed()
            deps += self._previous(replica, n)
        if (line == _NOTHING) != (_ERASED in said):
            raise shapes.malformed()
        return Header(
            deps=tuple(sorted(set(deps))),
            n=n,
            ops_hash=_erased_hash(said) if _ERASED in said else encoding.ops_hash(line),
            replica=replica,
            schema=shapes.number(plain, "sv"),
            user=name_of(plain["u"]),
            wall_ms=shapes.number(plain, "w"),
            workspace=self.workspace,
        )

    def _previous(self, replica: str, n: int) -> tuple[str, ...]:
        """Return the replica's own previous change, which is left out."""
        if n == 1:
            return ()
        last_n, last_id = self._last.get(replica, (0, ""))
        if last_n != n - 1:
            raise shapes.malformed()
        return (last_id,)


def _erased_hash(said: dict[str, Json]) -> str:
    shapes.check({_ERASED: said[_ERASED]}, {_ERASED: str})
    return shapes.digits(said, _ERASED, HASH_BYTES).hex()


def _operations(line: bytes) -> tuple[Op, ...]:
    """Return operations, some thousands at a time, because one change may hold a whole import."""
    try:
        ops = encoding.decode_ops(line) if len(line) <= MAX_OP_BYTES else tuple(_of_pieces(line))
    except (ForeignFileError, msgspec.MsgspecError, RecursionError):
        raise shapes.malformed() from None
    for op in ops:
        if isinstance(op, SetField):  # nearly every one
            is_long = (
                len(op.row) > MAX_NAMES or len(op.kind) > MAX_NAMES or len(op.field) > MAX_NAMES
            )
        else:
            is_long = max(map(len, _names(op))) > MAX_NAMES
        if is_long:
            raise shapes.malformed()
    return ops


def _names(op: Op) -> tuple[str, ...]:
    """Return what an operation names."""
    if isinstance(op, DeleteRow):
        return op.kind, op.row
    return (op.type,) if isinstance(op, AddFact) else ("",)


def _of_pieces(line: bytes) -> Iterator[Op]:
    pieces = [bytes(raw) for raw in _RAW_LIST.decode(line)]
    if b"[" + b",".join(pieces) + b"]" != line or max(map(len, pieces)) > MAX_OP_BYTES:
        raise shapes.malformed()
    for at in range(0, len(pieces), _AT_ONCE):
        yield from encoding.decode_ops(b"[" + b",".join(pieces[at : at + _AT_ONCE]) + b"]")


def _document(said: dict[str, Json], line: bytes) -> Document:
    shapes.check(said, _DOCUMENT)
    name = shapes.digits(said, "doc", HASH_BYTES).hex()
    if len(line) > MAX_DOCUMENT_BYTES * 4 // 3 + 8:
        raise shapes.malformed()
    try:
        text = _TEXT.decode(line)
        body = base64.b64decode(text, validate=True)
    except (msgspec.MsgspecError, binascii.Error, ValueError):
        raise shapes.malformed() from None
    if hashlib.sha256(body).hexdigest() != name or b'"' + base64.b64encode(body) + b'"' != line:
        raise shapes.malformed()
    return Document(name, name_of(said["type"]), body)
