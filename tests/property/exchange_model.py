"""What N laptops must show, straight from the definitions: sets and dictionaries, no database.

A laptop is the set of change groups that reached it. Everything people see follows from that set
alone. Slow, obvious, no shortcuts; the program has to agree with it after every step.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.model import AddFact, ChangeGroup, DeleteRow, SetField
from plc_desktop.domain.signoff import KEY_LEVELS

REFERS = {
    "person": {"organization_id": "organization"},
    "enrollment": {"person_id": "person", "cohort_id": "cohort", "rule_set_id": "rule_set"},
    "placement": {
        "person_id": "person",
        "organization_id": "organization",
        "supervisor_id": "person",
        "acting_supervisor_id": "person",
    },
    "hours_entry": {"placement_id": "placement"},
}
"""What the rows of a kind name, by field."""

Place = tuple[str, int]
"""A change group's id and the position of an operation in it."""


@dataclass
class Entry:
    """An hours entry as people see it."""

    content: dict[str, Any]
    person_class: str
    state: str
    is_held: bool = False


@dataclass
class Shown:
    """Everything that follows from a set of change groups."""

    rows: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    conflicts: set[tuple[str, str, str]] = field(default_factory=set)
    needed: set[tuple[str, str]] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)
    effective: set[str] = field(default_factory=set)
    waiting: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    entries: dict[str, Entry] = field(default_factory=dict)
    counted: dict[str, int] = field(default_factory=dict)
    held: dict[str, int] = field(default_factory=dict)
    classes: dict[str, str] = field(default_factory=dict)
    enrolled: set[str] = field(default_factory=set)


class World:
    """Every change group ever written anywhere, and what each had seen."""

    def __init__(self) -> None:
        self.groups: dict[str, ChangeGroup] = {}
        self.past: dict[str, frozenset[str]] = {}

    def learn(self, group: ChangeGroup) -> None:
        """Take in a group after everything it was built on."""
        if group.id in self.groups:
            return
        seen = set(group.header.deps)
        for dep in group.header.deps:
            seen |= self.past[dep]
        self.groups[group.id] = group
        self.past[group.id] = frozenset(seen)

    def shown(self, received: set[str]) -> Shown:
        """Return what a laptop shows that has received these change groups."""
        whole = {name for name in received if self.past[name] <= received}
        shown = Shown(waiting=received - whole)
        shown.heads = {
            name for name in whole if not any(name in self.past[other] for other in whole)
        }
        self.tell(whole, shown)
        return shown

    def tell(self, whole: set[str], shown: Shown) -> None:
        """Work out what follows from change groups that all have what they were built on."""
        facts = self._facts(whole)
        shown.facts = set(facts)
        shown.effective = {name for name in facts if _stands(name, facts)}
        _Rows(self, whole, shown, facts).fill()

    def lacked(self, received: set[str], heads: Sequence[str]) -> set[str]:
        """Return what a laptop has to send to somebody who stated these heads."""
        whole = {name for name in received if self.past[name] <= received}
        known = whole & set(heads)
        return whole - known - {past for head in known for past in self.past[head]}

    def saw(self, later: Place, earlier: Place) -> bool:
        """Return whether the author of one operation had seen another."""
        if later[0] == earlier[0]:
            return later[1] > earlier[1]
        return earlier[0] in self.past[later[0]]

    def _facts(self, whole: set[str]) -> dict[str, tuple[str, Any]]:
        return {
            fact_id(op.type, op.content): (op.type, op.content)
            for name in whole
            for op in self.groups[name].ops
            if isinstance(op, AddFact)
        }


def _stands(name: str, facts: dict[str, tuple[str, Any]]) -> bool:
    return not any(
        fact_type == "retract" and name in content["refs"] and _stands(other, facts)
        for other, (fact_type, content) in facts.items()
    )


