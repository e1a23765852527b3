"""Reading what other laptops wrote: what is refused, kept, waited for, salvaged and taken back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from plc_desktop.changes import checkpoints, facts
from plc_desktop.changes.encoding import seal
from plc_desktop.changes.model import (
    AddFact,
    Checkpoint,
    DeleteRow,
    Header,
    Op,
    SealedChange,
    SetField,
    UnknownOp,
)
from plc_desktop.domain.fields import Json
from plc_desktop.domain.ids import ID_BYTES, new_id
from plc_desktop.domain.records import Cohort, HoursEntry, Person
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.signing.keys import SigningKey
from plc_desktop.storage import waiting
from plc_desktop.storage.database import Reader, ReceiveReport, Source, UnitOfWork
from plc_desktop.storage.import_report import Missing
from plc_desktop.storage.peers import Peer
from tests.changes import changes_in
from tests.laptops import WORKSPACE
from tests.property.exchange_fleet import File, Template, make_template
from tests.property.exchange_stories import Told, waiting_for

KEY = SigningKey.generate()


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def told(template: Template, tmp_path: Path) -> Iterator[Told]:
    made = Told(tmp_path, template)
    yield made
    made.fleet.close()


def made(told: Told, *ops: Op, n: int = 1, replica: str = "far", deps: Any = None) -> SealedChange:
    """Return a change that another program wrote after everything laptop 0 has."""
    database = told.fleet.laptops[0].database
    with database.read() as reader:
        heads = reader.heads() if deps is None else deps
    header = Header(tuple(heads), n, "", replica, 2, "ana", 9, database.workspace_id)
    group, header_bytes, ops_bytes = seal(header, ops)
    told.fleet.model.learn(group)
    return SealedChange(group, header_bytes, ops_bytes)


def phone_op(told: Told, value: str) -> SetField:
    return SetField("person", told.template.leader, "phone", 5, value)


def refused(told: Told, *changes: SealedChange, source: Source | None = None) -> str:
    """Return why a file is refused; nothing may be changed by it."""
    database = told.fleet.laptops[0].database
    with database.read() as reader:
        before = reader.digest()
    with pytest.raises((ForeignFileError, RuleError)) as caught:
        database.receive(changes, source)
    with database.read() as reader:
        assert reader.digest() == before
    told.fleet.check(0)
    return caught.value.code


def test_another_workspace_is_refused(told: Told) -> None:
    change = made(told, phone_op(told, "1"))
    header = msgspec.structs.replace(change.group.header, workspace="another")
    group, header_bytes, ops_bytes = seal(header, change.group.ops)
    assert refused(told, SealedChange(group, header_bytes, ops_bytes)) == "wrong_workspace"


def test_a_gap_in_a_sequence_is_refused(told: Told) -> None:
    assert refused(told, made(told, phone_op(told, "1"), n=2)) == "sequence_broken"


def test_a_file_must_hold_what_it_says(told: Told) -> None:
    change = made(told, phone_op(told, "1"))
    assert refused(told, change, source=Source(counts={"far": 2})) == "counts_differ"
    report = told.fleet.laptops[0].database.receive([change], Source(counts={"far": 1}))
    assert report.applied == 1


def test_totals_that_do_not_add_up_stop_everything(told: Told) -> None:
    database = told.fleet.laptops[0].database
    connection: Any = database._connection  # noqa: SLF001
    change = made(told, SetField("cohort", "c", "name", 1, "Spring"))
    connection.execute(
        "CREATE TEMP TRIGGER spoil AFTER INSERT ON main.cohort"
        " BEGIN UPDATE person_totals SET counted_minutes = 7; END"
    )
    with pytest.raises(RuleError, match="totals_differ"):
        database.receive([change])
    connection.execute("DROP TRIGGER spoil")
    assert database.receive([change]).new == {"cohort": ("c",)}


def test_totals_that_were_wrong_before_are_found_by_a_trial(told: Told) -> None:
    database = told.fleet.laptops[0].database
    change = made(told, SetField("cohort", "c", "name", 1, "Spring"))
    database._connection.execute("UPDATE person_totals SET counted_minutes = 7")  # noqa: SLF001
    with pytest.raises(RuleError, match="totals_differ"):
        database.receive([change], dry_run=True)
    database.rebuild()
    assert database.receive([change], dry_run=True).new == {"cohort": ("c",)}


def test_no_import_of_lines_looks_through_all_writes(told: Told) -> None:
    """Even if their person is in no enrollment, and might have been removed from one."""
    database = told.fleet.laptops[0].database
    connection: Any = database._connection  # noqa: SLF001
    content: Json = {"placement_id": "place", "minutes": 60, "worked_on": "2026-03-02"}
    change = made(
        told,
        SetField("person", "new", "full_name", 1, "Ana Peña"),
        SetField("placement", "place", "person_id", 1, "new"),
        SetField("hours_entry", "line", "content", 1, content),
    )
    asked: list[str] = []
    connection.set_trace_callback(asked.append)
    assert database.receive([change]).applied
    connection.set_trace_callback(None)
    looked = [
        statement
        for statement in asked
        if statement.startswith("SELECT") and "change_write" in statement
        for step in connection.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
        if step[3].startswith("SCAN change_write")
    ]
    assert looked == []


def test_too_much_that_waits_is_refused(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    first = made(told, phone_op(told, "1"))
    second = made(told, phone_op(told, "2"), n=2, deps=[first.group.id])
    monkeypatch.setattr(waiting, "MOST_CHANGES", 0)
    assert refused(told, second) == "too_many_waiting"


def test_reading_a_file_is_a_step_of_its_own(told: Told) -> None:
    database = told.fleet.laptops[0].database
    with database.read(), pytest.raises(RuntimeError):
        database.receive([])


class Counting:
    """Notes what it is told, and stops the work if asked to."""

    def __init__(self, *, stop: bool = False) -> None:
        self.seen: list[tuple[int, int]] = []
        self.stop = stop

    def report(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        if self.stop:
            raise KeyboardInterrupt


def test_progress_a_look_and_documents(told: Told) -> None:
    database = told.fleet.laptops[0].database
    change = made(told, phone_op(told, "1"))
    looked: list[str] = []

    def then(work: UnitOfWork, report: ReceiveReport) -> None:
        leader = work.get(Person, told.template.leader)
        looked.append(leader.phone)
        work.put(replace(leader, phone="2"))
        assert report.changed == {"person": (told.template.leader,)}

    def look(reader: Reader, report: ReceiveReport) -> None:
        looked.append(reader.get(Person, told.template.leader).phone)
        assert report.changed == {"person": (told.template.leader,)}

    stopping = Counting(stop=True)
    with pytest.raises(KeyboardInterrupt):
        database.receive([change], progress=stopping)
    told.fleet.check(0)
    counting = Counting()
    documents = [(b"paper", "application/pdf")]
    database.receive([change], dry_run=True, look=look)
    database.receive([change], dry_run=True, then=then, look=look)
    told.fleet.check(0)
    report = database.receive([change], documents=documents, progress=counting)
    assert (looked, counting.seen) == (["1", "1", "2"], [(1, 1)])
    assert report.as_json()["changed"] == {"person": [told.template.leader]}
    assert report.counts()["changed"] == {"person": 1}
    with database.read() as reader:
        (sha256,) = reader.documents()
        assert reader.typed_document(sha256) == (b"paper", "application/pdf")
        with pytest.raises(RuleError) as caught:
            reader.typed_document("00")
    assert caught.value.code == "document_missing"


def test_what_was_read_in_a_dry_run_is_not_taken_for_what_is_written_next(told: Told) -> None:
    database, leader = told.fleet.laptops[0].database, told.template.leader
    seen = []

    def look(reader: Reader, _report: ReceiveReport) -> None:
        seen.append(reader.history("person", leader)[0].after)

    database.receive([made(told, phone_op(told, "1"))], dry_run=True, look=look)
    with database.transaction(told.template.leader, "person_saved") as work:
        work.put(replace(work.get(Person, leader), phone="2"))
    with database.read() as reader:
        seen.append(reader.history("person", leader)[0].after)
    assert seen == ["1", "2"]


def test_a_large_change_comes_in_pieces(told: Told) -> None:
    database = told.fleet.laptops[0].database
    ops = [SetField("cohort", f"c{n}", "name", 1, f"Cohort {n}") for n in range(700)]
    change = made(told, *ops)
    assert len(database.receive([change]).new["cohort"]) == 700
    with database.read() as reader:
        (back,) = [one for one in changes_in(reader) if one.group.id == change.group.id]
        count, size = reader.size_not_seen_by(change.group.header.deps)
    assert back == change
    assert count == 1
    assert size > 1000
    told.fleet.laptops[0].received.add(change.group.id)
    told.fleet.check_rebuild(0)


def test_many_operations_go_in_piece_by_piece(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plc_desktop.storage.received._PIECE_CHANGES", 2)
    monkeypatch.setattr("plc_desktop.storage.chains._KEPT", 1)
    changes: list[SealedChange] = []
    for n in range(1, 6):
        deps = [changes[-1].group.id] if changes else None
        changes.append(made(told, phone_op(told, str(n)), n=n, deps=deps))
    counting = Counting()
    told.fleet.laptops[0].database.receive(changes, progress=counting)
    assert [done for done, _ in counting.seen] == [2, 4, 5]
    told.fleet.laptops[0].received |= {change.group.id for change in changes}
    told.fleet.check(0)


def test_what_is_missing_is_named(told: Told) -> None:
    database = told.fleet.laptops[0].database
    first = made(told, phone_op(told, "1"))
    second = made(told, phone_op(told, "2"), n=2, deps=[first.group.id])
    third = made(told, phone_op(told, "3"), n=3, deps=[second.group.id])
    other = made(told, phone_op(told, "4"), replica="near", deps=[first.group.id])
    report = database.receive([third, third, other])
    assert (report.waiting, report.applied) == (2, 0)
    assert report.missing == (
        Missing("far", 1, 2, ()),
        Missing("", 0, 0, (first.group.id,)),
    )
    assert waiting_for(database) == report.missing
    again = database.receive([other])
    assert again.waiting == 0
    assert not again.applied
    released = database.receive([first, second])
    assert (released.applied, released.released, released.missing) == (4, 2, ())
    told.fleet.laptops[0].received |= {one.group.id for one in (first, second, third, other)}
    told.fleet.check(0)


def test_waiting_changes_can_be_dropped(told: Told) -> None:
    database = told.fleet.laptops[0].database
    first = made(told, phone_op(told, "1"))
    database.receive([made(told, phone_op(told, "2"), n=2, deps=[first.group.id])])
    assert database.drop_waiting(0) == 0
    assert waiting_for(database) != ()
    assert database.drop_waiting(1 << 50) == 1
    assert waiting_for(database) == ()


def test_many_removals_need_what_a_person_types(told: Told) -> None:
    database = told.fleet.laptops[0].database
    change = made(told, *(DeleteRow("person", person) for person in told.fleet.people))
    promised = database.receive([change], dry_run=True)
    assert promised.confirmation == "3 0"
    for typed in ("", "3", "0 3", "yes"):
        with pytest.raises(RuleError) as caught:
            database.receive([change], confirmation=typed)
        assert caught.value.code == "import_needs_confirmation"
        assert caught.value.facts == {
            "people": 3, "lines": 0, "signatures": 0, "confirmation": "3 0",
        }  # fmt: skip
    told.fleet.check(0)
    assert database.receive([change], confirmation=" 3  0 ").hidden["person"]


def test_checkpoints_are_passed_on_and_replaced(told: Told) -> None:
    database = told.fleet.laptops[0].database
    first = made(told, phone_op(told, "1"))
    second = made(told, phone_op(told, "2"), n=2, deps=[first.group.id])
    third = made(told, phone_op(told, "3"), n=3, deps=[second.group.id])
    signed = [checkpoint(told, change) for change in (first, second, third)]
    database.receive([first, third], checkpoints=[signed[0], signed[2]])
    assert of_far(told) == [signed[0]]
    database.receive([second], checkpoints=[signed[1]])
    assert of_far(told) == [signed[2]]
    assert checkpoints.is_genuine(signed[2], database.workspace_id)
    database.receive([first], checkpoints=[signed[0]])
    assert of_far(told) == [signed[2]]


def checkpoint(told: Told, change: SealedChange) -> Checkpoint:
    header = change.group.header
    return checkpoints.sign(
        KEY,
        workspace=told.fleet.laptops[0].database.workspace_id,
        replica=header.replica,
        n=header.n,
        change_id=change.group.id,
        wall_ms=header.wall_ms,
    )


def of_far(told: Told) -> list[Checkpoint]:
    with told.fleet.laptops[0].database.read() as reader:
        return [one for one in reader.checkpoints() if one.replica == "far"]


def test_files_and_partners_are_remembered(told: Told) -> None:
    database = told.fleet.laptops[0].database
    report = database.receive([made(told, phone_op(told, "1"))], Source("ab", "cd"))
    database.note_export("ef", ["cd", "gh"])
    batches = database.batches()
    assert [one.file_sha256 for one in batches] == ["ef", "ef", "ab"]
    assert batches[2].id == report.batch_id
    assert batches[2].report["applied"] == 1
    assert [one.is_import for one in batches] == [False, False, True]
    peer = Peer("cd", "far", "bo", ("age1x",), ("00",), {"far": 1}, 1, 2, 3)
    database.save_peer(Peer("zz"))
    database.save_peer(peer)
    with database.read() as reader:
        assert reader.peers() == [peer, Peer("zz", counts={})]


def test_who_had_seen_what(told: Told) -> None:
    database = told.fleet.laptops[0].database
    told.phone(0, "1")
    with database.read() as reader:
        (mine,) = reader.heads()
        theirs = made(told, phone_op(told, "2")).group.id
        assert not reader.has_change(theirs)
        assert not reader.sees(theirs, mine)
        assert reader.sees(mine, mine)
        (earlier, *_) = reader.change(mine).header.deps
        assert reader.sees(mine, earlier)
        assert not reader.sees(earlier, mine)


def test_removed_here_and_edited_there(told: Told) -> None:
    told.remove(0)
    told.phone(1, "new")
    told.meet()
    (conflict,) = conflicts(told)
    assert conflict.field == ""
    assert [choice.value for choice in conflict.choices] == [{"phone": "new"}, None]
    assert [choice.is_shown for choice in conflict.choices] == [True, False]
    resolve(told, conflict, True)
    assert conflicts(told) == []
    assert told.shown_phone(0) == "new"
    told.meet()


def test_removed_again(told: Told) -> None:
    told.remove(0)
    told.phone(1, "new")
    told.meet()
    (conflict,) = conflicts(told)
    resolve(told, conflict, False)
    (left,) = conflicts(told)  # their placement is still there and needs them
    assert [(one.value is None, one.is_shown) for one in left.choices] == [
        (True, True),
        (False, False),
    ]
    with told.fleet.laptops[0].database.read() as reader:
        assert reader.find(Person, told.template.leader) is None
    for value in (True, "x"):
        with pytest.raises(RuleError) as caught:
            resolve(
                told, replace(conflict, row="nobody", field="phone" if value == "x" else ""), value
            )
        assert caught.value.code == "record_missing"


def conflicts(told: Told) -> list[Any]:
    with told.fleet.laptops[0].database.read() as reader:
        found = reader.conflicts()
        assert reader.conflict_count() == len(found)
    return found


def resolve(told: Told, conflict: Any, value: Json) -> None:
    told.fleet.write(
        0, lambda work: work.resolve(conflict.kind, conflict.row, conflict.field, value)
    )
    told.fleet.check(0)


def test_an_import_is_taken_back(told: Told) -> None:
    told.hours(0, 60)
    told.meet()
    told.phone(1, "theirs")
    told.hours(1, 90)
    told.sign(1)
    other = told.template.other
    told.fleet.write(1, lambda work: work.delete("person", other))
    told.fleet.write(1, lambda work: work.put(Cohort(id="spring", name="Spring")))
    told.fleet.write(1, lambda work: work.put(Cohort(id="fall", name="Fall")))
    database = told.fleet.laptops[0].database
    report = told.fleet.deliver(0, told.fleet.export(1))
    told.fleet.write(0, lambda work: work.put(Cohort(id="fall", name="Autumn")))
    promised = database.undo_import("ana", report.batch_id, dry_run=True)
    done = database.undo_import("ana", report.batch_id)
    assert replace(done, change_id="") == promised
    told.fleet.learn(told.fleet.laptops[0], done.change_id)
    assert (done.hidden, done.shown, done.kept, done.facts) == (
        {"cohort": ("spring",)},
        {"person": (other,)},
        {"cohort": ("fall",)},
        1,
    )
    told.fleet.check(0)
    assert told.state(0) == ("draft", 60)
    assert told.shown_phone(0) == ""
    with pytest.raises(RuleError) as caught:
        database.undo_import("ana", report.batch_id)
    assert caught.value.code == "already_undone"
    assert database.batches()[0].undone_by == done.change_id
    told.meet()


def test_nothing_to_take_back(told: Told) -> None:
    database = told.fleet.laptops[0].database
    with pytest.raises(RuleError) as caught:
        database.undo_import("ana", 1)
    assert caught.value.code == "nothing_to_undo"
    report = told.fleet.give(1, 0)
    with pytest.raises(RuleError) as caught:
        database.undo_import("ana", report.batch_id)
    assert caught.value.code == "nothing_to_undo"
    told.phone(1, "1")
    report = told.fleet.give(1, 0)
    told.phone(0, "2")
    with pytest.raises(RuleError) as caught:
        database.undo_import("ana", report.batch_id)
    assert caught.value.code == "nothing_to_undo"


def test_an_import_that_somebody_hid_meanwhile(told: Told) -> None:
    told.fleet.write(1, lambda work: work.put(Cohort(id="spring", name="Spring")))
    told.phone(1, "1")
    report = told.fleet.deliver(0, told.fleet.export(1))
    told.fleet.write(0, lambda work: work.delete("cohort", "spring"))
    done = told.fleet.laptops[0].database.undo_import("ana", report.batch_id)
    assert (done.hidden, done.kept, done.registers) == ({}, {}, 1)


def test_orphans_are_salvaged(told: Told) -> None:
    database = told.fleet.laptops[0].database
    lost = made(told, phone_op(told, "lost"))
    void: dict[str, Json] = {"entry": told.entry, "reason": "twice", "nonce": "1"}
    orphan = made(
        told,
        AddFact(facts.VOID, void),
        AddFact("praise", {"nonce": "1"}),
        phone_op(told, "orphan"),
        SetField("person", told.template.leader, "full_name", 1, "王秀英"),
        SetField("cohort", "none", "name", 1, "Spring"),
        SetField("hours_entry", told.entry, "content", 1, {"minutes": 5}),
        SetField("later", "none", "name", 1, "Spring"),
        n=2,
        deps=[lost.group.id],
    )
    told.hours(0, 60)
    empty = made(told, UnknownOp({"op": "later"}), replica="x", deps=[lost.group.id])
    database.receive([orphan, empty])
    with database.read() as reader:
        assert reader.orphans(0) == []
        (found,) = reader.orphans(2**53)
    assert (found.change_id, found.facts) == (orphan.group.id, 2)
    said = {(one.kind, one.field): (one.value, one.present) for one in found.registers}
    assert said["person", "phone"] == ("orphan", "")
    assert said["cohort", "name"] == ("Spring", None)
    assert ("person", "full_name") not in said
    assert ("hours_entry", "content") in said
    with database.transaction("ana", "salvaged") as work:
        for op in work.waiting_facts([orphan.group.id]):
            work.add_fact(op.type, op.content)
    assert told.state(0) == ("void", 60)
    with database.read() as reader:
        assert reader.waiting_facts([orphan.group.id]) == []


def test_a_copy_that_comes_back_turns(told: Told) -> None:
    laptop = told.fleet.laptops[0]
    told.phone(0, "1")
    copy = told.fleet.add_laptop(laptop.home / WORKSPACE, laptop.home / "keys")
    copy.received = set(laptop.received)
    name = copy.database.replica_id
    told.phone(0, "2")
    told.give(0, 3)
    assert copy.database.replica_id != name
    told.phone(3, "3")
    told.meet()
    with copy.database.read() as reader:
        assert reader.forks() == ()


def test_both_halves_of_a_copied_laptop_are_kept_and_named(told: Told) -> None:
    laptop = told.fleet.laptops[0]
    copy = told.fleet.add_laptop(laptop.home / WORKSPACE, laptop.home / "keys")
    copy.received = set(laptop.received)
    told.phone(0, "1")
    told.phone(3, "2")
    told.give(0, 1)
    report = told.fleet.give(3, 1)
    (fork,) = report.forks
    assert (fork.replica, fork.n) == (laptop.database.replica_id, 1)
    with told.fleet.laptops[1].database.read() as reader:
        assert reader.forks() == (fork,)
        assert set(fork.change_ids) <= set(reader.heads())
    told.fleet.check(1)


def test_what_waits_for_two_laptops_comes_in_with_the_second(told: Told) -> None:
    """A change built on what two others wrote; first it comes, then one of them, then the other."""
    old = told.fleet.export(2).ids
    told.phone(0, "1")
    told.edit(1, email="one@example.org")
    told.give(0, 2)
    told.give(1, 2)
    told.phone(2, "2")
    here = told.fleet.add_laptop(told.template.path, None)
    here.received = set(old)
    changes = told.fleet.export(2).changes
    new = [change for change in changes if change.group.id not in old]
    by_phone = {
        str(op.value): one for one in new for op in one.group.ops if isinstance(op, SetField)
    }
    for value, shown in (("2", ""), ("1", "1"), ("one@example.org", "2")):
        told.fleet.deliver(3, File([by_phone[value]]))
        told.fleet.check(3)
        assert told.shown_phone(3) == shown
    assert waiting_for(here.database) == ()


def test_a_lost_or_damaged_mark_turns_the_copy(told: Told) -> None:
    laptop = told.fleet.laptops[0]
    (mark,) = laptop.home.glob("keys/*/replica.json")
    names = {laptop.database.replica_id}
    for damage in (b"", b"{}", b'{"replica": "other", "n": 1, "head": ""}'):
        laptop.database.close()
        mark.write_bytes(damage)
        told.fleet.reopen(0)
        names.add(laptop.database.replica_id)
    laptop.database.close()
    mark.unlink()
    told.fleet.reopen(0)
    assert len(names | {laptop.database.replica_id}) == 5
    told.phone(0, "1")
    laptop.database.prepare_export()
    kept = laptop.database.replica_id
    laptop.database.close()
    told.fleet.reopen(0)
    assert laptop.database.replica_id == kept


def test_files_go_both_ways_after_a_new_recovery_code(told: Told) -> None:
    """A recovery code closes the file for a moment; nothing may keep the old connection."""
    told.phone(0, "1")
    laptop = told.fleet.laptops[0]
    laptop.database.add_recovery()
    laptop.database.prepare_export()


def test_a_file_of_one_change_at_a_time(told: Told) -> None:
    """Whatever the order, the end is the same."""
    told.phone(1, "1")
    told.hours(1, 60)
    told.sign(1)
    changes = told.fleet.export(1).changes
    for change in reversed(changes):
        told.fleet.deliver(0, File([change]))
        told.fleet.check(0)
    told.fleet.check_rebuild(0)
    assert told.state(0) == ("signed", 60)


def test_a_stolen_row_number_does_not_matter(told: Told, tmp_path: Path) -> None:
    """A dry run leaves the file byte for byte as it was."""
    told.phone(1, "1")
    file = told.fleet.export(1)
    path = told.fleet.laptops[0].home / WORKSPACE
    shutil.copy(path, tmp_path / "before")
    told.fleet.laptops[0].database.receive(file.changes, dry_run=True)
    assert path.read_bytes() == (tmp_path / "before").read_bytes()


def test_hours_without_content(told: Told) -> None:
    """A line of which only the submission is known is shown as far as it is known."""
    database = told.fleet.laptops[0].database
    change = made(told, SetField("hours_entry", "odd", "submitted", 1, {"on": "2026-03-06"}))
    database.receive([change])
    with database.read() as reader:
        assert reader.get(HoursEntry, "odd").minutes == 0
    assert database.rebuild().is_equal


def test_what_was_seen_twice_over(told: Told) -> None:
    """A change may name what another one it names had seen already."""
    database = told.fleet.laptops[0].database
    first = made(told, phone_op(told, "1"), replica="a")
    ids = []
    for number in range(4):  # whichever of the two names comes first
        ops = phone_op(told, f"b{number}")
        second = made(told, ops, replica=f"b{number}", deps=[first.group.id])
        both = [first.group.id, second.group.id]
        third = made(told, phone_op(told, "3"), replica=f"c{number}", deps=both)
        database.receive([first, second, third])
        ids.append((second.group.id, third.group.id))
    with database.read() as reader:
        for second_id, third_id in ids:
            assert reader.sees(third_id, second_id)
            assert reader.sees(third_id, first.group.id)
            assert not reader.sees(second_id, third_id)


def test_a_note_that_cannot_be_written_leaves_no_trace(told: Told) -> None:
    database = told.fleet.laptops[0].database
    with pytest.raises(Exception, match="type"):
        database.note_export("ef", ["cd", object()])  # type: ignore[list-item]
    assert database.batches() == []
    told.phone(0, "1")


def test_a_report_as_json(told: Told) -> None:
    first = made(told, phone_op(told, "1"))
    report = told.fleet.laptops[0].database.receive(
        [made(told, phone_op(told, "2"), n=2, deps=[first.group.id])]
    )
    missing = {"replica": "far", "first_n": 1, "last_n": 1, "change_ids": []}
    assert report.as_json()["missing"] == [missing]
    assert not report.is_nothing_new


def test_many_lines_need_what_a_person_types(told: Told) -> None:
    """Nobody removes so many lines by hand, signed or not."""
    database = told.fleet.laptops[0].database
    lines = [
        HoursEntry(
            id=new_id(bytes([n] * ID_BYTES)),
            placement_id=told.template.placement,
            worked_on=date(2026, 3, 2),
            minutes=n,
            activity="Meetings",
        )
        for n in range(1, 22)
    ]
    told.fleet.write(0, lambda work: work.put_many(lines))
    (seen,) = told.heads(0)
    removals = [DeleteRow("hours_entry", line.id) for line in lines]
    change = made(told, *removals, deps=[seen])
    fewer = made(told, *removals[1:], deps=[seen])
    assert not database.receive([fewer], dry_run=True).confirmation
    with pytest.raises(RuleError) as caught:
        database.receive([change], confirmation="0 0")
    assert (caught.value.facts["lines"], caught.value.facts["confirmation"]) == (21, "0 0 21")
    assert database.receive([change], confirmation="0 0 21").hidden["hours_entry"]
