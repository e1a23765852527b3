"""What must hold for the whole tree: contracts, conventions, gates."""

from __future__ import annotations
