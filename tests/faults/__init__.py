"""Killed processes, full disks, hostile files: what must survive them."""

from __future__ import annotations
