from __future__ import annotations

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from plc_desktop.domain.dates import parse_date, possible_dates
from plc_desktop.domain.durations import parse_duration, parse_span, parse_time
from plc_desktop.domain.names import clean_text, fold, similarity
from plc_desktop.errors import RuleError
from reports.wording import clock_length

DAYS = st.dates(date(1990, 1, 1), date(2059, 12, 31))


@given(st.integers(0, 100 * 60))
def test_every_written_length_is_read_back(minutes: int) -> None:
    hours, rest = divmod(minutes, 60)
    assert parse_duration(clock_length(minutes)) == minutes
    assert parse_duration(f"{hours}h {rest}m") == minutes
    assert parse_duration(f"{minutes} min") == minutes
    assert parse_duration(f"{minutes / 60:.4f}") == minutes
    assert parse_duration(f"{minutes / 60:.4f}".replace(".", ",") + " hrs") == minutes


@given(st.times().map(lambda moment: moment.replace(second=0, microsecond=0)))
def test_every_written_time_is_read_back(moment: time) -> None:
    assert parse_time(moment.isoformat()) == moment
    assert parse_time(moment.strftime("%I:%M %p")) == moment
    assert parse_time(moment.strftime("%H%M")) == moment


@given(DAYS)
def test_every_written_date_is_read_back(day: date) -> None:
    assert parse_date(day.isoformat()) == day
    assert parse_date(day.strftime("%d %b %Y")) == day
    assert parse_date(day.strftime("%B %d, %Y")) == day
    assert parse_date(day.strftime("%m/%d/%Y"), order="mdy") == day
    assert parse_date(day.strftime("%d.%m.%Y"), order="dmy") == day
    assert day in possible_dates(day.strftime("%m/%d/%Y")).values()


@given(st.text(max_size=40))
def test_nothing_typed_raises_anything_but_a_rule_error(text: str) -> None:
    for read in (parse_duration, parse_time, parse_span, parse_date, clean_text):
        try:
            read(text)
        except RuleError as error:
            assert error.code  # noqa: PT017  # the point is that no other error comes


@given(st.text(max_size=40), st.text(max_size=40))
def test_folding_settles_and_likeness_is_symmetric(first: str, second: str) -> None:
    assert fold(fold(first)) == fold(first)
    assert similarity(first, second) == similarity(second, first)
    assert 0.0 <= similarity(first, second) <= 1.0
