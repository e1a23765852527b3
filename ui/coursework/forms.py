"""The fields of a course result's form."""

from __future__ import annotations

COURSE_ROWS = (
    ("person_id", "college_id"),
    ("number", "title"),
    ("credits", "term", "grade"),
    ("result", "completed_on"),
    ("attested_by", "is_not_for_credit"),
)
"""Field names; those of one line stand side by side."""

GROUP_ROWS = (
    ("college_id", "number", "title"),
    ("credits", "term", "completed_on", "attested_by"),
)
"""What all results of a group have in common."""
