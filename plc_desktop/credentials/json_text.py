"""Reads JSON of strangers: bounded, without double keys, and nothing but what JSON allows."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from plc_desktop.errors import ForeignFileError

MAX_BYTES = 512 * 1024
"""A credential is a few kilobytes; evidence is referred to by hash and never inside."""

_MAX_DEPTH = 24
_MAX_VALUES = 4000


def read_object(data: bytes) -> dict[str, Any]:
    """Return the JSON object that a file holds.

    Raises:
        ForeignFileError: "credential_too_large" or "not_a_credential".
    """
    if len(data) > MAX_BYTES:
        raise ForeignFileError("credential_too_large")
    try:
        value = json.loads(
            data.decode("utf-8"), object_pairs_hook=_no_double_keys, parse_constant=_refuse
        )
        value_count = _count(value, 0)
        json.dumps(value, ensure_ascii=False).encode("utf-8")  # lone surrogates
    except (ValueError, RecursionError):
        raise ForeignFileError("not_a_credential") from None
    if not isinstance(value, dict) or value_count > _MAX_VALUES:
        raise ForeignFileError("not_a_credential")
    return value


def write(value: object) -> bytes:
    """Return a JSON value in its shortest form, keys in the given order."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _no_double_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("the same key twice")
    return found


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _count(value: Any, depth: int) -> int:
    """Return how many values there are inside, each level checked."""
    if depth > _MAX_DEPTH:
        raise ValueError("too deep")
    if isinstance(value, dict):
        return 1 + sum(_count(inner, depth + 1) for inner in value.values())
    if isinstance(value, list):
        return 1 + sum(_count(inner, depth + 1) for inner in value)
    return 1
