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


def show(owner: Laptop, reader: Laptop, person_id: str, stick: Path) -> None:
    """Show a record with its lines to another organization."""
    owner.clock.pass_days(1)
    shared = owner.office.learner_records.share(reader.key, [person_id], "hours", stick)
    reader.office.learner_records.import_file(shared.path)


def test_the_lead_organization_sees_one_owner_whatever_comes_first(
    riverside: Laptop, harbor: Laptop, lead: Laptop, stick: Path, lan: Placed
) -> None:
    show(riverside, lead, lan.person_id, stick)
    (line,) = lead.office.cohort_report.lines()
    assert (line.organization, line.counted_minutes) == ("Riverside Family Center", 120)
    hand_over(riverside, harbor, lan.person_id, stick)
    # Riverside shows its history once more: it says itself whose the record is now
    show(riverside, lead, lan.person_id, stick)
    (line,) = lead.office.cohort_report.lines()
    assert (line.organization, line.handed_to) == (
        "Riverside Family Center", "Harbor Parents United",
    )  # fmt: skip
    show(harbor, lead, lan.person_id, stick)
    show(riverside, lead, lan.person_id, stick)
    (line,) = lead.office.cohort_report.lines()
    assert (line.organization, line.handed_to, line.before) == (
        "Harbor Parents United", "", ("Riverside Family Center",),
    )  # fmt: skip
    assert (line.counted_minutes, line.held_minutes, line.unchecked_minutes) == (120, 0, 0)
    kept = {one.organization: one for one in lead.office.learner_records.all()}
    assert kept["Riverside Family Center"].holder_name == "Harbor Parents United"
    assert kept["Harbor Parents United"].holder_name == ""


def test_a_lead_that_knows_no_signatures_counts_once_all_the_same(
    riverside: Laptop, harbor: Laptop, lead: Laptop, stick: Path, lan: Placed, tmp_path: Path
) -> None:
    other = found_organization(tmp_path / "other", "Statewide", 3)
    other.office.partners.accept(harbor.card(stick), is_compared=True)
    harbor.office.partners.accept(other.card(stick), is_compared=True)
    hand_over(riverside, harbor, lan.person_id, stick)
    show(harbor, other, lan.person_id, stick)
    assert other.office.transfers.all() == []
    (line,) = other.office.cohort_report.lines()
    assert (line.organization, line.before, line.counted_minutes) == (
        "Harbor Parents United", (), 120,
    )  # fmt: skip
    # Riverside's card comes later, and its record without the change of owner
    other.office.partners.accept(riverside.card(stick), is_compared=True)
    riverside.office.partners.accept(other.card(stick), is_compared=True)
    show(riverside, other, lan.person_id, stick)
    (line,) = other.office.cohort_report.lines()
    assert line.counted_minutes == 120
    other.office.close()


def test_the_former_owner_sees_the_new_one_in_its_own_report(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    hand_over(riverside, harbor, lan.person_id, stick)
    (line,) = riverside.office.cohort_report.lines()
    assert (line.handed_to, line.counted_minutes) == ("Harbor Parents United", 120)
    factories.record_hours(harbor.office, lan, worked_on=date(2026, 3, 9), minutes=30)
    factories.sign_all(harbor.office, lan.supervisor_id)
    show(harbor, riverside, lan.person_id, stick)
    # the line that waited was signed there too
    (line,) = riverside.office.cohort_report.lines()
    assert (line.handed_to, line.counted_minutes) == ("Harbor Parents United", 210)
    together = riverside.office.learner_records.hours_together(lan.person_id)
    assert (together.here, together.elsewhere, together.held) == (120, 90, 120)
    # and the new owner does not count again what it was shown before
    show(riverside, harbor, lan.person_id, stick)
    (line,) = harbor.office.cohort_report.lines()
    assert (line.handed_to, line.counted_minutes, line.is_external) == ("", 210, False)
