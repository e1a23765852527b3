"""What people asked for erased is gone wherever it had reached, and everything else stands."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.changes import erasure, facts
from plc_desktop.changes.encoding import seal
from plc_desktop.changes.erasure import Erased
from plc_desktop.changes.facts import Fact
from plc_desktop.changes.model import AddFact, Header, Op, SealedChange, SetField, UnknownOp
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Cohort, Person
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.storage.database import UnitOfWork
from plc_desktop.storage.said_again import said_again
from plc_desktop.storage.stages import WHOLE
from tests.changes import changes_in
from tests.property.exchange_fleet import Template, make_template
from tests.property.exchange_stories import Told

NAME, PAPER = "Erminia Forgotten", b"paper with Erminia Forgotten"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def told(template: Template, tmp_path: Path) -> Iterator[Told]:
    made = Told(tmp_path, template)
    yield made
    made.fleet.close()


def everything(told: Told, at: int) -> str:
    """Return all that stands in a laptop's file, and in its log unpacked."""
    database = told.fleet.laptops[at].database
    connection: Any = database._connection  # noqa: SLF001
    tables = [
        row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    ]
    texts = [
        str(connection.execute(f'SELECT * FROM "{name}"').fetchall())  # noqa: S608
        for name in tables
    ]
    with database.read() as reader:
        texts += [str(change) for change in changes_in(reader)]
    return "".join(texts)


def live_through_much(told: Told) -> None:
    """Let a person be written together with others, sign, get a paper, and be removed in part."""
    leader = told.template.leader

    def write(work: UnitOfWork) -> None:
        work.put(Person(id=leader, full_name=NAME, roles=("parent_leader",)))
        work.put(Cohort(id="spring", name="Spring"))
        work.put(Cohort(id="fall", name="Fall"))
        work.delete("cohort", "fall")
        work.add_fact(facts.DISTINCT, {"entries": ["some", "other"], "nonce": "1"})
        work.add_fact(facts.VOID, {"entry": told.entry, "reason": f"{NAME} again", "nonce": "2"})
        sha256 = work.add_document(PAPER, "application/pdf")
        award = work.add_fact(
            facts.AWARD,
            {
                "credential": "credential",
                "person": leader,
                "enrollment": "",
                "rule_set": "",
                "totals": {},
                "evidence": [],
                "awarded_on": "2026-03-10",
                "number": "1",
                "nonce": "3",
            },
        )
        work.add_fact(
            facts.ISSUE,
            {
                "credential": "credential",
                "award": award,
                "issuer": "ana",
                "issued_on": "2026-03-10",
                "document_sha256": sha256,
                "size": len(PAPER),
                "nonce": "4",
            },
        )

    told.hours(0, 60)
    told.sign(0)
    told.fleet.write(0, write)


def test_nothing_is_left_and_everything_else_stands(told: Told) -> None:
    live_through_much(told)
    told.meet()
    told.fleet.laptops[1].database.receive([], documents=[(PAPER, "application/pdf")])
    assert NAME in everything(told, 1)
    late = told.fleet.export(0)
    database = told.fleet.laptops[0].database
    change = database.erase("ana", [told.template.leader], "asked for it")
    assert change
    file = told.fleet.export_as_it_is(0)
    report = told.fleet.laptops[1].database.receive(file.changes, confirmation="1 0")
    assert report.hidden["person"] == (told.template.leader,)
    for at in (0, 1):
        assert NAME not in everything(told, at)
        assert "paper with" not in everything(told, at)
        told.fleet.check_rebuild(at)
        with told.fleet.laptops[at].database.read() as reader:
            assert [one.name for one in reader.all(Cohort)] == ["Spring"]
            assert len(reader.facts(facts.DISTINCT)) == 1
            assert len(reader.facts(facts.AWARD)) == len(reader.facts(facts.ISSUE)) == 1
            assert reader.facts(facts.VOID) == []
    told.fleet.laptops[1].database.receive(late.changes)
    third = told.fleet.laptops[2]
    third.database.receive(file.changes, confirmation="1 0")
    third.database.receive(late.changes)
    for at in (1, 2):
        assert NAME not in everything(told, at)
        told.fleet.check_rebuild(at)
    with database.read() as one, third.database.read() as other:
        assert one.digest() == other.digest()


def test_what_was_erased_and_comes_late_is_blanked_at_once(told: Told) -> None:
    live_through_much(told)
    late = told.fleet.export(0)
    told.fleet.laptops[0].database.erase("ana", [told.template.leader], "asked for it")
    file = told.fleet.export_as_it_is(0)
    other = told.fleet.laptops[1].database
    erasing = [one for one in file.changes if erasure.named_by(one.group.ops)]
    other.receive(erasing)
    other.receive(late.changes, confirmation="1 0")
    assert NAME not in everything(told, 1)
    with other.read() as reader:
        assert reader.waiting_for() == ()
    assert other.rebuild().is_equal


