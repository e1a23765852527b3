"""Which tables this program knows; compared without importing a database library."""

from __future__ import annotations

SCHEMA_VERSION = 4
"""Stands in the file's `user_version`, readable without a key. One more per migration."""

HEAD_REVISION = "0004"
"""Newest Alembic revision; a test keeps it equal to the newest script."""
