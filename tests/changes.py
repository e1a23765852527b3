"""The changes of a workspace, as its files for other laptops carry them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plc_desktop.changes.model import SealedChange
from plc_desktop.storage.database import Reader
from plc_desktop.storage.waiting import stored_change


def changes_in(reader: Reader, heads: Iterable[str] = ()) -> Iterator[SealedChange]:
    """Yield the changes that somebody with these heads lacks, each after what it was built on."""
    for _, header, ops in reader.bytes_not_seen_by(heads):
        yield stored_change(header, ops)
