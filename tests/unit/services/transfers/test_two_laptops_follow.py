"""Two laptops of the new owner that read different files of the former one end alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plc_desktop.domain.records import HoursEntry, Nomination, Person
from plc_desktop.services.exchange.preview import TO_DECIDE
from tests import factories
from tests.factories import Placed
from tests.handing import offer, path_of
from tests.laptops import Laptop, join, send

Told = Callable[[], Path]


@pytest.fixture
def second(harbor: Laptop, stick: Path) -> Iterator[Laptop]:
    """The new owner's other laptop, which knows what the first one knew at the start."""
    laptop = join(harbor, stick / "second", "Their other laptop")
    yield laptop
    laptop.office.close()


def taken_over(
    riverside: Laptop, harbor: Laptop, offered: Path, stick: Path, second: Laptop
) -> Told:
    """Finish the change of owner; return what writes the next file for both laptops."""
    giver = riverside.office.transfers
    giver.finish(path_of(harbor.office.transfers.accept(offered, stick)), although_changed=True)
    second.office.syncing.import_file(send(harbor, stick / "taken over"))
    (state,) = giver.all()
    addressed = [harbor, second]

    def told() -> Path:
        if len(addressed) == 1:
            card = second.card(stick)
            riverside.office.partners.accept(card, is_compared=True, accept_change=True)
        addressed.pop()
        riverside.clock.pass_days(1)
        return path_of(giver.update(state.offer, stick))

    return told


def exchange(stick: Path, *laptops: Laptop) -> list[int]:
    """Let each read the other's file, twice; return how many decisions each reading left.

    Whoever looks at it before is told so.
    """
    left = []
    for at in range(2):
        for one, other in (laptops, laptops[::-1]):
            path = send(one, stick / f"{at} {one.office.laptops.this().name}")
            preview = other.office.syncing.look(path)
            taken = other.office.syncing.import_file(path)
            assert preview.report.conflicts == taken.report.conflicts
            assert [one.what for one in preview.items].count(TO_DECIDE) == len(
                taken.report.conflicts
            )
            left.append(len(taken.report.conflicts))
    return left


def assert_alike(*laptops: Laptop) -> None:
    before = laptops[0].office.dump()
    for one in laptops:
        assert one.office.conflicts.all() == []
        assert one.office.dump() == before
        assert one.office.rebuild().is_equal


def test_the_newer_file_holds_for_what_nobody_here_has_changed(
    riverside: Laptop, harbor: Laptop, second: Laptop, stick: Path, lan: Placed
) -> None:
    office = riverside.office
    offered = path_of(offer(riverside, harbor, lan.person_id, stick))
    told = taken_over(riverside, harbor, offered, stick, second)
    before = office.records.get(Person, lan.person_id)
    office.records.save(replace(before, email="one@example.org", phone="617-555-0101"))
    gone = office.records.save(
        Nomination(id="", person_id=lan.person_id, nominated_on=date(2026, 1, 5))
    ).record
    harbor.office.transfers.follow(told())
    office.records.save(replace(before, email="two@example.org"))
    office.records.delete("nomination", gone.id)
    second.office.transfers.follow(told())

    assert exchange(stick, harbor, second) == [0, 0, 0, 0]
    assert_alike(harbor, second)
    now = second.office.records.get(Person, lan.person_id)
    assert (now.email, now.phone) == ("two@example.org", before.phone)
    assert second.office.records.find(Nomination, gone.id) is None


def test_lines_stand_as_in_the_newer_file(
    riverside: Laptop, harbor: Laptop, second: Laptop, stick: Path, lan: Placed
) -> None:
    office = riverside.office
    waiting = office.records.all(HoursEntry)[1]
    draft, kept = (
        factories.record_hours(office, lan, worked_on=date(2026, 3, day), submit=False)
        for day in (10, 11)
    )
    offered = path_of(offer(riverside, harbor, lan.person_id, stick))
    office.hours.edit(replace(waiting, minutes=75))
    steps = [
        office.hours.edit(replace(waiting, minutes=90)).change_id,
        office.records.delete("hours_entry", draft),
        office.hours.submit([kept]).change_id,
        office.hours.record(
            factories.hours(lan.placement_id, worked_on=date(2026, 3, 12))
        ).change_id,
    ]
    told = taken_over(riverside, harbor, offered, stick, second)
    harbor.office.transfers.follow(told())
    for step in reversed(steps):
        office.history.undo(step)
    second.office.transfers.follow(told())

    assert exchange(stick, harbor, second) == [0, 0, 0, 0]
    assert_alike(harbor, second)
    lines = {one.id: one.minutes for one in second.office.records.all(HoursEntry)}
    assert lines == {one.id: one.minutes for one in office.records.all(HoursEntry)}
    assert lines[waiting.id] == 75
    assert second.office.hours.row(kept).state == "draft"


