"""A log with changes that did not see each other, as a second laptop would bring them."""

from __future__ import annotations

from typing import Any

from plc_desktop.changes.model import DeleteRow, Header, Op, SetField
from plc_desktop.domain.records import Person
from tests.property.pure_fold import PureFold
from tests.stored import World, snapshot

FAR = 2_000_000_000_000


def bring(world: World, deps: tuple[str, ...], *ops: Op, n: int = 1) -> str:
    """Append a change of another replica and compute everything anew."""
    log = world.database._log  # noqa: SLF001  # receiving files is not built yet
    connection: Any = world.database._connection  # noqa: SLF001
    header = Header(deps, n, "", "other", 1, "", FAR, world.database.workspace_id)
    connection.execute("BEGIN IMMEDIATE")
    group = log.append(log.last_seq() + 1, header, ops, "received")
    connection.execute("COMMIT")
    world.database.rebuild()
    return group.id


def newest(world: World) -> str:
    with world.database.read() as reader:
        return reader.recent_changes(1)[0].change_id


def phone(world: World, name: str) -> str:
    with world.database.read() as reader:
        found = reader.find(Person, name)
    return found.phone if found else "hidden"


def agree(world: World) -> None:
    """Check that the tables hold what the pure fold says."""
    pure = PureFold()
    with world.database.read() as reader:
        for item in reversed(reader.recent_changes(100)):
            pure.add(reader.change(item.change_id))
        people = {row: said for (kind, row), said in pure.rows().items() if kind == "person"}
        for row, said in people.items():
            stored = reader.values("person", row)
            assert {key: stored[key] for key in said} == said
        table = snapshot(world.database._connection)["person"]  # noqa: SLF001
    assert {line[0] for line in table} == set(people)


def test_two_edits_apart_and_one_that_saw_both(world: World) -> None:
    seen = newest(world)
    person = world.leader
    world.put(Person(id=person, full_name="W", phone="here", roles=("parent_leader",)))
    bring(world, (seen,), SetField("person", person, "phone", FAR, "there"))
    assert phone(world, person) == "there"
    agree(world)
    change = world.put(Person(id=person, full_name="W", phone="both", roles=("parent_leader",)))
    with world.database.read() as reader:
        assert len(reader.change(change).header.deps) == 2
    assert phone(world, person) == "both"
    agree(world)


def test_a_removal_hides_only_what_it_saw(world: World) -> None:
    seen = newest(world)
    person = world.supervisor
    world.put(Person(id=person, full_name="Rosa", phone="new", roles=("supervisor",)))
    bring(world, (seen,), DeleteRow("person", person))
    assert phone(world, person) == "new"
    agree(world)
    world.delete("person", person)
    assert phone(world, person) == "hidden"
    with world.database.transaction("", "undone") as work:
        work.set_register("person", person, "email", "r@example.org")
    assert phone(world, person) == "new"
    agree(world)
