"""Which change was written having seen which: the one order that no clock can spoil."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plc_desktop.errors import ForeignFileError


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a change stands.

    Attributes:
        replica: Replica that wrote it.
        n: Its position in that replica's sequence.
        chain: Number of the chain it belongs to: one replica's unbroken sequence. A replica that
            was copied or restored and went on twice has a chain for each branch.
        index: Its position in the chain.
        seen: The last index seen of every other chain; shared between changes where possible.
    """

    replica: str
    n: int
    chain: int
    index: int
    seen: Mapping[int, int]


class Causality:
    """Answers "had change X seen change Y?" over a growing set of changes, in constant time.

    Every change stands in one chain and knows how much of every other chain it has seen, so 100,000
    changes of a few computers cost a few numbers each.

    Source: Fidge and Mattern's vector clocks, over chains instead of processes because one replica
    id may fork.
    """

    def __init__(self) -> None:
        self._places: dict[str, _Place] = {}
        self._chain_ends: list[str] = []
        self._heads: set[str] = set()

    def __contains__(self, change_id: str) -> bool:
        return change_id in self._places

    def __len__(self) -> int:
        return len(self._places)

    @property
    def heads(self) -> frozenset[str]:
        """Ids of the changes that no other change here was built on."""
        return frozenset(self._heads)

    def add(self, change_id: str, replica: str, n: int, deps: Sequence[str]) -> None:
        """Take in one change after everything it was built on; again is the same as once.

        Raises:
            ForeignFileError: "changes_missing" with the ids that have to come first;
                "sequence_broken" if the replica's own previous change is not among `deps`.
        """
        if change_id in self._places:
            return
        missing = tuple(dep for dep in deps if dep not in self._places)
        if missing:
            raise ForeignFileError("changes_missing", missing=missing)
        own = [dep for dep in deps if self._is_previous(dep, replica, n)]
        if not own and n != 1:
            raise ForeignFileError("sequence_broken", replica=replica, n=n)
        self._places[change_id] = self._placed(change_id, replica, n, own, deps)
        self._heads.difference_update(deps)
        self._heads.add(change_id)

    def sees(self, later_id: str, earlier_id: str) -> bool:
        """Return whether the first change was written having seen the second, or is the second.

        Raises:
            KeyError: If either has not been added.
        """
        later, earlier = self._places[later_id], self._places[earlier_id]
        if later.chain == earlier.chain:
            return later.index >= earlier.index
        return later.seen.get(earlier.chain, -1) >= earlier.index

    def chain(self, change_id: str) -> int:
        """Return the number of the chain that a change stands in.

        Raises:
            KeyError: If it has not been added.
        """
        return self._places[change_id].chain

    def _is_previous(self, dep: str, replica: str, n: int) -> bool:
        place = self._places[dep]
        return place.replica == replica and place.n == n - 1

    def _placed(
        self, change_id: str, replica: str, n: int, own: Sequence[str], deps: Sequence[str]
    ) -> _Place:
        for dep in own:
            before = self._places[dep]
            if self._chain_ends[before.chain] == dep:
                self._chain_ends[before.chain] = change_id
                seen = self._seen_by(before.seen, [other for other in deps if other != dep])
                return _Place(replica, n, before.chain, before.index + 1, seen)
        self._chain_ends.append(change_id)
        return _Place(replica, n, len(self._chain_ends) - 1, 0, self._seen_by({}, deps))

    def _seen_by(self, seen: Mapping[int, int], deps: Sequence[str]) -> Mapping[int, int]:
        for dep in deps:
            place = self._places[dep]
            if seen.get(place.chain, -1) < place.index:
                seen = _joined(seen, place)
        return seen


def _joined(seen: Mapping[int, int], place: _Place) -> dict[int, int]:
    joined = dict(seen)
    for chain, index in (*place.seen.items(), (place.chain, place.index)):
        if joined.get(chain, -1) < index:
            joined[chain] = index
    return joined
