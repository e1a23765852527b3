"""The newest signature over every replica and branch, to be passed on unchanged."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from plc_desktop.changes.model import Checkpoint
from plc_desktop.storage.chains import Chains

_COLUMNS = "replica, n, change_id, wall_ms, public_key, signature"


def all_of(connection: Any) -> list[Checkpoint]:
    """Return every checkpoint whose change is here."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM checkpoint ORDER BY replica, n, change_id")
    kept = [Checkpoint(*row) for row in rows]
    here = Chains(connection).seqs(checkpoint.change_id for checkpoint in kept)
    return [checkpoint for checkpoint in kept if checkpoint.change_id in here]


def keep(connection: Any, found: Iterable[Checkpoint], chains: Chains) -> None:
    """Keep checkpoints, those of changes that wait too; of each branch only the newest.

    Args:
        connection: The open file.
        found: Verified checkpoints.
        chains: Who had seen what.
    """
    connection.executemany(
        f"INSERT OR IGNORE INTO checkpoint ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                checkpoint.replica,
                checkpoint.n,
                checkpoint.change_id,
                checkpoint.wall_ms,
                checkpoint.public_key,
                checkpoint.signature,
            )
            for checkpoint in found
        ],
    )
    kept: dict[str, list[str]] = {}
    for replica, name in connection.execute("SELECT replica, change_id FROM checkpoint"):
        kept.setdefault(replica, []).append(name)
    for replica, names in kept.items():
        places = chains.seqs(names)
        superseded = [
            (replica, earlier)
            for earlier in places
            for later in places
            if later != earlier and chains.continues(places[later], places[earlier])
        ]
        connection.executemany(
            "DELETE FROM checkpoint WHERE replica = ? AND change_id = ?", superseded
        )
