"""Storage means what the pure fold means, for random histories of one office."""

from __future__ import annotations

import dataclasses
import tempfile
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plc_desktop.changes import facts
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Enrollment, HoursEntry, Person, Placement, kind_named
from plc_desktop.storage.projection import contents
from tests.property.pure_fold import PureFold
from tests.stored import World, snapshot

STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            (
                "put",
                "edit",
                "hide",
                "submit",
                "draft",
                "sign",
                "return",
                "void",
                "retract",
                "same",
                "distinct",
                "move",
                "name",
                "enroll",
            )
        ),
        st.integers(0, 3),
        st.integers(0, 3),
    ),
    max_size=14,
)


class Office:
    """Takes random steps in a small workspace."""

    def __init__(self, folder: Path) -> None:
        self.world = World(folder)
        self.entries = [self.world.entry(worked_on=date(2026, 3, 1)) for _ in range(4)]
        self.people = [self.world.leader, self.world.supervisor, self.world.id()]
        self.facts: list[str] = []

    def take(self, step: str, one: int, two: int) -> None:  # noqa: C901, PLR0912  # a list of steps
        world, entry = self.world, self.entries[one]
        with world.database.read() as reader:
            shown = reader.find(HoursEntry, entry.id) is not None
        match step:
            case "put":
                world.put(entry)
            case "edit":
                world.put(dataclasses.replace(entry, minutes=60 * (two + 1)))
            case "hide":
                world.delete("hours_entry", entry.id)
            case "submit" | "draft" if shown:
                world.submit(entry, {"on": "2026-03-06"} if step == "submit" else None)
            case "sign" | "return" if shown:
                decision = "signed" if step == "sign" else "returned"
                self.facts.append(world.sign_off(entry, decision=decision, nonce=str(two)))
            case "void":
                content = {"entry": entry.id, "reason": "", "nonce": str(two)}
                self.facts.append(world.fact(facts.VOID, content))
            case "retract" if self.facts:
                world.retract(self.facts[two % len(self.facts)])
            case "same":
                pair: list[Json] = [self.people[one % 3], self.people[two % 3]]
                self.facts.append(world.fact(facts.SAME_PERSON, {"people": pair}))
            case "distinct":
                events: list[Json] = [entry.id, self.entries[two].id]
                self.facts.append(world.fact(facts.DISTINCT, {"entries": events}))
            case "move":
                person = self.people[two % 3]
                world.put(Placement(id=world.placement, person_id=person, organization_id="x"))
            case "name":
                name = f"Name {one}"
                world.put(Person(id=self.people[two % 3], full_name=name, roles=("parent_leader",)))
            case "enroll":
                world.put(
                    Enrollment(
                        id=world.enrollment,
                        person_id=self.people[one % 3],
                        rule_set_id=world.rules.id,
                        status="withdrew" if two else "enrolled",
                    )
                )
            case _:
                pass


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
def test_tables_say_what_the_pure_fold_says(steps: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        office = Office(Path(name))
        try:
            for step in steps:
                office.take(*step)
            check(office.world)
        finally:
            office.world.database.close()


def check(world: World) -> None:
    """Compare with the pure fold, and with a rebuild."""
    pure = PureFold()
    with world.database.read() as reader:
        for item in reversed(reader.recent_changes(1000)):
            pure.add(reader.change(item.change_id))
        rows = pure.rows()
        for (kind, row), registers in rows.items():
            expected = contents(kind_named(kind), registers)
            stored = reader.values(kind, row)
            assert {key: stored[key] for key in expected} == expected
        tables = snapshot(world.database._connection)  # noqa: SLF001
        known = {row for _, row in rows}
        for kind in ("person", "placement", "hours_entry", "enrollment"):
            assert {line[0] for line in tables[kind]} <= known
            assert len(tables[kind]) == sum(name == kind for name, _ in rows)
        assert {line[0] for line in tables["fact"]} == set(pure.facts)
    world.check_rebuild()
