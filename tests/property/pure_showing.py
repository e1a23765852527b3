"""What the program's pure functions make of the changes that reached a laptop."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import Any

from plc_desktop.changes import authority, facts, fold
from plc_desktop.changes.encoding import content_hash, fact_id
from plc_desktop.changes.facts import Fact
from plc_desktop.changes.fold import Write
from plc_desktop.changes.model import CONTENT, AddFact, SetField
from plc_desktop.domain.signoff import SIGNED
from plc_desktop.storage import double_entries, hours_states, registers, same_people, undecided
from plc_desktop.storage.double_entries import Candidate
from plc_desktop.storage.folding import folded
from plc_desktop.storage.hours_columns import Place, submission
from plc_desktop.storage.hours_states import Entry
from plc_desktop.storage.key_trust import KeyTrust
from plc_desktop.storage.one_event import FirstOfOneEvent, OneEvent
from plc_desktop.storage.registers import HOURS, SUBMITTED
from tests.property import plain_undecided
from tests.property.exchange_model import Entry as ShownEntry
from tests.property.exchange_model import Shown, World
from tests.property.pure_fold import PureFold


class Showing:
    """What a laptop shows.

    Attributes:
        shown: All of it.
        freed: For a line, those that somebody said are other events.
        one_with: For a line, those that somebody else said are the same event.
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
        self.freed = undecided.freed_of(self._standing)
        keeps = undecided.keeps_of(self._standing)
        self._said = OneEvent(keeps, undecided.decided_apart(keeps, self.freed))
        apart = plain_undecided.decided_apart(keeps, self.freed)
        self.one_with = plain_undecided.one_with(apart)
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
        is_apart = write.row in self._said.apart
        return hours_states._state(self._base(write), about, self._trust, is_apart=is_apart)[0]  # noqa: SLF001

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
        for group in self.alike():
            said = FirstOfOneEvent(self._said)
            held = double_entries.held(group, self.freed, self.sees, self._line_of, said)
            said = FirstOfOneEvent(self._said)
            assert held == double_entries.held(group, self.freed, self.sees, said=said)
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