def test_what_somebody_here_changed_is_still_for_people_to_decide(
    riverside: Laptop, harbor: Laptop, second: Laptop, stick: Path, lan: Placed
) -> None:
    office = riverside.office
    offered = path_of(offer(riverside, harbor, lan.person_id, stick))
    told = taken_over(riverside, harbor, offered, stick, second)
    before = office.records.get(Person, lan.person_id)
    office.records.save(replace(before, email="one@example.org", birth_year=1990))
    harbor.office.transfers.follow(told())
    mine = harbor.office.records.get(Person, lan.person_id)
    harbor.office.records.save(replace(mine, email="mine@example.org"))
    office.records.save(replace(before, email="two@example.org"))
    second.office.transfers.follow(told())

    assert exchange(stick, harbor, second) == [1, 1, 0, 0]
    (one,) = second.office.conflicts.all()
    assert {version.value for version in one.versions} == {"mine@example.org", "two@example.org"}
    second.office.conflicts.resolve(one.kind, one.id, one.field, "mine@example.org")
    harbor.office.syncing.import_file(send(second, stick / "decided"))
    assert_alike(harbor, second)
    assert harbor.office.records.get(Person, lan.person_id).birth_year == before.birth_year


def test_what_an_erasure_said_again_was_written_by_people(
    riverside: Laptop, harbor: Laptop, second: Laptop, stick: Path, lan: Placed
) -> None:
    """The erased one stood in the step that took the record over, and in one of ours."""
    office = riverside.office
    offered = path_of(offer(riverside, harbor, lan.person_id, stick))
    told = taken_over(riverside, harbor, offered, stick, second)
    told()
    office.records.save(
        replace(office.records.get(Person, lan.person_id), email="theirs@example.org")
    )
    second.office.transfers.follow(told())
    rosa, mine = (
        harbor.office.records.get(Person, one) for one in (lan.supervisor_id, lan.person_id)
    )
    harbor.office.records.save_many(
        [replace(rosa, title="Director"), replace(mine, email="mine@example.org")]
    )
    harbor.office.erasing.erase(rosa.id, rosa.full_name, "asked us to")

    harbor.office.syncing.import_file(send(second, stick / "one"))
    second.office.syncing.import_file(send(harbor, stick / "two"), "1 0")
    for laptop in (harbor, second):
        (one,) = laptop.office.conflicts.all()
        assert {version.value for version in one.versions} == {
            "mine@example.org",
            "theirs@example.org",
        }
        assert laptop.office.rebuild().is_equal


def test_what_they_removed_and_put_back_comes_back(
    riverside: Laptop, harbor: Laptop, second: Laptop, stick: Path, lan: Placed
) -> None:
    """One after the other, at one laptop."""
    office = riverside.office
    first, other = (
        office.records.save(Nomination(id="", person_id=lan.person_id, nominated_on=day)).record.id
        for day in (date(2026, 1, 5), date(2026, 1, 6))
    )
    offered = path_of(offer(riverside, harbor, lan.person_id, stick))
    told = taken_over(riverside, harbor, offered, stick, second)
    harbor.office.records.delete("nomination", other)
    steps = [office.records.delete("nomination", one) for one in (first, other)]
    harbor.office.transfers.follow(told())
    assert harbor.office.records.all(Nomination) == []
    for step in steps:
        office.history.undo(step)
    riverside.office.partners.accept(harbor.card(stick), is_compared=True, accept_change=True)
    (state,) = office.transfers.all()
    harbor.office.transfers.follow(path_of(office.transfers.update(state.offer, stick)))
    assert [one.id for one in harbor.office.records.all(Nomination)] == [first]
    assert harbor.office.rebuild().is_equal
