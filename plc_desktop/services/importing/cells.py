"""Reads lengths, times, dates, numbers and texts out of cells of any type.

Every reader returns the value and an empty reason, or nothing and the reason why not; an empty
cell is nothing without a reason.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TypeVar

from plc_desktop.domain.dates import YEAR_FIRST, DateOrder, date_of_serial, possible_dates
from plc_desktop.domain.durations import (
    MINUTES_PER_DAY,
    MINUTES_PER_HOUR,
    minutes_of,
    parse_duration,
    parse_span,
    parse_time,
)
from plc_desktop.domain.names import clean_text
from plc_desktop.domain.validation import looks_sensitive
from plc_desktop.errors import RuleError
from plc_desktop.exchange.sheets import Cell
from plc_desktop.services.importing import findings

T = TypeVar("T")
_CACHE = 50_000
_DAY_ZERO = datetime(1899, 12, 31)  # noqa: DTZ001  # spreadsheets know no time zones
_LAST_DAY_OF_LENGTHS = datetime(1904, 1, 2)  # noqa: DTZ001
_ROUNDING = 1e-6
_LAST_HOUR = 23
_HALF_DAY = 12
_TEXT_REASONS = {
    "text_too_long": findings.TOO_MUCH_TEXT,
    "text_has_control_characters": findings.BAD_TEXT,
    "text_is_damaged": findings.BAD_TEXT,
}
_EMPTY_WORDS = frozenset(("", "-", "--", "–", "—", "n/a", "na", "none", "null", "#n/a", "."))

Read = tuple[T | None, str]


def minutes_in(value: Cell, unit_minutes: int = MINUTES_PER_HOUR) -> Read[int]:
    """Return a length in minutes.

    Args:
        value: The cell: number, text, time of day, elapsed time, or a clock-formatted number.
        unit_minutes: What a bare number counts.
    """
    if value is None or isinstance(value, str):
        return _minutes_in_text(value or "", unit_minutes)
    if isinstance(value, (int, float)):
        return _minutes_in_number(value, unit_minutes)
    if isinstance(value, timedelta):
        return _whole(value.total_seconds() / 60)
    if isinstance(value, time):
        return _whole(minutes_of(value) + value.second / 60)
    if isinstance(value, datetime) and value < _LAST_DAY_OF_LENGTHS:
        return _whole((value - _DAY_ZERO).total_seconds() / 60 % (366 * MINUTES_PER_DAY))
    return None, findings.UNREADABLE


def _minutes_in_number(value: float, unit_minutes: int) -> Read[int]:
    if isinstance(value, bool) or not math.isfinite(value):
        return None, findings.UNREADABLE
    return _whole(value * unit_minutes)


def _whole(minutes: float) -> Read[int]:
    if minutes < 0:
        return None, findings.NEGATIVE
    return math.floor(minutes + 0.5 + _ROUNDING), ""


@lru_cache(_CACHE)
def _minutes_in_text(text: str, unit_minutes: int) -> Read[int]:
    if is_empty_word(text):
        return None, ""
    try:
        return parse_duration(text, unit_minutes=unit_minutes), ""
    except RuleError as error:
        is_negative = error.code == "duration_negative"
        return None, findings.NEGATIVE if is_negative else findings.UNREADABLE


def is_day_fraction(values: list[Cell]) -> bool:
    """Say whether a column of plain numbers holds fractions of a day instead of hours.

    That is so if all are below one, are whole minutes of a day, and some are no whole minutes of
    an hour: 0.0625 is 1:30 and cannot be three and three quarter minutes.
    """
    numbers = [float(v) for v in values if isinstance(v, (int, float)) and not isinstance(v, bool)]
    if not numbers or any(not 0 <= number < 1 for number in numbers):
        return False
    in_days = all(_is_whole(number * MINUTES_PER_DAY) for number in numbers)
    return in_days and any(not _is_whole(number * MINUTES_PER_HOUR) for number in numbers)


def _is_whole(number: float) -> bool:
    return abs(number - round(number)) < 0.01  # noqa: PLR2004  # a fraction of a second


def time_in(value: Cell) -> Read[tuple[time, bool]]:
    """Return a time of the day, and whether its half of the day is certain."""
    if value is None or isinstance(value, str):
        return _time_in_text(value or "")
    if isinstance(value, (datetime, time)):
        moment = value.time() if isinstance(value, datetime) else value
        return (_whole_minute(moment), True), ""
    if isinstance(value, timedelta):
        return _time_of_fraction(value / timedelta(days=1))
    if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
        return _time_of_number(value)
    return None, findings.UNREADABLE


def _time_of_number(value: float) -> Read[tuple[time, bool]]:
    if not float(value).is_integer():
        return _time_of_fraction(value)
    hour = int(value)
    if 0 < hour <= _LAST_HOUR:
        return (time(hour), hour > _HALF_DAY), ""
    return None, findings.UNREADABLE


def _time_of_fraction(days: float) -> Read[tuple[time, bool]]:
    if not 0 <= days < 1:
        return None, findings.UNREADABLE
    minutes = math.floor(days * MINUTES_PER_DAY + 0.5) % MINUTES_PER_DAY
    return (time(*divmod(minutes, MINUTES_PER_HOUR)), True), ""


def _whole_minute(moment: time) -> time:
    """Return the nearest minute: programs store 9:30 as 9:29:59.999."""
    return _time_of_fraction((minutes_of(moment) * 60 + moment.second) / 86_400)[0][0]  # type: ignore[index]


@lru_cache(_CACHE)
def _time_in_text(text: str) -> Read[tuple[time, bool]]:
    if is_empty_word(text):
        return None, ""
    try:
        moment = parse_time(text)
    except RuleError:
        return None, findings.UNREADABLE
    plain = text.casefold()
    is_certain = moment.hour > _HALF_DAY or any(half in plain for half in ("a", "p", "noo", "mid"))
    return (moment, is_certain), ""


@lru_cache(_CACHE)
def span_in(value: Cell) -> Read[tuple[time, time]]:
    """Return start and end out of one cell such as `9-11:30`."""
    if value is None or (isinstance(value, str) and is_empty_word(value)):
        return None, ""
    try:
        return parse_span(str(value)), ""
    except RuleError:
        return None, findings.UNREADABLE


def dates_in(value: Cell) -> Mapping[DateOrder, date]:
    """Return every date a cell could mean; a typed one stands under `ymd`. Empty if none."""
    if isinstance(value, str):
        return _dates_in_text(value)
    if isinstance(value, datetime):
        return {YEAR_FIRST: value.date()}
    if isinstance(value, date):
        return {YEAR_FIRST: value}
    if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
        number = date_of_serial(value) or _dates_in_text(str(int(value))).get(YEAR_FIRST)
        return {YEAR_FIRST: number} if number else {}
    return {}


@lru_cache(_CACHE)
def _dates_in_text(text: str) -> Mapping[DateOrder, date]:
    return possible_dates(text)


def text_in(value: Cell, max_length: int, *, is_multiline: bool = False) -> tuple[str, str]:
    """Return a cell as text, and the reason why it cannot be kept, if any."""
    if value is None:
        return "", ""
    if isinstance(value, str) and value.replace(" ", "").isalpha() and value.isascii():
        cleaned = value.strip()
        return (cleaned, "") if len(cleaned) <= max_length else ("", findings.TOO_MUCH_TEXT)
    return _other_text(_written(value), max_length, is_multiline=is_multiline)


@lru_cache(_CACHE)
def _other_text(text: str, max_length: int, *, is_multiline: bool) -> tuple[str, str]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not is_multiline:
        text = text.replace("\n", " ").replace("\t", " ")
    try:
        cleaned = clean_text(text, is_multiline=is_multiline, max_length=max_length)
    except RuleError as error:
        return "", _TEXT_REASONS[error.code]
    return ("", findings.SENSITIVE) if looks_sensitive(cleaned) else (cleaned, "")


def _written(value: Cell) -> str:
    """Return a typed cell as a person would have written it."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return str(value)


def number_in(value: Cell) -> Read[int]:
    """Return a whole number: `2`, `2.0`, `2 credits`."""
    if value is None or (isinstance(value, str) and is_empty_word(value)):
        return None, ""
    if isinstance(value, bool):
        return None, findings.UNREADABLE
    text = _written(value).strip().replace(",", ".").split()[0]
    try:
        number = float(text)
    except ValueError:
        return None, findings.UNREADABLE
    if number < 0:
        return None, findings.NEGATIVE
    if not number.is_integer() or number > MINUTES_PER_DAY * 10:
        return None, findings.UNREADABLE
    return int(number), ""


def is_empty_word(text: str) -> bool:
    """Say whether a text only says that there is nothing."""
    return text.strip().casefold() in _EMPTY_WORDS
