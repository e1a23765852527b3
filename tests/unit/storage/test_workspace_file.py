"""The one file: recognized, unlocked, refused, and its passphrase changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.signing.wrap import CODE_COST
from plc_desktop.storage import envelope, workspace_file
from plc_desktop.storage.engine import PRAGMAS, connect
from plc_desktop.storage.file_lock import FileLock, lock_path
from tests.stored import PASSPHRASE, World


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "office.plcdb"
    workspace_file.create(made, PASSPHRASE, CODE_COST).close()
    return made


def code_of(call: object, *arguments: object, **named: object) -> str:
    with pytest.raises((EnvironmentProblem, RuleError)) as caught:
        call(*arguments, **named)  # type: ignore[operator]
    return str(caught.value.code)


def test_the_passphrase_opens_it(path: Path) -> None:
    file = workspace_file.unlock(path, passphrase=PASSPHRASE)
    assert len(file.key) == 32
    file.close()
    assert not lock_path(path).exists()


def test_nothing_readable_but_the_start(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.database.close()
    data = world.path.read_bytes()
    assert "Méndez".encode() not in data
    assert b"hours_entry" not in data
    assert data[:15] == b"SQLite format 3"
    assert [item.name for item in tmp_path.iterdir() if item.is_file()] == ["office.plcdb"]


def test_every_problem_has_its_own_name(path: Path, tmp_path: Path) -> None:
    unlock = workspace_file.unlock
    assert code_of(unlock, path, passphrase="wrong") == "wrong_passphrase"
    assert code_of(unlock, tmp_path / "none.plcdb", passphrase="x") == "workspace_missing"
    other = tmp_path / "other.plcdb"
    for content in (b"", b"PK\3\4 a spreadsheet", b"SQLite format 3\0" + bytes(4000)):
        other.write_bytes(content)
        assert code_of(unlock, other, passphrase=PASSPHRASE) == "not_a_workspace"
    assert code_of(unlock, tmp_path, passphrase=PASSPHRASE) == "not_a_workspace"
    data = bytearray(path.read_bytes())
    data[60:64] = (99).to_bytes(4, "big")
    other.write_bytes(data)
    assert code_of(unlock, other, passphrase=PASSPHRASE) == "newer_workspace"
    assert workspace_file.schema_version(other) == 99


def test_damage_is_told_from_a_wrong_passphrase(path: Path, tmp_path: Path) -> None:
    whole = path.read_bytes()
    other = tmp_path / "other.plcdb"
    for damaged in (
        whole[:5000],
        whole[:900],
        whole[:300] + bytes([whole[300] ^ 0xFF]) + whole[301:],
        whole[:2000] + bytes(500) + whole[2500:],
    ):
        other.write_bytes(damaged)
        assert code_of(workspace_file.unlock, other, passphrase=PASSPHRASE) == "damaged_workspace"
        assert other.read_bytes() == damaged


def test_damage_in_the_middle_is_found_after_an_unclean_stop(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[40_000:40_100] = bytes(100)
    path.write_bytes(whole)
    lock_path(path).touch()
    assert code_of(workspace_file.unlock, path, passphrase=PASSPHRASE) == "damaged_workspace"


def test_pages_that_belong_to_nothing_are_found_after_an_unclean_stop(path: Path) -> None:
    """Every seal is right; only the tables say that pages of the file are not theirs."""
    file = workspace_file.unlock(path, passphrase=PASSPHRASE)
    connection = connect(path, file.key)
    connection.execute("PRAGMA writable_schema=ON")
    connection.execute("DELETE FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    connection.close()
    file.close()
    workspace_file.unlock(path, passphrase=PASSPHRASE).close()
    lock_path(path).touch()
    assert code_of(workspace_file.unlock, path, passphrase=PASSPHRASE) == "damaged_workspace"


def test_a_write_protected_file_is_refused_before_anything_else(path: Path) -> None:
    path.chmod(0o400)
    assert code_of(workspace_file.unlock, path, passphrase="wrong") == "read_only_workspace"


def test_only_one_program_at_a_time(path: Path) -> None:
    file = workspace_file.unlock(path, passphrase=PASSPHRASE)
    assert code_of(workspace_file.unlock, path, passphrase=PASSPHRASE) == "workspace_in_use"
    file.close()
    file.close()
    workspace_file.unlock(path, passphrase=PASSPHRASE).close()


def test_a_refused_opening_frees_the_lock(path: Path) -> None:
    assert code_of(workspace_file.unlock, path, passphrase="wrong") == "wrong_passphrase"
    FileLock(path).release()


def test_nothing_is_overwritten(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    assert code_of(workspace_file.create, path, PASSPHRASE, CODE_COST) == "workspace_exists"
    assert path.read_bytes() == before
    missing = tmp_path / "no" / "folder.plcdb"
    assert code_of(workspace_file.create, missing, PASSPHRASE, CODE_COST) == "folder_missing"
    empty = tmp_path / "new.plcdb"
    assert code_of(workspace_file.create, empty, "", CODE_COST) == "passphrase_missing"
    assert sorted(item.name for item in tmp_path.iterdir()) == ["office.plcdb"]


def test_changing_the_passphrase(path: Path) -> None:
    workspace_file.change_passphrase(path, PASSPHRASE, "another one")
    assert code_of(workspace_file.unlock, path, passphrase=PASSPHRASE) == "wrong_passphrase"
    workspace_file.unlock(path, passphrase="another one").close()
    assert code_of(workspace_file.change_passphrase, path, "wrong", "x") == "wrong_passphrase"


def test_the_recovery_code_opens_it_and_survives_a_new_passphrase(path: Path) -> None:
    file = workspace_file.unlock(path, passphrase=PASSPHRASE)
    key = file.key
    first = workspace_file.add_recovery(file)
    code = workspace_file.add_recovery(file)
    workspace_file.set_passphrase(file, "another one", CODE_COST)
    file.close()
    assert workspace_file.has_recovery(path)
    opened = workspace_file.unlock(path, recovery_code=f" {code.lower()} ")
    assert opened.key == key
    opened.close()
    unlock = workspace_file.unlock
    assert code_of(unlock, path, recovery_code=first) == "wrong_recovery_code"
    assert code_of(unlock, path, recovery_code=code[:-1]) == "recovery_code_length"


def test_without_a_sheet_every_code_is_wrong(path: Path) -> None:
    code = "0" * 32
    assert not workspace_file.has_recovery(path)
    with pytest.raises((EnvironmentProblem, RuleError)):
        workspace_file.unlock(path, recovery_code=code)


def test_a_kept_key_opens_a_file_whose_envelope_is_damaged(path: Path) -> None:
    file = workspace_file.unlock(path, passphrase=PASSPHRASE)
    file.close()
    data = bytearray(path.read_bytes())
    data[300] ^= 1
    path.write_bytes(data)
    assert code_of(workspace_file.unlock, path, passphrase=PASSPHRASE) == "damaged_workspace"
    workspace_file.unlock(path, key=file.key).close()
    assert workspace_file.restored_mark(path) == ""


def test_a_wrong_key_is_refused(path: Path) -> None:
    assert code_of(workspace_file.unlock, path, key=bytes(32)) == "damaged_workspace"


def test_every_switch_is_set(path: Path) -> None:
    file = workspace_file.unlock(path, passphrase=PASSPHRASE)
    connection = connect(path, file.key)
    actual = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name, _, _ in PRAGMAS}
    connection.close()
    file.close()
    assert actual == {name: expected for name, _, expected in PRAGMAS}
    assert actual["journal_mode"] == "delete"
    assert actual["synchronous"] == 3


def test_every_changed_byte_of_an_envelope_is_noticed() -> None:
    whole = envelope.pack({envelope.PASSPHRASE: b"one" * 30, envelope.RECOVERY: b"two" * 30})
    assert envelope.unpack(whole) == {1: b"one" * 30, 2: b"two" * 30}
    used = len(whole.rstrip(b"\0"))
    for place in range(used):
        changed = bytearray(whole)
        changed[place] ^= 0x55
        with pytest.raises(EnvironmentProblem):
            envelope.unpack(bytes(changed))
    with pytest.raises(EnvironmentProblem):
        envelope.unpack(b"")
