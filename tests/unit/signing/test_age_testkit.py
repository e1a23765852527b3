"""The published test vectors of the age format, all of them, against what opens our files.

`tests/vectors/age-testkit.zip` holds them unchanged, with their licence.
"""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from plc_desktop.errors import ForeignFileError
from plc_desktop.signing.age import AgeIdentity, unlock

KIT = Path(__file__).resolve().parents[2] / "vectors" / "age-testkit.zip"
EARLY_HEADERS = frozenset({"stanza_missing_body", "stanza_missing_final_line"})
"""Headers as the first age programs wrote them; the library still opens them.

The header's checksum is right and so is what is inside, so nothing is believed that was changed.
"""

PLAIN_IDENTITY = b"AGE-SECRET-KEY-1"


@dataclass(frozen=True)
class Vector:
    name: str
    expected: str
    payload: str
    identities: tuple[bytes, ...]
    has_passphrase: bool
    is_armored: bool
    file: bytes

    @property
    def is_ours(self) -> bool:
        """Whether it is about the only kind of file that we write: locked for X25519 keys."""
        keys = all(identity.startswith(PLAIN_IDENTITY) for identity in self.identities)
        return keys and bool(self.identities) and not self.has_passphrase and not self.is_armored


def vectors() -> Iterator[Vector]:
    with zipfile.ZipFile(KIT) as kit:
        for name in kit.namelist():
            if name != "LICENSE.txt":
                yield _read(name, kit.read(name))


def _read(name: str, data: bytes) -> Vector:
    head, _, file = data.partition(b"\n\n")
    lines = [line.partition(b": ")[::2] for line in head.splitlines()]
    said = dict(lines)
    if said.get(b"compressed") == b"zlib":
        file = zlib.decompress(file)
    return Vector(
        name=name,
        expected=said[b"expect"].decode(),
        payload=said.get(b"payload", b"").decode(),
        identities=tuple(value for key, value in lines if key == b"identity"),
        has_passphrase=b"passphrase" in said,
        is_armored=b"armored" in said,
        file=file,
    )


ALL = tuple(vectors())
OURS = tuple(vector for vector in ALL if vector.is_ours)
OTHERS = tuple(vector for vector in ALL if not vector.is_ours)


def test_the_whole_kit_is_here() -> None:
    assert len(ALL) == 143
    assert len(OURS) >= 50
    assert {vector.expected for vector in OURS} == {
        "success",
        "no match",
        "HMAC failure",
        "header failure",
        "payload failure",
    }


@pytest.mark.parametrize("vector", OURS, ids=lambda vector: vector.name)
def test_what_should_open_opens_and_nothing_else(vector: Vector) -> None:
    identities = [AgeIdentity.from_secret(secret) for secret in vector.identities]
    if vector.expected == "success" or vector.name in EARLY_HEADERS:
        opened = unlock(vector.file, identities)
        wanted = vector.payload or next(one for one in OURS if one.name == "x25519").payload
        assert hashlib.sha256(opened).hexdigest() == wanted
        return
    with pytest.raises(ForeignFileError) as caught:
        unlock(vector.file, identities)
    is_for_others = vector.expected == "no match"
    assert caught.value.code == ("file_not_for_you" if is_for_others else "exchange_file_damaged")


@pytest.mark.parametrize("vector", OTHERS, ids=lambda vector: vector.name)
def test_other_kinds_of_files_are_refused_without_harm(vector: Vector) -> None:
    try:
        opened = unlock(vector.file, [AgeIdentity.generate()])
    except ForeignFileError as error:
        assert error.code in {"file_not_for_you", "exchange_file_damaged"}  # noqa: PT017
    else:
        raise AssertionError(opened[:20])
