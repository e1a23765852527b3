"""One way to write down a value as bytes, so that hashes and signatures mean the value.

The bytes are RFC 8785 (JCS) for the values that may stand in the change log: text, whole numbers
within 2^53 - 1, true, false, null, lists and objects. Fractions do not exist here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from types import NoneType
from typing import Annotated, Any, TypeVar

import msgspec

from plc_desktop.domain.fields import Json
from plc_desktop.errors import ForeignFileError, RuleError

_T = TypeVar("_T")

MAX_INTEGER = 2**53 - 1
"""Largest whole number, positive or negative, that every JSON reader keeps exactly."""

MAX_DEPTH = 40
"""How many lists and objects may stand inside each other, the same on every computer."""

_PLAIN = frozenset({str, bool, NoneType})
_BEYOND_BMP = re.compile(rb"[\xf0-\xf4]")
_SORTED = msgspec.json.Encoder(order="deterministic")
_AS_GIVEN = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder()
_USUAL_DEPTH = 8


WholeNumber = Annotated[int, msgspec.Meta(ge=-MAX_INTEGER, le=MAX_INTEGER)]
"""A number that may be written down, for a decoder."""


def _values_of_depth(depth: int) -> Any:
    """Return the type of values that are nested no deeper, for a decoder that looks no further."""
    found: Any = str | bool | WholeNumber | None
    for _ in range(depth):
        found = str | bool | WholeNumber | list[found] | dict[str, found] | None
    return found


ShallowValue = _values_of_depth(_USUAL_DEPTH)
"""A value that is not nested deeper than usual, for a decoder."""

_SHALLOW = msgspec.json.Decoder(ShallowValue)
"""Checks what `check` checks while it decodes, twenty times faster."""


def encode(value: Json) -> bytes:
    """Return the canonical bytes of `value`.

    Raises:
        RuleError: "value_not_storable" with the `reason`: "fraction_or_type", "number_too_large",
            "key", "too_deep" or "broken_text" (a lone surrogate).

    Source: RFC 8785.
    """
    check((value,))
    return encode_checked(value)


def check(values: Iterable[Json], depth: int = 0) -> None:
    """Refuse values that have no canonical form, except for text and keys: encoding refuses those.

    Args:
        values: What is to be written down.
        depth: How deep inside a value `values` stand already.

    Raises:
        RuleError: "value_not_storable".
    """
    if depth > MAX_DEPTH:
        raise RuleError("value_not_storable", reason="too_deep")
    for value in values:
        kind = type(value)
        if kind in _PLAIN:
            continue
        if kind is dict:
            check(value.values(), depth + 1)  # type: ignore[union-attr]  # mypy does not narrow
        elif kind is list:
            check(value, depth + 1)  # type: ignore[arg-type]  # `type(value)`, and isinstance
        elif kind is not int:  # is too slow for a hundred thousand values
            raise RuleError("value_not_storable", reason="fraction_or_type")
        elif not -MAX_INTEGER <= value <= MAX_INTEGER:  # type: ignore[operator]
            raise RuleError("value_not_storable", reason="number_too_large")


def encode_checked(value: Json) -> bytes:
    """Return the canonical bytes of a value that `check` has passed.

    Raises:
        RuleError: "value_not_storable" if a text holds a lone surrogate or a key is no text.
    """
    try:
        data = _SORTED.encode(value)
    except UnicodeEncodeError:
        raise RuleError("value_not_storable", reason="broken_text") from None
    except TypeError:
        raise RuleError("value_not_storable", reason="key") from None
    if not data.isascii() and _BEYOND_BMP.search(data):
        # msgspec sorts keys by code point, RFC 8785 by UTF-16 code unit; they differ up there.
        return _AS_GIVEN.encode(_in_utf16_order(value))
    return data


def decode(data: bytes) -> Json:
    """Return the value of bytes that this program wrote and whose hash has been checked."""
    value: Json = _DECODER.decode(data)
    return value


def decode_strict(data: bytes) -> Json:
    """Return the value of foreign bytes, accepting nothing but its one canonical form.

    Duplicate keys, fractions, white space, other escapes or key orders are all refused, because
    encoding the value again would not give the same bytes.

    Raises:
        ForeignFileError: "not_canonical".
    """
    try:
        value = _decode_checked(data)
        again = encode_checked(value)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, RuleError):
        raise ForeignFileError("not_canonical") from None
    if again != data:
        raise ForeignFileError("not_canonical")
    return value


def decode_usual(decoder: msgspec.json.Decoder[_T], data: bytes) -> _T | None:
    """Return what foreign bytes say if they are canonical and of the shape that nearly all have.

    Args:
        decoder: Of structs whose fields stand in canonical order; it passes no number but
            `WholeNumber` and no value but `ShallowValue`.
        data: The bytes.

    Returns:
        None if `decode_strict` has to look at them.
    """
    if not data.isascii() and _BEYOND_BMP.search(data):
        return None  # the order of keys may be another one, see `encode_checked`
    try:
        said = decoder.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return said if _SORTED.encode(said) == data else None


def _decode_checked(data: bytes) -> Json:
    """Return a value that `check` has passed, or that could not be decoded if it had not."""
    try:
        value: Json = _SHALLOW.decode(data)
    except msgspec.ValidationError:  # deeper than usual, or to be refused
        value = decode(data)
        check((value,))
    return value


def _in_utf16_order(value: Json) -> Json:
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return {key: _in_utf16_order(value[key]) for key in keys}
    if isinstance(value, list):
        return [_in_utf16_order(item) for item in value]
    return value
