"""Handing a learner record to another organization: two signatures, one owner, hours once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from plc_desktop.changes.facts import SIGN_OFF, TRANSFER
from plc_desktop.domain.records import HoursEntry, Person
from plc_desktop.errors import PlcError, RuleError
from plc_desktop.services.transfers import TransferDone
from tests import factories
from tests.factories import Placed
from tests.laptops import Laptop
from tests.organizations import found_organization, introduce, parent_leader

TODAY = date(2026, 3, 20)


@pytest.fixture
def riverside(tmp_path: Path) -> Iterator[Laptop]:
    """The community organization that owns the record at first."""
    laptop = found_organization(tmp_path / "riverside", "Riverside Family Center")
    yield laptop
    laptop.office.close()


@pytest.fixture
def harbor(tmp_path: Path) -> Iterator[Laptop]:
    """The organization the parent leader moves to."""
    laptop = found_organization(tmp_path / "harbor", "Harbor Parents United", 1)
    yield laptop
    laptop.office.close()


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[Laptop]:
    """The lead organization, which is shown records by both."""
    laptop = found_organization(tmp_path / "lead", "Citywide Coalition", 2)
    yield laptop
    laptop.office.close()


@pytest.fixture
def stick(tmp_path: Path, riverside: Laptop, harbor: Laptop, lead: Laptop) -> Path:
    """A stick, after all three accepted each other's cards."""
    folder = tmp_path / "usb"
    folder.mkdir()
    introduce(folder, riverside, harbor, lead)
    return folder


@pytest.fixture
def lan(riverside: Laptop) -> Placed:
    return parent_leader(riverside)


def offer(giver: Laptop, taker: Laptop, person_id: str, stick: Path) -> TransferDone:
    return giver.office.transfers.offer(taker.key, person_id, stick, consented_on=TODAY)


def path_of(done: TransferDone) -> Path:
    assert done.path is not None
    return done.path


def hand_over(giver: Laptop, taker: Laptop, person_id: str, stick: Path) -> None:
    """Offer, accept and finish."""
    offered = path_of(offer(giver, taker, person_id, stick))
    accepted = path_of(taker.office.transfers.accept(offered, stick))
    giver.office.transfers.finish(accepted)


def refused(what: object, *arguments: object, **named: object) -> str:
    with pytest.raises(PlcError) as caught:
        what(*arguments, **named)  # type: ignore[operator]
    return caught.value.code


def test_a_record_changes_its_owner_and_every_hour_counts_once(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    shown = riverside.office.transfers.preview(lan.person_id)
    assert (shown.name, shown.lines, shown.minutes, shown.by_key) == ("Lan Pham", 2, 120, 1)
    offered = path_of(offer(riverside, harbor, lan.person_id, stick))
    seen = harbor.office.transfers.look(offered)
    assert (seen.what, seen.state, seen.is_trusted) == ("offer", "open", True)
    assert seen.record == shown
    assert harbor.office.records.all(HoursEntry) == []

    accepted = harbor.office.transfers.accept(offered, stick)
    assert harbor.office.transfers.look(offered).state == "accepted"
    person = harbor.office.records.get(Person, lan.person_id)
    assert (person.full_name, person.phone) == ("Lan Pham", "617-555-0166")
    assert person.roles == ("parent_leader",)
    theirs = harbor.office.people.parent_leader(lan.person_id)
    assert theirs.totals.counted_minutes == 120
    assert theirs.totals.waiting_minutes == 60
    for entry in riverside.office.records.all(HoursEntry):
        mine, copy = riverside.office.hours.row(entry.id), harbor.office.hours.row(entry.id)
        assert (copy.content_hash, copy.state) == (mine.content_hash, mine.state)
        assert (copy.attestation_level, copy.supervisor) == (
            mine.attestation_level,
            mine.supervisor,
        )
    with riverside.office.session.read() as one, harbor.office.session.read() as other:
        assert {fact.id for fact in one.facts(SIGN_OFF)} == {
            fact.id for fact in other.facts(SIGN_OFF)
        }

    done = path_of(accepted)
    asked = riverside.office.transfers.look(done)
    assert (asked.what, asked.state, asked.changed) == ("acceptance", "open", None)
    riverside.office.transfers.finish(done)
    with riverside.office.session.read() as one, harbor.office.session.read() as other:
        assert [fact.id for fact in one.facts(TRANSFER)] == [
            fact.id for fact in other.facts(TRANSFER)
        ]
    (state,) = riverside.office.transfers.all()
    assert (state.state, state.organization) == ("theirs_now", "Harbor Parents United")
    (state,) = harbor.office.transfers.all()
    assert (state.state, state.organization) == ("ours_now", "Riverside Family Center")
    # the history stays, new hours go to the owner
    assert riverside.office.people.parent_leader(lan.person_id).totals.counted_minutes == 120
    with pytest.raises(RuleError, match="record_transferred") as caught:
        factories.record_hours(riverside.office, lan, worked_on=date(2026, 3, 9))
    assert caught.value.facts["organization"] == "Harbor Parents United"
    factories.record_hours(harbor.office, lan, worked_on=date(2026, 3, 9))
    assert harbor.office.rebuild().is_equal
    assert riverside.office.rebuild().is_equal
