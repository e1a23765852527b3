from __future__ import annotations

import dataclasses
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_desktop.domain.hours import (
    Neighbors,
    advice,
    overlaps,
    problems,
    worked_minutes,
)
from plc_desktop.domain.records import HoursEntry, Placement
from plc_desktop.domain.requirements import default_rule_set

DAY = date(2026, 3, 5)
TODAY = date(2026, 3, 20)
RULES = default_rule_set("rules")
PLACEMENT = Placement(id="p", person_id="a", organization_id="o")


def entry(**changes: Any) -> HoursEntry:
    values: dict[str, Any] = {
        "id": "e",
        "placement_id": "p",
        "worked_on": DAY,
        "minutes": 120,
        "activity": "Meetings",
    }
    return HoursEntry(**{**values, **changes})


def span(start: str, end: str, **changes: Any) -> HoursEntry:
    starts, ends = time.fromisoformat(start), time.fromisoformat(end)
    length = worked_minutes(starts, ends, changes.get("break_minutes", 0))
    return entry(**{"starts_at": starts, "ends_at": ends, "minutes": length, **changes})


@pytest.mark.parametrize(
    ("wrong", "field", "code"),
    [
        ({"placement_id": ""}, "placement_id", "field_required"),
        ({"worked_on": None}, "worked_on", "field_required"),
        ({"worked_on": date(1999, 12, 31)}, "worked_on", "date_out_of_range"),
        ({"worked_on": date(2101, 1, 1)}, "worked_on", "date_out_of_range"),
        ({"minutes": 0}, "minutes", "minutes_out_of_range"),
        ({"minutes": 1441}, "minutes", "minutes_out_of_range"),
        ({"break_minutes": -1}, "break_minutes", "break_out_of_range"),
        ({"break_minutes": 1440}, "break_minutes", "break_out_of_range"),
    ],
)
def test_impossible_lines_are_refused(wrong: dict[str, Any], field: str, code: str) -> None:
    found = problems(entry(**wrong))
    assert [(item.field, item.code) for item in found] == [(field, code)]


def test_times_and_length_have_to_agree() -> None:
    assert problems(span("09:00", "11:30")) == ()
    assert problems(span("09:00", "11:30", break_minutes=30)) == ()
    assert problems(entry(starts_at=time(9))) == ()
    assert [item.code for item in problems(span("11:00", "09:00", minutes=60))] == [
        "end_before_start"
    ]
    assert [
        item.code for item in problems(span("09:00", "10:00", break_minutes=60, minutes=5))
    ] == ["break_too_long"]
    assert [item.code for item in problems(span("09:00", "10:00", minutes=90))] == [
        "length_differs_from_times"
    ]


def test_all_problems_are_told_at_once() -> None:
    assert len(problems(entry(placement_id="", minutes=0, break_minutes=-5))) == 3


def test_an_evening_may_run_past_midnight_but_a_morning_may_not_run_backwards() -> None:
    late = span("22:00", "01:30")
    assert late.minutes == 210
    assert problems(late) == ()
    assert overlaps(late, span("23:00", "23:30"))
    assert [item.code for item in problems(span("09:00", "08:00"))] == ["end_before_start"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("09:00", "11:00"), ("10:00", "12:00"), True),
        (("09:00", "11:00"), ("11:00", "12:00"), False),
        (("09:00", "12:00"), ("10:00", "11:00"), True),
        (("13:00", "14:00"), ("09:00", "10:00"), False),
    ],
)
def test_overlap_on_one_day(one: tuple[str, str], other: tuple[str, str], expected: bool) -> None:  # noqa: FBT001
    assert overlaps(span(*one), span(*other)) is expected
    assert overlaps(span(*other), span(*one)) is expected


def test_no_overlap_on_other_days_or_without_times() -> None:
    later = date(2026, 3, 6)
    assert not overlaps(span("09:00", "11:00"), span("09:00", "11:00", worked_on=later))
    assert not overlaps(span("09:00", "11:00"), entry())


