"""Large made-up workspaces for the storage benchmarks."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from plc_desktop.domain.ids import ID_BYTES, new_dated_id, new_id
from plc_desktop.domain.records import Enrollment, HoursEntry, Organization, Person, Placement
from plc_desktop.domain.requirements import default_rule_set
from plc_desktop.signing.key_files import KeyStore
from plc_desktop.signing.wrap import CODE_COST
from plc_desktop.storage import workspace_file
from plc_desktop.storage.database import Database

ACTIVITIES = (
    "Meetings",
    "Planning",
    "Direct family work",
    "Outreach and marketing",
    "Facilitation",
)
LEVELS = ("school", "district", "city", "state")


@dataclass(frozen=True)
class Large:
    """A workspace with many parent leaders and no hours yet."""

    database: Database
    people: list[str]
    placements: list[str]
    supervisor: str


class Maker:
    """Repeatable ids and entries."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)  # noqa: S311  # repeatable on purpose

    def id(self) -> str:
        return new_id(self._random.randbytes(ID_BYTES))

    def dated_id(self) -> str:
        """Return the id of a line of hours, typed on one day like all of a workbook's."""
        return new_dated_id(date(2026, 9, 1), self._random.randbytes(ID_BYTES))

    def entries(self, placements: list[str], count: int) -> list[HoursEntry]:
        """Return entries spread over the placements and over a year."""
        start = date(2025, 9, 1)
        return [
            HoursEntry(
                id=self.dated_id(),
                placement_id=placements[number % len(placements)],
                worked_on=start + timedelta(days=self._random.randrange(360)),
                minutes=self._random.choice((60, 90, 120, 150, 180)),
                activity=self._random.choice(ACTIVITIES),
                description=f"Called families about the school council, list {number}",
                skills=("listening", "planning"),
                involvement=("1", "3"),
                level=self._random.choice(LEVELS),
            )
            for number in range(count)
        ]


def open_large(folder: Path, people: int, maker: Maker) -> Large:
    """Make a workspace with this many enrolled and placed parent leaders."""
    file = workspace_file.create(folder / "large.plcdb", "benchmark passphrase", CODE_COST)
    database = Database(file, KeyStore(folder / "keys"))
    site, supervisor = maker.id(), maker.id()
    rules = default_rule_set(maker.id())
    names = [maker.id() for _ in range(people)]
    placements = [maker.id() for _ in range(people)]
    with database.transaction(supervisor, "sample") as work:
        work.put(Organization(id=site, name="City Health Department"))
        work.put(Person(id=supervisor, full_name="Rosa Méndez", roles=("supervisor",)))
        work.put(rules)
        work.put_many(
            Person(id=name, full_name=f"María Example {number}", roles=("parent_leader",))
            for number, name in enumerate(names)
        )
        work.put_many(
            Enrollment(id=maker.id(), person_id=name, rule_set_id=rules.id) for name in names
        )
        work.put_many(
            Placement(id=place, person_id=name, organization_id=site, supervisor_id=supervisor)
            for place, name in zip(placements, names, strict=True)
        )
    return Large(database, names, placements, supervisor)
