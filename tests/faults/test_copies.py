"""Workspaces put back, copied, moved, half copied: nothing is lost and no copy goes unnoticed.

Every way a file can come to be there twice, before and after something was exported, with and
without what the computer keeps beside it: 24 cells. `PLC_COPIES=200` runs each with so many seeds.
"""

from __future__ import annotations

import os
import random
import shutil
from collections import Counter
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest

from plc_desktop.errors import EnvironmentProblem
from plc_desktop.storage import backup
from plc_desktop.storage.replica_file import NAME
from tests.laptops import WORKSPACE, reopen
from tests.property.exchange_fleet import Template, Watched, make_template
from tests.property.exchange_stories import Told

SEEDS = int(os.environ.get("PLC_COPIES", "1"))
WAYS = ("put back", "backup", "half copied", "beside", "elsewhere", "elsewhere without keys")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@dataclass
class Copied:
    """A workspace as it was at some time.

    Attributes:
        told: The laptops; the workspace is that of the first.
        file: A copy of the file alone.
        saved: A backup as the program makes them.
        keys: The computer's own folder as it was then.
        held: What was in the file.
    """

    told: Told
    file: Path
    saved: Path
    keys: Path
    held: set[str]

    @property
    def first(self) -> Watched:
        return self.told.fleet.laptops[0]


def copied(told: Told) -> Copied:
    laptop = told.fleet.laptops[0]
    saved = laptop.database.backup().path
    file = Path(shutil.copy(laptop.home / WORKSPACE, laptop.home / "copy"))
    keys = Path(shutil.copytree(laptop.home / "keys", laptop.home / "keys then"))
    return Copied(told, file, saved, keys, set(laptop.received))


def lose_mark(keys: Path) -> None:
    for mark in keys.rglob(NAME):
        mark.unlink()


def come_back(copy: Copied, way: str, *, keeps_mark: bool) -> None:
    """Let the copy be used, in its own place or beside the first."""
    fleet, laptop = copy.told.fleet, copy.first
    if not keeps_mark:
        lose_mark(copy.keys)
        lose_mark(laptop.home / "keys")
    if way == "put back":
        fleet.put_back(0, copy.file, copy.held)
    elif way == "backup":
        laptop.database.close()
        backup.restore(copy.saved, laptop.home / WORKSPACE)
        laptop.received, laptop.stated = set(copy.held), {}
        fleet.reopen(0)
    elif way == "half copied":
        overwrite_half(copy)
    else:
        keys = {"beside": laptop.home / "keys", "elsewhere": copy.keys}.get(way)
        made = fleet.add_laptop(copy.file, keys)
        made.received = set(copy.held)
        if way == "beside":  # on one computer both have one folder for what is kept beside them
            made.database.close()
            shutil.rmtree(made.home / "keys")
            (made.home / "keys").symlink_to(laptop.home / "keys", target_is_directory=True)
            fleet.reopen(len(fleet.laptops) - 1)


def overwrite_half(copy: Copied) -> None:
    """Copy half a file over the workspace; it is refused, and the whole one put back."""
    laptop = copy.first
    path = laptop.home / WORKSPACE
    laptop.database.close()
    whole, old = path.read_bytes(), copy.file.read_bytes()
    path.write_bytes(old[: len(old) // 2])
    with pytest.raises(EnvironmentProblem):
        reopen(laptop)
    path.write_bytes(whole)
    copy.told.fleet.reopen(0)


def write(told: Told, at: int, chance: random.Random) -> set[str]:
    """Write some numbers and return the changes."""
    before = set(told.fleet.laptops[at].received)
    for number in range(chance.randint(1, 3)):
        told.phone(at, f"{at}{number}{chance.random()}")
    return told.fleet.laptops[at].received - before


CELLS = list(product(WAYS, (True, False), (True, False), range(SEEDS)))


@pytest.mark.parametrize(("way", "is_exported", "keeps_mark", "seed"), CELLS)
def test_nothing_is_lost_and_no_copy_goes_unnoticed(  # noqa: PLR0913  # the matrix
    way: str,
    seed: int,
    template: Template,
    tmp_path: Path,
    *,
    is_exported: bool,
    keeps_mark: bool,
) -> None:
    chance = random.Random(seed)  # noqa: S311  # repeatable on purpose
    told = Told(tmp_path, template)
    try:
        told.phone(0, "before")
        told.fleet.export(0)
        told.meet()
        name = told.fleet.laptops[0].database.replica_id
        copy = copied(told)
        late = write(told, 0, chance)
        if is_exported:
            told.give(0, 1)
        come_back(copy, way, keeps_mark=keeps_mark)
        if way == "backup" or (way == "put back" and (is_exported or not keeps_mark)):
            assert copy.first.database.replica_id != name
        if way == "elsewhere without keys":
            assert told.fleet.laptops[-1].database.replica_id != name
        kept = late if is_exported or copy.first.received >= late else set()
        for at in range(len(told.fleet.laptops)):
            kept |= write(told, at, chance)
        told.meet()
        told.meet()
        headers = [told.fleet.model.groups[one].header for one in told.fleet.laptops[0].received]
        numbers = Counter((header.replica, header.n) for header in headers)
        for at, laptop in enumerate(told.fleet.laptops):
            told.fleet.check(at)
            assert kept <= laptop.received
            with laptop.database.read() as reader:
                assert bool(reader.forks()) == (max(numbers.values()) > 1)
                assert set(reader.heads()) == told.fleet.shown(0).heads
        told.fleet.check_rebuild(0)
    finally:
        told.fleet.close()
