"""Lines of hours of which none is left, though nobody said that of the event.

Somebody said that two lines are one event, and somebody who had not heard of it made the line void
that was to stay. Both are void then, on every laptop, and a person is asked which one counts. That
is only told from who had seen what, and changes nothing by itself.

Programs before `keeps` did not say which line was to stay. What they said is known by its words,
and the line by its being alike: a pair of such lines voided apart is found, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.changes.facts import Fact
from plc_desktop.storage import undecided
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.said_again import said_again
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.undecided import kept_by
from plc_desktop.storage.whose_hours import month_of

SAME_EVENT = "double entry"
"""Reason of every `void` fact by which the program says that two lines are one event."""

_FEW = 16
"""So many lines or facts are compared with each other; there are rarely more than two."""

_PLACES = f"""
SELECT h.id, h.person_class, h.worked_on, h.activity_key, h.state = 'void'
FROM (
  SELECT DISTINCT person_class, worked_on, activity_key FROM hours_entry
  WHERE id {IN_LIST} AND state = 'void' AND person_class <> ''
) AS alike
JOIN hours_entry h ON {month_of("h")} = {month_of("alike")}
  AND h.person_class = alike.person_class AND h.worked_on IS alike.worked_on
  AND h.activity_key = alike.activity_key
ORDER BY h.id
"""


@dataclass(frozen=True)
class LostEvent:
    """Two void lines of one event.

    Attributes:
        kept: The line that was to stay.
        gone: The line that was to give way to it.
        said: Ids of the facts that made them void.
    """

    kept: str
    gone: str
    said: tuple[str, ...]


@dataclass
class _Voids:
    """What makes one line void.

    Attributes:
        by_hand: For itself, for a reason of its own.
        for_any: As one event with a line that is not named.
        instead: As one event with a line, by that line.
    """

    by_hand: list[Fact] = field(default_factory=list)
    for_any: list[Fact] = field(default_factory=list)
    instead: dict[str, list[Fact]] = field(default_factory=dict)

    def add(self, fact: Fact) -> None:
        """Note a fact."""
        if keeps := kept_by(fact.content):
            self.instead.setdefault(keeps, []).append(fact)
        elif "keeps" not in fact.content and fact.content["reason"] == SAME_EVENT:
            self.for_any.append(fact)
        else:
            self.by_hand.append(fact)

    @property
    def for_itself(self) -> list[Fact]:
        """Return the first of those that name no line."""
        return [*self.by_hand[:_FEW], *self.for_any[:_FEW]]


@dataclass(frozen=True)
class _Pair:
    """Two lines, with what made each void as far as it matters here."""

    kept: str
    gone: str
    voids_of_kept: Sequence[Fact]
    voids_of_gone: Sequence[Fact]


def lost_events(connection: Any) -> list[LostEvent]:
    """Return the events of which no line is left, without anybody having decided that."""
    index = FactsIndex(connection)
    voids: defaultdict[str, _Voids] = defaultdict(_Voids)
    for fact, is_retracted in index.of_type(facts.VOID):
        if not is_retracted:
            voids[str(fact.content["entry"])].add(fact)
    pairs = [*_named(connection, voids), *_alike(connection, index, voids)]
    if not pairs:
        return []
    knowledge = _Knowledge(connection, pairs)
    found: dict[str, LostEvent] = {}
    for pair in pairs:
        if pair.gone not in found and knowledge.had_nobody(pair):
            said = (*pair.voids_of_kept, *pair.voids_of_gone)
            found[pair.gone] = LostEvent(pair.kept, pair.gone, tuple(fact.id for fact in said))
    return list(found.values())


def _named(connection: Any, voids: Mapping[str, _Voids]) -> Iterator[_Pair]:
    """Yield lines of which one was to give way to the other, which is void for itself."""
    asked = {
        line: [kept for kept in said.instead if kept in voids and voids[kept].for_itself]
        for line, said in voids.items()
        if not said.by_hand
    }
    asked = {line: every[:_FEW] for line, every in asked.items() if every}
    if not asked:
        return
    named = {kept for said in voids.values() for kept in said.instead}
    void = _void_of(connection, {*named, *asked})
    safe = _leading_to(_standing_of(connection, named), voids)
    for line in sorted((asked.keys() & void) - safe):
        every = [kept for kept in asked[line] if kept in void]
        if every:
            one = [fact for kept in every for fact in voids[kept].for_itself]
            other = [fact for kept in every for fact in voids[line].instead[kept][:_FEW]]
            yield _Pair(every[0], line, one, other)


def _leading_to(standing: Iterable[str], voids: Mapping[str, _Voids]) -> set[str]:
    """Return the lines that gave way to some lines, directly or over others."""
    back: defaultdict[str, list[str]] = defaultdict(list)
    for line, said in voids.items():
        for kept in said.instead:
            back[kept].append(line)
    found: set[str] = set()
    new = [*standing]
    while new:
        more = back.pop(new.pop(), ())
        found.update(more)
        new.extend(more)
    return found


def _alike(connection: Any, index: FactsIndex, voids: Mapping[str, _Voids]) -> Iterator[_Pair]:
    """Yield lines that are alike, where one was to give way to a line that is not named.

    Where one of those alike is left, that one was meant, unless somebody said that it is another
    event. Of very many nobody knows.
    """
    asked = {line for line, said in voids.items() if said.for_any and not said.by_hand}
    if not asked:
        return
    groups: defaultdict[tuple[str, ...], dict[str, bool]] = defaultdict(dict)
    for line, *place, is_void in connection.execute(_PLACES, (as_list(asked),)):
        groups[tuple(place)][line] = bool(is_void)
    freed = undecided.freed_by(index, asked)
    for lines in groups.values():
        left = {line for line, is_void in lines.items() if not is_void}
        lost = sorted(
            line for line in asked & lines.keys() - left if left <= freed.get(line, set())
        )
        others = [line for line in lines if line not in left and voids[line].for_itself]
        if len(others) <= _FEW:
            for kept, gone in product(others, lost):
                if kept < gone or (kept != gone and kept not in lost):
                    one, other = voids[kept].for_itself, voids[gone].for_any
                    yield _Pair(kept, gone, one, other[:_FEW])


def _void_of(connection: Any, lines: Iterable[str]) -> set[str]:
    found = f"SELECT id FROM hours_entry WHERE id {IN_LIST} AND state = 'void'"
    return {row[0] for row in connection.execute(found, (as_list(lines),))}


def _standing_of(connection: Any, lines: Iterable[str]) -> set[str]:
    found = f"SELECT id FROM hours_entry WHERE id {IN_LIST} AND state <> 'void'"
    return {row[0] for row in connection.execute(found, (as_list(lines),))}


class _Knowledge:
    """Who had heard of what when they made a line void."""

    def __init__(self, connection: Any, pairs: Collection[_Pair]) -> None:
        self._chains = Chains(connection)
        self._places: defaultdict[str, set[int]] = defaultdict(set)
        ids = {fact.id for pair in pairs for fact in (*pair.voids_of_kept, *pair.voids_of_gone)}
        for fact, *seqs in connection.execute(
            "SELECT fact_id, min(seq), max(seq) FROM fact_in"
            f" WHERE fact_id {IN_LIST} GROUP BY fact_id",
            (as_list(ids),),
        ):
            self._places[fact].update(seqs)
        again = said_again(connection)
        for fact in ids & again.keys():
            self._places[fact] = (self._places[fact] - again[fact].erasing) | again[fact].before

    def had_nobody(self, pair: _Pair) -> bool:
        """Return whether nobody who made one of two lines void knew of all that others had said."""
        every = [*pair.voids_of_kept, *pair.voids_of_gone]
        return not any(
            all(one is other or self._had_heard(one, other) for other in every) for one in every
        )

    def _had_heard(self, later: Fact, earlier: Fact) -> bool:
        places = product(self._places[later.id], self._places[earlier.id])
        return any(self._chains.sees(one, other) for one, other in places)
