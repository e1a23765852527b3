"""A laptop whose clock is set forward or back: the later action still stands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plc_desktop.domain.records import HoursEntry
from tests.factories import dumped, sign_all
from tests.workbooks import make_csv

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from tests.factories import Clock

HEADER = ["Name", "Date", "Hours", "Activity", "Site", "Supervisor"]


def bring_in(office: Office, folder: Path, length: str) -> str:
    rows = [
        HEADER,
        ["Ana Lima", "2026-02-04", length, "Visit", "Hub", "Rosa Diaz"],
        ["Ana Lima", "2026-02-05", "1", "Call", "Hub", "Rosa Diaz"],
    ]
    preview = office.workbook_import.preview(make_csv(folder / "h.csv", rows))
    return office.workbook_import.apply(preview).change_id


@pytest.mark.parametrize("days", [-100, 3650])
def test_a_clock_that_jumps_loses_nothing(
    office: Office, clock: Clock, tmp_path: Path, days: int
) -> None:
    clock.pass_days(200)
    bring_in(office, tmp_path, "2")
    clock.pass_days(days)
    bring_in(office, tmp_path, "3")
    clock.pass_days(-days // 2)
    change = bring_in(office, tmp_path, "2.5")
    assert sorted(entry["minutes"] for entry in dumped(office, "hours")) == [60, 150]
    clock.pass_days(-days // 4)
    for waiting in office.sign_off.queue():
        assert waiting.age_days >= 0
        sign_all(office, waiting.supervisor_id)
    assert {entry["state"] for entry in dumped(office, "hours")} == {"signed"}
    before = office.dump()
    assert office.rebuild().is_equal
    assert office.dump() == before
    newest = office.history.recent(1)[0]
    assert newest.what == "hours_signed_off"
    office.history.undo(newest.change_id)
    office.history.undo(change)
    assert sorted(entry["minutes"] for entry in dumped(office, "hours")) == [60, 180]
    entry = office.records.all(HoursEntry)[0]
    assert office.history.of("hours_entry", entry.id)
    backup = office.backups.make()
    assert backup.path in {info.path for info in office.backups.all()}
