"""Backups of the open workspace, made by hand and by themselves."""

from __future__ import annotations

from pathlib import Path

from plc_desktop.services.workspace.session import Session
from plc_desktop.storage import backup
from plc_desktop.storage.backup import BackupInfo

__all__ = ["BackupInfo", "Backups", "list_backups"]


class Backups:
    """What the settings page does about backups; restoring needs the file closed."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def make(self, reason: str = "by_hand") -> BackupInfo:
        """Copy the workspace, verified by opening the copy.

        Args:
            reason: Short code shown in the list.

        Raises:
            EnvironmentProblem: If the copy cannot be written; the workspace is not touched.
        """
        return self._session.database.backup(reason)

    def make_if_due(self) -> BackupInfo | None:
        """Copy the workspace unless a recent copy exists; None if it was not due."""
        return self._session.database.backup_if_due()

    def all(self) -> list[BackupInfo]:
        """Return the backups of this workspace, newest first."""
        return backup.list_backups(self._session.database.path)


def list_backups(path: Path) -> list[BackupInfo]:
    """Return the backups of a workspace that is not open, newest first."""
    return backup.list_backups(path)
