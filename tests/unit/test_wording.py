from __future__ import annotations

import re
from datetime import date, time
from string import Formatter

import pytest

from reports.breaking import may_break
from reports.marks import star
from reports.text import highest_pile
from reports.texts import ENGLISH
from reports.wording import (
    clock_length,
    clock_span,
    counted_hours,
    long_date,
    period,
    short_date,
    week_day,
    week_day_date,
)

SPANISH = {**ENGLISH, "date_long": "{day} de {month} de {year}", "month_6": "junio"}


def test_dates_follow_the_language() -> None:
    day = date(2026, 6, 2)
    assert long_date(day, ENGLISH) == "June 2, 2026"
    assert long_date(day, SPANISH) == "2 de junio de 2026"
    assert week_day(day, ENGLISH) == "Tue 2"
    assert short_date(day, ENGLISH) == "6/2/2026"
    assert period(day, day, ENGLISH) == "June 2, 2026 – June 2, 2026"


def test_every_month_and_weekday_has_a_word() -> None:
    words = {long_date(date(2026, month, 1), ENGLISH) for month in range(1, 13)}
    assert len(words) == 12
    assert len({week_day(date(2026, 6, day), ENGLISH)[:3] for day in range(1, 8)}) == 7


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [(0, "0:00"), (5, "0:05"), (60, "1:00"), (3930, "65:30"), (600000, "10000:00")],
)
def test_lengths_are_hours_and_minutes(minutes: int, shown: str) -> None:
    assert clock_length(minutes) == shown


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [(3900, "65 hours"), (3930, "65:30 hours"), (60, "1 hour"), (0, "0 hours"), (61, "1:01 hours")],
)
def test_counted_hours(minutes: int, shown: str) -> None:
    assert counted_hours(minutes, "hours", ENGLISH) == shown


@pytest.mark.parametrize(
    ("starts_at", "ends_at", "shown"),
    [
        (None, None, ""),
        (time(9, 5), None, "9:05 AM"),
        (time(12), None, "12:00 PM"),
        (time(9), time(13, 30), "9:00 AM–1:30 PM"),
        (time(9), time(11, 30), "9:00–11:30 AM"),
        (time(13), time(15), "1:00–3:00 PM"),
        (time(12, 15), time(13), "12:15–1:00 PM"),
        (time(0, 30), time(1), "12:30 AM–1:00 AM"),
        (time(23), time(22), "11:00 PM–10:00 PM"),
    ],
)
def test_spans_show_what_is_known(starts_at: time | None, ends_at: time | None, shown: str) -> None:
    assert clock_span(starts_at, ends_at, ENGLISH) == shown


def test_a_day_is_written_once_with_its_weekday() -> None:
    assert week_day_date(date(2026, 12, 28), ENGLISH) == "Mon\n12/28/2026"


@pytest.mark.parametrize(
    ("before", "after", "breaks"),
    [
        (" ", "a", True),
        ("a", " ", False),
        ("a", "b", False),
        ("-", "b", True),
        ("-", "5", False),
        ("会", "交", True),
        ("会", "。", False),
        ("\uff08", "会", False),
        ("\u200b", "ក", True),
        ("a", "\u0300", False),
        ("\u00a0", "a", False),
    ],
)
def test_lines_end_where_they_may(before: str, after: str, breaks: bool) -> None:  # noqa: FBT001
    assert may_break(before, after) is breaks


def test_piles_are_counted_after_composing() -> None:
    assert highest_pile("Nguye\u0302\u0303n") == 0
    assert highest_pile("Ọ̀ṣun") == 1
    assert highest_pile("b\u0301\u0302\u0303") == 3
    assert highest_pile("") == 0


def test_a_star_has_ten_corners() -> None:
    path = star(0, 0, 1)
    assert len(path) == 11
    assert path[-1] == "h"


def test_every_text_can_be_filled() -> None:
    for key, text in ENGLISH.items():
        facts = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
        assert all(re.fullmatch(r"[a-z_]+", name) for name in facts), key
        assert "{" not in text.format(**dict.fromkeys(facts, "x")), key
