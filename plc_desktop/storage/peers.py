"""Other laptops and the files that went back and forth.

What laptops are called stands in the log and nowhere here: many are called after people, and who is
erased goes from the log. The column `label` is of a time when it did.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from plc_desktop.domain.fields import Json
from plc_desktop.storage.row_values import from_json, to_json


@dataclass(frozen=True)
class Peer:
    """Another laptop.

    Attributes:
        device_key: Its public key, hex.
        replica: What it called itself in its last file.
        person_id: Whose it is.
        recipients: Whom a file for it is locked for (age).
        heads: The newest changes it said it has.
        counts: How many changes of each replica it said it has.
        stated_at_ms: Its clock when it said so.
        heard_at_ms: When its last file was read here, 0 if never.
        written_at_ms: When a file for it was last written here, 0 if never.
    """

    device_key: str
    replica: str = ""
    person_id: str = ""
    recipients: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    counts: Mapping[str, int] | None = None
    stated_at_ms: int = 0
    heard_at_ms: int = 0
    written_at_ms: int = 0


@dataclass(frozen=True)
class Batch:
    """A file that was read or written.

    Attributes:
        id: Its number here.
        file_sha256: Its bytes' hash.
        is_import: Whether it was read.
        device_key: Who wrote it, or for whom it was.
        at_ms: When, UTC milliseconds.
        first_seq: Place in this file of the first change it brought.
        last_seq: Place of the last; before the first if it brought none.
        report: Numbers that came of it.
        undone_by: Change that took it back; empty if nobody did.
    """

    id: int
    file_sha256: str
    is_import: bool
    device_key: str
    at_ms: int
    first_seq: int
    last_seq: int
    report: Mapping[str, Json]
    undone_by: str

    @property
    def is_beginning(self) -> bool:
        """Whether the workspace began with it: nobody takes that back."""
        return self.is_import and begins(self.first_seq)


def begins(first_seq: int) -> bool:
    """Return whether a file that was read into this place is what the workspace began with."""
    return first_seq <= 1


_PEER = (
    "device_key, replica, person_id, recipients, heads, counts, stated_at_ms, heard_at_ms,"
    " written_at_ms"
)
_BATCH = "id, file_sha256, is_import, device_key, at_ms, first_seq, last_seq, report, undone_by"


def peers(connection: Any) -> list[Peer]:
    """Return the other laptops, by name."""
    rows = connection.execute(f"SELECT {_PEER} FROM peer ORDER BY device_key")
    return [
        Peer(
            device_key,
            replica,
            person,
            tuple(from_json(recipients)),
            tuple(from_json(heads)),
            from_json(counts),
            *times,
        )
        for device_key, replica, person, recipients, heads, counts, *times in rows
    ]


def save_peer(connection: Any, peer: Peer) -> None:
    """Write down what is known of another laptop."""
    connection.execute(
        f"INSERT OR REPLACE INTO peer ({_PEER}, label) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
        (
            peer.device_key,
            peer.replica,
            peer.person_id,
            to_json(list(peer.recipients)),
            to_json(list(peer.heads)),
            to_json(dict(peer.counts or {})),
            peer.stated_at_ms,
            peer.heard_at_ms,
            peer.written_at_ms,
        ),
    )


def batches(connection: Any) -> list[Batch]:
    """Return the files that were read and written, newest first."""
    rows = connection.execute(f"SELECT {_BATCH} FROM exchange_batch ORDER BY id DESC")
    return [
        Batch(
            number, sha256, bool(is_import), key, at_ms, first, last, from_json(report), undone_by
        )
        for number, sha256, is_import, key, at_ms, first, last, report, undone_by in rows
    ]


def note_export(
    connection: Any, file_sha256: str, device_keys: Iterable[str], at_ms: int, last_seq: int
) -> None:
    """Note a file that was written, for each laptop it is for."""
    connection.executemany(
        "INSERT INTO exchange_batch (file_sha256, is_import, device_key, at_ms, first_seq,"
        " last_seq, report, undone_by) VALUES (?, 0, ?, ?, 1, ?, '{}', '')",
        [(file_sha256, key, at_ms, last_seq) for key in device_keys],
    )
