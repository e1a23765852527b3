"""Which facts have a say in whether another stands: what takes it back, and what takes that back.

For who asks what somebody knew who had not heard of all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from plc_desktop.changes.facts import HANDED_OVER, RETRACT, Fact, texts_of


class Opposing:
    """Retractions, and versions of records that were handed over, by what they are about."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        """Look through facts; those of other types have no say."""
        self._about: defaultdict[str, list[Sequence[Fact]]] = defaultdict(list)
        versions: defaultdict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.type == RETRACT:
                for name in texts_of(fact, "refs"):
                    self._about[name].append([fact])
            elif fact.type == HANDED_OVER:
                versions[str(fact.content.get("transfer"))].append(fact)
        for found in versions.values():
            for name in set().union(*(texts_of(fact, "brought") for fact in found)):
                self._about[name].append(found)

    def of(self, fact_id: str) -> list[Fact]:
        """Return what has a say in whether a fact stands; mostly nothing has."""
        found: dict[str, Fact] = {}
        asked = [fact_id]
        for name in asked:  # grows while it is walked
            for fact in chain.from_iterable(self._about.get(name, ())):
                if fact.id not in found:
                    found[fact.id] = fact
                    asked.append(fact.id)
        return [*found.values()]
