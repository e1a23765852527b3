"""Canonical bytes: RFC 8785 for our values, and nothing else gets in or out."""

from __future__ import annotations

import json
from enum import IntEnum, StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_desktop.domain.fields import Json
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.signing.canonical import MAX_DEPTH, MAX_INTEGER, decode, decode_strict, encode

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers(-MAX_INTEGER, MAX_INTEGER) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


class Color(StrEnum):
    RED = "red"


class Number(IntEnum):
    ONE = 1


class Nested(dict[str, Json]):
    """A dictionary that is more than a dictionary."""


def jcs(value: Json) -> bytes:
    """RFC 8785 a second time, by the standard library."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return b"{" + b",".join(jcs(key) + b":" + jcs(value[key]) for key in keys) + b"}"
    if isinstance(value, list):
        return b"[" + b",".join(map(jcs, value)) + b"]"
    return json.dumps(value, ensure_ascii=False).encode()


def test_keys_stand_in_the_order_of_rfc_8785_section_3_2_3() -> None:
    value: Json = {
        "€": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One",
        "😀": "Emoji: Grinning Face",
        "\x80": "Control",
        "ö": "Latin Small Letter O With Diaeresis",
    }

    assert list(json.loads(encode(value)).values()) == [
        "Carriage Return",
        "One",
        "Control",
        "Latin Small Letter O With Diaeresis",
        "Euro Sign",
        "Emoji: Grinning Face",
        "Hebrew Letter Dalet With Dagesh",
    ]


def test_text_is_escaped_as_in_rfc_8785_section_3_2_2() -> None:
    text = "€$\u000f\u000aA'\u0042\u0022\u005c\\\"/"

    assert encode({"string": text, "literals": [None, True, False]}) == (
        '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'.encode()
    )


def test_every_control_character_is_escaped_as_rfc_8785_says() -> None:
    short = {8: b"\\b", 9: b"\\t", 10: b"\\n", 12: b"\\f", 13: b"\\r"}

    for code in range(32):
        assert encode(chr(code)) == b'"' + short.get(code, b"\\u%04x" % code) + b'"'
    assert encode("\x7f\x80\u2028") == '"\x7f\x80\u2028"'.encode()


def test_keys_beyond_the_first_plane_are_in_order_at_every_depth() -> None:
    value: Json = [{"a": {"\ue000": 1, "😀": [{"\uffff": 1, "𐀀": None}]}}]

    assert encode(value) == '[{"a":{"😀":[{"𐀀":null,"\uffff":1}],"\ue000":1}}]'.encode()


def test_whole_numbers_stand_as_they_are() -> None:
    assert encode([0, -1, MAX_INTEGER, -MAX_INTEGER]) == (
        b"[0,-1,9007199254740991,-9007199254740991]"
    )


@given(VALUES)
def test_any_value_has_the_bytes_of_rfc_8785_and_comes_back(value: Json) -> None:
    data = encode(value)

    assert data == jcs(value)
    assert decode_strict(data) == value
    assert decode(data) == value


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (1.0, "fraction_or_type"),
        ([0.5], "fraction_or_type"),
        ({"a": float("nan")}, "fraction_or_type"),
        ((1, 2), "fraction_or_type"),
        (b"bytes", "fraction_or_type"),
        ({"a": Color.RED}, "fraction_or_type"),
        ([Number.ONE], "fraction_or_type"),
        (Nested(a=1), "fraction_or_type"),
        (MAX_INTEGER + 1, "number_too_large"),
        ([[-MAX_INTEGER - 1]], "number_too_large"),
        (2**200, "number_too_large"),
        ({1: "one"}, "key"),
        ([{"a": 1, None: 2}], "key"),
        ({(): 2}, "key"),
        ("\ud800", "broken_text"),
        ({"a\udfff": 1}, "broken_text"),
        ("\U0001f600\udc00", "broken_text"),
    ],
)
def test_what_has_no_canonical_form_is_refused(value: Any, reason: str) -> None:
    with pytest.raises(RuleError, match="value_not_storable") as caught:
        encode(value)

    assert caught.value.facts == {"reason": reason}


def nested(depth: int) -> Json:
    value: Json = []
    for _ in range(depth - 1):
        value = [value] if depth % 2 else {"a": value}
    return value


@pytest.mark.parametrize("depth", [MAX_DEPTH - 1, MAX_DEPTH])
def test_values_may_stand_inside_each_other_up_to_a_limit(depth: int) -> None:
    assert decode_strict(encode(nested(depth))) == nested(depth)
    with pytest.raises(RuleError) as caught:
        encode(nested(depth + 2))

    assert caught.value.facts == {"reason": "too_deep"}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" 1",
        b"1 ",
        b"1\n",
        b"01",
        b"-0",
        b"1.0",
        b"1e5",
        b"0.5",
        b"NaN",
        b"Infinity",
        b"9007199254740992",
        b"1" * 30,
        b"1" * 5000,
        b'{"a":1,"a":1}',
        b'{"a":1,"a":2}',
        b'{"b":1,"a":2}',
        b'{"a": 1}',
        b"[1,]",
        b"[1]]",
        b"\xef\xbb\xbf1",
        b'"\\u0041"',
        b'"\\/"',
        b'"\\u000A"',
        b'"\\u000F"',
        b'"\\ud800"',
        b'"\xed\xa0\x80"',
        b'"\xc0\x80"',
        b'"\xff"',
        b'"\x01"',
        b'"open',
        b"[" * 100_000,
        b"[" * 60 + b"]" * 60,
        b'{"a":' * 100_000,
        b"{1:2}",
        "{'a':1}".encode("utf-16"),
        '{"\ue000":1,"😀":2}'.encode(),
    ],
    ids=lambda data: repr(data[:16]),
)
def test_anything_but_the_one_canonical_form_is_refused(data: bytes) -> None:
    with pytest.raises(ForeignFileError, match="not_canonical"):
        decode_strict(data)


@given(st.binary(max_size=12) | st.text('[]{}",:0123456789.e-\\untrfalse ', max_size=12))
def test_whatever_is_accepted_encodes_to_itself(data: bytes | str) -> None:
    raw = data if isinstance(data, bytes) else data.encode()
    try:
        value = decode_strict(raw)
    except ForeignFileError:
        return

    assert encode(value) == raw
