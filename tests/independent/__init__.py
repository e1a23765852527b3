"""What other people's programs say about our files; each is skipped where it is not installed."""

from __future__ import annotations
