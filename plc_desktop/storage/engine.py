"""Connections to the encrypted file, with every safety switch set and read back.

Everything that depends on SQLite or SQLCipher rather than on SQL lives here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import NoneType
from typing import Any, TypeVar

from sqlcipher3 import dbapi2 as driver

from plc_desktop.errors import EnvironmentProblem
from plc_desktop.storage.envelope import HEADER_SIZE
from plc_desktop.storage.folding import folded

T = TypeVar("T")

APPLICATION_ID = 0x504C4344
"""Marks the file as ours: "PLCD". Readable without a key."""

PRAGMAS: tuple[tuple[str, str, int | str], ...] = (
    ("journal_mode", "DELETE", "delete"),
    ("synchronous", "EXTRA", 3),
    ("fullfsync", "ON", 1),
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("cache_size", "-65536", -65536),
    ("temp_store", "MEMORY", 2),
    ("busy_timeout", "5000", 5000),
)
"""Name, value to set, value to read back.

DELETE with EXTRA lost nothing in 600 simulated power cuts; WAL with NORMAL lost the last saved
work in most of them. On macOS only `fullfsync` makes the disk empty its own memory. The cache of
64 MiB doubles the speed of bulk work. Temporary tables stay in memory, so that nothing readable
reaches the disk.
"""


TEMPORARY_TABLES = (
    "CREATE TEMP TABLE concerned (class_id TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TEMP TABLE concerned_alike (person_class TEXT, worked_on TEXT, activity_key TEXT)",
    "CREATE TEMP TABLE concerned_person (person_id TEXT PRIMARY KEY, class_id TEXT) WITHOUT ROWID",
    (
        "CREATE TEMP TABLE concerned_enrollment (class_id TEXT PRIMARY KEY, enrollment_id TEXT,"
        " cohort_id TEXT, rule_set_id TEXT, status TEXT) WITHOUT ROWID"
    ),
    (
        "CREATE TEMP TABLE concerned_level (class_id TEXT, level TEXT,"
        " PRIMARY KEY (class_id, level)) WITHOUT ROWID"
    ),
)
"""Made once per connection, in memory; they hold ids only."""

_KEPT_STATEMENTS = 512
"""So that the few hundred statements of a day are understood once; 128 is the driver's number."""


def _as_it_is(value: T) -> T:
    """Return a value that the file can hold without being converted."""
    return value


for _kind in (bytes, NoneType):
    driver.register_adapter(_kind, _as_it_is)
"""Of such a value the driver asks each time, in vain, how it wants to be converted: 1.7 µs."""


def cipher_salt(key: bytes) -> bytes:
    """Return the salt of a workspace key.

    The key is random, so the salt may follow from it; then a remembered key still opens a file
    whose envelope is damaged.
    """
    return hashlib.sha256(b"plc-salt/1\0" + key).digest()[:16]


def connect(path: Path, key: bytes) -> driver.Connection:
    """Return a connection without a transaction of its own; the caller says BEGIN.

    Raises:
        EnvironmentProblem: "damaged_workspace" if the key is right and the file is not, and the
            other problems of `explained`.
    """
    with explained(path):
        connection = driver.connect(
            str(path),
            isolation_level=None,
            check_same_thread=False,
            cached_statements=_KEPT_STATEMENTS,
        )
        try:
            _prepare(connection, key)
        except BaseException:
            connection.close()
            raise
    return connection


def _prepare(connection: driver.Connection, key: bytes) -> None:
    """Give the key, set the switches, and read them back."""
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(f"PRAGMA key=\"x'{key.hex()}{cipher_salt(key).hex()}'\"")
    connection.execute(f"PRAGMA cipher_plaintext_header_size={HEADER_SIZE}")
    for name, value, _ in PRAGMAS:
        connection.execute(f"PRAGMA {name}={value}").fetchall()
    for name, _, expected in PRAGMAS:
        actual = connection.execute(f"PRAGMA {name}").fetchone()[0]
        if actual != expected:
            raise EnvironmentProblem("unsafe_database_settings", setting=name, actual=actual)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def make_engine(connection: driver.Connection) -> Any:
    """Return an SQLAlchemy engine that uses this one connection; imports SQLAlchemy.

    `engine.begin()` takes the write lock at once. The driver begins nothing by itself, so tables
    change inside the transaction like everything else.
    """
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import StaticPool

    engine = create_engine(
        "sqlite://",
        creator=lambda: connection,
        module=driver,
        poolclass=StaticPool,
        pool_reset_on_return=None,
    )
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _begin_immediate(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def prepare_temporary(connection: driver.Connection) -> None:
    """Make what a connection keeps in memory: working tables and the function for sorting."""
    connection.create_function("folded", 1, _folded, deterministic=True)
    for statement in TEMPORARY_TABLES:
        connection.execute(statement)


def _folded(text: str | None) -> str:
    """Return a text for sorting; what is missing comes first."""
    return folded(text or "")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what the driver says into problems that have a name.

    Raises:
        EnvironmentProblem: "damaged_workspace", "disk_full", "read_only_workspace",
            "workspace_in_use" or "disk_problem".
    """
    try:
        yield
    except driver.DatabaseError as error:
        code = _code_of(error)
        if code is None:
            raise
        raise EnvironmentProblem(code, path=str(path)) from error


_WORDS = (
    ("not a database", "damaged_workspace"),
    ("malformed", "damaged_workspace"),
    ("hmac", "damaged_workspace"),
    ("disk is full", "disk_full"),
    ("readonly", "read_only_workspace"),
    ("is locked", "workspace_in_use"),
    ("disk i/o error", "disk_problem"),
    ("unable to open", "disk_problem"),
    ("out of memory", "damaged_workspace"),
)


def _code_of(error: Exception) -> str | None:
    """Return the code for a driver's message; None if it is a mistake in the program."""
    text = str(error).lower()
    return next((code for words, code in _WORDS if words in text), None)
