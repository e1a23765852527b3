"""Lines that come or go because taking an import back takes signatures back, or restores them.

The import wrote nothing else about them, so nothing is written: they follow from the facts.
Source: ARCHITECTURE.md, A removal that had not seen a sign-off hides nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from typing import Any

from plc_desktop.changes.facts import HANDED_OVER, RETRACT, Fact, texts_of
from plc_desktop.changes.model import Op
from plc_desktop.storage import kept_lines
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.registers import HOURS, Registers


def following(
    connection: Any,
    op_at: Callable[[int, int], Op],
    taken_back: Collection[str],
    written: Collection[str],
) -> tuple[list[str], list[str]]:
    """Return which lines are not shown any more, and which are again.

    Args:
        connection: The open file.
        op_at: Reads an operation by place in this file and position.
        taken_back: Facts that are about to be taken back.
        written: Lines about which something is written as well.
    """
    lines = [
        line
        for line in kept_lines.removed_of(connection, _concerned(connection, taken_back))
        if line not in written
    ]
    registers = Registers(connection, HOURS, lines, op_at)
    before = registers.shown().keys()
    registers.keep_by(kept_lines.sign_offs(connection, lines, taken_back))
    after = registers.shown().keys()
    return sorted(before - after), sorted(after - before)


def _concerned(connection: Any, taken_back: Collection[str]) -> list[Fact]:
    """Return facts with those that may fall or stand again with them."""
    index = FactsIndex(connection)
    brought: defaultdict[str, set[str]] = defaultdict(set)
    for fact, _ in index.of_type(HANDED_OVER):
        brought[str(fact.content["transfer"])] |= texts_of(fact, "brought")
    found: dict[str, Fact] = {}
    asked = {*taken_back}
    while asked:
        some = [fact for fact, _ in index.with_ids(asked)]
        found |= {fact.id: fact for fact in some}
        asked = {name for fact in some for name in _named(fact, brought)} - found.keys()
    return [*found.values()]


def _named(fact: Fact, brought: defaultdict[str, set[str]]) -> set[str]:
    if fact.type == RETRACT:
        return texts_of(fact, "refs")
    return brought[str(fact.content["transfer"])] if fact.type == HANDED_OVER else set()
