"""Laptops without files or tables: what the program's pure functions make of what reached each.

Every laptop folds the changes in the order in which they reached it, early, late and twice. What
it then shows is put together here from the very functions that storage calls, so that the pure
model has something of the program to be held against thousands of times in a minute.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from plc_desktop.changes import authority, facts, fold
from plc_desktop.changes.encoding import content_hash, fact_id, seal
from plc_desktop.changes.facts import Fact
from plc_desktop.changes.fold import Write, next_stamp
from plc_desktop.changes.model import CONTENT, AddFact, Header, Op, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.domain.signoff import SIGNED
from plc_desktop.storage import double_entries, hours_states, registers, same_people
from plc_desktop.storage.double_entries import Candidate
from plc_desktop.storage.folding import folded
from plc_desktop.storage.hours_columns import Place, submission
from plc_desktop.storage.hours_states import Entry
from plc_desktop.storage.key_trust import KeyTrust
from plc_desktop.storage.registers import HOURS, SIGNATURE, SUBMITTED
from tests.property.exchange_model import Entry as ShownEntry
from tests.property.exchange_model import Shown, World
from tests.property.pure_fold import PureFold

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
            self._expected[received] = shown
        return self._expected[received]

    def showing(self, fold: PureFold) -> Showing:
        """Return what the program's functions make of what was folded."""
        return Showing(self.model, fold)


