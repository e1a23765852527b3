"""The in-app help."""

from __future__ import annotations
