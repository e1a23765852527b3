"""Random scripts: laptops that write, pass files on late, twice, shuffled, in part."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.changes.encoding import seal
from plc_desktop.changes.model import AddFact, Header, Op, SealedChange, SetField, UnknownOp
from plc_desktop.domain.fields import Json
from plc_desktop.domain.ids import ID_BYTES, new_id
from plc_desktop.domain.records import HoursEntry, Person, Placement
from plc_desktop.errors import RuleError
from plc_desktop.signing.keys import SigningKey
from plc_desktop.storage.database import UnitOfWork
from tests.changes import changes_in
from tests.laptops import WORKSPACE
from tests.property.exchange_fleet import File, Fleet, Template

MOST_LAPTOPS = 5
SPANS = (*[(None, None)] * 4, (time(9), time(10)), (time(9, 30), time(11)))
_YEARS = timedelta(days=365)

WEIGHTS = {
    "edit_person": 6,
    "edit_entry": 8,
    "type_line": 7,
    "remove_entry": 2,
    "remove_person": 1,
    "give_placement": 1,
    "remove_enrollment": 1,
    "submit": 3,
    "sign": 7,
    "send_back": 2,
    "add_fact": 3,
    "retract": 2,
    "decide": 3,
    "give": 10,
    "export": 4,
    "deliver": 8,
    "deliver_part": 4,
    "look": 2,
    "back_up": 2,
    "restore": 2,
    "copy": 1,
    "clock": 1,
    "undo_import": 1,
    "newer": 2,
}
"""How often each step is taken; to change this changes every script."""

KEY = SigningKey.from_bytes(b"k" * 32)


class Script:
    """One random script over some laptops."""

    def __init__(self, folder: Path, template: Template, seed: int) -> None:
        self.fleet = Fleet(folder, template, seed, 2 + seed % 2)
        self.rng = self.fleet.rng
        self.at = 0

    def run(self, steps: int) -> None:
        """Take steps and compare with the model after each, then let everybody have everything."""
        names, weights = list(WEIGHTS), list(WEIGHTS.values())
        for _ in range(steps):
            self.at = self.rng.randrange(len(self.fleet.laptops))
            self.fleet.pass_minutes(self.rng.randrange(3))
            name = self.rng.choices(names, weights)[0]
            self.fleet.log.append(f"{name} at {self.at}")
            getattr(self, name)()
            self.fleet.check(self.at)
        self.converge()

    def converge(self) -> None:
        """Pass everything to everybody: all must show the same, and what the log says.

        What waits at a laptop is passed on only when the first round has brought what it waits
        for, so there is a second one.
        """
        laptops = range(len(self.fleet.laptops))
        for _round in range(2):
            for giver in laptops[1:]:
                self.fleet.give(giver, 0)
            everything = self.fleet.export(0)
            for taker in laptops[1:]:
                self.fleet.deliver(taker, everything)
        digests = set()
        for at in laptops:
            self.fleet.check(at)
            with self.fleet.laptops[at].database.read() as reader:
                digests.add(reader.digest())
                for change in changes_in(reader):
                    assert change.group == self.fleet.model.groups[change.group.id]
        assert len(digests) == 1
        self.fleet.check_rebuild(self.at)

    # steps

    def edit_person(self) -> None:
        name, value = self.rng.choice(("phone", "email")), str(self.rng.randrange(4))
        person = self.rng.choice(self.fleet.people)
        found = self._find(Person, person) or Person(
            id=person, full_name="Again", roles=("parent_leader",)
        )
        changed = replace(found, **{name: value})
        self.fleet.write(self.at, lambda work: work.put(changed))
        assert self._find(Person, person) == changed

    def edit_entry(self) -> None:
        row = self.rng.choice(self.fleet.entries)
        template = self.fleet.template
        starts_at, ends_at = self.rng.choice(SPANS)
        entry = HoursEntry(
            id=row,
            placement_id=self.rng.choice((template.placement, template.placement_of_other)),
            worked_on=date(2026, 3, self.rng.choice((2, 2, 3))),
            minutes=self.rng.choice((30, 60)),
            activity="Meetings",
            starts_at=starts_at,
            ends_at=ends_at,
        )
        self.fleet.write(self.at, lambda work: work.put(entry))
        assert self._find(HoursEntry, row) == entry

    def type_line(self) -> None:
        """Type a new line about a day on which others may type one too; often it is signed."""
        row = new_id(self.rng.randbytes(ID_BYTES))
        starts_at, ends_at = self.rng.choice(SPANS)
        entry = HoursEntry(
            id=row,
            placement_id=self.fleet.template.placement,
            worked_on=date(2026, 3, 2),
            minutes=self.rng.choice((30, 60, 90)),
            activity="Meetings",
            starts_at=starts_at,
            ends_at=ends_at,
        )
        self.fleet.entries.append(row)
        self.fleet.write(self.at, lambda work: work.put(entry))
        if self.rng.randrange(3):
            self._sign_off("signed", row)

    def remove_entry(self) -> None:
        row = self.rng.choice(self.fleet.entries)
        self.fleet.write(self.at, lambda work: work.delete("hours_entry", row))
        assert self._find(HoursEntry, row) is None

    def remove_person(self) -> None:
        person = self.rng.choice(self.fleet.people)
        self.fleet.write(self.at, lambda work: work.delete("person", person))

    def give_placement(self) -> None:
        """Say of a placement that it is somebody else's; services refuse it where hours signed."""
        placement = self._find(Placement, self.fleet.template.placement)
        if placement is not None:
            changed = replace(placement, person_id=self.rng.choice(self.fleet.people))
            self.fleet.write(self.at, lambda work: work.put(changed))

    def remove_enrollment(self) -> None:
        """Remove an enrollment; services refuse it where something was confirmed."""
        enrollment = self.rng.choice(self.fleet.template.enrollments)
        self.fleet.write(self.at, lambda work: work.delete("enrollment", enrollment))

    def submit(self) -> None:
        row = self.rng.choice(self.fleet.entries)
        days: tuple[Json, ...] = ({"on": "2026-03-06"}, {"on": "2026-03-07"}, None)
        value = self.rng.choice(days)
        if self._find(HoursEntry, row) is not None:
            self.fleet.write(
                self.at, lambda work: work.set_register("hours_entry", row, "submitted", value)
            )

    def sign(self) -> None:
        self._sign_off("signed")

    def sign_by_key(self) -> None:
        self._sign_off("signed", key=KEY)

    def grant_key(self) -> None:
        """Register the supervisor's key, or register it again."""
        self._add(facts.PERSON_KEY, self._about_key())

    def revoke_key(self) -> None:
        self._add(facts.REVOKE_KEY, {**self._about_key(), "reason": "", "by": "ana", "at": 1})

    def send_back(self) -> None:
        self._sign_off("returned")

    def add_fact(self) -> None:
        people, entries = self.fleet.people, self.fleet.entries
        pair: list[Json] = [*self.rng.sample(people, 2)]
        events: list[Json] = [*self.rng.sample(entries, 2)]
        choices: tuple[tuple[str, dict[str, Json]], ...] = (
            (facts.VOID, {"entry": events[0], "reason": ""}),
            (facts.SAME_PERSON, {"people": pair}),
            (facts.DISTINCT, {"entries": events}),
        )
        fact_type, content = self.rng.choice(choices)
        nonce = self.rng.randrange(2)
        if fact_type == facts.VOID and nonce:
            content["keeps"] = events[1]
        self._add(fact_type, {**content, "nonce": str(nonce)})

    def retract(self) -> None:
        if self.fleet.facts:
            refs: list[Json] = [self.rng.choice(self.fleet.facts)]
            self._add(
                facts.RETRACT, {"refs": refs, "reason": "", "nonce": str(self.rng.randrange(2))}
            )

    def decide(self) -> None:
        with self._database().read() as reader:
            conflicts = reader.conflicts()
        if conflicts:
            one = self.rng.choice(conflicts)
            choice = self.rng.choice(one.choices)
            is_kept = choice.is_shown or choice.value is not None
            value = choice.value if one.field else is_kept
            self.fleet.write(
                self.at, lambda work: work.resolve(one.kind, one.row, one.field, value)
            )
            with self._database().read() as reader:
                left = {(item.kind, item.row, item.field): item for item in reader.conflicts()}
            again = left.get((one.kind, one.row, one.field))
            if again is not None:  # services refuse this: it is removed, and others need it
                assert value is False
                assert [item.value for item in again.choices if item.is_shown] == [None]

    def give(self) -> None:
        giver = self.rng.randrange(len(self.fleet.laptops))
        if giver != self.at:
            taker = self.fleet.laptops[self.at]
            giving = self.fleet.laptops[giver]
            file = self.fleet.export(giver, giving.stated.get(self.at, ()))
            self.fleet.deliver(self.at, file)
            with giving.database.read() as reader:
                taker.stated[giver] = reader.heads()

    def export(self) -> None:
        self.fleet.export(self.at)

    def deliver(self) -> None:
        if self.fleet.files:
            file = self.rng.choice(self.fleet.files)
            self.fleet.deliver(self.at, file)
            again = self.fleet.deliver(self.at, file)
            assert again.is_nothing_new

    def deliver_part(self) -> None:
        if self.fleet.files:
            changes = self.rng.choice(self.fleet.files).changes
            some = self.rng.sample(changes, self.rng.randrange(len(changes) + 1))
            self.fleet.deliver(self.at, File(some))

    def look(self) -> None:
        """A dry run changes nothing and promises what then comes."""
        if self.fleet.files:
            file = self.rng.choice(self.fleet.files)
            promised = self._database().receive(file.changes, dry_run=True)
            self.fleet.check(self.at)
            report = self.fleet.deliver(self.at, file)
            assert replace(report, batch_id=0) == promised

    def back_up(self) -> None:
        laptop = self.fleet.laptops[self.at]
        copy = laptop.home / f"backup {len(laptop.backups)}.plcdb"
        shutil.copy(laptop.home / WORKSPACE, copy)
        laptop.backups.append((copy, set(laptop.received)))

    def restore(self) -> None:
        """Put a backup back; numbers that left this computer are never given out again."""
        laptop = self.fleet.laptops[self.at]
        if laptop.backups:
            before = laptop.database.replica_id
            exported = laptop.exported.get(before, 0)
            copy, held = self.rng.choice(laptop.backups)
            self.fleet.put_back(self.at, copy, held)
            with laptop.database.read() as reader:
                counted = reader.counts().get(before, 0)
            if exported > counted:
                assert laptop.database.replica_id != before

    def newer(self) -> None:
        """A newer program writes what this one does not know; it is kept and passed on."""
        laptop = self.fleet.laptops[self.at]
        replica = f"newer{len(self.fleet.model.groups)}"
        with laptop.database.read() as reader:
            heads = reader.heads()
        person = self.rng.choice(self.fleet.people)
        ops: list[Op] = [
            SetField("person", person, "pronouns", 7, self.rng.choice(("she", "they"))),
            SetField("meeting", person, "room", 7, {"floor": 2}),
            UnknownOp({"op": "later", "row": 7}),
            AddFact("praise", {"nonce": replica, "words": "well done"}),
        ]
        header = Header(heads, 1, "", replica, 9, "", 7, laptop.database.workspace_id)
        group, header_bytes, ops_bytes = seal(header, ops)
        self.fleet.model.learn(group)
        file = File([SealedChange(group, header_bytes, ops_bytes)])
        self.fleet.files.append(file)
        self.fleet.deliver(self.at, file)

    def copy(self) -> None:
        if len(self.fleet.laptops) < MOST_LAPTOPS:
            laptop = self.fleet.laptops[self.at]
            keys = self.rng.choice((None, laptop.home / "keys"))
            copy = self.fleet.add_laptop(laptop.home / WORKSPACE, keys)
            copy.received = set(laptop.received)
            copy.clock.instant = laptop.clock.instant

    def clock(self) -> None:
        ahead = self.rng.choice((-4, 0, 3, 70)) * _YEARS
        self.fleet.laptops[self.at].clock.instant = self.fleet.now + ahead

    def undo_import(self) -> None:
        laptop = self.fleet.laptops[self.at]
        batches = [one for one in laptop.database.batches() if one.is_import]
        if batches:
            batch = self.rng.choice(batches)
            try:
                done = laptop.database.undo_import("ana", batch.id)
            except RuleError as error:
                if error.code not in {"nothing_to_undo", "already_undone", "import_is_beginning"}:
                    raise
                return
            self.fleet.learn(laptop, done.change_id)

    # what they need

    def _database(self) -> Any:
        return self.fleet.laptops[self.at].database

    def _find(self, record: Any, row: str) -> Any:
        with self._database().read() as reader:
            return reader.find(record, row)

    def _add(self, fact_type: str, content: dict[str, Json]) -> None:
        def write(work: UnitOfWork) -> None:
            self.fleet.facts.append(work.add_fact(fact_type, content))

        self.fleet.write(self.at, write)

    def _about_key(self) -> dict[str, Json]:
        person, nonce = self.fleet.template.supervisor, str(self.rng.randrange(2))
        return {"person": person, "key": KEY.public.hex(), "nonce": nonce}

    def _sign_off(self, decision: str, row: str = "", key: SigningKey | None = None) -> None:
        row = row or self.rng.choice(self.fleet.entries)
        with self._database().read() as reader:
            status = reader.hours_status([row]).get(row)
            known = reader.facts(facts.SIGN_OFF, entry=row)
        if status is None:
            return
        template = self.fleet.template
        signer = self.rng.choice((template.supervisor, template.supervisor, template.other))
        mine: list[Json] = [fact.id for fact in known if fact.content["by"] == signer]
        content: dict[str, Json] = {
            "entry": row,
            "content_hash": status.content_hash,
            "participant": status.person_id,
            "minutes": 60,
            "decision": decision,
            "reason": "",
            "statement": "paper-1",
            "level": "signed_in_person" if key else "paper",
            "by": signer,
            "supersedes": self.rng.choice((mine, [])),
            "signed_on": "2026-03-10",
            "at": 1_770_000_000_000,
            "nonce": str(self.rng.randrange(2)),
        }
        self._add(facts.SIGN_OFF, facts.sign(content, key) if key else content)
