"""The whole window, as the tests of the shell have it."""

from __future__ import annotations

from tests.gui.shell.conftest import opened, settle, shell, window

__all__ = ["opened", "settle", "shell", "window"]