@given(st.integers(0, 1438), st.integers(1, 1439), st.integers(0, 1438), st.integers(1, 1439))
def test_overlap_is_symmetric_and_means_a_shared_minute(a: int, b: int, c: int, d: int) -> None:
    one = entry(starts_at=time(a // 60, a % 60), ends_at=time(b // 60, b % 60))
    other = entry(starts_at=time(c // 60, c % 60), ends_at=time(d // 60, d % 60))
    assert overlaps(one, other) == overlaps(other, one)
    assert overlaps(one, one)
    if a < b and c < d:
        assert overlaps(one, other) == bool(set(range(a, b)) & set(range(c, d)))


def codes(line: HoursEntry, *others: HoursEntry, **changes: Any) -> list[str]:
    placement = dataclasses.replace(PLACEMENT, **changes.pop("placement", {}))
    rules = dataclasses.replace(RULES, **changes)
    return [item.code for item in advice(line, Neighbors(others), placement, rules, TODAY)]


def test_an_ordinary_line_gets_no_advice() -> None:
    assert codes(entry(), entry(), entry(id="other", worked_on=date(2026, 3, 6))) == []


def test_advice_on_the_future() -> None:
    assert codes(entry(worked_on=date(2026, 3, 21))) == ["in_the_future"]
    assert codes(entry(worked_on=TODAY)) == []


@pytest.mark.parametrize("dates", [{"starts_on": date(2026, 3, 6)}, {"ends_on": date(2026, 3, 4)}])
def test_advice_on_days_outside_the_placement(dates: dict[str, date]) -> None:
    assert codes(entry(), placement=dates) == ["outside_placement"]


def test_no_advice_on_the_first_and_last_day_of_the_placement() -> None:
    assert codes(entry(), placement={"starts_on": DAY, "ends_on": DAY}) == []


def test_advice_on_overlap_names_the_other_line() -> None:
    line, other = span("09:00", "11:00"), span("10:00", "12:00", id="other")
    found = advice(line, Neighbors([line, other]), PLACEMENT, RULES, TODAY)
    assert [(item.code, item.facts["id"]) for item in found] == [("overlaps", "other")]


def test_a_line_being_typed_is_compared_with_every_saved_line() -> None:
    typed, saved = span("09:00", "11:00", id=""), span("10:00", "12:00", id="other")
    assert codes(typed, saved) == ["overlaps"]


def test_advice_on_more_than_the_daily_limit() -> None:
    day = [entry(id=str(number), minutes=300) for number in range(3)]
    assert codes(day[0], *day) == ["over_daily_limit"]
    assert codes(day[0], *day[:2]) == []


def test_advice_on_the_same_words_many_times() -> None:
    lines = [
        entry(id=str(day), worked_on=date(2026, 3, day), description=f"Made {' ' * day}CALLS")
        for day in range(1, 6)
    ]
    assert codes(lines[0], *lines) == ["repeated_text"]
    assert codes(lines[0], *lines[:4]) == []


def test_advice_on_rounding_only_if_the_rules_round() -> None:
    assert codes(entry(minutes=50), rounding_minutes=15) == ["not_rounded"]
    assert codes(entry(minutes=45), rounding_minutes=15) == []
    assert codes(entry(minutes=50)) == []


@pytest.mark.parametrize(
    ("other", "is_alike"),
    [
        (entry(id="o", minutes=180), True),
        (span("09:00", "12:00", id="o"), True),
        (entry(id="o", minutes=180, activity="meetings "), True),
        (entry(id="o"), False),  # equal lengths: one of them is held back
        (entry(id="o", minutes=180, activity="Home visit"), False),
        (entry(id="o", minutes=180, worked_on=date(2026, 3, 6)), False),
    ],
)
def test_advice_on_another_length_of_the_same_activity_that_day(
    other: HoursEntry,
    is_alike: bool,  # noqa: FBT001  # a parameter
) -> None:
    assert ("same_activity" in codes(entry(), other)) is is_alike


def test_times_on_both_sides_or_no_activity_say_nothing_of_one_event() -> None:
    assert codes(span("09:00", "11:00"), span("13:00", "16:00", id="o")) == []
    assert codes(entry(activity=""), entry(id="o", minutes=180, activity="")) == []
