"""What a step settles for the days and people it touches is what settling everything says."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.changes import facts
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Enrollment, HoursEntry, Person, Placement
from plc_desktop.storage import standing
from plc_desktop.storage.recount import Recount
from plc_desktop.storage.stages import Stage
from tests.stored import World

STEPS = 50
SEEDS = range(12)
SELDOM = 0.3
SPANS: tuple[tuple[time | None, time | None], ...] = (
    (None, None),
    (None, None),
    (time(9), time(11)),
    (time(10, 30), time(12, 30)),
    (time(22), time(1)),
)


class Steps:
    """Random steps about few people, days and activities, so that much looks alike."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.world = World(folder)
        self.chance = random.Random(seed)  # noqa: S311  # repeatable on purpose
        world = self.world
        other, second, third = world.id(), world.id(), world.id()
        self.people = [world.leader, other]
        self.places = [world.placement, second, third]
        world.put(
            Person(id=other, full_name="Ana Silva", roles=("parent_leader",)),
            Enrollment(id=world.id(), person_id=other, rule_set_id=world.rules.id),
            Placement(id=second, person_id=other, organization_id=world.site),
            Placement(id=third, person_id=world.leader, organization_id=world.site),
        )
        self.entries: dict[str, HoursEntry] = {}
        self.facts: list[str] = []

    def take(self) -> None:
        """Take one step."""
        steps: tuple[Callable[[], object], ...] = (
            self._record,
            self._record,
            self._edit,
            self._edit,
            self._edit,
            self._hide,
            self._submit,
            self._sign,
            self._sign,
            self._void,
            self._say_distinct,
            self._say_same,
            self._retract,
            self._move,
            self._move,
            self._change_rules,
            self._change_rules,
            self._withdraw,
        )
        self.chance.choice(steps)()

    def _anything(self, entry: HoursEntry) -> HoursEntry:
        start, end = self.chance.choice(SPANS)
        return dataclasses.replace(
            entry,
            placement_id=self.chance.choice(self.places),
            worked_on=date(2026, 3, self.chance.randint(5, 6)),
            minutes=self.chance.choice((60, 120, 120)),
            activity=self.chance.choice(("Meetings", " meetings", "MEETINGS", "Outreach")),
            level=self.chance.choice(("school", "city")),
            starts_at=start,
            ends_at=end,
        )

    def _record(self) -> None:
        entry = self._anything(self.world.entry())
        self.entries[entry.id] = entry
        self.world.put(entry)

    def _some(self) -> HoursEntry | None:
        with self.world.database.read() as reader:
            shown = [one for one in self.entries if reader.find(HoursEntry, one) is not None]
        return self.entries[self.chance.choice(shown)] if shown else None

    def _edit(self) -> None:
        if self.entries:
            entry = self._anything(self.chance.choice(list(self.entries.values())))
            self.entries[entry.id] = entry
            self.world.put(entry)

    def _hide(self) -> None:
        if entry := self._some():
            self.world.delete("hours_entry", entry.id)

    def _submit(self) -> None:
        if entry := self._some():
            day: Json = {"on": "2026-03-07"}
            self.world.submit(entry, self.chance.choice((day, None)))

    def _sign(self) -> None:
        if entry := self._some():
            decision = self.chance.choice(("signed", "signed", "returned"))
            level = self.chance.choice(("paper", "paper", "staff"))
            participant = self.people[self.places.index(entry.placement_id) == 1]
            said: dict[str, Any] = {
                "decision": decision,
                "level": level,
                "participant": participant,
            }
            self.facts.append(self.world.sign_off(entry, **said))

    def _void(self) -> None:
        if entry := self._some():
            content: dict[str, Any] = {"entry": entry.id, "reason": "typed twice"}
            self.facts.append(self.world.fact(facts.VOID, content))

    def _say_distinct(self) -> None:
        if len(self.entries) > 1:
            pair = self.chance.sample(list(self.entries), 2)
            self.facts.append(self.world.fact(facts.DISTINCT, {"entries": [*pair]}))

    def _say_same(self) -> None:
        if self.chance.random() < SELDOM:
            self.facts.append(self.world.fact(facts.SAME_PERSON, {"people": [*self.people]}))

    def _retract(self) -> None:
        if self.facts:
            self.world.retract(self.chance.choice(self.facts))

    def _move(self) -> None:
        place, person = self.chance.choice(self.places), self.chance.choice(self.people)
        self.world.put(Placement(id=place, person_id=person, organization_id=self.world.site))

    def _change_rules(self) -> None:
        levels = self.chance.choice((("paper",), ("paper", "staff"), ()))
        rules = dataclasses.replace(self.world.rules, counted_levels=levels)
        self.world.put(rules)

    def _withdraw(self) -> None:
        status = self.chance.choice(("withdrew", "enrolled"))
        world = self.world
        world.put(
            Enrollment(
                id=world.enrollment,
                person_id=self.chance.choice(self.people),
                rule_set_id=world.rules.id,
                status=status,
            )
        )


def tables(world: World) -> list[list[Any]]:
    """Return everything that settling works out."""
    connection = world.database._connection  # noqa: SLF001
    return [
        connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall()  # noqa: S608
        for name in ("hours_entry", "person_totals", "person_class", "open_conflict")
    ]


def settled_from_scratch(world: World) -> list[list[Any]]:
    """Return the same with nothing known before, and leave everything as it was."""
    connection = world.database._connection  # noqa: SLF001
    connection.execute("BEGIN")
    try:
        connection.execute("UPDATE hours_entry SET counts = 0, is_held = 0, state = 'draft'")
        connection.execute("DELETE FROM person_totals")
        standing.settle_all(connection, Stage(None))
        return tables(world)
    finally:
        connection.execute("ROLLBACK")


def check_recount(steps: Steps, following: Recount) -> None:
    """Check that adding up what a step changed finds what adding up everybody does.

    Both find that all is right, and both find whatever total is wrong.
    """
    connection = steps.world.database._connection  # noqa: SLF001
    person = steps.chance.choice(steps.people)
    for column in ("", "counted_minutes", "waiting_minutes", "held_minutes", "entries"):
        for everybody in (True, False):
            connection.execute("BEGIN")
            if column:
                connection.execute(
                    f"UPDATE person_totals SET {column} = {column} + 1 WHERE person_id = ?",  # noqa: S608
                    (person,),
                )
            assert following.is_right(everybody=everybody) is (not column)
            connection.execute("ROLLBACK")
    assert following.is_right(everybody=False)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_step_settles_what_settling_everything_would(tmp_path: Path, seed: int) -> None:
    steps = Steps(tmp_path, seed)
    try:
        for _ in range(STEPS):
            following = Recount(steps.world.database._connection)  # noqa: SLF001
            steps.take()
            check_recount(steps, following)
            assert tables(steps.world) == settled_from_scratch(steps.world)
        steps.world.check_rebuild()
    finally:
        steps.world.database.close()
