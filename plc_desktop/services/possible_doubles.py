"""Lines that are held back because they may be the same event as one that counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plc_desktop.domain.tables import HoursRow
from plc_desktop.services.entries import NOT_VOID
from plc_desktop.services.same_people import same_as
from plc_desktop.services.tables import hours_of, rows_of
from plc_desktop.storage.database import Reader


@dataclass(frozen=True)
class PossibleDouble:
    """Lines of one person that may be one event: the first counts, the others are held back."""

    person: str
    kept: HoursRow | None
    held: tuple[HoursRow, ...]


def _double(reader: Reader, held: list[HoursRow]) -> PossibleDouble:
    """Return held lines with the line of the same day and activity that counts."""
    first = held[0]
    day = first.worked_on.isoformat()
    same_day = hours_of(
        reader,
        same_as(reader, first.person_id),
        from_on=day,
        until_on=day,
        state=NOT_VOID,
    )
    kept = [
        row
        for row in same_day
        if not row.is_held and row.activity.casefold() == first.activity.casefold()
    ]
    return PossibleDouble(first.person, kept[0] if kept else None, tuple(held))


def held_back(reader: Reader, limit: int) -> list[PossibleDouble]:
    """Return lines that are held back, each group with the line that counts."""
    held: dict[tuple[str, date, str], list[HoursRow]] = {}
    for row in rows_of(reader, HoursRow, "hours", {"held": "1"}):
        key = (row.person_id, row.worked_on, row.activity.casefold())
        held.setdefault(key, []).append(row)
    return [_double(reader, rows) for rows in list(held.values())[:limit]]
