"""The letters that the papers of an office share; what only one paper uses stands with it."""

from __future__ import annotations

from reports.fonts import Voice
from reports.marks import INK, MUTED, PROBLEM
from reports.text import Style

BOLD = Voice(is_bold=True)

TITLE = Style(18, INK, BOLD, is_kerned=True)
SUBTITLE = Style(9.5, MUTED)
SMALL_LABEL = Style(8, MUTED)
FACT = Style(9.5, INK, BOLD, leading=1.25)

SECTION = Style(10, INK, BOLD)
HEAD = Style(8, MUTED, BOLD)
TEXT = Style(9, INK, leading=1.32)
QUIET = Style(9, MUTED, leading=1.32)
STRONG = Style(9, INK, BOLD, leading=1.32)
REASON = Style(9, PROBLEM, leading=1.32)

FOOT = Style(7.5, MUTED)
