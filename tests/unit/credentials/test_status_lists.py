from __future__ import annotations

import json
import uuid
from dataclasses import replace
from pathlib import Path

import pytest

from plc_desktop.credentials.status_list import (
    StatusMemory,
    read_status_list,
    sign_status_list,
)
from plc_desktop.errors import ForeignFileError, RuleError
from tests import issued

ONE = uuid.UUID(int=1 << 100)


def _file(version: int, *revoked: uuid.UUID) -> bytes:
    return sign_status_list(issued.status(version, *revoked), issued.ISSUER)


def test_a_list_says_what_was_revoked() -> None:
    status = read_status_list(_file(3, ONE))
    assert status == issued.status(3, ONE)
    revocation = status.find(ONE)
    assert revocation is not None
    assert revocation.reason == "Issued twice"
    assert status.find(uuid.UUID(int=5)) is None


def test_only_the_issuer_can_sign_it() -> None:
    with pytest.raises(RuleError, match="not_the_issuer"):
        sign_status_list(issued.status(), issued.STRANGER)


def test_every_byte_counts() -> None:
    data = _file(3, ONE)
    for at in range(len(data)):
        for wrong in (data[:at], data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]):
            with pytest.raises(ForeignFileError):
                read_status_list(wrong)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("version", 0),
        ("version", True),
        ("version", "3"),
        ("issued", "yesterday"),
        ("revoked", [{"credential": "x", "on": "2026-01-01", "reason": ""}]),
        ("revoked", [{}]),
        ("revoked", 5),
        ("issuer", "did:web:x"),
        ("issuer", 5),
        ("signature", "?"),
        ("type", "plc-status-list/2"),
    ],
)
def test_other_shapes_are_refused(name: str, value: object) -> None:
    body = json.loads(_file(3, ONE)) | {name: value}
    data = json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
    with pytest.raises(ForeignFileError):
        read_status_list(data)


def test_nobody_goes_back_in_time(tmp_path: Path) -> None:
    memory = StatusMemory(tmp_path / "lists")
    assert memory.newest(issued.ISSUER.public) is None
    memory.accept(_file(2, ONE))
    assert memory.accept(_file(2, ONE)).version == 2
    with pytest.raises(ForeignFileError) as older:
        memory.accept(_file(1))
    assert older.value.facts == {"version": 1, "known": 2}
    with pytest.raises(ForeignFileError) as differs:
        memory.accept(_file(2))
    assert differs.value.code == "status_list_differs"
    with pytest.raises(ForeignFileError) as jump:
        memory.accept(_file(2**53 - 1))
    assert jump.value.code == "status_list_jump"
    newest = StatusMemory(tmp_path / "lists").newest(issued.ISSUER.public)
    assert newest == issued.status(2, ONE)
    memory.accept(_file(7))
    assert [status.version for status in memory.all()] == [7]


def test_two_laptops_of_one_issuer_made_the_same_version(tmp_path: Path) -> None:
    memory = StatusMemory(tmp_path / "lists")
    memory.accept(_file(2))
    assert memory.accept(_file(2, ONE)) == memory.newest(issued.ISSUER.public)
    assert memory.newest(issued.ISSUER.public) == issued.status(2, ONE)
    covers = tuple(sorted((issued.ISSUER.public, issued.STRANGER.public)))
    more = replace(issued.status(2, ONE), covers=covers)
    memory.accept(sign_status_list(more, issued.ISSUER))
    for less in (_file(2), _file(2, ONE)):
        with pytest.raises(ForeignFileError, match="status_list_differs"):
            memory.accept(less)


def test_a_damaged_memory_is_no_memory(tmp_path: Path) -> None:
    memory = StatusMemory(tmp_path)
    memory.accept(_file(2, ONE))
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:-1])
    assert memory.newest(issued.ISSUER.public) is None
    assert list(memory.all()) == []


def test_another_issuers_list_is_another_list(tmp_path: Path) -> None:
    memory = StatusMemory(tmp_path)
    memory.accept(_file(2))
    other = issued.status(1, key=issued.STRANGER)
    memory.accept(sign_status_list(other, issued.STRANGER))
    assert len(list(memory.all())) == 2


def test_a_signature_is_written_in_one_way_only() -> None:
    good = sign_status_list(issued.status(), issued.ISSUER)
    at = good.index(b'=="') - 1
    letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    other = letters[letters.index(good[at]) ^ 1]
    with pytest.raises(ForeignFileError) as caught:
        read_status_list(good[:at] + bytes([other]) + good[at + 1 :])
    assert caught.value.code == "status_list_wrong"
