"""The same workbook after the office has corrected it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from plc_desktop.services.importing.workbook_import import ImportAnswers
from tests.factories import dumped, sign_all
from tests.workbooks import make_csv

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.importing.planning import Plan
    from tests.factories import Clock

HEADER = ["Name", "Date", "Hours", "Activity", "Site", "Supervisor"]
VISIT = ["Ana Lima", "2026-02-04", "2", "Visit", "Hub", "Rosa Diaz"]
CALL = ["Ana Lima", "2026-02-05", "1.5", "Call", "Hub", "Rosa Diaz"]
WALK = ["Ana Lima", "2026-02-06", "3", "Walk", "Hub", "Rosa Diaz"]


@pytest.fixture(autouse=True)
def later(clock: Clock) -> None:
    clock.pass_days(200)


def bring_in(
    office: Office, folder: Path, rows: list[list[str]], answers: ImportAnswers | None = None
) -> Plan:
    preview = office.workbook_import.preview(make_csv(folder / "h.csv", [HEADER, *rows]), answers)
    office.workbook_import.apply(preview, reason="the site corrected its list")
    return preview.plan


def sign_everything(office: Office) -> None:
    for waiting in office.sign_off.queue():
        sign_all(office, waiting.supervisor_id)


def entries(office: Office) -> list[tuple[Any, ...]]:
    return sorted(
        (item["worked_on"], item["minutes"], item["activity"], item["state"])
        for item in dumped(office, "hours")
    )


def corrected(row: list[str], column: str, value: str) -> list[str]:
    return [value if name == column else cell for name, cell in zip(HEADER, row, strict=True)]


def test_a_corrected_activity_changes_the_entry(office: Office, tmp_path: Path) -> None:
    bring_in(office, tmp_path, [VISIT, CALL, WALK])
    plan = bring_in(office, tmp_path, [corrected(VISIT, "Activity", "Home visit"), CALL, WALK])
    assert (dict(plan.new), dict(plan.changed)) == ({}, {"hours": 1})
    assert entries(office)[0] == ("2026-02-04", 120, "Home visit", "submitted")
    assert len(entries(office)) == 3


def test_a_corrected_activity_of_signed_hours_is_asked_about(
    office: Office, tmp_path: Path
) -> None:
    bring_in(office, tmp_path, [VISIT, CALL])
    sign_everything(office)
    rows = [corrected(VISIT, "Activity", "Home visit"), CALL]
    plan = bring_in(office, tmp_path, rows)
    assert [question.kind for question in plan.questions] == ["change_signed"]
    assert not plan.new
    assert entries(office)[0] == ("2026-02-04", 120, "Visit", "signed")
    bring_in(office, tmp_path, rows, ImportAnswers(change_signed=True))
    assert entries(office)[0] == ("2026-02-04", 120, "Home visit", "submitted")


def test_another_list_of_the_same_day_is_no_correction(office: Office, tmp_path: Path) -> None:
    bring_in(office, tmp_path, [VISIT, CALL])
    plan = bring_in(office, tmp_path, [corrected(VISIT, "Activity", "Workshop")])
    assert plan.new["hours"] == 1
    assert len(entries(office)) == 3


def test_two_rows_that_fit_one_entry_are_both_new(office: Office, tmp_path: Path) -> None:
    bring_in(office, tmp_path, [VISIT, CALL])
    others = [corrected(VISIT, "Activity", name) for name in ("Workshop", "Meeting")]
    plan = bring_in(office, tmp_path, [*others, CALL])
    assert plan.new["hours"] == 2
    assert len(entries(office)) == 4


def test_the_next_month_is_added_to_what_is_there(office: Office, tmp_path: Path) -> None:
    bring_in(office, tmp_path, [VISIT, CALL])
    sign_everything(office)
    plan = bring_in(office, tmp_path, [VISIT, CALL, WALK])
    assert (dict(plan.new), dict(plan.changed)) == ({"hours": 1}, {})
    assert [state for *_, state in entries(office)] == ["signed", "signed", "submitted"]


def test_spaces_nobody_sees_are_not_part_of_a_name(office: Office, tmp_path: Path) -> None:
    spaced = [corrected(VISIT, "Name", "  Ana   Lima "), corrected(CALL, "Name", "ana\u00a0lima")]
    bring_in(office, tmp_path, spaced)
    leaders = [p for p in dumped(office, "people") if "parent_leader" in p["roles"]]
    assert [person["full_name"] for person in leaders] == ["Ana Lima"]
    assert len(entries(office)) == 2
