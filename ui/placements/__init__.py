"""Placements: who is where, under whom."""

from __future__ import annotations
