"""From the rows of an office's workbook to the records they mean; pure, nothing is written."""

from __future__ import annotations
