"""Which fields of an organization stand together in forms."""

from __future__ import annotations

ORGANIZATION_ROWS = (
    ("name",),
    ("kind", "city"),
    ("functions",),
    ("contact_name",),
    ("email", "phone"),
    ("languages",),
)
"""Lines of the form of an organization."""
