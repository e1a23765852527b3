"""Lines that are held back because they may be the same event as one that counts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from plc_desktop.changes.facts import DISTINCT, VOID
from plc_desktop.domain.records import Person
from plc_desktop.domain.tables import HoursRow
from plc_desktop.services.identities.laptops import laptop_names
from plc_desktop.services.pathway.entries import rows_by_id
from plc_desktop.services.workspace.session import names_of
from plc_desktop.services.workspace.tables import rows_of
from plc_desktop.storage.database import Fact, Reader
from plc_desktop.storage.first_writings import Author
from plc_desktop.storage.undecided import kept_by


@dataclass(frozen=True)
class Typed:
    """Who first wrote a line down, or who decided about it.

    Attributes:
        user: Their name.
        laptop: On which laptop; empty if it has no name.
        at_ms: When, by that laptop's clock.
    """

    user: str
    laptop: str
    at_ms: int


@dataclass(frozen=True)
class Decision:
    """What somebody decided about two lines, while others decided otherwise.

    Attributes:
        id: Of the fact that says so.
        is_two: Whether they said that these are two events.
        entry: Else the line that goes.
        keeps: And the one that stays.
    """

    id: str
    is_two: bool
    entry: str = ""
    keeps: str = ""


@dataclass(frozen=True)
class Decided:
    """A decision with who made it.

    Attributes:
        is_two: Whether they said that these are two events.
        keeps: Else the line that stays; None if it is not here.
        by: Who said so, where and when.
    """

    is_two: bool
    keeps: HoursRow | None
    by: Typed


@dataclass(frozen=True)
class PossibleDouble:
    """Lines of one person that may be one event: the first counts, the others are held back.

    Attributes:
        person: Whose they are.
        kept: The one that counts meanwhile.
        held: The others.
        typed: Who wrote each line down, by its id.
        decided: By the id of a line that is held back, what was decided about it and the one that
            counts, on laptops that had not heard of each other; empty if nothing was.
    """

    person: str
    kept: HoursRow
    held: tuple[HoursRow, ...]
    typed: Mapping[str, Typed]
    decided: Mapping[str, tuple[Decided, ...]]


def held_back(reader: Reader, limit: int) -> list[PossibleDouble]:
    """Return lines that are held back, each group with the line that counts instead of them."""
    rows = list(rows_of(reader, HoursRow, "hours", {"held": "1"}))
    kept_for = reader.kept_for(row.id for row in rows)
    held: dict[str, list[HoursRow]] = {}
    for row in rows:
        held.setdefault(kept_for[row.id], []).append(row)
    shown = rows_by_id(reader, list(held)[:limit])
    typed = _typed(reader, [row.id for kept in shown for row in (kept, *held[kept.id])])
    return [
        PossibleDouble(
            kept.person,
            kept,
            tuple(held[kept.id]),
            typed,
            {row.id: _decided(reader, {kept.id, row.id}) for row in held[kept.id]},
        )
        for kept in shown
    ]


def decisions(reader: Reader, pair: Collection[str]) -> list[Decision]:
    """Return what people decided about two lines, oldest first.

    Void lines aside, these are decisions that contradict each other.

    Args:
        reader: The workspace.
        pair: Ids of both.
    """
    voids = reader.facts_by(VOID, "entry", pair).values()
    two = reader.facts_by(DISTINCT, "entries", pair).values()
    found = {fact.id: fact for facts in (*voids, *two) for fact in facts}
    said = [
        Decision(fact.id, is_two=True)
        if fact.type == DISTINCT
        else Decision(
            fact.id, is_two=False, entry=str(fact.content["entry"]), keeps=kept_by(fact.content)
        )
        for fact in sorted(found.values(), key=lambda fact: (fact.at_ms, fact.id))
        if fact.type == VOID or set(pair) <= set(_entries(fact))
    ]
    return [one for one in said if one.is_two or one.keeps]


def _entries(fact: Fact) -> list[str]:
    entries = fact.content["entries"]
    return [str(entry) for entry in entries] if isinstance(entries, list) else []


def _decided(reader: Reader, pair: Collection[str]) -> tuple[Decided, ...]:
    found = decisions(reader, pair)
    if all(one.is_two for one in found):
        return ()
    by = _named(reader, reader.authors_of_facts([one.id for one in found]))
    rows = {row.id: row for row in rows_by_id(reader, {one.keeps for one in found})}
    return tuple(Decided(one.is_two, rows.get(one.keeps), by[one.id]) for one in found)


def _typed(reader: Reader, entries: Collection[str]) -> dict[str, Typed]:
    return _named(reader, reader.authors(entries))


def _named(reader: Reader, authors: Mapping[str, Author]) -> dict[str, Typed]:
    users = names_of(reader, Person, (author.user for author in authors.values()))
    names = laptop_names(reader)
    return {
        about: Typed(users.get(author.user, ""), names.get(author.replica, ""), author.at_ms)
        for about, author in authors.items()
    }
