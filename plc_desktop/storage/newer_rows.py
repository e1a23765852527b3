"""Rows in which a newer program wrote something that must be understood to change them.

It says so with `"crit": true` in an operation this program does not know. Such rows are shown and
not changed, until the program is updated and everything is worked out anew from the log. They
stand among the subjects of facts, under the change that said it.

Source: exchange/FORMAT.md: unknown operations are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from plc_desktop.changes.model import Op, UnknownOp
from plc_desktop.errors import RuleError
from plc_desktop.storage.sql import IN_LIST, as_list

NEWER = "newer"
"""Role of such a row among the subjects."""


def note(connection: Any, changes: Iterable[tuple[str, Sequence[Op]]]) -> None:
    """Write down the rows that changes say so about.

    Args:
        connection: To the workspace.
        changes: Ids with their operations.
    """
    found = [
        (row, NEWER, change_id)
        for change_id, ops in changes
        for op in ops
        if isinstance(op, UnknownOp) and (row := _row(op))
    ]
    if found:
        connection.executemany(
            "INSERT OR IGNORE INTO fact_subject (subject, role, fact_id) VALUES (?, ?, ?)", found
        )


def among(connection: Any, rows: Iterable[str]) -> set[str]:
    """Return which of these rows may only be read here."""
    found = connection.execute(
        f"SELECT subject FROM fact_subject WHERE subject {IN_LIST} AND role = ?",
        (as_list(rows), NEWER),
    )
    return {row[0] for row in found}


def check(connection: Any, rows: Iterable[str]) -> None:
    """Refuse to change rows that may only be read here.

    Raises:
        RuleError: "made_with_newer_version".
    """
    if among(connection, rows):
        raise RuleError("made_with_newer_version")


def _row(op: UnknownOp) -> str:
    """Return the row that may only be read because of an operation; empty if there is none."""
    if op.raw.get("crit") is not True:
        return ""
    match op.raw.get("row"):
        case [str(), str(row)]:
            return row
    return ""
