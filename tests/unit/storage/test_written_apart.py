"""Laptops that wrote without having seen each other: what a person is asked, and what is undone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from plc_desktop.changes import facts
from plc_desktop.changes.encoding import seal
from plc_desktop.changes.model import Header, SealedChange, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.storage.conflicts import Conflict
from plc_desktop.storage.database import UnitOfWork
from plc_desktop.storage.undo_import import ImportUndone
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


def undo_import(told: Told, at: int, batch_id: int) -> ImportUndone:
    """Take a file back; return what it did, which is what was said before."""
    laptop = told.fleet.laptops[at]
    would = laptop.database.undo_import("ana", batch_id, dry_run=True)
    done = laptop.database.undo_import("ana", batch_id)
    assert replace(done, change_id="") == would
    told.fleet.learn(laptop, done.change_id)
    told.fleet.check(at)
    told.fleet.check_rebuild(at)
    return done


def signed_and_removed_apart(told: Told) -> None:
    """Laptop 0 has a signed line that laptop 1 has removed."""
    told.hours(0, 60)
    told.meet()
    told.sign(0)
    told.remove_line(1)


def test_undoing_the_file_that_brought_the_removal_leaves_the_signed_line(told: Told) -> None:
    signed_and_removed_apart(told)
    report = told.fleet.give(1, 0)
    assert [(one.row, one.field) for one in report.conflicts] == [(told.entry, "")]
    assert (report.hidden, report.lost_signatures) == ({}, ())
    undo_import(told, 0, report.batch_id)
    assert told.state(0) == ("signed", 60)
    assert conflicts(told) == []
    told.meet()
    assert told.state(1) == ("signed", 60)


def test_undoing_the_file_that_brought_the_signature_lets_the_removal_stand(told: Told) -> None:
    signed_and_removed_apart(told)
    report = told.fleet.give(0, 1)
    assert report.shown_again == {"hours_entry": (told.entry,)}
    done = undo_import(told, 1, report.batch_id)
    assert (done.hidden, done.shown, done.registers) == (report.shown_again, {}, 0)
    assert told.fleet.shown(1).entries == {}
    told.meet()
    assert told.fleet.shown(0).entries == {}


def test_undoing_the_file_that_took_the_signature_back_shows_the_line_again(told: Told) -> None:
    signed_and_removed_apart(told)
    told.give(0, 1)
    told.fact(0, facts.RETRACT, {"refs": told.said(0, facts.SIGN_OFF), "reason": ""})
    report = told.fleet.give(0, 1)
    assert told.fleet.shown(1).entries == {}
    done = undo_import(told, 1, report.batch_id)
    assert (done.hidden, done.shown) == ({}, {"hours_entry": (told.entry,)})
    assert told.state(1) == ("signed", 60)


def _hand_over(work: UnitOfWork, content: dict[str, Json]) -> None:
    work.add_fact(facts.HANDED_OVER, content)


def test_undoing_a_version_that_does_not_bring_the_signature_shows_the_line_again(
    told: Told,
) -> None:
    signed_and_removed_apart(told)
    database = told.fleet.laptops[1].database
    said: dict[str, Json] = {
        "transfer": "t",
        "person": told.template.leader,
        "entries": [],
        "facts": [],
        "at": 1,
        "by": "ana",
        "nonce": "",
    }
    report = None
    for version, brought in enumerate((told.said(0, facts.SIGN_OFF), [])):
        content = {**said, "version": version, "brought": brought}
        told.fleet.write(0, partial(_hand_over, content=content))
        report = told.fleet.give(0, 1)
    assert report is not None
    assert report.hidden == {"hours_entry": (told.entry,)}
    done = database.undo_import("ana", report.batch_id)
    assert (done.hidden, done.shown) == ({}, {"hours_entry": (told.entry,)})
    with database.read() as reader:
        assert told.entry in reader.hours_status([told.entry])


def test_undoing_a_file_with_an_edit_and_a_withdrawal_leaves_the_signed_line(told: Told) -> None:
    """Without the file the signature stands, which the removal here had not seen."""
    signed_and_removed_apart(told)
    told.give(0, 1)
    told.fact(0, facts.RETRACT, {"refs": told.said(0, facts.SIGN_OFF), "reason": ""})
    told.hours(0, 90)
    report = told.fleet.give(0, 1)
    assert told.state(1) == ("draft", 90)
    undo_import(told, 1, report.batch_id)
    assert told.state(1) == ("signed", 60)


def test_undoing_a_file_about_a_removed_line_that_nobody_signed(told: Told) -> None:
    told.hours(0, 60)
    told.meet()
    told.remove_line(1)
    told.hours(0, 90)
    report = told.fleet.give(0, 1)
    assert told.state(1) == ("draft", 90)
    undo_import(told, 1, report.batch_id)
    assert told.fleet.shown(1).entries == {}


@pytest.mark.parametrize("is_edited", [False, True])
def test_removing_a_signed_line_after_all_is_a_decision_like_any_other(
    told: Told,
    is_edited: bool,  # noqa: FBT001  # a parameter
) -> None:
    signed_and_removed_apart(told)
    if is_edited:
        told.hours(2, 90)
    told.meet()
    assert {one.field for one in conflicts(told)} == {"", *(["signature"] if is_edited else [])}
    told.fleet.write(0, lambda work: work.resolve("hours_entry", told.entry, "", value=None))
    told.fleet.check(0)
    told.meet()
    assert told.fleet.shown(2).entries == {}
    assert told.fleet.shown(2).conflicts == set()


def test_a_signature_in_the_very_step_of_an_edit_is_named_once(told: Told) -> None:
    """Who edits and signs in one step is one side of the question."""
    told.hours(0, 60)
    told.meet()
    told.remove_line(1)

    def edit_and_sign(work: UnitOfWork) -> None:
        work.set_register("hours_entry", told.entry, "submitted", {"on": "2026-03-06"})
        work.add_fact(facts.SIGN_OFF, {**_sign_off(told), "nonce": "1"})

    told.fleet.write(0, edit_and_sign)
    told.meet()
    (conflict,) = conflicts(told, 2)
    assert [one.is_shown for one in conflict.choices] == [True, False]


def _sign_off(told: Told) -> dict[str, Json]:
    with told.fleet.laptops[0].database.read() as reader:
        status = reader.hours_status([told.entry])[told.entry]
    return {
        "entry": told.entry,
        "content_hash": status.content_hash,
        "participant": told.template.leader,
        "minutes": 60,
        "decision": "signed",
        "reason": "",
        "statement": "paper-1",
        "level": "paper",
        "by": told.template.supervisor,
        "supersedes": [],
        "signed_on": "2026-03-10",
        "at": 1,
    }


def existed_before(told: Told, at: int, change_id: str) -> set[bool]:
    with told.fleet.laptops[at].database.read() as reader:
        return {one.row_existed for one in reader.before(change_id)}


def test_undoing_a_decision_for_a_signed_line_does_not_remove_it(told: Told) -> None:
    signed_and_removed_apart(told)
    told.meet()
    decided = told.fleet.write(
        0, lambda work: work.resolve("hours_entry", told.entry, "", value=True)
    )
    told.fleet.check(0)
    assert existed_before(told, 0, decided) == {True}
    told.fact(0, facts.RETRACT, {"refs": told.said(0, facts.SIGN_OFF), "reason": ""})
    assert existed_before(told, 0, decided) == {False}


def test_a_line_put_again_after_a_removal_that_knew_its_signature_was_not_there(told: Told) -> None:
    told.hours(0, 60)
    told.sign(0)
    told.remove_line(0)
    told.fleet.pass_minutes(1)
    entry = told.line(60)
    shown = told.fleet.write(0, lambda work: work.put(entry))
    told.fleet.check(0)
    assert existed_before(told, 0, shown) == {False}


def test_a_signature_of_the_step_itself_goes_with_it(told: Told) -> None:
    told.hours(0, 60)
    sign_off = _sign_off(told)
    told.remove_line(0)
    entry = told.line(60)

    def put_and_sign(work: UnitOfWork) -> None:
        work.put(entry)
        work.add_fact(facts.SIGN_OFF, {**sign_off, "nonce": "1"})

    step = told.fleet.write(0, put_and_sign)
    told.fleet.check(0)
    assert existed_before(told, 0, step) == {False}


def test_a_line_shown_again_with_its_restored_signature_was_not_there_before(told: Told) -> None:
    told.hours(0, 60)
    told.sign(0)
    entry = told.line(60)
    refs = told.said(0, facts.SIGN_OFF)

    def remove_and_take_back(work: UnitOfWork) -> None:
        work.delete("hours_entry", told.entry)
        work.add_fact(facts.RETRACT, {"refs": refs, "reason": "", "nonce": ""})

    told.fleet.write(0, remove_and_take_back)
    told.fleet.check(0)
    withdrawn = told.said(0, facts.RETRACT)

    def put_and_restore(work: UnitOfWork) -> None:
        work.put(entry)
        work.add_fact(facts.RETRACT, {"refs": withdrawn, "reason": "", "nonce": ""})

    told.fleet.pass_minutes(1)
    step = told.fleet.write(0, put_and_restore)
    told.fleet.check(0)
    assert told.state(0) == ("signed", 60)
    assert conflicts(told) == []
    assert existed_before(told, 0, step) == {False}


def test_a_person_whom_others_removed_apart_was_not_there_before_an_edit(told: Told) -> None:
    told.meet()
    changed = replace(told.person(0), phone="2")
    mine = told.fleet.write(0, lambda work: work.put(changed))
    told.remove(1)
    told.give(1, 0)
    assert existed_before(told, 0, mine) == {False}
