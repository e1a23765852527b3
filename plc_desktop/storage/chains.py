"""Which change had seen which, by their places in this file.

Every change stands in a chain: one replica's unbroken sequence. A replica that was copied or
restored and went on twice has a chain for each branch. Of other chains a chain knows how far it
had seen them from which of its places on, so that a hundred thousand changes of a few laptops
cost a few numbers each, and a question costs two look-ups.

Source: Fidge and Mattern's vector clocks, over chains because one replica id may fork.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from plc_desktop.changes.model import Header
from plc_desktop.errors import ForeignFileError
from plc_desktop.storage.change_ids import CHANGES_BY_ID
from plc_desktop.storage.sql import IN_LIST, as_list

_KEPT = 20_000
"""Of so many changes at most the places stay in memory once they are written down."""


@dataclass
class _Chain:
    """One chain as far as it is known.

    Attributes:
        replica: Who wrote it.
        first_n: Number of its first change in the replica's sequence.
        end: Its last place.
        seen: For every other chain the places from which on more of it had been seen, and how
            much of it.
    """

    replica: str
    first_n: int
    end: int
    seen: dict[int, tuple[list[int], list[int]]] = field(default_factory=dict)

    def reach(self, place: int, other: int) -> int:
        """Return the last place of another chain that this one had seen, -1 if none."""
        if other not in self.seen:
            return -1
        places, reached = self.seen[other]
        at = bisect_right(places, place)
        return reached[at - 1] if at else -1


class Chains:
    """Answers and extends the order over one connection; good for one transaction."""

    def __init__(self, connection: Any) -> None:
        self._db = connection
        self._chains: dict[int, _Chain] = {}
        self._places: dict[int, tuple[int, int]] = {}
        self._seqs: dict[str, int] = {}
        self._heads: set[str] | None = None
        self._count = -1
        self._new_places: list[tuple[int, int, int]] = []
        self._new_seen: list[tuple[int, int, int, int]] = []

    def sees(self, later: int, earlier: int) -> bool:
        """Return whether one change was written having seen another, or is it.

        Args:
            later: Place in this file; one that is being written has seen everything.
            earlier: Place in this file.
        """
        if later <= earlier:  # nothing stands before what it had seen
            return later == earlier
        mine = self.place(later)
        if mine is None:
            return True
        theirs = self._known_place(earlier)
        if mine[0] == theirs[0]:
            return mine[1] >= theirs[1]
        return self._chain(mine[0]).reach(mine[1], theirs[0]) >= theirs[1]

    def continues(self, later: int, earlier: int) -> bool:
        """Return whether a change stands in the same chain as another, after it or is it."""
        mine, theirs = self._known_place(later), self._known_place(earlier)
        return mine[0] == theirs[0] and mine[1] >= theirs[1]

    def place(self, seq: int) -> tuple[int, int] | None:
        """Return chain and place of a change; None of the one that is being written."""
        if seq not in self._places:
            row = self._db.execute(
                "SELECT chain, place FROM change_chain WHERE seq = ?", (seq,)
            ).fetchone()
            if row is None:
                return None
            self._places[seq] = row
        return self._places[seq]

    def number(self, seq: int) -> int:
        """Return the chain of a change, -1 of the one that is being written."""
        place = self.place(seq)
        return -1 if place is None else place[0]

    def look_up(self, seqs: Iterable[int]) -> None:
        """Learn the places of many changes at once."""
        self._places.update(
            (seq, (chain, place))
            for seq, chain, place in self._db.execute(
                f"SELECT seq, chain, place FROM change_chain WHERE seq {IN_LIST}", (as_list(seqs),)
            )
        )

    def first(self, seqs: Iterable[int]) -> tuple[int, ...]:
        """Return those of some changes that had seen none of the others."""
        found: list[int] = []
        for seq in sorted(seqs):
            if not any(self.sees(seq, one) for one in found):
                found.append(seq)
        return tuple(found)

    def forked(self) -> frozenset[str]:
        """Return the replicas that have several chains: not all they wrote stands in one order."""
        found = Counter(replica for replica, _ in self._lengths())
        return frozenset(replica for replica, chains in found.items() if chains > 1)

    def seqs(self, ids: Iterable[str]) -> dict[str, int]:
        """Return the places in this file of those changes that are known."""
        wanted = list(ids)
        unknown = [name for name in wanted if name not in self._seqs]
        if unknown:
            self._seqs.update(self._db.execute(CHANGES_BY_ID, (as_list(unknown),)))
        return {name: self._seqs[name] for name in wanted if name in self._seqs}

    def seq(self, name: str) -> int | None:
        """Return the place in this file of a change, None if it is not known."""
        return self.seqs([name]).get(name)

    def counts(self) -> dict[str, int]:
        """Return how many changes of each replica are here."""
        counts: dict[str, int] = {}
        for replica, length in self._lengths():
            counts[replica] = counts.get(replica, 0) + length
        return counts

    def _lengths(self) -> Iterator[tuple[str, int]]:
        """Yield whose each chain is and how long; only what was written down."""
        yield from self._db.execute(
            "SELECT c.replica,"
            " (SELECT max(place) + 1 FROM change_chain e WHERE e.chain = k.chain)"
            " FROM change_chain k JOIN change c ON c.seq = k.seq"
            f" WHERE k.chain {IN_LIST} AND k.place = 0 ORDER BY k.chain",
            (as_list(range(self._chain_count())),),
        )

    def heads(self) -> tuple[str, ...]:
        """Return the ids of the changes that no other was built on."""
        return tuple(sorted(self._known_heads()))

    def add(self, seq: int, name: str, header: Header) -> None:
        """Take in the next change; `flush` writes it down.

        Args:
            seq: Its place in this file, the last.
            name: Its id.
            header: All it was built on must be known.

        Raises:
            ForeignFileError: "sequence_broken" if the replica's own previous change is not among
                what it was built on.
            RuntimeError: If it was taken in before: no index of the table would refuse it.
        """
        if len(header.deps) == 1 and self._goes_on(seq, name, header):
            return
        before = self.seq(name)
        if before is not None and before != seq and self.place(before) is not None:
            raise RuntimeError(f"change {name} stands in the log already")
        deps = [(dep, *self._known_place(at)) for dep, at in self.seqs(header.deps).items()]
        own = [dep for dep in deps if self._is_previous(dep, header)]
        if not own and header.n != 1:
            raise ForeignFileError("sequence_broken", replica=header.replica, n=header.n)
        number, place = self._next_place(own, header)
        self._places[seq], self._seqs[name] = (number, place), seq
        self._new_places.append((seq, number, place))
        for _, other, other_place in deps:
            self._see(number, place, other, other_place)
        heads = self._known_heads()
        heads.difference_update(header.deps)
        heads.add(name)

    def _goes_on(self, seq: int, name: str, header: Header) -> bool:
        """Take in a change that was built on nothing but the last of its chain, if it is one.

        Nearly all are: whoever wrote it had seen nothing new of others. It cannot have been taken
        in before, because then its chain, or another branch of it, would go on after that last.
        """
        (dep,) = header.deps
        number, place = self._places.get(self._seqs.get(dep, 0), (-1, -1))
        if number < 0:
            return False
        chain = self._chain(number)
        is_next = chain.end == place and chain.first_n + place == header.n - 1
        if not is_next or chain.replica != header.replica:
            return False
        chain.end += 1
        self._places[seq], self._seqs[name] = (number, chain.end), seq
        self._new_places.append((seq, number, chain.end))
        heads = self._known_heads()
        heads.discard(dep)
        heads.add(name)
        return True

    def flush(self) -> None:
        """Write down what was added."""
        self._db.executemany(
            "INSERT INTO change_chain (seq, chain, place) VALUES (?, ?, ?)", self._new_places
        )
        self._db.executemany(
            "INSERT OR REPLACE INTO chain_seen (chain, place, other, other_place)"
            " VALUES (?, ?, ?, ?)",
            self._new_seen,
        )
        before = {row[0] for row in self._db.execute("SELECT change_id FROM change_head")}
        heads = self._known_heads()
        self._db.executemany(
            "DELETE FROM change_head WHERE change_id = ?",
            [(name,) for name in sorted(before - heads)],
        )
        self._db.executemany(
            "INSERT INTO change_head (change_id) VALUES (?)",
            [(name,) for name in sorted(heads - before)],
        )
        self._new_places, self._new_seen = [], []
        if len(self._places) > _KEPT:
            self._places, self._seqs = {}, {}

    def frontier(self, heads: Iterable[str]) -> Mapping[int, int]:
        """Return the last place of every chain that changes had seen; unknown ones count nothing.

        Args:
            heads: Ids of changes.
        """
        reached: dict[int, int] = {}
        for seq in self.seqs(heads).values():
            number, place = self._known_place(seq)
            reached[number] = max(reached.get(number, -1), place)
            chain = self._chain(number)
            for other in chain.seen:
                reached[other] = max(reached.get(other, -1), chain.reach(place, other))
        return reached

    def _known_heads(self) -> set[str]:
        if self._heads is None:
            rows = self._db.execute("SELECT change_id FROM change_head")
            self._heads = {row[0] for row in rows}
        return self._heads

    def _known_place(self, seq: int) -> tuple[int, int]:
        self.place(seq)
        return self._places[seq]

    def _is_previous(self, dep: tuple[str, int, int], header: Header) -> bool:
        chain = self._chain(dep[1])
        return chain.replica == header.replica and chain.first_n + dep[2] == header.n - 1

    def _next_place(self, own: list[tuple[str, int, int]], header: Header) -> tuple[int, int]:
        """Return where a change goes: on at the end of its chain, or at the start of a new one."""
        for _, number, place in own:
            chain = self._chain(number)
            if chain.end == place:
                chain.end += 1
                return number, chain.end
        number = self._next_number()
        self._chains[number] = _Chain(header.replica, header.n, 0)
        return number, 0

    def _next_number(self) -> int:
        self._count = self._chain_count() + 1
        return self._count - 1

    def _chain_count(self) -> int:
        if self._count < 0:
            sql = "SELECT coalesce(max(chain) + 1, 0) FROM change_chain"
            self._count = int(self._db.execute(sql).fetchone()[0])
        return self._count

    def _see(self, number: int, place: int, other: int, other_place: int) -> None:
        """Note that a chain has now seen another as far as one of its places, and all behind it."""
        mine, theirs = self._chain(number), self._chain(other)
        if other == number or mine.reach(place, other) >= other_place:
            return
        self._reach(mine, number, place, other, other_place)
        for third in theirs.seen:
            reach = theirs.reach(other_place, third)
            if third != number and mine.reach(place, third) < reach:
                self._reach(mine, number, place, third, reach)

    def _reach(self, mine: _Chain, number: int, place: int, other: int, reach: int) -> None:
        places, reached = mine.seen.setdefault(other, ([], []))
        if places and places[-1] == place:
            reached[-1] = reach
        else:
            places.append(place)
            reached.append(reach)
        self._new_seen.append((number, place, other, reach))

    def _chain(self, number: int) -> _Chain:
        if number not in self._chains:
            self._chains[number] = self._read(number)
        return self._chains[number]

    def _read(self, number: int) -> _Chain:
        replica, n = self._db.execute(
            "SELECT c.replica, c.n FROM change_chain k JOIN change c ON c.seq = k.seq"
            " WHERE k.chain = ? AND k.place = 0",
            (number,),
        ).fetchone()
        (end,) = self._db.execute(
            "SELECT max(place) FROM change_chain WHERE chain = ?", (number,)
        ).fetchone()
        chain = _Chain(replica, n, end)
        for place, other, reach in self._db.execute(
            "SELECT place, other, other_place FROM chain_seen WHERE chain = ? ORDER BY place",
            (number,),
        ):
            places, reached = chain.seen.setdefault(other, ([], []))
            places.append(place)
            reached.append(reach)
        return chain
