"""Who wrote what an erasure said again: the erasure's own step is nobody's word about others.

Source: ARCHITECTURE.md, Erasing writes again what the same changes say about others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from plc_desktop.changes import erasure, facts
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.said_again import said_again


def blanked_changes(connection: Any, rows: Collection[str]) -> dict[str, set[str]]:
    """Return of lines of hours the blanked changes that had written them; mostly there are none."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for fact, _ in FactsIndex(connection).of_type(facts.ERASE):
        for change, lines in erasure.written_in(fact.content).items():
            for row in frozenset(lines).intersection(rows):
                found[row].add(change)
    return found


class TrueAuthors:
    """Finds the steps in which something stood before an erasure said it again.

    Attributes:
        erasing: Places of the steps that erased somebody; mostly there are none.
    """

    def __init__(self, connection: Any) -> None:
        self._db = connection
        self._erasures = [fact for fact, _ in FactsIndex(connection).of_type(facts.ERASE)]
        self._again = said_again(connection) if self._erasures else {}
        self.erasing = self._steps()

    def of_lines(self, rows: Collection[str]) -> dict[str, set[int]]:
        """Return for lines of hours the places of the blanked steps that had written them."""
        chains = Chains(self._db)
        wrote = blanked_changes(self._db, rows)
        return {
            row: {*chains.seqs(changes).values()} - self.erasing for row, changes in wrote.items()
        }

    def before(self, row: str, seq: int) -> int:
        """Return the place of the step in which somebody wrote what stands in one about a line.

        Args:
            row: The line.
            seq: Place of the step. It is returned if it erased nobody, and if nobody here knows.
        """
        if seq not in self.erasing:
            return seq
        return max((one for one in self.of_lines([row]).get(row, ()) if one < seq), default=seq)

    def of_fact(self, fact_id: str, seq: int) -> int:
        """Return the place of the step in which a fact that an erasure said again first stood.

        Args:
            fact_id: The fact.
            seq: Place of the erasure. It is returned if nobody here knows.
        """
        again = self._again.get(fact_id)
        return min(again.before - self.erasing if again else (), default=seq)

    def _steps(self) -> frozenset[int]:
        """Return the places of erasures, those too that a later one blanked and said again."""
        ids = [one.id for one in self._erasures]
        placed = {
            seq
            for name in ids
            for (seq,) in self._db.execute("SELECT seq FROM fact_in WHERE fact_id = ?", (name,))
        }
        before = {seq for name in ids if name in self._again for seq in self._again[name].before}
        return frozenset(placed | before)
