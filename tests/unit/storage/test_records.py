"""Records in, records out; history; undo; steps that happen whole or not at all."""

from __future__ import annotations

import dataclasses
import itertools
from datetime import date, time
from typing import Any

import pytest

from plc_desktop.changes import facts
from plc_desktop.changes.checkpoints import DOMAIN as CHECKPOINT_DOMAIN
from plc_desktop.changes.encoding import change_id, content_hash
from plc_desktop.changes.model import SetField
from plc_desktop.domain.fields import Field, FieldType
from plc_desktop.domain.records import (
    KINDS,
    Attendance,
    Capstone,
    Cohort,
    CourseResult,
    Enrollment,
    HoursEntry,
    Kind,
    Person,
    Record,
    RuleSetVersion,
    TrainingSession,
    write_values,
)
from plc_desktop.domain.requirements import Totals
from plc_desktop.errors import RuleError
from plc_desktop.signing import canonical
from plc_desktop.signing.keys import verify
from plc_desktop.storage.row_values import row_values
from tests.stored import World

SAMPLES: dict[FieldType, Any] = {
    FieldType.DATE: date(2026, 2, 3),
    FieldType.TIME: time(9, 5),
    FieldType.MINUTES: 95,
    FieldType.INTEGER: 3,
    FieldType.YEAR: 1980,
    FieldType.BOOLEAN: True,
    FieldType.CHOICES: ("1",),
    FieldType.TEXTS: ("uno", "dos"),
    FieldType.REFERENCES: ("a" * 26,),
    FieldType.DATA: {"b": [1, None], "a": "x"},
}


def filled(kind: Kind, name: str) -> Record:
    """Return a record with something in every field."""

    def value(field: Field) -> Any:
        if field.type is FieldType.CHOICE:
            return field.choices[-1]
        return SAMPLES.get(field.type, "Ñandú 王")

    return kind.record(id=name, **{key: value(field) for key, field in kind.fields.items()})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_comes_back_as_it_was(world: World, kind: Kind) -> None:
    record = filled(kind, world.id())
    world.put(record)
    with world.database.read() as reader:
        assert reader.get(kind.record, record.id) == record
        assert reader.values(kind.name, record.id) == write_values(record)
        assert record in reader.all(kind.record)
    assert world.put(record) == ""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_may_be_empty_stays_empty(world: World, kind: Kind) -> None:
    """An office without a limit to its cohorts must not find the usual 25 there again."""
    empty: dict[str, Any] = dict.fromkeys(kind.nullable)
    record = dataclasses.replace(filled(kind, world.id()), **empty)
    world.put(record)
    with world.database.read() as reader:
        assert reader.get(kind.record, record.id) == record
    assert world.put(record) == ""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_fast_way_writes_what_the_catalogue_says(kind: Kind) -> None:
    record = filled(kind, "a" * 26)
    values, columns = row_values(kind.name).of_record(record)
    assert values == write_values(record)
    assert columns == row_values(kind.name).columns_for(values)


def test_only_what_differs_is_written(world: World) -> None:
    person = Person(id=world.leader, full_name="王秀英", roles=("parent_leader",))
    change = world.put(dataclasses.replace(person, phone="617-555-0100"))
    with world.database.read() as reader:
        ops = reader.change(change).ops
    assert [(op.field, op.value) for op in ops if isinstance(op, SetField)] == [
        ("phone", "617-555-0100")
    ]


def test_reading_by_fields(world: World) -> None:
    entry = world.hours(starts_at=time(9), ends_at=time(11))
    with world.database.read() as reader:
        assert reader.all(HoursEntry, worked_on=entry.worked_on, starts_at=time(9)) == [entry]
        assert reader.all(Person, roles=("supervisor",))[0].id == world.supervisor
        assert reader.all(Cohort, starts_on=None) == []
        assert [item.id for item in reader.many(Person, [world.leader, "x", world.supervisor])] == [
            world.leader,
            world.supervisor,
        ]
        with pytest.raises(RuleError) as caught:
            reader.get(Person, "x")
        assert caught.value.code == "record_missing"
        with pytest.raises(RuleError):
            reader.values("person", "x")


