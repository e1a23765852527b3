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
from plc_desktop.storage.facts_index import FactsIndex

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
        entries = fact.content.get("entries") if fact.type == facts.DISTINCT else None
        lines = [str(entry) for entry in entries] if isinstance(entries, list) else []
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
) -> dict[str, frozenset[str]]:
    """Return the lines whose `keeps` decide nothing, each with those it was said to be one with.

    That a line is one event with another does not count while they are said to be two. What counts
    of it decides nothing where it leads round and round, and so to no line that stays.

    Args:
        keeps: For a line, those that were said to stay instead of it.
        freed: For a line, those that somebody said are other events.
    """
    onward = {line: {*others}.difference(freed.get(line, ())) for line, others in keeps.items()}
    back: defaultdict[str, set[str]] = defaultdict(set)
    for line, others in onward.items():
        for other in others:
            back[other].add(line)
    return {
        line: frozenset(_reached(keeps, line) - {line})
        for line in keeps
        if _reached(onward, line) <= _reached(back, line)
    }


def one_with(apart: Mapping[str, Collection[str]]) -> dict[str, set[str]]:
    """Return what `decided_apart` found, for either line of a pair."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line, others in apart.items():
        found[line].update(others)
        for other in others:
            found[other].add(line)
    return found


def with_kept(
    index: FactsIndex, entries: Iterable[str], *types: str
) -> tuple[list[str], dict[str, Found], dict[str, frozenset[str]]]:
    """Return lines with those they lead to, the facts about them, and what `decided_apart` says.

    Args:
        index: The facts.
        entries: Ids.
        types: Of the facts that are wanted besides `void`.
    """
    seen = set(entries)
    found: dict[str, Found] = {}
    keeps: dict[str, set[str]] = {}
    new = set(seen)
    while new:
        fresh = index.about(new, facts.VOID, *types)
        found |= fresh
        more = keeps_of(_standing(fresh))
        keeps |= more
        new = {other for others in more.values() for other in others} - seen
        seen |= new
    apart = decided_apart(keeps, freed_by(index, keeps)) if keeps else {}
    return [*seen], found, apart


def freed_by(index: FactsIndex, entries: Iterable[str]) -> dict[str, set[str]]:
    """Return for each entry those that somebody said are other events."""
    return freed_of(_standing(index.about(entries, facts.DISTINCT)))


def _standing(found: Mapping[str, Found]) -> Iterator[Fact]:
    return (fact for items in found.values() for fact, is_retracted, _ in items if not is_retracted)


def _reached(onward: Mapping[str, Collection[str]], line: str) -> set[str]:
    """Return the lines to which one leads."""
    found: set[str] = set()
    new = {*onward.get(line, ())}
    while new:
        found |= new
        new = {other for one in new for other in onward.get(one, ())} - found
    return found
