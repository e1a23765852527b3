"""Lines of hours are found by their person, never by looking through everybody's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plc_desktop.domain.records import HoursEntry
from plc_desktop.domain.tables import TableRequest
from plc_desktop.storage.reader import Reader
from tests.stored import World

INDEX = "ix_hours_entry_standing"

Question = Callable[[Reader, World], object]

QUESTIONS: dict[str, Question] = {
    "records of a placement": lambda reader, world: reader.all(
        HoursEntry, placement_id=world.placement
    ),
    "lines of a person": lambda reader, world: _hours(reader, person=world.leader),
    "lines of a placement": lambda reader, world: _hours(reader, placement=world.placement),
    "lines of a site": lambda reader, world: _hours(reader, site=world.site),
    "placements with their minutes": lambda reader, _: reader.first_page(
        "placements", TableRequest(), 10
    ),
    "people with what waits for them": lambda reader, _: reader.first_page(
        "people", TableRequest(), 10
    ),
}


def _hours(reader: Reader, **filters: str) -> object:
    assert reader.ids("hours", TableRequest(filters=filters))
    return reader.count("hours", TableRequest(filters=filters))


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path)
    made.hours()
    return made


def asked(world: World, question: Question) -> list[str]:
    """Return the plan of every statement about lines of hours that a question runs."""
    connection = world.database._connection  # noqa: SLF001
    statements: list[str] = []
    connection.set_trace_callback(statements.append)
    try:
        with world.database.read() as reader:
            question(reader, world)
    finally:
        connection.set_trace_callback(None)
    plans = [
        " | ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}"))
        for statement in statements
        if "hours_entry" in statement and statement.lstrip().startswith("SELECT")
    ]
    assert plans
    return plans


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_question_looks_through_all_lines(world: World, name: str) -> None:
    for plan in asked(world, QUESTIONS[name]):
        assert not any(f"SCAN {table}" in plan for table in ("hours_entry", "t USING", "h USING"))
        assert INDEX in plan or "INTEGER PRIMARY KEY" in plan or "waiting_since_on" in plan, plan


def test_the_rule_is_needed(world: World) -> None:
    """Asked for another field, all lines are looked at; the test above would see it."""
    (plan,) = asked(world, lambda reader, _: reader.all(HoursEntry, minutes=60))
    assert "SCAN hours_entry" in plan
