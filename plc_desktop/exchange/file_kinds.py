"""What a file is that is no container, told by its first bytes; the name is never believed."""

from __future__ import annotations

from plc_desktop.signing import key_backup
from plc_desktop.signing.age import INTRO

LOCKED, KEYS, WORKBOOK, PAPER, WORKSPACE = "locked", "keys", "workbook", "paper", "workspace"

_STARTS = (
    (INTRO, LOCKED),
    (key_backup.MAGIC, KEYS),
    (b"PK\x03\x04", WORKBOOK),
    (b"%PDF-", PAPER),
    (b"\x89PNG\r\n\x1a\n", PAPER),
    (b"\xff\xd8\xff", PAPER),
    (b"SQLite format 3\0", WORKSPACE),
)


def kind_of(data: bytes) -> str:
    """Return `LOCKED`, `KEYS`, `WORKBOOK`, `PAPER` or `WORKSPACE`; empty if it is none of them."""
    return next((kind for start, kind in _STARTS if data.startswith(start)), "")
