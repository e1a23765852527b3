from __future__ import annotations

from datetime import time

import pytest

from plc_desktop.domain.durations import (
    is_overnight,
    parse_duration,
    parse_span,
    parse_time,
    span_minutes,
)
from plc_desktop.errors import RuleError


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("2.5", 150),
        ("2,5", 150),
        ("2:30", 150),
        ("2h 30m", 150),
        ("2h30", 150),
        ("150 min", 150),
        ("1.5 hrs", 90),
        ("1 hrs", 60),
        ("2½", 150),
        ("½", 30),
        ("1/2 hour", 30),
        ("1 1/2 hrs", 90),
        ("90'", 90),
        ("1 hora y 30 minutos", 90),
        ("2 heures", 120),
        ("2 Hours and 5 minutes", 125),
        ("  0:45 ", 45),
        ("2:30:00", 150),
        (".5", 30),
        ("0", 0),
        ("2.333", 140),
        ("31", 1860),
    ],
)
def test_reads_every_style_of_length(text: str, minutes: int) -> None:
    assert parse_duration(text) == minutes


@pytest.mark.parametrize(
    "text", ["", "two-ish", "1e5", "1:75", "1,234.5", "h", "inf", "nan", "1/0", "2 weeks", "9" * 99]
)
def test_refuses_what_is_no_length(text: str) -> None:
    with pytest.raises(RuleError, match="duration_unreadable"):
        parse_duration(text)


@pytest.mark.parametrize("text", ["-2", "−1,5", "- 2h", "-0:30"])
def test_tells_a_negative_length_from_an_unreadable_one(text: str) -> None:
    with pytest.raises(RuleError, match="duration_negative"):
        parse_duration(text)


def test_bare_number_counts_the_unit_of_its_column() -> None:
    assert parse_duration("90", unit_minutes=1) == 90
    assert parse_duration("1.5 h", unit_minutes=1) == 90


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9", time(9)),
        ("9am", time(9)),
        ("5:30 PM", time(17, 30)),
        ("12:00 am", time(0)),
        ("12 p.m.", time(12)),
        ("0930", time(9, 30)),
        ("930am", time(9, 30)),
        ("9h30", time(9, 30)),
        ("9.30", time(9, 30)),
        ("Noon", time(12)),
        ("14:00:00", time(14)),
    ],
)
def test_reads_every_style_of_time(text: str, expected: time) -> None:
    assert parse_time(text) == expected


@pytest.mark.parametrize("text", ["", "25:00", "9:75", "soon", "24", "-3"])
def test_refuses_what_is_no_time(text: str) -> None:
    with pytest.raises(RuleError, match="time_unreadable"):
        parse_time(text)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("9-11:30", time(9), time(11, 30)),
        ("1-3pm", time(13), time(15)),
        ("11-1pm", time(11), time(13)),
        ("9-5", time(9), time(17)),
        ("9:00 – 11:30 AM", time(9), time(11, 30)),
        ("9:00 am to noon", time(9), time(12)),
        ("22:00-00:30", time(22), time(0, 30)),
        ("10 a 12", time(10), time(12)),
        ("5:30 pm - 8 pm", time(17, 30), time(20)),
    ],
)
def test_reads_spans(text: str, start: time, end: time) -> None:
    assert parse_span(text) == (start, end)


@pytest.mark.parametrize("text", ["", "9", "9-", "x-y", "9-10-11"])
def test_refuses_what_is_no_span(text: str) -> None:
    with pytest.raises(RuleError, match="span_unreadable"):
        parse_span(text)


def test_span_over_midnight_is_believed_only_at_night() -> None:
    assert span_minutes(time(22), time(0, 30)) == 150
    assert is_overnight(time(22), time(0, 30))
    assert not is_overnight(time(10), time(9))
