"""A fleet of real laptops that pass real changes to each other, with the pure model beside it."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from plc_desktop.changes.model import SealedChange
from plc_desktop.domain.ids import ID_BYTES, new_id
from plc_desktop.domain.records import Enrollment, Placement
from plc_desktop.errors import RuleError
from plc_desktop.storage.database import ReceiveReport, UnitOfWork
from tests import factories
from tests.changes import changes_in
from tests.factories import Clock
from tests.laptops import WORKSPACE, Laptop, open_in, reopen, start
from tests.property.exchange_model import Shown, World
from tests.stored import tiny_pieces

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
ENTRIES = 4


@dataclass
class File:
    """What a laptop wrote for others."""

    changes: list[SealedChange]

    @property
    def ids(self) -> set[str]:
        return {change.group.id for change in self.changes}


@dataclass
class Watched(Laptop):
    """One laptop, and what the model has to know about it.

    Attributes:
        received: The model's half: ids of the change groups that reached it.
        backups: Copies of the file with what it held then.
        stated: What others said they have, by their number.
        exported: Highest number of each of its replicas that left it.
    """

    received: set[str] = field(default_factory=set)
    backups: list[tuple[Path, set[str]]] = field(default_factory=list)
    stated: dict[int, tuple[str, ...]] = field(default_factory=dict)
    exported: dict[str, int] = field(default_factory=dict)


class Fleet:
    """Some laptops of one workspace, all from one seed."""

    def __init__(self, folder: Path, template: Template, seed: int, count: int) -> None:
        self.rng = random.Random(seed)  # noqa: S311  # repeatable on purpose
        self.folder = folder
        self.template = template
        self.model = World()
        self.now = NOON
        self.laptops: list[Watched] = []
        self.files: list[File] = []
        self.facts: list[str] = []
        self.log: list[str] = []
        self._shown: dict[frozenset[str], Shown] = {}
        for _ in range(count):
            self.add_laptop(template.path, None)
        with self.laptops[0].database.read() as reader:
            for change in changes_in(reader):
                self.model.learn(change.group)
        for laptop in self.laptops:
            laptop.received = set(self.model.groups)
        self.people = [template.leader, template.supervisor, template.other]
        self.entries = [new_id(self.rng.randbytes(ID_BYTES)) for _ in range(ENTRIES)]

    def add_laptop(self, path: Path, keys: Path | None) -> Watched:
        """Let a copy of a workspace be opened on a computer, its own or one with copied keys."""
        home = self.folder / str(len(self.laptops))
        home.mkdir()
        shutil.copy(path, home / WORKSPACE)
        if keys is not None:
            shutil.copytree(keys, home / "keys")
        opened = open_in(home, Clock(self.now))
        laptop = Watched(opened.office, opened.environment, opened.clock, home)
        self.laptops.append(laptop)
        self._begin(laptop)
        return laptop

    def put_back(self, at: int, copy: Path, held: set[str]) -> None:
        """Put a copy of the workspace, made when it held these, in its place."""
        laptop = self.laptops[at]
        laptop.database.close()
        shutil.copy(copy, laptop.home / WORKSPACE)
        laptop.received = set(held)
        laptop.stated = {}
        self.reopen(at)

    def reopen(self, at: int) -> None:
        """Open a laptop's workspace again after it was closed."""
        reopen(self.laptops[at])
        self._begin(self.laptops[at])

    def pass_minutes(self, minutes: int) -> None:
        """Let time go by, on wrong clocks too."""
        self.now += timedelta(minutes=minutes)
        for laptop in self.laptops:
            laptop.clock.instant += timedelta(minutes=minutes)

    @staticmethod
    def _begin(laptop: Laptop) -> None:
        """Let it take part; this test is about meaning, so nothing is forced to disk."""
        if laptop.database.needs_enrollment:
            laptop.database.enroll()
        laptop.database._connection.execute("PRAGMA synchronous=OFF")  # noqa: SLF001

    def close(self) -> None:
        for laptop in self.laptops:
            laptop.office.close()

    # what laptops do

    def write(self, at: int, what: Callable[[UnitOfWork], None]) -> str:
        """Take a step on one laptop, and tell the model what was written."""
        laptop = self.laptops[at]
        with laptop.database.transaction("ana", "step") as work:
            what(work)
        self.learn(laptop, work.change_id)
        return work.change_id

    def learn(self, laptop: Watched, change_id: str) -> None:
        """Tell the model about a change that a laptop wrote."""
        if change_id:
            with laptop.database.read() as reader:
                self.model.learn(reader.change(change_id))
            laptop.received.add(change_id)

    def shown(self, at: int) -> Shown:
        """Return what the model says a laptop shows: the same for all that received the same."""
        received = frozenset(self.laptops[at].received)
        if received not in self._shown:
            self._shown[received] = self.model.shown(set(received))
        return self._shown[received]

    def export(self, at: int, heads: Sequence[str] = ()) -> File:
        """Write a file with what somebody lacks who stated these heads."""
        laptop = self.laptops[at]
        laptop.database.prepare_export()
        with laptop.database.read() as reader:
            replica = laptop.database.replica_id
            laptop.exported[replica] = reader.counts().get(replica, 0)
            found = File(list(changes_in(reader, heads)))
        assert found.ids == self.model.lacked(laptop.received, heads)
        self.files.append(found)
        return found

    def export_as_it_is(self, at: int) -> File:
        """Write a file with everything, erased changes too, which the model knows nothing of."""
        with self.laptops[at].database.read() as reader:
            return File(list(changes_in(reader)))

    def deliver(self, at: int, file: File, **options: Any) -> ReceiveReport:
        """Read a file on one laptop; whatever is asked to be typed is typed."""
        laptop = self.laptops[at]
        try:
            report = laptop.database.receive(file.changes, **options)
        except RuleError as error:
            if error.code != "import_needs_confirmation":
                raise
            typed = str(error.facts["confirmation"])
            report = laptop.database.receive(file.changes, confirmation=typed, **options)
        laptop.received |= file.ids
        return report

    def give(self, giver: int, taker: int) -> ReceiveReport:
        """Pass everything on."""
        return self.deliver(taker, self.export(giver))

    # whether it is right

    def check(self, at: int) -> None:
        """Compare what a laptop shows with the model."""
        laptop, expected = self.laptops[at], self.shown(at)
        connection: Any = laptop.database._connection  # noqa: SLF001
        with laptop.database.read() as reader:
            assert set(reader.heads()) == expected.heads
            found = connection.execute("SELECT id FROM pending_change").fetchall()
            assert {row[0] for row in found} == expected.waiting
            for kind in ("person", "placement", "hours_entry"):
                shown = {row[0] for row in connection.execute(f"SELECT id FROM {kind}")}  # noqa: S608
                assert shown == {row for name, row in expected.rows if name == kind}
            for (kind, row), registers in expected.rows.items():
                if kind in {"person", "placement", "hours_entry"}:
                    stored = reader.values(kind, row)
                    wanted = registers["content"] if kind == "hours_entry" else registers
                    assert {name: stored[name] for name in wanted} == wanted
            needed = {(kind, row, "") for kind, row in expected.needed}
            assert {
                (one.kind, one.row, one.field) for one in reader.conflicts()
            } == expected.conflicts | needed
            stored_facts = connection.execute("SELECT id, is_retracted FROM fact").fetchall()
            assert {row[0] for row in stored_facts} == expected.facts
            assert {row[0] for row in stored_facts if not row[1]} == expected.effective
            status = reader.hours_status(expected.entries)
            assert {row: (one.state, one.is_held) for row, one in status.items()} == {
                row: (one.state, one.is_held) for row, one in expected.entries.items()
            }
            for person in self.people:
                if ("person", person) in expected.rows:
                    totals = reader.totals(person)
                    one = expected.classes.get(person, person)
                    counted = expected.counted.get(one, 0) if one in expected.enrolled else 0
                    assert totals.counted_minutes == counted
                    assert totals.held_minutes == expected.held.get(one, 0)

    def check_rebuild(self, at: int) -> None:
        """Check that the tables are what computing everything anew, in tiny pieces, gives."""
        with tiny_pieces():
            result = self.laptops[at].database.rebuild()
        assert result.is_equal, result.different


@dataclass(frozen=True)
class Template:
    """The workspace that all laptops begin with."""

    path: Path
    leader: str
    supervisor: str
    other: str
    placement: str
    placement_of_other: str
    enrollments: tuple[str, ...]


def make_template(folder: Path) -> Template:
    """Make it once for all scripts: two parent leaders with a placement each, a supervisor."""
    first = start(folder / "template", Clock(NOON))
    site = factories.add_organization(first.office).id
    rules = first.office.rule_sets.all()[0].id
    supervisor, leader, other = (
        factories.add_person(first.office, full_name=name, roles=(role,)).id
        for name, role in (
            ("Rosa Méndez", "supervisor"),
            ("王秀英", "parent_leader"),
            ("Wang Xiuying", "parent_leader"),
        )
    )
    placement, of_other = (
        first.office.records.save(
            Placement(id="", person_id=person, organization_id=site, supervisor_id=supervisor)
        ).record.id
        for person in (leader, other)
    )
    enrollments = tuple(
        first.office.records.save(Enrollment(id="", person_id=person, rule_set_id=rules)).record.id
        for person in (leader, other, supervisor)
    )
    first.office.close()
    return Template(
        first.home / WORKSPACE, leader, supervisor, other, placement, of_other, enrollments
    )
