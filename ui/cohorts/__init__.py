"""Cohorts: the list and one cohort with its people."""

from __future__ import annotations
