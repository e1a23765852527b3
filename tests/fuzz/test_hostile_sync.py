"""Validly signed hostile files: no crash, soon over, little memory, nothing applied, a reason.

What each of them costs is printed by `python -m tests.benchmarks.bench_hostile`.
"""

from __future__ import annotations

import resource
import time
from pathlib import Path

import pytest

from plc_desktop.errors import PlcError
from plc_desktop.services.app import Office
from plc_desktop.services.workspace.environment import Environment
from tests import factories
from tests.factories import Clock
from tests.hostile_sync import Forger, corpus, decisions
from tests.laptops import Laptop, join
from ui.common.messages import text_for

MOST_SECONDS = 5
MOST_KILOBYTES = 300 * 1024
MANY_LINES = 1_500
SAID = {
    "laptop-impersonated": "laptop_impersonated",
    "laptop-invented": "laptop_not_introduced",
    "checkpoint-missing": "changes_not_signed",
}
"""What some of them must be refused for."""


@pytest.fixture
def ana(office: Office, environment: Environment, clock: Clock, tmp_path: Path) -> Laptop:
    return Laptop(office, environment, clock, tmp_path)


def refused(laptop: Laptop, path: Path) -> PlcError | None:
    """Return why a file was not taken, None if it was."""
    try:
        laptop.office.syncing.import_file(path, "9 9")
    except PlcError as error:
        return error
    return None


def test_nothing_of_any_hostile_file_is_applied(ana: Laptop, tmp_path: Path) -> None:
    bo = join(ana, tmp_path / "bo-root", "Bo’s laptop")
    keys, info = bo.office.laptops.keys(), ana.office.info
    bo.office.close()
    reader = ana.office.laptops.keys().age.recipient

    def forger() -> Forger:
        return Forger(keys, reader, info.workspace_id, victim=info.replica_id)

    honest = forger()
    lines = honest.change()
    path = tmp_path / "file.plcsync"
    path.write_bytes(honest.file([honest.head(), *lines]))
    assert ana.office.syncing.look(path).report.applied == 1  # so the refusals below mean something

    before = ana.office.dump()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    names = set()
    for name, data in corpus(forger):
        path.write_bytes(data)
        names.add(name)
        started = time.process_time()  # what others do on this computer does not count
        refusal = refused(ana, path)
        assert time.process_time() - started < MOST_SECONDS, name
        assert refusal is not None, f"{name} was taken"
        assert text_for(refusal) != refusal.code, (name, refusal.code)
        assert refusal.code == SAID.get(name, refusal.code), name
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak
    assert grown < MOST_KILOBYTES
    assert len(names) >= 150
    assert SAID.keys() <= names
    assert ana.office.dump() == before
    assert ana.office.rebuild().is_equal


def test_very_many_lines_that_were_said_to_be_one_event_are_taken_and_listed(
    ana: Laptop, tmp_path: Path
) -> None:
    """Decisions that lead round, on and on, from one line to all, or of each day over all others.

    Soon over, and to be decided. A walk over all of them for each line took ten seconds for such a
    file, and one for each day half a minute.
    """
    placed = factories.place(ana.office)
    bo = join(ana, tmp_path / "bo-root", "Bo’s laptop")
    keys, info = bo.office.laptops.keys(), ana.office.info
    bo.office.close()
    reader = ana.office.laptops.keys().age.recipient

    def forger() -> Forger:
        replica = f"hostile-{len(taken)}"
        return Forger(keys, reader, info.workspace_id, replica=replica, victim=info.replica_id)

    taken: list[str] = []
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    path = tmp_path / "file.plcsync"
    for name, data, held in decisions(forger, placed.placement_id, MANY_LINES):
        taken.append(name)
        path.write_bytes(data)
        started = time.process_time()
        assert refused(ana, path) is None
        doubles = ana.office.hours.possible_doubles(9)
        assert time.process_time() - started < MOST_SECONDS, name
        found = [one for one in doubles if one.kept.id.startswith(name)]
        assert [len(one.held) + one.more for one in found] == held[:9], name
    assert len(taken) == 5
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak
    assert grown < MOST_KILOBYTES
