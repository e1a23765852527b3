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
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from plc_desktop.changes.facts import ISSUE, ISSUE_STEP
from plc_desktop.credentials.verification import Answer
from plc_desktop.domain.records import Placement
from plc_desktop.domain.requirements import STEPS
from plc_desktop.domain.tables import TableRequest
from plc_desktop.services.app import Office, create_workspace, open_workspace
from plc_desktop.services.environment import Environment
from plc_desktop.services.hours import RecordHours
from plc_desktop.services.sign_off_lines import Decision, SignOffRequest
from plc_desktop.services.verifying import VerifyDesk
from plc_desktop.signing.wrap import CODE_COST
from plc_desktop.storage.workspace_file import unlock
from reports.certificate import render
from reports.texts import ENGLISH
from resources import sample_workbook
from tests import issued
from tests.conftest import folders_in

PASSPHRASE = "river bank lantern"  # of a workspace that lives a second
ACTIONS = ("save", "import", "sign", "issue", "backup")
_LONGEST_S = {"save": 0.25, "import": 0.8, "sign": 0.6, "issue": 2.5, "backup": 0.4}
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
        base = _prepare(Path(scratch))
        for number in range(chosen.kills):
            action = chosen.action or ACTIONS[number % len(ACTIONS)]
            _one_kill(base, action, dice, findings)
            findings.kills[action] = findings.kills.get(action, 0) + 1
    json.dump(vars(findings), sys.stdout, indent=1)
    sys.stdout.write("\n")
    return int(bool(findings.problems))


def _prepare(scratch: Path) -> Path:
    """Make, in a child, the workspace that every round starts from; return its folder."""
    issued.small_pdf()  # so that every child has the libraries for signing
    base = scratch / "base"
    base.mkdir()
    child = os.fork()
    if child == 0:
        office = create_workspace(
            base / "w.plcdb", PASSPHRASE, "Riverside", "Ana", environment=_environment(base)
        )
        workbook = office.workbook_import
        workbook.apply(workbook.preview(sample_workbook()))
        for waiting in office.sign_off.queue():
            _sign(office, waiting.supervisor_id, most=10_000, leave=20)
        people = [who.person_id for who in office.credentials.eligibility() if who.is_eligible]
        office.credentials.award(people)
        office.close()
        os._exit(0)
    if os.waitpid(child, 0)[1] != 0:
        raise SystemExit("the workspace to be killed could not be made")
    return base


def _environment(folder: Path) -> Environment:
    usual = Environment.default()
    return Environment(
        usual.clock,
        usual.today,
        usual.random,
        folders_in(folder / "home"),
        passphrase_cost=CODE_COST,
    )


def _one_kill(base: Path, action: str, dice: random.Random, findings: Findings) -> None:
    folder = base.with_name("round")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(base, folder)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with os.fdopen(writing, "w", buffering=1) as acknowledge:
            _work(folder, action, acknowledge.write)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as acknowledged:
        select.select([acknowledged], [], [], _READY_S)
        time.sleep(dice.uniform(0, _LONGEST_S[action]))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lines = acknowledged.read().splitlines(keepends=True)
    steps = [line.strip() for line in lines if line.endswith("\n")][1:]
    findings.acknowledged += len(steps)
    findings.problems += [f"{action}: {problem}" for problem in _look(folder, action, steps)]


def _work(folder: Path, action: str, acknowledge: partial[int] | object) -> None:
    office = open_workspace(
        folder / "w.plcdb", passphrase=PASSPHRASE, environment=_environment(folder)
    )
    tell = lambda text: acknowledge(f"{text}\n")  # type: ignore[operator]  # noqa: E731
    tell("ready")
    for number in range(1_000_000):
        for step in _STEPS[action](office, folder, number):
            tell(step)


def _save(office: Office, _folder: Path, number: int) -> Iterator[str]:
    placement = office.records.all(Placement)[0]
    request = RecordHours(
        placement_id=placement.id,
        worked_on=date(2026, 3, 2) + timedelta(days=number % 60),
        minutes=15 + number % 200,
        activity=f"Work {number}",
        submit=True,
    )
    yield office.hours.record(request).change_id


