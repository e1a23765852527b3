"""Backups are there to be put back: the newest and the oldest kept one say what was true then.

`PLC_DRILL=1` puts all of them back.
"""

from __future__ import annotations

import os
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from plc_desktop.services.app import restore_workspace
from tests import factories
from tests.factories import Clock
from tests.laptops import WORKSPACE, Laptop, join, reopen, start

DAYS = 40


def without_file(laptop: Laptop) -> Any:
    """Return everything people see, and work it out anew from the log."""
    assert laptop.office.rebuild().is_equal
    return laptop.office.dump()


def test_every_kept_backup_says_what_was_true_then(tmp_path: Path) -> None:
    chance = random.Random(16)  # noqa: S311  # repeatable on purpose
    ana = start(tmp_path / "ana", Clock(datetime(2026, 1, 5, 15, 0, tzinfo=UTC)))
    placed = factories.place(ana.office)
    bo = join(ana, tmp_path / "bo", "Bo")
    true_then: dict[datetime, Any] = {}
    for day in range(DAYS):
        ana.clock.instant += timedelta(days=1)
        worked = datetime(2026, 2, 2, tzinfo=UTC).date() + timedelta(days=day)
        factories.record_hours(ana.office, placed, worked_on=worked, minutes=30 + day)
        if chance.random() < 0.2:
            factories.sign_all(ana.office, placed.supervisor_id)
        if day % 4 == 0:
            made = ana.office.backups.make_if_due()
            assert made is not None
            true_then[made.made_at] = ana.office.dump()
    bo.office.syncing.import_file(ana.office.syncing.export(tmp_path).path)
    newest = without_file(ana)
    path, kept = tmp_path / "ana" / WORKSPACE, ana.office.backups.all()
    drilled = [one for one in kept if one.made_at in true_then]
    assert len(drilled) >= 5  # older ones are thinned out
    for backup in drilled if os.environ.get("PLC_DRILL") else (drilled[0], drilled[-1]):
        ana.office.close()
        restore_workspace(backup.path, path)
        reopen(ana)
        assert without_file(ana) == true_then[backup.made_at]
        ana.office.syncing.import_file(bo.office.syncing.export(tmp_path).path)
        assert without_file(ana) == newest  # another laptop has the rest
    for laptop in (ana, bo):
        laptop.office.close()
