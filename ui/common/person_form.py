"""Which fields of a person stand together in forms."""

from __future__ import annotations

PERSON_ROWS = (
    ("full_name", "preferred_name"),
    ("printed_name", "birth_year"),
    ("language", "other_languages"),
    ("email", "phone"),
    ("organization_id", "title"),
    ("roles",),
    ("school_sector",),
    ("consents",),
)
"""Lines of the form of any person."""
