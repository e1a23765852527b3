"""The newest signature over every replica and branch, to be passed on unchanged."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from plc_desktop.changes.model import Checkpoint
from plc_desktop.storage.chains import Chains

_COLUMNS = "replica, n, change_id, wall_ms, public_key, signature"


def all_of(connection: Any) -> list[Checkpoint]:
    """Return every checkpoint that is kept."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM checkpoint ORDER BY replica, n, change_id")
    return [Checkpoint(*row) for row in rows]


def keep(connection: Any, found: Iterable[Checkpoint], chains: Chains) -> None:
    """Keep those whose change is here, unless a newer one of the same branch is kept.

    Args:
        connection: The open file.
        found: Verified checkpoints.
        chains: Who had seen what.
    """
    for checkpoint in found:
        if not chains.seqs([checkpoint.change_id]):
            continue
        kept = [
            row[0]
            for row in connection.execute(
                "SELECT change_id FROM checkpoint WHERE replica = ?", (checkpoint.replica,)
            )
        ]
        if any(_covers(chains, other, checkpoint.change_id) for other in kept):
            continue
        connection.executemany(
            "DELETE FROM checkpoint WHERE replica = ? AND change_id = ?",
            [
                (checkpoint.replica, other)
                for other in kept
                if _covers(chains, checkpoint.change_id, other)
            ],
        )
        connection.execute(
            f"INSERT INTO checkpoint ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
            (
                checkpoint.replica,
                checkpoint.n,
                checkpoint.change_id,
                checkpoint.wall_ms,
                checkpoint.public_key,
                checkpoint.signature,
            ),
        )


def _covers(chains: Chains, later: str, earlier: str) -> bool:
    """Return whether one change goes on after another in one branch, both being here."""
    places = chains.seqs((later, earlier))
    return chains.continues(places[later], places[earlier])
