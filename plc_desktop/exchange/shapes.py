"""Objects from outside with exactly the parts they may have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from plc_desktop.domain.fields import Json
from plc_desktop.errors import ForeignFileError
from plc_desktop.signing import canonical
from plc_desktop.signing.keys import KEY_BYTES, is_usable

Shape = Mapping[str, type]
"""Names of the parts with their JSON types; all of them are there, and nothing else."""

MAX_ITEMS = 10_000
MAX_TEXT = 20_000
LAST_INSTANT_MS = 32_503_680_000_000
"""The year 3000."""
_HEX = re.compile(r"[0-9a-f]+")


def of_bytes(data: bytes, shape: Shape) -> dict[str, Json]:
    """Return the object written as canonical JSON; an empty shape allows any parts.

    Raises:
        ForeignFileError: "exchange_file_malformed".
    """
    try:
        found = canonical.decode_strict(data)
    except ForeignFileError:
        raise malformed() from None
    if not isinstance(found, dict):
        raise malformed()
    return found if not shape else check(found, shape)


def check(found: Mapping[str, Json], shape: Shape) -> dict[str, Json]:
    """Return an object as it is if it has exactly these parts.

    Raises:
        ForeignFileError: "exchange_file_malformed".
    """
    if found.keys() != shape.keys():
        raise malformed()
    for name, expected in shape.items():
        value = found[name]
        if type(value) is not expected:
            raise malformed()
        if isinstance(value, int) and value < 0:
            raise malformed()
        if isinstance(value, str) and len(value) > MAX_TEXT:
            raise malformed()
    return dict(found)


def text(found: Mapping[str, Json], name: str) -> str:
    """Return a part whose shape says that it is text."""
    return str(found[name])


def number(found: Mapping[str, Json], name: str) -> int:
    """Return a part whose shape says that it is a whole number."""
    return cast("int", found[name])


def instant(found: Mapping[str, Json], name: str) -> int:
    """Return a part that is an instant in milliseconds since 1970, UTC, that a calendar has.

    Raises:
        ForeignFileError: "exchange_file_malformed".
    """
    at_ms = number(found, name)
    if at_ms > LAST_INSTANT_MS:
        raise malformed()
    return at_ms


def texts(found: Mapping[str, Json], name: str) -> tuple[str, ...]:
    """Return a part that is a list of texts.

    Raises:
        ForeignFileError: "exchange_file_malformed".
    """
    values = found[name]
    if not isinstance(values, list) or len(values) > MAX_ITEMS:
        raise malformed()
    if not all(isinstance(value, str) and len(value) <= MAX_TEXT for value in values):
        raise malformed()
    return tuple(str(value) for value in values)


def key(found: Mapping[str, Json], name: str) -> bytes:
    """Return a part that is a public signing key in hex.

    Raises:
        ForeignFileError: "exchange_file_malformed".
    """
    public = digits(found, name, KEY_BYTES)
    if not is_usable(public):
        raise malformed()
    return public


def digits(found: Mapping[str, Json], name: str, length: int) -> bytes:
    """Return a part that is `length` bytes in hex, in small letters.

    Raises:
        ForeignFileError: "exchange_file_malformed".
    """
    value = text(found, name)
    if len(value) != 2 * length or not _HEX.fullmatch(value):
        raise malformed()
    return bytes.fromhex(value)


def malformed() -> ForeignFileError:
    """Return the refusal of a signed file that does not say what it must."""
    return ForeignFileError("exchange_file_malformed")


def forged() -> ForeignFileError:
    """Return the refusal of a file in which somebody else's signature stands."""
    return ForeignFileError("sign_off_forged")
