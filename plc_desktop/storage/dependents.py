"""What came after a step and rests on it, so that nobody takes it back under somebody's feet."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from plc_desktop.domain.fields import FieldType
from plc_desktop.domain.records import KINDS
from plc_desktop.storage.sql import IN_LIST, as_list, quoted


def has_newer(connection: Any, seq: int, rows: Collection[str], hidden: Collection[str]) -> bool:
    """Return whether something about these rows was written after a step.

    Args:
        connection: The open file.
        seq: The step's place in the log.
        rows: Every row it wrote; a standing fact about one of them counts.
        hidden: Those that taking it back hides; any later write counts as well.
    """
    facts = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM fact_subject s JOIN fact f ON f.id = s.fact_id"
        f" WHERE s.subject {IN_LIST} AND f.seq > ? AND f.is_retracted = 0)",
        (as_list(rows), seq),
    ).fetchone()
    writes = connection.execute(
        f"SELECT EXISTS (SELECT 1 FROM change_write WHERE row {IN_LIST} AND seq > ?)",
        (as_list(hidden), seq),
    ).fetchone()
    return bool(facts[0]) or bool(writes[0])


def has_users(connection: Any, hidden: Mapping[str, Collection[str]]) -> bool:
    """Return whether a row that stays refers to one that would be hidden.

    Args:
        connection: The open file.
        hidden: Ids by record kind.
    """
    return any(True for _ in _used(connection, hidden))


def used_by_others(connection: Any, hidden: Mapping[str, Collection[str]]) -> set[tuple[str, str]]:
    """Return kind and id of those rows that would be hidden to which one refers that stays.

    Args:
        connection: The open file.
        hidden: Ids by record kind.
    """
    return set(_used(connection, hidden))


def _used(connection: Any, hidden: Mapping[str, Collection[str]]) -> Iterator[tuple[str, str]]:
    for user in KINDS:
        staying = as_list(hidden.get(user.name, ()))
        for name, field in user.fields.items():
            gone = hidden.get(field.target, ())
            if not gone or field.type is not FieldType.REFERENCE:
                continue
            for (row,) in connection.execute(
                f"SELECT DISTINCT {quoted(name)} FROM {quoted(user.name)}"
                f" WHERE {quoted(name)} {IN_LIST} AND NOT id {IN_LIST}",
                (as_list(gone), staying),
            ).fetchall():
                yield field.target, row
