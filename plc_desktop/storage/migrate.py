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
from plc_desktop.files import put_in_place, sync_folder
from plc_desktop.storage import envelope
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.engine import connect, make_engine, prepare_temporary
from plc_desktop.storage.safe_copy import whole_or_gone, write_copy
from plc_desktop.storage.version import SCHEMA_VERSION
from plc_desktop.storage.workspace_file import UnlockedFile, read_header, write_envelope

SCRIPTS = Path(__file__).parent / "migrations"


def upgrade_if_older(file: UnlockedFile) -> bool:
    """Bring the file up to date, with a backup before; return whether that was needed.

    Raises:
        EnvironmentProblem: "newer_workspace", "disk_full", "upgrade_failed"; the file is as before.
    """
    if read_header(file.path).schema_version == SCHEMA_VERSION:
        return False
    from plc_desktop.storage import backup

    backup.make(file, "before_upgrade", datetime.now(tz=UTC))
    wraps = envelope.unpack(read_header(file.path).envelope)
    part = file.path.with_name(f"{file.path.name}.part")
    with whole_or_gone(part):
        write_copy(file.path, part)
        _upgrade_copy(part, file.key)
        write_envelope(part, wraps)
        put_in_place(part, file.path)
        sync_folder(file.path.parent)
    return True


def _upgrade_copy(part: Path, key: bytes) -> None:
    """Change the tables of a copy and compute what follows from the log anew, or fail whole."""
    connection = connect(part, key)
    try:
        # With foreign keys on, a table made anew would take all its children along.
        connection.execute("PRAGMA foreign_keys=OFF")
        prepare_temporary(connection)
        with make_engine(connection).begin() as attached:
            run_scripts(attached)
            _refold(connection)
            connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
            if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise EnvironmentProblem("upgrade_failed", path=str(part))
    finally:
        connection.close()


def run_scripts(attached: Any) -> None:
    """Run every migration that the file has not seen; imports Alembic.

    Args:
        attached: An SQLAlchemy connection in a transaction of the caller.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = attached
    command.upgrade(config, "head")


def _refold(connection: Any) -> None:
    """Compute every table anew from the log, which no migration ever changes.

    What the tables held before is not compared: other rules may say something else now.
    """
    from plc_desktop.storage import rebuild

    log = ChangeLog(connection)
    log.verify()
    rebuild.refill(connection, log)
