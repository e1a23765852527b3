"""Which files that were read are taken back: written down in the very step that does it.

A step of its own afterwards would be missing after a crash: the file would stand there as one that
can be taken back, with nothing left to take back.
"""

from __future__ import annotations

from typing import Any


def note(connection: Any, batch_id: int, change_id: str) -> None:
    """Note that a change took back what a file brought.

    Args:
        connection: To the workspace.
        batch_id: Number of the file among those read.
        change_id: The change.
    """
    connection.execute(
        "UPDATE exchange_batch SET undone_by = ? WHERE id = ?", (change_id, batch_id)
    )


def follow(connection: Any, undone: tuple[str, int], change: tuple[str, int]) -> None:
    """Note what undoing a change, from whatever page, means for the files that were read.

    What had taken a file back no longer does: its content stands in the undoing change now. And if
    a change is all that a file brought, undoing it takes the file back.

    Args:
        connection: To the workspace.
        undone: Id and place of the change that was undone.
        change: Id and place of the change that undoes it.
    """
    (name, seq), (change_id, now) = undone, change
    connection.execute(
        "UPDATE exchange_batch SET undone_by = ? WHERE is_import = 1 AND first_seq = ?"
        " AND last_seq = ? AND undone_by = ''",
        (change_id, seq, seq),
    )
    connection.execute(
        "UPDATE exchange_batch SET undone_by = '', first_seq = ?, last_seq = ? WHERE undone_by = ?",
        (now, now, name),
    )