def test_a_step_reads_what_it_has_put(world: World) -> None:
    entry = world.entry()
    with world.database.transaction(world.supervisor, "x") as work:
        work.put(entry)
        work.set_register("hours_entry", entry.id, "submitted", {"on": "2026-03-05"})
        assert work.totals(world.leader) == Totals(waiting_minutes=120)
        work.put(dataclasses.replace(entry, minutes=60))
        assert work.get(HoursEntry, entry.id).minutes == 60
        work.delete("hours_entry", entry.id)
        assert work.find(HoursEntry, entry.id) is None
        work.put(entry)
        with world.database.read() as inside:
            assert inside.get(HoursEntry, entry.id) == entry
    assert world.state(entry) == "submitted"


def test_a_step_that_fails_leaves_nothing(world: World) -> None:
    before = world.database.path.read_bytes()
    entry = world.entry()

    def fail() -> None:
        with world.database.transaction(world.supervisor, "x") as work:
            work.put(entry)
            work.totals(world.leader)
            raise KeyError("on purpose")

    with pytest.raises(KeyError):
        fail()
    assert world.database.path.read_bytes() == before
    with world.database.read() as reader:
        assert reader.find(HoursEntry, entry.id) is None


def test_a_step_without_change_is_no_change(world: World) -> None:
    with world.database.transaction(world.supervisor, "x") as work:
        work.delete("person", "unknown")
    assert work.change_id == ""
    with world.database.read() as reader:
        assert [item.what for item in reader.recent_changes(10)] == ["put"]


def test_steps_do_not_nest(world: World) -> None:
    with (
        world.database.transaction(world.supervisor, "x"),
        pytest.raises(RuntimeError),
        world.database.transaction(world.supervisor, "y"),
    ):
        pass
    with world.database.read(), world.database.read() as reader:
        assert reader.recent_changes(1)
        with pytest.raises(RuntimeError):
            world.database.backup()


def test_what_cannot_be_written_is_refused(world: World) -> None:
    changes: list[dict[str, Any]] = [{"title": "half \ud800"}, {"credits": 2**60}]
    changes.append({"credits": 2**70})
    for change in changes:
        record = CourseResult(id=world.id(), person_id=world.leader)
        broken = dataclasses.replace(record, **change)
        with pytest.raises(RuleError) as caught:
            world.put(broken)
        assert caught.value.code == "value_not_storable"


def test_submitting_what_was_never_there(world: World) -> None:
    with pytest.raises(RuleError) as caught:
        world.submit(world.entry(), {"on": "2026-03-06"})
    assert caught.value.code == "record_missing"


def test_odd_values_of_newer_programs_are_kept(world: World) -> None:
    entry = world.hours()
    odd: dict[str, Any] = {
        "minutes": 45,
        "worked_on": "soon",
        "mood": {"x": 1},
        "skills": [1],
        "activity": None,
        "reflection": 7,
    }
    with world.database.transaction(world.supervisor, "odd") as work:
        work.set_register("hours_entry", entry.id, "content", odd)
    with world.database.read() as reader:
        assert reader.values("hours_entry", entry.id) == odd
        assert reader.hours_status([entry.id])[entry.id].content_hash == content_hash(entry.id, odd)
        shown = reader.get(HoursEntry, entry.id)
    assert (shown.minutes, shown.skills) == (45, ())
    assert (shown.activity, shown.reflection) == ("", "")
    world.put(dataclasses.replace(shown, minutes=50))
    with world.database.read() as reader:
        assert reader.values("hours_entry", entry.id) == {**odd, "minutes": 50}


def test_odd_values_of_single_fields_are_kept(world: World) -> None:
    with world.database.transaction(world.supervisor, "odd") as work:
        work.set_register("person", world.leader, "pronouns", "ze")
        work.set_register("person", world.leader, "birth_year", "old")
    world.put(Person(id=world.leader, full_name="Wang", roles=("parent_leader",)))
    with world.database.read() as reader:
        values = reader.values("person", world.leader)
        assert (values["pronouns"], values["birth_year"]) == ("ze", "old")
        assert reader.get(Person, world.leader).birth_year is None


def test_hiding_and_showing_again(world: World) -> None:
    person = Person(id=world.id(), full_name="Ana", phone="1", email="a@example.org")
    world.put(person)
    world.delete("person", person.id)
    with world.database.read() as reader:
        assert reader.find(Person, person.id) is None
    world.put(dataclasses.replace(person, phone=""))
    with world.database.read() as reader:
        assert reader.get(Person, person.id) == dataclasses.replace(person, phone="")
    world.delete("person", person.id)
    world.delete("person", person.id)


