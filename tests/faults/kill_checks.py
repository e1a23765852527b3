"""What must be left of a workspace after its program was ended at any instant."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from plc_desktop.changes.facts import ISSUE, ISSUE_STEP
from plc_desktop.credentials.verification import Answer
from plc_desktop.domain.requirements import STEPS
from plc_desktop.domain.tables import TableRequest
from plc_desktop.exchange.sync_file import open_sync
from plc_desktop.services.app import Office
from plc_desktop.services.credentials.verifying import VerifyDesk
from plc_desktop.storage.workspace_file import unlock
from tests.factories import PASSPHRASE
from tests.faults.kill_actions import STEPS_OF, Seat, open_in


def look(folder: Path, action: str, steps: list[str]) -> list[str]:
    """Open what is left, in a child of its own, and return what is wrong with it.

    Args:
        folder: The computer's folder.
        action: What was being done.
        steps: What was acknowledged.
    """
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
        found: list[str] = json.load(answer)
    os.waitpid(child, 0)
    return found


def _problems(folder: Path, action: str, steps: list[str]) -> Iterator[str]:
    seat = Seat(folder, open_in(folder))
    try:
        known = {change.change_id for change in seat.office.history.recent(limit=1_000_000)}
        for step in steps:
            word, *rest = step.split()
            if word in _CHECKS:
                yield from _CHECKS[word](seat, *rest)
            elif word not in known:
                yield f"acknowledged change {word} is gone"
            elif rest and not seat.office.credentials.document(rest[0]).startswith(b"%PDF"):
                yield f"certificate of {rest[0]} is not there"
        yield from _torn(seat.office)
        for _ in STEPS_OF["save"](seat, 7):
            pass
        if action == "issue":
            yield from _issue_problems(seat)
    finally:
        seat.office.close()


def _torn(office: Office) -> Iterator[str]:
    hours = office.tables.count("hours", TableRequest())
    if not office.rebuild().is_equal:
        yield "tables were torn: rebuilding from the log changed them"
    if office.tables.count("hours", TableRequest()) != hours:
        yield "the number of hours entries changed by rebuilding"


def _issue_problems(seat: Seat) -> Iterator[str]:
    """Go on issuing where the kill ended it; look for what was issued twice or not at all."""
    for _ in STEPS_OF["issue"](seat, 3):
        pass
    office = seat.office
    with office.session.read() as reader:
        papers = Counter(str(fact.content["credential"]) for fact in reader.facts(ISSUE))
        steps = Counter(str(fact.content["credential"]) for fact in reader.facts(ISSUE_STEP))
    wanted = {item.id for item in office.credentials.all()}
    if papers != Counter(dict.fromkeys(wanted, 1)):
        yield f"papers were issued {sorted(papers.values())} times"
    if any(count != 1 for count in steps.values()) or len(steps) != len(wanted) * len(STEPS):
        yield f"steps were issued {sorted(steps.values())} times"
    desk = VerifyDesk(office.session.environment, office.session)
    for credential_id in wanted:
        found = desk.verify_bytes(office.credentials.document(credential_id))
        if (found.unchanged, found.trusted) != (Answer.YES, Answer.YES):
            yield f"the paper of {credential_id} does not verify: {found.problem}"


def _backup_problems(seat: Seat, *name: str) -> Iterator[str]:
    path = seat.folder / " ".join(name)
    if not path.exists():
        yield f"acknowledged backup {path.name} is gone"
    else:
        unlock(path, passphrase=PASSPHRASE).close()


def _read_problems(seat: Seat, replica: str, number: str) -> Iterator[str]:
    with seat.office.session.read() as reader:
        count = reader.counts().get(replica, 0)
    if count < int(number):
        yield f"of a file that was read, {int(number) - count} changes are gone"


def _written_problems(seat: Seat, *name: str) -> Iterator[str]:
    path = seat.folder / " ".join(name)
    if not path.exists():
        yield f"the file {path.name}, which was written, is gone"
    else:
        keys = seat.office.laptops.keys()
        for _ in open_sync(path.read_bytes(), [keys.age]).changes():
            pass


def _upgrade_problems(seat: Seat, name: str) -> Iterator[str]:
    office = open_in(seat.folder, name)
    yield from _torn(office)
    office.close()


def _nothing(_seat: Seat) -> Iterator[str]:
    yield from ()


_CHECKS: dict[str, Callable[..., Iterator[str]]] = {
    "backup": _backup_problems,
    "read": _read_problems,
    "restored": _nothing,
    "upgraded": _upgrade_problems,
    "wrote": _written_problems,
}
