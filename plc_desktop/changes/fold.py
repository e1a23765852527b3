"""The meaning of a set of change groups: rows, edits that did not see each other, and facts.

The result depends on the set alone, never on the order or the number of arrivals. A write stays
until a later write of the same register saw it. A removal hides a row as far as its author had
seen it; one unseen write keeps the whole row, and so does a sign-off that stands and that its
author had not seen, or had seen only as taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from plc_desktop.changes.facts import Fact, effective
from plc_desktop.domain.fields import Json
from plc_desktop.signing.canonical import MAX_INTEGER

Sees: TypeAlias = Callable[[str, str], bool]
"""Whether the first change was written having seen the second, or is it."""


@dataclass(frozen=True, slots=True)
class Write:
    """A value that one operation gave to one register.

    Attributes:
        kind: Record kind.
        row: Record id.
        field: Register.
        change_id: Change group it came with.
        index: Position of the operation in that group.
        stamp: Breaks ties.
        value: The value; None clears the register.
    """

    kind: str
    row: str
    field: str
    change_id: str
    index: int
    stamp: int
    value: Json


@dataclass(frozen=True, slots=True)
class Removal:
    """One operation that hid a row."""

    kind: str
    row: str
    change_id: str
    index: int


@dataclass(frozen=True, slots=True)
class SignOff:
    """A sign-off of a row that nobody has taken back.

    Attributes:
        changes: Ids of the change groups it came with.
        fact: What was said.
        opposed: What has a say in whether it stands (`changes.opposing`), each with the ids of the
            change groups that came with.
    """

    changes: tuple[str, ...]
    fact: Fact
    opposed: tuple[tuple[Fact, tuple[str, ...]], ...] = ()

    def stood_for(self, knew: Callable[[Iterable[str]], bool]) -> bool:
        """Return whether it stood for somebody.

        Args:
            knew: Whether they had seen one of some change groups.
        """
        if not knew(self.changes):
            return False
        known = [fact for fact, changes in self.opposed if knew(changes)]
        return self.fact in effective([self.fact, *known])


T = TypeVar("T", Write, Removal)


def next_stamp(now_ms: int, replaced: int | None) -> int:
    """Return the stamp of a new write: later than what it replaces, even if the clock is not.

    Per register, so that a computer set to 2099 spoils only the fields it touched.

    Args:
        now_ms: The computer's clock, UTC milliseconds.
        replaced: Largest stamp among the values being replaced, if there are any.
    """
    return min(max(now_ms, -1 if replaced is None else replaced + 1, 0), MAX_INTEGER)


def order(write: Write) -> tuple[int, str, int]:
    """Return what decides between writes that did not see each other: the largest wins."""
    return (write.stamp, write.change_id, write.index)


def resolve(siblings: Sequence[Write], prefers: Callable[[Write], bool] | None = None) -> Write:
    """Return the write whose value is shown; the same on every computer.

    Args:
        siblings: At least one write of one register.
        prefers: Ranks before everything else; for hours, whether a valid sign-off stands on it.
    """
    if len(siblings) == 1:
        return siblings[0]
    if prefers is None:
        return max(siblings, key=order)
    return max(siblings, key=lambda write: (prefers(write), order(write)))


def merge(existing: Sequence[Write], incoming: Iterable[Write], sees: Sees) -> list[Write]:
    """Return the writes of one register that no other of them saw, the winner last.

    Args:
        existing: Earlier result for this register.
        incoming: Further writes of it, in any order.
        sees: Over all the changes concerned.
    """
    merged = _unseen(existing, incoming, sees)
    if len(merged) > 1:
        merged.sort(key=order)
    return merged


def merge_removals(
    existing: Sequence[Removal], incoming: Iterable[Removal], sees: Sees
) -> list[Removal]:
    """Return the removals of one row that no other of them saw: the others hide nothing more."""
    merged = _unseen(existing, incoming, sees)
    if len(merged) > 1:
        merged.sort(key=lambda removal: (removal.change_id, removal.index))
    return merged


def _unseen(existing: Sequence[T], incoming: Iterable[T], sees: Sees) -> list[T]:
    """Return what no other had seen, each once."""
    left = list(existing)
    for new in incoming:
        if any(other == new or _covers(other, new, sees) for other in left):
            continue
        left = [other for other in left if not _covers(new, other, sees)]
        left.append(new)
    return left


def stands(
    writes: Iterable[Write],
    removals: Sequence[Removal],
    sees: Sees,
    sign_offs: Iterable[SignOff] = (),
) -> bool:
    """Return whether a row is shown: no removal had seen a write of it, or a sign-off as it stands.

    Args:
        writes: The siblings of all the row's registers.
        removals: The row's removals.
        sees: Over all the changes concerned.
        sign_offs: Those of the row that stand.
    """
    written = list(writes)
    if any(not _is_covered(write, removals, sees) for write in written):
        return True
    return bool(written) and any(
        not any(had_seen(removal, one, sees) for removal in removals) for one in sign_offs
    )


def had_seen(removal: Removal, sign_off: SignOff, sees: Sees) -> bool:
    """Return whether a sign-off stood for who removed a row, by whatever change they knew of it.

    Who had seen it only as taken back did not know that it counts: somebody restored it unseen.
    """
    return sign_off.stood_for(
        lambda changes: any(sees(removal.change_id, change) for change in changes)
    )


def signed_apart(
    writes: Iterable[Write],
    removals: Sequence[Removal],
    sees: Sees,
    sign_offs: Iterable[SignOff],
) -> list[tuple[Removal, SignOff]]:
    """Return the removals of a row that still hide something of it, and what they did not know of.

    Args:
        writes: The siblings of all the row's registers.
        removals: The row's removals.
        sees: Over all the changes concerned.
        sign_offs: Those of the row that stand.
    """
    written = list(writes)
    signed = list(sign_offs)
    return [
        (removal, one)
        for removal in removals
        if any(_covers(removal, write, sees) for write in written)
        for one in signed
        if not had_seen(removal, one, sees)
    ]


def shown(siblings: Sequence[Write], removals: Sequence[Removal], sees: Sees) -> list[Write]:
    """Return the siblings of one register that a person can choose from.

    What a removal had seen is left out if there is something that none had seen.
    """
    if len(siblings) == 1 or not removals:
        return list(siblings)
    uncovered = [write for write in siblings if not _is_covered(write, removals, sees)]
    return uncovered or list(siblings)


def _is_covered(write: Write, removals: Sequence[Removal], sees: Sees) -> bool:
    return any(_covers(removal, write, sees) for removal in removals)


def _covers(later: Write | Removal, earlier: Write | Removal, sees: Sees) -> bool:
    if later.change_id == earlier.change_id:
        return later.index > earlier.index
    return sees(later.change_id, earlier.change_id)
