"""Who had seen what, asked of the chains themselves; the order in which a change names others."""

from __future__ import annotations

from typing import Any

import pytest

from plc_desktop.changes.encoding import encode_header, encode_ops
from plc_desktop.changes.model import Header, SealedChange
from plc_desktop.domain.records import Person
from plc_desktop.storage import chains
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.change_ids import CHANGES_BY_ID
from plc_desktop.storage.change_log import ChangeLog
from tests.stored import World


class Log:
    """Changes of a few replicas that nobody but the chains knows."""

    def __init__(self, world: World) -> None:
        connection: Any = world.database._connection  # noqa: SLF001
        (self.seq,) = connection.execute("SELECT max(seq) FROM change").fetchone()
        self.chains = Chains(connection)
        self.seqs: dict[str, int] = {}

    def add(self, name: str, *deps: str, n: int = 1) -> None:
        """Add a change; its replica is the first letter of its name."""
        self.seq += 1
        self.seqs[name] = self.seq
        self.chains.add(self.seq, name, Header(deps, n, "", name[0], 2, "", 0, "w"))

    def sees(self, later: str, earlier: str) -> bool:
        return self.chains.sees(self.seqs[later], self.seqs[earlier])


@pytest.fixture
def log(world: World) -> Log:
    return Log(world)


@pytest.mark.parametrize("deps", [("b1", "a2"), ("a2", "b1")])
def test_the_farthest_view_counts_in_whatever_order_it_is_named(
    log: Log, deps: tuple[str, ...]
) -> None:
    """One of two changes it was built on had seen less of a third laptop than the other is."""
    log.add("a1")
    log.add("a2", "a1", n=2)
    log.add("b1", "a1")
    log.add("c1", *deps)
    assert log.sees("c1", "a2")
    assert log.sees("c1", "b1")
    assert not log.sees("b1", "a2")
    places = [log.chains.place(log.seqs[name]) or (-1, -1) for name in ("a2", "b1", "c1")]
    assert log.chains.frontier(["c1", "nobody's"]) == dict(places)
    assert log.chains.frontier(["b1"]) == {number: 0 for number, _ in places[:2]}


@pytest.mark.parametrize("deps", [("a1", "a1 again"), ("a1 again", "a1")])
def test_a_branch_goes_on_where_it_still_has_an_end(log: Log, deps: tuple[str, ...]) -> None:
    """A copied laptop that hears of its other half goes on after that of the two that ended."""
    log.add("a1")
    log.add("a1 again")
    log.add("a2", "a1", n=2)
    log.add("a2 again", *deps, n=2)
    assert log.chains.continues(log.seqs["a2 again"], log.seqs["a1 again"])
    assert not log.chains.continues(log.seqs["a2 again"], log.seqs["a1"])
    assert log.sees("a2 again", "a1")
    assert not log.sees("a2 again", "a2")


def test_what_is_written_down_need_not_be_remembered(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After very many changes their places are read from the file again, and are the same."""
    monkeypatch.setattr(chains, "_KEPT", 1)
    connection: Any = world.database._connection  # noqa: SLF001
    names = [world.put(Person(id=world.id(), full_name=name)) for name in ("Lan", "Ana", "Bo")]
    answers = Chains(connection)
    before = [answers.place(seq) for seq in answers.seqs(names).values()]
    answers.flush()
    assert not answers._places  # noqa: SLF001  # or it would be no test
    assert [answers.place(seq) for seq in answers.seqs(names).values()] == before
    assert answers.sees(*(answers.seqs(names)[name] for name in (names[2], names[0])))


def test_a_change_is_found_by_the_start_of_its_id(world: World) -> None:
    connection: Any = world.database._connection  # noqa: SLF001
    change = world.put(Person(id=world.id(), full_name="Ana Peña"))

    plan = connection.execute(f"EXPLAIN QUERY PLAN {CHANGES_BY_ID}", (f'["{change}"]',)).fetchall()

    assert any("SEARCH change USING INDEX ix_change_id_start" in row[3] for row in plan)
    assert Chains(connection).seq(change) is not None


def test_ids_that_begin_alike_are_told_apart(world: World) -> None:
    connection: Any = world.database._connection  # noqa: SLF001
    change = world.put(Person(id=world.id(), full_name="Ana Peña"))

    assert Chains(connection).seq(f"{change[:-1]}{'1' if change[-1] == '0' else '0'}") is None


@pytest.mark.parametrize("deps", [("a1",), ("a1", "b1")])
def test_a_change_is_not_taken_in_twice(log: Log, deps: tuple[str, ...]) -> None:
    """Nothing in the table of changes would refuse it: its ids are not unique there."""
    log.add("a1")
    log.add("b1")
    log.add("a2", *deps, n=2)

    for name, built_on, n in (("a1", (), 1), ("a2", deps, 2)):
        with pytest.raises(RuntimeError, match=name):
            log.add(name, *built_on, n=n)


def test_a_change_of_the_log_is_not_taken_in_twice(world: World) -> None:
    connection: Any = world.database._connection  # noqa: SLF001
    change = world.put(Person(id=world.id(), full_name="Ana Peña"))
    world.put(Person(id=world.id(), full_name="Bo"))
    written = ChangeLog(connection)
    group = written.group(change)
    again = SealedChange(group, encode_header(group.header), encode_ops(group.ops))

    with pytest.raises(RuntimeError, match=change):
        written.receive(written.last_seq() + 1, [again], "received", Chains(connection))

    assert (
        connection.execute("SELECT count(*) FROM change WHERE id = ?", (change,)).fetchone()[0] == 1
    )
