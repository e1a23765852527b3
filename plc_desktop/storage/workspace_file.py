"""The one file of a workspace: made, recognized, unlocked, and its passphrase changed.

A random 32-byte key encrypts the file. The key envelope at its start holds that key wrapped once
with the passphrase and, if there is a recovery sheet, once with the recovery code; see `envelope`.

SQLite may wipe the bytes of the envelope when the *schema* changes, never otherwise. So schema
changes happen on a copy whose envelope is written back before it takes the file's place.
"""

from __future__ import annotations

import os
import secrets
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plc_desktop.errors import EnvironmentProblem
from plc_desktop.files import (
    is_folder,
    is_there,
    patiently,
    put_in_place,
    remove,
    sync_file,
    sync_folder,
)
from plc_desktop.signing import recovery
from plc_desktop.signing.wrap import CODE_COST, PASSPHRASE_COST, Cost, unwrap, wrap
from plc_desktop.storage import envelope
from plc_desktop.storage.engine import APPLICATION_ID, connect, explained
from plc_desktop.storage.file_lock import FileLock
from plc_desktop.storage.safe_copy import whole_or_gone, write_copy
from plc_desktop.storage.version import SCHEMA_VERSION

KEY_BYTES = 32

_SEALS_CHECKED_BYTES = 64 << 20
"""Larger files are not read whole at every start; 64 MB take about a fifth of a second."""
_SQLITE_MAGIC = b"SQLite format 3\0"


@dataclass(frozen=True)
class Header:
    """What the plaintext start of a file says without a key.

    Attributes:
        schema_version: Version of the tables inside.
        page_size: Bytes of one page.
        page_count: Pages the file must have.
        envelope: The raw envelope bytes.
    """

    schema_version: int
    page_size: int
    page_count: int
    envelope: bytes


@dataclass(frozen=True)
class UnlockedFile:
    """A workspace whose key is known and which no other program has open.

    Attributes:
        path: The file.
        key: The random key that encrypts it.
        lock: Held until `close`.
    """

    path: Path
    key: bytes
    lock: FileLock

    def close(self) -> None:
        """Let other programs open the file."""
        self.lock.release()


def create(path: Path, passphrase: str, cost: Cost = PASSPHRASE_COST) -> UnlockedFile:
    """Make an empty workspace with all its tables.

    Raises:
        RuleError: "passphrase_missing".
        EnvironmentProblem: "workspace_exists", "folder_missing", "read_only_workspace",
            "disk_full", "disk_problem", "folder_not_writable".
    """
    if is_there(path):
        raise EnvironmentProblem("workspace_exists", path=str(path))
    if not is_folder(path.parent):
        raise EnvironmentProblem("folder_missing", path=str(path.parent))
    key = secrets.token_bytes(KEY_BYTES)
    wraps = {envelope.PASSPHRASE: wrap(key, passphrase, cost)}
    lock = FileLock(path)
    part = path.with_name(f"{path.name}.part")
    try:
        with explained(path), whole_or_gone(part):
            remove(part)
            _make_tables(part, key)
            write_envelope(part, wraps)
            put_in_place(part, path)
            sync_folder(path.parent)
    except BaseException:
        lock.release()
        raise
    return UnlockedFile(path, key, lock)


def unlock(
    path: Path,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    key: bytes | None = None,
) -> UnlockedFile:
    """Open the envelope of a workspace with the passphrase, the recovery code, or a kept key.

    Nothing is changed unless everything fits. An unfinished save of a stopped program is rolled
    back by the database itself.

    Raises:
        EnvironmentProblem: "workspace_missing", "not_a_workspace", "newer_workspace",
            "damaged_workspace", "read_only_workspace", "workspace_in_use", "wrong_passphrase",
            "wrong_recovery_code".
    """
    header = read_header(path)
    _check_writable(path)
    lock = FileLock(path)
    try:
        opened = _open_key(header, passphrase, recovery_code, key)
        _check_whole(path, opened, is_suspect=lock.is_after_unclean_stop)
    except BaseException:
        lock.release()
        raise
    return UnlockedFile(path, opened, lock)


