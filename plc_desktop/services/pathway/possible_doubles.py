"""Lines that are held back because they may be the same event as one that counts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from plc_desktop.domain.records import Person
from plc_desktop.domain.tables import HoursRow
from plc_desktop.services.identities.laptops import laptop_names
from plc_desktop.services.pathway.entries import rows_by_id
from plc_desktop.services.workspace.session import names_of
from plc_desktop.services.workspace.tables import rows_of
from plc_desktop.storage.database import Reader


@dataclass(frozen=True)
class Typed:
    """Who first wrote a line down.

    Attributes:
        user: Their name.
        laptop: On which laptop; empty if it has no name.
        at_ms: When, by that laptop's clock.
    """

    user: str
    laptop: str
    at_ms: int


@dataclass(frozen=True)
class PossibleDouble:
    """Lines of one person that may be one event: the first counts, the others are held back.

    Attributes:
        person: Whose they are.
        kept: The one that counts meanwhile.
        held: The others.
        typed: Who wrote each line down, by its id.
    """

    person: str
    kept: HoursRow
    held: tuple[HoursRow, ...]
    typed: Mapping[str, Typed]


def held_back(reader: Reader, limit: int) -> list[PossibleDouble]:
    """Return lines that are held back, each group with the line that counts instead of them."""
    rows = list(rows_of(reader, HoursRow, "hours", {"held": "1"}))
    kept_for = reader.kept_for(row.id for row in rows)
    held: dict[str, list[HoursRow]] = {}
    for row in rows:
        held.setdefault(kept_for[row.id], []).append(row)
    shown = rows_by_id(reader, list(held)[:limit])
    typed = _typed(reader, [row.id for kept in shown for row in (kept, *held[kept.id])])
    return [PossibleDouble(kept.person, kept, tuple(held[kept.id]), typed) for kept in shown]


def _typed(reader: Reader, entries: Collection[str]) -> dict[str, Typed]:
    authors = reader.authors(entries)
    users = names_of(reader, Person, (author.user for author in authors.values()))
    names = laptop_names(reader)
    return {
        entry: Typed(users.get(author.user, ""), names.get(author.replica, ""), author.at_ms)
        for entry, author in authors.items()
    }
