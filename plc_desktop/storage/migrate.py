"""Brings an older file up to date, on a copy that then takes its place.

Changing tables may wipe the key envelope at the start of the file, and a half-changed file must
never be seen; so the copy is changed, its envelope written back, and renamed over the original.
Alembic is imported only when that is due.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from plc_desktop.errors import EnvironmentProblem
from plc_desktop.files import put_in_place, remove, sync_folder
from plc_desktop.storage import envelope
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.engine import connect, explained, make_engine, prepare_temporary
from plc_desktop.storage.refill import DERIVED_TABLES, refill
from plc_desktop.storage.safe_copy import whole_or_gone, write_copy
from plc_desktop.storage.stages import Reporter, Stage
from plc_desktop.storage.version import SCHEMA_VERSION
from plc_desktop.storage.workspace_file import (
    UnlockedFile,
    journal_of,
    read_header,
    write_envelope,
)

_FOR_A_COPY = (
    # With foreign keys on, a table made anew would take all its children along.
    ("foreign_keys", "OFF"),
    # What fails is thrown away whole, and pushed onto the disk only when it is done.
    ("journal_mode", "OFF"),
    ("synchronous", "OFF"),
    ("cache_size", "-32768"),
)
"""Switches that are safe while nobody relies on the file."""

SCRIPTS = Path(__file__).parent / "migrations"


def upgrade_if_older(file: UnlockedFile, progress: Reporter | None = None) -> bool:
    """Bring the file up to date, with a backup before; return whether that was needed.

    Args:
        file: The workspace, which nobody has open.
        progress: Told how far the work is, not at all if there is none; if it raises, the file is
            as before.

    Raises:
        EnvironmentProblem: "newer_workspace", "disk_full", "upgrade_failed"; the file is as before.
    """
    if read_header(file.path).schema_version == SCHEMA_VERSION:
        return False
    from plc_desktop.storage import backup

    stage = Stage(progress)
    stage.report(0, 1)
    backup.make(file, "before_upgrade", datetime.now(tz=UTC))
    wraps = envelope.unpack(read_header(file.path).envelope)
    part = file.path.with_name(f"{file.path.name}.part")
    remove(journal_of(part))  # of an older program that was stopped in the middle
    with whole_or_gone(part):
        write_copy(file.path, part)
        stage.report(1, 10)
        with explained(file.path):
            _upgrade_copy(part, file.key, stage.part(0.1, 0.95))
        write_envelope(part, wraps)
        stage.report(1, 1)  # the last moment at which it can be stopped
        put_in_place(part, file.path)
        sync_folder(file.path.parent)
    return True


def _upgrade_copy(part: Path, key: bytes, stage: Stage) -> None:
    """Change the tables of a copy and compute what follows from the log anew, or fail whole."""
    connection = connect(part, key)
    try:
        for name, value in _FOR_A_COPY:
            connection.execute(f"PRAGMA {name}={value}").fetchall()
        prepare_temporary(connection)
        with make_engine(connection).begin() as attached:
            _empty(connection)
            run_scripts(attached)
            stage.report(1, 10)
            refill(connection, ChangeLog(connection), stage.part(0.1, 1))
            connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
            if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise EnvironmentProblem("upgrade_failed", path=str(part))
    finally:
        connection.close()


def _empty(connection: Any) -> None:
    """Empty the tables that follow from the log: no script need change what is made anew."""
    present = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    for table in DERIVED_TABLES:
        if table in present:
            connection.execute(f"DELETE FROM {table}")


def run_scripts(attached: Any) -> None:
    """Run every migration that the file has not seen; imports Alembic.

    Args:
        attached: An SQLAlchemy connection in a transaction of the caller.

    Raises:
        Exception: What the driver says, not wrapped by SQLAlchemy.
    """
    from alembic import command
    from alembic.config import Config
    from sqlalchemy.exc import DBAPIError

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = attached
    try:
        command.upgrade(config, "head")
    except DBAPIError as error:
        raise error.orig or error from error
