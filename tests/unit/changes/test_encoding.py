"""Change groups as bytes: pinned shapes, pinned hashes, and refusal of everything else."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from plc_desktop.changes.encoding import (
    change_id,
    content_hash,
    decode_header,
    decode_ops,
    decode_own_ops,
    encode_header,
    encode_ops,
    fact_id,
    seal,
    unseal,
)
from plc_desktop.changes.model import (
    CONTENT,
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
from plc_desktop.signing.canonical import MAX_DEPTH

A, B = "a" * 64, "b" * 64
HEADER = Header(
    deps=(B, A, B),
    n=7,
    ops_hash="",
    replica="riverside",
    schema=1,
    user="ana",
    wall_ms=1_770_000_000_000,
    workspace="ws",
)
OPS = (
    SetField("person", "p1", "phone", 5, "617-555-0100"),
    SetField("hours_entry", "h1", CONTENT, 6, {"minutes": 90, "skills": ["listening"]}),
    DeleteRow("person", "p2"),
    AddFact("void", {"entry": "h1", "reason": "twice", "nonce": "00"}),
)
OPS_BYTES = (
    b'[{"f":"phone","op":"set","row":["person","p1"],"t":5,"v":"617-555-0100"},'
    b'{"f":"content","op":"set","row":["hours_entry","h1"],"t":6,'
    b'"v":{"minutes":90,"skills":["listening"]}},'
    b'{"op":"del","row":["person","p2"]},'
    b'{"entry":"h1","nonce":"00","op":"fact","reason":"twice","type":"void"}]'
)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def dumped(raw: Any) -> bytes:
    return json.dumps(raw, sort_keys=True, separators=(",", ":")).encode()


def refused(header: bytes, ops: bytes = b"[]") -> str:
    with pytest.raises(ForeignFileError) as caught:
        unseal(header, ops)
    return caught.value.code


def test_a_change_group_has_these_bytes_and_this_id_for_ever() -> None:
    group, header_bytes, ops_bytes = seal(HEADER, OPS)

    assert ops_bytes == OPS_BYTES
    assert (
        header_bytes
        == (
            f'{{"d":["{A}","{B}"],"n":7,"oh":"{sha256(OPS_BYTES)}","r":"riverside","sv":1,"u":"ana",'
            '"v":1,"w":1770000000000,"ws":"ws"}'
        ).encode()
    )
    assert group.id == sha256(b"plc-change/1\0" + header_bytes)
    assert group.id == change_id(group.header)
    assert group.header.deps == (A, B)
    assert group.ops == OPS


def test_a_change_group_comes_back_from_its_bytes() -> None:
    group, header_bytes, ops_bytes = seal(HEADER, OPS)

    assert unseal(header_bytes, ops_bytes) == group
    assert decode_own_ops(ops_bytes) == OPS


def test_the_id_covers_every_part_of_the_header_and_every_operation() -> None:
    group, header_bytes, _ = seal(HEADER, OPS)
    ids = {group.id, seal(HEADER, OPS[:3])[0].id, seal(HEADER, OPS[::-1])[0].id}
    raw = json.loads(header_bytes)
    for name in ("d", "n", "r", "sv", "u", "w", "ws"):
        other = {"d": [A], "n": 8, "sv": 2, "w": 0}.get(name, "other")
        changed = dumped({**raw, name: other})
        ids.add(unseal(changed, OPS_BYTES).id)

    assert len(ids) == 3 + 7


def test_changed_operations_are_noticed() -> None:
    _, header_bytes, ops_bytes = seal(HEADER, OPS)

    for at in range(len(ops_bytes)):
        changed = bytearray(ops_bytes)
        changed[at] ^= 1
        assert refused(header_bytes, bytes(changed)) == "ops_do_not_match"


def test_a_facts_id_is_its_content_wherever_it_is_entered() -> None:
    content: dict[str, Json] = {"nonce": "00", "entry": "h1"}

    assert fact_id("void", content) == sha256(
        b'plc-fact/1\0{"entry":"h1","nonce":"00","type":"void"}'
    )
    assert fact_id("void", content) != fact_id("distinct", content)
    assert fact_id("void", content) != fact_id("void", {**content, "nonce": "01"})


def test_a_content_hash_covers_the_entry_and_its_whole_content() -> None:
    content: dict[str, Json] = {"worked_on": "2026-05-03", "minutes": 90}
    signed = content_hash("h1", content)

    assert signed == sha256(
        b'plc-hours/1\0{"content":{"minutes":90,"worked_on":"2026-05-03"},"entry":"h1"}'
    )
    assert content_hash("h1", dict(reversed(content.items()))) == signed
    assert content_hash("h2", content) != signed
    assert content_hash("h1", {**content, "minutes": 91}) != signed
    assert content_hash("h1", {**content, "note": None}) != signed


@pytest.mark.parametrize("name", ["op", "type"])
def test_a_fact_may_not_hide_a_key_of_the_log(name: str) -> None:
    fact = AddFact("void", {name: "set"})

    with pytest.raises(RuleError, match="value_not_storable"):
        encode_ops([fact])
    with pytest.raises(RuleError, match="value_not_storable"):
        fact_id(fact.type, fact.content)


@pytest.mark.parametrize("value", [1.5, 2**60, ["a", 0.1], {"deep": (1,)}, "\ud800"], ids=repr)
def test_a_value_that_cannot_be_kept_is_refused_everywhere(value: Any) -> None:
    for op in (SetField("person", "p", "name", 1, value), AddFact("void", {"reason": value})):
        with pytest.raises(RuleError, match="value_not_storable"):
            seal(HEADER, [op])
    with pytest.raises(RuleError, match="value_not_storable"):
        content_hash("h1", {"note": value})


@pytest.mark.parametrize(
    "raw",
    [
        {"op": "move", "row": ["person", "p"]},
        {"op": "set", "row": ["person", "p"], "f": "name", "t": 1},
        {"op": "set", "row": ["person", "p"], "f": "name", "t": 1, "v": 1, "crit": True},
        {"op": "set", "row": ["person", "p", "q"], "f": "name", "t": 1, "v": 1},
        {"op": "set", "row": ["person"], "f": "name", "t": 1, "v": 1},
        {"op": "set", "row": ["person", 1], "f": "name", "t": 1, "v": 1},
        {"op": "set", "row": [None, "p"], "f": "name", "t": 1, "v": 1},
        {"op": "set", "row": "person", "f": "name", "t": 1, "v": 1},
        {"op": "set", "row": ["person", "p"], "f": ["name"], "t": 1, "v": 1},
        {"op": "set", "row": ["person", "p"], "f": "name", "t": True, "v": 1},
        {"op": "set", "row": ["person", "p"], "f": "name", "t": "1", "v": 1},
        {"op": "del", "row": ["person", "p"], "why": "moved"},
        {"op": "del", "row": ["person", 1]},
        {"op": "del"},
        {"op": "fact"},
        {"op": "fact", "type": 1},
    ],
)
def test_what_a_newer_program_wrote_is_kept_untouched(raw: dict[str, Json]) -> None:
    data = dumped([raw])

    assert decode_ops(data) == (UnknownOp(raw),)
    assert encode_ops(decode_ops(data)) == data


@pytest.mark.parametrize("raw", [{}, {"op": "set"}, 1, None, "[]", [1], [[]], [{}], [{"op": 1}]])
def test_operations_without_the_shape_of_operations_are_refused(raw: Any) -> None:
    for decode in (decode_ops, decode_own_ops):
        with pytest.raises(ForeignFileError, match="change_malformed"):
            decode(dumped(raw))


def good_header() -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(seal(HEADER, ())[1])
    return raw


@pytest.mark.parametrize(
    "change",
    [
        {"d": "none"},
        {"d": [1]},
        {"d": ["a" * 63]},
        {"d": ["A" * 64]},
        {"d": ["g" * 64]},
        {"d": [B, A]},
        {"d": [A, A]},
        {"n": -1},
        {"n": "1"},
        {"n": True},
        {"oh": ""},
        {"oh": None},
        {"r": 1},
        {"sv": None},
        {"u": None},
        {"w": -5},
        {"ws": []},
        {"v": 0},
        {"v": True},
        {"v": "1"},
        {"extra": 1},
    ],
)
def test_a_header_of_another_shape_is_refused(change: dict[str, Any]) -> None:
    assert unseal(dumped(good_header()), b"[]").header.n == 7
    assert refused(dumped({**good_header(), **change})) == "change_malformed"


@pytest.mark.parametrize("name", sorted(good_header()))
def test_a_header_that_lacks_something_is_refused(name: str) -> None:
    raw = good_header()
    del raw[name]

    assert refused(dumped(raw)) == "change_malformed"


@pytest.mark.parametrize("data", [b"[]", b"1", b'"d"', b"null"])
def test_something_else_than_a_header_is_refused(data: bytes) -> None:
    assert refused(data) == "change_malformed"


@pytest.mark.parametrize("data", [b"", b"{", b"{} ", b'{"v":1.0}'])
def test_bytes_that_are_not_canonical_are_refused(data: bytes) -> None:
    assert refused(data) == "not_canonical"
    with pytest.raises(ForeignFileError, match="not_canonical"):
        decode_ops(data)


_SET = '{{"f":"content","op":"set","row":["hours_entry","e"],"t":1,"v":{}}}'


@pytest.mark.parametrize(
    "value",
    [
        '{"\uffff":1,"\U00010000":1}',  # in the order of code points; RFC 8785 has UTF-16's
        '{"b":1,"a":1}',
        '{"a":1,"a":1}',
        "1.0",
        "9007199254740992",
        '"\\u00e9"',
        "[1, 2]",
        "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1),
    ],
)
def test_a_usual_operation_has_one_form(value: str) -> None:
    with pytest.raises(ForeignFileError, match="not_canonical"):
        decode_ops(f"[{_SET.format(value)}]".encode())


@pytest.mark.parametrize(
    "value", ['{"\U00010000":1,"\uffff":1}', "[" * 20 + "]" * 20, '"é😀"', "null", "-7"]
)
def test_a_rare_value_in_a_usual_operation_is_kept(value: str) -> None:
    data = f"[{_SET.format(value)}]".encode()
    (op,) = decode_ops(data)
    assert op == SetField("hours_entry", "e", "content", 1, json.loads(value))
    assert encode_ops([op]) == data


def test_a_header_of_a_newer_program_is_said_to_be_newer() -> None:
    with pytest.raises(ForeignFileError, match="newer_change") as caught:
        decode_header(dumped({"v": 2, "whatever": []}))
    assert caught.value.facts == {"version": 2}


def test_a_header_comes_back_from_its_bytes() -> None:
    group: ChangeGroup = seal(HEADER, OPS)[0]

    assert decode_header(encode_header(group.header)) == group.header


@pytest.mark.parametrize(
    "make",
    [
        lambda value: SetField("person", "p", "name", 1, value),
        lambda value: AddFact("void", {"reason": value}),
        lambda value: UnknownOp({"op": "later", "value": value}),
    ],
)
def test_what_can_be_written_can_be_read_at_any_depth(make: Callable[[Json], Op]) -> None:
    value: Json = 1
    for _ in range(MAX_DEPTH - 1):
        assert decode_ops(encode_ops([make(value)])) == (make(value),)
        value = [value]

    with pytest.raises(RuleError) as caught:
        encode_ops([make(value)])
    assert caught.value.facts == {"reason": "too_deep"}


@pytest.mark.parametrize("stamp", [2**60, 1.5])
def test_a_stamp_that_cannot_be_kept_is_refused(stamp: Any) -> None:
    with pytest.raises(RuleError, match="value_not_storable"):
        encode_ops([SetField("person", "p", "name", stamp, 1)])


def test_a_hundred_thousand_imported_lines_are_sealed_in_a_moment() -> None:
    """Measured about 0.4 s; the limit only catches what grows faster than the import."""
    content: dict[str, Json] = {f"field_{at}": "about twenty letters" for at in range(10)}
    ops = [
        SetField("hours_entry", f"{at:026}", CONTENT, 1, {**content, "minutes": at})
        for at in range(100_000)
    ]
    started = time.process_time()
    seal(HEADER, ops)

    assert time.process_time() - started < 10
