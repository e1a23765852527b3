"""Months of laptops and sticks in minutes: files lost, doubled, late; wrong clocks; restores.

`python -m tests.faults.soak [laptops] [days] [restores]` with 8, 180 and 4 if nothing is said. Now
and then a laptop writes a file for all others, and `--files` (3,000) is reached with sticks for one
other laptop each. One file in ten never arrives, one in ten arrives twice, one in twenty a month
late; two clocks are wrong by years. `--history 100000` lets everything begin with so many changes.

In the end all laptops show the same tables, and their totals are held against a recount by the pure
model and against their own tables computed anew. Every 30 days one line says how many files and
changes there are, how much memory the program holds, and what took longest.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
import tempfile
import time
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from plc_desktop.domain.records import HoursEntry, Person
from plc_desktop.errors import PlcError
from plc_desktop.services.app import Office, restore_workspace
from plc_desktop.services.pathway.hours import RecordHours
from tests import factories
from tests.changes import changes_in
from tests.factories import Clock, Placed
from tests.faults.recount import Recount
from tests.faults.soak_figures import Figures
from tests.laptops import Laptop, join, reopen, start

LOST, DOUBLED, LATE = 0.10, 0.10, 0.05
LATE_DAYS = 30
BACKUP_DAYS = 7
REPORT_DAYS = 30
FOR_ALL_DAYS = 5
"""So often a laptop writes a file for all others."""

HISTORY_PEOPLE = 200
START = datetime(2026, 1, 5, 15, 0, tzinfo=UTC)
WRONG_CLOCKS = (timedelta(days=365 * 73), timedelta(days=-365 * 20))
_NOT_YET = frozenset({"laptop_unknown", "laptop_not_introduced", "file_not_for_you"})
ACTIVITIES = ("Meetings", "Outreach", "Home visits", "Phone calls")


@dataclass
class Soak:
    """What is under way.

    Attributes:
        laptops: The laptops.
        post: Files on their way: day of arrival, reader, path.
        files: How many were written.
        sent: How many times a file was on its way to a reader; lost, doubled and late among them.
        refused: Files of a laptop that the reader did not know yet, and edits that were refused.
        sticks: How many files for one other laptop each one writes on a day, on average.
        figures: What was measured.
    """

    root: Path
    chance: random.Random
    laptops: list[Laptop] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    post: list[tuple[int, int, Path]] = field(default_factory=list)
    files: int = 0
    sent: int = 0
    lost: int = 0
    doubled: int = 0
    late: int = 0
    restored: int = 0
    refused: int = 0
    sticks: float = 0.0
    figures: Figures = field(default_factory=Figures)
    offsets: list[timedelta] = field(default_factory=list)

    def start(self, laptops: int, history: int) -> None:
        """Make the workspace, with so many changes, and let every laptop join."""
        self.laptops.append(start(self.root / "l0", Clock(START)))
        office = self.laptops[0].office
        office.laptops.name_this("Laptop 0")
        first = factories.place(office, "Person 0")
        self.placed = [first] + [
            factories.place(
                office, f"Person {n}", cohort_id=first.cohort_id, site_id=first.site_id,
                supervisor_id=first.supervisor_id,
            )
            for n in range(1, 6)
        ]  # fmt: skip
        self._write_history(history)
        for number in range(1, laptops):
            laptop = join(self.laptops[0], self.root / f"l{number}", f"Laptop {number}")
            self.laptops.append(laptop)
        introduction = self.laptops[0].office.syncing.export(self.root, everything=True).path
        for number in range(1, laptops):
            self._read(number, introduction)
        self.offsets = [timedelta(0)] * laptops
        for number, wrong in zip(range(1, laptops), WRONG_CLOCKS, strict=False):
            self.offsets[-number] = wrong

    def day(self, day: int) -> None:
        """Let everybody work, some write files, and the post arrive."""
        for number, laptop in enumerate(self.laptops):
            laptop.clock.instant = START + timedelta(days=day) + self.offsets[number]
            self._work(laptop, day)
            others = [one for one in range(len(self.laptops)) if one != number]
            if (day + number) % FOR_ALL_DAYS == 0:
                self._write(number, day, others)
            whole, part = divmod(self.sticks, 1)
            for _ in range(int(whole) + (self.chance.random() < part)):
                self._write(number, day, [self.chance.choice(others)])
        arrived = [item for item in self.post if item[0] <= day]
        self.post = [item for item in self.post if item[0] > day]
        self.chance.shuffle(arrived)
        for _, reader, path in arrived:
            self._read(reader, path)

    def back_up(self) -> None:
        """Let everybody make a backup."""
        for laptop in self.laptops:
            laptop.office.backups.make()

    def restore(self, day: int) -> None:
        """Put back an old backup on some laptop, made some days before."""
        number = self.chance.randrange(len(self.laptops))
        laptop = self.laptops[number]
        backup = self.chance.choice(laptop.office.backups.all())
        path = laptop.office.info.path
        laptop.office.close()
        restore_workspace(backup.path, path)
        with self.figures.timing("open"):
            reopen(laptop)
        self.restored += 1
        print(f"day {day}: laptop {number} was put back to {backup.made_at:%Y-%m-%d}", flush=True)

    def report(self, day: int) -> None:
        """Open every workspace anew, and print what was measured since the last report.

        Pages of the files that SQLite keeps, up to 64 MB for each laptop, are let go before the
        memory is looked at: they grow with the files, not with the time.
        """
        for laptop in self.laptops:
            laptop.office.close()
            with self.figures.timing("open"):
                reopen(laptop)
            laptop.database._connection.execute("PRAGMA shrink_memory")  # noqa: SLF001
        changes = max(laptop.office.syncing.status().changes for laptop in self.laptops)
        print(self.figures.close_period(day, self.files, changes), flush=True)

    def settle(self) -> None:
        """Let everybody hear from everybody until nothing is on its way."""
        for _ in range(2):
            for number, laptop in enumerate(self.laptops):
                folder = self.root / "last" / f"{number}"
                folder.mkdir(parents=True, exist_ok=True)
                path = laptop.office.syncing.export(folder, everything=True).path
                for reader in range(len(self.laptops)):
                    if reader != number:
                        self._read(reader, path)
                path.unlink()

    def check(self) -> None:
        """Hold every laptop against the first, and its totals against a recount."""
        dumps = {_digest(laptop.office) for laptop in self.laptops}
        assert len(dumps) == 1, "laptops differ"
        for laptop in self.laptops:
            assert laptop.office.rebuild().is_equal, "tables computed anew differ"
            assert not laptop.office.syncing.status().missing
        print(f"{len(self.laptops)} laptops: equal tables", flush=True)
        self._recount()

    def _recount(self) -> None:
        """Work the totals out from the log alone, as the pure model says."""
        recount = Recount()
        with self.laptops[0].office.session.read() as reader:
            for change in changes_in(reader):
                recount.learn(change.group)
        shown = recount.everything()
        counted = held = 0
        for laptop in self.laptops:
            with laptop.office.session.read() as reader:
                totals = reader.totals_of([one.person_id for one in self.placed])
            for person, found in totals.items():
                assert found.counted_minutes == shown.counted.get(person, 0), "totals differ"
                assert found.held_minutes == shown.held.get(person, 0), "totals differ"
            counted = sum(found.counted_minutes for found in totals.values())
            held = sum(found.held_minutes for found in totals.values())
        print(f"totals equal the recount: {counted} minutes count, {held} are held", flush=True)

    def _write_history(self, changes: int) -> None:
        """Write so many edits of people before anybody joins, not each of them safe on the disk."""
        database = self.laptops[0].database
        database._connection.execute("PRAGMA synchronous=OFF")  # noqa: SLF001
        people = [
            factories.add_person(self.laptops[0].office, full_name=f"Former {n}", roles=("staff",))
            for n in range(min(changes, HISTORY_PEOPLE))
        ]
        for n in range(changes):
            person = replace(people[n % len(people)], phone=f"617-{n:07}")
            with database.transaction(self.laptops[0].office.info.user.id, "person") as work:
                work.put(person)
        database._connection.execute("PRAGMA synchronous=EXTRA")  # noqa: SLF001

    def _work(self, laptop: Laptop, day: int) -> None:
        office, chance = laptop.office, self.chance
        for _ in range(chance.randrange(3)):
            placed = chance.choice(self.placed)
            office.hours.record(
                RecordHours(
                    placement_id=placed.placement_id,
                    worked_on=date(2026, 2, 2) + timedelta(days=day % 100),
                    minutes=chance.choice((30, 60, 90)),
                    activity=chance.choice(ACTIVITIES),
                    submit=True,
                )
            )
        if chance.random() < 0.3:
            person = chance.choice(office.records.all(Person))
            phone = f"617-555-{chance.randrange(100, 10_000):04}"
            office.records.save(replace(person, phone=phone))
        if chance.random() < 0.2:
            self._edit(office)
        supervisor_id = self.placed[0].supervisor_id
        if chance.random() < 0.1 and office.sign_off.lines(supervisor_id):
            factories.sign_all(office, supervisor_id)
        if chance.random() < 0.1:
            self._decide(office)

    def _decide(self, office: Office) -> None:
        for _ in range(3):
            conflicts = office.conflicts.all()  # one decision may settle others
            if conflicts:
                one = self.chance.choice(conflicts)
                value = self.chance.choice(one.versions).value
                office.conflicts.resolve(one.kind, one.id, one.field, value)

    def _edit(self, office: Office) -> None:
        entries = office.records.all(HoursEntry)
        if entries:
            entry = self.chance.choice(entries)
            try:
                if self.chance.random() < 0.2:
                    office.hours.void([entry.id], "typed twice")
                else:
                    changed = replace(entry, minutes=self.chance.choice((45, 75, 105)))
                    office.hours.edit(changed, "typed wrong")
            except PlcError:
                self.refused += 1  # void already, or the like: a person would see why

    def _write(self, number: int, day: int, readers: list[int]) -> None:
        folder = self.root / "post" / f"{number}-{day}"
        folder.mkdir(parents=True, exist_ok=True)
        keys = [self.laptops[reader].key for reader in readers]
        with self.figures.timing("write"):
            path = self.laptops[number].office.syncing.export(folder, keys).path
        self.files += 1
        for reader in readers:
            self._send(path, reader, day)

    def _send(self, path: Path, reader: int, day: int) -> None:
        self.sent += 1
        if self.chance.random() < LOST:
            self.lost += 1
            return
        is_doubled = self.chance.random() < DOUBLED
        self.doubled += is_doubled
        for _ in range(1 + is_doubled):
            is_late = self.chance.random() < LATE
            self.late += is_late
            days = LATE_DAYS if is_late else self.chance.randrange(4)
            self.post.append((day + days, reader, path))

    def _read(self, reader: int, path: Path) -> None:
        syncing = self.laptops[reader].office.syncing
        try:
            with self.figures.timing("read"):
                syncing.import_file(path)
        except PlcError as error:
            if error.code in _NOT_YET:  # a laptop that was put back, or has not heard of the other
                self.refused += 1
            elif error.code == "import_needs_confirmation":
                syncing.import_file(path, str(error.facts["confirmation"]))
            else:
                raise


def _digest(office: Office) -> str:
    return hashlib.sha256(json.dumps(office.dump(), sort_keys=True).encode()).hexdigest()


def run(  # noqa: PLR0913  # what a soak may be told
    root: Path, laptops: int, days: int, restores: int, *, files: int = 0, history: int = 0
) -> Soak:
    """Run it all and check; raises if anything is not as it must be.

    Args:
        root: Where the laptops live.
        laptops: How many there are.
        days: How many days go by.
        restores: How many times an old backup is put back.
        files: About how many files are written; never fewer than those for all.
        history: How many changes there are before anybody joins.
    """
    soak = Soak(root, random.Random(1))  # noqa: S311  # the same every time
    soak.sticks = max(0.0, files / laptops / days - 1 / FOR_ALL_DAYS)
    soak.start(laptops, history)
    when = {(number + 1) * days // (restores + 1) for number in range(restores)}
    for day in range(days):
        soak.day(day)
        if day % BACKUP_DAYS == 0:
            soak.back_up()
        if day in when:
            soak.restore(day)
        if (day + 1) % REPORT_DAYS == 0:
            soak.report(day + 1)
    soak.settle()
    soak.check()
    return soak


def main() -> None:
    """Run the long version."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("laptops", nargs="?", type=int, default=8)
    parser.add_argument("days", nargs="?", type=int, default=180)
    parser.add_argument("restores", nargs="?", type=int, default=4)
    parser.add_argument("--files", type=int, default=3000)
    parser.add_argument("--history", type=int, default=0)
    asked = parser.parse_args()
    started = time.monotonic()
    root = Path(tempfile.mkdtemp())
    soak = run(
        root, asked.laptops, asked.days, asked.restores, files=asked.files, history=asked.history
    )
    status = soak.laptops[0].office.syncing.status()
    print(
        f"{asked.laptops} laptops, {asked.days} days, {soak.restored} restores, {soak.files} files "
        f"sent {soak.sent} times: {soak.lost} lost, {soak.doubled} doubled, {soak.late} late; "
        f"{status.changes} changes, {soak.refused} refused; {time.monotonic() - started:.0f} s"
    )
    for period in soak.figures.periods:
        print(period)
    for laptop in soak.laptops:
        laptop.office.close()
    shutil.rmtree(root)


if __name__ == "__main__":
    main()
