"""One event that two laptops write down with two lengths: who had seen what, from the log alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plc_desktop.storage import first_writings
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.hours_columns import Place
from tests.property import double_stories
from tests.property.double_stories import Event
from tests.property.exchange_fleet import Template, make_template
from tests.property.exchange_stories import Told


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def told(template: Template, tmp_path: Path) -> Iterator[Told]:
    made = Told(tmp_path, template)
    yield made
    made.fleet.close()


@pytest.mark.parametrize(
    "story",
    [
        double_stories.a_second_event_on_another_laptop,
        double_stories.the_same_two_lines_on_two_laptops,
        double_stories.typed_on_a_laptop_and_its_copy,
        double_stories.an_erasure_is_no_knowledge,
    ],
)
def test_who_had_seen_a_line_follows_from_the_log(
    told: Told, story: Callable[[Told], None]
) -> None:
    story(told)


def test_lines_of_one_laptop_are_not_looked_up(told: Told) -> None:
    event = Event(told)
    event.typed(0, 0, 90)
    event.typed(0, 1, 60)
    connection = told.fleet.laptops[0].database._connection  # noqa: SLF001
    chains = Chains(connection)
    assert chains.forked() == frozenset()
    origins = dict(connection.execute("SELECT id, origin FROM hours_entry"))
    assert first_writings.of_lines(connection, chains, []) == {}
    assert first_writings.of_lines(connection, chains, [origins]) == {}
    others = {row: Place(1, row, 1, 1).origin(0) for row in origins}
    found = first_writings.of_lines(connection, chains, [others])
    assert sorted(found) == sorted(origins)
    assert all(len(places) == 1 for places in found.values())


def test_each_line_held_back_names_one_that_stays_and_may_be_the_same(told: Told) -> None:
    event = Event(told)
    event.typed(0, 0, 60)
    event.typed(0, 1, 75)
    event.typed(1, 2, 90)
    told.meet()
    first, second, third = event.lines[:3]

    def kept_for(entry: str) -> dict[str, str]:
        with told.fleet.laptops[2].database.read() as reader:
            return reader.kept_for([entry])

    assert kept_for(third) == kept_for(first) == {third: first}
    with told.fleet.laptops[2].database.read() as reader:
        authors = reader.authors([first, third, "nobody's"])
    replicas = [told.fleet.laptops[at].database.replica_id for at in (0, 1)]
    assert [authors[row].replica for row in (first, third)] == replicas
    assert {one.user for one in authors.values()} == {"ana"}
    event.two_events(2, 0, 2)
    assert kept_for(third) == {third: second}
    event.two_events(2, 1, 2)
    assert kept_for(third) == kept_for("nobody's") == {}


def test_reading_a_file_says_what_is_held_back_since(told: Told) -> None:
    event = Event(told)
    event.typed(0, 0, 60)
    event.typed(0, 1, 60)
    event.typed(1, 2, 90)
    laptop = told.fleet.laptops[1].database
    file = told.fleet.export(0)
    promised = laptop.receive(file.changes, dry_run=True)
    found = told.fleet.deliver(1, file)
    assert found.possible_doubles == promised.possible_doubles == tuple(sorted(event.lines[1:3]))
    event.two_events(0, 0, 2)
    told.fleet.give(1, 0)
    assert told.fleet.give(0, 1).possible_doubles == ()
    with laptop.read() as reader:
        held = [row for row, one in reader.hours_status(event.lines).items() if one.is_held]
    assert held == [event.lines[1]]


def test_what_an_erasure_works_out_anew_is_not_held_back_since(told: Told) -> None:
    double_stories.an_erasure_is_no_knowledge(told)
    told.fleet.laptops[0].database.erase("ana", [told.template.leader], "asked for it")
    file = told.fleet.export_as_it_is(0)
    found = told.fleet.laptops[1].database.receive(file.changes, confirmation="1 2")
    assert found.possible_doubles == ()


@pytest.mark.parametrize("replica", ["abc", "a.b", ""])
def test_an_origin_names_its_replica(replica: str) -> None:
    assert Place.replica_in(Place(7, replica, 3, 2).origin(1)) == replica
    assert Place.replica_in("") == ""