def test_a_blank_change_that_nobody_erased_is_refused(told: Told) -> None:
    told.phone(1, "1")
    changes = told.fleet.export(1).changes
    last = changes[-1]
    blank = SealedChange(type(last.group)(last.group.id, last.group.header, ()), last.header, None)
    with pytest.raises(ForeignFileError) as caught:
        told.fleet.laptops[0].database.receive([*changes[:-1], blank])
    assert caught.value.code == "not_erased"
    told.fleet.check(0)


class Watching:
    """Notes how far an erasure is, and stops it at a report."""

    def __init__(self, stop_at: int = 0) -> None:
        self.seen: list[int] = []
        self._stop_at = stop_at

    def report(self, done: int, total: int) -> None:
        assert 0 <= done <= total
        self.seen.append(done)
        if len(self.seen) == self._stop_at:
            raise KeyboardInterrupt


def test_an_erasure_says_how_far_it_is_and_is_undone_where_it_is_stopped(told: Told) -> None:
    live_through_much(told)
    database, people = told.fleet.laptops[0].database, [told.template.leader]
    with database.read() as reader:
        before = reader.digest()
    whole = Watching()
    for stop_at in (1, 3, 9, 15):
        with pytest.raises(KeyboardInterrupt):
            database.erase("ana", people, "asked for it", Watching(stop_at))
        with database.read() as reader:
            assert reader.digest() == before
        assert NAME in everything(told, 0)
    assert database.erase("ana", people, "asked for it", whole)
    assert NAME not in everything(told, 0)
    assert whole.seen == sorted(whole.seen)
    assert whole.seen[-1] == WHOLE
    assert len({*whole.seen}) > 12, "it tells more than its stages"
    told.fleet.check_rebuild(0)


def test_nobody_to_erase(told: Told) -> None:
    with pytest.raises(RuleError) as caught:
        told.fleet.laptops[0].database.erase("ana", ["nobody"], "asked for it")
    assert caught.value.code == "record_missing"


def test_what_only_a_newer_program_knows_is_not_blanked(told: Told) -> None:
    database = told.fleet.laptops[0].database
    with database.read() as reader:
        heads = reader.heads()
    phone = SetField("person", told.template.leader, "phone", 1, "1")
    header = Header(heads, 1, "", "newer", 9, "", 7, database.workspace_id)
    group, header_bytes, ops_bytes = seal(header, [phone, UnknownOp({"op": "later"})])
    database.receive([SealedChange(group, header_bytes, ops_bytes)])
    with pytest.raises(RuleError) as caught:
        database.erase("ana", [told.template.leader], "asked for it")
    assert caught.value.code == "erase_needs_newer_program"


def test_what_only_a_newer_program_can_take_apart_does_not_block_a_file(told: Told) -> None:
    database = told.fleet.laptops[0].database
    leader = told.template.leader
    with database.read() as reader:
        heads = reader.heads()
    database.erase("ana", [leader], "asked for it")
    phone = SetField("person", leader, "phone", 1, "1")
    header = Header(heads, 1, "", "newer", 9, "", 7, database.workspace_id)
    group, header_bytes, ops_bytes = seal(header, [phone, UnknownOp({"op": "later"})])
    report = database.receive([SealedChange(group, header_bytes, ops_bytes)])
    assert report.applied == 1
    assert database.rebuild().is_equal
    with pytest.raises(RuleError, match="erase_needs_newer_program"):
        database.erase("ana", [leader], "asked for it")


def test_whom_an_erasure_names_counts_for_the_brake(told: Told) -> None:
    """An erasure that names people and no changes hides them here: a person has to agree."""
    database = told.fleet.laptops[0].database
    leader = told.template.leader
    erase: dict[str, Json] = {
        "changes": [],
        "documents": [],
        "people": [leader],
        "reason": "",
        "by": "",
        "at": 1,
        "nonce": "1",
    }
    with database.read() as reader:
        heads = reader.heads()
    header = Header(heads, 1, "", "far", 1, "", 7, database.workspace_id)
    change = SealedChange(*seal(header, [AddFact(facts.ERASE, erase)]))
    with pytest.raises(RuleError) as caught:
        database.receive([change])
    assert caught.value.code == "import_needs_confirmation"
    with database.read() as reader:
        assert reader.find(Person, leader) is not None
    report = database.receive([change], confirmation=str(caught.value.facts["confirmation"]))
    assert report.hidden["person"] == (leader,)
    assert report.applied == 1
    with database.read() as reader:
        assert reader.find(Person, leader) is None
    assert database.rebuild().is_equal
    (batch,) = database.batches()
    assert (batch.last_seq - batch.first_seq, report.batch_id) == (0, batch.id)


