"""Stories that have happened to people with other programs, told once each, always the same."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from plc_desktop.changes import facts
from plc_desktop.domain.fields import Json
from plc_desktop.domain.ids import ID_BYTES, new_id
from plc_desktop.domain.records import HoursEntry, Person
from plc_desktop.signing.keys import SigningKey
from plc_desktop.storage.conflicts import Conflict
from plc_desktop.storage.database import Database, UnitOfWork
from plc_desktop.storage.import_report import Missing
from tests.laptops import WORKSPACE
from tests.property.exchange_fleet import File, Fleet, Template

Story = Callable[["Told"], None]


def waiting_for(database: Database) -> tuple[Missing, ...]:
    """Return what has not arrived, of everything that other changes were built on."""
    with database.read() as reader:
        return reader.waiting_for()


class Told:
    """Two or three laptops and short words for what people do."""

    def __init__(self, folder: Path, template: Template) -> None:
        self.fleet = Fleet(folder, template, 1, 3)
        self.template = template
        self.entry = self.fleet.entries[0]

    def phone(self, at: int, value: str) -> None:
        """Write a phone number."""
        self.edit(at, phone=value)

    def edit(self, at: int, **changes: str) -> None:
        """Edit the parent leader."""
        self.write(at, replace(self.person(at), **changes))  # type: ignore[arg-type]  # text fields

    def write(self, at: int, record: Person) -> None:
        """Write a person down."""
        self.fleet.pass_minutes(1)
        self.fleet.write(at, lambda work: work.put(record))
        self.fleet.check(at)

    def remove(self, at: int) -> None:
        """Remove the parent leader."""
        leader = self.template.leader
        self.fleet.write(at, lambda work: work.delete("person", leader))
        self.fleet.check(at)

    def line(self, minutes: int) -> HoursEntry:
        """Return the one line of hours as it would be with this length."""
        return HoursEntry(
            id=self.entry,
            placement_id=self.template.placement,
            worked_on=date(2026, 3, 2),
            minutes=minutes,
            activity="Meetings",
        )

    def remove_line(self, at: int) -> str:
        """Remove the one line of hours; return the change."""
        done = self.fleet.write(at, lambda work: work.delete("hours_entry", self.entry))
        self.fleet.check(at)
        return done

    def hours(self, at: int, minutes: int) -> None:
        """Write the one line of hours."""
        entry = self.line(minutes)
        self.fleet.pass_minutes(1)
        self.fleet.write(at, lambda work: work.put(entry))
        self.fleet.check(at)

    def sign(
        self,
        at: int,
        decision: str = "signed",
        *,
        entry: str = "",
        participant: str = "",
        key: SigningKey | None = None,
    ) -> None:
        """Sign off the line as it is there, or another one; on paper if there is no key."""
        row = entry or self.entry
        with self.fleet.laptops[at].database.read() as reader:
            status = reader.hours_status([row])[row]
        content: dict[str, Json] = {
            "entry": row,
            "content_hash": status.content_hash,
            "participant": participant or self.template.leader,
            "minutes": 60,
            "decision": decision,
            "reason": "",
            "statement": "paper-1",
            "level": "signed_in_person" if key else "paper",
            "by": self.template.supervisor,
            "supersedes": [],
            "signed_on": "2026-03-10",
            "at": 1,
            "nonce": f"{at}{decision}",
        }
        self.fact(at, facts.SIGN_OFF, facts.sign(content, key) if key else content)

    def fact(self, at: int, fact_type: str, content: dict[str, Json]) -> None:
        """Write a fact down."""

        def write(work: UnitOfWork) -> None:
            work.add_fact(fact_type, {"nonce": "", **content})

        self.fleet.write(at, write)
        self.fleet.check(at)

    def said(self, at: int, fact_type: str) -> list[Json]:
        """Return the ids of all facts of a type."""
        with self.fleet.laptops[at].database.read() as reader:
            return [fact.id for fact in reader.facts(fact_type)]

    def give(self, giver: int, taker: int) -> None:
        """Pass everything on."""
        self.fleet.give(giver, taker)
        self.fleet.check(taker)

    def meet(self) -> None:
        """Pass everything to everybody."""
        laptops = range(len(self.fleet.laptops))
        for giver in laptops[1:]:
            self.give(giver, 0)
        for taker in laptops[1:]:
            self.give(0, taker)

    def person(self, at: int) -> Person:
        """Return the parent leader as people see them."""
        with self.fleet.laptops[at].database.read() as reader:
            return reader.get(Person, self.template.leader)

    def shown_phone(self, at: int) -> str:
        """Return the phone number people see."""
        return self.person(at).phone

    def heads(self, at: int) -> tuple[str, ...]:
        """Return what a laptop says it has."""
        with self.fleet.laptops[at].database.read() as reader:
            return tuple(reader.heads())

    def conflicts(self, at: int) -> list[Conflict]:
        """Return what has to be decided."""
        with self.fleet.laptops[at].database.read() as reader:
            return reader.conflicts()

    def state(self, at: int) -> tuple[str, int]:
        """Return state and minutes of the line."""
        with self.fleet.laptops[at].database.read() as reader:
            found = reader.hours_status([self.entry])[self.entry]
            return found.state, reader.get(HoursEntry, self.entry).minutes


def removed_after_one_of_two_edits(told: Told) -> None:
    """What the remover had seen is no choice any more; the edit they had not seen is shown."""
    told.phone(1, "1")
    told.phone(0, "2")
    told.give(0, 2)
    told.remove(2)
    told.meet()
    assert told.shown_phone(0) == "1"


def a_return_and_a_signature_apart(told: Told) -> None:
    """One supervisor, two laptops: the return stands until they sign again."""
    told.hours(0, 60)
    told.meet()
    told.sign(0)
    told.sign(1, "returned")
    told.meet()
    assert told.state(2) == ("returned", 60)


def signed_while_the_key_was_withdrawn(told: Told) -> None:
    """What a withdrawal had not seen is worth nothing; what it had seen stays."""
    key = SigningKey.from_bytes(b"k" * 32)
    owner: dict[str, Json] = {"person": told.template.supervisor, "key": key.public.hex()}
    told.hours(0, 60)
    told.fact(0, facts.PERSON_KEY, owner)
    told.meet()
    told.sign(0, key=key)
    told.fact(1, facts.REVOKE_KEY, {**owner, "reason": "", "by": "ana", "at": 1})
    assert told.state(0) == ("signed", 60)
    told.meet()
    assert told.state(2) == ("draft", 60)
    told.fact(1, facts.RETRACT, {"refs": told.said(1, facts.REVOKE_KEY), "reason": ""})
    told.fact(1, facts.REVOKE_KEY, {**owner, "reason": "again", "by": "ana", "at": 1})
    told.meet()
    assert told.state(2) == ("signed", 60)


def a_withdrawal_said_again(told: Told) -> None:
    """The very same words a second time, now with the signature in view, spare it everywhere."""
    key = SigningKey.from_bytes(b"k" * 32)
    owner: dict[str, Json] = {"person": told.template.supervisor, "key": key.public.hex()}
    withdrawal: dict[str, Json] = {**owner, "reason": "", "by": "ana", "at": 1}
    told.hours(0, 60)
    told.fact(0, facts.PERSON_KEY, owner)
    told.meet()
    told.sign(0, key=key)
    told.fact(1, facts.REVOKE_KEY, withdrawal)
    told.meet()
    assert told.state(1) == ("draft", 60)
    told.fact(1, facts.REVOKE_KEY, withdrawal)
    assert told.state(1) == ("signed", 60)
    told.meet()
    assert told.state(2) == ("signed", 60)


def signed_here_edited_there(told: Told) -> None:
    """Somebody edits a line without knowing that it was signed: a person has to decide."""
    told.hours(0, 60)
    told.meet()
    told.sign(0)
    told.hours(1, 90)
    told.meet()
    assert told.state(2) == ("draft", 90)
    with told.fleet.laptops[2].database.read() as reader:
        (conflict,) = reader.conflicts()
    assert conflict.field == "signature"
    assert [one.is_signed for one in conflict.choices] == [False, True]
    signed = conflict.choices[1].value
    told.fleet.write(2, lambda work: work.resolve("hours_entry", told.entry, "signature", signed))
    told.fleet.check(2)
    assert told.state(2) == ("signed", 60)
    told.meet()
    assert told.fleet.shown(0).conflicts == set()


def signed_here_removed_there(told: Told) -> None:
    """Somebody removes a line without knowing that it was signed: it stays, and they are asked."""
    told.hours(0, 60)
    told.meet()
    told.sign(0)
    told.remove_line(1)
    told.give(0, 1)
    told.give(1, 2)
    told.meet()
    assert [told.state(at) for at in range(3)] == [("signed", 60)] * 3
    (conflict,) = told.conflicts(2)
    assert (conflict.row, conflict.field) == (told.entry, "")
    assert [(one.is_shown, one.is_signed) for one in conflict.choices] == [
        (True, True),
        (False, False),
    ]
    told.fleet.write(2, lambda work: work.resolve("hours_entry", told.entry, "", value=True))
    told.fleet.check(2)
    told.meet()
    assert [told.state(at) for at in range(3)] == [("signed", 60)] * 3
    assert told.fleet.shown(0).conflicts == set()


def removed_there_and_the_signature_withdrawn(told: Told) -> None:
    """A signature that was taken back keeps nothing; one that stands again does."""
    told.hours(0, 60)
    told.meet()
    told.sign(0)
    told.remove_line(1)
    told.meet()
    assert told.state(1) == ("signed", 60)
    told.fact(2, facts.RETRACT, {"refs": told.said(2, facts.SIGN_OFF), "reason": ""})
    told.meet()
    assert [told.fleet.shown(at).entries for at in range(3)] == [{}, {}, {}]
    told.fact(0, facts.RETRACT, {"refs": told.said(0, facts.RETRACT), "reason": ""})
    told.meet()
    assert told.state(2) == ("signed", 60)
    assert [one.field for one in told.conflicts(2)] == [""]


def removed_by_somebody_who_had_seen_the_signature(told: Told) -> None:
    """Whoever removes a line and knew what was signed has decided, however files go round."""
    told.hours(0, 60)
    told.sign(0)
    old = told.fleet.export(0)
    told.meet()
    told.remove_line(1)
    told.meet()
    told.fleet.deliver(2, old)
    told.fleet.check(2)
    assert told.fleet.shown(2).entries == {}
    assert told.conflicts(2) == []


def removed_while_the_signature_was_withdrawn(told: Told) -> None:
    """A line is removed because its signature was taken back; elsewhere that is taken back."""
    told.hours(0, 60)
    told.sign(0)
    told.fact(0, facts.RETRACT, {"refs": told.said(0, facts.SIGN_OFF), "reason": ""})
    told.meet()
    told.remove_line(1)
    told.fact(2, facts.RETRACT, {"refs": told.said(2, facts.RETRACT), "reason": ""})
    told.meet()
    assert [told.state(at) for at in range(3)] == [("signed", 60)] * 3
    (conflict,) = told.conflicts(0)
    assert [(one.is_shown, one.is_signed) for one in conflict.choices] == [
        (True, True),
        (False, False),
    ]
    told.fleet.write(1, lambda work: work.resolve("hours_entry", told.entry, "", value=False))
    told.fleet.check(1)
    told.meet()
    assert [told.fleet.shown(at).entries for at in range(3)] == [{}, {}, {}]
    assert told.fleet.shown(0).conflicts == set()


def edited_apart_and_one_signed(told: Told) -> None:
    """Of two edits apart the signed one counts, however late the other was."""
    told.hours(0, 60)
    told.meet()
    told.hours(0, 30)
    told.sign(0)
    told.hours(1, 90)
    told.meet()
    assert told.state(2) == ("signed", 30)
    with told.fleet.laptops[2].database.read() as reader:
        (conflict,) = reader.conflicts()
    assert [(one.is_shown, one.is_signed) for one in conflict.choices] == [
        (True, True),
        (False, False),
    ]


def a_copied_laptop(told: Told) -> None:
    """Two laptops go on under one name and with one key; both branches are kept."""
    laptop = told.fleet.laptops[0]
    told.phone(0, "before")
    copy = told.fleet.add_laptop(laptop.home / WORKSPACE, laptop.home / "keys")
    copy.received = set(laptop.received)
    assert copy.database.replica_id == laptop.database.replica_id
    told.phone(0, "1")
    told.phone(3, "2")
    told.meet()
    with told.fleet.laptops[2].database.read() as reader:
        assert len(reader.forks()) == 1
        assert len(reader.conflicts()) == 1
    told.phone(0, "3")
    told.meet()
    assert told.shown_phone(3) == "3"


def restored_after_a_file_left(told: Told) -> None:
    """A backup is put back after the laptop wrote a file: it goes on under a new name."""
    laptop = told.fleet.laptops[0]
    copy = laptop.home / "backup.plcdb"
    shutil.copy(laptop.home / WORKSPACE, copy)
    held, name = set(laptop.received), laptop.database.replica_id
    told.phone(0, "lost")
    file = told.fleet.export(0)
    told.fleet.put_back(0, copy, held)
    assert laptop.database.replica_id != name
    told.phone(0, "new")
    told.fleet.deliver(1, file)
    told.meet()
    with laptop.database.read() as reader:
        assert not reader.forks()


def restored_and_nothing_had_left(told: Told) -> None:
    """Even a restore that nobody can notice loses nothing that others have."""
    laptop = told.fleet.laptops[0]
    copy = laptop.home / "backup.plcdb"
    shutil.copy(laptop.home / WORKSPACE, copy)
    held = set(laptop.received)
    told.phone(0, "lost for good")
    told.fleet.put_back(0, copy, held)
    told.phone(0, "again")
    told.meet()
    assert told.shown_phone(2) == "again"


def the_second_half_first(told: Told) -> None:
    """The second file arrives before the first: it waits and says for what."""
    first = told.fleet.export(1)
    told.phone(1, "1")
    told.phone(1, "2")
    changes = told.fleet.export(1).changes
    new = [change for change in changes if change.group.id not in first.ids]
    told.fleet.deliver(0, File(new[1:]))
    told.fleet.check(0)
    (missing,) = waiting_for(told.fleet.laptops[0].database)
    assert (missing.first_n, missing.last_n) == (1, 1)
    told.fleet.deliver(0, File(new[:1]))
    told.fleet.check(0)
    assert told.shown_phone(0) == "2"
    assert waiting_for(told.fleet.laptops[0].database) == ()


def a_third_record_of_one_person(told: Told) -> None:
    """A supervisor turns out to be the very person whose hours they signed."""
    told.hours(0, 60)
    told.sign(0)
    told.meet()
    people: list[Json] = [told.template.leader, told.template.other]
    told.fact(0, facts.SAME_PERSON, {"people": people})
    told.meet()
    same: list[Json] = [told.template.supervisor, told.template.other]
    told.fact(1, facts.SAME_PERSON, {"people": same})
    told.meet()
    assert told.state(2) == ("draft", 60)


def removed_again_and_again(told: Told) -> None:
    """A row that everybody has removed does not come back with an old file."""
    old = told.fleet.export(0)
    told.remove(0)
    told.meet()
    told.fleet.deliver(1, old)
    told.fleet.check(1)
    assert told.fleet.shown(1).conflicts == set()


def the_same_edit_twice(told: Told) -> None:
    """Two people write the same number down: nothing has to be decided."""
    told.phone(0, "555")
    told.phone(1, "555")
    told.meet()
    with told.fleet.laptops[2].database.read() as reader:
        assert reader.conflicts() == []


def only_what_is_lacked(told: Told) -> None:
    """A laptop that stated what it has gets the rest and nothing else, however long the way."""
    told.phone(0, "1")
    told.give(0, 1)
    told.phone(1, "2")
    told.give(1, 0)
    with told.fleet.laptops[1].database.read() as reader:
        stated = reader.heads()
    told.phone(0, "3")
    told.phone(0, "4")
    file = told.fleet.export(0, stated)
    assert len(file.changes) == 2
    told.fleet.deliver(1, file)
    told.fleet.check(1)
    assert told.shown_phone(1) == "4"


def a_lost_stick(told: Told) -> None:
    """What was written is not what arrived: the next file has it again."""
    told.give(0, 1)
    stated = told.heads(1)
    told.phone(0, "1")
    told.fleet.export(0, stated)
    told.phone(0, "2")
    file = told.fleet.export(0, stated)
    assert len(file.changes) == 2
    told.fleet.deliver(1, file)
    told.fleet.check(1)
    assert told.shown_phone(1) == "2"


def put_back_and_told_again(told: Told) -> None:
    """A laptop that was put back says that it has less, and gets again what it had."""
    laptop = told.fleet.laptops[1]
    copy = laptop.home / "backup.plcdb"
    shutil.copy(laptop.home / WORKSPACE, copy)
    held = set(laptop.received)
    told.phone(0, "1")
    told.give(0, 1)
    told.fleet.put_back(1, copy, held)
    assert told.shown_phone(1) == ""
    told.hours(1, 60)
    file = told.fleet.export(0, told.heads(1))
    told.fleet.deliver(1, file)
    told.fleet.check(1)
    assert told.shown_phone(1) == "1"


def a_laptop_that_has_nothing(told: Told) -> None:
    """What is not in a file is not removed: neither by an empty file nor by an old one."""
    old = told.fleet.export(1)
    told.phone(0, "1")
    told.hours(0, 60)
    for file in (File([]), old):
        report = told.fleet.deliver(0, file)
        assert report.is_nothing_new
        told.fleet.check(0)
    assert told.shown_phone(0) == "1"
    assert told.state(0) == ("draft", 60)


def name_here_and_phone_there(told: Told) -> None:
    """Each field is a thing of its own: two edits of one person both stand."""
    told.phone(0, "1")
    told.edit(1, full_name="Wang Xiuying (new)")
    told.meet()
    person = told.person(2)
    assert (person.full_name, person.phone) == ("Wang Xiuying (new)", "1")
    assert told.conflicts(2) == []


def one_address_written_down_twice(told: Told) -> None:
    """Two laptops take down two people with the same address; nobody disappears."""
    names = ("Lan Pham", "Lan Phạm")
    for at, name in enumerate(names):
        person = Person(id=new_id(bytes([at] * ID_BYTES)), full_name=name, email="lan@example.org")
        told.write(at, person)
    told.meet()
    for laptop in told.fleet.laptops:
        with laptop.database.read() as reader:
            assert set(names) <= {person.full_name for person in reader.all(Person)}


def removed_here_and_there(told: Told) -> None:
    """Two laptops remove one person: they are gone everywhere, and nothing is to be decided."""
    told.remove(0)
    told.remove(1)
    told.meet()
    assert told.fleet.shown(2).conflicts == set()
    with told.fleet.laptops[2].database.read() as reader:
        assert reader.find(Person, told.template.leader) is None


def a_clock_in_another_century(told: Told) -> None:
    """A clock that is wrong by years neither wins for ever nor holds anything up."""
    told.fleet.laptops[0].clock.instant += timedelta(days=73 * 365)
    told.fleet.laptops[1].clock.instant -= timedelta(days=20 * 365)
    told.phone(0, "from 2099")
    told.meet()
    told.phone(1, "from 2006")
    told.edit(1, email="rosa@example.org")
    told.meet()
    told.phone(2, "from today")
    told.meet()
    assert told.shown_phone(0) == "from today"
    assert told.conflicts(0) == []


def a_question_is_not_forgotten(told: Told) -> None:
    """What has to be decided stays, whatever else is read and edited in between."""
    told.phone(0, "1")
    told.phone(1, "2")
    told.meet()
    for number in range(3):
        told.hours(number, 60 + number)
        told.edit(number, email=f"{number}@example.org")
        told.meet()
    (conflict,) = told.conflicts(0)
    assert {choice.value for choice in conflict.choices} == {"1", "2"}


def edited_by_an_older_program(told: Told) -> None:
    """An older program saves a record; what only a newer one knows of it is still there."""
    leader = told.template.leader
    told.fleet.write(
        0, lambda work: work.set_register("person", leader, "pronouns", {"said": "she"})
    )
    told.meet()
    told.phone(1, "1")
    told.edit(2, email="xiuying@example.org")
    told.meet()
    with told.fleet.laptops[0].database.read() as reader:
        assert reader.values("person", leader)["pronouns"] == {"said": "she"}


def passed_on_by_others(told: Told) -> None:
    """Who wrote something decides, not who passed it on: the way a file took changes nothing."""
    told.phone(0, "1")
    told.phone(1, "2")
    told.give(0, 2)
    told.give(1, 2)
    told.give(2, 0)
    told.give(2, 1)
    shown = {told.shown_phone(at) for at in range(3)}
    assert shown == {"2"}
    (conflict,) = told.conflicts(1)
    assert len({choice.replica for choice in conflict.choices}) == 2


STORIES: tuple[Story, ...] = (
    removed_after_one_of_two_edits,
    a_return_and_a_signature_apart,
    signed_while_the_key_was_withdrawn,
    a_withdrawal_said_again,
    signed_here_edited_there,
    signed_here_removed_there,
    removed_there_and_the_signature_withdrawn,
    removed_by_somebody_who_had_seen_the_signature,
    removed_while_the_signature_was_withdrawn,
    edited_apart_and_one_signed,
    a_copied_laptop,
    restored_after_a_file_left,
    restored_and_nothing_had_left,
    the_second_half_first,
    a_third_record_of_one_person,
    removed_again_and_again,
    the_same_edit_twice,
    only_what_is_lacked,
    a_lost_stick,
    put_back_and_told_again,
    a_laptop_that_has_nothing,
    name_here_and_phone_there,
    one_address_written_down_twice,
    removed_here_and_there,
    a_clock_in_another_century,
    a_question_is_not_forgotten,
    edited_by_an_older_program,
    passed_on_by_others,
)
