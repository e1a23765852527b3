"""The shipped sample workbooks, counted against their answers and against a count of our own."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from plc_desktop.domain.records import Attendance, Capstone, CourseResult, Person
from resources import ROOT
from tests.workbooks import hours, ignored, planned, reasons, records

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from tests.factories import Clock

SAMPLES = ROOT / "samples"
ANSWERS = json.loads((Path(__file__).parent / "office-workbook.answers.json").read_text("utf-8"))


def test_messy_workbook_rejects_and_holds_exactly_what_its_answers_say() -> None:
    plan = planned(SAMPLES / "office-workbook.xlsx")
    assert [list(item) for item in reasons(plan)] == ANSWERS["rejected_rows"]
    held = [(item.row, "possible double entry") for item in plan.double_entries]
    assert [list(item) for item in held] == ANSWERS["warned_rows"]
    assert (ANSWERS["total_row"], "total") in ignored(plan)
    assert len(hours(plan)) - len(plan.double_entries) == ANSWERS["hours_rows"]
    assert not plan.questions
    assert not plan.same_people


def test_messy_workbook_counts_the_minutes_of_its_answers() -> None:
    plan = planned(SAMPLES / "office-workbook.xlsx")
    by_name: Counter[str] = Counter()
    for name, _day, minutes in hours(plan):
        by_name[name] += minutes
    held = {item.row for item in plan.double_entries}
    page = openpyxl.load_workbook(SAMPLES / "office-workbook.xlsx")["Hours log"]
    lengths = {"1.5 hrs": 90, "2:00": 120, "2.5 hrs": 150}
    for row in held:
        by_name[page.cell(row, 1).value] -= lengths[page.cell(row, 5).value]
    expected = {name: found["field_minutes"] for name, found in ANSWERS["people"].items()}
    assert by_name == expected
    assert _others(plan) == {
        name: (found["training_minutes"], found["course_credits"], found["capstone"])
        for name, found in ANSWERS["people"].items()
    }


def _others(plan: Any) -> dict[str, tuple[int, int | None, str | None]]:
    people = {p.id: p.full_name for p in records(plan, Person) if "parent_leader" in p.roles}
    training: Counter[str] = Counter()
    for attendance in records(plan, Attendance):
        training[attendance.person_id] += attendance.minutes
    credit = {r.person_id: r.credits for r in records(plan, CourseResult) if r.result == "pass"}
    capstone = {c.person_id: c.decision for c in records(plan, Capstone)}
    return {
        name: (training[key], credit.get(key), capstone.get(key)) for key, name in people.items()
    }


def test_tidy_workbook_equals_a_count_by_other_code() -> None:
    plan = planned(SAMPLES / "office-workbook-clean.xlsx")
    by_name: Counter[str] = Counter()
    for name, _day, minutes in hours(plan):
        by_name[name] += minutes
    assert not plan.rejected
    assert not plan.double_entries
    assert by_name == _counted_by_hand()
    assert len(hours(plan)) == 567


def _counted_by_hand() -> Counter[str]:
    """Add up the tidy workbook's typed cells without any of the program's code."""
    page = openpyxl.load_workbook(SAMPLES / "office-workbook-clean.xlsx")["Hours log"]
    found: Counter[str] = Counter()
    for name, _day, start, end, length, *_rest in page.iter_rows(min_row=2, values_only=True):
        if length is not None:
            minutes = length * 60
        else:
            minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
        assert minutes == int(minutes) > 0
        found[name] += int(minutes)
    return found


@pytest.mark.parametrize("name", ["office-workbook.xlsx", "office-workbook-clean.xlsx"])
def test_second_import_changes_nothing(office: Office, clock: Clock, name: str) -> None:
    clock.pass_days(200)
    first = office.workbook_import.preview(SAMPLES / name)
    done = office.workbook_import.apply(first)
    before = office.dump()
    assert done.change_id
    second = office.workbook_import.preview(SAMPLES / name)
    assert not second.plan.records
    assert not second.plan.double_entries
    assert second.plan.unchanged["hours"] == first.plan.new["hours"]
    assert [(r.row, r.reason) for r in second.plan.rejected] == reasons(first.plan)
    assert office.workbook_import.apply(second).change_id == ""
    assert office.dump() == before


def test_storage_holds_the_rows_the_preview_pointed_out(office: Office, clock: Clock) -> None:
    clock.pass_days(200)
    preview = office.workbook_import.preview(SAMPLES / "office-workbook.xlsx")
    office.workbook_import.apply(preview)
    entries: Any = office.dump()["hours"]
    assert Counter(entry["held"] for entry in entries) == {False: 454, True: 3}
    assert {entry["state"] for entry in entries} == {"submitted"}
    found = preview.to_json()
    assert found["new"]["hours"] == 457
    assert [(r["row"], r["reason"]) for r in found["rejected"]] == reasons(preview.plan)
    assert [r["row"] for r in found["possible_double_entries"]] == [82, 235, 389]
