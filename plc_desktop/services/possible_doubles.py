"""Lines that are held back because they may be the same event as one that counts."""

from __future__ import annotations

from dataclasses import dataclass

from plc_desktop.domain.tables import HoursRow
from plc_desktop.services.entries import rows_by_id
from plc_desktop.services.tables import rows_of
from plc_desktop.storage.database import Reader


@dataclass(frozen=True)
class PossibleDouble:
    """Lines of one person that may be one event: the first counts, the others are held back."""

    person: str
    kept: HoursRow
    held: tuple[HoursRow, ...]


def held_back(reader: Reader, limit: int) -> list[PossibleDouble]:
    """Return lines that are held back, each group with the line that counts instead of them."""
    rows = list(rows_of(reader, HoursRow, "hours", {"held": "1"}))
    kept_for = reader.kept_for(row.id for row in rows)
    held: dict[str, list[HoursRow]] = {}
    for row in rows:
        held.setdefault(kept_for[row.id], []).append(row)
    shown = rows_by_id(reader, list(held)[:limit])
    return [PossibleDouble(kept.person, kept, tuple(held[kept.id])) for kept in shown]
