"""What a child process does over and over until it is ended, and what must be left of it."""

from __future__ import annotations

import os
import shutil
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from plc_desktop.domain.records import Person, Placement
from plc_desktop.services.app import (
    Office,
    create_workspace,
    open_workspace,
    restore_workspace,
)
from plc_desktop.services.pathway.hours import RecordHours
from plc_desktop.services.sign_off.lines import Decision, SignOffRequest
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.signing.wrap import CODE_COST
from reports.certificate import render
from reports.texts import ENGLISH
from resources import sample_workbook
from tests import factories, issued
from tests.conftest import folders_in
from tests.factories import PASSPHRASE, Clock
from tests.laptops import Laptop, join
from tests.migrations.make_database import DATABASES

WORKSPACE = "w.plcdb"
ACTIONS = (
    "save",
    "import",
    "sign",
    "issue",
    "backup",
    "exchange",
    "merge",
    "restore",
    "upgrade",
)
STICK = "stick"
STICK_FILES = 6
OURS = "ours"
OLD = DATABASES / "0001.plcdb"


@dataclass
class Seat:
    """Where a child works.

    Attributes:
        folder: Everything of the computer: workspace, keys, sticks.
        office: The open workspace.
    """

    folder: Path
    office: Office

    def reopen(self) -> None:
        """Open the workspace again after it was closed."""
        self.office = open_in(self.folder)


def prepare(scratch: Path) -> Path:
    """Make, in a child, the workspace that every round starts from; return its folder."""
    issued.small_pdf()  # so that every child has the libraries for signing
    base = scratch / "base"
    base.mkdir()
    child = os.fork()
    if child == 0:
        office = create_workspace(
            base / WORKSPACE, PASSPHRASE, "Riverside", "Ana", environment=environment_of(base)
        )
        workbook = office.workbook_import
        workbook.apply(workbook.preview(sample_workbook()))
        for waiting in office.sign_off.queue():
            _sign(office, waiting.supervisor_id, most=10_000, leave=20)
        people = [who.person_id for who in office.credentials.eligibility() if who.is_eligible]
        office.credentials.award(people)
        _fill_stick(base, Seat(base, office))
        (base / OURS).mkdir()
        for number in range(STICK_FILES):
            _sheet(base, number)
        office.close()
        os._exit(0)
    if os.waitpid(child, 0)[1] != 0:
        raise SystemExit("the workspace to be killed could not be made")
    return base


def environment_of(folder: Path) -> Environment:
    """Return a computer whose keys lie in a folder."""
    usual = Environment.default()
    return Environment(
        usual.clock,
        usual.today,
        usual.random,
        folders_in(folder / "home"),
        passphrase_cost=CODE_COST,
    )


def _fill_stick(base: Path, seat: Seat) -> None:
    """Let a second laptop join and write files, each with one change more, for the first."""
    now = datetime.now(tz=UTC)
    first = Laptop(seat.office, environment_of(base), Clock(now), base)
    second = join(first, base.with_name("second"), "Bo").office
    stick = base / STICK
    stick.mkdir()
    for _ in range(STICK_FILES):
        factories.add_person(second)
        with second.session.read() as reader:
            count = reader.counts()[second.info.replica_id]
        written = second.syncing.export(stick).path
        written.rename(stick / f"{second.info.replica_id}-{count:06}.plcsync")
    second.close()


def open_in(folder: Path, name: str = WORKSPACE) -> Office:
    """Open a workspace of a computer."""
    return open_workspace(folder / name, passphrase=PASSPHRASE, environment=environment_of(folder))


@contextmanager
def stopping_here() -> Iterator[None]:
    """Let a child end where this ends, and say why if something failed."""
    try:
        yield
        os._exit(0)
    except BaseException:  # noqa: BLE001  # a child never goes on in its parent's code
        traceback.print_exc()
        os._exit(1)


Tell = Callable[[str], object]
Begin = Callable[[Seat], None]


def as_it_is(_seat: Seat) -> None:
    """Begin without more ado."""


def work(
    folder: Path, action: str, tell: Tell, *, most: int = 1_000_000, begin: Begin = as_it_is
) -> None:
    """Do one kind of work over and over.

    Args:
        folder: Where.
        action: Which of `ACTIONS`.
        tell: Told of every step, one line each, after the service returned.
        most: How many times.
        begin: What to do once the workspace is open.
    """
    seat = Seat(folder, open_in(folder))
    begin(seat)
    tell("ready\n")
    for number in range(most):
        for step in STEPS_OF[action](seat, number):
            tell(f"{step}\n")
    seat.office.close()


