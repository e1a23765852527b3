"""Finds, of lines that were said to be one event where that decides nothing, the first that stays.

Nearly linear in what was said, whoever leads where; which lines those are says `undecided.py`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Protocol

from plc_desktop.storage.components import components

_AT_ONCE = 2_048
"""So many lines are asked about in one pass over what leads where."""


class OneEvent:
    """Which lines were said to be one event, where that decides nothing.

    A line that is undecided and each to which its `keeps` lead, directly or over others, are such a
    pair.
    """

    def __init__(self, keeps: Mapping[str, Collection[str]], apart: Collection[str]) -> None:
        self.apart = apart
        self.number = components(keeps) if apart else {}
        self.onward: defaultdict[int, set[int]] = defaultdict(set)
        self.back: defaultdict[int, set[int]] = defaultdict(set)
        for line, others in keeps.items() if apart else ():
            for other in others:
                here, there = self.number[line], self.number[other]
                if here != there:
                    self.onward[here].add(there)
                    self.back[there].add(here)


class FirstSaid(Protocol):
    """Finds the first of some lines with which another was said to be one event."""

    def add(self, line: str, at: int) -> None:
        """Note a line under its number; numbers grow."""

    def first(self, line: str) -> int | None:
        """Return the number of the first line that was said to be one event with another."""


class FirstOfOneEvent:
    """Finds it by walking from the lines; each line is walked over once, however many there are."""

    def __init__(self, said: OneEvent) -> None:
        self._said = said
        self._led_to: dict[int, int] = {}
        self._leading: dict[int, int] = {}

    def add(self, line: str, at: int) -> None:
        """Note a line under its number; numbers grow."""
        number = self._said.number.get(line)
        if number is not None:
            _mark(self._said.back, number, at, self._led_to)
            if line in self._said.apart:
                _mark(self._said.onward, number, at, self._leading)

    def first(self, line: str) -> int | None:
        """Return the number of the first line that was said to be one event with another."""
        number = self._said.number.get(line)
        if number is None:
            return None
        found = [self._leading.get(number)]
        if line in self._said.apart:
            found.append(self._led_to.get(number))
        return min((at for at in found if at is not None), default=None)


NOTHING_SAID = FirstOfOneEvent(OneEvent({}, ()))
"""Nobody said anything."""


def first_of_each(said: OneEvent, groups: Iterable[Sequence[str]]) -> Iterator[FirstSaid]:
    """Yield for each group what finds the first of its lines.

    Lines of many groups may lead through the same others: a walk for each group would take as long
    as all of these together, once for every group. So groups are taken together, and what leads
    where is gone through once for as many lines as `_AT_ONCE`. A larger group is walked alone.

    Args:
        said: What was said of the lines.
        groups: Lines in the order in which they will be noted; those of other groups do not matter.
    """
    together: list[Sequence[str]] = []
    size = 0
    for group in groups:
        among = [line for line in group if line in said.number]
        among = among if len(among) > 1 else []
        if together and size + len(among) > _AT_ONCE:
            yield from _first_of_several(said, together)
            together, size = [], 0
        together.append(among)
        size += len(among)
    yield from _first_of_several(said, together)


def _first_of_several(said: OneEvent, groups: Sequence[Sequence[str]]) -> Iterator[FirstSaid]:
    if len(groups) == 1:
        yield FirstOfOneEvent(said)
        return
    bits = {line: 1 << at for at, line in enumerate(chain.from_iterable(groups))}
    leads, led = _reached(said, bits)
    start = 0
    for group in groups:
        own = (1 << len(group)) - 1
        related = {
            line: (led[said.number[line]] | (leads[said.number[line]] if line in said.apart else 0))
            >> start
            & own
            for line in group
        }
        yield _FirstByBits(group, related)
        start += len(group)


def _reached(said: OneEvent, bits: Mapping[str, int]) -> tuple[list[int], list[int]]:
    """Return by the numbers of `said` to which lines each leads, and which undecided lead to it.

    Args:
        said: What was said of the lines.
        bits: A bit for each line that is asked about.
    """
    count = max(said.number.values(), default=-1) + 1
    leads, led = [0] * count, [0] * count
    for line, bit in bits.items():
        leads[said.number[line]] |= bit
        if line in said.apart:
            led[said.number[line]] |= bit
    for number in range(count):  # what leads on has the greater number
        for other in said.onward.get(number, ()):
            leads[number] |= leads[other]
    for number in reversed(range(count)):
        for other in said.back.get(number, ()):
            led[number] |= led[other]
    return leads, led


class _FirstByBits:
    """Finds it among the lines that were found to be related, as the bits of a number."""

    def __init__(self, group: Sequence[str], related: Mapping[str, int]) -> None:
        self._bits = {line: 1 << at for at, line in enumerate(group)}
        self._related = related
        self._added: dict[int, int] = {}
        self._every = 0

    def add(self, line: str, at: int) -> None:
        """Note a line under its number; numbers grow."""
        if line in self._bits:
            self._added[self._bits[line]] = at
            self._every |= self._bits[line]

    def first(self, line: str) -> int | None:
        """Return the number of the first line that was said to be one event with another."""
        found = self._related.get(line, 0) & self._every
        return self._added[found & -found] if found else None


def _mark(edges: Mapping[int, Collection[int]], start: int, at: int, marks: dict[int, int]) -> None:
    """Mark what is reached and has no mark; what comes after a mark has one."""
    new = [start]
    while new:
        here = new.pop()
        if here not in marks:
            marks[here] = at
            new.extend(edges.get(here, ()))
