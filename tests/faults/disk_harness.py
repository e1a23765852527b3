"""Cut the power, fill the disk, let single writes fail: nothing acknowledged is lost or torn.

`python -m tests.faults.disk_harness --cuts 1000 --every 1` prints a JSON summary and exits with 1
if anything was wrong. A child process works in a folder whose disk we are (`fuse_disk`): it forgets
what was not synced, or is full, or fails at one step. What is left is written into an ordinary
folder and looked at as after a kill (`kill_checks`).

Needs /dev/fuse and the superuser; says `"available": false` where they are missing.

    cuts    power cuts at a random step; unsynced writes survive by chance, some of them torn
    lies    cuts of a program that syncs nothing, after which only what was synced is left: each
            must lose something, or the harness would not notice anything
    broken  one step fails with an input/output error, for every k-th step of an action
    full    only so many blocks of 4 kB are free, for every k-th number up to what it takes
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from plc_desktop.errors import PlcError
from tests.faults import fuse_disk
from tests.faults.kill_actions import (
    ACTIONS,
    Begin,
    Seat,
    Tell,
    as_it_is,
    prepare,
    stopping_here,
    work,
)
from tests.faults.kill_checks import look
from tests.faults.volume import Trouble, Volume

ROUNDS = 3
"""How many times a child does its work, if nothing stops it."""

SWEPT = ("import", "exchange", "backup")
_WORKED, _REFUSED = 0, 3


@dataclass
class Findings:
    """What the troubles did.

    Attributes:
        available: Whether there could be any.
        cuts: Power cuts, by action.
        lies: Power cuts of a program that syncs nothing: how many, and how many lost something.
        swept: Steps that failed and sizes of full disks, by kind and action.
        refused: How many times the program said in its own words what was wrong.
        acknowledged: Steps that were acknowledged.
        problems: Sentences about anything lost, torn or not opening.
    """

    available: bool = True
    cuts: dict[str, int] = field(default_factory=dict)
    lies: list[int] = field(default_factory=lambda: [0, 0])
    swept: dict[str, int] = field(default_factory=dict)
    refused: int = 0
    acknowledged: int = 0
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Ending:
    """How a child ended: its status, what it acknowledged, and how many steps the disk took."""

    status: int
    acknowledged: list[str]
    steps: int


def main() -> int:
    """Make the troubles and print what was found."""
    options = argparse.ArgumentParser()
    options.add_argument("--cuts", type=int, default=18)
    options.add_argument("--lies", type=int, default=6)
    options.add_argument("--every", type=int, default=40, help="sweep every k-th step and size")
    options.add_argument("--seed", type=int, default=0)
    chosen = options.parse_args()
    findings = Findings(available=fuse_disk.is_available())
    if findings.available:
        try:
            fuse_disk.live_apart()
        except OSError:
            findings.available = False
    if findings.available:
        with tempfile.TemporaryDirectory(prefix="disks") as scratch:
            _Disks(Path(scratch), findings, chosen.seed).run(chosen.cuts, chosen.lies, chosen.every)
    json.dump(vars(findings), sys.stdout, indent=1)
    sys.stdout.write("\n")
    return int(bool(findings.problems))


class _Disks:
    """Runs children on bad disks, one after the other."""

    def __init__(self, scratch: Path, findings: Findings, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311  # repeatable, not secret
        self._base = prepare(scratch)
        self._place = scratch / "disk"
        self._left = scratch / "left"
        self._place.mkdir()
        self._findings = findings
        self._usual: dict[str, int] = {}

    def run(self, cuts: int, lies: int, every: int) -> None:
        for number in range(cuts):
            self._cut(ACTIONS[number % len(ACTIONS)])
        for _ in range(lies):
            self._lie()
        for action in SWEPT:
            for at in range(self._chance.randrange(every), self._steps_of(action, 1), every):
                self._spoil(action, Trouble("broken", at))
            for blocks in range(0, 1_000_000, every):
                if self._spoil(action, Trouble("full", blocks)):
                    break

    def _cut(self, action: str) -> None:
        """Cut the power while an action is done several times."""
        trouble = self._some_cut(action)
        ending = self._child(action, trouble, ROUNDS)
        self._findings.cuts[action] = self._findings.cuts.get(action, 0) + 1
        self._findings.acknowledged += len(ending.acknowledged)
        self._look(action, trouble, ending)

    def _lie(self) -> None:
        """Let a program that syncs nothing save something, then keep only what was synced."""
        steps = self._child("save", Trouble(), ROUNDS, _sync_nothing).steps
        at = steps * 3 // 4 - self._chance.randrange(20)
        trouble = Trouble("cut", at, is_thorough=True)
        ending = self._child("save", trouble, ROUNDS, _sync_nothing)
        self._findings.lies[0] += 1
        self._findings.lies[1] += bool(look(self._left, "save", ending.acknowledged))

    def _spoil(self, action: str, trouble: Trouble) -> bool:
        """Let an action meet a trouble that does not end the program; return whether it worked."""
        ending = self._child(action, trouble, 1)
        name = f"{trouble.kind} {action}"
        self._findings.swept[name] = self._findings.swept.get(name, 0) + 1
        if not os.WIFEXITED(ending.status):
            self._findings.problems.append(f"{action} {trouble}: the program crashed")
        code = os.waitstatus_to_exitcode(ending.status)
        self._findings.refused += code == _REFUSED
        if code not in {_WORKED, _REFUSED}:
            self._findings.problems.append(f"{action} {trouble}: no words for it")
        self._look(action, trouble, ending)
        return code == _WORKED

    def _look(self, action: str, trouble: Trouble, ending: Ending) -> None:
        found = look(self._left, action, ending.acknowledged)
        self._findings.problems += [f"{action} {trouble}: {problem}" for problem in found]

    def _some_cut(self, action: str) -> Trouble:
        at = self._chance.randrange(self._steps_of(action, ROUNDS))
        return Trouble("cut", at, self._chance.randrange(1 << 30))

    def _steps_of(self, action: str, rounds: int) -> int:
        name = f"{action} {rounds}"
        if name not in self._usual:
            self._usual[name] = self._child(action, Trouble(), rounds).steps
        return self._usual[name]

    def _child(self, action: str, trouble: Trouble, rounds: int, begin: Begin = as_it_is) -> Ending:
        """Let a child work on a disk; what is left of it is then in an ordinary folder."""
        shutil.rmtree(self._left, ignore_errors=True)
        with _disk(self._base, self._place, self._left, trouble) as steps:
            reading, writing = os.pipe()
            child = os.fork()
            if child == 0:
                os.close(reading)
                with os.fdopen(writing, "w", buffering=1) as tell, stopping_here():
                    _work(self._place, action, tell.write, rounds, begin)
            os.close(writing)
            with os.fdopen(reading) as acknowledged:
                lines = acknowledged.read().splitlines(keepends=True)
            _, status = os.waitpid(child, 0)
        said = [line.strip() for line in lines if line.endswith("\n")][1:]
        return Ending(status, said, steps[0])


def _work(place: Path, action: str, tell: Tell, rounds: int, begin: Begin) -> None:
    """Work; a refusal in our own words is a way to end."""
    try:
        work(place, action, tell, most=rounds, begin=begin)
    except PlcError:
        os._exit(_REFUSED)


def _sync_nothing(seat: Seat) -> None:
    connection = seat.office.session.database._connection  # noqa: SLF001
    connection.execute("PRAGMA synchronous=OFF")


@contextmanager
def _disk(base: Path, place: Path, left: Path, trouble: Trouble) -> Iterator[list[int]]:
    """Serve a copy of a folder at a place; afterwards write what is left of it elsewhere."""
    reading, writing = os.pipe()
    server = os.fork()
    if server == 0:
        os.close(reading)
        with stopping_here(), os.fdopen(writing, "w", buffering=1) as tell:
            volume = Volume(trouble)
            volume.load(base)
            device = fuse_disk.mount(place)
            tell.write("mounted\n")
            fuse_disk.serve(device, volume)
            volume.save(left)
            tell.write(f"{volume.steps}\n")
    os.close(writing)
    steps: list[int] = []
    with os.fdopen(reading) as told:
        assert told.readline() == "mounted\n"
        try:
            yield steps
        finally:
            fuse_disk.unmount(place)
            try:
                steps.append(int(told.readline()))
            finally:
                os.kill(server, signal.SIGKILL)
                os.waitpid(server, 0)


if __name__ == "__main__":
    sys.exit(main())