class Showing:
    """What a laptop shows.

    Attributes:
        shown: All of it.
        freed: For a line, those that somebody said are other events.
    """

    def __init__(self, model: World, done: PureFold) -> None:
        self._model = model
        self._fold = done
        self._names = list(done.order)
        self._came: dict[str, set[str]] = defaultdict(set)
        self._writings: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for name in done.order:
            for at, op in enumerate(model.groups[name].ops):
                if isinstance(op, AddFact):
                    self._came[fact_id(op.type, op.content)].add(name)
                elif isinstance(op, SetField) and op.field == CONTENT:
                    self._writings[op.row].append((name, at))
        self._standing = facts.effective(done.facts.values())
        self.shown = Shown(
            rows=done.rows(),
            facts=set(done.facts),
            effective={fact.id for fact in self._standing},
            waiting=set(done.waiting),
            heads=set(done.heads),
        )
        for kind, row in done.keys:
            state = done.state(kind, row)
            found = registers.conflicts_of(state, done.sees)
            self.shown.conflicts |= {(kind, row, name) for name in found}
        self._trust = self._whom_to_trust()
        self._candidates: dict[str, Candidate] = {}
        self.freed: dict[str, set[str]] = defaultdict(set)
        for row in [row for kind, row in self.shown.rows if kind == HOURS]:
            self._entry(row)
        self._hold_back()
        for entry in self.shown.entries.values():
            total = self.shown.held if entry.is_held else self.shown.counted
            if entry.is_held or entry.state == SIGNED:
                before = total.get(entry.person_class, 0)
                total[entry.person_class] = before + entry.content["minutes"]

    def _whom_to_trust(self) -> KeyTrust:
        said = [fact.content["people"] for fact in self._of_type(facts.SAME_PERSON)]
        self.shown.classes = same_people.classes(said)  # type: ignore[arg-type]  # lists of ids
        grants, ends = self._of_type(facts.PERSON_KEY), self._of_type(facts.REVOKE_KEY)
        objections = {
            fact.id: "key_revoked"
            for fact in self._of_type(facts.SIGN_OFF)
            if authority.is_cut_off(
                fact,
                [end for end in ends if _owner(end, "person") == _owner(fact, "by")],
                [grant for grant in grants if _owner(grant, "person") == _owner(fact, "by")],
                self._saw,
            )
        }
        keys = frozenset(_owner(grant, "person") for grant in grants)
        return KeyTrust(keys, frozenset(), objections, {}, self.shown.classes)

    def _saw(self, later: Fact, earlier: Fact) -> bool:
        return any(
            after != before and self._fold.sees(after, before)
            for after in self._came[later.id]
            for before in self._came[earlier.id]
        )

    def _of_type(self, fact_type: str) -> list[Fact]:
        return [fact for fact in self._standing if fact.type == fact_type]

    def _entry(self, row: str) -> None:
        choices = registers.choices_of(self._fold.state(HOURS, row), CONTENT, self._fold.sees)
        best = fold.resolve(choices, lambda write: self._state(write, facts.SIGN_OFF) == SIGNED)
        content = _content(best)
        self.shown.rows[HOURS, row][CONTENT] = content
        state = self._state(best, facts.SIGN_OFF, facts.VOID)
        self.shown.entries[row] = ShownEntry(content, self._base(best).person_class, state)
        self._candidates[row] = Candidate(
            number=len(self._candidates),
            id=row,
            minutes=content["minutes"],
            span=double_entries.span_of(content["starts_at"], content["ends_at"]),
            is_signed=state == SIGNED,
            origin=self._origin(row),
            first=self._first(row),
        )

    def _base(self, write: Write) -> Entry:
        content = _content(write)
        placement = self.shown.rows.get(("placement", content["placement_id"]), {})
        person = str(placement.get("person_id", ""))
        said = submission(self.shown.rows[HOURS, write.row].get(SUBMITTED))
        person_class = self._trust.class_of(person)
        return Entry(write.row, content_hash(write.row, content), *said, person_class)

    def _state(self, write: Write, *types: str) -> str:
        """Return the state of a line with one of its contents, of all facts about it by some."""
        about = [
            (fact, False, True)
            for fact in self._standing
            if fact.type in types and fact.content["entry"] == write.row
        ]
        return hours_states._state(self._base(write), about, self._trust)[0]  # noqa: SLF001

    def _first(self, row: str) -> tuple[int, ...]:
        names = {name for name, _ in self._writings[row]}
        sees, order = self._fold.sees, self._fold.order
        return tuple(
            order[one]
            for one in names
            if not any(other != one and sees(one, other) for other in names)
        )

    def _origin(self, row: str) -> str:
        first = self._first(row)
        return min(
            self._place(name).origin(at)
            for name, at in self._writings[row]
            if self._fold.order[name] in first
        )

    def _place(self, name: str) -> Place:
        header = self._model.groups[name].header
        return Place(self._fold.order[name], header.replica, header.n, header.wall_ms)

    def _hold_back(self) -> None:
        for fact in self._of_type(facts.DISTINCT):
            lines = [str(entry) for entry in fact.content["entries"]]  # type: ignore[union-attr]
            for entry in lines:
                self.freed[entry].update(other for other in lines if other != entry)
        for group in self.alike():
            held = double_entries.held(group, self.freed, self.sees, self._line_of)
            assert held == double_entries.held(group, self.freed, self.sees)
            for candidate in group:
                self.shown.entries[candidate.id].is_held = candidate.number in held

    def alike(self) -> list[list[Candidate]]:
        """Return the lines of one person, day and activity, for all of them."""

        def key(row: str) -> tuple[str, str, str]:
            entry = self.shown.entries[row]
            activity = folded(entry.content["activity"])
            return entry.person_class, entry.content["worked_on"], activity

        rows = [
            row
            for row, entry in self.shown.entries.items()
            if entry.state != "void" and entry.person_class
        ]
        return [
            [self._candidates[row] for row in group]
            for _, group in groupby(sorted(rows, key=key), key)
        ]

    def sees(self, later: int, earlier: int) -> bool:
        """Return whether the change at one place here had seen the one at another place."""
        return self._fold.sees(self._names[later], self._names[earlier])

    def _line_of(self, place: int) -> int:
        return self._fold.chain(self._names[place])


def _content(write: Write) -> dict[str, Any]:
    return dict(write.value) if isinstance(write.value, dict) else {}


def _owner(fact: Fact, name: str) -> tuple[str, str]:
    return str(fact.content[name]), str(fact.content.get("key", ""))
