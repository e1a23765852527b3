"""Key files to carry away: what they say, and that nothing changed in them is opened."""

from __future__ import annotations

import json
import os
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_desktop.errors import EnvironmentProblem, ForeignFileError, PlcError, RuleError
from plc_desktop.signing import canonical, recovery
from plc_desktop.signing.key_backup import (
    MAX_FILE_BYTES,
    PERSON,
    ROOT,
    KeyLabel,
    lock_key,
    read_label,
    root_key,
    unlock_key,
)
from plc_desktop.signing.key_files import Keys, KeyStore, keys_of_secret, secret_of
from plc_desktop.signing.wrap import CODE_COST
from tests.exchanged import new_keys, tampered

SECRET = bytes(range(20))
WORDS = "the tall blue door"


def root_label() -> KeyLabel:
    return KeyLabel(
        kind=ROOT,
        key=root_key(SECRET).public.hex(),
        name="Dana Director",
        organization="Riverside Family Center",
        workspace="w" * 26,
        made_at_ms=1_772_000_000_000,
    )


def root_file() -> bytes:
    return lock_key(root_label(), SECRET, WORDS, CODE_COST)


def test_a_root_file_opens_with_its_passphrase_and_says_whose_it_is_without() -> None:
    data = root_file()
    assert read_label(data) == root_label()
    assert unlock_key(data, ROOT, WORDS) == (root_label(), SECRET)
    assert SECRET not in data
    assert root_key(SECRET).private_bytes() not in data


def test_a_persons_keys_go_through_a_file() -> None:
    keys = new_keys()
    label = replace(root_label(), kind=PERSON, key=keys.signing.public.hex(), workspace="")
    opened, secret = unlock_key(lock_key(label, secret_of(keys), WORDS, CODE_COST), PERSON, WORDS)
    back = keys_of_secret(secret)
    assert opened == label
    assert back.signing.private_bytes() == keys.signing.private_bytes()
    assert back.age.recipient == keys.age.recipient


def test_a_wrong_passphrase_is_told_from_damage() -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        unlock_key(root_file(), ROOT, "something else")
    assert caught.value.code == "wrong_passphrase"
    with pytest.raises(RuleError) as refused:
        lock_key(root_label(), SECRET, "", CODE_COST)
    assert refused.value.code == "passphrase_missing"


def test_a_file_of_another_kind_is_named() -> None:
    with pytest.raises(ForeignFileError) as caught:
        unlock_key(root_file(), PERSON, WORDS)
    assert caught.value.code == "other_key_file"
    assert caught.value.facts == {"kind": ROOT}


def test_no_changed_file_is_opened() -> None:
    for bad in tampered(root_file()):
        with pytest.raises(PlcError) as caught:
            unlock_key(bad, ROOT, WORDS)
        assert caught.value.code in {
            "not_a_key_file",
            "newer_key_file",
            "key_file_damaged",
            "other_key_file",
            "newer_key",
        }


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_by_our_errors(data: bytes) -> None:
    for start in (b"", root_file()[:14]):
        with pytest.raises(ForeignFileError):
            read_label(start + data)


def remade(**changes: object) -> bytes:
    """Return a root file whose header says something else, well formed otherwise."""
    said = json.loads(root_file()[14 : 14 + int.from_bytes(root_file()[10:14], "big")])
    for name, value in changes.items():
        said[name] = value
    header = canonical.encode({name: value for name, value in said.items() if value is not None})
    return root_file()[:10] + len(header).to_bytes(4, "big") + header + b"envelope"


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "house"},
        {"key": "zz" * 32},
        {"key": "AB" * 32},
        {"key": "00" * 32},
        {"key": 5},
        {"made": "then"},
        {"made": None},
        {"extra": 1},
    ],
)
def test_a_label_that_says_something_odd_is_damage(changes: dict[str, object]) -> None:
    with pytest.raises(ForeignFileError) as caught:
        read_label(remade(**changes))
    assert caught.value.code == "key_file_damaged"


def test_a_header_that_is_no_object_a_long_file_and_other_versions_are_refused() -> None:
    data = root_file()
    cases = {
        "key_file_damaged": [
            data[:10] + (2).to_bytes(4, "big") + b"[]",
            data[:8] + b"\0\0" + data[10:],
            data[:10] + (9_000).to_bytes(4, "big") + data[14:],
            data + bytes(MAX_FILE_BYTES),
            data[:12],
        ],
        "newer_key_file": [data[:8] + b"\0\2" + data[10:]],
    }
    for code, files in cases.items():
        for bad in files:
            with pytest.raises(ForeignFileError) as caught:
                read_label(bad)
            assert caught.value.code == code


@pytest.mark.parametrize("kind", [ROOT, PERSON])
def test_a_secret_of_the_wrong_length_belongs_to_no_label(kind: str) -> None:
    label = replace(root_label(), kind=kind)
    with pytest.raises(ForeignFileError) as caught:
        unlock_key(lock_key(label, b"short", WORDS, CODE_COST), kind, WORDS)
    assert caught.value.code == "key_file_damaged"


def test_a_newer_envelope_is_not_called_damage() -> None:
    data = root_file()
    head = 14 + int.from_bytes(data[10:14], "big")
    body = data[head : head + 2] + b"\x09" + data[head + 3 : -4]
    import zlib

    newer = data[:head] + body + zlib.crc32(body).to_bytes(4, "big")
    with pytest.raises(EnvironmentProblem) as caught:
        unlock_key(newer, ROOT, WORDS)
    assert caught.value.code == "newer_key"


def test_the_code_on_the_sheet_gives_the_secret_back() -> None:
    for secret in (bytes(20), b"\xff" * 20, os.urandom(20), SECRET):
        code = recovery.new_code(secret)
        assert recovery.secret_of(code.lower().replace("-", " ")) == secret
    with pytest.raises(RuleError) as caught:
        recovery.secret_of(recovery.new_code(SECRET).replace("0", "1"))
    assert caught.value.code == "recovery_code_mistyped"
    with pytest.raises(RuleError) as odd:
        recovery.secret_of("U" * 36)
    assert odd.value.code == "recovery_code_mistyped"


def test_keys_from_another_computer_are_kept_once(tmp_path: object) -> None:
    from pathlib import Path

    store = KeyStore(Path(str(tmp_path)) / "keys", CODE_COST)
    keys: Keys = new_keys()
    store.keep_person_keys("w", "p", keys, WORDS)
    assert store.open_person_keys("w", "p", WORDS).age.recipient == keys.age.recipient
    with pytest.raises(RuleError) as caught:
        store.keep_person_keys("w", "p", keys, WORDS)
    assert caught.value.code == "person_key_exists"
