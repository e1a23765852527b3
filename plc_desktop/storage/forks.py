"""Replicas that went on twice: a copied or restored laptop. Both branches are kept."""

from __future__ import annotations

from typing import Any

from plc_desktop.storage.import_report import Fork


def since(connection: Any, first_seq: int = 1) -> tuple[Fork, ...]:
    """Return the forks of which a branch came in from a place in this file on."""
    found: dict[tuple[str, int], set[str]] = {}
    for replica, n, one, other in connection.execute(
        "SELECT a.replica, a.n, a.id, b.id FROM change_chain k JOIN change a ON a.seq = k.seq"
        " JOIN change b ON b.replica = a.replica AND b.n = a.n AND b.seq < a.seq"
        " WHERE k.place = 0 AND k.seq >= ?",
        (first_seq,),
    ):
        found.setdefault((replica, n), set()).update((one, other))
    return tuple(
        Fork(replica, n, tuple(sorted(ids))) for (replica, n), ids in sorted(found.items())
    )
