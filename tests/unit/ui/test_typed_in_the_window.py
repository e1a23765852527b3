from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

import pytest
from PySide6.QtCore import QLocale

import ui  # noqa: F401  # keeps constants alive before any Qt call
from plc_desktop.domain.hours import Advice
from plc_desktop.domain.tables import HoursRow
from plc_desktop.errors import RuleError
from ui.common.advice import advice_words
from ui.common.typed_dates import read_date
from ui.hours.typed_length import TypedLength, read_length, write_length
from ui.hours.week_grid import grid_of, week_start

TODAY = date(2026, 3, 20)  # a Friday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", TODAY),
        ("Yesterday", date(2026, 3, 19)),
        ("fri", TODAY),
        ("Thursday", date(2026, 3, 19)),
        ("sat", date(2026, 3, 14)),
        ("14", date(2026, 3, 14)),
        ("25", date(2026, 2, 25)),
        ("31", date(2026, 1, 31)),
        ("14 Mar", date(2026, 3, 14)),
        ("2026-03-01", date(2026, 3, 1)),
    ],
)
def test_dates_as_people_type_them(text: str, day: date) -> None:
    assert read_date(text, TODAY) == day


@pytest.mark.parametrize("text", ["0", "32", "someday", "m", "99999999"])
def test_no_dates(text: str) -> None:
    with pytest.raises(RuleError):
        read_date(text, TODAY)


@pytest.fixture
def own_country() -> Iterator[None]:
    """Put the country back."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("own_country")
def test_month_or_day_first_follows_the_country() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    assert read_date("3/4", TODAY) == date(2026, 3, 4)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    assert read_date("3/2", TODAY) == date(2026, 2, 3)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("2:30", TypedLength(150)),
        ("2.5", TypedLength(150)),
        ("45 min", TypedLength(45)),
        ("9-11:30", TypedLength(150, time(9), time(11, 30))),
        ("1-3pm", TypedLength(120, time(13), time(15))),
        ("10pm-1am", TypedLength(180, time(22), time(1))),
    ],
)
def test_lengths_as_people_type_them(text: str, length: TypedLength) -> None:
    assert read_length(text) == length
    assert read_length(write_length(length)) == length


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("soon", "duration_unreadable"),
        ("-2", "duration_negative"),
        ("11am-9am", "end_before_start"),
        ("", "duration_unreadable"),
    ],
)
def test_no_lengths(text: str, code: str) -> None:
    with pytest.raises(RuleError) as caught:
        read_length(text)
    assert caught.value.code == code


def _row(number: int, day: date, activity: str, minutes: int, state: str = "draft") -> HoursRow:
    return HoursRow(
        rowid=number,
        id=f"e{number}",
        placement_id="p",
        person_id="a",
        person="王秀英",
        site="",
        supervisor_id="",
        supervisor="",
        worked_on=day,
        starts_at=None,
        ends_at=None,
        break_minutes=0,
        minutes=minutes,
        activity=activity,
        description="",
        state=state,
        attestation_level="",
        is_held=False,
        counts=False,
        waiting_since_on=None,
        reason="",
        content_hash="",
    )


def test_week_grid_groups_sums_and_leaves_void_lines_out() -> None:
    monday = date(2026, 3, 9)
    rows = [
        _row(1, monday, "Home visit", 60),
        _row(2, monday, "home  visit", 30),
        _row(3, date(2026, 3, 15), "Meetings", 45),
        _row(4, monday, "Home visit", 500, "void"),
        _row(5, date(2026, 3, 2), "Playgroup", 120),
    ]
    grid = grid_of(monday, rows, ["Meetings", "Translation"])
    assert grid.activities == ("Home visit", "Meetings", "Playgroup", "Translation")
    assert grid.minutes("HOME VISIT", monday) == 90
    assert [entry.id for entry in grid.at("Home visit", monday)] == ["e1", "e2"]
    assert grid.activity_minutes("Playgroup") == 0
    assert [grid.day_minutes(day) for day in grid.days] == [90, 0, 0, 0, 0, 0, 45]
    assert grid.total_minutes == 135
    assert week_start(date(2026, 3, 15)) == monday


def test_advice_never_fails_for_a_missing_fact() -> None:
    both = {"starts_on": date(2026, 2, 2), "ends_on": date(2026, 6, 12)}
    assert "Feb 2" in advice_words(Advice("outside_placement", both)).text
    ended = advice_words(Advice("outside_placement", {"starts_on": None, **both}))
    assert "Jun 12" in ended.text
    assert "ends" not in advice_words(Advice("outside_placement", {**both, "ends_on": None})).text
    assert advice_words(Advice("overlaps")).sentence.count("…") == 2
    assert advice_words(Advice("something_new")).text == "something_new"