def test_history_tells_who_when_before_and_after(world: World) -> None:
    entry = world.hours()
    world.pass_minutes(5)
    change = world.put(dataclasses.replace(entry, minutes=60, description="Shorter"))
    signed = world.sign_off(world_entry(world, entry))
    taken_back = world.retract(signed)
    world.delete("hours_entry", entry.id)
    with world.database.read() as reader:
        items = reader.history("hours_entry", entry.id)
    assert [item.what for item in items[:3]] == ["deleted", facts.RETRACT, facts.SIGN_OFF]
    edits = [item for item in items if item.change_id == change]
    assert {item.field: (item.before, item.after) for item in edits} == {
        "minutes": (120, 60),
        "description": ("", "Shorter"),
    }
    assert edits[0].user_name == "Rosa Méndez"
    assert edits[0].at_ms == int(world.now.timestamp() * 1000)
    assert items[-1].what == "hours_recorded"
    assert taken_back


def world_entry(world: World, entry: HoursEntry) -> HoursEntry:
    """Return an entry as it is stored now."""
    with world.database.read() as reader:
        return reader.get(HoursEntry, entry.id)


def test_undo_learns_what_was_before(world: World) -> None:
    entry = world.hours()
    change = world.put(
        dataclasses.replace(entry, minutes=60), Person(id=world.leader, full_name="W", roles=())
    )
    with world.database.read() as reader:
        before = {(item.kind, item.field): item for item in reader.before(change)}
    content = before["hours_entry", "content"]
    assert content.value == write_values(entry)
    assert content.row_existed
    assert not content.changed_since
    assert before["person", "full_name"].value == "王秀英"
    world.put(entry)
    with world.database.read() as reader:
        changed = {item.field: item.changed_since for item in reader.before(change)}
    assert changed == {"content": True, "full_name": False, "roles": False}


def test_undo_of_new_and_hidden_rows(world: World) -> None:
    person = Person(id=world.id(), full_name="Ana", phone="1")
    made = world.put(person)
    hidden = world.delete("person", person.id)
    with world.database.read() as reader:
        assert not any(item.row_existed for item in reader.before(made))
        assert all(item.changed_since for item in reader.before(made))
        registers = reader.before(hidden)
    assert {item.field: item.value for item in registers} == {"full_name": "Ana", "phone": "1"}
    with world.database.transaction(world.supervisor, "undone") as work:
        for item in registers:
            work.set_register(item.kind, item.row, item.field, item.value)
    with world.database.read() as reader:
        assert reader.get(Person, person.id) == person


def test_undo_of_a_hidden_entry_brings_its_submission_back(world: World) -> None:
    entry = world.hours()
    hidden = world.delete("hours_entry", entry.id)
    with world.database.read() as reader:
        registers = reader.before(hidden)
    with world.database.transaction(world.supervisor, "undone") as work:
        for item in reversed(registers):
            work.set_register(item.kind, item.row, item.field, item.value)
    assert world.state(entry) == "submitted"


def test_totals_of_the_other_steps(world: World) -> None:
    session, other = world.id(), world.id()
    attendance = Attendance(
        id=world.id(), session_id=session, person_id=world.leader, status="present", minutes=90
    )
    world.put(
        TrainingSession(id=session, topic="Power", held_on=date(2026, 3, 1), minutes=90),
        attendance,
        Attendance(
            id=world.id(), session_id=other, person_id=world.leader, status="absent", minutes=60
        ),
        CourseResult(id=world.id(), person_id=world.leader, credits=2, result="pass"),
        CourseResult(id=world.id(), person_id=world.leader, credits=3, result="fail"),
        Capstone(id=world.id(), person_id=world.leader, decision="revise"),
        Capstone(id=world.id(), person_id=world.leader, decision="accepted"),
    )
    assert world.totals() == Totals(
        training_minutes=90,
        training_by_topic={"Power": 90},
        course_credits=2,
        capstone="accepted",
    )
    world.put(TrainingSession(id=session, topic="Voice", held_on=date(2026, 3, 1), minutes=90))
    assert world.totals().training_by_topic == {"Voice": 90}
    world.put(dataclasses.replace(attendance, person_id=world.supervisor))
    assert world.totals().training_minutes == 0
    assert world.totals(world.supervisor).training_minutes == 90
    world.delete("attendance", attendance.id)
    assert world.totals(world.supervisor) == Totals()
    assert world.totals("nobody") == Totals()


