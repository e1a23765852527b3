"""Change groups as canonical bytes and back, and the hashes that name them.

```
header {"d":[dep, …],"n":7,"oh":"…","r":"…","sv":1,"u":"…","v":1,"w":1770000000000,"ws":"…"}
ops    [{"f":"phone","op":"set","row":["person","…"],"t":1770000000000,"v":"617-555-0100"},
        {"op":"del","row":["person","…"]},
        {"nonce":"…","op":"fact","type":"void", …}]
```
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, cast

import msgspec

from plc_desktop.changes.model import (
    AddFact,
    ChangeGroup,
    DeleteRow,
    Header,
    Op,
    SetField,
    UnknownOp,
)
from plc_desktop.domain.fields import Json
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.signing import canonical

VERSION = 1
"""Version of the header's shape."""

_CHANGE = b"plc-change/1\0"
_FACT = b"plc-fact/1\0"
_HOURS = b"plc-hours/1\0"
_SET_KEYS = {"op", "row", "f", "t", "v"}
_DELETE_KEYS = {"op", "row"}
_HEADER_KEYS = {"d", "n", "oh", "r", "sv", "u", "v", "w", "ws"}
_RESERVED = frozenset({"op", "type"})
_HASH_DIGITS = 64
_DEPTH_OF_VALUES = 2  # in an operation, in the list of operations


