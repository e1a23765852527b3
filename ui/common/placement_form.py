"""Which fields of a placement stand together in forms."""

from __future__ import annotations

PLACEMENT_ROWS = (
    ("person_id",),
    ("organization_id", "supervisor_id"),
    ("role", "planned_minutes"),
    ("starts_on", "ends_on"),
    ("supervision_time", "agreement_signed_on"),
    ("objectives",),
)
"""Lines of the form of a placement."""