def change_passphrase(path: Path, old: str, new: str) -> None:
    """Wrap the key with a new passphrase; the recovery sheet stays good.

    The workspace must be closed. Old backups keep the old passphrase.

    Raises:
        EnvironmentProblem: As `unlock`.
    """
    file = unlock(path, passphrase=old)
    try:
        set_passphrase(file, new)
    finally:
        file.close()


def check_passphrase(path: Path, passphrase: str) -> None:
    """Refuse a passphrase that does not open the file.

    Raises:
        EnvironmentProblem: "wrong_passphrase".
    """
    _open_key(read_header(path), passphrase, None, None)


def set_passphrase(file: UnlockedFile, new: str, cost: Cost = PASSPHRASE_COST) -> None:
    """Wrap the key of an unlocked, closed workspace with a new passphrase."""
    replace_wrap(file, envelope.PASSPHRASE, wrap(file.key, new, cost))


def add_recovery(file: UnlockedFile) -> str:
    """Return a new recovery code that opens the workspace; an older code stops working.

    The database must be closed (`Database.add_recovery` takes care of that).
    """
    code = recovery.new_code(secrets.token_bytes(recovery.SECRET_BYTES))
    replace_wrap(file, envelope.RECOVERY, wrap(file.key, code, CODE_COST))
    return code


def has_recovery(path: Path) -> bool:
    """Return whether a recovery sheet was made.

    Raises:
        EnvironmentProblem: As `read_header`, or "damaged_workspace".
    """
    return envelope.RECOVERY in envelope.unpack(read_header(path).envelope)


def schema_version(path: Path) -> int:
    """Return the version of the tables inside, without a key.

    Raises:
        EnvironmentProblem: "workspace_missing", "not_a_workspace", "damaged_workspace".
    """
    return read_header(path, is_newer_refused=False).schema_version


def read_header(path: Path, *, is_newer_refused: bool = True) -> Header:
    """Return what the start of the file says.

    Raises:
        EnvironmentProblem: "workspace_missing", "not_a_workspace", "damaged_workspace",
            "newer_workspace", "workspace_unreadable", "file_not_read".
    """
    try:
        with patiently(lambda: path.open("rb")) as source:
            data = source.read(envelope.HEADER_SIZE)
            size = os.fstat(source.fileno()).st_size
    except FileNotFoundError as error:
        raise EnvironmentProblem("workspace_missing", path=str(path)) from error
    except PermissionError as error:  # Windows says so of a folder
        code = "not_a_workspace" if is_folder(path) else "workspace_unreadable"
        raise EnvironmentProblem(code, path=str(path)) from error
    except OSError as error:  # a folder, a name no system takes, a drive that does not answer
        code = "not_a_workspace" if is_folder(path) else "file_not_read"
        raise EnvironmentProblem(code, path=str(path), why=error.strerror) from error
    application = int.from_bytes(data[68:72], "big")
    if not data.startswith(_SQLITE_MAGIC) or application != APPLICATION_ID:
        raise EnvironmentProblem("not_a_workspace", path=str(path))
    header = Header(
        schema_version=int.from_bytes(data[60:64], "big"),
        page_size=int.from_bytes(data[16:18], "big"),
        page_count=int.from_bytes(data[28:32], "big"),
        envelope=data[envelope.ENVELOPE_OFFSET : envelope.HEADER_SIZE],
    )
    if is_newer_refused and header.schema_version > SCHEMA_VERSION:
        raise EnvironmentProblem(
            "newer_workspace", path=str(path), version=header.schema_version, known=SCHEMA_VERSION
        )
    has_journal = journal_of(path).exists()
    if size < envelope.HEADER_SIZE or (
        not has_journal and size < header.page_size * header.page_count
    ):
        raise EnvironmentProblem("damaged_workspace", path=str(path))
    return header


def journal_of(path: Path) -> Path:
    """Return where the database keeps the unfinished save of a workspace."""
    return path.with_name(f"{path.name}-journal")


