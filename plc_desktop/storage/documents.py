"""Documents by their SHA-256, byte for byte."""

from __future__ import annotations

import hashlib
from typing import Any


def add_document(connection: Any, body: bytes, media_type: str) -> str:
    """Store a document's exact bytes; the same bytes are stored once.

    Returns:
        Their SHA-256, hex.
    """
    name = hashlib.sha256(body).hexdigest()
    connection.execute(
        "INSERT OR IGNORE INTO document (sha256, media_type, size, body) VALUES (?, ?, ?, ?)",
        (name, media_type, len(body), body),
    )
    return name
