"""However small the pieces in which the log is read anew, the tables say the same."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from plc_desktop.changes import facts
from plc_desktop.domain.records import HoursEntry, Person, Placement
from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.progress import Progress, Stopped
from plc_desktop.storage import change_log
from plc_desktop.storage.stages import WHOLE
from tests.stored import World, snapshot, tiny_pieces


def rows_in_order(world: World) -> list[tuple[Any, ...]]:
    """Return lines and people with their row numbers, which new ones get in the log's order."""
    connection = world.database._connection  # noqa: SLF001
    return [
        row
        for table in ("hours_entry", "person", "placement")
        for row in connection.execute(f"SELECT rowid, id FROM {table} ORDER BY rowid")  # noqa: S608
    ]


def anything(world: World) -> None:
    """Write, edit, sign, remove and restore, over many changes."""
    entries = [world.hours(minutes=60 + number) for number in range(6)]
    world.put(*(dataclasses.replace(entry, minutes=90) for entry in entries[:3]))
    world.sign_off(entries[0])
    signed = world.sign_off(entries[1])
    world.retract(signed)
    world.delete("hours_entry", entries[2].id, entries[3].id)
    world.put(dataclasses.replace(entries[3], activity="Outreach"))
    world.fact(facts.VOID, {"entry": entries[4].id, "reason": "typed twice"})
    world.submit(entries[5], None)
    other = Person(id=world.id(), full_name="Ana Silva", roles=("parent_leader",))
    world.put(other)
    world.fact(facts.SAME_PERSON, {"people": [world.leader, other.id]})
    world.put(dataclasses.replace(other, full_name="Ana da Silva"))
    world.delete("person", other.id)


@pytest.mark.parametrize("ops", [1, 2, 3, 7, 8192])
def test_pieces_of_any_size_give_the_same_rows_in_the_same_order(world: World, ops: int) -> None:
    anything(world)
    before = snapshot(world.database._connection)  # noqa: SLF001
    world.database.rebuild()
    order = rows_in_order(world)
    with tiny_pieces(ops):
        assert world.database.rebuild().is_equal
    assert rows_in_order(world) == order
    assert snapshot(world.database._connection) == before  # noqa: SLF001


def test_a_large_change_and_what_edits_it_later_are_read_piece_by_piece(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(tmp_path)
    entries = in_small_pieces(world, monkeypatch)
    later = [dataclasses.replace(entry, minutes=30) for entry in reversed(entries)]
    world.put(*later)
    world.check_rebuild()
    with world.database.read() as reader:
        assert [reader.get(HoursEntry, entry.id).minutes for entry in entries] == [30] * 5
    world.database.close()


def in_small_pieces(world: World, monkeypatch: pytest.MonkeyPatch) -> list[HoursEntry]:
    """Write five lines in one change, of which only two operations are stored together."""
    monkeypatch.setattr(change_log, "PIECE_OPS", 2)
    entries = [world.entry(minutes=60 + number) for number in range(5)]
    world.put(*entries)
    return entries


def test_a_piece_that_stands_in_the_place_of_another_is_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(tmp_path)
    in_small_pieces(world, monkeypatch)
    before = snapshot(world.database._connection)  # noqa: SLF001
    world.database._connection.execute(  # noqa: SLF001
        "UPDATE change_ops SET body = (SELECT body FROM change_ops WHERE seq = 2 AND first = 0)"
        " WHERE seq = 2 AND first = 2"
    )
    with pytest.raises(RuleError, match="log_damaged"):
        world.database.rebuild()
    assert snapshot(world.database._connection) == before  # noqa: SLF001
    world.database.close()


def test_lines_that_came_before_their_placement_belong_to_its_person(world: World) -> None:
    place = world.id()
    entry = world.hours(placement_id=place)
    world.put(Placement(id=place, person_id=world.leader, organization_id=world.site))
    assert world.status(entry).state == "submitted"
    world.check_rebuild()
    found = world.database._connection.execute(  # noqa: SLF001
        "SELECT person_id, person_class FROM hours_entry WHERE id = ?", (entry.id,)
    ).fetchone()
    assert found == (world.leader, world.leader)


class _StoppedAfter(Progress):
    """Asks to stop at the report with this number, and notes all reports."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self.seen: list[tuple[int, int]] = []

    @override
    def report(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        self.stop_requested = len(self.seen) == self.number
        super().report(done, total)


def test_a_rebuild_says_how_far_it_is_and_changes_nothing_when_stopped(world: World) -> None:
    anything(world)
    before, order = snapshot(world.database._connection), rows_in_order(world)  # noqa: SLF001
    with tiny_pieces():
        whole = _StoppedAfter(0)
        assert world.database.rebuild(whole).is_equal
        order = rows_in_order(world)
        assert whole.seen == sorted(whole.seen)
        assert whole.seen[-1] == (WHOLE, WHOLE)
        assert len(set(whole.seen)) > 50
        for number in range(1, len(whole.seen) + 1, 7):
            with pytest.raises(Stopped):
                world.database.rebuild(_StoppedAfter(number))
            assert snapshot(world.database._connection) == before  # noqa: SLF001
            assert rows_in_order(world) == order


def test_a_change_that_is_blank_though_nobody_erased_it_is_damage(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.hours()
    world.database._connection.execute("DELETE FROM change_ops WHERE seq = 2")  # noqa: SLF001
    with pytest.raises(RuleError, match="log_damaged"):
        world.database.rebuild()
    world.database.close()