def test_the_newest_enrollment_that_was_not_left_decides(world: World) -> None:
    entry = world.hours()
    world.sign_off(entry)
    strict = dataclasses.replace(world.rules, id=world.id(), counted_levels=("signed_by_file",))
    again = Enrollment(
        id=world.id(),
        person_id=world.leader,
        rule_set_id=strict.id,
        enrolled_on=date(2026, 3, 1),
    )
    world.put(strict, again)
    assert world.totals() == Totals()
    world.put(dataclasses.replace(again, status="withdrew"))
    assert world.totals() == Totals(counted_minutes=120)
    with world.database.read() as reader:
        assert reader.all(RuleSetVersion) == [world.rules, strict]


def test_documents_are_kept_byte_for_byte(world: World) -> None:
    with world.database.transaction(world.supervisor, "issued") as work:
        name = work.add_document(b"%PDF-1.7 exact", "application/pdf")
        assert work.add_document(b"%PDF-1.7 exact", "application/pdf") == name
    with world.database.read() as reader:
        assert reader.document(name) == b"%PDF-1.7 exact"
        with pytest.raises(RuleError):
            reader.document("0" * 64)


def test_facts_are_found_by_what_they_say(world: World) -> None:
    one, two = world.hours(), world.hours(minutes=30)
    first = world.sign_off(one)
    world.sign_off(two)
    world.retract(first)
    with world.database.read() as reader:
        assert reader.facts(facts.SIGN_OFF, entry=one.id) == []
        (found,) = reader.facts(facts.SIGN_OFF, include_retracted=True, entry=one.id)
        assert (found.id, found.is_retracted) == (first, True)
        assert reader.facts(facts.SIGN_OFF, id=first, include_retracted=True) == [found]
        assert len(reader.facts(facts.SIGN_OFF, by=world.supervisor)) == 1
        by_entry = reader.facts_by(facts.SIGN_OFF, "entry", [one.id, two.id])
        assert list(by_entry) == [two.id]
        with pytest.raises(RuleError):
            reader.change("0" * 64)
    with pytest.raises(RuleError):
        world.fact(facts.VOID, {"entry": one.id})


def test_changes_form_a_chain_that_the_device_signs(world: World) -> None:
    world.hours()
    world.hours(minutes=15)
    connection = world.database._connection  # noqa: SLF001  # no other way to see the log itself
    with world.database.read() as reader:
        ids = [item.change_id for item in reader.recent_changes(10)]
        groups = [reader.change(name) for name in ids]
    assert [group.header.n for group in groups] == [3, 2, 1]
    for later, earlier in itertools.pairwise(groups):
        assert later.header.deps == (earlier.id,)
        assert change_id(later.header) == later.id
    row = connection.execute(
        "SELECT n, change_id, wall_ms, public_key, signature, replica FROM checkpoint"
    ).fetchone()
    payload = canonical.encode(
        {"id": ids[0], "n": 3, "r": row[5], "w": row[2], "ws": world.database.workspace_id}
    )
    assert row[:2] == (3, ids[0])
    assert verify(row[3], CHECKPOINT_DOMAIN, payload, row[4])


def test_the_clock_of_one_replica_never_runs_backward(world: World) -> None:
    world.hours()
    world.pass_minutes(-600)
    world.hours(minutes=10)
    with world.database.read() as reader:
        clocks = [item.at_ms for item in reader.recent_changes(5)]
    assert clocks == sorted(clocks, reverse=True)
    assert len(set(clocks)) == len(clocks)


def test_a_large_step_is_stored_in_pieces(world: World) -> None:
    entries = [world.entry(minutes=number % 500 + 1) for number in range(700)]
    change = world.put(*entries)
    edited = dataclasses.replace(entries[650], minutes=1)
    world.put(edited)
    with world.database.read() as reader:
        assert len(reader.change(change).ops) == 700
        newest = next(iter(reader.history("hours_entry", edited.id)))
    assert newest.before == entries[650].minutes
