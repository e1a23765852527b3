"""Key files with an age identity beside the key: one passphrase, one file."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from plc_desktop.errors import EnvironmentProblem
from plc_desktop.signing.key_files import KeyStore
from plc_desktop.signing.wrap import Cost, wrap

CHEAP = Cost(passes=1, memory_power=3, lanes=1)
WORKSPACE = "w" * 26
PERSON = "p" * 26


@pytest.fixture
def store(tmp_path: Path) -> KeyStore:
    return KeyStore(tmp_path / "keys", CHEAP)


def test_a_person_has_an_age_identity_beside_the_key(store: KeyStore) -> None:
    made = store.make_person_keys(WORKSPACE, PERSON, "own words")
    opened = store.open_person_keys(WORKSPACE, PERSON, "own words")

    assert opened.signing.public == made.signing.public
    assert opened.age.recipient == made.age.recipient
    assert store.open_person_key(WORKSPACE, PERSON, "own words").public == made.signing.public
    store.change_passphrase(WORKSPACE, PERSON, "own words", "other words")
    changed = store.open_person_keys(WORKSPACE, PERSON, "other words")
    assert changed.age.recipient == made.age.recipient


def test_an_older_key_file_gets_its_age_identity_once(store: KeyStore, tmp_path: Path) -> None:
    made = store.make_person_key(WORKSPACE, PERSON, "own words")
    path = tmp_path / "keys" / WORKSPACE / f"person-{PERSON}.key"
    path.write_bytes(wrap(made.private_bytes(), "own words", CHEAP))

    first = store.open_person_keys(WORKSPACE, PERSON, "own words")
    again = store.open_person_keys(WORKSPACE, PERSON, "own words")

    assert first.signing.public == again.signing.public == made.public
    assert first.age.recipient == again.age.recipient


def test_the_computer_has_an_age_identity_made_once(store: KeyStore, tmp_path: Path) -> None:
    made = store.device_keys(WORKSPACE)

    assert store.device_keys(WORKSPACE).age.recipient == made.age.recipient
    assert store.device_key(WORKSPACE).public == made.signing.public
    path = tmp_path / "keys" / WORKSPACE / "device.age"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.write_bytes(b"not a key")
    with pytest.raises(EnvironmentProblem) as caught:
        store.device_keys(WORKSPACE)
    assert caught.value.code == "damaged_key"


def test_a_damaged_key_for_pdfs_is_told(store: KeyStore, tmp_path: Path) -> None:
    store.keep_pdf_secret(WORKSPACE, PERSON, b"secret", "own words")
    assert store.open_pdf_secret(WORKSPACE, PERSON, "own words") == b"secret"
    assert store.open_pdf_secret(WORKSPACE, PERSON, "other words") is None
    for path in (tmp_path / "keys").rglob("*"):
        if path.is_file():
            path.write_bytes(b"not a key")
    with pytest.raises(EnvironmentProblem, match="damaged_key"):
        store.open_pdf_secret(WORKSPACE, PERSON, "own words")
