"""Bringing in the workbook an office already keeps: choose, look, answer, import, undo."""
