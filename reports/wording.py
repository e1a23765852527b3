"""Dates, lengths and counts in the words of a paper's language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

Texts = Mapping[str, str]
_MINUTES = 60
_NOON = 12
_HASH_DIGITS = 16


def long_date(day: date, texts: Texts) -> str:
    """Return a date in words, for example `June 12, 2026`."""
    return texts["date_long"].format(month=texts[f"month_{day.month}"], day=day.day, year=day.year)


def week_day(day: date, texts: Texts) -> str:
    """Return the weekday and the day of the month, for example `Mon 2`."""
    return texts["date_day"].format(weekday=texts[f"weekday_{day.isoweekday()}"], day=day.day)


def week_day_date(day: date, texts: Texts) -> str:
    """Return the weekday and the whole date, for example `Mon` above `3/2/2026`."""
    return f"{texts[f'weekday_{day.isoweekday()}']}\n{short_date(day, texts)}"


def short_date(day: date, texts: Texts) -> str:
    """Return a date in figures, for example `6/12/2026`."""
    return texts["date_short"].format(month_number=day.month, day=day.day, year=day.year)


def period(first: date, last: date, texts: Texts) -> str:
    """Return two dates in words, joined."""
    return texts["period"].format(first=long_date(first, texts), last=long_date(last, texts))


def clock_length(minutes: int) -> str:
    """Return a length as hours and minutes, for example `47:30`."""
    return f"{minutes // _MINUTES}:{minutes % _MINUTES:02d}"


def clock_span(starts_at: time | None, ends_at: time | None, texts: Texts) -> str:
    """Return start and end of an entry as far as known, `9:00–11:30 AM` or `11:00 AM–1:00 PM`."""
    if starts_at is None:
        return ""
    if ends_at is None:
        return _clock_time(starts_at, texts)
    is_same_half = (starts_at.hour < _NOON) == (ends_at.hour < _NOON) and starts_at < ends_at
    # "12:30–1:00 AM" could be read as noon
    start = _hour(starts_at) if is_same_half and starts_at.hour else _clock_time(starts_at, texts)
    return f"{start}–{_clock_time(ends_at, texts)}"


def _clock_time(at: time, texts: Texts) -> str:
    key = "clock_am" if at.hour < _NOON else "clock_pm"
    return texts[key].format(time=_hour(at))


def _hour(at: time) -> str:
    return f"{at.hour % _NOON or _NOON}:{at.minute:02d}"


def shown_hash(content_hash: str) -> str:
    """Return the first digits of a hash in groups, for example `0123-4567-89ab-cdef`."""
    digits = content_hash[:_HASH_DIGITS]
    return "-".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def counted_hours(minutes: int, key: str, texts: Texts) -> str:
    """Return minutes as counted hours, `65 hours` or `65:30 hours`; `key` is that of the plural."""
    if minutes == _MINUTES:
        return texts[f"{key}_one"]
    whole, rest = divmod(minutes, _MINUTES)
    return texts[key].format(count=clock_length(minutes) if rest else whole)
