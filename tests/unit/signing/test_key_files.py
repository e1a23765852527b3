"""Key files: made once, locked, private, and never half written."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.signing.key_files import KeyStore
from plc_desktop.signing.wrap import Cost, wrap

CHEAP = Cost(passes=1, memory_power=3, lanes=1)
WORKSPACE = "w" * 26
PERSON = "p" * 26


@pytest.fixture
def store(tmp_path: Path) -> KeyStore:
    return KeyStore(tmp_path / "keys", CHEAP)


def files(tmp_path: Path) -> list[Path]:
    return sorted(path for path in tmp_path.rglob("*") if path.is_file())


def code_of(caught: pytest.ExceptionInfo[EnvironmentProblem]) -> str:
    return caught.value.code


def test_the_device_key_is_made_once_for_each_workspace(store: KeyStore, tmp_path: Path) -> None:
    key = store.device_key(WORKSPACE)

    assert store.device_key(WORKSPACE).public == key.public
    assert KeyStore(tmp_path / "keys").device_key(WORKSPACE).public == key.public
    assert store.device_key("another").public != key.public


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_key_files_are_for_their_owner_alone(store: KeyStore, tmp_path: Path) -> None:
    store.device_key(WORKSPACE)
    store.make_person_key(WORKSPACE, PERSON, "spring")

    assert [path.name for path in files(tmp_path)] == ["device.key", f"person-{PERSON}.key"]
    for path in files(tmp_path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_persons_key_opens_with_its_passphrase_only(store: KeyStore, tmp_path: Path) -> None:
    assert not store.has_person_key(WORKSPACE, PERSON)
    key = store.make_person_key(WORKSPACE, PERSON, "spring")

    assert store.has_person_key(WORKSPACE, PERSON)
    assert store.open_person_key(WORKSPACE, PERSON, "spring").public == key.public
    assert key.private_bytes() not in files(tmp_path)[0].read_bytes()
    with pytest.raises(EnvironmentProblem) as caught:
        store.open_person_key(WORKSPACE, PERSON, "autumn")
    assert code_of(caught) == "wrong_key_passphrase"


def test_a_persons_key_is_never_overwritten(store: KeyStore) -> None:
    key = store.make_person_key(WORKSPACE, PERSON, "spring")

    with pytest.raises(RuleError, match="person_key_exists"):
        store.make_person_key(WORKSPACE, PERSON, "autumn")
    assert store.open_person_key(WORKSPACE, PERSON, "spring").public == key.public


def test_a_key_without_a_passphrase_is_not_made(store: KeyStore) -> None:
    with pytest.raises(RuleError, match="passphrase_missing"):
        store.make_person_key(WORKSPACE, PERSON, "")
    assert not store.has_person_key(WORKSPACE, PERSON)


def test_the_passphrase_can_be_changed_and_the_key_stays(store: KeyStore) -> None:
    key = store.make_person_key(WORKSPACE, PERSON, "spring")
    store.change_passphrase(WORKSPACE, PERSON, "spring", "autumn")

    assert store.open_person_key(WORKSPACE, PERSON, "autumn").public == key.public
    with pytest.raises(EnvironmentProblem) as caught:
        store.open_person_key(WORKSPACE, PERSON, "spring")
    assert code_of(caught) == "wrong_key_passphrase"


@pytest.mark.parametrize(("old", "new"), [("wrong", "autumn"), ("spring", "")])
def test_a_change_of_passphrase_that_fails_changes_nothing(
    store: KeyStore, old: str, new: str
) -> None:
    key = store.make_person_key(WORKSPACE, PERSON, "spring")

    with pytest.raises((EnvironmentProblem, RuleError)):
        store.change_passphrase(WORKSPACE, PERSON, old, new)
    assert store.open_person_key(WORKSPACE, PERSON, "spring").public == key.public


def test_a_missing_persons_key_is_named_as_such(store: KeyStore) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        store.open_person_key(WORKSPACE, PERSON, "spring")
    assert code_of(caught) == "no_person_key"


@pytest.mark.parametrize("data", [b"", b"short", b"x" * 33])
def test_a_damaged_device_key_is_named_as_such(
    store: KeyStore, tmp_path: Path, data: bytes
) -> None:
    store.device_key(WORKSPACE)
    files(tmp_path)[0].write_bytes(data)

    with pytest.raises(EnvironmentProblem) as caught:
        store.device_key(WORKSPACE)
    assert code_of(caught) == "damaged_key"
    assert files(tmp_path)[0].read_bytes() == data


@pytest.mark.parametrize(
    "data", [b"", wrap(b"too short a key", "spring", CHEAP)], ids=["empty", "short"]
)
def test_a_damaged_persons_key_is_named_as_such(
    store: KeyStore, tmp_path: Path, data: bytes
) -> None:
    store.make_person_key(WORKSPACE, PERSON, "spring")
    files(tmp_path)[0].write_bytes(data)

    with pytest.raises(EnvironmentProblem) as caught:
        store.open_person_key(WORKSPACE, PERSON, "spring")
    assert code_of(caught) == "damaged_key"


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "keys"
    blocked.write_text("a file where the folder should be")

    with pytest.raises(EnvironmentProblem, match="key_folder_unusable") as caught:
        KeyStore(blocked).device_key(WORKSPACE)
    assert str(blocked) in str(caught.value.facts["path"])
    assert caught.value.facts["why"]


def test_a_key_that_cannot_be_written_is_named(store: KeyStore, tmp_path: Path) -> None:
    """A folder stands where the half-written file would go."""
    part = tmp_path / "keys" / WORKSPACE / "device.part"
    part.mkdir(parents=True)

    with pytest.raises(EnvironmentProblem, match="key_folder_unusable"):
        store.device_key(WORKSPACE)


def test_a_half_written_file_of_a_power_cut_is_in_nobodys_way(
    store: KeyStore, tmp_path: Path
) -> None:
    part = tmp_path / "keys" / WORKSPACE / "device.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"half")

    key = store.device_key(WORKSPACE)
    assert store.device_key(WORKSPACE).public == key.public
    assert [path.name for path in files(tmp_path)] == ["device.key"]


@pytest.mark.parametrize("name", ["", "..", "a/b", "A", "a" * 65, "-a", "a.b", "a\n"])
def test_names_that_could_leave_the_folder_are_refused(store: KeyStore, name: str) -> None:
    with pytest.raises(RuleError, match="key_name_unusable"):
        store.device_key(name)
    with pytest.raises(RuleError, match="key_name_unusable"):
        store.has_person_key(WORKSPACE, name)


def test_the_key_for_pdfs_is_locked_with_the_same_passphrase(store: KeyStore) -> None:
    assert store.open_pdf_secret(WORKSPACE, PERSON, "spring") is None
    store.make_person_key(WORKSPACE, PERSON, "spring")
    store.keep_pdf_secret(WORKSPACE, PERSON, b"secret" * 100, "spring")
    assert store.open_pdf_secret(WORKSPACE, PERSON, "spring") == b"secret" * 100
    store.change_passphrase(WORKSPACE, PERSON, "spring", "autumn")
    assert store.open_pdf_secret(WORKSPACE, PERSON, "autumn") == b"secret" * 100
    assert store.open_pdf_secret(WORKSPACE, PERSON, "spring") is None
