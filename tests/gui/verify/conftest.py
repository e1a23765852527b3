"""The whole window, for tests of the verify window."""

from __future__ import annotations

from tests.gui.shell.conftest import opened, settle, shell, window

__all__ = ["opened", "settle", "shell", "window"]
