"""Which fields of a cohort stand together in forms."""

from __future__ import annotations

from plc_desktop.domain.records import Cohort

COHORT_ROWS = (
    ("name",),
    ("college_id", "term"),
    ("starts_on", "ends_on"),
    ("capacity", "commitment"),
)
"""Lines of the form of a cohort."""


def new_cohort() -> Cohort:
    """Return what the form of a new cohort begins with."""
    return Cohort(id="", name="")
