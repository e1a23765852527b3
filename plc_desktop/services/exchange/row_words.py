"""The words by which people know the rows of a file; lines of hours by whose, when, how long."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plc_desktop.domain.records import HoursEntry, Person, Placement, Record, kind_named
from plc_desktop.services.workspace.session import names_in, names_of
from plc_desktop.storage.database import Reader


def label_of_row(reader: Reader, kind: str, row: str) -> str:
    """Return the words by which people know a row; empty if there is none."""
    return labels(reader, reader.many(kind_named(kind).record, [row])).get(row, "")


def labels_of_lines(reader: Reader, entries: Iterable[str]) -> dict[str, str]:
    """Return the words of those of these lines of hours that are there, by id."""
    return labels(reader, reader.many(HoursEntry, list(dict.fromkeys(entries))))


def labels(reader: Reader, records: Sequence[Record]) -> dict[str, str]:
    """Return the words by which people know records of one kind, by id."""
    entries = [one for one in records if isinstance(one, HoursEntry)]
    if not entries:
        return names_in(reader, records)
    places = dict.fromkeys(one.placement_id for one in entries)
    people = {one.id: one.person_id for one in reader.many(Placement, list(places))}
    names = names_of(reader, Person, people.values())
    return {
        one.id: _label_of_entry(one, names.get(people.get(one.placement_id, ""), ""))
        for one in entries
    }


def _label_of_entry(entry: HoursEntry, person: str) -> str:
    length = f"{entry.minutes // 60}:{entry.minutes % 60:02}"
    parts = (person, entry.worked_on.isoformat(), length, entry.activity)
    return " · ".join(part for part in parts if part)
