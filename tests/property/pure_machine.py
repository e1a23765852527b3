"""Laptops that do anything in any order, as a machine that Hypothesis drives and shrinks.

After every step the laptop concerned shows what the pure model says, laptops with equal sets of
changes show the same whatever way those came, and no two lines that may be one event both count.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from copy import copy
from functools import partial
from itertools import combinations
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from typing_extensions import override

from plc_desktop.changes import facts
from plc_desktop.changes.encoding import content_hash, fact_id
from plc_desktop.changes.model import AddFact, DeleteRow, Op, UnknownOp
from plc_desktop.domain.fields import Json
from plc_desktop.storage.double_entries import Candidate, Sees
from tests.faults.recount import Recount
from tests.property.exchange_model import Shown
from tests.property.pure_fold import PureFold
from tests.property.pure_laptops import PureLaptop, PureLaptops

MOST_LAPTOPS = 5
MOST_LINES = 6
PEOPLE = ("ana", "bo", "rosa")
SIGNERS = ("rosa", "rosa", "rosa", "bo")
PLACEMENTS = {"at Ana's": "ana", "at Bo's": "bo"}
PAIRS = (("ana", "bo"), ("ana", "bo"), ("bo", "rosa"))
SPANS = (*[(None, None)] * 3, ("09:00", "10:00"), ("09:30", "11:00"))
AHEAD_MS = tuple(round(years * 365 * 86_400_000) for years in (-4, 0, 3, 70))

AT = st.integers(0, MOST_LAPTOPS - 1)
ANY = st.integers(0, 99)
MIX = st.integers(0, 2**16)
LINE = st.fixed_dictionaries(
    {
        "placement_id": st.sampled_from(("at Ana's", "at Ana's", "at Bo's")),
        "worked_on": st.sampled_from(("2026-03-02", "2026-03-02", "2026-03-03")),
        "minutes": st.sampled_from((30, 60)),
        "span": st.sampled_from(SPANS),
    }
)
Item = TypeVar("Item")
PAPER, BY_KEY = "paper", "signed_in_person"
WRITTEN_SELDOM = (
    *("move_placement", "remove", "submit", "revoke", "void", "say_one_person", "retract"),
    "write_with_a_newer_program",
)
MISHAPS = ("back_up", "restore", "copy", "set_clock", "compute_anew")


def _one_of(items: Sequence[Item], pick: int) -> Item:
    return items[pick % len(items)]


def _may_be_one(one: Candidate, other: Candidate, sees: Sees) -> bool:
    """Return whether two lines alike may be one event."""
    if one.span and other.span:
        return one.span[0] < other.span[1] and other.span[0] < one.span[1]
    return one.minutes == other.minutes or not any(
        sees(mine, theirs) or sees(theirs, mine) for mine in one.first for theirs in other.first
    )


class PureMachine(RuleBasedStateMachine):
    """Two to five laptops without files."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = PureLaptops(2)
        self.files: list[frozenset[str]] = []
        self.lines = ["line 0", "line 1"]
        self.facts: list[str] = []

    @initialize(more=st.integers(0, 1))
    def begin(self, more: int) -> None:
        ops: list[Op] = [
            self.desk.set_field(0, "person", person, "full_name", person) for person in PEOPLE
        ]
        for placement, person in PLACEMENTS.items():
            ops.append(self.desk.set_field(0, "placement", placement, "person_id", person))
        ops += [self._fact(facts.PERSON_KEY, {"person": "rosa", "key": "k"}, 0)]
        first = self.desk.write(0, ops)
        self.desk.laptops += [PureLaptop(self.desk.new_name()) for _ in range(more)]
        for at in range(1, len(self.desk.laptops)):
            self.desk.receive(at, [first])

    # what people write

    @rule(at=AT, person=st.sampled_from(PEOPLE), name=st.sampled_from(("phone", "email")), to=ANY)
    def edit_person(self, at: int, person: str, name: str, to: int) -> None:
        self._write(at, self.desk.set_field(self._at(at), "person", person, name, str(to % 3)))
        assert self._shown(at).rows["person", person][name] == str(to % 3)

    def _move_placement(self, at: int, pick: int) -> None:
        placement = tuple(PLACEMENTS)[pick % 2]
        person = _one_of(PEOPLE, pick // 2)
        self._write(
            at, self.desk.set_field(self._at(at), "placement", placement, "person_id", person)
        )

    @rule(at=AT, row=ANY, line=LINE)
    def edit_line(self, at: int, row: int, line: dict[str, Any]) -> None:
        self._put_line(at, _one_of(self.lines, row), line)

    @rule(at=AT, line=LINE, level=st.sampled_from((PAPER, BY_KEY, "")))
    def type_line(self, at: int, line: dict[str, Any], level: str) -> None:
        """Type a new line about a day on which others may type one too; often it is signed."""
        if len(self.lines) < MOST_LINES:
            self.lines.append(f"line {len(self.lines)}")
        self._put_line(at, self.lines[-1], line)
        if level:
            self._sign_off(at, self.lines[-1], "rosa", level, "signed", is_knowing=False)

    def _remove(self, at: int, pick: int) -> None:
        kind, names = ("hours_entry", self.lines) if pick % 3 else ("person", [*PEOPLE])
        gone = kind, _one_of(names, pick // 3)
        self._write(at, DeleteRow(*gone))
        assert gone not in self._shown(at).rows

    def _submit(self, at: int, pick: int) -> None:
        if (line := self._line(at, pick // 3)) is not None:
            day: Json = {"on": "2026-03-06"} if pick % 3 else None
            self._write(
                at, self.desk.set_field(self._at(at), "hours_entry", line, "submitted", day)
            )

    # what people sign and say

    @rule(
        at=AT,
        row=ANY,
        signer=st.sampled_from(SIGNERS),
        level=st.sampled_from((PAPER, BY_KEY)),
        decision=st.sampled_from(("signed", "signed", "returned")),
        is_knowing=st.booleans(),
    )
    def sign(  # noqa: PLR0913  # what a sign-off says
        self, at: int, row: int, signer: str, level: str, decision: str, *, is_knowing: bool
    ) -> None:
        if (line := self._line(at, row)) is not None:
            self._sign_off(at, line, signer, level, decision, is_knowing=is_knowing)

    def _revoke(self, at: int, pick: int) -> None:
        """Somebody withdraws a key, or grants one to its person again."""
        said: dict[str, Json] = {"person": _one_of(SIGNERS, pick), "key": "k"}
        if pick % 3:
            end = {**said, "reason": "", "by": "ana", "at": 1}
            self._write(at, self._fact(facts.REVOKE_KEY, end, pick))
        else:
            self._write(at, self._fact(facts.PERSON_KEY, said, pick))

    def _void(self, at: int, pick: int) -> None:
        content: dict[str, Json] = {"entry": _one_of(self.lines, pick), "reason": ""}
        if pick % 2:
            content["keeps"] = _one_of(self.lines, pick // 2)
        self._write(at, self._fact(facts.VOID, content, pick))

    def _say_one_person(self, at: int, pick: int) -> None:
        pair = _one_of(PAIRS, pick)
        self._write(at, self._fact(facts.SAME_PERSON, {"people": [*pair]}, pick))

    @precondition(lambda self: self._where(self._held))
    @rule(at=ANY, which=ANY, nonce=ANY)
    def decide_double(self, at: int, which: int, nonce: int) -> None:
        """Somebody says of a line that is held back that it is an event of its own."""
        at = _one_of(self._where(self._held), at)
        line = _one_of(self._held(at), which)
        self._write(at, self._fact(facts.DISTINCT, {"entries": [*self.lines]}, nonce))
        one_with = self.desk.showing(self.desk.laptops[self._at(at)].fold).one_with
        if self.facts[-1] in self._shown(at).effective and line not in one_with:
            assert not self._shown(at).entries[line].is_held

    def _retract(self, at: int, pick: int) -> None:
        refs: list[Json] = [_one_of(self.facts, pick)]
        self._write(at, self._fact(facts.RETRACT, {"refs": refs, "reason": ""}, pick))

    @precondition(lambda self: self._where(self._conflicts))
    @rule(at=ANY, which=ANY, choice=ANY)
    def decide_conflict(self, at: int, which: int, choice: int) -> None:
        """Somebody chooses one of the values that were written apart, or removes the row."""
        at = _one_of(self._where(self._conflicts), at)
        kind, row, name = _one_of(self._conflicts(at), which)
        if name:
            value = _one_of(self.desk.laptops[at].fold.siblings(kind, row)[name], choice).value
            self._write(at, self.desk.set_field(at, kind, row, name, value))
        else:
            self._write(at, DeleteRow(kind, row))
        assert (kind, row, name) not in self._shown(at).conflicts

    def _write_with_a_newer_program(self, at: int, pick: int) -> None:
        person = _one_of(PEOPLE, pick)
        field = self.desk.set_field(self._at(at), "person", person, "pronouns", "they")
        praise = AddFact("praise", {"nonce": ""})
        self._write(at, field, UnknownOp({"op": "later", "row": 7}), praise)

    @rule(at=AT, what=st.sampled_from(WRITTEN_SELDOM), pick=ANY)
    def write_seldom(self, at: int, what: str, pick: int) -> None:
        """Write what is written less often than the rest."""
        getattr(self, f"_{what}")(at, pick)

    # what happens to files and laptops

    @rule(at=AT, reader=AT)
    def export(self, at: int, reader: int) -> None:
        """Write a file with what another laptop lacks as far as it said, or with everything."""
        laptop = self.desk.laptops[self._at(at)]
        stated = laptop.stated.get(self._at(reader), set())
        self.files.append(self.desk.export(self._at(at), sorted(stated)))
        assert laptop.received - self._shown(at).waiting >= self.files[-1]

    @rule(at=AT, giver=AT, mix=MIX)
    def give(self, at: int, giver: int, mix: int) -> None:
        """Pass on what another laptop lacks; it says what it has then."""
        laptop, other = self._at(at), self._at(giver)
        if laptop != other:
            stated = self.desk.laptops[other].stated.get(laptop, set())
            self._receive(at, self.desk.export(other, sorted(stated)), mix)
            self.desk.laptops[laptop].stated[other] = set(self.desk.expected(other).heads)

    @rule(at=AT, other=AT, mix=MIX)
    def meet(self, at: int, other: int, mix: int) -> None:
        """Two laptops pass everything to each other and show the same then."""
        self._receive(other, self.desk.export(self._at(at), ()), mix)
        self._receive(at, self.desk.export(self._at(other), ()), mix)
        if not self._shown(at).waiting | self._shown(other).waiting:
            assert self._shown(at) is self._shown(other)

    @precondition(lambda self: self.files)
    @rule(at=AT, file=ANY, mix=MIX, is_whole=st.booleans())
    def deliver(self, at: int, file: int, mix: int, *, is_whole: bool) -> None:
        """A file arrives, late or again, or some of what is in it."""
        changes = sorted(_one_of(self.files, file))
        chance = random.Random(mix)  # noqa: S311  # repeatable on purpose
        some = changes if is_whole else chance.sample(changes, chance.randrange(len(changes) + 1))
        self._receive(at, frozenset(some), mix)
        if is_whole:
            before = self._shown(at)
            self._receive(at, frozenset(some), mix + 1)
            assert self._shown(at) is before

    def _back_up(self, at: int, _pick: int) -> None:
        self.desk.laptops[self._at(at)].backups.append(self.desk.kept(self._at(at)))

    def _restore(self, at: int, pick: int) -> None:
        """Put a backup back; numbers that left this computer are never given out again."""
        laptop = self.desk.laptops[self._at(at)]
        if laptop.backups:
            backup = _one_of(laptop.backups, pick)
            now = copy(backup)
            now.received, now.fold = set(backup.received), self._anew(backup.received, pick)
            now.backups, now.exported = laptop.backups, laptop.exported
            now.ahead_ms = laptop.ahead_ms
            if laptop.exported.get(now.replica, 0) > now.n or laptop.replica != now.replica:
                now.replica, now.n, now.own = self.desk.new_name(), 0, ""
            self.desk.laptops[self._at(at)] = now
            self._check(at)

    def _copy(self, at: int, pick: int) -> None:
        """A folder is copied: with its keys two laptops go on under one name."""
        if len(self.desk.laptops) < MOST_LAPTOPS:
            made = self.desk.kept(self._at(at))
            if pick % 2:
                made.replica, made.n, made.own = self.desk.new_name(), 0, ""
            self.desk.laptops.append(made)

    def _set_clock(self, at: int, pick: int) -> None:
        self.desk.laptops[self._at(at)].ahead_ms = _one_of(AHEAD_MS, pick)

    def _compute_anew(self, at: int, pick: int) -> None:
        """Read everything again in another order."""
        laptop = self.desk.laptops[self._at(at)]
        laptop.fold = self._anew(laptop.received, pick)
        self._check(at)

    @rule(at=AT, what=st.sampled_from(MISHAPS), pick=ANY)
    def mishap(self, at: int, what: str, pick: int) -> None:
        getattr(self, f"_{what}")(at, pick)

    # what must hold

    @override
    def teardown(self) -> None:
        """Pass everything to everybody; all show the same, and the totals equal a recount."""
        others = range(1, len(self.desk.laptops))
        held = {name for laptop in self.desk.laptops for name in laptop.received}
        for _round in range(2):
            for giver in others:
                self._receive(0, self.desk.export(giver, ()), giver)
            for taker in others:
                self._receive(taker, self.desk.export(0, ()), taker)
        shown = self.desk.expected(0)
        for at, laptop in enumerate(self.desk.laptops):
            assert laptop.received >= held - shown.waiting
            assert self.desk.expected(at).rows == shown.rows
        self._recount(laptop_has=held - shown.waiting, shown=shown)
        del self.desk, shown  # Hypothesis keeps machines for a while, and they hold each other

    def _recount(self, laptop_has: set[str], shown: Shown) -> None:
        """Work everything out again in another way, which takes no replica that went on twice."""
        groups = [self.desk.model.groups[name] for name in laptop_has]
        if len({(group.header.replica, group.header.n) for group in groups}) == len(groups):
            recount = Recount()
            for group in sorted(groups, key=lambda group: len(self.desk.model.past[group.id])):
                recount.learn(group)
            again = recount.everything()
            assert (again.rows, again.entries) == (shown.rows, shown.entries)
            assert (again.counted, again.held) == (shown.counted, shown.held)

    def _check(self, at: int) -> None:
        """Hold what a laptop shows against the model, and against what undercounting means."""
        showing = self.desk.showing(self.desk.laptops[self._at(at)].fold)
        assert showing.shown == self._shown(at)
        for group in showing.alike():
            counted = [one for one in group if not showing.shown.entries[one.id].is_held]
            for one, other in combinations(counted, 2):
                is_decided = other.id in showing.freed[one.id]
                assert is_decided or not _may_be_one(one, other, showing.sees)

    # what the steps need

    def _at(self, at: int) -> int:
        return at % len(self.desk.laptops)

    def _shown(self, at: int) -> Shown:
        return self.desk.expected(self._at(at))

    def _where(self, found: Callable[[int], Sequence[object]]) -> list[int]:
        """Return the laptops at which something is found."""
        return [at for at in range(len(self.desk.laptops)) if found(at)]

    def _held(self, at: int) -> list[str]:
        return sorted(row for row, one in self._shown(at).entries.items() if one.is_held)

    def _conflicts(self, at: int) -> list[tuple[str, str, str]]:
        return sorted(self._shown(at).conflicts)

    def _line(self, at: int, row: int) -> str | None:
        """Return one of the lines that a laptop shows."""
        lines = sorted(self._shown(at).entries)
        return _one_of(lines, row) if lines else None

    def _write(self, at: int, *ops: Op) -> None:
        change = self.desk.write(self._at(at), ops)
        assert change in self._shown(at).heads
        self._check(at)

    def _receive(self, at: int, changes: frozenset[str], mix: int) -> None:
        names, before = sorted(changes), self._shown(at)
        random.Random(mix).shuffle(names)  # noqa: S311  # repeatable on purpose
        self.desk.receive(self._at(at), names)
        if self._shown(at) is not before:
            self._check(at)

    def _anew(self, changes: set[str], mix: int) -> PureFold:
        return self.desk.fold_anew(changes, random.Random(mix))  # noqa: S311

    def _fact(self, fact_type: str, content: dict[str, Json], nonce: int) -> AddFact:
        """Return a fact; two laptops may well say the very same one."""
        said = {**content, "nonce": str(nonce % 2)}
        self.facts.append(fact_id(fact_type, said))
        return AddFact(fact_type, said)

    def _put_line(self, at: int, row: str, line: dict[str, Any]) -> None:
        starts_at, ends_at = line["span"]
        content = {name: value for name, value in line.items() if name != "span"}
        content |= {"activity": "Meetings", "starts_at": starts_at, "ends_at": ends_at}
        self._write(at, self.desk.set_field(self._at(at), "hours_entry", row, "content", content))
        assert self._shown(at).entries[row].content == content

    def _sign_off(  # noqa: PLR0913  # what a sign-off says
        self, at: int, row: str, signer: str, level: str, decision: str, *, is_knowing: bool
    ) -> None:
        """Sign a line as it is shown, knowing of the signer's earlier answers or not."""
        content = self._shown(at).entries[row].content
        placement = self._shown(at).rows.get(("placement", content["placement_id"]), {})
        known = [
            fact.id
            for fact in self.desk.laptops[self._at(at)].fold.facts.values()
            if fact.type == facts.SIGN_OFF
            and (fact.content["entry"], fact.content["by"]) == (row, signer)
        ]
        said: dict[str, Json] = {
            "entry": row,
            "content_hash": content_hash(row, content),
            "participant": str(placement.get("person_id", "")),
            "decision": decision,
            "level": level,
            "by": signer,
            "supersedes": [*known] if is_knowing else [],
            "at": 1,
        }
        if level == BY_KEY:
            said["key"] = "k"
        self._write(at, self._fact(facts.SIGN_OFF, said, 0))


def drive(
    machine: Callable[[], RuleBasedStateMachine],
    examples: int,
    steps: int = 40,
    number: int = 0,
    *phases: Phase,
) -> None:
    """Let Hypothesis drive a machine, in the same ways every time for the same number."""
    run_state_machine_as_test(
        seed(number)(partial(machine)),  # type: ignore[arg-type]  # a class or what makes one
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            database=None,
            deadline=None,
            phases=(Phase.generate, *phases),
            suppress_health_check=list(HealthCheck),
        ),
    )
