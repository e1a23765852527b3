from __future__ import annotations

from datetime import date

import pytest

from plc_desktop.domain.dates import date_of_serial, parse_date, possible_dates
from plc_desktop.errors import RuleError

FOURTH = date(2026, 2, 4)
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-04",
        "2026/2/4",
        "04 Feb 2026",
        "4feb2026",
        "4-Feb-26",
        "Feb 4, 2026",
        "Feb. 4, 2026",
        "February 4th, 2026",
        "Wednesday, Feb 4 2026",
        "4 de febrero de 2026",
        "4 février 2026",
        "4 de fevereiro de 2026",
        "20260204",
        "2026年2月4日",
        "46057",
        "2026-02-04 00:00:00",
        "2026-02-04T10:00",
        "mié 4 feb 2026",
    ],
)
def test_reads_unambiguous_dates_without_an_order(text: str) -> None:
    assert parse_date(text) == FOURTH


def test_order_decides_what_numbers_mean() -> None:
    assert parse_date("2/4/26", order="mdy") == FOURTH
    assert parse_date("4.2.2026", order="dmy") == FOURTH
    assert parse_date("Wed 2/4/26", order="mdy") == FOURTH
    assert possible_dates("2/4/26") == {"mdy": FOURTH, "dmy": date(2026, 4, 2)}


def test_without_an_order_an_ambiguous_date_is_refused() -> None:
    with pytest.raises(RuleError, match="date_ambiguous"):
        parse_date("2/4/26")
    assert parse_date("4/4/26") == date(2026, 4, 4)


def test_the_only_possible_order_is_taken_whatever_was_asked() -> None:
    assert parse_date("2/14/26", order="dmy") == date(2026, 2, 14)
    assert dict(possible_dates("14/2/26")) == {"dmy": date(2026, 2, 14)}


def test_march_is_a_month_and_a_spanish_tuesday() -> None:
    assert parse_date("Mar. 4, 2026") == date(2026, 3, 4)
    assert parse_date("mar 3 mar 2026") == date(2026, 3, 3)
    assert parse_date("Mar 4", TODAY) == date(2026, 3, 4)


def test_a_date_without_a_year_is_the_last_one_before_today() -> None:
    assert parse_date("2/4", TODAY, "mdy") == FOURTH
    assert parse_date("Dec 24", TODAY) == date(2025, 12, 24)
    with pytest.raises(RuleError, match="date_unreadable"):
        parse_date("2/4", order="mdy")


@pytest.mark.parametrize(
    "text",
    [
        *("", "soon", "2/30/26", "31/31/26", "2026-13-01", "12", "1.5", "4/4/126", "x" * 99),
        *("Feb", "Feb 4 2026 5", "4 2026 Feb May", "2/30", "2/4/126", "x Feb y"),
    ],
)
def test_refuses_what_is_no_date(text: str) -> None:
    with pytest.raises(RuleError, match="date_unreadable"):
        parse_date(text, TODAY, "mdy")


@pytest.mark.parametrize("text", ["2026 Feb 4", "2026-Feb-04", "Feb 2026 4th"])
def test_a_named_month_may_stand_between_year_and_day(text: str) -> None:
    assert parse_date(text) == FOURTH


def test_numbers_with_the_year_first_but_short_are_read_if_nothing_else_fits() -> None:
    assert dict(possible_dates("31/12/14")) == {"dmy": date(2014, 12, 31)}
    assert dict(possible_dates("26.02.28")) == {"dmy": date(2028, 2, 26)}
    assert dict(possible_dates("70/12/31")) == {"ymd": date(1970, 12, 31)}


def test_a_day_that_this_year_does_not_have_is_looked_for_in_the_years_before() -> None:
    assert parse_date("Feb 29", TODAY) == date(2024, 2, 29)
    assert parse_date("2/29", date(2100, 12, 31), "mdy") == date(2096, 2, 29)
    with pytest.raises(RuleError, match="date_unreadable"):
        parse_date("2/29", date(1903, 12, 31), "mdy")


def test_two_digit_years_are_of_this_century_up_to_69() -> None:
    assert parse_date("3/4/62", order="mdy") == date(2062, 3, 4)
    assert parse_date("3/4/85", order="mdy") == date(1985, 3, 4)


def test_day_numbers_of_spreadsheets() -> None:
    assert date_of_serial(46057.9) == FOURTH
    assert date_of_serial(2.5) is None
