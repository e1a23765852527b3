"""Tests, by kind; see `plc_desktop/ARCHITECTURE.md`."""

from __future__ import annotations
