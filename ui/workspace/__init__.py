"""Creating, unlocking and restoring a workspace."""

from __future__ import annotations
