"""Lines about which people decided differently on laptops that had not heard of each other.

A `void` fact that names a line in `keeps` says: one event, and that line stays. Two such facts that
void each other's line would lose the event, and one may stand against a `distinct` fact that says
two events. Neither decides anything then: the lines are asked about again.

Source: exchange/FORMAT.md, Hours that may be one event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from plc_desktop.changes import facts
from plc_desktop.changes.facts import Fact
from plc_desktop.domain.fields import Json
from plc_desktop.storage.components import components
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.one_event import OneEvent

Found: TypeAlias = "Sequence[tuple[Fact, bool, bool]]"
"""Facts about a line, each with whether it is retracted and verified."""


def kept_by(void: Mapping[str, Json]) -> str:
    """Return the line that stays as the same event; nothing if one is void for itself.

    Args:
        void: Content of a `void` fact.
    """
    keeps = void.get("keeps")
    return keeps if isinstance(keeps, str) and keeps != void.get("entry") else ""


def keeps_of(standing: Iterable[Fact]) -> dict[str, set[str]]:
    """Return of facts that stand which lines stay instead of a line as the same event."""
    keeps: defaultdict[str, set[str]] = defaultdict(set)
    for fact in standing:
        if fact.type == facts.VOID and kept_by(fact.content):
            keeps[str(fact.content["entry"])].add(kept_by(fact.content))
    return keeps


def freed_of(standing: Iterable[Fact]) -> dict[str, set[str]]:
    """Return of facts that stand for lines those that somebody said are other events."""
    freed: defaultdict[str, set[str]] = defaultdict(set)
    for fact in standing:
        lines = facts.tells_apart(fact.content) if fact.type == facts.DISTINCT else []
        for line in lines:
            freed[line].update(other for other in lines if other != line)
    return freed


def void_lines(standing: Collection[Fact]) -> set[str]:
    """Return the lines that facts that stand make void."""
    apart = decided_apart(keeps_of(standing), freed_of(standing))
    return {
        str(fact.content["entry"])
        for fact in standing
        if fact.type == facts.VOID
        and not (fact.content["entry"] in apart and kept_by(fact.content))
    }


def decided_apart(
    keeps: Mapping[str, Collection[str]], freed: Mapping[str, Collection[str]]
) -> set[str]:
    """Return the lines whose `keeps` decide nothing.

    That a line is one event with another does not count while they are said to be two. What counts
    of it decides nothing where it leads round and round, and so to no line that stays.

    Args:
        keeps: For a line, those that were said to stay instead of it.
        freed: For a line, those that somebody said are other events.
    """
    onward = {
        line: [other for other in others if other not in freed.get(line, ())]
        for line, others in keeps.items()
    }
    number = components(onward)
    leaving = {
        number[line]
        for line, others in onward.items()
        if any(number[other] != number[line] for other in others)
    }
    return {line for line in keeps if number[line] not in leaving}


def with_kept(
    index: FactsIndex, entries: Iterable[str], *types: str
) -> tuple[list[str], dict[str, Found], OneEvent]:
    """Return lines with those they lead to, the facts about them, and what is undecided of them.

    Args:
        index: The facts.
        entries: Ids.
        types: Of the facts that are wanted besides `void`.
    """
    seen = set(entries)
    found: dict[str, Found] = {**index.about(seen, facts.VOID, *types)}
    keeps = keeps_of(_standing(found))
    if not keeps:
        return [*seen], found, OneEvent({}, ())
    more = index.kept_instead(set().union(*keeps.values())) - seen
    found |= index.about(more, facts.VOID, *types)
    keeps = keeps_of(_standing(found))
    apart = decided_apart(keeps, freed_by(index, keeps))
    return [*seen, *more], found, OneEvent(keeps, apart)


def freed_by(index: FactsIndex, entries: Iterable[str]) -> dict[str, set[str]]:
    """Return for each entry those that somebody said are other events."""
    return freed_of(_standing(index.about(entries, facts.DISTINCT)))


def _standing(found: Mapping[str, Found]) -> Iterator[Fact]:
    return (fact for items in found.values() for fact, is_retracted, _ in items if not is_retracted)
