"""What people decide about records that were removed on one laptop and edited on the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Organization, Person, Placement
from plc_desktop.errors import RuleError
from tests import factories
from tests.laptops import Laptop, join, send


@pytest.mark.parametrize("keeps", [True, False])
def test_a_record_removed_here_and_edited_there_stays_or_goes_as_was_decided(
    ana: Laptop,
    tmp_path: Path,
    keeps: bool,  # noqa: FBT001  # a parameter
) -> None:
    lan = factories.add_person(ana.office, full_name="Lan Pham")
    bo = join(ana, tmp_path / "bo", "Bo’s laptop")
    ana.office.records.save(replace(lan, phone="617-555-0101"))
    bo.office.records.delete("person", lan.id)
    stick = tmp_path / "stick"
    ana.office.syncing.import_file(send(bo, stick))

    (conflict,) = ana.office.conflicts.all()
    kept, removed = conflict.versions
    assert (kept.value, kept.edited) == (True, {"phone": "617-555-0101"})
    assert (removed.value, removed.edited) == (None, {})
    value = (kept if keeps else removed).value
    ana.office.conflicts.resolve(conflict.kind, conflict.id, conflict.field, value)
    assert ("Lan Pham" in _names(ana)) is keeps
    assert ana.office.conflicts.all() == []
    bo.office.syncing.import_file(send(ana, stick))
    assert ("Lan Pham" in _names(bo)) is keeps
    bo.office.close()


def test_what_waits_for_a_decision_is_named_before_a_file_is_read(
    ana: Laptop, tmp_path: Path
) -> None:
    lan = factories.add_person(ana.office, full_name="Lan Pham")
    bo = join(ana, tmp_path / "bo", "Bo’s laptop")
    ana.office.records.save(replace(lan, phone="617-555-0101"))
    bo.office.records.save(replace(lan, phone="617-555-0202"))
    preview = ana.office.syncing.look(send(bo, tmp_path / "stick"))
    waiting = [item for item in preview.items if item.what == "to_decide"]
    assert [(item.label, item.decision) for item in waiting] == [("Lan Pham", "phone")]
    bo.office.close()


def test_it_is_said_before_a_file_is_read_whether_something_of_it_stays(
    ana: Laptop, tmp_path: Path
) -> None:
    bo = join(ana, tmp_path / "bo", "Bo’s laptop")
    stick = tmp_path / "stick"
    bo.office.syncing.import_file(send(ana, stick))
    factories.add_person(ana.office, full_name="Lan Pham")
    path = send(ana, stick)
    assert not bo.office.syncing.look(path).brings_what_stays
    bo.office.syncing.import_file(path)
    join(ana, tmp_path / "cy", "Cy’s laptop").office.close()
    factories.add_person(ana.office, full_name="Minh Pham")
    path = send(ana, stick)
    assert bo.office.syncing.look(path).brings_what_stays
    bo.office.syncing.import_file(path)
    bo.office.syncing.undo(bo.office.syncing.batches()[0].id)
    assert "Minh Pham" not in _names(bo)
    assert "Cy’s laptop" in {one.name for one in bo.office.laptops.all()}
    bo.office.close()


def _names(laptop: Laptop) -> set[str]:
    return {person.full_name for person in laptop.office.records.all(Person)}


@pytest.fixture
def lan(ana: Laptop) -> Person:
    return factories.add_person(ana.office, full_name="Lan Pham")


@pytest.fixture
def two_numbers(ana: Laptop, lan: Person, tmp_path: Path) -> Iterator[Laptop]:
    """A second laptop; the first one has read that it wrote another telephone number."""
    bo = join(ana, tmp_path / "bo", "Bo’s laptop")
    ana.office.records.save(replace(lan, phone="617-555-0101"))
    bo.clock.pass_days(1)
    bo.office.records.save(replace(lan, phone="617-555-0202"))
    ana.office.syncing.import_file(send(bo, tmp_path / "stick"))
    yield bo
    bo.office.close()


def _phone(laptop: Laptop, person: Person) -> str:
    return laptop.office.records.get(Person, person.id).phone


@pytest.mark.parametrize("number", ["617-555-0101", "617-555-0202", "617-555-0303"])
def test_a_decision_is_undone_to_what_was_shown_before(
    ana: Laptop, two_numbers: Laptop, lan: Person, tmp_path: Path, number: str
) -> None:
    assert _phone(ana, lan) == "617-555-0202"  # the later one, until somebody decides
    decided = ana.office.conflicts.resolve("person", lan.id, "phone", number)
    assert _phone(ana, lan) == number
    assert factories.can_undo(ana.office, decided)
    ana.office.history.undo(decided)
    assert _phone(ana, lan) == "617-555-0202"
    two_numbers.office.syncing.import_file(send(ana, tmp_path / "stick"))
    assert _phone(two_numbers, lan) == "617-555-0202"
    assert two_numbers.office.conflicts.all() == []


def test_a_decision_that_somebody_went_on_from_is_not_undone(
    ana: Laptop, two_numbers: Laptop, lan: Person
) -> None:
    assert two_numbers.key
    decided = ana.office.conflicts.resolve("person", lan.id, "phone", "617-555-0101")
    ana.office.records.save(replace(lan, phone="617-555-0404"))
    with pytest.raises(RuleError, match="changed_since"):
        ana.office.history.undo(decided)


@pytest.mark.parametrize("value", [6175550303, True, None, ["617"], {"phone": "617"}])
def test_what_cannot_stand_in_a_field_decides_nothing(
    ana: Laptop, two_numbers: Laptop, lan: Person, value: Json
) -> None:
    assert two_numbers.key
    with pytest.raises(RuleError, match="value_unfit"):
        ana.office.conflicts.resolve("person", lan.id, "phone", value)
    assert len(ana.office.conflicts.all()) == 1
    assert _phone(ana, lan) == "617-555-0202"


def test_what_is_typed_is_kept_without_spaces_around(
    ana: Laptop, two_numbers: Laptop, lan: Person
) -> None:
    assert two_numbers.key
    decided = ana.office.conflicts.resolve("person", lan.id, "phone", " 617-555-0303 ")
    assert _phone(ana, lan) == "617-555-0303"
    ana.office.history.undo(decided)
    assert _phone(ana, lan) == "617-555-0202"


def test_what_somebody_rests_on_is_not_removed_by_a_decision(ana: Laptop, tmp_path: Path) -> None:
    placement_id = factories.place(ana.office, "Lan Pham").placement_id
    bo = join(ana, tmp_path / "bo", "Bo’s laptop")
    site = bo.office.records.save(Organization(id="", name="Harbor House")).record
    ana.office.syncing.import_file(send(bo, tmp_path / "stick"))
    bo.office.records.delete("organization", site.id)
    ana.office.records.save(
        replace(ana.office.records.get(Placement, placement_id), organization_id=site.id)
    )
    ana.office.records.save(replace(site, name="Harbor House East"))
    ana.office.syncing.import_file(send(bo, tmp_path / "stick"))
    (conflict,) = ana.office.conflicts.all()
    decide = partial(ana.office.conflicts.resolve, conflict.kind, conflict.id, conflict.field)
    with pytest.raises(RuleError, match="record_in_use"):
        decide(None)
    with pytest.raises(RuleError, match="value_unfit"):
        decide("no")
    kept = decide(value=True)
    assert ana.office.conflicts.all() == []
    ana.office.history.undo(kept)
    assert site.id in {one.id for one in ana.office.records.all(Organization)}
    bo.office.close()


def test_a_line_removed_here_and_signed_there_is_kept_and_can_only_be_voided(
    ana: Laptop, tmp_path: Path
) -> None:
    placed = factories.place(ana.office, "Lan Pham")
    line = factories.record_hours(ana.office, placed)
    bo = join(ana, tmp_path / "bo", "Bo’s laptop")
    factories.sign_all(ana.office, placed.supervisor_id)
    bo.office.records.delete("hours_entry", line)
    stick = tmp_path / "stick"
    preview = ana.office.syncing.look(send(bo, stick))
    assert preview.report.lost_signatures == ()
    assert [(item.what, item.decision) for item in preview.items] == [("to_decide", "")]
    _meet(ana, bo, stick)
    for laptop in (ana, bo):
        (conflict,) = laptop.office.conflicts.all()
        assert (conflict.kind, conflict.id, conflict.field) == ("hours_entry", line, "")
        kept, removed = conflict.versions
        assert (kept.value, kept.is_shown, kept.is_signed) == (True, True, True)
        assert (removed.value, removed.is_shown, removed.is_signed) == (None, False, False)
        assert _state(laptop, line) == "signed"
    decide = partial(bo.office.conflicts.resolve, "hours_entry", line, "")
    with pytest.raises(RuleError, match="signed_cannot_be_deleted"):
        decide(None)
    bo.office.hours.void([line], "Typed by mistake")
    (conflict,) = bo.office.conflicts.all()
    assert [one.is_signed for one in conflict.versions] == [False, False]
    kept_by = decide(value=True)
    bo.office.history.undo(kept_by)
    _meet(ana, bo, stick)
    for laptop in (ana, bo):
        assert laptop.office.conflicts.all() == []
        assert laptop.office.rebuild().is_equal
        assert _state(laptop, line) == "void"
    bo.office.close()


def _state(laptop: Laptop, line: str) -> str:
    with laptop.office.session.read() as reader:
        return reader.hours_status([line])[line].state


def _meet(one: Laptop, other: Laptop, folder: Path) -> None:
    """Let both have everything."""
    for giver, taker in ((one, other), (other, one), (one, other)):
        path = send(giver, folder)
        typed = taker.office.syncing.look(path).report.confirmation
        taker.office.syncing.import_file(path, typed)


def _asked(laptop: Laptop) -> list[tuple[str, set[str]]]:
    """Return what waits for a decision, with the values or lengths to choose from."""
    return [
        (
            one.field,
            {
                str(item.value["minutes"] if isinstance(item.value, dict) else item.value)
                for item in one.versions
            },
        )
        for one in laptop.office.conflicts.all()
    ]


def test_two_that_decide_differently_are_asked_again(
    ana: Laptop, two_numbers: Laptop, lan: Person, tmp_path: Path
) -> None:
    bo = two_numbers
    _meet(ana, bo, tmp_path / "stick")
    first = ana.office.conflicts.resolve("person", lan.id, "phone", "617-555-0101")
    bo.office.conflicts.resolve("person", lan.id, "phone", "617-555-0303")
    _meet(ana, bo, tmp_path / "stick")
    asked = [("phone", {"617-555-0101", "617-555-0303"})]
    assert _asked(ana) == _asked(bo) == asked
    last = ana.office.conflicts.resolve("person", lan.id, "phone", "617-555-0404")
    with pytest.raises(RuleError, match="changed_since"):
        ana.office.history.undo(first)  # a decision about it came later
    ana.office.history.undo(last)
    _meet(ana, bo, tmp_path / "stick")
    assert _phone(ana, lan) == _phone(bo, lan) in {"617-555-0101", "617-555-0303"}
    assert _asked(ana) == _asked(bo) == []


def test_a_decision_and_a_removal_apart_are_put_to_a_person(
    ana: Laptop, two_numbers: Laptop, lan: Person, tmp_path: Path
) -> None:
    bo = two_numbers
    _meet(ana, bo, tmp_path / "stick")
    ana.office.conflicts.resolve("person", lan.id, "phone", "617-555-0101")
    bo.office.records.delete("person", lan.id)
    _meet(ana, bo, tmp_path / "stick")
    ana.office.conflicts.resolve("person", lan.id, "", value=True)
    bo.office.conflicts.resolve("person", lan.id, "", value=None)  # and again differently
    _meet(ana, bo, tmp_path / "stick")
    assert _asked(ana) == _asked(bo) == [("", {"True", "None"})]
    gone = ana.office.conflicts.resolve("person", lan.id, "", value=None)
    _meet(ana, bo, tmp_path / "stick")
    assert "Lan Pham" not in _names(ana) | _names(bo)
    ana.office.history.undo(gone)
    assert _phone(ana, lan) == "617-555-0101"


def test_two_lengths_typed_apart_for_one_event_are_asked_about(ana: Laptop, tmp_path: Path) -> None:
    placed = factories.place(ana.office, "Lan Pham")
    bo = join(ana, tmp_path / "bo", "Bo’s laptop")
    factories.record_hours(ana.office, placed, minutes=120)
    factories.record_hours(bo.office, placed, minutes=90)
    _meet(ana, bo, tmp_path / "stick")
    (double,) = ana.office.hours.possible_doubles()
    lines = (double.kept.id, double.held[0].id)
    mine = ana.office.hours.decide_same_event(*lines, 100)
    bo.office.hours.decide_same_event(*lines, 110)
    _meet(ana, bo, tmp_path / "stick")
    assert _asked(ana) == _asked(bo) == [("content", {"100", "110"})]
    ana.office.history.undo(mine)
    _meet(ana, bo, tmp_path / "stick")
    assert _asked(ana) == _asked(bo) == []
    states = [ana.office.hours.row(line) for line in lines]
    assert [(one.minutes, one.state == "void") for one in states] == [(110, False), (120, True)]
    bo.office.close()


def test_one_event_decided_differently_is_asked_about_again(ana: Laptop, tmp_path: Path) -> None:
    bo, lines = _one_event_on_two_laptops(ana, tmp_path)
    ana.office.hours.decide_same_event(lines[0], lines[1])
    bo.office.hours.decide_same_event(lines[1], lines[0])
    _meet(ana, bo, tmp_path / "stick")
    said = [(False, lines[0], "Ana’s laptop"), (False, lines[1], "Bo’s laptop")]
    assert _decided(ana) == _decided(bo) == said
    (double,) = bo.office.hours.possible_doubles()
    assert (double.kept.id, [row.id for row in double.held]) == (lines[0], [lines[1]])
    mine = ana.office.hours.decide_same_event(lines[1], lines[0])
    _meet(ana, bo, tmp_path / "stick")
    for laptop in (ana, bo):
        assert laptop.office.hours.possible_doubles() == []
        assert [laptop.office.hours.row(line).state for line in lines] == ["void", "submitted"]
    ana.office.history.undo(mine)
    _meet(ana, bo, tmp_path / "stick")
    assert _decided(ana) == _decided(bo) == said
    ana.office.hours.decide_two_events(*lines)
    _meet(ana, bo, tmp_path / "stick")
    for laptop in (ana, bo):
        assert laptop.office.hours.possible_doubles() == []
        assert [laptop.office.hours.row(line).state for line in lines] == ["submitted", "submitted"]
    bo.office.close()


def test_one_event_here_and_two_there_is_asked_about_again(ana: Laptop, tmp_path: Path) -> None:
    bo, lines = _one_event_on_two_laptops(ana, tmp_path)
    ana.office.hours.decide_same_event(*lines)
    bo.office.hours.decide_two_events(*lines)
    _meet(ana, bo, tmp_path / "stick")
    said = [(False, lines[0], "Ana’s laptop"), (True, "", "Bo’s laptop")]
    assert _decided(ana) == _decided(bo) == said
    bo.office.hours.decide_same_event(*lines)
    _meet(ana, bo, tmp_path / "stick")
    for laptop in (ana, bo):
        assert laptop.office.hours.possible_doubles() == []
        assert [laptop.office.hours.row(line).state for line in lines] == ["submitted", "void"]
    bo.office.close()


def test_an_event_whose_lines_two_laptops_made_void_is_asked_about(
    ana: Laptop, tmp_path: Path
) -> None:
    bo, lines = _one_event_on_two_laptops(ana, tmp_path)
    ana.office.hours.decide_same_event(*lines)
    bo.office.hours.void([lines[0]], "Written twice")
    assert ana.office.overview.home().possible_doubles == 0
    _meet(ana, bo, tmp_path / "stick")
    for laptop in (ana, bo):
        (lost,) = laptop.office.hours.lost_events()
        assert (lost.kept.id, lost.gone.id) == lines
        assert {one.line: (one.reason, one.by.laptop) for one in lost.voided} == {
            lines[0]: ("Written twice", "Bo’s laptop"),
            lines[1]: ("", "Ana’s laptop"),
        }
        assert [lost.typed[line].laptop for line in lines] == ["Bo’s laptop", "Ana’s laptop"]
        assert laptop.office.overview.home().possible_doubles == 1
    back = ana.office.hours.restore([lines[1]])
    assert _states(ana, lines) == ["void", "submitted"]
    assert ana.office.hours.lost_events() == []
    ana.office.history.undo(back.change_id)
    assert len(ana.office.hours.lost_events()) == 1
    back = ana.office.hours.restore([lines[0]])
    assert _states(ana, lines) == ["submitted", "void"]
    ana.office.history.undo(back.change_id)
    with pytest.raises(RuleError, match="void_reason_missing"):
        bo.office.hours.decide_neither(lines[1], " ")
    bo.office.hours.decide_neither(lines[1], "Did not take place")
    _meet(ana, bo, tmp_path / "stick")
    for laptop in (ana, bo):
        assert laptop.office.hours.lost_events() == []
        assert _states(laptop, lines) == ["void", "void"]
    bo.office.hours.restore(lines)
    with pytest.raises(RuleError, match="conflict_gone"):
        bo.office.hours.decide_neither(lines[1], "Did not take place")
    bo.office.close()


def _states(laptop: Laptop, lines: tuple[str, ...]) -> list[str]:
    return [laptop.office.hours.row(line).state for line in lines]


def test_what_was_decided_meanwhile_is_not_decided_again(ana: Laptop) -> None:
    placed = factories.place(ana.office, "Lan Pham")
    first, second = [factories.record_hours(ana.office, placed) for _ in range(2)]
    ana.office.hours.decide_same_event(first, second)
    with pytest.raises(RuleError, match="conflict_gone"):
        ana.office.hours.decide_same_event(second, first)
    with pytest.raises(RuleError, match="conflict_gone"):
        ana.office.hours.decide_two_events(first, second)
    assert [ana.office.hours.row(line).state for line in (first, second)] == ["submitted", "void"]


def _one_event_on_two_laptops(ana: Laptop, tmp_path: Path) -> tuple[Laptop, tuple[str, str]]:
    """Return the other laptop, and the line that counts with the one that is held back."""
    placed = factories.place(ana.office, "Lan Pham")
    bo = join(ana, tmp_path / "bo", "Bo’s laptop")
    factories.record_hours(ana.office, placed, minutes=120)
    factories.record_hours(bo.office, placed, minutes=90)
    _meet(ana, bo, tmp_path / "stick")
    (double,) = ana.office.hours.possible_doubles()
    assert double.decided == {double.held[0].id: ()}
    return bo, (double.kept.id, double.held[0].id)


def _decided(laptop: Laptop) -> list[tuple[bool, str, str]]:
    """Return what is said to have been decided differently, by the laptop's name."""
    (double,) = laptop.office.hours.possible_doubles()
    found = [one for decided in double.decided.values() for one in decided]
    said = [(one.is_two, one.keeps.id if one.keeps else "", one.by.laptop) for one in found]
    return sorted(said, key=lambda one: one[2])
