"""An erasure says again what it blanks about others: nothing of theirs looks different after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from plc_desktop.domain.records import Cohort, HoursEntry, Person, Record
from tests import factories
from tests.erased import NAME, erase, take
from tests.factories import Placed
from tests.laptops import Laptop, send


def write(laptop: Laptop, *records: Record, removed: Iterable[str] = ()) -> None:
    """Write records in one step, and remove cohorts in it."""
    with laptop.office.session.transaction("saved") as work:
        work.put_many(records)
        for one in removed:
            work.delete("cohort", one)


def erminia(preferred_name: str = "") -> Person:
    return Person(
        id="erminia", full_name=NAME, preferred_name=preferred_name, roles=("parent_leader",)
    )


def cohort(laptop: Laptop, name: str, cohort_id: str = "fall") -> Cohort:
    return replace(laptop.office.records.get(Cohort, cohort_id), name=name)


def cohorts(laptop: Laptop) -> list[str]:
    return sorted(one.name for one in laptop.office.records.all(Cohort))


@pytest.fixture
def written(ana: Laptop, bo: Laptop, stick: Path) -> None:
    """Two cohorts, written down in one step with the person, known on two laptops."""
    write(ana, erminia(), Cohort(id="spring", name="Spring"), Cohort(id="fall", name="Fall"))
    take(bo, send(ana, stick))


@pytest.mark.usefixtures("written")
def test_what_was_removed_since_stays_removed(ana: Laptop, bo: Laptop, stick: Path) -> None:
    """A workbook brought them all; one row was a mistake and was deleted later."""
    write(ana, removed=["fall"])
    take(bo, send(ana, stick))
    erase(ana, "erminia")
    take(bo, send(ana, stick))
    for laptop in (ana, bo):
        assert cohorts(laptop) == ["Spring"]
        assert laptop.office.rebuild().is_equal


@pytest.mark.usefixtures("written")
def test_what_was_removed_here_and_edited_there_stays(ana: Laptop, bo: Laptop, stick: Path) -> None:
    write(ana, erminia("Mia"), removed=["fall"])
    write(bo, cohort(bo, "Fall evenings"))
    take(ana, send(bo, stick))
    assert cohorts(ana) == ["Fall evenings", "Spring"]
    assert ana.office.erasing.preview("erminia").decisions == 1
    erase(ana, "erminia")
    assert cohorts(ana) == ["Fall evenings", "Spring"]
    assert ana.office.conflicts.all() == []


@pytest.mark.parametrize("is_shown", [True, False])
@pytest.mark.usefixtures("written")
def test_of_what_was_edited_on_two_laptops_the_shown_one_stays(
    ana: Laptop, bo: Laptop, stick: Path, *, is_shown: bool
) -> None:
    """The later one is shown; whether it or the other one stands in a step that is blanked."""
    if is_shown:
        ana.clock.pass_days(1)
    else:
        bo.clock.pass_days(1)
    write(bo, cohort(bo, "Of Bo"))
    write(ana, erminia("Mia"), cohort(ana, "Of Ana"))
    take(ana, send(bo, stick))
    shown = ["Of Ana" if is_shown else "Of Bo", "Spring"]
    assert cohorts(ana) == shown
    assert ana.office.erasing.preview("erminia").decisions == 1
    erase(ana, "erminia")
    take(bo, send(ana, stick))
    for laptop in (ana, bo):
        assert cohorts(laptop) == shown
        assert laptop.office.conflicts.all() == []
        assert laptop.office.rebuild().is_equal


@pytest.fixture
def both(ana: Laptop, bo: Laptop, stick: Path) -> tuple[Placed, str]:
    """Somebody to be erased, and the line of somebody else that was typed and signed with hers."""
    placed = factories.place(ana.office, NAME)
    other = factories.place(ana.office, "Kim Tran", supervisor_id=placed.supervisor_id)
    made = [factories.hours(one.placement_id, minutes=45) for one in (placed, other)]
    line = ana.office.hours.record_many(made).entries[1].id
    take(bo, send(ana, stick))
    return placed, line


def edit(laptop: Laptop, line: str, minutes: int, *others: Record) -> None:
    write(laptop, replace(laptop.office.records.get(HoursEntry, line), minutes=minutes), *others)


def state(laptop: Laptop, line: str) -> tuple[int, str]:
    with laptop.office.session.read() as reader:
        return reader.get(HoursEntry, line).minutes, reader.hours_status([line])[line].state


def test_a_signed_line_edited_on_two_laptops_stays_as_signed(
    ana: Laptop, bo: Laptop, both: tuple[Placed, str], stick: Path
) -> None:
    placed, line = both
    person = ana.office.records.get(Person, placed.person_id)
    edit(ana, line, 50, replace(person, preferred_name="Mia"))
    factories.sign_all(ana.office, placed.supervisor_id)
    bo.clock.pass_days(1)
    edit(bo, line, 55)  # later, and not signed
    take(ana, send(bo, stick))
    assert state(ana, line) == (50, "signed")
    assert ana.office.erasing.preview(placed.person_id).decisions == 1
    erase(ana, placed.person_id)
    take(bo, send(ana, stick))
    for laptop in (ana, bo):
        assert state(laptop, line) == (50, "signed")
        assert laptop.office.rebuild().is_equal


def test_who_knew_of_the_signature_still_knew_it(
    ana: Laptop, bo: Laptop, both: tuple[Placed, str], stick: Path
) -> None:
    """A signature said again stands in a later step than an edit that had seen it."""
    placed, line = both
    factories.sign_all(ana.office, placed.supervisor_id)
    take(bo, send(ana, stick))
    edit(bo, line, 50)
    take(ana, send(bo, stick))
    assert ana.office.conflicts.all() == []
    assert ana.office.erasing.preview(placed.person_id).decisions == 0
    erase(ana, placed.person_id)
    take(bo, send(ana, stick))
    for laptop in (ana, bo):
        assert laptop.office.conflicts.all() == []
        assert state(laptop, line)[0] == 50


def removed_with_erminia(laptop: Laptop, line: str) -> None:
    """Remove a line in one step with what is written about somebody who is erased later."""
    with laptop.office.session.transaction("saved") as work:
        work.put(erminia("Mia"))
        work.delete("hours_entry", line)


def is_there(laptop: Laptop, line: str) -> bool:
    with laptop.office.session.read() as reader:
        return reader.find(HoursEntry, line) is not None


@pytest.mark.parametrize("is_late", [False, True])
def test_a_signed_line_that_a_blanked_step_had_removed_stays(
    ana: Laptop, bo: Laptop, stick: Path, *, is_late: bool
) -> None:
    """Whoever removed it had not seen the signature; the erasure, which has, does not do it."""
    placed = factories.place(ana.office)
    line = factories.record_hours(ana.office, placed)
    write(ana, erminia())
    take(bo, send(ana, stick))
    factories.sign_all(ana.office, placed.supervisor_id)
    removed_with_erminia(bo, line)
    if is_late:
        erase(ana, "erminia")
        take(ana, send(bo, stick))
    else:
        take(ana, send(bo, stick))
        erase(ana, "erminia")
    take(bo, send(ana, stick))
    take(ana, send(bo, stick))
    for laptop in (ana, bo):
        assert is_there(laptop, line)
        assert laptop.office.conflicts.all() == []
        assert laptop.office.rebuild().is_equal


@pytest.mark.parametrize("had_seen", [False, True])
def test_a_sign_off_that_was_said_again_keeps_a_line_from_whoever_had_not_seen_it(
    ana: Laptop, bo: Laptop, stick: Path, *, had_seen: bool
) -> None:
    placed = factories.place(ana.office)
    line = factories.record_hours(ana.office, placed)
    write(ana, erminia())
    take(bo, send(ana, stick))
    factories.sign_all(ana.office, placed.supervisor_id)
    with ana.office.session.transaction("saved") as work:
        (signed,) = work.facts("sign_off", entry=line)
        work.put(erminia("Mia"))
        work.add_fact("retract", {"refs": [signed.id], "reason": "", "nonce": "1"})
        work.add_fact("sign_off", {**signed.content, "nonce": "2", "level": "paper"})
    if had_seen:
        take(bo, send(ana, stick))
    with bo.office.session.transaction("removed") as work:
        work.delete("hours_entry", line)
    erase(ana, "erminia")
    take(ana, send(bo, stick))
    take(bo, send(ana, stick))
    for laptop in (ana, bo):
        assert is_there(laptop, line) is not had_seen
        assert len(laptop.office.conflicts.all()) == (0 if had_seen else 1)
        assert laptop.office.rebuild().is_equal


@pytest.mark.usefixtures("written")
def test_only_what_looks_different_is_told_as_changed(ana: Laptop, bo: Laptop, stick: Path) -> None:
    """A workbook brought them all: the file says who goes, not that everything was changed."""
    write(ana, cohort(ana, "Fall evenings"))
    erase(ana, "erminia")
    file = send(ana, stick)
    for report in (bo.office.syncing.look(file).report, take(bo, file).report):
        assert report.hidden == {"person": ("erminia",)}
        assert report.changed == {"cohort": ("fall",)}
