"""In which changes lines of hours were first written down.

Source: ARCHITECTURE.md, Lines written apart are presumed one event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from plc_desktop.changes import erasure, facts
from plc_desktop.changes.model import CONTENT
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.registers import HOURS
from plc_desktop.storage.sql import IN_LIST, as_list


def of_lines(connection: Any, chains: Chains, rows: Collection[str]) -> dict[str, tuple[int, ...]]:
    """Return for lines the places of those changes that wrote them without having seen them.

    Mostly that is one change. Where all changes stand in one chain nothing is returned: whoever
    wrote a line had seen every earlier one.

    Args:
        connection: The open file.
        chains: Who had seen what.
        rows: Ids of lines.
    """
    if not rows or chains.are_one():
        return {}
    written: dict[str, set[int]] = defaultdict(set)
    for row, seq in connection.execute(
        f"SELECT row, seq FROM change_write WHERE row {IN_LIST} AND kind = ? AND field = ?",
        (as_list(rows), HOURS, CONTENT),
    ):
        written[row].add(seq)
    for row, change in _blanked(connection, rows):
        written[row].update(chains.seqs([change]).values())
    chains.look_up({seq for seqs in written.values() for seq in seqs})
    return {row: chains.first(seqs) for row, seqs in written.items()}


def _blanked(connection: Any, rows: Collection[str]) -> Iterable[tuple[str, str]]:
    """Yield lines with the blanked changes that had written them; mostly there are none."""
    wanted = frozenset(rows)
    for fact, _ in FactsIndex(connection).of_type(facts.ERASE):
        for change, lines in erasure.written_in(fact.content).items():
            yield from ((row, change) for row in lines if row in wanted)