class _Rows:
    """Works out rows, then hours."""

    def __init__(
        self, world: World, whole: set[str], shown: Shown, facts: dict[str, tuple[str, Any]]
    ) -> None:
        self.world = world
        self.shown = shown
        self.every_fact = facts
        self.facts = {name: facts[name] for name in shown.effective}
        self.whole = whole
        self.names = {
            name: {
                fact_id(op.type, op.content)
                for op in world.groups[name].ops
                if isinstance(op, AddFact)
            }
            for name in whole
        }
        self.writes: dict[tuple[str, str], dict[Place, SetField]] = {}
        self.removals: dict[tuple[str, str], set[Place]] = {}
        for name in whole:
            for at, op in enumerate(world.groups[name].ops):
                if isinstance(op, SetField):
                    self.writes.setdefault((op.kind, op.row), {})[name, at] = op
                elif isinstance(op, DeleteRow):
                    self.removals.setdefault((op.kind, op.row), set()).add((name, at))
        self.classes = shown.classes = self._classes()
        self.choices: dict[str, list[SetField]] = {}

    def fill(self) -> None:
        for key in self.writes:
            self._row(key)
        self.one_with = self._decided_apart()
        for row in [row for kind, row in self.shown.rows if kind == "hours_entry"]:
            self._entry(row)
        for row in [row for kind, row in self.shown.rows if kind == "placement"]:
            if self._is_given(row):
                self.shown.conflicts.add(("placement", row, "signature"))
        self._hold_back()
        for (kind, _), registers in self.shown.rows.items():
            said = registers["content"] if kind == "hours_entry" else registers
            named = {(of, said.get(name, "")) for name, of in REFERS.get(kind, {}).items()}
            self.shown.needed |= (named & self.writes.keys()) - self.shown.rows.keys()
        for fact_type, said in self.facts.values():
            evaluated = {("placement", said["placement"])} if fact_type == "evaluation" else set()
            self.shown.needed |= (evaluated & self.writes.keys()) - self.shown.rows.keys()
        self.shown.enrolled = {
            self._class(values["person_id"])
            for (kind, _), values in self.shown.rows.items()
            if kind == "enrollment"
        }
        removed = {key for key in self.writes if key[0] == "enrollment"} - self.shown.rows.keys()
        self.shown.needed |= {key for key in removed if self._is_missed(*key)}
        for entry in self.shown.entries.values():
            minutes, person = entry.content["minutes"], entry.person_class
            if entry.is_held:
                self.shown.held[person] = self.shown.held.get(person, 0) + minutes
            elif entry.state == "signed":
                self.shown.counted[person] = self.shown.counted.get(person, 0) + minutes

    def _row(self, key: tuple[str, str]) -> None:
        writes, removals = self.writes[key], self.removals.get(key, set())
        saw = self.world.saw
        unseen = {one for one in writes if not any(saw(removal, one) for removal in removals)}
        signed = self._signed_off(*key)
        if not unseen and not any(
            not any(self._saw_signed(removal, name) for removal in removals) for name in signed
        ):
            return
        values, last_of_all = {}, set()
        for name in {op.field for op in writes.values()}:
            places = {one for one, op in writes.items() if op.field == name}
            last = {one for one in places if not any(saw(other, one) for other in places)}
            last_of_all |= last
            choices = [(writes[one].stamp, one) for one in last & unseen or last]
            values[name] = writes[max(choices)[1]].value
            said = {_canonical(key[0], name, writes[one].value) for _, one in choices}
            if len(said) > 1:
                self.shown.conflicts.add((key[0], key[1], name))
            if (key[0], name) == ("hours_entry", "content"):
                self.choices[key[1]] = [writes[one] for _, one in sorted(choices)]
        newest = {one for one in removals if not any(saw(other, one) for other in removals)}
        for removal in newest:
            if any(
                removal[0] != one[0] and not saw(removal, one) and not saw(one, removal)
                for one in last_of_all
            ):
                self.shown.conflicts.add((*key, ""))
            hides = any(saw(removal, one) for one in last_of_all)
            if hides and any(not self._saw_signed(removal, name) for name in signed):
                self.shown.conflicts.add((*key, ""))
        self.shown.rows[key] = values

    def _signed_off(self, kind: str, row: str) -> set[str]:
        """Return the sign-offs of a line, of whatever content, that nobody has taken back."""
        return {
            name
            for name, (fact_type, said) in self.facts.items()
            if (kind, fact_type) == ("hours_entry", "sign_off") and said["entry"] == row
        }

    def _saw_signed(self, removal: Place, name: str) -> bool:
        """Return whether a sign-off stood, by what somebody had seen who removed its line."""
        seen = {
            fact: self.every_fact[fact]
            for one in self.whole
            if self.world.saw(removal, (one, -1))
            for fact in self.names[one]
        }
        return name in seen and _stands(name, seen)

    def _classes(self) -> dict[str, str]:
        groups: list[set[str]] = []
        for fact_type, content in self.facts.values():
            if fact_type == "same_person":
                together = set(content["people"])
                for group in [group for group in groups if group & together]:
                    together |= group
                    groups.remove(group)
                groups.append(together)
        return {person: min(group) for group in groups for person in group}

    def _class(self, person: str) -> str:
        return self.classes.get(person, person)

    def _entry(self, row: str) -> None:
        key = ("hours_entry", row)
        choices = self.choices[row]
        signed = [op for op in choices if self._decided(row, _content(op)) == "signed"]
        content = _content((signed or choices)[-1])
        self.shown.rows[key]["content"] = content
        submitted = self.shown.rows[key].get("submitted")
        state = self._decided(row, content) or ("submitted" if submitted else "draft")
        voids = [
            said for kind, said in self.facts.values() if (kind, said.get("entry")) == ("void", row)
        ]
        if any(row not in self.one_with or said.get("keeps", row) == row for said in voids):
            state = "void"
        person = self._class(self._person(content))
        self.shown.entries[row] = Entry(content, person, state)
        if state not in {"signed", "void"} and self._is_overtaken(row, content):
            self.shown.conflicts.add(("hours_entry", row, "signature"))

    def _decided_apart(self) -> dict[str, set[str]]:
        """Return lines of which nobody knows which one stays, with those said to be the same."""
        said = self.facts.values()
        two = {
            frozenset(pair)
            for kind, one in said
            if kind == "distinct"
            for pair in combinations(one["entries"], 2)
        }
        keeps = {
            (one["entry"], one["keeps"])
            for kind, one in said
            if kind == "void" and one.get("keeps", one["entry"]) != one["entry"]
        }
        every, sure = (
            _closed(keeps),
            _closed({pair for pair in keeps if frozenset(pair) not in two}),
        )
        return {
            line: {other for one, other in every if one == line} - {line}
            for line, _ in keeps
            if all((other, line) in sure for one, other in sure if one == line)
        }

    def _is_overtaken(self, row: str, content: dict[str, Any]) -> bool:
        """Return whether nobody who wrote what is there had seen it signed otherwise.

        What was signed may have been another placement, and so the line of somebody else.
        """
        shown = _content_hash(row, content)
        live = self._live("hours_entry", row, "content")
        return any(
            other != shown and self._is_signed_unseen(row, other, person, live)
            for other, person in self._signed_as(row)
        )

    def _is_given(self, placement: str) -> bool:
        """Return whether nobody who gave a placement to its person had seen its hours signed.

        That is, signed as they are, for somebody else.
        """
        live = self._live("placement", placement, "person_id")
        return any(
            other == _content_hash(row, entry.content)
            and person != entry.person_class
            and self._is_signed_unseen(row, other, person, live)
            for row, entry in self.shown.entries.items()
            if entry.content["placement_id"] == placement and entry.state not in {"signed", "void"}
            for other, person in self._signed_as(row)
        )

    def _is_missed(self, kind: str, row: str) -> bool:
        """Return whether hours of who was enrolled are signed, and nobody knew of both.

        That is, neither who removed the enrollment knew of a signature nor the other way round.
        """
        saw, writes = self.world.saw, self.writes[kind, row]
        people = {self._class(str(writes[one].value)) for one in self._live(kind, row, "person_id")}
        people &= {self._class(person) for of, person in self.shown.rows if of == "person"}
        removals = self.removals[kind, row]
        newest = {one for one in removals if not any(saw(other, one) for other in removals)}
        signed = {
            line
            for line, entry in self.shown.entries.items()
            if entry.state == "signed" and entry.person_class in people - self.shown.enrolled
        }
        acts = {
            (name, -1)
            for name in self.whole
            for fact in self.names[name] & self.facts.keys()
            if self.facts[fact][0] == "sign_off" and self.facts[fact][1]["entry"] in signed
        }
        return any(not any(saw(one, act) or saw(act, one) for one in newest) for act in acts)

    def _live(self, kind: str, row: str, name: str) -> set[Place]:
        writes = {one for one, op in self.writes[kind, row].items() if op.field == name}
        return {one for one in writes if not any(self.world.saw(other, one) for other in writes)}

    def _signed_as(self, row: str) -> set[tuple[str, str]]:
        """Return as what, and for whom, a line was ever signed off."""
        return {
            (said["content_hash"], self._class(said["participant"]))
            for kind, said in self.facts.values()
            if kind == "sign_off" and said["entry"] == row
        }

    def _is_signed_unseen(self, row: str, wanted: str, person: str, live: set[Place]) -> bool:
        """Return whether a content is signed for a person, and none of some writers had seen it."""
        standing = self._standing(row, wanted, person)
        if not standing or any(said["decision"] == "returned" for said in standing.values()):
            return False
        best = max(standing, key=lambda name: (standing[name]["at"], name))
        came = {name for name in self.whole if best in self.names[name]}
        return not any(self.world.saw(one, (name, -1)) for one in live for name in came)

    def _person(self, content: dict[str, Any]) -> str:
        placement = self.shown.rows.get(("placement", content["placement_id"]), {})
        return str(placement.get("person_id", ""))

    def _decided(self, row: str, content: dict[str, Any]) -> str:
        """Return "signed", "returned" or nothing, for one content of an entry."""
        person = self._class(self._person(content))
        standing = self._standing(row, _content_hash(row, content), person).values()
        if any(said["decision"] == "returned" for said in standing):
            return "returned"
        return "signed" if standing else ""

    def _standing(self, row: str, wanted: str, person: str) -> dict[str, Any]:
        """Return the valid sign-offs of one content of an entry of a person, by id."""
        valid = {
            name: said
            for name, (kind, said) in self.facts.items()
            if kind == "sign_off"
            and said["entry"] == row
            and said["content_hash"] == wanted
            and self._class(said["participant"]) == person
            and self._class(said["by"]) != person
            and self._speaks_for_signer(name, said)
        }
        return {
            name: said
            for name, said in valid.items()
            if not any(
                name in other["supersedes"] and other["by"] == said["by"]
                for other in valid.values()
            )
        }

    def _speaks_for_signer(self, name: str, said: dict[str, Any]) -> bool:
        """Return whether the key of a signature was its signer's then; paper carries none."""
        if said["level"] not in KEY_LEVELS:
            return True
        owner = said["by"], said["key"]
        granted, withdrawn = (
            [
                fact
                for fact, (kind, about) in self.facts.items()
                if kind == wanted and (about["person"], about["key"]) == owner
            ]
            for wanted in ("person_key", "revoke_key")
        )
        return bool(granted) and all(
            self._knew(end, name)
            or any(self._knew(grant, end) and self._knew(name, grant) for grant in granted)
            for end in withdrawn
        )

    def _knew(self, later: str, earlier: str) -> bool:
        """Return whether somebody who wrote one fact down had received another before."""
        places = {
            name: [(one, -1) for one in self.whole if name in self.names[one]]
            for name in (later, earlier)
        }
        return any(
            after != before and self.world.saw(after, before)
            for after in places[later]
            for before in places[earlier]
        )

    def _hold_back(self) -> None:
        """Hold back what may be one event twice.

        The signed one stays, else the shortest, else the first written.
        """
        entries = self.shown.entries
        freed = {
            frozenset(pair)
            for kind, said in self.facts.values()
            if kind == "distinct"
            for pair in combinations(said["entries"], 2)
        }
        alike: dict[tuple[str, str, str], list[str]] = {}
        for row, entry in entries.items():
            if entry.state != "void" and entry.person_class:
                content = entry.content
                key = (entry.person_class, content["worked_on"], content["activity"].lower())
                alike.setdefault(key, []).append(row)
        for rows in alike.values():
            kept: list[str] = []
            for row in sorted(rows, key=self._who_stays):
                entries[row].is_held = any(
                    other in self.one_with.get(row, ())
                    or row in self.one_with.get(other, ())
                    or (frozenset((row, other)) not in freed and self._may_be_one(row, other))
                    for other in kept
                )
                if not entries[row].is_held:
                    kept.append(row)

    def _who_stays(self, row: str) -> tuple[bool, int, tuple[int, str, int, int], str]:
        entry = self.shown.entries[row]
        return entry.state != "signed", entry.content["minutes"], self._origin(row), row

    def _may_be_one(self, row: str, other: str) -> bool:
        """Return whether two lines alike in person, day and activity may be one event."""
        first, second = (self.shown.entries[one].content for one in (row, other))
        spans = [_minutes_of_day(content) for content in (first, second)]
        if all(spans):
            return bool(spans[0] & spans[1])
        return first["minutes"] == second["minutes"] or self.are_apart(row, other)

    def are_apart(self, row: str, other: str) -> bool:
        """Return whether nobody who first wrote one of two lines had seen the other."""
        return not any(
            mine[0] == theirs[0] or self.world.saw(mine, theirs) or self.world.saw(theirs, mine)
            for mine in self._first(row)
            for theirs in self._first(other)
        )

    def _first(self, row: str) -> set[Place]:
        """Return the writings of a line whose authors had seen no other writing of it."""
        contents = {
            one for one, op in self.writes["hours_entry", row].items() if op.field == "content"
        }
        return {
            one for one in contents if not any(self.world.saw(one, other) for other in contents)
        }

    def _origin(self, row: str) -> tuple[int, str, int, int]:
        headers = [(self.world.groups[name].header, at) for name, at in self._first(row)]
        return min((header.wall_ms, header.replica, header.n, at) for header, at in headers)


def _closed(pairs: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return the pairs, and those between which others lead."""
    found = set(pairs)
    while True:
        more = {(one, last) for one, mid in found for first, last in found if mid == first} - found
        if not more:
            return found
        found |= more


def _minutes_of_day(content: dict[str, Any]) -> set[int]:
    """Return the minutes at which a line took place; none if it does not say."""
    times = [content.get("starts_at"), content.get("ends_at")]
    if not all(times):
        return set()
    start, end = (int(text[:2]) * 60 + int(text[3:]) for text in times if text)
    return set(range(start, end if start < end else end + 24 * 60))


def _content(op: SetField) -> dict[str, Any]:
    assert isinstance(op.value, dict)
    return dict(op.value)


def _content_hash(row: str, content: dict[str, Any]) -> str:
    said = json.dumps(
        {"content": content, "entry": row},
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(b"plc-hours/1\0" + said.encode()).hexdigest()


def _canonical(kind: str, name: str, value: Any) -> str:
    if (kind, name) == ("hours_entry", "submitted"):
        return "submitted" if value else ""
    return json.dumps(value, sort_keys=True)
