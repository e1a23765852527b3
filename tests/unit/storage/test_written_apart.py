"""Laptops that wrote without having seen each other: what a person is asked, and what is undone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from plc_desktop.changes import facts
from plc_desktop.changes.encoding import seal
from plc_desktop.changes.model import Header, SealedChange, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.storage.conflicts import Conflict
from tests.property.exchange_fleet import Template, make_template
from tests.property.exchange_stories import Told


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def told(template: Template, tmp_path: Path) -> Iterator[Told]:
    made = Told(tmp_path, template)
    yield made
    made.fleet.close()


def submit(told: Told, at: int, value: Json) -> None:
    told.fleet.write(
        at, lambda work: work.set_register("hours_entry", told.entry, "submitted", value)
    )
    told.fleet.check(at)


def conflicts(told: Told, at: int = 0) -> Sequence[Conflict]:
    with told.fleet.laptops[at].database.read() as reader:
        return reader.conflicts()


def test_submitted_twice_on_different_days_is_no_question(told: Told) -> None:
    told.hours(0, 60)
    told.meet()
    submit(told, 0, {"on": "2026-03-06"})
    submit(told, 1, {"on": "2026-03-07"})
    told.meet()
    assert conflicts(told) == []
    assert told.state(2) == ("submitted", 60)


def test_submitted_here_and_taken_back_there_is_one(told: Told) -> None:
    told.hours(0, 60)
    submit(told, 0, {"on": "2026-03-06"})
    told.meet()
    submit(told, 0, {"on": "2026-03-07"})
    submit(told, 1, None)
    told.meet()
    (conflict,) = conflicts(told)
    assert conflict.field == "submitted"
    assert sorted(str(one.value) for one in conflict.choices) == ["None", "{'on': '2026-03-07'}"]


def test_only_what_is_shown_and_what_was_signed_can_be_chosen(told: Told) -> None:
    """What the line said before and in between is not asked about, nor what is no line at all."""
    told.hours(0, 45)
    told.hours(0, 60)
    told.meet()
    told.sign(0)
    garble(told, 1)
    told.hours(1, 75)
    told.hours(1, 90)
    told.meet()
    (conflict,) = conflicts(told, 2)
    assert conflict.field == "signature"
    contents = [one.value for one in conflict.choices]
    assert [one["minutes"] for one in contents if isinstance(one, dict)] == [90, 60]
    told.fleet.write(
        2, lambda work: work.resolve(conflict.kind, told.entry, conflict.field, contents[1])
    )
    told.fleet.check(2)
    assert conflicts(told, 2) == []
    assert told.state(2) == ("signed", 60)


def test_signing_what_was_edited_answers_the_question(told: Told) -> None:
    told.hours(0, 60)
    told.meet()
    told.sign(0)
    told.hours(1, 90)
    told.meet()
    assert [one.field for one in conflicts(told)] == ["signature"]
    told.sign(2)
    assert conflicts(told, 2) == []
    assert told.state(2) == ("signed", 90)


def test_of_two_contents_apart_the_signed_one_is_shown_once_its_signature_arrives(
    told: Told,
) -> None:
    told.hours(0, 60)
    told.meet()
    told.hours(0, 30)
    told.hours(1, 90)
    told.give(1, 2)
    told.sign(0)
    signature = told.fleet.export(0)
    told.fleet.deliver(2, signature)
    told.fleet.check(2)
    assert told.state(2) == ("signed", 30)
    told.give(0, 1)
    assert told.state(1) == ("signed", 30)
    (conflict,) = conflicts(told, 2)
    assert [(one.is_shown, one.is_signed) for one in conflict.choices] == [
        (True, True),
        (False, False),
    ]


def test_of_two_contents_apart_the_later_one_is_shown_until_one_is_signed(told: Told) -> None:
    told.hours(0, 60)
    told.meet()
    told.hours(0, 30)
    told.hours(1, 90)
    told.meet()
    assert told.state(2) == ("draft", 90)
    other = told.fleet.laptops[2]
    with other.database.read() as reader:
        (conflict,) = reader.conflicts()
    told.fleet.write(
        2,
        lambda work: work.resolve("hours_entry", told.entry, "content", conflict.choices[1].value),
    )
    told.fleet.check(2)
    told.sign(2)
    told.meet()
    assert [told.state(at) for at in range(3)] == [("signed", 30)] * 3
    assert conflicts(told) == []


def test_whoever_turns_out_to_be_the_person_did_not_sign(told: Told) -> None:
    """Of two contents apart one was signed, by the very person whose hours they are."""
    told.hours(0, 60)
    told.meet()
    told.hours(0, 30)
    told.sign(0)
    told.hours(1, 90)
    told.meet()
    assert told.state(2) == ("signed", 30)
    people: list[Json] = [told.template.leader, told.template.supervisor]
    told.fact(2, facts.SAME_PERSON, {"people": people})
    assert told.state(2) == ("draft", 90)
    told.meet()
    assert told.state(0) == ("draft", 90)


def garble(told: Told, at: int) -> None:
    """Let a foreign program write something else than a line where a line belongs."""
    laptop = told.fleet.laptops[at]
    with laptop.database.read() as reader:
        heads = tuple(reader.heads())
    header = Header(heads, 1, "", "far", 2, "ana", 9, laptop.database.workspace_id)
    group, header_bytes, ops_bytes = seal(
        header, [SetField("hours_entry", told.entry, "content", 5, "no line")]
    )
    told.fleet.model.learn(group)
    laptop.database.receive([SealedChange(group, header_bytes, ops_bytes)])
    laptop.received.add(group.id)


def test_an_import_is_taken_back_to_what_was_written_apart(told: Told) -> None:
    """Undone is only the file; which of two earlier edits is shown stays as it was."""
    told.phone(0, "first")
    told.meet()
    told.phone(0, "here")
    told.phone(1, "there")
    told.remove(2)
    told.meet()
    shown = told.shown_phone(0)
    assert shown == "there"
    told.phone(1, "theirs")
    report = told.fleet.give(1, 0)
    assert told.shown_phone(0) == "theirs"
    done = told.fleet.laptops[0].database.undo_import("ana", report.batch_id)
    told.fleet.learn(told.fleet.laptops[0], done.change_id)
    told.fleet.check(0)
    assert (done.registers, done.hidden, done.shown, done.kept) == (1, {}, {}, {})
    assert told.shown_phone(0) == shown
    with told.fleet.laptops[0].database.read() as reader:
        assert reader.find(Person, told.template.leader) is not None


def minutes_before(told: Told, change_id: str) -> tuple[object, bool]:
    """Return the length a line had before a change, and whether the change can be undone."""
    with told.fleet.laptops[0].database.read() as reader:
        (found,) = reader.before(change_id)
    assert isinstance(found.value, dict)
    return found.value["minutes"], not found.changed_since


@pytest.mark.parametrize("is_signed", [False, True])
def test_a_decision_about_a_line_is_undone_to_the_one_that_counted(
    told: Told,
    is_signed: bool,  # noqa: FBT001  # a parameter
) -> None:
    told.hours(0, 60)
    told.meet()
    told.hours(0, 30)
    if is_signed:
        told.sign(0)
    told.hours(1, 90)
    told.meet()
    (conflict,) = conflicts(told)
    shown = ("signed", 30) if is_signed else ("draft", 90)
    assert told.state(0) == shown
    other = conflict.choices[1].value
    decided = told.fleet.write(
        0, lambda work: work.resolve("hours_entry", told.entry, "content", other)
    )
    told.fleet.check(0)
    assert minutes_before(told, decided) == (shown[1], True)
    told.hours(2, 120)
    told.meet()
    # who typed this had not heard of the decision, and knew what it was about
    assert minutes_before(told, decided) == (120, True)


def test_a_decision_that_came_with_a_file_is_taken_back_to_what_was_shown(told: Told) -> None:
    told.hours(0, 60)
    told.meet()
    told.hours(0, 30)
    told.sign(0)
    told.hours(1, 90)
    told.meet()
    assert told.state(0) == ("signed", 30)
    (conflict,) = conflicts(told, 1)
    told.fleet.write(
        1,
        lambda work: work.resolve("hours_entry", told.entry, "content", conflict.choices[1].value),
    )
    report = told.fleet.give(1, 0)
    told.fleet.check(0)
    assert told.state(0)[1] == 90
    done = told.fleet.laptops[0].database.undo_import("ana", report.batch_id)
    told.fleet.learn(told.fleet.laptops[0], done.change_id)
    told.fleet.check(0)
    assert told.state(0) == ("signed", 30)


def test_what_only_a_file_made_a_question_is_none_without_the_file(told: Told) -> None:
    told.phone(0, "first")
    told.meet()
    told.phone(1, "there")
    told.phone(0, "here")
    report = told.fleet.give(1, 0)
    assert [one.field for one in conflicts(told)] == ["phone"]
    done = told.fleet.laptops[0].database.undo_import("ana", report.batch_id)
    told.fleet.learn(told.fleet.laptops[0], done.change_id)
    told.fleet.check(0)
    assert conflicts(told) == []
    assert told.shown_phone(0) == "here"


def test_a_removal_that_came_with_a_file_is_no_question_without_the_file(told: Told) -> None:
    told.phone(0, "first")
    told.meet()
    told.remove(1)
    told.phone(0, "here")
    report = told.fleet.give(1, 0)
    assert [one.field for one in conflicts(told)] == [""]
    done = told.fleet.laptops[0].database.undo_import("ana", report.batch_id)
    told.fleet.learn(told.fleet.laptops[0], done.change_id)
    told.fleet.check(0)
    assert conflicts(told) == []
    assert told.shown_phone(0) == "here"