def _save(seat: Seat, number: int) -> Iterator[str]:
    placement = seat.office.records.all(Placement)[0]
    request = RecordHours(
        placement_id=placement.id,
        worked_on=date(2026, 3, 2) + timedelta(days=number % 60),
        minutes=15 + number % 200,
        activity=f"Work {number}",
        submit=True,
    )
    yield seat.office.hours.record(request).change_id


def _import(seat: Seat, number: int) -> Iterator[str]:
    workbook = seat.office.workbook_import
    yield workbook.apply(workbook.preview(_sheet(seat.folder, number))).change_id


def _sheet(folder: Path, number: int) -> Path:
    """Return a sheet of hours; the first ones are there before anything is wrong with the disk."""
    sheet = folder / f"hours-{number}.csv"
    if not sheet.exists():
        rows = [f"Person {number},3/{1 + row % 28}/2026,2:{row:02},Home visit" for row in range(40)]
        sheet.write_text("Parent leader,Date,Hours,Activity\n" + "\n".join(rows), encoding="utf-8")
    return sheet


def _sign_some(seat: Seat, _number: int) -> Iterator[str]:
    for waiting in seat.office.sign_off.queue():
        yield _sign(seat.office, waiting.supervisor_id, most=5, leave=0)


def _sign(office: Office, supervisor_id: str, *, most: int, leave: int) -> str:
    lines = office.sign_off.lines(supervisor_id)
    chosen = lines[: min(most, max(len(lines) - leave, 1))]
    if not office.sign_off.has_key(supervisor_id):
        office.sign_off.make_key(supervisor_id, PASSPHRASE)
    return office.sign_off.sign_off(
        SignOffRequest(
            supervisor_id=supervisor_id,
            decisions=tuple(
                Decision(line.line.entry_id, line.line.content_hash, "signed") for line in chosen
            ),
            passphrase=PASSPHRASE,
        )
    ).change_id


def _issue(seat: Seat, number: int) -> Iterator[str]:
    office = seat.office
    sealer = office.credentials.sealer(office.info.user.id, PASSPHRASE)
    for item in office.credentials.all():
        if not item.is_issued:
            draw = partial(render, texts=ENGLISH)
            done = office.credentials.issue([item.id], office.info.user.id, draw, sealer=sealer)
            yield f"{done.change_ids[0]} {item.id}"
    yield from _save(seat, number)


def _backup(seat: Seat, number: int) -> Iterator[str]:
    yield f"backup {seat.office.backups.make().path.relative_to(seat.folder)}"
    yield from _save(seat, number)


def _exchange(seat: Seat, number: int) -> Iterator[str]:
    """Read one file and write one."""
    syncing = seat.office.syncing
    files = sorted((seat.folder / STICK).glob("*.plcsync"))
    file = files[number % STICK_FILES]
    if not syncing.import_file(file).report.is_nothing_new:
        yield f"read {file.stem.replace('-', ' ')}"
    written = syncing.export(seat.folder / OURS)
    yield f"wrote {written.path.relative_to(seat.folder)}"
    yield from _save(seat, number)


def _merge(seat: Seat, number: int) -> Iterator[str]:
    """Say that two records are one person, and that two are not after all."""
    people = [person.id for person in seat.office.records.all(Person)]
    first, second = people[number % len(people)], people[(number + 1) % len(people)]
    yield seat.office.people.same_person(first, second)
    if number % 2:
        yield seat.office.people.separate(first, second)
    yield from _save(seat, number)


def _restore(seat: Seat, number: int) -> Iterator[str]:
    """Put a backup back that has everything which was acknowledged."""
    yield from _save(seat, number)
    made = seat.office.backups.make().path
    list(_save(seat, number + 1))
    seat.office.close()
    restore_workspace(made, seat.folder / WORKSPACE)
    seat.reopen()
    yield "restored"


def _upgrade(seat: Seat, number: int) -> Iterator[str]:
    """Open a workspace of the first version, which brings its tables up to date."""
    name = f"old-{number}.plcdb"
    shutil.copy(OLD, seat.folder / "old")
    (seat.folder / "old").replace(seat.folder / name)
    open_in(seat.folder, name).close()
    yield f"upgraded {name}"


STEPS_OF: dict[str, Callable[[Seat, int], Iterator[str]]] = {
    "save": _save,
    "import": _import,
    "sign": _sign_some,
    "issue": _issue,
    "backup": _backup,
    "exchange": _exchange,
    "merge": _merge,
    "restore": _restore,
    "upgrade": _upgrade,
}