def test_content_missing_from_the_log_without_an_erasure_is_damage(told: Told) -> None:
    told.phone(0, "1")
    database = told.fleet.laptops[0].database
    connection: Any = database._connection  # noqa: SLF001
    connection.execute("DELETE FROM change_ops WHERE seq = (SELECT max(seq) FROM change)")
    with pytest.raises(RuleError) as caught:
        database.rebuild()
    assert caught.value.code == "log_damaged"


@pytest.mark.parametrize("content", [{}, {"changes": "x", "documents": []}, {"changes": []}])
def test_a_malformed_erasure_erases_nothing(content: dict[str, Json]) -> None:
    assert erasure.changes_of(content) == set()
    fact = Fact("", facts.ERASE, content)
    assert erasure.erased_by([fact]) == Erased()


def test_the_file_itself_forgets(told: Told, tmp_path: Path) -> None:
    """Freed pages are overwritten: the decrypted file does not hold the name any more."""
    live_through_much(told)
    laptop = told.fleet.laptops[0]
    laptop.database.erase("ana", [told.template.leader], "asked for it")
    connection: Any = laptop.database._connection  # noqa: SLF001
    plain = tmp_path / "plain.db"
    connection.execute(f"ATTACH DATABASE '{plain}' AS plain KEY ''")
    connection.execute("SELECT sqlcipher_export('plain')")
    connection.execute("DETACH DATABASE plain")
    assert NAME.encode() not in plain.read_bytes()
    assert sqlite3.connect(plain).execute("SELECT count(*) FROM change").fetchone()[0] > 1
    (free,) = connection.execute("PRAGMA secure_delete").fetchone()
    assert free == 1


def test_an_erasure_that_comes_before_what_it_names(told: Told) -> None:
    """A salvaged erasure may be here first; content that is no object holds nobody's name."""
    database = told.fleet.laptops[0].database
    with database.read() as reader:
        heads = reader.heads()

    def by(replica: str, op: Op) -> SealedChange:
        header = Header(heads, 1, "", replica, 1, "", 7, database.workspace_id)
        return SealedChange(*seal(header, [op]))

    late = by("far", SetField("hours_entry", told.entry, "content", 1, "odd"))
    erase: dict[str, Json] = {
        "changes": [late.group.id],
        "documents": [],
        "people": [],
        "reason": "",
        "by": "",
        "at": 1,
        "nonce": "1",
    }
    database.receive([by("near", AddFact(facts.ERASE, erase))])
    report = database.receive([late])
    assert (report.applied, report.new) == (1, {})
    assert database.rebuild().is_equal
    database.receive([by("here", SetField("hours_entry", told.entry, "content", 1, "odd"))])
    assert database.erase("ana", [told.template.leader], "asked for it")
    assert database.rebuild().is_equal


def test_who_says_that_a_fact_stood_in_a_change_nobody_has_changes_nothing(told: Told) -> None:
    database = told.fleet.laptops[0].database
    with database.read() as reader:
        heads = reader.heads()
    erase: dict[str, Json] = {
        "changes": [],
        "documents": [],
        "people": [],
        "reason": "",
        "by": "",
        "at": 1,
        "nonce": "1",
        "stood": {"ab": ["cd"]},
    }
    header = Header(heads, 1, "", "far", 1, "", 7, database.workspace_id)
    database.receive([SealedChange(*seal(header, [AddFact(facts.ERASE, erase)]))])
    assert said_again(database._connection) == {}  # noqa: SLF001
    assert erasure.stood_in(erase) == {"ab": ["cd"]}
    assert erasure.stood_in({**erase, "stood": ["ab"]}) == {}
    assert erasure.stood_in({"stood": {}}) == {}


def test_a_card_whose_acceptance_was_taken_back_is_not_said_again(told: Told) -> None:
    leader = told.template.leader
    trusted: dict[str, Json] = {
        "person": leader,
        "key": "ab",
        "recipients": [],
        "name": NAME,
        "organization": "",
        "card": "",
        "compared": "words",
        "by": "ana",
        "at": 1,
        "nonce": "1",
    }

    def write(work: UnitOfWork) -> None:
        work.put(Person(id=leader, full_name=NAME, roles=("parent_leader",)))
        fact = work.add_fact(facts.TRUSTED_KEY, trusted)
        work.add_fact(facts.TRUSTED_KEY, {**trusted, "key": "cd", "compared": ""})
        work.add_fact(facts.RETRACT, {"refs": [fact], "reason": "", "nonce": "2"})

    told.fleet.write(0, write)
    database = told.fleet.laptops[0].database
    database.erase("ana", [leader], "asked for it")
    assert NAME not in everything(told, 0)
    with database.read() as reader:
        kept = reader.facts(facts.TRUSTED_KEY, include_retracted=True)
    assert [fact.content["key"] for fact in kept] == ["cd"]
