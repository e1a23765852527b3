"""Random histories: laptops that write, pass files to each other, and are copied."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

from hypothesis import strategies as st

from plc_desktop.changes.encoding import fact_id, seal
from plc_desktop.changes.model import (
    AddFact,
    ChangeGroup,
    DeleteRow,
    Header,
    Op,
    SetField,
    UnknownOp,
)
from plc_desktop.domain.fields import Json

KINDS = ("person", "cohort")
ROWS = ("a", "b")
FIELDS = ("name", "phone")


@dataclass(frozen=True)
class Laptop:
    """One computer: what it calls itself, how far it has counted, what it holds."""

    replica: str
    n: int = 0
    own: str = ""
    holds: frozenset[str] = frozenset()


@dataclass
class History:
    """Everything that was ever written, on all laptops together."""

    laptops: list[Laptop] = field(default_factory=list)
    groups: dict[str, ChangeGroup] = field(default_factory=dict)
    facts: list[str] = field(default_factory=list)

    def write(self, at: int, ops: list[Op], wall_ms: int) -> None:
        """A laptop writes one change group after everything it holds."""
        laptop = self.laptops[at]
        built_on = {dep for name in laptop.holds for dep in self.groups[name].header.deps}
        deps = laptop.holds - built_on | ({laptop.own} if laptop.own else frozenset())
        header = Header(tuple(deps), laptop.n + 1, "", laptop.replica, 1, "ana", wall_ms, "ws")
        group, _, _ = seal(header, ops)
        self.groups[group.id] = group
        holds = laptop.holds | {group.id}
        self.laptops[at] = Laptop(laptop.replica, laptop.n + 1, group.id, holds)

    def pass_on(self, giver: int, taker: int) -> None:
        """A file with everything goes from one laptop to another."""
        holds = self.laptops[taker].holds | self.laptops[giver].holds
        self.laptops[taker] = replace(self.laptops[taker], holds=holds)

    def copy(self, at: int) -> None:
        """A data folder is copied: two laptops go on under one name."""
        self.laptops.append(self.laptops[at])


def _op(history: History, rng: random.Random) -> Op:
    kind, row = rng.choice(KINDS), rng.choice(ROWS)
    what = rng.randrange(10)
    if what < 6:
        return SetField(kind, row, rng.choice(FIELDS), rng.randrange(3), rng.randrange(100))
    if what < 8:
        return DeleteRow(kind, row)
    if what == 8 and rng.random() < 0.2:
        return UnknownOp({"op": "later", "value": rng.randrange(9)})
    refs = rng.sample(history.facts, min(len(history.facts), rng.randrange(3)))
    fact_type = "retract" if refs else rng.choice(["void", "issue", "newer"])
    content: dict[str, Json] = {"nonce": str(rng.randrange(9)), "refs": [*refs]}
    history.facts.append(fact_id(fact_type, content))
    return AddFact(fact_type, content)


def _step(history: History, rng: random.Random) -> None:
    at = rng.randrange(len(history.laptops))
    what = rng.randrange(10)
    if what < 6:
        ops = [_op(history, rng) for _ in range(rng.randrange(1, 4))]
        history.write(at, ops, rng.randrange(1000))
    elif what < 9:
        history.pass_on(rng.randrange(len(history.laptops)), at)
    elif len(history.laptops) < 5:
        history.copy(at)


@st.composite
def histories(draw: st.DrawFn, most: int = 25) -> list[ChangeGroup]:
    """Return the change groups of a random history, in the order of writing."""
    rng = draw(st.randoms(use_true_random=False))
    history = History([Laptop(name) for name in ("ana", "bo", "cy")])
    history.write(0, [_op(history, rng)], 0)
    for _ in range(draw(st.integers(1, most))):
        _step(history, rng)
    return list(history.groups.values())