class _Set(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """A `SetField` as it is written down, its parts in canonical order."""

    f: str
    op: Literal["set"]
    row: tuple[str, str]
    t: canonical.WholeNumber
    v: canonical.ShallowValue


_ONLY_SETS = msgspec.json.Decoder(list[_Set])
"""Nearly all operations there are."""


def seal(header: Header, ops: Sequence[Op]) -> tuple[ChangeGroup, bytes, bytes]:
    """Return the change group of these operations, its header bytes and its operation bytes.

    Args:
        header: The header; its `ops_hash` is filled in here, its `deps` are sorted.
        ops: What changed, in order.

    Raises:
        RuleError: "value_not_storable" if a value cannot stand in the log.
    """
    ops_bytes = encode_ops(ops)
    deps = tuple(sorted(set(header.deps)))
    sealed = msgspec.structs.replace(header, deps=deps, ops_hash=ops_hash(ops_bytes))
    header_bytes = encode_header(sealed)
    return ChangeGroup(_hash_of(_CHANGE, header_bytes), sealed, tuple(ops)), header_bytes, ops_bytes


def unseal(header_bytes: bytes, ops_bytes: bytes) -> ChangeGroup:
    """Return the change group of foreign bytes, having checked every byte of them.

    Raises:
        ForeignFileError: "not_canonical", "change_malformed" or "ops_do_not_match".
    """
    header = decode_header(header_bytes)
    if ops_hash(ops_bytes) != header.ops_hash:
        raise ForeignFileError("ops_do_not_match")
    return ChangeGroup(_hash_of(_CHANGE, header_bytes), header, decode_ops(ops_bytes))


def change_id(header: Header) -> str:
    """Return the id of the change group with this header."""
    return _hash_of(_CHANGE, encode_header(header))


def id_of(header_bytes: bytes) -> str:
    """Return the id of the change group with these canonical header bytes."""
    return _hash_of(_CHANGE, header_bytes)


def ops_hash(ops_bytes: bytes) -> str:
    """Return the SHA-256 of encoded operations, hex."""
    return hashlib.sha256(ops_bytes).hexdigest()


def fact_id(fact_type: str, content: Mapping[str, Json]) -> str:
    """Return the id of a fact: the same fact has the same id wherever it is entered.

    Raises:
        RuleError: "value_not_storable".
    """
    return _hash_of(_FACT, canonical.encode(_with_type(fact_type, content)))


def content_hash(
    entry_id: str, content_values: Mapping[str, Json], *, is_checked: bool = False
) -> str:
    """Return the hash of an hours entry's id and whole content, which a supervisor signs.

    Args:
        entry_id: The entry.
        content_values: Its content, as in the log.
        is_checked: Whether the values are in the log already or get checked on their way into it.

    Raises:
        RuleError: "value_not_storable".
    """
    signed: Json = {"content": dict(content_values), "entry": entry_id}
    data = canonical.encode_checked(signed) if is_checked else canonical.encode(signed)
    return _hash_of(_HOURS, data)


def encode_header(header: Header, *, is_checked: bool = False) -> bytes:
    """Return the canonical bytes of a header.

    Args:
        header: The header.
        is_checked: Whether its numbers are known to be storable.

    Raises:
        RuleError: "value_not_storable".
    """
    said: Json = {
        "d": list(header.deps),
        "n": header.n,
        "oh": header.ops_hash,
        "r": header.replica,
        "sv": header.schema,
        "u": header.user,
        "v": VERSION,
        "w": header.wall_ms,
        "ws": header.workspace,
    }
    return canonical.encode_checked(said) if is_checked else canonical.encode(said)


def decode_header(data: bytes) -> Header:
    """Return the header of foreign bytes.

    Raises:
        ForeignFileError: "not_canonical" or "change_malformed"; "newer_change" if a newer program
            has changed the header's shape.
    """
    return _header_of(canonical.decode_strict(data))


def decode_own_header(data: bytes) -> Header:
    """Return the header of bytes from the own log, whose hash is known to be right.

    Raises:
        ForeignFileError: As `decode_header`.
    """
    return _header_of(canonical.decode(data))


def _header_of(raw: Json) -> Header:
    if not isinstance(raw, dict):
        raise ForeignFileError("change_malformed")
    version = raw.get("v")
    if type(version) is not int:
        raise ForeignFileError("change_malformed")
    if version > VERSION:
        raise ForeignFileError("newer_change", version=version)
    deps = raw.get("d")
    if raw.keys() != _HEADER_KEYS or version != VERSION or not isinstance(deps, list):
        raise ForeignFileError("change_malformed")
    header = Header(
        deps=tuple(_hash(dep) for dep in deps),
        n=_count(raw["n"]),
        ops_hash=_hash(raw["oh"]),
        replica=_text(raw["r"]),
        schema=_count(raw["sv"]),
        user=_text(raw["u"]),
        wall_ms=_count(raw["w"]),
        workspace=_text(raw["ws"]),
    )
    if list(header.deps) != sorted(set(header.deps)):
        raise ForeignFileError("change_malformed")
    return header


def encode_ops(ops: Iterable[Op]) -> bytes:
    """Return the canonical bytes of operations in their order.

    Raises:
        RuleError: "value_not_storable".
    """
    raw: list[Json] = []
    loose: list[Json] = []
    for op in ops:
        if isinstance(op, SetField):
            loose += (op.stamp, op.value)
            row: list[Json] = [op.kind, op.row]
            raw.append({"f": op.field, "op": "set", "row": row, "t": op.stamp, "v": op.value})
        else:
            other = _raw_op(op)
            loose += other.values()
            raw.append(other)
    canonical.check(loose, _DEPTH_OF_VALUES)
    return canonical.encode_checked(raw)


def decode_ops(data: bytes) -> tuple[Op, ...]:
    """Return the operations of foreign bytes; what a newer program wrote becomes `UnknownOp`.

    Raises:
        ForeignFileError: "not_canonical" or "change_malformed".
    """
    usual = canonical.decode_usual(_ONLY_SETS, data)
    if usual is None:
        return _ops_of(canonical.decode_strict(data))
    return tuple([SetField(*one.row, one.f, one.t, one.v) for one in usual])


def decode_own_ops(data: bytes) -> tuple[Op, ...]:
    """Return the operations of bytes from the own log, whose hash is known to be right.

    Raises:
        ForeignFileError: "change_malformed".
    """
    return _ops_of(canonical.decode(data))


def _ops_of(raw: Json) -> tuple[Op, ...]:
    if not isinstance(raw, list):
        raise ForeignFileError("change_malformed")
    return tuple([_op_of(item) for item in raw])


def _raw_op(op: AddFact | DeleteRow | UnknownOp) -> dict[str, Json]:
    if isinstance(op, AddFact):
        return {"op": "fact", **_with_type(op.type, op.content)}
    if isinstance(op, DeleteRow):
        return {"op": "del", "row": [op.kind, op.row]}
    return dict(op.raw)


def _with_type(fact_type: str, content: Mapping[str, Json]) -> dict[str, Json]:
    if not _RESERVED.isdisjoint(content):
        raise RuleError("value_not_storable", reason="key")
    return {**content, "type": fact_type}


def _op_of(raw: Json) -> Op:
    if isinstance(raw, dict) and raw.keys() == _SET_KEYS and raw["op"] == "set":  # nearly every one
        row, field, stamp = raw["row"], raw["f"], raw["t"]
        if type(field) is str and type(stamp) is int and _is_row(row):
            kind, row_id = cast("list[str]", row)
            return SetField(kind, row_id, field, stamp, raw["v"])
    if not isinstance(raw, dict) or not isinstance(raw.get("op"), str):
        raise ForeignFileError("change_malformed")
    name, row = raw["op"], raw.get("row")
    if name == "fact" and isinstance(raw.get("type"), str):
        content = {key: value for key, value in raw.items() if key not in _RESERVED}
        return AddFact(str(raw["type"]), content)
    if name == "del" and raw.keys() == _DELETE_KEYS and _is_row(row):
        kind, row_id = cast("list[str]", row)
        return DeleteRow(kind, row_id)
    return UnknownOp(raw)


def _is_row(value: Json) -> bool:
    """Return whether a value names a row: kind and id."""
    return (
        type(value) is list
        and len(value) == len(("kind", "id"))
        and type(value[0]) is str
        and type(value[1]) is str
    )


def _hash_of(purpose: bytes, data: bytes) -> str:
    return hashlib.sha256(purpose + data).hexdigest()


def _hash(value: Json) -> str:
    text = _text(value)
    if len(text) != _HASH_DIGITS or not set(text) <= set("0123456789abcdef"):
        raise ForeignFileError("change_malformed")
    return text


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise ForeignFileError("change_malformed")
    return value


def _count(value: Json) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ForeignFileError("change_malformed")
    return value
