"""Totals have to be what adding up hours makes them, all hours or only those that changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.changes import facts
from plc_desktop.domain.records import Person, Placement
from plc_desktop.storage import recount
from plc_desktop.storage.recount import Recount
from plc_desktop.storage.whose_hours import INDEX
from tests.stored import World

WRONG = (
    "UPDATE person_totals SET counted_minutes = counted_minutes + 1",
    "UPDATE person_totals SET waiting_minutes = waiting_minutes - 1 WHERE person_id = :leader",
    "UPDATE person_totals SET held_minutes = 30 WHERE person_id = :leader",
    "UPDATE person_totals SET entries = entries + 1 WHERE person_id = :other",
    "UPDATE person_totals SET class_id = :other WHERE person_id = :leader",
    "DELETE FROM person_totals WHERE person_id = :other",
    "DELETE FROM hours_entry",
    "DELETE FROM hours_entry WHERE id = :last",
    "UPDATE hours_entry SET minutes = minutes + 15",
    "UPDATE hours_entry SET minutes = 15 WHERE id = :last",
    "UPDATE hours_entry SET state = 'draft' WHERE id = :first",
    "UPDATE hours_entry SET state = 'draft', counts = 0",
    "UPDATE hours_entry SET state = 'void', counts = 0",
    "UPDATE hours_entry SET state = 'signed', counts = 1 WHERE id = :first",
    "UPDATE hours_entry SET is_held = 1 WHERE id = :first",
    "UPDATE hours_entry SET person_class = :other",
    "UPDATE hours_entry SET person_class = ''",
)
"""What no step may do: it changes lines or totals and not the other."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.database.close()


@pytest.fixture
def names(world: World) -> dict[str, str]:
    other = world.id()
    world.put(Person(id=other, full_name="Ana Silva", roles=("parent_leader",)))
    first = world.hours(activity="Outreach")
    world.sign_off(world.hours(activity="Phone calls"))
    return {"leader": world.leader, "other": other, "first": first.id, "last": world.hours().id}


def _connection(world: World) -> Any:
    return world.database._connection  # noqa: SLF001


@pytest.mark.parametrize("everybody", [True, False], ids=["everybody", "changes"])
def test_lines_and_totals_go_together(
    world: World, names: dict[str, str], *, everybody: bool
) -> None:
    connection = _connection(world)
    missed = []
    for statement in WRONG:
        connection.execute("BEGIN")
        following = Recount(connection)
        connection.execute(statement, names)
        if following.is_right(everybody=everybody):
            missed.append(statement)
        connection.execute("ROLLBACK")
    assert not missed
    assert Recount(connection).is_right(everybody=everybody)


def test_what_is_wrong_and_mended_again_is_right(world: World, names: dict[str, str]) -> None:
    connection = _connection(world)
    following = Recount(connection)
    for minutes in (15, 20, -35):
        connection.execute("UPDATE hours_entry SET minutes = minutes + ?", (minutes,))
    connection.execute("UPDATE hours_entry SET person_class = ? WHERE minutes = 120", ("",))
    connection.execute("UPDATE hours_entry SET person_class = :leader", names)
    assert following.is_right(everybody=False)


def test_a_void_line_adds_nothing(world: World, names: dict[str, str]) -> None:
    connection = _connection(world)
    following = Recount(connection)
    world.fact(facts.VOID, {"entry": names["first"], "reason": "typed twice"})
    world.hours(activity="Meetings", minutes=30)
    assert following.is_right(everybody=False)
    assert Recount(connection).is_right(everybody=True)


def test_a_line_in_the_place_of_one_that_went_is_another(
    world: World, names: dict[str, str]
) -> None:
    """Row numbers are given out again."""
    connection = _connection(world)
    (before,) = connection.execute("SELECT max(rowid) FROM hours_entry").fetchone()
    following = Recount(connection)
    world.delete("hours_entry", names["last"])
    world.hours(minutes=45)
    assert connection.execute("SELECT max(rowid) FROM hours_entry").fetchone() == (before,)
    assert following.is_right(everybody=False)

    following = Recount(connection)
    world.delete("hours_entry", names["first"])
    world.hours(minutes=30)
    connection.execute("UPDATE hours_entry SET minutes = 60 WHERE minutes = 30")
    assert not following.is_right(everybody=False)


def test_somebody_new_may_have_had_lines_before(world: World, names: dict[str, str]) -> None:
    world.delete("person", names["leader"])
    connection = _connection(world)
    assert not connection.execute(
        "SELECT 1 FROM person_totals WHERE person_id = :leader", names
    ).fetchall()
    following = Recount(connection)
    world.put(Person(id=world.leader, full_name="王秀英", roles=("parent_leader",)))
    place = world.id()
    world.put(Placement(id=place, person_id=world.leader, organization_id=world.site))
    world.hours(placement_id=place, activity="Home visits")
    assert following.is_right(everybody=False)

    world.delete("person", names["leader"])
    following = Recount(connection)
    world.put(Person(id=world.leader, full_name="王秀英", roles=("parent_leader",)))
    connection.execute("UPDATE person_totals SET entries = 1 WHERE person_id = :leader", names)
    assert not following.is_right(everybody=False)


def test_what_was_wrong_before_is_found_by_adding_up_everybody(
    world: World, names: dict[str, str]
) -> None:
    connection = _connection(world)
    connection.execute("UPDATE person_totals SET entries = 9 WHERE person_id = :leader", names)
    assert Recount(connection).is_right(everybody=False)
    assert not Recount(connection).is_right(everybody=True)


def test_if_much_has_come_everybody_is_added_up(
    world: World, names: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = _connection(world)
    connection.execute("UPDATE person_totals SET entries = entries + 1 WHERE entries = 0")
    for most, is_right in ((1, True), (0, False)):
        monkeypatch.setattr(recount, "_MANY_LINES", most)
        following = Recount(connection)
        world.hours()
        assert following.is_right(everybody=False) is is_right
    assert names


def test_nothing_is_left_of_it(world: World) -> None:
    connection = _connection(world)
    asked = "SELECT name FROM temp.sqlite_master ORDER BY name"
    before = connection.execute(asked).fetchall()
    for everybody in (True, False):
        assert Recount(connection).is_right(everybody=everybody)
        assert connection.execute(asked).fetchall() == before


def test_lines_are_added_up_by_the_index(world: World, names: dict[str, str]) -> None:
    """A week's file must not cost in proportion to the workspace."""
    connection = _connection(world)
    statements: list[str] = []
    following = Recount(connection)
    connection.set_trace_callback(statements.append)
    assert following.is_right(everybody=False)
    connection.set_trace_callback(None)
    following = Recount(connection)
    (asked,) = [one for one in statements if "SELECT EXISTS" in one]
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {asked}")]
    assert not [step for step in plan if "SCAN hours_entry" in step or "SCAN h" in step.split("y")]
    assert f"SEARCH h USING COVERING INDEX {INDEX} (<expr>=? AND person_class=?)" in plan
    assert following.is_right(everybody=False)
    assert names
