"""The command line, called as a script calls it."""

from __future__ import annotations