def restored_mark(path: Path) -> str:
    """Return what the last restore left in the file, empty if it was never restored."""
    try:
        wraps = envelope.unpack(read_header(path).envelope)
    except EnvironmentProblem:  # opened with a kept key although the envelope is damaged
        return ""
    return wraps.get(envelope.RESTORED, b"").hex()


def write_envelope(path: Path, wraps: dict[int, bytes]) -> None:
    """Write the envelope into a file that nobody has open, and onto the disk."""
    with path.open("r+b") as target:
        target.seek(envelope.ENVELOPE_OFFSET)
        target.write(envelope.pack(wraps))
        sync_file(target)


def replace_wrap(file: UnlockedFile, purpose: int, wrapped: bytes) -> None:
    """Put one wrapped key in place of the one with the same purpose.

    A changed copy takes the file's place in one step: a power cut leaves the old or the new one.
    """
    wraps = envelope.unpack(read_header(file.path).envelope)
    wraps[purpose] = wrapped
    part = file.path.with_name(f"{file.path.name}.part")
    with whole_or_gone(part):
        write_copy(file.path, part)
        write_envelope(part, wraps)
        put_in_place(part, file.path)
    sync_folder(file.path.parent)


def _make_tables(path: Path, key: bytes) -> None:
    """Make the encrypted file with its empty tables; imports SQLAlchemy."""
    from plc_desktop.storage.tables import create_tables

    connection = connect(path, key)
    try:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute("BEGIN IMMEDIATE")
        create_tables(connection)
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
        connection.execute("COMMIT")
    finally:
        connection.close()
    path.chmod(0o600)


def _open_key(
    header: Header, passphrase: str | None, recovery_code: str | None, key: bytes | None
) -> bytes:
    """Return the key, by whichever way in was given."""
    if key is not None:
        return key
    wraps = envelope.unpack(header.envelope)
    if recovery_code is None:
        return _unwrap(wraps, envelope.PASSPHRASE, passphrase or "", "wrong_passphrase")
    code = recovery.normalize(recovery_code)
    return _unwrap(wraps, envelope.RECOVERY, code, "wrong_recovery_code")


def _unwrap(wraps: dict[int, bytes], purpose: int, words: str, wrong: str) -> bytes:
    """Return the key behind one wrap, or raise the code `wrong`."""
    if purpose not in wraps:
        raise EnvironmentProblem(wrong)
    try:
        return unwrap(wraps[purpose], words)
    except EnvironmentProblem as problem:
        codes = {"wrong_passphrase": wrong, "damaged_key": "damaged_workspace"}
        raise EnvironmentProblem(codes.get(problem.code, problem.code)) from None


def _check_writable(path: Path) -> None:
    """Refuse a write-protected file before anything is asked of the person."""
    mode = path.stat().st_mode
    writable = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
    if not mode & writable or not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise EnvironmentProblem("read_only_workspace", path=str(path))


def _check_whole(path: Path, key: bytes, *, is_suspect: bool) -> None:
    """Open the file once with its key and look at every page's seal.

    After an unclean stop the tables are looked at as well. The seals of a file that is too large
    to be read in a moment are checked by the next backup instead.
    """
    has_journal = journal_of(path).exists()
    connection = connect(path, key)
    try:
        if is_suspect or has_journal:
            check_pages(connection, path)
        elif path.stat().st_size <= _SEALS_CHECKED_BYTES:
            _check_seals(connection, path)
    finally:
        connection.close()


def _check_seals(connection: Any, path: Path) -> None:
    """Compare every page with its authentication code, without reading the tables.

    Raises:
        EnvironmentProblem: "damaged_workspace".
    """
    with explained(path):
        wrong = connection.execute("PRAGMA cipher_integrity_check").fetchone()
    if wrong is not None:
        raise EnvironmentProblem("damaged_workspace", path=str(path))


def check_pages(connection: Any, path: Path) -> None:
    """Read every page and index.

    Raises:
        EnvironmentProblem: "damaged_workspace".
    """
    with explained(path):
        answer = connection.execute("PRAGMA quick_check").fetchone()[0]
    if answer != "ok":
        raise EnvironmentProblem("damaged_workspace", path=str(path))