def _import(office: Office, folder: Path, number: int) -> Iterator[str]:
    sheet = folder / f"hours-{number}.csv"
    rows = [f"Person {number},3/{1 + row % 28}/2026,2:{row:02},Home visit" for row in range(40)]
    sheet.write_text("Parent leader,Date,Hours,Activity\n" + "\n".join(rows), encoding="utf-8")
    yield office.workbook_import.apply(office.workbook_import.preview(sheet)).change_id


def _sign_some(office: Office, _folder: Path, _number: int) -> Iterator[str]:
    for waiting in office.sign_off.queue():
        yield _sign(office, waiting.supervisor_id, most=5, leave=0)


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


def _issue(office: Office, _folder: Path, _number: int) -> Iterator[str]:
    sealer = office.credentials.sealer(office.info.user.id, PASSPHRASE)
    for item in office.credentials.all():
        if not item.is_issued:
            draw = partial(render, texts=ENGLISH)
            done = office.credentials.issue([item.id], office.info.user.id, draw, sealer=sealer)
            yield f"{done.change_ids[0]} {item.id}"
    yield from _save(office, _folder, _number)


def _backup(office: Office, _folder: Path, _number: int) -> Iterator[str]:
    yield f"backup {office.backups.make().path}"
    yield from _save(office, _folder, _number)


_STEPS = {
    "save": _save,
    "import": _import,
    "sign": _sign_some,
    "issue": _issue,
    "backup": _backup,
}


def _look(folder: Path, action: str, steps: list[str]) -> Iterator[str]:
    """Open what is left, in a child of its own, and return what is wrong with it."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with os.fdopen(writing, "w") as answer:
            try:
                json.dump(list(_problems(folder, action, steps)), answer)
            except BaseException as error:  # noqa: BLE001  # everything is a finding here
                json.dump([f"{type(error).__name__}: {error}"], answer)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        yield from json.load(answer)
    os.waitpid(child, 0)


def _problems(folder: Path, action: str, steps: list[str]) -> Iterator[str]:
    with _opened(folder) as office:
        known = {change.change_id for change in office.history.recent(limit=1_000_000)}
        for step in steps:
            first, _space, second = step.partition(" ")
            if first == "backup":
                yield from _backup_problems(Path(second))
            elif first not in known:
                yield f"acknowledged change {first} is gone"
            elif second and not office.credentials.document(second).startswith(b"%PDF"):
                yield f"certificate of {second} is not there"
        hours = office.tables.count("hours", TableRequest())
        if not office.rebuild().is_equal:
            yield "tables were torn: rebuilding from the log changed them"
        if office.tables.count("hours", TableRequest()) != hours:
            yield "the number of hours entries changed by rebuilding"
        _save_one_more(office)
        if action == "issue":
            yield from _issue_problems(office)


def _issue_problems(office: Office) -> Iterator[str]:
    """Go on issuing where the kill ended it; look for what was issued twice or not at all."""
    _ = list(_issue(office, Path(), 3))
    with office.session.read() as reader:
        papers = Counter(str(fact.content["credential"]) for fact in reader.facts(ISSUE))
        steps = Counter(str(fact.content["credential"]) for fact in reader.facts(ISSUE_STEP))
    wanted = {item.id for item in office.credentials.all()}
    if papers != Counter(dict.fromkeys(wanted, 1)):
        yield f"papers were issued {sorted(papers.values())} times"
    if any(count != 1 for count in steps.values()) or len(steps) != len(wanted) * len(STEPS):
        yield f"steps were issued {sorted(steps.values())} times"
    desk = VerifyDesk(office.session.environment, office)
    for credential_id in wanted:
        found = desk.verify_bytes(office.credentials.document(credential_id))
        if (found.unchanged, found.trusted) != (Answer.YES, Answer.YES):
            yield f"the paper of {credential_id} does not verify: {found.problem}"


def _backup_problems(path: Path) -> Iterator[str]:
    if not path.exists():
        yield f"acknowledged backup {path.name} is gone"
    else:
        unlock(path, passphrase=PASSPHRASE)


def _save_one_more(office: Office) -> None:
    list(_save(office, Path(), 7))


@contextmanager
def _opened(folder: Path) -> Iterator[Office]:
    office = open_workspace(
        folder / "w.plcdb", passphrase=PASSPHRASE, environment=_environment(folder)
    )
    try:
        yield office
    finally:
        office.close()


if __name__ == "__main__":
    sys.exit(main())
