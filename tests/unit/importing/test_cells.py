from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from plc_desktop.services.importing.cells import (
    dates_in,
    minutes_in,
    number_in,
    span_in,
    text_in,
    time_in,
)


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        (None, (None, "")),
        ("n/a", (None, "")),
        (2.5, (150, "")),
        (1 / 3, (20, "")),
        (-2, (None, "negative")),
        (True, (None, "unreadable")),
        (float("nan"), (None, "unreadable")),
        (timedelta(minutes=-5), (None, "negative")),
        (time(2, 30), (150, "")),
        (datetime(1900, 1, 1, 2, 30), (1590, "")),  # noqa: DTZ001  # 26:30 in a clock format
        (datetime(2026, 2, 4), (None, "unreadable")),  # noqa: DTZ001
    ],
)
def test_lengths_of_every_type(cell: Any, read: tuple[int | None, str]) -> None:
    assert minutes_in(cell) == read


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        (time(9, 29, 59, 999_000), time(9, 30)),
        (datetime(2026, 2, 4, 17, 30), time(17, 30)),  # noqa: DTZ001
        (timedelta(hours=9), time(9)),
        (0.5, time(12)),
        (9, time(9)),
        ("5 pm", time(17)),
    ],
)
def test_times_of_every_type(cell: Any, moment: time) -> None:
    found, reason = time_in(cell)
    assert (found and found[0], reason) == (moment, "")


@pytest.mark.parametrize("cell", [True, 30, 1.5, -1, float("inf"), timedelta(days=2), "later"])
def test_what_is_no_time_is_unreadable(cell: Any) -> None:
    assert time_in(cell) == (None, "unreadable")


def test_dates_of_every_type() -> None:
    for cell in (date(2026, 2, 4), datetime(2026, 2, 4, 9), 46057, 46057.5, 20260204, "46057"):  # noqa: DTZ001
        assert set(dates_in(cell).values()) == {date(2026, 2, 4)}
    for other in (True, 12, float("nan"), time(9), "tomorrow"):
        assert not dates_in(other)


def test_numbers_texts_and_spans() -> None:
    assert number_in("2 credits") == (2, "")
    assert number_in(2.0) == (2, "")
    assert number_in("2.5") == (None, "unreadable")
    assert number_in(True) == (None, "unreadable")
    assert number_in("-1") == (None, "negative")
    assert text_in("a\x07b", 200) == ("", "badtext")
    assert text_in("x" * 300, 200) == ("", "toomuchtext")
    assert text_in("one\r\ntwo", 200) == ("one two", "")
    assert text_in("one\r\ntwo", 200, is_multiline=True) == ("one\ntwo", "")
    assert span_in("9-11:30") == ((time(9), time(11, 30)), "")
    assert span_in("sometime") == (None, "unreadable")
