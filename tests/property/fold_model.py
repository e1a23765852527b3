"""What a set of change groups means, straight from the definitions: slow, obvious, no shortcuts.

`PureFold` and storage have to agree with it on random histories.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.model import AddFact, ChangeGroup, DeleteRow, Op, SetField

Place = tuple[str, int]
"""An operation: its change group's id and its position in there."""


@dataclass
class Meaning:
    """What everybody must see who holds the same set.

    Attributes:
        rows: Content of every row that is shown.
        siblings: For every row ever written, for every register, the operations to choose from.
        facts: Type and content of every fact by its id.
        effective: Ids of the facts that stand.
        waiting: Ids of change groups whose ancestors are not all there.
        heads: Ids of the changes that nothing was built on.
    """

    rows: dict[tuple[str, str], dict[str, Any]]
    siblings: dict[tuple[str, str], dict[str, set[Place]]]
    facts: dict[str, tuple[str, Any]]
    effective: set[str]
    waiting: set[str]
    heads: set[str]


def ancestors(change: str, groups: dict[str, ChangeGroup]) -> set[str] | None:
    """Every change that led to this one, or None if one of them is not there."""
    found: set[str] = set()
    todo = list(groups[change].header.deps)
    while todo:
        dep = todo.pop()
        if dep not in groups:
            return None
        if dep not in found:
            found.add(dep)
            todo.extend(groups[dep].header.deps)
    return found


def meaning_of(given: Iterable[ChangeGroup]) -> Meaning:
    """The meaning of a set of change groups."""
    groups = {group.id: group for group in given}
    before = {change: ancestors(change, groups) for change in groups}
    past = {change: known for change, known in before.items() if known is not None}
    ops = {(change, at): op for change in past for at, op in enumerate(groups[change].ops)}
    facts = {
        fact_id(op.type, op.content): (op.type, op.content)
        for op in ops.values()
        if isinstance(op, AddFact)
    }
    meaning = Meaning({}, {}, facts, standing(facts), set(groups) - set(past), set())
    meaning.heads = {change for change in past if not any(change in old for old in past.values())}
    for key in {(op.kind, op.row) for op in ops.values() if isinstance(op, SetField)}:
        _add_row(meaning, key, ops, past)
    return meaning


def _add_row(
    meaning: Meaning, key: tuple[str, str], ops: dict[Place, Op], past: dict[str, set[str]]
) -> None:
    mine = {
        place: op
        for place, op in ops.items()
        if isinstance(op, SetField | DeleteRow) and (op.kind, op.row) == key
    }
    writes = {place: op for place, op in mine.items() if isinstance(op, SetField)}
    removals = set(mine) - set(writes)
    open_to_see = {
        one for one in writes if not any(saw(removal, one, past) for removal in removals)
    }
    values = {}
    meaning.siblings[key] = {}
    for field in {op.field for op in writes.values()}:
        places = {one for one, op in writes.items() if op.field == field}
        last = {one for one in places if not any(saw(other, one, past) for other in places)}
        siblings = last & open_to_see or last
        meaning.siblings[key][field] = siblings
        values[field] = max((writes[one].stamp, one, writes[one].value) for one in siblings)[2]
    if open_to_see:
        meaning.rows[key] = values


def saw(later: Place, earlier: Place, past: dict[str, set[str]]) -> bool:
    """Whether the author of one operation had seen another."""
    if later[0] == earlier[0]:
        return later[1] > earlier[1]
    return earlier[0] in past[later[0]]


def standing(facts: dict[str, tuple[str, Any]]) -> set[str]:
    """A fact stands unless a retraction that stands names it; an issue always stands."""

    def stands(name: str) -> bool:
        return facts[name][0] == "issue" or not any(
            stands(other)
            for other, (fact_type, content) in facts.items()
            if fact_type == "retract" and name in content["refs"]
        )

    return {name for name in facts if stands(name)}
