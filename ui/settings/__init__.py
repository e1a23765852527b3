"""The person's choices, keys and backups."""

from __future__ import annotations
