"""PLC Desktop: records, sign-off and printed papers for the Parent Leadership Credential."""

from __future__ import annotations

__version__ = "0.1.0"
