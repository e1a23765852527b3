"""Who erases somebody writes again what the same steps said about others: not as their own word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plc_desktop.domain.records import HoursEntry, Person
from tests import factories
from tests.erased import NAME, erase, take
from tests.factories import Placed
from tests.laptops import Laptop, send


@pytest.fixture
def both(ana: Laptop) -> tuple[Placed, Placed]:
    """Two parent leaders, written down in one step by a colleague together with their hours."""
    office = ana.office
    ana_id = office.info.user.id
    lena = factories.add_person(office, full_name="Lena Typist", roles=("staff",))
    office.use_as(lena.id)
    first = factories.place(office, NAME)
    second = factories.place(office, "Kim Tran", supervisor_id=first.supervisor_id)
    with office.session.transaction("people_enrolled") as work:
        for one in (first, second):
            person = work.get(Person, one.person_id)
            work.put(replace(person, preferred_name="First Evening"))
    office.use_as(ana_id)
    return first, second


def lines(laptop: Laptop, both: tuple[Placed, Placed]) -> list[str]:
    """Let the colleague type a line for each in one step, and have both signed in one step."""
    office = laptop.office
    ana_id = office.info.user.id
    lena = next(one.id for one in office.records.all(Person) if one.full_name == "Lena Typist")
    office.use_as(lena)
    made = [factories.hours(one.placement_id, minutes=45) for one in both]
    found = [entry.id for entry in office.hours.record_many(made).entries]
    office.use_as(ana_id)
    factories.sign_all(office, both[0].supervisor_id)
    return found


def authors(laptop: Laptop, kind: str, row: str) -> dict[str, tuple[str, str]]:
    """Return who did what last, by register or fact."""
    items = reversed(laptop.office.history.of(kind, row))
    return {item.field or item.what: (item.user_name, item.what) for item in items}


def test_the_history_names_who_typed_and_who_signed(
    ana: Laptop, bo: Laptop, both: tuple[Placed, Placed], stick: Path
) -> None:
    first, second = both
    line = lines(ana, both)[1]
    before = authors(ana, "hours_entry", line)
    assert before["minutes"] == ("Lena Typist", "hours_recorded")
    assert before["sign_off"] == ("Ana Duarte", "sign_off")
    take(bo, send(ana, stick))
    erase(ana, first.person_id)
    take(bo, send(ana, stick))
    for laptop in (ana, bo):
        after = authors(laptop, "hours_entry", line)
        what = "hours_recorded" if laptop is ana else "received"
        assert after["minutes"] == ("Lena Typist", what)
        assert after["sign_off"] == before["sign_off"]
        with laptop.office.session.read() as reader:
            lena = reader.authors([line])[line].user
            assert reader.get(Person, lena).full_name == "Lena Typist"
        who = authors(laptop, "person", second.person_id)
        assert who["preferred_name"] == ("", "said_again")
        assert who["full_name"][0] == "Lena Typist"
        assert authors(laptop, "person", first.person_id) == {"erase": ("Ana Duarte", "erase")}


def test_also_if_two_were_erased_one_after_the_other(
    ana: Laptop, both: tuple[Placed, Placed]
) -> None:
    third = factories.place(ana.office, "Lan Pham", supervisor_id=both[0].supervisor_id)
    line = lines(ana, (*both, third))[2]  # type: ignore[arg-type]  # one more
    erase(ana, both[0].person_id)
    erase(ana, both[1].person_id, "Kim Tran")
    assert authors(ana, "hours_entry", line)["minutes"] == ("Lena Typist", "hours_recorded")
    assert authors(ana, "hours_entry", line)["sign_off"] == ("Ana Duarte", "sign_off")


def test_of_what_was_edited_apart_meanwhile_the_erasure_is_nobodys_version(
    ana: Laptop, bo: Laptop, both: tuple[Placed, Placed], stick: Path
) -> None:
    line = lines(ana, both)[1]
    take(bo, send(ana, stick))
    with bo.office.session.transaction("hours_edited") as work:
        work.put(replace(work.get(HoursEntry, line), minutes=50))
    with bo.office.session.transaction("person_saved") as work:
        work.put(replace(work.get(Person, both[1].person_id), preferred_name="Late"))
    erase(ana, both[0].person_id)
    take(ana, send(bo, stick))
    found = {one.kind: one for one in ana.office.conflicts.all()}
    said = {
        kind: {(choice.user, str(choice.value)) for choice in one.versions}
        for kind, one in found.items()
    }
    assert {user for user, _ in said["hours_entry"]} == {"Lena Typist", "Ana Duarte"}
    assert said["person"] == {("", "First Evening"), ("Ana Duarte", "Late")}
