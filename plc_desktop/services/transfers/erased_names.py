"""Names of people who were erased here, in what another organization sends of somebody else."""

from __future__ import annotations

import dataclasses

from plc_desktop.domain.records import Person, Record, kind_of, write_values
from plc_desktop.exchange.transfers import Handed
from plc_desktop.storage.database import Reader
from plc_desktop.storage.kept_facts import typed_fields, words_in


def without_erased_names(reader: Reader, handed: Handed) -> Handed:
    """Return a record without those names and addresses where they are all that a field says.

    Nobody here knows any more what they were called; the record says so itself, beside their ids.

    Args:
        reader: This workspace.
        handed: What the other organization sent.
    """
    gone = reader.erased().people
    words = words_in(
        write_values(one) for one in handed.records if isinstance(one, Person) and one.id in gone
    )
    if not words:
        return handed
    rows = (dataclasses.replace(row, record=_without(row.record, words)) for row in handed.rows)
    return dataclasses.replace(handed, rows=tuple(rows))


def _without(record: Record, words: set[tuple[str, str]]) -> Record:
    named = typed_fields(kind_of(record).name, write_values(record), words)
    return dataclasses.replace(record, **dict.fromkeys(named, "")) if named else record
