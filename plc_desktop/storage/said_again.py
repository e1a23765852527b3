"""Facts that erasures said again: they count from where they stood before.

An erasure blanks whole steps, and says in its own step what those said about others. Who had seen
what when is asked of the steps before it: nothing was signed, certified or withdrawn anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from plc_desktop.changes import erasure, facts
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.facts_index import FactsIndex


@dataclass(frozen=True)
class SaidAgain:
    """Places in this file of a fact that was said again.

    Attributes:
        before: Steps it stood in before.
        erasing: Steps of the erasures that said it again.
    """

    before: set[int]
    erasing: set[int]


def said_again(connection: Any) -> dict[str, SaidAgain]:
    """Return the facts that erasures said again, by id; mostly there are none."""
    stood = {
        fact.id: erasure.stood_in(fact.content)
        for fact, _ in FactsIndex(connection).of_type(facts.ERASE)
    }
    changes = {one for places in stood.values() for found in places.values() for one in found}
    seqs = Chains(connection).seqs(changes) if changes else {}
    again: dict[str, SaidAgain] = {}
    for name, places in stood.items():
        steps = connection.execute("SELECT seq FROM fact_in WHERE fact_id = ?", (name,)).fetchall()
        for fact, found in places.items():
            before = {seqs[change] for change in found if change in seqs}
            if before:  # else nobody here knows more of it than the erasure
                one = again.setdefault(fact, SaidAgain(set(), set()))
                one.before.update(before)
                one.erasing.update(seq for (seq,) in steps)
    return again
