"""Computes every table anew from the log, and compares with what was there."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from plc_desktop.domain.records import KINDS
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.refill import DERIVED_TABLES, refill
from plc_desktop.storage.stages import Reporter, Stage

_LOOKED, _REFILLED = 0.1, 0.9
"""Shares of the work that are done before and after the tables are filled."""


@dataclass(frozen=True)
class RebuildResult:
    """What a rebuild found.

    Attributes:
        rows: Rows of people's records afterwards.
        is_equal: Whether every table was as it is now, apart from row numbers.
        different: Names of the tables that were not.
    """

    rows: int
    is_equal: bool
    different: tuple[str, ...] = ()


def rebuild(connection: Any, log: ChangeLog, progress: Reporter | None) -> RebuildResult:
    """Empty and refill every table that follows from the log; the caller has begun a transaction.

    Raises:
        RuleError: "log_damaged"; the caller rolls back.
    """
    stage = Stage(progress)
    before = _prints(connection, stage.part(0, _LOOKED))
    refill(connection, log, stage.part(_LOOKED, _REFILLED))
    after = _prints(connection, stage.part(_REFILLED, 1))
    different = tuple(name for name in DERIVED_TABLES if before[name] != after[name])
    rows = sum(after[kind.name].rows for kind in KINDS)
    return RebuildResult(rows, not different, different)


@dataclass(frozen=True)
class _Print:
    """What a table holds, in short: how many rows, and the sum of a hash of each."""

    rows: int
    hashes: int


def _prints(connection: Any, stage: Stage) -> dict[str, _Print]:
    """Return what tells the content of every table, without holding it; order does not count."""
    found = {}
    for number, table in enumerate(DERIVED_TABLES, 1):
        rows, hashes = 0, 0
        for row in connection.execute(f"SELECT {_columns(connection, table)} FROM {table}"):
            rows += 1
            hashes += int.from_bytes(blake2b(repr(row).encode(), digest_size=16).digest(), "big")
        found[table] = _Print(rows, hashes)
        stage.report(number, len(DERIVED_TABLES))
    return found


def _columns(connection: Any, table: str) -> str:
    """Return the names of a table's columns, without row numbers."""
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    return ", ".join(f'"{name}"' for name in names if name != "rowid")
