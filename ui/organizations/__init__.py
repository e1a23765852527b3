"""Organizations: the list and one organization with its people."""

from __future__ import annotations
