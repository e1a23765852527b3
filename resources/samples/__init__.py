"""Made-up data for a first look and for tests."""

from __future__ import annotations
