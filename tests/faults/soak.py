"""Months of laptops and sticks in minutes: files lost, doubled, late; wrong clocks; restores.

`python tests/faults/soak.py [laptops] [days] [restores]` with 8, 180 and 4 if nothing is said.
"""

from __future__ import annotations

import json
import random
import resource
import sys
import tempfile
import time
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from plc_desktop.domain.records import HoursEntry, Person
from plc_desktop.errors import PlcError
from plc_desktop.services.app import Office, create_workspace, open_workspace, restore_workspace
from plc_desktop.services.hours import RecordHours
from tests import factories
from tests.desks import Desk, environment_in, join
from tests.factories import PASSPHRASE, Clock, Placed

LOST, DOUBLED, LATE = 0.10, 0.10, 0.05
LATE_DAYS = 30
START = datetime(2026, 1, 5, 15, 0, tzinfo=UTC)
WRONG_CLOCKS = (timedelta(days=365 * 73), timedelta(days=-365 * 20))
_NOT_YET = frozenset({"laptop_unknown", "laptop_not_introduced", "file_not_for_you"})
ACTIVITIES = ("Meetings", "Outreach", "Home visits", "Phone calls")


@dataclass
class Soak:
    """What is under way.

    Attributes:
        desks: The laptops.
        post: Files on their way: day of arrival, reader, path.
        files: How many were written.
    """

    root: Path
    chance: random.Random
    desks: list[Desk] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    post: list[tuple[int, int, Path]] = field(default_factory=list)
    files: int = 0
    lost: int = 0
    refused: int = 0
    offsets: list[timedelta] = field(default_factory=list)

    def start(self, laptops: int) -> None:
        """Make the workspace and let every laptop join."""
        clock = Clock(START)
        environment = environment_in(self.root / "l0" / "home", clock)
        (self.root / "l0").mkdir()
        office = create_workspace(
            self.root / "l0" / "office.plcdb", PASSPHRASE, "Riverside", "Ana Duarte",
            environment=environment,
        )  # fmt: skip
        office.laptops.name_this("Laptop 0")
        self.desks.append(Desk(office, environment, clock, self.root / "l0"))
        first = factories.place(office, "Person 0")
        self.placed = [first] + [
            factories.place(
                office, f"Person {n}", cohort_id=first.cohort_id, site_id=first.site_id,
                supervisor_id=first.supervisor_id,
            )
            for n in range(1, 6)
        ]  # fmt: skip
        for number in range(1, laptops):
            desk = join(self.desks[0], self.root / f"l{number}", f"Laptop {number}")
            self.desks.append(desk)
        introduction = self.desks[0].office.syncing.export(self.root, everything=True).path
        for number in range(1, laptops):
            self._read(number, introduction)
        self.offsets = [timedelta(0)] * laptops
        for number, wrong in zip(range(1, laptops), WRONG_CLOCKS, strict=False):
            self.offsets[-number] = wrong

    def day(self, day: int) -> None:
        """Let everybody work, some write files, and the post arrive."""
        for number, desk in enumerate(self.desks):
            desk.clock.instant = START + timedelta(days=day) + self.offsets[number]
            self._work(desk, day)
            if (day + number) % 3 == 0:
                self._write(number, day)
        arrived = [item for item in self.post if item[0] <= day]
        self.post = [item for item in self.post if item[0] > day]
        self.chance.shuffle(arrived)
        for _, reader, path in arrived:
            self._read(reader, path)

    def restore(self, day: int) -> None:
        """Put back an old backup on some laptop, made some days before."""
        number = self.chance.randrange(len(self.desks))
        desk = self.desks[number]
        backups = desk.office.backups.all()
        if not backups:
            desk.office.backups.make()
            return
        path = desk.office.info.path
        desk.office.close()
        restore_workspace(self.chance.choice(backups).path, path)
        desk.office = open_workspace(path, passphrase=PASSPHRASE, environment=desk.environment)
        print(f"day {day}: laptop {number} was put back")

    def settle(self) -> None:
        """Let everybody hear from everybody until nothing is on its way."""
        for _ in range(3):
            for number, desk in enumerate(self.desks):
                folder = self.root / "last" / f"{number}"
                folder.mkdir(parents=True, exist_ok=True)
                path = desk.office.syncing.export(folder, everything=True).path
                for reader in range(len(self.desks)):
                    if reader != number:
                        self._read(reader, path)
                path.unlink()

    def check(self) -> None:
        """Hold every laptop against the first, and its totals against a recount."""
        dumps = [json.dumps(desk.office.dump(), sort_keys=True) for desk in self.desks]
        assert all(dump == dumps[0] for dump in dumps), "laptops differ"
        for desk in self.desks:
            assert desk.office.rebuild().is_equal, "a recount differs"
            assert not desk.office.syncing.status().missing

    def _work(self, desk: Desk, day: int) -> None:
        office, chance = desk.office, self.chance
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
            for conflict in office.conflicts.all()[:3]:
                value = chance.choice(conflict.versions).value
                office.conflicts.resolve(conflict.kind, conflict.id, conflict.field, value)

    def _edit(self, office: Office) -> None:
        entries = office.records.all(HoursEntry)
        if entries:
            entry = self.chance.choice(entries)
            try:
                if self.chance.random() < 0.2:
                    office.hours.void([entry.id], "typed twice")
                else:
                    office.hours.edit(replace(entry, minutes=self.chance.choice((45, 75, 105))))
            except PlcError:
                self.refused += 1  # void already, or the like: a person would see why

    def _write(self, number: int, day: int) -> None:
        folder = self.root / "post" / f"{number}-{day}"
        folder.mkdir(parents=True)
        path = self.desks[number].office.syncing.export(folder).path
        self.files += 1
        for reader in range(len(self.desks)):
            if reader == number:
                continue
            if self.chance.random() < LOST:
                self.lost += 1
                continue
            times = 2 if self.chance.random() < DOUBLED else 1
            for _ in range(times):
                late = LATE_DAYS if self.chance.random() < LATE else self.chance.randrange(4)
                self.post.append((day + late, reader, path))

    def _read(self, reader: int, path: Path) -> None:
        syncing = self.desks[reader].office.syncing
        try:
            syncing.import_file(path)
        except PlcError as error:
            if error.code in _NOT_YET:  # a laptop that was put back, or has not heard of the other
                self.refused += 1
            elif error.code == "import_needs_confirmation":
                syncing.import_file(path, str(error.facts["confirmation"]))
            else:
                raise


def run(root: Path, laptops: int, days: int, restores: int, seed: int = 1) -> Soak:
    """Run it all and check; raises if anything is not as it must be."""
    soak = Soak(root, random.Random(seed))  # noqa: S311  # the same every time
    soak.start(laptops)
    when = {(number + 1) * days // (restores + 1) for number in range(restores)}
    for day in range(days):
        soak.day(day)
        if day in when:
            soak.restore(day)
        if day and day % 30 == 0:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"day {day}: {soak.files} files, peak {peak} MB")
    soak.settle()
    soak.check()
    return soak


def main() -> None:
    """Run the long version."""
    numbers = [int(word) for word in sys.argv[1:]]
    laptops, days, restores = [*numbers, 8, 180, 4][:3] if len(numbers) < 3 else numbers
    started = time.monotonic()
    soak = run(Path(tempfile.mkdtemp()), laptops, days, restores)
    changes = soak.desks[0].office.syncing.status().changes
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{laptops} laptops, {days} days, {soak.files} files ({soak.lost} lost on the way), "
        f"{changes} changes: alike; {time.monotonic() - started:.0f} s, peak {peak} MB"
    )
    for desk in soak.desks:
        desk.office.close()


if __name__ == "__main__":
    main()
