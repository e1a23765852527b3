"""The fields of a training session's form."""

from __future__ import annotations

SESSION_ROWS = (
    ("topic", "title"),
    ("held_on", "minutes"),
    ("provider_id", "trainer"),
    ("place", "language"),
)
"""Field names; those of one line stand side by side."""
