"""Points out rows that may be another row typed twice; the same rule holds entries later.

Equal lengths or overlapping times of one person, day and activity say so, unless both have times
and these do not overlap. Source: program §2, one minute never counts twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from plc_desktop.domain.hours import overlaps
from plc_desktop.domain.names import fold
from plc_desktop.domain.records import HoursEntry
from plc_desktop.services.importing.findings import DoubleEntry
from plc_desktop.services.importing.hours_rows import ReadRow

Key = tuple[str, object, str]
_Member: TypeAlias = "tuple[HoursEntry, ReadRow | None]"


def double_entries(
    rows: Sequence[tuple[ReadRow, HoursEntry]],
    others: Iterable[HoursEntry],
    person_of: Mapping[str, str],
) -> list[DoubleEntry]:
    """Return the new and changed rows that may double an earlier row or an existing entry.

    Args:
        rows: What the import adds and changes, in the order of the rows.
        others: The entries of the workspace that stay as they are, without void ones.
        person_of: Placement id to the id that stands for the person.
    """
    groups: dict[Key, list[tuple[HoursEntry, ReadRow | None]]] = defaultdict(list)
    keys = {_key(row.person_id, entry) for row, entry in rows}
    for entry in others:
        key = _key(person_of.get(entry.placement_id, ""), entry)
        if key in keys:
            groups[key].append((entry, None))
    for row, entry in rows:
        groups[_key(row.person_id, entry)].append((entry, row))
    found = [double for group in groups.values() if len(group) > 1 for double in _in_group(group)]
    return sorted(found, key=lambda double: (double.sheet, double.row))


def _key(person_id: str, entry: HoursEntry) -> Key:
    return person_id, entry.worked_on, _folded(entry.activity)


_folded = lru_cache(20_000)(fold)


def _in_group(group: Sequence[tuple[HoursEntry, ReadRow | None]]) -> list[DoubleEntry]:
    """Return the doubles of one person, day and activity; each is compared with those that stay."""
    found = []
    untimed: dict[int, _Member] = {}
    timed_minutes: dict[int, _Member] = {}
    timed: list[_Member] = []
    for member in group:
        entry, row = member
        has_times = entry.starts_at is not None and entry.ends_at is not None
        earlier = untimed.get(entry.minutes)
        if earlier is None and not has_times:
            earlier = timed_minutes.get(entry.minutes)
        if earlier is None and has_times:
            earlier = next((kept for kept in timed if overlaps(kept[0], entry)), None)
        if earlier is not None and row is not None:
            found.append(_double(row, earlier))
        elif has_times:
            timed.append(member)
            timed_minutes.setdefault(entry.minutes, member)
        else:
            untimed.setdefault(entry.minutes, member)
    return found


def _double(row: ReadRow, earlier: _Member) -> DoubleEntry:
    place, (first, first_row) = row.place, earlier
    if first_row is None:
        return DoubleEntry(place.sheet, place.row, 0, "", first.id)
    return DoubleEntry(place.sheet, place.row, first_row.place.row, first_row.place.sheet)
