"""Supervisors and everyone else with a name."""

from __future__ import annotations
