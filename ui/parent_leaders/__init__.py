"""Parent leaders: the list, one person's page, enrolling, the same person twice."""

from __future__ import annotations
