"""Files of scans: their exact bytes, and how large they may be."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from plc_desktop.credentials.scanning import MAX_PAGES
from plc_desktop.errors import ForeignFileError

MAX_FILE_BYTES = 25 * 1024 * 1024
MAX_FILES = 50
_MB = 1024 * 1024


@dataclass(frozen=True)
class ScanFile:
    """One file of scans: its name, and its exact bytes."""

    name: str
    content: bytes = field(repr=False)

    @property
    def sha256(self) -> str:
        """Names the bytes, hex."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True)
class StoredScan:
    """The exact bytes of a scan that was kept."""

    content: bytes = field(repr=False)
    media_type: str


def load_scan(path: Path) -> ScanFile:
    """Return a file of scans.

    Raises:
        ForeignFileError: "file_not_read" or "scan_too_large".
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise ForeignFileError("file_not_read", path=path, why=error.strerror) from None
    check_size(path.name, data)
    return ScanFile(path.name, data)


def check_size(name: str, data: bytes) -> None:
    """Refuse a file that is too large to be read.

    Raises:
        ForeignFileError: "scan_too_large".
    """
    if len(data) > MAX_FILE_BYTES:
        raise too_large(name)


def too_large(name: str) -> ForeignFileError:
    """Return the refusal of a file that is too large, with what is allowed."""
    limits = {"limit_mb": MAX_FILE_BYTES // _MB, "pages": MAX_PAGES}
    return ForeignFileError("scan_too_large", name=name, **limits)
