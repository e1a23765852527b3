"""Workspaces of every revision that was ever released open and say what they said.

`databases/` holds one workspace per revision, with what people saw in it as JSON; how they are
made, and when, stands in `make_database`. All open with `factories.PASSPHRASE`.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.domain.records import HoursEntry
from plc_desktop.services.app import open_workspace
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.storage.version import HEAD_REVISION
from tests.factories import PASSPHRASE, hours
from tests.migrations.make_database import DATABASES, make

RELEASED = sorted(DATABASES.glob("*.plcdb"))


def seen_then(now: dict[str, Any], then: dict[str, Any]) -> dict[str, Any]:
    """Return of a dump only the kinds, rows and fields that an older dump had."""
    found: dict[str, Any] = {}
    for kind, rows in then.items():
        present = {row["id"]: row for row in now[kind]}
        found[kind] = [
            {name: present[row["id"]][name] for name in row} for row in rows if row["id"] in present
        ]
    return found


def test_the_present_revision_has_its_database() -> None:
    assert HEAD_REVISION in {path.stem for path in RELEASED}


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_an_old_workspace_says_what_it_said(
    released: Path, tmp_path: Path, environment: Environment
) -> None:
    path = Path(shutil.copy(released, tmp_path / "office.plcdb"))
    then = json.loads(released.with_suffix(".json").read_text(encoding="utf-8"))
    office = open_workspace(path, passphrase=PASSPHRASE, environment=environment)
    try:
        assert seen_then(office.dump(), then) == then
        office.enroll()
        result = office.rebuild()
        assert result.is_equal, result.different
        entry = office.records.get(HoursEntry, then["hours"][0]["id"])
        written = office.hours.record(hours(entry.placement_id, minutes=45))
        assert office.hours.entry(written.entry.id).minutes == 45
        result = office.rebuild()
        assert result.is_equal, result.different
    finally:
        office.close()


def test_making_a_database_still_works(tmp_path: Path) -> None:
    made = tmp_path / "made.plcdb"
    make(made, tmp_path / "home")
    dumped = json.loads(made.with_suffix(".json").read_text(encoding="utf-8"))
    assert [kind for kind, rows in dumped.items() if not rows] == []
    states = {row["state"] for row in dumped["hours"]}
    assert {"draft", "submitted", "signed", "returned", "void"} <= states
    assert None in {row["capacity"] for row in dumped["cohorts"]}
    assert [row["issued_on"] for row in dumped["credentials"]] == ["2026-03-20"]
