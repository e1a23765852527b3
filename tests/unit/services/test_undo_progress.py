from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typing_extensions import override

from plc_desktop.changes.facts import DISTINCT
from plc_desktop.domain.records import Organization
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office, open_workspace
from plc_desktop.services.workspace.progress import Progress, Stopped
from tests.factories import PASSPHRASE, Clock
from tests.laptops import environment_in


class Stopping(Progress):
    """Is stopped after some reports; remembers what it was told."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self.told: list[tuple[int, int]] = []
        self._after = after

    @override
    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))
        if len(self.told) > self._after:
            self.stop()
        super().report(done, total)


@pytest.fixture(scope="module")
def empty_workspace(empty_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace that each test copies, after one large step that is taken only once."""
    root = tmp_path_factory.mktemp("large") / "step"
    shutil.copytree(empty_workspace, root)
    clock = Clock(datetime(2026, 3, 2, 14, 0, tzinfo=UTC))
    office = open_workspace(
        root / "office.plcdb",
        passphrase=PASSPHRASE,
        environment=environment_in(root / "home", clock),
    )
    records = [Organization(id=office.session.new_id(), name=f"Center {n}") for n in range(9_000)]
    with office.session.transaction("workbook_imported") as work:
        work.put_many(records)
    office.close()
    return root


@pytest.fixture
def large_step(office: Office) -> str:
    (step,) = office.history.recent(1)
    assert step.what == "workbook_imported"
    return step.change_id


def _centers(office: Office) -> int:
    with office.session.read() as reader:
        return sum(item.name.startswith("Center ") for item in reader.all(Organization))


def test_undo_tells_how_far_it_is(office: Office, large_step: str) -> None:
    progress = Stopping(10_000)
    office.history.undo(large_step, progress)
    assert _centers(office) == 0
    assert progress.told == sorted(progress.told)
    assert len({done for done, _ in progress.told}) > 10
    assert all(done <= total for done, total in progress.told)


def test_a_stopped_undo_takes_nothing_back(office: Office, large_step: str) -> None:
    with pytest.raises(Stopped):
        office.history.undo(large_step, Stopping(12))
    assert _centers(office) == 9_000
    office.history.undo(large_step)
    assert _centers(office) == 0


def test_a_large_step_is_one_change_and_rebuilds_equal(office: Office, large_step: str) -> None:
    with office.session.read() as reader:
        assert len(reader.change(large_step).ops) >= 9_000
    assert office.session.database.rebuild().is_equal


def _organizations(office: Office) -> dict[str, str]:
    with office.session.read() as reader:
        return {item.id: item.name for item in reader.all(Organization)}


@pytest.mark.parametrize("has_fact", [False, True])
def test_a_large_step_that_also_changed_and_hid_rows_is_taken_back(
    office: Office, *, has_fact: bool
) -> None:
    new_id = office.session.new_id
    old = [Organization(id=new_id(), name=name) for name in ("Changed", "Hidden", "Untouched")]
    with office.session.transaction("organization_saved") as work:
        work.put_many(old)
    before = _organizations(office)
    with office.session.transaction("workbook_imported") as work:
        work.put_many(Organization(id=new_id(), name=f"Center {n}") for n in range(2_100))
        work.put(replace(old[0], name="Changed by the import"))
        work.delete("organization", old[1].id)
        if has_fact:
            work.add_fact(DISTINCT, {"entries": [new_id(), new_id()], "nonce": new_id()})
    office.history.undo(work.change_id)
    assert _organizations(office) == before
    assert office.session.database.rebuild().is_equal


def test_a_large_step_is_not_taken_back_under_what_came_later(
    office: Office, large_step: str
) -> None:
    with office.session.read() as reader:
        first = next(o for o in reader.all(Organization) if o.name == "Center 17")
    with office.session.transaction("organization_saved") as work:
        work.put(replace(first, name="The center next door"))
    with pytest.raises(RuleError, match="changed_since"):
        office.history.undo(large_step)
