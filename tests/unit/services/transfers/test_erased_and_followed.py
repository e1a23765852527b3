"""Somebody is erased, which says sign-offs of others again; records are followed all the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from plc_desktop.domain.records import HoursEntry, Person
from tests import factories
from tests.factories import Placed
from tests.handing import hand_over, path_of
from tests.laptops import Laptop


@pytest.fixture
def kim(riverside: Laptop, lan: Placed) -> Placed:
    """Another parent leader of the same supervisor, signed in one step with a line of Lan's."""
    placed = factories.place(
        riverside.office,
        "Kim Tran",
        supervisor_id=lan.supervisor_id,
        site_id=lan.site_id,
        cohort_id=lan.cohort_id,
    )
    factories.record_hours(riverside.office, placed)
    factories.sign_all(riverside.office, lan.supervisor_id)
    return placed


@pytest.fixture
def told(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed, kim: Placed
) -> Callable[[], Path]:
    """Write what follows Lan's record, which is Harbor's."""
    _ = kim
    hand_over(riverside, harbor, lan.person_id, stick)
    (state,) = riverside.office.transfers.all()

    def write() -> Path:
        riverside.clock.pass_days(1)
        harbor.clock.pass_days(1)
        return path_of(riverside.office.transfers.update(state.offer, stick))

    return write


def minutes(laptop: Laptop, placed: Placed) -> tuple[int, int]:
    totals = laptop.office.people.parent_leader(placed.person_id).totals
    return totals.counted_minutes, totals.waiting_minutes


def take_back(laptop: Laptop, entry: str) -> str:
    (signed,) = laptop.office.sign_off.signatures(entry)
    return laptop.office.sign_off.take_back([signed.fact_id])


def test_whose_signature_was_said_again_at_the_giver(
    riverside: Laptop, harbor: Laptop, lan: Placed, kim: Placed, told: Callable[[], Path]
) -> None:
    riverside.office.erasing.erase(kim.person_id, "Kim Tran", "asked us to")
    assert not riverside.office.transfers.all()[0].has_changed
    path = told()
    follows = harbor.office.transfers.look(path).follows
    assert follows is not None
    assert follows.is_nothing
    harbor.office.transfers.follow(path)
    assert minutes(harbor, lan) == (180, 0)
    mistake = take_back(riverside, riverside.office.records.all(HoursEntry)[1].id)
    harbor.office.transfers.follow(told())
    assert minutes(harbor, lan) == minutes(riverside, lan) == (120, 60)
    riverside.office.history.undo(mistake)
    harbor.office.transfers.follow(told())
    assert minutes(harbor, lan) == minutes(riverside, lan) == (180, 0)
    assert harbor.office.rebuild().is_equal
    assert riverside.office.rebuild().is_equal


@pytest.mark.parametrize("when", ["before", "after"])
def test_whose_signature_was_said_again_at_the_taker(
    riverside: Laptop, harbor: Laptop, lan: Placed, told: Callable[[], Path], when: str
) -> None:
    """The supervisor stands in the step that took the record over, with all of Lan's rows."""
    line = riverside.office.records.all(HoursEntry)[1].id
    if when == "before":
        harbor.office.erasing.erase(lan.supervisor_id, "Rosa Méndez", "asked us to")
        assert minutes(harbor, lan) == (180, 0)
    mistake = take_back(riverside, line)
    person = riverside.office.records.get(Person, lan.person_id)
    riverside.office.records.save(replace(person, email="new@example.org"))
    first = told()
    harbor.office.transfers.follow(first)
    assert harbor.office.records.get(Person, lan.person_id).email == "new@example.org"
    assert minutes(harbor, lan) == (120, 60)
    if when == "after":
        harbor.office.erasing.erase(lan.supervisor_id, "Rosa Méndez", "asked us to")
        assert minutes(harbor, lan) == (120, 60)
    assert harbor.office.transfers.look(first).state == "known"
    riverside.office.history.undo(mistake)
    harbor.office.transfers.follow(told())
    assert minutes(harbor, lan) == (180, 0)
    assert harbor.office.records.find(Person, lan.supervisor_id) is None
    assert harbor.office.rebuild().is_equal


def test_who_signed_is_erased_at_the_giver(
    riverside: Laptop, harbor: Laptop, lan: Placed, told: Callable[[], Path]
) -> None:
    line = riverside.office.records.all(HoursEntry)[1].id
    take_back(riverside, line)
    riverside.office.erasing.erase(lan.supervisor_id, "Rosa Méndez", "asked us to")
    assert minutes(riverside, lan) == (120, 60)
    harbor.office.transfers.follow(told())
    assert minutes(harbor, lan) == (120, 60)
    assert harbor.office.rebuild().is_equal
