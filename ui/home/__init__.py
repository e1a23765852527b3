"""The day's work."""

from __future__ import annotations
