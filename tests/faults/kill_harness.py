"""Kill the program at random instants and look at what is left.

`python -m tests.faults.kill_harness --kills 200` prints a JSON summary and exits with 1 if anything
was lost or torn. A child process does one kind of work over and over and acknowledges each step
after the service returned; it is killed without warning; the workspace is then opened again, its
tables are rebuilt from the log, and every acknowledged step must be there.

Children are forked from a process that has imported everything but opened nothing, so that the
random instants fall into the work and not into starting Python.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import select
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.kill_actions import ACTIONS, prepare, stopping_here, work
from tests.faults.kill_checks import look

_LONGEST_S = {
    "save": 0.25,
    "import": 0.8,
    "sign": 0.6,
    "issue": 2.5,
    "backup": 0.4,
    "exchange": 1.2,
    "merge": 0.3,
    "restore": 0.8,
    "upgrade": 0.6,
}
_READY_S = 60


@dataclass
class Findings:
    """What the kills did.

    Attributes:
        kills: Processes killed, by action.
        acknowledged: Steps that were acknowledged before the kill.
        problems: Sentences about anything lost, torn or not opening.
    """

    kills: dict[str, int] = field(default_factory=dict)
    acknowledged: int = 0
    problems: list[str] = field(default_factory=list)


def main() -> int:
    """Run the kills and print what was found."""
    options = argparse.ArgumentParser()
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--action", choices=ACTIONS, help="only this kind of work")
    chosen = options.parse_args()
    dice = random.Random(chosen.seed)  # noqa: S311  # repeatable instants, not secrets
    findings = Findings()
    with tempfile.TemporaryDirectory(prefix="kills") as scratch:
        base = prepare(Path(scratch))
        for number in range(chosen.kills):
            action = chosen.action or ACTIONS[number % len(ACTIONS)]
            _one_kill(base, action, dice, findings)
            findings.kills[action] = findings.kills.get(action, 0) + 1
    json.dump(vars(findings), sys.stdout, indent=1)
    sys.stdout.write("\n")
    return int(bool(findings.problems))


def _one_kill(base: Path, action: str, dice: random.Random, findings: Findings) -> None:
    folder = base.with_name("round")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(base, folder)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with os.fdopen(writing, "w", buffering=1) as acknowledge, stopping_here():
            work(folder, action, acknowledge.write)
    os.close(writing)
    with os.fdopen(reading) as acknowledged:
        select.select([acknowledged], [], [], _READY_S)
        time.sleep(dice.uniform(0, _LONGEST_S[action]))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        lines = acknowledged.read().splitlines(keepends=True)
    steps = [line.strip() for line in lines if line.endswith("\n")][1:]
    findings.acknowledged += len(steps)
    if not os.WIFSIGNALED(status):
        findings.problems.append(f"{action}: ended by itself")
    findings.problems += [f"{action}: {problem}" for problem in look(folder, action, steps)]


if __name__ == "__main__":
    sys.exit(main())
