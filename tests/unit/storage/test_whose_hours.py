"""Lines of hours are found by their person, never by looking through everybody's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.domain.records import HoursEntry, Person
from plc_desktop.domain.tables import TableRequest
from plc_desktop.storage import standing
from plc_desktop.storage.counted_hours import kept_for
from plc_desktop.storage.reader import Reader
from plc_desktop.storage.touched import Touched
from plc_desktop.storage.whose_hours import INDEX
from tests.stored import World

BY_PERSON = f"{INDEX} (<expr>=? AND person_class=?"
BY_DAY = f"{BY_PERSON} AND worked_on=? AND activity_key=?"

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
    "lines in the order of people": lambda reader, _: reader.first_page(
        "hours", TableRequest(sort="person"), 10
    ),
    "hours by day of a cohort": lambda reader, world: reader.minutes_by_day(world.site),
}


def _hours(reader: Reader, **filters: str) -> object:
    assert reader.ids("hours", TableRequest(filters=filters))
    return reader.count("hours", TableRequest(filters=filters))


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path)
    made.hours()
    return made


def _connection(world: World) -> Any:
    return world.database._connection  # noqa: SLF001


def asked(world: World, question: Question) -> list[str]:
    """Return the plan of every statement about lines of hours that a question runs."""
    connection = _connection(world)
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
        if "hours_entry" in statement and not statement.lstrip().startswith(("--", "BEGIN"))
    ]
    assert plans
    return plans


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_question_looks_through_all_lines(world: World, name: str) -> None:
    for plan in asked(world, QUESTIONS[name]):
        assert not any(f"SCAN {table}" in plan for table in ("hours_entry", "t USING", "h USING"))
        assert "AUTOMATIC" not in plan
        assert BY_PERSON in plan or "SEARCH t USING INTEGER PRIMARY KEY" in plan, plan


def test_a_step_looks_at_the_lines_of_those_concerned(world: World) -> None:
    """Everything follows anew from a person, a placement and what is said of two people."""
    entry = world.hours()
    other = world.put(Person(id=world.id(), full_name="Ana Peña"))
    touched = Touched(is_same_person=True, people={world.leader}, entries={entry.id})
    touched.placements, touched.placed = {world.placement}, {world.leader, other}

    plans = asked(world, lambda _reader, _: standing.settle(_connection(world), touched))

    assert sum(BY_PERSON in plan for plan in plans) >= len(("moved", "of people", "alike", "held"))
    for plan in plans:
        assert not any(f"SCAN {table}" in f"{plan} " for table in ("hours_entry ", "h "))


def test_lines_alike_are_found_by_their_day(world: World) -> None:
    entry = world.hours()

    (plan,) = asked(world, lambda _reader, _: kept_for(_connection(world), [entry.id]))

    assert BY_DAY in plan


def test_a_line_without_a_day_is_found_by_its_person(world: World) -> None:
    world.hours(worked_on=None)

    with world.database.read() as reader:
        count = reader.count("hours", TableRequest(filters={"person": world.leader}))

    assert count == 2  # the other has a day
    assert world.totals().waiting_minutes == count * 120


def test_the_rule_is_needed(world: World) -> None:
    """Asked for another field, all lines are looked at; the test above would see it."""
    (plan,) = asked(world, lambda reader, _: reader.all(HoursEntry, minutes=60))
    assert "SCAN hours_entry" in plan
