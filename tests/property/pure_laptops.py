"""Laptops without files or tables: what the program's pure functions make of what reached each.

Every laptop folds the changes in the order in which they reached it, early, late and twice. What
it then shows is put together here from the very functions that storage calls, so that the pure
model has something of the program to be held against thousands of times in a minute.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from plc_desktop.changes.encoding import seal
from plc_desktop.changes.fold import next_stamp
from plc_desktop.changes.model import Header, Op, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.storage.registers import SIGNATURE
from tests.property.exchange_model import Shown, World
from tests.property.pure_fold import PureFold
from tests.property.pure_showing import Showing

MINUTE_MS = 60_000
NOON_MS = 1_773_144_000_000


@dataclass
class PureLaptop:
    """One laptop.

    Attributes:
        replica: What it calls itself.
        n: How far it has counted.
        own: Its own last change.
        received: Ids of the changes that reached it.
        fold: The same changes, folded as they came.
        ahead_ms: How wrong its clock is.
        exported: Highest number of each of its names that left it.
        backups: What it was at other times.
        stated: What others said they have, by their number.
    """

    replica: str
    n: int = 0
    own: str = ""
    received: set[str] = field(default_factory=set)
    fold: PureFold = field(default_factory=PureFold)
    ahead_ms: int = 0
    exported: dict[str, int] = field(default_factory=dict)
    backups: list[PureLaptop] = field(default_factory=list)
    stated: dict[int, set[str]] = field(default_factory=dict)


class PureLaptops:
    """Some laptops of one workspace, and the pure model beside them."""

    def __init__(self, count: int) -> None:
        self.model = World()
        self.now_ms = NOON_MS
        self.names = 0
        self.laptops = [PureLaptop(self.new_name()) for _ in range(count)]
        self._expected: dict[frozenset[str], Shown] = {}

    def new_name(self) -> str:
        """Return what no laptop was called yet."""
        self.names += 1
        return f"laptop{self.names}"

    # what laptops do

    def write(self, at: int, ops: Iterable[Op]) -> str:
        """Take a step on one laptop; return its change."""
        laptop = self.laptops[at]
        self.now_ms += MINUTE_MS
        laptop.n += 1
        header = Header(
            deps=tuple({*laptop.fold.heads, *filter(None, [laptop.own])}),
            n=laptop.n,
            ops_hash="",
            replica=laptop.replica,
            schema=1,
            user="ana",
            wall_ms=self.now_ms + laptop.ahead_ms,
            workspace="ws",
        )
        group, _, _ = seal(header, list(ops))
        self.model.learn(group)
        laptop.own = group.id
        self.receive(at, [group.id])
        return group.id

    def set_field(self, at: int, kind: str, row: str, name: str, value: Json) -> SetField:
        """Return what gives a register a value here and now."""
        laptop = self.laptops[at]
        replaced = [write.stamp for write in laptop.fold.siblings(kind, row).get(name, ())]
        now_ms = self.now_ms + laptop.ahead_ms
        return SetField(kind, row, name, next_stamp(now_ms, max(replaced, default=None)), value)

    def receive(self, at: int, changes: Iterable[str]) -> None:
        """Let changes reach a laptop in this order."""
        laptop = self.laptops[at]
        for name in changes:
            laptop.received.add(name)
            laptop.fold.add(self.model.groups[name])

    def export(self, at: int, heads: Sequence[str]) -> frozenset[str]:
        """Return what a laptop writes into a file for somebody who stated these heads."""
        laptop = self.laptops[at]
        laptop.exported[laptop.replica] = laptop.n
        return frozenset(self.model.lacked(laptop.received, heads))

    def kept(self, at: int) -> PureLaptop:
        """Return a copy of a laptop's file."""
        laptop = self.laptops[at]
        copy = PureLaptop(laptop.replica, laptop.n, laptop.own, set(laptop.received))
        copy.fold = self.fold_anew(laptop.received, random.Random(0))  # noqa: S311
        return copy

    def fold_anew(self, changes: Collection[str], mix: random.Random) -> PureFold:
        """Fold changes in any order, some of them more than once."""
        names = sorted(changes)
        names += mix.sample(names, mix.randrange(len(names) + 1))
        mix.shuffle(names)
        fold = PureFold()
        for name in names:
            fold.add(self.model.groups[name])
        return fold

    # what they show

    def expected(self, at: int) -> Shown:
        """Return what the model says that a laptop shows."""
        received = frozenset(self.laptops[at].received)
        if received not in self._expected:
            shown = self.model.shown(set(received))
            shown.conflicts = {one for one in shown.conflicts if one[2] != SIGNATURE}
            shown.needed = set()
            self._expected[received] = shown
        return self._expected[received]

    def showing(self, fold: PureFold) -> Showing:
        """Return what the program's functions make of what was folded."""
        return Showing(self.model, fold)
