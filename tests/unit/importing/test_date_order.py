from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plc_desktop.services.importing.answers import ImportAnswers
from tests.workbooks import Rows, hours, make_xlsx, planned

HEADER = ["Name", "Date", "Hours", "Activity", "Site"]


def sheet(*days: object) -> Rows:
    return [
        HEADER,
        *(["Ana Lima", day, 2, f"Visit {n}", "Riverside"] for n, day in enumerate(days)),
    ]


@pytest.mark.parametrize(
    ("days", "order", "reason"),
    [
        (["2/4/26", "2/14/26"], "mdy", "column"),
        (["2/4/26", "14/2/26"], "dmy", "column"),
    ],
)
def test_the_columns_own_dates_decide(
    tmp_path: Path, days: list[str], order: str, reason: str
) -> None:
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"Hours": sheet(*days)}))
    found = plan.sheets[0]
    assert (found.date_order, found.date_order_from) == (order, reason)


def test_days_to_come_decide(tmp_path: Path) -> None:
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"Hours": sheet("2/12/26", "3/12/26", "2/3/26")}))
    assert (plan.sheets[0].date_order, plan.sheets[0].date_order_from) == ("mdy", "evidence")


def test_contradicting_dates_are_asked(tmp_path: Path) -> None:
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"Hours": sheet("2/14/26", "14/2/26", "2/4/26")}))
    assert [(q.kind, q.is_needed) for q in plan.questions] == [("date_order", True)]


def test_another_sheet_of_the_workbook_decides(tmp_path: Path) -> None:
    training = [["Name", "Topic", "Date", "Hours"], ["Ana Lima", "Speaking", "20/03/2026", 2]]
    sheets = {"Hours": sheet("2/4/26"), "Training": training}
    plan = planned(make_xlsx(tmp_path / "a.xlsx", sheets))
    assert hours(plan)[0][1] == date(2026, 4, 2)
    assert plan.sheets[0].date_order_from == "workbook"


def test_the_placements_dates_decide(tmp_path: Path) -> None:
    placements = [
        ["Parent leader", "Site", "Role", "Start", "End"],
        ["Ana Lima", "Riverside", "Advocate", date(2026, 2, 1), date(2026, 3, 1)],
    ]
    sheets = {"Hours": sheet("2/4/26", "2/5/26", "2/6/26"), "Placements": placements}
    plan = planned(make_xlsx(tmp_path / "a.xlsx", sheets))
    assert [day for _name, day, _minutes in hours(plan)] == [date(2026, 2, d) for d in (4, 5, 6)]
    assert plan.sheets[0].date_order_from == "evidence"


def test_typed_neighbors_of_a_sheet_kept_by_date_decide(tmp_path: Path) -> None:
    typed = [date(2026, 2, day) for day in (2, 3, 5, 9, 10)]
    days = [typed[0], typed[1], "2/4/26", typed[2], "2/6/26", typed[3], typed[4]]
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"Hours": sheet(*days)}))
    assert hours(plan)[2][1] == date(2026, 2, 4)
    assert plan.sheets[0].date_order_from == "evidence"


def test_a_single_impossible_date_is_no_evidence(tmp_path: Path) -> None:
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"Hours": sheet("2/3/26", "2/12/26")}))
    assert [q.kind for q in plan.questions] == ["date_order"]
    answered = planned(tmp_path / "a.xlsx", ImportAnswers(date_order="mdy"))
    assert not answered.questions
    assert len(hours(answered)) == 2


def test_same_day_and_month_needs_no_decision(tmp_path: Path) -> None:
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"Hours": sheet("4/4/26", "2026-04-05")}))
    assert not plan.questions
    assert [day for _name, day, _minutes in hours(plan)] == [date(2026, 4, 4), date(2026, 4, 5)]
