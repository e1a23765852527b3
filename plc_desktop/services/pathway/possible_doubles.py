"""Lines that are held back because they may be the same event as one that counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import permutations

from plc_desktop.changes.facts import DISTINCT, VOID, tells_apart
from plc_desktop.domain.records import Person
from plc_desktop.domain.tables import HoursRow
from plc_desktop.services.identities.laptops import laptop_names
from plc_desktop.services.pathway.entries import rows_by_id
from plc_desktop.services.workspace.session import names_of
from plc_desktop.services.workspace.tables import rows_of
from plc_desktop.storage.database import Fact, Reader
from plc_desktop.storage.first_writings import Author
from plc_desktop.storage.undecided import kept_by

_SHOWN = 16
"""So many decisions are shown about two lines; mostly there are two."""


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
        held: The others, or the first of very many.
        more: How many others there are besides.
        typed: Who wrote each line down, by its id.
        decided: By the id of a line that is held back, what was decided about it and the one that
            counts, on laptops that had not heard of each other; empty if nothing was, and of very
            many decisions some.
    """

    person: str
    kept: HoursRow
    held: tuple[HoursRow, ...]
    more: int
    typed: Mapping[str, Typed]
    decided: Mapping[str, tuple[Decided, ...]]


def held_back(reader: Reader, limit: int) -> list[PossibleDouble]:
    """Return lines that are held back, each group with the line that counts instead of them.

    Args:
        reader: The workspace.
        limit: Of so many groups, each with so many lines that are held back.
    """
    rows = list(rows_of(reader, HoursRow, "hours", {"held": "1"}))
    kept_for = reader.kept_for(row.id for row in rows)
    every: dict[str, list[HoursRow]] = {}
    for row in rows:
        every.setdefault(kept_for[row.id], []).append(row)
    shown = rows_by_id(reader, list(every)[:limit])
    held = {kept.id: tuple(every[kept.id][:limit]) for kept in shown}
    typed = _typed(reader, [row.id for kept in shown for row in (kept, *held[kept.id])])
    decided = _decided(reader, [(kept.id, row.id) for kept in shown for row in held[kept.id]])
    return [
        PossibleDouble(
            kept.person,
            kept,
            held[kept.id],
            len(every[kept.id]) - len(held[kept.id]),
            typed,
            {row.id: decided.get(row.id, ()) for row in held[kept.id]},
        )
        for kept in shown
    ]


def decisions(reader: Reader, pair: AbstractSet[str]) -> list[Decision]:
    """Return what people decided about two lines, oldest first.

    Void lines aside, these are decisions that contradict each other.

    Args:
        reader: The workspace.
        pair: Ids of both.
    """
    voids = reader.facts_by(VOID, "entry", pair).values()
    two = reader.facts_by(DISTINCT, "entries", pair).values()
    found = {fact.id: fact for facts in (*voids, *two) for fact in facts}
    return [
        _decision(fact)
        for fact in sorted(found.values(), key=_by_time)
        if (kept_by(fact.content) if fact.type == VOID else pair <= {*tells_apart(fact.content)})
    ]


def _decision(fact: Fact) -> Decision:
    if fact.type == DISTINCT:
        return Decision(fact.id, is_two=True)
    return Decision(
        fact.id, is_two=False, entry=str(fact.content["entry"]), keeps=kept_by(fact.content)
    )


def _by_time(fact: Fact) -> tuple[int, str]:
    return fact.at_ms, fact.id


def _decided(reader: Reader, pairs: Collection[tuple[str, str]]) -> dict[str, tuple[Decided, ...]]:
    """Return by the second line of each pair what was decided, unless all say: two events."""
    said = _few_decisions(reader, pairs)
    found = {
        line: decisions
        for line, decisions in said.items()
        if not all(one.is_two for one in decisions)
    }
    every = [one for decisions in found.values() for one in decisions]
    by = named(reader, reader.authors_of_facts({one.id for one in every}))
    rows = {row.id: row for row in rows_by_id(reader, {one.keeps for one in every})}
    return {
        line: tuple(Decided(one.is_two, rows.get(one.keeps), by[one.id]) for one in decisions)
        for line, decisions in found.items()
    }


def _few_decisions(reader: Reader, pairs: Collection[tuple[str, str]]) -> dict[str, list[Decision]]:
    """Return by the second line of each pair what was decided about both, oldest first.

    Of very many decisions those that name both lines come before others.
    """
    lines = {line for pair in pairs for line in pair}
    said: defaultdict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for line, facts in reader.facts_by(VOID, "entry", lines).items():
        for fact in sorted(facts, key=_by_time):
            if keeps := kept_by(fact.content):
                said[line, keeps].append(fact)
                said[(line,)].append(fact)
    two = {
        fact.id: fact
        for facts in reader.facts_by(DISTINCT, "entries", lines).values()
        for fact in facts
    }
    for fact in sorted(two.values(), key=_by_time):
        for pair in permutations(sorted(set(tells_apart(fact.content)) & lines), 2):
            said["two", *pair].append(fact)
    found: dict[str, list[Decision]] = {}
    for kept, held in pairs:
        places = (("two", kept, held), (held, kept), (kept, held), (held,), (kept,))
        every = [fact for place in places for fact in said[place][:_SHOWN]]
        few = list({fact.id: fact for fact in every}.values())[:_SHOWN]
        found[held] = [_decision(fact) for fact in sorted(few, key=_by_time)]
    return found


def _typed(reader: Reader, entries: Collection[str]) -> dict[str, Typed]:
    return named(reader, reader.authors(entries))


def named(reader: Reader, authors: Mapping[str, Author]) -> dict[str, Typed]:
    """Return those who wrote something by their names."""
    users = names_of(reader, Person, (author.user for author in authors.values()))
    names = laptop_names(reader)
    return {
        about: Typed(users.get(author.user, ""), names.get(author.replica, ""), author.at_ms)
        for about, author in authors.items()
    }
